// Texts from files as people see them: none of them can change the direction of the text around it.
//
// A file can hold characters that override the direction of writing (Unicode's U+202A–202E and U+2066–2069), with which a
// name can make the sentence around it read as another ("Trojan Source", Boucher and Anderson 2021, arXiv:2111.00169). They
// are taken away. What is written from right to left by itself is isolated from the text around it, as Unicode's
// bidirectional algorithm advises (UAX 9), so that numbers and commas after a name stay where they belong.

/// Texts as people see them.
enum BidiText {
  /// A text without the characters that override the direction of writing.
  static func cleaned(_ text: String) -> String {
    guard hasUnusual(text) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !overrides($0) }))
  }

  /// The same, with each run that is written from right to left set apart by U+2068 and U+2069.
  ///
  /// A run starts and ends with a letter of such a script, or with a bracket that was opened within it; commas and semicolons
  /// end it, since they part the names of a list.
  static func isolated(_ text: String) -> String {
    guard hasUnusual(text) else { return text }
    var result = String.UnicodeScalarView()
    /// What was seen since the last letter from right to left and may belong to the run.
    var waiting = String.UnicodeScalarView()
    var isInside = false
    /// Brackets that are open within the run.
    var open = 0
    func end() {
      if isInside { result.append("\u{2069}") }
      result += waiting
      waiting = String.UnicodeScalarView()
      isInside = false
    }
    for scalar in text.unicodeScalars where !overrides(scalar) {
      if isFromRight(scalar) || (isInside && open > 0 && scalar == ")") {
        if !isInside {
          result.append("\u{2068}")
          open = 0
        }
        open += waiting.count { $0 == "(" } - (scalar == ")" ? 1 : 0)
        result += waiting
        waiting = String.UnicodeScalarView()
        isInside = true
        result.append(scalar)
      } else if isInside, !endsRun(scalar) {
        waiting.append(scalar)
      } else {
        end()
        result.append(scalar)
      }
    }
    end()
    return String(result)
  }

  /// Whether a text holds anything that is written from right to left or overrides the direction; others need no second look.
  ///
  /// Told by how UTF-8 begins: the scripts lie in U+0580–U+0FFF, U+F000–U+FFFF, U+10000 and U+1E000, the overrides after E2.
  private static func hasUnusual(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for place in bytes.indices where bytes[place] >= 0xD6 {
      switch bytes[place] {
      case 0xE2:
        switch (bytes[place + 1], bytes[place + 2]) {
        case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): return true
        default: continue
        }
      case 0xD6...0xE0, 0xEF: return true
      case 0xF0 where bytes[place + 1] == 0x90 || bytes[place + 1] == 0x9E: return true
      default: continue
      }
    }
    return false
  }

  private static func overrides(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func endsRun(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "," || scalar == ";" || scalar == "\n" { return true }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// The blocks of Hebrew, Arabic, Syriac, Thaana, N'Ko and the other scripts from right to left.
  private static func isFromRight(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      scalar.properties.numericType == nil
    default: false
    }
  }
}
