// The answer: who is chosen, what that is worth part by part, and what no choice can better.

/// What a selection is worth, part by part.
public struct CompositionValue: Hashable, Sendable {
  /// Pairs who meet: new contacts.
  public var contacts = 0
  /// Pairs with an open conflict, usually negative.
  public var conflicts = 0
  /// Themes that enough people carry.
  public var themes = 0
  /// Nodes that somebody reaches.
  public var reach = 0
  /// People who bridge.
  public var bridging = 0
  /// Recent invitations, usually negative.
  public var invitations = 0

  /// Nothing.
  public init() {}

  /// The sum of the parts.
  public var total: Int { contacts + conflicts + themes + reach + bridging + invitations }

  /// The difference, part by part.
  public static func - (left: Self, right: Self) -> Self {
    var value = left
    value.contacts -= right.contacts
    value.conflicts -= right.conflicts
    value.themes -= right.themes
    value.reach -= right.reach
    value.bridging -= right.bridging
    value.invitations -= right.invitations
    return value
  }
}

/// Why a search for a selection ended.
public enum CompositionTermination: Hashable, Sendable {
  /// The value meets its bound: no selection is better.
  case optimal
  /// No selection keeps the hard rules.
  case infeasible(because: CompositionClash)
  /// A limit came first; the selection is the best that was found, none if none was.
  case stopped(CompositionLimit)
}

/// What ended a search that could have gone on.
public enum CompositionLimit: Hashable, Sendable {
  /// The steps that were allowed.
  case steps
  /// The caller asked to stop.
  case canceled
  /// No selection that keeps the hard rules was found, nor a proof that there is none.
  case noSelectionFound
}

/// What a search for a selection did; the same for any number of threads unless it was canceled.
public struct CompositionStatistics: Hashable, Sendable {
  /// Annealings that ran, each from a selection of its own.
  public var starts = 0
  /// Changes that were weighed, in all starts.
  public var steps = 0
  /// The start that found the selection; nil if it came from construction or from the proof.
  public var bestStart: Int?
  /// The upper bound before any branching.
  public var rootBound: Int?
  /// Times that the bound was worked out before branching.
  public var boundSteps = 0
  /// Times that the bound was worked out while branching.
  public var proofSteps = 0
}

/// What a search for a selection found.
public struct CompositionResult: Hashable, Sendable {
  /// The best selection, ascending; none if the rules clash or none was found.
  public var chosen: [Int]?
  /// What it is worth.
  public var value: CompositionValue?
  /// What no selection within the hard rules can better, by proof; none if the rules clash.
  public var bound: Int?
  /// Why the search ended.
  public var termination: CompositionTermination
  /// What it took.
  public var statistics: CompositionStatistics
}
