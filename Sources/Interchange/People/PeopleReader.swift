// Reading a list of people from a table: CSV as spreadsheets write it, or a sheet of a workbook, with any columns.
//
// Rules. `id` names a person; a table without it numbers its people 1, 2, 3 in the order of its rows, so that names need
// not serve as ids, and where some cells of the id are empty their people get the next free numbers. Where no cell of the first row is a heading that is known or asked for, the first row is a person like the
// others, and what the columns are is told by what they hold (`ColumnGuess`). First and last name in columns of their own
// make a name. Nothing in the table may look like a personal identity number. All else is kept, column by
// column, values that differ only in spelling as one (`ValueFolding`).

import NetworkModel
public import PlanModel

/// A list of people as it was read, with everything that is wrong with its file.
public struct PeopleReading: Sendable {
  /// The people; nil where the file is no table at all.
  ///
  /// Where `faults` holds errors it is not to be relied on.
  public let list: PeopleList?
  /// What is wrong, from top to bottom.
  public let faults: [FormatFault]
  /// What was taken for granted or passed over.
  public let notes: [ReadingNote]
  /// Where each person stands, in the order of the list.
  public let places: [SourceLocation]
  /// Where the empty cells of a column stand, from top to bottom, by the column's heading; full columns are not there.
  public let emptyCells: [String: [SourceLocation]]

  /// The faults that have to be mended.
  public var errors: [FormatFault] { faults.filter { $0.severity == .error } }

  /// Whether the file has no ids, so that its people are numbered.
  package var isNumbered: Bool { notes.contains { $0.isNumbering } }
}

extension ReadingNote {
  /// Whether it says that people were numbered.
  package var isNumbering: Bool { if case .numberedPeople = kind { true } else { false } }
}

/// Reads lists of people.
public enum PeopleReader {
  /// The most people that a list may hold.
  public static let limit = 100_000

  /// What the sheet of a workbook may be called that holds the people, where there are several.
  private static let sheetNames =
    TableRole.peopleNames + ["deltagare", "participants", "gäster", "guests", "inbjudna", "invited", "people list"]

  /// Reads a whole file and checks it: all faults in one pass.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Its name, for notes.
  ///   - asked: Columns that something asks for by their headings, so that their words are headings.
  /// - Complexity: O(size of the file).
  public static func read(_ bytes: [UInt8], name: String, asked: [String] = []) -> PeopleReading {
    let log = FolderLog()
    let sheet: Sheet
    let headings: [String]?
    do {
      var table = try CSVTable(
        list: bytes, name: name, sheets: sheetNames, columns: PeopleList.knownColumns, log: log)
      passOverTitle(of: &table, log)
      headings = guessedHeadings(of: &table, asked, log)
      sheet = Sheet(table, columns: PeopleList.knownColumns, log: log, headings: headings)
    } catch {
      log.report(error.kind, order: 0, at: FilePlace(file: error.file ?? name, location: error.location))
      return PeopleReading(list: nil, faults: log.inOneFile, notes: log.notes, places: [], emptyCells: [:])
    }
    let rows = sheet.table.rows.indices
    if rows.isEmpty { log.report(.people(.nobody), order: 0, at: sheet.placeOfHeader(0)) }
    if rows.count > limit {
      log.report(.people(.tooMany(limit: limit)), order: 0, at: sheet.place(limit, column: 0))
      return PeopleReading(list: nil, faults: log.inOneFile, notes: log.notes, places: [], emptyCells: [:])
    }
    let ids = readIDs(sheet, hasHeadings: headings == nil)
    checkPersonalNumbers(sheet)
    let names = names(sheet)
    askAboutDuplicates(sheet, names)
    let own = sheet.names.indices.filter {
      $0 != sheet.columns["id"] && $0 != sheet.columns["name"] && !sheet.names[$0].isEmpty
    }
    var emptyCells: [String: [SourceLocation]] = [:]
    let columns = own.map { column in
      let name = sheet.names[column]
      let values = folded(column, sheet)
      let empty = rows.filter { values[$0] == nil }.map { sheet.place($0, column: column).location }
      if !empty.isEmpty, emptyCells[name] == nil { emptyCells[name] = empty }
      return PeopleList.Column(name: name, values: values)
    }
    return PeopleReading(
      list: PeopleList(ids: ids, names: names, columns: columns), faults: log.inOneFile, notes: log.notes,
      places: rows.map { sheet.place($0, column: 0).location }, emptyCells: emptyCells)
  }

  /// What the columns are of a list whose first row is a person, which is told; nil for a list with headings.
  private static func guessedHeadings(of table: inout CSVTable, _ asked: [String], _ log: FolderLog) -> [String]? {
    let first = (0..<table.header.count).map { table.text($0, in: table.header) }
    let wanted = Set(asked.map(\.foldedWord))
    if first.contains(where: { PeopleList.isHeading($0) || wanted.contains($0.foldedWord) }) { return nil }
    // A single row says nothing of what it is, and headings are the more likely.
    if table.rows.isEmpty { return nil }
    table.takeHeaderAsRow()
    let headings = ColumnGuess(of: table).headings
    if headings.count > 1 { log.note(.withoutHeadings(columns: headings), table.name) }
    return headings
  }

