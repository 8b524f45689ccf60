// One search over the sizes of classes, depth first, with what is open bounded class by class: see `ClassPairs`.

/// One search over the sizes of classes.
struct ClassSearch {
  private(set) var sizes: [Int]?
  private(set) var value = Int.min
  /// The greatest bound of a branch that was left.
  private(set) var leak = Int.min
  private let pairs: ClassPairs
  private let own: [[Int]]
  private let fewest: Int
  private let most: Int
  private var looks: Int
  private let tails: [[[(number: Int, worth: Int)]]]
  /// What company brings at most: by depth, class and how many.
  private var company: [[[Int]]] = []
  private var caps: [Int]
  /// The smallest allowed size of each class.
  private var lows: [Int]

  init(_ pairs: ClassPairs, _ own: [[Int]], _ seats: ClosedRange<Int>, _ looks: Int, depths: Int) {
    (self.pairs, self.own, self.looks) = (pairs, own, looks)
    (fewest, most) = (max(0, seats.lowerBound), max(0, seats.upperBound))
    tails = pairs.tails(depths)
    caps = own.map { sizes in sizes.lastIndex { $0 != Int.min } ?? 0 }
    lows = own.map { sizes in sizes.firstIndex { $0 != Int.min } ?? 0 }
    for depth in 0..<depths {
      company.append((0..<pairs.count).map { pairs.isSettled($0, at: depth) ? [] : companies($0, depth) })
    }
  }

  /// What company of other open classes brings `number` at most, for each count of company: each class its fewest first.
  private func companies(_ number: Int, _ depth: Int) -> [Int] {
    var sum = 0
    var count = 0
    for (other, worth) in tails[depth][number] {
      sum += worth * lows[other]
      count += lows[other]
    }
    // Where not even the fewest fit, no such size is possible, and the figure does not matter; as where too few are left.
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

  /// Notes the company of `count` people that ``companies(_:_:)`` reckons with before anything is settled.
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

  /// Takes sizes as the best so far if they are allowed and better, after changing two at a time for the better.
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
    if current > value { (value, self.sizes) = (current, sizes) }
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
    if bound <= value { return }
    if depth == pairs.count {
      if taken >= fewest { (value, sizes) = (sum, settled) }
      return
    }
    // Without any sizes yet the first way down is looked at whatever the looks.
    if looks <= 0, sizes != nil {
      leak = max(leak, bound)
      return
    }
    looks -= 1
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

  /// What the classes from `depth` on bring at most with `taken` seats gone; nil if they cannot fit.
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

  /// The bound of all sizes by company alone, and how often each class wants each other.
  func relaxed() -> (bound: Int, wants: [Int])? {
    var rows: [[Int]] = []
    let linear = Array(repeating: 0, count: pairs.count)
    var total = 0
    guard let best = withoutActuallyEscaping({ rows.append($0) }, do: { bound(0, 0, linear, $0) }) else { return nil }
    var wants = Array(repeating: 0, count: pairs.count * pairs.count)
    // The last class's sums are looked for from the best total backwards.
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
