// What the cells of tables refer to, kept right through an edit: references go with the record that they name, and a name in a cell
// means the same record after the edit as before.

import NetworkModel

extension TableEditing {
  /// Whether an edit may change what a name means.
  func changesNames(_ edit: ExactEdit) -> Bool {
    guard [.actor, .activity, .goal].contains(edit.kind) else { return false }
    return edit.values.contains {
      ["name", "shortName", "title", "shortTitle"].contains($0.field.key) && $0.own == nil
    }
  }

  /// The records of a role as its tables name them.
  func records(_ role: TableRole) -> [(id: String, name: LocalizedText?, shortName: LocalizedText?)] {
    let (name, shortName) = role == .goals ? ("title", "shortTitle") : ("name", "shortName")
    let made = madeIDs(role)
    return files.indices.filter { files[$0].role == role }.flatMap { place in
      let sheet = sheet(place)
      return sheet.table.rows.indices.map { row in
        let id = sheet.string(row, sheet.columns["id"] == nil ? name : "id") ?? made[place]?[row]
        return (id ?? "", sheet.text(row, name), sheet.text(row, shortName))
      }
    }
  }

  /// The ids of rows whose cell of the id is empty, by the table's place and the row.
  func madeIDs(_ role: TableRole) -> [Int: [Int: String]] {
    let places = files.indices.filter { files[$0].role == role }
    let made = MadeIDs(
      places.map(sheet), role, besides: role == .activities ? Set(records(.actors).map(\.id)) : [])
    return Dictionary(zip(places, made.ids), uniquingKeysWith: { first, _ in first })
  }

  /// What a cell may say for a record: its id, or its name where the table gives it one.
  func names(of id: String, _ role: TableRole) -> [String] {
    var names = [id.foldedName]
    for record in records(role) where record.id == id {
      names += [record.name, record.shortName].flatMap { $0?.wordings ?? [] }.map(\.foldedName)
    }
    return names
  }

  /// Writes the id of a record that was made of its name into its cell, so that another name leaves the id as it was.
  mutating func writeID(_ edit: ExactEdit, _ place: Int, _ row: Int) {
    let sheet = sheet(place)
    guard let column = sheet.columns["id"], sheet.string(row, column: column) == nil, let id = edit.ids.first else {
      return
    }
    files[place].text.set(row, column, to: id)
    files[place].isChanged = true
    changes.append(.set(edit.kind, ids: edit.ids, key: "id", old: nil, new: id))
  }

  /// Takes the evidence of a row away.
  mutating func clearEvidence(_ edit: ExactEdit, _ place: Int, _ row: Int) {
    let sheet = sheet(place)
    guard let column = sheet.columns["evidence"], let old = sheet.string(row, column: column) else { return }
    files[place].text.set(row, column, to: "")
    files[place].isChanged = true
    changes.append(.set(edit.kind, ids: edit.ids, key: "evidence", old: old, new: nil))
  }

  /// Whether a cell names the records of a value already, by their ids or their names.
  func meansTheSame(_ cell: String, _ value: ExactEdit.Value) -> Bool {
    switch value.field.shape {
    case .reference(let role), .references(let role):
      let names = RecordNames(records(role))
      return parts(cell).map { names.meaning(of: $0) ?? $0 } == value.text.split(separator: "|").map(String.init)
    default: return false
    }
  }

  /// How a cell names a record: by its id, or by its name where no cell holds the id, which would change with the name.
  func written(_ id: String, _ role: TableRole) -> String {
    guard madeIDs(role).values.contains(where: { $0.values.contains(id) }) else { return id }
    let records = records(role)
    let name = records.first { $0.id == id }?.name?.wordings.first
    return name.flatMap { RecordNames(records).id(of: $0) == id ? $0 : nil } ?? id
  }

