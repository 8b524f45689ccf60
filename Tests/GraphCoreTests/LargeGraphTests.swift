// Graphs large enough for many batches, in release only: the parts that small graphs do not reach.

import GraphCore
import Synchronization
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

    @Test func checksForCancellationEveryFewMilliseconds() throws {
      // Seconds of work on the calling thread alone. The longest processor time between two polls bounds how long a call
      // goes on after it was canceled, whatever else the machine does meanwhile.
      let graph = CompressedGraph(Ties.random(6000, chance: 0.01, seed: 84))
      let polls = Mutex<(last: Duration, longest: Duration, count: Int)>((processorTime(), .zero, 0))
      #expect(throws: CancellationError.self) {
        try graph.betweenness(
          execution: Execution(isCancelled: {
            polls.withLock { polls in
              let now = processorTime()
              if polls.count > 0 { polls.longest = max(polls.longest, now - polls.last) }
              polls.last = now
              polls.count += 1
              return polls.count > 400
            }
          }))
      }
      #expect(polls.withLock { $0.count } == 401)
      #expect(polls.withLock { $0.longest } < .milliseconds(50))
    }

    @Test func sampledStaysWithinItsBound() throws {
      let graph = Self.graph
      let exact = try graph.betweenness()
      let found = try graph.sampledBetweenness(share: 0.02, confidence: 0.95, seed: 3)
      #expect(zip(exact, found.scores).allSatisfy { abs($0 - $1) <= found.error })
    }
  }
#endif
