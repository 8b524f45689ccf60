// What a host asks for: whom to invite out of many, what company is worth, and what must hold.
//
// People, values, themes and nodes are whole numbers from 0; names stay with the caller. Every worth is a whole number
// too, so that sums are exact and the same on every machine. The value of a selection is quadratic (pairs), linear
// (single people) and by thresholds (themes, reach); without themes and reach it is the quadratic knapsack with one
// weight and side conditions, which is hard: see `CompositionRelaxation` for the bound.

/// What each pair is worth, listed or as a table.
public enum CompositionPairs: Hashable, Sendable {
  /// Pairs with their figures, unnamed ones 0; a pair that is named again takes its last figure.
  case listed([PairFigure])
  /// One figure for each a and b at `a * peopleCount + b`, the same both ways; the diagonal is not read.
  case table([Int32])
}

/// How many of those with a value of an attribute are to come.
public struct CompositionQuota: Hashable, Sendable {
  /// The place of the attribute in ``CompositionProblem/attributes``.
  public var attribute: Int
  /// The value.
  public var value: Int32
  /// The fewest and the most.
  public var seats: ClosedRange<Int>

  /// `seats` for those whose `attribute` is `value`.
  public init(attribute: Int, value: Int32, seats: ClosedRange<Int>) {
    self.attribute = attribute
    self.value = value
    self.seats = seats
  }
}

/// How many may come at most of each value of an attribute, as of each organization.
public struct CompositionLimitPerValue: Hashable, Sendable {
  /// The place of the attribute in ``CompositionProblem/attributes``.
  public var attribute: Int
  /// The most for any one value; people whose value is −1 are not limited.
  public var most: Int

  /// At most `most` for each value of `attribute`.
  public init(attribute: Int, most: Int) {
    self.attribute = attribute
    self.most = most
  }
}

/// A theme that some people carry.
public struct CompositionTheme: Hashable, Sendable {
  /// Who carries it.
  public var members: [Int]
  /// How many must carry it for it to count, at least 1.
  public var want: Int
  /// What it is worth once that many do.
  public var worth: Int

  /// A theme of `members`, worth `worth` once `want` of them are chosen.
  public init(members: [Int], want: Int, worth: Int) {
    self.members = members
    self.want = want
    self.worth = worth
  }
}

/// A selection to be made.
///
/// Seats, quotas, limits, `invite`, `excluded`, `apart` and `together` are hard: no answer breaks them. What is left of
/// choice goes to the value, the sum of six parts.
public struct CompositionProblem: Hashable, Sendable {
  /// How many people there are to choose from.
  public var peopleCount: Int
  /// The fewest and the most to choose.
  public var seats: ClosedRange<Int>
  /// What people are: one value per person for each attribute, −1 for unknown.
  public var attributes: [[Int32]] = []
  /// How many of a value come.
  public var quotas: [CompositionQuota] = []
  /// How many come of each value at most.
  public var limits: [CompositionLimitPerValue] = []
  /// People who must come.
  public var invite: [Int] = []
  /// People who must not or cannot come.
  public var excluded: [Int] = []
  /// Pairs of whom at most one comes.
  public var apart: [PlacePair] = []
  /// People of whom all come or none.
  public var together: [[Int]] = []
  /// What it is worth that two people meet: new contacts.
  public var contacts: CompositionPairs = .listed([])
  /// What it costs that two people meet, as figures that are usually negative: open conflicts.
  public var conflicts: [PairFigure] = []
  /// Themes to be carried.
  public var themes: [CompositionTheme] = []
  /// The nodes of a network that each person reaches; empty, or one list per person.
  public var reach: [[Int]] = []
  /// What each node is worth once anybody chosen reaches it.
  public var nodeWorth: [Int] = []
  /// What each person is worth for bridging; empty, or one figure per person.
  public var bridging: [Int] = []
  /// What each person's recent invitations cost, usually negative; empty, or one figure per person.
  public var invitations: [Int] = []

  /// `seats` out of `peopleCount` people.
  public init(peopleCount: Int, seats: ClosedRange<Int>) {
    self.peopleCount = peopleCount
    self.seats = seats
  }
}

extension CompositionProblem {
  /// The most people that a problem may have: the table of pairs takes four bytes for each two of them.
  public static let mostPeople = 8_000
  /// The largest figure for a pair, either way.
  public static let largestPairFigure = 500_000
  /// The largest worth of a theme, a node or a person, either way.
  public static let largestWorth = 1_000_000_000
}
