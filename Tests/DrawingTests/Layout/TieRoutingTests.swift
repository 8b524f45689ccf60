// Ways round boxes: none is crossed, none is missed where there is one, and they are little longer than the shortest.

@testable import Drawing
import GraphCore
import NetworkModel
import Testing

@Suite struct TieRoutingTests {
  /// Boxes that may overlap, with two points outside all of them.
  private static func field(_ seed: Int) -> (boxes: [Box], start: Point, end: Point)? {
    var random = SplitMix64(seed: UInt64(seed))
    let boxes = (0..<(4 + random.below(40))).map { _ in
      Box(
        center: Point(x: 40 + random.unit() * 420, y: 40 + random.unit() * 320),
        size: Size(width: Double(20 + random.below(90)), height: Double(14 + random.below(50))))
    }
    let free = (0..<60).map { _ in Point(x: 40 + random.unit() * 420, y: 40 + random.unit() * 320) }
      .filter { point in !boxes.contains { $0.grown(by: 6).holds(point) } }
    return free.count < 2 ? nil : (boxes, free[0], free[1])
  }

  private static func picture(
    from start: Point, _ way: TieRouting.Way, to end: Point
  ) -> (picture: Picture, tie: Picture.Tie) {
    var picture = Picture()
    picture.nodes = [start, end].map {
      Picture.Node(
        id: "", classes: [], lines: [], shape: .box, fill: Palette.white, box: Box(center: $0, size: .zero), tooltip: ""
      )
    }
    let tie = Picture.Tie(
      id: "t", classes: [], source: 0, target: 1, stroke: Palette.missing, corners: way.corners,
      roundings: way.roundings,
      tooltip: "")
    return (picture, tie)
  }

  @Test("A way crosses no box, turns smoothly, and is found wherever there is one", arguments: 0..<24)
  func waysAreFree(seed: Int) throws {
    guard let (boxes, start, end) = Self.field(seed) else { return }
    let way = TieRouting(obstacles: boxes).way(from: start, to: end, distances: [6, 2])
    guard let way else {
      // Passages wider than the grid's cells are enough to be found.
      #expect(!Self.isReachable(start, end, among: boxes.map { $0.grown(by: 3.5) }), "\(seed)")
      return
    }
    let (picture, tie) = Self.picture(from: start, way, to: end)
    let course = picture.course(of: tie, steps: 60)
    #expect(!boxes.contains { box in zip(course, course.dropFirst()).contains { box.isCrossed(from: $0, to: $1) } })
    #expect(way.corners.count == way.roundings.count)
    #expect(TieRouting(obstacles: boxes).way(from: start, to: end, distances: [6, 2]) == way)
    // Both pens draw the same course.
    #expect(picture.pieces(of: tie).pieces.last?.end == end)
  }

  /// Flooding a fine grid: slow and obvious.
  private static func isReachable(_ start: Point, _ end: Point, among walls: [Box]) -> Bool {
    let step = 1.0
    let (columns, rows) = (550, 450)
    func cell(_ point: Point) -> Int { Int((point.y + 20) / step) * columns + Int((point.x + 20) / step) }
    var isTaken = [Bool](repeating: false, count: columns * rows)
    for wall in walls {
      for row in max(0, Int((wall.top + 20) / step))..<max(1, min(rows, Int((wall.bottom + 20) / step) + 1)) {
        for column in max(0, Int((wall.left + 20) / step))..<max(1, min(columns, Int((wall.right + 20) / step) + 1)) {
          isTaken[row * columns + column] = true
        }
      }
    }
    var edge = [cell(start)]
    isTaken[edge[0]] = true
    while let here = edge.popLast() {
      if here == cell(end) { return true }
      let (row, column) = (here / columns, here % columns)
      for (y, x) in [(row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)]
      where y >= 0 && y < rows && x >= 0 && x < columns && !isTaken[y * columns + x] {
        isTaken[y * columns + x] = true
        edge.append(y * columns + x)
      }
    }
    return false
  }

  @Test func whoStandsFreeIsReachedStraight() {
    let routing = TieRouting(obstacles: [Box(center: Point(x: 50, y: 200), size: Size(width: 20, height: 20))])
    let way = routing.way(from: .zero, to: Point(x: 100, y: 0), distances: [5])
    #expect(way == TieRouting.Way(corners: [], roundings: []))
  }

  @Test func oneBoxInTheWayIsPassedByTwoCorners() throws {
    let box = Box(center: Point(x: 100, y: 2), size: Size(width: 40, height: 40))
    let way = try #require(TieRouting(obstacles: [box]).way(from: .zero, to: Point(x: 200, y: 0), distances: [6]))
    // The shorter side, above.
    #expect(way.corners == [Point(x: 73.9, y: -24.1), Point(x: 126.1, y: -24.1)])
    #expect(way.roundings.allSatisfy { $0 > 8 })
  }

  @Test func twoWaysRoundOneBoxTakeDifferentCorners() throws {
    let box = Box(center: Point(x: 100, y: 2), size: Size(width: 40, height: 40))
    var routing = TieRouting(obstacles: [box])
    let first = try #require(routing.way(from: .zero, to: Point(x: 200, y: 0), distances: [6]))
    routing.taken = Set(first.corners)
    let second = try #require(routing.way(from: .zero, to: Point(x: 200, y: 0), distances: [6]))
    #expect(Set(first.corners).isDisjoint(with: second.corners))
  }

  @Test func whoIsWalledInIsNotReached() {
    let walls = [
      Box(left: -50, top: -50, right: 50, bottom: -40), Box(left: -50, top: 40, right: 50, bottom: 50),
      Box(left: -50, top: -50, right: -40, bottom: 50), Box(left: 40, top: -50, right: 50, bottom: 50),
    ]
    #expect(TieRouting(obstacles: walls).way(from: .zero, to: Point(x: 200, y: 0), distances: [6, 2, 0.3]) == nil)
  }
}
