// Groups with many ties inside and few between them: modularity maximized by the Leiden method.
//
// Traag, Waltman and van Eck 2019, doi:10.1038/s41598-019-41695-z; modularity after Newman and Girvan 2004,
// doi:10.1103/PhysRevE.69.026113. Vertices move to the neighboring group that gains most, groups are refined to
// well-connected parts, parts become the vertices of a smaller graph, and so on until nothing moves.

/// A partition of the vertices into communities.
public struct Communities: Sendable, Equatable {
  /// The community of each vertex; 0 is the largest, and among equals the one with the smallest vertex comes first.
  public let ids: [Int32]
  /// How many vertices each community has, descending.
  public let sizes: [Int]
  /// The modularity of the partition; nil without ties, where it is undefined.
  public let modularity: Double?
  /// The modularity that each run reached, in the order of runs: their spread shows how stable the partition is.
  public let modularityOfRuns: [Double]

  /// The number of communities.
  public var count: Int { sizes.count }

  /// Numbers the groups of `labels` by size, then by smallest vertex.
  init(labels: [Int32], modularity: Double?, runs: [Double]) {
    var size = [Int](repeating: 0, count: Int(labels.max() ?? -1) + 1)
    var first = [Int](repeating: labels.count, count: size.count)
    for (vertex, label) in labels.enumerated() {
      size[Int(label)] += 1
      first[Int(label)] = min(first[Int(label)], vertex)
    }
    let order = size.indices.filter { size[$0] > 0 }.sorted { (size[$1], first[$0]) < (size[$0], first[$1]) }
    var number = [Int32](repeating: 0, count: size.count)
    for (index, label) in order.enumerated() { number[label] = Int32(index) }
    ids = labels.map { number[Int($0)] }
    sizes = order.map { size[$0] }
    self.modularity = modularity
    modularityOfRuns = runs
  }
}

extension CompressedGraph {
  /// Communities by the Leiden method, the best of several seeded runs by modularity.
  ///
  /// Directed ties are summed over both directions. Every community is connected, so components never share one, and an
  /// isolate is a community. The same seed gives the same result on any number of threads; of equally good runs the
  /// first is taken.
  ///
  /// - Parameters:
  ///   - resolution: The resolution parameter γ, above 0; above 1 it gives more and smaller communities.
  ///   - weighted: Whether weights count as strengths.
  ///   - seed: Seed of the random number generator.
  ///   - runs: The number of independent runs, at least 1.
  ///   - iterations: The most iterations of one run, each from the result of the one before, at least 1; a run ends
  ///     when an iteration gains nothing.
  ///   - execution: Threads, progress (in runs) and cancellation.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: Near O(m) a run; about 100 bytes a vertex and 24 an arc for each thread.
  public func communities(
    resolution: Double = 1, weighted: Bool = false, seed: UInt64 = 1, runs: Int = 10, iterations: Int = 10,
    execution: Execution = Execution()
  ) throws(CancellationError) -> Communities {
    precondition(resolution > 0, "Resolution is above 0.")
    precondition(runs >= 1 && iterations >= 1, "There is at least one run of one iteration.")
    let graph = LeidenGraph(isDirected ? strengthened(weighted: weighted) : self, weighted: weighted || isDirected)
    if graph.total == 0 { return Communities(labels: Array(vertices), modularity: nil, runs: []) }
    let none: (best: [Int32], runs: [Double]) = ([], [])
    let found = try execution.reduce(count: runs, into: none) {
      LeidenMemory(count: graph.count)
    } part: { run, memory, signal -> (labels: [Int32], modularity: Double)? in
      var leiden = Leiden(graph, resolution, SplitMix64(seed: seed, stream: run), memory)
      let found = leiden.run(iterations: iterations, signal)
      memory = leiden.memory
      return found
    } merge: { total, part in
      if part.modularity > total.runs.max() ?? -.infinity { total.best = part.labels }
      total.runs.append(part.modularity)
    }
    return Communities(labels: found.best, modularity: found.runs.max(), runs: found.runs)
  }

  /// The modularity of any partition: Σ over groups of (internal ties/m - resolution·(strength/2m)²); nil without ties.
  ///
  /// Directed ties are summed over both directions.
  ///
  /// - Parameters:
  ///   - labels: The group of each vertex, from 0.
  ///   - resolution: The resolution parameter γ.
  ///   - weighted: Whether weights count as strengths.
  /// - Complexity: O(n + m).
  public func modularity(of labels: [Int32], resolution: Double = 1, weighted: Bool = false) -> Double? {
    precondition(labels.count == vertexCount, "Each vertex needs one label.")
    let graph = LeidenGraph(isDirected ? strengthened(weighted: weighted) : self, weighted: weighted || isDirected)
    return graph.total == 0 ? nil : graph.modularity(of: labels, resolution)
  }
}
