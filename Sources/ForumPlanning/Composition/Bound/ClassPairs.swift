// Values between whole classes: for two classes of m and n people, m·n times the usual value of their pairs.
//
// If the value of a pair depends on two sectors more than on two people, the sizes of the sectors decide most of the
// objective, and a relaxation in which each person chooses companions alone lets the sizes disagree. Here they cannot:
// a depth-first search maximizes Σ B(s, t)·m(s)·m(t) + Σ h(s, m(s)) over the sizes, a quadratic knapsack over a dozen
// classes. Open classes are bounded as the pairs of people are, by splitting B between the two classes (see
// `CompositionRelaxation`), with dynamic programming over classes and seats. A branch left unexplored counts with its
// bound, so that the answer bounds all sizes however few nodes are allowed.

/// The values between classes, in units.
struct ClassPairs: Sendable {
  let count: Int
  /// B(s, t) at `s * count + t`, the same both ways.
  let worth: [Int]
  /// The part of B(s, t) that goes to s, at `s * count + t`; the parts of s and t sum to B(s, t).
  private var share: [Int]
  /// The classes in branching order.
  private let order: [Int]
  /// The best sizes of the previous search.
  private var last: [Int]?

  /// Takes as usual value between two classes the ninth decile of their pairs.
  init(_ rules: CompositionRules, _ classOf: [Int32], _ count: Int) {
    self.count = count
    let people = rules.quotas.people
    var seen = Array(repeating: [Int32](), count: count * count)
    for i in 0..<people where !rules.quotas.isExcluded[i] {
      for j in 0..<i where !rules.quotas.isExcluded[j] {
        let (a, b) = (Int(classOf[i]), Int(classOf[j]))
        seen[min(a, b) * count + max(a, b)].append(rules.objective.pairs[i * people + j])
      }
    }
    var worth = Array(repeating: 0, count: count * count)
    for a in 0..<count {
      for b in a..<count {
        let figures = seen[a * count + b].sorted()
        if figures.isEmpty { continue }
        let usual = Int(figures[figures.count * 9 / 10]) * CompositionRelaxation.unit
        worth[a * count + b] = usual
        worth[b * count + a] = usual
      }
    }
    self.worth = worth
    share = worth.map { $0 / 2 }
    for a in 0..<count { for b in 0..<a { share[a * count + b] = worth[a * count + b] - share[b * count + a] } }
    let weight = (0..<count).map { a in (0..<count).reduce(0) { $0 + worth[a * count + $1] } }
    order = (0..<count).sorted { weight[$0] != weight[$1] ? weight[$0] > weight[$1] : $0 < $1 }
  }

  /// An upper bound over all sizes, and the best sizes found; nil if no sizes fit.
  ///
  /// - Parameters:
  ///   - alone: What each class brings at each size beside pairs, `Int.min` where a size is not allowed.
  ///   - seats: The fewest and the most in all.
  ///   - nodes: Branches to look at.
  mutating func best(_ alone: [[Int]], _ seats: ClosedRange<Int>, nodes: Int) -> (bound: Int, sizes: [Int])? {
    var own = alone
    for number in 0..<count {
      for size in own[number].indices where own[number][size] != Int.min {
        own[number][size] += worth[number * count + number] * (size * (size - 1) / 2)
      }
    }
    even(own, seats, turns: last == nil ? 200 : nodes / 100)
    var search = ClassSearch(self, own, seats, nodes, depths: count)
    if let last { search.consider(last) }
    search.run()
    guard let sizes = search.sizes else { return nil }
    last = sizes
    return (max(search.objective, search.openBound), sizes)
  }

  /// Improves the shares by subgradient steps; any are valid.
  private mutating func even(_ own: [[Int]], _ seats: ClosedRange<Int>, turns: Int) {
    var best = Int.max
    var kept = share
    var stepFactor = 0.3
    for _ in 0..<min(turns, 200) {
      let search = ClassSearch(self, own, seats, 0, depths: 1)
      guard let relaxed = search.relaxed() else { break }
      if relaxed.bound < best { (best, kept) = (relaxed.bound, share) } else { stepFactor *= 0.95 }
      var norm = 0.0
      var slopes = Array(repeating: 0, count: count * count)
      for a in 0..<count {
        for b in 0..<a {
          let slope = relaxed.wants[a * count + b] - relaxed.wants[b * count + a]
          slopes[a * count + b] = slope
          norm += Double(slope * slope)
        }
      }
      if norm == 0 { break }
      let length = stepFactor * 0.1 * Double(max(abs(relaxed.bound), CompositionRelaxation.unit)) / norm
      for a in 0..<count {
        for b in 0..<a where slopes[a * count + b] != 0 {
          let step = Int(min(max(length * Double(slopes[a * count + b]), -1e9), 1e9))
          share[a * count + b] -= step
          share[b * count + a] += step
        }
      }
    }
    share = kept
  }

  /// For each class, the other classes from `depth` on in branching order, best companion first.
  func tails(_ depths: Int) -> [[[(number: Int, worth: Int)]]] {
    order.indices.prefix(depths).map { depth in
      (0..<count).map { a in
        order[depth...].filter { $0 != a }.map { ($0, share[a * count + $0]) }
          .sorted { $0.worth != $1.worth ? $0.worth > $1.worth : $0.number < $1.number }
      }
    }
  }

  func isSettled(_ number: Int, at depth: Int) -> Bool { order[..<depth].contains(number) }

  func number(at depth: Int) -> Int { order[depth] }
}
