// One table while its rows are collected: the model's columns, and those of the user's own.

import NetworkModel

/// What is to be said about the columns of the user's own in a table.
struct OwnColumnNotes {
  var nested: [String] = []
  var changed: [String] = []
  var renamed: [String] = []
}

/// A table while its rows are collected.
struct TableBuilder {
  /// A column of the model.
  struct Column {
    let key: String
    let title: String
    /// Whether it is written even where it is empty.
    var isNeeded = false
  }

  let role: TableRole
  private let language: Language
  private let columns: [Column]
  private var known: [[NetworkTables.Cell]] = []
  private var own: [String] = []
  private var ownPlaces: [String: Int] = [:]
  private var ownValues: [[(column: Int, value: AttributeValue)]] = []

  init(_ role: TableRole, _ language: Language, _ columns: [Column]) {
    (self.role, self.language, self.columns) = (role, language, columns)
  }

  var isEmpty: Bool { known.isEmpty }

  /// Adds a record: its cells by the model's columns, and its own keys; of two with one name the first counts.
  mutating func add(_ cells: [NetworkTables.Cell], _ attributes: [Attribute] = []) {
    known.append(cells)
    var values: [(column: Int, value: AttributeValue)] = []
    for attribute in attributes {
      let place: Int
      if let there = ownPlaces[attribute.key] {
        place = there
      } else {
        place = own.count
        ownPlaces[attribute.key] = place
        own.append(attribute.key)
      }
      if !values.contains(where: { $0.column == place }) { values.append((place, attribute.value)) }
    }
    ownValues.append(values)
  }

  /// The table, and what is to be said about its columns.
  func table() -> (table: NetworkTables.Table, notes: OwnColumnNotes) {
    let used = columns.indices.filter { place in columns[place].isNeeded || known.contains { $0[place] != .empty } }
    var notes = OwnColumnNotes()
    let titles = used.map { columns[$0].title }
    let names = ownNames(after: titles, &notes)
    var rows = known.map { cells in used.map { cells[$0] } + names.map { _ in NetworkTables.Cell.empty } }
    for (row, values) in ownValues.enumerated() {
      for (column, value) in values { rows[row][used.count + column] = Self.cell(value) }
    }
    for (place, name) in names.enumerated() {
      let values = ownValues.flatMap { $0.filter { $0.column == place }.map(\.value) }
      if values.contains(where: \.isNested) {
        notes.nested.append(name)
      } else if !Self.comesBack(values) {
        notes.changed.append(name)
      }
    }
    let table = NetworkTables.Table(
      role: role, name: role.sheetName(language), fileName: role.fileName(language), header: titles + names, rows: rows)
    return (table, notes)
  }

  private static func cell(_ value: AttributeValue) -> NetworkTables.Cell {
    switch value {
    case .null: .empty
    case .bool(let bool): .text(bool ? "true" : "false")
    case .number(let literal): number(literal)
    case .string(let text): .optional(text)
    case .array(let values) where !value.isNested:
      .optional(values.compactMap { if case .string(let text) = $0 { text } else { nil } }.joined(separator: "|"))
    case .array, .object: .text(JSONWriter.inline(value))
    }
  }

  /// A number in the shortest form; a whole one of more digits than a double has stays as it is, as a text.
  private static func number(_ literal: String) -> NetworkTables.Cell {
    let digits = literal.utf8.count { $0 >= 48 && $0 <= 57 }
    if digits > 15, literal.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || $0 == UInt8(ascii: "-") }) {
      return .text(literal)
    }
    guard let value = Double(literal), value.isFinite else { return .text(literal) }
    return .number(value)
  }

  /// Whether a reader gives these values of a column back as they are: numbers where all are, texts where some are not.
  private static func comesBack(_ values: [AttributeValue]) -> Bool {
    let texts = values.map { cell($0).text.trimmed }
    let readAsNumbers = texts.allSatisfy { CellNumber.literal(of: $0) != nil || $0.isEmpty }
    return values.allSatisfy { value in
      switch value {
      case .number: readAsNumbers
      case .string(let text): !readAsNumbers && !text.isEmpty
      case .null, .bool, .array, .object: false
      }
    }
  }

  /// The names of the user's own columns; one that a reader would take for a column of the model gets another.
  private func ownNames(after titles: [String], _ notes: inout OwnColumnNotes) -> [String] {
    var names = own
    let mark = language == .swedish ? "egen " : "own "
    for _ in 0..<3 {
      let taken = taken(titles + names).filter { $0 >= titles.count }.map { $0 - titles.count }
      if taken.isEmpty { break }
      for place in taken {
        names[place] = mark + names[place]
      }
    }
    notes.renamed = zip(own, names).filter { $0 != $1 }.map(\.1)
    return names
  }

  /// The columns of a header that a reader does not take for the user's own, or not under this name.
  private func taken(_ header: [String]) -> [Int] {
    let sheet = Sheet(CSVTable(name: "", header: header, rows: []), role: role, order: 0, log: FolderLog())
    var own = Set(sheet.own.map(\.index))
    // These are the user's own all the same, unless a kind makes an activity of the actor.
    let harmless = role == .actors ? ["start", "end", "status", "type"] : role == .ties ? ["type"] : []
    for key in harmless {
      guard let column = sheet.columns[key] else { continue }
      if role == .actors, key == "type", makesActivities(header[column]) { continue }
      own.insert(column)
    }
    var seen: Set<String> = []
    return header.indices.filter { place in
      let isRepeated = !seen.insert(header[place].lowercased()).inserted
      let isPosition = role == .actors && FolderReader.goalName(ofColumn: header[place]) != nil
      return !own.contains(place) || isRepeated || isPosition || header[place].trimmed != header[place]
        || header[place].isEmpty
    }
  }

  private func makesActivities(_ name: String) -> Bool {
    guard let place = ownPlaces[name] else { return false }
    return ownValues.contains { values in
      values.contains {
        guard $0.column == place, case .string(let text) = $0.value else { return false }
        return CellWords.activityKinds.contains(text.foldedWord)
      }
    }
  }
}
