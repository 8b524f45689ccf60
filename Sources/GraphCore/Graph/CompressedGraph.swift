// The one graph of the package: which vertices are tied, packed in three arrays.
//
// Compressed sparse rows: the neighbors of vertex `v` are `targets[offsets[v] ..< offsets[v + 1]]`, ascending.
// Invariant: `offsets.count == vertexCount + 1`; every row is strictly ascending and never holds its own vertex;
// an undirected tie stands in both rows with the same weight; weights, if any, are finite and positive.

/// A simple graph over the vertices `0 ..< vertexCount`, undirected or directed, immutable once built.
///
/// Parallel ties are merged and loops dropped when it is built; `duplicateCount` and `selfLoopCount` say how many.
/// Vertices are `Int32` from 0. An undirected tie is two arcs, one in each direction. Memory is 4 bytes for each vertex
/// and each arc, and 8 more for each arc if ties are weighted.
///
/// **Weights are ignored unless you ask for them.** Every measure counts ties, as if each weighed 1, except where a
/// parameter says otherwise: `weighted: true` takes weights as strengths, and `lengths:` turns them into the lengths of
/// paths.
///
/// In hot loops take local spans once and index them:
/// ```swift
/// let offsets = graph.offsets.span
/// let targets = graph.targets.span
/// ```
public struct CompressedGraph: Sendable, Equatable {
  /// The most arcs that a graph can hold; an undirected tie is two arcs.
  package static let arcLimit = Int(UInt32.max)

  /// Whether ties have a direction.
  public let isDirected: Bool

  /// Where the row of each vertex starts in `targets`; `vertexCount + 1` entries, the last one `arcCount`.
  public let offsets: [UInt32]

  /// The neighbors of every vertex, row after row, each row ascending; `arcCount` entries.
  public let targets: [Int32]

  /// The weight of each arc in the order of `targets`, or nil if ties carry no weight.
  public let weights: [Double]?

  /// How many loops were dropped when the graph was built.
  public let selfLoopCount: Int

  /// How many given ties were merged into an earlier tie between the same vertices.
  public let duplicateCount: Int

  /// A graph over rows that already satisfy the invariant.
  init(
    isDirected: Bool, offsets: [UInt32], targets: [Int32], weights: [Double]?, selfLoopCount: Int = 0,
    duplicateCount: Int = 0
  ) {
    self.isDirected = isDirected
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
    self.selfLoopCount = selfLoopCount
    self.duplicateCount = duplicateCount
  }

  /// The number of vertices.
  public var vertexCount: Int { offsets.count - 1 }

  /// The number of arcs: an undirected tie counts twice, a directed one once.
  public var arcCount: Int { targets.count }

  /// The number of ties.
  public var edgeCount: Int { isDirected ? targets.count : targets.count / 2 }

  /// Whether ties carry weights.
  public var isWeighted: Bool { weights != nil }

  /// The vertices, ascending.
  public var vertices: Range<Int32> { 0..<Int32(vertexCount) }

  /// The positions in `targets` of the row of `vertex`.
  @inlinable
  public func arcs(of vertex: Int32) -> Range<Int> {
    Int(offsets[Int(vertex)])..<Int(offsets[Int(vertex) + 1])
  }

  /// The number of neighbors of `vertex`; of outgoing ties, if the graph is directed.
  @inlinable
  public func degree(of vertex: Int32) -> Int {
    Int(offsets[Int(vertex) + 1] - offsets[Int(vertex)])
  }

  /// The neighbors of `vertex`, ascending; the ends of outgoing ties, if the graph is directed.
  @inlinable
  public func neighbors(of vertex: Int32) -> ArraySlice<Int32> {
    targets[arcs(of: vertex)]
  }

  /// The sum of the weights of the ties of `vertex`; its degree if ties carry no weight.
  ///
  /// - Complexity: O(degree).
  public func strength(of vertex: Int32) -> Double {
    guard let weights else { return Double(degree(of: vertex)) }
    return weights[arcs(of: vertex)].reduce(0, +)
  }

  /// The position in `targets` of the arc from `source` to `target`, or nil if there is none.
  ///
  /// - Complexity: O(log degree), by binary search.
  public func arc(from source: Int32, to target: Int32) -> Int? {
    var low = Int(offsets[Int(source)])
    var high = Int(offsets[Int(source) + 1])
    while low < high {
      let middle = (low + high) / 2
      if targets[middle] < target { low = middle + 1 } else { high = middle }
    }
    return low < Int(offsets[Int(source) + 1]) && targets[low] == target ? low : nil
  }

  /// Whether there is a tie from `source` to `target`.
  ///
  /// - Complexity: O(log degree).
  public func hasEdge(from source: Int32, to target: Int32) -> Bool {
    arc(from: source, to: target) != nil
  }

  /// Whether two graphs have the same vertices, ties and weights; what was dropped while building does not matter.
  public static func == (left: CompressedGraph, right: CompressedGraph) -> Bool {
    left.isDirected == right.isDirected && left.offsets == right.offsets && left.targets == right.targets
      && left.weights == right.weights
  }
}
