// An introduction: two actors who should meet, why, who could bring them together, and what it changes.

public import NetworkModel

/// A proposed new tie, with what it brings.
public struct Introduction: Sendable, Hashable {
  /// What a tie brings, in parts; see `IntroductionWeights` for the formula.
  public struct Gain: Sendable, Hashable {
    /// The severities of the gaps that it closes, in part where it closes them in part.
    package internal(set) var gaps = 0.0
    /// What the two share, and can give each other, in goals and competences.
    package internal(set) var goals = 0.0
    /// The fall in distance between actors of different sectors.
    package internal(set) var distance = 0.0
    /// What the meeting costs: far apart, much asked, in conflict.
    package internal(set) var cost = 0.0

    /// What it brings less what it costs.
    public var total: Double { gaps + goals + distance - cost }

    static func + (left: Gain, right: Gain) -> Gain {
      Gain(
        gaps: left.gaps + right.gaps, goals: left.goals + right.goals, distance: left.distance + right.distance,
        cost: left.cost + right.cost)
    }
  }

  /// A gap that the tie closes, or helps to close.
  public struct Closing: Sendable, Hashable {
    /// What is missing.
    public let facts: Gap.Facts
    /// How much of it this tie closes, above 0 and at most 1.
    public let share: Double
    /// The actors that it concerns: who was cut off, or stood outside, and no longer does.
    package let actors: [NetworkActor.ID]
  }

  /// What one of the two brings to a goal that the other works on, and that nobody brings to it today.
  public struct Offer: Sendable, Hashable {
    /// What the goal lacks.
    public enum Need: Sendable, Hashable {
      /// A sector that takes no part.
      case sector(Sector.ID)
      /// A competence that none of those at work on it has.
      case competence(String)
    }

    /// Who brings it.
    public let actor: NetworkActor.ID
    /// To which goal.
    public let goal: Goal.ID
    /// What it is.
    public let need: Need
  }

  /// What one has said on a goal that the other works on.
  public struct Wish: Sendable, Hashable {
    /// Who has asked for something in it, or supports it.
    public let actor: NetworkActor.ID
    /// The goal.
    public let goal: Goal.ID
  }

  /// How the network stands, before or after some of the introductions.
  public struct Standing: Sendable, Hashable {
    /// The average number of steps between actors of different sectors that reach each other; nil where none do.
    public let distance: Double?
    /// The share of all pairs of actors of different sectors that reach each other; nil where there are none.
    public let reach: Double?
    /// Pairs of sectors that have actors and no tie.
    package let pairsApart: Int
    /// Actors whose leaving would part others.
    package let cutActors: Int
    /// Actors without any tie.
    package let isolated: Int
  }

  /// The two who should meet, by id.
  public let actors: [NetworkActor.ID]
  /// What the tie adds to those that stand before it in the list.
  public let gain: Gain
  /// The steps between the two today; nil where there is no way.
  public let steps: Int?
  /// Who could introduce them, and what both could be asked to.
  public let way: WayToMeet
  /// For each of the two the part or alliance through which the file names it in what the proposal rests on; nil where that is the
  /// actor itself, or several.
  public let parts: [NetworkActor.ID?]
  /// How many work with both today.
  package let commonPartners: Int
  /// Where nobody can introduce them: the shortest way from the first to the second, with both ends; empty where there is no way.
  public let chain: [NetworkActor.ID]
  /// The gaps that it closes or helps to close.
  public let closes: [Closing]
  /// The goals that both work on.
  public let sharedGoals: [Goal.ID]
  /// The competences that both have.
  public let sharedCompetences: [String]
  /// The profile areas that both have.
  public let sharedProfileAreas: [String]
  /// What one brings to a goal of the other.
  public let offers: [Offer]
  /// The goals that one works on and the other has asked for something in, or supports.
  public let wishes: [Wish]
  /// Where nobody works with anybody yet: the goals that need the sectors of both.
  public let neededBy: [Goal.ID]
  /// The activities that both took part in and that are over.
  public let formerly: [Activity.ID]
  /// Whether both are of one town, where few are.
  public let areNeighbors: Bool
  /// The goals on which one supports what the other opposes.
  public let conflicts: [Goal.ID]
  /// The network with the introductions that stand before it.
  public let before: Standing
  /// The network with this one too.
  public let after: Standing
}

extension Introduction {
  /// Who could introduce the two, best first.
  public var introducers: [NetworkActor.ID] { way.introducers.map(\.actor) }
}

/// A planned activity in which some will meet who do not work together: they need no introduction.
public struct PlannedMeeting: Sendable, Hashable {
  /// The activity.
  public let activity: Activity.ID
  /// How many pairs of its participants do not work together today.
  public let pairs: Int
  /// Two of them, where it is one pair.
  public let actors: [NetworkActor.ID]
}
