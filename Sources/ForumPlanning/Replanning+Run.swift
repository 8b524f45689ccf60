// From a changed problem to a changed plan: each round by itself for the fewest moves, then all of them for the score.

public import GraphCore

extension Replanning {
  /// The problem of the rounds that are left, which become rounds 0, 1, …; meetings of done rounds count as prior ones.
  ///
  /// What is asked for done rounds is left out, since it can no longer be had.
  public var remaining: SeatingProblem {
    var rest = problem
    rest.rounds = problem.rounds - fromRound
    rest.absences = problem.absences.filter { $0.round >= fromRound }
      .map { Absence(person: $0.person, round: $0.round - fromRound) }
    rest.fixedSeats = problem.fixedSeats.filter { $0.round.map { $0 >= fromRound } ?? true }
      .map { FixedSeat(person: $0.person, table: $0.table, round: $0.round.map { $0 - fromRound }) }
    rest.hosts = problem.hosts.filter { $0.round.map { $0 >= fromRound } ?? true }
      .map { FixedSeat(person: $0.person, table: $0.table, round: $0.round.map { $0 - fromRound }) }
    var met: [PersonPair: Int] = [:]
    for round in 0..<fromRound {
      var tables: [Int: [Int]] = [:]
      for person in 0..<plan.peopleCount {
        guard let table = plan.table(of: person, round: round) else { continue }
        for other in tables[table, default: []] { met[PersonPair(other, person), default: 0] += 1 }
        tables[table, default: []].append(person)
      }
    }
    rest.priorMeetings += met.sorted { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }
      .map { PairFigure($0.key.first, $0.key.second, $0.value) }
    return rest
  }

  /// The table of each person of the changed problem in a round of the old plan, −1 for those who did not sit.
  func oldTables(_ round: Int) -> [Int] {
    (0..<problem.peopleCount).map { $0 < plan.peopleCount ? plan.table(of: $0, round: round) ?? -1 : -1 }
  }

  /// The changed plan with the fewest moves that the search finds, and among those the best score that it finds.
  ///
  /// `execution` may stop the search for a better score; the answer is then the best so far. Otherwise the answer is the
  /// same on every machine. The moves of each round are found exactly where the effort reaches, as it does unless many
  /// rules bind many people; ``ReplanningResult/movesBound`` says what is proved.
  ///
  /// - Complexity: O(effort · rounds + steps · people at a table + people²).
  public func run(
    _ options: ReplanningOptions = ReplanningOptions(), execution: Execution = Execution()
  ) -> ReplanningResult {
    var result = attempt(options, execution)
    if case .infeasible(because: .tooFewPeople) = result.termination {
      result.proposals = closingTables(options, execution)
    }
    return result
  }

  private func attempt(_ options: ReplanningOptions, _ execution: Execution) -> ReplanningResult {
    let rest = remaining
    let rules: SeatingRules
    do {
      rules = try SeatingRules(rest)
    } catch {
      return ReplanningResult(termination: .infeasible(because: later(error.clash)))
    }
    var state = SeatingState(rules)
    var bound = 0
    for round in 0..<rules.rounds {
      let old = oldTables(round + fromRound)
      var search = FewestMoves(MoveRound(rules, round, oldTables: old), budget: options.effort)
      let answer = search.run()
      if answer.bound == .max {
        return ReplanningResult(termination: .infeasible(because: .noArrangement(round: round + fromRound)))
      }
      bound += answer.bound
      guard let tableOf = answer.tableOf ?? constructed(rest, round, options) else {
        return ReplanningResult(termination: .stopped(.noSeatingFound))
      }
      for person in rules.present[round] { if let table = tableOf[person] { state.add(person, table, round) } }
    }
    var improvement = MoveImprovement(state, old: (fromRound..<problem.rounds).map(oldTables), seed: options.seed)
    let wasStopped = improvement.run(steps: options.steps, execution: execution)
    return answer(improvement.best, rules, bound, wasStopped)
  }

