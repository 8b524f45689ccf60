// The order of names in lists and on maps, the same on every machine.

/// The order of names.
package enum NameOrder {
  /// Whether a name precedes another in Swedish alphabetical order: å, ä and ö last, case ignored.
  package static func precedes(_ left: String, _ right: String) -> Bool {
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
