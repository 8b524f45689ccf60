// The tags of an XML text, found before the parser of the system is asked, which is not to be trusted with them: it takes a
// file cut off, a second root and nothing at all for well-formed, and leaves out entities that a file declares itself.
//
// Rules. Every tag, comment, section of characters and instruction ends; end tags match; there is one root, and nothing but
// space, comments and instructions beside it; elements nest no deeper than `depthLimit`. A document type may name a DTD, which is
// never fetched, and must not declare anything. Entities are the five of XML, and numbers. What names, attributes and
// characters are allowed is left to the parser.
// Extensible Markup Language (XML) 1.0, fifth edition, https://www.w3.org/TR/xml/.

/// The places of the start tags of an XML text that is whole.
struct XMLSkeleton {
  /// A line and a column, small.
  struct Place {
    let line: Int32
    let column: Int32

    var location: SourceLocation { SourceLocation(line: Int(line), column: Int(column)) }
  }

  /// Where each start tag begins, in the order of the text.
  private(set) var places: [Place] = []
  /// The bytes of the root element.
  private(set) var root = 0..<0

  /// How deep elements may nest.
  static let depthLimit = 200

  private let bytes: [UInt8]
  private var place = 0
  private var open: [(name: Range<Int>, place: Place)] = []
  /// How far lines and columns were counted.
  private var counted = 0
  private var line: Int32 = 1
  private var column: Int32 = 1

  /// Looks for the tags of a text in UTF-8 without a byte order mark.
  ///
  /// - Complexity: O(n).
  init(_ bytes: [UInt8]) throws(FormatFault) {
    self.bytes = bytes
    while try passText() { try passMarkup() }
    if let innermost = open.last {
      throw truncated(.element(text(innermost.name)), innermost.place)
    }
    guard !root.isEmpty else { throw fault(.noRoot, at: 0) }
  }

  // MARK: Places

  /// The place of a byte that is not before the last one asked for.
  private mutating func position(of offset: Int) -> Place {
    while counted < offset {
      let byte = bytes[counted]
      counted += 1
      if byte == 10 || (byte == 13 && !(counted < bytes.count && bytes[counted] == 10)) {
        line &+= 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column &+= 1
      }
    }
    return Place(line: line, column: column)
  }

  private func fault(_ fault: XMLFault, at offset: Int) -> FormatFault {
    FormatFault(.xml(fault), at: SourceText(bytes).location(at: offset))
  }

  private func truncated(_ part: XMLFault.Part, _ opened: Place) -> FormatFault {
    fault(.truncated(part, opened: opened.location), at: bytes.count)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range].prefix(80), as: UTF8.self) }

  // MARK: Text

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 10 || byte == 13 || byte == 9 }

  /// Goes to the next `<`; whether there is one.
  private mutating func passText() throws(FormatFault) -> Bool {
    while place < bytes.count, bytes[place] != UInt8(ascii: "<") {
      if open.isEmpty, !Self.isSpace(bytes[place]) { throw fault(.textOutsideRoot, at: place) }
      if bytes[place] == UInt8(ascii: "&") { try checkReference() }
      place += 1
    }
    return place < bytes.count
  }

  private func checkReference() throws(FormatFault) {
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
    case UInt8(ascii: "?"): try pass(to: "?>", from: place + 2, .instruction)
    case UInt8(ascii: "!"):
      if begins(with: "<!--", at: place) {
        try pass(to: "-->", from: place + 4, .comment)
      } else if begins(with: "<![CDATA[", at: place) {
        if open.isEmpty { throw fault(.textOutsideRoot, at: place) }
        try pass(to: "]]>", from: place + 9, .characters)
      } else {
        try passDocumentType()
      }
    default: try passStartTag()
    }
  }

  private mutating func pass(to end: String, from start: Int, _ part: XMLFault.Part) throws(FormatFault) {
    let opened = position(of: place)
    let last = end.utf8.first
    place = start
    while place < bytes.count {
      if bytes[place] == last, begins(with: end, at: place) {
        place += end.utf8.count
        return
      }
      place += 1
    }
    throw truncated(part, opened)
  }

  private mutating func passDocumentType() throws(FormatFault) {
    let opened = position(of: place)
    // The beginning of a comment, of a section or of a document type, where the file ends.
    if bytes.count - place < 9 { throw truncated(.tag("!"), opened) }
    guard open.isEmpty, root.isEmpty, begins(with: "<!DOCTYPE", at: place) else {
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
    while place < bytes.count, !Self.isSpace(bytes[place]), !">/<".utf8.contains(bytes[place]) { place += 1 }
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
        .mismatchedEnd(text(name), expected: text(innermost.name), opened: innermost.place.location), at: start)
    }
    if open.isEmpty { root = root.lowerBound..<place }
  }

  private mutating func passStartTag() throws(FormatFault) {
    let start = place
    let opened = position(of: place)
    place += 1
    let name = name()
    if open.isEmpty {
      guard root.isEmpty else { throw fault(.secondRoot(text(name)), at: start) }
      root = start..<start
    }
    places.append(opened)
    var quote: UInt8?
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "&") { try checkReference() }
      if byte == UInt8(ascii: "<") { throw fault(.bracketInTag(text(name), opened: opened.location), at: place) }
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        place += 1
        if bytes[place - 2] == UInt8(ascii: "/") {
          if open.isEmpty { root = root.lowerBound..<place }
        } else {
          open.append((name, opened))
          if open.count > Self.depthLimit { throw fault(.tooDeep(limit: Self.depthLimit), at: start) }
        }
        return
      }
      place += 1
    }
    throw truncated(.tag(text(name)), opened)
  }
}
