// A table within a sheet as rows of cells, with what there is to say about it.
//
// Rules. The columns are those in which the header or a row has a cell. A merged cell fills the empty cells below it, in its
// first column: a sector or an organization that is written once for several rows is meant for each of them.

import NetworkModel

/// A table of a sheet.
struct SheetTable {
  let table: CSVTable
  var notes: [ReadingNote.Kind] = []

  /// Takes a section of a sheet.
  init(_ section: SheetGrid.Section, of grid: SheetGrid, named file: String) throws(FormatFault) {
    let header = grid.rows[section.header]
    var used = Set(header.cells.map(\.column))
    for row in section.rows { for cell in grid.rows[row].cells { used.insert(cell.column) } }
    let columns = used.sorted()
    guard columns.count * (section.rows.count + 1) <= SheetGrid.maximalCells else {
      throw FormatFault(
        .table(.workbook(.tooManyCells(limit: SheetGrid.maximalCells))),
        at: SourceLocation(line: header.number, column: 1), file: file)
    }
    var places = [Int](repeating: 0, count: (columns.last ?? 0) + 1)
    for (place, column) in columns.enumerated() { places[column] = place }
    func dense(_ row: SheetGrid.Row) -> [String] {
      var cells = [String](repeating: "", count: columns.count)
      for cell in row.cells { cells[places[cell.column]] = cell.text }
      return cells
    }
    let names = dense(header)
    var rows: [(cells: [String], location: SourceLocation)] = []
    rows.reserveCapacity(section.rows.count)
    for row in section.rows {
      let row = grid.rows[row]
      rows.append((dense(row), SourceLocation(line: row.number, column: columns.first ?? 1)))
    }
    func name(_ column: Int) -> String {
      let name = columns.contains(column) ? names[places[column]] : ""
      return name.isEmpty ? CellReference.letters(column) : name
    }
    let filled = Self.fill(&rows, grid.merges) { columns.contains($0) ? places[$0] : nil }
    // A long text that many cells share is small in the file, and is not in the table.
    guard rows.reduce(0, { sum, row in sum + row.cells.reduce(0) { $0 + $1.utf8.count } }) <= SheetGrid.maximalText
    else {
      throw FormatFault(
        .table(.workbook(.tooMuchText(limit: SheetGrid.maximalText))),
        at: SourceLocation(line: header.number, column: 1), file: file)
    }
    if section.above > 0 { notes.append(.workbook(.rowsAboveHeader(section.above))) }
    for (column, cells) in filled.sorted(by: { $0.key < $1.key }) {
      notes.append(.workbook(.filledFromMerged(column: name(column), cells: cells)))
    }
    for column in columns {
      if let signs = grid.errors[column] { notes.append(.readAsUnknown(column: name(column), signs: signs)) }
      if let dates = grid.dates[column], dates.hasRecent, !dates.odd.isEmpty {
        notes.append(.workbook(.oddDates(column: name(column), dates: dates.odd)))
      }
    }
    table = CSVTable(
      name: file, header: names, rows: rows, at: SourceLocation(line: header.number, column: columns.first ?? 1),
      columns: columns)
  }

  /// Fills the empty cells of merged cells from above; how many, by column.
  private static func fill(
    _ rows: inout [(cells: [String], location: SourceLocation)], _ merges: [SheetGrid.Merge], _ place: (Int) -> Int?
  ) -> [Int: Int] {
    var filled: [Int: Int] = [:]
    // Sound files merge no cell twice; what another one claims again is left.
    var done: [Int: Int] = [:]
    for merge in merges.sorted(by: { $0.rows.lowerBound < $1.rows.lowerBound }) {
      let column = merge.columns.lowerBound
      guard merge.rows.count > 1, merge.rows.lowerBound > done[column] ?? 0, let index = place(column) else { continue }
      done[column] = merge.rows.upperBound
      var row = rows.firstPlace { $0.location.line >= merge.rows.lowerBound }
      guard row < rows.count, rows[row].location.line == merge.rows.lowerBound else { continue }
      let text = rows[row].cells[index]
      row += 1
      while row < rows.count, rows[row].location.line <= merge.rows.upperBound {
        if rows[row].cells[index].isEmpty, !text.isEmpty {
          rows[row].cells[index] = text
          filled[column, default: 0] += 1
        }
        row += 1
      }
    }
    return filled
  }
}

extension SheetGrid {
  /// What is said about the sheet as a whole.
  var notes: [ReadingNote.Kind] {
    var notes: [ReadingNote.Kind] = []
    let hiddenRows = rows.count { $0.isHidden }
    let hidden = hiddenColumns
    if hiddenRows + hidden.count > 0 {
      notes.append(.workbook(.hidden(rows: hiddenRows, columns: hidden.count)))
    }
    if brokenTexts > 0 { notes.append(.workbook(.writtenOutBreaks(brokenTexts))) }
    if uncalculated > 0 { notes.append(.workbook(.uncalculated(uncalculated))) }
    return notes
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first place for which a condition holds that, once it holds, holds for all that follow; the end where it never does.
  fileprivate func firstPlace(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
