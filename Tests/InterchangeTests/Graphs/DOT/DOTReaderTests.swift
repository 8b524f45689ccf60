// DOT: the language, scopes, groups, what draws only, and what is wrong with a file.
//
// Nodes and edges are those that gvpr of Graphviz 2.43 prints for the same text, where it can read it.

import NetworkModel
import Testing

@testable import Interchange

@Suite struct DOTReaderTests {
  private func read(_ text: String) -> GraphRecord { DOTReader.read(Array(text.utf8), named: "a.dot") }

  static let languages: [(text: String, nodes: [String], edges: [String])] = [
    ("digraph { a -> b -> c -> a; d }", ["a", "b", "c", "d"], ["a -> b", "b -> c", "c -> a"]),
    ("strict graph { a -- b [w=1]; b -- a [v=2]; c -- c; c -- c }", ["a", "b", "c"], ["a -- b w=1 v=2", "c -- c"]),
    ("strict digraph { a -> b; b -> a; a -> b [x=1] }", ["a", "b"], ["a -> b x=1", "b -> a"]),
    ("digraph { {a b} -> {b c} }", ["a", "b", "c"], ["a -> b", "a -> c", "b -> b", "b -> c"]),
    ("graph { a -- {b {c}} -- d }", ["a", "b", "c", "d"], ["a -- b", "a -- c", "b -- d", "c -- d"]),
    ("digraph { a, b -> c, d }", ["a", "b", "c", "d"], ["a -> c", "a -> d", "b -> c", "b -> d"]),
    (
      "digraph { a:p1:n -> b:s; \"a:b\" -> c }", ["a", "b", "a:b", "c"],
      ["a -> b tailport=p1:n headport=s", "a:b -> c"]
    ),
    (
      "graph { \"ab\" + \"cd\" -- \"x\\\ny\"; \"q\\\"uote\" -- \"b\\\\s\" }", ["abcd", "xy", "q\"uote", "b\\\\s"],
      ["abcd -- xy", "q\"uote -- b\\\\s"]
    ),
    ("// c\n# 1 \"pre\"\n/* x */ graph { a // z\n -- b }", ["a", "b"], ["a -- b"]),
    (
      "graph { 1 -- 2.5; -3 -- .5; 7. -- 007 }", ["1", "2.5", "-3", ".5", "7.", "007"],
      ["1 -- 2.5", "-3 -- .5", "7. -- 007"]
    ),
    (
      "DiGraph G { NODE [k=1]; Graph [l=x]; EDGE [e=2]; SUBGRAPH s { \"node\" -> a } }",
      ["node k=1 group=s", "a k=1 group=s"], ["node -> a e=2"]
    ),
    ("graph { a [x=1][y=2;w=3,u=4 v=5] }", ["a x=1 y=2 w=3 u=4 v=5"], []),
    (
      "digraph { a -> b [key=x]; a -> b [key=x, l=2]; a -> b [key=y]; a -> b }", ["a", "b"],
      ["a -> b l=2", "a -> b", "a -> b"]
    ),
    ("graph { a -- b [key=x]; b -- a [key=x] }", ["a", "b"], ["a -- b"]), ("digraph {}", [], []),
    (
      "graph { Ångström -- \"Malmö högskola\"; rankdir=LR; \"a\" = b }", ["Ångström", "Malmö högskola"],
      ["Ångström -- Malmö högskola"]
    ),
    ("digraph { a->b->c;\"x\"->\"y\" }", ["a", "b", "c", "x", "y"], ["a -> b", "b -> c", "x -> y"]),
    ("graph {\r\n a -- b;\r\n# pre\r\n}", ["a", "b"], ["a -- b"]),
  ]

  @Test(arguments: languages.indices) func theLanguageIsRead(_ index: Int) {
    let (text, nodes, edges) = Self.languages[index]
    let graph = read(text)
    #expect(graph.nodeLines == nodes)
    #expect(graph.edgeLines == edges)
    #expect(graph.faults.isEmpty)
  }

