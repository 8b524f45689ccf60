// Logarithm and power with the same bits on every platform: the C libraries differ in the last place, and one threshold
// that differs would lead annealing to another plan.
//
// Sums of two doubles carry about 106 bits (Dekker 1971, doi:10.1007/BF01397083; sums by Knuth), so that series of them
// round to the nearest double in all but about one of 2^50 cases. No fused multiplication: WebAssembly has none.

/// An unevaluated sum of two floating-point numbers, the second at most half a unit in the last place of the first.
struct DoubleDouble: Sendable {
  let high: Double
  let low: Double

  static let ln2 = DoubleDouble(high: 0x1.62e42fefa39efp-1, low: 0x1.abc9e3b39803fp-56)

  private init(high: Double, low: Double) { (self.high, self.low) = (high, low) }

  init(_ value: Double) { self.init(high: value, low: 0) }

  /// The exact sum of two numbers.
  private init(sum a: Double, _ b: Double) {
    high = a + b
    let part = high - a
    low = (a - (high - part)) + (b - part)
  }

  /// The exact product of two numbers.
  private init(product a: Double, _ b: Double) {
    func split(_ value: Double) -> (Double, Double) {
      let shifted = 134_217_729 * value
      let top = shifted - (shifted - value)
      return (top, value - top)
    }
    high = a * b
    let ((x, xLow), (y, yLow)) = (split(a), split(b))
    low = ((x * y - high) + x * yLow + xLow * y) + xLow * yLow
  }

  static func + (left: Self, right: Self) -> Self {
    let sum = Self(sum: left.high, right.high)
    let tails = Self(sum: left.low, right.low)
    let first = Self(sum: sum.high, sum.low + tails.high)
    return Self(sum: first.high, first.low + tails.low)
  }

  static func * (left: Self, right: Self) -> Self {
    let product = Self(product: left.high, right.high)
    return Self(sum: product.high, product.low + (left.high * right.low + left.low * right.high))
  }

  static func / (left: Self, right: Self) -> Self {
    let first = left.high / right.high
    let rest = left + right * Self(-first)
    let second = rest.high / right.high
    let last = (rest + right * Self(-second)).high / right.high
    return Self(sum: first, second) + Self(last)
  }

  /// The natural logarithm of a positive, normal number.
  init(logarithmOf value: Double) {
    var (exponent, significand) = (Double(value.exponent), value.significand)
    if significand > 1.4142135623730951 { (exponent, significand) = (exponent + 1, significand / 2) }
    // ln m = 2·artanh((m − 1)/(m + 1)).
    let ratio = Self(significand - 1) / Self(sum: significand, 1)
    let square = ratio * ratio
    var sum = Self(0)
    for term in Self.oddReciprocals { sum = sum * square + term }
    self = Self(2) * ratio * sum + Self(exponent) * Self.ln2
  }

  /// 1/45, 1/43, …, 1.
  private static let oddReciprocals = (0...22).reversed().map { Self(1) / Self(Double(2 * $0 + 1)) }

  /// e to the power of this number, which must be within ±700, to the nearest double.
  var exponential: Double {
    let exponent = (high / Self.ln2.high).rounded(.toNearestOrEven)
    // Taylor's series of a 64th, then squared six times.
    let part = (self + Self(-exponent) * Self.ln2) * Self(1.0 / 64)
    var sum = Self(1)
    for term in (1...14).reversed() { sum = sum * part / Self(Double(term)) + Self(1) }
    for _ in 0..<6 { sum = sum * sum }
    return Double(sign: .plus, exponent: Int(exponent), significand: sum.high)
  }
}
