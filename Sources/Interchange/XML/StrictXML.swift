// From the bytes of an XML file to its elements, by the parser of the system, distrusted.
//
// Rules. The encoding is told by the byte order mark, then by the declaration, and is UTF-8 otherwise; UTF-8, UTF-16 and
// ISO-8859-1 (read as Windows-1252, as browsers do) are read. `XMLSkeleton` has seen the text first and found it whole; the
// parser gets the root element alone, so that neither declarations nor a DTD reach it, fetches nothing, and has to agree
// on how many elements there are, as well as to report no error by any of its ways.

import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads XML files as elements that start and end.
enum StrictXML {
  /// An element as its start tag gives it.
  struct Element {
    /// Its name without a prefix.
    let name: String
    /// Whether it has another prefix than the root, as what one program adds to the format of another has.
    let isForeign: Bool
    /// The attributes by their names with prefixes, in no order.
    let attributes: [String: String]
    /// Where its tag begins.
    let location: SourceLocation

    /// The value of an attribute.
    subscript(_ name: String) -> String? { attributes[name] }

    /// The value of an attribute whatever its prefix: `r:id` or `id` for `id`.
    func anyPrefix(_ name: String) -> String? {
      attributes[name] ?? attributes.first { $0.key.hasSuffix(":" + name) }?.value
    }
  }

  /// The largest file that is read.
  static let sizeLimit = 1 << 30

  /// Reads a file, and calls back for each element in the order of the file.
  ///
  /// - Parameters:
  ///   - start: Called at a start tag.
  ///   - end: Called at an end tag, with the element and all text directly within it.
  /// - Throws: The first thing that is wrong with the file; calls before it do not count.
  /// - Complexity: O(n).
  static func read(
    _ file: [UInt8], start: @escaping (Element) -> Void, end: @escaping (Element, String) -> Void
  ) throws(FormatFault) {
    if file.count > sizeLimit {
      throw FormatFault(.xml(.tooLarge(limit: sizeLimit)), at: SourceLocation(line: 1, column: 1))
    }
    let bytes = try decoded(file)
    let skeleton = try XMLSkeleton(bytes)
    let delegate = Delegate(skeleton.places, start, end)
    let parser = XMLParser(data: Data(bytes[skeleton.root]))
    parser.shouldResolveExternalEntities = false
    parser.shouldProcessNamespaces = false
    parser.delegate = delegate
    let isWellFormed = parser.parse() || delegate.hasOnlyDoubts
    let code = (parser.parserError as NSError?)?.code ?? 0
    if isWellFormed, parser.parserError == nil || isDoubt(code), delegate.isWhole { return }
    throw FormatFault(
      .xml(.malformed(code: code)), at: delegate.failure ?? delegate.last ?? SourceLocation(line: 1, column: 1))
  }

  /// Whether an error of the parser is about namespaces, languages and versions only: of no concern here, where prefixes are no more
  /// than parts of names, and common in real files.
  ///
  /// The numbers are libxml2's, `xmlParserErrors` in https://gnome.pages.gitlab.gnome.org/libxml2/html/xmlerror_8h.html.
  fileprivate static func isDoubt(_ code: Int) -> Bool { (97...102).contains(code) || (200...205).contains(code) }

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

  // MARK: The parser's calls

  private final class Delegate: NSObject, XMLParserDelegate {
    private let places: [XMLSkeleton.Place]
    private let start: (Element) -> Void
    private let end: (Element, String) -> Void
    private var open: [(element: Element, text: String)] = []
    private var count = 0
    private var rootPrefix: Substring = ""
    private var hasError = false
    private var hasDoubt = false
    /// Where the last start tag began, and where the parser stopped.
    private(set) var last: SourceLocation?
    private(set) var failure: SourceLocation?

    init(
      _ places: [XMLSkeleton.Place], _ start: @escaping (Element) -> Void, _ end: @escaping (Element, String) -> Void
    ) {
      (self.places, self.start, self.end) = (places, start, end)
    }

    /// Whether the parser saw what the skeleton has.
    var isWhole: Bool { !hasError && open.isEmpty && count == places.count }

    /// Whether the parser had nothing to say but what is no concern.
    var hasOnlyDoubts: Bool { hasDoubt && !hasError }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String] = [:]
    ) {
      guard count < places.count else {
        hasError = true
        return parser.abortParsing()
      }
      let location = places[count].location
      let colon = name.firstIndex(of: ":")
      let prefix = colon.map { name[..<$0] } ?? ""
      if count == 0 { rootPrefix = prefix }
      count += 1
      last = location
      let element = Element(
        name: colon.map { String(name[name.index(after: $0)...]) } ?? name, isForeign: prefix != rootPrefix,
        attributes: attributes, location: location)
      open.append((element, ""))
      start(element)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      guard let (element, text) = open.popLast() else {
        hasError = true
        return
      }
      end(element, text)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if !open.isEmpty { open[open.count - 1].text += string }
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
      if !open.isEmpty { open[open.count - 1].text += String(decoding: block, as: UTF8.self) }
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
      if StrictXML.isDoubt((error as NSError).code) {
        hasDoubt = true
        return
      }
      hasError = true
      guard failure == nil, let first = places.first?.location else { return }
      let line = max(1, parser.lineNumber)
      failure = SourceLocation(
        line: first.line + line - 1, column: max(1, parser.columnNumber) + (line == 1 ? first.column - 1 : 0))
    }
  }
}
