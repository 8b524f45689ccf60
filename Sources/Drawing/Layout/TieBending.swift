// How ties bend: towards the middle of a wheel, or out of the way of nodes.

/// Finds the curves of ties.
struct TieBending {
  /// The boxes that a tie should not pass under.
  var boxes: [Box]

  /// A curve that bends towards the center of the wheel, at the origin; of several the one that passes under the
  /// fewest nodes.
  func inwards(from source: Int, to target: Int, isNear: Bool) -> Picture.Bend? {
    let (a, b) = (boxes[source].center, boxes[target].center)
    let middle = 0.5 * (a + b)
    let length = (b - a).length
    guard length > 1 else { return nil }
    var controls: [Point] = []
    if isNear {
      // Within a frame: a slight bow, so that a tie is not hidden behind the nodes that it passes.
      let across = Point(x: -(b.y - a.y) / length, y: (b.x - a.x) / length)
      let side = across.x * middle.x + across.y * middle.y > 0 ? -1.0 : 1.0
      for bow in [0.1, -0.1, 0.22, -0.22, 0.36, -0.36, 0.6, -0.6, 0.9, -0.9, 1.2, -1.2, 1.6, -1.6] {
        controls.append(middle + (side * max(-240, min(240, bow * length))) * across)
      }
    } else {
      let inwards = max(middle.length, 1e-9)
      for pull in [0.62, 0.45, 0.8, 0.25, 1.0, 0.05] {
        controls.append(middle + (-min(pull * inwards, (0.2 + 0.5 * pull) * length) / inwards) * middle)
      }
    }
    return clearest(source, target, controls)
  }

  /// A straight line if nothing is in its way, otherwise the slightest bow that avoids most nodes.
  func around(from source: Int, to target: Int) -> Picture.Bend? {
    let (a, b) = (boxes[source].center, boxes[target].center)
    let middle = 0.5 * (a + b)
    let length = (b - a).length
    guard length > 1, hits(source, target, TieBending.quadratic(a, middle, b)) > 0 else { return nil }
    let across = Point(x: -(b.y - a.y) / length, y: (b.x - a.x) / length)
    var bows = [0, 0.06, -0.06, 0.12, -0.12, 0.2, -0.2, 0.28, -0.28, 0.36, -0.36, 0.48, -0.48]
    // Wide bows only for short ties; those of long ties would leave the picture.
    if length < 240 {
      bows += [0.7, -0.7, 1, -1, 1.5, -1.5]
    } else if length < 480 {
      bows += [0.65, -0.65, 0.85, -0.85]
    }
    let controls = bows.map { middle + ($0 * length) * across }
    return clearest(source, target, controls)
  }

  /// A line that passes under no other node where any of many does, bowed no more than it takes; else the one that passes under
  /// the fewest.
  func past(from source: Int, to target: Int) -> Picture.Bend? {
    let (a, b) = (boxes[source].center, boxes[target].center)
    let length = (b - a).length
    guard length > 1 else { return nil }
    let across = Point(x: -(b.y - a.y) / length, y: (b.x - a.x) / length)
    let steps = max(24, min(160, Int(length / 5)))
    let reach = max(length, 160)
    func bend(_ first: Double, _ second: Double) -> Picture.Bend {
      Picture.Bend(
        first: a + (1.0 / 3) * (b - a) + (first * reach) * across,
        second: a + (2.0 / 3) * (b - a) + (second * reach) * across)
    }
    var best: (hits: Int, bend: Picture.Bend)?
    for (first, second) in Self.bows {
      let bend = bend(first, second)
      let hits = hits(source, target, bend, gap: 5, steps: steps)
      if best.map({ hits < $0.hits }) ?? true { best = (hits, bend) }
      if hits == 0 { return first == 0 && second == 0 ? nil : bend }
    }
    return best?.bend
  }

  /// Bows at both thirds of a line, in shares of its length; the slightest first.
  private static let bows: [(Double, Double)] = {
    let steps = (-12...12).map { Double($0) / 8 }
    return steps.flatMap { first in steps.map { (first, $0) } }
      .enumerated().sorted { left, right in
        let (a, b) = (left.element, right.element)
        let (one, other) = (a.0 * a.0 + a.1 * a.1 - a.0 * a.1, b.0 * b.0 + b.1 * b.1 - b.0 * b.1)
        return one == other ? left.offset < right.offset : one < other
      }.map(\.element)
  }()

  private func clearest(_ source: Int, _ target: Int, _ controls: [Point]) -> Picture.Bend? {
    let (a, b) = (boxes[source].center, boxes[target].center)
    var best: (hits: Int, bend: Picture.Bend)?
    for control in controls {
      let bend = Self.quadratic(a, control, b)
      let hits = hits(source, target, bend)
      if best.map({ hits < $0.hits }) ?? true { best = (hits, bend) }
      if hits == 0 { break }
    }
    return best?.bend
  }

  /// How many other nodes a curve passes under.
  private func hits(_ source: Int, _ target: Int, _ bend: Picture.Bend, gap: Double = 2, steps: Int = 24) -> Int {
    let curve = Self.points(from: boxes[source].center, bend: bend, to: boxes[target].center, steps: steps)
    guard let hull = Box.around(curve.map { Box(center: $0, size: .zero) }) else { return 0 }
    var number = 0
    for (index, box) in boxes.enumerated() where index != source && index != target && box.overlaps(hull, gap: gap) {
      let near = box.grown(by: gap)
      if curve.contains(where: {
        abs($0.x - near.center.x) < near.size.width / 2 && abs($0.y - near.center.y) < near.size.height / 2
      }) {
        number += 1
      }
    }
    return number
  }

  /// The cubic of a quadratic curve through three control points.
  static func quadratic(_ a: Point, _ control: Point, _ b: Point) -> Picture.Bend {
    Picture.Bend(first: a + (2.0 / 3) * (control - a), second: b + (2.0 / 3) * (control - b))
  }

  /// Points along a curve, ends included.
  static func points(from a: Point, bend: Picture.Bend, to b: Point, steps: Int = 12) -> [Point] {
    (0...steps).map { step in
      let t = Double(step) / Double(steps)
      let s = 1 - t
      return (s * s * s) * a + (3 * s * s * t) * bend.first + (3 * s * t * t) * bend.second + (t * t * t) * b
    }
  }
}
