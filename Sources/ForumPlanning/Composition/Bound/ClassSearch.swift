// Depth-first branch and bound over the sizes of classes; open classes are bounded one by one: see `ClassPairs`.

/// A search over the sizes of classes.
struct ClassSearch {
  private(set) var sizes: [Int]?
  private(set) var objective = Int.min
  /// The greatest bound of a branch that was left unexplored.
  private(set) var openBound = Int.min
  private let pairs: ClassPairs
  private let own: [[Int]]
  private let fewest: Int
  private let most: Int
  private var nodesLeft: Int
  private let tails: [[[(number: Int, worth: Int)]]]
  /// The most that companions bring: by depth, class and number of companions.
  private var company: [[[Int]]] = []
  private var caps: [Int]
  /// The smallest allowed size of each class.
  private var lows: [Int]

  init(_ pairs: ClassPairs, _ own: [[Int]], _ seats: ClosedRange<Int>, _ nodes: Int, depths: Int) {
    (self.pairs, self.own, self.nodesLeft) = (pairs, own, nodes)
    (fewest, most) = (max(0, seats.lowerBound), max(0, seats.upperBound))
    tails = pairs.tails(depths)
    caps = own.map { sizes in sizes.lastIndex { $0 != Int.min } ?? 0 }
    lows = own.map { sizes in sizes.firstIndex { $0 != Int.min } ?? 0 }
    for depth in 0..<depths {
      company.append((0..<pairs.count).map { pairs.isSettled($0, at: depth) ? [] : companies($0, depth) })
    }
  }

  /// The most that companions from other open classes bring to class `number`, for each number of companions; each
  /// class has its fewest first.
  private func companies(_ number: Int, _ depth: Int) -> [Int] {
    var sum = 0
    var count = 0
    for (other, worth) in tails[depth][number] {
      sum += worth * lows[other]
      count += lows[other]
    }
    // If not even the fewest fit, no such size is possible, and the entry is never used; nor is it if too few people
    // remain.
    var best = Array(repeating: sum, count: most + 1)
    for (other, worth) in tails[depth][number] {
      if worth < 0, fewest < most { break }
      for _ in 0..<max(0, min(caps[other] - lows[other], most - count)) {
        count += 1
        sum += worth
        best[count] = sum
      }
    }
    if count < most { for more in (count + 1)...most { best[more] = max(sum, best[more]) } }
    return best
  }

  /// Reports the `count` companions that ``companies(_:_:)`` assumes before any size is fixed.
  private func gather(_ number: Int, _ count: Int, _ note: (Int, Int) -> Void) {
    var left = count
    for (other, _) in tails[0][number] {
      left -= lows[other]
      note(other, lows[other])
    }
    for (other, worth) in tails[0][number] where left > 0 {
      if worth < 0, fewest < most { break }
      let taken = min(left, caps[other] - lows[other])
      left -= taken
      note(other, taken)
    }
  }

  /// Improves sizes by moving one person from one class to another, and keeps them if they are allowed and better than
  /// the best.
  mutating func consider(_ start: [Int]) {
    var sizes = start
    guard var current = worth(of: sizes) else { return }
    var isBetter = true
    while isBetter {
      isBetter = false
      for a in sizes.indices {
        for b in sizes.indices where a != b && sizes[b] > 0 {
          sizes[a] += 1
          sizes[b] -= 1
          if let next = worth(of: sizes), next > current {
            current = next
            isBetter = true
          } else {
            sizes[a] -= 1
            sizes[b] += 1
          }
        }
      }
    }
    if current > objective { (objective, self.sizes) = (current, sizes) }
  }

  private func worth(of sizes: [Int]) -> Int? {
    var sum = 0
    var total = 0
    for (a, size) in sizes.enumerated() {
      if size >= own[a].count || own[a][size] == Int.min { return nil }
      sum += own[a][size]
      total += size
      for b in 0..<a { sum += pairs.worth[a * pairs.count + b] * size * sizes[b] }
    }
    return (fewest...most).contains(total) ? sum : nil
  }

