// DOT as a graph: the whole language of Graphviz.
//
// Source: https://graphviz.org/doc/info/lang.html, and cgraph's grammar for scopes, strict graphs, keys and lists of nodes.
//
// Rules. A node takes the defaults that hold where it is first named; later defaults do not change it. An edge to a
// subgraph is one to each of its nodes. A strict graph has one edge between two nodes, to which later ones add their
// attributes; so has any graph for edges of one `key`. `dir=both` is a mutual tie and `dir=none` one without direction.
// Clusters, and other named subgraphs that do not only set a rank, are the groups of the nodes that stand in them. Edges
// that are not drawn (`style=invis`) hold a layout in place and are no ties; neither are such nodes actors without other edges.

import NetworkModel

/// Reads DOT.
enum DOTReader {
  /// How deep subgraphs may nest.
  static let depthLimit = 500
  /// How many names attributes may have.
  static let attributeLimit = 4096

  /// Reads a file; O(size of the file and of the graph).
  static func read(_ bytes: [UInt8], named name: String) -> GraphRecord {
    var builder = GraphTextBuilder()
    guard let text = builder.text(bytes) else { return builder.finished() }
    builder.drawing = DOTText.drawing
    var parser = DOTParser(text, builder)
    parser.readFile()
    parser.settle()
    return parser.builder.finished()
  }
}

/// The state of one reading.
struct DOTParser {
  var builder: GraphTextBuilder
  var lexer: DOTLexer
  var places: RisingPlaces
  var scopes: [DOTScope] = []
  var isDirected = false
  var isStrict = false
  var graphName: String?
  var layoutEdges = 0
  /// The edges by their ends and key, where these may come again.
  var edgePlaces: [EdgeKey: Int] = [:]
  var frames: [Frame] = []
  var hasStopped = false
  var attributeNames: Set<String> = []

  struct EdgeKey: Hashable {
    let tail: Int
    let head: Int
    let key: String?
  }

  /// One end of an edge: nodes with their ports, or the nodes of a subgraph.
  enum End {
    case nodes([(node: Int, port: String?)])
    case scope(Int)
  }

  /// A pair of braces that is open.
  struct Frame {
    enum State {
      case statement, afterEnd, afterSign
    }
    let scope: Int
    let opened: Int
    var state = State.statement
    var chain: [End] = []
    var start = 0
  }

  init(_ text: [UInt8], _ builder: GraphTextBuilder) {
    self.builder = builder
    lexer = DOTLexer(text)
    places = RisingPlaces(text)
  }

  mutating func report(_ fault: GraphTextFault, at offset: Int) {
    builder.report(fault, at: places.location(at: offset))
  }

  /// Reports what cannot stand where it does, and ends the reading.
  mutating func stop(_ token: DOTToken, expected: GraphTextFault.Expected) {
    hasStopped = true
    if case .unclosed(let enclosure) = token.kind { return report(.unclosed(enclosure), at: token.start) }
    if token.kind == .end, let open = frames.last { return report(.unclosed(.brace), at: open.opened) }
    report(.unexpected(String(token.text.prefix(40)), expected: expected), at: token.start)
  }

  mutating func next() -> DOTToken {
    let token = lexer.next()
    if let word = lexer.wordAfterNumber {
      report(.wordAfterNumber(word.text), at: word.start)
      lexer.wordAfterNumber = nil
    }
    return token
  }

  private static let keywords: Set<String> = ["graph", "digraph", "strict", "node", "edge", "subgraph"]

  private func keyword(_ token: DOTToken) -> String? {
    // Most words are names, and most names are told from keywords by their length or first letter.
    guard token.kind == .word, (4...8).contains(token.text.utf8.count), let first = token.text.utf8.first,
      "gdsneGDSNE".utf8.contains(first)
    else { return nil }
    let word = token.text.lowercased()
    return Self.keywords.contains(word) ? word : nil
  }

  // MARK: File

  mutating func readFile() {
    var token = next()
    if token.kind == .end { return report(.noGraph, at: 0) }
    if keyword(token) == "strict" {
      isStrict = true
      token = next()
    }
    guard let word = keyword(token), word == "graph" || word == "digraph" else { return stop(token, expected: .graph) }
    isDirected = word == "digraph"
    token = next()
    if token.isName, keyword(token) == nil {
      graphName = token.text
      token = next()
    }
    guard token.kind == .openBrace else { return stop(token, expected: .openingBrace) }
    scopes = [DOTScope(name: graphName, parent: nil)]
    frames = [Frame(scope: 0, opened: token.start)]
    while !frames.isEmpty, !hasStopped, !builder.isFull { step() }
    if !hasStopped, !builder.isFull { readFurtherGraphs() }
  }

  private mutating func readFurtherGraphs() {
    var (count, depth) = (0, 0)
    while true {
      let token = lexer.next()
      switch token.kind {
      case .end, .unclosed:
        if count > 0 { builder.note(.furtherGraphs(count: count)) }
        return
      case .openBrace: depth += 1
      case .closeBrace: depth -= 1
      default:
        if depth == 0 {
          if let word = keyword(token), word != "strict" { count += 1 }
          if count == 0, keyword(token) == nil { return stop(token, expected: .graph) }
        }
      }
    }
  }

  // MARK: Statements

