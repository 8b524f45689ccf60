// Graphs made by hand, understood as networks: what every reader of a graph format rests on.

import NetworkModel
import Testing

@testable import Interchange

@Suite struct GraphRecordTests {
  /// A graph whose nodes stand in lines 1, 2, … and whose edges follow them.
  static func graph(
    _ nodeColumns: [String] = [], _ nodes: [(String, [String?])], _ edgeColumns: [String] = [],
    _ edges: [(String, String, GraphRecord.Direction, [String?])] = []
  ) -> GraphRecord {
    var graph = GraphRecord()
    graph.nodeColumns = nodeColumns
    graph.edgeColumns = edgeColumns
    for (id, values) in nodes {
      let place = SourceLocation(line: graph.nodes.count + 1, column: 3)
      graph.nodes.append(GraphRecord.Node(id: id, values: GraphRow(values), location: place))
    }
    for (source, target, direction, values) in edges {
      let place = SourceLocation(line: nodes.count + graph.edges.count + 1, column: 5)
      graph.edges.append(
        GraphRecord.Edge(
          source: source, target: target, direction: direction, values: GraphRow(values), location: place))
    }
    return graph
  }

  @Test func attributesAreTheModelsByAnyOfTheirNames() throws {
    let graph = Self.graph(
      ["etikett", "Sektor", "taggar", "del_av", "antal"],
      [("ki", ["Karolinska", "Lärosäte", "a|b", nil, "12"]), ("c", ["Centrum", "university", nil, "ki", nil])],
      ["slag", "vikt", "år", "slut", "not"],
      [
        ("ki", "c", .directed, ["avtal", "2,5", "2019", "2021-05", "x"]),
        ("c", "ki", .mutual, [nil, nil, nil, nil, nil]),
      ])
    let reading = graph.reading(named: "g.graphml")
    let network = try #require(reading.network)
    #expect(reading.faults == [])
    #expect(network.title == "g.graphml")
    #expect(network.actors.map(\.name) == ["Karolinska", "Centrum"])
    #expect(network.actors.map(\.sector) == ["university", "university"])
    #expect(network.actors[0].tags == ["a", "b"])
    #expect(network.actors[0].attributes == [Attribute("antal", .number("12"))])
    #expect(network.actors[1].attributes == [])
    #expect(network.actors[1].partOf == "ki")
    let tie = network.collaborations[0]
    #expect(tie.kind == "avtal" && tie.strength == 2.5 && tie.direction == .directed)
    #expect(tie.period == Period(start: PartialDate("2019"), end: PartialDate("2021-05")))
    #expect(tie.additional == [Attribute("not", .string("x"))])
    #expect(network.collaborations[1].direction == .mutual)
    #expect(network.collaborations[1].strength == nil)
    #expect(reading.notes == [ReadingNote(.decimalComma(columns: ["vikt"]), file: "g.graphml")])
  }

  @Test func withoutSectorsAllActorsAreOfOne() throws {
    let reading = Self.graph([], [("a", []), ("b", [])], [], [("a", "b", .undirected, [])]).reading(named: "g")
    let network = try #require(reading.network)
    #expect(reading.faults == [] && reading.notes == [])
    #expect(network.actors.map(\.sector) == [EdgeListNetwork.sector.id, EdgeListNetwork.sector.id])
    #expect(network.actors.map(\.name) == ["a", "b"])
    #expect(network.ownSectors == [EdgeListNetwork.sector])
    let typed = Self.graph(["typ"], [("a", ["Kommun"]), ("b", [nil])]).reading(named: "g")
    #expect(typed.network?.actors.map(\.sector) == ["municipality", "unknown"])
    #expect(typed.faults.map(\.code) == ["sectors-missing"])
  }

  @Test func nodesThatAreActivitiesTakeTheirParticipants() throws {
    let reading = Self.graph(
      ["type"], [("ki", ["university"]), ("f", ["forum"])], ["role"], [("ki", "f", .undirected, ["lead"])]
    ).reading(named: "g")
    let network = try #require(reading.network)
    #expect(network.actors.map(\.id) == ["ki"])
    #expect(network.activities.map(\.id) == ["f"])
    #expect(network.activities[0].participants.map(\.actor) == ["ki"])
    #expect(network.collaborations == [])
  }

  @Test func activitiesThatAreTiedToEachOtherAreActors() throws {
    let reading = Self.graph(
      ["type", "status"], [("a", ["event", "OKÄND"]), ("f", ["forum", nil])], [], [("a", "f", .undirected, [])]
    ).reading(named: "g")
    #expect(reading.network?.actors.map(\.sector) == ["event", "forum"])
    #expect(reading.network?.collaborations.count == 1)
    #expect(reading.errors == [])
    #expect(reading.notes.map(\.kind).contains(.graph(.activitiesAsActors)))
  }

