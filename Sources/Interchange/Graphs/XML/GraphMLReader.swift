// GraphML as it is written by networkx, igraph, Gephi, yEd and others.
//
// Rules. A key is found by its id and by what it is for, since networkx gives keys of nodes and edges one id; keys for `all`
// count for both. Keys of one name are one attribute, whatever their types; a key without a type holds text. Defaults count
// where an element has no value of its own; a value that is missing otherwise stays missing. A graph within a node makes
// its nodes parts of that node. Several graphs are read as one, with a note and an attribute `graph`. Ports are kept as
// attributes. yEd's labels are names, and its arrows directions, as the eye takes them.
// http://graphml.graphdrawing.org/primer/graphml-primer.html

import NetworkModel

/// Reads GraphML.
enum GraphMLReader {
  /// Reads a file; what is wrong with it is in the answer.
  ///
  /// - Complexity: O(size of the file).
  ///
  /// - Parameter choice: The name or the number of the graph that is meant; nil for all of them.
  static func read(_ bytes: [UInt8], named name: String, graph choice: String? = nil) -> GraphRecord {
    // The comment of its writer stands above the graph.
    let isByIgraph = String(decoding: bytes.prefix(2048), as: UTF8.self).contains("Created by igraph")
    return GraphRecord(readFrom: bytes, into: GraphMLBuilder(choice, roomForEdges: GraphRecord.likelyEdges(in: bytes)))
    { $0.record(isByIgraph: isByIgraph) }
  }
}

/// The graph as it grows, element by element.
struct GraphMLBuilder: XMLElementTaking {
  /// What a key declares.
  struct Key {
    var name: String
    var domain: String
    var type: String
    var kind: GraphValue.Kind
    var fallback: String?
    var isDrawing: Bool
  }

  /// What an open element is.
  enum Context {
    case key(Int), graph, node(Int), edge(Int), hyperedge, port(Int), data(String), other
  }

  /// What data of an id is for nodes or for edges, which most elements ask again.
  struct Meaning {
    let id: String
    /// The place of the key; nil where none is declared.
    let key: Int?
    /// The column, once there is one.
    var column: Int?
  }

  /// A graph that is open.
  struct OpenGraph {
    let isDirected: Bool
    let parent: Int?
  }

  var graph = GraphRecord()
  var nodes = GraphColumns()
  var edges = GraphColumns()
  var keys: [Key] = []
  /// The first key of an id for each kind of element.
  var keyIDs: [String: [String: Int]] = [:]
  var stack: [Context] = []
  var graphs: [OpenGraph] = []
  /// The names of the graphs that are in no node.
  var graphNames: [String] = []
  /// The number of the graph of each node and edge, from 1.
  var graphsOfNodes: [Int32] = []
  var graphsOfEdges: [Int32] = []
  var nodePlaces: [String: Int] = [:]
  /// The ids of the edges, up to the last one that has any.
  var edgeIDs: [String?] = []
  private var nodeMeaning: Meaning?
  private var edgeMeaning: Meaning?
  var hyperedges = 0
  var sharedNodes = 0
  var arrows = 0
  var graphAttributes = DistinctTexts()
  var structured = DistinctTexts()
  var undeclared = DistinctTexts()
  var widened = DistinctTexts()
  /// Ports by node; labels after the first by node and by edge.
  var ports: [Int: DistinctTexts] = [:]
  var moreNodeLabels: [Int: DistinctTexts] = [:]
  var moreEdgeLabels: [Int: DistinctTexts] = [:]
  var isGraphML = false
  /// The name or the number of the graph that is meant; nil for all of them.
  let choice: String?

  init(_ choice: String?, roomForEdges room: Int) {
    self.choice = choice
    graph.nodeTerm = "<node>"
    graph.edges.reserveCapacity(room)
  }

  mutating func start(_ element: StrictXML.Element) {
    if stack.isEmpty { isGraphML = element.name.lowercased() == "graphml" }
    var context = Context.other
    if element.isForeign {
      startForeign(element)
    } else {
      switch element.name {
      // Those that are many first.
      case "edge": context = startEdge(element)
      case "data": context = .data(element["key"] ?? "")
      case "node": context = startNode(element)
      case "key": context = startKey(element)
      case "graph": context = startGraph(element)
      case "hyperedge":
        hyperedges += 1
        context = .hyperedge
      case "port": context = startPort(element)
      default: break
      }
    }
    stack.append(context)
  }

  mutating func end(_ element: StrictXML.Element, _ text: String) {
    guard let context = stack.popLast() else { return }
    if element.isForeign { return endForeign(element, text) }
    switch (context, element.name) {
    case (.graph, _): _ = graphs.popLast()
    case (.data(let key), _): endData(key, text, element)
    case (_, "default"): if case .key(let key)? = stack.last { keys[key].fallback = text.trimmed }
    case (_, "desc"):
      if case .node(let node)? = stack.last { nodes.put(text.trimmed, "description", in: &graph.nodes[node].values) }
      if case .edge(let edge)? = stack.last { edges.put(text.trimmed, "description", in: &graph.edges[edge].values) }
    default: break
    }
  }

  // MARK: Elements

  private mutating func startKey(_ element: StrictXML.Element) -> Context {
    let id = element["id"] ?? ""
    let drawing =
      element.anyPrefix("yfiles.type") ?? element.attributes.first { $0.key.hasSuffix("yfiles.type") }?.value
    let domain = element["for"]?.lowercased() ?? "all"
    if keyIDs[id]?[domain] == nil { keyIDs[id, default: [:]][domain] = keys.count }
    let type = (element["attr.type"] ?? element["type"] ?? "").lowercased()
    keys.append(
      Key(
        name: element["attr.name"] ?? element["name"] ?? id, domain: domain, type: type,
        kind: GraphValue.Kind(type), fallback: nil, isDrawing: drawing != nil))
    (nodeMeaning, edgeMeaning) = (nil, nil)
    return .key(keys.count - 1)
  }

