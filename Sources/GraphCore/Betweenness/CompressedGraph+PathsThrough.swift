// How many shortest paths between categories run through a few vertices, by counting paths forward only.
//
// A shortest path from s to t runs through v where d(s, v) + d(v, t) = d(s, t), and σ(s, v)·σ(v, t) of the σ(s, t) shortest
// ones do (Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249, lemma 1). For a few vertices
// that is cheaper than dependencies of all: one search from each of them and one from each source, and no way back. What lies
// behind v is looked at level by level and left where a level has no such t, since each t is reached through the level before.

extension CompressedGraph {
  /// For some vertices of an undirected graph, the betweenness of each over the pairs of vertices of two categories.
  ///
  /// Unweighted. A pair adds the share of its shortest paths that run through the vertex, and none where the vertex is an end of it.
  ///
  /// - Parameters:
  ///   - vertices: Whom paths run through.
  ///   - categories: The category of each vertex, from 0 up to but not including `count`; no path starts or ends at one with -1.
  ///   - count: The number of categories, a few.
  ///   - execution: Threads, progress and cancellation.
  /// - Returns: For each of `vertices`, at `one category · count + the other`, the sum over these pairs, in either order; 0 for a
  ///   category with itself.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: That of the first half of `betweenness(execution:)`, and what lies behind the vertices.
  package func pathsThrough(
    _ vertices: [Int32], categories: [Int32], count: Int, execution: Execution = Execution()
  ) throws(CancellationError) -> [[Double]] {
    precondition(!isDirected, "Pairs are counted without direction here.")
    guard count > 0, !vertices.isEmpty else { return vertices.map { _ in Array(repeating: 0, count: count * count) } }
    let ofCategories = (0..<Int32(count)).map { category in categories.map { $0 == category ? 1.0 : 0.0 } }
    // Whatever a label stands for, it is searched from once.
    let ones = categories.map { $0 < 0 ? 0.0 : 1.0 }
    let noMass = [Double](repeating: 0, count: vertexCount)
    let pieces = BlockDecomposition(
      self,
      masses: PairMasses(
        source: [ones] + ofCategories.dropFirst().map { _ in noMass }, target: ofCategories, factor: 1),
      keepsCliques: false)
    let masses = PathsThroughSweep.Masses(pieces)
    var places = [Int](repeating: -1, count: vertexCount)
    for (place, vertex) in vertices.enumerated() { places[Int(vertex)] = place }
    let watched = pieces.original.enumerated().compactMap { label, vertex in
      places[Int(vertex)] < 0 ? nil : (label: label, place: places[Int(vertex)])
    }
    let batches = ((pieces.starts.first?.count ?? 0) + PathsThroughSweep.lanes - 1) / PathsThroughSweep.lanes
    let none: [Double]? = Array(repeating: 0, count: vertices.count * count * count)
    let sums = try execution.reduce(count: batches, into: none) {
      PathsThroughSweep(pieces, masses, watched: watched, count: vertices.count)
    } part: { batch, sweep, signal in
      sweep.run(batch: batch, signal: signal)
    } merge: { total, part in
      guard !part.isEmpty, var sums = total else {
        total = nil
        return
      }
      for place in part.indices { sums[place] += part[place] }
      total = sums
    }
    guard let sums else {
      // Numbers of paths past the range of `Double` are counted one by one.
      let sources = self.vertices.filter { categories[Int($0)] >= 0 }
      return try pathsThrough(vertices, from: sources, categories: categories, count: count, execution: execution)
    }
    return vertices.indices.map { place in
      var between = parted(by: vertices[place], categories, count)
      for pair in between.indices { between[pair] += sums[place * count * count + pair] }
      for category in 0..<count { between[category * count + category] = 0 }
      return between
    }
  }

