// The elements of an XML text, one after the other, in one pass over its bytes and without a copy of it.
//
// The parser of the system is not asked: on Linux (6.3.1) it takes a file cut off, a second root and nothing at all for well-formed,
// leaves out entities that a file declares itself, refuses files of more than 10 MB, and takes several times as long. It is the
// oracle of the tests: what it refuses is refused here, and what is read here it reads alike.
//
// Rules. Every tag, comment, section of characters and instruction ends; end tags match; there is one root, and nothing but
// space, comments and instructions beside it; elements nest no deeper than `depthLimit`. A document type may name a DTD, which is
// never fetched, and must not declare anything. Entities are the five of XML, and numbers. Within the root, names, attributes,
// characters and references are as XML has them; prefixes are no more than parts of names.
// Extensible Markup Language (XML) 1.0, fifth edition, https://www.w3.org/TR/xml/.

/// Reads the elements of an XML text.
struct XMLScanner {
  /// An element that is open, and the text directly within it so far.
  struct OpenElement {
    let name: Range<Int>
    let element: StrictXML.Element
    var text = ""
  }

  /// A name of elements that has come before, in its parts.
  private struct KnownName {
    let local: String
    let prefix: String
  }

  /// How deep elements may nest.
  static let depthLimit = 200

  let bytes: [UInt8]
  var place = 0
  var open: [OpenElement] = []
  var hasRoot = false
  private var rootPrefix = ""
  /// The names of elements and of attributes so far: few names stand in millions of tags.
  private var distinctNames = DistinctCells()
  private var names: [KnownName] = []
  private var distinctKeys = DistinctCells()
  private var keys: [String] = []
  /// How far lines and columns were counted.
  private var counted = 0
  private var line: Int32 = 1
  private var column: Int32 = 1

