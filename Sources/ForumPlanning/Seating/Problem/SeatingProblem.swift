// What a host asks for: people at tables over several rounds, what a meeting is worth, and which rules hold.
//
// People, tables and rounds are numbered from 0; names stay with the caller. Every worth is a whole number, so that
// sums are exact and the same on every machine; a caller with decimals chooses the unit (thousandths, say).

/// Two people.
public struct PlacePair: Hashable, Sendable {
  /// One of the two.
  public var first: Int
  /// The other of the two.
  public var second: Int

  /// The pair of `first` and `second`, in any order.
  public init(_ first: Int, _ second: Int) {
    self.first = first
    self.second = second
  }
}

/// A number for a pair: what their meeting is worth, or how often they have met.
public struct PairFigure: Hashable, Sendable {
  /// The pair.
  public var pair: PlacePair
  /// The number, −1,000,000,000...1,000,000,000.
  public var figure: Int

  /// `figure` for the pair of `first` and `second`.
  public init(_ first: Int, _ second: Int, _ figure: Int) {
    pair = PlacePair(first, second)
    self.figure = figure
  }
}

/// The objective: what it is worth that two people sit at one table.
public enum MeetingWorth: Hashable, Sendable {
  /// Each pair that meets for the first time counts one; more pairs are better.
  case distinct
  /// A pair's second meeting costs 1, its third 2 more, and so on: the sum of c(c−1)/2 over pairs that meet c times;
  /// less is better.
  case even
  /// Each pair that meets for the first time counts one if the values of the two differ; more pairs are better. The
  /// list has one value per person, −1 for unknown: a person of unknown value and one of a known value differ, two
  /// people of unknown value do not.
  case cross([Int32])
  /// Each pair that meets for the first time counts its figure, pairs that are not listed 0; a higher sum is better. Of
  /// a pair that is listed twice the last figure counts.
  case values([PairFigure])
}

/// A person who must sit at a given table, in one round or in all.
public struct FixedSeat: Hashable, Sendable {
  /// The person, from 0.
  public var person: Int
  /// The table, from 0.
  public var table: Int
  /// The round, from 0; nil for every round in which the person is present, as for the host of a table.
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
  /// The person, from 0.
  public var person: Int
  /// The round, from 0.
  public var round: Int

  /// `person` is away in `round`.
  public init(person: Int, round: Int) {
    self.person = person
    self.round = round
  }
}

/// The rule that every table has several different values.
public struct TableVariety: Hashable, Sendable {
  /// One value per person; −1 is unknown and counts as no value.
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
/// Table sizes, absences, fixed seats, hosts, `apart`, `together` and `variety` are hard: every answer keeps them.
/// Within them the figures of ``SeatingScore`` are made as good as can be, one after the other: that nobody sits alone,
/// balance, the first attribute before the others, third meetings if ``sparesThirdMeetings``, the worth of meetings,
/// repeats, the most meetings of a pair, and pairs that meet. Of seatings with equal scores the first one found is kept,
/// in the order of starts.
public struct SeatingProblem: Hashable, Sendable {
  /// The number of people, present or not, at most 100,000.
  public var peopleCount: Int
  /// The fewest and the most people at each table, in every round; at most 100,000 tables.
  public var tables: [ClosedRange<Int>]
  /// Whether the tables of a round are as equal in size as ``tables``, the people present and the rules allow.
  ///
  /// Bounds of a score hold for seatings with such sizes.
  public var levelsTables = false
  /// The sizes of each round where they are narrower than ``tables``; empty where they are not, see
  /// ``levelingTables()``.
  var sizes: [[ClosedRange<Int>]] = []
  /// The number of rounds, at most 1,000.
  public var rounds: Int
  /// Attributes to spread evenly over the tables, most important first: one value per person each, −1 for unknown.
  public var balance: [[Int32]] = []
  /// What a meeting is worth.
  public var meeting: MeetingWorth = .distinct
  /// Whether a pair's third meeting, and more so each further one, weighs more than any worth of meetings.
  ///
  /// So no pair sits together in every one of three rounds or more where that can be avoided.
  public var sparesThirdMeetings = false
  /// Pairs that never sit together.
  public var apart: [PlacePair] = []
  /// Pairs that always sit together when both are present; linked pairs form one group, even through people who are
  /// absent.
  public var together: [PlacePair] = []
  /// People who stay at one table.
  public var hosts: [FixedSeat] = []
  /// People whose table is given in some round.
  public var fixedSeats: [FixedSeat] = []
  /// People who miss a round.
  public var absences: [Absence] = []
  /// How many different values each table must have in each round; empty tables need none.
  public var variety: TableVariety?
  /// Whether people take turns to sit out when more are present than there are seats; otherwise that is a clash.
  ///
  /// Who sits out is decided before the search, from the seed (see ``decidingSitOuts(seed:)``).
  public var sharesSitOuts = false
  /// The number of prior meetings of pairs; the next meeting of such a pair is not its first.
  public var priorMeetings: [PairFigure] = []

  /// A problem without rules beside the table sizes.
  public init(peopleCount: Int, tables: [ClosedRange<Int>], rounds: Int) {
    self.peopleCount = peopleCount
    self.tables = tables
    self.rounds = rounds
  }
}
