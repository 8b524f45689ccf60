// From a problem to an answer: construct, anneal from several starts, bound, and prove as far as the steps go.

internal import Dispatch
public import GraphCore
internal import Synchronization

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
  /// The best selection that a search with these options finds, with a proved upper bound of its value.
  ///
  /// `execution` says on how many threads, reports progress in stages, and may stop the search: the answer is then the
  /// best selection so far with the bound so far. Otherwise the answer is the same on any number of threads.
  ///
  /// ```swift
  /// var problem = CompositionProblem(peopleCount: 80, seats: 24...24)
  /// problem.attributes = [sectors, organizations]
  /// problem.quotas = [CompositionQuota(attribute: 0, value: 2, seats: 3...6)]
  /// problem.limits = [CompositionLimitPerValue(attribute: 1, most: 2)]
  /// let result = problem.compose(execution: Execution(threads: 2))
  /// ```
  public func compose(
    _ options: CompositionOptions = CompositionOptions(), execution: Execution = Execution()
  ) -> CompositionResult {
    do {
      return CompositionSearch(try CompositionRules(self), options, execution).run()
    } catch {
      return CompositionResult(
        termination: .infeasible(because: error.clash), statistics: CompositionStatistics())
    }
  }
}

private struct CompositionSearch: Sendable {
  let rules: CompositionRules
  let options: CompositionOptions
  let execution: Execution
  private let isStopped: @Sendable () -> Bool
  private let report: @Sendable (Int) -> Void

  init(_ rules: CompositionRules, _ options: CompositionOptions, _ execution: Execution) {
    self.rules = rules
    self.options = options
    self.execution = execution
    let flag = StopFlag()
    isStopped = {
      if flag.isRaised.load(ordering: .relaxed) { return true }
      guard Task.isCancelled || execution.isCancelled?() == true else { return false }
      flag.isRaised.store(true, ordering: .relaxed)
      return true
    }
    let total = options.starts + 20
    report = { done in execution.progress?(done, total) }
  }

  private var boundSteps: Int {
    max(1, scaled(options.boundSteps, to: 600))
  }

  private var proofSteps: Int { scaled(options.proofSteps, to: 80) }

  /// As many steps as take as long as `steps` do with `people` people, or `steps` if there are fewer people.
  private func scaled(_ steps: Int, to people: Int) -> Int {
    let ratio = Double(people) / Double(max(people, rules.frame.people))
    return Int(Double(steps) * ratio * ratio)
  }

  func run() -> CompositionResult {
    var result = CompositionResult(termination: .stopped(.noSelectionFound), statistics: CompositionStatistics())
    guard let root = CompositionDomain(rules.frame) else { return refuse(result) }
    var start: [Int] = root.chosen
    var construction = CompositionConstruction(rules.frame, liking: liking(), budget: options.decisions)
    switch construction.run() {
    case .impossible: return refuse(result)
    case .found(let chosen): start = chosen
    case .unknown: break
    }
    anneal(from: start, &result)
    let relaxation = bound(root, &result)
    // Branching over people proves nothing where there are many.
    if let relaxation, relaxation.classPairs == nil, !isStopped() { prove(root, relaxation, &result) }
    if let chosen = result.chosen {
      let value = CompositionValue(chosen, rules.problem)
      result.value = value
      if value.total == result.bound {
        result.termination = .optimal
      } else {
        result.termination = .stopped(isStopped() ? .canceled : .steps)
      }
    } else if isStopped() {
      result.termination = .stopped(.canceled)
    }
    report(options.starts + 20)
    return result
  }

  private func refuse(_ result: CompositionResult) -> CompositionResult {
    var result = result
    var diagnosis = CompositionDiagnosis(rules.problem, budget: options.decisions)
    result.termination = .infeasible(because: diagnosis.clash())
    return result
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
    let outcomes = Mutex([(chosen: [Int]?, value: Int, steps: Int)?](repeating: nil, count: options.starts))
    let claims = Atomic<Int>(0)
    let finished = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: min(execution.threads, options.starts)) { _ in
      while true {
        let number = claims.wrappingAdd(1, ordering: .relaxed).oldValue
        // The first start always runs, so that a search that is stopped at once still has a selection to show.
        if number >= options.starts || number > 0 && isStopped() { return }
        var annealing = CompositionAnnealing(rules, chosen: start, SplitMix64(seed: options.seed, stream: number))
        withoutActuallyEscaping(isStopped) { isStopped in
          let task = SearchTask(steps: options.stepsPerStart, goal: Int.max, isStopped: isStopped)
          _ = annealing.run(task, cycles: 2)
        }
        outcomes.withLock { $0[number] = (annealing.best, annealing.bestValue, annealing.steps) }
        finished.withLock { done in
          done += 1
          report(done)
        }
      }
    }
    var best = Int.min
    for (number, outcome) in outcomes.withLock({ $0 }).enumerated() {
      guard let outcome else { continue }
      result.statistics.starts += 1
      result.statistics.steps += outcome.steps
      if let chosen = outcome.chosen, result.chosen == nil || outcome.value > best {
        (result.chosen, best) = (chosen, outcome.value)
        result.statistics.bestStart = number
      }
    }
  }

  /// The bound before branching; the multipliers that gave it, unless the rules were found to clash.
  private func bound(_ root: CompositionDomain, _ result: inout CompositionResult) -> CompositionRelaxation? {
    let known = result.chosen.map { CompositionValue($0, rules.problem).total }
    var ascent = SubgradientAscent(CompositionRelaxation(rules))
    let unit = CompositionRelaxation.unit
    let target = (known ?? 0) * unit
    let (bound, isPossible) = ascent.improve(
      root, most: boundSteps, target: known == nil ? Int.min / 2 : target + unit - 1,
      threads: execution.threads
    ) { _ in isStopped() }
    result.statistics.boundSteps = ascent.steps
    if !isPossible { return nil }
    result.bound = CompositionRelaxation.whole(bound)
    result.statistics.rootBound = result.bound
    report(options.starts + 10)
    return ascent.relaxation
  }

  private func prove(
    _ root: CompositionDomain, _ relaxation: CompositionRelaxation, _ result: inout CompositionResult
  ) {
    guard var bound = result.bound, let chosen = result.chosen else { return }
    var value = CompositionValue(chosen, rules.problem).total
    while value < bound, result.statistics.proofSteps < proofSteps, !isStopped() {
      let threshold = max(value, bound - max(1, (bound - value) / 6))
      let proof = CompositionProof(
        rules: rules, threshold: threshold, budget: proofSteps - result.statistics.proofSteps)
      let outcome = proof.run(root, relaxation, threads: execution.threads, isStopped: isStopped)
      result.statistics.proofSteps += outcome.steps
      if let chosen = outcome.chosen, outcome.value > value {
        (result.chosen, value) = (chosen.sorted(), outcome.value)
        result.statistics.bestStart = nil
      }
      if !outcome.isDone { break }
      bound = max(threshold, value)
      result.bound = bound
    }
  }
}

/// Raised once the caller asks to stop.
private final class StopFlag: Sendable {
  let isRaised = Atomic<Bool>(false)
}
