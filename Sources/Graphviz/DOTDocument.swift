// A graph as Graphviz is to read it: the document and its statements, as plain values.
//
// The model keeps what a drawing needs of the DOT language and leaves out what invites mistakes: an edge has two
// ends (a chain of edges is not a value here, and long chains break dot), a port is the attribute `tailport` or
// `headport`, and a name is never mistaken for a keyword, a numeral or a piece of HTML, because the writer always
// quotes it. Source: the DOT grammar, https://graphviz.org/doc/info/lang.html, and Graphviz 2.43 itself.

/// A graph in the DOT language: its name, its own attributes and its statements, in the order they are written.
///
/// The same document always gives the same text. Write it with `text`, with `print(document)` or with `write(to:)`.
public struct DOTDocument: Sendable {
  /// The name of the graph; the SVG that Graphviz draws has it as its title.
  public var name: String
  /// Whether edges have a direction: `digraph` and `->` rather than `graph` and `--`.
  public var isDirected: Bool
  /// Whether Graphviz merges edges that have the same ends; their attributes are then merged too.
  public var isStrict: Bool
  /// Lines for human readers, written as comments before the graph.
  public var comments: [String]
  /// The attributes of the graph itself, such as its label, and of its drawing as a whole.
  public var attributes: Attributes
  /// The defaults of every node in the document.
  public var nodeDefaults: Attributes
  /// The defaults of every edge in the document.
  public var edgeDefaults: Attributes
  /// Nodes, edges, subgraphs and comments, in the order they are written.
  public var statements: [Statement]

  /// A document, empty unless statements are given.
  public init(
    name: String, isDirected: Bool = false, isStrict: Bool = false, comments: [String] = [],
    attributes: Attributes = [:], nodeDefaults: Attributes = [:], edgeDefaults: Attributes = [:],
    statements: [Statement] = []
  ) {
    self.name = name
    self.isDirected = isDirected
    self.isStrict = isStrict
    self.comments = comments
    self.attributes = attributes
    self.nodeDefaults = nodeDefaults
    self.edgeDefaults = edgeDefaults
    self.statements = statements
  }
}

extension DOTDocument {
  /// One statement in a document or a subgraph.
  public enum Statement: Sendable {
    /// A node with its attributes.
    case node(Node)
    /// An edge between two nodes; a node that is not yet declared is made by it.
    case edge(Edge)
    /// A cluster or a group of statements.
    case subgraph(Subgraph)
    /// A comment for readers of the file; a line break in it starts a new comment line.
    case comment(String)

    /// A node with its attributes.
    public static func node(_ id: String, _ attributes: Attributes) -> Statement {
      .node(Node(id: id, attributes: attributes))
    }

    /// An edge from `tail` to `head` with its attributes.
    public static func edge(_ tail: String, _ head: String, _ attributes: Attributes) -> Statement {
      .edge(Edge(tail: tail, head: head, attributes: attributes))
    }

    /// A cluster, which Graphviz draws as a box around its nodes.
    public static func cluster(
      _ id: String, _ attributes: Attributes, _ statements: [Statement]
    ) -> Statement {
      .subgraph(Subgraph(cluster: id, attributes: attributes, statements: statements))
    }

    /// A group without a name or a box, such as nodes that share a rank.
    public static func group(_ attributes: Attributes, _ statements: [Statement]) -> Statement {
      .subgraph(Subgraph(group: nil, attributes: attributes, statements: statements))
    }
  }

  /// A node: its id and its attributes.
  ///
  /// Any string is an id, and different strings stay different nodes. Graphviz compares ids byte by byte, so two
  /// spellings of `é` are two nodes. Ids meant for a machine are best made by a machine; words belong in the label.
  public struct Node: Sendable {
    /// The name that edges use.
    package var id: String
    /// What the node shows and how.
    package var attributes: Attributes

    /// A node with its attributes.
    public init(id: String, attributes: Attributes = [:]) {
      self.id = id
      self.attributes = attributes
    }
  }

  /// An edge between two nodes, each given by its id.
  public struct Edge: Sendable {
    /// The id of the node where the edge starts.
    package var tail: String
    /// The id of the node where the edge ends.
    package var head: String
    /// What the edge shows and how; ports are the attributes `tailport` and `headport`.
    package var attributes: Attributes

    /// An edge from `tail` to `head`; in an undirected document the two are drawn alike.
    public init(tail: String, head: String, attributes: Attributes = [:]) {
      self.tail = tail
      self.head = head
      self.attributes = attributes
    }
  }

  /// Statements that belong together: a cluster with a box, or a group without one.
  ///
  /// Two subgraphs with the same kind and id are the same subgraph to Graphviz, wherever they stand.
  /// Graphviz 2.43 reads at most 3,331 subgraphs inside each other.
  public struct Subgraph: Sendable {
    /// Whether Graphviz draws a box.
    package enum Kind: Sendable {
      /// Drawn as a box with a label by the engines that know clusters (dot, fdp, osage, and neato with `bb`).
      case cluster
      /// Not drawn.
      case group
    }

    /// Whether Graphviz draws a box.
    package let kind: Kind
    /// What distinguishes this subgraph from others of its kind; the writer puts `cluster_` or `group_` before it.
    package let id: String?
    /// The attributes of the subgraph itself, such as a cluster's label.
    package var attributes: Attributes
    /// The defaults of every node first named in it.
    package var nodeDefaults: Attributes
    /// The defaults of every edge in it.
    package var edgeDefaults: Attributes
    /// The statements in it, in the order they are written.
    package var statements: [Statement]

    /// A cluster, which is drawn as a box around its nodes.
    public init(
      cluster id: String, attributes: Attributes = [:], nodeDefaults: Attributes = [:],
      edgeDefaults: Attributes = [:], statements: [Statement] = []
    ) {
      self.kind = .cluster
      self.id = id
      self.attributes = attributes
      self.nodeDefaults = nodeDefaults
      self.edgeDefaults = edgeDefaults
      self.statements = statements
    }

    /// A group that is not drawn, with an id or without.
    public init(
      group id: String?, attributes: Attributes = [:], nodeDefaults: Attributes = [:],
      edgeDefaults: Attributes = [:], statements: [Statement] = []
    ) {
      self.kind = .group
      self.id = id
      self.attributes = attributes
      self.nodeDefaults = nodeDefaults
      self.edgeDefaults = edgeDefaults
      self.statements = statements
    }

    /// The name in the file; only a cluster's may start with `cluster`.
    var name: String? {
      guard let id else { return kind == .cluster ? "cluster_" : nil }
      return (kind == .cluster ? "cluster_" : "group_") + id
    }
  }
}
