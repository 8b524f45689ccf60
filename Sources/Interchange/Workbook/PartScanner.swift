// The two parts of a workbook that may be large, the cells of a sheet and the shared texts, tag by tag: the system's XML
// parser takes several times as long for them as reading the whole workbook may take.
//
// Rules. What `XMLScanner` asks of every XML file is asked here in one pass: each tag, comment and instruction ends, end tags
// match, there is one root, elements nest no deeper than `XMLScanner.depthLimit`; no document type, and no entities but XML's
// own five and numbers. Prefixes do not count: `x:row` is `row`. Attributes of elements that nobody asks about are not
// looked at one by one.

/// Reads the tags and texts of one part, one after the other.
struct PartScanner {
  /// What was found.
  enum Token {
    /// A start tag, which is in `name` and `attributes`; where it closes itself, its end follows.
    case start
    /// An end tag, whose name is in `name`.
    case end
    /// Text, in `text`.
    case text
    /// The end of the part.
    case finish
  }

  /// The part as UTF-8.
  let bytes: [UInt8]
  /// The name of the tag, without its prefix.
  private(set) var name = 0..<0
  /// What stands in the start tag after its name.
  private(set) var attributes = 0..<0
  /// The text, references included.
  private(set) var text = 0..<0
  /// Whether the text is a section of characters, in which references mean nothing.
  private(set) var isLiteral = false
  private var place: Int
  private var open: [Range<Int>] = []
  private var closesItself = false
  private var hasRoot = false

  /// A scanner at the beginning of a part; one that is no UTF-8 or UTF-16 is a fault.
  init(_ part: [UInt8]) throws(FormatFault) {
    do throws(TextError) {
      let text = try DecodedText(part)
      if text.encoding == .windows1252 {
        throw TextError(
          .invalidUTF8(byte: part.first { $0 >= 0x80 } ?? 0), in: part, at: part.firstIndex { $0 >= 0x80 } ?? 0)
      }
      bytes = text.bytes
    } catch {
      throw FormatFault(.table(error.fault), at: error.location)
    }
    place = 0
  }

  /// How many elements are open.
  var depth: Int { open.count }

  /// Whether the name of the tag is this word.
  func isNamed(_ word: String) -> Bool { name.count == word.utf8.count && bytes[name].elementsEqual(word.utf8) }

  /// Whether the name of the tag is this letter.
  func isNamed(_ letter: UInt8) -> Bool { name.count == 1 && bytes[name.lowerBound] == letter }

  // MARK: Tokens

  /// Goes on to the next token.
  mutating func next() throws(FormatFault) -> Token {
    let bytes = bytes
    if closesItself {
      closesItself = false
      close()
      return .end
    }
    while true {
      guard place < bytes.count else {
        if let innermost = open.last { throw truncated(.element(word(innermost)), innermost.lowerBound - 1) }
        guard hasRoot else { throw fault(.noRoot, at: 0) }
        return .finish
      }
      if bytes[place] != UInt8(ascii: "<") {
        let start = place
        let span = bytes.span
        var (end, isBlank) = (place, true)
        while end < span.count, span[end] != UInt8(ascii: "<") {
          if span[end] > 0x20 { isBlank = false }
          end += 1
        }
        place = end
        if open.isEmpty {
          if isBlank { continue }
          throw fault(.textOutsideRoot, at: start)
        }
        text = start..<end
        isLiteral = false
        return .text
      }
      switch place + 1 < bytes.count ? bytes[place + 1] : 0 {
      case UInt8(ascii: "/"):
        try passEndTag()
        return .end
      case UInt8(ascii: "?"): try pass(to: "?>", from: place + 2, .instruction)
      case UInt8(ascii: "!"):
        if begins(with: "<!--") {
          try pass(to: "-->", from: place + 4, .comment)
        } else if begins(with: "<![CDATA["), !open.isEmpty {
          let start = place + 9
          try pass(to: "]]>", from: start, .characters)
          text = start..<(place - 3)
          isLiteral = true
          return .text
        } else {
          // No program that writes workbooks writes document types.
          throw fault(.ownDeclarations, at: place)
        }
      default:
        try passStartTag()
        return .start
      }
    }
  }

