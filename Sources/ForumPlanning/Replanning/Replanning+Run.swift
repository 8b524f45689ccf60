// From a changed problem to a changed plan: the fewest moves round by round, then the best score over all rounds.

public import GraphCore

extension Replanning {
  /// The problem of the remaining rounds, renumbered from 0; meetings of done rounds count as prior ones.
  ///
  /// Rules about done rounds are left out, since they can no longer be kept.
  package var remaining: SeatingProblem {
    var rest = settled.rounds(fromRound..<problem.rounds)
    var met: [PlacePair: Int] = [:]
    for round in 0..<fromRound {
      var tables: [Int: [Int]] = [:]
      for person in 0..<plan.peopleCount {
        guard let table = plan.table(of: person, round: round) else { continue }
        for other in tables[table, default: []] { met[PlacePair(other, person), default: 0] += 1 }
        tables[table, default: []].append(person)
      }
    }
    rest.priorMeetings += met.sorted {
      ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second)
    }
    .map { PairFigure($0.key.first, $0.key.second, $0.value) }
    return rest.levelingTables()
  }

  /// The table of each person of the changed problem in a round of the old plan, −1 for people who did not sit.
  func oldTables(_ round: Int) -> [Int] {
    (0..<problem.peopleCount).map { $0 < plan.peopleCount ? plan.table(of: $0, round: round) ?? -1 : -1 }
  }

  /// The changed plan with the fewest moves found, and among those the best score found.
  ///
  /// The moves of each round are minimal as far as the effort reaches, which it does unless many rules bind many
  /// people; ``ReplanningResult/movesBound`` is what is proved. Of equal plans the first one found is kept.
  ///
  /// - Parameters:
  ///   - options: How hard to search.
  ///   - execution: Cancellation; once canceled, the result has the best score so far. One thread is used.
  /// - Returns: The same result on every machine, unless canceled.
  /// - Complexity: O(effort · rounds + steps · people at a table + people²) time and O(people² + rounds · people) memory.
  public func run(
    _ options: ReplanningOptions = ReplanningOptions(), execution: Execution = Execution()
  ) -> ReplanningResult {
    var result = attempt(options, execution)
    if case .infeasible(because: .tooFewPeople) = result.termination {
      result.proposals = closingTables(options, execution)
    }
    return result
  }

  func attempt(_ options: ReplanningOptions, _ execution: Execution) -> ReplanningResult {
    let rest = remaining
    let signal = StopSignal(execution)
    let rules: SeatingRules
    do {
      rules = try SeatingRules(rest)
    } catch {
      return ReplanningResult(termination: .infeasible(because: error.later(by: fromRound)))
    }
    var state = SeatingState(rules)
    var bound = 0
    for round in 0..<rules.rounds {
      let old = oldTables(round + fromRound)
      var search = FewestMoves(
        MoveRound(rules, round, oldTables: old), budget: options.effort, isStopped: signal.isRaised)
      let answer = search.run()
      if answer.bound == .max {
        return ReplanningResult(termination: .infeasible(because: clash(rest, round, options)))
      }
      bound += answer.bound
      guard let tableOf = answer.tableOf ?? constructed(rest, round, options) else {
        return ReplanningResult(termination: .stopped(.nothingFound))
      }
      for person in rules.present[round] { if let table = tableOf[person] { state.add(person, table, round) } }
    }
    var improvement = MoveImprovement(state, old: (fromRound..<problem.rounds).map(oldTables), seed: options.seed)
    let wasStopped = improvement.run(steps: options.steps, execution: execution)
    return answer(improvement.best, rules, bound, wasStopped)
  }

  /// Any seating of one round, if the exact search found none.
  private func constructed(_ rest: SeatingProblem, _ round: Int, _ options: ReplanningOptions) -> [Int: Int]? {
    let result = rest.only(round).plan(SeatingOptions(starts: 1, stepsPerStart: 1, seed: options.seed))
    guard let seating = result.best else { return nil }
    var tableOf: [Int: Int] = [:]
    for person in 0..<rest.peopleCount { tableOf[person] = seating.table(of: person, round: 0) }
    return tableOf
  }

  /// Why a refuted round has no seating.
  private func clash(_ rest: SeatingProblem, _ round: Int, _ options: ReplanningOptions) -> SeatingClash {
    let result = rest.only(round).plan(SeatingOptions(starts: 1, stepsPerStart: 1, seed: options.seed))
    if case .infeasible(let clash) = result.termination { return clash.later(by: fromRound + round) }
    return .noArrangement(round: fromRound + round, rules: [], isIrreducible: false)
  }

  private func answer(
    _ tables: [Int32], _ rules: SeatingRules, _ bound: Int, _ wasStopped: Bool
  ) -> ReplanningResult {
    let rest = Seating(peopleCount: rules.people, rounds: rules.rounds, tableOf: tables)
    var all: [Int32] = []
    for round in 0..<fromRound { all += oldTables(round).map { Int32($0) } }
    let score = SeatingScore(rest, rules, SeatingBounds(rules))
    var result = ReplanningResult(termination: .stopped(wasStopped ? .canceled : .steps))
    result.seating = Seating(peopleCount: rules.people, rounds: problem.rounds, tableOf: all + tables)
    result.score = score
    result.movesBound = bound
    for round in 0..<rules.rounds {
      let reasons = MoveReasons(rules, rest, round, oldTables(round + fromRound))
      result.moves += reasons.moves(roundName: round + fromRound)
      result.arrivals += reasons.arrivals(roundName: round + fromRound)
      result.departures += reasons.departures(roundName: round + fromRound)
    }
    if result.isFewestProved, score.isOptimal { result.termination = .optimal }
    return result
  }
}