  @Test func faultsStandInTheGraphsOwnFile() throws {
    let reading = Self.graph(
      ["name", "sector"], [("a", ["A", "universty"]), ("a", ["B", nil])], [], [("a", "x", .undirected, [])]
    ).reading(named: "g")
    #expect(
      reading.faults.map { "\($0.location) \($0.code)" } == [
        "1:3 unknown-reference", "2:3 sectors-missing", "2:3 duplicate-id", "3:5 unknown-reference",
      ])
    #expect(reading.faults.allSatisfy { $0.file == nil && $0.path == .root })
    #expect(reading.faults[2].other == FilePlace(file: "", location: SourceLocation(line: 1, column: 3)))
    #expect(reading.errors.count == 3)
  }

  @Test func selfTiesGoAndRepeatedOnesStay() throws {
    let reading = Self.graph(
      [], [("a", []), ("b", [])], ["weight"],
      [("a", "a", .directed, ["1"]), ("a", "b", .directed, ["1"]), ("a", "b", .directed, ["5"])]
    ).reading(named: "g")
    #expect(reading.network?.collaborations.map(\.strength) == [1, 5])
    #expect(reading.notes.map(\.kind) == [.selfTiesLeftOut(count: 1)])
    #expect(reading.faults.map { "\($0.location) \($0.code)" } == ["5:5 repeated-tie"])
  }

  @Test func columnsThatHoldSomethingElseAreKept() throws {
    let reading = Self.graph(
      ["members", "invitable", "del av"], [("a", ["12", "kanske", "b"]), ("b", ["3", "ja", nil])],
      ["weight", "start", "end"],
      [("a", "b", .undirected, ["-1", "3.5", "2020"]), ("b", "a", .undirected, ["2", nil, nil])]
    ).reading(named: "g")
    let network = try #require(reading.network)
    #expect(reading.errors == [])
    #expect(
      network.actors[0].attributes == [Attribute("members", .number("12")), Attribute("invitable", .string("kanske"))])
    #expect(network.actors[0].partOf == "b")
    let tie = network.collaborations[0]
    #expect(tie.strength == nil && tie.period == Period(end: PartialDate("2020")))
    #expect(tie.additional == [Attribute("weight", .number("-1")), Attribute("start", .number("3.5"))])
    #expect(
      reading.notes.map(\.kind) == [
        .keptAsOwn(column: "weight", values: 1, example: "-1"), .keptAsOwn(column: "start", values: 1, example: "3.5"),
        .keptAsOwn(column: "invitable", values: 1, example: "kanske"),
        .keptAsOwn(column: "members", values: 2, example: "12"),
      ])
  }

  @Test func numberedNodesAreCalledByTheIdsThatTheyHad() throws {
    func ids(_ columns: [String], _ nodes: [(String, [String?])]) -> [String]? {
      let reading = Self.graph(columns, nodes, [], [(nodes[0].0, nodes[1].0, .directed, [])]).reading(named: "g")
      #expect(reading.network?.collaborations.map(\.source) == reading.network.map { [$0.actors[0].id] })
      #expect(reading.errors == [])
      return reading.network?.actors.map { "\($0.id) \($0.name.text(in: .swedish))" }
    }
    #expect(ids(["id", "label"], [("n0", ["ki", "KI"]), ("n1", ["kth", "KTH"])]) == ["ki KI", "kth KTH"])
    #expect(ids(["_nx_name"], [("0", ["ki"]), ("1", ["kth"])]) == ["ki ki", "kth kth"])
    #expect(ids(["name", "label"], [("n0", ["ki", "KI"]), ("n1", ["kth", "KTH"])]) == ["ki KI", "kth KTH"])
    // Names alone stay names, and neither gaps nor ids of the user's own are given up.
    #expect(ids(["name"], [("n0", ["ki"]), ("n1", ["kth"])]) == ["n0 ki", "n1 kth"])
    #expect(ids(["id"], [("n0", ["ki"]), ("n1", [nil])]) == ["n0 n0", "n1 n1"])
    #expect(ids(["id", "name"], [("a", ["7", "A"]), ("b", ["8", "B"])]) == ["a A", "b B"])
    // A name that only repeats the id gives way to the label.
    #expect(ids(["name", "label"], [("a", ["a", "KI"]), ("b", ["b", "KTH"])]) == ["a KI", "b KTH"])
  }

  @Test func partsFollowTheIdsOfTheirWholes() {
    let reading = Self.graph(["id", "part of"], [("n0", ["ki", nil]), ("n1", ["cns", "n0"])]).reading(named: "g")
    #expect(reading.network?.actors.map(\.partOf) == [nil, "ki"])
    #expect(reading.notes.map(\.kind) == [.idsFrom(column: "id")])
  }

  @Test func attributesOfOneNameAreToldApart() throws {
    let reading = Self.graph(
      ["name", "Name", "id"], [("a", ["A", "x", "1"]), ("b", ["B", "y", "2"])], ["from", "direction"],
      [("a", "b", .directed, ["Lund", "norrut"])]
    ).reading(named: "g")
    let network = try #require(reading.network)
    #expect(network.actors[0].name == "A")
    #expect(network.actors[0].attributes == [Attribute("Name 2", .string("x")), Attribute("id 2", .number("1"))])
    #expect(
      network.collaborations[0].additional == [
        Attribute("from 2", .string("Lund")), Attribute("direction 2", .string("norrut")),
      ])
    #expect(network.collaborations[0].direction == .directed)
  }

  @Test func directionsInAnAttributeCount() {
    let reading = Self.graph(
      [], [("a", []), ("b", [])], ["riktning"],
      [("a", "b", .directed, ["ömsesidig"]), ("b", "a", .directed, [nil])]
    ).reading(named: "g")
    #expect(reading.network?.collaborations.map(\.direction) == [.mutual, .directed])
    #expect(reading.network?.collaborations.map(\.additional) == [[], []])
  }

  @Test func shortRowsAndEmptyGraphsAreNoTrouble() {
    let reading = Self.graph(["name", "x"], [("a", []), ("b", ["B"])], ["kind"], [("a", "b", .directed, [])])
      .reading(named: "g")
    #expect(reading.network?.actors.map(\.name) == ["a", "B"])
    #expect(GraphRecord().reading(named: "g").network?.actors == [])
  }

  // MARK: Out

  @Test func aNetworkAsAGraphComesBackAsItWas() throws {
    let network = StakeholderNetwork(
      title: "T",
      actors: [
        NetworkActor(
          id: "ki", name: "Karolinska", shortName: "KI", sector: "university", members: [], invitable: false,
          tags: ["a", "b"], place: "Solna", municipality: "0184", orgNumber: "202100-2973", description: "d",
          competences: ["law"], profileAreas: ["x"],
          attributes: [Attribute("antal", .number("12")), Attribute("kod", .string("0180"))]),
        NetworkActor(id: "c", name: "Centrum", sector: "company", partOf: "ki", attributes: []),
        NetworkActor(id: "n", name: "Nät", sector: "company", members: ["ki", "c"]),
      ],
      collaborations: [
        Collaboration(
          source: "ki", target: "n", kind: "avtal", direction: .mutual, strength: 2.5,
          period: Period(start: PartialDate("2019"), end: PartialDate("2020-03")), description: "e",
          additional: [Attribute("not", .string("y"))]),
        Collaboration(source: "n", target: "c", direction: .directed, strength: 1),
      ])
    let graph = GraphRecord(of: network, language: .swedish)
    #expect(graph.edgeColumns == ["kind", "weight", "start", "end", "description", "not"])
    #expect(graph.edges[1].values == [nil, "1", nil, nil, nil, nil])
    let reading = graph.reading(named: "g")
    #expect(reading.faults == [])
    #expect(reading.network == network)
  }

  @Test func typesAreTheNarrowestThatTakeAll() {
    let graph = Self.graph(
      ["a", "b", "c", "d", "e", "f", "g", "h"],
      [
        ("x", ["true", "true", "1", "1", "1", "0180", "1", "12345678901234567890"]),
        ("y", ["false", nil, "-2", "2.5", "3000000000", "12", "ja", "1"]),
      ])
    #expect(graph.nodeTypes == [.boolean, .string, .int, .double, .long, .string, .string, .string])
    var texts = graph
    texts.nodeTexts = ["c"]
    #expect(texts.nodeTypes[2] == .string)
  }

  @Test func lossesAreToldBeforehand() {
    var network = StakeholderNetwork(
      actors: [
        NetworkActor(
          id: "a", name: LocalizedText(swedish: "Å", english: "A"), sector: "x",
          attributes: [Attribute("o", .object([Attribute("p", .null)]))], evidence: [Evidence(source: "s")])
      ],
      activities: [Activity(id: "f"), Activity(id: "g")], goals: [Goal(id: "1")])
    #expect(
      WritingNote.losses(of: network, language: .swedish).map(\.kind) == [
        .leftOut(.activities, count: 2), .leftOut(.goals, count: 1), .leftOut(.evidence, count: 1),
        .otherLanguages(count: 1, kept: .swedish), .nestedAsText(keys: ["o"]),
      ])
    network = StakeholderNetwork(ownSectors: [EdgeListNetwork.sector], actors: [])
    #expect(WritingNote.losses(of: network, language: .english) == [])
  }
}