  /// Any seating of one round, where the exact search found none.
  private func constructed(_ rest: SeatingProblem, _ round: Int, _ options: ReplanningOptions) -> [Int: Int]? {
    var single = rest
    single.rounds = 1
    single.absences = rest.absences.filter { $0.round == round }.map { Absence(person: $0.person, round: 0) }
    func here(_ seats: [FixedSeat]) -> [FixedSeat] {
      seats.filter { $0.round == nil || $0.round == round }
        .map { FixedSeat(person: $0.person, table: $0.table, round: $0.round.map { _ in 0 }) }
    }
    single.hosts = here(rest.hosts)
    single.fixedSeats = here(rest.fixedSeats)
    let result = single.plan(SeatingOptions(starts: 1, stepsPerStart: 1, seed: options.seed))
    guard let seating = result.best else { return nil }
    var tableOf: [Int: Int] = [:]
    for person in 0..<rest.peopleCount { tableOf[person] = seating.table(of: person, round: 0) }
    return tableOf
  }

  private func answer(
    _ tables: [Int32], _ rules: SeatingRules, _ bound: Int, _ wasStopped: Bool
  ) -> ReplanningResult {
    let rest = Seating(peopleCount: rules.people, rounds: rules.rounds, tableOf: tables)
    var all: [Int32] = []
    for round in 0..<fromRound { all += oldTables(round).map { Int32($0) } }
    let score = SeatingScore(rest, rules, SeatingBounds(rules))
    var result = ReplanningResult(termination: .stopped(wasStopped ? .cancelled : .steps))
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

  /// The clash with the rounds of the whole plan.
  private func later(_ clash: SeatingClash) -> SeatingClash {
    switch clash {
    case .tooFewSeats(let round, let people, let seats):
      .tooFewSeats(round: round + fromRound, people: people, seats: seats)
    case .tooFewPeople(let round, let people, let needed):
      .tooFewPeople(round: round + fromRound, people: people, needed: needed)
    case .togetherTooMany(let round, let people, let seats):
      .togetherTooMany(round: round + fromRound, people: people, seats: seats)
    case .fixedAtTwoTables(let round, let people, let tables):
      .fixedAtTwoTables(round: round + fromRound, people: people, tables: tables)
    case .fixedYetApart(let round, let pair, let table):
      .fixedYetApart(round: round + fromRound, pair: pair, table: table)
    case .fixedTooMany(let round, let table, let people, let seats):
      .fixedTooMany(round: round + fromRound, table: table, people: people, seats: seats)
    case .fixedYetAbsent(let person, let round): .fixedYetAbsent(person: person, round: round + fromRound)
    case .noArrangement(let round): .noArrangement(round: round + fromRound)
    case .unknownRound(let round): .unknownRound(round + fromRound)
    default: clash
    }
  }
}

extension Replanning {
  /// The fewest tables, and of those the ones with the fewest moves, whose closing leaves people enough for the others.
  ///
  /// Tables that hold a host or a fixed seat stay open. Up to twelve tables with the fewest people are tried one by one;
  /// where several must go, those with the fewest people go first.
  private func closingTables(_ options: ReplanningOptions, _ execution: Execution) -> [ReplanningProposal] {
    let held = Set((problem.hosts + problem.fixedSeats).map(\.table))
    var away = Set<Absence>(problem.absences)
    away = away.filter { $0.round >= fromRound }
    var seated = Array(repeating: 0, count: problem.tables.count)
    for round in fromRound..<problem.rounds {
      for (person, table) in oldTables(round).enumerated() where seated.indices.contains(table) {
        if !away.contains(Absence(person: person, round: round)) { seated[table] += 1 }
      }
    }
    let ranked = problem.tables.indices.filter { !held.contains($0) && problem.tables[$0].lowerBound > 0 }
      .sorted { (seated[$0], -$0) < (seated[$1], -$1) }
    var modest = options
    modest.effort = max(1, options.effort / 8)
    modest.steps = 0
    func closing(_ tables: [Int]) -> ReplanningProposal? {
      var changed = problem
      for table in tables { changed.tables[table] = 0...0 }
      guard let replanning = try? Replanning(of: plan, for: changed, fromRound: fromRound) else { return nil }
      let result = replanning.attempt(modest, execution)
      return result.seating == nil
        ? nil : ReplanningProposal(closedTables: tables.sorted(), moves: result.moves.count)
    }
    let single = ranked.prefix(12).compactMap { closing([$0]) }
    if let best = single.min(by: { $0.moves < $1.moves }) { return [best] }
    for count in 2..<max(2, min(ranked.count, 12)) {
      if let proposal = closing(Array(ranked.prefix(count))) { return [proposal] }
    }
    return []
  }
}
