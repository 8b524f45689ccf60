// What can be wrong with a graph in a file of another program, once its form is understood.

/// What can be wrong with a graph.
package enum GraphFault: Hashable, Sendable {
  /// The file holds no graph, although its form is that of the format.
  case noGraph
  /// The file holds no graph of the name or number that was asked for; those that it holds.
  case unknownGraph(String, choices: [String])
  /// More attributes than can be held.
  case tooManyAttributes(limit: Int)
  /// An element, a record or a line lacks something that it must have: an `edge` its `source`.
  case missing(String, of: String)

  /// The name of the kind, for programs.
  var code: String {
    switch self {
    case .noGraph: "no-graph"
    case .unknownGraph: "unknown-graph"
    case .tooManyAttributes: "too-many-attributes"
    case .missing: "missing-in-graph"
    }
  }
}

/// What a reader of graphs assumed or left out.
package enum GraphNote: Hashable, Sendable {
  /// The file holds several graphs, which were read as one; `graph` tells them apart.
  case severalGraphs([String])
  /// The file holds several networks, of which the first was read.
  case firstOfSeveral([String])
  /// Nodes that several graphs have, read as one each.
  case sharedNodes(count: Int)
  /// Edges between more than two nodes.
  case hyperedgesLeftOut(count: Int)
  /// Attributes of the graph itself.
  case graphAttributesLeftOut([String])
  /// Attributes that hold elements, no text.
  case elementsLeftOut([String])
  /// Attributes that the file does not declare; they were kept.
  case undeclared([String])
  /// Ids of edges that are those of nodes, as python-igraph 1.0 writes them; they were left out.
  case edgeIDsOfNodes(count: Int)
  /// Directions that are those of the arrows drawn.
  case directionsFromArrows(count: Int)
  /// Attributes that every node or edge has as true or false in a file by igraph, which writes false for unknown.
  case falseMayBeUnknown([String])
  /// Values that change over time, of which the latest was taken.
  case latestOfSeries(attributes: [String], values: Int)
  /// Attributes with values that do not fit their declared type; read as a wider one.
  case widened([String])
  /// Nodes whose kind is one of activities and that are tied to each other; they were read as actors.
  case activitiesAsActors
  /// Nodes with several wholes; the first counts, the others are kept under `parents`.
  case severalParents(count: Int)
}

extension GraphNote {
  /// Whether something of the file is not in the network.
  var isLoss: Bool {
    switch self {
    case .firstOfSeveral, .hyperedgesLeftOut, .graphAttributesLeftOut, .elementsLeftOut, .latestOfSeries: true
    default: false
    }
  }
}
