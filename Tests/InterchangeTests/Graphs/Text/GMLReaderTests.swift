// GML: what networkx, igraph, Gephi and gv2gml write, and what is wrong with a file.

import NetworkModel
import Testing

@testable import Interchange

@Suite struct GMLReaderTests {
  private func read(_ text: String) -> GraphRecord { GMLReader.read(Array(text.utf8), named: "a.gml") }

  @Test func nodesAndEdgesAreRead() {
    let graph = read(
      """
      # a comment
      Creator "someone" Version 1
      graph [
        directed 1
        label "Exempel"
        node [ id 10 label "KI" sektor "Akademi" makt 4.5 graphics [ x 10 y 20.0 fill "#ff0000" ] ]
        node [ id 20 label "KTH" ]
        edge [ source 10 target 20 label "avtal" weight 2 ]
      ]
      """)
    #expect(graph.title == "Exempel")
    #expect(
      graph.nodeLines == ["10 name=KI sektor=Akademi makt=4.5 x=10 y=20.0 graphics fill=#ff0000", "20 name=KTH"])
    #expect(graph.edgeLines == ["10 -> 20 kind=avtal weight=2"])
    #expect(graph.faults.isEmpty && graph.notes.isEmpty)
    #expect(graph.nodes[1].location == SourceLocation(line: 7, column: 3))
  }

  @Test func withoutASignTiesHaveNoDirection() {
    #expect(
      read("graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 value 3 ] ]").edgeLines == ["1 -- 2 weight=3"])
    #expect(read("graph [ node [ id 1 ] edge [ source 1 target 1 ] directed 1 ]").edgeLines == ["1 -> 1"])
  }

  /// igraph 1.0.0 keeps numeric references and escapes them once more.
  @Test(arguments: [
    ("S&#246;der &amp; Co", "Söder & Co", 0), ("S&amp;#246;der &amp;amp; Co", "Söder &amp; Co", 1),
    ("&Aring;re &quot;By&quot; &#xE4;", "Åre \"By\" ä", 0),
    ("R&D; &amp;#x; &#0; &#1114112;", "R&D; &#x; &#0; &#1114112;", 0),
  ])
  func referencesAreCharacters(_ written: String, _ meant: String, _ twice: Int) {
    let graph = read("graph [ node [ id 1 label \"\(written)\" ] ]")
    #expect(graph.nodeLines == ["1 name=\(meant)"])
    #expect(graph.textNotes == (twice > 0 ? [.escapedTwice(count: twice)] : []))
  }

  /// gv2gml 2.43 writes bare quotation marks within texts, which gml2gv cannot read.
  @Test func bareQuotationMarksAreReadWithAWarning() {
    let graph = read("graph [\n  node [\n    id 0\n    name \"Bolaget \"X\" & Co\"\n    label \"a\"\n  ]\n]\n")
    #expect(graph.nodeLines == ["0 name=Bolaget \"X\" & Co label=a"])
    #expect(graph.faultLines == ["4:19 bare-quotation", "4:21 bare-quotation"])
    #expect(graph.faults.allSatisfy { $0.severity == .warning })
  }

  /// networkx 3.6.1 fails where a text goes on to the next line.
  @Test func aTextMayHaveLineEnds() {
    #expect(read("graph [ node [ id 1 label \"Rad ett\n  Rad tre\" ] ]").nodeLines == ["1 name=Rad ett Rad tre"])
  }

  @Test func aNameWithoutALabelIsTheName() {
    let graph = read("graph [ node [ id 10 name \"KI\" ] node [ id 20 ] edge [ source 10 target 20 name \"avtal\" ] ]")
    #expect(graph.nodeLines == ["10 name=KI", "20"])
    #expect(graph.edgeLines == ["10 -- 20 kind=avtal"])
  }

  /// As igraph 1.0.0 does.
  @Test func aNodeWithoutAnIDIsKept() {
    let graph = read("graph [ node [ label \"A\" ] node [ id unnamed-1 ] node [ label \"C\" ] ]")
    #expect(graph.nodeLines == ["unnamed-2 name=A", "unnamed-1", "unnamed-3 name=C"])
    #expect(graph.textNotes == [.unnamedNodes(count: 2)] && graph.faults.isEmpty)
  }

  /// igraph 1.0.0 reduces keys to letters and digits, and drops the comments that told the names.
  @Test func theModelsKeysAreKnownWithoutTheirSpaces() throws {
    let text =
      "graph [ node [ id 1 orgnr \"202100-2973\" delav 2 kommunkod \"0184\" ] node [ id 2 shortname \"B\" ] edge [ source 1 target 2 edgeweight 2 ] ]"
    let network = try #require(NetworkReader.read(Array(text.utf8), named: "a.gml").network)
    #expect(network.actors[0].orgNumber == "202100-2973" && network.actors[0].partOf == "2")
    #expect(network.actors[0].municipality == "0184" && network.actors[1].shortName == "B")
    #expect(network.collaborations[0].strength == 2)
  }

  @Test func repeatedKeysAreAList() {
    let graph = read(
      "graph [ node [ id 1 tags \"it\" tags \"vård\" one \"_networkx_list_start\" one 5 ] ]")
    #expect(graph.nodeLines == ["1 tags=it|vård one=5"])
  }

  @Test func reducedKeysGetTheirNamesBack() {
    let graph = read("# samband: antalmoten = antal möten\ngraph [ node [ id 1 antalmoten 3 ] ]")
    #expect(graph.nodeLines == ["1 antal möten=3"])
  }

  @Test func furtherGraphsAreTold() {
    let graph = read("graph [ node [ id 1 ] ] graph [ node [ id 2 ] ]")
    #expect(graph.nodeLines == ["1"])
    #expect(graph.textNotes == [.furtherGraphs(count: 1)])
  }

  static let faults: [(text: String, lines: [String])] = [
    ("graph [ edge [ source 1 ] ]", ["1:9 missing-part"]),
    ("graph [ node [ id 1 ]", ["1:1 unclosed"]), ("graph [ node [ id 1 label \"A ] ]", ["1:27 unclosed"]),
    ("graph [ node [ id ] ]", ["1:19 unexpected-text"]), ("graph [ [ id 1 ] ]", ["1:9 unexpected-text"]),
    ("graph [ node [ id 1 ] ] ]", ["1:25 unexpected-text"]), ("Version 1", ["1:1 no-graph"]), ("", ["1:1 no-graph"]),
    ("graph [ node [ 7 id ] ]", ["1:16 unexpected-text"]), ("graph [ node [ id % ] ]", ["1:19 unexpected-text"]),
    ("graph " + String(repeating: "[ a ", count: 300), ["1:803 too-deep"]),
  ]

  @Test(arguments: faults.indices) func aFaultIsReportedInItsPlace(_ index: Int) {
    #expect(read(Self.faults[index].text).faultLines == Self.faults[index].lines)
  }
}
