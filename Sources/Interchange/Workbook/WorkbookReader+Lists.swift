// Lists from workbooks: of people, of those who came, of rules about them. Where such a list may be CSV it may be a sheet.
//
// Rules. The only sheet with cells is the list; of several it is the one that has a name of such lists. The header is the first row,
// or one soon below it in which a column has a name that the list knows, as below a title.

import NetworkModel

extension CSVTable {
  /// Reads a list, from a table as text or from a sheet of a workbook, and notes what is to be said about the sheet.
  ///
  /// - Parameters:
  ///   - sheets: What the sheet may be called, in small letters, where there are several.
  ///   - columns: The columns that the list may have.
  /// - Throws: What is wrong with the file; the name of a sheet or part is in the fault where that is what is wrong.
  /// - Complexity: O(size of the file).
  init(
    list bytes: [UInt8], name: String, sheets: [String], columns: [(key: String, names: [String])], log: FolderLog
  ) throws(FormatFault) {
    guard ForeignFormat(bytes) == .excel else {
      do throws(TextError) {
        self = try CSVTable(bytes, name: name)
        return
      } catch {
        throw FormatFault(.table(error.fault), at: error.location)
      }
    }
    let start = SourceLocation(line: 1, column: 1)
    let workbook = try Workbook(bytes)
    var found: [(sheet: Workbook.Entry, grid: SheetGrid)] = []
    // A sheet of people before one of those who take part in something.
    let named = sheets.lazy.compactMap { name in
      workbook.sheets.first { TableRole.folded($0.name) == name }
    }.first
    for sheet in named.map({ [$0] }) ?? workbook.sheets {
      if let grid = try workbook.grid(sheet), !grid.rows.isEmpty { found.append((sheet, grid)) }
    }
    guard let (sheet, grid) = found.first else { throw FormatFault(.table(.empty), at: start) }
    guard found.count == 1 else {
      let names = workbook.sheets.map(\.name)
      throw FormatFault(.table(.workbook(.severalSheets(sheets: names, names: sheets))), at: start)
    }
    let known = Set(columns.flatMap(\.names).map(\.foldedWord))
    let header =
      grid.rows.indices.prefix(10).first { place in
        let cells = grid.rows[place].cells
        return cells.count > 1 && cells.contains { known.contains($0.text.foldedWord) }
      } ?? 0
    let section = SheetGrid.Section(header: header, rows: (header + 1)..<grid.rows.count, above: header, told: nil)
    let table = try SheetTable(section, of: grid, named: SheetPlace.file(sheet.name))
    for note in table.notes + grid.notes { log.note(note, table.table.name) }
    self = table.table
  }
}
