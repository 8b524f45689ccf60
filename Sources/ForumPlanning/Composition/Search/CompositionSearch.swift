// From a problem to an answer: construct, anneal from several starts, bound, and prove as far as the steps go.

package import GraphCore

/// How hard to search for a selection; the answer depends on these and on the problem alone.
public struct CompositionOptions: Hashable, Sendable {
  /// Annealings from a start of their own, at least 1.
  public var starts: Int
  /// Changes that each annealing weighs, at least 1.
  public var stepsPerStart: Int
  /// Times that the bound may be worked out before branching, at least 1.
  ///
  /// Each takes people² · log people; beyond six hundred people there are fewer in proportion to people².
  public var boundSteps: Int
  /// Times that the bound may be worked out while branching; 0 for no proof beyond the first bound.
  ///
  /// Beyond eighty people there are fewer in proportion to people².
  public var proofSteps: Int
  /// Decisions that the search for any selection may take, and each look of a diagnosis.
  public var decisions: Int
  /// Where chance begins.
  public var seed: UInt64

  /// Four starts of half a million steps, 400 bounds and 40,000 more for the proof unless something else is said.
  public init(
    starts: Int = 4, stepsPerStart: Int = 500_000, boundSteps: Int = 400, proofSteps: Int = 40_000,
    decisions: Int = 20_000, seed: UInt64 = 1
  ) {
    precondition(starts >= 1 && stepsPerStart >= 1 && boundSteps >= 1, "A search needs at least one step of each kind.")
    self.starts = starts
    self.stepsPerStart = stepsPerStart
    self.boundSteps = boundSteps
    self.proofSteps = proofSteps
    self.decisions = decisions
    self.seed = seed
  }
}

extension CompositionProblem {
  /// The best selection that a search with these options finds, with a proved upper bound of its score.
  ///
  /// ```swift
  /// var problem = CompositionProblem(peopleCount: 80, seats: 24...24)
  /// problem.attributes = [sectors, organizations]
  /// problem.quotas = [CompositionQuota(attribute: 0, value: 2, seats: 3...6)]
  /// problem.limits = [CompositionLimitPerValue(attribute: 1, most: 2)]
  /// let result = problem.compose(execution: Execution(threads: 2))
  /// ```
  ///
  /// - Parameters:
  ///   - options: How hard to search.
  ///   - timeLimit: The most time to search for; the result is then the best selection so far with the bound so far.
  ///   - clock: Keeps the time limit.
  ///   - execution: Threads, progress in stages, cancellation; once canceled, the result is as for the time limit.
  /// - Returns: The same result on any number of threads, unless canceled or ended by the time limit.
  package func compose(
    _ options: CompositionOptions = CompositionOptions(), timeLimit: Duration? = nil, clock: SearchClock = .start(),
    execution: Execution = Execution()
  ) -> CompositionResult {
    compose(options, execution, SearchStop(execution, timeLimit: timeLimit, clock: clock))
  }

  /// As ``compose(_:timeLimit:clock:execution:)``, within a longer search that ends with `stop`.
  func compose(_ options: CompositionOptions, _ execution: Execution, _ stop: SearchStop) -> CompositionResult {
    do {
      return CompositionSearch(rules: try CompositionRules(self), options: options, execution: execution, stop: stop)
        .run()
    } catch {
      return CompositionResult(.infeasible(because: error))
    }
  }
}

private struct CompositionSearch: Sendable {
  let rules: CompositionRules
  let options: CompositionOptions
  let execution: Execution
  let stop: SearchStop

  private func report(_ done: Int) { execution.progress?(done, options.starts + 20) }

  private var boundSteps: Int { max(1, scaled(options.boundSteps, to: 600)) }

  private var proofSteps: Int { scaled(options.proofSteps, to: 80) }

  /// As many steps as take as long as `steps` do with `people` people, or `steps` if there are fewer people.
  private func scaled(_ steps: Int, to people: Int) -> Int {
    let ratio = Double(people) / Double(max(people, rules.frame.people))
    return Int(Double(steps) * ratio * ratio)
  }