  /// Reads a text in UTF-8 without a byte order mark.
  ///
  /// - Parameter builder: What takes the elements.
  /// - Throws: The first thing that is wrong with the text; elements before it do not count.
  /// - Complexity: O(n).
  static func read(_ bytes: [UInt8], into builder: inout some XMLElementTaking) throws(FormatFault) {
    var scanner = XMLScanner(bytes: bytes)
    let span = bytes.span
    while try scanner.passText(span) { try scanner.passMarkup(span, &builder) }
    if let innermost = scanner.open.last {
      throw scanner.truncated(.element(scanner.text(innermost.name)), innermost.element.location)
    }
    guard scanner.hasRoot else { throw scanner.fault(.noRoot, at: 0) }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  // MARK: Places

  /// The place of a byte that is not before the last one asked for.
  mutating func position(of offset: Int, _ span: Span<UInt8>) -> SourceLocation {
    let (lineFeed, carriageReturn) = (ByteWord.all(10), ByteWord.all(13))
    while counted < offset {
      // Eight characters at once, where none ends a line or takes several bytes.
      if counted + 8 <= offset {
        let word = span.word(at: counted)
        let ends = ByteWord.zeros(word ^ lineFeed) | ByteWord.zeros(word ^ carriageReturn)
        if ends | (word & ByteWord.highBits) == 0 {
          counted += 8
          column &+= 8
          continue
        }
      }
      let byte = span[counted]
      counted += 1
      if byte == 10 || (byte == 13 && !(counted < span.count && span[counted] == 10)) {
        line &+= 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column &+= 1
      }
    }
    return SourceLocation(line: Int(line), column: Int(column))
  }

  func fault(_ fault: XMLFault, at offset: Int) -> FormatFault {
    FormatFault(.xml(fault), at: SourceText(bytes).location(at: offset))
  }

  func truncated(_ part: XMLFault.Part, _ opened: SourceLocation) -> FormatFault {
    fault(.truncated(part, opened: opened), at: bytes.count)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range].prefix(80), as: UTF8.self) }

  // MARK: Text

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 10 || byte == 13 || byte == 9 }

  /// Goes to the next `<`; whether there is one.
  private mutating func passText(_ span: Span<UInt8>) throws(FormatFault) -> Bool {
    let first = place
    var isPlain = true
    while place < span.count, span[place] != UInt8(ascii: "<") {
      let byte = span[place]
      if byte == UInt8(ascii: "&") { try checkReference(at: place) }
      if open.isEmpty, !Self.isSpace(byte) { throw fault(.textOutsideRoot, at: place) }
      if Self.isSpecial(byte), byte != 10, byte != 9 { isPlain = false }
      place += 1
    }
    if !open.isEmpty, place > first {
      let isWhole = place < span.count
      if isPlain {
        append(String(decoding: bytes[first..<place], as: UTF8.self))
      } else if isWhole {
        append(try decoded(first..<place, .text))
      }
    }
    return place < span.count
  }

  private mutating func append(_ text: String) {
    let last = open.count - 1
    if open[last].text.isEmpty { open[last].text = text } else { open[last].text += text }
  }

  private func checkReference(at place: Int) throws(FormatFault) {
    let name = bytes[(place + 1)...].prefix(64).prefix {
      ($0 | 32 >= 97 && $0 | 32 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == UInt8(ascii: "#") || $0 >= 0x80
        || "_-.:".utf8.contains($0)
    }
    let isClosed = name.endIndex < bytes.count && bytes[name.endIndex] == UInt8(ascii: ";")
    let word = String(decoding: name, as: UTF8.self)
    if isClosed, word.hasPrefix("#") || ["amp", "lt", "gt", "quot", "apos"].contains(word) { return }
    // A file that ends here was cut off; the element around says so.
    if name.endIndex == bytes.count { return }
    throw fault(.unknownEntity("&" + word + (isClosed ? ";" : "")), at: place)
  }

  // MARK: Markup

  func begins(with word: String, at offset: Int) -> Bool {
    bytes.count - offset >= word.utf8.count && zip(bytes[offset...], word.utf8).allSatisfy { $0 == $1 }
  }

  private mutating func passMarkup(
    _ span: Span<UInt8>, _ builder: inout some XMLElementTaking
  ) throws(FormatFault) {
    switch place + 1 < span.count ? span[place + 1] : 0 {
    case UInt8(ascii: "/"): try passEndTag(span, &builder)
    case UInt8(ascii: "?"):
      let inner = try pass(to: "?>", from: place + 2, .instruction, span)
      if !open.isEmpty { try checkInstruction(inner) }
    case UInt8(ascii: "!"):
      if begins(with: "<!--", at: place) {
        let inner = try pass(to: "-->", from: place + 4, .comment, span)
        if !open.isEmpty { try checkComment(inner) }
      } else if begins(with: "<![CDATA[", at: place) {
        if open.isEmpty { throw fault(.textOutsideRoot, at: place) }
        append(try decoded(try pass(to: "]]>", from: place + 9, .characters, span), .section))
      } else {
        try passDocumentType(span)
      }
    default: try passStartTag(span, &builder)
    }
  }

  /// Goes past the end of what began at `place`; what stands between.
  private mutating func pass(
    to end: String, from start: Int, _ part: XMLFault.Part, _ span: Span<UInt8>
  ) throws(FormatFault) -> Range<Int> {
    let opened = position(of: place, span)
    let last = end.utf8.first
    place = start
    while place < bytes.count {
      if bytes[place] == last, begins(with: end, at: place) {
        place += end.utf8.count
        return start..<(place - end.utf8.count)
      }
      place += 1
    }
    throw truncated(part, opened)
  }

  /// The name of a tag, which begins at `place`.
  private mutating func name(_ span: Span<UInt8>) -> Range<Int> {
    let start = place
    while place < span.count {
      let byte = span[place]
      if Self.isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "<") {
        break
      }
      place += 1
    }
    return start..<place
  }

  private mutating func passEndTag(
    _ span: Span<UInt8>, _ builder: inout some XMLElementTaking
  ) throws(FormatFault) {
    let start = place
    place += 2
    let name = name(span)
    while place < span.count, Self.isSpace(span[place]) { place += 1 }
    guard place < span.count else { throw truncated(.tag("/" + text(name)), position(of: start, span)) }
    guard span[place] == UInt8(ascii: ">") else { throw fault(.malformed(code: 0), at: place) }
    place += 1
    guard let innermost = open.popLast() else { throw fault(.strayEnd(text(name)), at: start) }
    guard Self.areEqual(span, innermost.name, name) else {
      throw fault(
        .mismatchedEnd(text(name), expected: text(innermost.name), opened: innermost.element.location), at: start)
    }
    builder.end(innermost.element, innermost.text)
  }

  private static func areEqual(_ span: Span<UInt8>, _ name: Range<Int>, _ other: Range<Int>) -> Bool {
    guard name.count == other.count else { return false }
    for offset in 0..<name.count where span[name.lowerBound + offset] != span[other.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func passStartTag(
    _ span: Span<UInt8>, _ builder: inout some XMLElementTaking
  ) throws(FormatFault) {
    let begin = place
    let opened = position(of: place, span)
    place += 1
    let name = name(span)
    if open.isEmpty, hasRoot { throw fault(.secondRoot(text(name)), at: begin) }
    let (inner, quotes) = try passAttributes(name, opened, span)
    let closesItself = span[place - 2] == UInt8(ascii: "/")
    if open.count >= Self.depthLimit, !closesItself { throw fault(.tooDeep(limit: Self.depthLimit), at: begin) }
    let known = try known(name, span)
    if !hasRoot { rootPrefix = known.prefix }
    hasRoot = true
    let element = StrictXML.Element(
      name: known.local, isForeign: known.prefix != rootPrefix,
      attributes: quotes == 0 && inner.isEmpty
        ? []
        : try attributes(closesItself ? inner.lowerBound..<(inner.upperBound - 1) : inner, about: quotes / 2, span),
      location: opened)
    builder.start(element)
    if closesItself { builder.end(element, "") } else { open.append(OpenElement(name: name, element: element)) }
  }

  /// The name of an element in its parts, which is looked at when it first comes.
  private mutating func known(_ name: Range<Int>, _ span: Span<UInt8>) throws(FormatFault) -> KnownName {
    let number = distinctNames.number(of: name, in: span)
    if number == names.count {
      try checkName(name)
      let whole = String(decoding: bytes[name], as: UTF8.self)
      let colon = whole.utf8.firstIndex(of: UInt8(ascii: ":"))
      names.append(
        KnownName(
          local: colon.map { String(whole[whole.utf8.index(after: $0)...]) } ?? whole,
          prefix: colon.map { String(whole[..<$0]) } ?? ""))
    }
    return names[number]
  }

  /// The name of an attribute, which is looked at when it first comes.
  mutating func key(_ name: Range<Int>, _ span: Span<UInt8>) throws(FormatFault) -> String {
    let number = distinctKeys.number(of: name, in: span)
    if number == keys.count {
      try checkName(name)
      keys.append(String(decoding: bytes[name], as: UTF8.self))
    }
    return keys[number]
  }

  /// Goes past the end of a start tag; what stands between its name and the `>`, and how many marks of quotation.
  private mutating func passAttributes(
    _ name: Range<Int>, _ opened: SourceLocation, _ span: Span<UInt8>
  ) throws(FormatFault) -> (inner: Range<Int>, quotes: Int) {
    var quote: UInt8?
    var quotes = 0
    while place < span.count {
      let byte = span[place]
      if byte == UInt8(ascii: "&") { try checkReference(at: place) }
      if byte == UInt8(ascii: "<") { throw fault(.bracketInTag(text(name), opened: opened), at: place) }
      if let mark = quote {
        if byte == mark { (quote, quotes) = (nil, quotes + 1) }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        (quote, quotes) = (byte, quotes + 1)
      } else if byte == UInt8(ascii: ">") {
        place += 1
        return (name.upperBound..<(place - 1), quotes)
      }
      place += 1
    }
    throw truncated(.tag(text(name)), opened)
  }
}
