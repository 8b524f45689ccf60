// GraphML and GEXF as we write them, and the way there and back.

import NetworkModel
import TestSupport
import Testing

@testable import Interchange

@Suite struct XMLGraphWriterTests {
  private static let network = StakeholderNetwork(
    title: "Karta <1>",
    actors: [
      NetworkActor(
        id: "ki", name: "Karolinska & \"KI\"", sector: "university", tags: ["a", "b"], municipality: "0184",
        attributes: [
          Attribute("aktiv", .bool(true)), Attribute("antal", .number("3")), Attribute("rad", .string("ett\ntvå")),
          Attribute("text", .string("12")),
        ]),
      NetworkActor(
        id: "cns", name: "Neuro", sector: "university", partOf: "ki",
        attributes: [Attribute("antal", .number("2.5")), Attribute("kod", .string("0180"))]),
      NetworkActor(id: "ensam", name: "Ensam", sector: "company"),
    ],
    collaborations: [
      Collaboration(source: "ki", target: "cns", kind: "avtal", direction: .directed, strength: 2.5),
      Collaboration(
        source: "ki", target: "cns", direction: .mutual, strength: 1, period: Period(start: PartialDate("2019"))),
      Collaboration(source: "cns", target: "ki", direction: .directed, strength: 1),
    ])

  private func written(_ network: StakeholderNetwork, _ format: NetworkFormat, _ language: Language) -> String {
    GraphFile(network, as: format, language: language)?.text ?? ""
  }

  private func losses(_ network: StakeholderNetwork, _ format: NetworkFormat) -> [WritingNote] {
    GraphFile(network, as: format, language: .swedish)?.losses ?? [WritingNote(.mixedDirections)]
  }

  private func directions(_ directions: [Collaboration.Direction]) -> StakeholderNetwork {
    var network = StakeholderNetwork(
      title: "T", ownSectors: [EdgeListNetwork.sector],
      actors: ["a", "b", "c"].map {
        NetworkActor(id: .init($0), name: LocalizedText($0), sector: EdgeListNetwork.sector.id)
      })
    network.collaborations = directions.enumerated().map { place, direction in
      Collaboration(source: "a", target: place == 0 ? "b" : "c", direction: direction)
    }
    return network
  }

