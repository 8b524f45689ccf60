// Betweenness over pairs of different categories from random shortest paths, and the shares of a few vertices by categories.
//
// As in `SampledBetweenness`, but only pairs that count are drawn, and the arcs that may be followed are limited: what bound that
// gives is part of the result.

/// The shares of the shortest paths between categories that run through a few vertices, from random paths.
package struct SampledPathShares: Sendable, Equatable {
  /// For each pair of categories, how many unordered pairs of vertices reach each other.
  package let pairs: [Int]
  /// For each pair of categories and each vertex, over how many of these pairs it lies, shared out over their paths.
  package let through: [[Double]]
  /// How far each of `through` may be off, in pairs, all at once with the confidence that was asked for.
  package let errors: [[Double]]
  /// How many paths were drawn for each pair of categories.
  package let samples: Int
}

extension CompressedGraph {
  /// Betweenness over pairs of different categories, estimated from random shortest paths.
  ///
  /// Definitions as for `betweennessAcross(_:execution:)`, of an undirected graph. The error is bounded for all vertices at once. The
  /// same seed gives the same result on any number of threads.
  ///
  /// - Parameters:
  ///   - categories: The category of each vertex; no path starts or ends at a vertex with a negative one.
  ///   - share: The error that is aimed at, as a share of the pairs that count, above 0 and below 1.
  ///   - confidence: The probability that the bound holds, above 0 and below 1.
  ///   - arcLimit: The arcs that may be followed; where it comes first the error is greater.
  ///   - seed: Seed of the random number generator.
  ///   - execution: Threads, progress and cancellation.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: O(1/share²) paths at most; about 40 bytes a vertex for each thread.
  package func sampledBetweennessAcross(
    _ categories: [Int32], share: Double, confidence: Double, arcLimit: Double = .infinity, seed: UInt64 = 1,
    execution: Execution = Execution()
  ) throws(CancellationError) -> SampledBetweenness {
    precondition(!isDirected, "Pairs are counted without direction here.")
    let pairs = CategoryGroups(components(), categories).across()
    guard pairs.count > 0 else {
      let none = [Double](repeating: 0, count: vertexCount)
      return SampledBetweenness(scores: none, error: 0, confidence: confidence, samples: 0)
    }
    // Half of the failure probability goes to the stop rule, half to the number of samples that always suffices.
    let failure = (1 - confidence) / 2
    let cap = sampleCap(share: share, failure: failure)
    let sampling = PathSampling(
      graph: self, draws: [.numbered(pairs)], share: share, failure: failure, least: Self.firstPaths, cap: cap,
      arcLimit: arcLimit, seed: seed)
    let counts = try sampling.run(execution)
    let all = Double(pairs.count) / 2
    let error = counts.samples == cap ? min(share, counts.error) : counts.error
    return SampledBetweenness(
      scores: counts.hits[0].map { Double($0) / Double(counts.samples) * all }, error: error * all,
      confidence: confidence, samples: counts.samples)
  }

  /// For some vertices, the betweenness of each over the pairs of some categories, estimated from random shortest paths.
  ///
  /// - Parameters:
  ///   - vertices: Whom paths run through.
  ///   - categories: The category of each vertex.
  ///   - between: The pairs of different categories.
  ///   - share: The error that is aimed at, as a share of the pairs of each two categories.
  ///   - confidence: The probability that all bounds hold.
  ///   - arcLimit: The arcs that may be followed; where it comes first the errors are greater.
  ///   - cap: The most paths that are drawn for each two categories.
  ///   - seed: Seed of the random number generator.
  ///   - execution: Threads, progress and cancellation.
  /// - Throws: `CancellationError` if canceled.
  package func sampledPathsThrough(
    _ vertices: [Int32], categories: [Int32], between: [(Int32, Int32)], share: Double, confidence: Double,
    arcLimit: Double = .infinity, cap: Int, seed: UInt64 = 1, execution: Execution = Execution()
  ) throws(CancellationError) -> SampledPathShares {
    precondition(!isDirected, "Pairs are counted without direction here.")
    let groups = CategoryGroups(components(), categories)
    let pairs = between.map { groups.between($0.0, $0.1) }
    var places = [Int32](repeating: -1, count: vertexCount)
    for (place, vertex) in vertices.enumerated() { places[Int(vertex)] = Int32(place) }
    let drawn = pairs.indices.filter { pairs[$0].count > 0 }
    let sampling = PathSampling(
      graph: self, draws: drawn.map { .numbered(pairs[$0]) }, watched: (places, vertices.count), share: share,
      failure: 1 - confidence, least: Self.firstPaths / 4, cap: cap, arcLimit: arcLimit, seed: seed)
    let counts = try sampling.run(execution)
    var through = between.map { _ in [Double](repeating: 0, count: vertices.count) }
    var errors = through
    for (kind, pair) in drawn.enumerated() {
      let all = Double(pairs[pair].count)
      for place in vertices.indices {
        through[pair][place] = Double(counts.hits[kind][place]) / Double(counts.samples) * all
        errors[pair][place] = min(1, counts.error(kind, place)) * all
      }
    }
    return SampledPathShares(pairs: pairs.map(\.count), through: through, errors: errors, samples: counts.samples)
  }

  /// How many paths are drawn before it is asked whether they are enough.
  private static var firstPaths: Int { 1000 }
}
