// What yEd and yFiles draw and nothing else says: labels, and arrows for directions.

import NetworkModel

extension GraphMLBuilder {
  /// The node or the edge whose data is open, and the key of the data.
  private var owner: (context: Context, key: String)? {
    guard let place = stack.lastIndex(where: { if case .data = $0 { true } else { false } }), place > 0,
      case .data(let key) = stack[place]
    else { return nil }
    return (stack[place - 1], key)
  }

  mutating func startForeign(_ element: StrictXML.Element) {
    guard let (context, id) = owner else { return }
    if case .edge(let edge) = context, element.name == "Arrows" { draw(element, edge) }
    if element.name == "Label", let text = element["Text"] { label(text, context) }
    // An attribute whose value is no text; drawings aside.
    let domain = if case .node = context { "node" } else { "edge" }
    guard let key = key(id, for: domain), !key.isDrawing, !Self.drawn.contains(key.name) else { return }
    structured.insert(key.name)
  }

  /// The keys of yFiles that hold drawings without saying so.
  private static let drawn: Set<String> = [
    "NodeLabels", "EdgeLabels", "NodeGeometry", "NodeStyle", "EdgeGeometry", "EdgeStyle", "UserTags", "NodeViewState",
    "EdgeViewState", "Ports", "PortLabels", "PortGeometry", "PortStyle", "SharedData",
  ]

  mutating func endForeign(_ element: StrictXML.Element, _ text: String) {
    guard ["NodeLabel", "EdgeLabel", "Label.Text"].contains(element.name), let (context, _) = owner else { return }
    label(text, context)
  }

  private mutating func label(_ text: String, _ context: Context) {
    let text = text.trimmed
    guard !text.isEmpty else { return }
    switch context {
    case .node(let node):
      let label = nodes.value("name", in: graph.nodes[node].values)
      if label == nil { nodes.put(text, "name", in: &graph.nodes[node].values) }
      // A group that is drawn open and closed has one twice.
      if let label, label != text { moreNodeLabels[node, default: DistinctTexts()].insert(text) }
    case .edge(let edge):
      let label = edges.value(Self.edgeLabel, in: graph.edges[edge].values)
      if label == nil { edges.put(text, Self.edgeLabel, in: &graph.edges[edge].values) }
      if let label, label != text { moreEdgeLabels[edge, default: DistinctTexts()].insert(text) }
    default: break
    }
  }

  /// The column of what is written at an edge.
  static let edgeLabel = "label"

  private mutating func draw(_ arrows: StrictXML.Element, _ edge: Int) {
    let atSource = (arrows["source"] ?? "none").lowercased() != "none"
    let atTarget = (arrows["target"] ?? "none").lowercased() != "none"
    let before = graph.edges[edge].direction
    switch (atSource, atTarget) {
    case (true, true): graph.edges[edge].direction = .mutual
    case (false, false): graph.edges[edge].direction = .undirected
    case (false, true): graph.edges[edge].direction = .directed
    case (true, false):
      graph.edges[edge].direction = .directed
      let source = graph.edges[edge].source
      graph.edges[edge].source = graph.edges[edge].target
      graph.edges[edge].target = source
    }
    if graph.edges[edge].direction != before || atSource { self.arrows += 1 }
  }
}

