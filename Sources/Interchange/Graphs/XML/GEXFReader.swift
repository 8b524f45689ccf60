// GEXF 1.1 to 1.3 as it is written by Gephi, networkx and others.
//
// Rules. The default of `defaultedgetype` is undirected, and a mutual edge is one tie. A weight, a kind, a label and a time of an
// element are attributes like those that the file declares. Defaults count where an element has no value. Of values with times
// the latest is taken, with a note; spells are a start and an end, an open one none. Nodes within nodes, `pid` and
// `parents` make parts. A value that does not fit the declared type stays what it is, with a note. What `viz` says of
// colors and places is not read.
// https://gexf.net/schema.html

/// Reads GEXF.
enum GEXFReader {
  /// Reads a file; what is wrong with it is in the answer.
  ///
  /// - Complexity: O(size of the file).
  static func read(_ bytes: [UInt8], named name: String) -> GraphRecord {
    let builder = GEXFBuilder()
    return GraphRecord(readFrom: bytes, start: builder.start, end: builder.end) { builder.record() }
  }
}

/// The graph as it grows, element by element.
final class GEXFBuilder {
  /// What an attribute declares.
  struct Declaration {
    let name: String
    let type: String
    var fallback: String?
  }

  /// What an open element is.
  enum Context {
    case graph, attributes(isOfNodes: Bool), attribute(String, isOfNodes: Bool), node(Int), edge(Int), other
  }

  /// A value with the time from which it holds; no time for one that always does.
  private struct Timed {
    var start: String?
    var value: String
  }

  var graph = GraphRecord()
  var nodes = GraphColumns()
  var edges = GraphColumns()
  var nodeAttributes: [String: Declaration] = [:]
  var edgeAttributes: [String: Declaration] = [:]
  var edgeIDs: [String?] = []
  var series = DistinctTexts()
  var valuesLeftOut = 0
  var undeclared = DistinctTexts()
  var widened = DistinctTexts()
  var parents: [DistinctTexts] = []
  var hasGraph = false
  private var stack: [Context] = []
  private var isDirected = GraphRecord.Direction.undirected
  /// The values of the element that is read, by attribute, where they have times.
  private var timed: [[String: Timed]] = []
  /// The spells of the element that is read.
  private var spells: [[(start: String?, end: String?)]] = []

  func start(_ element: StrictXML.Element) {
    stack.append(element.isForeign ? .other : context(of: element))
  }

  func end(_ element: StrictXML.Element, _ text: String) {
    guard let context = stack.popLast() else { return }
    switch (context, element.name) {
    case (.node(let node), _): finish(isOfNodes: true, &nodes, &graph.nodes[node].values)
    case (.edge(let edge), _): finish(isOfNodes: false, &edges, &graph.edges[edge].values)
    case (_, "default"):
      guard case .attribute(let id, let isOfNodes)? = stack.last, !text.trimmed.isEmpty else { return }
      if isOfNodes { nodeAttributes[id]?.fallback = text.trimmed } else { edgeAttributes[id]?.fallback = text.trimmed }
    default: break
    }
  }

