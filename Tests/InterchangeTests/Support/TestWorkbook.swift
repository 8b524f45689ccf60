// A small workbook for tests, from the XML of its sheets.

@testable import Interchange

/// A workbook whose parts a test writes itself.
struct TestWorkbook {
  /// Sheets by name: what stands within `sheetData`, and before and after it.
  var sheets: [(name: String, rows: String, before: String, after: String, state: String)] = []
  /// The shared texts, as the content of their `si`.
  var shared: [String] = []
  /// The formats of the styles 1, 2, 3 …: the number of a format, or its code.
  var formats: [String] = []
  /// Attributes of `workbookPr`.
  var properties = ""
  /// Parts that replace or join the usual ones.
  var parts: [String: String] = [:]

  /// A workbook with one sheet.
  init(_ rows: String, name: String = "Blad1", before: String = "", after: String = "") {
    add(name, rows, before: before, after: after)
  }

  /// A workbook whose sheets have cells of inline texts, row by row; an empty text is no cell, a row without cells none.
  init(_ sheets: KeyValuePairs<String, [[String]]>) {
    for (name, rows) in sheets { add(name, Self.rows(rows)) }
  }

  mutating func add(_ name: String, _ rows: String, before: String = "", after: String = "", state: String = "") {
    sheets.append((name, rows, before, after, state))
  }

  /// Rows of inline texts.
  static func rows(_ rows: [[String]]) -> String {
    rows.enumerated().map { row, cells in
      let texts = cells.enumerated().map { column, text in
        text.isEmpty
          ? "" : "<c r=\"\(CellReference.letters(column + 1))\(row + 1)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      return cells.isEmpty ? "" : "<row r=\"\(row + 1)\">\(texts.joined())</row>"
    }.joined()
  }

  /// The file.
  var bytes: [UInt8] {
    var files: [(String, String)] = [
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><workbookPr \(properties)/><sheets>"
          + sheets.enumerated().map { place, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(place + 1)\" \(sheet.state) r:id=\"s\(place)\"/>"
          }.joined() + "</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"t\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>"
          + "<Relationship Id=\"u\" Type=\"x/styles\" Target=\"styles.xml\"/>"
          + sheets.indices.map {
            "<Relationship Id=\"s\($0)\" Type=\"x/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
          }.joined() + "</Relationships>"
      ),
      ("xl/sharedStrings.xml", "<sst>" + shared.map { "<si>\($0)</si>" }.joined() + "</sst>"),
      ("xl/styles.xml", styles),
    ]
    for (place, sheet) in sheets.enumerated() {
      files.append(
        (
          "xl/worksheets/sheet\(place).xml",
          "<worksheet>\(sheet.before)<sheetData>\(sheet.rows)</sheetData>\(sheet.after)</worksheet>"
        ))
    }
    let names = files.map(\.0)
    files =
      files.map { ($0.0, parts[$0.0] ?? $0.1) } + parts.filter { !names.contains($0.key) }.sorted { $0.key < $1.key }
    return ArchiveWriter.write(files.map { ($0.0, Array($0.1.utf8)) })
  }

  private var styles: String {
    func number(_ format: String) -> Int? { format.hasPrefix("00") ? nil : Int(format) }
    let codes = formats.enumerated().filter { number($0.element) == nil }
    return "<styleSheet><numFmts>"
      + codes.map { "<numFmt numFmtId=\"\(200 + $0.offset)\" formatCode=\"\($0.element)\"/>" }.joined()
      + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
      + formats.enumerated().map { "<xf numFmtId=\"\(number($0.element) ?? 200 + $0.offset)\"/>" }.joined()
      + "</cellXfs></styleSheet>"
  }

  /// The network of the workbook.
  var reading: NetworkReading { NetworkReader.read(bytes, named: "book.xlsx") }

  /// The cells of the first sheet, row by row, as texts by their column letters.
  var cells: [String] {
    get throws {
      let workbook = try Workbook(bytes)
      return try workbook.grid(workbook.sheets[0])?.rows.map { row in
        row.cells.map { "\(CellReference.letters($0.column))\(row.number)=\($0.text)" }.joined(separator: " ")
      } ?? []
    }
  }
}