  private mutating func startGraph(_ element: StrictXML.Element) -> Context {
    var parent: Int?
    if case .node(let node)? = stack.last {
      parent = node
    } else if graphs.isEmpty {
      graphNames.append(element["id"] ?? "\(graphNames.count + 1)")
    }
    let direction = element["edgedefault"]?.lowercased()
    graphs.append(OpenGraph(isDirected: direction == "directed", parent: parent))
    return .graph
  }

  private mutating func startNode(_ element: StrictXML.Element) -> Context {
    guard let id = element["id"] else {
      report(.missing("id", of: "node"), element)
      return .other
    }
    if graphNames.count > 1, choice == nil, let place = nodePlaces[id] {
      sharedNodes += 1
      return .node(place)
    }
    var node = GraphRecord.Node(id: id, values: [], location: element.location)
    if let parent = graphs.last?.parent { nodes.put(graph.nodes[parent].id, "part of", in: &node.values) }
    graphsOfNodes.append(Int32(graphNames.count))
    nodePlaces[id] = nodePlaces[id] ?? graph.nodes.count
    graph.nodes.append(node)
    return .node(graph.nodes.count - 1)
  }

  private mutating func startEdge(_ element: StrictXML.Element) -> Context {
    guard let source = element["source"], let target = element["target"] else {
      report(.missing(element["source"] == nil ? "source" : "target", of: "edge"), element)
      return .other
    }
    var isDirected = graphs.last?.isDirected ?? false
    if let word = element["directed"] {
      if let truth = GraphValue.truth(word.trimmed) {
        isDirected = truth
      } else {
        graph.faults.append(
          FormatFault(.unknownChoice(word, choices: ["true", "false"], suggestion: nil), at: element.location))
      }
    }
    var edge = GraphRecord.Edge(
      source: source, target: target, direction: isDirected ? .directed : .undirected, values: [],
      location: element.location)
    if element.attributes.count > 2 {
      edges.put(element["sourceport"], "sourceport", in: &edge.values)
      edges.put(element["targetport"], "targetport", in: &edge.values)
      if let id = element["id"] {
        while edgeIDs.count < graph.edges.count { edgeIDs.append(nil) }
        edgeIDs.append(id)
      }
    }
    graphsOfEdges.append(Int32(graphNames.count))
    graph.edges.append(edge)
    return .edge(graph.edges.count - 1)
  }

  private mutating func startPort(_ element: StrictXML.Element) -> Context {
    for case .node(let node) in stack.reversed() {
      if let name = element["name"] { ports[node, default: DistinctTexts()].insert(name) }
      return .port(node)
    }
    return .other
  }

  private mutating func report(_ fault: GraphFault, _ element: StrictXML.Element) {
    graph.faults.append(FormatFault(.graph(fault), at: element.location))
  }

  // MARK: Values

  /// The key that an id means for nodes, edges or graphs.
  func key(_ id: String, for domain: String) -> Key? { place(ofKey: id, for: domain).map { keys[$0] } }

  private func place(ofKey id: String, for domain: String) -> Int? {
    guard let candidates = keyIDs[id] else { return nil }
    return candidates[domain] ?? candidates["all"] ?? candidates.values.min()
  }

  private mutating func endData(_ id: String, _ text: String, _ element: StrictXML.Element) {
    switch stack.last {
    case .node(let node)?:
      guard let (column, value) = value(id, text, isOfNode: true) else { return }
      GraphColumns.put(value, at: column, in: &graph.nodes[node].values)
    case .edge(let edge)?:
      guard let (column, value) = value(id, text, isOfNode: false) else { return }
      GraphColumns.put(value, at: column, in: &graph.edges[edge].values)
    case .graph? where graphs.count == 1:
      let name = key(id, for: "graph").flatMap { $0.isDrawing ? nil : $0.name } ?? (keyIDs[id] == nil ? id : "")
      guard !name.isEmpty, !text.trimmed.isEmpty else { return }
      if ["title", "name", "label"].contains(name.foldedWord), graph.title == nil {
        graph.title = text.trimmed
      } else {
        graphAttributes.insert(name)
      }
    default: break
    }
  }

  /// The column and the value that data gives a node or an edge; nil where it gives none.
  private mutating func value(_ id: String, _ text: String, isOfNode: Bool) -> (column: Int, text: String)? {
    let last = isOfNode ? nodeMeaning : edgeMeaning
    var meaning =
      last.flatMap { $0.id == id ? $0 : nil } ?? Meaning(id: id, key: place(ofKey: id, for: isOfNode ? "node" : "edge"))
    defer { if isOfNode { nodeMeaning = meaning } else { edgeMeaning = meaning } }
    func column(_ name: String) -> Int? { isOfNode ? nodes.place(of: name) : edges.place(of: name) }
    guard let place = meaning.key else {
      undeclared.insert(id)
      return text.isEmpty ? nil : column(id.isEmpty ? "data" : id).map { ($0, text) }
    }
    if keys[place].isDrawing { return nil }
    let kind = keys[place].kind
    if !GraphValue.fits(text, kind) { widened.insert(keys[place].name) }
    guard let value = GraphValue.text(text, kind), !value.isEmpty else { return nil }
    if meaning.column == nil { meaning.column = column(keys[place].name) }
    return meaning.column.map { ($0, value) }
  }
}
