// What the views of gaps, goals, mixing, priorities, changes and forums have to say: facts here, the sentences in `Reporting`.

package import NetworkModel

/// Something that a map says, with its figures; whoever writes for people makes words of it.
package enum MapPhrase: Sendable, Hashable {
  // MARK: Gaps

  /// What the view of gaps shows.
  case gapsView
  /// That so many of all introductions that the gaps propose are drawn.
  case introductions(drawn: Int, all: Int)
  /// That only so many of all actors are shown: those whom the gaps concern, and who could introduce them.
  case onlyAroundGaps(shown: Int, all: Int)
  /// Over actors that have no tie to the others that are shown.
  case withoutTiesHere
  /// That the gaps propose no introduction.
  case noIntroductions
  /// A tie that is missing.
  case missingTie
  /// What a double outline means there, and that so many of all cut actors have one.
  case cutActors(marked: Int, all: Int)
  /// What a broken red outline means there.
  case isolatedActors

  // MARK: Changes

  /// What the view of changes shows, between what and what.
  case changesView(before: String, after: String)
  /// Ties that are kept.
  case keptTies(Int)
  /// Ties that are new.
  case gainedTies(Int)
  /// Ties that are gone.
  case lostTies(Int)
  /// What a green outline means, and of how many actors.
  case gainedActors(Int)
  /// What a broken red outline means there, and of how many actors.
  case lostActors(Int)
  /// That nothing has changed.
  case noChanges
  /// That only so many of all actors are shown: those with changes.
  case onlyChanged(shown: Int, all: Int)

  /// How many ties came and went among actors of both dates, where others follow from actors that came or went.
  case amongShared(gained: Int, lost: Int)

  // MARK: Forum

  /// What the view of a forum shows: how many actors are invited, how many pairs meet for the first time, and how many of
  /// all are invited or work with somebody who is.
  case forumView(invited: Int, contacts: Int, reached: Int, all: Int)
  /// Two who meet for the first time.
  case firstMeeting
  /// Two who work together already.
  case workTogether
  /// What a double outline means there.
  case invitedSign
  /// Over those who work with nobody invited.
  case notReached
  /// That so many of all new contacts are drawn.
  case onlyContacts(drawn: Int, all: Int)
  /// That only the ties of those invited are drawn.
  case onlyTiesOfForum
  /// That so many of all actors are shown: those invited, and those who work with most of them.
  case onlyAroundForum(shown: Int, all: Int)
  /// That nobody is invited.
  case nobodyInvited
  /// Who are invited.
  case invitedNames([String])

  // MARK: Goals

  /// What the view of goals shows: how many goals, how many of them uncovered.
  case goalsView(goals: Int, uncovered: Int)
  /// What is going on, planned, or neither.
  case state(WorkState)
  /// So many activities of a state.
  case activities(Int, WorkState)
  /// So many activities.
  case anyActivities(Int)
  /// That a wider line stands for more activities.
  case widthIsActivities
  /// That no activity serves a goal, or none that is decided.
  case uncovered(proposed: Int, ended: Int)
  /// What a broken red outline means there.
  case uncoveredSign
  /// That figures count the activities of goals below too.
  case countsBelow
  /// What a box between actors and goals is.
  case circleSign
  /// That so many actors take part in nothing with a goal, by sector.
  case withoutGoal(Int, sectors: [String])
  /// That so many of all goals are shown.
  case onlyGoals(shown: Int, all: Int)
  /// That so many of all actors that serve a goal are shown one by one.
  case onlyActors(shown: Int, all: Int)
  /// That the file has no goals.
  case noGoals

  // MARK: Mixing

  /// What the view of mixing shows.
  case mixingView(ties: Int, sectors: Int)
  /// How many ties are expected.
  case expected(Double)
  /// That two sectors have no tie.
  case never
  /// That two sectors have clearly fewer ties than chance explains.
  case thin
  /// One of the five steps of observed to expected, 0–4.
  case rampStep(Int)
  /// The limits of a step of the ramp, 0–4.
  case rampRange(Int)
  /// How to read a cell.
  case mixingCell
  /// What a broken red frame means there, and how many pairs have one.
  case neverSign(Int)
  /// What a double frame means there, and how many pairs have one.
  case thinSign(Int)
  /// The order of the sectors.
  case mixingOrder
  /// Sectors that goals need and that have no actor.
  case sectorsWithoutActors([String])
  /// That so many of all sectors are shown.
  case onlySectors(shown: Int, all: Int)
  /// That there are too few sectors for a table.
  case noMixing

  // MARK: Priorities

  /// What the view of priorities shows.
  case prioritiesView(scored: Int, beside: Int)
  /// One of the plan's clusters, 1–4.
  case cluster(Int)
  /// What the axis to the right is.
  case effortAxis
  /// What the axis upwards is.
  case effectAxis
  /// The scores of an activity.
  case scores(effort: Int?, effect: Int?)
  /// How far an activity has come.
  case stage(Activity.Status)
  /// Over the activities that have no scores.
  case unscored(Int)
  /// That no activity has scores, and what to do.
  case noScores
  /// That the file has no activities.
  case noActivities
  /// That nobody answers for an activity.
  case noOwner
  /// That a score of 3 counts as hard or small.
  case onTheLine
  /// That so many activities are over and not shown.
  case endedLeftOut(Int)
  /// Small measures that together are all that serves a goal.
  case combination(goal: String, [String])
  /// That there are so many more of those.
  case moreCombinations(Int)
  /// How many activities a sector answers for.
  case owns(Int)
  /// What color and shape of an activity say.
  case ownerLook

  /// How far work has come, as lines tell it apart.
  package enum WorkState: String, CaseIterable, Sendable, Hashable {
    /// It goes on.
    case active
    /// It is decided and not begun.
    case planned
    /// It is only proposed, or over.
    case other
  }
}
