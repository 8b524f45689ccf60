// Numbers of shortest paths: as a Double where its range is enough, with a larger exponent where it is not.

/// A number of shortest paths.
protocol PathCount {
  static var zero: Self { get }
  static var one: Self { get }
  mutating func add(_ other: Self)
  /// This number times another.
  func times(_ other: Self) -> Self
  /// This number divided by another that is no smaller.
  func over(_ other: Self) -> Double
  /// Whether the number may be near the limit of its type.
  var isHuge: Bool { get }
}

extension Double: PathCount {
  static var one: Double { 1 }
  mutating func add(_ other: Double) { self += other }
  func times(_ other: Double) -> Double { self * other }
  func over(_ other: Double) -> Double { self / other }
  var isHuge: Bool { !(self <= 0x1p1000) }
}

/// A positive number of any size: `significand · 2^exponent`, the significand from 1 to 2; or zero.
struct ScaledDouble: PathCount {
  private var significand = 0.0
  private var exponent = 0

  static var zero: ScaledDouble { ScaledDouble() }
  static var one: ScaledDouble { ScaledDouble(significand: 1, exponent: 0) }
  var isHuge: Bool { false }

  mutating func add(_ other: ScaledDouble) {
    if other.significand == 0 { return }
    if significand == 0 || other.exponent > exponent + 64 {
      self = other
      return
    }
    let shift = max(other.exponent - exponent, -1100)
    let sum = significand + Double(sign: .plus, exponent: shift, significand: other.significand)
    exponent += Int(sum.exponent)
    significand = sum.significand
  }

  func times(_ other: ScaledDouble) -> ScaledDouble {
    let product = significand * other.significand
    if product == 0 { return .zero }
    return ScaledDouble(significand: product.significand, exponent: exponent + other.exponent + Int(product.exponent))
  }

  func over(_ other: ScaledDouble) -> Double {
    let shift = max(exponent - other.exponent, -1100)
    return Double(sign: .plus, exponent: shift, significand: significand / other.significand)
  }
}
