// A workbook without some of its rows: every other part, and all else in a sheet, stays byte for byte.

extension Workbook {
  /// The workbook without rows of some sheets.
  ///
  /// - Parameter rows: The numbers of the rows, by the name of the sheet's part.
  /// - Complexity: O(size of the workbook).
  func written(without rows: [String: Set<Int>]) throws(ArchiveFault) -> [UInt8] {
    var parts: [(name: String, content: [UInt8])] = []
    for name in archive.names {
      guard let content = try archive.content(name) else { continue }
      let gone = rows.first { $0.key.lowercased() == name.lowercased() }?.value ?? []
      parts.append((name, gone.isEmpty ? content : Self.sheet(content, without: gone)))
    }
    return ArchiveWriter.write(parts)
  }

  /// The XML of a sheet without some rows.
  static func sheet(_ content: [UInt8], without rows: Set<Int>) -> [UInt8] {
    let text = String(decoding: content, as: UTF8.self)
    var kept = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      let tag = rest[open...].prefix { $0 != ">" }
      let name = tag.dropFirst().prefix { $0 != " " && $0 != "/" && !$0.isNewline }
      let local = name.split(separator: ":").last.map(String.init) ?? ""
      guard local == "row", let number = number(in: tag), rows.contains(number) else {
        kept += rest[..<rest.index(after: open)]
        rest = rest[rest.index(after: open)...]
        continue
      }
      kept += rest[..<open]
      let isEmpty = tag.hasSuffix("/")
      let end = isEmpty ? tag.endIndex : rest.firstRange(of: "</\(name)")?.upperBound ?? rest.endIndex
      let close = rest[end...].firstIndex(of: ">").map { rest.index(after: $0) } ?? rest.endIndex
      rest = rest[close...]
    }
    return Array((kept + rest).utf8)
  }

  /// The number of a row by its tag.
  private static func number(in tag: Substring) -> Int? {
    guard let start = tag.firstRange(of: " r=\"")?.upperBound ?? tag.firstRange(of: " r='")?.upperBound else {
      return nil
    }
    return Int(tag[start...].prefix { $0.isNumber })
  }
}