  /// Goes past the element whose start tag was just read.
  mutating func skip() throws(FormatFault) {
    let depth = open.count
    repeat { _ = try next() } while open.count >= depth
  }

  private mutating func close() {
    if let innermost = open.popLast() { name = innermost }
    attributes = 0..<0
  }

  private mutating func passEndTag() throws(FormatFault) {
    let start = place
    place += 2
    let found = passName()
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    guard place < bytes.count else { throw truncated(.tag("/" + word(found)), start) }
    guard bytes[place] == UInt8(ascii: ">") else { throw fault(.malformed(code: 0), at: place) }
    place += 1
    guard let innermost = open.last else { throw fault(.strayEnd(word(found)), at: start) }
    guard isSame(innermost, found) else {
      throw fault(
        .mismatchedEnd(word(found), expected: word(innermost), opened: location(innermost.lowerBound - 1)), at: start)
    }
    close()
  }

  private func isSame(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    let span = bytes.span
    for offset in 0..<first.count where span[first.lowerBound + offset] != span[second.lowerBound + offset] {
      return false
    }
    return true
  }

  /// The name of a tag without its prefix; `place` comes to stand behind it.
  private mutating func passName() -> Range<Int> {
    // A copy, so that the span does not hold the scanner itself.
    let bytes = bytes
    let span = bytes.span
    var start = place
    var end = place
    while end < span.count {
      let byte = span[end]
      if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "<") { break }
      end += 1
      if byte == UInt8(ascii: ":") { start = end }
    }
    place = end
    return start..<end
  }

  private mutating func passStartTag() throws(FormatFault) {
    let bytes = bytes
    let start = place
    place += 1
    let found = passName()
    if open.isEmpty {
      if hasRoot { throw fault(.secondRoot(word(found)), at: start) }
      hasRoot = true
    }
    guard !found.isEmpty || place >= bytes.count else { throw fault(.malformed(code: 0), at: start) }
    let span = bytes.span
    var end = place
    var quote: UInt8 = 0
    while end < span.count {
      let byte = span[end]
      if byte == UInt8(ascii: "<") { throw fault(.bracketInTag(word(found), opened: location(start)), at: end) }
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      end += 1
    }
    guard end < span.count else { throw truncated(.tag(word(found)), start) }
    closesItself = span[end - 1] == UInt8(ascii: "/")
    attributes = place..<max(place, closesItself ? end - 1 : end)
    place = end + 1
    name = found
    open.append(found)
    if open.count > XMLScanner.depthLimit { throw fault(.tooDeep(limit: XMLScanner.depthLimit), at: start) }
  }

  private func begins(with word: String) -> Bool {
    bytes.count - place >= word.utf8.count && zip(bytes[place...], word.utf8).allSatisfy { $0 == $1 }
  }

  private mutating func pass(to end: String, from start: Int, _ part: XMLFault.Part) throws(FormatFault) {
    let opened = place
    let last = end.utf8.first
    place = start
    while place < bytes.count {
      if bytes[place] == last, begins(with: end) {
        place += end.utf8.count
        return
      }
      place += 1
    }
    throw truncated(part, opened)
  }

  // MARK: Faults

  private func location(_ offset: Int) -> SourceLocation { SourceText(bytes).location(at: offset) }

  func fault(_ fault: XMLFault, at offset: Int) -> FormatFault {
    FormatFault(.xml(fault), at: location(offset))
  }

  private func truncated(_ part: XMLFault.Part, _ opened: Int) -> FormatFault {
    fault(.truncated(part, opened: location(opened)), at: bytes.count)
  }
}
