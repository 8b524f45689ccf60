// An upper bound of the objective: Lagrangian relaxation of pairs, themes and overlapping quotas.
//
// The value w of each pair is split between its two ends, a(i, j) + a(j, i) = w. If i is chosen, i adds at most its own
// value plus the best a(i, j) over companions j that fit the seats, the quotas of one attribute and one limit within
// them; these rules are laminar, so that the best companions are found greedily, for each size of i's own class. The
// best selection by these sums, again within the laminar rules and with consistent sizes, bounds the objective for any
// split (Gilmore 1962, Lawler 1963 for assignment; for the quadratic knapsack Caprara, Pisinger and Toth 1999,
// doi:10.1287/ijoc.11.2.125). With many people only the deviation from the usual value between two classes is split;
// the rest is counted exactly by the sizes of classes: see `ClassPairs`. A target of value W wanted q times is bounded
// by W − q·m plus m for each member, for any 0 ≤ m ≤ W/q; every other count has a multiplier of its own. Subgradient
// steps improve the split. All numbers are whole, in units of 1/1024, so the bound is proved, not rounded.

internal import GraphCore

/// The optimum of the relaxation at its present multipliers.
struct RelaxedAnswer: Sendable {
  /// An upper bound of the objective over all selections within the domain, in units.
  var bound: Int
  /// Who is chosen in the relaxed problem, besides those who are in.
  var picked: [Int32] = []
  /// The companions of each of `picked`, in that order.
  var company: [[Int32]] = []
  /// The number of open people chosen of each class.
  var classSizes: [Int] = []
  /// The constant part of the bound.
  var constant = 0
  /// The choice among the open people; nil if nobody is open.
  var sizes: RelaxedSizes?
}

/// The relaxation with its multipliers.
struct CompositionRelaxation: Sendable {
  static let unit = 1024
  /// The most people for whom branching over people pays.
  static let mostForProof = 200

  /// The greatest objective that a bound in units allows.
  static func whole(_ bound: Int) -> Int { (bound - (bound % unit + unit) % unit) / unit }

  let rules: CompositionRules
  let people: Int
  /// The laminar rules: the class of each person, and the group within the class, or −1.
  let laminar: LaminarQuotas
  /// The counts that the laminar rules do not enforce, relaxed with multipliers.
  let relaxedCounts: [Int]
  /// The usual values between classes, if there are many people; nil if branching over people is to close the gap.
  var classPairs: ClassPairs?
  /// a(i, j) at `i * people + j`.
  var split: [Int32]
  /// Whether each was chosen in the previous solution; breaks ties only, no bound depends on it.
  var wasPicked: [Bool]
  /// m of each target.
  var share: [Int]
  /// The multiplier of each of `relaxedCounts`: positive for the upper limit, negative for the lower one.
  var price: [Int]

  /// - Parameter byClasses: Whether classes are counted as wholes; nil to decide by the number of people.
  init(_ rules: CompositionRules, byClasses: Bool? = nil) {
    self.rules = rules
    let people = rules.quotas.people
    self.people = people
    let isLarge = byClasses ?? (people > Self.mostForProof)
    let laminar = LaminarQuotas(rules.quotas, attributes: isLarge ? rules.problem.attributes : [])
    classPairs = isLarge ? ClassPairs(rules, laminar.classOf, laminar.count) : nil
    self.laminar = laminar
    relaxedCounts = rules.quotas.counts.indices.dropFirst().filter { !laminar.enforced.contains($0) }
    split = Array(repeating: 0, count: people * people)
    wasPicked = Array(repeating: false, count: people)
    share = Array(repeating: 0, count: rules.objective.targetWorth.count)
    price = Array(repeating: 0, count: relaxedCounts.count)
    for (target, worth) in rules.objective.targetWorth.enumerated() where worth > 0 {
      let members = rules.objective.targetMembers[target].count
      // If hardly more people meet the target than are wanted, it pays to favor them from the start.
      if members < 4 * Int(rules.objective.targetWant[target]) {
        share[target] = worth * Self.unit / (2 * Int(rules.objective.targetWant[target]))
      }
    }
    for i in 0..<people {
      for j in 0..<i {
        let whole = whole(i, j)
        split[i * people + j] = Int32(whole / 2)
        split[j * people + i] = Int32(whole - whole / 2)
      }
    }
  }

  /// What is split between i and j, in units: the value of the pair, or its deviation from the usual value between the
  /// two classes.
  @inline(__always)
  func whole(_ i: Int, _ j: Int) -> Int {
    let worth = Int(rules.objective.pairs[i * people + j]) * Self.unit
    guard let classPairs else { return worth }
    return worth - classPairs.worth[Int(laminar.classOf[i]) * classPairs.count + Int(laminar.classOf[j])]
  }

  /// The problem that a domain leaves: what is decided is a constant, what remains is linear and quadratic terms.
  struct Residual: Sendable {
    /// The objective of those who are in, of decided targets, and constants, in units.
    var constant: Int
    /// What each open person adds alone and with those who are in, in units.
    var single: [Int]
    /// How many more each target wants; 0 if it is decided either way.
    var want: [Int32]
    /// Those who are open.
    var open: [Int32]
  }

