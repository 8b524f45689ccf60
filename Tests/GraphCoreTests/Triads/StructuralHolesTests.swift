// Burt's measures against his formulas over a full matrix.

import Foundation
import GraphCore
import TestSupport
import Testing

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
