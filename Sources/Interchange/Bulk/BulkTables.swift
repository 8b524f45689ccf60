// A network as the tables that graph databases and clusters load: the way on for what one machine does not hold.
//
// Neo4j, `neo4j-admin database import full` (https://neo4j.com/docs/operations-manual/current/import/): nodes.csv with `id:ID`, typed columns
// and `:LABEL`, relationships.csv with `:START_ID`, `:END_ID`, `:TYPE`; lists with `;`, quotation marks doubled. GraphFrames on Spark:
// vertices.csv with `id`, edges.csv with `src` and `dst`. Spark's reader takes `\"` for a quotation mark within a cell and a doubled one for
// two, and without `multiLine` ends a row at every line break (Spark 4.3, measured): so the first is written, and line breaks as spaces.
// A tie without direction stands once; the column `direction` tells it.

package import NetworkModel

/// What a network can be loaded into in bulk.
package enum BulkFormat: String, CaseIterable, Sendable {
  case neo4j
  case graphFrames = "graphframes"

  fileprivate var fileNames: (nodes: String, edges: String) {
    self == .neo4j ? ("nodes.csv", "relationships.csv") : ("vertices.csv", "edges.csv")
  }

  /// The names that columns of the user's own cannot have, in small letters.
  fileprivate var reserved: Set<String> { self == .neo4j ? ["id", "direction"] : ["id", "src", "dst", "direction"] }
}

/// The tables of a network for loading in bulk.
package struct BulkTables: Sendable {
  /// The files, the actors first.
  package let files: [(name: String, bytes: [UInt8])]
  /// What they do not hold, or hold in another form.
  package let notes: [WritingNote]
  /// Whether some cell has a line break, which the importer has to be told.
  package private(set) var hasLineBreaks = false

  /// Makes the tables of a network of actors and ties.
  ///
  /// - Complexity: O(size of the network).
  package init(_ network: StakeholderNetwork, as format: BulkFormat, language: Language) {
    let graph = GraphRecord(of: network, language: language)
    var writer = BulkWriter(format: format)
    let nodes = writer.nodes(graph, network)
    let edges = writer.edges(graph, network)
    let names = format.fileNames
    files = [(names.nodes, Array(nodes.utf8)), (names.edges, Array(edges.utf8))]
    notes =
      WritingNote.losses(of: network, language: language).filter { note in
        // Both keep ties that repeat each other.
        if case .parallelTies = note.kind { false } else { true }
      } + writer.notes
    hasLineBreaks = format == .neo4j && writer.lineBreaks > 0
  }
}

private struct BulkWriter {
  let format: BulkFormat
  var lineBreaks = 0
  private var renamed: [String] = []
  private var split = 0

  init(format: BulkFormat) { self.format = format }

  var notes: [WritingNote] {
    var notes: [WritingNote] = []
    if !renamed.isEmpty { notes.append(WritingNote(.tables(.renamed(columns: renamed)))) }
    if split > 0 { notes.append(WritingNote(.tables(.split(split)))) }
    if format == .graphFrames, lineBreaks > 0 { notes.append(WritingNote(.lineBreaks(count: lineBreaks))) }
    return notes
  }

  mutating func nodes(_ graph: GraphRecord, _ network: StakeholderNetwork) -> String {
    let isNeo4j = format == .neo4j
    let lists: [String: KeyPath<NetworkActor, [String]>] = [
      "tags": \.tags, "competences": \.competences, "profileAreas": \.profileAreas, "members": \.memberTexts,
    ]
    let names = columns(graph.nodeColumns)
    var header = [isNeo4j ? "id:ID" : "id"]
    for (place, type) in graph.nodeTypes.enumerated() {
      header.append(
        isNeo4j ? names[place] + (lists[graph.nodeColumns[place]] == nil ? ":\(type)" : ":string[]") : names[place])
    }
    var text = row((isNeo4j ? header + [":LABEL"] : header).map { $0 })
    for (node, actor) in zip(graph.nodes, network.actors) {
      var cells: [String?] = [node.id]
      for (place, value) in node.values.enumerated() {
        guard isNeo4j, value != nil, let list = lists[graph.nodeColumns[place]].map({ actor[keyPath: $0] }) else {
          cells.append(value)
          continue
        }
        split += list.count { $0.contains(";") }
        cells.append(list.joined(separator: ";"))
      }
      if isNeo4j { cells.append("Actor;" + actor.sector.text.replacing(";", with: "_")) }
      text += row(cells)
    }
    return text
  }

  mutating func edges(_ graph: GraphRecord, _ network: StakeholderNetwork) -> String {
    let isNeo4j = format == .neo4j
    let names = columns(graph.edgeColumns)
    let kind = graph.edgeColumns.firstIndex(of: "kind")
    let own = isNeo4j ? zip(names, graph.edgeTypes).map { "\($0):\($1)" } : names
    var text = row(
      (isNeo4j ? [":START_ID", ":END_ID", ":TYPE"] : ["src", "dst"]) + [isNeo4j ? "direction:string" : "direction"]
        + own)
    for edge in graph.edges {
      var cells: [String?] = [edge.source, edge.target]
      if isNeo4j { cells.append(Self.type(kind.flatMap { edge.values[$0] })) }
      text += row(cells + [edge.direction.rawValue] + edge.values)
    }
    return text
  }

  /// The type of a relationship, as Neo4j writes them.
  private static func type(_ kind: String?) -> String {
    let word = (kind ?? "").uppercased().map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()
    return word.isEmpty ? "COLLABORATION" : word
  }

  /// The names of columns, where one is taken or would be read as something else under another.
  private mutating func columns(_ names: [String]) -> [String] {
    var taken = format.reserved
    return names.map { name in
      let stem = format == .neo4j ? name.replacing(":", with: "_") : name
      var (new, number) = (stem, 1)
      while !taken.insert(new.lowercased()).inserted {
        number += 1
        new = "\(stem) \(number)"
      }
      if new != name { renamed.append(new) }
      return new
    }
  }

  /// A row; a missing value is an empty cell, an empty text stands in quotation marks.
  private mutating func row(_ cells: [String?]) -> String {
    cells.map { cell in
      guard let cell else { return "" }
      return written(cell)
    }.joined(separator: ",") + "\n"
  }

  private mutating func written(_ text: String) -> String {
    var text = text
    if text.utf8.contains(where: { $0 == 10 || $0 == 13 }) {
      lineBreaks += 1
      if format == .graphFrames { text = text.split(whereSeparator: \.isNewline).joined(separator: " ") }
    }
    let needsQuotes =
      text.isEmpty || text.utf8.contains { [0x22, 0x2C, 10, 13].contains($0) } || text.first == " " || text.last == " "
    guard needsQuotes else { return text }
    return "\""
      + (format == .neo4j
        ? text.replacing("\"", with: "\"\"") : text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))
      + "\""
  }
}

extension NetworkActor {
  fileprivate var memberTexts: [String] { members.map(\.text) }
}
