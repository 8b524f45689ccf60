// A network projected once against the projections taken one by one, and what a user of the library does with it.

import GraphCore
import NetworkModel
import TestSupport
import Testing

@testable import NetworkAnalysis

@Suite struct ProjectedNetworkTests {
  private static let options = [
    ProjectionOptions(), ProjectionOptions(sharedActivities: .count, includesEnded: true),
    ProjectionOptions(sharedActivities: .none),
  ]

  /// A network with its records in an order of the seed's.
  private func network(seed: Int) -> StakeholderNetwork {
    var network = PlantedYears(seed: UInt64(seed)).before
    var random = SeededGenerator(seed: UInt64(seed))
    network.actors.shuffle(using: &random)
    network.activities.shuffle(using: &random)
    network.goals.shuffle(using: &random)
    return network
  }

  private func expectSame(_ found: ProjectedNetwork, _ network: StakeholderNetwork) throws {
    #expect(found.network == network && found.asOf == found.options.asOf ?? network.asOf)
    #expect(found.ties == network.projectedTies(found.options))
    #expect(found.graph == (try network.projectedGraph(found.options)))
    #expect(found.sectors == SectorCategories(of: network) && found.places == network.actorPlaces)
  }

  @Test(arguments: 1...5, options) func itIsTheProjectionsTakenOneByOne(
    _ seed: Int, _ options: ProjectionOptions
  ) throws {
    let network = network(seed: seed)
    let found = try ProjectedNetwork(network, options, directed: true)
    try expectSame(found, network)
    #expect(found.directedGraph == (try network.projectedDirectedGraph(options)))
    #expect(try network.projected(options).directedGraph == nil)
  }

  @Test(arguments: 1...5) func inTheOrderOfIDsItIsTheProjectionOfTheSortedNetwork(_ seed: Int) throws {
    let network = network(seed: seed)
    var sorted = network
    sorted.actors.sort { $0.id < $1.id }
    sorted.activities.sort { $0.id < $1.id }
    sorted.goals.sort { $0.id < $1.id }
    let found = try network.projected()
    #expect(found.order.map(found.id) == sorted.actors.map(\.id))
    try expectSame(found.ordered, sorted)
    try expectSame(sorted.projected().ordered, sorted)
  }

  @Test(arguments: 1...5) func aPartIsTheProjectionOfTheNetworkWithoutTheOthers(_ seed: Int) throws {
    let network = network(seed: seed)
    let kept = Set(network.actors.enumerated().filter { $0.offset % 3 > 0 }.map(\.element.id))
    var part = network
    part.actors.removeAll { !kept.contains($0.id) }
    try expectSame(network.projected().restricted(to: kept), part)
  }

  @Test func tiesAreFoundByTheIDsOfTheirEnds() throws {
    let found = try network(seed: 2).projected()
    let ids = found.network.actors.map(\.id)
    let ties = Dictionary(uniqueKeysWithValues: found.ties.map { (found.actors(of: $0), $0) })
    for one in ids {
      #expect(found.place(of: one).map(found.id) == one)
      for other in ids { #expect(found.tie(between: one, and: other) == ties[Pair(one, other)]) }
    }
    #expect(found.place(of: "nobody") == nil && found.tie(between: "nobody", and: ids[0]) == nil)
    let none = try StakeholderNetwork().projected()
    #expect(none.ties.isEmpty && none.order.isEmpty && none.ordered.graph.vertexCount == 0)
  }

  /// What a short program of a user asks, without a place or a `switch` in it.
  @Test func measuresGapsAndBridgesAreAskedForByID() throws {
    let stakeholders = makeNetwork(
      ["university", "university", "company", "sciencePark", "municipality"], [(0, 1), (0, 3), (1, 3), (2, 3), (3, 4)])
    let network = try stakeholders.projected()
    let measures = try ActorMeasures([.betweenness, .cutActor, .constraint], of: network)
    #expect(measures[.betweenness, "a3"].doubleValue == 5 && measures[.betweenness, "a0"].doubleValue == 0)
    #expect(measures[.cutActor, "a3"].doubleValue == 1)
    #expect(measures[.betweenness, "nobody"].doubleValue == nil && measures[.degree, "a3"] == .undefined)
    for actor in stakeholders.actors { #expect(measures[.constraint, actor.id].doubleValue != nil) }
    #expect(try BridgingActors(of: network).bridging.map(\.actor) == ["a3"])
    let gaps = try NetworkGaps(of: network)
    #expect(gaps.gaps.contains { $0.kind == .cutActor && $0.actors == ["a3", "a2", "a4"] })
    #expect(gaps.mixing == (try SectorMixing(of: network)))
  }

  @Test func aNetworkPastTheLimitsOfAGraphIsRefused() {
    let network = makeNetwork(["company", "agency"], [(0, 1), (0, 1)], strengths: [1e308, 1e308])
    #expect(throws: GraphError.self) { () throws(GraphError) in try network.projected() }
  }
}
