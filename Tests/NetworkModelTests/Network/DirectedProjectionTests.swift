import GraphCore
import NetworkModel
import Testing

@Suite struct DirectedProjectionTests {
  private func network(_ ties: [Collaboration], activities: [Activity] = []) -> StakeholderNetwork {
    StakeholderNetwork(
      actors: (0..<4).map { NetworkActor(id: .init("a\($0)"), name: .init("A\($0)"), sector: "company") },
      collaborations: ties, activities: activities)
  }

  @Test func onlyDirectedTiesRunOneWay() throws {
    let graph = try network([
      Collaboration(source: "a1", target: "a0", direction: .directed, strength: 2),
      Collaboration(source: "a1", target: "a2", direction: .mutual),
      Collaboration(source: "a2", target: "a3"),
    ]).projectedDirectedGraph()
    #expect(graph.isDirected && graph.arcCount == 5)
    #expect(graph.hasEdge(from: 1, to: 0) && !graph.hasEdge(from: 0, to: 1))
    #expect(graph.hasEdge(from: 2, to: 1) && graph.hasEdge(from: 3, to: 2))
    #expect(graph.strength(of: 1) == 3 && graph.strength(of: 0) == 0)
  }

  @Test func sharedActivitiesRunBothWaysAndAddUp() throws {
    let activity = Activity(id: "x", participants: ["a0", "a1", "a2"].map { .init(actor: $0) })
    let network = network(
      [Collaboration(source: "a0", target: "a1", direction: .directed)], activities: [activity])
    let graph = try network.projectedDirectedGraph()
    #expect(graph.arcCount == 6)
    #expect(graph.arc(from: 0, to: 1).flatMap { graph.weights?[$0] } == 1.5)
    #expect(graph.arc(from: 1, to: 0).flatMap { graph.weights?[$0] } == 0.5)
    #expect(try network.projectedDirectedGraph(.init(sharedActivities: .none)).arcCount == 1)
  }

  @Test func withoutDirectionsItIsTheProjectedGraph() throws {
    let network = network([
      Collaboration(source: "a0", target: "a1", direction: .directed),
      Collaboration(source: "a2", target: "a1", direction: .directed),
      Collaboration(source: "a2", target: "a2"), Collaboration(source: "a0", target: "nobody"),
    ])
    #expect(try network.projectedDirectedGraph().undirected == network.projectedGraph())
  }
}
