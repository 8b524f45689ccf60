// The columns of `metrics`: who the actor is, then its measures; and the order of rows.

package import NetworkModel

/// A column of a table of actors.
package enum ActorColumn: Sendable, Hashable {
  /// The actor's id.
  case id
  /// The actor's name.
  case name
  /// The actor's sector.
  case sector
  /// One of its measures.
  case measure(Measure)
  /// A measure that another program has taken, by its title.
  case imported(String)

  /// All columns, in the order of a table that holds them all.
  package static let all: [ActorColumn] = [.id, .name, .sector] + Measure.allCases.map(ActorColumn.measure)

  /// The name of the column in files and on the command line.
  package var title: String {
    switch self {
    case .id: "id"
    case .name: "name"
    case .sector: "sector"
    case .measure(let measure): measure.rawValue
    case .imported(let title): title
    }
  }

  /// The measure, if it is one.
  package var measure: Measure? { if case .measure(let measure) = self { measure } else { nil } }

  /// Whether its cells are numbers.
  package var isNumber: Bool {
    switch self {
    case .measure, .imported: true
    case .id, .name, .sector: false
    }
  }

  /// The column of a name; nil if there is none.
  package init?(title: String) {
    guard let column = Self.all.first(where: { $0.title == title }) else { return nil }
    self = column
  }
}

/// A measure of actors that another program has taken.
package struct ImportedMeasure: Sendable, Hashable {
  /// What the other program calls it.
  package let name: String
  /// What its column is called.
  package let title: String
  /// The values by the actors' places; nil where there is none.
  package let values: [Double?]
  /// Whether it is what others say in a survey.
  package let isOfSurvey: Bool

  /// A measure of another program or of a survey; one that is called as a column of the table has `_imported` after its name.
  package init(name: String, values: [Double?], isOfSurvey: Bool = false) {
    self.name = name
    title = ActorColumn(title: name) == nil ? name : name + "_imported"
    self.values = values
    self.isOfSurvey = isOfSurvey
  }

  /// Whether its values number groups, as the programs call such columns (GraphFrames, Neo4j GDS, Gephi, networkx), so that the
  /// largest says nothing.
  package var numbersGroups: Bool {
    let called = name.lowercased().filter { $0.isLetter }
    return [
      "component", "componentid", "community", "communityid", "label", "cluster", "clusterid", "group",
      "modularityclass", "louvain", "leiden", "wcc", "scc", "color",
    ].contains(called)
  }

  /// Whether a name is its own, in whatever case, or that of its column.
  package func isCalled(_ other: String) -> Bool { [name, title].map { $0.lowercased() }.contains(other.lowercased()) }
}

extension ActorMeasures {
  /// The value of another program's measure at an actor's place; undefined for one that there is not.
  package func value(imported title: String, _ place: Int) -> Value {
    guard let value = imported.first(where: { $0.title == title })?.values[place] else { return .undefined }
    return Int(exactly: value).map { .whole($0) } ?? .number(value)
  }

  /// The actors' places, sorted by a column: numbers from the largest, names, sectors and groups from the first.
  ///
  /// What is undefined comes last; among equals the smaller id comes first.
  ///
  /// - Parameters:
  ///   - column: What to sort by; a measure that was not asked for leaves the actors by id.
  ///   - projected: The network that was measured.
  ///   - language: The language of names and sectors.
  package func order(by column: ActorColumn, of projected: ProjectedNetwork, in language: Language) -> [Int] {
    let (network, places) = (projected.network, projected.order)
    switch column {
    case .id: return places
    case .name: return ascending(places, network.actors.map { $0.name.text(in: language) })
    case .sector:
      let sectors = Dictionary(uniqueKeysWithValues: network.sectorsInUse.enumerated().map { ($1.id, $0) })
      return ascending(places, network.actors.map { sectors[$0.sector] ?? sectors.count })
    case .measure(let measure):
      let sign: Double = measure.isGroupNumber ? 1 : -1
      let keys = network.actors.indices.map { self[measure, $0].doubleValue.map { sign * $0 } ?? .infinity }
      return ascending(places, keys)
    case .imported(let title):
      return ascending(
        places, network.actors.indices.map { value(imported: title, $0).doubleValue.map { -$0 } ?? .infinity })
    }
  }

  /// The places by their keys; equal ones stay as they stand, since Swift's sort is stable.
  private func ascending(_ places: [Int], _ keys: [some Comparable]) -> [Int] {
    places.enumerated().sorted { (keys[$0.element], $0.offset) < (keys[$1.element], $1.offset) }.map(\.element)
  }
}
