// A table of rules about people: two or three columns, with or without a first row of column names.
//
// Rules. The first row is read as column names where no cell in a column of people means a person and either all are words
// that name such columns, or other rows follow (which is then noted); and where it names a column of numbers. Columns are found by their names where all that
// a rule needs are named, else by their order: so both `a,b` and a bare list of ids are understood.

import NetworkModel
import PlanModel

/// A table of rules with its cells understood as people and numbers.
struct RuleTable {
  /// What the cells of a column mean.
  enum Content { case person, number }

  /// A column that a rule has.
  struct Column {
    let key: String
    let names: [String]
    let content: Content
    var isOptional = false
  }

  let people: PeopleList
  let log = FolderLog()
  private(set) var rows: [CSVTable.Row] = []
  private var table: CSVTable?
  private var places: [String: Int] = [:]
  private let columns: [Column]
  /// Whether rows about people who are not in the list are passed over.
  private let toleratesStrangers: Bool
  private(set) var byName = 0
  private(set) var strangers: (rows: Int, first: String)?

  static let first = Column(
    key: "a",
    names: [
      "a", "from", "från", "source", "person 1", "person1", "id 1", "id1", "first", "första", "person a", "person", "i",
      "x",
      "id",
    ], content: .person)
  static let second = Column(
    key: "b",
    names: [
      "b", "to", "till", "target", "person 2", "person2", "id 2", "id2", "second", "andra", "person b", "other", "j",
      "y", "med",
      "with",
    ], content: .person)

  /// What the sheet of a workbook may be called, where there are several.
  private static let sheetNames = ["regler", "rules", "kontakter", "contacts"]

  init(_ bytes: [UInt8], columns: [Column], people: PeopleList, toleratesStrangers: Bool = false) {
    self.people = people
    self.columns = columns
    self.toleratesStrangers = toleratesStrangers
    do {
      let table = try CSVTable(list: bytes, name: "", sheets: Self.sheetNames, columns: [], log: log)
      self.table = table
      readHeader(table)
    } catch {
      let place = FilePlace(file: error.file ?? "", location: error.location)
      if case .table(.empty) = error.kind {
        log.report(.people(.noRules), order: 0, at: place)
      } else {
        log.report(error.kind, order: 0, at: place)
      }
    }
  }

