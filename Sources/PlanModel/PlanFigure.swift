// The figures that every kind of plan ends with: what it achieves, what no plan can better, and why the search stopped.

public import NetworkModel

/// A figure of a plan, and what no plan can pass.
public struct PlanFigure: Hashable, Sendable {
  /// What the plan has.
  public var value: ExactDecimal
  /// What no plan that keeps the rules can better; nil where none was proved.
  public var bound: ExactDecimal?

  /// A figure with its bound.
  public init(value: ExactDecimal, bound: ExactDecimal?) {
    self.value = value
    self.bound = bound
  }

  /// A whole figure with its bound.
  public init(_ value: Int, bound: Int?) {
    self.init(value: ExactDecimal(units: value), bound: bound.map { ExactDecimal(units: $0) })
  }

  /// Whether no plan can better the figure.
  public var isProved: Bool { bound == value }
}

/// Why a search ended, and what it took.
public struct PlanTermination: Hashable, Sendable {
  /// Why a search ends.
  public enum Reason: String, CaseIterable, Sendable {
    /// The score meets its bounds.
    case optimal
    /// The steps that were allowed were used.
    case steps
    /// The time that was allowed was used.
    case seconds
    /// It was interrupted.
    case interrupted
  }

  /// Why the search ended.
  public var reason: Reason
  /// Seed of the random number generator.
  public var seed: Int
  /// Number of starts that ran.
  public var starts: Int
  /// Number of changes that were evaluated.
  public var steps: Int
  /// Keys of the user's own.
  public var additional: [Attribute]

  /// An end of a search.
  public init(reason: Reason, seed: Int, starts: Int, steps: Int, additional: [Attribute] = []) {
    self.reason = reason
    self.seed = seed
    self.starts = starts
    self.steps = steps
    self.additional = additional
  }
}
