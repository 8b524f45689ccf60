// Folded names, held against the same character by character.

import NetworkModel
import TestSupport
import Testing

@Suite struct NameFoldingTests {
  /// Letters of one to four bytes, of which some lie at the ends of those that are folded by their bytes, kinds of space, and signs that
  /// join what stands before them.
  private static let parts = [
    "A", "z", "Z", "@", "[", "Å", "ä", "Ö", "À", "Þ", "ß", "à", "þ", "ÿ", "×", "÷", "Ā", "Ÿ", "Σ", "ς", "İ", "\u{212A}",
    "\u{308}", "\u{301}", " ",
    "  ", "\t", "\n", "\r\n", "\u{85}", "\u{A0}", "\u{2003}", "\u{200D}", "&", "7", "😀",
  ]

  @Test(arguments: 0..<20) func nameIsThatOfEachCharacter(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      // Often such as are folded by their bytes alone.
      let known = Bool.random(using: &generator) ? 16 : Self.parts.count
      let name = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        Self.parts[Int.random(in: 0..<known, using: &generator)]
      }.joined(separator: Bool.random(using: &generator) ? " " : "")
      let slow = name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(Array(name.foldedName.utf8) == Array(slow.utf8), "\(name.debugDescription)")
    }
  }
}
