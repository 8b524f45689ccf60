// Ways round what stands between two nodes, where no single bow gets past.
//
// The shortest way among boxes runs along their corners: Lozano-Pérez and Wesley, "An algorithm for planning collision-free paths
// among polyhedral obstacles", Communications of the ACM 22 (1979), here with Dijkstra's search that looks along a line only when
// it comes to it. The corners are then rounded as far as the boxes leave room: Chaikin's parabolas, each checked.

/// Finds ways of straight pieces with rounded corners.
struct TieRouting {
  /// What a way must not cross.
  var obstacles: [Box]

  /// A way between two points.
  struct Way: Hashable {
    /// Where it turns.
    var corners: [Point]
    /// How far from each corner the turn begins and ends.
    var roundings: [Double]
  }

  /// How much longer a way may be for each corner that it saves.
  private static let turnCost = 24.0
  /// The farthest from a corner that its turn begins.
  private static let widestTurn = 60.0

  /// A short way with few corners, as far from the obstacles as one of the distances that are asked for, the first that has
  /// any; nil where the boxes leave none.
  ///
  /// - Complexity: O(k² · n) for n boxes of which k corners are looked at; k is small where the way is nearly straight.
  func way(from start: Point, to end: Point, distances: [Double]) -> Way? {
    for distance in distances {
      if let corners = corners(from: start, to: end, distance: distance) {
        let roundings = roundings(from: start, along: corners, to: end, distance: min(3, distance / 2))
        return Way(corners: corners, roundings: roundings)
      }
    }
    return nil
  }

  private func corners(from start: Point, to end: Point, distance: Double) -> [Point]? {
    let walls = obstacles.map { $0.grown(by: distance) }
    guard !walls.contains(where: { $0.holds(start) || $0.holds(end) }) else { return nil }
    // A hair outside, so that a way along a wall does not count as through it.
    let turns = obstacles.map { $0.grown(by: distance + 0.1) }.flatMap(\.corners)
      .filter { point in !walls.contains { $0.holds(point) } }
    let points = [start, end] + turns
    var cost = points.map { _ in Double.infinity }
    var before = Array(repeating: -1, count: points.count)
    var isDone = Array(repeating: false, count: points.count)
    let ahead = points.map { ($0 - end).length }
    cost[0] = 0
    while true {
      var next: Int?
      for place in points.indices where !isDone[place] && cost[place] < .infinity {
        if next.map({ cost[place] + ahead[place] < cost[$0] + ahead[$0] }) ?? true { next = place }
      }
      guard let here = next else { return nil }
      if here == 1 { break }
      isDone[here] = true
      for place in points.indices.dropFirst() where !isDone[place] {
        let total = cost[here] + (points[place] - points[here]).length + Self.turnCost
        if total < cost[place], !walls.contains(where: { $0.isCrossed(from: points[here], to: points[place]) }) {
          (cost[place], before[place]) = (total, here)
        }
      }
    }
    var way: [Point] = []
    var place = before[1]
    while place > 0 {
      way.append(points[place].rounded)
      place = before[place]
    }
    return way.reversed()
  }

  /// How wide each turn can be: half of the pieces beside it, and less where it would cut a box.
  private func roundings(from start: Point, along corners: [Point], to end: Point, distance: Double) -> [Double] {
    let walls = obstacles.map { $0.grown(by: distance) }
    let stops = [start] + corners + [end]
    return corners.indices.map { place in
      let (a, corner, b) = (stops[place], stops[place + 1], stops[place + 2])
      var turn = min(Self.widestTurn, (corner - a).length / 2, (b - corner).length / 2)
      while turn > 1 {
        let course = Picture.Turn(at: corner, from: a, to: b, rounding: turn).course
        if !walls.contains(where: { wall in zip(course, course.dropFirst()).contains(where: wall.isCrossed) }) {
          return turn.roundedToTenth
        }
        turn *= 0.7
      }
      return 0
    }
  }
}

extension Box {
  /// Its four corners.
  var corners: [Point] {
    [Point(x: left, y: top), Point(x: right, y: top), Point(x: right, y: bottom), Point(x: left, y: bottom)]
  }

  /// Whether a point lies within, the edges not counted.
  func holds(_ point: Point) -> Bool { point.x > left && point.x < right && point.y > top && point.y < bottom }

  /// Whether a straight line passes through, the edges not counted (Liang and Barsky's clipping).
  func isCrossed(from a: Point, to b: Point) -> Bool {
    var (first, last) = (0.0, 1.0)
    for (start, step, low, high) in [(a.x, b.x - a.x, left, right), (a.y, b.y - a.y, top, bottom)] {
      if step == 0 {
        if start <= low || start >= high { return false }
        continue
      }
      let (one, other) = ((low - start) / step, (high - start) / step)
      first = max(first, min(one, other))
      last = min(last, max(one, other))
      if last - first < 1e-9 { return false }
    }
    return true
  }
}
