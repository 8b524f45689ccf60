// Kumu's short blueprint, which its import takes.
//
// Rules: `label`, `type` and `tags` are what Kumu calls the name, the kind and the tags; every connection says its direction,
// since each program has its own default.

import NetworkModel

/// Writes Kumu's blueprint.
enum KumuWriter {
  static func write(_ graph: GraphRecord) -> String {
    let (nodeTypes, edgeTypes) = (graph.nodeTypes, graph.edgeTypes)
    let names = graph.nodeColumns.firstIndex(of: "name")
    let elements = graph.nodes.map { node in
      AttributeValue.object(
        [
          Attribute("id", .string(node.id)), Attribute("label", .string(names.flatMap { node.values[$0] } ?? node.id)),
        ] + fields(node.values, graph.nodeColumns, nodeTypes))
    }
    let connections = graph.edges.map { edge in
      AttributeValue.object(
        [
          Attribute("from", .string(edge.source)), Attribute("to", .string(edge.target)),
          Attribute("direction", .string(edge.direction.rawValue)),
        ] + fields(edge.values, graph.edgeColumns, edgeTypes))
    }
    let title = graph.title.map { [Attribute("name", .string($0))] } ?? []
    return JSONWriter().string(
      .object(title + [Attribute("elements", .array(elements)), Attribute("connections", .array(connections))]))
  }

  private static func fields(
    _ values: GraphRow, _ columns: [String], _ types: [GraphRecord.ValueType]
  ) -> [Attribute] {
    zip(columns, zip(values, types)).compactMap { column, cell in
      guard let text = cell.0, column != "name" else { return nil }
      switch (column, cell.1) {
      case ("kind", _): return Attribute("type", .string(text))
      case ("tags", _): return Attribute(column, .array(text.split(separator: "|").map { .string(String($0)) }))
      case (_, .int), (_, .long), (_, .double): return Attribute(column, .number(text))
      case (_, .boolean): return Attribute(column, .bool(text == "true"))
      default: return Attribute(column, .string(text))
      }
    }
  }
}
