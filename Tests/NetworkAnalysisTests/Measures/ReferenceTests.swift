import Foundation
import NetworkAnalysis
import NetworkModel
import TestSupport
import Testing

/// Every figure against igraph, networkx and R's sna: on the small networks of Tests/Data in every clone, and on networks of
/// real life where the development data is beside the repository.
@Suite struct ReferenceTests {
  static let small = [
    ("karate", "friendship", "karate"), ("southern_women", "shared events", "southern_women"),
  ]
  static let large = [
    ("tobacco_indiana", "contact", "tobacco_indiana__contact"),
    ("tobacco_indiana", "collaboration", "tobacco_indiana__collaboration"),
    ("tobacco_indiana", "dissemination", "tobacco_indiana__dissemination"),
    ("h2020_stockholm_1mode", "joint project", "h2020_stockholm_1mode__all"),
    ("h2020_sweden_1mode", "joint project", "h2020_sweden_1mode__all"),
  ]
  static let layers = small + (TestFiles.sharedData == nil ? [] : large)

  /// Compares the ten values that the reference lists by id; it has eight significant figures.
  private func compare(
    _ measures: ActorMeasures, _ measure: Measure, _ list: Any?
  ) throws {
    let rows = try #require(list as? [[String: Any]])
    #expect(!rows.isEmpty)
    for row in rows {
      let actor = NetworkActor.ID(row["id"] as? String ?? "")
      let expected = try #require(row["value"] as? Double)
      let found = try #require(measures[measure, actor].doubleValue)
      #expect(abs(found - expected) <= 1e-7 * max(1, abs(expected)), "\(measure) of \(actor)")
    }
  }

  @Test(arguments: layers) func undirectedMeasuresAreThoseOfIgraph(
    _ set: String, _ layer: String, _ file: String
  ) throws {
    let shared = try SharedNetwork(set, layer: layer, brokerage: file)
    let network = shared.network
    let measures = try ActorMeasures(of: network.projected())
    let reference = shared.reference
    #expect(measures.actors == reference["n"] as? Int && measures.ties == reference["m"] as? Int)
    try compare(measures, .degree, reference["top_degree"])
    try compare(measures, .betweenness, reference["top_betweenness"])
    try compare(measures, .constraint, reference["lowest_constraint"])
    let normalized = try #require(reference["top_betweenness_norm"] as? [Double])
    let found = network.actors.indices.compactMap { measures[.betweennessNormalized, $0].doubleValue }.sorted(by: >)
    for (one, other) in zip(found, normalized) { #expect(abs(one - other) < 1e-8) }
    let constraints = network.actors.indices.compactMap { measures[.constraint, $0].doubleValue }
    let mean = try #require(reference["constraint_mean"] as? Double)
    #expect(abs(constraints.reduce(0, +) / Double(constraints.count) - mean) < 1e-7)
    let parts = network.actors.indices.compactMap { measures[.component, $0].doubleValue }
    #expect(parts.max() == (reference["components"] as? Int).map(Double.init))
    #expect(parts.count { $0 == 1 } == reference["largest_component"] as? Int)
    #expect(
      network.actors.indices.compactMap { measures[.core, $0].doubleValue }.max()
        == (reference["max_core"] as? Int).map(Double.init))
    // The reference counts all and names the first sixty.
    let points = try #require(reference["articulation_points"] as? [String: Any])
    let cuts = try #require(points["ids"] as? [String])
    let ours = network.actors.indices.filter { measures[.cutActor, $0] == .truth(true) }
    #expect(ours.count == points["count"] as? Int)
    #expect(Set(ours.map { network.actors[$0].id.text }).isSuperset(of: cuts))
    let external = network.actors.indices.compactMap { measures[.crossSectorTies, $0].doubleValue }.reduce(0, +) / 2
    #expect(Int(external) == (reference["sectors"] as? [String: Any])?["external"] as? Int)
    let leiden = try #require((reference["leiden"] as? [String: Any])?["modularity"] as? Double)
    #expect(try #require(measures.modularity) > leiden - 0.005)
  }

  @Test(arguments: layers) func rolesAreHalfOfThoseOfSna(_ set: String, _ layer: String, _ file: String) throws {
    let shared = try SharedNetwork(set, layer: layer, brokerage: file)
    let measures = try ActorMeasures(
      [.coordinator, .consultant, .gatekeeper, .representative, .liaison], of: shared.network.projected())
    #expect(shared.brokerage.count == shared.network.actors.count)
    let columns: [(Measure, String)] = [
      (.coordinator, "w_I"), (.consultant, "w_O"), (.gatekeeper, "b_OI"), (.representative, "b_IO"), (.liaison, "b_O"),
    ]
    for actor in shared.network.actors {
      for (measure, column) in columns {
        let twice = shared.brokerage[actor.id.text]?[column].flatMap { Double($0) }
        #expect(measures[measure, actor.id].doubleValue.map { $0 * 2 } == twice, "\(measure) of \(actor.id)")
      }
    }
  }

  static let rescues = ["Cheyenne", "HurrFrederic", "LakePomona", "MtSi", "MtStHelens", "Texas", "Wichita"]
  static let directed =
    [("random_directed", "contact", "random_directed")]
    + (TestFiles.sharedData == nil ? [] : rescues.map { ("emon", $0, "emon__\($0)") })

  @Test(arguments: directed) func directedMeasuresAreThoseOfIgraphAndSna(
    _ set: String, _ layer: String, _ file: String
  ) throws {
    let shared = try SharedNetwork(set, layer: layer, brokerage: file, directed: true)
    let network = shared.network
    let measures = try ActorMeasures(of: ProjectedNetwork(network, directed: true))
    let directed = try #require(shared.reference["directed"] as? [String: Any])
    #expect(measures.ties == directed["m"] as? Int)
    try compare(measures, .betweenness, directed["top_betweenness"])
    let columns: [(Measure, String)] = [
      (.coordinator, "w_I"), (.consultant, "w_O"), (.gatekeeper, "b_OI"), (.representative, "b_IO"), (.liaison, "b_O"),
    ]
    for actor in network.actors {
      for (measure, column) in columns {
        let expected = shared.brokerage[actor.id.text]?[column].flatMap { Double($0) }
        #expect(measures[measure, actor.id].doubleValue == expected, "\(measure) of \(actor.id)")
      }
    }
  }

  @Test(arguments: layers.filter { $0.1 != "dissemination" })
  func weightedConstraintIsThatOfIgraph(_ set: String, _ layer: String, _ file: String) throws {
    let shared = try SharedNetwork(set, layer: layer)
    let measures = try ActorMeasures([.constraint], of: shared.network.projected(), options: .init(isWeighted: true))
    try compare(measures, .constraint, shared.reference["lowest_constraint_weighted"])
  }
}