  /// Makes every cell mean after an edit whom it meant before: by the new name of a record that has got one, else by its id.
  ///
  /// - Complexity: O(cells).
  mutating func keepMeanings(of edit: ExactEdit, _ role: TableRole, before: RecordNames) {
    let after = RecordNames(records(role))
    let isAdded = if case .add = edit.edit.action { true } else { false }
    let newName = isAdded ? nil : edit.values.first { ["name", "title"].contains($0.field.key) }?.text
    // Where a table has no ids, the name is the id.
    let isRenamed = newName.map { after.isThere($0) && !after.isThere(edit.ids.first ?? "") } ?? false
    func mended(_ cell: String) -> String {
      guard let meant = before.meaning(of: cell) else { return cell }
      let id = isRenamed && meant == edit.ids.first ? newName ?? meant : meant
      if after.meaning(of: cell) == id { return cell }
      return newName.flatMap { after.meaning(of: $0) == id ? $0 : nil } ?? id
    }
    var count = 0
    for place in files.indices {
      for (column, _) in references(to: role, in: place) {
        for row in files[place].text.table.rows.indices {
          let table = files[place].text.table
          let cell = table.text(column, in: table.rows[row])
          if cell.isEmpty { continue }
          let new = before.meaning(of: cell) == nil ? parts(cell).map(mended).joined(separator: "|") : mended(cell)
          if new == cell || parts(cell).joined(separator: "|") == new { continue }
          files[place].text.set(row, column, to: new)
          files[place].isChanged = true
          count += 1
        }
      }
    }
    if count > 0 { changes.append(.followed(cells: count)) }
  }

  private func parts(_ cell: String) -> [String] { cell.split { "|;".contains($0) }.map { String($0).trimmed } }

  /// The columns of a table that refer to records of a role, and whether a row has to have them.
  private func references(to role: TableRole, in place: Int) -> [(column: Int, isNeeded: Bool)] {
    let sheet = sheet(place)
    return files[place].role.fields.compactMap { field in
      switch field.shape {
      case .reference(role), .references(role): sheet.columns[field.key].map { ($0, field.isNeeded) }
      default: nil
      }
    }
  }

  /// Takes away the rows that cannot be without a record, and its names from the cells of others.
  mutating func removeReferences(to names: [String], _ role: TableRole) {
    var (removed, cleared) = (0, 0)
    for place in files.indices {
      for (column, isNeeded) in references(to: role, in: place) {
        for row in files[place].text.table.rows.indices.reversed() {
          let table = files[place].text.table
          let cell = table.text(column, in: table.rows[row])
          let parts = names.contains(cell.foldedName) ? [cell] : parts(cell)
          let kept = parts.filter { !names.contains($0.foldedName) }
          if kept.count == parts.count { continue }
          files[place].isChanged = true
          // One of several ends in a cell leaves the others.
          if isNeeded, kept.isEmpty {
            files[place].text.removeRow(row)
            removed += 1
          } else {
            files[place].text.set(row, column, to: kept.joined(separator: "|"))
            cleared += 1
          }
        }
      }
    }
    if role == .sources { cleared += removeEvidence(of: names) }
    if removed + cleared > 0 { changes.append(.references(removed: removed, cleared: cleared)) }
  }

  /// Takes the evidence that a source gives out of the cells of evidence; how many cells it was in.
  private mutating func removeEvidence(of names: [String]) -> Int {
    var cleared = 0
    for place in files.indices {
      guard files[place].role.field("evidence") != nil, let column = sheet(place).columns["evidence"] else { continue }
      for row in files[place].text.table.rows.indices {
        let table = files[place].text.table
        let parts = table.text(column, in: table.rows[row]).split(separator: "|").map { String($0).trimmed }
        let kept = parts.filter { !names.contains(Evidence(word: $0).source.text.foldedName) }
        if kept.count == parts.count { continue }
        files[place].text.set(row, column, to: kept.joined(separator: "|"))
        files[place].isChanged = true
        cleared += 1
      }
    }
    return cleared
  }
}
