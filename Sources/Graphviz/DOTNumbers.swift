// Numbers in a fixed form: no exponent (dot reads `1e+06` as two tokens with only a warning), no locale, and the same
// digits on every machine.

/// How numbers are written.
package enum DOTNumbers {
  /// The largest number in a file; no drawing comes near it.
  static let limit = 1e12

  /// A number with at most `decimals` decimals, rounded half away from zero, without trailing zeros.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "0" }
    let places = min(max(decimals, 0), 6)
    let scale = (0..<places).reduce(UInt64(1)) { scale, _ in scale * 10 }
    let held = min(max(value, -limit), limit)
    // By hand, because `rounded()` would need the C library's `round`, which this module does not link.
    let scaled = held.magnitude * Double(scale)
    let below = UInt64(scaled)
    let units = scaled - Double(below) < 0.5 ? below : below + 1
    var text = String(units / scale)
    var rest = units % scale
    if rest > 0 {
      var digits = places
      while rest % 10 == 0 {
        rest /= 10
        digits -= 1
      }
      let decimals = String(rest)
      text += "." + String(repeating: "0", count: digits - decimals.utf8.count) + decimals
    }
    return held < 0 && units > 0 ? "-" + text : text
  }

  /// Numbers with commas between them.
  static func list(_ values: [Double], decimals: Int) -> String {
    values.map { fixed($0, decimals: decimals) }.joined(separator: ",")
  }
}
