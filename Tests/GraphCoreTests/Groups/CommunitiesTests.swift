// Communities: what the method promises holds, and small networks reach the best that is known.

import GraphCore
import TestSupport
import Testing

@Suite struct CommunitiesTests {
  @Test(arguments: Ties.zoo) func partitionIsConnectedAndNumbered(ties: Ties) throws {
    let graph = CompressedGraph(ties.weighted(to: 5, seed: 71))
    for weighted in [false, true] {
      let found = try graph.communities(weighted: weighted, seed: 3, runs: 3)
      #expect(found.ids.count == graph.vertexCount)
      #expect(found.sizes.reduce(0, +) == graph.vertexCount)
      #expect(found.sizes == found.sizes.sorted(by: >))
      for id in found.sizes.indices {
        let members = graph.vertices.filter { found.ids[Int($0)] == Int32(id) }
        #expect(members.count == found.sizes[id])
        #expect(graph.induced(by: members).components().count == 1)
      }
      #expect(graph.edgeCount == 0 ? found.modularity == nil : found.modularityOfRuns.max() == found.modularity)
      if let modularity = found.modularity {
        let again = graph.modularity(of: found.ids, weighted: weighted) ?? 0
        #expect(abs(modularity - again) < 1e-12)
        // No vertex gains by moving to the group of a neighbor.
        for edge in graph.edges {
          var moved = found.ids
          moved[Int(edge.source)] = found.ids[Int(edge.target)]
          #expect(graph.modularity(of: moved, weighted: weighted) ?? 0 <= modularity + 1e-9)
        }
      }
    }
  }

  @Test func karateReachesTheBestKnown() throws {
    let found = try CompressedGraph(Ties.karate).communities(seed: 1)
    #expect(abs((found.modularity ?? 0) - 0.41978961209730437) < 1e-12)
    #expect(found.count == 4)
  }

  @Test func sameSeedSameAnswerWhateverTheThreads() throws {
    let graph = CompressedGraph(Ties.random(150, chance: 0.03, seed: 4))
    let one = try graph.communities(seed: 9)
    for threads in [2, 8] {
      #expect(try graph.communities(seed: 9, execution: Execution(threads: threads)) == one)
    }
    #expect(one.modularityOfRuns.count == 10)
  }

  @Test func ringOfCliques() throws {
    var pairs: [(Int32, Int32)] = []
    for clique in 0..<Int32(10) {
      for a in 0..<Int32(5) { for b in 0..<a { pairs.append((clique * 5 + b, clique * 5 + a)) } }
      pairs.append((clique * 5, (clique * 5 + 6) % 50))
    }
    let found = try CompressedGraph(Ties("ring of cliques", 50, pairs)).communities()
    #expect(found.sizes == Array(repeating: 5, count: 10))
    #expect(found.ids == (0..<50).map { Int32($0 / 5) })
  }

  @Test func directedTiesCountBothWays() throws {
    let graph = try CompressedGraph(
      vertexCount: 6, isDirected: true, edges: [(0, 1), (1, 0), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3)])
    #expect(try graph.communities().ids == [0, 0, 0, 1, 1, 1])
    #expect(throws: CancellationError.self) {
      try CompressedGraph(Ties.karate).communities(execution: Execution(isCancelled: { true }))
    }
  }
}