  @Test func defaultsHoldFromWhereTheyStandInTheirScope() {
    let graph = read(
      """
      digraph {
        x; node [k=1]; y
        subgraph { node [k=2, m=3]; z; x } w
        subgraph A { node [c=9]; p } subgraph A { q }
        edge [e=1] x -> y; edge [e=2] y -> z [e=3]
      }
      """)
    #expect(
      graph.nodeLines == ["x", "y k=1", "z k=2 m=3", "w k=1", "p k=1 c=9 group=A", "q k=1 c=9 group=A"])
    #expect(graph.edgeLines == ["x -> y e=1", "y -> z e=3"])
  }

  @Test func labelsAreNames() {
    let graph = read(
      """
      digraph "Nätverk" {
        a [label="Region\\nStockholm \\"RS\\" &amp; &#214;"]
        b [label=<<TABLE><TR><TD>K&amp;I</TD><TD>Solna</TD></TR></TABLE>>]
        c [shape=record, label="{<f0> KTH|<f1> skola}"]
        d [label="\\N"]
        a -> b [label=avtal]; b -> c [label="2.5"]
      }
      """)
    #expect(graph.title == "Nätverk")
    #expect(
      graph.nodeLines == [
        "a name=Region Stockholm \"RS\" & Ö", "b name=K&I Solna", "c name=KTH | skola shape=record", "d",
      ])
    #expect(graph.edgeLines == ["a -> b kind=avtal", "b -> c kind=2.5"])
  }

  /// gml2gv and igraph write the name of a node under `name`.
  @Test func aNameStandsForAMissingLabel() {
    let graph = read("graph { 10 [name=KI]; 20 [name=KTH]; 10 -- 20 [name=avtal] }")
    #expect(graph.nodeLines == ["10 name=KI", "20 name=KTH"])
    #expect(graph.edgeLines == ["10 -- 20 kind=avtal"])
  }

  @Test func whereBothStandTheLabelIsTheName() {
    #expect(
      read("graph { a [name=ki, label=\"Karolinska Institutet\"] }").nodeLines == [
        "a key=ki name=Karolinska Institutet"
      ])
    #expect(read("graph { a [name=a, label=\"KI\"] }").nodeLines == ["a name=KI"])
  }

  @Test func clustersAreGroups() {
    let graph = read(
      """
      digraph {
        subgraph cluster_0 { label="Akademi"; a; subgraph cluster_inner { b } }
        subgraph region { c -> a }
        { rank=same; d; a }
        subgraph level { rank=same; e }
        subgraph cluster_0 { b }
      }
      """)
    #expect(
      graph.nodeLines == ["a group=Akademi|region", "b group=inner", "c group=region", "d", "e"])
  }

  @Test func dirTellsTheDirection() {
    let graph = read("digraph { a -> b [dir=both]; a -> c [dir=none]; c -> a [dir=back]; a -> d [dir=forward] }")
    #expect(graph.edgeLines == ["a <-> b", "a -- c", "c -> a dir=back", "a -> d"])
    #expect(read("graph { a -- b [dir=forward] }").edgeLines == ["a -> b"])
  }

  /// unflatten adds edges that are not drawn, between nodes that have no tie.
  @Test func layoutHelpersAreNoTies() {
    let graph = read(
      "digraph { KI -> KTH; KTH -> SU [style=invis]; FHM; FHM -> KI [style=\"dashed, invis\"]; x [style=invis]; y [style=invis]; y -> KI }"
    )
    #expect(graph.nodes.map(\.id) == ["KI", "KTH", "SU", "FHM", "y"])
    #expect(graph.edges.count == 2)
    #expect(graph.textNotes == [.layoutHelpers(nodes: 1, edges: 2)])
  }

  @Test func drawingThatIsTheSameForAllIsLeftOut() {
    let graph = read("graph { node [shape=box, color=red]; a; b [color=blue] }")
    #expect(graph.nodeLines == ["a color=red", "b color=blue"])
    #expect(graph.textNotes == [.uniformDrawing(["shape"])])
  }

  /// networkit 11.3 writes directed graphs so.
  @Test func numberedPairsInBothOrdersMayHaveLostTheirDirection() {
    #expect(read("graph {\n0 -- 1;\n1 -- 0;\n}").textNotes == [.directionMayBeLost(pairs: 1)])
    #expect(read("graph { a -- b; b -- a }").textNotes.isEmpty)
    #expect(read("digraph { 0 -> 1; 1 -> 0 }").textNotes.isEmpty)
  }

  @Test func aMapOfSambandIsReadByItsClasses() {
    let graph = read(
      """
      graph "samband" {
        node [fontname=Helvetica];
        subgraph "cluster_isolates" {
          "b\\\\c" [id="b" class="actor sector-region" label="BC" tooltip="Bolag C · Region · 0 ties"];
          "isolates-name" [class="frame-name" label="No ties"];
          "corner" [label="" style=invis];
        }
        "a" [id="a" class="actor sector-university" label="KI" tooltip="Karolinska Institutet · Universities · 1 ties"];
        "a" -- "b\\\\c" [id="t1" class="tie weak" penwidth=1];
        "a" -- "isolates-name" [class="frame"];
      }
      """)
    #expect(
      graph.nodeLines == [
        "b\\c name=Bolag C short name=BC sector=region", "a name=Karolinska Institutet short name=KI sector=university",
      ])
    #expect(graph.edgeLines == ["a -- b\\c"])
    #expect(graph.textNotes == [.ownMap(actors: 2)])
  }

  /// dijkstra of Graphviz gives no `dist` to nodes that it does not reach.
  @Test func aMissingValueStaysMissing() {
    let graph = read("digraph { a [dist=\"0.000\"]; c [dist=\"5.000\"]; d; a -> c }")
    #expect(graph.nodes.map(\.values) == [["0.000"], ["5.000"], [nil]])
  }

  @Test func furtherGraphsAreTold() {
    let graph = read("graph { a } strict digraph x { b } graph { c }")
    #expect(graph.nodeLines == ["a"])
    #expect(graph.textNotes == [.furtherGraphs(count: 2)])
  }

  static let faults: [(text: String, lines: [String])] = [
    ("digraph { a -- b }", ["1:13 wrong-edge-sign"]), ("graph { a -> b }", ["1:11 wrong-edge-sign"]),
    ("graph { a", ["1:7 unclosed"]), ("graph { a [x=1 }", ["1:16 unexpected-text"]),
    ("graph { a [x=1", ["1:11 unclosed"]),
    ("graph { \"a }", ["1:9 unclosed"]), ("graph { a [l=<b }", ["1:14 unclosed"]), ("graph { /* a }", ["1:9 unclosed"]),
    ("graph { a -- }", ["1:14 unexpected-text"]), ("graph { a [x] }", ["1:13 unexpected-text"]),
    ("graph { a ! b }", ["1:11 unexpected-text"]), ("graf { a }", ["1:1 unexpected-text"]), ("", ["1:1 no-graph"]),
    ("graph { node }", ["1:14 unexpected-text"]), ("graph a b { }", ["1:9 unexpected-text"]),
    ("graph { 1a -- b }", ["1:9 word-after-number"]), ("graph { a } x", ["1:13 unexpected-text"]),
    ("graph " + String(repeating: "{", count: 501), ["1:507 too-deep"]),
  ]

  @Test(arguments: faults.indices) func aFaultIsReportedInItsPlace(_ index: Int) {
    #expect(read(Self.faults[index].text).faultLines == Self.faults[index].lines)
  }

  @Test func aSmallTextCannotFillTheMemory() {
    let nodes = "{" + (0..<2000).map { "n\($0)" }.joined(separator: " ") + "}"
    let graph = read("digraph { \(nodes) -> \(nodes) }")
    #expect(graph.faultLines == ["1:11 too-many-ties"])
    #expect(graph.edges.isEmpty)
  }
}
