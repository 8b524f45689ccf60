// Bridging scores: small cases, and the mean betweenness of ties.

import GraphCore
import TestSupport
import Testing

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
