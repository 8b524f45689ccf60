// Stress majorization: known optima, local optimality, and the cases without anything to lay out.

@testable import Drawing
import GraphCore
import Testing

@Suite struct StressLayoutTests {
  private func stress(_ points: [Point], _ wanted: [[Double]]) -> Double {
    var sum = 0.0
    for i in points.indices {
      for j in 0..<i where wanted[i][j] < .infinity {
        let ratio = (points[i] - points[j]).length / wanted[i][j] - 1
        sum += ratio * ratio
      }
    }
    return sum
  }

  /// Floyd and Warshall.
  private func distances(_ layout: StressLayout) -> [[Double]] {
    var all = Array(repeating: Array(repeating: Double.infinity, count: layout.count), count: layout.count)
    for node in 0..<layout.count { all[node][node] = 0 }
    for link in layout.links { (all[link.a][link.b], all[link.b][link.a]) = (link.length, link.length) }
    for k in 0..<layout.count {
      for i in 0..<layout.count {
        for j in 0..<layout.count { all[i][j] = min(all[i][j], all[i][k] + all[k][j]) }
      }
    }
    return all
  }

  @Test(arguments: 0..<8) func noNodeCanLowerTheStressByItself(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let count = 5 + random.below(20)
    var layout = StressLayout(count: count, links: [])
    for node in 1..<count {
      layout.links.append(.init(a: random.below(node), b: node, length: Double(60 + random.below(90))))
    }
    let wanted = distances(layout)
    let points = layout.place()
    #expect(points.count == count)
    #expect(points == layout.place())
    let found = stress(points, wanted)
    for node in points.indices {
      for step in [Point(x: 3, y: 0), Point(x: -3, y: 0), Point(x: 0, y: 3), Point(x: 0, y: -3)] {
        var moved = points
        moved[node] = moved[node] + step
        #expect(stress(moved, wanted) > found - 0.01 * max(1, found))
      }
    }
  }

  @Test func aChainIsStraightAndLiesDown() {
    let points = StressLayout(count: 4, links: (0..<3).map { .init(a: $0, b: $0 + 1, length: 100) }).place()
    for (a, b, wanted) in [(0, 1, 100.0), (1, 2, 100), (0, 2, 200), (0, 3, 300)] {
      #expect(abs((points[a] - points[b]).length - wanted) < 0.03 * wanted)
    }
    #expect(abs(points[0].x - points[3].x) > abs(points[0].y - points[3].y))
  }

  @Test func fewNodes() {
    #expect(StressLayout(count: 0, links: []).place().isEmpty)
    #expect(StressLayout(count: 1, links: []).place() == [.zero])
    let two = StressLayout(count: 2, links: [.init(a: 0, b: 1, length: 80)]).place()
    #expect(two == [Point(x: -40, y: 0), Point(x: 40, y: 0)])
  }
}
