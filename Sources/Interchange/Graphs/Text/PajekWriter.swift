// Pajek networks for Pajek, igraph, networkx and R.
//
// Rules, from what these programs do with each other's files: `*Arcs` and `*Edges` only, no lists and no relations; quotation marks
// within a name become ', for none of them knows an escape; the kind of a tie is its label; where ties have kinds or weights,
// every tie has a weight. A mutual tie is an edge. networkx gives all ties of a file with both blocks one direction: a note.
// No title: Infomap 2.16 refuses a file with `*Network`, and with a comment in its place.

import NetworkModel

/// Writes Pajek networks.
enum PajekWriter {
  static func losses(of graph: GraphRecord) -> [WritingNote] {
    var notes: [WritingNote] = []
    let names = graph.displayNames
    var lost = graph.nodeColumns.filter { $0 != "name" }
    if zip(names, graph.nodes).contains(where: { $0 != $1.id }) { lost.insert("id", at: 0) }
    if graph.title != nil { lost.insert("title", at: 0) }
    lost += graph.edgeColumns.filter { !["weight", "kind"].contains($0) && !lost.contains($0) }
    if !lost.isEmpty { notes.append(WritingNote(.attributesLeftOut(lost))) }
    let mutual = graph.edges.count { $0.direction == .mutual }
    if mutual > 0 { notes.append(WritingNote(.directions(count: mutual, instead: .undirected))) }
    let quoted = names.count { $0.utf8.contains(UInt8(ascii: "\"")) }
    if quoted > 0 { notes.append(WritingNote(.quotationMarks(count: quoted))) }
    if Set(graph.edges.map { $0.direction == .directed }).count > 1 { notes.append(WritingNote(.mixedDirections)) }
    return notes
  }

  static func write(_ graph: GraphRecord) -> String {
    var text = "*Vertices \(graph.nodes.count)\n"
    for (place, name) in graph.displayNames.enumerated() { text += "\(place + 1) \"\(line(name))\"\n" }
    let places = graph.nodePlaces
    let (weight, kind) = (graph.edgeColumns.firstIndex(of: "weight"), graph.edgeColumns.firstIndex(of: "kind"))
    for (head, isDirected) in [("*Arcs", true), ("*Edges", false)] {
      let ties = graph.edges.filter { ($0.direction == .directed) == isDirected }
      if ties.isEmpty { continue }
      text += head + "\n"
      for tie in ties {
        guard let source = places[tie.source], let target = places[tie.target] else { continue }
        text += "\(source + 1) \(target + 1)"
        if weight != nil || kind != nil { text += " " + (weight.flatMap { tie.values[$0] } ?? "1") }
        if let label = kind.flatMap({ tie.values[$0] }) { text += " l \"\(line(label))\"" }
        text += "\n"
      }
    }
    return text
  }

  /// A text on one line without quotation marks, and no backslash before the one behind it: networkx takes that for an escape.
  private static func line(_ text: String) -> String {
    let line = String(text.map { $0 == "\"" ? "'" : $0.isNewline || $0 == "\t" ? " " : $0 })
    return line.hasSuffix("\\") ? line + " " : line
  }
}

extension GraphRecord {
  /// What the nodes are called: their names, with the id behind a name that several have.
  var displayNames: [String] {
    guard let column = nodeColumns.firstIndex(of: "name") else { return nodes.map(\.id) }
    let names = nodes.map { $0.values[column] ?? $0.id }
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    return zip(names, nodes).map { name, node in counts[name] == 1 ? name : "\(name) (\(node.id))" }
  }

  /// The place of each node by its id.
  var nodePlaces: [String: Int] {
    Dictionary(nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
