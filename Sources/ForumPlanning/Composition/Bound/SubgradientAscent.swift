// Subgradient method for the multipliers of the relaxation (Held, Wolfe and Crowder 1974, doi:10.1007/BF01580223, with
// the step length of Polyak 1969). The bound holds at every step; the least is kept.

/// A relaxation and the state of the subgradient method on it.
struct SubgradientAscent {
  /// The relaxation with its multipliers; any are valid on any domain, so they are carried over.
  var relaxation: CompositionRelaxation
  /// The number of relaxations solved so far.
  private(set) var steps = 0
  /// Who is a companion of whom, stamped so that it need not be cleared.
  private var stamps: [Int32]
  private var stamp: Int32 = 0
  private var rows: RelaxedRows
  /// The step-size factor of ``refine(_:_:_:most:target:)``.
  private var refineFactor = 1.0

  init(_ relaxation: CompositionRelaxation) {
    self.relaxation = relaxation
    stamps = Array(repeating: 0, count: relaxation.people * relaxation.people)
    // For long rows sorting from scratch is as fast, and can be shared by threads.
    rows = RelaxedRows(relaxation, keepsOrder: relaxation.people <= 256)
  }

  /// The optimum of the relaxation at the present multipliers.
  mutating func solve(
    _ domain: CompositionDomain, _ residual: CompositionRelaxation.Residual, threads: Int = 1
  ) -> RelaxedAnswer? {
    steps += 1
    let answer = relaxation.solve(domain, residual, &rows, threads: threads)
    if let answer { markPicked(answer) }
    return answer
  }

  private mutating func markPicked(_ answer: RelaxedAnswer) {
    for person in relaxation.wasPicked.indices { relaxation.wasPicked[person] = false }
    for person in answer.picked { relaxation.wasPicked[Int(person)] = true }
  }

  /// Moves the multipliers by `stepFactor` times the step that would reach `target` if the bound were linear.
  mutating func move(
    _ answer: RelaxedAnswer, _ domain: CompositionDomain, _ residual: CompositionRelaxation.Residual, target: Int,
    stepFactor: Double
  ) {
    let pairs = oneSided(answer)
    let slopes = slopes(answer, domain, residual)
    let norm = Double(pairs.count) + slopes.norm
    if norm == 0 { return }
    let step = stepLength(answer, target, stepFactor, norm)
    for (i, j) in pairs { shift(Int(i), Int(j), step) }
    move(slopes, by: Double(step), residual)
  }

  /// As ``move(_:_:_:target:stepFactor:)``, for the split of pairs alone.
  private mutating func movePairs(_ answer: RelaxedAnswer, target: Int, stepFactor: Double) {
    let pairs = oneSided(answer)
    if pairs.isEmpty { return }
    let step = stepLength(answer, target, stepFactor, Double(pairs.count))
    for (i, j) in pairs { shift(Int(i), Int(j), step) }
  }

  private func stepLength(_ answer: RelaxedAnswer, _ target: Int, _ stepFactor: Double, _ norm: Double) -> Int {
    let length = stepFactor * Double(max(answer.bound - target, CompositionRelaxation.unit)) / norm
    return max(1, Int(min(length, 1e8)))
  }

  /// Pairs whose first person wants the second as companion, but not the other way round.
  private mutating func oneSided(_ answer: RelaxedAnswer) -> [(Int32, Int32)] {
    if stamp > Int32.max - 2 {
      stamp = 0
      for place in stamps.indices { stamps[place] = 0 }
    }
    stamp += 1
    let people = relaxation.people
    for (i, company) in zip(answer.picked, answer.company) {
      for j in company { stamps[Int(i) * people + Int(j)] = stamp }
    }
    var pairs: [(Int32, Int32)] = []
    for (i, company) in zip(answer.picked, answer.company) {
      for j in company where stamps[Int(j) * people + Int(i)] != stamp { pairs.append((i, j)) }
    }
    return pairs
  }

  /// A subgradient of the bound in the shares of targets and the prices of relaxed counts.
  private struct Slopes {
    var share: [Double]
    var price: [Double]
    var norm = 0.0
  }

