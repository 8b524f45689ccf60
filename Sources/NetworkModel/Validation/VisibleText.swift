// Characters that are not seen and change what is: they are made visible where text leaves for a terminal or a file.
//
// ESC and the other control characters (C0 and C1) move the cursor, color the screen or clear it; a lone CR writes over its
// line. The direction marks of Unicode (U+061C, U+200E–200F, U+202A–202E, U+2066–206F) can make a sentence read as another
// ("Trojan Source", Boucher and Anderson 2021, arXiv:2111.00169); U+2028–2029 and U+0085 break lines where nothing else
// does. They are written as `\u{202E}`. Joiners, as in emoji and Persian, stay.

/// Texts as they may be shown.
package enum VisibleText {
  /// A text with its hidden characters written out.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isOneLine: Whether tabs and line ends are written out too.
  /// - Complexity: O(length of the text); without a copy where nothing is hidden.
  package static func shown(_ text: String, isOneLine: Bool = false) -> String {
    guard mayHide(text, isOneLine) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    var isChanged = false
    while let scalar = rest.popFirst() {
      let isLayout = scalar == "\n" || scalar == "\t" || scalar == "\r" && rest.first == "\n"
      if isLayout ? isOneLine : isHidden(scalar) {
        result.append(contentsOf: escape(scalar).unicodeScalars)
        isChanged = true
      } else {
        result.append(scalar)
      }
    }
    return isChanged ? String(result) : text
  }

  /// Whether a text holds a character that is not seen; tabs and line ends are no such characters.
  package static func hides(_ text: String) -> Bool {
    guard mayHide(text, false) else { return false }
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if isHidden(scalar), !(scalar == "\r" && rest.first == "\n") { return true }
    }
    return false
  }

  /// A character as it is written out: `\u{202E}`.
  package static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }

  /// Whether a character is not seen where it stands alone; tab and line feed are layout.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFFF9...0xFFFB: true
    default: false
    }
  }

  /// Whether a text may hold such a character, by its bytes; of a CR, whether a line ends there is left to a closer look.
  private static func mayHide(_ text: String, _ isOneLine: Bool) -> Bool {
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      if byte >= 0x20, byte < 0x7F { continue }
      switch byte {
      case 0x09, 0x0A: if isOneLine { return true }
      case 0..<0x20, 0x7F: return true
      case 0xC2: if let next = bytes.next(), next < 0xA0 { return true }
      case 0xD8: if bytes.next() == 0x9C { return true }
      case 0xE2, 0xEF:
        guard let second = bytes.next(), let third = bytes.next() else { return false }
        switch (byte, second) {
        case (0xE2, 0x80): if third == 0x8E || third == 0x8F || (0xA8...0xAE).contains(third) { return true }
        case (0xE2, 0x81): if (0xA6...0xAF).contains(third) { return true }
        case (0xEF, 0xBF): if (0xB9...0xBB).contains(third) { return true }
        default: break
        }
      default: break
      }
    }
    return false
  }
}
