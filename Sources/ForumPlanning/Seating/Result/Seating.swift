// The result: who sits where in each round, with its score and the bounds of that.

/// A seating: the table of each person in each round.
public struct Seating: Hashable, Sendable {
  /// The number of people.
  public let peopleCount: Int
  /// The number of rounds.
  public let rounds: Int
  /// The table of person p in round r at `r * peopleCount + p`; −1 if absent.
  public internal(set) var tableOf: [Int32]

  /// A seating from the table of each person in each round.
  public init(peopleCount: Int, rounds: Int, tableOf: [Int32]) {
    precondition(tableOf.count == peopleCount * rounds, "A seating needs one table per person and round.")
    self.peopleCount = peopleCount
    self.rounds = rounds
    self.tableOf = tableOf
  }

  /// The table of `person` in `round`; nil if absent.
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

/// A figure of a plan with its proved bound.
public struct BoundedFigure: Hashable, Sendable {
  /// The figure of this plan.
  public var value: Int
  /// A proved bound of the figure over all plans within the hard rules.
  public var bound: Int

  /// Whether the bound is met, so that no plan is better in this figure.
  public var isProved: Bool { value == bound }
}

/// The score of a seating, part by part.
///
/// Prior meetings count as meetings. Which of two seatings is better is decided by the first of these in which they
/// differ: ``alone``, the weighted ``imbalance``, ``thirdMeetings`` where they are spared, ``objective``, ``repeats``,
/// ``maxMeetings``, ``pairsMet``, and third meetings otherwise.
public struct SeatingScore: Hashable, Sendable {
  /// The number of people who sit alone at a table, summed over rounds, with a lower bound.
  public var alone: BoundedFigure
  /// Third meetings: Σ (c−1)(c−2)/2 over the pairs that meet, each c times, so that a third meeting counts 1, a fourth 2
  /// more, and so on; with a lower bound.
  public var thirdMeetings: BoundedFigure
  /// The number of pairs that meet for the first time, with an upper bound.
  public var pairsMet: BoundedFigure
  /// The number of meetings that are not the pair's first, with a lower bound.
  public var repeats: BoundedFigure
  /// Why some pairs must meet again; nil if the bound on repeats is 0.
  public var repeatReason: RepeatReason?
  /// The most meetings of any pair that meets, prior ones included, with a lower bound.
  public var maxMeetings: BoundedFigure
  /// The number of pairs with different values that meet for the first time, with an upper bound; nil unless the
  /// objective is ``MeetingWorth/cross(_:)``.
  public var crossPairs: BoundedFigure?
  /// The number of people outside the even share, summed over rounds, tables and values of all attributes, with a lower
  /// bound; 0 is perfectly even.
  ///
  /// The even share of a value at a table is (people with the value present in the round) · (people at the table) /
  /// (people present), rounded down and up.
  public var imbalance: BoundedFigure
  /// The imbalance of each attribute, in the order of the problem.
  public var imbalances: [Int]
  /// The objective, ``SeatingProblem/meeting``, with an upper bound; for ``MeetingWorth/even`` with a lower one.
  public var objective: BoundedFigure

  /// Whether no seating within the hard rules is better in any figure: every one meets its bound.
  public var isOptimal: Bool {
    let figures = [alone, thirdMeetings, imbalance, objective, repeats, maxMeetings, pairsMet]
    return figures.allSatisfy { $0.isProved } && crossPairs?.isProved != false
  }

  /// What `meetings` meetings of one pair add to ``thirdMeetings``.
  static func thirdMeetings(_ meetings: Int) -> Int {
    max(0, meetings - 1) * max(0, meetings - 2) / 2
  }
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
