// Better multipliers for the relaxation, step by step along subgradients (Held, Wolfe and Crowder 1974,
// doi:10.1007/BF01580223, with the step length of Polyak 1969). The bound holds at every step; the least is kept.

/// The relaxation of one domain, being improved.
struct CompositionAscent {
  /// The multipliers, shared from domain to domain: any are valid anywhere.
  var relaxation: CompositionRelaxation
  /// Relaxations solved so far.
  private(set) var steps = 0
  /// Who is in the company of whom, stamped so that it need not be cleared.
  private var stamps: [Int32]
  private var stamp: Int32 = 0
  private var rows: RelaxedRows

  init(_ relaxation: CompositionRelaxation) {
    self.relaxation = relaxation
    stamps = Array(repeating: 0, count: relaxation.people * relaxation.people)
    // Sorting afresh is as fast for long rows, and can be shared by threads.
    rows = RelaxedRows(relaxation, keepsOrder: relaxation.people <= 256)
  }

  /// The relaxed optimum at the present multipliers.
  mutating func solve(
    _ domain: CompositionDomain, _ ground: CompositionRelaxation.Ground, threads: Int = 1
  ) -> RelaxedAnswer? {
    steps += 1
    return relaxation.solve(domain, ground, &rows, threads: threads)
  }

  /// Moves the multipliers by `pace` times the step that would reach `target` if the bound were linear.
  mutating func move(
    _ answer: RelaxedAnswer, _ domain: CompositionDomain, _ ground: CompositionRelaxation.Ground, target: Int,
    pace: Double
  ) {
    if stamp > Int32.max - 2 {
      stamp = 0
      for place in stamps.indices { stamps[place] = 0 }
    }
    stamp += 1
    let people = relaxation.people
    var isPicked = Array(repeating: false, count: people)
    for (i, company) in zip(answer.picked, answer.company) {
      isPicked[Int(i)] = true
      for j in company { stamps[Int(i) * people + Int(j)] = stamp }
    }
    var norm = 0.0
    var oneSided: [(Int32, Int32)] = []
    for (i, company) in zip(answer.picked, answer.company) {
      for j in company where stamps[Int(j) * people + Int(i)] != stamp { oneSided.append((i, j)) }
    }
    norm += Double(oneSided.count)
    let worth = relaxation.rules.worth
    var shareSlope = Array(repeating: 0, count: relaxation.share.count)
    for target in shareSlope.indices where ground.want[target] > 0 {
      var slope = -Int(ground.want[target])
      for person in worth.targetMembers[target] where isPicked[Int(person)] { slope += 1 }
      let most = worth.targetWorth[target] * CompositionRelaxation.unit / Int(ground.want[target])
      if slope > 0 && relaxation.share[target] == 0 || slope < 0 && relaxation.share[target] >= most { continue }
      shareSlope[target] = slope
      norm += Double(slope * slope)
    }
    var priceSlope = Array(repeating: 0, count: relaxation.price.count)
    for (place, count) in relaxation.loose.enumerated() {
      let rule = relaxation.rules.frame.counts[count]
      var present = Int(domain.inside[count])
      for person in rule.members where isPicked[Int(person)] { present += 1 }
      let price = relaxation.price[place]
      let slope = price > 0 || price == 0 && present > rule.high ? rule.high - present : rule.low - present
      if price == 0, (rule.low...max(rule.low, rule.high)).contains(present) { continue }
      priceSlope[place] = slope
      norm += Double(slope * slope)
    }
    if norm == 0 { return }
    let length = pace * Double(max(answer.bound - target, CompositionRelaxation.unit)) / norm
    let step = max(1, Int(min(length, 1e8)))
    for (i, j) in oneSided { shift(Int(i), Int(j), step) }
    for target in shareSlope.indices where shareSlope[target] != 0 {
      let most = worth.targetWorth[target] * CompositionRelaxation.unit / Int(ground.want[target])
      relaxation.share[target] = min(max(0, relaxation.share[target] - step * shareSlope[target]), most)
    }
    for place in priceSlope.indices where priceSlope[place] != 0 {
      let before = relaxation.price[place]
      var after = before - step * priceSlope[place]
      // Past zero the other side of the count is what matters.
      if before > 0 && after < 0 || before < 0 && after > 0 { after = 0 }
      relaxation.price[place] = min(max(after, -1 << 40), 1 << 40)
    }
  }

  /// As ``move(_:_:_:target:pace:)``, for whole classes at once; answers whether any two disagree.
  ///
  /// Figures that depend on the two classes alone would take single pairs long to even out.
  mutating func moveClasses(_ answer: RelaxedAnswer, target: Int, pace: Double) -> Bool {
    let classOf = relaxation.nest.classOf
    let count = relaxation.nest.classes.count + 1
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
    let length = pace * Double(max(answer.bound - target, CompositionRelaxation.unit)) / norm
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

  /// Takes worth from the end of i and gives it to the end of j.
  private mutating func shift(_ i: Int, _ j: Int, _ step: Int) {
    let people = relaxation.people
    let most = 1_000_000_000
    let whole = Int(relaxation.rules.worth.pairs[i * people + j]) * CompositionRelaxation.unit
    let (low, high) = (min(i, j), max(i, j))
    var lower = Int(relaxation.split[low * people + high]) + (low == i ? -step : step)
    lower = min(max(lower, -most), most)
    relaxation.split[low * people + high] = Int32(lower)
    relaxation.split[high * people + low] = Int32(whole - lower)
  }

  /// Whether i and j want each other unequally, summed over all: where the relaxation is furthest from a selection.
  mutating func discord(_ answer: RelaxedAnswer) -> [Int] {
    let people = relaxation.people
    stamp += 1
    for (i, company) in zip(answer.picked, answer.company) {
      for j in company { stamps[Int(i) * people + Int(j)] = stamp }
    }
    var discord = Array(repeating: 0, count: people)
    for (i, company) in zip(answer.picked, answer.company) {
      for j in company where stamps[Int(j) * people + Int(i)] != stamp {
        discord[Int(i)] += 1
        discord[Int(j)] += 1
      }
    }
    return discord
  }

  /// Improves the multipliers in up to `most` steps; answers the least bound, in units, and the last answer.
  ///
  /// - Parameter shouldStop: told the least bound so far before each step.
  mutating func improve(
    _ domain: CompositionDomain, most: Int, target: Int, threads: Int, shouldStop: (Int) -> Bool
  ) -> (bound: Int, isPossible: Bool) {
    let ground = relaxation.ground(domain)
    var best = Int.max
    var kept = relaxation
    var pace = 1.0
    var idle = 0
    for turn in 0..<most {
      guard let answer = solve(domain, ground, threads: threads) else { return (best, false) }
      if answer.bound < best {
        best = answer.bound
        kept = relaxation
        idle = 0
      } else {
        idle += 1
        if idle >= 8 {
          pace *= 0.7
          idle = 0
          relaxation = kept
        }
      }
      if best <= target || pace < 0.004 || shouldStop(best) { break }
      if turn % 3 == 2, moveClasses(answer, target: target, pace: 0.5 * pace) { continue }
      move(answer, domain, ground, target: target, pace: pace)
    }
    relaxation = kept
    return (best, true)
  }
}
