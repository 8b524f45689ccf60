// The tokens of DOT, as Graphviz reads them.
//
// Source: https://graphviz.org/doc/info/lang.html, and cgraph's scan.l for what it does with doubtful input.
//
// Rules. A word is letters, digits, `_` and every byte above ASCII, or a number; a number that a word follows without space is
// two words. In a quoted text `\"` is a quotation mark and a backslash before a line end joins the lines; other
// backslashes stay, for what they mean depends on the attribute. Texts are joined by `+`. A line that begins with `#` is of a
// preprocessor.

/// A token of DOT and the byte where it begins.
struct DOTToken {
  enum Kind: Equatable {
    case word, number, quoted, markup
    case openBrace, closeBrace, openBracket, closeBracket, equals, semicolon, comma, colon, plus
    case directedEdge, undirectedEdge
    case end
    case unclosed(GraphTextFault.Enclosure)
    case other
  }

  let kind: Kind
  /// The text of a word, a number, a quoted text or markup; the sign of any other.
  let text: String
  let start: Int

  /// Whether it can be the name of something.
  var isName: Bool {
    switch kind {
    case .word, .number, .quoted, .markup: true
    default: false
    }
  }
}

/// Reads tokens.
struct DOTLexer {
  private let bytes: [UInt8]
  private var place = 0
  /// Numbers that a word follows without space, of the last token.
  var wordAfterNumber: (text: String, start: Int)?
  /// A token that was read ahead.
  private var ahead: DOTToken?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token, without going past it.
  mutating func peek() -> DOTToken {
    if let ahead { return ahead }
    let token = read()
    ahead = token
    return token
  }

  /// The next token.
  mutating func next() -> DOTToken {
    if let token = ahead {
      ahead = nil
      return token
    }
    return read()
  }