  private mutating func readHeader(_ table: CSVTable) {
    for flaw in table.flaws {
      log.report(.table(flaw.fault), order: 0, at: FilePlace(file: "", location: table.location(at: flaw.offset)))
    }
    if table.encoding != .utf8 { log.note(.encoding(table.encoding)) }
    let header = (0..<table.header.count).map { table.text($0, in: table.header).foldedWord }
    let needed = columns.filter { !$0.isOptional }
    for column in columns {
      let names = column.names.map(\.foldedWord)
      let free = header.indices.filter { index in !places.values.contains(index) }
      if let place = names.lazy.compactMap({ name in free.first { header[$0] == name } }).first {
        places[column.key] = place
      }
    }
    let isNamed = needed.allSatisfy { places[$0.key] != nil }
    let speaksOfPeople = columns.indices.contains { index in
      columns[index].content == .person && index < table.header.count
        && people.index(meantBy: table.text(index, in: table.header)) != nil
    }
    // Over a column of numbers a word is a name, even where people are called `a` and `b`.
    let namesNumbers = needed.contains { column in
      guard column.content == .number, let place = places[column.key] else { return false }
      return CellNumber.literal(of: table.text(place, in: table.header)) == nil
    }
    let isHeader = isNamed && namesNumbers || !speaksOfPeople && (isNamed || !table.rows.isEmpty)
    if !isHeader || !isNamed {
      places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1.key, $0) })
    }
    if isHeader, !isNamed {
      log.note(.firstRowIsHeader((0..<table.header.count).map { table.text($0, in: table.header) }))
    }
    rows = isHeader ? table.rows : [table.header] + table.rows
    if rows.isEmpty {
      log.report(.people(.noRules), order: 0, at: FilePlace(file: table.name, location: table.location(at: 0)))
    }
    for row in rows {
      if row.count < needed.count {
        report(.people(.missingCells(needed: needed.map(\.key))), row, column: row.count)
      } else if !isHeader, row.count > columns.count,
        let extra = (columns.count..<row.count).first(where: { !table.text($0, in: row).isEmpty })
      {
        report(.table(.longRow(cells: row.count, columns: columns.count)), row, column: extra)
      }
    }
    rows.removeAll { $0.count < needed.count }
  }

  // MARK: Cells

  private func report(_ kind: FormatFault.Kind, _ row: CSVTable.Row, column: Int) {
    log.report(kind, order: 0, at: FilePlace(file: table?.name ?? "", location: location(row, column: column)))
  }

  func report(_ kind: FormatFault.Kind, _ row: CSVTable.Row, _ key: String) {
    report(kind, row, column: places[key] ?? 0)
  }

  private func location(_ row: CSVTable.Row, column: Int) -> SourceLocation {
    guard let table else { return SourceLocation(line: 1, column: 1) }
    return table.location(at: table.offset(ofColumn: column, in: row))
  }

  func location(_ row: CSVTable.Row) -> SourceLocation { location(row, column: 0) }

  func text(_ row: CSVTable.Row, _ key: String) -> String {
    guard let table, let place = places[key] else { return "" }
    return table.text(place, in: row)
  }

  /// The place in the list of the person whom a cell means; nil, with a fault, for nobody.
  mutating func person(_ row: CSVTable.Row, _ key: String) -> Int? {
    let cell = text(row, key)
    if let place = people.index(of: cell) { return place }
    if let place = people.index(meantBy: cell) {
      byName += 1
      return place
    }
    let namesakes = cell.isEmpty ? [] : people.ids(named: cell)
    if cell.isEmpty {
      report(.table(.emptyCell(column: key)), row, key)
    } else if namesakes.count > 1 {
      report(.people(.severalPeople(cell, ids: namesakes)), row, key)
    } else if toleratesStrangers {
      strangers = ((strangers?.rows ?? 0) + 1, strangers?.first ?? cell)
    } else {
      report(
        .people(.unknownPerson(cell, suggestion: people.nearestID(to: cell), people: people.ids.count)), row, key)
    }
    return nil
  }

  /// Two different people of a row; nil, with a fault, for anything else.
  mutating func pair(_ row: CSVTable.Row) -> (Int, Int)? {
    let first = person(row, "a")
    if toleratesStrangers, first == nil { return nil }
    guard let second = person(row, "b"), let first else { return nil }
    if first == second {
      report(.people(.pairWithItself(people.ids[first])), row, "b")
      return nil
    }
    return (first, second)
  }

  /// A whole number of at least 0; nil, with a fault, for anything else.
  func wholeNumber(_ row: CSVTable.Row, _ key: String, limit: Int) -> Int? {
    guard let number = decimal(row, key) else { return nil }
    guard let whole = number.whole else {
      report(.table(.notAWholeNumber(text(row, key))), row, key)
      return nil
    }
    if whole > limit {
      report(.people(.tooLarge(text(row, key), limit: limit)), row, key)
      return nil
    }
    return whole
  }

  /// A number of at least 0, kept exactly; nil, with a fault, for anything else.
  func decimal(_ row: CSVTable.Row, _ key: String) -> ExactDecimal? {
    let cell = text(row, key)
    if cell.isEmpty {
      report(.table(.emptyCell(column: key)), row, key)
      return nil
    }
    guard CellNumber.literal(of: cell) != nil else {
      report(.table(.notANumber(cell)), row, key)
      return nil
    }
    guard let number = ExactDecimal(cell) else {
      report(.people(.tooManyDecimals(cell, limit: ExactDecimal.mostPlaces)), row, key)
      return nil
    }
    if number.units < 0 {
      report(.people(.negative(cell)), row, key)
      return nil
    }
    return number
  }

  /// What the whole file came to.
  func reading<Rules>(_ rules: Rules) -> RuleReading<Rules> {
    if byName > 0 { log.note(.peopleByName(count: byName)) }
    if let strangers { log.note(.unknownPeoplePassedOver(rows: strangers.rows, first: strangers.first)) }
    return RuleReading(rules: rules, faults: log.inOneFile, notes: log.notes)
  }
}
