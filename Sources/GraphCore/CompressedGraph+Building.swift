// Building a graph from ties in any order, with repeats and loops, in linear time.
//
// Two stable counting sorts (by target, then by source) leave every row ascending: that is a radix sort over the
// pair of ends. One sweep then merges neighbours that repeat.

/// A tie between two vertices, as given by whoever builds a graph.
public struct Edge: Sendable, Equatable {
  /// Where the tie starts.
  public var source: Int32
  /// Where the tie ends.
  public var target: Int32
  /// How strong it is: finite and positive.
  public var weight: Double

  /// A tie from `source` to `target`, of weight 1 if nothing else is said.
  public init(_ source: Int32, _ target: Int32, weight: Double = 1) {
    self.source = source
    self.target = target
    self.weight = weight
  }
}

extension CompressedGraph {
  /// A graph from parallel lists of sources and targets, in any order.
  ///
  /// Repeated ties become one, whose weight is the sum; in an undirected graph (a, b) repeats (b, a). Loops are
  /// dropped. Both are counted in `merged` and `loops`. Without `weights` the graph is unweighted and a repeated tie
  /// is simply one tie. O(n + m) time; working memory is about that of the graph itself.
  ///
  /// - Parameters:
  ///   - vertexCount: 0 to `Int32.max`; vertices without ties are allowed.
  ///   - isDirected: whether (a, b) differs from (b, a).
  ///   - weights: one finite positive number for each tie, or nil.
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
    let rows = Rows(vertexCount, isDirected, sources, targets, weights, arcs: arcs)
    if weights != nil, let place = rows.weights.firstIndex(where: { !$0.isFinite }) {
      throw .invalidWeight(edge: rows.firstEdge(at: place, sources, targets, isDirected), weight: rows.weights[place])
    }
    self.init(
      isDirected: isDirected, offsets: rows.offsets, targets: rows.targets,
      weights: weights == nil ? nil : rows.weights,
      loops: loops, merged: (arcs - rows.targets.count) / (isDirected ? 1 : 2))
  }

  /// A graph from ties with weights, in any order; see `init(vertexCount:isDirected:sources:targets:weights:)`.
  public init(vertexCount: Int, isDirected: Bool = false, weighted edges: [Edge]) throws(GraphError) {
    try self.init(
      vertexCount: vertexCount, isDirected: isDirected, sources: edges.map(\.source), targets: edges.map(\.target),
      weights: edges.map(\.weight))
  }

  /// A graph from pairs of vertices without weights, in any order; repeats are merged and loops dropped.
  public init(vertexCount: Int, isDirected: Bool = false, edges: [(Int32, Int32)]) throws(GraphError) {
    try self.init(
      vertexCount: vertexCount, isDirected: isDirected, sources: edges.map(\.0), targets: edges.map(\.1))
  }

  /// A graph of `vertexCount` vertices without any tie.
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

/// The rows of a graph while it is built.
struct Rows {
  /// Where rows start.
  var offsets: [UInt32]
  /// The neighbours, ascending in each row.
  var targets: [Int32]
  /// The weight of each arc; empty without weights.
  var weights: [Double]

  /// Sorts and merges ties that have been checked; `arcs` is the number of arcs before merging.
  init(
    _ vertexCount: Int, _ isDirected: Bool, _ sources: [Int32], _ targets: [Int32], _ weights: [Double]?, arcs: Int
  ) {
    let weighted = weights != nil
    let given = weights ?? []
    // First sort: by target. The rows of a symmetric graph are the same both ways.
    var byTarget = Self.starts(vertexCount, isDirected ? [targets] : [targets, sources], sources, targets)
    var bySource = isDirected ? Self.starts(vertexCount, [sources], sources, targets) : byTarget
    let targetStarts = byTarget
    var firstSources = [Int32](repeating: 0, count: arcs)
    var firstWeights = [Double](repeating: 0, count: weighted ? arcs : 0)
    for edge in sources.indices {
      let (source, target) = (sources[edge], targets[edge])
      if source == target { continue }
      let place = Int(byTarget[Int(target)])
      byTarget[Int(target)] &+= 1
      firstSources[place] = source
      if weighted { firstWeights[place] = given[edge] }
      if isDirected { continue }
      let mirror = Int(byTarget[Int(source)])
      byTarget[Int(source)] &+= 1
      firstSources[mirror] = target
      if weighted { firstWeights[mirror] = given[edge] }
    }
    // Second sort: by source, merging a target that stands last in its row already.
    let sourceStarts = bySource
    self.targets = [Int32](repeating: 0, count: arcs)
    self.weights = [Double](repeating: 0, count: weighted ? arcs : 0)
    var repeats = 0
    for target in 0..<vertexCount {
      for position in Int(targetStarts[target])..<Int(targetStarts[target + 1]) {
        let source = Int(firstSources[position])
        let place = Int(bySource[source])
        if place > Int(sourceStarts[source]), self.targets[place - 1] == Int32(target) {
          if weighted { self.weights[place - 1] += firstWeights[position] }
          repeats += 1
        } else {
          self.targets[place] = Int32(target)
          if weighted { self.weights[place] = firstWeights[position] }
          bySource[source] &+= 1
        }
      }
    }
    offsets = sourceStarts
    if repeats > 0 { closeGaps(ends: bySource) }
  }

  /// Moves the rows together after merging; `ends[v]` is where the row of `v` ends now.
  private mutating func closeGaps(ends: [UInt32]) {
    var kept = 0
    for vertex in 0..<(offsets.count - 1) {
      let row = Int(offsets[vertex])..<Int(ends[vertex])
      offsets[vertex] = UInt32(kept)
      for position in row {
        targets[kept] = targets[position]
        if !weights.isEmpty { weights[kept] = weights[position] }
        kept += 1
      }
    }
    offsets[offsets.count - 1] = UInt32(kept)
    targets.removeLast(targets.count - kept)
    if !weights.isEmpty { weights.removeLast(weights.count - kept) }
  }

  /// Row starts for the ends in `columns`, loops left out.
  private static func starts(
    _ vertexCount: Int, _ columns: [[Int32]], _ sources: [Int32], _ targets: [Int32]
  ) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: vertexCount + 1)
    for column in columns {
      for edge in column.indices where sources[edge] != targets[edge] { starts[Int(column[edge]) + 1] &+= 1 }
    }
    for vertex in 0..<vertexCount { starts[vertex + 1] &+= starts[vertex] }
    return starts
  }

  /// The first given tie behind the arc at `place`.
  func firstEdge(at place: Int, _ sources: [Int32], _ targets: [Int32], _ isDirected: Bool) -> Int {
    let source = Int32(offsets.lastIndex { Int($0) <= place } ?? 0)
    let target = self.targets[place]
    return sources.indices.first {
      sources[$0] == source && targets[$0] == target
        || !isDirected && sources[$0] == target && targets[$0] == source
    } ?? 0
  }
}
