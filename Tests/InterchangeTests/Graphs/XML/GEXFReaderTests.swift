// GEXF as Gephi and networkx write it, in versions 1.1 to 1.3.

import NetworkModel
import TestSupport
import Testing

@testable import Interchange

@Suite struct GEXFReaderTests {
  private func read(
    _ content: String, graph: String = "", version: String = "1.2", on day: PartialDate? = nil
  ) -> NetworkReading {
    let text =
      "<gexf xmlns=\"http://www.gexf.net/\(version)draft\" xmlns:viz=\"v\" version=\"\(version)\">\n<graph \(graph)>\n\(content)\n</graph></gexf>"
    return NetworkReader.read(Array(text.utf8), named: "g.gexf", on: day)
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

  /// A tag names days; the attribute of our own knows the year or the month, until another program moves the tie to other days.
  @Test func aYearComesBackAsAYear() throws {
    func ties(_ tag: String, _ start: String, _ end: String) throws -> [Collaboration] {
      let reading = read(
        """
        <attributes class="edge"><attribute id="s" title="known start" type="string"/><attribute id="e" title="known end" type="string"/></attributes>
        <nodes><node id="a"/><node id="b"/></nodes><edges><edge source="a" target="b" \(tag)><attvalues><attvalue for="s" value="\(start)"/>
        <attvalue for="e" value="\(end)"/></attvalues></edge></edges>
        """)
      #expect(reading.errors == [] && reading.notes == [])
      return try #require(reading.network).collaborations
    }
    let known = try ties("start=\"2022-01-01\" end=\"2024-02-29\"", "2022", "2024-02")
    #expect(known.map(\.period) == [Period(start: PartialDate("2022"), end: PartialDate("2024-02"))])
    #expect(known[0].additional == [])
    let moved = try ties("start=\"2022-03-01\" end=\"2024-02-28\"", "2022", "2024-02")
    #expect(moved.map(\.period) == [Period(start: PartialDate("2022-03-01"), end: PartialDate("2024-02-28"))])
    #expect(
      moved[0].additional == [Attribute("known end", .string("2024-02")), Attribute("known start", .string("2022"))])
    let without = try ties("", "2022", "senare")
    #expect(without.map(\.period) == [Period(start: PartialDate("2022"))])
    #expect(without[0].additional == [Attribute("known end", .string("senare"))])
  }

