// Mixing and ties by category: published values, and the definitions.

import GraphCore
import TestSupport
import Testing

@Suite struct MixingTests {
  @Test func karateAsPublished() {
    let graph = CompressedGraph(Ties.karate)
    let mixing = graph.mixing(categories: Ties.karateClubs)
    #expect(mixing.ties == [[35, 11], [11, 32]])
    #expect(mixing.total == 78)
    #expect(abs((mixing.assortativity ?? 0) - 0.717530864197531) < 1e-12)
    #expect(abs((mixing.modularity ?? 0) - 0.3582347140039448) < 1e-12)
    #expect(abs((mixing.externalInternal ?? 0) - (11.0 - 67) / 78) < 1e-12)
    #expect(abs((mixing.expectedTies(0, 1) ?? 0) - 78 * 2.0 * 17 * 17 / (34 * 33)) < 1e-9)
  }

  @Test(arguments: Ties.zoo + Ties.directedZoo, [false, true])
  func agreesWithTheDefinition(ties: Ties, directed: Bool) {
    let graph = CompressedGraph(ties.weighted(to: 5, seed: 61), isDirected: directed)
    let category = graph.vertices.map { $0 % 4 - 1 }
    for weighted in [false, true] {
      let mixing = graph.mixing(categories: category, count: 3, weighted: weighted)
      var wanted = [[Double]](repeating: [0, 0, 0], count: 3)
      for edge in graph.edges {
        let (a, b) = (Int(category[Int(edge.source)]), Int(category[Int(edge.target)]))
        if a < 0 || b < 0 { continue }
        wanted[a][b] += weighted ? edge.weight : 1
        if !directed && a != b { wanted[b][a] += weighted ? edge.weight : 1 }
      }
      #expect(mixing.ties == wanted)
      let own = graph.categoryTies(categories: category, weighted: weighted)
      let both = graph.undirected
      for vertex in both.vertices {
        var sums = [0.0, 0.0, 0.0]
        for arc in both.arcs(of: vertex) where category[Int(both.targets[arc])] >= 0 && category[Int(vertex)] >= 0 {
          sums[Int(category[Int(both.targets[arc])])] += weighted ? both.weights?[arc] ?? 1 : 1
        }
        let total = sums.reduce(0, +)
        let inside = category[Int(vertex)] < 0 ? 0 : sums[Int(category[Int(vertex)])]
        #expect(own.internalTies[Int(vertex)] == inside)
        #expect(own.externalTies[Int(vertex)] == total - inside)
        #expect(own.externalInternal[Int(vertex)] == (total == 0 ? nil : (total - 2 * inside) / total))
        let squares = sums.reduce(0) { $0 + $1 * $1 }
        #expect(agree([own.participation[Int(vertex)]], [total == 0 ? nil : 1 - squares / (total * total)]))
      }
    }
  }

  @Test func undefinedIsNil() {
    let none = CompressedGraph(isolatedVertices: 3).mixing(categories: [0, 1, 1])
    #expect(none.assortativity == nil)
    #expect(none.externalInternal == nil)
    #expect(none.modularity == nil)
    let inside = CompressedGraph(Ties.clique(3)).mixing(categories: [0, 0, 0])
    #expect(inside.assortativity == nil)
    #expect(CompressedGraph(isolatedVertices: 1).mixing(categories: [0]).expectedTies(0, 0) == nil)
  }
}
