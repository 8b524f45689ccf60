// How ties bend: towards the middle of a wheel, or out of the way of nodes.

/// Finds the curves of ties.
struct TieBending {
  /// The boxes that a tie should not pass under; ties go from one to another.
  var boxes: [Box]
  /// What else is in their way: headings and empty frames.
  var others: [Box] = []

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

  /// Leads a tie past all other nodes and headings: straight or by a slight bow where one gets past, else by a way round; only
  /// where boxes leave no way at all by the bow that passes under the fewest.
  ///
  /// - Parameters:
  ///   - number: Which of several it is; ways round the same box keep apart by it.
  ///   - taken: The corners of those before.
  func lead(_ tie: inout Picture.Tie, number: Int, taken: Set<Point>) {
    let (a, b) = (boxes[tie.source].center, boxes[tie.target].center)
    let length = (b - a).length
    guard length > 1 else { return }
    let across = Point(x: -(b.y - a.y) / length, y: (b.x - a.x) / length)
    let steps = max(24, min(160, Int(length / 5)))
    var best: (hits: Int, bend: Picture.Bend)?
    for (first, second) in Self.bows {
      let bend = Picture.Bend(
        first: a + (1.0 / 3) * (b - a) + (first * length) * across,
        second: a + (2.0 / 3) * (b - a) + (second * length) * across)
      let hits = hits(tie.source, tie.target, bend, gap: 5, steps: steps)
      if best.map({ hits < $0.hits }) ?? true { best = (hits, bend) }
      if hits == 0 {
        if first != 0 || second != 0 { tie.bend = bend }
        return
      }
    }
    let nodes = boxes.indices.filter { $0 != tie.source && $0 != tie.target }.map { boxes[$0] }
    let routing = TieRouting(obstacles: nodes + others, taken: taken)
    let step = Double(number % 3)
    // Small shapes stand six points apart.
    let distances = boxes.count > NetworkMap.namedLimit ? [1.4 + 0.5 * step, 0.3] : [6 + 4 * step, 5, 2, 0.3]
    if let way = routing.way(from: a, to: b, distances: distances) {
      (tie.corners, tie.roundings) = (way.corners, way.roundings)
    } else {
      tie.bend = best?.bend
    }
  }

  /// Slight bows at both thirds of a line, in shares of its length; the slightest first.
  private static let bows: [(first: Double, second: Double)] = {
    let steps = (-4...4).map { Double($0) / 10 }
    let all = steps.flatMap { first in steps.map { (first: first, second: $0) } }
    func strain(_ bow: (first: Double, second: Double)) -> Int {
      (bow.first * bow.first + bow.second * bow.second - bow.first * bow.second).millionths
    }
    return all.indices.sorted { left, right in
      let (a, b) = (strain(all[left]), strain(all[right]))
      return a == b ? left < right : a < b
    }.map { all[$0] }
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
    for (index, box) in (boxes + others).enumerated()
    where index != source && index != target && box.overlaps(hull, gap: gap) {
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