  private mutating func read() -> DOTToken {
    if let unclosed = skipSpace() { return unclosed }
    let file = bytes
    let span = file.span
    let start = place
    guard place < span.count else { return DOTToken(kind: .end, text: "", start: start) }
    let byte = span[place]
    if Self.isLetter(byte) {
      while place < span.count, Self.isLetter(span[place]) || Self.isDigit(span[place]) { place += 1 }
      return token(.word, start)
    }
    if Self.isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-"), let end = numberEnd(from: start) {
      place = end
      if place < span.count, Self.isLetter(span[place]) {
        wordAfterNumber = (
          String(
            decoding: bytes[start..<min(place + 20, span.count)].prefix { Self.isLetter($0) || Self.isDigit($0) },
            as: UTF8.self), start
        )
      }
      return token(.number, start)
    }
    place += 1
    switch byte {
    case UInt8(ascii: "\""): return quoted(from: start)
    case UInt8(ascii: "<"): return markup(from: start)
    case UInt8(ascii: "{"): return token(.openBrace, start)
    case UInt8(ascii: "}"): return token(.closeBrace, start)
    case UInt8(ascii: "["): return token(.openBracket, start)
    case UInt8(ascii: "]"): return token(.closeBracket, start)
    case UInt8(ascii: "="): return token(.equals, start)
    case UInt8(ascii: ";"): return token(.semicolon, start)
    case UInt8(ascii: ","): return token(.comma, start)
    case UInt8(ascii: ":"): return token(.colon, start)
    case UInt8(ascii: "+"): return token(.plus, start)
    case UInt8(ascii: "-") where place < span.count && span[place] == UInt8(ascii: ">"):
      place += 1
      return token(.directedEdge, start)
    case UInt8(ascii: "-") where place < span.count && span[place] == UInt8(ascii: "-"):
      place += 1
      return token(.undirectedEdge, start)
    default: return token(.other, start)
    }
  }

  private func token(_ kind: DOTToken.Kind, _ start: Int) -> DOTToken {
    DOTToken(kind: kind, text: String(decoding: bytes[start..<place], as: UTF8.self), start: start)
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// Where a number ends that begins at a place: `-?(.[0-9]+|[0-9]+(.[0-9]*)?)`; nil where none begins.
  private func numberEnd(from start: Int) -> Int? {
    let file = bytes
    let span = file.span
    var end = start
    if span[end] == UInt8(ascii: "-") { end += 1 }
    let digits = end
    while end < span.count, Self.isDigit(span[end]) { end += 1 }
    if end > digits {
      if end < span.count, span[end] == UInt8(ascii: ".") {
        end += 1
        while end < span.count, Self.isDigit(span[end]) { end += 1 }
      }
      return end
    }
    guard end < span.count, span[end] == UInt8(ascii: ".") else { return nil }
    end += 1
    let decimals = end
    while end < span.count, Self.isDigit(span[end]) { end += 1 }
    return end > decimals ? end : nil
  }

  // MARK: Space

  /// Goes past space, comments and lines of a preprocessor; a token where a comment is not closed.
  private mutating func skipSpace() -> DOTToken? {
    let file = bytes
    let span = file.span
    while place < span.count {
      let byte = span[place]
      if byte <= 0x20 {
        place += 1
      } else if byte == UInt8(ascii: "#"), isLineStart(place) {
        skipLine()
      } else if byte == UInt8(ascii: "/"), place + 1 < span.count, span[place + 1] == UInt8(ascii: "/") {
        skipLine()
      } else if byte == UInt8(ascii: "/"), place + 1 < span.count, span[place + 1] == UInt8(ascii: "*") {
        let start = place
        place += 2
        while place + 1 < span.count, span[place] != UInt8(ascii: "*") || span[place + 1] != UInt8(ascii: "/") {
          place += 1
        }
        guard place + 1 < span.count else {
          place = span.count
          return DOTToken(kind: .unclosed(.comment), text: "", start: start)
        }
        place += 2
      } else {
        break
      }
    }
    return nil
  }

  private func isLineStart(_ place: Int) -> Bool { place == 0 || bytes[place - 1] == 10 || bytes[place - 1] == 13 }

  private mutating func skipLine() {
    let file = bytes
    let span = file.span
    while place < span.count, span[place] != 10, span[place] != 13 { place += 1 }
  }

  // MARK: Texts

  private mutating func quoted(from start: Int) -> DOTToken {
    var text: [UInt8] = []
    guard piece(into: &text) else { return DOTToken(kind: .unclosed(.quotation), text: "", start: start) }
    while true {
      let before = place
      if let unclosed = skipSpace() { return unclosed }
      guard place < bytes.count, bytes[place] == UInt8(ascii: "+") else {
        place = before
        break
      }
      let plus = place
      place += 1
      if let unclosed = skipSpace() { return unclosed }
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
        place = plus
        break
      }
      place += 1
      guard piece(into: &text) else { return DOTToken(kind: .unclosed(.quotation), text: "", start: start) }
    }
    return DOTToken(kind: .quoted, text: String(decoding: text, as: UTF8.self), start: start)
  }

  /// Reads to the closing quotation mark; false where there is none.
  private mutating func piece(into text: inout [UInt8]) -> Bool {
    let file = bytes
    let span = file.span
    while place < span.count {
      let byte = span[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return true
      case UInt8(ascii: "\\") where place < span.count:
        let next = span[place]
        if next == UInt8(ascii: "\"") {
          text.append(next)
          place += 1
        } else if next == UInt8(ascii: "\\") {
          text.append(byte)
          text.append(next)
          place += 1
        } else if next == 10 {
          place += 1
        } else if next == 13 {
          place += place + 1 < span.count && span[place + 1] == 10 ? 2 : 1
        } else {
          text.append(byte)
        }
      default: text.append(byte)
      }
    }
    return false
  }

  private mutating func markup(from start: Int) -> DOTToken {
    let file = bytes
    let span = file.span
    var depth = 1
    while place < span.count {
      if span[place] == UInt8(ascii: "<") { depth += 1 }
      if span[place] == UInt8(ascii: ">") {
        depth -= 1
        if depth == 0 {
          place += 1
          let text = String(decoding: bytes[(start + 1)..<(place - 1)], as: UTF8.self)
          return DOTToken(kind: .markup, text: text, start: start)
        }
      }
      place += 1
    }
    return DOTToken(kind: .unclosed(.markup), text: "", start: start)
  }
}
