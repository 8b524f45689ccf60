// Writing tables as a workbook (Office Open XML, ISO/IEC 29500), which Excel, LibreOffice and Python's readers open as it was
// meant.
//
// Rules. A text is a text cell, and one that looks like a number or a date has the format of text, so that nothing makes a
// number of it when it is edited; numbers are numbers; a date that is known to the day is a day's number with a style, never
// a cell of type `d`, which Gnumeric misreads, a year is a number, and a month a text; there are no formulas. Days count from 1900,
// which is said by leaving `date1904` out. The header is bold, stays in view and has filters. A table of more rows than a
// sheet holds goes on in a further sheet, which a reader takes for the same table.

import NetworkModel

/// Writes workbooks.
package enum WorkbookWriter {
  /// How many rows a sheet holds below its header.
  static let rowsPerSheet = SheetGrid.maximalRow - 1

  /// The workbook of a network's tables; the same tables give the same bytes.
  ///
  /// - Complexity: O(size of the tables).
  package static func write(_ tables: NetworkTables) -> [UInt8] { write(tables.tables) }

  /// The workbook of some tables.
  package static func write(_ tables: [NetworkTables.Table]) -> [UInt8] { write(tables, rowsPerSheet: rowsPerSheet) }

  static func write(_ tables: [NetworkTables.Table], rowsPerSheet: Int) -> [UInt8] {
    var sheets: [(name: String, area: String, content: [UInt8])] = []
    for table in tables {
      var start = 0
      repeat {
        let end = min(table.rows.count, start + rowsPerSheet)
        let name = start == 0 ? table.name : "\(table.name) (\(start / rowsPerSheet + 1))"
        let content = SheetWriter.sheet(table, start..<end, isFirst: sheets.isEmpty)
        let column = CellReference.letters(max(1, table.header.count))
        sheets.append((name, "$A$1:$\(column)$\(end - start + 1)", content))
        start = end
      } while start < table.rows.count
    }
    var parts: [(name: String, content: [UInt8])] = [
      ("[Content_Types].xml", contentTypes(sheets.count)), ("_rels/.rels", roots),
      ("xl/workbook.xml", workbook(sheets.map { ($0.name, $0.area) })),
      ("xl/_rels/workbook.xml.rels", relations(sheets.count)),
      ("xl/styles.xml", styles),
    ]
    for (place, sheet) in sheets.enumerated() { parts.append(("xl/worksheets/sheet\(place + 1).xml", sheet.content)) }
    return ArchiveWriter.write(parts)
  }

  // MARK: Parts

  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  private static func contentTypes(_ count: Int) -> [UInt8] {
    let office = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    func part(_ name: String, _ type: String) -> String {
      "<Override PartName=\"/xl/\(name).xml\" ContentType=\"\(office)\(type)+xml\"/>"
    }
    var text = head + "<Types xmlns=\"\(package)/content-types\">"
    text += "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    text += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    text += part("workbook", "sheet.main") + part("styles", "styles")
    for number in 0..<count { text += part("worksheets/sheet\(number + 1)", "worksheet") }
    return Array((text + "</Types>").utf8)
  }

  private static let roots = Array(
    (head + "<Relationships xmlns=\"\(package)/relationships\">"
      + "<Relationship Id=\"rId1\" Type=\"\(relation)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
      .utf8)

  private static func relations(_ count: Int) -> [UInt8] {
    var text = head + "<Relationships xmlns=\"\(package)/relationships\">"
    for number in 0..<count {
      text += "<Relationship Id=\"rId\(number + 1)\" Type=\"\(relation)/worksheet\""
      text += " Target=\"worksheets/sheet\(number + 1).xml\"/>"
    }
    text += "<Relationship Id=\"rId\(count + 1)\" Type=\"\(relation)/styles\" Target=\"styles.xml\"/>"
    return Array((text + "</Relationships>").utf8)
  }

  private static func workbook(_ sheets: [(name: String, area: String)]) -> [UInt8] {
    var text =
      head + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relation)\"><bookViews><workbookView/></bookViews><sheets>"
    for (place, sheet) in sheets.enumerated() {
      text += "<sheet name=\"\(SheetWriter.escaped(sheet.name))\" sheetId=\"\(place + 1)\" r:id=\"rId\(place + 1)\"/>"
    }
    // Without these names LibreOffice does not see the filters.
    text += "</sheets><definedNames>"
    for (place, sheet) in sheets.enumerated() {
      let area = SheetWriter.escaped("'\(sheet.name)'!" + sheet.area)
      text += "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(place)\" hidden=\"1\">\(area)</definedName>"
    }
    return Array((text + "</definedNames></workbook>").utf8)
  }

  /// The styles: plain, text, date, header.
  private static let styles: [UInt8] = {
    let font = "<sz val=\"11\"/><name val=\"Calibri\"/>"
    func format(_ number: Int, _ font: Int = 0) -> String {
      "<xf numFmtId=\"\(number)\" fontId=\"\(font)\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
        + (number > 0 ? " applyNumberFormat=\"1\"" : "") + (font > 0 ? " applyFont=\"1\"" : "") + "/>"
    }
    var text = head + "<styleSheet xmlns=\"\(main)\"><numFmts count=\"1\">"
    text += "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
    text += "<fonts count=\"2\"><font>\(font)</font><font><b/>\(font)</font></fonts>"
    text += "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    text += "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    text += "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    text += "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    text += "<cellXfs count=\"4\">" + format(0) + format(49) + format(164) + format(0, 1) + "</cellXfs>"
    text += "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
    return Array(text.utf8)
  }()
}
