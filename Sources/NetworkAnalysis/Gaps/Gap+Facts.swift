// What is known of a gap of each kind: the records that it concerns and its figures, each with a type of its own.
//
// Whoever makes sentences of gaps switches over these facts, so that a new kind cannot compile with another's sentence.

public import NetworkModel

extension Gap {
  /// What is missing: a case for each kind of gap, with the records that it concerns and its figures.
  ///
  /// Lists of records are in the order of their ids unless they say otherwise.
  public indirect enum Facts: Sendable, Hashable {
    /// No activity that is active or planned serves `goal`; `proposed` ones might, and `ended` is the number of those that did.
    case goalUncovered(goal: Goal.ID, proposed: [Activity.ID], ended: Int)
    /// The activities in `work` are given for the goal `above`, and none names `goal`; `proposed` ones do.
    case goalUnspecific(goal: Goal.ID, above: Goal.ID, work: Work, proposed: [Activity.ID])
    /// None of the activities that serve `goal` has an owner; `participants` take part in them.
    case goalUnowned(goal: Goal.ID, work: Work, participants: [NetworkActor.ID])
    /// Neither `goal` nor a goal below it has an indicator.
    case goalUnmeasured(goal: Goal.ID)
    /// Of the `needed` sectors of `goal` those in `missing` take no part in the work for it.
    case goalSectorsMissing(goal: Goal.ID, missing: [Sector.ID], needed: Int, work: Work)
    /// All work for `goal` depends on `actor`.
    case goalSingleActor(goal: Goal.ID, actor: NetworkActor.ID, work: Work)
    /// The latest value `observed` of `indicator` is short of `line`; `work` is the activities, active or planned, for its goal.
    case goalBehind(
      goal: Goal.ID, indicator: Indicator.ID, observed: Double, line: IndicatorStanding.Line, work: [Activity.ID])
    /// Two sectors that have actors have no tie.
    case sectorPairApart(SectorPair)
    /// Two sectors have significantly fewer ties than chance would give them.
    case sectorPairThin(SectorPair)
    /// `sector` has no actor, although `goals` need it or it is a target group.
    case sectorEmpty(sector: Sector.ID, goals: [Goal.ID], isTargetGroup: Bool)
    /// `broker` carries all contact between two sectors.
    case soleBroker(broker: NetworkActor.ID, between: Brokered)
    /// Two communities are joined by one tie or none.
    case structuralHole(Hole)
    /// `cutOff` lose contact with the rest if `actor` leaves, which then falls into `parts` parts.
    ///
    /// `cutOff` is empty where the network is too large to list them; `cutOffCount` always counts them.
    case cutActor(actor: NetworkActor.ID, cutOff: [NetworkActor.ID], cutOffCount: Int, parts: Int)
    /// `cutOffCount` actors reach the rest by a single tie only: that of `near` with `far`.
    ///
    /// Where each of those cut off is tied to `near` alone, all of them are in `far`; otherwise `far` is the other end of one tie.
    case bridgeTie(near: NetworkActor.ID, far: [NetworkActor.ID], cutOffCount: Int)
    /// Of the `size` actors of `sector` those in `isolated` have no tie; `goals` need the sector.
    case isolatedActor(sector: Sector.ID, isolated: [NetworkActor.ID], size: Int, goals: [Goal.ID])
    /// `activity` is over, and of its `successors` none is decided.
    ///
    /// `participants` took part or owned it, of `sectors`; `goals` are those that it served.
    case lapsedActivity(
      activity: Activity.ID, successors: [Activity.ID], participants: [NetworkActor.ID], sectors: [Sector.ID],
      goals: [Goal.ID])
    /// Of the `needed` sectors of its `goals` those in `missing` have nobody among the `participants` of `forum`.
    case forumSectorMissing(
      forum: Activity.ID, isPlanned: Bool, missing: [Sector.ID], needed: Int, participants: [NetworkActor.ID],
      goals: [Goal.ID])
    /// `goals` need `competence`, which no actor has; `actorsWithCompetences` have any noted.
    case competenceMissing(competence: String, goals: [Goal.ID], actorsWithCompetences: Int)
    /// `goals` need `competence`, which `holder` alone has; `actorsWithCompetences` have any noted.
    case competenceSingle(competence: String, holder: NetworkActor.ID, goals: [Goal.ID], actorsWithCompetences: Int)
    /// `supporters` support `goal`, and `opponents` oppose it; with a topic, something within it.
    case positionConflict(
      goal: Goal.ID, topic: LocalizedText?, supporters: [NetworkActor.ID], opponents: [NetworkActor.ID])
    /// Nothing that is decided answers what a party has said; it supports those of the matter's goals that are in `supported`.
    ///
    /// `voiced` is how much that waits for an answer it has said in all, whether answered or not.
    case positionUnanswered(PositionAnswers.Matter, supported: [Goal.ID], voiced: Voiced)
    /// The `participants` of `meeting` met on `day`, and nothing that two of them share has begun since; it served `goals`.
    case contactIdle(meeting: Activity.ID, day: PartialDate, participants: [NetworkActor.ID], goals: [Goal.ID])
  }

