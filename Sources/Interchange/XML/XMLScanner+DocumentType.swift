// Document types, which may name a DTD and must not declare anything.

extension XMLScanner {
  /// Goes past a document type, which declares nothing.
  mutating func passDocumentType(_ span: Span<UInt8>) throws(FormatFault) {
    let opened = position(of: place, span)
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
}
