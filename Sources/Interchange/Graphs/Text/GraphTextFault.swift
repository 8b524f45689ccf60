// What can be wrong with a graph of another program that is written as text.

package import NetworkModel

/// What can be wrong with a graph in a text format.
package enum GraphTextFault: Error, Hashable, Sendable {
  /// What has to stand at a place.
  package enum Expected: String, Hashable, Sendable {
    /// The number of a vertex.
    case vertex
    /// A number.
    case number
    /// How many there are.
    case count
    /// A name or a text.
    case name
    /// The name of an attribute.
    case key
    /// A value.
    case value
    /// `[`, `{`, `]`, `}` or `=`.
    case openingBracket, openingBrace, closingBracket, closingBrace, equalsSign
    /// `graph` or `digraph`.
    case graph
    /// A node, an edge, a subgraph or an attribute.
    case statement
    /// `data:`.
    case data
  }

  /// What is opened and has to be closed.
  package enum Enclosure: String, Hashable, Sendable {
    case quotation, comment, markup, bracket, brace
  }

  /// What lacks something.
  package enum Record: String, Hashable, Sendable {
    case graph, node, edge
  }

  /// Something else than what has to stand here; an empty text for the end of the file.
  case unexpected(String, expected: Expected)
  /// The file ends within something that is opened here.
  case unclosed(Enclosure)
  /// A node, an edge or a graph without something that it must have.
  case missing(String, of: Record)
  /// A vertex beyond the number that the file states.
  case vertexOutOfRange(String, count: Int)
  /// A name that is none of the vertices' names.
  case unknownVertex(String, suggestion: String?)
  /// Two vertices of one name.
  case repeatedLabel(String)
  /// Names that are one to UCINET, which cuts them.
  case equalWhenCut(String, String, length: Int)
  /// More vertices than a network of actors may have.
  case tooManyVertices(String, limit: Int)
  /// More attributes than fit.
  case tooManyValues(limit: Int)
  /// More names of attributes than fit.
  case tooManyAttributes(limit: Int)
  /// Brackets that nest too deeply.
  case tooDeep(limit: Int)
  /// Values are missing in a matrix.
  case fewValues(found: Int, expected: Int)
  /// Values are left when a matrix is full.
  case moreValues(expected: Int)
  /// A layout of UCINET that is not known.
  case unknownLayout(String, choices: [String])
  /// A section that is not known.
  case unknownSection(String)
  /// A line with a name and a relation, and nobody at the other end.
  case missingTarget(String)
  /// A quotation mark within a text, as gv2gml writes it.
  case bareQuotation
  /// The sign of the other kind of graph between two nodes.
  case wrongEdgeSign(isDirected: Bool)
  /// A number that a word follows without space.
  case wordAfterNumber(String)
  /// No edges and no nodes.
  case noGraph

  /// Whether it has to be mended.
  package var severity: Finding.Severity {
    switch self {
    case .equalWhenCut, .unknownSection, .bareQuotation, .wordAfterNumber, .missingTarget: .warning
    default: .error
    }
  }

  /// The name of the kind, for programs.
  var code: String {
    switch self {
    case .unexpected: "unexpected-text"
    case .unclosed: "unclosed"
    case .missing: "missing-part"
    case .vertexOutOfRange: "vertex-out-of-range"
    case .unknownVertex: "unknown-vertex"
    case .repeatedLabel: "repeated-label"
    case .equalWhenCut: "equal-when-cut"
    case .tooManyVertices: "too-many-vertices"
    case .tooManyValues: "too-many-values"
    case .tooManyAttributes: "too-many-attributes"
    case .tooDeep: "too-deep"
    case .fewValues: "few-values"
    case .moreValues: "more-values"
    case .unknownLayout: "unknown-layout"
    case .unknownSection: "unknown-section"
    case .missingTarget: "missing-target"
    case .bareQuotation: "bare-quotation"
    case .wrongEdgeSign: "wrong-edge-sign"
    case .wordAfterNumber: "word-after-number"
    case .noGraph: "no-graph"
    }
  }
}

/// What a reader of a graph assumed or left out.
package enum GraphTextNote: Hashable, Sendable {
  /// Nodes and edges that are not drawn and only hold a layout in place were left out.
  case layoutHelpers(nodes: Int, edges: Int)
  /// The file holds further graphs, which were not read.
  case furtherGraphs(count: Int)
  /// Attributes of drawing that are the same for all were left out.
  case uniformDrawing([String])
  /// Sections that no network has a place for were left out.
  case sectionsLeftOut([String])
  /// References to characters that were escaped twice.
  case escapedTwice(count: Int)
  /// A symmetric matrix was read as ties without direction.
  case symmetricMatrix(name: String?)
  /// The file names the vertices 1 to n only, and holds no difference between no tie and no answer.
  case numbersOnly(count: Int)
  /// Names that differ only in case were taken for one, as UCINET does.
  case caseFolded(count: Int)
  /// Parallel undirected ties in opposite order among numbered nodes: the direction may have been lost.
  case directionMayBeLost(pairs: Int)
  /// Ties whose value is 0 were read as no ties.
  case zeroTies(count: Int)
  /// The rows of a matrix go on after the columns that the file states; what stands there was left out.
  case columnsLeftOut(found: Int, stated: Int)
  /// Nodes without an id, which no edge can name; they got the ids `unnamed-1`, `unnamed-2`, …
  case unnamedNodes(count: Int)
  /// A list in which each line names an actor, and then those that it is tied to.
  case neighborLists
  /// The map that samband drew was read: the names come from the tooltips, the sectors from the classes.
  case ownMap(actors: Int)

  /// Whether something of the file is not in the network.
  var isLoss: Bool {
    switch self {
    case .furtherGraphs, .sectionsLeftOut, .directionMayBeLost, .columnsLeftOut: true
    default: false
    }
  }
}
