// Sampled betweenness stays within its bound of the exact one.

import GraphCore
import TestSupport
import Testing

@Suite struct SampledBetweennessTests {
  @Test(arguments: Ties.zoo + Ties.directedZoo) func staysWithinTheBound(ties: Ties) throws {
    let graph = CompressedGraph(ties)
    let exact = try graph.betweenness()
    let found = try graph.sampledBetweenness(share: 0.05, confidence: 0.99, seed: 5)
    #expect(zip(exact, found.scores).allSatisfy { abs($0 - $1) <= found.error })
    #expect(
      try graph.sampledBetweenness(share: 0.05, confidence: 0.99, seed: 5, execution: Execution(threads: 8)) == found)
    let directed = CompressedGraph(ties, isDirected: true)
    let along = try directed.betweenness()
    let sampled = try directed.sampledBetweenness(share: 0.05, confidence: 0.99, seed: 6)
    #expect(zip(along, sampled.scores).allSatisfy { abs($0 - $1) <= sampled.error })
  }

  @Test func drawsEveryShortestPathAlike() throws {
    // On a 3 by 3 lattice the exact shares are known from the exact measure; a fine bound needs many draws.
    let graph = CompressedGraph(Ties.lattice(3, 3))
    let found = try graph.sampledBetweenness(share: 0.01, confidence: 0.99, seed: 2)
    let exact = try graph.betweenness()
    #expect(zip(exact, found.scores).allSatisfy { abs($0 - $1) <= 0.36 })
    #expect(found.samples > 1000)
  }
}
