// What attributes of DOT mean for a graph.

import NetworkModel

extension GraphTextBuilder {
  /// Reads the direction of each edge from `dir`; what is said so is no attribute any more.
  mutating func settleDirections() {
    for edge in 0..<edgeCount {
      switch value("dir", of: .edge(edge))?.lowercased() {
      case "both": setDirection(.mutual, ofEdge: edge)
      case "none": setDirection(.undirected, ofEdge: edge)
      case "forward": setDirection(.directed, ofEdge: edge)
      default: continue
      }
      clear("dir", of: .edge(edge))
    }
    for node in 0..<nodeCount where value("shape", of: .node(node))?.lowercased().hasSuffix("record") ?? false {
      if let label = value("label", of: .node(node)) { set("label", DOTText.record(label), of: .node(node)) }
    }
  }

  /// Leaves out edges that are not drawn, and nodes that are not drawn and have no other edges.
  mutating func leaveOutInvisible() -> (nodes: Int, edges: Int) {
    func isInvisible(_ style: String?) -> Bool {
      guard let style else { return false }
      return style.split(separator: ",").contains { String($0).trimmed.lowercased().hasPrefix("invis") }
    }
    let edges = keepEdges { builder, edge in !isInvisible(builder.value("style", of: .edge(edge))) }
    let ends = Set(record.edges.flatMap { [$0.source, $0.target] })
    let nodes = keepNodes { builder, node in
      !isInvisible(builder.value("style", of: .node(node))) || ends.contains(builder.id(ofNode: node))
    }
    return (nodes, edges)
  }

  /// The pairs of numbered nodes with an edge in either order, where all nodes are numbers: networkit writes so.
  func oppositePairs() -> Int {
    func isNumber(_ text: String) -> Bool { text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }
    guard record.nodes.allSatisfy({ isNumber($0.id) }) else { return 0 }
    struct Pair: Hashable {
      let a: String
      let b: String
    }
    var seen: Set<Pair> = []
    var count = 0
    for edge in record.edges where edge.source != edge.target {
      let pair = Pair(a: edge.source, b: edge.target)
      if seen.insert(pair).inserted, seen.contains(Pair(a: pair.b, b: pair.a)) { count += 1 }
    }
    return count
  }

  /// Reads a map that samband drew, by the classes of its nodes and edges; false for any other graph.
  mutating func readOwnMap() -> Bool {
    func classes(_ text: String?) -> [Substring] { text?.split(separator: " ") ?? [] }
    // A map of goals has actors, too, but no ties: all that is in it are its nodes and edges.
    guard (0..<nodeCount).contains(where: { classes(value("class", of: .node($0))).contains("actor") }),
      edgeCount == 0 || (0..<edgeCount).contains(where: { classes(value("class", of: .edge($0))).contains("tie") })
    else { return false }
    decodeOwnIDs()
    keepNodes { builder, node in classes(builder.value("class", of: .node(node))).contains("actor") }
    let ids = Set(record.nodes.map(\.id))
    keepEdges { builder, edge in
      let own = builder.record.edges[edge]
      return classes(builder.value("class", of: .edge(edge))).contains("tie") && ids.contains(own.source)
        && ids.contains(own.target)
    }
    var map = GraphTextBuilder()
    for node in 0..<nodeCount {
      let place = map.addNode(id(ofNode: node), at: record.nodes[node].location)
      let label = value("label", of: .node(node))
      let name = value("tooltip", of: .node(node)).map { $0.components(until: " · ") } ?? label
      map.set("label", name, of: .node(place))
      if let label, label != name { map.set("short name", label, of: .node(place)) }
      let sector = classes(value("class", of: .node(node))).first { $0.hasPrefix("sector-") }
      map.set("sector", sector.map { String($0.dropFirst(7)) }, of: .node(place))
    }
    for edge in record.edges { map.addEdge(edge.source, edge.target, edge.direction, at: edge.location) }
    map.take(reportsOf: self)
    map.note(.ownMap(actors: map.nodeCount))
    self = map
    return true
  }

  /// Takes back what samband writes for what a name in DOT cannot hold: `\\` for a backslash, `\u{A}` for a line end, `\%`.
  mutating func decodeOwnIDs() {
    guard record.nodes.contains(where: { $0.id.utf8.contains(UInt8(ascii: "\\")) }) else { return }
    renameNodes { Self.decodedOwnID($0) }
  }

  static func decodedOwnID(_ id: String) -> String {
    var result = ""
    var rest = Substring(id)
    while let scalar = rest.unicodeScalars.first {
      rest = Substring(rest.unicodeScalars.dropFirst())
      guard scalar == "\\", let next = rest.unicodeScalars.first else {
        result.unicodeScalars.append(scalar)
        continue
      }
      if next == "u", rest.hasPrefix("u{"), let close = rest.firstIndex(of: "}"),
        let value = UInt32(rest[..<close].dropFirst(2), radix: 16), let escaped = Unicode.Scalar(value)
      {
        result.unicodeScalars.append(escaped)
        rest = rest[close...].dropFirst()
      } else {
        result.unicodeScalars.append(next)
        rest = Substring(rest.unicodeScalars.dropFirst())
      }
    }
    return result
  }
}

extension String {
  /// What stands before a text; all of it where that is not there.
  fileprivate func components(until mark: String) -> String {
    guard let range = firstRange(of: mark) else { return self }
    return String(self[..<range.lowerBound])
  }
}
