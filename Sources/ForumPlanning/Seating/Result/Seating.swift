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

  /// Who sits at `table` in `round`, ascending. O(people)
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

/// Why a search ended.
public enum SeatingTermination: Hashable, Sendable {
  /// The score meets its bounds.
  case optimal
  /// No seating keeps the hard rules.
  case infeasible(because: SeatingClash)
  /// A limit came first; the seating is the best that was found, none if none was.
  case stopped(SeatingLimit)
}

/// What ended a search that could have gone on.
public enum SeatingLimit: Hashable, Sendable {
  /// The steps that were allowed.
  case steps
  /// The time that the caller allowed.
  case time
  /// The caller asked to stop.
  case canceled
  /// No seating that keeps the hard rules was found, nor a proof that there is none.
  case noSeatingFound
}

/// What a search did; the same for any number of threads unless it was canceled or timed.
public struct SeatingStatistics: Hashable, Sendable {
  /// Starts that ran, each from a seating of its own.
  public var starts = 0
  /// Exchanges and moves that were weighed, in all starts.
  public var steps = 0
  /// The start that found the answer.
  public var bestStart: Int?
}

/// What a search found.
public struct SeatingResult: Hashable, Sendable {
  /// The best seating, none if the rules clash or none was found.
  public var best: Seating?
  /// Its score.
  public var score: SeatingScore?
  /// Why the search ended.
  public var termination: SeatingTermination
  /// Whose turn it is to sit out, by round and person; see ``SeatingProblem/sharesSitOuts``.
  public var sitOuts: [Absence] = []
  /// What it took.
  public var statistics: SeatingStatistics
}
