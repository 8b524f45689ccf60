// A number with decimals that is kept as a whole number of its smallest unit, so that sums are exact.

/// A number with a fixed number of decimals: 4.75 is 475 units of two places.
public struct ExactDecimal: Hashable, Sendable {
  /// The most decimals that are kept.
  public static let mostPlaces = 6

  /// The number in units of 10^−places.
  public var units: Int
  /// How many decimals it has.
  public var places: Int

  /// `units` of 10^−`places`.
  public init(units: Int, places: Int = 0) {
    self.units = units
    self.places = min(max(places, 0), Self.mostPlaces)
  }

  /// The number that a text spells with a point or a comma; nil for any other text, and for one with more decimals or
  /// digits than can be kept.
  public init?(_ text: String) {
    var units = 0
    var places: Int?
    var isNegative = false
    var hasDigit = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: "."), UInt8(ascii: ","):
        if places != nil || !hasDigit { return nil }
        places = 0
      case 48...57:
        hasDigit = true
        if let seen = places {
          // Zeros at the end add nothing.
          if seen == Self.mostPlaces {
            if byte == 48 { continue }
            return nil
          }
          places = seen + 1
        }
        let (product, first) = units.multipliedReportingOverflow(by: 10)
        let (sum, second) = product.addingReportingOverflow(Int(byte) - 48)
        if first || second || sum > Int.max / 1_000_000 { return nil }
        units = sum
      default: return nil
      }
    }
    if !hasDigit || places == 0 { return nil }
    var decimals = places ?? 0
    while decimals > 0, units % 10 == 0 {
      units /= 10
      decimals -= 1
    }
    self.init(units: isNegative ? -units : units, places: decimals)
  }

  /// The number in units of 10^−`places`, at least as many as it has; nil where that cannot be held.
  public func units(places wanted: Int) -> Int? {
    var units = units
    for _ in self.places..<max(wanted, self.places) {
      let (product, overflow) = units.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      units = product
    }
    return units
  }

  /// The number, where it has no decimals.
  public var whole: Int? {
    var units = units
    for _ in 0..<places {
      if units % 10 != 0 { return nil }
      units /= 10
    }
    return units
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The number with a point, without trailing zeros: a number in JSON.
  public var description: String {
    if places == 0 { return String(units) }
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    var text = padded.dropLast(places) + "." + padded.suffix(places)
    while text.hasSuffix("0") { text = text.dropLast() }
    if text.hasSuffix(".") { text = text.dropLast() }
    return (units < 0 ? "-" : "") + text
  }
}
