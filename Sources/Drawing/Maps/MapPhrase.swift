// The texts of the views of gaps, goals, mixing, priorities, changes and forums: facts here, sentences in `Reporting`.

package import NetworkModel

/// Something that a map says, with its figures; whoever writes for people makes words of it.
package enum MapPhrase: Sendable, Hashable {
  // MARK: Every view

  /// Which view it is.
  case view(ViewName)
  /// The date that is looked at.
  case stateOn(PartialDate)
  /// What it rests on, and how many sources more.
  case sources([String], more: Int)
  /// How many actors of a sector work with nobody; whether others of it are shown beside.
  case untied(Int, sector: String, isRest: Bool)
  /// Which those are.
  case untiedNames([String], sector: String)
  /// In the frame of a sector that nobody belongs to.
  case sectorIsMissing
  /// The goals that need such a sector, and how many more do.
  case neededFor([String], more: Int)
  /// What the empty frames are.
  case missingSectors([String])

  // MARK: Many actors

  /// That only the best ties of each actor are drawn, and what it takes to hold all together; how many of all.
  case onlyBackbone(each: Int, shown: Int, all: Int)
  /// How many ties are drawn of those between actors who are shown, and of all.
  case onlyTiesOfShown(drawn: Int, between: Int, all: Int)
  /// What the view of one node for each group shows.
  case communitiesView
  /// That this many actors are too many, so that each group is one node.
  case communities(actors: Int)
  /// A group, by those in it with most ties.
  case community([String])
  /// How many smaller groups are counted together.
  case otherCommunities(Int)
  /// What color and shape of a group say.
  case communityLook
  /// Who has most ties in a sector.
  case foremost([String])
  /// How many of all lines between groups are drawn.
  case onlyWidest(shown: Int, all: Int)

  // MARK: One actor

  /// What the view of an actor's surroundings shows.
  case surroundingsView(steps: Int, isWithGaps: Bool)
  /// How many of all actors are in it.
  case onlySurroundings(shown: Int, all: Int)

  // MARK: Measures of another program

  /// A measure of an actor, and its value.
  case measure(String, Double)
  /// What the view shows that brings out those foremost by a measure, or shows them alone.
  case foremostView(String, isAlone: Bool)
  /// What a double outline means there, and how many have one.
  case foremostSign(String, count: Int)
  /// Who is foremost by a measure, with the values.
  case foremostBy(String, [Valued])
  /// That nobody stands out by a measure, and how many share its highest value; 0 where nobody has one.
  case nobodyForemost(String, sharing: Int)
  /// How many of all actors are shown: those foremost by a measure.
  case onlyForemost(String, shown: Int, all: Int)
  /// How many actors are named, those foremost by a measure, and that the others are dots.
  case onlyForemostNamed(String, named: Int, all: Int)

  // MARK: Timeline

  /// How many activities have dates, and how many have none.
  case timelineView(dated: Int, undated: Int)
  /// That no activity has dates, and what to do.
  case noDates
  /// Over activities that serve no goal.
  case noGoal
  /// How many activities have no dates.
  case undated(Int)
  /// From when to when.
  case period(Period)
  /// The day that is looked at.
  case today(PartialDate)
  /// How many of all activities with dates have a row.
  case onlyFirst(shown: Int, all: Int)
  /// What an arrow at a bar means: that the file gives no end, or no beginning.
  case openEnds
  /// What a question mark at the end of a bar means: over, nobody says since when.
  case unknownEnd

  // MARK: Influence

  /// How many actors there are figures of, on what.
  case influenceView(Int, issue: String?)
  /// One of the four fields: much influence and little interest, both, neither, little influence and much interest.
  case field(Int)
  /// The name of the vertical axis, with its ends.
  case influenceAxis(from: Double, to: Double)
  /// The name of the horizontal axis, with its ends.
  case interestAxis(from: Double, to: Double)
  /// The figures of an actor.
  case figures(influence: Double, interest: Double)
  /// That nobody has figures.
  case noFigures
  /// How many have none.
  case withoutFigures(Int)
  /// How many of those who have are shown.
  case onlyInfluential(shown: Int, all: Int)

  // MARK: Gaps

  /// What the view of gaps shows.
  case gapsView
  /// How many of the introductions that the gaps propose are drawn.
  case introductions(drawn: Int, all: Int)
  /// How many of all actors are shown: those whom the gaps concern, and those who could introduce them.
  case onlyAroundGaps(shown: Int, all: Int)
  /// The label of actors that have no tie to the others shown.
  case withoutTiesHere
  /// That the gaps propose no introduction.
  case noIntroductions
  /// A tie that is missing.
  case missingTie
  /// That one is a part of the other, or forms it with others: no tie.
  case partOf
  /// That one forms the other with others.
  case allianceOf
  /// That a bracket holds those together who form an alliance.
  case bracketOf
  /// That frames hold organizations with their parts.
  case partsInFrame
  /// What a double outline means there, and how many of all cut actors have one.
  case cutActors(marked: Int, all: Int)
  /// What a broken red outline means there.
  case isolatedActors

  // MARK: Changes

  /// What the view of changes shows, between what and what.
  case changesView(before: String, after: String)
  /// How many have answered the survey that the map rests on.
  case answers(Int, of: Int)
  /// A tie that one end alone names in a survey, the other having answered.
  case namedByOne
  /// A tie whose other end has not answered.
  case awaitsAnswer
  /// An organization that was asked and has not answered.
  case silent
  /// What others say of an organization.
  case judged(trust: Double?, value: Double?, raters: Int)
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
  /// How many of all actors are shown: those with changes.
  case onlyChanged(shown: Int, all: Int)

  /// How many ties came and went among actors of both dates, where others follow from actors that came or went.
  case amongShared(gained: Int, lost: Int)

  // MARK: Forum

  /// What the view of a forum shows: how many actors are invited, how many pairs meet for the first time, and how many
  /// of all are invited or work with somebody who is.
  case forumView(invited: Int, contacts: Int, reached: Int, all: Int)
  /// Two who meet for the first time.
  case firstMeeting
  /// Two who work together already.
  case workTogether
  /// What a double outline means there.
  case invitedSign
  /// The label of those who work with nobody invited.
  case notReached
  /// How many of all new contacts are drawn.
  case onlyContacts(drawn: Int, all: Int)
  /// That only the ties of those invited are drawn.
  case onlyTiesOfForum
  /// How many of all actors are shown: those invited, and those who work with most of them.
  case onlyAroundForum(shown: Int, all: Int)
  /// That nobody is invited.
  case nobodyInvited
  /// Who are invited.
  case invitedNames([String])

  // MARK: Goals

  /// What the view of goals shows: how many goals, how many of them uncovered.
  case goalsView(goals: Int, uncovered: Int)
  /// A state of work: active, planned, or neither.
  case state(WorkState)
  /// A number of activities in a state.
  case activities(Int, WorkState)
  /// A number of activities.
  case anyActivities(Int)
  /// That a wider line stands for more activities.
  case widthIsActivities
  /// That no activity serves a goal, or none that is decided.
  case uncovered(proposed: Int, ended: Int)
  /// How many of the goals under a goal no activity serves.
  case uncoveredBelow(Int, of: Int)
  /// A line from a sector that nobody belongs to, to a goal that needs it.
  case neededSector
  /// What a broken red outline means there.
  case uncoveredSign
  /// That figures count the activities of goals below too.
  case countsBelow
  /// What a box between actors and goals is.
  case circleSign
  /// How many actors take part in no activity with a goal, by sector.
  case withoutGoal(Int, sectors: [String])
  /// How many of all goals are shown.
  case onlyGoals(shown: Int, all: Int)
  /// How many of all goals are shown where those that nothing serves are left out.
  case onlyActiveGoals(shown: Int, all: Int)
  /// How many of all actors that serve a goal are shown one by one.
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
  /// That two sectors have significantly fewer ties than expected at random.
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
  /// How many of all sectors are shown.
  case onlySectors(shown: Int, all: Int)
  /// That there are too few sectors for a table.
  case noMixing

  // MARK: Priorities

  /// What the view of priorities shows.
  case prioritiesView(scored: Int, beside: Int)
  /// One of the plan's clusters, 1–4.
  case cluster(Int)
  /// The name of the horizontal axis, with its ends.
  case effortAxis
  /// The name of the vertical axis, with its ends.
  case effectAxis
  /// The scores of an activity.
  case scores(effort: Int?, effect: Int?)
  /// The status of an activity.
  case status(Activity.Status)
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
  /// How many ended activities are not shown.
  case endedLeftOut(Int)
  /// Small activities that are all that serves a goal.
  case combination(goal: String, [String])
  /// How many more of those there are.
  case moreCombinations(Int)
  /// How many activities a sector answers for.
  case owns(Int)
  /// What color and shape of an activity say.
  case ownerLook

  /// An actor with the value of a measure.
  package struct Valued: Sendable, Hashable {
    /// What the actor is called.
    package let name: String
    /// The value.
    package let value: Double

    package init(name: String, value: Double) { (self.name, self.value) = (name, value) }
  }

  /// What a view is called.
  package enum ViewName: String, CaseIterable, Sendable, Hashable {
    case network, sectors, bridges, gaps, goals, mixing, priorities, changes, forum, seating, timeline, influence
    case surroundings
  }

  /// How far work has come, as lines tell it apart.
  package enum WorkState: String, CaseIterable, Sendable, Hashable {
    /// It goes on.
    case active
    /// Decided and not begun.
    case planned
    /// Only proposed, or ended.
    case other
  }
}
