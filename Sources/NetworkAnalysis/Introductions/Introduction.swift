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
  /// Who knows both today and could introduce them, best first: by the weaker of the two ties, then most ties, then ids.
  public let introducers: [NetworkActor.ID]
  /// Where nobody knows both: the shortest way from the first to the second, with both ends; empty where there is no way.
  public let chain: [NetworkActor.ID]
  /// The gaps that it closes or helps to close.
  public let closes: [Closing]
  /// The goals that both work on.
  public let sharedGoals: [Goal.ID]
  /// The competences that both have.
  public let sharedCompetences: [String]
  /// What one brings to a goal of the other.
  public let offers: [Offer]
  /// The goals on which one supports what the other opposes.
  public let conflicts: [Goal.ID]
  /// The network with the introductions that stand before it.
  public let before: Standing
  /// The network with this one too.
  public let after: Standing
}