  /// How much a party has said that waits for an answer.
  public struct Voiced: Sendable, Hashable {
    /// What it has asked for.
    public let asks: Int
    /// What it is worried about.
    public let concerns: Int
    /// What it is against.
    public let objections: Int
  }

  /// The activities that serve a goal, active or planned.
  public struct Work: Sendable, Hashable {
    /// The activities.
    public let activities: [Activity.ID]
    /// How many of them are active.
    public let active: Int
    /// How many of them are planned.
    public var planned: Int { activities.count - active }
  }

  /// Two sectors, and their ties against chance.
  public struct SectorPair: Sendable, Hashable {
    /// The sector with the first id.
    public let first: Sector.ID
    /// The other sector.
    public let second: Sector.ID
    /// The number of actors of the first.
    public let firstSize: Int
    /// The number of actors of the second.
    public let secondSize: Int
    /// The number of ties between them.
    public let observed: Int
    /// The number of ties that chance would give them.
    public let expected: Double
    /// The share of labelings with as few ties, 0–1.
    public let p: Double
    /// The share of false discoveries among the pairs with a p no larger, 0–1 (Benjamini and Hochberg).
    public let q: Double
    /// The goals that need both.
    public let goals: [Goal.ID]

    /// Ties observed for each tie expected; 0 where none is expected.
    public var ratio: Double { expected > 0 ? Double(observed) / expected : 0 }
  }

  /// Two sectors whose contact runs through one actor.
  public struct Brokered: Sendable, Hashable {
    /// The sector with the first id.
    public let first: Sector.ID
    /// The other sector.
    public let second: Sector.ID
    /// The number of direct ties between them, all of which end at the broker; 0 where it is their only common partner.
    public let ties: Int
    /// The number of contacts that run through the broker: direct ties, or pairs of its partners.
    public let contacts: Int
    /// The goals that need both.
    public let goals: [Goal.ID]
  }

  /// Two communities that hardly touch.
  public struct Hole: Sendable, Hashable {
    /// A community of actors that work closely together.
    public struct Community: Sendable, Hashable {
      /// Its first actor by id.
      public var firstMember: NetworkActor.ID { members.first ?? "" }
      /// Its actors, by id.
      public let members: [NetworkActor.ID]
      /// The number of its actors.
      public var size: Int { members.count }
    }

    /// The ends of a tie, ascending.
    public struct Tie: Sendable, Hashable {
      /// The end with the first id.
      public let first: NetworkActor.ID
      /// The other end.
      public let second: NetworkActor.ID
    }

    /// One community.
    public let first: Community
    /// The other community.
    public let second: Community
    /// Of each community the actor with the fewest steps to the other, without the ends of the tie; none where no way leads from one
    /// to the other, and fewer where a community has no other.
    public let nearest: [NetworkActor.ID]
    /// The only tie between them; nil where there is none.
    public let tie: Tie?
  }
}

extension Gap.Facts {
  /// The kind of the gap.
  public var kind: Gap.Kind {
    switch self {
    case .goalUncovered: .goalUncovered
    case .goalUnspecific: .goalUnspecific
    case .goalUnowned: .goalUnowned
    case .goalUnmeasured: .goalUnmeasured
    case .goalSectorsMissing: .goalSectorsMissing
    case .goalSingleActor: .goalSingleActor
    case .goalBehind: .goalBehind
    case .sectorPairApart: .sectorPairApart
    case .sectorPairThin: .sectorPairThin
    case .sectorEmpty: .sectorEmpty
    case .soleBroker: .soleBroker
    case .structuralHole: .structuralHole
    case .cutActor: .cutActor
    case .bridgeTie: .bridgeTie
    case .isolatedActor: .isolatedActor
    case .lapsedActivity: .lapsedActivity
    case .forumSectorMissing: .forumSectorMissing
    case .competenceMissing: .competenceMissing
    case .competenceSingle: .competenceSingle
    case .positionConflict: .positionConflict
    case .positionUnanswered: .positionUnanswered
    case .contactIdle: .contactIdle
    }
  }

