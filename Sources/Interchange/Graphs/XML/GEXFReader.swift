// GEXF 1.1 to 1.3 as it is written by Gephi, networkx and others.
//
// Rules. The default of `defaultedgetype` is undirected, and a mutual edge is one tie. A weight, a kind, a label and a time of an
// element are attributes like those that the file declares. Defaults count where an element has no value. Of values with times
// that of the chosen day is taken, else the latest, with a note (`GEXFTime`). The type of an edge is its direction; networkx 3.6
// writes the kind of a tie there, and such a word is read as the kind. An edge with several spells is a tie for each; a node
// has the first start and the last end of its own, and the spells beside. Nodes within nodes, `pid` and `parents` make parts. A
// value that does not fit the declared type stays what it is, with a note. What `viz` says of colors and places is not read.
// https://gexf.net/schema.html

import NetworkModel
import Spelling

/// Reads GEXF.
enum GEXFReader {
  /// Reads a file; what is wrong with it is in the answer.
  ///
  /// - Parameter day: The day whose values are taken where they change over time; nil for the latest.
  /// - Complexity: O(size of the file).
  static func read(_ bytes: [UInt8], named name: String, on day: PartialDate? = nil) -> GraphRecord {
    GraphRecord(readFrom: bytes, into: GEXFBuilder(day: day, roomForEdges: GraphRecord.likelyEdges(in: bytes))) {
      $0.record()
    }
  }
}

/// The graph as it grows, element by element.
struct GEXFBuilder: XMLElementTaking {
  /// What an attribute declares.
  struct Declaration {
    let name: String
    let type: String
    let kind: GraphValue.Kind
    var fallback: String?

    init(name: String, type: String, fallback: String?) {
      (self.name, self.type, self.fallback) = (name, type, fallback)
      kind = GraphValue.Kind(type)
    }
  }

  /// What an open element is.
  enum Context {
    case graph, attributes(isOfNodes: Bool), attribute(String, isOfNodes: Bool), node(Int), edge(Int), other
  }

  var graph = GraphRecord()
  var nodes = GraphColumns()
  var edges = GraphColumns()
  var nodeAttributes: [String: Declaration] = [:]
  var edgeAttributes: [String: Declaration] = [:]
  /// The ids of the edges, up to the last one that has any.
  var edgeIDs: [String?] = []
  /// The day whose values are taken; nil for the latest.
  let day: PartialDate?
  /// The attributes of which one value of several was taken, and how many were not.
  var chosen: [GEXFValue.Choice: (attributes: DistinctTexts, leftOut: Int)] = [:]
  /// How many edges hold at several times, and how many ties became of them.
  var split = (edges: 0, ties: 0)
  var undeclared = DistinctTexts()
  var widened = DistinctTexts()
  /// Types of edges that are no direction.
  var kinds = DistinctTexts()
  var parents: [DistinctTexts] = []
  var hasGraph = false
  private var stack: [Context] = []
  private var isDirected = GraphRecord.Direction.undirected
  /// The values of the elements that are open, in the order of the file.
  private var values: [[GEXFValue]] = []
  /// When they hold.
  private var spells: [[GEXFPeriod]] = []

  init(day: PartialDate?, roomForEdges room: Int) {
    self.day = day
    graph.edges.reserveCapacity(room)
    graph.nodeTerm = "<node>"
  }

  mutating func start(_ element: StrictXML.Element) {
    stack.append(element.isForeign ? .other : context(of: element))
  }

  mutating func end(_ element: StrictXML.Element, _ text: String) {
    guard let context = stack.popLast() else { return }
    switch (context, element.name) {
    case (.node(let node), _): finishNode(node)
    case (.edge(let edge), _): finishEdge(edge)
    case (_, "default"):
      guard case .attribute(let id, let isOfNodes)? = stack.last, !text.trimmed.isEmpty else { return }
      if isOfNodes { nodeAttributes[id]?.fallback = text.trimmed } else { edgeAttributes[id]?.fallback = text.trimmed }
    default: break
    }
  }

