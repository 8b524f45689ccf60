// Proof that no selection is worth more than a threshold: branch and bound over the relaxation.
//
// The domain is first cut into a number of parts that does not depend on the threads; parts are searched depth first,
// each with multipliers of its own, and their outcomes are merged in order. The threshold falls from the first bound
// towards the best known objective, so that a proof that runs out of steps has still improved the bound.

internal import GraphCore

/// Branch and bound under one threshold.
struct CompositionProof: Sendable {
  let rules: CompositionRules
  /// Selections with no greater objective need not be found.
  let threshold: Int
  /// The most relaxations to solve.
  let budget: Int

  /// The outcome of a run.
  struct Outcome: Sendable {
    /// Whether all selections were covered.
    var isDone = true
    /// The best selection above the threshold, if any was met.
    var chosen: [Int]?
    var objective = Int.min
    var steps = 0

    mutating func note(_ chosen: [Int], _ objective: Int) {
      if objective > self.objective { (self.chosen, self.objective) = (chosen, objective) }
    }
  }

  /// Runs on `threads`; the outcome is the same on any number of them.
  func run(
    _ root: CompositionDomain, _ relaxation: CompositionRelaxation, threads: Int,
    isStopped: @escaping @Sendable () -> Bool
  ) -> Outcome {
    var total = Outcome()
    var first = CompositionBranching(rules, relaxation, threshold)
    var parts = [root]
    var turn = 0
    // Breadth first at first, so that there is work to share.
    while turn < 24, !parts.isEmpty, first.ascent.steps < budget, !isStopped() {
      turn += 1
      let part = parts.removeFirst()
      if let (inside, outside) = first.branch(part) { parts += [inside, outside].compactMap { $0 } }
    }
    total.steps = first.ascent.steps
    if let chosen = first.chosen { total.note(chosen, first.objective) }
    let settled = first.ascent.relaxation
    let waves = parts.count
    let wave = 8
    var next = 0
    while next < waves {
      let range = next..<min(waves, next + wave)
      next = range.upperBound
      // Parts differ much in size, so any one may use most of the remaining budget.
      let share = max(0, budget - total.steps) / 2
      let bestSoFar = max(threshold, total.objective)
      let domains = parts[range]
      let outcomes = Execution(threads: threads).map(count: range.count) { item -> Outcome? in
        var branching = CompositionBranching(rules, settled, bestSoFar)
        let isDone = branching.descend(domains[range.lowerBound + item], budget: share, isStopped)
        return Outcome(
          isDone: isDone, chosen: branching.chosen, objective: branching.objective, steps: branching.ascent.steps)
      }
      for case let outcome? in outcomes {
        total.steps += outcome.steps
        total.isDone = total.isDone && outcome.isDone
        if let chosen = outcome.chosen { total.note(chosen, outcome.objective) }
      }
      if !total.isDone { break }
    }
    return total
  }
}

/// The depth-first search of one thread.
struct CompositionBranching {
  var ascent: SubgradientAscent
  private(set) var chosen: [Int]?
  private(set) var objective = Int.min
  private let rules: CompositionRules
  private let threshold: Int

  init(_ rules: CompositionRules, _ relaxation: CompositionRelaxation, _ threshold: Int) {
    ascent = SubgradientAscent(relaxation)
    self.rules = rules
    self.threshold = threshold
  }

  /// Searches everything below `root`; returns whether it finished within the budget.
  mutating func descend(_ root: CompositionDomain, budget: Int, _ isStopped: () -> Bool) -> Bool {
    var waiting = [root]
    while let domain = waiting.popLast() {
      if ascent.steps >= budget || isStopped() { return false }
      if let (inside, outside) = branch(domain) {
        if let outside { waiting.append(outside) }
        if let inside { waiting.append(inside) }
      }
    }
    return true
  }

  private func isSettled(_ bound: Int) -> Bool {
    CompositionRelaxation.whole(bound) <= max(threshold, objective)
  }

  private mutating func consider(_ people: [Int]) {
    let state = CompositionState(rules, chosen: people)
    if state.violation == 0, state.objective > max(threshold, objective), isTogether(state) {
      (chosen, objective) = (people, state.objective)
    }
  }

  private func isTogether(_ state: CompositionState) -> Bool {
    rules.quotas.units.allSatisfy { unit in unit.allSatisfy { state.isIn[Int($0)] == state.isIn[Int(unit[0])] } }
  }

  /// Bounds a domain and branches on one person: in, or out.
  ///
  /// - Returns: nil if the domain is pruned.
  mutating func branch(_ start: CompositionDomain) -> (CompositionDomain?, CompositionDomain?)? {
    var domain = start
    if domain.isComplete {
      consider(domain.chosen)
      return nil
    }
    var residual = ascent.relaxation.residual(domain)
    var least = Int.max
    var atLastCheck = Int.max
    var last: RelaxedAnswer?
    let target = max(threshold, objective) * CompositionRelaxation.unit
    for turn in 0..<40 {
      guard let answer = ascent.solve(domain, residual) else { return nil }
      if isSettled(answer.bound) { return nil }
      if answer.bound < least {
        least = answer.bound
        last = answer
      }
      if turn % 4 == 3 {
        // Go on only while a few more rounds like the last would prune the domain.
        if atLastCheck != Int.max, (atLastCheck - least) * 6 < least - target { break }
        atLastCheck = least
      }
      if turn == 0 || turn % 8 == 7 {
        consider(domain.chosen + answer.picked.map { Int($0) })
        switch fix(&domain, answer) {
        case .none: return nil
        case .some(true):
          if domain.isComplete {
            consider(domain.chosen)
            return nil
          }
          residual = ascent.relaxation.residual(domain)
          least = Int.max
          atLastCheck = Int.max
          last = nil
          continue
        case .some(false): break
        }
      }
      ascent.move(answer, domain, residual, target: target, stepFactor: 0.7)
    }
    guard let last else { return nil }
    let disagreement = ascent.disagreement(last)
    let open = domain.openPeople
    guard var person = last.picked.first.map({ Int($0) }) ?? open.first else { return nil }
    for other in open where disagreement[other] > disagreement[person] { person = other }
    var inside: CompositionDomain? = domain
    if inside?.decide(person, isIn: true, rules.quotas) == false { inside = nil }
    var outside: CompositionDomain? = domain
    if outside?.decide(person, isIn: false, rules.quotas) == false { outside = nil }
    return (inside, outside)
  }

  /// Fixes everybody whose opposite decision the bound rules out; nil if the domain is pruned, else whether anybody was
  /// fixed.
  private func fix(_ domain: inout CompositionDomain, _ answer: RelaxedAnswer) -> Bool? {
    guard let sizes = answer.sizes else { return false }
    let forced = sizes.forced()
    let open = domain.openPeople
    var isChanged = false
    for (place, person) in open.enumerated() {
      for (figure, isIn) in [(forced.isIn[place], false), (forced.isOut[place], true)] {
        if figure != Int.min, !isSettled(answer.constant + figure) { continue }
        if domain.status[person] != 0, (domain.status[person] == 1) == isIn { continue }
        if !domain.decide(person, isIn: isIn, rules.quotas) { return nil }
        isChanged = true
      }
    }
    return isChanged
  }
}
