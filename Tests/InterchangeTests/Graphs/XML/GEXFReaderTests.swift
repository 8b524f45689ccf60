// GEXF as Gephi and networkx write it, in versions 1.1 to 1.3.

import NetworkModel
import Testing

@testable import Interchange

@Suite struct GEXFReaderTests {
  private func read(_ content: String, graph: String = "", version: String = "1.2") -> NetworkReading {
    let text =
      "<gexf xmlns=\"http://www.gexf.net/\(version)draft\" xmlns:viz=\"v\" version=\"\(version)\">\n<graph \(graph)>\n\(content)\n</graph></gexf>"
    return NetworkReader.read(Array(text.utf8), named: "g.gexf")
  }

  @Test func attributesDefaultsAndDirections() throws {
    let reading = read(
      """
      <attributes class="node"><attribute id="0" title="sektor" type="string"><default>Region</default></attribute>
      <attribute id="1" title="aktiv" type="boolean"/></attributes>
      <attributes class="edge"><attribute id="0" title="typ" type="string" default="avtal"/></attributes>
      <nodes count="3"><node id="a" label="Åkerö"><attvalues><attvalue for="0" value="Kommun"/><attvalue for="1" value="True"/></attvalues>
      <viz:color r="1" g="2" b="3"/><viz:position x="1" y="2"/></node><node id="b" label="B"/><node id="c"/></nodes>
      <edges><edge id="0" source="a" target="b" weight="2.0"/><edge id="1" source="a" target="b" type="mutual"><attvalues><attvalue for="0" value="möte"/></attvalues></edge>
      <edge id="2" source="b" target="a" type="undirected"/></edges>
      """, graph: "defaultedgetype=\"directed\" name=\"Kartan\"")
    let network = try #require(reading.network)
    #expect(network.title == "Kartan")
    #expect(network.actors.map(\.name) == ["Åkerö", "B", "c"])
    #expect(network.actors.map(\.sector) == ["municipality", "region", "region"])
    #expect(network.actors.map(\.attributes) == [[Attribute("aktiv", .bool(true))], [], []])
    // A mutual edge is one tie.
    #expect(network.collaborations.map(\.direction) == [.directed, .mutual, .undirected])
    #expect(network.collaborations.map(\.kind) == ["avtal", "möte", "avtal"])
    #expect(network.collaborations.map(\.strength) == [2, nil, nil])
    #expect(network.collaborations.allSatisfy { $0.additional == [] })
    #expect(reading.errors == [] && reading.notes == [])
  }

  @Test func withoutADefaultEdgesAreUndirected() {
    let reading = read("<nodes><node id='a'/><node id='b'/></nodes><edges><edge source='a' target='b'/></edges>")
    #expect(reading.network?.collaborations.map(\.direction) == [.undirected])
  }

  @Test func ofValuesWithTimesTheLatestCounts() throws {
    let reading = read(
      """
      <attributes class="node" mode="dynamic"><attribute id="0" title="antal" type="integer"/></attributes>
      <attributes class="edge" mode="dynamic"><attribute id="w" title="Weight" type="float"/></attributes>
      <nodes><node id="a"><attvalues><attvalue for="0" value="5" start="2020-01-01" end="2021-01-01"/><attvalue for="0" value="9" start="2023-01-01" end="None"/>
      <attvalue for="0" value="7" start="2021-01-01" end="2023-01-01"/></attvalues></node><node id="b"/></nodes>
      <edges><edge source="a" target="b" weight="1.0"><attvalues><attvalue for="w" value="3.0" start="9"/><attvalue for="w" value="4.0" start="10"/></attvalues></edge></edges>
      """, graph: "mode=\"dynamic\" timeformat=\"date\"")
    let network = try #require(reading.network)
    #expect(network.actors[0].attributes == [Attribute("antal", .number("9"))])
    #expect(network.collaborations.map(\.strength) == [4])
    #expect(reading.notes.map(\.kind) == [.graph(.latestOfSeries(attributes: ["antal", "weight"], values: 3))])
    #expect(reading.notes[0].isLoss)
  }

