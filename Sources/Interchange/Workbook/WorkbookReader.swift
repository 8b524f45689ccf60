// Reading a workbook as a network: its sheets are the tables of a folder, and go the same way (`FolderReader`).
//
// Rules. A sheet is told by its name, as a file is (`TableRole`; Kumu's, Polinode's, NodeXL's and Gephi's names among them);
// one whose name ends in `(ignore)` is skipped, as Kumu does; one whose name says nothing is told by its header, where no
// other sheet has that role by its name. Where a known header stands below blank rows, as Kumu writes sections, a new table begins.
// Without a table of actors the ties name them. Faults say sheet and cell: `Aktörer!C3`.

import NetworkModel

/// Reads networks from workbooks.
package enum WorkbookReader {
  /// Reads a workbook and checks it: all faults in one pass, each with its sheet and cell.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Its name.
  /// - Complexity: O(size of the sheets) in time and memory.
  package static func read(_ bytes: [UInt8], name: String) -> NetworkReading {
    let log = FolderLog()
    do throws(FormatFault) {
      let workbook = try Workbook(bytes)
      var tables: [(role: TableRole, table: SheetTable)] = []
      let named = Set(workbook.sheets.compactMap { TableRole(sheetName: $0.name) })
      for sheet in workbook.sheets {
        tables += try self.tables(of: sheet, in: workbook, named: named, log: log)
      }
      if !tables.contains(where: { $0.role == .actors || $0.role == .ties }),
        let matrix = try matrix(of: workbook)
      {
        return matrix.reading(named: FilePath.name(of: name))
      }
      return reading(tables, of: workbook, log: log)
    } catch {
      return NetworkReading(network: nil, faults: [error], notes: log.notes)
    }
  }

  private static func reading(
    _ tables: [(role: TableRole, table: SheetTable)], of workbook: Workbook, log: FolderLog
  ) -> NetworkReading {
    var sheets: [TableRole: [Sheet]] = [:]
    var order = 0
    for role in TableRole.allCases {
      for (_, table) in tables.filter({ $0.role == role }) {
        for note in table.notes { log.note(note, table.table.name) }
        sheets[role, default: []].append(Sheet(table.table, role: role, order: order, log: log))
        order += 1
      }
    }
    guard sheets[.actors] != nil || sheets[.ties] != nil else {
      let fault = WorkbookFault.noTables(sheets: workbook.sheets.map(\.name))
      return NetworkReading(
        network: nil, faults: [FormatFault(.table(.workbook(fault)), at: SourceLocation(line: 1, column: 1))],
        notes: log.notes)
    }
    return CSVReader.reading(sheets, log: log)
  }

  /// The graph of the first sheet that is a matrix of actors, as a table may be; nil where there is none.
  private static func matrix(of workbook: Workbook) throws(FormatFault) -> GraphRecord? {
    for sheet in workbook.sheets {
      guard let grid = try workbook.grid(sheet), grid.rows.count > 1 else { continue }
      let whole = SheetGrid.Section(header: 0, rows: 1..<grid.rows.count, above: 0, told: nil)
      let table = try SheetTable(whole, of: grid, named: SheetPlace.file(sheet.name)).table
      let rows = ([table.header] + table.rows.prefix(100)).map { row in (0..<row.count).map { table.text($0, in: row) }
      }
      if FileContent.isMatrix(rows) { return TieMatrix.record(of: table) }
    }
    return nil
  }

  /// The tables of a sheet that are read.
  private static func tables(
    of sheet: Workbook.Entry, in workbook: Workbook, named: Set<TableRole>, log: FolderLog
  ) throws(FormatFault) -> [(role: TableRole, table: SheetTable)] {
    let file = SheetPlace.file(sheet.name)
    let name = TableRole.folded(sheet.name)
    if name.hasSuffix("(ignore)") {
      log.note(.workbook(.ignored), file)
      return []
    }
    if TableRole.peopleNames.contains(name) {
      log.note(.peopleNotRead, file)
      return []
    }
    guard let grid = try workbook.grid(sheet), !grid.rows.isEmpty else { return [] }
    let role = TableRole(sheetName: sheet.name)
    let sections = grid.sections(as: role)
    var tables: [(role: TableRole, table: SheetTable)] = []
    for (place, section) in sections.enumerated() {
      guard let told = place == 0 ? role ?? section.told : section.told else {
        log.note(.workbook(.notRead), file)
        continue
      }
      if place == 0, role == nil, named.contains(told) {
        log.note(.workbook(.notRead), file)
        continue
      }
      var table = try SheetTable(section, of: grid, named: file)
      if place > 0 || role == nil { table.notes.insert(.workbook(.readAs(fileName: told.fileNames[0])), at: 0) }
      if place == 0 {
        if sheet.isHidden { table.notes.append(.workbook(.hiddenSheet)) }
        table.notes += grid.notes
      }
      tables.append((told, table))
    }
    return tables
  }
}

