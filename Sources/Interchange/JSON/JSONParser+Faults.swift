// Diagnoses the error where parsing stopped. It runs once for a file, so it may be slow.

extension JSONParser {
  func fault(_ kind: JSONError.Kind, at offset: Int) -> JSONError {
    JSONError(kind, at: SourceText(bytes).location(at: offset))
  }

  /// The fault of a file that ends inside what was opened at `opened`.
  func truncated(inside container: JSONError.Container, opened: Int) -> JSONError {
    let text = SourceText(bytes)
    return JSONError(
      .truncated(inside: container, opened: text.location(at: opened)), at: text.location(at: bytes.count))
  }

  /// Text from the file, short enough for a message.
  func excerpt(from start: Int, to end: Int) -> String {
    excerpt(String(decoding: bytes[start..<min(end, bytes.count, start + 400)], as: UTF8.self))
  }

  /// `text`, cut at 40 characters.
  func excerpt(_ text: String) -> String { text.count <= 40 ? text : text.prefix(39) + "…" }

  /// Refuses other encodings, by their byte order mark or by the zero beside the first ASCII character.
  func checkEncoding() throws(JSONError) {
    let start = Array(bytes.prefix(4))
    let encoding: JSONError.Encoding
    if start == [0xFF, 0xFE, 0, 0] {
      encoding = .utf32LittleEndian
    } else if start == [0, 0, 0xFE, 0xFF] {
      encoding = .utf32BigEndian
    } else if start.starts(with: [0xFF, 0xFE]) {
      encoding = .utf16LittleEndian
    } else if start.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16BigEndian
    } else if start.count == 4, start[0] != 0, start[1] == 0, start[2] != 0, start[3] == 0 {
      encoding = .utf16LittleEndian
    } else if start.count == 4, start[0] == 0, start[1] != 0, start[2] == 0, start[3] != 0 {
      encoding = .utf16BigEndian
    } else {
      return
    }
    throw JSONError(.encoding(encoding), at: SourceLocation(line: 1, column: 1))
  }

  /// The fault of a zero byte or of bytes that are not UTF-8, or nil if the byte is fine as such or cut short.
  func faultForByte(at offset: Int) -> JSONError? {
    if bytes[offset] == 0 { return fault(.zeroByte, at: offset) }
    guard UTF8Sequence(bytes.span, at: offset) == .invalid else { return nil }
    return fault(.invalidUTF8(byte: bytes[offset]), at: offset)
  }

  /// The character at `offset`.
  private func scalar(at offset: Int) -> Unicode.Scalar {
    guard case .character(let length) = UTF8Sequence(bytes.span, at: offset) else { return "\u{FFFD}" }
    return String(decoding: bytes[offset..<offset + length], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }

  /// The faults that look the same anywhere: the end, bad bytes, comments, other quotation marks.
  private func faultAnywhere() -> JSONError? {
    guard position < bytes.count else {
      guard let frame = frames.last else { return nil }
      return truncated(inside: frame.container, opened: frame.opened)
    }
    if let fault = faultForByte(at: position) { return fault }
    if UTF8Sequence(bytes.span, at: position) == .cutShort {
      if let frame = frames.last { return truncated(inside: frame.container, opened: frame.opened) }
      return fault(.invalidUTF8(byte: bytes[position]), at: position)
    }
    let scalar = scalar(at: position)
    switch scalar {
    case "#": return fault(.comment, at: position)
    case "/":
      let isComment = position + 1 < bytes.count && (bytes[position + 1] == 0x2F || bytes[position + 1] == 0x2A)
      return fault(isComment ? .comment : .unexpectedCharacter(scalar), at: position)
    case "'", "`", "´", "‘", "’", "‚", "“", "”", "„", "«", "»", "″":
      return fault(.wrongQuotationMark(scalar), at: position)
    default: return nil
    }
  }

  /// The fault where a value should begin.
  func faultForValue() -> JSONError {
    if let fault = faultAnywhere() { return fault }
    let frame = frames.last
    let scalar = scalar(at: position)
    switch scalar {
    case ",":
      guard let frame else { break }
      return fault(frame.isObject ? .missingValue(key: excerpt(pendingKey)) : .extraComma(in: .array), at: position)
    case "}", "]":
      guard let frame else { break }
      if frame.isObject && scalar == "}" { return fault(.missingValue(key: excerpt(pendingKey)), at: position) }
      return mismatch(frame)
    case "+", ".":
      if let fault = faultForInfinity() { return fault }
      guard case .flawed(let flaw, let end) = JSONNumberScan(bytes.span, at: position) else { break }
      return faultForNumber(flaw, end: end)
    case "_", "$": return faultForWord()
    default:
      if scalar.properties.isAlphabetic { return faultForWord() }
    }
    return fault(.unexpectedCharacter(scalar), at: position)
  }

  /// The fault where a key should begin, after the comma at `comma` or directly after the bracket.
  func faultForKey(after comma: Int?) -> JSONError {
    if let fault = faultAnywhere() { return fault }
    let scalar = scalar(at: position)
    switch scalar {
    case ",": return fault(.extraComma(in: .object), at: position)
    case "]": return frames.last.map(mismatch) ?? fault(.unexpectedCharacter(scalar), at: position)
    case "0"..."9":
      let token = JSONNumberScan.endOfToken(bytes.span, from: position)
      if let comma, comma + 1 == position, lastMemberIsNumber {
        var start = comma
        while start > 0, (0x30...0x39).contains(bytes[start - 1]) || bytes[start - 1] == 0x2D { start -= 1 }
        if start < comma { return fault(.number(excerpt(from: start, to: token), .decimalComma), at: start) }
      }
      return fault(.unquotedKey(excerpt(from: position, to: token)), at: position)
    default:
      guard scalar == "_" || scalar == "$" || scalar.properties.isAlphabetic else { break }
      let token = JSONNumberScan.endOfToken(bytes.span, from: position)
      return fault(.unquotedKey(excerpt(from: position, to: token)), at: position)
    }
    return fault(.unexpectedCharacter(scalar), at: position)
  }

  /// The fault where the colon after `key` is missing.
  func faultForColon(after key: String) -> JSONError {
    faultAnywhere() ?? fault(.missingColon(key: excerpt(key), found: scalar(at: position)), at: position)
  }

  /// The fault where a comma or the closing bracket of `frame` is expected.
  func faultAfterValue(in frame: Frame) -> JSONError {
    if let fault = faultAnywhere() { return fault }
    let scalar = scalar(at: position)
    switch scalar {
    case "}", "]": return mismatch(frame)
    case "\"", "{", "[", "-", "0"..."9": return fault(.missingComma(in: frame.container), at: position)
    default:
      let isWord = scalar == "_" || scalar == "$" || scalar.properties.isAlphabetic
      return fault(isWord ? .missingComma(in: frame.container) : .unexpectedCharacter(scalar), at: position)
    }
  }

  /// The fault of what follows after the document.
  func faultAfterDocument() -> JSONError {
    faultAnywhere() ?? fault(.trailingContent(scalar(at: position)), at: position)
  }

  func faultForNumber(_ flaw: JSONError.NumberDefect, end: Int) -> JSONError {
    if let fault = faultForInfinity() { return fault }
    let incomplete = flaw == .loneMinus || flaw == .noDigitAfterPoint || flaw == .noDigitInExponent
    if incomplete, end == bytes.count, let frame = frames.last {
      return truncated(inside: frame.container, opened: frame.opened)
    }
    return faultInToken(to: end) ?? fault(.number(excerpt(from: position, to: end), flaw), at: position)
  }

  private func faultForWord() -> JSONError {
    if let fault = faultForInfinity() { return fault }
    let end = JSONNumberScan.endOfToken(bytes.span, from: position)
    if let fault = faultInToken(to: end) { return fault }
    let word = excerpt(from: position, to: end)
    if end == bytes.count, let frame = frames.last, ["true", "false", "null"].contains(where: { $0.hasPrefix(word) }) {
      return truncated(inside: frame.container, opened: frame.opened)
    }
    let meant: String? =
      switch word.lowercased() {
      case "true", "yes", "ja", "sant", "t", "tru": "true"
      case "false", "no", "nej", "falskt", "f", "fals": "false"
      case "null", "nil", "none", "undefined", "nul", "n": "null"
      default: nil
      }
    return fault(.unknownWord(word, meant: meant), at: position)
  }

  /// The fault of `NaN`, `Infinity` and their relatives, or nil if there is none here.
  private func faultForInfinity() -> JSONError? {
    let end = JSONNumberScan.endOfToken(bytes.span, from: position)
    let word = excerpt(from: position, to: end)
    let name = word.lowercased().drop { $0 == "-" || $0 == "+" }
    return ["nan", "inf", "infinity"].contains(String(name)) ? fault(.notFinite(word), at: position) : nil
  }

  /// The first byte of the token at the position that is not UTF-8.
  private func faultInToken(to end: Int) -> JSONError? {
    var index = position
    while index < end {
      guard case .character(let length) = UTF8Sequence(bytes.span, at: index) else {
        return fault(.invalidUTF8(byte: bytes[index]), at: index)
      }
      index += length
    }
    return nil
  }

  private func mismatch(_ frame: Frame) -> JSONError {
    let text = SourceText(bytes)
    let opened = text.location(at: frame.opened)
    return JSONError(
      .mismatchedBracket(found: scalar(at: position), expected: frame.isObject ? "}" : "]", opened: opened),
      at: text.location(at: position))
  }
}
