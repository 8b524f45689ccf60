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

  /// Pairs of different categories only, over all actors and over those of each two categories.
  @Test(arguments: Ties.zoo) func pairsOfCategoriesStayWithinTheirBounds(ties: Ties) throws {
    let graph = CompressedGraph(ties)
    let categories = graph.vertices.map { $0 % 4 == 3 ? -1 : ($0 / 4 + $0) % 3 }
    let exact = try graph.betweennessAcross(categories)
    let found = try graph.sampledBetweennessAcross(categories, share: 0.03, confidence: 0.99, seed: 4)
    #expect(zip(exact, found.scores).allSatisfy { abs($0 - $1) <= found.error })
    #expect(
      try graph.sampledBetweennessAcross(
        categories, share: 0.03, confidence: 0.99, seed: 4, execution: Execution(threads: 3)) == found)

    let between: [(Int32, Int32)] = [(0, 1), (0, 2), (2, 1)]
    let through = try graph.pathsThrough(Array(graph.vertices), categories: categories, count: 3)
    let parts = try graph.sampledPathsThrough(
      Array(graph.vertices), categories: categories, between: between, share: 0.03, confidence: 0.99, cap: 3000, seed: 4
    )
    for (kind, pair) in between.enumerated() {
      let wanted = through.map { $0[Int(pair.0) * 3 + Int(pair.1)] }
      let isWithin = wanted.indices.map { abs(wanted[$0] - parts.through[kind][$0]) <= parts.errors[kind][$0] }
      #expect(isWithin.allSatisfy { $0 })
    }
    #expect(
      try graph.sampledPathsThrough(
        Array(graph.vertices), categories: categories, between: between, share: 0.03, confidence: 0.99, cap: 3000,
        seed: 4,
        execution: Execution(threads: 3)) == parts)
  }

  /// Twelve pairs of two categories reach each other; where few arcs may be followed the bound is wide, and says so.
  @Test func theLimitOfArcsWidensTheBound() throws {
    let graph = CompressedGraph(Ties.lattice(3, 3))
    let categories: [Int32] = [0, 0, 0, 0, -1, 1, 1, 1, -1]
    let found = try graph.sampledBetweennessAcross(categories, share: 0.01, confidence: 0.95, seed: 3)
    let limited = try graph.sampledBetweennessAcross(categories, share: 0.01, confidence: 0.95, arcLimit: 1, seed: 3)
    #expect(found.error <= 0.12 && limited.error > found.error)
    #expect(limited.samples == 1000 && found.samples > limited.samples)
    let parts = try graph.sampledPathsThrough(
      [4], categories: categories, between: [(0, 1), (1, 2)], share: 0.01, confidence: 0.95, cap: 5000)
    #expect(parts.pairs == [12, 0])
    #expect(parts.through[1] == [0] && parts.errors[1] == [0])
    let nothing = try graph.sampledBetweennessAcross(graph.vertices.map { _ in 0 }, share: 0.01, confidence: 0.95)
    #expect(nothing.samples == 0 && nothing.error == 0 && nothing.scores.allSatisfy { $0 == 0 })
  }
}
