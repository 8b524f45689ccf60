// Files of other programs, told from their first bytes, so that they can be read or at least be called by their names.
//
// Rules. Archives, PDF and pictures by their signatures (https://en.wikipedia.org/wiki/List_of_file_signatures); the
// workbook within an archive by the names of its parts. Texts by how their formats have to begin: an element of XML, the
// sections of Pajek, VNA and GDF, `dl` with its `n=`, `graph [` of GML, `graph {` of DOT. A file is called so only where its
// beginning can be nothing else.

/// A kind of file of another program; `isReadAsNetwork` tells whether networks are read from it.
package enum ForeignFormat: String, CaseIterable, Hashable, Sendable {
  case excel, oldExcel, oldOffice, encryptedOffice, openDocument, numbers, word, powerPoint, visio
  case zip, gzip, archive, pdf, picture, parquet, shapefile, sqlite
  case graphML, gexf, html, xml, gml, pajek, dl, vna, sif, gdf, dot, matrixMarket
  case gephi, cytoscape, cx1, xgmml, tulip, ucinet, lgl, tgf, drawio, rdf, mermaid
  case calendar, contacts
  /// A table whose first row and first column name actors, with their ties where they meet.
  case matrix
  /// Lines that each name an actor and then those that it is tied to, as Gephi takes them.
  case neighbors
  /// A file whose name ends as Pajek's do, and that is a circuit, a Petri net or the like.
  case otherNet

  /// The kind that a file is; nil for one that may be read.
  ///
  /// - Complexity: O(1); an archive's first and last 64 kB are searched.
  package init?(_ bytes: [UInt8]) {
    if let known = Self.bySignature(bytes) {
      self = known
    } else {
      guard let known = Self.byText(Self.opening(bytes)) else { return nil }
      // The element may follow a long comment.
      self = known == .xml ? Self.byElement(Self.opening(bytes, upTo: 1 << 16)) ?? .xml : known
    }
  }

  private static func bySignature(_ bytes: [UInt8]) -> ForeignFormat? {
    let signatures: [([UInt8], ForeignFormat)] = [
      ([0x1F, 0x8B], .gzip), (Array("%PDF-".utf8), .pdf), (Array("PAR1".utf8), .parquet),
      (Array("SQLite format 3\0".utf8), .sqlite), ([0x00, 0x00, 0x27, 0x0A], .shapefile),
      ([0x37, 0x7A, 0xBC, 0xAF], .archive), (Array("Rar!\u{1A}".utf8), .archive),
      (Array("BZh".utf8), .archive), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .archive), ([0x28, 0xB5, 0x2F, 0xFD], .archive),
      ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture), (Array("GIF8".utf8), .picture),
    ]
    if let known = signatures.first(where: { bytes.starts(with: $0.0) }) { return known.1 }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return byStream(bytes) }
    // UCINET's `.##h`: a byte, and the date.
    if bytes.dropFirst().starts(with: "DATE:".utf8), bytes[0] < 0x20 { return .ucinet }
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) else {
      return nil
    }
    let parts = [bytes.prefix(1 << 16), bytes.suffix(1 << 16)].map { String(decoding: $0, as: UTF8.self) }
    func holds(_ name: String) -> Bool { parts.contains { $0.contains(name) } }
    let known: [(String, ForeignFormat)] = [
      ("xl/workbook", .excel), ("xl/worksheets", .excel),
      ("word/document", .word), ("ppt/presentation", .powerPoint), ("ppt/slides", .powerPoint),
      ("visio/document", .visio), ("application/vnd.oasis.opendocument", .openDocument),
      ("Index/Document.iwa", .numbers),
      ("CytoscapeSession", .cytoscape), ("cysession.xml", .cytoscape), ("Workspace_0_xml", .gephi),
      ("Project_xml", .gephi),
    ]
    return known.first { holds($0.0) }?.1 ?? .zip
  }

  /// What a compound file of Microsoft's is, by the streams in its directory, whose names are UTF-16.
  private static func byStream(_ bytes: [UInt8]) -> ForeignFormat {
    func holds(_ name: String) -> Bool {
      let name = Array(name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] })
      // An entry of the directory begins at a multiple of 128 bytes with its name.
      return stride(from: 0, to: bytes.count, by: 128).contains { bytes[$0...].starts(with: name) }
    }
    if holds("EncryptedPackage") { return .encryptedOffice }
    return holds("Workbook") || holds("Book") ? .oldExcel : .oldOffice
  }

  /// The first characters in small letters, without a mark, space, and the zero bytes of UTF-16.
  private static func opening(_ bytes: [UInt8], upTo size: Int = 2048) -> Substring {
    let head = bytes.prefix(size).filter { $0 != 0 && $0 < 0x80 }
    return String(decoding: head, as: UTF8.self).lowercased().drop { $0.isWhitespace }
  }

  private static func byText(_ text: Substring) -> ForeignFormat? {
    if text.hasPrefix("%%matrixmarket") { return .matrixMarket }
    if text.hasPrefix("nodedef>") { return .gdf }
    if text.hasPrefix("(tlp") { return .tulip }
    if text.hasPrefix("@prefix ") { return .rdf }
    if text.hasPrefix("begin:vcalendar") { return .calendar }
    if text.hasPrefix("begin:vcard") { return .contacts }
    if text.hasPrefix("["), text.contains("\"numberverification\"") { return .cx1 }
    if let next = text.dropFirst().first, text.hasPrefix("<"), next.isLetter || "?!".contains(next) {
      return byElement(text)
    }
    let lines = text.split(whereSeparator: \.isNewline).map { $0.drop { $0.isWhitespace } }
    let first = lines.first { !$0.hasPrefix("%") && !$0.hasPrefix("#") && !$0.hasPrefix("//") } ?? ""
    for section in ["*node data", "*tie data", "*node properties"] where first.hasPrefix(section) { return .vna }
    for section in ["*vertices", "*network", "*arcs", "*edges", "*matrix"] where first.hasPrefix(section) {
      return .pajek
    }
    let words = first.split(maxSplits: 3) { $0.isWhitespace || $0 == "," }
    let directions: Set<Substring> = ["td", "tb", "lr", "rl", "bt", "td;", "lr;"]
    if words.count > 1, words[0] == "graph" || words[0] == "flowchart", directions.contains(words[1]),
      words.count == 2 || !words[2].hasPrefix("{")
    {
      return .mermaid
    }
    if words.first == "dl", text.prefix(400).contains("="), text.contains("data") || text.contains("format") {
      return .dl
    }
    return byBrackets(text, lines)
  }

  private static func byElement(_ text: Substring) -> ForeignFormat? {
    if text.contains("<graphml") || text.contains(":graphml ") || text.contains(":graphml>") { return .graphML }
    if text.contains("<gexf") || text.contains(":gexf ") || text.contains(":gexf>") { return .gexf }
    if text.contains("<html") || text.contains("<!doctype html") { return .html }
    if text.contains("<mxfile") || text.contains("<mxgraphmodel") { return .drawio }
    if text.contains("<graph"), text.contains("xgmml") { return .xgmml }
    if text.contains("<rdf:rdf") { return .rdf }
    if text.contains("<svg") { return .picture }
    return text.hasPrefix("<?xml") || text.contains("xmlns") || text.contains("</") ? .xml : nil
  }

  /// GML and DOT, whose first words are followed by a bracket.
  ///
  /// DOT comes first: `graph [` within its braces is a statement, and all that GML begins with.
  private static func byBrackets(_ text: Substring, _ lines: [Substring]) -> ForeignFormat? {
    var words = withoutComments(text).replacing("{", with: " { ").split(maxSplits: 12) { $0.isWhitespace }[...]
    if words.first == "strict" { words = words.dropFirst() }
    if words.first == "graph" || words.first == "digraph", words.dropFirst().prefix(8).contains("{") { return .dot }
    let code = lines.filter { !$0.hasPrefix("//") && !$0.hasPrefix("#") }.joined(separator: " ")
    let parts = code.replacing("[", with: " [ ").split(whereSeparator: \.isWhitespace)
    guard let place = parts.firstIndex(of: "graph"), place + 1 < parts.endIndex, parts[place + 1] == "[" else {
      return nil
    }
    return code.contains("node") ? .gml : nil
  }

  /// A text without the comments of DOT that stand before its first word.
  private static func withoutComments(_ text: Substring) -> Substring {
    var rest = text
    while true {
      rest = rest.drop { $0.isWhitespace }
      if rest.hasPrefix("/*") {
        guard let end = rest.dropFirst(2).firstRange(of: "*/") else { return "" }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("//") || rest.hasPrefix("#") {
        rest = rest.drop { !$0.isNewline }
      } else {
        return rest
      }
    }
  }
}
