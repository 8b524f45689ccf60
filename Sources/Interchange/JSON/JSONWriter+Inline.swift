// Values on one line: how wide they are, and their text.

import NetworkModel

extension JSONWriter {
  /// The width of `value` on one line, or nil if it is over `limit` or nests over `nesting`.
  ///
  /// Gives up as soon as the limit is passed, so measuring costs no more than a line.
  static func inlineWidth(_ value: AttributeValue, limit: Int, nesting: Int) -> Int? {
    var width = 0
    switch value {
    case .null: width = 4
    case .bool(let bool): width = bool ? 4 : 5
    case .number(let literal): width = AttributeValue.isNumber(literal) ? literal.utf8.count : self.width(literal)
    case .string(let string): width = string.utf8.count > 8 * max(limit, 0) ? limit + 1 : self.width(string)
    case .array(let elements):
      if nesting == 0 { return nil }
      width = 2 + 2 * max(0, elements.count - 1)
      for element in elements {
        guard let inner = inlineWidth(element, limit: limit - width, nesting: nesting - 1) else { return nil }
        width += inner
      }
    case .object(let members):
      if nesting == 0 { return nil }
      width = 2 + 2 * max(0, members.count - 1)
      for member in members {
        width += self.width(member.key) + 2
        guard let inner = inlineWidth(member.value, limit: limit - width, nesting: nesting - 1) else { return nil }
        width += inner
      }
    }
    return width <= limit ? width : nil
  }

  /// The width of a string with its quotation marks and escapes, in Unicode scalars.
  static func width(_ string: String) -> Int {
    if VisibleText.hides(string) {
      return string.unicodeScalars.reduce(2) { $0 + (escapes($1) ? escape($1).utf8.count : 1) }
    }
    var width = 2
    for byte in string.utf8 {
      // Continuation bytes add nothing.
      if byte & 0xC0 != 0x80 { width += escapes(byte) ? escape(Unicode.Scalar(byte)).utf8.count : 1 }
    }
    return width
  }

  /// Appends `value` on one line.
  static func append(_ value: AttributeValue, to text: inout String) {
    switch value {
    case .null: text += "null"
    case .bool(let bool): text += bool ? "true" : "false"
    case .number(let literal) where AttributeValue.isNumber(literal): text += literal
    case .number(let literal): append(literal, to: &text)
    case .string(let string): append(string, to: &text)
    case .array(let elements):
      var separator = "["
      for element in elements {
        text += separator
        append(element, to: &text)
        separator = ", "
      }
      text += elements.isEmpty ? "[]" : "]"
    case .object(let members):
      var separator = "{"
      for member in members {
        text += separator
        append(member.key, to: &text)
        text += ": "
        append(member.value, to: &text)
        separator = ", "
      }
      text += members.isEmpty ? "{}" : "}"
    }
  }

  /// Appends a string with its quotation marks.
  static func append(_ string: String, to text: inout String) {
    text += "\""
    if string.utf8.contains(where: escapes) || VisibleText.hides(string) {
      for scalar in string.unicodeScalars {
        if escapes(scalar) { text += escape(scalar) } else { text.unicodeScalars.append(scalar) }
      }
    } else {
      text += string
    }
    text += "\""
  }

  private static func escapes(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }

  /// Whether a character is escaped: what JSON demands, and what is not seen on a screen and changes what is.
  private static func escapes(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar == "\"" || scalar == "\\" || VisibleText.isHidden(scalar)
  }

  /// The escape for a character that needs one: the short form where there is one, otherwise `\uxxxx`.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x22: return "\\\""
    case 0x5C: return "\\\\"
    case 0x08: return "\\b"
    case 0x09: return "\\t"
    case 0x0A: return "\\n"
    case 0x0C: return "\\f"
    case 0x0D: return "\\r"
    default:
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
  }
}
