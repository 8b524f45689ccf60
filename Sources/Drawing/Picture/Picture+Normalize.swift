// The last step of every view: the picture is moved onto its canvas, and coordinates are rounded.

internal import NetworkModel

extension Picture {
  /// Translates everything so that the canvas starts at the origin, with a margin, and rounds all coordinates to
  /// tenths.
  mutating func normalize(margin: Double = 16) {
    guard let hull else { return }
    let shift = Point(x: margin - hull.left, y: margin - hull.top)
    size = Size(width: (hull.size.width + 2 * margin).roundedUp, height: (hull.size.height + 2 * margin).roundedUp)
    for index in nodes.indices {
      nodes[index].box.center = (nodes[index].box.center + shift).rounded
    }
    for index in frames.indices {
      let box = frames[index].box
      frames[index].box = Box(
        left: (box.left + shift.x).roundedToTenth, top: (box.top + shift.y).roundedToTenth,
        right: (box.right + shift.x).roundedToTenth,
        bottom: (box.bottom + shift.y).roundedToTenth)
    }
    for index in ties.indices {
      ties[index].start = ties[index].start.map { ($0 + shift).rounded }
      ties[index].end = ties[index].end.map { ($0 + shift).rounded }
      ties[index].corners = ties[index].corners.map { ($0 + shift).rounded }
      guard let bend = ties[index].bend else { continue }
      ties[index].bend = Bend(
        first: (bend.first + shift).rounded, second: (bend.second + shift).rounded)
    }
  }

  /// The box around all that is drawn, lines with their bows included; nil for nothing.
  var hull: Box? { hull(without: []) }

  /// The box around all that is drawn but some nodes.
  func hull(without unplaced: Set<Int>) -> Box? {
    let lines = ties.filter { $0.bend != nil || !$0.corners.isEmpty }.flatMap { course(of: $0) }
    return Box.around(
      nodes.indices.filter { !unplaced.contains($0) }.map { nodes[$0].box.grown(by: 5) } + frames.map(\.box)
        + lines.map { Box(center: $0, size: Size(width: 6, height: 6)) })
  }
}