  private func slopes(
    _ answer: RelaxedAnswer, _ domain: CompositionDomain, _ residual: CompositionRelaxation.Residual
  ) -> Slopes {
    var isPicked = Array(repeating: false, count: relaxation.people)
    for i in answer.picked { isPicked[Int(i)] = true }
    let objective = relaxation.rules.objective
    var slopes = Slopes(
      share: Array(repeating: 0, count: relaxation.share.count),
      price: Array(repeating: 0, count: relaxation.price.count))
    for target in slopes.share.indices where residual.want[target] > 0 {
      var slope = -Int(residual.want[target])
      for person in objective.targetMembers[target] where isPicked[Int(person)] { slope += 1 }
      let most = mostShare(target, residual)
      if slope > 0 && relaxation.share[target] == 0 || slope < 0 && relaxation.share[target] >= most { continue }
      slopes.share[target] = Double(slope)
    }
    for (place, count) in relaxation.relaxedCounts.enumerated() {
      let rule = relaxation.rules.quotas.counts[count]
      var present = Int(domain.inside[count])
      for person in rule.members where isPicked[Int(person)] { present += 1 }
      let price = relaxation.price[place]
      if price == 0, (rule.low...max(rule.low, rule.high)).contains(present) { continue }
      let isOver = price > 0 || price == 0 && present > rule.high
      slopes.price[place] = Double(isOver ? rule.high - present : rule.low - present)
    }
    slopes.norm = slopes.share.reduce(0) { $0 + $1 * $1 } + slopes.price.reduce(0) { $0 + $1 * $1 }
    return slopes
  }

  /// The largest valid share of a target.
  private func mostShare(_ target: Int, _ residual: CompositionRelaxation.Residual) -> Int {
    relaxation.rules.objective.targetWorth[target] * CompositionRelaxation.unit / Int(residual.want[target])
  }

  private mutating func move(_ slopes: Slopes, by length: Double, _ residual: CompositionRelaxation.Residual) {
    func step(_ slope: Double) -> Int { Int(min(max(length * slope, -1e12), 1e12).rounded()) }
    for target in slopes.share.indices where slopes.share[target] != 0 && residual.want[target] > 0 {
      let after = relaxation.share[target] - step(slopes.share[target])
      relaxation.share[target] = min(max(0, after), mostShare(target, residual))
    }
    for place in slopes.price.indices where slopes.price[place] != 0 {
      let before = relaxation.price[place]
      var after = before - step(slopes.price[place])
      // Beyond zero the other limit of the count would be the relaxed one.
      if before > 0 && after < 0 || before < 0 && after > 0 { after = 0 }
      relaxation.price[place] = min(max(after, -1 << 40), 1 << 40)
    }
  }

  /// Improves shares and prices with the rows as they are, which takes a fraction of the time of new rows; returns the
  /// best solution met, with its companions.
  ///
  /// Each direction is deflected by the one before (Camerini, Fratta and Maffioli 1975, doi:10.1007/BFb0120697), since
  /// targets that share members zigzag otherwise.
  private mutating func refine(
    _ start: RelaxedAnswer, _ domain: CompositionDomain, _ residual: CompositionRelaxation.Residual, most: Int,
    target: Int
  ) -> RelaxedAnswer {
    var best = start
    var kept = (share: relaxation.share, price: relaxation.price)
    var answer = start
    var before: Slopes?
    var idle = 0
    for _ in 0..<most {
      var direction = slopes(answer, domain, residual)
      if direction.norm == 0 { break }
      if let before {
        for target in direction.share.indices { direction.share[target] += 0.6 * before.share[target] }
        for place in direction.price.indices { direction.price[place] += 0.6 * before.price[place] }
      }
      let norm = direction.share.reduce(0) { $0 + $1 * $1 } + direction.price.reduce(0) { $0 + $1 * $1 }
      if norm == 0 { break }
      before = direction
      let distance = Double(max(answer.bound - target, CompositionRelaxation.unit))
      move(direction, by: refineFactor * distance / norm, residual)
      guard let next = relaxation.reoptimize(domain, residual, rows, nodes: 100) else { break }
      answer = next
      if answer.bound < best.bound {
        (best, kept) = (answer, (relaxation.share, relaxation.price))
        idle = 0
        continue
      }
      idle += 1
      if idle < 6 { continue }
      idle = 0
      refineFactor *= 0.7
      (answer, before) = (best, nil)
      (relaxation.share, relaxation.price) = kept
      if refineFactor < 0.002 { break }
    }
    (relaxation.share, relaxation.price) = kept
    refineFactor = min(1, max(refineFactor * 2, 0.02))
    markPicked(best)
    if let sizes = best.sizes { relaxation.addCompany(&best, sizes, residual, rows) }
    return best
  }

