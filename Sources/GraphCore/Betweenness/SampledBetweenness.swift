// Betweenness from random shortest paths, with a proved bound of the error, where the exact pass would take too long.
//
// A pair is drawn, then one of its shortest paths, and the vertices on it score; the mean estimates the share of
// shortest paths through a vertex. Riondato and Kornaropoulos 2016, doi:10.1007/s10618-015-0423-0, bound the number of
// samples by the VC dimension of shortest paths; Borassi and Natale 2016 (KADABRA), doi:10.4230/LIPIcs.ESA.2016.20,
// draw paths by bidirectional search and stop early. The early stop here uses the empirical Bernstein bound of Maurer
// and Pontil 2009, arXiv:0907.3740, for all vertices and checkpoints together, using half of the failure probability 1
// − confidence.

/// Estimates of betweenness with a bound of their error.
public struct SampledBetweenness: Sendable, Equatable {
  /// The estimated betweenness of each vertex, in pairs like `CompressedGraph.betweenness(execution:)`.
  public let scores: [Double]
  /// The greatest error, in pairs, of all vertices at once, which holds with probability `confidence`.
  public let error: Double
  /// The probability, over seeds, that the bound holds.
  public let confidence: Double
  /// How many pairs were drawn.
  public let samples: Int
}

extension CompressedGraph {
  /// Betweenness estimated from random shortest paths, with an error that is bounded for all vertices at once.
  ///
  /// With probability `confidence` no score is farther from the exact one than `share` of all pairs, which is
  /// `share`·n(n-1)/2, or `share`·n(n-1) if directed. Definitions as for `betweenness(execution:)`. The same seed gives
  /// the same result on any number of threads.
  ///
  /// - Parameters:
  ///   - share: The greatest error as a share of all pairs, above 0 and below 1.
  ///   - confidence: The probability that the bound holds, above 0 and below 1.
  ///   - seed: Seed of the random number generator.
  ///   - execution: Threads, progress (in samples of the greatest number needed; it may jump to the end), cancellation.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: O(1/share²) samples at most, each about O(√m) in small-world networks and O(m) at worst; about 40
  ///   bytes a vertex for each thread.
  public func sampledBetweenness(
    share: Double = 0.01, confidence: Double = 0.95, seed: UInt64 = 1, execution: Execution = Execution()
  ) throws(CancellationError) -> SampledBetweenness {
    precondition(share > 0 && share < 1, "The error is a share of all pairs between 0 and 1.")
    precondition(confidence > 0 && confidence < 1, "Confidence lies between 0 and 1.")
    let count = Double(vertexCount)
    let pairs = count * (count - 1) / (isDirected ? 1 : 2)
    if vertexCount < 3 {
      let none = [Double](repeating: 0, count: vertexCount)
      return SampledBetweenness(scores: none, error: 0, confidence: confidence, samples: 0)
    }
    let failure = 1 - confidence
    let cap = sampleCap(share: share, failure: failure / 2)
    let sampling = PathSampling(
      graph: self, draws: [.any(components())], share: share, failure: failure / 2,
      least: max(1000, Int(1 / share) * 8),
      cap: cap, seed: seed)
    let counts = try sampling.run(execution)
    return SampledBetweenness(
      scores: counts.hits[0].map { Double($0) / Double(counts.samples) * pairs }, error: share * pairs,
      confidence: confidence, samples: counts.samples)
  }

  /// The number of samples that always suffices: 0.5/ε²·(⌊log2(VD - 2)⌋ + 1 + ln(1/δ)), VD the most vertices on a
  /// shortest path.
  func sampleCap(share: Double, failure: Double) -> Int {
    let components = self.components()
    var most = 3
    for (id, members) in components.members.enumerated() where components.sizes[id] > most {
      // Twice the height of any search tree bounds the diameter, if undirected.
      let height = isDirected ? members.count : Int(distances(from: members[0]).max() ?? 0)
      most = max(most, min(isDirected ? height : 2 * height + 1, members.count))
    }
    let dimension = Double(Int.bitWidth - 1 - (most - 2).leadingZeroBitCount) + 1
    return Int((0.5 / (share * share) * (dimension + logarithm(1 / failure))).rounded(.up))
  }
}