  /// The ids that tell the gap from others of its kind.
  private var idParts: [String] {
    switch self {
    case .goalUncovered(let goal, _, _), .goalUnowned(let goal, _, _), .goalUnmeasured(let goal),
      .goalSectorsMissing(let goal, _, _, _), .goalSingleActor(let goal, _, _), .goalUnspecific(let goal, _, _, _):
      [goal.text]
    case .positionConflict(let goal, let topic, _, _):
      [goal.text] + (PositionAnswers.key(topic).map { [$0] } ?? [])
    case .positionUnanswered(let matter, _, _): matter.idParts
    case .goalBehind(let goal, let indicator, _, _, _): [goal.text, indicator.text]
    case .sectorPairApart(let pair), .sectorPairThin(let pair): [pair.first.text, pair.second.text]
    case .sectorEmpty(let sector, _, _), .isolatedActor(let sector, _, _, _): [sector.text]
    case .soleBroker(let broker, let pair): [pair.first.text, pair.second.text, broker.text]
    case .structuralHole(let hole): [hole.first.firstMember, hole.second.firstMember].sorted().map(\.text)
    case .cutActor(let actor, _, _, _): [actor.text]
    case .bridgeTie(let near, let far, let cutOffCount):
      far.count == cutOffCount ? [near.text] : ([near] + far).sorted().map(\.text)
    case .lapsedActivity(let activity, _, _, _, _), .forumSectorMissing(let activity, _, _, _, _, _): [activity.text]
    case .contactIdle(let meeting, _, _, _): [meeting.text]
    case .competenceMissing(let competence, _, _), .competenceSingle(let competence, _, _, _):
      [GapSearch.key(competence)]
    }
  }

  /// The kind and the ids in one text; what separates them is escaped in the ids, so that no two gaps share one.
  public var id: String {
    ([kind.rawValue] + idParts.map(Self.escaped)).joined(separator: ":")
  }

  /// An id in which nothing separates.
  static func escaped(_ id: String) -> String { id.replacing("%", with: "%25").replacing(":", with: "%3A") }

  /// The records that a gap concerns, of all kinds together.
  package struct Records {
    var actors: [NetworkActor.ID] = []
    package var sectors: [Sector.ID] = []
    var goals: [Goal.ID] = []
    var activities: [Activity.ID] = []
    var competences: [String] = []
  }

  /// The records that the gap concerns, in the order in which answers list them.
  package var records: Records {
    switch self {
    case .goalUncovered(let goal, let proposed, _): Records(goals: [goal], activities: proposed)
    case .goalUnspecific(let goal, _, let work, let proposed):
      Records(goals: [goal], activities: work.activities + proposed)
    case .goalUnowned(let goal, let work, let participants):
      Records(actors: participants, goals: [goal], activities: work.activities)
    case .goalUnmeasured(let goal): Records(goals: [goal])
    case .goalSectorsMissing(let goal, let missing, _, let work):
      Records(sectors: missing, goals: [goal], activities: work.activities)
    case .goalSingleActor(let goal, let actor, let work):
      Records(actors: [actor], goals: [goal], activities: work.activities)
    case .goalBehind(let goal, _, _, _, let work): Records(goals: [goal], activities: work)
    case .sectorPairApart(let pair), .sectorPairThin(let pair):
      Records(sectors: [pair.first, pair.second], goals: pair.goals)
    case .sectorEmpty(let sector, let goals, _): Records(sectors: [sector], goals: goals)
    case .soleBroker(let broker, let pair):
      Records(actors: [broker], sectors: [pair.first, pair.second], goals: pair.goals)
    case .structuralHole(let hole): Records(actors: hole.nearest + (hole.tie.map { [$0.first, $0.second] } ?? []))
    case .cutActor(let actor, let cutOff, _, _): Records(actors: [actor] + cutOff)
    case .bridgeTie(let near, let far, _): Records(actors: [near] + far)
    case .isolatedActor(let sector, let isolated, _, let goals):
      Records(actors: isolated, sectors: [sector], goals: goals)
    case .lapsedActivity(let activity, let successors, let participants, let sectors, let goals):
      Records(actors: participants, sectors: sectors, goals: goals, activities: [activity] + successors)
    case .forumSectorMissing(let forum, _, let missing, _, let participants, let goals):
      Records(actors: participants, sectors: missing, goals: goals, activities: [forum])
    case .competenceMissing(let competence, let goals, _): Records(goals: goals, competences: [competence])
    case .competenceSingle(let competence, let holder, let goals, _):
      Records(actors: [holder], goals: goals, competences: [competence])
    case .positionConflict(let goal, _, let supporters, let opponents):
      Records(actors: supporters + opponents, goals: [goal])
    case .positionUnanswered(let matter, _, _):
      Records(actors: [matter.actor], goals: matter.goals, activities: matter.answers.map(\.activity))
    case .contactIdle(let meeting, _, let participants, let goals):
      Records(actors: participants, goals: goals, activities: [meeting])
    }
  }
}
