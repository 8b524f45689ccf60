// The sentences for graphs in text formats, in English to the letter and in Swedish another.

import Interchange
import NetworkModel
import Testing

@testable import Reporting

@Suite struct GraphTextSentenceTests {
  static let faults: [(GraphTextFault, String)] = [
    (.unexpected("x", expected: .vertex), "\"x\" stands where the number of a vertex is expected; correct it"),
    (.unexpected("", expected: .value), "the file or the line ends where a value is expected; was it cut off?"),
    (.unclosed(.quotation), "the quotation mark is never closed; close it, or get the file anew if it was cut off"),
    (.missing("source", of: .edge), "the edge lacks \"source\"; add it"),
    (.vertexOutOfRange("9", count: 8), "there is no vertex 9; the file says that the vertices are 1–8"),
    (.unknownVertex("KI", suggestion: nil), "\"KI\" is none of the file's vertices; add it to the names"),
    (.repeatedLabel("KI"), "two vertices are called \"KI\"; give them different names"),
    (
      .equalWhenCut("Ab", "Ac", length: 1),
      "UCINET cuts names at 1 characters, which makes \"Ab\" and \"Ac\" one; shorten them yourself"
    ),
    (.tooManyVertices("9", limit: 8), "9 vertices are more than 8, which fit a network of actors; split the file"),
    (
      .tooManyValues(limit: 8),
      "the attributes of nodes and edges are more than 8 values; take attributes away, or split the file"
    ),
    (.tooManyAttributes(limit: 8), "the attributes have more than 8 names; take some away"),
    (.tooDeep(limit: 8), "brackets nest deeper than 8 levels; flatten them"),
    (
      .fewValues(found: 3, expected: 4),
      "there are 3 of 4 values; fill in the rest, or correct the number at the top"
    ),
    (
      .fewValues(found: 1, expected: 4), "there is 1 of 4 values; fill in the rest, or correct the number at the top"
    ),
    (
      .moreValues(expected: 4),
      "more values than the 4 that the file states; take them away, or correct the number at the top"
    ),
    (.unknownLayout("x", choices: ["a", "b"]), "the format \"x\" is not read; choose among a, b"),
    (.unknownSection("*x"), "the section \"*x\" is unknown and was not read; correct its name, or take it away"),
    (
      .missingTarget("a"),
      "\"a\" has a kind of tie and nobody at the other end; write the other end, or the name only"
    ),
    (
      .bareQuotation,
      "a quotation mark within a text, as gv2gml writes it; the text was read to its true end; write &quot;"
    ),
    (.wrongEdgeSign(isDirected: true), "\"--\" in a digraph; write \"->\", or graph at the top"),
    (.wrongEdgeSign(isDirected: false), "\"->\" in a graph; write \"--\", or digraph at the top"),
    (
      .wordAfterNumber("1a"),
      "\"1a\" is read as a number and a word, as in Graphviz; put it in quotation marks if it is one name"
    ),
    (.noGraph, "the file holds no network; was it cut off?"),
  ]

  @Test(arguments: faults.indices) func aFaultIsSaid(_ index: Int) {
    let (fault, english) = Self.faults[index]
    #expect(Phrasebook(.english).sentence(for: fault) == english)
    #expect(Phrasebook(.swedish).sentence(for: fault) != english)
  }

  static let notes: [(GraphTextNote, String)] = [
    (
      .layoutHelpers(nodes: 1, edges: 2),
      "2\u{A0}invisible edges and 1\u{A0}invisible node only hold the drawing in place and were left out"
    ),
    (.furtherGraphs(count: 1), "the file holds 1\u{A0}more network, not read; put it in a file of its own"),
    (
      .uniformDrawing(["x", "y"]), "x and y are the same for all nodes, only say how they are drawn and were left out"
    ),
    (.sectionsLeftOut(["loops"]), "loops have no place in a network and were not read"),
    (
      .escapedTwice(count: 1),
      "1\u{A0}text with characters that were escaped twice, as &amp;#246;, was read as it was meant"
    ),
    (
      .columnsLeftOut(found: 6, stated: 5),
      "the rows of the matrix have 6 values where the file states 5 columns; what stands after them was not read"
    ),
    (.unnamedNodes(count: 1), "1\u{A0}node has no id and got unnamed-1; no edge can reach it"),
    (.neighborLists, "each line was read as an actor and then those that it is tied to"),
    (.symmetricMatrix(name: "avtal"), "the matrix \"avtal\" is symmetric and was read as ties without direction"),
    (
      .numbersOnly(count: 3),
      "the file calls the actors 1–3 only, and holds no difference between no tie and no answer; add the names, and ask whoever made it"
    ),
    (.caseFolded(count: 2), "2\u{A0}names that differ only in case were read as one, as in UCINET"),
    (
      .directionMayBeLost(pairs: 2),
      "2\u{A0}pairs of numbered nodes have ties in either order in a graph without direction; the direction may have been lost"
    ),
    (.zeroTies(count: 1), "1\u{A0}row with the value 0 was read as no tie"),
    (.zeroTies(count: 2), "2\u{A0}rows with the value 0 were read as no tie"),
    (
      .ownMap(actors: 2),
      "a map that samband drew: 2\u{A0}actors with names and sectors, ties without weight; all else is in the network's file only"
    ),
  ]

  @Test(arguments: notes.indices) func aNoteIsSaid(_ index: Int) {
    let (note, english) = Self.notes[index]
    #expect(Phrasebook(.english).sentence(for: note) == english)
    #expect(Phrasebook(.swedish).sentence(for: note) != english)
  }
}
