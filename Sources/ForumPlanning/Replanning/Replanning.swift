// A plan changed on the morning of the event: what is done stays done, and as few people as possible move.
//
// Order of aims, each before the next: the hard rules of the changed problem; the fewest moves, a move being a person
// who sits in a round both before and after, at another table; then the score of the rounds that are left.

/// A plan to be changed, and what has become of its problem.
///
/// People keep their numbers: person p of the changed problem is person p of the plan, and those who come late follow
/// after the last. Whoever leaves is absent from then on. Tables keep their numbers too; a table that is no longer there
/// is taken from the end or given 0...0 seats, and new ones follow after the last.
///
/// ```swift
/// problem.absences += [Absence(person: 4, round: 1), Absence(person: 4, round: 2)]
/// let result = try Replanning(of: plan, for: problem, fromRound: 1).run()
/// for move in result.moves { print(move.person, move.round, move.from, move.to, move.reasons) }
/// ```
public struct Replanning: Hashable, Sendable {
  /// The plan so far.
  public let plan: Seating
  /// What is to hold now.
  public let problem: SeatingProblem
  /// The first round that may change; those before are done.
  public let fromRound: Int

  /// A plan, its changed problem and the first round that may change (`problem.rounds` if all are done).
  ///
  /// - Throws: ``ReplanningError`` if plan and problem do not speak of the same rounds and people.
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
  /// The problem has fewer people than the plan; who leaves must be absent instead.
  case fewerPeople(plan: Int, problem: Int)
  /// There is no such round to start from.
  case unknownRound(Int, rounds: Int)
}

/// How hard to search; the answer depends on these and on the plan and its problem alone.
public struct ReplanningOptions: Hashable, Sendable {
  /// What each round may cost in search for the fewest moves: steps of the search times people and tables.
  public var effort: Int
  /// Changes weighed for a better score.
  public var steps: Int
  /// Where chance begins.
  public var seed: UInt64

  /// Well under a second for 500 people unless something else is said.
  public init(effort: Int = 6_000_000, steps: Int = 40_000, seed: UInt64 = 1) {
    precondition(effort >= 1 && steps >= 0, "A search needs at least one step.")
    self.effort = effort
    self.steps = steps
    self.seed = seed
  }
}

/// A person who sits at another table than planned.
public struct SeatMove: Hashable, Sendable {
  /// Who.
  public var person: Int
  /// When.
  public var round: Int
  /// The table in the old plan.
  public var from: Int
  /// The table in the new plan.
  public var to: Int
  /// The rules that would break if this person, with those who belong together, sat as planned; never empty where the
  /// number of moves is proved.
  public var reasons: [MoveReason]
}

/// A rule that makes somebody move.
public enum MoveReason: Hashable, Sendable {
  /// The old table is no longer there.
  case tableClosed(Int)
  /// The person is held at the new table, or sits together with one who is.
  case held(person: Int, table: Int)
  /// The old table would have more people than seats; `arrivals` are those who have newly come to it.
  case tableTooFull(table: Int, people: Int, seats: Int, arrivals: [Int])
  /// The new table would have too few people; `departures` are those who have left it.
  case tableTooEmpty(table: Int, people: Int, needed: Int, departures: [Int])
  /// One who is now at the old table must not sit with this person.
  case apart(person: Int, from: Int)
  /// These must sit together with the person, and did not sit at the old table.
  case together(with: [Int])
  /// The table would have too few different values.
  case tooFewValues(table: Int, values: Int, needed: Int)
}

/// A seat that is newly taken or newly empty.
public struct SeatChange: Hashable, Sendable {
  /// Who.
  public var person: Int
  /// When.
  public var round: Int
  /// Where.
  public var table: Int
}

/// A change of the problem that would make a plan possible.
public struct ReplanningProposal: Hashable, Sendable {
  /// The tables to be closed in all rounds that are left.
  public var closedTables: [Int]
  /// How many moves the plan then takes.
  public var moves: Int
}

/// A changed plan.
public struct ReplanningResult: Hashable, Sendable {
  /// All rounds, the done ones as they were; none if the rules clash or no seating was found.
  public var seating: Seating?
  /// Who moves, by round and person.
  public var moves: [SeatMove] = []
  /// The fewest moves that any seating within the hard rules takes, as far as proved.
  public var movesBound = 0
  /// People who sit in a round where they did not sit before, by round and person; they are not moves.
  public var arrivals: [SeatChange] = []
  /// People who no longer sit in a round, with their old table, by round and person; they are not moves.
  public var departures: [SeatChange] = []
  /// The score of the rounds that are left, meetings of done rounds counting as prior ones.
  ///
  /// Its bounds hold for every seating of those rounds, with however many moves.
  public var score: SeatingScore?
  /// `optimal` if the moves are proved fewest and the score meets its bounds.
  public var termination: Termination<SeatingClash>
  /// What would help where there is no seating because people are too few.
  public var proposals: [ReplanningProposal] = []

  /// Whether no seating within the hard rules moves fewer people.
  public var isFewestProved: Bool { seating != nil && moves.count == movesBound }
}
