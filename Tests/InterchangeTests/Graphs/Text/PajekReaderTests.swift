// Pajek: sections, labels, relations, matrices, projects, and what is wrong with a file.

import NetworkModel
import Testing

@testable import Interchange

@Suite struct PajekReaderTests {
  private func read(_ text: String) -> GraphRecord { PajekReader.read(Array(text.utf8), named: "a.net") }

  @Test func labelsAndCoordinatesAreRead() {
    let graph = read(
      """
      % a comment
      *Network Exempel
      *Vertices 4
      1 "Region Stockholm" 0.1 0.25 0.5 box ic Red
      2 KI 0.2 0.5
      3 "Sjukhuset "Fjärden"" 0.3 0.75 ellipse
      *Arcs
      1 2 2.5
      """)
    #expect(graph.title == "Exempel")
    #expect(
      graph.nodeLines == [
        "1 name=Region Stockholm x=0.1 y=0.25 z=0.5 shape=box ic=Red", "2 name=KI x=0.2 y=0.5",
        "3 name=Sjukhuset \"Fjärden\" x=0.3 y=0.75 shape=ellipse", "4",
      ])
    #expect(graph.edgeLines == ["1 -> 2 weight=2.5"])
    #expect(graph.nodes[2].location == SourceLocation(line: 6, column: 1))
    #expect(graph.faults.isEmpty && graph.notes.isEmpty)
  }

  @Test func namesWithoutQuotationMarksGoOnToTheCoordinates() {
    #expect(
      read("*Vertices 2\n1 Region Stockholm 0.1 0.5\n2 KI\n").nodeLines == [
        "1 name=Region Stockholm x=0.1 y=0.5", "2 name=KI",
      ])
  }

  @Test func drawingThatIsTheSameForAllIsLeftOutWithANote() {
    let graph = read("*vertices 2\n1 \"A\" 0.0 0.0 ellipse\n2 \"B\" 0.0 0.0 ellipse\n*edges\n1 2\n")
    #expect(graph.nodeLines == ["1 name=A", "2 name=B"])
    #expect(graph.textNotes == [.uniformDrawing(["x", "y", "shape"])])
  }

  /// networkx 3.6.1 takes `*Arcslist` for `*Arcs`, so that the second neighbor becomes a weight.
  @Test func listsAreTiesToEveryVertexNamed() {
    let graph = read("*Vertices 4\n*Edges\n1 2 3\n*Arcslist\n4 1 3\n*Edgeslist\n2 3 4\n")
    #expect(graph.edgeLines == ["1 -- 2 weight=3", "4 -> 1", "4 -> 3", "2 -- 3", "2 -- 4"])
  }

  /// networkx 3.6.1 takes the second head for a tie, and igraph 1.0.0 refuses the file.
  @Test func relationsAreKinds() {
    let graph = read(
      """
      *Vertices 3
      *Arcs :1 "avtal"
      1 2 1
      *Arcs :2 "gemensamma projekt"
      2 3 1
      *Edges :3
      1 3
      *Arcs
      2: 3 1 4 l "förnyat"
      """)
    #expect(
      graph.edgeLines == [
        "1 -> 2 kind=avtal weight=1", "2 -> 3 kind=gemensamma projekt weight=1", "1 -- 3 kind=3",
        "3 -> 1 kind=gemensamma projekt weight=4 label=förnyat",
      ])
  }

  /// networkx 3.6.1 gives all ties the direction of one block.
  @Test(arguments: ["*Edges\n1 2\n*Arcs\n2 3\n", "*Arcs\n2 3\n*Edges\n1 2\n"])
  func eachTieKeepsItsDirection(_ blocks: String) {
    #expect(Set(read("*Vertices 3\n" + blocks).edgeLines) == ["1 -- 2", "2 -> 3"])
  }

  @Test func labelsOfTiesAreKindsWhereNothingElseIs() {
    #expect(read("*Vertices 2\n*Arcs\n1 2 1 l \"avtal\"\n").edgeLines == ["1 -> 2 weight=1 kind=avtal"])
  }

  @Test func twoModesAreTold() {
    let graph = read("*Vertices 3 2\n1 \"A\"\n2 \"B\"\n3 \"Forum\"\n*Matrix\n1\n0\n")
    #expect(graph.nodeLines == ["1 mode=1 name=A", "2 mode=1 name=B", "3 mode=2 name=Forum"])
    #expect(graph.edgeLines == ["1 -- 3 weight=1"])
  }

  @Test func aMatrixIsArcsUnlessItIsSymmetric() {
    #expect(read("*Vertices 2\n*Matrix\n0 2.5\n0 1\n").edgeLines == ["1 -> 2 weight=2.5", "2 -> 2 weight=1"])
    let mirror = read("*Vertices 2\n*Matrix :1 \"avtal\"\n0 3\n3 0\n")
    #expect(mirror.edgeLines == ["1 -- 2 kind=avtal weight=3"])
    #expect(mirror.textNotes == [.symmetricMatrix(name: "avtal")])
  }

  /// igraph's pajek_bip2.net has the sums of the rows after them; igraph 1.0.0 reads the 25 ties of the columns stated.
  @Test func whatStandsAfterTheColumnsOfEachRowIsToldAndLeftOut() {
    let graph = read("*Vertices 4 2\n*Matrix\n1 0 1\n1 1 2\n")
    #expect(graph.edgeLines == ["1 -- 3 weight=1", "2 -- 3 weight=1", "2 -- 4 weight=1"])
    #expect(graph.textNotes == [.columnsLeftOut(found: 3, stated: 2)] && graph.notes[0].isLoss)
    #expect(graph.faults.isEmpty)
  }

  @Test func aProjectsPartitionsAndVectorsAreAttributes() {
    let graph = read(
      """
      *Network Första
      *Vertices 2
      1 "A"
      2 "B"
      *Arcs
      1 2
      *Partition Sektor.clu
      *Vertices 2
      1
      2
      *Vector makt.vec
      *Vertices 2
      0.5
      1.5
      *Partition annan
      *Vertices 3
      1 1 1
      *Permutation p
      *Vertices 2
      2 1
      *Network Andra
      *Vertices 2
      *Arcs
      2 1
      """)
    #expect(graph.nodeLines == ["1 name=A Sektor=1 makt=0.5", "2 name=B Sektor=2 makt=1.5"])
    #expect(graph.edgeLines == ["1 -> 2"])
    #expect(graph.textNotes == [.furtherGraphs(count: 1), .sectionsLeftOut(["annan", "*Permutation"])])
    #expect(graph.faults.isEmpty)
  }

  @Test func linesMayEndInAnyWayAndTextBeWindows1252() {
    #expect(read("*Vertices 2\r\n1 \"A\"\r\n*Arcs\r\n1 2\r\n").edgeLines == ["1 -> 2"])
    #expect(read("*Vertices 2\r1 \"A\"\r*Arcs\r1 2").edgeLines == ["1 -> 2"])
    let graph = PajekReader.read(Array("*Vertices 1\n1 \"".utf8) + [0xC5] + Array("ker\"\n".utf8), named: "a.net")
    #expect(graph.nodeLines == ["1 name=Åker"])
    #expect(graph.notes.map(\.kind) == [.encoding(.windows1252)])
  }

  static let faults: [(text: String, lines: [String])] = [
    ("*Vertices 2\n*Arcs\n1 3\n", ["3:3 vertex-out-of-range"]),
    ("*Vertices 2\n*Arcs\n0 1\n", ["3:1 vertex-out-of-range"]),
    ("*Vertices 2\n*Arcs\nA 1\n", ["3:1 unexpected-text"]), ("*Vertices 2\n*Arcs\n1\n", ["3:1 missing-part"]),
    ("*Vertices 2\n*Arcs\n1 2 x\n", ["3:5 unexpected-text"]), ("*Vertices\n", ["1:1 unexpected-text", "1:1 no-graph"]),
    ("*Vertices 2\n1 \"A\n", ["2:3 unclosed"]), ("*Vertices 2000001\n", ["1:11 too-many-vertices", "1:1 no-graph"]),
    ("*Arcs\n1 2\n", ["1:1 missing-part", "1:1 no-graph"]), ("*Vertices 2\n*Matrix\n0 1\n0\n", ["4:1 few-values"]),
    ("*Vertices 2\n*Matrix\n0 1\n0 1 1\n", ["4:5 more-values"]), ("*Vertices 1\n*Matrix\nx\n", ["3:1 unexpected-text"]),
    ("*Vertices 1\n*Arks\n", ["2:1 unknown-section"]), ("", ["1:1 no-graph"]),
  ]

  @Test(arguments: faults.indices) func aFaultIsReportedInItsPlace(_ index: Int) {
    #expect(read(Self.faults[index].text).faultLines == Self.faults[index].lines)
  }
}
