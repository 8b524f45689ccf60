// The data of a network as DOT, for programs that read graphs; `map` draws.
//
// Rules, from what these programs do: all names quoted; every node at the top level, no clusters and no ports; numbers with a
// point and without exponent, since filters of gvpr take `1e3` for 1; the name is the label, the kind of a tie its label.
// `dir` tells ties of another direction than the graph's.

import Graphviz
import NetworkModel

/// Writes the data of a network as DOT.
enum DOTDataWriter {
  static func write(_ graph: GraphRecord) -> String {
    let common = graph.commonDirection.direction
    var document = DOTDocument(name: "samband", isDirected: common == .directed)
    if let title = graph.title { document.attributes["label"] = .text(title) }
    let (nodeTypes, edgeTypes) = (graph.nodeTypes, graph.edgeTypes)
    for node in graph.nodes {
      let attributes = attributes(node.values, graph.nodeColumns, nodeTypes, label: "name")
      document.statements.append(.node(node.id, attributes))
    }
    for edge in graph.edges {
      var attributes = attributes(edge.values, graph.edgeColumns, edgeTypes, label: "kind")
      if edge.direction != common { attributes["dir"] = .name(edge.direction == .mutual ? "both" : "none") }
      document.statements.append(.edge(edge.source, edge.target, attributes))
    }
    return document.text
  }

  private static func attributes(
    _ values: GraphRow, _ columns: [String], _ types: [GraphRecord.ValueType], label: String
  ) -> DOTDocument.Attributes {
    var attributes = DOTDocument.Attributes()
    for (column, (value, type)) in zip(columns, zip(values, types)) {
      guard let value else { continue }
      if column == label {
        attributes["label"] = .text(value)
      } else {
        attributes[column == "label" ? "label 2" : column] = .raw(plain(value, type))
      }
    }
    return attributes
  }

  /// A number without exponent; any other value as it is.
  private static func plain(_ value: String, _ type: GraphRecord.ValueType) -> String {
    guard type == .double, value.contains(where: { "eE".contains($0) }), let number = Double(value),
      number.magnitude < 1e12, number.magnitude >= 1e-6
    else { return value }
    return DOTNumbers.fixed(number, decimals: 6)
  }
}
