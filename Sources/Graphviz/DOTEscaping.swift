// Every string that enters a DOT file passes here. The rules were measured on Graphviz 2.43 and read in its lexer
// (lib/cgraph/scan.l): a quoted string knows `\"`, keeps `\\` as two characters, and drops backslash-newline; what the
// backslashes and entities that are left mean depends on the attribute. A line feed that stands alone between quotation
// marks or backslashes is lost, so none is ever written in a string. One unbroken run may hold 16,381 bytes; a
// longer string is written in pieces joined by `+`.

/// A double-quoted string under construction, broken into pieces that Graphviz can read.
struct QuotedString {
  /// The longest piece, in bytes, under the 16,381 that Graphviz 2.43 reads.
  static let longestRun = 16_000

  private var written = "\""
  private var run = 0

  /// The whole string with its quotation marks.
  var text: String { written + "\"" }

  /// Appends characters that must stay together, such as an escape, and starts a new piece where they do not fit.
  mutating func append(_ unit: String) {
    let length = unit.utf8.count
    if run + length > Self.longestRun {
      written += "\" + \""
      run = 0
    }
    written += unit
    run += length
  }

  /// Appends one character that needs no escape.
  mutating func append(_ scalar: Unicode.Scalar) { append(String(scalar)) }
}

/// How the characters of each kind of string are written.
enum DOTEscaping {
  /// The characters of a text that Graphviz and XML can hold, with every line ending as a line feed.
  ///
  /// Left out are the control characters (C0, DEL, C1) other than line feed and tab, and U+FFFE and U+FFFF.
  static func forEachTextScalar(in text: String, _ body: (Unicode.Scalar) -> Void) {
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      if scalar == "\n" && afterReturn { continue }
      if scalar == "\r" || scalar == "\n" {
        body("\n")
      } else if scalar == "\t" || isHeld(scalar) {
        body(scalar)
      }
    }
  }

  /// Whether a scalar is neither a control character nor one that XML 1.0 forbids.
  static func isHeld(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// A name of a node, a subgraph or a graph: quoted only where DOT asks for it, and different strings give different names.
  ///
  /// Graphviz keeps `\\` in a name as two characters and cannot hold one before the end, so each backslash is doubled
  /// in the name itself. That leaves the single backslash free for what a name cannot hold: `\u{A}` for a line feed or
  /// another control character, and `\%` for a leading percent sign, which marks names that Graphviz replaces by its
  /// own.
  static func name(_ name: String) -> String {
    if isBare(name) || isNumeral(name) { return name }
    var quoted = QuotedString()
    var isFirst = true
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\\": quoted.append("\\\\")
      case "\"": quoted.append("\\\"")
      case "%" where isFirst: quoted.append("\\%")
      case "\t": quoted.append(scalar)
      default:
        if isHeld(scalar) {
          quoted.append(scalar)
        } else {
          quoted.append("\\u{\(String(scalar.value, radix: 16, uppercase: true))}")
        }
      }
      isFirst = false
    }
    return quoted.text
  }

  /// The text of a label, with the mark that ends each line: `\n` centered, `\l` left, `\r` right.
  static func label(_ lines: [String], ending: String, isLastEnded: Bool) -> String {
    var quoted = QuotedString()
    for (index, line) in lines.enumerated() {
      if index > 0 { quoted.append(ending) }
      appendWords(line, to: &quoted, backslash: "\\\\", lineEnd: ending)
    }
    if isLastEnded && !lines.isEmpty { quoted.append(ending) }
    return quoted.text
  }

  /// The text of a tooltip, where Graphviz 2.43 replaces escapes twice.
  static func tooltip(_ text: String) -> String {
    var quoted = QuotedString()
    appendWords(text, to: &quoted, backslash: "\\\\\\\\", lineEnd: "\\n")
    return quoted.text
  }

  /// The name of a shape, color, style, font or class.
  static func identifier(_ text: String) -> String {
    if isBare(text) { return text }
    var quoted = QuotedString()
    forEachTextScalar(in: text) { scalar in
      switch scalar {
      case "\n", "\t": quoted.append(" ")
      case "\\": quoted.append("\\\\")
      case "\"": quoted.append("&quot;")
      default: appendMarkup(scalar, to: &quoted)
      }
    }
    return quoted.text
  }

  /// A color that Graphviz can read without harm: itself, or gray.
  static func color(_ color: String) -> String {
    let parts = color.utf8.split(separator: 0x3A, omittingEmptySubsequences: false)
    let isHarmless =
      parts.count <= 2
      && parts.allSatisfy { part in
        let digits = part.first == 0x23 ? part.dropFirst() : part
        return !digits.isEmpty && digits.count < 64 && digits.allSatisfy(isAlphanumeric)
      }
    return isHarmless ? color : "gray"
  }

  /// Whether a byte is an ASCII letter or digit.
  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// An address, which Graphviz 2.43 copies into the SVG as it is.
  static func link(_ address: String) -> String {
    var quoted = QuotedString()
    for unit in linkUnits(address) { quoted.append(unit) }
    return quoted.text
  }

  /// The characters of an address, with those that no address may hold percent-encoded and `&` as an entity.
  static func linkUnits(_ address: String) -> [String] {
    address.unicodeScalars.map { scalar in
      switch scalar {
      case "&": return "&amp;"
      case " ", "\"", "<", ">", "\\", "^", "`", "{", "|", "}": return percentEncoded(scalar)
      default: return isHeld(scalar) ? String(scalar) : percentEncoded(scalar)
      }
    }
  }

  /// A string as Graphviz should hold it, with its escapes in effect.
  static func raw(_ text: String) -> String {
    var quoted = QuotedString()
    var pending = false  // a backslash whose next character is not known yet
    forEachTextScalar(in: text) { scalar in
      switch (pending, scalar) {
      case (false, "\\"):
        pending = true
        return
      case (true, "\\"): quoted.append("\\\\")
      case (true, "\""): quoted.append("\\\\\\\"")
      case (true, "\n"): quoted.append("\\\\\\n")
      case (true, _): quoted.append("\\" + String(scalar))
      case (false, "\""): quoted.append("\\\"")
      case (false, "\n"): quoted.append("\\n")
      case (false, _): quoted.append(scalar)
      }
      pending = false
    }
    if pending { quoted.append("\\\\") }
    return quoted.text
  }

  /// Whether a string is written without quotation marks: an ASCII identifier that is not a keyword.
  static func isBare(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count < 64, !(0x30...0x39).contains(first) else { return false }
    let isIdentifier = text.utf8.allSatisfy { isAlphanumeric($0) || $0 == 0x5F }
    let keywords = ["node", "edge", "graph", "digraph", "subgraph", "strict"]
    return isIdentifier && !keywords.contains(text.lowercased())
  }

  /// Whether a string is a numeral of DOT, which stands for itself to the letter: `0180` is no `180`, and `1.0` no `1`.
  private static func isNumeral(_ text: String) -> Bool {
    guard text.utf8.count < 64 else { return false }
    let parts = text.utf8.drop { $0 == 0x2D }.split(separator: 0x2E, omittingEmptySubsequences: false)
    let isSigned = text.utf8.prefix { $0 == 0x2D }.count <= 1
    let hasDigits = parts.count == 1 ? !parts[0].isEmpty : parts.count == 2 && !(parts[0].isEmpty && parts[1].isEmpty)
    return isSigned && hasDigits && parts.allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// The lines of a comment, without what could end it, each short enough for Graphviz to read.
  static func commentLines(_ text: String) -> [String] {
    let longestLine = 8_000
    var lines = [""]
    var length = 0
    forEachTextScalar(in: text) { scalar in
      if scalar == "\n" || length >= longestLine {
        lines.append("")
        length = 0
        if scalar == "\n" { return }
      }
      lines[lines.count - 1].unicodeScalars.append(scalar)
      length += scalar.utf8.count
    }
    return lines
  }

  /// Appends text for people, with entities for what Graphviz would read as one.
  private static func appendWords(
    _ text: String, to quoted: inout QuotedString, backslash: String, lineEnd: String
  ) {
    forEachTextScalar(in: text) { scalar in
      switch scalar {
      case "\n": quoted.append(lineEnd)
      case "\\": quoted.append(backslash)
      case "\"": quoted.append("\\\"")
      case "&": quoted.append("&amp;")
      default: quoted.append(scalar)
      }
    }
  }

  /// Appends a character of a name, with entities for what would break the SVG.
  private static func appendMarkup(_ scalar: Unicode.Scalar, to quoted: inout QuotedString) {
    switch scalar {
    case "&": quoted.append("&amp;")
    case "<": quoted.append("&lt;")
    case ">": quoted.append("&gt;")
    default: quoted.append(scalar)
    }
  }

  /// The UTF-8 bytes of a scalar, percent-encoded as in RFC 3986.
  private static func percentEncoded(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf8.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.utf8.count < 2 ? "0" : "") + digits
    }.joined()
  }
}