  /// networkx 3.6.1 writes a tie's attribute `type` there (findings/networkx-gexf-tie-type.sh).
  @Test func aKindInThePlaceOfTheDirection() throws {
    let nodes = "<nodes><node id='a'/><node id='b'/></nodes>"
    let reading = read(
      nodes
        + "<edges><edge source='a' target='b' type='avtal'/><edge source='b' target='a' type='directed'/><edge source='a' target='b' type='projekt'/></edges>"
    )
    let network = try #require(reading.network)
    #expect(network.collaborations.map(\.kind) == ["avtal", nil, "projekt"])
    #expect(network.collaborations.map(\.direction) == [.undirected, .directed, .undirected])
    #expect(reading.errors == [] && reading.notes.map(\.kind) == [.graph(.typesAsKinds(["avtal", "projekt"]))])
    // A direction mistyped is no kind, and a graph's own default has no other meaning.
    let choices = ["directed", "undirected", "mutual"]
    #expect(
      read(nodes + "<edges><edge source='a' target='b' type='Undirectd'/></edges>").faults.map(\.kind) == [
        .unknownChoice("Undirectd", choices: choices, suggestion: "undirected")
      ])
    #expect(
      read(nodes, graph: "defaultedgetype='avtal'").faults.map(\.kind) == [
        .unknownChoice("avtal", choices: choices, suggestion: nil)
      ])
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
    #expect(
      reading.notes.map(\.kind) == [.graph(.valuesOfSeries(attributes: ["antal", "weight"], day: nil, leftOut: 3))])
    #expect(reading.notes[0].isLoss)
  }

  /// A node whose number changes: 5 in 2020, 7 from 2021 to 2022, 9 from 2024; nothing in 2023.
  private static let series = """
    <attributes class="node" mode="dynamic"><attribute id="0" title="antal" type="integer"/></attributes>
    <attributes class="edge" mode="dynamic"><attribute id="w" title="weight" type="float"/></attributes>
    <nodes><node id="a"><attvalues><attvalue for="0" value="5" end="2020-12-31"/>
    <attvalue for="0" value="9" start="2024-01-01" end="None"/><attvalue for="0" value="7" start="2021-01-01" end="2022-12-31"/></attvalues></node>
    <node id="b"/></nodes><edges><edge source="a" target="b" weight="1" end="2022-06-30"><attvalues>
    <attvalue for="w" value="2" start="2020-01-01" end="2021-12-31"/><attvalue for="w" value="3" start="2022-01-01"/></attvalues></edge></edges>
    """

  @Test(
    arguments: [
      ("2019", "5", 1.0), ("2020", "5", 2), ("2021-06", "7", 2), ("2022-03-01", "7", 3), ("2023", nil, 3),
      ("2024-01-01", "9", 3), (nil, "9", 3),
    ] as [(String?, String?, Double)])
  func theValueIsThatOfTheChosenDay(_ day: String?, _ number: String?, _ weight: Double) throws {
    let day = day.flatMap { PartialDate($0) }
    let reading = read(Self.series, graph: "mode=\"dynamic\" timeformat=\"date\"", on: day)
    let network = try #require(reading.network)
    #expect(network.actors[0].attributes == (number.map { [Attribute("antal", .number($0))] } ?? []))
    // A tie that was over has the weight of its last day.
    #expect(network.collaborations.map(\.strength) == [weight])
    #expect(network.asOf == day)
    guard case .graph(.valuesOfSeries(_, let told, _))? = reading.notes.map(\.kind).first else {
      Issue.record("nothing is said of the values left out")
      return
    }
    #expect(told == day)
  }

  /// What holds at a moment, by going through all values: the last in the file of those that began last and are not over.
  private static func slow(_ values: [GEXFValue], at moment: Double) -> Int? {
    var best: (place: Int, start: Double)?
    for (place, value) in values.enumerated() {
      let start = value.period.start.flatMap { GEXFTime($0)?.first } ?? -.infinity
      let end = value.period.end.flatMap { GEXFTime($0)?.last } ?? .infinity
      if start <= moment, moment <= end, best.map({ $0.start <= start }) ?? true { best = (place, start) }
    }
    return best?.place
  }

  @Test func choosingIsWhatASlowSearchFinds() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      func year() -> String? {
        let year = Int.random(in: 1990...2010, using: &generator)
        return year < 1993 ? nil : String(year)
      }
      let values = (0..<Int.random(in: 1...8, using: &generator)).map {
        GEXFValue(name: "w", value: String($0), period: GEXFPeriod(start: year(), end: year()))
      }
      let lives = (0..<Int.random(in: 1...4, using: &generator)).map { _ in GEXFPeriod(end: year()) }
      guard let day = PartialDate(year: Int.random(in: 1990...2010, using: &generator)) else { continue }
      let (places, choice) = GEXFValue.choose(among: values[...], on: day, for: lives)
      let last = GEXFTime.lastDay(of: day)
      #expect(choice == .day)
      #expect(
        places
          == lives.map { Self.slow(values, at: min(last, $0.end.flatMap { GEXFTime($0)?.last } ?? .infinity)) })
    }
  }

  @Test func timesThatAreNoDatesCannotBeHeldAgainstADay() {
    let reading = read(
      """
      <attributes class="node" mode="dynamic"><attribute id="0" title="antal" type="integer"/></attributes><nodes><node id="a"><attvalues>
      <attvalue for="0" value="1" start="1" end="2"/><attvalue for="0" value="2" start="10"/><attvalue for="0" value="3" start="9"/></attvalues></node></nodes>
      """, on: PartialDate("2020"))
    #expect(reading.network?.actors[0].attributes == [Attribute("antal", .number("2"))])
    #expect(reading.notes.map(\.kind) == [.graph(.valuesOfSeries(attributes: ["antal"], day: nil, leftOut: 2))])
    #expect(reading.network?.asOf == nil)
  }

  @Test func momentsCountUntilTheNext() {
    let content = """
      <attributes class="node" mode="dynamic"><attribute id="0" title="antal" type="integer"/></attributes><nodes>
      <node id="a" timestamps="&lt;[2018, 2020]&gt;"><attvalues><attvalue for="0" value="1" timestamp="2018.0"/><attvalue for="0" value="2" timestamp="2020.0"/></attvalues></node></nodes>
      """
    let reading = read(
      content, graph: "mode='dynamic' timerepresentation='timestamp'", version: "1.3", on: PartialDate("2019"))
    #expect(reading.network?.actors[0].attributes.first == Attribute("antal", .number("1")))
    #expect(reading.network?.actors[0].attributes.last == Attribute("spells", .string("2018/2018|2020/2020")))
  }

  @Test func aTieOfSeveralSpellsIsATieForEach() throws {
    let reading = read(
      """
      <attributes class="edge" mode="dynamic"><attribute id="w" title="weight" type="float"/></attributes>
      <nodes><node id="a" start="2019"><spells><spell start="2022"/></spells></node><node id="b"/></nodes><edges>
      <edge id="s-1" source="a" target="b" start="2019-02-01" end="2021-03-01"/><edge id="s-2" source="b" target="a" start="2020"/>
      <edge id="s-3" source="a" target="b" kind="avtal"><attvalues><attvalue for="w" value="1" end="2019"/><attvalue for="w" value="2" start="2020"/></attvalues>
      <spells><spell start="2018" end="2019"/><spell start="2022" end="None"/><spell start="2018" end="2019"/></spells></edge>
      <edge id="s-4" source="a" target="b" start="-Infinity" end="2020.0"/>
      <edge id="s-5" source="a" target="b" kind="x" intervals="&lt;[2010, 2011]; [2013, 2014]&gt;"/></edges>
      """, graph: "mode=\"dynamic\"")
    let network = try #require(reading.network)
    #expect(
      network.actors[0].attributes == [
        Attribute("start", .number("2019")), Attribute("spells", .string("2019/|2022/")),
      ])
    func period(_ start: String?, _ end: String?) -> Period {
      Period(start: start.flatMap { PartialDate($0) }, end: end.flatMap { PartialDate($0) })
    }
    let ties = network.collaborations.map { tie in
      "\(tie.additional.first.map { "\($0.value)" } ?? "") \(tie.kind ?? "-") \(tie.strength.map { "\($0)" } ?? "-")"
    }
    #expect(Set(ties).count == 6, "\(ties)")
    #expect(
      network.collaborations.map(\.period) == [
        period("2019-02-01", "2021-03-01"), period("2020", nil), period("2018", "2019"), period("2022", nil),
        period(nil, "2020"), period("2010", "2011"), period("2013", "2014"),
      ])
    #expect(network.collaborations.filter { $0.kind == "avtal" }.map(\.strength) == [1, 2])
    #expect(reading.notes.map(\.kind) == [.graph(.spellsAsTies(edges: 2, ties: 4))])
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
      faults(
        "<nodes><node id='a'/><node id='b'/></nodes><edges>\n<edge source='a' target='b' type='undirectd'/></edges>")
        == ["4:1 unknown-choice"])
    #expect(
      faults("<nodes><node id='a'/></nodes><edges>\n<edge source='a' target='z'/></edges>") == ["4:1 unknown-reference"]
    )
    #expect(
      NetworkReader.read(Array("<gexf version='1.2'></gexf>".utf8), named: "g").errors.map(\.code) == ["no-graph"])
  }
}