extension GraphMLBuilder {
  /// The graph, once all of the file was read.
  mutating func record(isByIgraph: Bool) -> GraphRecord {
    let top = SourceLocation(line: 1, column: 1)
    if !isGraphML || graphNames.isEmpty { graph.faults.append(FormatFault(.graph(.noGraph), at: top)) }
    if nodes.isFull || edges.isFull {
      graph.faults.append(FormatFault(.graph(.tooManyAttributes(limit: GraphRecord.columnLimit)), at: top))
    }
    applyDefaults()
    settleLists()
    var names = edges.names
    let labels =
      names.contains(Self.edgeLabel) ? graph.edges.compactMap { edges.value(Self.edgeLabel, in: $0.values) } : []
    // What is written at a tie says what kind it is, unless there are only figures or a kind is told otherwise.
    let hasKind = names.contains { ["kind", "slag", "type", "typ"].contains($0.foldedWord) }
    if !hasKind, isDrawn, labels.contains(where: { CellNumber.literal(of: $0) == nil }),
      let place = names.firstIndex(of: Self.edgeLabel)
    {
      names[place] = "kind"
    }
    if let choice {
      keepGraph(choice)
    } else if graphNames.count > 1 {
      func name(_ number: Int32) -> String? { number > 0 ? graphNames[Int(number) - 1] : nil }
      for (node, number) in graphsOfNodes.enumerated() {
        nodes.put(name(number), "graph", in: &graph.nodes[node].values)
      }
      for (edge, number) in graphsOfEdges.enumerated() {
        edges.put(name(number), "graph", in: &graph.edges[edge].values)
      }
      names += edges.names.dropFirst(names.count)
    }
    (graph.nodeColumns, graph.edgeColumns) = (nodes.names, names)
    (graph.nodeTexts, graph.edgeTexts) = (declared("string", for: "node"), declared("string", for: "edge"))
    (graph.nodeTruths, graph.edgeTruths) = (declared("boolean", for: "node"), declared("boolean", for: "edge"))
    graph.keepEdgeIDs(edgeIDs)
    func note(_ note: GraphNote, where isTrue: Bool) {
      if isTrue { graph.notes.append(ReadingNote(.graph(note))) }
    }
    note(.severalGraphs(graphNames), where: graphNames.count > 1 && choice == nil)
    note(.sharedNodes(count: sharedNodes), where: sharedNodes > 0)
    note(.hyperedgesLeftOut(count: hyperedges), where: hyperedges > 0)
    note(.graphAttributesLeftOut(graphAttributes.texts), where: !graphAttributes.isEmpty)
    note(.elementsLeftOut(structured.texts), where: !structured.isEmpty)
    note(.undeclared(undeclared.texts), where: !undeclared.isEmpty)
    note(.widened(widened.texts), where: !widened.isEmpty)
    note(.directionsFromArrows(count: arrows), where: arrows > 0)
    if isByIgraph {
      let doubtful = doubtfulTruths()
      note(.falseMayBeUnknown(doubtful), where: !doubtful.isEmpty)
    }
    return graph
  }

  /// Leaves out what is of another graph than the one that a word names or numbers.
  private mutating func keepGraph(_ word: String) {
    guard let place = GraphParts.place(of: word, among: graphNames) else {
      graph.faults.append(
        FormatFault(.graph(.unknownGraph(word, choices: graphNames)), at: SourceLocation(line: 1, column: 1)))
      (graph.nodes, graph.edges, edgeIDs) = ([], [], [])
      return
    }
    graph.nodes = zip(graph.nodes, graphsOfNodes).filter { Int($1) == place + 1 }.map(\.0)
    graph.edges = zip(graph.edges, graphsOfEdges).filter { Int($1) == place + 1 }.map(\.0)
    edgeIDs = zip(edgeIDs, graphsOfEdges).filter { Int($1) == place + 1 }.map(\.0)
  }

  /// Whether the file draws its graph as yEd does.
  private var isDrawn: Bool { keys.contains { $0.isDrawing } || keys.contains { $0.name == "EdgeLabels" } }

  /// The attributes that are declared as a type and as nothing else.
  private func declared(_ type: String, for domain: String) -> Set<String> {
    let candidates = keys.filter { $0.domain == domain || $0.domain == "all" }
    return Set(candidates.filter { $0.type == type }.map(\.name))
      .subtracting(candidates.filter { $0.type != type }.map(\.name))
  }

  private mutating func settleLists() {
    func joined(_ texts: DistinctTexts) -> String { texts.texts.joined(separator: "|") }
    for (node, names) in ports { nodes.put(joined(names), "ports", in: &graph.nodes[node].values) }
    for (node, labels) in moreNodeLabels { nodes.put(joined(labels), "more labels", in: &graph.nodes[node].values) }
    for (edge, labels) in moreEdgeLabels { edges.put(joined(labels), "more labels", in: &graph.edges[edge].values) }
  }

  private mutating func applyDefaults() {
    var settled: Set<[String]> = []
    for key in keys where !key.isDrawing && key.fallback != nil && settled.insert([key.domain, key.name]).inserted {
      guard let value = key.fallback.flatMap({ GraphValue.text($0, key.kind) }) else { continue }
      if key.domain == "node" || key.domain == "all" {
        for node in graph.nodes.indices { nodes.put(value, key.name, in: &graph.nodes[node].values) }
      }
      if key.domain == "edge" || key.domain == "all" {
        for edge in graph.edges.indices { edges.put(value, key.name, in: &graph.edges[edge].values) }
      }
    }
  }

  /// Truths that every node or every edge has, some of them false.
  private func doubtfulTruths() -> [String] {
    func isDoubtful(_ key: Key, _ columns: GraphColumns, _ rows: [GraphRow]) -> Bool {
      let values = rows.map { columns.value(key.name, in: $0) }
      return !values.contains(nil) && values.contains("false")
    }
    var asked: Set<[String]> = []
    return keys.filter { key in
      key.type == "boolean" && asked.insert([key.domain, key.name]).inserted
        && (key.domain == "node"
          ? isDoubtful(key, nodes, graph.nodes.map(\.values))
          : isDoubtful(key, edges, graph.edges.map(\.values)))
    }.map(\.name)
  }
}
