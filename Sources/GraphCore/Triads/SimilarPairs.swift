// Link prediction: pairs at distance two, ranked by their common neighbors.
//
// Row by row, the neighbors of neighbors are summed in one array (Gustavson 1978, doi:10.1145/355791.355796), only for
// the index that ranks the pairs: one number a vertex. Only the best pairs are kept, since there may be hundreds of
// millions, and the other indices are computed for those alone.
// Liben-Nowell and Kleinberg 2007, doi:10.1002/asi.20591; Adamic and Adar 2003, doi:10.1016/S0378-8733(03)00009-1;
// Zhou, Lü and Zhang 2009 for resource allocation, doi:10.1140/epjb/e2009-00335-8.

/// Two vertices without a tie that have common neighbors.
public struct SimilarPair: Sendable, Equatable {
  /// The smaller vertex.
  public let first: Int32
  /// The larger vertex.
  public let second: Int32
  /// The number of common neighbors.
  public let common: Int
  /// Jaccard's index: common neighbors divided by all neighbors of either.
  public let jaccard: Double
  /// Adamic and Adar's index: Σ 1/ln(degree) over common neighbors.
  public let adamicAdar: Double
  /// The resource allocation index: Σ 1/degree over common neighbors.
  public let resourceAllocation: Double

  /// The value of `index`.
  public func value(of index: SimilarPairs.Index) -> Double {
    switch index {
    case .common: Double(common)
    case .jaccard: jaccard
    case .adamicAdar: adamicAdar
    case .resourceAllocation: resourceAllocation
    }
  }
}

/// The most similar pairs at distance two.
public struct SimilarPairs: Sendable, Equatable {
  /// The index that ranks the pairs.
  public enum Index: Sendable, Equatable {
    /// The number of common neighbors.
    case common
    /// Common neighbors divided by all neighbors of either.
    case jaccard
    /// Common neighbors, each weighted 1/ln(degree).
    case adamicAdar
    /// Common neighbors, each weighted 1/degree.
    case resourceAllocation
  }

  /// The best pairs, best first; among equals the one with the smaller vertices comes first.
  public internal(set) var top: [SimilarPair] = []
  /// The number of all pairs at distance two that are wanted.
  public internal(set) var pairCount = 0
}

extension CompressedGraph {
  /// The `count` most similar pairs of vertices that have no tie but a common neighbor.
  ///
  /// Direction and weights do not count.
  ///
  /// - Parameters:
  ///   - index: The index that ranks the pairs.
  ///   - count: The most pairs to keep, at least 0.
  ///   - isWanted: Filters pairs, for example to those of different sectors; called from any thread with the smaller
  ///     vertex first. Nil wants all.
  ///   - execution: Threads, progress (in batches of 256 vertices) and cancellation.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: O(Σ degree²) time at worst; 8 bytes a vertex, 12 more for each thread, and the pairs kept.
  public func similarPairs(
    by index: SimilarPairs.Index = .adamicAdar, count: Int, isWanted: (@Sendable (Int32, Int32) -> Bool)? = nil,
    execution: Execution = Execution()
  ) throws(CancellationError) -> SimilarPairs {
    precondition(count >= 0, "The number of pairs to keep is not negative.")
    let graph = undirected
    let shares = graph.vertices.map { graph.share(of: $0, index) }
    let batch = 256
    let none: (pairs: Int, top: [RankedPair]) = (0, [])
    let found = try execution.reduce(count: (vertexCount + batch - 1) / batch, into: none) {
      SimilarityRows(graph, index, shares, keep: count, isWanted)
    } part: { item, rows, signal in
      rows.run((item * batch)..<min((item + 1) * batch, graph.vertexCount), signal)
    } merge: { total, part in
      total.pairs += part.pairs
      total.top = RankedPair.merged(total.top, part.top, count)
    }
    return SimilarPairs(top: found.top.map { graph.similarity(of: $0.first, $0.second) }, pairCount: found.pairs)
  }

  /// The term of a common neighbor in `index`; for Jaccard's, in the number of common neighbors.
  private func share(of vertex: Int32, _ index: SimilarPairs.Index) -> Double {
    let degree = Double(degree(of: vertex))
    return switch index {
    case .common, .jaccard: 1
    // A common neighbor has at least two ties.
    case .adamicAdar: degree < 2 ? 0 : 1 / logarithm(degree)
    case .resourceAllocation: degree < 2 ? 0 : 1 / degree
    }
  }

  /// All indices of one pair; sums run over common neighbors in ascending order, as in `SimilarityRows`.
  private func similarity(of first: Int32, _ second: Int32) -> SimilarPair {
    let isFewer = degree(of: first) < degree(of: second)
    let (few, many) = isFewer ? (first, second) : (second, first)
    let shared = neighbors(of: few).filter { hasEdge(from: many, to: $0) }
    return SimilarPair(
      first: first, second: second, common: shared.count,
      jaccard: Double(shared.count) / Double(degree(of: first) + degree(of: second) - shared.count),
      adamicAdar: shared.reduce(0) { $0 + share(of: $1, .adamicAdar) },
      resourceAllocation: shared.reduce(0) { $0 + share(of: $1, .resourceAllocation) })
  }
}
