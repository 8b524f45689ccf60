// Triangles, cores, structural holes and brokerage against definitions spelled out over all triples.

import Foundation
import GraphCore
import TestSupport
import Testing

@Suite struct TrianglesTests {
  @Test(arguments: Ties.zoo + Ties.directedZoo, [false, true])
  func triangles(ties: Ties, directed: Bool) {
    let graph = CompressedGraph(ties, isDirected: directed)
    let both = graph.undirected
    let found = graph.triangles()
    for vertex in both.vertices {
      let near = Array(both.neighbors(of: vertex))
      let closed = near.reduce(0) { sum, a in sum + near.count { $0 > a && both.hasEdge(from: a, to: $0) } }
      #expect(found.counts[Int(vertex)] == closed)
      let pairs = near.count * (near.count - 1) / 2
      #expect(found.clustering[Int(vertex)] == (near.count < 2 ? nil : Double(closed) / Double(pairs)))
    }
  }

  @Test func karateAsPublished() {
    let found = CompressedGraph(Ties.karate).triangles()
    #expect(found.total == 45)
    #expect(abs((found.transitivity ?? 0) - 0.2556818181818182) < 1e-12)
    #expect(CompressedGraph(Ties.path(2)).triangles().transitivity == nil)
  }

  @Test(arguments: Ties.zoo + Ties.directedZoo, [false, true])
  func cores(ties: Ties, directed: Bool) {
    let graph = CompressedGraph(ties, isDirected: directed).undirected
    var wanted = [Int32](repeating: 0, count: graph.vertexCount)
    for core in 1..<Int32(max(graph.vertexCount, 2)) {
      var left = Set(graph.vertices)
      while let weak = left.first(where: { v in graph.neighbors(of: v).count { left.contains($0) } < core }) {
        left.remove(weak)
      }
      for vertex in left { wanted[Int(vertex)] = core }
      if left.isEmpty { break }
    }
    #expect(CompressedGraph(ties, isDirected: directed).coreNumbers() == wanted)
  }
}

/// Burt's formulas word for word over a full matrix.
private struct NaiveHoles {
  var constraint: [Double?] = []
  var size: [Double?] = []
  var hierarchy: [Double?] = []

  init(_ graph: CompressedGraph, weighted: Bool) {
    let count = graph.vertexCount
    var z = Array(repeating: Array(repeating: 0.0, count: count), count: count)
    for edge in graph.edges {
      z[Int(edge.source)][Int(edge.target)] += weighted ? edge.weight : 1
      z[Int(edge.target)][Int(edge.source)] += weighted ? edge.weight : 1
    }
    let total = z.map { $0.reduce(0, +) }
    let greatest = z.map { $0.max() ?? 0 }
    for i in 0..<count {
      let near = (0..<count).filter { z[i][$0] > 0 }
      let terms = near.map { j -> Double in
        let p = z[i][j] / total[i]
        return near.filter { $0 != j }.reduce(p) { $0 + z[i][$1] / total[i] * (z[$1][j] / total[$1]) }
      }.map { $0 * $0 }
      let sum = terms.reduce(0, +)
      let sizes = near.map { j in
        1 - near.filter { $0 != j }.reduce(0) { $0 + z[i][$1] / total[i] * (z[j][$1] / greatest[j]) }
      }
      constraint.append(near.isEmpty ? nil : sum)
      size.append(near.isEmpty ? nil : sizes.reduce(0, +))
      let count = Double(near.count)
      let disorder = terms.reduce(0.0) { $0 + ($1 * count / sum) * log($1 * count / sum) }
      hierarchy.append(near.count < 2 ? nil : disorder / (count * log(count)))
    }
  }
}

@Suite struct StructuralHolesTests {
  @Test(arguments: Ties.zoo + Ties.directedZoo, [false, true])
  func agreesWithTheFormulas(ties: Ties, directed: Bool) {
    let graph = CompressedGraph(ties.weighted(to: 9, seed: 21), isDirected: directed)
    for weighted in [false, true] {
      let found = graph.structuralHoles(weighted: weighted)
      let wanted = NaiveHoles(graph, weighted: weighted)
      #expect(agree(found.constraint, wanted.constraint))
      #expect(agree(found.effectiveSize, wanted.size))
      #expect(agree(found.hierarchy, wanted.hierarchy, tolerance: 1e-9))
      for vertex in graph.vertices {
        let degree = Double(graph.undirected.degree(of: vertex))
        #expect(found.efficiency[Int(vertex)] == found.effectiveSize[Int(vertex)].map { $0 / degree })
      }
    }
  }

