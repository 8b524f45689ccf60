// Places nodes so that distances on paper match distances along ties.
//
// Stress majorization in its node-by-node form (Gansner, Koren and North 2004, doi:10.1007/978-3-540-31843-9_25): each
// node moves to the weighted mean of the places where all others want it, with weights 1/d². Of several seeded starts
// the result with the fewest crossings is kept, then the one with the least stress.

internal import GraphCore

/// Lays out one connected piece of a network.
struct StressLayout {
  struct Link {
    var a: Int
    var b: Int
    /// The length that the tie should have, above 0; at most one link joins two nodes.
    var length: Double
  }

  var count: Int
  var links: [Link]

  /// A place for each node, centered on the origin, landscape rather than portrait.
  func place() -> [Point] {
    guard count > 2 else {
      let length = links.first?.length ?? 0
      return count == 2
        ? [Point(x: -length / 2, y: 0), Point(x: length / 2, y: 0)] : Array(repeating: .zero, count: count)
    }
    let distances = distances()
    let starts = count <= 40 ? 14 : count <= 80 ? 10 : count <= 200 ? 5 : 2
    let countsCrossings = links.count <= 420
    var best: (crossings: Int, stress: Double, points: [Point])?
    for start in 0..<starts {
      var points = initial(seed: UInt64(start), distances)
      relax(&points, distances, rounds: count <= 200 ? 140 : 60)
      let crossings = countsCrossings ? self.crossings(points) : 0
      let stress = stress(points, distances)
      if let known = best, (known.crossings, known.stress) <= (crossings, stress) { continue }
      best = (crossings, stress, points)
    }
    return best.map { Self.turnedToLandscape($0.points) } ?? []
  }

  /// The lengths of shortest paths between all pairs, row by row; infinite where there is none.
  private func distances() -> [Double] {
    let edges = links.map { CompressedGraph.Edge(Int32($0.a), Int32($0.b), weight: $0.length) }
    guard let graph = try? CompressedGraph(vertexCount: count, weighted: edges) else {
      return Array(repeating: .infinity, count: count * count)
    }
    return graph.vertices.flatMap { graph.shortestPaths(from: $0, lengths: .weights).distances }
  }

  /// Random places for the nodes to start from.
  private func initial(seed: UInt64, _ distances: [Double]) -> [Point] {
    var random = SplitMix64(seed: seed &+ 1)
    let longest = distances.reduce(1) { $1.isFinite ? max($0, $1) : $0 }
    return (0..<count).map { _ in
      Point(x: (random.unit() - 0.5) * longest * 1.4, y: (random.unit() - 0.5) * longest)
    }
  }

  private func relax(_ points: inout [Point], _ distances: [Double], rounds: Int) {
    for _ in 0..<rounds {
      var moved = 0.0
      for i in 0..<count {
        let here = points[i]
        var (x, y, weights) = (0.0, 0.0, 0.0)
        let row = i * count
        for j in 0..<count where j != i {
          let distance = distances[row + j]
          guard distance.isFinite, distance > 0 else { continue }
          let weight = 1 / (distance * distance)
          let (dx, dy) = (here.x - points[j].x, here.y - points[j].y)
          let length = (dx * dx + dy * dy).squareRoot()
          let scale = length > 1e-9 ? distance / length : 0
          x += weight * (points[j].x + dx * scale)
          y += weight * (points[j].y + dy * scale)
          weights += weight
        }
        guard weights > 0 else { continue }
        let new = Point(x: x / weights, y: y / weights)
        moved += abs(new.x - here.x) + abs(new.y - here.y)
        points[i] = new
      }
      if moved < 0.05 * Double(count) { break }
    }
  }

  private func stress(_ points: [Point], _ distances: [Double]) -> Double {
    var sum = 0.0
    for i in 0..<count {
      for j in 0..<i where distances[i * count + j].isFinite {
        let distance = distances[i * count + j]
        let difference = (points[i] - points[j]).length / distance - 1
        sum += difference * difference
      }
    }
    return sum
  }

  /// How many pairs of ties cross.
  private func crossings(_ points: [Point]) -> Int {
    func side(_ a: Point, _ b: Point, _ c: Point) -> Double {
      (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    }
    var number = 0
    for (index, first) in links.enumerated() {
      let (a, b) = (points[first.a], points[first.b])
      for second in links[(index + 1)...]
      where first.a != second.a && first.a != second.b && first.b != second.a && first.b != second.b {
        let (c, d) = (points[second.a], points[second.b])
        if side(a, b, c) * side(a, b, d) < 0, side(c, d, a) * side(c, d, b) < 0 { number += 1 }
      }
    }
    return number
  }

  /// The points, rotated to fit a slide best and centered on the origin.
  static func turnedToLandscape(_ points: [Point]) -> [Point] {
    var best: (size: Double, points: [Point])?
    for step in 0..<24 {
      let axis = unitVector(turns: Double(step) / 48)
      let turned = points.map { Point(x: $0.x * axis.x - $0.y * axis.y, y: $0.x * axis.y + $0.y * axis.x) }
      guard let hull = Box.around(turned.map { Box(center: $0, size: .zero) }) else { continue }
      let size = max(hull.size.width, 1.6 * hull.size.height)
      if best.map({ size < $0.size - 1e-6 }) ?? true { best = (size, turned.map { $0 - hull.center }) }
    }
    return best?.points ?? points
  }
}
