// Edits of a folder of tables or of a workbook: cells and rows are changed where they lie (`TableInPlace`).

import NetworkModel

/// Changes the tables of a folder or of a workbook.
struct TableEditing {
  /// A table of the folder.
  struct File {
    let name: String
    let role: TableRole
    var text: any TableInPlace
    var isChanged = false
  }

  var files: [File] = []
  /// What was changed.
  var changes: [EditChange] = []
  /// What sectors are called that an edit adds, by id.
  private var newSectors: [String: String] = [:]

  /// The tables of a folder.
  init(_ contents: [(name: String, bytes: [UInt8])]) {
    for (name, bytes) in contents.sorted(by: { $0.name < $1.name }) {
      guard let role = TableRole(fileName: name), let text = try? TableText(bytes, name: name) else { continue }
      files.append(File(name: name, role: role, text: text))
    }
  }

  /// The tables of a workbook; a sheet that holds several is none.
  init(_ workbook: Workbook) throws(FormatFault) {
    for sheet in workbook.sheets {
      guard let role = TableRole(sheetName: sheet.name), let text = try SheetText(sheet, in: workbook, as: role) else {
        continue
      }
      files.append(File(name: sheet.name, role: role, text: text))
    }
  }

  /// The sheets that were changed or made.
  var changedSheets: [SheetText] { files.filter(\.isChanged).compactMap { $0.text as? SheetText } }

  /// The files that were changed or made.
  func changedFiles() throws(EditProblem) -> [(name: String, bytes: [UInt8])] {
    var changed: [(name: String, bytes: [UInt8])] = []
    for file in files where file.isChanged {
      do {
        changed.append((file.name, try file.text.written()))
      } catch {
        switch error {
        case .notInEncoding(let character, let encoding):
          throw .notInEncoding(character, encoding, file: file.name)
        }
      }
    }
    return changed
  }

  mutating func apply(_ edit: ExactEdit) throws(EditProblem) {
    guard let role = edit.kind.table else { throw .noPlaceInTables(what: edit.kind.rawValue) }
    if !edit.edit.evidence.isEmpty, role.field("evidence") == nil { throw .noPlaceInTables(what: "evidence") }
    // Without a table of sources the column would be one of the user's own.
    if let evidence = edit.edit.evidence.first, !files.contains(where: { $0.role == .sources }) {
      throw .notFound(.source, ids: [evidence.source.text], suggestion: nil)
    }
    for sector in edit.newSectors {
      let name = sector.label?.wordings.first ?? sector.id.text
      newSectors[sector.id.text] = name
      changes.append(.sector(name: name))
    }
    if let tagged = edit.values.first(where: { $0.language != nil }) { throw .notTranslated(key: tagged.field.key) }
    let before = changesNames(edit) ? RecordNames(records(role)) : nil
    switch edit.edit.action {
    case .add: add(edit, role)
    case .set: try set(edit, role)
    case .remove(let withReferences):
      // The name of the record stands in its row, which goes.
      let names = edit.ids.first.map { self.names(of: $0, role) } ?? []
      try remove(edit, role)
      if withReferences { removeReferences(to: names, role) }
    }
    if let before { keepMeanings(of: edit, role, before: before) }
  }

  // MARK: Adding

  private mutating func add(_ edit: ExactEdit, _ role: TableRole) {
    let place = files.firstIndex { $0.role == role } ?? made(role, for: edit)
    var values = edit.values
    let sheet = self.sheet(place)
    // A table without ids calls its records by their names.
    if sheet.columns["id"] == nil, sheet.columns["name"] != nil { values.removeAll { $0.field.key == "id" } }
    var cells: [Int: String] = [:]
    for value in values where !value.text.isEmpty { cells[column(value, place)] = word(value, place) }
    if let evidence = evidence(edit, role) { cells[column(evidence, place)] = evidence.text }
    let row = (0..<files[place].text.table.header.count).map { cells[$0] ?? "" }
    files[place].text.append(row)
    files[place].isChanged = true
    changes.append(.added(edit.kind, ids: edit.ids))
  }

  /// Makes a table, as the actors' is written, with the columns that it needs and those of the edit.
  private mutating func made(_ role: TableRole, for edit: ExactEdit) -> Int {
    guard let model = files.first(where: { $0.role == .actors }) else { return 0 }
    let language = Sheet(model.text.table, role: .actors, order: 0, log: FolderLog()).language
    let given = Set(edit.values.filter { $0.own == nil }.map(\.field.key))
    let header = role.fields.filter { $0.isNeeded || $0.key == "id" || given.contains($0.key) }.map {
      $0.title(language)
    }
    let name = model.text is SheetText ? role.sheetName(language) : role.fileName(language) + ".csv"
    files.append(File(name: name, role: role, text: model.text.blank(header, named: name), isChanged: true))
    changes.append(.table(file: name))
    return files.count - 1
  }

  // MARK: Setting