  /// For each two categories the pairs that the removal of a vertex parts.
  private func parted(by vertex: Int32, _ categories: [Int32], _ count: Int) -> [Double] {
    var between = [Double](repeating: 0, count: count * count)
    var total = [Double](repeating: 0, count: count)
    let parts = partsLeft(without: vertex)
    if parts.count < 2 { return between }
    for part in parts {
      var mine = [Double](repeating: 0, count: count)
      for other in part where categories[Int(other)] >= 0 { mine[Int(categories[Int(other)])] += 1 }
      for one in 0..<count {
        total[one] += mine[one]
        for other in 0..<count { between[one * count + other] -= mine[one] * mine[other] }
      }
    }
    for one in 0..<count { for other in 0..<count { between[one * count + other] += total[one] * total[other] } }
    return between
  }

  /// For some vertices, the betweenness of each over the pairs of a source and a vertex of another category.
  ///
  /// Unweighted; along the direction of ties. A pair adds the share of its shortest paths that run through the vertex, and
  /// none where the vertex is an end of it.
  ///
  /// - Parameters:
  ///   - vertices: Whom paths run through.
  ///   - sources: Where paths start; each has a category.
  ///   - categories: The category of each vertex, from 0 up to but not including `count`; no path ends at one with -1.
  ///   - count: The number of categories.
  ///   - execution: Threads, progress and cancellation.
  /// - Returns: For each of `vertices`, at `source category · count + target category`, the sum over these pairs.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: O((sources + vertices)·(n + m)) time at most; 16 bytes a vertex for each thread and each of `vertices`.
  package func pathsThrough(
    _ vertices: [Int32], from sources: [Int32], categories: [Int32], count: Int, execution: Execution = Execution()
  ) throws(CancellationError) -> [[Double]] {
    let plain = try PathsThrough<Double>(self, vertices, categories, count)?.sums(from: sources, execution)
    // Numbers of paths past the range of `Double` are counted anew.
    let large =
      plain == nil
      ? try PathsThrough<ScaledDouble>(self, vertices, categories, count)?.sums(from: sources, execution) : nil
    guard let sums = plain ?? large else { return vertices.map { _ in Array(repeating: 0, count: count * count) } }
    return vertices.indices.map { Array(sums[($0 * count * count)..<(($0 + 1) * count * count)]) }
  }
}

/// What lies behind each of a few vertices, and how the paths of others run through them.
private struct PathsThrough<Count: PathCount & Sendable>: Sendable {
  private let graph: CompressedGraph
  private let behind: [PathCounting<Count>]
  private let vertices: [Int32]
  private let categories: [Int32]
  private let count: Int

  /// How many sources are one item of work.
  private static var sourcesAnItem: Int { 32 }

  /// Nil where numbers of paths are too great for `Count`.
  init?(_ graph: CompressedGraph, _ vertices: [Int32], _ categories: [Int32], _ count: Int) {
    (self.graph, self.vertices, self.categories, self.count) = (graph, vertices, categories, count)
    var behind: [PathCounting<Count>] = []
    for vertex in vertices {
      var search = PathCounting<Count>(count: graph.vertexCount)
      guard search.run(from: vertex, in: graph) else { return nil }
      behind.append(search)
    }
    self.behind = behind
  }

  /// The sums over all sources; nil where numbers of paths are too great for `Count`.
  func sums(from sources: [Int32], _ execution: Execution) throws(CancellationError) -> [Double]? {
    let none = [Double](repeating: 0, count: vertices.count * count * count)
    let items = (sources.count + Self.sourcesAnItem - 1) / Self.sourcesAnItem
    return try execution.reduce(count: items, into: Optional(none)) {
      PathCounting<Count>(count: graph.vertexCount)
    } part: { item, search, signal -> [Double]?? in
      var sums = none
      for source in sources[(item * Self.sourcesAnItem)..<min((item + 1) * Self.sourcesAnItem, sources.count)] {
        if signal.isRaised() { return nil }
        guard search.run(from: source, in: graph) else { return .some(nil) }
        for place in vertices.indices { add(place, search, source: source, to: &sums) }
      }
      return sums
    } merge: { total, part in
      guard let part, var sums = total else {
        total = nil
        return
      }
      for place in part.indices { sums[place] += part[place] }
      total = sums
    }
  }

