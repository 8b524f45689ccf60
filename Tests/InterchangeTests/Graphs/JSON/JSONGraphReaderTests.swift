// Graphs in JSON: the dialects are told apart, and each is read.

import NetworkModel
import Testing

@testable import Interchange

@Suite struct JSONGraphReaderTests {
  private func read(_ text: String) throws -> GraphRecord {
    try #require(JSONGraphReader.read(Array(text.utf8), named: "a.json"))
  }

  @Test func kumusBlueprintIsRead() throws {
    let graph = try read(
      """
      {"elements": [{"id": "e1", "label": "A", "type": "Org", "tags": ["x", "y"]}, {"id": "e2", "label": "B", "Sektor": null}],
       "connections": [{"id": "c1", "from": "e1", "to": "e2", "direction": "mutual", "Strength": 2},
                       {"from": "B", "to": "A", "direction": "directed", "type": "avtal"}, {"from": "e1", "to": "e2"}]}
      """)
    #expect(graph.nodeLines == ["e1 name=A type=Org tags=x|y", "e2 name=B"])
    #expect(
      graph.edgeLines == ["e1 <-> e2 Strength=2", "e2 -> e1 type=avtal", "e1 -- e2"])
    #expect(graph.nodes[1].location == SourceLocation(line: 1, column: 78))
  }

  @Test func kumusProjectExportIsRead() throws {
    let graph = try read(
      """
      {"name": "Projekt", "attributes": [],
       "elements": [{"_id": "elem-1", "attributes": {"label": "A", "element type": "Org", "sektor": "Akademi"}},
                    {"_id": "elem-2", "attributes": {"label": "B"}}],
       "connections": [{"_id": "conn-1", "direction": "directed", "delayed": true, "reversed": true, "from": "elem-1", "to": "elem-2",
                        "attributes": {"connection type": "avtal", "strength": 3}}],
       "loops": [{"_id": "loop-1"}], "maps": [], "perspectives": []}
      """)
    #expect(graph.title == "Projekt")
    #expect(graph.nodeLines == ["elem-1 name=A sektor=Akademi type=Org", "elem-2 name=B"])
    #expect(graph.edgeLines == ["elem-2 -> elem-1 strength=3 delayed=true type=avtal"])
    #expect(graph.textNotes == [.sectionsLeftOut(["loops"])])
  }

  @Test func elementsWithoutIdsGoByTheirLabels() throws {
    let graph = try read(#"{"elements": [{"label": "A"}, {"label": "B"}], "connections": [{"from": "A", "to": "B"}]}"#)
    #expect(graph.nodeLines == ["A name=A", "B name=B"])
    #expect(graph.edgeLines == ["A -- B"])
  }

  @Test func cx2IsRead() throws {
    let graph = try read(
      """
      [{"CXVersion": "2.0", "hasFragments": false}, {"metaData": []},
       {"attributeDeclarations": [{"nodes": {"name": {"a": "n"}, "makt": {"d": "double", "v": 1.5}},
                                   "edges": {"interaction": {"a": "i"}, "weight": {"d": "double"}}}]},
       {"networkAttributes": [{"name": "Exempel"}]},
       {"nodes": [{"id": 10, "x": 1, "y": 2.5, "v": {"n": "A"}}, {"id": 20, "v": {"n": "B", "makt": 3.0}}]},
       {"edges": [{"id": 0, "s": 10, "t": 20, "v": {"i": "avtal", "weight": 2.0}}]},
       {"visualProperties": []}, {"status": [{"error": "", "success": true}]}]
      """)
    #expect(graph.title == "Exempel")
    #expect(graph.nodeLines == ["10 name=A makt=1.5 x=1 y=2.5", "20 name=B makt=3.0"])
    #expect(graph.edgeLines == ["10 -> 20 kind=avtal weight=2.0"])
    #expect(graph.textNotes == [.sectionsLeftOut(["visualProperties"])])
  }

  @Test func aCX2FileThatIsNotWholeIsAnError() throws {
    let graph = try read(
      #"[{"CXVersion": "2.0"}, {"nodes": [{"id": 1}]}, {"status": [{"error": "timeout", "success": false}]}]"#)
    #expect(graph.faultLines == ["1:60 unexpected-text"])
  }

  @Test func nodeLinkDataAreRead() throws {
    let graph = try read(
      """
      {"directed": true, "multigraph": false, "graph": {"name": "Nät"}, "nodes": [{"label": "A", "id": "a", "aktiv": true}, {"id": "b"}],
       "links": [{"weight": 2.5, "source": "a", "target": "b"}]}
      """)
    #expect(graph.title == "Nät")
    #expect(graph.nodeLines == ["a name=A aktiv=true", "b"])
    #expect(graph.edgeLines == ["a -> b weight=2.5"])
    let d3 = try read(#"{"nodes": [{"name": "A"}, {"name": "B"}], "links": [{"source": 1, "target": 0, "value": 3}]}"#)
    #expect(d3.nodeLines == ["A name=A", "B name=B"])
    #expect(d3.edgeLines == ["B -- A value=3 weight=3"])
  }

  @Test func polinodeAndGraphologyAreRead() throws {
    let polinode = try read(
      """
      {"nodes": [{"id": "a", "attributes": {"Name": "A", "Sektor": "Akademi"}}, {"id": "b", "attributes": {"Name": "B"}}],
       "edges": [{"id": "e", "source": "a", "target": "b", "attributes": {"Typ": "avtal"}}]}
      """)
    #expect(polinode.nodeLines == ["a Name=A Sektor=Akademi", "b Name=B"])
    #expect(polinode.edgeLines == ["a -> b id=e Typ=avtal"])
    let graphology = try read(
      """
      {"options": {"type": "mixed"}, "nodes": [{"key": "a", "attributes": {"label": "A"}}, {"key": "b"}],
       "edges": [{"key": "0", "source": "a", "target": "b", "undirected": true}, {"source": "b", "target": "a"}]}
      """)
    #expect(graphology.nodeLines == ["a name=A", "b"])
    #expect(graphology.edgeLines == ["a -- b", "b -> a"])
  }

  @Test func cytoscapeJSIsRead() throws {
    let graph = try read(
      """
      {"data": {"name": "Nät"}, "directed": true, "elements": {
       "nodes": [{"data": {"id": "a", "value": "a", "name": "a", "label": "A"}, "position": {"x": 1, "y": 2}},
                 {"data": {"id": "b", "parent": "a"}}],
       "edges": [{"data": {"source": "a", "target": "b", "interaction": "avtal"}}]}}
      """)
    #expect(graph.title == "Nät")
    #expect(graph.nodeLines == ["a name=A x=1 y=2", "b part of=a"])
    #expect(graph.edgeLines == ["a -> b kind=avtal"])
    let flat = try read(
      #"{"elements": [{"data": {"id": "a"}}, {"data": {"id": "b"}}, {"data": {"source": "a", "target": "b"}}]}"#)
    #expect(flat.edgeLines == ["a -> b"])
  }

  @Test func graphCommonsSignalsAreRead() throws {
    let graph = try read(
      """
      {"name": "Nät", "signals": [{"action": "node_create", "type": "Org", "name": "A"},
       {"action": "edge_create", "from_type": "Org", "from_name": "A", "to_type": "Fond", "to_name": "B", "name": "stöder"}]}
      """)
    #expect(graph.nodeLines == ["A type=Org", "B type=Fond"])
    #expect(graph.edgeLines == ["A -> B kind=stöder"])
  }

  @Test(arguments: [
    #"{"format": "samband-network", "version": 1, "nodes": [], "edges": []}"#, #"{"a": 1}"#, "[]", "[1]", "{", "",
    #"{"nodes": 1, "edges": []}"#,
  ])
  func anythingElseIsNoGraph(_ text: String) {
    #expect(JSONGraphReader.read(Array(text.utf8), named: "a.json")?.nodes.count == nil)
  }

  static let faults: [(text: String, lines: [String])] = [
    (#"{"elements": [{"type": "x"}], "connections": [{"from": "a"}]}"#, ["1:15 missing-part", "1:47 missing-part"]),
    (#"{"nodes": [{"id": "a"}], "edges": [{"target": "a"}]}"#, ["1:36 missing-part"]),
    (#"{"elements": {"nodes": [{"data": {}}]}}"#, ["1:25 missing-part"]),
    (
      #"[{"CXVersion": "2.0"}, {"nodes": [{"v": {}}]}, {"edges": [{"s": 1}]}]"#,
      ["1:35 missing-part", "1:59 missing-part"]
    ),
  ]

  @Test(arguments: faults.indices) func aFaultIsReportedInItsPlace(_ index: Int) throws {
    #expect(try read(Self.faults[index].text).faultLines == Self.faults[index].lines)
  }

  /// The whole way: the dialect is told before the native reader refuses the file.
  @Test func aNetworkComesOfIt() {
    let text =
      #"{"elements": [{"label": "A", "type": "Lärosäte"}, {"label": "B", "type": "Kommun"}], "connections": [{"from": "A", "to": "B"}]}"#
    let reading = NetworkReader.read(Array(text.utf8), named: "kumu.json")
    #expect(reading.errors.isEmpty)
    #expect(reading.network?.actors.map(\.id.text) == ["A", "B"])
    #expect(reading.network?.collaborations.count == 1)
  }
}
