// The answer: who sits where in each round, how good that is, and how good it could be at most.

/// Tables for people, round by round.
public struct Seating: Hashable, Sendable {
  /// How many people there are.
  public let peopleCount: Int
  /// How many rounds there are.
  public let rounds: Int
  /// The table of person p in round r at `r * peopleCount + p`; −1 for one who is away.
  public internal(set) var tableOf: [Int32]

  /// A seating from the table of each person in each round.
  public init(peopleCount: Int, rounds: Int, tableOf: [Int32]) {
    precondition(tableOf.count == peopleCount * rounds, "A seating needs one table per person and round.")
    self.peopleCount = peopleCount
    self.rounds = rounds
    self.tableOf = tableOf
  }

  /// The table of `person` in `round`, or nil for one who is away.
  public func table(of person: Int, round: Int) -> Int? {
    let table = tableOf[round * peopleCount + person]
    return table < 0 ? nil : Int(table)
  }

  /// Who has no table, by round and person.
  var absences: [Absence] {
    tableOf.indices.filter { tableOf[$0] < 0 }.map { Absence(person: $0 % peopleCount, round: $0 / peopleCount) }
  }

  /// Who sits at `table` in `round`, ascending.
  ///
  /// - Complexity: O(people).
  public func people(at table: Int, round: Int) -> [Int] {
    (0..<peopleCount).filter { tableOf[round * peopleCount + $0] == Int32(table) }
  }
}

/// A figure of a plan, and what no plan can pass.
public struct BoundedFigure: Hashable, Sendable {
  /// What this plan has.
  public var value: Int
  /// What no plan within the hard rules can better, by proof.
  public var bound: Int

  /// Whether the bound is met, so that the figure cannot be bettered.
  public var isProved: Bool { value == bound }
}

/// How good a seating is.
///
/// Prior meetings count as meetings that have been.
public struct SeatingScore: Hashable, Sendable {
  /// Pairs that meet for the first time; the bound is an upper one.
  public var pairsMet: BoundedFigure
  /// Meetings that are not the pair's first; the bound is a lower one.
  public var repeats: BoundedFigure
  /// Why some pairs must meet again, if the bound on repeats is above 0.
  public var repeatReason: RepeatReason?
  /// The most meetings of any pair that meets at all, prior ones counted; the bound is a lower one.
  public var maxMeetings: BoundedFigure
  /// Pairs with different values that meet for the first time, if the problem says which; the bound is an upper one.
  public var crossPairs: BoundedFigure?
  /// People outside the even share, summed over rounds, tables and values of all attributes; 0 is perfectly even.
  ///
  /// The even share of a value at a table is (people with the value present in the round) · (people at the table) /
  /// (people present), rounded down and up. The bound is a lower one.
  public var imbalance: BoundedFigure
  /// The imbalance of each attribute, in the order of the problem.
  public var imbalances: [Int]
  /// What ``SeatingProblem/meeting`` asks for: an upper bound, except for ``MeetingWorth/even``, where it is a lower one.
  public var value: BoundedFigure

  /// Whether no seating within the hard rules is better: it is perfectly even, and the value meets its bound.
  public var isOptimal: Bool { imbalance.isProved && value.isProved }
}

/// The result of a search for a seating.
public typealias SeatingResult = SearchResult<Seating, SeatingScore, SeatingClash>

extension SeatingProblem {
  /// Who sits out in a seating because people take turns, by round and person; see ``sharesSitOuts``.
  ///
  /// - Complexity: O(people · rounds).
  public func sitOuts(in seating: Seating) -> [Absence] {
    let given = Set(absences)
    return seating.absences.filter { !given.contains($0) }
  }
}
