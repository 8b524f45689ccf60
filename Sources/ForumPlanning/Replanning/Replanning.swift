// A plan changed on the morning of the event: done rounds stay, and as few people as possible move.
//
// Aims in lexicographic order: the hard rules of the changed problem; the fewest moves, a move being a person who sits
// in a round both before and after, at another table; then the score of the remaining rounds.

/// A plan to be changed, and its changed problem.
///
/// People keep their numbers: person p of the changed problem is person p of the plan, and late guests follow after the
/// last. Whoever leaves is absent from then on. Tables keep their numbers too; a table that is gone is removed from the
/// end or given 0...0 seats, and new ones follow after the last.
///
/// ```swift
/// problem.absences += [Absence(person: 4, round: 1), Absence(person: 4, round: 2)]
/// let result = try Replanning(of: plan, for: problem, fromRound: 1).run()
/// for move in result.moves { print(move.person, move.round, move.from, move.to, move.reasons) }
/// ```
public struct Replanning: Hashable, Sendable {
  /// The plan before the change.
  public let plan: Seating
  /// The problem after the change.
  public let problem: SeatingProblem
  /// The first round that may change, from 0; those before are done.
  public let fromRound: Int

  /// A plan, its changed problem and the first round that may change (`problem.rounds` if all are done).
  ///
  /// - Throws: ``ReplanningError`` if plan and problem differ in rounds, or the problem has fewer people.
  public init(of plan: Seating, for problem: SeatingProblem, fromRound: Int) throws(ReplanningError) {
    if plan.rounds != problem.rounds { throw .otherRounds(plan: plan.rounds, problem: problem.rounds) }
    if plan.peopleCount > problem.peopleCount {
      throw .fewerPeople(plan: plan.peopleCount, problem: problem.peopleCount)
    }
    if !(0...plan.rounds).contains(fromRound) { throw .unknownRound(fromRound, rounds: plan.rounds) }
    self.plan = plan
    self.problem = problem
    self.fromRound = fromRound
  }
}

/// Why a plan and a problem do not belong together.
public enum ReplanningError: Error, Hashable, Sendable {
  /// The plan has another number of rounds than the problem.
  case otherRounds(plan: Int, problem: Int)
  /// The problem has fewer people than the plan; people who leave must be absent instead.
  case fewerPeople(plan: Int, problem: Int)
  /// There is no such round to start from; it must be 0...rounds.
  case unknownRound(Int, rounds: Int)
}

/// How hard to search for a changed plan; the result depends on these, the plan and its problem alone.
public struct ReplanningOptions: Hashable, Sendable {
  /// The budget of each round for the search for the fewest moves, at least 1: steps of the search times people and
  /// tables.
  public var effort: Int
  /// The number of changes evaluated for a better score, at least 0.
  public var steps: Int
  /// The seed of the random number generator.
  public var seed: UInt64

  /// Options; the defaults take well under a second for 500 people.
  public init(effort: Int = 6_000_000, steps: Int = 40_000, seed: UInt64 = 1) {
    precondition(effort >= 1 && steps >= 0, "A search needs at least one step.")
    self.effort = effort
    self.steps = steps
    self.seed = seed
  }
}

/// A person who sits at another table than planned.
public struct SeatMove: Hashable, Sendable {
  /// The person.
  public var person: Int
  /// The round.
  public var round: Int
  /// The table in the old plan.
  public var from: Int
  /// The table in the new plan.
  public var to: Int
  /// The rules that would break if this person, with the members of the group, sat as planned; never empty if the
  /// number of moves is proved to be the fewest.
  public var reasons: [MoveReason]
}

/// A rule that makes somebody move.
public enum MoveReason: Hashable, Sendable {
  /// The old table does not exist any more.
  case tableClosed(Int)
  /// The person is fixed at the new table, or in a group with one who is.
  case held(person: Int, table: Int)
  /// The old table would have more people than seats; `arrivals` have newly come to it.
  case tableTooFull(table: Int, people: Int, seats: Int, arrivals: [Int])
  /// The new table would have too few people; `departures` have left it.
  case tableTooEmpty(table: Int, people: Int, needed: Int, departures: [Int])
  /// A person now at the old table must not sit with this person.
  case apart(person: Int, from: Int)
  /// These people must sit together with the person, and did not sit at the old table.
  case together(with: [Int])
  /// The table would have too few different values.
  case tooFewValues(table: Int, values: Int, needed: Int)
}

/// A seat that is newly taken or newly empty.
public struct SeatChange: Hashable, Sendable {
  /// The person.
  public var person: Int
  /// The round.
  public var round: Int
  /// The table, new or old.
  public var table: Int
}

/// A change of the problem that would make a plan possible.
public struct ReplanningProposal: Hashable, Sendable {
  /// The tables to close in all remaining rounds.
  public var closedTables: [Int]
  /// The number of moves that the plan then takes.
  public var moves: Int
}

/// The result of a search for a changed plan.
public struct ReplanningResult: Hashable, Sendable {
  /// All rounds, the done ones unchanged; nil if the rules clash or no seating was found.
  public var seating: Seating?
  /// The people who move, by round and person.
  public var moves: [SeatMove] = []
  /// A proved lower bound of the moves of any seating within the hard rules.
  public var movesBound = 0
  /// People who sit in a round where they did not sit before, by round and person; they are not moves.
  public var arrivals: [SeatChange] = []
  /// People who no longer sit in a round, with their old table, by round and person; they are not moves.
  public var departures: [SeatChange] = []
  /// The score of the remaining rounds, meetings of done rounds counting as prior ones.
  ///
  /// Its bounds hold for every seating of those rounds, whatever the number of moves.
  public var score: SeatingScore?
  /// Why the search ended: `optimal` if the moves are proved fewest and the score meets its bounds.
  public var termination: Termination<SeatingClash>
  /// Changes that would help if there is no seating because people are too few.
  public var proposals: [ReplanningProposal] = []

  /// Whether no seating within the hard rules moves fewer people.
  public var isFewestProved: Bool { seating != nil && moves.count == movesBound }
}
