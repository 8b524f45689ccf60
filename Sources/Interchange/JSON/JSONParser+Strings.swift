// Strings: RFC 8259, section 7. A string without escapes is copied in one piece.

extension JSONParser {
  /// Reads a string; the position is at its opening quote.
  mutating func string() throws(JSONError) -> String {
    let opened = position
    var start = opened + 1
    var end = endOfPlainText(from: start)
    if end < bytes.count && bytes[end] == 0x22 {
      position = end + 1
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    var text: [UInt8] = []
    while end < bytes.count {
      text.append(contentsOf: bytes[start..<end])
      switch bytes[end] {
      case 0x22:
        position = end + 1
        return String(decoding: text, as: UTF8.self)
      case 0x5C:
        position = end
        let scalar = try escape(inStringFrom: opened)
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        start = position
        end = endOfPlainText(from: start)
      default:
        throw faultInString(at: end, opened: opened)
      }
    }
    throw truncated(inside: .string, opened: opened)
  }

  /// The offset of the first byte from `start` on that is a quote, a backslash, a control character, not UTF-8, or
  /// the end.
  private func endOfPlainText(from start: Int) -> Int {
    let bytes = bytes.span
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0x22 || byte == 0x5C || byte < 0x20 { break }
        index += 1
      } else {
        guard case .character(let length) = UTF8Sequence(bytes, at: index) else { break }
        index += length
      }
    }
    return index
  }

  /// Reads an escape; the position is at its backslash.
  private mutating func escape(inStringFrom opened: Int) throws(JSONError) -> Unicode.Scalar {
    let start = position
    guard start + 1 < bytes.count else { throw truncated(inside: .string, opened: opened) }
    position += 2
    switch bytes[start + 1] {
    case 0x22: return "\""
    case 0x5C: return "\\"
    case 0x2F: return "/"
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75: break
    default:
      guard case .character(let length) = UTF8Sequence(bytes.span, at: start + 1), bytes[start + 1] != 0 else {
        throw faultInString(at: start + 1, opened: opened)
      }
      throw fault(.invalidEscape(excerpt(from: start, to: start + 1 + length)), at: start)
    }
    let unit = try hexadecimal(inStringFrom: opened, escape: start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    // A leading surrogate counts only with its trailing one directly after.
    if unit < 0xDC00 {
      guard position + 1 < bytes.count else { throw truncated(inside: .string, opened: opened) }
      if bytes[position] == 0x5C && bytes[position + 1] == 0x75 {
        let second = position
        position += 2
        let trailing = try hexadecimal(inStringFrom: opened, escape: second)
        if (0xDC00...0xDFFF).contains(trailing),
          let scalar = Unicode.Scalar(0x10000 + (UInt32(unit - 0xD800) << 10) + UInt32(trailing - 0xDC00))
        {
          return scalar
        }
      }
    }
    throw fault(.loneSurrogate(excerpt(from: start, to: start + 6)), at: start)
  }

  /// Reads the four hexadecimal digits of the escape that began at `start`.
  private mutating func hexadecimal(inStringFrom opened: Int, escape start: Int) throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = next else { throw truncated(inside: .string, opened: opened) }
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: throw fault(.invalidEscape(excerpt(from: start, to: position)), at: start)
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }

  /// Tells what stops the string at `offset`.
  private func faultInString(at offset: Int, opened: Int) -> JSONError {
    switch bytes[offset] {
    case 0x0A, 0x0D:
      let text = SourceText(bytes)
      return JSONError(.lineBreakInString(opened: text.location(at: opened)), at: text.location(at: offset))
    case 0x01..<0x20:
      let scalar = Unicode.Scalar(bytes[offset])
      let escape = JSONWriter.quoted(String(Character(scalar))).dropFirst().dropLast()
      return fault(.controlCharacter(scalar, escape: String(escape)), at: offset)
    default:
      return faultForByte(at: offset) ?? truncated(inside: .string, opened: opened)
    }
  }
}
