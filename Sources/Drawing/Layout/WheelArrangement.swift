// Places boxes of different sizes around a center, in a given order, so that the whole fits a slide.
//
// Several rotations of the wheel are tried: boxes share an ellipse in proportion to their extent, the ellipse grows
// until none overlap, then each box moves inwards as far as it can. The rotation that fits a slide best is kept.

/// Boxes around a center.
struct WheelArrangement {
  /// The number of boxes; they are placed clockwise in the order 0, 1, 2, ….
  var count: Int
  /// The size of a box that stands in a direction from the center.
  var size: (_ index: Int, _ direction: Point) -> Size
  /// The space in the center that stays free.
  var middle: Size
  /// The least distance between two boxes.
  var gap = 34.0
  /// The weight of the ties between each two boxes.
  var weights: [[Double]]
  /// The width over the height of the sheet that it is for.
  var ratio = 1.55
  /// The height that title and legend will take above.
  var headHeight = 130.0

  struct Placed {
    var boxes: [Box]
    var directions: [Point]
  }

  func place() -> Placed {
    guard count > 1 else {
      let direction = Point(x: 0, y: -1)
      let isMiddleTaken = middle.width > 0
      let boxes = (0..<count).map { index -> Box in
        let size = size(index, direction)
        let away = isMiddleTaken ? (size.height + middle.height) / 2 + gap : 0
        return Box(center: Point(x: 0, y: -away), size: size)
      }
      return Placed(boxes: boxes, directions: boxes.map { _ in direction })
    }
    var best: (score: Double, placed: Placed)?
    let turns = count > 20 ? 12 : 36
    for turn in 0..<turns {
      let placed = place(turned: Double(turn) / Double(turns))
      let score = score(placed)
      if best.map({ score < $0.score - 1e-6 }) ?? true { best = (score, placed) }
    }
    return best?.placed ?? Placed(boxes: [], directions: [])
  }

  private func place(turned turn: Double) -> Placed {
    let extents = (0..<count).map { index -> Double in
      let size = size(index, Point(x: 0.7, y: 0.7))
      return (size.width * size.height).squareRoot() + gap
    }
    let whole = extents.reduce(0, +)
    var sum = 0.0
    let directions = extents.map { extent -> Point in
      defer { sum += extent }
      return unitVector(turns: turn + (sum + extent / 2) / whole)
    }
    let sizes = directions.enumerated().map { size($0, $1) }
    let keepOut = Box(center: .zero, size: middle)
    var radius = 40.0
    var boxes: [Box] = []
    repeat {
      boxes = zip(directions, sizes).map { direction, size in
        Box(center: Point(x: 1.6 / 1.55 * ratio * radius * direction.x, y: radius * direction.y), size: size)
      }
      radius += 10
    } while radius < 20_000 && overlaps(boxes, keepOut)
    tighten(&boxes, around: keepOut)
    return Placed(boxes: boxes, directions: directions)
  }

  private func overlaps(_ boxes: [Box], _ keepOut: Box) -> Bool {
    for i in boxes.indices {
      if !isFree(boxes[i], at: i, boxes, keepOut) { return true }
    }
    return false
  }

  private func isFree(_ box: Box, at index: Int, _ boxes: [Box], _ keepOut: Box) -> Bool {
    if middle.width > 0, box.overlaps(keepOut) { return false }
    for other in boxes.indices where other != index && box.overlaps(boxes[other], gap: gap) { return false }
    return true
  }

  /// Moves each box inwards while there is space, first straight and then along either axis.
  private func tighten(_ boxes: inout [Box], around keepOut: Box) {
    for _ in 0..<80 {
      var hasMoved = false
      for index in boxes.indices {
        let center = boxes[index].center
        let steps = [
          Point(x: center.x * 0.95, y: center.y * 0.95), Point(x: center.x * 0.96, y: center.y),
          Point(x: center.x, y: center.y * 0.96),
        ]
        for step in steps where abs(step.x - center.x) + abs(step.y - center.y) > 0.5 {
          var moved = boxes[index]
          moved.center = step
          if isFree(moved, at: index, boxes, keepOut) {
            boxes[index] = moved
            hasMoved = true
            break
          }
        }
      }
      if !hasMoved { break }
    }
  }

  /// The cost of an arrangement: the size of the slide that it needs, and the mean length of its ties.
  private func score(_ placed: Placed) -> Double {
    guard let hull = Box.around(placed.boxes) else { return 0 }
    let slide = max(hull.size.width, ratio * (hull.size.height + headHeight))
    var length = 0.0
    var weight = 0.0
    for i in 0..<count {
      for j in (i + 1)..<max(i + 1, count) where weights[i][j] > 0 {
        length += weights[i][j] * (placed.boxes[i].center - placed.boxes[j].center).length
        weight += weights[i][j]
      }
    }
    return slide + (weight > 0 ? 0.35 * length / weight : 0)
  }
}
