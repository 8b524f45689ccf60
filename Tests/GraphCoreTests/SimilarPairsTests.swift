// Pairs two steps apart, bridging scores, key players and sampling, against plain versions.

import Foundation
import GraphCore
import TestSupport
import Testing

@Suite struct SimilarPairsTests {
  @Test(arguments: Ties.zoo + Ties.directedZoo, [false, true])
  func agreesWithAllPairs(ties: Ties, directed: Bool) throws {
    let graph = CompressedGraph(ties, isDirected: directed)
    let both = graph.undirected
    var wanted: [SimilarPairs.Index: [(Int32, Int32, Double)]] = [:]
    for a in both.vertices {
      for b in both.vertices where a < b && !both.hasEdge(from: a, to: b) {
        let shared = both.neighbors(of: a).filter { both.hasEdge(from: b, to: $0) }
        if shared.isEmpty { continue }
        let all = Set(both.neighbors(of: a)).union(both.neighbors(of: b)).count
        wanted[.common, default: []].append((a, b, Double(shared.count)))
        wanted[.jaccard, default: []].append((a, b, Double(shared.count) / Double(all)))
        let adamicAdar = shared.reversed().reduce(0.0) { $0 + 1 / log(Double(both.degree(of: $1))) }
        wanted[.adamicAdar, default: []].append((a, b, adamicAdar))
        wanted[.resourceAllocation, default: []].append(
          (a, b, shared.reduce(0.0) { $0 + 1 / Double(both.degree(of: $1)) }))
      }
    }
    for index in [SimilarPairs.Index.common, .jaccard, .adamicAdar, .resourceAllocation] {
      let list = wanted[index] ?? []
      let found = try graph.similarPairs(by: index, count: 25)
      #expect(found.pairCount == list.count)
      #expect(agree(found.top.map { $0.value(of: index) }, list.map(\.2).sorted(by: >).prefix(25).map { $0 }))
      for pair in found.top {
        let same = list.first { $0.0 == pair.first && $0.1 == pair.second }
        #expect(abs((same?.2 ?? -1) - pair.value(of: index)) < 1e-12)
      }
      #expect(try graph.similarPairs(by: index, count: 25, execution: Execution(threads: 8)) == found)
    }
    let even = try graph.similarPairs(count: 1000, isWanted: { ($0 + $1) % 2 == 0 })
    #expect(even.pairCount == (wanted[.common] ?? []).count { ($0.0 + $0.1) % 2 == 0 })
    #expect(even.top.count == min(1000, even.pairCount))
    #expect(try graph.similarPairs(count: 0).top.isEmpty)
  }

  @Test func pathOfThree() throws {
    let found = try CompressedGraph(Ties.path(3)).similarPairs(by: .jaccard, count: 5)
    #expect(found.top.map(\.first) == [0])
    #expect(found.top.map(\.second) == [2])
    #expect(found.top.map(\.common) == [1])
    #expect(found.top.map(\.jaccard) == [1])
    #expect(found.top.map(\.adamicAdar) == [1 / log(2.0)])
    #expect(found.top.map(\.resourceAllocation) == [0.5])
  }
}

@Suite struct BridgingTests {
  @Test func perTieFlow() throws {
    // Path 0-1-2: vertex 1 has betweenness 1, so (2·1 + 2)/2.
    #expect(try CompressedGraph(Ties.path(3)).bridgingScores() == [0, 2, 0])
    #expect(try CompressedGraph(Ties.star(5)).bridgingScores() == [4, 0, 0, 0, 0])
    #expect(try CompressedGraph(Ties.clique(4)).bridgingScores() == [1, 1, 1, 1])
    let chain = try CompressedGraph(vertexCount: 3, isDirected: true, edges: [(0, 1), (1, 2)])
    #expect(try chain.bridgingScores() == [0, 2, 0])
  }

  @Test(arguments: Ties.zoo) func isTheMeanBetweennessOfTies(ties: Ties) throws {
    let graph = CompressedGraph(ties)
    let edges = try graph.edgeBetweenness().edges
    var sums = [Double](repeating: 0, count: graph.vertexCount)
    for (edge, score) in zip(graph.edges, edges) {
      sums[Int(edge.source)] += score
      sums[Int(edge.target)] += score
    }
    let wanted = graph.vertices.map { graph.degree(of: $0) < 2 ? 0 : sums[Int($0)] / Double(graph.degree(of: $0)) }
    #expect(agree(try graph.bridgingScores(), wanted))
  }
}

@Suite struct KeyPlayersTests {
  @Test(arguments: Ties.zoo) func scoresAreThoseOfTheSetAndNotBelowOneStep(ties: Ties) throws {
    let graph = CompressedGraph(ties)
    for goal in [KeyPlayers.Goal.fragmentation, .reach(within: 1), .reach(within: 2), .distanceReach] {
      let one = try graph.keyPlayers(count: 1, goal: goal)
      let best = graph.vertices.map { graph.score(of: [$0], goal: goal) }.max() ?? 0
      #expect(abs(one.score - best) < 1e-9)
      let three = try graph.keyPlayers(count: 3, goal: goal)
      #expect(three.members.count == min(3, graph.vertexCount))
      #expect(abs(three.score - graph.score(of: three.members, goal: goal)) < 1e-9)
      #expect(three.members == three.members.sorted())
      // No exchange of one member helps.
      for place in three.members.indices {
        for other in graph.vertices where !three.members.contains(other) {
          var set = three.members
          set[place] = other
          #expect(graph.score(of: set, goal: goal) <= three.score + 1e-9)
        }
      }
    }
  }

  @Test func starCentre() throws {
    let graph = CompressedGraph(Ties.star(6))
    let center = try graph.keyPlayers(count: 1, goal: .fragmentation)
    #expect(center.members == [0])
    #expect(center.score == 1)
    #expect(try graph.keyPlayers(count: 1, goal: .reach(within: 1)).score == 1)
    #expect(try graph.keyPlayers(count: 1, goal: .fragmentation, candidates: [3]).members == [3])
  }
}

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
