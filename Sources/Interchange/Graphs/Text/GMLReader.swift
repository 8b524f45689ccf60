// GML files as graphs: networkx, igraph, Gephi, yEd, Cytoscape and Graphviz's gv2gml write them.
//
// Source: Himsolt 1997, GML: A portable Graph File Format, and what these programs do.
//
// Rules. Nodes go by their `id`; one that has none is kept, as igraph does, and no edge can name it. A text may hold line ends and references to characters, also such as were escaped twice, and
// quotation marks within, as gv2gml writes them (with a warning). Lists within a node or an edge are attributes of their own:
// `graphics [ x 1 ]` is x, `graphics [ fill "red" ]` is `graphics fill`. A key that stands several times is a list, its values parted
// by `|`. Keys that igraph reduced to letters and digits get their names back where a comment of samband tells them.

import NetworkModel

/// Reads GML.
enum GMLReader {
  /// How deep lists may nest.
  static let depthLimit = 200

  /// Reads a file; O(size of the file).
  static func read(_ bytes: [UInt8], named name: String) -> GraphRecord {
    var builder = GraphTextBuilder()
    guard let text = builder.text(bytes) else { return builder.finished() }
    var state = GMLState(text, builder)
    state.readAll()
    return state.builder.finished()
  }
}

/// The state of one reading.
struct GMLState {
  var builder: GraphTextBuilder
  private var lexer: GMLLexer
  private var places: RisingPlaces
  private var isDirected = false
  private var graphs = 0
  private var escapedTwice = 0
  /// The nodes that have no id.
  private var withoutID: [Int] = []

  /// A list that is open.
  private struct List {
    enum Kind {
      case file, graph, node, edge, other
    }
    let kind: Kind
    /// The key before its bracket.
    let key: String
    let opened: Int
    /// What a node or an edge says: attributes with their places, in the order of the file.
    var values: [(key: String, value: String, offset: Int)] = []
  }

  init(_ text: [UInt8], _ builder: GraphTextBuilder) {
    self.builder = builder
    lexer = GMLLexer(text)
    places = RisingPlaces(text)
    self.builder.record.nodeTerm = "node [ ]"
    self.builder.drawing = ["graphics type", "graphics fill", "graphics outline", "graphics w", "graphics h"]
  }

  private mutating func report(_ fault: GraphTextFault, at offset: Int) {
    builder.report(fault, at: places.location(at: offset))
  }

  mutating func readAll() {
    var stack = [List(kind: .file, key: "", opened: 0)]
    while !builder.isFull {
      let token = lexer.next()
      for mark in lexer.bareQuotes { report(.bareQuotation, at: mark) }
      lexer.bareQuotes = []
      switch token.kind {
      case .end:
        if stack.count > 1 { report(.unclosed(.bracket), at: stack[stack.count - 1].opened) }
        while let list = stack.popLast(), stack.count > 0 { close(list, in: &stack) }
        if graphs == 0 { report(.noGraph, at: 0) }
        if graphs > 1 { builder.note(.furtherGraphs(count: graphs - 1)) }
        if escapedTwice > 0 { builder.note(.escapedTwice(count: escapedTwice)) }
        if !withoutID.isEmpty {
          builder.note(.unnamedNodes(count: withoutID.count))
          builder.nameNodes(withoutID)
        }
        builder.setDirections(isDirected ? .directed : .undirected)
        builder.rename(lexer.names)
        return
      case .close:
        guard stack.count > 1, let list = stack.popLast() else {
          return report(.unexpected("]", expected: .key), at: token.start)
        }
        close(list, in: &stack)
      case .key(let key):
        guard readValue(of: key, at: token.start, in: &stack) else { return }
      case .open: return report(.unexpected("[", expected: .key), at: token.start)
      case .string(let text): return report(.unexpected(String(text.prefix(40)), expected: .key), at: token.start)
      case .number(let text): return report(.unexpected(String(text.prefix(40)), expected: .key), at: token.start)
      case .unclosedString: return report(.unclosed(.quotation), at: token.start)
      case .other(let text): return report(.unexpected(text, expected: .key), at: token.start)
      }
    }
  }