  /// As ``move(_:_:_:target:stepFactor:)``, for whole classes at once; returns whether any two disagree.
  ///
  /// Values that depend on the two classes alone would take single pairs long to level out.
  mutating func moveClasses(_ answer: RelaxedAnswer, target: Int, stepFactor: Double) -> Bool {
    let classOf = relaxation.laminar.classOf
    let count = relaxation.laminar.count
    var wants = Array(repeating: 0, count: count * count)
    for (i, company) in zip(answer.picked, answer.company) {
      for j in company { wants[Int(classOf[Int(i)]) * count + Int(classOf[Int(j)])] += 1 }
    }
    var norm = 0.0
    for a in 0..<count {
      for b in 0..<a {
        let difference = Double(wants[a * count + b] - wants[b * count + a])
        norm += difference * difference
      }
    }
    if norm == 0 { return false }
    let length = stepFactor * Double(max(answer.bound - target, CompositionRelaxation.unit)) / norm
    var steps = Array(repeating: 0, count: count * count)
    for a in 0..<count {
      for b in 0..<count where a != b {
        let step = length * Double(wants[a * count + b] - wants[b * count + a])
        steps[a * count + b] = Int(min(max(step, -1e6), 1e6))
      }
    }
    if steps.allSatisfy({ $0 == 0 }) { return false }
    for i in 0..<relaxation.people {
      let a = Int(classOf[i])
      for j in 0..<i {
        let step = steps[a * count + Int(classOf[j])]
        if step != 0 { shift(i, j, step) }
      }
    }
    return true
  }

  /// Shifts part of the split from i to j.
  private mutating func shift(_ i: Int, _ j: Int, _ step: Int) {
    let people = relaxation.people
    let most = 1_000_000_000
    let whole = relaxation.whole(i, j)
    let (low, high) = (min(i, j), max(i, j))
    var lower = Int(relaxation.split[low * people + high]) + (low == i ? -step : step)
    lower = min(max(lower, -most), most)
    relaxation.split[low * people + high] = Int32(lower)
    relaxation.split[high * people + low] = Int32(whole - lower)
  }

  /// For each person, the number of companions wanted by one side only: where the relaxation is furthest from a
  /// selection.
  mutating func disagreement(_ answer: RelaxedAnswer) -> [Int] {
    let people = relaxation.people
    stamp += 1
    for (i, company) in zip(answer.picked, answer.company) {
      for j in company { stamps[Int(i) * people + Int(j)] = stamp }
    }
    var disagreement = Array(repeating: 0, count: people)
    for (i, company) in zip(answer.picked, answer.company) {
      for j in company where stamps[Int(j) * people + Int(i)] != stamp {
        disagreement[Int(i)] += 1
        disagreement[Int(j)] += 1
      }
    }
    return disagreement
  }

  /// The bound with a longer search over the sizes of classes than each step can afford.
  private mutating func finalBound(
    _ domain: CompositionDomain, _ residual: CompositionRelaxation.Residual, _ threads: Int
  ) -> Int? {
    guard relaxation.solve(domain, residual, &rows, threads: threads) != nil else { return nil }
    return relaxation.reoptimize(domain, residual, rows, nodes: 20_000)?.bound
  }

  /// Improves the multipliers in up to `most` steps; returns the least bound, in units, and whether the rules may hold.
  ///
  /// - Parameter shouldStop: Given the least bound so far, before each step.
  mutating func improve(
    _ domain: CompositionDomain, most: Int, target: Int, threads: Int, shouldStop: (Int) -> Bool
  ) -> (bound: Int, isPossible: Bool) {
    let residual = relaxation.residual(domain)
    var best = Int.max
    var kept = relaxation
    var stepFactor = 1.0
    var idle = 0
    for turn in 0..<most {
      guard var answer = solve(domain, residual, threads: threads) else { return (best, false) }
      if turn < most - 1, !shouldStop(best) {
        answer = refine(answer, domain, residual, most: turn == 0 ? 200 : 24, target: target)
      }
      if answer.bound < best {
        best = answer.bound
        kept = relaxation
        idle = 0
      } else {
        idle += 1
        if idle >= 8 {
          stepFactor *= 0.7
          idle = 0
          relaxation = kept
        }
      }
      if best <= target || stepFactor < 0.004 || shouldStop(best) { break }
      if turn % 3 == 2, relaxation.classPairs == nil,
        moveClasses(answer, target: target, stepFactor: 0.5 * stepFactor)
      {
        continue
      }
      movePairs(answer, target: target, stepFactor: stepFactor)
    }
    relaxation = kept
    if most > 1, relaxation.classPairs != nil, !shouldStop(best), let answer = finalBound(domain, residual, threads) {
      best = min(best, answer)
    }
    return (best, true)
  }
}
