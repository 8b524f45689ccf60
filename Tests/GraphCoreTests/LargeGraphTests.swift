// Graphs large enough for many batches, in release only: the parts that small graphs do not reach.

import GraphCore
import TestSupport
import Testing

#if !DEBUG
  @Suite struct LargeGraphTests {
    /// A graph with hubs, leaves, many blocks and some small components, seeded.
    private static let graph: CompressedGraph = {
      var ties = Ties.cactus(4000, extra: 5000, seed: 81)
      ties.vertexCount = 4100
      var generator = SeededGenerator(seed: 82)
      for _ in 0..<3000 {
        ties.pairs.append((Int32.random(in: 0..<40, using: &generator), Int32.random(in: 0..<4000, using: &generator)))
      }
      ties.pairs += [(4001, 4002), (4002, 4003), (4003, 4001), (4005, 4006)]
      return CompressedGraph(ties)
    }()

    @Test func betweennessAgreesWithPlainBrandes() throws {
      let graph = Self.graph
      let naive = NaiveBetweenness(graph)
      let one = try graph.edgeBetweenness()
      #expect(agree(one.vertices, naive.vertices.map { $0 / 2 }))
      #expect(agree(one.edges, naive.edges(graph)))
      #expect(try graph.edgeBetweenness(execution: Execution(threads: 2)) == one)
      #expect(agree(try graph.betweenness(), one.vertices))
      let category = graph.vertices.map { ($0 &* 7919) % 5 }
      let across = NaiveBetweenness(graph) { category[$0] != category[$1] ? 1 : 0 }
      #expect(agree(try graph.betweennessAcross(category), across.vertices.map { $0 / 2 }))
      #expect(agree(try graph.betweenness(lengths: .weights), one.vertices))
    }

    @Test func distancesAgreeWithSingleSearches() throws {
      let graph = Self.graph
      let profile = try graph.distanceProfile(execution: Execution(threads: 2))
      for vertex in stride(from: Int32(0), to: 4100, by: 13) {
        let found = graph.distances(from: vertex).filter { $0 > 0 }
        #expect(Int(profile.reached[Int(vertex)]) == found.count)
        #expect(profile.farness[Int(vertex)] == found.reduce(0) { $0 + Int($1) })
      }
    }

    @Test func directedManyBatches() throws {
      let graph = CompressedGraph(Ties.random(900, chance: 0.004, seed: 83, directed: true), isDirected: true)
      #expect(agree(try graph.betweenness(execution: Execution(threads: 2)), NaiveBetweenness(graph).vertices))
    }

    @Test func stopsWithinFiftyMilliseconds() throws {
      // Seconds of work, told to stop after a tenth of one. The best of five: other tests run beside.
      let graph = CompressedGraph(Ties.random(6000, chance: 0.01, seed: 84))
      let clock = ContinuousClock()
      var best = Duration.seconds(9)
      for _ in 0..<5 {
        let stop = clock.now + .milliseconds(100)
        #expect(throws: CancellationError.self) {
          try graph.betweenness(execution: Execution(threads: 2, isCancelled: { clock.now > stop })).count
        }
        best = min(best, clock.now - stop)
      }
      #expect(best < .milliseconds(50))
    }

    @Test func sampledStaysWithinItsBound() throws {
      let graph = Self.graph
      let exact = try graph.betweenness()
      let found = try graph.sampledBetweenness(share: 0.02, confidence: 0.95, seed: 3)
      #expect(zip(exact, found.scores).allSatisfy { abs($0 - $1) <= found.error })
    }
  }
#endif
