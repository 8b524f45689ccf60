// A portfolio of searches: starts of their own, run over threads, judged in the order of starts.
//
// Start i draws from its own stream of the seed, so the answer is the same on any number of threads. Once a start meets
// the bound, later ones are given up and earlier ones finish; the first of all that meet it is the answer.

internal import Dispatch
public import GraphCore
internal import Synchronization

/// How hard to search; the answer depends on these and on the problem alone.
public struct SeatingOptions: Hashable, Sendable {
  /// Searches from a start of their own, at least 1.
  public var starts: Int
  /// Changes that each search weighs, at least 1.
  public var stepsPerStart: Int
  /// Where chance begins.
  public var seed: UInt64

  /// Eight starts of two million steps unless something else is said.
  public init(starts: Int = 8, stepsPerStart: Int = 2_000_000, seed: UInt64 = 1) {
    precondition(starts >= 1 && stepsPerStart >= 1, "A search needs at least one start and one step.")
    self.starts = starts
    self.stepsPerStart = stepsPerStart
    self.seed = seed
  }
}

extension SeatingProblem {
  /// The best seating that a search with these options finds, with bounds for each part of its score.
  ///
  /// `execution` says on how many threads, reports starts done, and may stop the search: the answer is then the best
  /// seating so far. Otherwise the answer is the same on any number of threads.
  ///
  /// ```swift
  /// var problem = SeatingProblem(peopleCount: 48, tables: Array(repeating: 8...8, count: 6), rounds: 3)
  /// problem.balance = [sectors]
  /// let result = problem.plan(SeatingOptions(seed: 7), execution: Execution(threads: 2))
  /// ```
  public func plan(_ options: SeatingOptions = SeatingOptions(), execution: Execution = Execution()) -> SeatingResult {
    do {
      return SeatingSearch(try SeatingRules(self), options, execution).run()
    } catch {
      return SeatingResult(termination: .infeasible(because: error.clash), statistics: SeatingStatistics())
    }
  }
}

/// What one start came to.
private struct StartOutcome: Sendable {
  var tables: [Int32]?
  var merit = Int.min
  var isOptimal = false
  var clash: SeatingClash?
  var steps = 0
}

private struct SeatingSearch: Sendable {
  let rules: SeatingRules
  let options: SeatingOptions
  let execution: Execution
  let bounds: SeatingBounds

  init(_ rules: SeatingRules, _ options: SeatingOptions, _ execution: Execution) {
    self.rules = rules
    self.options = options
    self.execution = execution
    bounds = SeatingBounds(rules)
  }

  func run() -> SeatingResult {
    let starts = options.starts
    let outcomes = Mutex([StartOutcome?](repeating: nil, count: starts))
    let claims = Atomic<Int>(0)
    let finished = Mutex(0)
    // The first start that needs no other: it met the bound, or proved that there is no seating.
    let decided = Atomic<Int>(starts)
    let wasStopped = Atomic<Bool>(false)
    DispatchQueue.concurrentPerform(iterations: min(execution.threads, starts)) { _ in
      while true {
        let start = claims.wrappingAdd(1, ordering: .relaxed).oldValue
        // The first start always runs, so that a search that is stopped at once still has a seating to show.
        if start >= starts || start > 0 && wasStopped.load(ordering: .relaxed) { return }
        let isStopped = {
          if decided.load(ordering: .relaxed) < start || wasStopped.load(ordering: .relaxed) { return true }
          guard Task.isCancelled || execution.isCancelled?() == true else { return false }
          wasStopped.store(true, ordering: .relaxed)
          return true
        }
        if decided.load(ordering: .relaxed) < start { return }
        let outcome = search(start, isStopped)
        if outcome.isOptimal || outcome.clash != nil { decided.min(start, ordering: .relaxed) }
        outcomes.withLock { $0[start] = outcome }
        finished.withLock { done in
          done += 1
          execution.progress?(done, starts)
        }
      }
    }
    let end = min(starts, decided.load(ordering: .relaxed) + 1)
    return judge(outcomes.withLock { $0.prefix(end).map { $0 } }, wasStopped.load(ordering: .relaxed))
  }

  private func judge(_ outcomes: [StartOutcome?], _ wasStopped: Bool) -> SeatingResult {
    var statistics = SeatingStatistics()
    var best: StartOutcome?
    for (start, outcome) in outcomes.enumerated() {
      guard let outcome else { continue }
      statistics.starts += 1
      statistics.steps += outcome.steps
      if let clash = outcome.clash {
        return SeatingResult(termination: .infeasible(because: clash), statistics: statistics)
      }
      if outcome.tables != nil, outcome.merit > best?.merit ?? Int.min {
        best = outcome
        statistics.bestStart = start
      }
    }
    guard let best, let tables = best.tables else {
      return SeatingResult(termination: .stopped(wasStopped ? .cancelled : .noSeatingFound), statistics: statistics)
    }
    let seating = Seating(peopleCount: rules.people, rounds: rules.rounds, tableOf: tables)
    let score = SeatingScore(seating, rules, bounds)
    let end: SeatingTermination = score.isOptimal ? .optimal : .stopped(wasStopped ? .cancelled : .steps)
    return SeatingResult(best: seating, score: score, termination: end, statistics: statistics)
  }

  /// One start: a seating by algebra or construction, then the search that suits the problem.
  private func search(_ start: Int, _ isStopped: () -> Bool) -> StartOutcome {
    var random = SplitMix64(seed: options.seed, stream: start)
    var state = SeatingState(rules)
    let known = start == 0 ? rules.fieldRounds() : []
    for (round, tables) in known.enumerated() {
      for (person, table) in tables.enumerated() { state.add(person, Int(table), round) }
    }
    switch state.construct(from: known.count, &random) {
    case .impossible(let round): return StartOutcome(clash: .noArrangement(round: round))
    case .unknown: return StartOutcome()
    case .seated: break
    }
    let goal = rules.worth.isEven ? -bounds.value : bounds.value
    return withoutActuallyEscaping(isStopped) { isStopped in
      let task = SearchTask(steps: options.stepsPerStart, goal: goal, isStopped: isStopped)
      if rules.rounds == 1, !rules.worth.figures.isEmpty, rules.problem.balance.isEmpty, rules.groups.isEmpty {
        var grouping = GroupingSearch(state, random)
        let isOptimal = grouping.run(task, isColder: start % 2 == 1)
        return StartOutcome(
          tables: grouping.best, merit: grouping.bestMerit, isOptimal: isOptimal, steps: grouping.steps)
      }
      let unit = Double(rules.worth.unit)
      let cooling = Cooling(from: (known.isEmpty ? 2 : 0.5) * unit, to: 0.1 * unit)
      var annealing = Annealing(state, random)
      let isOptimal = annealing.run(task, cycles: 3, cooling: cooling)
      return StartOutcome(
        tables: annealing.best, merit: annealing.bestMerit, isOptimal: isOptimal, steps: annealing.steps)
    }
  }
}
