// Brokerage against a listing of all open paths.

import GraphCore
import TestSupport
import Testing

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
