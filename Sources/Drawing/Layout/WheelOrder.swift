// The order of sectors around a wheel, so that those with strong ties are side by side.
//
// Minimum circular arrangement: minimizes the sum of tie weight times steps between the two places. Up to eight sectors
// all orders are tried; for more, the best of many starts is improved by moves and reversals (2-opt, Croes 1958,
// doi:10.1287/opre.6.6.791).

/// Finds the order of sectors around a wheel.
enum WheelOrder {
  /// The cheapest order for a symmetric table of weights; among equals the first found, starting with 0.
  static func best(weights: [[Double]]) -> [Int] {
    let count = weights.count
    guard count > 3 else { return Array(0..<count) }
    return count <= 8 ? exact(weights) : improved(weights)
  }

  static func cost(_ order: [Int], _ weights: [[Double]]) -> Double {
    var sum = 0.0
    for i in order.indices {
      for j in (i + 1)..<max(i + 1, order.count) {
        let steps = min(j - i, order.count - (j - i))
        sum += weights[order[i]][order[j]] * Double(steps)
      }
    }
    return sum
  }

  private static func exact(_ weights: [[Double]]) -> [Int] {
    let count = weights.count
    var order = [0]
    var isUsed = Array(repeating: false, count: count)
    isUsed[0] = true
    var best = Array(0..<count)
    var bestCost = cost(best, weights)

    func extend(_ sum: Double) {
      if sum >= bestCost - 1e-9 { return }
      if order.count == count {
        bestCost = sum
        best = order
        return
      }
      let place = order.count
      for next in 1..<count where !isUsed[next] {
        var added = 0.0
        for (index, other) in order.enumerated() {
          let steps = min(place - index, count - (place - index))
          added += weights[next][other] * Double(steps)
        }
        isUsed[next] = true
        order.append(next)
        extend(sum + added)
        order.removeLast()
        isUsed[next] = false
      }
    }
    extend(0)
    return best
  }

  private static func improved(_ weights: [[Double]]) -> [Int] {
    let count = weights.count
    var best = Array(0..<count)
    var bestCost = cost(best, weights)
    for start in 0..<min(count, 12) {
      var order = greedy(from: start, weights)
      var current = cost(order, weights)
      var isBetter = true
      var rounds = 0
      while isBetter, rounds < 40 {
        isBetter = false
        rounds += 1
        for i in 0..<count {
          for j in 0..<count where i != j {
            for change in 0..<2 {
              var tried = order
              if change == 0 {
                tried.insert(tried.remove(at: i), at: j)
              } else if i < j {
                tried[i...j].reverse()
              } else {
                continue
              }
              let price = cost(tried, weights)
              if price < current - 1e-9 {
                (order, current, isBetter) = (tried, price, true)
              }
            }
          }
        }
        if count > 24 { break }
      }
      if current < bestCost - 1e-9 { (best, bestCost) = (order, current) }
    }
    // The wheel has no beginning: start at sector 0.
    let zero = best.firstIndex(of: 0) ?? 0
    return Array(best[zero...] + best[..<zero])
  }

  /// A greedy order: from `start`, always on to the one with the strongest ties to the last two.
  private static func greedy(from start: Int, _ weights: [[Double]]) -> [Int] {
    var order = [start]
    var rest = weights.indices.filter { $0 != start }
    while !rest.isEmpty {
      let last = order.suffix(2)
      let next = rest.indices.max { left, right in
        let a = last.reduce(0.0) { $0 + weights[$1][rest[left]] }
        let b = last.reduce(0.0) { $0 + weights[$1][rest[right]] }
        return a == b ? left > right : a < b
      }
      order.append(rest.remove(at: next ?? 0))
    }
    return order
  }
}
