// What a host asks for: people at tables over several rounds, what a meeting is worth, and what must hold.
//
// People, tables and rounds are whole numbers from 0; names stay with the caller. Every worth is a whole number too, so
// that sums are exact and the same on every machine; a caller with decimals chooses the unit (thousandths, say).

/// Two people.
public struct PersonPair: Hashable, Sendable {
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
  public var pair: PersonPair
  /// How much; at most a thousand million either way.
  public var figure: Int

  /// `figure` for the pair of `first` and `second`.
  public init(_ first: Int, _ second: Int, _ figure: Int) {
    pair = PersonPair(first, second)
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

/// A seating to be planned.
///
/// Sizes, absences, fixed seats, hosts, `apart` and `together` are hard: no answer breaks them. Balance comes before the
/// worth of meetings, and its first attribute before the others, but neither is a hard rule.
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
  public var apart: [PersonPair] = []
  /// Pairs that always sit together when both are present.
  public var together: [PersonPair] = []
  /// People who stay at their table.
  public var hosts: [FixedSeat] = []
  /// People whose seat is given in some round.
  public var fixedSeats: [FixedSeat] = []
  /// Who misses what.
  public var absences: [Absence] = []
  /// How often pairs have met before; such a pair's next meeting is not its first.
  public var priorMeetings: [PairFigure] = []

  /// `peopleCount` people at `tables` over `rounds`.
  public init(peopleCount: Int, tables: [ClosedRange<Int>], rounds: Int) {
    self.peopleCount = peopleCount
    self.tables = tables
    self.rounds = rounds
  }
}

/// A reason why no seating can be, found before any search or by an exhaustive one.
public enum SeatingClash: Hashable, Sendable {
  /// A count is negative, or a table has fewer than no seats, or more figures were asked for than can be held.
  case impossibleCount
  /// The list of values at this place in `balance`, or of `cross` (nil), does not have one value per person.
  case valuesMissing(attribute: Int?)
  /// A rule speaks of a person who is not there.
  case unknownPerson(Int)
  /// A rule speaks of a table that is not there.
  case unknownTable(Int)
  /// A rule speaks of a round that is not held.
  case unknownRound(Int)
  /// A rule pairs a person with the same person.
  case pairWithItself(Int)
  /// A figure of a pair is negative where it must not be, or beyond a thousand million.
  case figureOutOfRange(PairFigure)
  /// More people are present than there are seats.
  case tooFewSeats(round: Int, people: Int, seats: Int)
  /// Fewer people are present than the tables need.
  case tooFewPeople(round: Int, people: Int, needed: Int)
  /// These people must sit together, and two of them apart.
  case apartYetTogether(apart: PersonPair, together: [Int])
  /// These people must sit together, and no table has seats for them.
  case togetherTooMany(round: Int, people: [Int], seats: Int)
  /// One person, or people who must sit together, at two tables at once.
  case fixedAtTwoTables(round: Int, people: [Int], tables: [Int])
  /// Two people who must sit apart are both fixed at one table, themselves or through those who sit with them.
  case fixedYetApart(round: Int, pair: PersonPair, table: Int)
  /// More people are fixed at a table, with those who sit with them, than it has seats.
  case fixedTooMany(round: Int, table: Int, people: [Int], seats: Int)
  /// A person is fixed in a round that this person misses.
  case fixedYetAbsent(person: Int, round: Int)
  /// All arrangements of this round were tried, and none keeps every rule.
  case noArrangement(round: Int)
}
