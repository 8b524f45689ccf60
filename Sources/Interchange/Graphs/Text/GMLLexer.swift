// The tokens of GML: keys, numbers, texts and brackets.

/// The tokens of a GML file.
struct GMLLexer {
  enum Kind {
    case key(String), number(String), string(String), open, close, end, unclosedString, other(String)
  }

  struct Token {
    let kind: Kind
    let start: Int
  }

  /// Where quotation marks stand within a text, of the last token.
  var bareQuotes: [Int] = []
  /// The names of columns by their keys, from comments that samband writes: `# samband: orgnr = org nr`.
  private(set) var names: [String: String] = [:]
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The comment's beginning that tells the name of a key.
  static let nameComment = "# samband: "

  mutating func next() -> Token {
    let file = bytes
    let span = file.span
    while place < span.count {
      if span[place] <= 0x20 {
        place += 1
      } else if span[place] == UInt8(ascii: "#") {
        readComment()
      } else {
        break
      }
    }
    let start = place
    guard place < span.count else { return Token(kind: .end, start: start) }
    let byte = span[place]
    place += 1
    switch byte {
    case UInt8(ascii: "["): return Token(kind: .open, start: start)
    case UInt8(ascii: "]"): return Token(kind: .close, start: start)
    case UInt8(ascii: "\""): return string(from: start)
    default:
      while place < span.count, span[place] > 0x20, !"[]\"".utf8.contains(span[place]) { place += 1 }
      let text = String(decoding: bytes[start..<place], as: UTF8.self)
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".") || (48...57).contains(byte)
      {
        return Token(kind: .number(text), start: start)
      }
      return Token(kind: Self.isLetter(byte) ? .key(text) : .other(String(text.prefix(40))), start: start)
    }
  }

  private mutating func readComment() {
    let start = place
    let file = bytes
    let span = file.span
    while place < span.count, span[place] != 10, span[place] != 13 { place += 1 }
    guard names.count < 1000 else { return }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    guard text.hasPrefix(Self.nameComment), let sign = text.firstRange(of: " = ") else { return }
    names[String(text[..<sign.lowerBound].dropFirst(Self.nameComment.count))] = CharacterReferences.decoded(
      String(text[sign.upperBound...]).trimmed)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private mutating func string(from start: Int) -> Token {
    let file = bytes
    let span = file.span
    while place < span.count {
      if span[place] == UInt8(ascii: "\"") {
        if closes(place) {
          place += 1
          let text = String(decoding: bytes[(start + 1)..<(place - 1)], as: UTF8.self)
          return Token(kind: .string(text), start: start)
        }
        bareQuotes.append(place)
      }
      place += 1
    }
    bareQuotes = []
    return Token(kind: .unclosedString, start: start)
  }

  /// Whether what follows a quotation mark can follow a text: a bracket, a comment, the end, or a key with its value.
  private func closes(_ mark: Int) -> Bool {
    let file = bytes
    let span = file.span
    let limit = min(span.count, mark + 1024)
    var place = mark + 1
    var isNewLine = false
    while place < limit, span[place] <= 0x20 {
      if span[place] == 10 || span[place] == 13 { isNewLine = true }
      place += 1
    }
    guard place < limit else { return true }
    if span[place] == UInt8(ascii: "]") || span[place] == UInt8(ascii: "#") { return true }
    guard place > mark + 1, Self.isLetter(span[place]) else { return false }
    if isNewLine { return true }
    while place < limit, span[place] > 0x20, !"[]\"".utf8.contains(span[place]) { place += 1 }
    if place < limit, span[place] == UInt8(ascii: "[") { return true }
    let keyEnd = place
    while place < limit, span[place] <= 0x20 { place += 1 }
    guard place < limit else { return true }
    guard place > keyEnd else { return false }
    if "\"[-+.0123456789".utf8.contains(span[place]) { return true }
    let word = String(decoding: bytes[place..<min(place + 6, span.count)].prefix { $0 > 0x20 }, as: UTF8.self)
    return ["nan", "inf", "true", "false"].contains(word.lowercased())
  }
}
