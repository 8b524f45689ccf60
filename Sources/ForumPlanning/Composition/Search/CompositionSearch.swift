// From a problem to an answer: construct, anneal from several starts, bound, and prove as far as the steps go.

package import GraphCore

/// How hard to search for a selection; without a time limit the result depends on these and on the problem alone.
package struct CompositionOptions: Hashable, Sendable {
  /// The number of annealings, each from a selection of its own, at least 1.
  package var starts: Int
  /// The number of changes that each annealing evaluates, at least 1.
  package var stepsPerStart: Int
  /// The most relaxations to solve for the bound at the root, at least 1.
  ///
  /// Each takes O(people² log people); beyond 600 people there are fewer, in proportion to people².
  package var boundSteps: Int
  /// The most relaxations to solve while branching; 0 for no proof beyond the bound at the root.
  ///
  /// Beyond 80 people there are fewer, in proportion to people².
  package var proofSteps: Int
  /// The most decisions of a search for any selection, and of each test of a diagnosis.
  package var decisions: Int
  /// The seed of the random number generator.
  package var seed: UInt64

  /// Options; by default four starts of 500,000 steps, 400 relaxations at the root and 40,000 while branching.
  package init(
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

  /// The number of steps that take as long as `steps` do with `people` people; `steps` if there are fewer people.
  private func scaled(_ steps: Int, to people: Int) -> Int {
    let ratio = Double(people) / Double(max(people, rules.quotas.people))
    return Int(Double(steps) * ratio * ratio)
  }

  func run() -> CompositionResult {
    var result = CompositionResult(.stopped(.nothingFound))
    guard let root = CompositionDomain(rules.quotas) else { return infeasible() }
    var start: [Int] = root.chosen
    var construction = CompositionConstruction(rules.quotas, priority: priority(), budget: options.decisions)
    switch construction.run() {
    case .impossible: return infeasible()
    case .found(let chosen): start = chosen
    case .unknown: break
    }
    anneal(from: start, &result)
    let relaxation = bound(root, &result)
    // Branching over people proves nothing if there are many.
    if let relaxation, relaxation.classPairs == nil, !stop.isRaised() { prove(root, relaxation, &result) }
    let limit = stop.limit
    if let chosen = result.best {
      let score = CompositionScore(chosen, rules.problem)
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

  /// What each person adds alone and on average with others: the order of construction.
  private func priority() -> [Int] {
    let people = rules.quotas.people
    let seats = rules.quotas.counts[0].high
    return (0..<people).map { i in
      var sum = 0
      for j in 0..<people { sum += Int(rules.objective.pairs[i * people + j]) }
      return rules.objective.single[i] + sum * seats / max(1, 2 * people)
    }
  }

  private func anneal(from start: [Int], _ result: inout CompositionResult) {
    let execution = Execution(threads: execution.threads, progress: { done, _ in report(done) })
    let outcomes = execution.map(count: options.starts) { number -> (chosen: [Int]?, objective: Int, steps: Int)? in
      // The first start always runs, so that a search that is stopped at once still has a selection to show.
      if number > 0, stop.isRaised() { return nil }
      var annealing = CompositionAnnealing(rules, chosen: start, SplitMix64(seed: options.seed, stream: number))
      _ = annealing.run(SearchTask(steps: options.stepsPerStart, goal: .max, isStopped: stop.isRaised), cycles: 2)
      return (annealing.best, annealing.bestObjective, annealing.steps)
    }
    var best = Int.min
    for (number, outcome) in outcomes.enumerated() {
      guard let outcome else { continue }
      result.statistics.starts += 1
      result.statistics.steps += Int64(outcome.steps)
      if let chosen = outcome.chosen, result.best == nil || outcome.objective > best {
        (result.best, best) = (chosen, outcome.objective)
        result.statistics.bestStart = number
      }
    }
  }

  /// The bound before branching, and the multipliers that gave it; nil if the rules were found to clash.
  private func bound(_ root: CompositionDomain, _ result: inout CompositionResult) -> CompositionRelaxation? {
    let known = result.best.map { CompositionScore($0, rules.problem).total }
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
    var best = CompositionScore(chosen, rules.problem).total
    var steps = 0
    while best < bound, steps < proofSteps, !stop.isRaised() {
      let threshold = max(best, bound - max(1, (bound - best) / 6))
      let proof = CompositionProof(rules: rules, threshold: threshold, budget: proofSteps - steps)
      let outcome = proof.run(root, relaxation, threads: execution.threads, isStopped: stop.isRaised)
      steps += outcome.steps
      if let chosen = outcome.chosen, outcome.objective > best {
        (result.best, best) = (chosen.sorted(), outcome.objective)
        result.statistics.bestStart = nil
      }
      if !outcome.isDone { break }
      bound = max(threshold, best)
      result.bound = bound
    }
    result.statistics.boundSteps += steps
  }
}
