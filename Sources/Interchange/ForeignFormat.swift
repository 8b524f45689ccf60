// Files of other programs, told from their first bytes, so that they can be read or at least be called by their names.
//
// Rules. Archives, PDF and pictures by their signatures (https://en.wikipedia.org/wiki/List_of_file_signatures); the
// workbook within an archive by the names of its parts. Texts by how their formats have to begin: an element of XML, the
// sections of Pajek, VNA and GDF, `dl` with its `n=`, `graph [` of GML, `graph {` of DOT. A file is called so only where its
// beginning can be nothing else.

/// A kind of file of another program; `isReadAsNetwork` tells whether networks are read from it.
package enum ForeignFormat: String, CaseIterable, Hashable, Sendable {
  case excel, oldOffice, openDocument, word, powerPoint, zip, gzip, pdf, picture
  case graphML, gexf, html, xml, gml, pajek, dl, vna, sif, gdf, dot, matrixMarket
  /// A table whose first row and first column name the same actors.
  case matrix

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
      ([0x1F, 0x8B], .gzip), (Array("%PDF-".utf8), .pdf), ([0xD0, 0xCF, 0x11, 0xE0], .oldOffice),
      ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture), (Array("GIF8".utf8), .picture),
    ]
    if let known = signatures.first(where: { bytes.starts(with: $0.0) }) { return known.1 }
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) else {
      return nil
    }
    let parts = [bytes.prefix(1 << 16), bytes.suffix(1 << 16)].map { String(decoding: $0, as: UTF8.self) }
    func holds(_ name: String) -> Bool { parts.contains { $0.contains(name) } }
    if holds("xl/workbook") || holds("xl/worksheets") { return .excel }
    if holds("word/document") { return .word }
    if holds("ppt/presentation") || holds("ppt/slides") { return .powerPoint }
    return holds("application/vnd.oasis.opendocument") ? .openDocument : .zip
  }

  /// The first characters in small letters, without a mark, space, and the zero bytes of UTF-16.
  private static func opening(_ bytes: [UInt8], upTo size: Int = 2048) -> Substring {
    let head = bytes.prefix(size).filter { $0 != 0 && $0 < 0x80 }
    return String(decoding: head, as: UTF8.self).lowercased().drop { $0.isWhitespace }
  }

  private static func byText(_ text: Substring) -> ForeignFormat? {
    if text.hasPrefix("%%matrixmarket") { return .matrixMarket }
    if text.hasPrefix("nodedef>") { return .gdf }
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
    if words.first == "dl", text.prefix(400).contains("="), text.contains("data") || text.contains("format") {
      return .dl
    }
    return byBrackets(lines)
  }

  private static func byElement(_ text: Substring) -> ForeignFormat? {
    if text.contains("<graphml") || text.contains(":graphml ") || text.contains(":graphml>") { return .graphML }
    if text.contains("<gexf") || text.contains(":gexf ") || text.contains(":gexf>") { return .gexf }
    if text.contains("<html") || text.contains("<!doctype html") { return .html }
    if text.contains("<svg") { return .picture }
    return text.hasPrefix("<?xml") || text.contains("xmlns") || text.contains("</") ? .xml : nil
  }

  /// GML and DOT, whose first words are followed by a bracket.
  private static func byBrackets(_ lines: [Substring]) -> ForeignFormat? {
    let code = lines.filter { !$0.hasPrefix("//") && !$0.hasPrefix("#") && !$0.hasPrefix("/*") && !$0.hasPrefix("*") }
      .joined(separator: " ")
    var words = code.replacing("{", with: " { ").replacing("[", with: " [ ")
      .split(whereSeparator: \.isWhitespace)[...]
    if words.contains("graph"), let place = words.firstIndex(of: "graph"), place + 1 < words.endIndex,
      words[place + 1] == "[", code.contains("node")
    {
      return .gml
    }
    if words.first == "strict" { words = words.dropFirst() }
    guard let first = words.first, first == "graph" || first == "digraph" else { return nil }
    return words.dropFirst().prefix(8).contains("{") ? .dot : nil
  }
}
