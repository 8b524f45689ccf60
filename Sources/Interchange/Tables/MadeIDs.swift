// The ids of records that have none: a row whose cell of the id is empty gets one made of its name (`ReadableID`), which no other row
// has.

import NetworkModel

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
