// Writes a document as text: one statement a line, two spaces a level, everything in the given order.

extension DOTDocument: TextOutputStreamable {
  /// The document as DOT, ending with a line feed.
  public var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// Writes the document as DOT.
  ///
  /// - Complexity: O(length of the text).
  public func write<Output: TextOutputStream>(to output: inout Output) {
    var writer = DOTWriter(output: output, edgeOperator: isDirected ? "->" : "--")
    for comment in comments { writer.write(comment: comment) }
    let keyword = (isStrict ? "strict " : "") + (isDirected ? "digraph" : "graph")
    writer.line(keyword + " " + DOTEscaping.name(name) + " {")
    writer.indented { writer in
      writer.write("graph", attributes)
      writer.write("node", nodeDefaults)
      writer.write("edge", edgeDefaults)
      for statement in statements { writer.write(statement, inherited: attributes) }
    }
    writer.line("}")
    output = writer.output
  }
}

/// The state of the writer: its output, its depth, and the operator of edges.
private struct DOTWriter<Output: TextOutputStream> {
  var output: Output
  let edgeOperator: String
  private var indentation = ""

  init(output: Output, edgeOperator: String) {
    self.output = output
    self.edgeOperator = edgeOperator
  }

  mutating func line(_ text: String) {
    output.write(indentation)
    output.write(text)
    output.write("\n")
  }

  mutating func indented(_ body: (inout Self) -> Void) {
    let outer = indentation
    indentation += "  "
    body(&self)
    indentation = outer
  }

  mutating func write(comment: String) {
    for text in DOTEscaping.commentLines(comment) { line(text.isEmpty ? "//" : "// " + text) }
  }

  /// The statement that sets attributes of the graph, or of every node or edge that follows.
  mutating func write(_ keyword: String, _ attributes: DOTDocument.Attributes) {
    if !attributes.isEmpty { line(keyword + attributes.list + ";") }
  }

  mutating func write(_ statement: DOTDocument.Statement, inherited: DOTDocument.Attributes) {
    switch statement {
    case .node(let node):
      line(DOTEscaping.name(node.id) + node.attributes.list + ";")
    case .edge(let edge):
      let ends = DOTEscaping.name(edge.tail) + " " + edgeOperator + " " + DOTEscaping.name(edge.head)
      line(ends + edge.attributes.list + ";")
    case .subgraph(let subgraph):
      write(subgraph, inherited: inherited)
    case .comment(let text):
      write(comment: text)
    }
  }

  mutating func write(_ subgraph: DOTDocument.Subgraph, inherited: DOTDocument.Attributes) {
    line("subgraph " + (subgraph.name.map { DOTEscaping.name($0) + " " } ?? "") + "{")
    indented { writer in
      let own =
        subgraph.kind == .cluster ? subgraph.attributes.withoutInheritance(from: inherited) : subgraph.attributes
      writer.write("graph", own)
      writer.write("node", subgraph.nodeDefaults)
      writer.write("edge", subgraph.edgeDefaults)
      for statement in subgraph.statements { writer.write(statement, inherited: inherited.merging(own)) }
    }
    line("}")
  }
}

extension DOTDocument.Attributes {
  /// Attributes of one element that the elements inside it must not inherit.
  private static let personal = [
    "label", "tooltip", "URL", "href", "target", "id", "class", "comment", "lp", "bb", "pos",
  ]

  /// These attributes, with an empty value for those that a cluster would wrongly inherit.
  ///
  /// To Graphviz an attribute of a graph is the default of every cluster in it: without this each box would repeat
  /// the map's title, link and id.
  func withoutInheritance(from outer: DOTDocument.Attributes) -> DOTDocument.Attributes {
    var own = self
    for key in Self.personal where outer[key] != nil && self[key] == nil { own[key] = .raw("") }
    return own
  }

  /// The attributes as they stand after an element, with a space before, or nothing.
  var list: String {
    if isEmpty { return "" }
    return " [" + entries.map { key(of: $0) + "=" + $0.value.text }.joined(separator: " ") + "]"
  }

  private func key(of entry: DOTDocument.Attribute) -> String {
    DOTEscaping.isBare(entry.key) ? entry.key : DOTEscaping.raw(entry.key)
  }
}

extension DOTDocument.Value {
  /// The value as it stands in a file, quotation marks included.
  var text: String {
    switch self {
    case .text(let text): DOTEscaping.label([text], ending: "\\n", isLastEnded: false)
    case .lines(let lines, .left): DOTEscaping.label(lines, ending: "\\l", isLastEnded: true)
    case .lines(let lines, .center): DOTEscaping.label(lines, ending: "\\n", isLastEnded: false)
    case .lines(let lines, .right): DOTEscaping.label(lines, ending: "\\r", isLastEnded: true)
    case .tooltip(let text): DOTEscaping.tooltip(text)
    case .link(let address): DOTEscaping.link(address)
    case .html(let label): label.text
    case .name(let name): DOTEscaping.identifier(name)
    case .color(let color): DOTEscaping.identifier(DOTEscaping.color(color))
    case .raw(let text): DOTEscaping.raw(text)
    case .number(let value, let decimals): DOTNumbers.fixed(value, decimals: decimals)
    case .numbers(let values, let decimals): "\"" + DOTNumbers.list(values, decimals: decimals) + "\""
    case .point(let x, let y, let pinned):
      "\"" + DOTNumbers.list([x, y], decimals: 2) + (pinned ? "!\"" : "\"")
    case .bool(let value): value ? "true" : "false"
    }
  }
}
