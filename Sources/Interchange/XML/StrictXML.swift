// From the bytes of an XML file to its elements.
//
// Rules. The encoding is told by the byte order mark, then by the declaration, and is UTF-8 otherwise; UTF-8, UTF-16 and
// ISO-8859-1 (read as Windows-1252, as browsers do) are read. `XMLScanner` has the rest.

import Foundation

/// What takes the elements of an XML file one after the other.
///
/// A protocol and no closures: a reader is a value that only the scanner changes, so that nothing is asked at run time.
protocol XMLElementTaking {
  /// Takes an element at its start tag.
  mutating func start(_ element: StrictXML.Element)
  /// Takes it once more at its end tag, with all text directly within it.
  mutating func end(_ element: StrictXML.Element, _ text: String)
}

/// Reads XML files as elements that start and end.
enum StrictXML {
  /// An element as its start tag gives it.
  struct Element {
    /// Its name without a prefix.
    let name: String
    /// Whether it has another prefix than the root, as what one program adds to the format of another has.
    let isForeign: Bool
    /// The attributes by their names with prefixes, in the order of the tag.
    let attributes: [(key: String, value: String)]
    /// Where its tag begins.
    let location: SourceLocation

    /// The value of an attribute.
    subscript(_ name: String) -> String? {
      // Lengths first: they differ for most names, and are at hand.
      for attribute in attributes where attribute.key.utf8.count == name.utf8.count && attribute.key == name {
        return attribute.value
      }
      return nil
    }

    /// The value of an attribute whatever its prefix: `r:id` or `id` for `id`.
    func anyPrefix(_ name: String) -> String? {
      self[name] ?? attributes.first { $0.key.hasSuffix(":" + name) }?.value
    }
  }

  /// The largest file that is read.
  static let sizeLimit = 1 << 30

  /// Reads a file, and hands over each element in the order of the file.
  ///
  /// - Parameter builder: What takes the elements.
  /// - Throws: The first thing that is wrong with the file; elements before it do not count.
  /// - Complexity: O(n).
  static func read(_ file: [UInt8], into builder: inout some XMLElementTaking) throws(FormatFault) {
    if file.count > sizeLimit {
      throw FormatFault(.xml(.tooLarge(limit: sizeLimit)), at: SourceLocation(line: 1, column: 1))
    }
    try XMLScanner.read(try decoded(file), into: &builder)
  }

  /// The same with a call for each element.
  static func read(
    _ file: [UInt8], start: @escaping (Element) -> Void, end: @escaping (Element, String) -> Void
  ) throws(FormatFault) {
    var calls = ElementCalls(atStart: start, atEnd: end)
    try read(file, into: &calls)
  }

  private struct ElementCalls: XMLElementTaking {
    let atStart: (Element) -> Void
    let atEnd: (Element, String) -> Void

    func start(_ element: Element) { atStart(element) }

    func end(_ element: Element, _ text: String) { atEnd(element, text) }
  }

  // MARK: Encodings

  /// The text as UTF-8 without a byte order mark.
  private static func decoded(_ file: [UInt8]) throws(FormatFault) -> [UInt8] {
    var file = file
    if file.starts(with: [0x3C, 0, 0x3F, 0]) { file = [0xFF, 0xFE] + file }
    if file.starts(with: [0, 0x3C, 0, 0x3F]) { file = [0xFE, 0xFF] + file }
    let hasWideMark = file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF])
    let name = hasWideMark || SourceText.lengthOfByteOrderMark(file) > 0 ? nil : declaredEncoding(file)
    do throws(TextError) {
      switch name?.lowercased() {
      case nil, "utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf16":
        // Programs that hold texts in UTF-16 declare it also where they save them as UTF-8.
        return hasWideMark ? try DecodedText(file).bytes : try DecodedText(utf8: file).bytes
      case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "windows-1252", "cp1252":
        return try DecodedText(windows1252: file).bytes
      default: break
      }
    } catch {
      throw FormatFault(kind(of: error.fault), at: error.location)
    }
    throw FormatFault(.xml(.unknownEncoding(name ?? "")), at: SourceLocation(line: 1, column: 1))
  }

  /// The fault in words that do not speak of tables.
  private static func kind(of fault: TableFault) -> FormatFault.Kind {
    switch fault {
    case .invalidUTF8(let byte): .json(.invalidUTF8(byte: byte))
    case .zeroByte: .json(.zeroByte)
    default: .table(fault)
    }
  }

  /// The encoding that the XML declaration names.
  private static func declaredEncoding(_ file: [UInt8]) -> String? {
    guard file.starts(with: "<?xml".utf8) else { return nil }
    let declaration = String(decoding: file.prefix(256).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    guard let range = declaration.range(of: "encoding") else { return nil }
    let rest = declaration[range.upperBound...].drop { $0 == " " || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }
}
