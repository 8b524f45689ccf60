// How good a seating plan is, rule by rule.

public import NetworkModel

/// How good a plan is, part by part.
public struct PlanScore: Hashable, Sendable {
  /// One rule or wish, and how well it is kept.
  public struct Constraint: Hashable, Sendable {
    /// Which: `tableSizes`, `apart`, `together`, `hosts`, `fixed`, `absences`, `minimum:sector`, `balance:sector`.
    public var rule: String
    /// Whether no plan may break it.
    public var isHard: Bool
    /// How often it is broken; for a balance the people outside the even share.
    public var broken: PlanFigure
    /// Keys of the user's own.
    public var additional: [Attribute]

    /// A rule and how well it is kept.
    public init(rule: String, isHard: Bool, broken: PlanFigure, additional: [Attribute] = []) {
      self.rule = rule
      self.isHard = isHard
      self.broken = broken
      self.additional = additional
    }
  }

  /// Pairs that meet for the first time; more is better.
  public var pairsMet: PlanFigure
  /// Meetings that are not the pair's first; fewer is better.
  public var repeats: PlanFigure
  /// The most meetings of one pair; fewer is better.
  public var maxMeetings: PlanFigure
  /// Pairs that differ and meet for the first time; nil where no difference was asked for.
  public var crossPairs: PlanFigure?
  /// People outside the even share of each value.
  public var imbalance: PlanFigure
  /// What was asked for.
  public var value: PlanFigure
  /// The rules one by one.
  public var constraints: [Constraint]
  /// People who sit alone at a table, over all rounds; nil in a plan that does not say.
  public var alone: PlanFigure?
  /// Third meetings of pairs, a fourth counting two more, and so on; nil in a plan that does not say.
  public var thirdMeetings: PlanFigure?
  /// Keys of the user's own.
  public var additional: [Attribute] = []

  /// A score of its parts.
  public init(
    pairsMet: PlanFigure, repeats: PlanFigure, maxMeetings: PlanFigure, crossPairs: PlanFigure?,
    imbalance: PlanFigure, value: PlanFigure, constraints: [Constraint] = []
  ) {
    self.pairsMet = pairsMet
    self.repeats = repeats
    self.maxMeetings = maxMeetings
    self.crossPairs = crossPairs
    self.imbalance = imbalance
    self.value = value
    self.constraints = constraints
  }
}
