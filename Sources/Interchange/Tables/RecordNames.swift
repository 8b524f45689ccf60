// What the records of a folder are called: by a cell with a name where it should have an id, and by a row without an id.
//
// Rules. An id comes before a name, a name before a short name, and a name counts where one record alone has it. A row whose cell
// of the id is empty gets one made of its name (`ReadableID`), which no other row has.

import NetworkModel

/// Finds the ids of records by their names.
struct RecordNames {
  /// The ids by folded name; nil where several records share it.
  private var ids: [String: String?] = [:]
  private let known: Set<String>

  /// The names of records; a short name counts where nobody has it for a name (PARTNER's node labels).
  init(_ records: [(id: String, name: LocalizedText?, shortName: LocalizedText?)]) {
    known = Set(records.map(\.id))
    func ids(_ name: (Int) -> LocalizedText?) -> [String: String?] {
      var found: [String: String?] = [:]
      for place in records.indices {
        for wording in name(place)?.wordings ?? [] {
          let key = wording.foldedName
          found[key] = found[key] == nil ? .some(records[place].id) : .some(nil)
        }
      }
      return found
    }
    self.ids = ids { records[$0].name }.merging(ids { records[$0].shortName }) { name, _ in name }
  }

  /// Whether a record has this id.
  func isThere(_ id: String) -> Bool { known.contains(id) }

  /// The id of the record that a cell means, by its id or its name; nil for none.
  func meaning(of cell: String) -> String? { isThere(cell) ? cell : id(of: cell) }

  /// The id of the one record that is called so.
  func id(of name: String) -> String? { ids[name.foldedName] ?? nil }
}

/// The ids of rows whose cell of the id is empty, made of their names.
struct MadeIDs {
  /// The ids by table, in the order of the tables, and by row.
  let ids: [[Int: String]]
  /// The ids of the tables of one role.
  ///
  /// - Parameters:
  ///   - sheets: The tables, one after the other.
  ///   - role: What they hold.
  ///   - others: Ids that no row may get besides.
  /// - Complexity: O(rows); where some id is made, in memory too.
  init(_ sheets: [Sheet], _ role: TableRole, besides others: @autoclosure () -> Set<String>) {
    let key = role == .goals || role == .sources ? "title" : "name"
    let nameless = sheets.map { sheet -> [Int] in
      guard let column = sheet.columns["id"], sheet.columns[key] != nil else { return [] }
      return sheet.table.rows.indices.filter {
        sheet.string($0, column: column) == nil && sheet.string($0, key) != nil
      }
    }
    var ids: [[Int: String]] = sheets.map { _ in [:] }
    var taken = nameless.contains { !$0.isEmpty } ? others() : []
    if nameless.contains(where: { !$0.isEmpty }) {
      for sheet in sheets { taken.formUnion(sheet.table.rows.indices.compactMap { sheet.string($0, "id") }) }
    }
    for (place, rows) in nameless.enumerated() {
      for row in rows {
        let name = sheets[place].string(row, key) ?? ""
        let id = ReadableID.make(from: name, taken: taken, fallback: "\(role)-1")
        taken.insert(id)
        ids[place][row] = id
      }
    }
    self.ids = ids
  }
}
