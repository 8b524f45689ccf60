// What every view ends with: the picture moved onto its canvas, on the grid of tenths.

internal import NetworkModel

extension NetworkMap {
  /// Moves everything so that the canvas starts at the origin, with a margin, and rounds all places.
  func finish(_ picture: inout Picture, margin: Double = 16) {
    var boxes = picture.nodes.map { $0.box.grown(by: 5) } + picture.frames.map(\.box)
    boxes += picture.ties.flatMap { tie -> [Box] in
      guard let bend = tie.bend else { return [] }
      let (from, to) = (picture.nodes[tie.source].box.center, picture.nodes[tie.target].box.center)
      return TieBending.points(from: from, bend: bend, to: to).map { Box(center: $0, size: Size(width: 6, height: 6)) }
    }
    guard let hull = Box.around(boxes) else { return }
    let shift = Point(x: margin - hull.left, y: margin - hull.top)
    picture.size = Size(width: (hull.size.width + 2 * margin).up, height: (hull.size.height + 2 * margin).up)
    for index in picture.nodes.indices {
      picture.nodes[index].box.center = (picture.nodes[index].box.center + shift).rounded
    }
    for index in picture.frames.indices {
      let box = picture.frames[index].box
      picture.frames[index].box = Box(
        left: (box.left + shift.x).tenths, top: (box.top + shift.y).tenths, right: (box.right + shift.x).tenths,
        bottom: (box.bottom + shift.y).tenths)
    }
    for index in picture.ties.indices {
      guard let bend = picture.ties[index].bend else { continue }
      picture.ties[index].bend = Picture.Bend(
        first: (bend.first + shift).rounded, second: (bend.second + shift).rounded)
    }
  }

  /// Whether a name stands before another as Swedish readers look it up: å, ä and ö last, case aside.
  func swedishOrder(_ left: String, _ right: String) -> Bool {
    let (a, b) = (left.lowercased().unicodeScalars.map(Self.rank), right.lowercased().unicodeScalars.map(Self.rank))
    return a == b ? left < right : a.lexicographicallyPrecedes(b)
  }

  private static func rank(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar {
    case "å": 0x7B
    case "ä", "æ": 0x7C
    case "ö", "ø": 0x7D
    case "é", "è": 0x65
    case "ü": 0x79
    default: scalar.value
    }
  }
}