  /// Finds the headings of a list that has a title and other lines above them, as hosts write them; they are told.
  ///
  /// Only where the first line names no column that is known, and one of the next five names two or more.
  private static func passOverTitle(of table: inout CSVTable, _ log: FolderLog) {
    let words = Set(PeopleList.knownColumns.flatMap(\.names).map(\.foldedWord))
    func texts(_ row: CSVTable.Row) -> [String] { (0..<row.count).map { table.text($0, in: row) } }
    func known(_ row: CSVTable.Row) -> Int { texts(row).count { words.contains($0.foldedWord) } }
    guard known(table.header) == 0, let place = table.rows.prefix(5).firstIndex(where: { known($0) >= 2 }) else {
      return
    }
    let title = ([table.header] + table.rows[..<place]).flatMap(texts).filter { !$0.isEmpty }
    log.note(.titlePassedOver(title), table.name)
    table.begin(atRow: place)
  }

  /// Asks whether people of one name and one organization are the same, without an id to tell them apart.
  private static func askAboutDuplicates(_ sheet: Sheet, _ names: [String?]) {
    guard sheet.columns["id"] == nil, !names.isEmpty else { return }
    var rows: [String: [Int]] = [:]
    var order: [String] = []
    for (row, name) in names.enumerated() {
      guard let name else { continue }
      let key = name.foldedName + "\n" + (sheet.string(row, "actor") ?? "").foldedName
      if rows[key] == nil { order.append(key) }
      rows[key, default: []].append(row)
    }
    for key in order {
      guard let same = rows[key], same.count > 1 else { continue }
      let lines = same.map { sheet.place($0, column: 0).location.line }
      sheet.log.note(.sameName(lines: lines, numbers: same.map { $0 + 1 }), sheet.table.name)
    }
  }

  /// The names, nil for those without one; empty where there is no column of names.
  private static func names(_ sheet: Sheet) -> [String?] {
    guard ["name", "firstName", "lastName"].contains(where: { sheet.columns[$0] != nil }) else { return [] }
    return sheet.table.rows.indices.map { row in
      let (name, last) = (sheet.string(row, "name"), sheet.string(row, "lastName"))
      // Beside a column of last names, a column `name` may hold the whole name or the first one only.
      let first = sheet.string(row, "firstName") ?? name
      let whole = [first, last].compactMap { $0 }.joined(separator: " ")
      guard let name, let last, sheet.columns["firstName"] == nil else { return name ?? (whole.isEmpty ? nil : whole) }
      return name.foldedName.split(separator: " ").contains { $0 == last.foldedName } ? name : whole
    }
  }

  /// The values of a column, each in one spelling; what was taken for the same, or for missing, is noted.
  private static func folded(_ column: Int, _ sheet: Sheet) -> [String?] {
    let folding = ValueFolding(
      sheet.table.rows.indices.map { sheet.string($0, column: column) }, isSector: column == sheet.columns["sector"])
    let name = sheet.names[column]
    if !folding.signs.isEmpty { sheet.log.note(.readAsUnknown(column: name, signs: folding.signs), sheet.table.name) }
    if !folding.groups.isEmpty { sheet.log.note(.foldedValues(column: name, groups: folding.groups), sheet.table.name) }
    return folding.values
  }

  private static func readIDs(_ sheet: Sheet, hasHeadings: Bool) -> [String] {
    let rows = sheet.table.rows.indices
    guard sheet.columns["id"] != nil else {
      sheet.log.note(
        .numberedPeople(count: rows.count, header: hasHeadings ? sheet.names : []), sheet.table.name)
      return rows.map { String($0 + 1) }
    }
    var first: [String: Int] = [:]
    let given = Set(rows.compactMap { sheet.string($0, "id") })
    var (number, made) = (0, [String]())
    defer { if let one = made.first { sheet.log.note(.numberedSome(count: made.count, first: one), sheet.table.name) } }
    return rows.map { row in
      guard let id = sheet.string(row, "id") else {
        repeat { number += 1 } while given.contains(String(number))
        made.append(String(number))
        return String(number)
      }
      if let earlier = first[id] {
        sheet.report(
          .people(.duplicatePerson(id, first: sheet.place(earlier, column: sheet.columns["id"]).location)), row, "id")
      } else {
        first[id] = row
      }
      return id
    }
  }

  private static func checkPersonalNumbers(_ sheet: Sheet) {
    for row in sheet.table.rows.indices {
      for column in 0..<sheet.names.count {
        guard let text = sheet.string(row, column: column), let masked = PersonalNumber.masked(firstIn: text) else {
          continue
        }
        sheet.log.report(.people(.personalNumber(masked: masked)), order: 0, at: sheet.place(row, column: column))
      }
    }
  }
}

extension FolderLog {
  /// The faults of the one file that was read, from top to bottom; the file is the one that the caller named, and only a sheet
  /// or another part of a workbook is told.
  var inOneFile: [FormatFault] {
    inOrder.map { fault in
      let part = fault.file.flatMap { SheetPlace.isPart($0) ? $0 : nil }
      return FormatFault(fault.kind, at: fault.location, path: fault.path, file: part)
    }
  }
}
