// GraphML as programs write it; small files made for each of the things that they do to each other.

import NetworkModel
import TestSupport
import Testing

@testable import Interchange

@Suite struct GraphMLReaderTests {
  /// Reads what stands within the root element.
  private func read(_ content: String, comment: String = "") -> NetworkReading {
    let text =
      "<?xml version=\"1.0\"?>\n\(comment)<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n\(content)\n</graphml>"
    return NetworkReader.read(Array(text.utf8), named: "g.graphml")
  }

  private func attributes(_ reading: NetworkReading) -> [[Attribute]] {
    reading.network?.actors.map(\.attributes) ?? []
  }

  @Test func keysAreFoundByWhatTheyAreFor() throws {
    // networkx gives keys of nodes and edges one id.
    let reading = read(
      """
      <key id="typ" for="edge" attr.name="typ" attr.type="string"/><key id="typ" for="node" attr.name="typ"/>
      <key id="w" for="edge" attr.name="weight" attr.type="double"/>
      <graph edgedefault="directed">
      <node id="a"><data key="typ">Kommun</data></node><node id="b"><data key="typ">Region</data></node><node id="c"/>
      <edge source="a" target="b"><data key="typ">avtal</data><data key="w">2.5</data></edge>
      <edge source="b" target="a" directed="false"/>
      </graph>
      """)
    let network = try #require(reading.network)
    #expect(network.actors.map(\.sector) == ["municipality", "region", "unknown"])
    #expect(network.collaborations.map(\.kind) == ["avtal", nil])
    #expect(network.collaborations.map(\.strength) == [2.5, nil])
    #expect(network.collaborations.map(\.direction) == [.directed, .undirected])
    #expect(reading.errors == [])
  }