  private mutating func step() {
    let last = frames.count - 1
    let token = next()
    switch frames[last].state {
    case .statement: beginStatement(token)
    case .afterSign: readEnd(token)
    case .afterEnd:
      switch token.kind {
      case .directedEdge, .undirectedEdge:
        if (token.kind == .directedEdge) != isDirected {
          hasStopped = true
          return report(.wrongEdgeSign(isDirected: isDirected), at: token.start)
        }
        frames[last].state = .afterSign
      case .comma:
        let name = next()
        guard case .nodes(var nodes)? = frames[last].chain.last, name.isName, keyword(name) == nil else {
          return stop(name, expected: .name)
        }
        frames[last].chain.removeLast()
        nodes.append(node(name))
        frames[last].chain.append(.nodes(nodes))
      case .openBracket:
        guard let attributes = attributes(token) else { return }
        finishStatement(attributes)
      case .semicolon: finishStatement([])
      default:
        finishStatement([])
        if !hasStopped { beginStatement(token) }
      }
    }
  }

  private mutating func beginStatement(_ token: DOTToken) {
    let last = frames.count - 1
    frames[last].start = token.start
    switch token.kind {
    case .semicolon: break
    case .closeBrace: closeFrame()
    case .openBrace: openScope(nil, at: token.start)
    case .word, .number, .quoted, .markup:
      switch keyword(token) {
      case "subgraph": readSubgraph()
      case "graph", "node", "edge": readDefaults(keyword(token) ?? "")
      case "digraph", "strict": stop(token, expected: .statement)
      default:
        if lexer.peek().kind == .equals {
          _ = next()
          let value = next()
          guard value.isName else { return stop(value, expected: .value) }
          setAttribute(token.text, value)
        } else {
          frames[last].chain = [.nodes([node(token)])]
          frames[last].state = .afterEnd
        }
      }
    default: stop(token, expected: .statement)
    }
  }

  private mutating func readEnd(_ token: DOTToken) {
    let last = frames.count - 1
    if token.kind == .openBrace { return openScope(nil, at: token.start) }
    guard token.isName else { return stop(token, expected: .name) }
    switch keyword(token) {
    case "subgraph": readSubgraph()
    case nil:
      frames[last].chain.append(.nodes([node(token)]))
      frames[last].state = .afterEnd
    default: stop(token, expected: .name)
    }
  }

  private mutating func readSubgraph() {
    var token = next()
    var name: String?
    if token.isName, keyword(token) == nil {
      name = token.text
      // A subgraph that is only named is the one of this name.
      if lexer.peek().kind != .openBrace {
        let last = frames.count - 1
        frames[last].chain.append(.scope(scope(name, in: frames[last].scope)))
        frames[last].state = .afterEnd
        return
      }
      token = next()
    }
    guard token.kind == .openBrace else { return stop(token, expected: .openingBrace) }
    openScope(name, at: token.start)
  }

  private mutating func openScope(_ name: String?, at offset: Int) {
    guard frames.count < DOTReader.depthLimit else {
      hasStopped = true
      return report(.tooDeep(limit: DOTReader.depthLimit), at: offset)
    }
    frames.append(Frame(scope: scope(name, in: frames[frames.count - 1].scope), opened: offset))
  }

  private mutating func scope(_ name: String?, in parent: Int) -> Int {
    if let name, let known = scopes[parent].named[name] { return known }
    let place = scopes.count
    scopes.append(DOTScope(name: name, parent: parent))
    scopes[parent].subgraphs.append(place)
    if let name { scopes[parent].named[name] = place }
    return place
  }

  private mutating func closeFrame() {
    guard let frame = frames.popLast(), let last = frames.indices.last else { return }
    frames[last].chain.append(.scope(frame.scope))
    frames[last].state = .afterEnd
  }

  private mutating func finishStatement(_ attributes: [(key: String, value: DOTToken)]) {
    let last = frames.count - 1
    let (chain, scope, start) = (frames[last].chain, frames[last].scope, frames[last].start)
    frames[last].chain = []
    frames[last].state = .statement
    if chain.count > 1 {
      addEdges(chain, attributes, in: scope, at: start)
    } else if case .nodes(let nodes)? = chain.first {
      for (key, value) in attributes where isNamed(key, value) {
        for (node, _) in nodes { builder.set(key, DOTText.value(value, of: key), of: .node(node)) }
      }
    }
  }

  // MARK: Nodes

  /// The node of a name, with the port that follows it.
  private mutating func node(_ token: DOTToken) -> (node: Int, port: String?) {
    let scope = frames[frames.count - 1].scope
    let place: Int
    if let known = builder.place(ofNode: token.text) {
      place = known
    } else {
      place = builder.addNode(token.text, at: places.location(at: token.start))
      for (key, value) in defaults(\.nodeDefaults, in: scope).pairs {
        builder.set(key, DOTText.value(value, of: key), of: .node(place))
      }
    }
    if scope > 0, scopes[scope].nodeSet.insert(place).inserted { scopes[scope].nodes.append(place) }
    var port: String?
    for _ in 0..<2 {
      guard lexer.peek().kind == .colon else { break }
      _ = next()
      let name = next()
      guard name.isName else {
        stop(name, expected: .name)
        break
      }
      port = port.map { $0 + ":" + name.text } ?? name.text
    }
    return (place, port)
  }
}