  /// Reads what follows a key; false where nothing more can be read.
  private mutating func readValue(of key: String, at offset: Int, in stack: inout [List]) -> Bool {
    let token = lexer.next()
    for mark in lexer.bareQuotes { report(.bareQuotation, at: mark) }
    lexer.bareQuotes = []
    var text: String
    switch token.kind {
    case .open:
      guard stack.count < GMLReader.depthLimit else {
        report(.tooDeep(limit: GMLReader.depthLimit), at: token.start)
        return false
      }
      stack.append(List(kind: kind(of: key, in: stack[stack.count - 1].kind), key: key, opened: offset))
      return true
    case .string(let string): text = decoded(string)
    // networkx and Graphviz write such words bare.
    case .number(let number), .key(let number): text = number
    case .unclosedString:
      report(.unclosed(.quotation), at: token.start)
      return false
    case .end:
      report(.unexpected("", expected: .value), at: token.start)
      return true
    case .close:
      report(.unexpected("]", expected: .value), at: token.start)
      return false
    case .other(let sign):
      report(.unexpected(sign, expected: .value), at: token.start)
      return false
    }
    if text == "_networkx_list_start" { return true }
    let last = stack.count - 1
    switch stack[last].kind {
    case .graph:
      switch key.lowercased() {
      case "directed": isDirected = text == "1"
      case "label", "name", "title": builder.setTitle(text)
      default: break
      }
    case .node, .edge: stack[last].values.append((key, text, offset))
    case .other: addToRecord(stack[last].key + " " + key, text, offset, in: &stack)
    case .file: break
    }
    return true
  }

  private mutating func decoded(_ text: String) -> String {
    let (text, wasTwice) = CharacterReferences.decodedTwice(text)
    if wasTwice { escapedTwice += 1 }
    return text.utf8.contains { $0 == 10 || $0 == 13 }
      ? text.split { $0.isNewline }.map { String($0).trimmed }.joined(separator: " ") : text
  }

  private func kind(of key: String, in outer: List.Kind) -> List.Kind {
    switch (outer, key.lowercased()) {
    case (.file, "graph"): graphs == 0 ? .graph : .other
    case (.graph, "node"): .node
    case (.graph, "edge"): .edge
    default: .other
    }
  }

  /// Adds an attribute of a list within a node or an edge to it.
  private func addToRecord(_ key: String, _ value: String, _ offset: Int, in stack: inout [List]) {
    guard let record = stack.lastIndex(where: { $0.kind == .node || $0.kind == .edge }) else { return }
    var name = key
    for axis in ["x", "y", "z"] where key.lowercased() == "graphics " + axis { name = axis }
    stack[record].values.append((name, value, offset))
  }

  private mutating func close(_ list: List, in stack: inout [List]) {
    switch list.kind {
    case .graph: graphs += 1
    case .node: addNode(list)
    case .edge: addEdge(list)
    case .file: break
    case .other:
      if stack.count == 1, list.key.lowercased() == "graph" { graphs += 1 }
    }
  }

  private mutating func addNode(_ list: List) {
    let id = list.values.first { $0.key.lowercased() == "id" }?.value
    let node = builder.addNode(id ?? "", at: places.location(at: list.opened))
    if id == nil { withoutID.append(node) }
    for (key, value, _) in list.values where key.lowercased() != "id" && !value.isEmpty {
      builder.append(key, value, of: .node(node))
    }
  }

  private mutating func addEdge(_ list: List) {
    func end(_ key: String) -> String? { list.values.first { $0.key.lowercased() == key }?.value }
    guard let source = end("source"), let target = end("target") else {
      return report(.missing(end("source") == nil ? "source" : "target", of: .edge), at: list.opened)
    }
    let edge = builder.addEdge(source, target, .undirected, at: places.location(at: list.opened))
    let hasWeight = list.values.contains { $0.key == "weight" }
    for (key, value, _) in list.values where !["source", "target"].contains(key.lowercased()) && !value.isEmpty {
      // Newman's collection and Gephi call the weight so.
      builder.append(key == "value" && !hasWeight ? "weight" : key, value, of: .edge(edge))
    }
  }
}
