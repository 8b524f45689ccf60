// What can be wrong with a graph in a file of another program, once its form is understood.

package import NetworkModel

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
  /// A reference to a node that the file does not have; what nodes are called in it: `<node>`, `"elements"`.
  case unknownNode(String, suggestion: String?, term: String)

  /// The name of the kind, for programs.
  var code: String {
    switch self {
    case .noGraph: "no-graph"
    case .unknownGraph: "unknown-graph"
    case .tooManyAttributes: "too-many-attributes"
    case .missing: "missing-in-graph"
    case .unknownNode: "unknown-reference"
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
  /// Types of edges that are no direction, as networkx writes them; they were read as the kinds of the ties.
  case typesAsKinds([String])
  /// Attributes that every node or edge has as true or false in a file by igraph, which writes false for unknown.
  case falseMayBeUnknown([String])
  /// Attributes whose values change over time, of which that of a day was taken, or the latest; so many others were not.
  case valuesOfSeries(attributes: [String], day: PartialDate?, leftOut: Int)
  /// Edges that hold at several times; a tie was made for each.
  case spellsAsTies(edges: Int, ties: Int)
  /// A network was chosen by name or number, and the format has only one in a file.
  case onlyOneNetwork
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
    case .firstOfSeveral, .hyperedgesLeftOut, .graphAttributesLeftOut, .elementsLeftOut, .valuesOfSeries: true
    default: false
    }
  }
}
