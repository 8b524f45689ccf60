// What records are called, where a name stands for an id.
//
// Rules. An id comes before a name, a name before a short name, and a name counts where one record alone has it.

internal import Spelling

/// Finds the ids of records by their names.
package struct RecordNames {
  /// The ids by folded name; nil where several records share it.
  private var ids: [String: String?] = [:]
  private let known: Set<String>

  /// The names of records; a short name counts where nobody has it for a name (PARTNER's node labels).
  package init(_ records: [(id: String, name: LocalizedText?, shortName: LocalizedText?)]) {
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
  package func isThere(_ id: String) -> Bool { known.contains(id) }

  /// The id of the record that a cell means, by its id or its name; nil for none.
  package func meaning(of cell: String) -> String? { isThere(cell) ? cell : id(of: cell) }

  /// The id of the one record that is called so.
  package func id(of name: String) -> String? { ids[name.foldedName] ?? nil }
}
