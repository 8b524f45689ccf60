// Ways round what stands between two nodes, where no single bow gets past.
//
// The shortest way among boxes runs along their corners: Lozano-Pérez and Wesley, "An algorithm for planning collision-free paths
// among polyhedral obstacles", Communications of the ACM 22 (1979), here with an A* search. The corners
// are then rounded as far as the boxes leave room: Chaikin's parabolas, each checked.

/// Finds ways of straight pieces with rounded corners.
struct TieRouting {
  /// What a way must not cross.
  var obstacles: [Box]
  /// Corners where other ways turn: dashed lines on top of each other would look like one whole line.
  var taken: Set<Point> = []

  /// A way between two points.
  struct Way: Hashable {
    /// Where it turns.
    var corners: [Point]
    /// How far from each corner the turn begins and ends.
    var roundings: [Double]
  }

  /// How much longer a way may be for each corner that it saves.
  private static let turnCost = 24.0
  /// How much longer a way may be to keep off a corner that is taken.
  private static let takenCost = 60.0
  /// The farthest from a corner that its turn begins.
  private static let widestTurn = 60.0
  /// How much longer than straight a way may be before one nearer to the boxes is looked for, and how much shorter that must be.
  private static let (longest, shorter) = (1.25, 0.85)

  /// A short way with few corners that keeps its distance from the obstacles; nil where the boxes leave none.
  ///
  /// - Parameter distances: How far from the obstacles it may go, the best first; a worse one is taken where the way is much
  ///   shorter by it, or where there is no other.
  /// - Complexity: O(k² · n) for each distance, for n boxes of which k corners are looked at; k is small where the way is nearly
  ///   straight.
  func way(from start: Point, to end: Point, distances: [Double]) -> Way? {
    let straight = (end - start).length
    let near = Box.around([start, end].map { Box(center: $0, size: .zero) })?.grown(by: 80 + 0.3 * straight)
    var best: (length: Double, way: Way)?
    for distance in distances {
      guard
        let corners = corners(from: start, to: end, distance: distance, within: near)
          ?? corners(from: start, to: end, distance: distance, within: nil)
      else { continue }
      let stops = [start] + corners + [end]
      let length = zip(stops, stops.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
      if best.map({ length < Self.shorter * $0.length }) ?? true {
        let roundings = roundings(from: start, along: corners, to: end, distance: min(3, distance / 2))
        best = (length, Way(corners: corners, roundings: roundings))
      }
      if let best, best.length <= Self.longest * straight { break }
    }
    return best?.way
  }

  /// The corners of the shortest way that stays within a window; nil for none.
  private func corners(from start: Point, to end: Point, distance: Double, within window: Box?) -> [Point]? {
    let boxes = window.map { window in obstacles.filter { $0.grown(by: distance + 1).overlaps(window) } } ?? obstacles
    let walls = boxes.map { $0.grown(by: distance) }
    guard !walls.contains(where: { $0.holds(start) || $0.holds(end) }) else { return nil }
    // A hair outside, so that a way along a wall does not count as through it.
    let turns = boxes.map { $0.grown(by: distance + 0.1) }.flatMap(\.corners)
      .filter { point in window?.holds(point) ?? true && !walls.contains { $0.holds(point) } }
    let points = [start, end] + turns
    let ahead = points.map { ($0 - end).length }
    let turning = points.map { Self.turnCost + (taken.contains($0.rounded) ? Self.takenCost : 0) }
    var cost = points.map { _ in Double.infinity }
    var before = Array(repeating: -1, count: points.count)
    var open = [0]
    var left = Array(points.indices.dropFirst())
    cost[0] = 0
    while let next = open.indices.min(by: { cost[open[$0]] + ahead[open[$0]] < cost[open[$1]] + ahead[open[$1]] }) {
      let here = open.remove(at: next)
      if here == 1 { break }
      left.removeAll { $0 == here }
      // What stands nearest hides most.
      let distances = walls.map { ($0.center - points[here]).length }
      let nearest = walls.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }.map { walls[$0] }
      for place in left {
        let total = cost[here] + (points[place] - points[here]).length + turning[place]
        if total < cost[place], !nearest.contains(where: { $0.isCrossed(from: points[here], to: points[place]) }) {
          if cost[place] == .infinity { open.append(place) }
          (cost[place], before[place]) = (total, here)
        }
      }
    }
    guard cost[1] < .infinity else { return nil }
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

  /// Whether a straight line passes through, the edges not counted: none of the three axes along which a line and a box can lie
  /// apart parts them (Gottschalk, Lin and Manocha 1996).
  func isCrossed(from a: Point, to b: Point) -> Bool {
    let half = Size(width: size.width / 2, height: size.height / 2)
    guard min(a.x, b.x) < center.x + half.width, max(a.x, b.x) > center.x - half.width,
      min(a.y, b.y) < center.y + half.height, max(a.y, b.y) > center.y - half.height
    else { return false }
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let away = dx * (center.y - a.y) - dy * (center.x - a.x)
    return abs(away) < half.width * abs(dy) + half.height * abs(dx) - 1e-9
  }
}
