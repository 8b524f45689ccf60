// Similar pairs against a plain computation over all pairs.

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
