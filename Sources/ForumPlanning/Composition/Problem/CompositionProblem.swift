// What a host asks for: whom to invite out of many, what is valuable, and which rules hold.
//
// People, values, themes and nodes are numbered from 0; names stay with the caller. Every worth is a whole number, so
// that sums are exact and the same on every machine. The objective is quadratic (pairs), linear (single people) and
// stepwise (themes, reach); without themes and reach it is the quadratic knapsack with one weight and side constraints,
// which is NP-hard: see `CompositionRelaxation` for the bound.

/// The worth of each pair, as a list or a table.
package enum CompositionPairs: Hashable, Sendable {
  /// Pairs with their figures, others 0; of a pair that is named twice the last figure counts.
  case listed([PairFigure])
  /// The figure of a and b at `a * peopleCount + b`, symmetric; the diagonal is ignored.
  case table([Int32])
}

/// How many people with a value of an attribute are to be chosen.
package struct CompositionQuota: Hashable, Sendable {
  /// The place of the attribute in ``CompositionProblem/attributes``.
  package var attribute: Int
  /// The value that is counted.
  package var value: Int32
  /// The fewest and the most people with the value.
  package var seats: ClosedRange<Int>

  /// `seats` for those whose `attribute` is `value`.
  package init(attribute: Int, value: Int32, seats: ClosedRange<Int>) {
    self.attribute = attribute
    self.value = value
    self.seats = seats
  }
}

/// The most people of each value of an attribute, such as of each organization.
package struct CompositionLimitPerValue: Hashable, Sendable {
  /// The place of the attribute in ``CompositionProblem/attributes``.
  package var attribute: Int
  /// The most for any one value; people whose value is −1 are not limited.
  package var most: Int

  /// At most `most` for each value of `attribute`.
  package init(attribute: Int, most: Int) {
    self.attribute = attribute
    self.most = most
  }
}

/// A theme, and who carries it.
package struct CompositionTheme: Hashable, Sendable {
  /// Who carries it.
  package var members: [Int]
  /// The number of carriers at which the theme counts, at least 1.
  package var want: Int
  /// The worth of the theme once that many are chosen.
  package var worth: Int

  /// A theme of `members`, worth `worth` once `want` of them are chosen.
  package init(members: [Int], want: Int, worth: Int) {
    self.members = members
    self.want = want
    self.worth = worth
  }
}

/// A selection to be made.
///
/// Seats, quotas, limits, `invite`, `excluded`, `apart` and `together` are hard: no answer breaks them. Within them the
/// score, the sum of six parts, is maximized.
package struct CompositionProblem: Hashable, Sendable {
  /// The number of candidates.
  package var peopleCount: Int
  /// The fewest and the most people to choose.
  package var seats: ClosedRange<Int>
  /// Attributes of people: one value per person each, −1 for unknown.
  package var attributes: [[Int32]] = []
  /// Limits on the number of people with a value.
  package var quotas: [CompositionQuota] = []
  /// Limits per value of an attribute.
  package var limits: [CompositionLimitPerValue] = []
  /// People who must come.
  package var invite: [Int] = []
  /// People who must not or cannot come.
  package var excluded: [Int] = []
  /// Pairs of whom at most one is chosen.
  package var apart: [PlacePair] = []
  /// People of whom all are chosen or none.
  package var together: [[Int]] = []
  /// The worth of each pair who meet: new contacts.
  package var contacts: CompositionPairs = .listed([])
  /// The worth of pairs with an open conflict, usually negative.
  package var conflicts: [PairFigure] = []
  /// Themes that count once enough of the chosen carry them.
  package var themes: [CompositionTheme] = []
  /// The nodes of a network that each person reaches; empty, or one list per person.
  package var reach: [[Int]] = []
  /// The worth of each node once anybody chosen reaches it.
  package var nodeWorth: [Int] = []
  /// The worth of each person for bridging; empty, or one figure per person.
  package var bridging: [Int] = []
  /// The worth of each person's recent invitations, usually negative; empty, or one figure per person.
  package var invitations: [Int] = []

  /// `seats` out of `peopleCount` people.
  package init(peopleCount: Int, seats: ClosedRange<Int>) {
    self.peopleCount = peopleCount
    self.seats = seats
  }
}

extension CompositionProblem {
  /// The most people that a problem may have; the table of pairs takes 4 · people² bytes.
  package static let mostPeople = 8_000
  /// The largest absolute figure of a pair.
  package static let largestPairFigure = 500_000
  /// The largest absolute worth of a theme, a node or a person.
  package static let largestWorth = 1_000_000_000
}
