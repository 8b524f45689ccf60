// Triangles and clustering against the definition over all pairs of neighbors.

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

  @Test func clusteringOfKnownGraphs() {
    // Karate, networkx: average_clustering is 0.5706384782076823 over all 34 vertices, with 0 for the leaf.
    let karate = CompressedGraph(Ties.karate).triangles()
    let defined = karate.clustering.compactMap { $0 }
    #expect(defined.count == 33)
    #expect(abs((karate.averageClustering ?? 0) * 33 / 34 - 0.5706384782076823) < 1e-12)
    #expect(CompressedGraph(Ties.clique(5)).triangles().averageClustering == 1)
    #expect(CompressedGraph(Ties.star(5)).triangles().averageClustering == 0)
    // A triangle with a pendant vertex: 1, 1 and 1/3, and the pendant undefined.
    let kite = CompressedGraph(Ties("kite", 4, [(0, 1), (1, 2), (2, 0), (2, 3)])).triangles()
    #expect(abs((kite.averageClustering ?? 0) - 7.0 / 9) < 1e-12)
    for ties in [Ties("null", 0, []), Ties("pair", 2, [(0, 1)])] {
      #expect(CompressedGraph(ties).triangles().averageClustering == nil)
    }
  }
}
