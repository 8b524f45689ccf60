// A gap: something that should connect and does not, or depends on too little.
//
// The kinds are those that the working group of an action plan meets in step two, "identify the gaps and hollows that nobody
// takes care of". A gap holds facts (`Gap+Facts.swift`); sentences are made of them in `Reporting`.

public import NetworkModel

/// Something that should connect and does not, with what could be done about it.
public struct Gap: Sendable, Hashable {
  /// What is missing.
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    /// No activity that is active or planned serves a goal, a goal below it or one that contributes to it.
    case goalUncovered = "goal-uncovered"
    /// Activities are given for the goal above, and none names this one.
    case goalUnspecific = "goal-unspecific"
    /// A goal is served, and no activity that serves it has an owner.
    case goalUnowned = "goal-unowned"
    /// Neither a goal nor a goal below it has an indicator.
    case goalUnmeasured = "goal-unmeasured"
    /// A sector that a goal needs takes no part in what serves it.
    case goalSectorsMissing = "goal-sectors-missing"
    /// All that serves a goal depends on one actor.
    case goalSingleActor = "goal-single-actor"
    /// An indicator's latest observation is short of the straight line from baseline to target.
    case goalBehind = "goal-behind"
    /// Two sectors that have actors have no tie.
    case sectorPairApart = "sector-pair-apart"
    /// Two sectors have significantly fewer ties than chance would give them.
    case sectorPairThin = "sector-pair-thin"
    /// A sector that goals or target groups need has no actor.
    case sectorEmpty = "sector-empty"
    /// One actor carries all contact between two sectors.
    case soleBroker = "sole-broker"
    /// Two communities are joined by one tie or none.
    case structuralHole = "structural-hole"
    /// Others lose contact if an actor leaves.
    case cutActor = "cut-actor"
    /// Others lose contact if a tie ends.
    case bridgeTie = "bridge-tie"
    /// Actors of a sector work with nobody.
    case isolatedActor = "isolated-actor"
    /// An activity is over and nothing decided continues it.
    case lapsedActivity = "lapsed-activity"
    /// A forum lacks a sector that its goal needs.
    case forumSectorMissing = "forum-sector-missing"
    /// A competence that a goal needs is noted for no actor.
    case competenceMissing = "competence-missing"
    /// A competence that a goal needs is noted for one actor only.
    case competenceSingle = "competence-single"
    /// Some parties support a goal, or something within it, and others oppose it.
    case positionConflict = "position-conflict"
    /// A party has asked for something, or is worried about it, and nothing answers.
    case positionUnanswered = "position-unanswered"
    /// Actors met a year ago or more, and nothing that two of them share has begun since.
    case contactIdle = "contact-idle"
  }

  /// What could be done: step three.
  public struct Proposal: Sendable, Hashable {
    /// What kind of step.
    public enum Action: String, CaseIterable, Sendable, Hashable {
      /// Gather actors for an activity that serves the goal.
      case startActivity = "start-activity"
      /// Decide on activities that are proposed.
      case decideActivity = "decide-activity"
      /// Say which of the activities for the goal above are to serve this one.
      case specifyGoal = "specify-goal"
      /// Make an actor answer for the work.
      case appointOwner = "appoint-owner"
      /// Agree on an indicator.
      case setIndicator = "set-indicator"
      /// Take up what is short of its line.
      case followUp = "follow-up"
      /// Ask actors, or a sector, to take part.
      case invite
      /// Bring two actors together.
      case introduce
      /// Find actors of a sector for the network.
      case recruit
      /// Begin something that carries an activity on.
      case succeed = "continue-activity"
      /// Ask who has a competence.
      case findCompetence = "find-competence"
      /// Talk it over at a round table.
      case roundTable = "round-table"
      /// Tell a party what is done about what it has said, and what is not.
      case answer
    }

    /// What kind of step.
    public let action: Action
    /// Whom it is about: owners, guests or those who meet, first choice first.
    public let actors: [NetworkActor.ID]
    /// Who could take the first step: an introducer, a host, an owner.
    public let through: NetworkActor.ID?
    /// The sectors to ask in.
    public let sectors: [Sector.ID]
    /// The activities that it builds on.
    public let activities: [Activity.ID]
    /// How the two who should meet could, where the step is to bring them together.
    public let way: WayToMeet?
    /// What the two have to meet about, by the formula of introductions.
    package let ground: Double
    /// Whether introductions propose the same two.
    package let isIntroduction: Bool

    init(
      _ action: Action, actors: [NetworkActor.ID] = [], through: NetworkActor.ID? = nil, sectors: [Sector.ID] = [],
      activities: [Activity.ID] = [], way: WayToMeet? = nil, ground: Double = 0,
      isIntroduction: Bool = false
    ) {
      self.action = action
      // Parts that count for one whole are one.
      var seen: Set<NetworkActor.ID> = []
      self.actors = actors.filter { seen.insert($0).inserted }
      self.through = through
      self.sectors = sectors
      self.activities = activities
      self.way = way
      self.ground = ground
      self.isIntroduction = isIntroduction
    }

    /// The same step without those who cannot be asked.
    func asking(_ isInvitable: (NetworkActor.ID) -> Bool) -> Proposal {
      Proposal(
        action, actors: actors.filter(isInvitable), through: through.flatMap { isInvitable($0) ? $0 : nil },
        sectors: sectors, activities: activities, way: way, ground: ground,
        isIntroduction: isIntroduction)
    }
  }

  /// The kind and the ids that it concerns, so that the same gap keeps its id from year to year: `goal-uncovered:1.5`.
  public let id: String
  /// What is missing, with its figures.
  public let facts: Facts
  /// How much it matters, with the parts of its formula.
  public let severity: GapSeverity
  /// What the records concerned rest on, each place once.
  public let evidence: [Evidence]
  /// What could be done.
  public internal(set) var proposal: Proposal
  /// The facts that it is told in: one, or one for each sector that it lacks.
  public internal(set) var within: [GapFact.Theme] = []
  /// The sides of which two are to be named once all gaps are ranked; nil in what callers see.
  var meeting: Meeting?

  /// The kind of the gap.
  public var kind: Kind { facts.kind }
  /// The actors concerned.
  public var actors: [NetworkActor.ID] { facts.records.actors }
  /// The sectors concerned.
  public var sectors: [Sector.ID] { facts.records.sectors }
  /// The goals concerned.
  public var goals: [Goal.ID] { facts.records.goals }
  /// The activities concerned.
  public var activities: [Activity.ID] { facts.records.activities }
  /// The competences concerned.
  public var competences: [String] { facts.records.competences }
}
