// The errors of building a graph.

/// Why a graph could not be built; `edge` is the position in the list that was given.
public enum GraphError: Error, Equatable, Sendable {
  /// The number of vertices is negative or past `Int32.max`.
  case vertexCountOutOfRange(Int)
  /// A tie names a vertex outside `0 ..< vertexCount`.
  case vertexOutOfRange(edge: Int, vertex: Int, vertexCount: Int)
  /// The ties need more arcs than `CompressedGraph.arcLimit`.
  case tooManyArcs(Int)
  /// A weight, or the sum of the weights of parallel ties, is not a finite positive number.
  case invalidWeight(edge: Int, weight: Double)
  /// The lists of sources, targets and weights differ in length.
  case unequalLengths(sources: Int, targets: Int, weights: Int?)
}

extension GraphError: CustomStringConvertible {
  /// The error in one sentence, with the position and the value.
  public var description: String {
    switch self {
    case .vertexCountOutOfRange(let count):
      "A graph can have 0 to \(Int32.max) vertices, not \(count)."
    case .vertexOutOfRange(let edge, let vertex, let count):
      "Tie \(edge) names vertex \(vertex), but the graph has the vertices 0 ..< \(count)."
    case .tooManyArcs(let arcs):
      "The ties need \(arcs) arcs, and a graph holds at most \(CompressedGraph.arcLimit)."
    case .invalidWeight(let edge, let weight):
      "Tie \(edge) has the weight \(weight), and a weight must be finite and positive, "
        + "also when parallel ties are summed."
    case .unequalLengths(let sources, let targets, let weights):
      "There are \(sources) sources, \(targets) targets"
        + (weights.map { " and \($0) weights" } ?? "") + "; the lists must be equally long."
    }
  }
}