  mutating func run() {
    let linear = Array(repeating: 0, count: pairs.count)
    guard let bound = bound(0, 0, linear, nil) else { return }
    var settled = Array(repeating: 0, count: pairs.count)
    descend(0, 0, 0, linear, bound, &settled)
  }

  private mutating func descend(
    _ depth: Int, _ taken: Int, _ sum: Int, _ linear: [Int], _ bound: Int, _ settled: inout [Int]
  ) {
    if bound <= objective { return }
    if depth == pairs.count {
      if taken >= fewest { (objective, sizes) = (sum, settled) }
      return
    }
    // The first dive is always finished, so that there are sizes to return.
    if nodesLeft <= 0, sizes != nil {
      openBound = max(openBound, bound)
      return
    }
    nodesLeft -= 1
    let number = pairs.number(at: depth)
    var ways: [(size: Int, bound: Int, linear: [Int])] = []
    for (size, figure) in own[number].enumerated() where figure != Int.min && taken + size <= most {
      var next = linear
      for other in 0..<pairs.count { next[other] += pairs.worth[number * pairs.count + other] * size }
      let here = sum + figure + linear[number] * size
      guard let rest = self.bound(depth + 1, taken + size, next, nil) else { continue }
      ways.append((size, here + rest, next))
    }
    ways.sort { $0.bound != $1.bound ? $0.bound > $1.bound : $0.size < $1.size }
    for way in ways {
      settled[number] = way.size
      descend(
        depth + 1, taken + way.size, sum + own[number][way.size] + linear[number] * way.size, way.linear,
        min(bound, way.bound), &settled)
    }
  }

  /// An upper bound of what the classes from `depth` on bring when `taken` seats are used; nil if they cannot fit.
  private func bound(_ depth: Int, _ taken: Int, _ linear: [Int], _ table: (([Int]) -> Void)?) -> Int? {
    let left = most - taken
    var sums = Array(repeating: Int.min, count: left + 1)
    sums[0] = 0
    for place in depth..<pairs.count {
      let number = pairs.number(at: place)
      var next = Array(repeating: Int.min, count: left + 1)
      for (size, figure) in own[number].enumerated() where figure != Int.min && size <= left {
        let brings = figure + size * (linear[number] + company[depth][number][left - size])
        for total in size...left where sums[total - size] != Int.min {
          next[total] = max(next[total], sums[total - size] + brings)
        }
      }
      table?(sums)
      sums = next
    }
    var best = Int.min
    for total in max(0, fewest - taken)..<max(left + 1, fewest - taken) { best = max(best, sums[total]) }
    return best == Int.min ? nil : best
  }

  /// The bound at the root, and how often each class wants each other as companion.
  func relaxed() -> (bound: Int, wants: [Int])? {
    var rows: [[Int]] = []
    let linear = Array(repeating: 0, count: pairs.count)
    var total = 0
    guard let best = withoutActuallyEscaping({ rows.append($0) }, do: { bound(0, 0, linear, $0) }) else { return nil }
    var wants = Array(repeating: 0, count: pairs.count * pairs.count)
    // Traces the optimum back from the last class.
    var goal = best
    total = -1
    for place in (0..<pairs.count).reversed() {
      let number = pairs.number(at: place)
      var isFound = false
      for (size, figure) in own[number].enumerated() where figure != Int.min && size <= most && !isFound {
        let brings = figure + size * company[0][number][most - size]
        let totals = total < 0 ? Array(fewest...most) : [total]
        for whole in totals where whole >= size && rows[place][whole - size] != Int.min {
          if rows[place][whole - size] + brings != goal { continue }
          gather(number, most - size) { other, count in wants[number * pairs.count + other] += size * count }
          goal -= brings
          total = whole - size
          isFound = true
          break
        }
      }
    }
    return (best, wants)
  }
}
