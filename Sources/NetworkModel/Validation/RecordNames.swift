// What records are called, where a name stands for an id.
//
// Rules. An id comes before a name, a name before a short name, and a name counts where one record alone has it.

internal import Spelling

/// Finds the ids of records by their names.
package struct RecordNames {
  /// The ids of those that are called so, by folded name.
  private let ids: [String: [String]]
  private let known: Set<String>

  /// The names of records; a short name counts where nobody has it for a name (PARTNER's node labels).
  package init(_ records: [(id: String, name: LocalizedText?, shortName: LocalizedText?)]) {
    known = Set(records.map(\.id))
    func ids(_ name: (Int) -> LocalizedText?) -> [String: [String]] {
      var found: [String: [String]] = [:]
      for place in records.indices {
        for key in Set((name(place)?.wordings ?? []).map(\.foldedName)) {
          found[key, default: []].append(records[place].id)
        }
      }
      return found
    }
    self.ids = ids { records[$0].name }.merging(ids { records[$0].shortName }) { name, _ in name }
  }

  /// The names of actors.
  package init(of actors: [NetworkActor]) { self.init(actors.map { ($0.id.text, $0.name, $0.shortName) }) }

  /// The names of activities.
  package init(of activities: [Activity]) { self.init(activities.map { ($0.id.text, $0.name, $0.shortName) }) }

  /// The titles of goals.
  package init(of goals: [Goal]) { self.init(goals.map { ($0.id.text, $0.title, $0.shortTitle) }) }

  /// Whether a record has this id.
  package func isThere(_ id: String) -> Bool { known.contains(id) }

  /// The id of the record that a cell means, by its id or its name; nil for none.
  package func meaning(of cell: String) -> String? { isThere(cell) ? cell : id(of: cell) }

  /// The id of the one record that is called so.
  package func id(of name: String) -> String? {
    let named = namesakes(of: name)
    return named.count == 1 ? named[0] : nil
  }

  /// The ids of all records that are called so, in the order of the records.
  package func namesakes(of name: String) -> [String] { ids[name.foldedName] ?? [] }
}