  private func context(of element: StrictXML.Element) -> Context {
    switch element.name {
    case "graph":
      hasGraph = true
      graph.title = graph.title ?? element["name"].flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }
      isDirected = direction(element, "defaultedgetype") ?? .undirected
      return .graph
    case "attributes": return .attributes(isOfNodes: element["class"]?.lowercased() != "edge")
    case "attribute": return declare(element)
    case "node": return startNode(element)
    case "edge": return startEdge(element)
    case "attvalue": take(element)
    case "spell", "slice":
      if !spells.isEmpty { spells[spells.count - 1].append(Self.period(of: element)) }
    case "parent":
      if case .node(let node)? = owner, let id = element["for"] { parents[node].insert(id) }
    default: break
    }
    return .other
  }

  /// The node or edge that is open.
  private var owner: Context? {
    stack.last {
      switch $0 {
      case .node, .edge: true
      default: false
      }
    }
  }

  // MARK: Elements

  private func declare(_ element: StrictXML.Element) -> Context {
    guard case .attributes(let isOfNodes)? = stack.last, let id = element["id"] ?? element["title"] else {
      return .other
    }
    // Weights that change over time are declared beside the weight that edges have anyway.
    let title = element["title"] ?? id
    let declaration = Declaration(
      name: title.lowercased() == "weight" ? "weight" : title, type: (element["type"] ?? "string").lowercased(),
      fallback: element["default"])
    if isOfNodes { nodeAttributes[id] = declaration } else { edgeAttributes[id] = declaration }
    return .attribute(id, isOfNodes: isOfNodes)
  }

  private func startNode(_ element: StrictXML.Element) -> Context {
    guard let id = element["id"] else {
      report(.missing("id", of: "node"), element)
      return .other
    }
    var wholes = DistinctTexts()
    if case .node(let node)? = owner { wholes.insert(graph.nodes[node].id) }
    if let parent = element["pid"], !parent.isEmpty { wholes.insert(parent) }
    var node = GraphRecord.Node(id: id, values: [], location: element.location)
    nodes.put(element["label"], "name", in: &node.values)
    nodes.put(element["kind"], "kind", in: &node.values)
    graph.nodes.append(node)
    parents.append(wholes)
    open(element)
    return .node(graph.nodes.count - 1)
  }

  private func startEdge(_ element: StrictXML.Element) -> Context {
    guard let source = element["source"], let target = element["target"] else {
      report(.missing(element["source"] == nil ? "source" : "target", of: "edge"), element)
      return .other
    }
    var edge = GraphRecord.Edge(
      source: source, target: target, direction: direction(element, "type") ?? isDirected, values: [],
      location: element.location)
    edges.put(element["weight"] ?? element["cardinal"], "weight", in: &edge.values)
    edges.put(element["kind"], "kind", in: &edge.values)
    edges.put(element["label"], "label", in: &edge.values)
    edgeIDs.append(element["id"])
    graph.edges.append(edge)
    open(element)
    return .edge(graph.edges.count - 1)
  }

  private func direction(_ element: StrictXML.Element, _ key: String) -> GraphRecord.Direction? {
    guard let word = element[key]?.trimmed.lowercased(), !word.isEmpty else { return nil }
    switch word {
    case "directed", "dir": return .directed
    case "undirected", "undir", "sym": return .undirected
    case "mutual", "double": return .mutual
    default:
      graph.faults.append(
        FormatFault(
          .unknownChoice(word, choices: ["directed", "undirected", "mutual"], suggestion: nil), at: element.location))
      return nil
    }
  }

  private func report(_ fault: GraphFault, _ element: StrictXML.Element) {
    graph.faults.append(FormatFault(.graph(fault), at: element.location))
  }

  // MARK: Values and times

  private func open(_ element: StrictXML.Element) {
    timed.append([:])
    let (start, end) = Self.period(of: element)
    spells.append(start == nil && end == nil ? [] : [(start, end)])
  }

  /// The times of an element; nil for an open end, which some programs write as a word.
  private static func period(of element: StrictXML.Element) -> (start: String?, end: String?) {
    func time(_ keys: [String]) -> String? {
      keys.lazy.compactMap { element[$0]?.trimmed }.first {
        !$0.isEmpty && !["none", "null", "infinity", "-infinity", "inf", "-inf"].contains($0.lowercased())
      }
    }
    if let moment = time(["timestamp"]) { return (moment, moment) }
    return (time(["start", "startopen", "datefrom"]), time(["end", "endopen", "dateto"]))
  }

  private func take(_ element: StrictXML.Element) {
    guard let id = element["for"] ?? element["id"], let value = element["value"], !timed.isEmpty, let owner else {
      return
    }
    let isOfNodes = if case .node = owner { true } else { false }
    let declaration = isOfNodes ? nodeAttributes[id] : edgeAttributes[id]
    if declaration == nil { undeclared.insert(id) }
    let type = declaration?.type ?? "string"
    let name = declaration?.name ?? id
    if !GraphValue.fits(value, type: type) { widened.insert(name) }
    guard let text = GraphValue.text(value, type: type) else { return }
    let start = Self.period(of: element).start
    let last = timed.count - 1
    guard let before = timed[last][name] else {
      timed[last][name] = Timed(start: start, value: text)
      return
    }
    valuesLeftOut += 1
    series.insert(name)
    if !Self.isLater(before.start, than: start) { timed[last][name] = Timed(start: start, value: text) }
  }

  /// Whether one time is later than another: as numbers where both are, else as ISO dates are.
  static func isLater(_ first: String?, than second: String?) -> Bool {
    guard let first else { return false }
    guard let second else { return true }
    if let (one, other) = Double(first).flatMap({ one in Double(second).map { (one, $0) } }) { return one > other }
    return first > second
  }

  private func finish(isOfNodes: Bool, _ columns: inout GraphColumns, _ row: inout [String?]) {
    guard let values = timed.popLast(), let periods = spells.popLast() else { return }
    for (name, timed) in values.sorted(by: { $0.key < $1.key }) {
      // A weight that changes counts before the one that does not.
      if name == "weight", timed.start != nil, columns.value("weight", in: row) != nil {
        columns.replace(timed.value, "weight", in: &row)
      } else {
        columns.put(timed.value, name, in: &row)
      }
    }
    let starts = periods.map(\.start)
    let ends = periods.map(\.end)
    if !starts.contains(nil) {
      columns.put(starts.compactMap { $0 }.min { Self.isLater($1, than: $0) }, "start", in: &row)
    }
    if !ends.contains(nil) { columns.put(ends.compactMap { $0 }.max { Self.isLater($1, than: $0) }, "end", in: &row) }
    if periods.count > 1 {
      let text = periods.map { "\($0.start ?? "")/\($0.end ?? "")" }.joined(separator: "|")
      columns.put(text, "spells", in: &row)
    }
  }
}
