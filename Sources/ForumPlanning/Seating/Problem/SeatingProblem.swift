// What a host asks for: people at tables over several rounds, what a meeting is worth, and what must hold.
//
// People, tables and rounds are whole numbers from 0; names stay with the caller. Every worth is a whole number too, so
// that sums are exact and the same on every machine; a caller with decimals chooses the unit (thousandths, say).

/// Two people.
public struct PlacePair: Hashable, Sendable {
  /// The one.
  public var first: Int
  /// The other.
  public var second: Int

  /// The pair of `first` and `second`; the order means nothing.
  public init(_ first: Int, _ second: Int) {
    self.first = first
    self.second = second
  }
}

/// What is said of a pair in whole numbers: what their meeting is worth, or how often they have met.
public struct PairFigure: Hashable, Sendable {
  /// Who.
  public var pair: PlacePair
  /// How much; at most a thousand million either way.
  public var figure: Int

  /// `figure` for the pair of `first` and `second`.
  public init(_ first: Int, _ second: Int, _ figure: Int) {
    pair = PlacePair(first, second)
    self.figure = figure
  }
}

/// What it is worth that two people sit at one table.
public enum MeetingWorth: Hashable, Sendable {
  /// Each pair that meets for the first time counts one; more pairs are better.
  case distinct
  /// A pair's second meeting costs 1, its third 2 more, and so on: the sum of c(c−1)/2; less is better.
  case even
  /// Each pair that meets for the first time counts one if the two differ: one value per person; −1, unknown,
  /// differs from all known values.
  case cross([Int32])
  /// Each pair that meets for the first time counts its figure, unnamed pairs 0; a higher sum is better.
  case values([PairFigure])
}

/// A person who must sit at a table, in one round or in all.
public struct FixedSeat: Hashable, Sendable {
  /// Who.
  public var person: Int
  /// Where.
  public var table: Int
  /// When; nil in every round where the person is present, as for the host of the table.
  public var round: Int?

  /// `person` at `table` in `round`, or in every round.
  public init(person: Int, table: Int, round: Int? = nil) {
    self.person = person
    self.table = table
    self.round = round
  }
}

/// A person who misses a round.
public struct Absence: Hashable, Sendable {
  /// Who.
  public var person: Int
  /// When.
  public var round: Int

  /// `person` is away in `round`.
  public init(person: Int, round: Int) {
    self.person = person
    self.round = round
  }
}

/// How many different values every table must have.
public struct TableVariety: Hashable, Sendable {
  /// One value per person; −1, unknown, counts as none.
  public var values: [Int32]
  /// The fewest different values at a table where anybody sits.
  public var fewest: Int

  /// At least `fewest` different `values` at every table, in every round.
  public init(values: [Int32], fewest: Int) {
    self.values = values
    self.fewest = fewest
  }
}

/// A seating to be planned.
///
/// Sizes, absences, fixed seats, hosts, `apart`, `together` and `variety` are hard: no answer breaks them. Balance comes
/// before the worth of meetings, and its first attribute before the others, but neither is a hard rule.
public struct SeatingProblem: Hashable, Sendable {
  /// How many people there are, present or not.
  public var peopleCount: Int
  /// The fewest and the most people at each table, in every round.
  public var tables: [ClosedRange<Int>]
  /// How many rounds there are.
  public var rounds: Int
  /// What to spread evenly over the tables, most important first: one value per person, −1 for unknown.
  public var balance: [[Int32]] = []
  /// What a meeting is worth.
  public var meeting: MeetingWorth = .distinct
  /// Pairs that never sit together.
  public var apart: [PlacePair] = []
  /// Pairs that always sit together when both are present; linked pairs are one group, whoever of it is away.
  public var together: [PlacePair] = []
  /// People who stay at their table.
  public var hosts: [FixedSeat] = []
  /// People whose seat is given in some round.
  public var fixedSeats: [FixedSeat] = []
  /// Who misses what.
  public var absences: [Absence] = []
  /// How many different values each table must have in each round; a table where nobody sits needs none.
  public var variety: TableVariety?
  /// Whether people take turns to sit out when more are present than there are seats.
  ///
  /// Who sits out is settled before the search, by the seed (see ``decidingSitOuts(seed:)``); otherwise too few seats
  /// are a clash.
  public var sharesSitOuts = false
  /// How often pairs have met before; such a pair's next meeting is not its first.
  public var priorMeetings: [PairFigure] = []

  /// `peopleCount` people at `tables` over `rounds`.
  public init(peopleCount: Int, tables: [ClosedRange<Int>], rounds: Int) {
    self.peopleCount = peopleCount
    self.tables = tables
    self.rounds = rounds
  }
}
