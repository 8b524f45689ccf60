// Who should know each other: pairs two steps apart, ranked by what their common neighbors say.
//
// Row by row, the neighbors of neighbors are added up in one array (Gustavson 1978, doi:10.1145/355791.355796): only
// the index that pairs are ranked by, one number a vertex. Only the best pairs are kept, as a network may have hundreds
// of millions, and the other indices are worked out for those alone.
// Liben-Nowell and Kleinberg 2007, doi:10.1002/asi.20591; Adamic and Adar 2003, doi:10.1016/S0378-8733(03)00009-1;
// Zhou, Lü and Zhang 2009 for resource allocation, doi:10.1140/epjb/e2009-00335-8.

/// Two vertices that are not tied and have neighbors in common.
public struct SimilarPair: Sendable, Equatable {
  /// The smaller vertex.
  public let first: Int32
  /// The larger vertex.
  public let second: Int32
  /// How many neighbors they share.
  public let common: Int
  /// Shared neighbors as a share of all neighbors of either.
  public let jaccard: Double
  /// Σ 1/ln(degree) over shared neighbors.
  public let adamicAdar: Double
  /// Σ 1/degree over shared neighbors.
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

/// The most similar pairs two steps apart.
public struct SimilarPairs: Sendable, Equatable {
  /// What pairs are ranked by.
  public enum Index: Sendable, Equatable {
    /// The number of shared neighbors.
    case common
    /// Shared neighbors as a share of all neighbors of either.
    case jaccard
    /// Shared neighbors, each weighing 1/ln(degree).
    case adamicAdar
    /// Shared neighbors, each weighing 1/degree.
    case resourceAllocation
  }

  /// The best pairs, best first; among equals the one with the smaller vertices comes first.
  public internal(set) var top: [SimilarPair] = []
  /// How many pairs are two steps apart and wanted, ranked or not.
  public internal(set) var pairCount = 0
}

extension CompressedGraph {
  /// The `count` most similar pairs of vertices that are not tied but share a neighbor.
  ///
  /// Direction and weights do not count. O(Σ degree²) time at worst, every pair met once; 8 bytes a vertex, 12 more for
  /// each thread, and the pairs kept. The units of progress are batches of 256 vertices.
  ///
  /// - Parameters:
  ///   - index: what pairs are ranked by.
  ///   - count: how many pairs to keep, at least 0.
  ///   - isWanted: asked for each pair, smaller vertex first, from any thread; nil wants all. To rank only pairs of
  ///     different sectors, say so here.
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

  /// What a shared neighbor adds to `index`; to the number of shared neighbors for Jaccard's.
  private func share(of vertex: Int32, _ index: SimilarPairs.Index) -> Double {
    let degree = Double(degree(of: vertex))
    return switch index {
    case .common, .jaccard: 1
    // A neighbor that is shared has two ties at least.
    case .adamicAdar: degree < 2 ? 0 : 1 / logarithm(degree)
    case .resourceAllocation: degree < 2 ? 0 : 1 / degree
    }
  }

  /// All indices of one pair; sums run over shared neighbors ascending, as in `SimilarityRows`.
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
