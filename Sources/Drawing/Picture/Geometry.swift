// Points, boxes and the few functions that layouts need, computed by + − × ÷ and square roots alone.
//
// IEEE 754 defines those to the last bit, while the sine of the C library differs from machine to machine; so the same
// network gives the same bytes everywhere. Lengths are in points (1/72 inch); y grows downwards, as in SVG.

internal import Graphviz

// Debug builds call the square root of the C library, which is exact everywhere; the import links it.
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A point on the canvas, or the vector between two points.
package struct Point: Hashable, Sendable {
  /// The horizontal coordinate, to the right.
  package var x: Double
  /// The vertical coordinate, downwards.
  package var y: Double

  /// A point by its coordinates.
  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  static let zero = Point(x: 0, y: 0)

  var length: Double { (x * x + y * y).squareRoot() }

  /// The point with both coordinates rounded to tenths, as pictures are written.
  var rounded: Point { Point(x: x.roundedToTenth, y: y.roundedToTenth) }

  static func + (left: Point, right: Point) -> Point { Point(x: left.x + right.x, y: left.y + right.y) }
  static func - (left: Point, right: Point) -> Point { Point(x: left.x - right.x, y: left.y - right.y) }
  static func * (factor: Double, point: Point) -> Point { Point(x: factor * point.x, y: factor * point.y) }
}

/// A width and a height.
package struct Size: Hashable, Sendable {
  /// The width.
  package var width: Double
  /// The height.
  package var height: Double

  /// A size by its sides.
  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  static let zero = Size(width: 0, height: 0)
}

/// A rectangle with sides along the axes.
package struct Box: Hashable, Sendable {
  /// Its center.
  package var center: Point
  /// Its size.
  package var size: Size

  /// A rectangle around a center.
  package init(center: Point, size: Size) {
    self.center = center
    self.size = size
  }

  /// A rectangle between four edges.
  package init(left: Double, top: Double, right: Double, bottom: Double) {
    center = Point(x: (left + right) / 2, y: (top + bottom) / 2)
    size = Size(width: right - left, height: bottom - top)
  }

  /// Its left edge.
  package var left: Double { center.x - size.width / 2 }
  /// Its right edge.
  package var right: Double { center.x + size.width / 2 }
  /// Its upper edge.
  package var top: Double { center.y - size.height / 2 }
  /// Its lower edge.
  package var bottom: Double { center.y + size.height / 2 }

  /// Whether two rectangles are nearer to each other than `gap`.
  package func overlaps(_ other: Box, gap: Double = 0) -> Bool {
    abs(center.x - other.center.x) < (size.width + other.size.width) / 2 + gap - 1e-6
      && abs(center.y - other.center.y) < (size.height + other.size.height) / 2 + gap - 1e-6
  }

  /// Whether the other rectangle is inside this one.
  package func contains(_ other: Box) -> Bool {
    other.left >= left - 1e-6 && other.right <= right + 1e-6 && other.top >= top - 1e-6 && other.bottom <= bottom + 1e-6
  }

  /// The rectangle extended by `margin` on each side.
  func grown(by margin: Double) -> Box {
    Box(center: center, size: Size(width: size.width + 2 * margin, height: size.height + 2 * margin))
  }

  /// The smallest box around all, or nil for none.
  static func around(_ boxes: some Sequence<Box>) -> Box? {
    var edges: (left: Double, top: Double, right: Double, bottom: Double)?
    for box in boxes {
      if let known = edges {
        edges = (
          min(known.left, box.left), min(known.top, box.top), max(known.right, box.right), max(known.bottom, box.bottom)
        )
      } else {
        edges = (box.left, box.top, box.right, box.bottom)
      }
    }
    return edges.map { Box(left: $0.left, top: $0.top, right: $0.right, bottom: $0.bottom) }
  }
}

extension Double {
  /// The number rounded to tenths, halves away from zero.
  var roundedToTenth: Double { Double(Int(self * 10 + (self < 0 ? -0.5 : 0.5))) / 10 }

  /// The number rounded up to a whole number, for lengths.
  var roundedUp: Double {
    let whole = Double(Int(self))
    return whole < self ? whole + 1 : whole
  }

  /// The number with at most two decimals and no exponent, the same in every locale.
  var decimalText: String { DOTNumbers.fixed(self, decimals: 2) }
}

/// The point on the unit circle at an angle in turns from three o'clock, clockwise on the canvas.
///
/// By Taylor series on an eighth of a turn; the error is about 1e-12.
func unitVector(turns: Double) -> Point {
  var turn = turns - Double(Int(turns))
  if turn < 0 { turn += 1 }
  let eighth = Int(turn * 8) & 7
  let quarter = (eighth + 1) / 2 % 4
  var angle = turn - Double((eighth + 1) / 2) / 4
  angle *= 6.283185307179586
  let square = angle * angle
  var sine = angle
  var cosine = 1.0
  var sineTerm = angle
  var cosineTerm = 1.0
  for step in 1...7 {
    let k = Double(step)
    cosineTerm *= -square / ((2 * k - 1) * (2 * k))
    sineTerm *= -square / ((2 * k) * (2 * k + 1))
    cosine += cosineTerm
    sine += sineTerm
  }
  switch quarter {
  case 0: return Point(x: cosine, y: sine)
  case 1: return Point(x: -sine, y: cosine)
  case 2: return Point(x: -cosine, y: -sine)
  default: return Point(x: sine, y: -cosine)
  }
}