extension SheetGrid {
  /// Below how many blank rows a header is looked for.
  private static let maximalGaps = 1000

  /// A table within a sheet: the place of its header among the rows, and the rows below it.
  struct Section {
    let header: Int
    let rows: Range<Int>
    /// The rows above the header that are no table.
    let above: Int
    /// What it is by its header.
    let told: TableRole?
  }

  /// The tables of the sheet, from top to bottom; at least one where there are rows.
  func sections(as role: TableRole?) -> [Section] {
    var starts: [(header: Int, above: Int)] = []
    if let first = firstHeader(as: role) { starts.append(first) }
    // A header that is known, below rows that are blank.
    let gaps = rows.indices.dropFirst((starts.last?.header ?? 0) + 1).lazy.filter { place in
      rows[place].number > rows[place - 1].number + 2
    }
    for place in gaps.prefix(Self.maximalGaps) where TableRole(header: texts(place)) != nil {
      starts.append((place, 0))
    }
    return starts.enumerated().map { index, start in
      let end = index + 1 < starts.count ? starts[index + 1].header : rows.count
      return Section(
        header: start.header, rows: (start.header + 1)..<end, above: start.above,
        told: TableRole(header: texts(start.header)))
    }
  }

  /// The header: the first row, or one soon below it that names the columns where the first does not, as below a title.
  private func firstHeader(as role: TableRole?) -> (header: Int, above: Int)? {
    guard !rows.isEmpty else { return nil }
    func isHeader(_ place: Int) -> Bool {
      let told = TableRole(header: texts(place))
      guard let role else { return told != nil }
      return told == role || role.isServed(by: texts(place))
    }
    let found = rows.indices.prefix(10).first { isHeader($0) } ?? 0
    return (found, found)
  }

  private func texts(_ row: Int) -> [String] { rows[row].cells.map(\.text) }
}

extension TableRole {
  /// The table that a sheet holds by its name; nil for a name that says nothing.
  init?(sheetName: String) {
    let name = Self.folded(sheetName)
    if name == "vertices" {
      self = .actors
      return
    }
    guard let role = Self.allCases.first(where: { $0.fileNames.contains(name) }) else { return nil }
    self = role
  }

  /// The name of a sheet in small letters, without the number of one that goes on where another was full: `Ties (2)`.
  static func folded(_ sheetName: String) -> String {
    let name = sheetName.trimmed.lowercased()
    guard let open = name.lastIndex(of: "("), name.hasSuffix(")"),
      Int(name[name.index(after: open)...].dropLast()) != nil
    else { return name }
    return String(name[..<open]).trimmed
  }

  /// The table that has this header: both ends of ties, or columns that only one table has.
  init?(header cells: [String]) {
    if TableRole.ties.isServed(by: cells) {
      self = .ties
    } else if let role = FileContent.role(ofHeader: cells) {
      self = role
    } else {
      return nil
    }
  }

  /// Whether a header has the columns that the table must have.
  func isServed(by cells: [String]) -> Bool {
    let header = Set(cells.map(\.foldedWord))
    func has(_ key: String) -> Bool {
      columns.first { $0.key == key }?.names.contains { header.contains($0.foldedWord) } ?? false
    }
    switch self {
    case .actors, .activities: return has("id") || has("name")
    case .ties: return has("source") && has("target")
    case .participants: return has("activity") && has("actor")
    case .goals: return has("id")
    case .positions: return has("actor") && has("goal")
    case .survey: return has("actor") && has("about")
    case .sources: return has("id") && has("title")
    case .competences: return has("id") && has("name")
    case .about: return has("title") || has("language") || has("asOf")
    }
  }
}
