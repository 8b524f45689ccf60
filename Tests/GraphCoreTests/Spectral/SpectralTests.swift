// PageRank and eigenvector centrality: their equations hold, and published values come out.

import Foundation
import GraphCore
import TestSupport
import Testing

@Suite struct SpectralTests {
  @Test(arguments: Ties.zoo + Ties.directedZoo, [false, true])
  func pageRankSolvesItsEquation(ties: Ties, directed: Bool) throws {
    let graph = CompressedGraph(ties.weighted(to: 5, seed: 51), isDirected: directed)
    for weighted in [false, true] {
      let rank = try graph.pageRank(weighted: weighted)
      let count = Double(graph.vertexCount)
      var wanted = [Double](repeating: 0.15 / count, count: graph.vertexCount)
      for vertex in graph.vertices {
        let out = weighted ? graph.strength(of: vertex) : Double(graph.degree(of: vertex))
        for arc in graph.arcs(of: vertex) {
          wanted[Int(graph.targets[arc])] += 0.85 * rank[Int(vertex)] * (weighted ? graph.weights?[arc] ?? 1 : 1) / out
        }
        if out == 0 { for other in wanted.indices { wanted[other] += 0.85 * rank[Int(vertex)] / count } }
      }
      #expect(agree(rank, wanted, tolerance: 1e-10))
      #expect(rank.isEmpty || abs(rank.reduce(0, +) - 1) < 1e-12)
    }
  }

  @Test func karateAsPublished() throws {
    let graph = CompressedGraph(Ties.karate)
    let rank = try graph.pageRank()
    #expect(abs(rank[0] - 0.09699728538830413) < 1e-10)
    #expect(abs(rank[33] - 0.10091918233261697) < 1e-10)
    let vector = try graph.eigenvectorCentrality()
    #expect(abs(vector[0] - 0.9521323664766557) < 1e-9)
    #expect(vector[33] == 1)
    #expect(abs(vector[11] - 0.14156633334336935) < 1e-9)
    let directed = try CompressedGraph(
      vertexCount: 5, isDirected: true, edges: [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4)])
    #expect(abs(try directed.pageRank()[2] - 0.24343506032647352) < 1e-10)
  }

  @Test(arguments: Ties.zoo) func eigenvectorSolvesItsEquation(ties: Ties) throws {
    let graph = CompressedGraph(ties.weighted(to: 5, seed: 52))
    for weighted in [false, true] {
      let vector = try graph.eigenvectorCentrality(weighted: weighted)
      #expect(vector.max() ?? 1 == (graph.edgeCount == 0 && graph.vertexCount > 0 ? 0 : 1))
      let image = graph.vertices.map { vertex in
        graph.arcs(of: vertex).reduce(0.0) {
          $0 + vector[Int(graph.targets[$1])] * (weighted ? graph.weights?[$1] ?? 1 : 1)
        }
      }
      let value = image.max() ?? 0
      #expect(agree(image, vector.map { $0 * value }, tolerance: 1e-6))
    }
  }

  @Test func eigenvectorsKnownInClosedForm() throws {
    // A path: sin(π(i + 1)/(n + 1)), whose eigenvalue is close to the next; a star: 1 and 1/√(n - 1), with two
    // eigenvalues of one size.
    let path = try CompressedGraph(Ties.path(61)).eigenvectorCentrality()
    #expect(agree(path, (0..<61).map { sin(.pi * Double($0 + 1) / 62) }, tolerance: 1e-9))
    let star = try CompressedGraph(Ties.star(401)).eigenvectorCentrality()
    #expect(agree(star, (0..<401).map { $0 == 0 ? 1 : 0.05 }, tolerance: 1e-12))
  }

  @Test func disconnectedAndEmpty() throws {
    let graph = CompressedGraph(Ties("triangle and tie", 6, [(0, 1), (2, 3), (3, 4), (4, 2)]))
    #expect(agree(try graph.eigenvectorCentrality(), [0, 0, 1, 1, 1, 0]))
    #expect(try CompressedGraph(isolatedVertices: 0).pageRank() == [])
    #expect(try CompressedGraph(isolatedVertices: 2).pageRank() == [0.5, 0.5])
    #expect(try CompressedGraph(isolatedVertices: 2).eigenvectorCentrality() == [0, 0])
    let chain = try CompressedGraph(vertexCount: 3, isDirected: true, edges: [(0, 1), (1, 2)])
    #expect(try chain.eigenvectorCentrality() == [0, 0, 0])
  }
}
