// From a network to a graph with attributes, as the formats of other programs take it: actors and ties.
//
// Rules. The names of attributes are the model's keys, which `TableRole` knows again. Lists are parted by bars, as Kumu does; values of
// the user's own that nest are JSON. A text has the wording in the language of the file. Where any tie has a strength,
// every tie gets its weight, since programs take a missing one for anything. What does not fit is told by `WritingNote`.

import NetworkModel

extension GraphRecord {
  /// The actors and ties of a network.
  ///
  /// - Complexity: O(size of the network).
  init(of network: StakeholderNetwork, language: Language) {
    title = network.title?.text(in: language)
    let place = SourceLocation(line: 1, column: 1)
    var nodeTable = ColumnTable(GraphRecord.actorKeys)
    // Actors of a table without sectors are all of one, which readers give them again.
    let hasSectors = network.actors.contains { $0.sector != EdgeListNetwork.sector.id }
    nodes = network.actors.map { actor in
      var cells = Self.cells(of: actor, language)
      if !hasSectors { cells["sector"] = nil }
      return Node(
        id: actor.id.text, values: nodeTable.row(cells, actor.attributes + actor.additional), location: place)
    }
    nodeTable.settle()
    nodes.indices.forEach { nodeTable.complete(&nodes[$0].values) }
    var edgeTable = ColumnTable(GraphRecord.tieKeys)
    let isWeighted = network.collaborations.contains { $0.strength != nil }
    edges = network.collaborations.map { tie in
      var cells = ["kind": tie.kind, "description": tie.description?.text(in: language)]
      if isWeighted { cells["weight"] = Self.text(of: tie.weight) }
      cells["start"] = tie.period.start?.description
      cells["end"] = tie.period.end?.description
      return Edge(
        source: tie.source.text, target: tie.target.text,
        direction: Direction(rawValue: (tie.direction ?? .undirected).rawValue) ?? .undirected,
        values: edgeTable.row(cells.compactMapValues { $0 }, tie.additional), location: place)
    }
    edgeTable.settle()
    edges.indices.forEach { edgeTable.complete(&edges[$0].values) }
    (nodeColumns, nodeTexts) = (nodeTable.names, nodeTable.texts)
    (edgeColumns, edgeTexts) = (edgeTable.names, edgeTable.texts)
  }

  private static let actorKeys = [
    "name", "shortName", "sector", "partOf", "members", "invitable", "tags", "place", "municipality", "orgNumber",
    "description", "competences", "profileAreas",
  ]
  private static let tieKeys = ["kind", "weight", "start", "end", "description"]

  private static func cells(of actor: NetworkActor, _ language: Language) -> [String: String] {
    var cells = ["name": actor.name.text(in: language), "sector": actor.sector.text]
    cells["shortName"] = actor.shortName?.text(in: language)
    cells["partOf"] = actor.partOf?.text
    cells["invitable"] = actor.invitable.map { "\($0)" }
    cells["place"] = actor.place?.text(in: language)
    cells["municipality"] = actor.municipality
    cells["orgNumber"] = actor.orgNumber
    cells["description"] = actor.description?.text(in: language)
    let lists = [
      "members": actor.members.map(\.text), "tags": actor.tags, "competences": actor.competences,
      "profileAreas": actor.profileAreas,
    ]
    for (key, list) in lists where !list.isEmpty { cells[key] = list.joined(separator: "|") }
    return cells
  }

  /// A number in the shortest form that reads back: `2`, `2.5`.
  static func text(of number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
  }

  /// A value of the user's own in one text; nil for none.
  static func text(of value: AttributeValue) -> String? {
    switch value {
    case .null: nil
    case .bool(let bool): bool ? "true" : "false"
    case .number(let literal): literal
    case .string(let text): text
    case .array(let values) where values.allSatisfy(\.isText): values.compactMap(text).joined(separator: "|")
    case .array, .object: JSONWriter().string(value).trimmed
    }
  }
}

extension AttributeValue {
  fileprivate var isText: Bool { if case .string = self { true } else { false } }

  /// Whether a cell can hold it only as JSON.
  var isNested: Bool {
    switch self {
    case .array(let values): !values.allSatisfy(\.isText)
    case .object: true
    default: false
    }
  }
}

/// The columns of the nodes or edges of a graph while rows are written.
private struct ColumnTable {
  /// The columns so far; the model's own first, as many as any row has.
  private(set) var names: [String]
  /// The columns that hold texts.
  private(set) var texts: Set<String>
  private var places: [String: Int]
  private let ownFrom: Int
  private var isUsed: [Bool]
  private var used: [Int] = []

  init(_ keys: [String]) {
    names = keys
    texts = Set(keys).subtracting(["weight", "invitable"])
    places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    ownFrom = keys.count
    isUsed = keys.map { _ in false }
  }

  /// The cells of a row.
  mutating func row(_ cells: [String: String], _ own: [Attribute]) -> GraphRow {
    var row = GraphRow(names.map { cells[$0] })
    for (place, cell) in row.enumerated() where cell != nil { isUsed[place] = true }
    for attribute in own {
      guard let text = GraphRecord.text(of: attribute.value) else { continue }
      let place = place(of: attribute.key)
      while row.count <= place { row.append(nil) }
      row[place] = text
      isUsed[place] = true
      switch attribute.value {
      case .number, .bool: break
      default: texts.insert(names[place])
      }
    }
    return row
  }

  /// The column of a key of the user's own; one that is called like the model's gets a number.
  private mutating func place(of key: String) -> Int {
    let own = "own " + key
    if let place = places[own] { return place }
    let taken = Set(names.map { $0.lowercased() })
    var (name, number) = (key.isEmpty ? "attribute" : key, 1)
    while taken.contains(name.lowercased()) {
      number += 1
      name = "\(key) \(number)"
    }
    places[own] = names.count
    names.append(name)
    isUsed.append(false)
    return names.count - 1
  }

  /// Drops the columns that no row has a cell in; no rows may follow.
  mutating func settle() {
    used = names.indices.filter { isUsed[$0] }
    names = used.map { names[$0] }
  }

  /// Gives a row a cell for each column.
  func complete(_ row: inout GraphRow) { row = GraphRow(used.map { $0 < row.count ? row[$0] : nil }) }
}