  private mutating func set(_ edit: ExactEdit, _ role: TableRole) throws(EditProblem) {
    let found = rows(edit, role)
    if found.isEmpty, edit.kind == .network {
      add(edit, role)
      return
    }
    if found.isEmpty { throw .notFound(edit.kind, ids: edit.ids, suggestion: nil) }
    for (place, row) in found {
      if changesNames(edit) { writeID(edit, place, row) }
      if edit.edit.clearsEvidence { clearEvidence(edit, place, row) }
      if let evidence = evidence(edit, role) {
        let table = files[place].text.table
        let old = sheet(place).columns["evidence"].map { table.text($0, in: table.rows[row]) } ?? ""
        let there = old.split(separator: "|").map { String($0).trimmed }
        let more = evidence.text.split(separator: "|").map(String.init).filter { !there.contains($0) }
        if !more.isEmpty {
          files[place].text.set(row, column(evidence, place), to: (there + more).joined(separator: "|"))
          files[place].isChanged = true
          changes.append(
            .set(edit.kind, ids: edit.ids, key: "evidence", old: nil, new: more.joined(separator: ", ")))
        }
      }
      for value in edit.values {
        if value.text.isEmpty, sheet(place).column(of: value.own ?? value.field.key) == nil { continue }
        let column = column(value, place)
        let table = files[place].text.table
        let old = table.text(column, in: table.rows[row])
        let new = word(value, place)
        if old == new || meansTheSame(old, value) { continue }
        files[place].text.set(row, column, to: new)
        files[place].isChanged = true
        changes.append(
          .set(
            edit.kind, ids: edit.ids, key: value.field.key, old: old.isEmpty ? nil : old, new: new.isEmpty ? nil : new))
      }
    }
  }

  /// The evidence of an edit as the value of a cell.
  private func evidence(_ edit: ExactEdit, _ role: TableRole) -> ExactEdit.Value? {
    guard let field = role.field("evidence"), !edit.edit.evidence.isEmpty else { return nil }
    let words = edit.edit.evidence.map(\.word)
    return ExactEdit.Value(field: field, own: nil, language: nil, text: words.joined(separator: "|"))
  }

  /// The column of a value; a table that lacks it gets it.
  private mutating func column(_ value: ExactEdit.Value, _ place: Int) -> Int {
    if let column = sheet(place).column(of: value.own ?? value.field.key) { return column }
    let title = value.field.title(sheet(place).language)
    files[place].text.addColumn(title)
    changes.append(.column(file: files[place].name, title: title))
    return files[place].text.table.header.count - 1
  }

  /// A value as the table writes it: words of the model in the table's language, lists with `|` between.
  private func word(_ value: ExactEdit.Value, _ place: Int) -> String {
    let language = sheet(place).language
    switch value.field.shape {
    case .choice: return TableWords.word(value.text, TableWords.swedishWords(value.field.key), language)
    case .sector, .sectors:
      return value.text.split(separator: "|").map { id in
        let sector = Sector.builtIn.first { $0.id.text == id }
        return sector.map { $0.name(in: language) } ?? newSectors[String(id)] ?? String(id)
      }.joined(separator: "|")
    case .reference(let table), .references(let table):
      return value.text.split(separator: "|").map { written(String($0), table) }.joined(separator: "|")
    case .number where files[place].text.delimiter == UInt8(ascii: ";") && language == .swedish:
      return value.text.replacing(".", with: ",")
    default: return value.text
    }
  }

  // MARK: Removing

  private mutating func remove(_ edit: ExactEdit, _ role: TableRole) throws(EditProblem) {
    let found = rows(edit, role)
    if found.isEmpty { throw .notFound(edit.kind, ids: edit.ids, suggestion: nil) }
    for (place, row) in found.reversed() {
      files[place].text.removeRow(row)
      files[place].isChanged = true
    }
    changes.append(.removed(edit.kind, ids: edit.ids, count: found.count))
  }

  // MARK: Rows

  func sheet(_ place: Int) -> Sheet {
    let sheet = Sheet(files[place].text.table, role: files[place].role, order: 0, log: FolderLog())
    // As for the reader, a column of this name is the user's own without sources.
    if !files.contains(where: { $0.role == .sources }) { sheet.release("evidence") }
    return sheet
  }

  /// The rows of the record that an edit means, with the places of their files.
  private func rows(_ edit: ExactEdit, _ role: TableRole) -> [(file: Int, row: Int)] {
    let keys = edit.identity
    let names = zip(keys, edit.ids).map { key, id in
      switch key {
      case "id": [id.foldedName]
      case "activity": self.names(of: id, .activities)
      case "goal": self.names(of: id, .goals)
      default: self.names(of: id, .actors)
      }
    }
    var found: [(file: Int, row: Int)] = []
    let made = keys == ["id"] ? madeIDs(role) : [:]
    for place in files.indices where files[place].role == role {
      let sheet = sheet(place)
      let columns = keys.map { key in sheet.columns[key] ?? (key == "id" ? sheet.columns["name"] : nil) }
      guard columns.allSatisfy({ $0 != nil }) else { continue }
      for row in sheet.table.rows.indices {
        var cells = columns.map { sheet.table.text($0 ?? 0, in: sheet.table.rows[row]).foldedName }
        if let id = made[place]?[row] { cells = [id.foldedName] }
        func isMeant(_ cells: [String]) -> Bool { zip(cells, names).allSatisfy { $1.contains($0) } }
        guard edit.condition.allSatisfy({ isHeld($0, place, sheet, row) }) else { continue }
        if isMeant(cells) || (edit.kind == .tie && isMeant(cells.reversed())) { found.append((place, row)) }
      }
    }
    return found
  }

  /// Whether the cell of a value holds it, in the model's words or in the table's.
  private func isHeld(_ value: ExactEdit.Value, _ place: Int, _ sheet: Sheet, _ row: Int) -> Bool {
    let cell = sheet.column(of: value.own ?? value.field.key).flatMap { sheet.string(row, column: $0) }
    return value.isHeld(by: cell) || cell.map { $0.foldedName == word(value, place).foldedName } ?? false
  }
}