  @Test func spellsAreAStartAndAnEnd() throws {
    let reading = read(
      """
      <nodes><node id="a" start="2019"/><node id="b"/></nodes><edges>
      <edge source="a" target="b" start="2019-02-01" end="2021-03-01"/>
      <edge source="b" target="a" start="2020"/>
      <edge source="a" target="b"><spells><spell start="2018" end="2019"/><spell start="2022" end="None"/></spells></edge>
      <edge source="a" target="b" start="-Infinity" end="2020.0"/></edges>
      """, graph: "mode=\"dynamic\"")
    let network = try #require(reading.network)
    #expect(network.actors[0].attributes == [Attribute("start", .number("2019"))])
    #expect(
      network.collaborations.map(\.period) == [
        Period(start: PartialDate("2019-02-01"), end: PartialDate("2021-03-01")), Period(start: PartialDate("2020")),
        Period(start: PartialDate("2018")), Period(end: PartialDate("2020")),
      ])
    #expect(network.collaborations[2].additional == [Attribute("spells", .string("2018/2019|2022/"))])
    #expect(reading.errors == [])
  }

  @Test func timesThatAreNoDatesAreKept() {
    let reading = read(
      "<nodes><node id='a'/><node id='b'/></nodes><edges><edge source='a' target='b' start='1.5' end='3'/></edges>")
    #expect(
      reading.network?.collaborations.map(\.additional)
        == [[Attribute("start", .number("1.5")), Attribute("end", .number("3"))]])
    #expect(reading.errors == [])
  }

  @Test func nodesWithinNodesAndParentsMakeParts() {
    let reading = read(
      """
      <nodes><node id="a"><nodes><node id="b"/><node id="c"/></nodes><edges><edge source="b" target="c"/></edges></node>
      <node id="d" pid="a"/><node id="e"><parents><parent for="a"/><parent for="d"/></parents></node></nodes>
      <edges><edge source="d" target="b"/></edges>
      """)
    #expect(reading.network?.actors.map(\.partOf) == [nil, "a", "a", "a", "a"])
    #expect(reading.network?.actors.last?.attributes == [Attribute("parents", .string("d"))])
    #expect(reading.network?.collaborations.count == 2)
    #expect(reading.notes.map(\.kind) == [.graph(.severalParents(count: 1))])
  }

  @Test func aValueThatDoesNotFitWidensItsAttribute() {
    let reading = read(
      """
      <attributes class="node"><attribute id="0" title="antal" type="long"/></attributes><nodes>
      <node id="a"><attvalues><attvalue for="0" value="3"/></attvalues></node><node id="b"><attvalues><attvalue for="0" value="2.5"/></attvalues></node></nodes>
      """)
    #expect(
      reading.network?.actors.map(\.attributes) == [
        [Attribute("antal", .number("3"))], [Attribute("antal", .number("2.5"))],
      ])
    #expect(reading.notes.map(\.kind) == [.graph(.widened(["antal"]))])
  }

  @Test func otherVersionsAreReadToo() throws {
    // 1.1: attvalue by id; 1.0: cardinal and short words; 1.3: kind, lists, no ids of edges.
    let old = read(
      """
      <attributes class="node"><attribute id="s" title="sektor" type="string"/></attributes>
      <nodes><node id="a"><attvalues><attvalue id="s" value="Region"/></attvalues></node><node id="b"/></nodes>
      <edges><edge id="e" source="a" target="b" type="dir" cardinal="3"/></edges>
      """, version: "1.1")
    #expect(old.network?.actors[0].sector == "region")
    #expect(old.network?.collaborations.map(\.strength) == [3])
    #expect(old.network?.collaborations.map(\.direction) == [.directed])
    let new = read(
      """
      <attributes class="node"><attribute id="t" title="tags" type="liststring"/></attributes>
      <nodes><node id="a"><attvalues><attvalue for="t" value="[x, y]"/></attvalues></node><node id="b"/></nodes>
      <edges><edge source="a" target="b" kind="avtal" label="Avtal 7"/></edges>
      """, version: "1.3")
    #expect(new.network?.actors[0].tags == ["x", "y"])
    #expect(new.network?.collaborations.map(\.kind) == ["avtal"])
    #expect(new.network?.collaborations.map(\.additional) == [[Attribute("label", .string("Avtal 7"))]])
  }

  @Test func faultsHaveTheirPlaces() {
    func faults(_ content: String, _ graph: String = "") -> [String] {
      read(content, graph: graph).errors.map { "\($0.location) \($0.code)" }
    }
    #expect(faults("<nodes><node label='x'/></nodes>") == ["3:8 missing-in-graph"])
    #expect(faults("<nodes><node id='a'/></nodes><edges>\n<edge source='a'/></edges>") == ["4:1 missing-in-graph"])
    #expect(
      faults("<nodes><node id='a'/><node id='b'/></nodes><edges>\n<edge source='a' target='b' type='both'/></edges>")
        == ["4:1 unknown-choice"])
    #expect(
      faults("<nodes><node id='a'/></nodes><edges>\n<edge source='a' target='z'/></edges>") == ["4:1 unknown-reference"]
    )
    #expect(
      NetworkReader.read(Array("<gexf version='1.2'></gexf>".utf8), named: "g").errors.map(\.code) == ["no-graph"])
  }
}
