// Tables that stand below each other in one file.

extension CSVTable {
  /// The tables that stand below each other, parted by two blank rows, as Kumu takes them on one sheet; with their roles.
  ///
  /// None where there are not several: what looks like a header and stands among other rows is a row.
  var sections: [(role: TableRole, table: CSVTable)] {
    guard let first = TableRole(header: texts(header)) else { return [] }
    var starts: [(role: TableRole, row: Int)] = []
    var end = header
    for (place, row) in rows.enumerated() {
      if blankLines(between: end, and: row) > 1, let role = TableRole(header: texts(row)) {
        starts.append((role, place))
      }
      end = row
    }
    guard !starts.isEmpty else { return [] }
    let ends = starts.map(\.row) + [rows.count]
    func section(_ header: Row, _ places: Range<Int>) -> CSVTable {
      var table = self
      (table.header, table.rows) = (header, Array(rows[places]))
      let (from, to) = (
        offset(ofColumn: 0, in: header),
        places.upperBound < rows.count ? offset(ofColumn: 0, in: rows[places.upperBound]) : .max
      )
      table.flaws = flaws.filter { (from..<to).contains($0.offset) }
      return table
    }
    return [(first, section(header, 0..<ends[0]))]
      + starts.enumerated().map { ($1.role, section(rows[$1.row], ($1.row + 1)..<ends[$0 + 1])) }
  }

  private func texts(_ row: Row) -> [String] { (0..<row.count).map { text($0, in: row) } }

  /// How many lines between two rows have no text.
  private func blankLines(between upper: Row, and lower: Row) -> Int {
    guard upper.count > 0, lower.count > 0 else { return 0 }
    let (start, end) = (cells[upper.first + upper.count - 1].end, cells[lower.first].start)
    guard end > start + 2 else { return 0 }
    let between = bytes[start..<end]
    return max(between.count { $0 == Self.lf }, between.count { $0 == Self.cr }) - 1
  }
}
