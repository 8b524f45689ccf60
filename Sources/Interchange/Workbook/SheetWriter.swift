// One sheet of a workbook that is written: its cells as XML.

import Graphviz
import NetworkModel

/// Writes sheets.
enum SheetWriter {
  /// How long a text may be in a cell, in UTF-16; Excel calls a workbook with a longer one damaged.
  static let longestText = 32_767

  /// The sheet of some rows of a table.
  static func sheet(_ table: NetworkTables.Table, _ rows: Range<Int>, isFirst: Bool) -> [UInt8] {
    let letters = (1...max(1, table.header.count)).map(CellReference.letters)
    let area = "A1:\(letters.last ?? "A")\(rows.count + 1)"
    var text = WorkbookWriter.head + "<worksheet xmlns=\"\(WorkbookWriter.main)\"><dimension ref=\"\(area)\"/>"
    text += "<sheetViews><sheetView\(isFirst ? " tabSelected=\"1\"" : "") workbookViewId=\"0\">"
    text +=
      "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
    text += "<cols>"
    for (place, width) in widths(table).enumerated() {
      text += "<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    text += "</cols><sheetData>"
    var bytes = Array(text.utf8)
    append(table.header.map { .text($0) }, 1, letters, to: &bytes)
    for (place, row) in rows.enumerated() { append(table.rows[row], place + 2, letters, to: &bytes) }
    let end = "</sheetData><autoFilter ref=\"\(area)\"/>" + validations(table, letters) + "</worksheet>"
    bytes += Array(end.utf8)
    return bytes
  }

  /// How many rows below the header have lists to choose from.
  private static let choiceRows = 2_000

  /// The lists that cells of some columns are chosen from; a closed list refuses other values, an open one does not.
  private static func validations(_ table: NetworkTables.Table, _ letters: [String]) -> String {
    if table.choices.isEmpty { return "" }
    var text = "<dataValidations count=\"\(table.choices.count)\">"
    for (column, choices) in table.choices.sorted(by: { $0.key < $1.key }) {
      let (formula, isOpen) =
        switch choices {
        case .words(let words, let isOpen): ("\"" + words.joined(separator: ",") + "\"", isOpen)
        case .column(let sheet, let number):
          ("'\(sheet)'!$\(CellReference.letters(number))$2:$\(CellReference.letters(number))$\(choiceRows + 1)", true)
        }
      text += "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"\(isOpen ? 0 : 1)\""
      text += " sqref=\"\(letters[column])2:\(letters[column])\(choiceRows + 1)\">"
      text += "<formula1>\(escaped(formula))</formula1></dataValidation>"
    }
    return text + "</dataValidations>"
  }

  /// The widths of the columns by their first rows.
  private static func widths(_ table: NetworkTables.Table) -> [Int] {
    table.header.indices.map { column in
      let longest = table.rows.prefix(500).map { $0[column].text.count }.max() ?? 0
      return min(60, max(8, longest + 2, table.header[column].count + 4))
    }
  }

  private static func append(
    _ cells: [NetworkTables.Cell], _ number: Int, _ letters: [String], to bytes: inout [UInt8]
  ) {
    var text = "<row r=\"\(number)\">"
    for (place, cell) in cells.enumerated() {
      let start = "<c r=\"\(letters[place])\(number)\""
      switch cell {
      case .empty: break
      case .number(let literal): text += start + "><v>\(literal)</v></c>"
      case .date(let date):
        if let serial = serial(date) {
          text += start + " s=\"2\"><v>\(serial)</v></c>"
        } else if date.month == nil, date.year >= 1000 {
          text += start + "><v>\(date.year)</v></c>"
        } else {
          text += inline(date.description, start + " s=\"1\"")
        }
      case .text(let words):
        let style = number == 1 ? " s=\"3\"" : looksLikeValue(words) ? " s=\"1\"" : ""
        text += inline(words, start + style)
      }
    }
    bytes += Array((text + "</row>").utf8)
  }

  private static func inline(_ text: String, _ start: String) -> String {
    var text = text
    if text.utf16.count > longestText {
      text = String(decoding: text.utf16.prefix(longestText - 1), as: UTF16.self) + "…"
    }
    let keepsSpace =
      text.first?.isWhitespace ?? false || text.last?.isWhitespace ?? false || text.contains { $0.isNewline }
    return start + " t=\"inlineStr\"><is><t\(keepsSpace ? " xml:space=\"preserve\"" : "")>\(escaped(text))</t></is></c>"
  }

  /// Whether a spreadsheet would make something else of a text that somebody types anew.
  private static func looksLikeValue(_ text: String) -> Bool {
    guard text.utf8.count <= 40, !text.isEmpty else { return false }
    return CellNumber.literal(of: text) != nil || SpreadsheetHabits.changes(text) || CSVWriter.isFormula(text)
      || text.utf8.allSatisfy { ($0 >= 48 && $0 <= 57) || " -./:".utf8.contains($0) }
  }

  /// The number of a day, counted as Excel counts; nil for a date before March 1900 or not known to the day.
  static func serial(_ date: PartialDate) -> Int? {
    guard let day = CalendarDay(date) else { return nil }
    let serial = day.number + 25_569
    return serial > 60 ? serial : nil
  }

  /// A text for XML: its own marks, and characters that XML has no place for, written out.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in EscapedText.write(text).unicodeScalars {
      switch scalar {
      case "&", "<", ">", "\"": result += XMLEscaping.escaped(scalar).unicodeScalars
      case "\t", "\n": result.append(scalar)
      case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      default:
        guard scalar.value < 0x20 else {
          result.append(scalar)
          continue
        }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += ("_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_").unicodeScalars
      }
    }
    return String(result)
  }
}
