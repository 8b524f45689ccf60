// A graph as the files of other programs hold it: nodes and edges with attributes, before it is known what they mean.
//
// Rules. Each reader of a graph format fills one record. `reading` makes two tables of it, and these are understood as Gephi's
// or Kumu's own tables are: an attribute that is called sector, name, weight, kind, start, part of and so on, by any of the
// names in `TableRole`, is the model's; every other one is kept.

import NetworkModel

/// A graph with attributes, as it was read from a file of another program.
struct GraphRecord {
  /// A node: its id, and its values in the order of `nodeColumns`; nil where it has none.
  struct Node {
    var id: String
    var values: GraphRow
    var location: SourceLocation
  }

  /// How the two ends of an edge stand to each other.
  enum Direction: String, Sendable {
    case directed, undirected, mutual
  }

  /// An edge: its ends by id, and its values in the order of `edgeColumns`; nil where it has none.
  struct Edge {
    var source: String
    var target: String
    var direction: Direction
    var values: GraphRow
    var location: SourceLocation
  }

  /// How many attributes the nodes or the edges of a graph may have.
  static let columnLimit = 1000

  /// The title, where the file has one.
  var title: String?
  /// The day that the values are of, where the reader chose them by one.
  var asOf: PartialDate?
  /// What the format calls a node, for messages.
  var nodeTerm = "node"
  /// The names of the nodes' attributes; `name` for a label, `part of` for the group around a node.
  var nodeColumns: [String] = []
  /// The names of the edges' attributes; `weight`, `kind`, `start` and `end` for what formats have of their own.
  var edgeColumns: [String] = []
  /// Attributes of nodes whose values are texts even where they look like numbers; what a reader knows of it is optional.
  var nodeTexts: Set<String> = []
  /// The same of edges.
  var edgeTexts: Set<String> = []
  /// Attributes of nodes whose values are `true` and `false`; what a reader knows of it is optional.
  var nodeTruths: Set<String> = []
  /// The same of edges.
  var edgeTruths: Set<String> = []
  /// The nodes, in the order of the file.
  var nodes: [Node] = []
  /// The edges, in the order of the file.
  var edges: [Edge] = []
  /// What is wrong with the file, from top to bottom.
  var faults: [FormatFault] = []
  /// What was assumed or left out.
  var notes: [ReadingNote] = []
}
