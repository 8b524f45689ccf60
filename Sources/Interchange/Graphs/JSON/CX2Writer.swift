// Cytoscape Exchange, version 2, for Cytoscape and NDEx.
//
// Rules: ids are whole numbers, and the actor's own id is the attribute `id`; each attribute is declared once with the
// widest type of its values, and a whole number among doubles is written `1.0`, since ndex2 cuts what follows a first integer.
// All edges are directed there; `direction` tells those that are not.

import NetworkModel

/// Writes CX2.
enum CX2Writer {
  static func losses(of graph: GraphRecord) -> [WritingNote] {
    let others = graph.edges.count { $0.direction != .directed }
    return others > 0 ? [WritingNote(.directions(count: others, instead: .directed))] : []
  }

  static func write(_ graph: GraphRecord) -> String {
    let (nodeTypes, edgeTypes) = (graph.nodeTypes, graph.edgeTypes)
    let hasOthers = graph.edges.contains { $0.direction != .directed }
    let places = graph.nodePlaces
    let nodes = graph.nodes.enumerated().map { place, node in
      AttributeValue.object([
        Attribute("id", .integer(place)),
        Attribute(
          "v", .object([Attribute("id", .string(node.id))] + values(node.values, graph.nodeColumns, nodeTypes))),
      ])
    }
    let edges = graph.edges.enumerated().compactMap { place, edge -> AttributeValue? in
      guard let source = places[edge.source], let target = places[edge.target] else { return nil }
      let direction = hasOthers ? [Attribute("direction", .string(edge.direction.rawValue))] : []
      return .object([
        Attribute("id", .integer(place)), Attribute("s", .integer(source)), Attribute("t", .integer(target)),
        Attribute("v", .object(direction + values(edge.values, graph.edgeColumns.map(Self.key), edgeTypes))),
      ])
    }
    let declarations = AttributeValue.object([
      Attribute("networkAttributes", .object([Attribute("name", declaration(.string))])),
      Attribute(
        "nodes",
        .object(
          [Attribute("id", declaration(.string))]
            + zip(graph.nodeColumns, nodeTypes).map { Attribute($0, declaration($1)) })),
      Attribute(
        "edges",
        .object(
          (hasOthers ? [Attribute("direction", declaration(.string))] : [])
            + zip(graph.edgeColumns.map(Self.key), edgeTypes).map { Attribute($0, declaration($1)) })),
    ])
    func count(_ name: String, _ count: Int) -> AttributeValue {
      .object([Attribute("elementCount", .integer(count)), Attribute("name", .string(name))])
    }
    func aspect(_ name: String, _ elements: [AttributeValue]) -> AttributeValue {
      .object([Attribute(name, .array(elements))])
    }
    let title = graph.title.map { [AttributeValue.object([Attribute("name", .string($0))])] } ?? []
    let file: [AttributeValue] = [
      .object([Attribute("CXVersion", .string("2.0")), Attribute("hasFragments", .bool(false))]),
      aspect(
        "metaData",
        [count("attributeDeclarations", 1)] + title.map { _ in count("networkAttributes", 1) }
          + [count("nodes", nodes.count), count("edges", edges.count)]),
      aspect("attributeDeclarations", [declarations]),
    ]
    let status = AttributeValue.object([Attribute("error", .string("")), Attribute("success", .bool(true))])
    return JSONWriter().string(
      .array(
        file + (title.isEmpty ? [] : [aspect("networkAttributes", title)])
          + [aspect("nodes", nodes), aspect("edges", edges), aspect("status", [status])]))
  }

  private static func key(_ column: String) -> String { column == "kind" ? "interaction" : column }

  private static func declaration(_ type: GraphRecord.ValueType) -> AttributeValue {
    let name =
      switch type {
      case .boolean: "boolean"
      case .int: "integer"
      case .long: "long"
      case .double: "double"
      case .string: "string"
      }
    return .object([Attribute("d", .string(name))])
  }

  private static func values(
    _ values: GraphRow, _ columns: [String], _ types: [GraphRecord.ValueType]
  ) -> [Attribute] {
    zip(columns, zip(values, types)).compactMap { column, cell in
      cell.0.map { Attribute(column, value($0, cell.1)) }
    }
  }

  private static func value(_ text: String, _ type: GraphRecord.ValueType) -> AttributeValue {
    switch type {
    case .boolean: .bool(text == "true")
    case .int, .long: .number(text)
    case .double: .number(text.contains { ".eE".contains($0) } ? text : text + ".0")
    case .string: .string(text)
    }
  }
}
