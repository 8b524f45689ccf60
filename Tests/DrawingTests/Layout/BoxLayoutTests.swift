// Boxes moved apart, packed, and set in grids and on wheels: nothing overlaps, and what must stay stays.

@testable import Drawing
import GraphCore
import Testing

/// Seeded sizes of labels.
private func sizes(_ count: Int, _ random: inout SplitMix64) -> [Size] {
  (0..<count).map { _ in Size(width: Double(20 + random.below(120)), height: Double(16 + random.below(40))) }
}

private func areApart(_ boxes: [Box], gap: Double) -> Bool {
  boxes.indices.allSatisfy { index in boxes[..<index].allSatisfy { !$0.overlaps(boxes[index], gap: gap) } }
}

@Suite struct OverlapRemovalTests {
  @Test(arguments: 0..<10) func boxesEndUpApart(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let sizes = sizes(1 + random.below(40), &random)
    let spread = Double(1 + random.below(400))
    let centers = sizes.map { _ in Point(x: random.unit() * spread, y: random.unit() * spread) }
    let moved = OverlapRemoval.apart(centers, sizes: sizes, gap: 8)
    // Pairs nearer than 0.05 count as apart.
    #expect(areApart(zip(moved, sizes).map { Box(center: $0, size: $1) }, gap: 7.9))
  }

  @Test func oddPlaces() {
    let same = Array(repeating: Size(width: 30, height: 20), count: 12)
    for center in [Point.zero, Point(x: .nan, y: 0), Point(x: .infinity, y: -.infinity)] {
      let moved = OverlapRemoval.apart(same.map { _ in center }, sizes: same, gap: 4)
      #expect(areApart(zip(moved, same).map { Box(center: $0, size: $1) }, gap: 3.9))
    }
    #expect(OverlapRemoval.apart([], sizes: [], gap: 4).isEmpty)
  }

  @Test func whatIsApartStays() {
    let centers = [Point(x: 0, y: 0), Point(x: 100, y: 0), Point(x: 0, y: 100)]
    let sizes = Array(repeating: Size(width: 50, height: 50), count: 3)
    #expect(OverlapRemoval.apart(centers, sizes: sizes, gap: 10) == centers)
  }
}

@Suite struct PackingTests {
  @Test(arguments: 0..<10) func boxesAreApartAndOnTheSheet(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let sizes = sizes(1 + random.below(60), &random).sorted { $0.width * $0.height > $1.width * $1.height }
    let boxes = zip(Packing.places(for: sizes, gap: 12), sizes).map { corner, size in
      Box(left: corner.x, top: corner.y, right: corner.x + size.width, bottom: corner.y + size.height)
    }
    #expect(boxes.count == sizes.count)
    #expect(areApart(boxes, gap: 12))
    #expect(boxes.allSatisfy { $0.left >= -1e-6 && $0.top >= -1e-6 })
    // Never worse than one row or one column.
    let hull = Box.around(boxes) ?? Box(center: .zero, size: .zero)
    let row = sizes.reduce(0) { $0 + $1.width + 12 } - 12
    let column = sizes.reduce(0) { $0 + $1.height + 12 } - 12
    let widest = sizes.map(\.width).max() ?? 0
    let highest = sizes.map(\.height).max() ?? 0
    let best = min(max(row, 1.6 * highest), max(widest, 1.6 * column))
    #expect(max(hull.size.width, 1.6 * hull.size.height) <= best + 1e-6)
  }

  @Test func noneAndOne() {
    #expect(Packing.places(for: [], gap: 10).isEmpty)
    #expect(Packing.places(for: [Size(width: 40, height: 30)], gap: 10) == [.zero])
  }
}

@Suite struct FrameGridTests {
  @Test(arguments: 0..<10) func everyNodeHasACellOfItsOwn(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let sizes = sizes(1 + random.below(30), &random)
    let group = SectorWheelLayout.Group(
      sizes: sizes, isTied: sizes.map { _ in random.below(2) == 0 }, labelWidth: Double(random.below(300)))
    let grid = FrameGrid(group, columns: 1 + random.below(6), direction: Point(x: 0.6, y: 0.8))
    #expect(Set(grid.cellOfNode).count == sizes.count)
    #expect(grid.size.width >= group.labelWidth)
    for (node, cell) in grid.cellOfNode.enumerated() { #expect(grid.allows(sizes[node], in: cell)) }
    let frame = Box(center: Point(x: 500, y: -300), size: grid.size)
    for isLabelBelow in [false, true] {
      let boxes = zip(grid.places(in: frame, isLabelBelow: isLabelBelow), sizes).map { Box(center: $0, size: $1) }
      #expect(boxes.allSatisfy { frame.contains($0) })
      #expect(areApart(boxes, gap: 10))
    }
  }

  @Test func tiedNodesFaceTheMiddle() {
    let size = Size(width: 40, height: 20)
    let group = SectorWheelLayout.Group(
      sizes: Array(repeating: size, count: 6), isTied: [false, true, false, false, false, true], labelWidth: 0)
    // The frame lies below the middle, so the upper row faces it.
    let grid = FrameGrid(group, columns: 2, direction: Point(x: 0, y: 1))
    let places = grid.places(in: Box(center: .zero, size: grid.size), isLabelBelow: true)
    let tied = [places[1].y, places[5].y].max() ?? 0
    #expect([0, 2, 3, 4].allSatisfy { places[$0].y > tied })
  }
}

@Suite struct WheelArrangementTests {
  @Test(arguments: 0..<8) func boxesKeepTheirGapAndTheMiddleFree(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let count = 2 + random.below(12)
    let sizes = sizes(count, &random)
    let weights = (0..<count).map { _ in Array(repeating: 0.0, count: count) }
    let middle = Size(width: 200, height: 120)
    let placed = WheelArrangement(
      count: count, size: { index, _ in sizes[index] }, middle: middle, weights: weights
    ).place()
    #expect(placed.boxes.map(\.size) == sizes)
    #expect(areApart(placed.boxes, gap: 34))
    #expect(placed.boxes.allSatisfy { !$0.overlaps(Box(center: .zero, size: middle)) })
    for (box, direction) in zip(placed.boxes, placed.directions) {
      #expect(abs(direction.length - 1) < 1e-9)
      // Moving inwards never takes a box across an axis.
      #expect(box.center.x * direction.x >= -1e-6 && box.center.y * direction.y >= -1e-6)
    }
    // They go round clockwise in their order.
    let turns = zip(placed.directions, placed.directions.dropFirst()).map { $0.x * $1.y - $0.y * $1.x }
    #expect(count == 2 || turns.count { $0 > 0 } >= count - 2)
  }

  @Test func noneAndOne() {
    func place(_ count: Int, middle: Size) -> WheelArrangement.Placed {
      WheelArrangement(
        count: count, size: { _, _ in Size(width: 80, height: 60) }, middle: middle, weights: []
      ).place()
    }
    #expect(place(0, middle: .zero).boxes.isEmpty)
    #expect(place(1, middle: .zero).boxes.map(\.center) == [.zero])
    // Above the middle, by half of both heights and the gap.
    #expect(place(1, middle: Size(width: 10, height: 40)).boxes.map(\.center) == [Point(x: 0, y: -84)])
  }
}
