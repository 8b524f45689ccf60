// GEXF 1.2 for Gephi and networkx.
//
// Rules: one attribute a name with the widest type of its values, since networkx refuses a number that does not fit; every value
// is written, no defaults. Names are labels, and strengths weights. A mutual tie among directed ones is one of the type
// `mutual`; where some ties are directed and some have no direction, all are of one type and `direction` tells the others,
// since networkx refuses a mixture. A tie's start and end are those of its tag, as days, by which Gephi shows a timeline: from the first
// day of a year or a month to the last. Where the network knows no day, the attribute `known start` or `known end` tells what it knows.

import NetworkModel

/// Writes GEXF.
enum GEXFWriter {
  static func write(_ graph: GraphRecord) -> String {
    var graph = graph
    let times = graph.takeTimes()
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
    let mode = times.contains { !$0.isEmpty } ? "mode=\"dynamic\" timeformat=\"date\"" : "mode=\"static\""
    text += "  <graph \(mode) defaultedgetype=\"\(common.rawValue)\"\(title)>\n"
    let label = graph.nodeColumns.firstIndex(of: "name")
    let weight = graph.edgeColumns.firstIndex(of: "weight")
    // What the tags of all ties say is no attribute of any.
    let said = graph.edgeColumns.indices.filter { column in !graph.edges.contains { $0.values[column] != nil } }
    text += declarations("node", graph.nodeColumns, graph.nodeTypes, without: Set([label].compactMap(\.self)))
    text += declarations(
      "edge", graph.edgeColumns, graph.edgeTypes, without: Set([weight].compactMap(\.self) + said),
      hasDirection: hasOthers)
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
      text += times[place]
      text += values(edge.values, without: weight, direction: hasOthers ? edge.direction : nil) + "</edge>\n"
    }
    return text + "    </edges>\n  </graph>\n</gexf>\n"
  }

  private static func declarations(
    _ domain: String, _ names: [String], _ types: [GraphRecord.ValueType], without left: Set<Int>,
    hasDirection: Bool = false
  ) -> String {
    var text = ""
    for (place, (name, type)) in zip(names, types).enumerated() where !left.contains(place) {
      let type = type == .int ? "integer" : "\(type)"
      text += "      <attribute id=\"\(place)\" title=\"\(XMLText.escaped(name))\" type=\"\(type)\"/>\n"
    }
    if hasDirection { text += "      <attribute id=\"direction\" title=\"direction\" type=\"string\"/>\n" }
    return text.isEmpty ? "" : "    <attributes class=\"\(domain)\">\n\(text)    </attributes>\n"
  }

  private static func values(
    _ values: GraphRow, without left: Int?, direction: GraphRecord.Direction?
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

extension GraphRecord {
  /// The starts and ends of the edges as attributes of their tags, taken out of the columns where they say the same.
  ///
  /// What is left of them goes by the names that `GEXFPeriod` knows again.
  fileprivate mutating func takeTimes() -> [String] {
    let keys = ["start", "end"]
    let columns = keys.map { edgeColumns.firstIndex(of: $0) }
    for (column, name) in zip(columns, [GEXFPeriod.knownTimes.start, GEXFPeriod.knownTimes.end]) {
      if let column { edgeColumns[column] = name }
      edgeTexts.insert(name)
    }
    return edges.indices.map { edge in
      let words = columns.map { column in column.flatMap { edges[edge].values[$0] } }
      let dates = words.map { word in word.flatMap { PartialDate($0) } }
      guard zip(words, dates).allSatisfy({ ($0 == nil) == ($1 == nil) }),
        !Period(start: dates[0], end: dates[1]).isReversed
      else { return "" }
      var text = ""
      for (place, date) in dates.enumerated() {
        guard let date, let column = columns[place] else { continue }
        let day = place == 0 ? date.firstDay : date.lastDay
        guard let written = PartialDate(year: day.year, month: day.month, day: day.day) else { continue }
        text += " \(keys[place])=\"\(written)\""
        if written == date { edges[edge].values[column] = nil }
      }
      return text
    }
  }
}
