// What a plan answers: tables, rounds and rules, all by the ids of people, so that a plan can be made again or changed
// without the files that it came from.

public import NetworkModel

/// A request for a seating.
public struct SeatingRequest: Hashable, Sendable {
  /// What it is worth that two people meet.
  public struct Value: Hashable, Sendable {
    /// The two.
    public var pair: PersonPair
    /// What their first meeting is worth, at least 0.
    public var worth: ExactDecimal

    /// `worth` for a pair.
    public init(_ pair: PersonPair, worth: ExactDecimal) {
      self.pair = pair
      self.worth = worth
    }
  }

  /// A seat that is given.
  public struct Seat: Hashable, Sendable {
    /// The person, by id.
    public var person: String
    /// The table, from 1.
    public var table: Int
    /// The round, from 1; nil for all.
    public var round: Int?

    /// A person at a table, in a round or in all.
    public init(_ person: String, table: Int, round: Int? = nil) {
      self.person = person
      self.table = table
      self.round = round
    }
  }

  /// A person who misses a round.
  public struct Absence: Hashable, Sendable {
    /// The person, by id.
    public var person: String
    /// The round, from 1.
    public var round: Int

    /// A person who misses a round.
    public init(_ person: String, round: Int) {
      self.person = person
      self.round = round
    }
  }

  /// How many different values of a column each table must have.
  public struct Minimum: Hashable, Sendable {
    /// The heading of the column.
    public var column: String
    /// The fewest different values.
    public var least: Int

    /// At least `least` different values of a column.
    public init(column: String, least: Int) {
      self.column = column
      self.least = least
    }
  }

  /// What a meeting is worth.
  public enum Meeting: Hashable, Sendable {
    /// Each new pair counts one.
    case distinct
    /// Repeats are spread: the second meeting of a pair costs one, the third two more.
    case even
    /// Each new pair that differs in a column counts one.
    case cross(String)
    /// Each new pair counts its own value, other pairs nothing.
    case values([Value])
  }

  /// The people, by id, in the order that ties are broken by.
  public var people: [String]
  /// The columns that the rules speak of, with a value for each person; no others are kept.
  public var columns: [PeopleList.Column] = []
  /// The fewest and the most people at each table.
  public var tables: [ClosedRange<Int>]
  /// Whether nobody asked for these sizes: the tables are as equal as possible, whoever comes.
  public var equalTables = false
  /// Whether the tables are as equal in size as each round allows, within their fewest and most.
  public var levelsTables = false
  /// Whether the sizes of tables come from the number of people, and say nothing of how many chairs there are.
  public var hasLevelTables: Bool { equalTables || levelsTables }
  /// How many rounds there are.
  public var rounds: Int
  /// The columns to spread evenly, most important first.
  public var balance: [String] = []
  /// What a meeting is worth.
  public var meeting: Meeting = .distinct
  /// Whether a pair's third meeting weighs more than any worth, as it does unless somebody chose what a meeting is worth.
  public var sparesThirdMeetings = false
  /// How many different values each table must have.
  public var minimums: [Minimum] = []
  /// Who never sit together.
  public var apart: [PersonPair] = []
  /// Who always sit together.
  public var together: [PersonPair] = []
  /// Who stay at their table.
  public var hosts: [Seat] = []
  /// Whose seat is given.
  public var fixed: [Seat] = []
  /// Who misses what.
  public var absences: [Absence] = []
  /// Who have met before.
  public var history: [PriorContact] = []
  /// How many steps the search may take; nil for its own choice: millions, which is about a second for some dozens of people in
  /// a release build, and a minute or more in a debug build, where `100_000` does for trying things out.
  public var steps: Int?
  /// How many seconds the search may take; nil for no limit.
  public var seconds: Int?
  /// Seed of the random number generator, at least 0.
  public var seed = 1
  /// Keys of the user's own.
  public var additional: [Attribute] = []

  /// People at tables over rounds.
  public init(people: [String], tables: [ClosedRange<Int>], rounds: Int) {
    self.people = people
    self.tables = tables
    self.rounds = rounds
  }
}