  @Test func keysForAllAndKeysWithoutTypeCount() {
    let reading = read(
      """
      <key id="d0" for="all" attr.name="antal" attr.type="int"/><key id="d1" for="node" attr.name="not"/>
      <key id="d2" attr.name="andel" attr.type="double"/>
      <graph edgedefault="undirected"><node id="a"><data key="d0">3</data><data key="d1">x</data><data key="d2">0.5</data></node>
      <node id="b"/><edge source="a" target="b"><data key="d0">4</data></edge></graph>
      """)
    #expect(
      attributes(reading) == [
        [Attribute("antal", .number("3")), Attribute("not", .string("x")), Attribute("andel", .number("0.5"))], [],
      ])
    #expect(reading.network?.collaborations.map(\.additional) == [[Attribute("antal", .number("4"))]])
    #expect(reading.notes == [] && reading.faults == [])
  }

  @Test func keysOfOneNameAreOneAttribute() {
    let reading = read(
      """
      <key id="d0" for="edge" attr.name="weight" attr.type="long"/><key id="d1" for="edge" attr.name="weight" attr.type="double"/>
      <graph edgedefault="undirected"><node id="a"/><node id="b"/><node id="c"/>
      <edge source="a" target="b"><data key="d0">1</data></edge><edge source="b" target="c"><data key="d1">2.5</data></edge></graph>
      """)
    #expect(reading.network?.collaborations.map(\.strength) == [1, 2.5])
    #expect(reading.notes == [] && reading.faults == [])
  }

  @Test func truthsAreReadInAnyCaseAndMissingOnesStayMissing() {
    let reading = read(
      """
      <key id="d" for="node" attr.name="aktiv" attr.type="boolean"/><graph edgedefault="undirected">
      <node id="a"><data key="d">True</data></node><node id="b"><data key="d">FALSE</data></node>
      <node id="c"><data key="d">1</data></node><node id="e"><data key="d">0</data></node><node id="f"/></graph>
      """, comment: "<!-- Created by igraph -->\n")
    #expect(
      attributes(reading)
        == [true, false, true, false].map { [Attribute("aktiv", .bool($0))] } + [[]])
    #expect(reading.notes == [])
  }

  @Test func falseOfIgraphMayBeUnknown() {
    let content = """
      <key id="d" for="node" attr.name="aktiv" attr.type="boolean"/><key id="n" for="node" attr.name="antal" attr.type="double"/>
      <graph edgedefault="undirected"><node id="a"><data key="d">true</data><data key="n">NaN</data></node>
      <node id="b"><data key="d">false</data></node></graph>
      """
    #expect(read(content).notes == [])
    let reading = read(content, comment: "<!-- Created by igraph -->\n")
    #expect(reading.notes.map(\.kind) == [.graph(.falseMayBeUnknown(["aktiv"]))])
    // A number that is none is missing.
    #expect(attributes(reading).map { $0.map(\.key) } == [["aktiv"], ["aktiv"]])
  }

  @Test func defaultsCountWhereAnElementHasNoValue() {
    let reading = read(
      """
      <key id="s" for="node" attr.name="sektor" attr.type="string"><default>Okänd</default></key>
      <key id="w" for="edge" attr.name="weight" attr.type="double"><default>2</default></key>
      <graph edgedefault="undirected"><node id="a"/><node id="b"><data key="s">Region</data></node>
      <edge source="a" target="b"/><edge source="b" target="a"><data key="w">3</data></edge></graph>
      """)
    #expect(reading.network?.actors.map(\.sector) == ["unknown", "region"])
    #expect(reading.network?.collaborations.map(\.strength) == [2, 3])
  }

  @Test func aGraphWithinANodeMakesParts() throws {
    let reading = read(
      """
      <graph edgedefault="directed"><node id="n0"><graph edgedefault="undirected"><node id="n0::n0"/><node id="n0::n1"/>
      <edge source="n0::n0" target="n0::n1"/></graph></node><node id="n1"/><edge source="n1" target="n0::n0"/></graph>
      """)
    let network = try #require(reading.network)
    #expect(network.actors.map(\.id) == ["n0", "n0::n0", "n0::n1", "n1"])
    #expect(network.actors.map(\.partOf) == [nil, "n0", "n0", nil])
    #expect(network.collaborations.map(\.direction) == [.undirected, .directed])
    #expect(reading.faults == [])
  }

  @Test func portsAreKeptAndNothingAfterThemIsLost() throws {
    let reading = read(
      """
      <graph edgedefault="undirected"><node id="a"><port name="nord"/><port name="syd"><port name="inre"/></port></node>
      <node id="b"/><edge source="a" target="b" sourceport="nord"/></graph>
      """)
    #expect(attributes(reading) == [[Attribute("ports", .string("nord|syd|inre"))], []])
    #expect(reading.network?.collaborations.map(\.additional) == [[Attribute("sourceport", .string("nord"))]])
  }

  @Test func severalGraphsAreToldAndRead() throws {
    let reading = read(
      """
      <graph id="G1" edgedefault="undirected"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph>
      <graph id="G2" edgedefault="directed"><node id="b"/><node id="q"/><edge source="b" target="a"/></graph>
      """)
    let network = try #require(reading.network)
    #expect(network.actors.map(\.id) == ["a", "b", "q"])
    #expect(attributes(reading) == ["G1", "G1", "G2"].map { [Attribute("graph", .string($0))] })
    #expect(network.collaborations.map(\.additional) == ["G1", "G2"].map { [Attribute("graph", .string($0))] })
    #expect(
      reading.notes.map(\.kind) == [.graph(.severalGraphs(["G1", "G2"])), .graph(.sharedNodes(count: 1))])
  }

  @Test func hyperedgesAndOtherLossesAreTold() {
    let reading = read(
      """
      <key id="g" for="graph" attr.name="källa" attr.type="string"/><key id="t" for="graph" attr.name="title" attr.type="string"/>
      <key id="i" for="node" attr.name="antal" attr.type="int"/>
      <graph edgedefault="undirected"><data key="t">Kartan</data><data key="g">plan</data><node id="a"><data key="x">1</data></node>
      <node id="b"><data key="i">2.5</data></node><node id="c"><data key="i">3</data></node>
      <hyperedge><endpoint node="a"/><endpoint node="b"/><endpoint node="c"/></hyperedge></graph>
      """)
    #expect(reading.network?.title == "Kartan")
    #expect(
      attributes(reading) == [
        [Attribute("x", .number("1"))], [Attribute("antal", .number("2.5"))], [Attribute("antal", .number("3"))],
      ])
    #expect(
      reading.notes.map(\.kind) == [
        .graph(.hyperedgesLeftOut(count: 1)), .graph(.graphAttributesLeftOut(["källa"])), .graph(.undeclared(["x"])),
        .graph(.widened(["antal"])),
      ])
    #expect(reading.notes.map(\.isLoss) == [true, true, false, false])
    #expect(reading.notes.allSatisfy { $0.file == "g.graphml" })
  }

  @Test func idsOfEdgesAreNeverIdentity() {
    func ids(_ first: String, _ second: String) -> NetworkReading {
      read(
        """
        <graph edgedefault="undirected"><node id="KI"/><node id="KTH"/><edge id="\(first)" source="KI" target="KTH"/>
        <edge id="\(second)" source="KI" target="KTH"/></graph>
        """)
    }
    #expect(ids("e0", "e0").network?.collaborations.map(\.additional) == [[], []])
    #expect(
      ids("samv-1", "samv-2").network?.collaborations.map(\.additional)
        == [[Attribute("id", .string("samv-1"))], [Attribute("id", .string("samv-2"))]])
    let stolen = ids("KI", "KTH")
    #expect(stolen.network?.collaborations.map(\.additional) == [[], []])
    #expect(stolen.notes.map(\.kind) == [.graph(.edgeIDsOfNodes(count: 2))])
  }

  @Test func yEdsLabelsAreNamesAndItsArrowsDirections() throws {
    func edge(_ source: String, _ target: String, _ label: String) -> String {
      """
      <edge source="n0" target="n1"><data key="d10"><y:PolyLineEdge><y:Arrows source="\(source)" target="\(target)"/>
      <y:EdgeLabel>\(label)</y:EdgeLabel></y:PolyLineEdge></data></edge>
      """
    }
    let reading = read(
      """
      <key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d10" yfiles.type="edgegraphics"/>
      <key for="port" id="d1" yfiles.type="portgraphics"/><key for="graphml" id="d7" yfiles.type="resources"/>
      <key attr.name="sektor" attr.type="string" for="node" id="d8"/>
      <graph edgedefault="directed" id="G" xmlns:y="http://www.yworks.com/xml/graphml">
      <node id="n0"><data key="d6"><y:ShapeNode><y:Fill color="#FFCC00"/><y:NodeLabel x="1">Åkerö<y:LabelModel><y:M d="4"/></y:LabelModel></y:NodeLabel>
      </y:ShapeNode></data><data key="d8">Region</data></node>
      <node id="n1" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0"><y:GroupNode><y:NodeLabel>Vård &amp; omsorg</y:NodeLabel></y:GroupNode>
      <y:GroupNode><y:NodeLabel>Vård &amp; omsorg</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
      <graph edgedefault="directed" id="n1:"><node id="n1::n0"><data key="d6"><y:ShapeNode><y:NodeLabel>Sjukhuset</y:NodeLabel><y:NodeLabel>(ny)</y:NodeLabel></y:ShapeNode></data></node></graph></node>
      \(edge("none", "none", "samverkan"))\(edge("none", "standard", "avtal"))\(edge("standard", "none", "3"))\(edge("white", "delta", ""))
      </graph><data key="d7"><y:Resources/></data>
      """)
    let network = try #require(reading.network)
    #expect(network.actors.map(\.name) == ["Åkerö", "Vård & omsorg", "Sjukhuset"])
    #expect(network.actors.map(\.partOf) == [nil, nil, "n1"])
    #expect(network.actors.map(\.sector) == ["region", "unknown", "unknown"])
    #expect(network.actors[2].attributes == [Attribute("more labels", .string("(ny)"))])
    #expect(network.collaborations.map(\.direction) == [.undirected, .directed, .directed, .mutual])
    #expect(network.collaborations.map(\.source) == ["n0", "n0", "n1", "n0"])
    #expect(network.collaborations.map(\.kind) == ["samverkan", "avtal", "3", nil])
    #expect(reading.errors == [])
    #expect(reading.notes.map(\.kind) == [.graph(.directionsFromArrows(count: 3))])
  }

  @Test func yFilesLabelsAreNamesToo() {
    let reading = read(
      """
      <key id="d3" for="node" attr.name="NodeLabels"/><key id="d4" for="node" attr.name="stil"/>
      <graph edgedefault="directed" xmlns:y="u" xmlns:x="v"><node id="a"><data key="d3"><x:List><y:Label><y:Label.Text>KI</y:Label.Text></y:Label></x:List></data>
      <data key="d4"><y:Fill/></data></node><node id="b"><data key="d3"><x:List><y:Label Text="KTH"/></x:List></data></node></graph>
      """)
    #expect(reading.network?.actors.map(\.name) == ["KI", "KTH"])
    #expect(reading.notes.map(\.kind) == [.graph(.elementsLeftOut(["stil"]))])
  }

  @Test func prefixedElementsAreRead() {
    let text =
      "<g:graphml xmlns:g='u'><g:graph edgedefault='directed'><g:node id='a'/><g:node id='b'/><g:edge source='a' target='b'/></g:graph></g:graphml>"
    #expect(NetworkReader.read(Array(text.utf8), named: "g", as: .graphML).network?.collaborations.count == 1)
  }

  static let faults: [(content: String, faults: [String])] = [
    ("<graph edgedefault=\"directed\"><node/></graph>", ["3:31 missing-in-graph"]),
    ("<graph edgedefault=\"directed\"><node id=\"a\"/>\n<edge source=\"a\"/></graph>", ["4:1 missing-in-graph"]),
    (
      "<graph><node id=\"a\"/><node id=\"b\"/>\n<edge source=\"a\" target=\"b\" directed=\"ja\"/></graph>",
      ["4:1 unknown-choice"]
    ),
    ("<graph><node id=\"a\"/>\n<edge source=\"a\" target=\"x\"/></graph>", ["4:1 unknown-reference"]),
    ("<graph><node id=\"a\"/>\n<node id=\"a\"/></graph>", ["4:1 duplicate-id"]),
    ("", ["1:1 no-graph"]), ("<graph><node id=\"a\">", ["4:1 mismatched-end"]),
  ]

  @Test(arguments: faults.indices) func whatIsWrongHasItsPlace(_ index: Int) {
    let (content, faults) = Self.faults[index]
    #expect(read(content).errors.map { "\($0.location) \($0.code)" } == faults, "\(content)")
  }

  @Test func longCommentsHideNoFormat() {
    let comment = "<!-- " + String(repeating: "licence ", count: 2000) + "-->"
    let graph = "<graph><node id='a'/></graph>"
    for (root, prefix) in [("graphml", ""), ("graphml", "g:")] {
      let text = "<?xml version='1.0'?>\(comment)<\(prefix)\(root) xmlns:g='u'>\(graph)</\(prefix)\(root)>"
      let reading = NetworkReader.read(Array(text.utf8), named: "g.xml")
      #expect(reading.faults.map(\.code) == (prefix.isEmpty ? [] : ["no-graph"]))
    }
  }

  @Test func aFileCutOffIsNoNetwork() {
    let text = "<graphml><graph edgedefault='directed'><node id='a'/><node id='b'/></graph></graphml>"
    for count in 9..<(text.utf8.count) {
      let reading = NetworkReader.read(Array(text.utf8.prefix(count)), named: "g.graphml", as: .graphML)
      #expect(reading.network == nil && reading.errors.count == 1, "cut at \(count)")
    }
  }

  @Test func attributesAreBounded() {
    let nodes = (0..<3000).map { "<node id='a\($0)'><data key='k\($0)'>1</data></node>" }.joined()
    let reading = read("<graph>\(nodes)</graph>")
    #expect(reading.errors.map(\.kind) == [.graph(.tooManyAttributes(limit: 1000))])
    let lists = (0..<20000).map { "<port name='p\($0)'/>" }.joined()
    #expect(read("<graph><node id='a'>\(lists)</node></graph>").errors == [])
  }

  /// Files with a few bytes changed: whatever comes out, something does.
  @Test func changedBytesAreSurvived() {
    var generator = SeededGenerator(seed: 7)
    let graphML = """
      <?xml version="1.0"?><graphml><key id="d0" for="node" attr.name="n" attr.type="int"><default>1</default></key>
      <graph edgedefault="directed"><node id="a"><data key="d0">&lt;3</data><graph><node id="b"/></graph></node>
      <edge source="a" target="b" directed="true"><data key="d0"><![CDATA[x]]></data></edge></graph></graphml>
      """
    let gexf = """
      <gexf version="1.2"><graph><attributes class="node"><attribute id="0" title="n" type="int"/></attributes><nodes><node id="a">
      <attvalues><attvalue for="0" value="2"/></attvalues></node><node id="b"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>
      """
    for _ in 0..<1500 {
      var bytes = Array((Bool.random(using: &generator) ? graphML : gexf).utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0...2, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &generator)], at: place)
        }
      }
      for format in [NetworkFormat.graphML, .gexf] {
        let reading = NetworkReader.read(bytes, named: "x", as: format)
        #expect(reading.network != nil || !reading.errors.isEmpty)
      }
    }
  }

  @Test func selfTiesAndUndirectedDefaultsAreAsElsewhere() {
    let reading = read(
      "<graph><node id='a'/><node id='b'/><edge source='a' target='a'/><edge source='a' target='b'/></graph>")
    #expect(reading.network?.collaborations.map(\.direction) == [.undirected])
    #expect(reading.notes.map(\.kind) == [.selfTiesLeftOut(count: 1)])
  }
}
