// What every view ends with: the picture moved onto its canvas, on the grid of tenths.

internal import NetworkModel

extension Picture {
  /// Moves everything so that the canvas starts at the origin, with a margin, and rounds all places.
  mutating func finish(margin: Double = 16) {
    var boxes = nodes.map { $0.box.grown(by: 5) } + frames.map(\.box)
    boxes += ties.flatMap { tie -> [Box] in
      guard let bend = tie.bend else { return [] }
      let (from, to) = ends(of: tie)
      return TieBending.points(from: from, bend: bend, to: to).map { Box(center: $0, size: Size(width: 6, height: 6)) }
    }
    guard let hull = Box.around(boxes) else { return }
    let shift = Point(x: margin - hull.left, y: margin - hull.top)
    size = Size(width: (hull.size.width + 2 * margin).up, height: (hull.size.height + 2 * margin).up)
    for index in nodes.indices {
      nodes[index].box.center = (nodes[index].box.center + shift).rounded
    }
    for index in frames.indices {
      let box = frames[index].box
      frames[index].box = Box(
        left: (box.left + shift.x).tenths, top: (box.top + shift.y).tenths, right: (box.right + shift.x).tenths,
        bottom: (box.bottom + shift.y).tenths)
    }
    for index in ties.indices {
      ties[index].start = ties[index].start.map { ($0 + shift).rounded }
      ties[index].end = ties[index].end.map { ($0 + shift).rounded }
      guard let bend = ties[index].bend else { continue }
      ties[index].bend = Bend(
        first: (bend.first + shift).rounded, second: (bend.second + shift).rounded)
    }
  }
}
