// Every measure by hand, its limits, and the order of rows.

import GraphCore
import NetworkAnalysis
import NetworkModel
import TestSupport
import Testing

@Suite struct ActorMeasuresTests {
  private func column(_ measures: ActorMeasures, _ measure: Measure) -> [ActorMeasures.Value] {
    (0..<measures.actors).map { measures[measure, $0] }
  }

  /// The values of a measure as numbers; yes is 1, no 0, and undefined nil.
  private func values(_ measures: ActorMeasures, _ measure: Measure) -> [Double?] {
    column(measures, measure).map(\.doubleValue)
  }

  @Test func theColumnsAreThoseOfTheDesign() {
    #expect(
      ActorColumn.all.map(\.title).joined(separator: ",")
        == "id,name,sector,degree,strength,betweenness,betweenness_normalized,closeness,harmonic,eigenvector,pagerank,core,"
        + "clustering,constraint,effective_size,efficiency,component,community,cut_actor,cross_sector_ties,ei_index,"
        + "participation,coordinator,consultant,gatekeeper,representative,liaison")
    #expect(ActorColumn.all.allSatisfy { ActorColumn(title: $0.title) == $0 })
    #expect(ActorColumn(title: "degre") == nil)
  }

  /// The path 0 – 1 – 2 with a lone fourth actor; sectors u, c, c, u.
  @Test func thePathOfThreeByHand() throws {
    let network = makeNetwork(
      ["university", "company", "company", "university"], [(0, 1), (1, 2)], strengths: [2, 1])
    let measures = try ActorMeasures(of: network.projected())
    let third = 1.0 / 3
    let expected: [(Measure, [Double?])] = [
      (.degree, [1, 2, 1, 0]), (.strength, [2, 3, 1, 0]), (.betweenness, [0, 1, 0, 0]),
      (.betweennessNormalized, [0, third, 0, 0]), (.closeness, [4.0 / 9, 2 * third, 4.0 / 9, 0]),
      (.harmonic, [0.5, 2 * third, 0.5, 0]), (.core, [1, 1, 1, 0]), (.clustering, [nil, 0, nil, nil]),
      (.constraint, [1, 0.5, 1, nil]), (.effectiveSize, [1, 2, 1, nil]), (.efficiency, [1, 1, 1, nil]),
      (.component, [1, 1, 1, 2]), (.cutActor, [0, 1, 0, 0]), (.crossSectorTies, [1, 1, 0, 0]),
      (.eiIndex, [1, 0, -1, nil]), (.participation, [0, 0.5, 0, nil]),
    ]
    for (measure, column) in expected {
      for (found, value) in zip(values(measures, measure), column) {
        #expect((found == nil) == (value == nil), "\(measure)")
        #expect(abs((found ?? 0) - (value ?? 0)) < 1e-12, "\(measure)")
      }
    }
    #expect(measures[.gatekeeper, 1] == .number(0.5) && measures[.representative, 1] == .number(0.5))
    #expect(measures[.liaison, 1] == .number(0))
    // With weights the first tie is half a step long.
    let weighted = try ActorMeasures(
      [.closeness, .strength], of: network.projected(), options: .init(isWeighted: true))
    #expect(abs((values(weighted, .closeness)[1] ?? 0) - 8.0 / 9) < 1e-12)
    #expect(weighted[.degree, 1] == .undefined)
  }

  @Test func directedTiesAreFollowedOneWay() throws {
    let network = makeNetwork(["university", "company", "agency"], [(0, 1), (1, 2)], directed: true)
    let measures = try ActorMeasures(of: ProjectedNetwork(network, directed: true))
    #expect(measures[.betweennessNormalized, 1] == .number(0.5))
    #expect(values(measures, .closeness) == [2.0 / 3, 0.5, 0])
    #expect(measures[.degree, 1] == .whole(2) && measures[.strength, 1] == .number(2))
    #expect(measures[.liaison, 1] == .number(1))
    #expect(measures[.component, 2] == .whole(1) && measures[.cutActor, 1] == .truth(true))
    #expect(measures[.eigenvector, 2] == .undefined)
    #expect(try ActorMeasures([.liaison], of: network.projected())[.liaison, 1] == .number(1))
  }

  @Test func anUnknownSectorHasNoMeasuresBySector() throws {
    let measures = try ActorMeasures(
      of: makeNetwork(["unknown", "company", "agency"], [(0, 1), (1, 2)]).projected())
    #expect(measures[.eiIndex, 0] == .undefined && measures[.liaison, 0] == .undefined)
    #expect(measures[.crossSectorTies, 0] == .undefined)
    #expect(measures[.eiIndex, 1] == .number(1) && measures[.crossSectorTies, 1] == .whole(1))
    #expect(measures[.betweenness, 1] == .number(1) && measures[.liaison, 1] == .number(0))
  }

  @Test func nothingAndOneActorHaveNoNumbersOutOfNothing() throws {
    #expect(try ActorMeasures(of: makeNetwork([], []).projected()).actors == 0)
    for ties in [[], [(0, 0)]] as [[(Int, Int)]] {
      let measures = try ActorMeasures(of: makeNetwork(["company"], ties).projected())
      for measure in Measure.allCases {
        if case .number(let value) = measures[measure, 0] { #expect(value.isFinite, "\(measure)") }
      }
      #expect(measures[.betweennessNormalized, 0] == .undefined && measures[.eigenvector, 0] == .undefined)
      #expect(measures[.pagerank, 0] == .number(1) && measures.modularity == nil)
    }
  }

  @Test func groupsAreNumberedBySizeThenSmallestID() throws {
    // a9 and a10 compare by number; the pair of a1 comes before that of a2, whatever the order of ties.
    let network = makeNetwork(Array(repeating: "company", count: 12), [(2, 3), (1, 11), (4, 5), (5, 6)])
    let measures = try ActorMeasures([.component, .community], of: network.projected())
    for measure in [Measure.component, .community] {
      #expect(measures[measure, 4] == .whole(1) && measures[measure, 11] == .whole(2), "\(measure)")
      #expect(measures[measure, 3] == .whole(3) && measures[measure, 0] == .whole(4), "\(measure)")
      #expect(measures[measure, 9] == .whole(7) && measures[measure, 10] == .whole(8), "\(measure)")
    }
  }

  @Test func rowsAreSorted() throws {
    let network = try makeNetwork(["company", "university", "company", "university"], [(1, 2), (2, 3)]).projected()
    let measures = try ActorMeasures([.betweenness, .constraint, .component], of: network)
    func order(_ title: String) -> [Int] {
      measures.order(by: ActorColumn(title: title) ?? .id, of: network, in: .english)
    }
    #expect(order("betweenness") == [2, 0, 1, 3])
    #expect(order("constraint") == [1, 3, 2, 0])
    #expect(order("component") == [1, 2, 3, 0])
    #expect(order("sector") == [1, 3, 0, 2])
    #expect(order("name") == [0, 1, 2, 3])
  }

  @Test(arguments: [false, true]) func threadsChangeNothing(_ isWeighted: Bool) throws {
    let ties = Ties.random(150, chance: 0.03, seed: 5).pairs.map { (Int($0.0), Int($0.1)) }
    let network = try makeNetwork(
      (0..<150).map { "s\($0 % 5)" }, ties, strengths: ties.indices.map { 1 / Double($0 % 3 + 1) }
    ).projected()
    let one = try ActorMeasures(of: network, options: .init(isWeighted: isWeighted))
    for threads in [2, 8] {
      #expect(
        try ActorMeasures(of: network, options: .init(isWeighted: isWeighted), execution: Execution(threads: threads))
          == one)
    }
  }

  @Test func whatIsTooLargeIsSampledOrLeftOut() throws {
    let ties = Ties.random(60, chance: 0.1, seed: 6).pairs.map { (Int($0.0), Int($0.1)) }
    let network = try makeNetwork(Array(repeating: "company", count: 60), ties).projected()
    let exact = try ActorMeasures([.betweennessNormalized], of: network)
    #expect(exact.sampling == nil)
    let sampled = try ActorMeasures([.betweennessNormalized, .degree], of: network, options: .init(exactLimit: 1))
    #expect(sampled.omitted.isEmpty && sampled.sampling?.share == 0.01)
    for actor in 0..<60 {
      guard let one = exact[.betweennessNormalized, actor].doubleValue,
        let other = sampled[.betweennessNormalized, actor].doubleValue
      else { continue }
      #expect(abs(one - other) < 0.012)
    }
    let weighted = try ActorMeasures(
      [.closeness, .betweenness, .degree], of: network, options: .init(isWeighted: true, exactLimit: 1))
    #expect(Set(weighted.omitted) == [.closeness, .betweenness] && weighted.sampling == nil)
    #expect(weighted[.closeness, 0] == .undefined && weighted[.degree, 0] != .undefined)
  }
}
