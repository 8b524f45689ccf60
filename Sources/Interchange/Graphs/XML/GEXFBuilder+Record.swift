// What a GEXF file makes once all of it was read: defaults, wholes and notes.

extension GEXFBuilder {
  /// The graph, once all of the file was read.
  mutating func record() -> GraphRecord {
    let top = SourceLocation(line: 1, column: 1)
    if !hasGraph { graph.faults.append(FormatFault(.graph(.noGraph), at: top)) }
    applyDefaults()
    let severalParents = settleParents()
    if nodes.isFull || edges.isFull {
      graph.faults.append(FormatFault(.graph(.tooManyAttributes(limit: GraphRecord.columnLimit)), at: top))
    }
    (graph.nodeColumns, graph.edgeColumns) = (nodes.names, edges.names)
    func names(_ type: String, _ declarations: some Sequence<Declaration>) -> Set<String> {
      Set(declarations.filter { $0.type == type }.map(\.name))
    }
    graph.nodeTexts = names("string", nodeAttributes.values)
    graph.edgeTexts = names("string", edgeAttributes.values)
    graph.nodeTruths = names("boolean", nodeAttributes.values)
    graph.edgeTruths = names("boolean", edgeAttributes.values)
    graph.keepEdgeIDs(edgeIDs)
    func note(_ note: GraphNote, where isTrue: Bool) {
      if isTrue { graph.notes.append(ReadingNote(.graph(note))) }
    }
    for choice in [GEXFValue.Choice.day, .latest] {
      guard let (attributes, leftOut) = chosen[choice] else { continue }
      let day = choice == .day ? day : nil
      note(.valuesOfSeries(attributes: attributes.texts, day: day, leftOut: leftOut), where: true)
      if let day { graph.asOf = day }
    }
    note(.spellsAsTies(edges: split.edges, ties: split.ties), where: split.edges > 0)
    note(.typesAsKinds(kinds.texts), where: !kinds.isEmpty)
    note(.undeclared(undeclared.texts), where: !undeclared.isEmpty)
    note(.widened(widened.texts), where: !widened.isEmpty)
    note(.severalParents(count: severalParents), where: severalParents > 0)
    return graph
  }

  private mutating func applyDefaults() {
    for declaration in Self.defaults(nodeAttributes) {
      let value = declaration.fallback.flatMap { GraphValue.text($0, declaration.kind) }
      for node in graph.nodes.indices { nodes.put(value, declaration.name, in: &graph.nodes[node].values) }
    }
    for declaration in Self.defaults(edgeAttributes) {
      let value = declaration.fallback.flatMap { GraphValue.text($0, declaration.kind) }
      for edge in graph.edges.indices { edges.put(value, declaration.name, in: &graph.edges[edge].values) }
    }
  }

  /// The attributes with a default, each name once.
  private static func defaults(_ attributes: [String: Declaration]) -> [Declaration] {
    var seen: Set<String> = []
    return attributes.sorted { $0.key < $1.key }.map(\.value).filter {
      $0.fallback != nil && seen.insert($0.name).inserted
    }
  }

  /// Makes the first whole of a node its own, the others an attribute; how many have several.
  private mutating func settleParents() -> Int {
    var count = 0
    for (node, wholes) in parents.enumerated() {
      var others = wholes.texts
      guard !others.isEmpty else { continue }
      nodes.put(others.removeFirst(), "part of", in: &graph.nodes[node].values)
      if !others.isEmpty {
        count += 1
        nodes.put(others.joined(separator: "|"), "parents", in: &graph.nodes[node].values)
      }
    }
    return count
  }
}
