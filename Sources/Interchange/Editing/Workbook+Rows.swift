// A workbook without some of its rows, or with sheets that were changed: every other part, and all else in a sheet, stays byte for byte.

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

extension Workbook {
  /// The workbook with sheets that were changed, and with those that are new.
  ///
  /// - Complexity: O(size of the workbook).
  func written(with sheets: [SheetText]) throws(ArchiveFault) -> [UInt8] {
    let new = sheets.filter(\.isNew)
    var parts: [(name: String, content: [UInt8])] = []
    for name in archive.names {
      guard var content = try archive.content(name) else { continue }
      let lower = name.lowercased()
      if let sheet = sheets.first(where: { $0.part.lowercased() == lower }) {
        content = sheet.written()
      } else if !new.isEmpty {
        content = Self.frame(content, lower, new)
      }
      parts.append((name, content))
    }
    return ArchiveWriter.write(parts + new.map { ($0.part, $0.written()) })
  }

  /// The parts of a workbook's frame in which new sheets are listed: types, relations, tabs.
  private static func frame(_ content: [UInt8], _ name: String, _ new: [SheetText]) -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func id(_ sheet: SheetText) -> String { "sambandSheet\(sheet.part.filter(\.isNumber))" }
    let lines: [String]
    let parent: String
    switch name {
    case "[content_types].xml":
      parent = "Types"
      let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
      lines = new.map { "<Override PartName=\"/\($0.part)\" ContentType=\"\(type)\"/>" }
    case "xl/_rels/workbook.xml.rels":
      parent = "Relationships"
      lines = new.map { "<Relationship Id=\"\(id($0))\" Type=\"\(office)/worksheet\" Target=\"/\($0.part)\"/>" }
    case "xl/workbook.xml":
      parent = "sheets"
      lines = new.map { sheet in
        "<sheet name=\"\(SheetWriter.escaped(sheet.name))\" sheetId=\"\(sheet.part.filter(\.isNumber))\""
          + " xmlns:r=\"\(office)\" r:id=\"\(id(sheet))\"/>"
      }
    default: return content
    }
    var text = String(decoding: content, as: UTF8.self)
    guard let start = SheetElements.start(of: parent, in: text) else { return content }
    let word = SheetElements.name(in: text[start.range])
    let prefix = word.hasSuffix(":" + parent) ? String(word.dropLast(parent.count)) : ""
    let added = lines.map { "<" + prefix + $0.dropFirst() }.joined()
    guard let end = text.ranges(of: "</\(word)>").last?.lowerBound else { return content }
    text.insert(contentsOf: added, at: end)
    return Array(text.utf8)
  }
}