  @Test func smallCases() {
    let star = CompressedGraph(Ties.star(5)).structuralHoles()
    #expect(star.constraint == [0.25, 1, 1, 1, 1])
    #expect(star.effectiveSize == [4, 1, 1, 1, 1])
    #expect(abs((star.hierarchy[0] ?? 1) - 0) < 1e-12)
    let triangle = CompressedGraph(Ties.clique(3)).structuralHoles()
    // Each of two contacts: (1/2 + 1/2·1/2)² = 0.5625, so 1.125 in all: constraint may pass 1.
    #expect(triangle.constraint == [1.125, 1.125, 1.125])
    #expect(triangle.effectiveSize == [1, 1, 1])
    #expect(CompressedGraph(isolatedVertices: 1).structuralHoles().constraint == [nil])
    // Karate, networkx 3.6: vertex 0 and the leaf 11.
    let karate = CompressedGraph(Ties.karate).structuralHoles()
    #expect(abs((karate.constraint[0] ?? 0) - 0.15542329764660495) < 1e-12)
    #expect(karate.constraint[11] == 1)
  }
}

@Suite struct BrokerageTests {
  @Test(arguments: Ties.zoo + Ties.directedZoo, [false, true])
  func agreesWithListing(ties: Ties, directed: Bool) {
    let graph = CompressedGraph(ties, isDirected: directed)
    var generator = SeededGenerator(seed: 31)
    let category = graph.vertices.map { _ in Int32.random(in: -1...3, using: &generator) }
    var wanted = [[Double]](repeating: Array(repeating: 0, count: 5), count: graph.vertexCount)
    for broker in graph.vertices {
      for start in graph.vertices where start != broker && graph.hasEdge(from: start, to: broker) {
        for end in graph.neighbors(of: broker) where end != start && !graph.hasEdge(from: start, to: end) {
          let (own, first, last) = (category[Int(broker)], category[Int(start)], category[Int(end)])
          if own < 0 || first < 0 || last < 0 { continue }
          let role =
            first == own ? (last == own ? 0 : 3) : last == own ? 2 : first == last ? 1 : 4
          wanted[Int(broker)][role] += directed ? 1 : 0.5
        }
      }
    }
    let found = graph.brokerage(categories: category)
    let columns = [found.coordinator, found.consultant, found.gatekeeper, found.representative, found.liaison]
    for role in 0..<5 { #expect(columns[role] == wanted.map { $0[role] }) }
    #expect(found.total == wanted.map { $0.reduce(0, +) })
  }

  @Test func randomLabelings() throws {
    // On a path of three with labels 0, 0, 1 the middle coordinates never, consults in 1 of 3 labelings.
    let graph = CompressedGraph(Ties.path(3))
    let found = try graph.brokerageSignificance(categories: [0, 0, 1], permutations: 3000, seed: 4)
    #expect(found.observed == graph.brokerage(categories: [0, 0, 1]))
    #expect(abs(found.expected.consultant[1] - 1.0 / 3) < 0.03)
    #expect(abs(found.expected.gatekeeper[1] - 1.0 / 3) < 0.03)
    #expect(abs(found.deviation.consultant[1] - (2.0 / 9).squareRoot()) < 0.02)
    #expect(found.z(\.coordinator) == [nil, nil, nil])
    #expect(abs((found.z(\.gatekeeper)[1] ?? 0) - 0.5.squareRoot()) < 0.1)
    let karate = CompressedGraph(Ties.karate)
    let one = try karate.brokerageSignificance(categories: Ties.karateClubs, permutations: 100)
    let eight = try karate.brokerageSignificance(
      categories: Ties.karateClubs, permutations: 100, execution: Execution(threads: 8))
    #expect(one == eight)
    // Expectations of the five roles add up to the open pairs, whatever the labels.
    #expect(agree(one.expected.total, one.observed.total))
  }

  @Test func aPathThroughThreeSectors() {
    let graph = CompressedGraph(Ties.path(3))
    #expect(graph.brokerage(categories: [0, 1, 2]).liaison == [0, 1, 0])
    #expect(graph.brokerage(categories: [0, 1, 0]).consultant == [0, 1, 0])
    #expect(graph.brokerage(categories: [0, 0, 1]).gatekeeper == [0, 0.5, 0])
    #expect(graph.brokerage(categories: [0, 0, 1]).representative == [0, 0.5, 0])
    #expect(graph.brokerage(categories: [0, 0, 0]).coordinator == [0, 1, 0])
    #expect(graph.brokerage(categories: [0, 0, -1]).total == [0, 0, 0])
  }
}
