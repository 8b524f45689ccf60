// Building a graph from ties in any order, with repeats and loops, in linear time.
//
// The checks are here; `CSRBuilder` sorts rows and merges repeats.

extension CompressedGraph {
  /// A tie between two vertices.
  public struct Edge: Sendable, Equatable {
    /// Where the tie starts.
    public var source: Int32
    /// Where the tie ends.
    public var target: Int32
    /// Its weight, finite and positive; what it means is for each measure to say.
    public var weight: Double

    /// A tie from `source` to `target`.
    public init(_ source: Int32, _ target: Int32, weight: Double = 1) {
      self.source = source
      self.target = target
      self.weight = weight
    }
  }

  /// A graph from parallel lists of sources and targets, in any order.
  ///
  /// Repeated ties become one, whose weight is the sum; in an undirected graph (a, b) repeats (b, a). Loops are
  /// dropped. `duplicateCount` and `selfLoopCount` say how many of each there were.
  ///
  /// - Parameters:
  ///   - vertexCount: The number of vertices, 0 to `Int32.max`; some may have no tie.
  ///   - isDirected: Whether (a, b) differs from (b, a).
  ///   - sources: One end of each tie, from 0 up to but not including `vertexCount`.
  ///   - targets: The other end of each; as many as `sources`.
  ///   - weights: The weight of each, finite and positive; nil for a graph without weights.
  /// - Throws: `GraphError` for the first list, tie or weight that cannot be used.
  /// - Complexity: O(n + m) time; working memory is about twice that of the graph itself.
  public init(
    vertexCount: Int, isDirected: Bool = false, sources: [Int32], targets: [Int32], weights: [Double]? = nil
  ) throws(GraphError) {
    guard vertexCount >= 0, vertexCount <= Int(Int32.max) else { throw .vertexCountOutOfRange(vertexCount) }
    guard sources.count == targets.count, weights == nil || weights?.count == sources.count else {
      throw .unequalLengths(sources: sources.count, targets: targets.count, weights: weights?.count)
    }
    let loops = try Self.checked(vertexCount, sources, targets, weights)
    let arcs = (sources.count - loops) * (isDirected ? 1 : 2)
    guard arcs <= Self.arcLimit else { throw .tooManyArcs(arcs) }
    let rows = CSRBuilder(vertexCount, isDirected, sources, targets, weights)
    if weights != nil, let place = rows.weights.firstIndex(where: { !$0.isFinite }) {
      throw .invalidWeight(edge: rows.firstEdge(at: place, sources, targets, isDirected), weight: rows.weights[place])
    }
    self.init(
      isDirected: isDirected, offsets: rows.offsets, targets: rows.targets,
      weights: weights == nil ? nil : rows.weights,
      selfLoopCount: loops, duplicateCount: (arcs - rows.targets.count) / (isDirected ? 1 : 2))
  }

  /// A graph from ties with weights, in any order.
  ///
  /// - Throws: `GraphError` for the first tie or weight that cannot be used.
  /// - Complexity: As for `init(vertexCount:isDirected:sources:targets:weights:)`.
  public init(vertexCount: Int, isDirected: Bool = false, weighted edges: [Edge]) throws(GraphError) {
    try self.init(
      vertexCount: vertexCount, isDirected: isDirected, sources: edges.map(\.source), targets: edges.map(\.target),
      weights: edges.map(\.weight))
  }

  /// A graph from pairs of vertices without weights, in any order; repeats are merged and loops dropped.
  ///
  /// - Throws: `GraphError` for the first tie that cannot be used.
  /// - Complexity: As for `init(vertexCount:isDirected:sources:targets:weights:)`.
  public init(vertexCount: Int, isDirected: Bool = false, edges: [(Int32, Int32)]) throws(GraphError) {
    try self.init(
      vertexCount: vertexCount, isDirected: isDirected, sources: edges.map(\.0), targets: edges.map(\.1))
  }

  /// A graph without ties.
  ///
  /// - Parameters:
  ///   - vertexCount: The number of vertices, 0 to `Int32.max`; any other number is a programming error.
  ///   - isDirected: Whether the graph counts as directed.
  public init(isolatedVertices vertexCount: Int, isDirected: Bool = false) {
    precondition(vertexCount >= 0 && vertexCount <= Int(Int32.max), "A graph has 0 to Int32.max vertices.")
    self.init(
      isDirected: isDirected, offsets: Array(repeating: 0, count: vertexCount + 1), targets: [], weights: nil)
  }

  /// Counts loops, or throws for the first tie that is out of range or has an impossible weight.
  private static func checked(
    _ vertexCount: Int, _ sources: [Int32], _ targets: [Int32], _ weights: [Double]?
  ) throws(GraphError) -> Int {
    let limit = UInt32(vertexCount)
    var loops = 0
    for edge in sources.indices {
      let (source, target) = (sources[edge], targets[edge])
      guard UInt32(bitPattern: source) < limit else {
        throw .vertexOutOfRange(edge: edge, vertex: Int(source), vertexCount: vertexCount)
      }
      guard UInt32(bitPattern: target) < limit else {
        throw .vertexOutOfRange(edge: edge, vertex: Int(target), vertexCount: vertexCount)
      }
      if source == target { loops += 1 }
    }
    guard let weights else { return loops }
    for edge in weights.indices where !(weights[edge] > 0 && weights[edge].isFinite) {
      throw .invalidWeight(edge: edge, weight: weights[edge])
    }
    return loops
  }
}