  /// The residual problem of a domain. O(people · (people in) + targets)
  func residual(_ domain: CompositionDomain) -> Residual {
    let objective = rules.objective
    let unit = Self.unit
    let inside = domain.chosen
    let open = domain.openPeople.map { Int32($0) }
    var constant = 0
    var single = Array(repeating: 0, count: people)
    for (place, i) in inside.enumerated() {
      constant += objective.single[i]
      for j in inside[..<place] { constant += Int(objective.pairs[i * people + j]) }
    }
    constant *= unit
    for j in open {
      var sum = objective.single[Int(j)]
      for i in inside { sum += Int(objective.pairs[Int(j) * people + i]) }
      single[Int(j)] = sum * unit
    }
    var want = Array(repeating: Int32(0), count: objective.targetWorth.count)
    for target in objective.targetWorth.indices {
      var left = objective.targetWant[target]
      var openCount: Int32 = 0
      for person in objective.targetMembers[target] {
        let status = domain.status[Int(person)]
        if status == 1 { left -= 1 } else if status == 0 { openCount += 1 }
      }
      if left <= 0 {
        constant += objective.targetWorth[target] * unit
      } else if left <= openCount, objective.targetWorth[target] > 0 {
        want[target] = left
      }
    }
    return Residual(constant: constant, single: single, want: want, open: open)
  }

  /// The constant and the linear terms under the multipliers.
  func linear(_ residual: Residual, _ domain: CompositionDomain) -> (constant: Int, single: [Int]) {
    var (constant, single) = (residual.constant, residual.single)
    let objective = rules.objective
    for target in share.indices where residual.want[target] > 0 {
      let want = Int(residual.want[target])
      let most = objective.targetWorth[target] * Self.unit
      let share = min(share[target], most / want)
      constant += most - want * share
      if share == 0 { continue }
      for person in objective.targetMembers[target] { single[Int(person)] += share }
    }
    for (place, count) in relaxedCounts.enumerated() where price[place] != 0 {
      let rule = rules.quotas.counts[count]
      constant += price[place] * ((price[place] > 0 ? rule.high : rule.low) - Int(domain.inside[count]))
      for person in rule.members { single[Int(person)] -= price[place] }
    }
    return (constant, single)
  }

  /// The sort key of `other` in the row at `base`, ascending; see ``RelaxedRows``.
  @inline(__always)
  func key(_ base: Int, _ other: Int) -> Int {
    -Int(split[base + other]) << 17 | (wasPicked[other] ? 0 : 1 << 16) | other
  }

  /// The optimum of the relaxation on a domain; nil if even the laminar rules cannot hold. O(open² log open)
  ///
  /// - Parameter rows: Memory that is reused; the answer does not depend on it.
  mutating func solve(
    _ domain: CompositionDomain, _ residual: Residual, _ rows: inout RelaxedRows, threads: Int = 1
  ) -> RelaxedAnswer? {
    let capacity = laminar.capacity(domain)
    let open = residual.open
    if open.isEmpty {
      return capacity.fewest <= 0 && capacity.isFilled ? RelaxedAnswer(bound: linear(residual, domain).constant) : nil
    }
    if capacity.most < 0 { return nil }
    rows.start(width: min(capacity.most, open.count) + 2)
    if threads == 1 || open.count < 128 {
      var capacity = capacity
      for person in open { add(Int(person), open, &capacity, &rows) }
    } else {
      addRows(open, capacity, &rows, threads)
    }
    guard var answer = reoptimize(domain, residual, rows), let sizes = answer.sizes else { return nil }
    addCompany(&answer, sizes, residual, rows)
    return answer
  }

  /// The optimum with the rows as they are, without companions: shares and prices may have changed since, `split` may
  /// not. O(open · seats · log open)
  ///
  /// - Parameter nodes: The most branches that the search over the sizes of classes explores.
  mutating func reoptimize(
    _ domain: CompositionDomain, _ residual: Residual, _ rows: RelaxedRows, nodes: Int = 1_000
  ) -> RelaxedAnswer? {
    let (constant, single) = linear(residual, domain)
    let (open, width) = (residual.open, rows.width)
    var figures = rows.figures
    for (place, person) in open.enumerated() {
      let alone = single[Int(person)]
      for at in place * width..<(place + 1) * width where figures[at] != Int.min { figures[at] += alone }
    }
    let capacity = laminar.capacity(domain)
    let sizes = RelaxedSizes(figures, width, open, laminar, capacity)
    let found =
      classPairs == nil
      ? sizes.best() : classPairs?.best(sizes.sums, max(0, capacity.fewest)...max(0, capacity.most), nodes: nodes)
    guard let best = found else { return nil }
    return RelaxedAnswer(
      bound: constant + best.bound, picked: sizes.picked(best.sizes).map { open[$0] }, classSizes: best.sizes,
      constant: constant, sizes: sizes)
  }

  /// Adds the companions of everybody chosen.
  func addCompany(_ answer: inout RelaxedAnswer, _ sizes: RelaxedSizes, _ residual: Residual, _ rows: RelaxedRows) {
    answer.company = sizes.picked(answer.classSizes).map { place in
      rows.company(of: place, size: answer.classSizes[Int(laminar.classOf[Int(residual.open[place])])])
    }
  }

  private func add(_ person: Int, _ open: [Int32], _ capacity: inout QuotaCapacity, _ rows: inout RelaxedRows) {
    laminar.take(person, &capacity)
    rows.add(person, open, self, capacity)
    laminar.giveBack(person, &capacity)
  }

  /// Adds the rows on several threads, in the order of one.
  private func addRows(_ open: [Int32], _ capacity: QuotaCapacity, _ rows: inout RelaxedRows, _ threads: Int) {
    let chunks = 4 * threads
    let width = rows.width
    let parts = Execution(threads: threads).map(count: chunks) { chunk -> RelaxedRows? in
      var part = RelaxedRows(self, keepsOrder: false)
      part.start(width: width)
      var capacity = capacity
      for person in open[chunk * open.count / chunks..<(chunk + 1) * open.count / chunks] {
        add(Int(person), open, &capacity, &part)
      }
      return part
    }
    for case let part? in parts { rows.append(part) }
  }
}
