// Proof that no selection is worth more than a threshold: branch and bound over the relaxation.
//
// The domain is first cut into a fixed number of parts, whatever the threads; parts are searched depth first, each with
// multipliers of its own that wander along, and are judged in order. Lowering the threshold from the first bound towards
// the best known value proves ever better bounds, whenever the steps run out.

internal import GraphCore

/// Branch and bound under one threshold.
struct CompositionProof: Sendable {
  let rules: CompositionRules
  /// Selections worth no more than this need not be found.
  let threshold: Int
  /// Relaxations that may be solved.
  let budget: Int

  /// What a run came to.
  struct Outcome: Sendable {
    /// Whether all selections were covered.
    var isDone = true
    /// The best selection worth more than the threshold that was seen.
    var chosen: [Int]?
    var value = Int.min
    var steps = 0

    mutating func note(_ chosen: [Int], _ value: Int) {
      if value > self.value { (self.chosen, self.value) = (chosen, value) }
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
    // Breadth first, a fixed number of times, so that there is work to share.
    while turn < 24, !parts.isEmpty, first.ascent.steps < budget, !isStopped() {
      turn += 1
      let part = parts.removeFirst()
      if let (inside, outside) = first.branch(part) { parts += [inside, outside].compactMap { $0 } }
    }
    total.steps = first.ascent.steps
    if let chosen = first.chosen { total.note(chosen, first.value) }
    let settled = first.ascent.relaxation
    let waves = parts.count
    let wave = 8
    var next = 0
    while next < waves {
      let range = next..<min(waves, next + wave)
      next = range.upperBound
      // Parts differ much in size: any one may take most of what is left.
      let share = max(0, budget - total.steps) / 2
      let bestSoFar = max(threshold, total.value)
      let domains = parts[range]
      let outcomes = Execution(threads: threads).map(count: range.count) { item -> Outcome? in
        var branching = CompositionBranching(rules, settled, bestSoFar)
        let isDone = branching.descend(domains[range.lowerBound + item], budget: share, isStopped)
        return Outcome(
          isDone: isDone, chosen: branching.chosen, value: branching.value, steps: branching.ascent.steps)
      }
      for case let outcome? in outcomes {
        total.steps += outcome.steps
        total.isDone = total.isDone && outcome.isDone
        if let chosen = outcome.chosen { total.note(chosen, outcome.value) }
      }
      if !total.isDone { break }
    }
    return total
  }
}

/// One thread's depth-first search.
struct CompositionBranching {
  var ascent: SubgradientAscent
  private(set) var chosen: [Int]?
  private(set) var value = Int.min
  private let rules: CompositionRules
  private let threshold: Int

  init(_ rules: CompositionRules, _ relaxation: CompositionRelaxation, _ threshold: Int) {
    ascent = SubgradientAscent(relaxation)
    self.rules = rules
    self.threshold = threshold
  }

  /// Searches everything below `root`; answers whether it came through within the budget.
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
    CompositionRelaxation.whole(bound) <= max(threshold, value)
  }

  private mutating func consider(_ people: [Int]) {
    let state = CompositionState(rules, chosen: people)
    if state.strain == 0, state.value > max(threshold, value), isTogether(state) {
      (chosen, value) = (people, state.value)
    }
  }

  private func isTogether(_ state: CompositionState) -> Bool {
    rules.frame.units.allSatisfy { unit in unit.allSatisfy { state.isIn[Int($0)] == state.isIn[Int(unit[0])] } }
  }

  /// Bounds a domain and cuts it in two: one person in, or out.
  ///
  /// - Returns: Nil if nothing in it needs to be looked at.
  mutating func branch(_ start: CompositionDomain) -> (CompositionDomain?, CompositionDomain?)? {
    var domain = start
    if domain.isComplete {
      consider(domain.chosen)
      return nil
    }
    var ground = ascent.relaxation.ground(domain)
    var least = Int.max
    var atLastLook = Int.max
    var last: RelaxedAnswer?
    let target = max(threshold, value) * CompositionRelaxation.unit
    for turn in 0..<40 {
      guard let answer = ascent.solve(domain, ground) else { return nil }
      if isSettled(answer.bound) { return nil }
      if answer.bound < least {
        least = answer.bound
        last = answer
      }
      if turn % 4 == 3 {
        // On only while a few more such turns would settle it.
        if atLastLook != Int.max, (atLastLook - least) * 6 < least - target { break }
        atLastLook = least
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
          ground = ascent.relaxation.ground(domain)
          least = Int.max
          atLastLook = Int.max
          last = nil
          continue
        case .some(false): break
        }
      }
      ascent.move(answer, domain, ground, target: target, pace: 0.7)
    }
    guard let last else { return nil }
    let discord = ascent.discord(last)
    let open = domain.openPeople
    guard var person = last.picked.first.map({ Int($0) }) ?? open.first else { return nil }
    for other in open where discord[other] > discord[person] { person = other }
    var inside: CompositionDomain? = domain
    if inside?.decide(person, isIn: true, rules.frame) == false { inside = nil }
    var outside: CompositionDomain? = domain
    if outside?.decide(person, isIn: false, rules.frame) == false { outside = nil }
    return (inside, outside)
  }

  /// Decides on everybody whose other way the bound forbids; nil if none can be, else whether anything was decided.
  private func fix(_ domain: inout CompositionDomain, _ answer: RelaxedAnswer) -> Bool? {
    guard let sizes = answer.sizes else { return false }
    let forced = sizes.forced()
    let open = domain.openPeople
    var isChanged = false
    for (place, person) in open.enumerated() {
      for (figure, isIn) in [(forced.isIn[place], false), (forced.isOut[place], true)] {
        if figure != Int.min, !isSettled(answer.constant + figure) { continue }
        if domain.status[person] != 0, (domain.status[person] == 1) == isIn { continue }
        if !domain.decide(person, isIn: isIn, rules.frame) { return nil }
        isChanged = true
      }
    }
    return isChanged
  }
}
