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
    let components = self.components()
    let back = reversed
    var hits = [Int](repeating: 0, count: vertexCount)
    var done = 0
    var goal = min(cap, max(1000, Int(1 / share) * 8))
    var checkpoint = 1.0
    while true {
      let batch = 128
      let first = done
      let last = goal
      var stage = execution
      if let report = execution.progress {
        stage.progress = { done, _ in report(min(first + done * batch, last), cap) }
      }
      hits = try stage.reduce(count: (last - first + batch - 1) / batch, into: hits) {
        PathSampler(self, back, components)
      } part: { item, sampler, signal -> [Int32]? in
        let samples = (first + item * batch)..<min(first + (item + 1) * batch, last)
        return sampler.run(samples, seed: seed, signal)
      } merge: { total, found in
        for vertex in found { total[Int(vertex)] += 1 }
      }
      done = goal
      // Each checkpoint j gets the share 1/(j(j+1)) of the failure probability; the shares sum to 1.
      let left = failure / 2 / (checkpoint * (checkpoint + 1))
      if done == cap || Self.radius(hits, done, left) <= share { break }
      checkpoint += 1
      goal = min(cap, done * 3 / 2)
    }
    execution.progress?(cap, cap)
    return SampledBetweenness(
      scores: hits.map { Double($0) / Double(done) * pairs }, error: share * pairs, confidence: confidence,
      samples: done)
  }

  /// The greatest radius of any vertex's confidence interval after `samples`.
  private static func radius(_ hits: [Int], _ samples: Int, _ failure: Double) -> Double {
    let count = Double(samples)
    let level = logarithm(4 * Double(hits.count) / failure)
    // The variance of zeros and ones is greatest at a half, so the count nearest to a half is the worst.
    let worst = hits.map { min($0, samples - $0) }.max() ?? 0
    let variance = Double(worst) * (count - Double(worst)) / (count * (count - 1))
    return (2 * variance * level / count).squareRoot() + 7 * level / (3 * (count - 1))
  }

  /// The number of samples that always suffices: 0.5/ε²·(⌊log2(VD - 2)⌋ + 1 + ln(1/δ)), VD the most vertices on a
  /// shortest path.
  private func sampleCap(share: Double, failure: Double) -> Int {
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