  @Test func graphMLToTheLetter() {
    #expect(
      written(Self.network, .graphML, .swedish) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
          <key id="g0" for="graph" attr.name="title" attr.type="string"/>
          <key id="n0" for="node" attr.name="name" attr.type="string"/>
          <key id="n1" for="node" attr.name="sector" attr.type="string"/>
          <key id="n2" for="node" attr.name="partOf" attr.type="string"/>
          <key id="n3" for="node" attr.name="tags" attr.type="string"/>
          <key id="n4" for="node" attr.name="municipality" attr.type="string"/>
          <key id="n5" for="node" attr.name="aktiv" attr.type="string"/>
          <key id="n6" for="node" attr.name="antal" attr.type="double"/>
          <key id="n7" for="node" attr.name="rad" attr.type="string"/>
          <key id="n8" for="node" attr.name="text" attr.type="string"/>
          <key id="n9" for="node" attr.name="kod" attr.type="string"/>
          <key id="label" for="node" attr.name="label" attr.type="string"/>
          <key id="e0" for="edge" attr.name="kind" attr.type="string"/>
          <key id="e1" for="edge" attr.name="weight" attr.type="double"/>
          <key id="e2" for="edge" attr.name="start" attr.type="string"/>
          <key id="direction" for="edge" attr.name="direction" attr.type="string"/>
          <graph id="G" edgedefault="directed">
            <data key="g0">Karta &lt;1&gt;</data>
            <node id="ki">
              <data key="n0">Karolinska &amp; &quot;KI&quot;</data>
              <data key="n1">university</data>
              <data key="n3">a|b</data>
              <data key="n4">0184</data>
              <data key="n5">true</data>
              <data key="n6">3</data>
              <data key="n7">ett&#10;två</data>
              <data key="n8">12</data>
              <data key="label">Karolinska &amp; &quot;KI&quot;</data>
            </node>
            <node id="cns">
              <data key="n0">Neuro</data>
              <data key="n1">university</data>
              <data key="n2">ki</data>
              <data key="n6">2.5</data>
              <data key="n9">0180</data>
              <data key="label">Neuro</data>
            </node>
            <node id="ensam">
              <data key="n0">Ensam</data>
              <data key="n1">company</data>
              <data key="label">Ensam</data>
            </node>
            <edge source="ki" target="cns">
              <data key="e0">avtal</data>
              <data key="e1">2.5</data>
              <data key="direction">directed</data>
            </edge>
            <edge source="ki" target="cns">
              <data key="e1">1</data>
              <data key="e2">2019</data>
              <data key="direction">mutual</data>
            </edge>
            <edge source="cns" target="ki">
              <data key="e1">1</data>
              <data key="direction">directed</data>
            </edge>
          </graph>
        </graphml>

        """)
  }

  @Test func gexfToTheLetter() {
    #expect(
      written(Self.network, .gexf, .swedish) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
          <meta>
            <creator>Samband</creator>
          </meta>
          <graph mode="dynamic" timeformat="date" defaultedgetype="directed" name="Karta &lt;1&gt;">
            <attributes class="node">
              <attribute id="1" title="sector" type="string"/>
              <attribute id="2" title="partOf" type="string"/>
              <attribute id="3" title="tags" type="string"/>
              <attribute id="4" title="municipality" type="string"/>
              <attribute id="5" title="aktiv" type="string"/>
              <attribute id="6" title="antal" type="double"/>
              <attribute id="7" title="rad" type="string"/>
              <attribute id="8" title="text" type="string"/>
              <attribute id="9" title="kod" type="string"/>
            </attributes>
            <attributes class="edge">
              <attribute id="0" title="kind" type="string"/>
              <attribute id="2" title="known start" type="string"/>
            </attributes>
            <nodes>
              <node id="ki" label="Karolinska &amp; &quot;KI&quot;"><attvalues><attvalue for="1" value="university"/><attvalue for="3" value="a|b"/><attvalue for="4" value="0184"/><attvalue for="5" value="true"/><attvalue for="6" value="3"/><attvalue for="7" value="ett&#10;två"/><attvalue for="8" value="12"/></attvalues></node>
              <node id="cns" label="Neuro"><attvalues><attvalue for="1" value="university"/><attvalue for="2" value="ki"/><attvalue for="6" value="2.5"/><attvalue for="9" value="0180"/></attvalues></node>
              <node id="ensam" label="Ensam"><attvalues><attvalue for="1" value="company"/></attvalues></node>
            </nodes>
            <edges>
              <edge id="0" source="ki" target="cns" weight="2.5"><attvalues><attvalue for="0" value="avtal"/></attvalues></edge>
              <edge id="1" source="ki" target="cns" type="mutual" weight="1" start="2019-01-01"><attvalues><attvalue for="2" value="2019"/></attvalues></edge>
              <edge id="2" source="cns" target="ki" weight="1"></edge>
            </edges>
          </graph>
        </gexf>

        """)
  }

  @Test(arguments: [NetworkFormat.graphML, .gexf]) func thereAndBackNothingIsLost(_ format: NetworkFormat) throws {
    func write(_ network: StakeholderNetwork) -> String {
      written(network, format, .swedish)
    }
    var network = Self.network
    // A truth that some lack is a text, since igraph takes a missing one for false.
    let own = network.actors[0].attributes
    network.actors[0].attributes = [Attribute("aktiv", .string("true"))] + own.dropFirst()
    let reading = NetworkReader.read(Array(write(Self.network).utf8), named: "g")
    #expect(reading.network == network)
    #expect(reading.errors == [] && reading.notes == [])
    let kinds: [Collaboration.Direction] = [.undirected, .directed, .mutual]
    for first in kinds {
      for second in kinds {
        let network = directions([first, second])
        let reading = NetworkReader.read(Array(write(network).utf8), named: "g")
        #expect(reading.network == network, "\(first) \(second)")
        #expect(reading.faults == [] && reading.notes == [])
      }
    }
  }

  /// Days stand in the tags of ties; where the network knows a year or a month, an attribute keeps it.
  @Test func timesOfTiesAreAGephiTimeline() throws {
    var network = directions([.directed, .directed, .directed])
    network.collaborations[0].period = Period(start: PartialDate("2019-02-03"), end: PartialDate("2020-05-06"))
    #expect(written(network, .gexf, .swedish).contains("<graph mode=\"dynamic\" timeformat=\"date\" defaultedgetype"))
    #expect(!written(network, .gexf, .swedish).contains("<attributes class=\"edge\">"))
    network.collaborations[1].period = Period(start: PartialDate("2020-02"), end: PartialDate("2021"))
    network.collaborations[1].kind = "a"
    let text = written(network, .gexf, .swedish)
    #expect(text.contains("target=\"b\" start=\"2019-02-03\" end=\"2020-05-06\"></edge>"))
    #expect(text.contains("target=\"c\" start=\"2020-02-01\" end=\"2021-12-31\"><attvalues>"))
    #expect(text.contains("value=\"2020-02\"/>") && text.contains("value=\"2021\"/>"))
    let back = NetworkReader.read(Array(text.utf8), named: "g")
    #expect(back.network == network && back.errors == [] && back.notes == [])
    // What ends before it starts no program takes.
    network.collaborations[0].period = Period(start: PartialDate("2020"), end: PartialDate("2019"))
    #expect(written(network, .gexf, .swedish).contains("target=\"b\"><attvalues>"))
  }

  @Test func aTruthThatAllHaveIsWrittenInSmallLetters() {
    var network = directions([])
    for place in network.actors.indices { network.actors[place].attributes = [Attribute("aktiv", .bool(place > 0))] }
    let text = written(network, .graphML, .swedish)
    #expect(text.contains("attr.name=\"aktiv\" attr.type=\"boolean\""))
    #expect(text.contains(">false</data>") && text.contains(">true</data>"))
    // No ports, no graphs within nodes, no ids of edges, no defaults.
    for word in ["<port", "<default", "<edge id", "True", "False"] { #expect(!text.contains(word)) }
  }

  @Test func oneDirectionIsToldForAll() {
    func notes(_ directions: [Collaboration.Direction]) -> [[WritingNote.Kind]] {
      let network = self.directions(directions)
      return [
        losses(network, .graphML).map(\.kind),
        losses(network, .gexf).map(\.kind),
      ]
    }
    #expect(notes([.directed, .directed]) == [[], []])
    #expect(notes([.directed, .mutual]) == [[.directions(count: 1, instead: .directed)], []])
    #expect(
      notes([.undirected, .mutual]) == [
        [.directions(count: 1, instead: .undirected)], [.directions(count: 1, instead: .undirected)],
      ])
    #expect(
      notes([.undirected, .directed]) == [
        [.directions(count: 1, instead: .directed)], [.directions(count: 1, instead: .directed)],
      ])
  }

  @Test func charactersThatXMLCannotHaveAreTold() throws {
    var network = directions([])
    network.actors[0].name = "a\u{1}b\u{FFFE}"
    #expect(losses(network, .graphML).map(\.kind) == [.characters(count: 2)])
    let reading = NetworkReader.read(Array(written(network, .graphML, .swedish).utf8), named: "g")
    #expect(reading.network?.actors[0].name == "ab")
  }

  @Test func parallelTiesAreTold() {
    var network = directions([.directed, .directed])
    network.collaborations[1] = network.collaborations[0]
    #expect(losses(network, .graphML).map(\.kind) == [.parallelTies(count: 1)])
    network.collaborations[1] = Collaboration(source: "b", target: "a", direction: .directed)
    #expect(losses(network, .graphML) == [])
  }

  /// Whatever a network holds, what is written is well-formed.
  @Test func anyNetworkGivesAFileThatIsWhole() throws {
    var generator = SeededGenerator(seed: 15)
    for _ in 0..<300 {
      let network = generator.network()
      for text in [written(network, .graphML, .english), written(network, .gexf, .english)] {
        let graph =
          text.contains("<gexf")
          ? GEXFReader.read(Array(text.utf8), named: "g") : GraphMLReader.read(Array(text.utf8), named: "g")
        #expect(graph.faults == [])
        #expect(graph.nodes.count == network.actors.count && graph.edges.count == network.collaborations.count)
      }
    }
  }

  @Test func edgeListsHaveAWeightOnEveryLineOrOnNone() {
    var network = directions([.directed, .undirected])
    #expect(EdgeListWriter.write(network) == "a\tb\na\tc\n")
    network.collaborations[1].strength = 2.5
    network.actors[0].id = "#a b"
    network.collaborations[0].source = "#a b"
    #expect(EdgeListWriter.write(network) == "\"#a b\"\tb\t1\na\tc\t2.5\n")
    #expect(
      losses(directions([.directed]), .edges).map(\.kind) == [
        .leftOut(.actorsWithoutTies, count: 1), .directions(count: 1, instead: .undirected),
      ])
    let lost = losses(Self.network, .edges).map(\.kind)
    #expect(
      lost == [
        .leftOut(.actorsWithoutTies, count: 1),
        .attributesLeftOut([
          "name", "sector", "partOf", "tags", "municipality", "aktiv", "antal", "rad", "text", "kod", "kind", "start",
        ]),
        .directions(count: 3, instead: .undirected),
      ])
  }
}
