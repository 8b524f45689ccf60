// GEXF 1.2 for Gephi and networkx.
//
// Rules: one attribute a name with the widest type of its values, since networkx refuses a number that does not fit; every value
// is written, no defaults. Names are labels, and strengths weights. A mutual tie among directed ones is one of the type
// `mutual`; where some ties are directed and some have no direction, all are of one type and `direction` tells the others,
// since networkx refuses a mixture. Start and end are attributes: a year alone is no date of GEXF.

package import NetworkModel

/// Writes GEXF.
package enum GEXFWriter {
  /// The actors and ties of a network.
  ///
  /// - Complexity: O(size of the network).
  package static func write(_ network: StakeholderNetwork, language: Language) -> String {
    write(GraphRecord(of: network, language: language))
  }

  /// What the file does not hold of a network.
  package static func losses(of network: StakeholderNetwork, language: Language) -> [WritingNote] {
    GraphRecord(of: network, language: language).lossesInXML(of: network, language, mutual: true)
  }

  static func write(_ graph: GraphRecord) -> String {
    let common = graph.commonDirection.direction
    func type(_ edge: GraphRecord.Edge) -> GraphRecord.Direction {
      common == .directed && edge.direction == .mutual ? .mutual : common
    }
    let hasOthers = graph.edges.contains { type($0) != $0.direction }
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
        <meta>
          <creator>Samband</creator>
        </meta>

      """
    let title = graph.title.map { " name=\"\(XMLText.escaped($0))\"" } ?? ""
    text += "  <graph mode=\"static\" defaultedgetype=\"\(common.rawValue)\"\(title)>\n"
    let label = graph.nodeColumns.firstIndex(of: "name")
    let weight = graph.edgeColumns.firstIndex(of: "weight")
    text += declarations("node", graph.nodeColumns, graph.nodeTypes, without: label)
    text += declarations("edge", graph.edgeColumns, graph.edgeTypes, without: weight, hasDirection: hasOthers)
    text += "    <nodes>\n"
    for node in graph.nodes {
      let name = label.flatMap { node.values[$0] } ?? node.id
      text += "      <node id=\"\(XMLText.escaped(node.id))\" label=\"\(XMLText.escaped(name))\""
      text += values(node.values, without: label, direction: nil) + "</node>\n"
    }
    text += "    </nodes>\n    <edges>\n"
    for (place, edge) in graph.edges.enumerated() {
      text += "      <edge id=\"\(place)\" source=\"\(XMLText.escaped(edge.source))\""
      text += " target=\"\(XMLText.escaped(edge.target))\""
      if type(edge) != common { text += " type=\"\(type(edge).rawValue)\"" }
      if let weight, let value = edge.values[weight] { text += " weight=\"\(XMLText.escaped(value))\"" }
      text += values(edge.values, without: weight, direction: hasOthers ? edge.direction : nil) + "</edge>\n"
    }
    return text + "    </edges>\n  </graph>\n</gexf>\n"
  }

  private static func declarations(
    _ domain: String, _ names: [String], _ types: [GraphRecord.ValueType], without left: Int?,
    hasDirection: Bool = false
  ) -> String {
    var text = ""
    for (place, (name, type)) in zip(names, types).enumerated() where place != left {
      let type = type == .int ? "integer" : "\(type)"
      text += "      <attribute id=\"\(place)\" title=\"\(XMLText.escaped(name))\" type=\"\(type)\"/>\n"
    }
    if hasDirection { text += "      <attribute id=\"direction\" title=\"direction\" type=\"string\"/>\n" }
    return text.isEmpty ? "" : "    <attributes class=\"\(domain)\">\n\(text)    </attributes>\n"
  }

  private static func values(
    _ values: [String?], without left: Int?, direction: GraphRecord.Direction?
  ) -> String {
    var text = ""
    for (place, value) in values.enumerated() where place != left {
      guard let value else { continue }
      text += "<attvalue for=\"\(place)\" value=\"\(XMLText.escaped(value))\"/>"
    }
    if let direction { text += "<attvalue for=\"direction\" value=\"\(direction.rawValue)\"/>" }
    return text.isEmpty ? ">" : "><attvalues>\(text)</attvalues>"
  }
}
