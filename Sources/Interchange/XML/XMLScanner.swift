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
  private struct OpenElement {
    let name: Range<Int>
    let element: StrictXML.Element
    var text = ""
  }

  /// How deep elements may nest.
  static let depthLimit = 200

  let bytes: [UInt8]
  private let start: (StrictXML.Element) -> Void
  private let end: (StrictXML.Element, String) -> Void
  private var place = 0
  private var open: [OpenElement] = []
  private var hasRoot = false
  private var rootPrefix = ""
  /// How far lines and columns were counted.
  private var counted = 0
  private var line: Int32 = 1
  private var column: Int32 = 1

  /// Reads a text in UTF-8 without a byte order mark.
  ///
  /// - Parameters:
  ///   - start: Called at a start tag.
  ///   - end: Called at an end tag, with the element and all text directly within it.
  /// - Throws: The first thing that is wrong with the text; calls before it do not count.
  /// - Complexity: O(n).
  static func read(
    _ bytes: [UInt8], start: @escaping (StrictXML.Element) -> Void,
    end: @escaping (StrictXML.Element, String) -> Void
  ) throws(FormatFault) {
    var scanner = XMLScanner(bytes: bytes, start: start, end: end)
    while try scanner.passText() { try scanner.passMarkup() }
    if let innermost = scanner.open.last {
      throw scanner.truncated(.element(scanner.text(innermost.name)), innermost.element.location)
    }
    guard scanner.hasRoot else { throw scanner.fault(.noRoot, at: 0) }
  }

  private init(
    bytes: [UInt8], start: @escaping (StrictXML.Element) -> Void, end: @escaping (StrictXML.Element, String) -> Void
  ) {
    (self.bytes, self.start, self.end) = (bytes, start, end)
  }

  // MARK: Places

  /// The place of a byte that is not before the last one asked for.
  private mutating func position(of offset: Int) -> SourceLocation {
    let whole = bytes
    let span = whole.span
    while counted < offset {
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

  private func truncated(_ part: XMLFault.Part, _ opened: SourceLocation) -> FormatFault {
    fault(.truncated(part, opened: opened), at: bytes.count)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range].prefix(80), as: UTF8.self) }

  // MARK: Text

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 10 || byte == 13 || byte == 9 }

  /// Goes to the next `<`; whether there is one.
  private mutating func passText() throws(FormatFault) -> Bool {
    let whole = bytes
    let span = whole.span
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

  private func begins(with word: String, at offset: Int) -> Bool {
    bytes.count - offset >= word.utf8.count && zip(bytes[offset...], word.utf8).allSatisfy { $0 == $1 }
  }

  private mutating func passMarkup() throws(FormatFault) {
    switch place + 1 < bytes.count ? bytes[place + 1] : 0 {
    case UInt8(ascii: "/"): try passEndTag()
    case UInt8(ascii: "?"):
      let inner = try pass(to: "?>", from: place + 2, .instruction)
      if !open.isEmpty { try checkInstruction(inner) }
    case UInt8(ascii: "!"):
      if begins(with: "<!--", at: place) {
        let inner = try pass(to: "-->", from: place + 4, .comment)
        if !open.isEmpty { try checkComment(inner) }
      } else if begins(with: "<![CDATA[", at: place) {
        if open.isEmpty { throw fault(.textOutsideRoot, at: place) }
        append(try decoded(try pass(to: "]]>", from: place + 9, .characters), .section))
      } else {
        try passDocumentType()
      }
    default: try passStartTag()
    }
  }

  /// Goes past the end of what began at `place`; what stands between.
  private mutating func pass(
    to end: String, from start: Int, _ part: XMLFault.Part
  ) throws(FormatFault) -> Range<Int> {
    let opened = position(of: place)
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

  private mutating func passDocumentType() throws(FormatFault) {
    let opened = position(of: place)
    // The beginning of a comment, of a section or of a document type, where the file ends.
    if bytes.count - place < 9 { throw truncated(.tag("!"), opened) }
    guard open.isEmpty, !hasRoot, begins(with: "<!DOCTYPE", at: place) else {
      throw fault(.malformed(code: 0), at: place)
    }
    let start = place
    var quote: UInt8?
    while place < bytes.count {
      let byte = bytes[place]
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "[") {
        throw ownDeclarations(from: place, start)
      } else if byte == UInt8(ascii: ">") {
        place += 1
        return
      }
      place += 1
    }
    throw truncated(.documentType, opened)
  }

  /// The first entity that a document type declares, or the document type itself.
  private func ownDeclarations(from bracket: Int, _ start: Int) -> FormatFault {
    var place = bracket
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<"), begins(with: "<!ENTITY", at: place) {
        let rest = bytes[(place + 8)...].drop { Self.isSpace($0) || $0 == UInt8(ascii: "%") }
        let name = rest.prefix { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
        return fault(.ownEntity(text(name.startIndex..<name.endIndex)), at: place)
      }
      place += 1
    }
    return fault(.ownDeclarations, at: start)
  }

  /// The name of a tag, which begins at `place`.
  private mutating func name() -> Range<Int> {
    let start = place
    while place < bytes.count {
      let byte = bytes[place]
      if Self.isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "<") {
        break
      }
      place += 1
    }
    return start..<place
  }

  private mutating func passEndTag() throws(FormatFault) {
    let start = place
    let opened = position(of: place)
    place += 2
    let name = name()
    while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
    guard place < bytes.count else { throw truncated(.tag("/" + text(name)), opened) }
    guard bytes[place] == UInt8(ascii: ">") else { throw fault(.malformed(code: 0), at: place) }
    place += 1
    guard let innermost = open.popLast() else { throw fault(.strayEnd(text(name)), at: start) }
    guard bytes[innermost.name] == bytes[name] else {
      throw fault(
        .mismatchedEnd(text(name), expected: text(innermost.name), opened: innermost.element.location), at: start)
    }
    end(innermost.element, innermost.text)
  }

  private mutating func passStartTag() throws(FormatFault) {
    let begin = place
    let opened = position(of: place)
    place += 1
    let name = name()
    if open.isEmpty, hasRoot { throw fault(.secondRoot(text(name)), at: begin) }
    let inner = try passAttributes(name, opened)
    let closesItself = bytes[place - 2] == UInt8(ascii: "/")
    if open.count >= Self.depthLimit, !closesItself { throw fault(.tooDeep(limit: Self.depthLimit), at: begin) }
    try checkName(name)
    let whole = String(decoding: bytes[name], as: UTF8.self)
    let colon = whole.utf8.firstIndex(of: UInt8(ascii: ":"))
    let prefix = colon.map { String(whole[..<$0]) } ?? ""
    if !hasRoot { rootPrefix = prefix }
    hasRoot = true
    let element = StrictXML.Element(
      name: colon.map { String(whole[whole.utf8.index(after: $0)...]) } ?? whole, isForeign: prefix != rootPrefix,
      attributes: try attributes(closesItself ? inner.lowerBound..<(inner.upperBound - 1) : inner), location: opened)
    start(element)
    if closesItself { end(element, "") } else { open.append(OpenElement(name: name, element: element)) }
  }

  /// Goes past the end of a start tag; what stands between its name and the `>`.
  private mutating func passAttributes(_ name: Range<Int>, _ opened: SourceLocation) throws(FormatFault) -> Range<Int> {
    let whole = bytes
    let span = whole.span
    var quote: UInt8?
    while place < span.count {
      let byte = span[place]
      if byte == UInt8(ascii: "&") { try checkReference(at: place) }
      if byte == UInt8(ascii: "<") { throw fault(.bracketInTag(text(name), opened: opened), at: place) }
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        place += 1
        return name.upperBound..<(place - 1)
      }
      place += 1
    }
    throw truncated(.tag(text(name)), opened)
  }
}
