// GraphML for networkx, igraph and Gephi; yEd opens it too, and shows the names once they are mapped to its labels.
//
// Rules, from what these programs do with each other's files: one typed key for nodes or for edges and a name; every value is written, no
// defaults; the name of an actor is data, too, as `name` and `label`, since igraph drops ids; truths in small letters; no ports,
// no graphs within nodes (a part names its whole in `partOf`), no ids of edges. Where some ties are directed and some not,
// the graph is directed and `direction` tells the others, since networkx refuses a mixture.

/// Writes GraphML.
enum GraphMLWriter {
  static func write(_ graph: GraphRecord) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """
    let (common, hasOthers) = graph.commonDirection
    if graph.title != nil { text += key("g0", "graph", "title", .string) }
    let label = graph.nodeColumns.firstIndex(of: "name")
    for (place, (name, type)) in zip(graph.nodeColumns, graph.nodeTypes).enumerated() {
      text += key("n\(place)", "node", name, type)
    }
    if label != nil { text += key("label", "node", "label", .string) }
    for (place, (name, type)) in zip(graph.edgeColumns, graph.edgeTypes).enumerated() {
      text += key("e\(place)", "edge", name, type)
    }
    if hasOthers { text += key("direction", "edge", "direction", .string) }
    text += "  <graph id=\"G\" edgedefault=\"\(common.rawValue)\">\n"
    if let title = graph.title { text += "    <data key=\"g0\">\(XMLText.escaped(title))</data>\n" }
    for node in graph.nodes {
      text += "    <node id=\"\(XMLText.escaped(node.id))\">\n"
      append(node.values, "n", to: &text)
      if let label, let name = node.values[label] {
        text += "      <data key=\"label\">\(XMLText.escaped(name))</data>\n"
      }
      text += "    </node>\n"
    }
    for edge in graph.edges {
      text += "    <edge source=\"\(XMLText.escaped(edge.source))\" target=\"\(XMLText.escaped(edge.target))\">\n"
      append(edge.values, "e", to: &text)
      if hasOthers { text += "      <data key=\"direction\">\(edge.direction.rawValue)</data>\n" }
      text += "    </edge>\n"
    }
    return text + "  </graph>\n</graphml>\n"
  }

  private static func key(_ id: String, _ domain: String, _ name: String, _ type: GraphRecord.ValueType) -> String {
    let type = "\(type)"
    return "  <key id=\"\(id)\" for=\"\(domain)\" attr.name=\"\(XMLText.escaped(name))\" attr.type=\"\(type)\"/>\n"
  }

  private static func append(_ values: GraphRow, _ prefix: String, to text: inout String) {
    for (place, value) in values.enumerated() {
      guard let value else { continue }
      text += "      <data key=\"\(prefix)\(place)\">\(XMLText.escaped(value))</data>\n"
    }
  }
}