  func run() -> CompositionResult {
    var result = CompositionResult(.stopped(.nothingFound))
    guard let root = CompositionDomain(rules.frame) else { return infeasible() }
    var start: [Int] = root.chosen
    var construction = CompositionConstruction(rules.frame, liking: liking(), budget: options.decisions)
    switch construction.run() {
    case .impossible: return infeasible()
    case .found(let chosen): start = chosen
    case .unknown: break
    }
    anneal(from: start, &result)
    let relaxation = bound(root, &result)
    // Branching over people proves nothing where there are many.
    if let relaxation, relaxation.classPairs == nil, !stop.isRaised() { prove(root, relaxation, &result) }
    let limit = stop.limit
    if let chosen = result.best {
      let score = CompositionValue(chosen, rules.problem)
      result.score = score
      result.termination = score.total == result.bound ? .optimal : .stopped(limit ?? .steps)
    } else if let limit {
      result.termination = .stopped(limit)
    }
    report(options.starts + 20)
    return result
  }

  private func infeasible() -> CompositionResult {
    var diagnosis = CompositionDiagnosis(rules.problem, budget: options.decisions)
    return CompositionResult(.infeasible(because: diagnosis.clash()))
  }

  /// What each person is worth alone and on average with others: who is tried first.
  private func liking() -> [Int] {
    let people = rules.frame.people
    let seats = rules.frame.counts[0].high
    return (0..<people).map { i in
      var sum = 0
      for j in 0..<people { sum += Int(rules.worth.pairs[i * people + j]) }
      return rules.worth.single[i] + sum * seats / max(1, 2 * people)
    }
  }

  private func anneal(from start: [Int], _ result: inout CompositionResult) {
    let execution = Execution(threads: execution.threads, progress: { done, _ in report(done) })
    let outcomes = execution.map(count: options.starts) { number -> (chosen: [Int]?, objective: Int, steps: Int)? in
      // The first start always runs, so that a search that is stopped at once still has a selection to show.
      if number > 0, stop.isRaised() { return nil }
      var annealing = CompositionAnnealing(rules, chosen: start, SplitMix64(seed: options.seed, stream: number))
      _ = annealing.run(SearchTask(steps: options.stepsPerStart, goal: .max, isStopped: stop.isRaised), cycles: 2)
      return (annealing.best, annealing.bestValue, annealing.steps)
    }
    var best = Int.min
    for (number, outcome) in outcomes.enumerated() {
      guard let outcome else { continue }
      result.statistics.starts += 1
      result.statistics.steps += outcome.steps
      if let chosen = outcome.chosen, result.best == nil || outcome.objective > best {
        (result.best, best) = (chosen, outcome.objective)
        result.statistics.bestStart = number
      }
    }
  }

  /// The bound before branching, and the multipliers that gave it; nil if the rules were found to clash.
  private func bound(_ root: CompositionDomain, _ result: inout CompositionResult) -> CompositionRelaxation? {
    let known = result.best.map { CompositionValue($0, rules.problem).total }
    var ascent = SubgradientAscent(CompositionRelaxation(rules))
    let unit = CompositionRelaxation.unit
    let target = (known ?? 0) * unit
    let (bound, isPossible) = ascent.improve(
      root, most: boundSteps, target: known == nil ? Int.min / 2 : target + unit - 1,
      threads: execution.threads
    ) { _ in stop.isRaised() }
    result.statistics.boundSteps = ascent.steps
    if !isPossible { return nil }
    result.bound = CompositionRelaxation.whole(bound)
    report(options.starts + 10)
    return ascent.relaxation
  }

  private func prove(
    _ root: CompositionDomain, _ relaxation: CompositionRelaxation, _ result: inout CompositionResult
  ) {
    guard var bound = result.bound, let chosen = result.best else { return }
    var best = CompositionValue(chosen, rules.problem).total
    var steps = 0
    while best < bound, steps < proofSteps, !stop.isRaised() {
      let threshold = max(best, bound - max(1, (bound - best) / 6))
      let proof = CompositionProof(rules: rules, threshold: threshold, budget: proofSteps - steps)
      let outcome = proof.run(root, relaxation, threads: execution.threads, isStopped: stop.isRaised)
      steps += outcome.steps
      if let chosen = outcome.chosen, outcome.value > best {
        (result.best, best) = (chosen.sorted(), outcome.value)
        result.statistics.bestStart = nil
      }
      if !outcome.isDone { break }
      bound = max(threshold, best)
      result.bound = bound
    }
    result.statistics.boundSteps += steps
  }
}
