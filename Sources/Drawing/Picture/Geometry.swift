// Points, boxes and the few functions that layouts need, from + − × ÷ and square roots alone.
//
// IEEE 754 fixes those to the last bit, and a mathematics library's sine differs from machine to machine: so the same
// network gives the same bytes everywhere. Lengths are points (1/72 inch); y grows downwards, as in SVG.

// Debug builds call the C library's square root by name, which is exact everywhere; the import links it.
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A place on the canvas, or the way from one place to another.
public struct Point: Hashable, Sendable {
  /// The way to the right.
  public var x: Double
  /// The way down.
  public var y: Double

  /// A place by its two coordinates.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  static let zero = Point(x: 0, y: 0)

  var length: Double { (x * x + y * y).squareRoot() }

  /// The point with both coordinates on the grid of tenths that pictures are written in.
  var rounded: Point { Point(x: x.tenths, y: y.tenths) }

  static func + (left: Point, right: Point) -> Point { Point(x: left.x + right.x, y: left.y + right.y) }
  static func - (left: Point, right: Point) -> Point { Point(x: left.x - right.x, y: left.y - right.y) }
  static func * (factor: Double, point: Point) -> Point { Point(x: factor * point.x, y: factor * point.y) }
}

/// How wide and high something is.
public struct Size: Hashable, Sendable {
  /// From left to right.
  public var width: Double
  /// From top to bottom.
  public var height: Double

  /// A size by its two sides.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  static let zero = Size(width: 0, height: 0)
}

/// An upright rectangle.
public struct Box: Hashable, Sendable {
  /// Its middle.
  public var center: Point
  /// Its sides.
  public var size: Size

  /// A rectangle around a middle.
  public init(center: Point, size: Size) {
    self.center = center
    self.size = size
  }

  /// A rectangle between four edges.
  public init(left: Double, top: Double, right: Double, bottom: Double) {
    center = Point(x: (left + right) / 2, y: (top + bottom) / 2)
    size = Size(width: right - left, height: bottom - top)
  }

  /// Its left edge.
  public var left: Double { center.x - size.width / 2 }
  /// Its right edge.
  public var right: Double { center.x + size.width / 2 }
  /// Its upper edge.
  public var top: Double { center.y - size.height / 2 }
  /// Its lower edge.
  public var bottom: Double { center.y + size.height / 2 }

  /// Whether two rectangles come nearer to each other than `gap`.
  public func overlaps(_ other: Box, gap: Double = 0) -> Bool {
    abs(center.x - other.center.x) < (size.width + other.size.width) / 2 + gap - 1e-6
      && abs(center.y - other.center.y) < (size.height + other.size.height) / 2 + gap - 1e-6
  }

  /// Whether the other rectangle lies wholly in this one.
  public func contains(_ other: Box) -> Bool {
    other.left >= left - 1e-6 && other.right <= right + 1e-6 && other.top >= top - 1e-6 && other.bottom <= bottom + 1e-6
  }

  /// The box that is wider by `margin` on each side.
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
  /// The nearest tenth, halves away from zero.
  var tenths: Double { Double(Int(self * 10 + (self < 0 ? -0.5 : 0.5))) / 10 }

  /// The next whole number upwards, for lengths.
  var up: Double {
    let whole = Double(Int(self))
    return whole < self ? whole + 1 : whole
  }

  /// The number with at most two decimals and no exponent, the same in every locale.
  var plain: String {
    guard isFinite, abs(self) < 1e12 else { return "0" }
    let hundredths = Int(self * 100 + (self < 0 ? -0.5 : 0.5))
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return sign + String(whole) }
    if rest % 10 == 0 { return sign + String(whole) + "." + String(rest / 10) }
    return sign + String(whole) + "." + (rest < 10 ? "0" : "") + String(rest)
  }
}

/// The point of the unit circle after a share of a full turn from three o'clock, clockwise on the canvas.
///
/// Taylor series on an eighth of a turn, exact to about 1e-12.
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
