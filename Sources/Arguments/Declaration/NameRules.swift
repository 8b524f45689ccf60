// What names in a declaration may look like; the same rules make completion scripts safe in every shell.

/// The alphabet of program, command, option and choice names.
enum NameRules {
  /// Small ASCII letters, digits and single dashes, starting with a letter: `as-of`.
  static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, isSmallLetter(first), name.utf8.last != dash else { return false }
    return name.utf8.allSatisfy { isSmallLetter($0) || isDigit($0) || $0 == dash }
  }

  /// ASCII letters, digits and `-_.+:`, starting with a letter or digit.
  static func isChoice(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLetter(first) || isDigit(first) else { return false }
    return name.utf8.allSatisfy { isLetter($0) || isDigit($0) || [dash, 0x5F, 0x2E, 0x2B, 0x3A].contains($0) }
  }

  /// One ASCII letter; digits are left to negative numbers, and `h` to help.
  static func isShort(_ character: Character) -> Bool {
    character != "h" && character.utf8.count == 1 && character.utf8.allSatisfy(isLetter)
  }

  private static let dash: UInt8 = 0x2D
  private static func isSmallLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { isSmallLetter(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