  /// Adds what runs through one of the vertices on the way from a source.
  private func add(_ place: Int, _ search: PathCounting<Count>, source: Int32, to sums: inout [Double]) {
    let vertex = Int(vertices[place])
    let steps = search.distance[vertex]
    if Int(source) == vertex || steps < 0 { return }
    let category = Int(categories[Int(source)])
    let row = (place * count + category) * count
    let leading = search.counts[vertex]
    let behind = behind[place]
    let (order, further) = (behind.order.span, behind.counts.span)
    let (distance, counts, categories) = (search.distance.span, search.counts.span, categories.span)
    for level in 1..<max(1, behind.levels.count - 1) {
      var isReached = false
      let wanted = steps + Int32(level)
      for entry in behind.levels[level]..<behind.levels[level + 1] {
        let target = Int(order[entry])
        if distance[target] != wanted { continue }
        isReached = true
        let ending = categories[target]
        if ending < 0 || Int(ending) == category { continue }
        sums[row + Int(ending)] += leading.times(further[target]).over(counts[target])
      }
      if !isReached { return }
    }
  }
}

/// The numbers of shortest paths from one vertex to all others; its memory is used again from search to search.
///
/// Whether a tie leads on is as good as chance to the processor, so nothing branches on it: each tie writes its target into the
/// line of those reached, where the next one writes over what was reached before, and adds its paths or none.
private struct PathCounting<Count: PathCount & Sendable>: Sendable {
  /// The steps to each vertex, -1 where there is no path.
  private(set) var distance: [Int32]
  /// The number of shortest paths to each vertex.
  private(set) var counts: [Count]
  /// The vertices reached, nearest first, as many as the last of `levels` says.
  private(set) var order: [Int32]
  /// Where each level begins in `order`, and where the last one ends.
  private(set) var levels = [0]

  init(count: Int) {
    distance = Array(repeating: -1, count: count)
    counts = Array(repeating: .zero, count: count)
    order = Array(repeating: 0, count: count + 1)
  }

  /// Searches from a vertex; false where a number of paths is too great.
  mutating func run(from source: Int32, in graph: CompressedGraph) -> Bool {
    for vertex in order.prefix(levels.last ?? 0) {
      distance[Int(vertex)] = -1
      counts[Int(vertex)] = .zero
    }
    levels = [0]
    distance[Int(source)] = 0
    counts[Int(source)] = .one
    order[0] = source
    return Self.follow(graph, &distance, &counts, &order, &levels)
  }

  private static func follow(
    _ graph: CompressedGraph, _ allDistances: inout [Int32], _ allCounts: inout [Count], _ reached: inout [Int32],
    _ levels: inout [Int]
  ) -> Bool {
    let (offsets, targets) = (graph.offsets.span, graph.targets.span)
    var distance = allDistances.mutableSpan
    var counts = allCounts.mutableSpan
    var order = reached.mutableSpan
    var (begin, end, next) = (0, 1, Int32(1))
    while begin < end {
      var tail = end
      for entry in begin..<end {
        let vertex = Int(order[entry])
        let own = counts[vertex]
        if own.isHuge {
          levels.append(tail)
          return false
        }
        for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
          let target = targets[arc]
          let known = distance[Int(target)]
          order[tail] = target
          tail &+= known < 0 ? 1 : 0
          let steps = known < 0 ? next : known
          distance[Int(target)] = steps
          counts[Int(target)].add(steps == next ? own : .zero)
        }
      }
      levels.append(end)
      (begin, end) = (end, tail)
      next += 1
    }
    return true
  }
}
