// Numbers as people write them on a command line, and what they may have meant.

/// Reading numbers from words, more strictly than the standard library: no hexadecimal, no infinity, no "nan".
enum NumberWord {
  /// Whether the word is an optional sign and ASCII digits.
  static func isInteger(_ word: String) -> Bool {
    let digits = word.utf8.first.map { $0 == 0x2D || $0 == 0x2B } == true ? word.utf8.dropFirst() : word.utf8[...]
    return !digits.isEmpty && digits.allSatisfy(isDigit)
  }

  /// The decimal number that the word spells, or nil; one too large to hold reads as infinite.
  static func number(_ word: String) -> Double? {
    let allowed: Set<UInt8> = [0x2B, 0x2D, 0x2E, 0x45, 0x65]
    guard word.utf8.contains(where: isDigit), word.utf8.allSatisfy({ isDigit($0) || allowed.contains($0) }) else {
      return nil
    }
    return Double(word)
  }

  /// Whether a word that starts with a dash is a number and not an option.
  static func isNegative(_ word: String) -> Bool { word.utf8.first == 0x2D && number(word) != nil }

  /// The word with Swedish and typographic notation normalized: `1 000,5` becomes `1000.5`.
  static func mended(_ word: String) -> String {
    // A long word is no number, so it need not be copied.
    guard word.utf8.count <= 64 else { return word }
    return String(
      word.compactMap { (character: Character) -> Character? in
        switch character {
        case ",": "."
        case "\u{2212}", "\u{2013}": "-"
        case " ", "\u{A0}", "\u{202F}": nil
        default: character
        }
      })
  }

  /// The shortest text of a number, without `.0`.
  static func shown(_ number: Double) -> String {
    // Cutting the text needs no rounding function, and so no mathematics library at link time.
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