  private mutating func context(of element: StrictXML.Element) -> Context {
    switch element.name {
    // Those that are many first.
    case "edge": return startEdge(element)
    case "attvalue": take(element)
    case "node": return startNode(element)
    case "graph":
      hasGraph = true
      graph.title = graph.title ?? element["name"].flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }
      isDirected = direction(element, "defaultedgetype") ?? .undirected
      if let word = element["defaultedgetype"]?.trimmed, !word.isEmpty, Self.direction(of: word) == nil {
        reportDirection(word, element)
      }
      return .graph
    case "attributes": return .attributes(isOfNodes: element["class"]?.lowercased() != "edge")
    case "attribute": return declare(element)
    case "spell", "slice":
      if !spells.isEmpty { spells[spells.count - 1].append(GEXFPeriod(of: element)) }
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

  private mutating func declare(_ element: StrictXML.Element) -> Context {
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

  private mutating func startNode(_ element: StrictXML.Element) -> Context {
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

  private mutating func startEdge(_ element: StrictXML.Element) -> Context {
    guard let source = element["source"], let target = element["target"] else {
      report(.missing(element["source"] == nil ? "source" : "target", of: "edge"), element)
      return .other
    }
    var edge = GraphRecord.Edge(
      source: source, target: target, direction: direction(element, "type") ?? isDirected, values: [],
      location: element.location)
    takeKind(from: element, into: &edge)
    edges.put(element["weight"] ?? element["cardinal"], "weight", in: &edge.values)
    edges.put(element["kind"], "kind", in: &edge.values)
    edges.put(element["label"], "label", in: &edge.values)
    keepID(element["id"])
    graph.edges.append(edge)
    open(element)
    return .edge(graph.edges.count - 1)
  }

  /// Keeps the id of the edge that comes next.
  private mutating func keepID(_ id: String?) {
    guard let id else { return }
    while edgeIDs.count < graph.edges.count { edgeIDs.append(nil) }
    edgeIDs.append(id)
  }

  private func direction(_ element: StrictXML.Element, _ key: String) -> GraphRecord.Direction? {
    element[key].flatMap { Self.direction(of: $0.trimmed) }
  }

  private static func direction(of word: String) -> GraphRecord.Direction? {
    switch word.lowercased() {
    case "directed", "dir": .directed
    case "undirected", "undir", "sym": .undirected
    case "mutual", "double": .mutual
    default: nil
    }
  }

  /// Reads a type that is no direction as the kind of the tie, unless it is a direction mistyped.
  private mutating func takeKind(from element: StrictXML.Element, into edge: inout GraphRecord.Edge) {
    guard let word = element["type"]?.trimmed, !word.isEmpty, Self.direction(of: word) == nil else { return }
    if Self.directions.contains(where: { Suggestion.isSlip(word.lowercased(), of: $0) }) {
      return reportDirection(word, element)
    }
    edges.put(word, "type", in: &edge.values)
    kinds.insert(word)
  }

  private static let directions = ["directed", "undirected", "mutual"]

  private mutating func reportDirection(_ word: String, _ element: StrictXML.Element) {
    let suggestion = Self.directions.first { Suggestion.isSlip(word.lowercased(), of: $0) }
    graph.faults.append(
      FormatFault(.unknownChoice(word, choices: Self.directions, suggestion: suggestion), at: element.location))
  }

  private mutating func report(_ fault: GraphFault, _ element: StrictXML.Element) {
    graph.faults.append(FormatFault(.graph(fault), at: element.location))
  }

  // MARK: Values and times

  private mutating func open(_ element: StrictXML.Element) {
    values.append([])
    spells.append(GEXFPeriod.all(of: element))
  }

  private mutating func take(_ element: StrictXML.Element) {
    guard let id = element["for"] ?? element["id"], let value = element["value"], !values.isEmpty, let owner else {
      return
    }
    let isOfNodes = if case .node = owner { true } else { false }
    let declaration = isOfNodes ? nodeAttributes[id] : edgeAttributes[id]
    if declaration == nil { undeclared.insert(id) }
    let kind = declaration?.kind ?? .other
    let name = declaration?.name ?? id
    if !GraphValue.fits(value, kind) { widened.insert(name) }
    guard let text = GraphValue.text(value, kind) else { return }
    values[values.count - 1].append(GEXFValue(name: name, value: text, period: GEXFPeriod(of: element)))
  }

  private mutating func finishNode(_ node: Int) {
    guard let values = values.popLast(), let periods = spells.popLast() else { return }
    if values.isEmpty, periods.isEmpty { return }
    let life = Self.span(of: periods)
    for value in choose(among: values, for: [life])[0] {
      nodes.put(value.value, value.name, in: &graph.nodes[node].values)
    }
    nodes.put(life.start, "start", in: &graph.nodes[node].values)
    nodes.put(life.end, "end", in: &graph.nodes[node].values)
    if periods.count > 1 {
      let text = periods.map { "\($0.start ?? "")/\($0.end ?? "")" }.joined(separator: "|")
      nodes.put(text, "spells", in: &graph.nodes[node].values)
    }
  }

  /// Makes a tie of each time at which an edge holds.
  private mutating func finishEdge(_ edge: Int) {
    guard let values = values.popLast(), let periods = spells.popLast() else { return }
    if values.isEmpty, periods.isEmpty { return }
    var seen: Set<GEXFPeriod> = []
    let lives = periods.isEmpty ? [GEXFPeriod()] : periods.filter { seen.insert($0).inserted }
    let plain = graph.edges[edge]
    for (place, (life, values)) in zip(lives, choose(among: values, for: lives)).enumerated() {
      var tie = plain
      for value in values {
        if let key = life.key(knownBy: value) {
          edges.put(value.value, key, in: &tie.values)
          continue
        }
        // A weight that changes counts before the one that does not.
        if value.name == "weight", !value.period.isOpen, edges.value("weight", in: tie.values) != nil {
          edges.replace(value.value, "weight", in: &tie.values)
        } else {
          edges.put(value.value, value.name, in: &tie.values)
        }
      }
      edges.put(life.start, "start", in: &tie.values)
      edges.put(life.end, "end", in: &tie.values)
      if place == 0 {
        graph.edges[edge] = tie
      } else {
        keepID(edge < edgeIDs.count ? edgeIDs[edge] : nil)
        graph.edges.append(tie)
      }
    }
    if lives.count > 1 { split = (split.edges + 1, split.ties + lives.count) }
  }

  /// The values that count at each of the times at which an element holds, by the names of the attributes.
  private mutating func choose(among values: [GEXFValue], for lives: [GEXFPeriod]) -> [[GEXFValue]] {
    let sorted = values.enumerated().sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }
      .map(\.element)
    var result = [[GEXFValue]](repeating: [], count: lives.count)
    var start = 0
    while start < sorted.count {
      let name = sorted[start].name
      let end = sorted[start...].firstIndex { $0.name != name } ?? sorted.count
      let (places, choice) =
        end == start + 1 && sorted[start].period.isOpen
        ? (lives.map { _ in start }, .latest) : GEXFValue.choose(among: sorted[start..<end], on: day, for: lives)
      for (life, place) in places.enumerated() { if let place { result[life].append(sorted[place]) } }
      let left = end - start - Set(places.compactMap(\.self)).count
      if left > 0 {
        chosen[choice, default: (DistinctTexts(), 0)].attributes.insert(name)
        chosen[choice]?.leftOut += left
      }
      start = end
    }
    return result
  }

  /// The whole time of some periods, those between them included.
  private static func span(of periods: [GEXFPeriod]) -> GEXFPeriod {
    func place(_ text: String) -> Double { GEXFTime(text)?.first ?? 0 }
    let (starts, ends) = (periods.map(\.start), periods.map(\.end))
    return GEXFPeriod(
      start: starts.contains(nil) ? nil : starts.compactMap(\.self).min { place($0) < place($1) },
      end: ends.contains(nil) ? nil : ends.compactMap(\.self).max { place($0) < place($1) })
  }
}
