// UCINET DL: headers, the layouts of the data, names, and what is wrong with a file.

import NetworkModel
import Testing

@testable import Interchange

@Suite struct DLReaderTests {
  @Test func namesInTheHeaderAndAmongTheDataAreTheSameActors() throws {
    // igraph's own example.
    let list =
      "DL n=5\nformat = edgelist1\nlabels:\ngeorge, sally, jim, billy, jane\nlabels embedded:\ndata:\ngeorge sally 2\njane jim\n"
    let network = try #require(NetworkReader.read(Array(list.utf8), named: "a.dl").network)
    #expect(network.actors.map(\.id.text) == ["george", "sally", "jim", "billy", "jane"])
    #expect(network.collaborations.map { "\($0.source) \($0.target)" } == ["george sally", "jane jim"])
    // The columns of a matrix may come in another order than the header's names.
    let matrix = "dl n=3\nlabels: a,b,c\nlabels embedded\ndata:\n  c a b\nc 0 1 0\na 0 0 5\nb 0 0 0\n"
    let other = try #require(NetworkReader.read(Array(matrix.utf8), named: "a.dl").network)
    #expect(other.collaborations.map { "\($0.source) \($0.target) \($0.weight)" } == ["c a 1.0", "a b 5.0"])
  }

  private func read(_ text: String) -> GraphRecord { DLReader.read(Array(text.utf8), named: "a.dl") }

  static let layouts: [(text: String, nodes: [String], edges: [String])] = [
    (
      "dl n=3\nformat = edgelist1\nlabels embedded\ndata:\nKI KTH 2.5\nKTH SU\n", ["KI", "KTH", "SU"],
      ["KI -> KTH weight=2.5", "KTH -> SU weight=1.0"]
    ),
    (
      "DL N = 3\nFORMAT = EDGELIST1\nLABELS:\nKI, KTH\n\"Region S\"\nDATA:\n1 2\n3 1 4\n", ["KI", "KTH", "Region S"],
      ["KI -> KTH weight=1.0", "Region S -> KI weight=4"]
    ),
    (
      "dl n=3, format=fullmatrix\nlabels: a b c\ndata:\n0 2.5 0\n0 0 1\n0 0 0\n", ["a", "b", "c"],
      ["a -> b weight=2.5", "b -> c weight=1"]
    ),
    ("dl n=2\ndata: 0 1\n0 0\n", ["1", "2"], ["1 -> 2 weight=1"]),
    (
      "dl n=3 diagonal absent\nlabels: a b c\ndata:\n1 0\n0 1\n0 0\n", ["a", "b", "c"],
      ["a -> b weight=1", "b -> c weight=1"]
    ),
    (
      "dl n=3 format=upperhalf\nlabels: a b c\ndata:\n1 1 0\n0 2\n0\n", ["a", "b", "c"],
      ["a -- a weight=1", "a -- b weight=1", "b -- c weight=2"]
    ),
    (
      "dl n=3 format=upperhalf diagonal=absent labels: a b c data:\n1 0\n2\n", ["a", "b", "c"],
      ["a -- b weight=1", "b -- c weight=2"]
    ),
    (
      "dl n=3 format=lowerhalf\nlabels: a b c\ndata:\n0\n1 0\n0 2 0\n", ["a", "b", "c"],
      ["b -- a weight=1", "c -- b weight=2"]
    ),
    (
      "dl n=3 format=lowerhalf diagonal absent\nlabels: a b c\ndata:\n1\n0 2\n", ["a", "b", "c"],
      ["b -- a weight=1", "c -- b weight=2"]
    ),
    (
      "dl n=4 format=nodelist1\nlabels: a b c d\ndata:\n1 2 3\n4 1\n", ["a", "b", "c", "d"],
      ["a -> b", "a -> c", "d -> a"]
    ),
    (
      "dl n=4 format=nodelist1 labels embedded data:\nx \"y z\" w\nw x\n", ["x", "y z", "w", "unnamed-1"],
      ["x -> y z", "x -> w", "w -> x"]
    ),
    (
      "dl n=3 format=nodelist1b\nlabels: a b c\ndata:\n2 2 3\n0\n1 1\n", ["a", "b", "c"],
      ["a -> b", "a -> c", "c -> a"]
    ),
    (
      "dl nr=2 nc=2 format=nodelist2\nrow labels: a b\ncolumn labels: Forum Råd\ndata:\n1 1 2\n2 2\n",
      ["a mode=1", "b mode=1", "Forum mode=2", "Råd mode=2"], ["a -- Forum", "a -- Råd", "b -- Råd"]
    ),
    (
      "dl nr=2 nc=1 format=edgelist2 labels embedded data:\na Forum 2\nb Forum\n",
      ["a mode=1", "Forum mode=2", "b mode=1"], ["a -- Forum weight=2", "b -- Forum weight=1.0"]
    ),
    (
      "dl nr=2, nc=3\nrow labels:\na b\ncol labels:\nx y a\ndata:\n1 0 0\n0 1 1\n",
      ["a mode=1", "b mode=1", "x mode=2", "y mode=2", "column-a mode=2 name=a"],
      ["a -- x weight=1", "b -- y weight=1", "b -- column-a weight=1"]
    ),
    (
      "dl n=2 nm=2\nlabels: a b\nmatrix labels: avtal projekt\ndata:\n0 1\n0 0\n0 0\n3 0\n", ["a", "b"],
      ["a -> b weight=1 kind=avtal", "b -> a weight=3 kind=projekt"]
    ),
    (
      "dl n=2 nm=2 format=edgelist1\nlabels: a b\ndata:\n1 2\n!\n2 1\n", ["a", "b"],
      ["a -> b weight=1.0 kind=1", "b -> a weight=1.0 kind=2"]
    ),
    (
      "dl n=2 labels embedded data:\n  a b\na 0 1\nb 0 0\n", ["a", "b"], ["a -> b weight=1"]
    ),
    ("dl n=2 row labels embedded data:\na 0 1\nb 0 0\n", ["a", "b"], ["a -> b weight=1"]),
    ("dl n=2 labels: a b\ndata:\nNA 1\n. 0\n", ["a", "b"], ["a -> b weight=1"]),
  ]

  @Test(arguments: layouts.indices) func layoutsAreRead(_ index: Int) {
    let (text, nodes, edges) = Self.layouts[index]
    let graph = read(text)
    #expect(graph.nodeLines == nodes)
    #expect(graph.edgeLines == edges)
    #expect(graph.faults.isEmpty)
  }

  /// igraph 1.0.0 gives every tie of a symmetric matrix twice.
  @Test func aSymmetricMatrixIsOneTieForTwo() {
    let graph = read("dl n=3\nlabels: a b c\ndata:\n0 1 0\n1 0 1\n0 1 0\n")
    #expect(graph.edgeLines == ["a -- b weight=1", "b -- c weight=1"])
    #expect(graph.textNotes == [.symmetricMatrix(name: nil)])
  }

  /// sna's write.dl leaves the names out, and a missing answer is a zero.
  @Test func numbersForNamesAreTold() {
    #expect(read("dl n=3\nlabels:\n1,2,3\ndata:\n0 1 0\n0 0 0\n0 0 0\n").textNotes == [.numbersOnly(count: 3)])
    #expect(read("dl n=2\ndata:\n0 1\n0 0\n").textNotes == [.numbersOnly(count: 2)])
  }

  /// igraph 1.0.0 ends such a label at the space.
  @Test func quotedNamesHoldSpaces() {
    let graph = read("dl n=2 format=edgelist1 labels embedded data:\nKI \"Region Stockholm\" 1\n")
    #expect(graph.nodes.map(\.id) == ["KI", "Region Stockholm"])
  }

  @Test func namesThatDifferInCaseAreOne() {
    let graph = read("dl n=2 format=edgelist1 labels embedded data:\nki kth\nKTH KI\n")
    #expect(graph.edgeLines == ["ki -> kth weight=1.0", "kth -> ki weight=1.0"])
    #expect(graph.textNotes == [.caseFolded(count: 2)])
  }

  @Test func zerosInListsAreNoTies() {
    let graph = read("dl n=2 format=edgelist1 labels: a b data:\n1 2 0\n2 1 1\n")
    #expect(graph.edgeLines == ["b -> a weight=1"])
    #expect(graph.textNotes == [.zeroTies(count: 1)])
  }

  static let faults: [(text: String, lines: [String])] = [
    (
      "dl n=2 format=edgelist1 labels embedded data:\n\"Karolinska Institutet A\" \"Karolinska Institutet B\"\n",
      ["2:27 equal-when-cut"]
    ),
    ("dl n=2 format=edgelist3 data:\n", ["1:15 unknown-layout"]), ("dl n=x data:\n", ["1:6 unexpected-text"]),
    ("dl format=edgelist1 data:\n1 2\n", ["1:21 missing-part"]), ("dl nr=2 data:\n1\n", ["1:9 missing-part"]),
    ("dl n=2 data:\n0 1\n0\n", ["4:1 few-values"]), ("dl n=2 data:\n0 1\n0 0 1\n", ["3:5 more-values"]),
    ("dl n=2 data:\n0 1\n0 x\n", ["3:3 unexpected-text"]),
    ("dl n=2 labels: a a data:\n0 0 0 0\n", ["1:18 repeated-label"]),
    ("dl n=2 labels: a b c data:\n0 0 0 0\n", ["1:20 unexpected-text"]),
    ("dl n=2 format=edgelist1 data:\n1 3\n", ["2:3 vertex-out-of-range"]),
    ("dl n=2 format=edgelist1 labels: a b data:\na c\n", ["2:3 unknown-vertex"]),
    ("dl n=2 format=edgelist1 data:\n1\n", ["2:1 missing-part"]),
    ("dl n=2 format=nodelist1b data:\n2 1\n0\n", ["2:1 few-values"]),
    ("dl n=2 labels: a b\n", ["2:1 unexpected-text"]), ("", ["1:1 no-graph"]),
    ("dl n=2000001 data:\n", ["1:6 too-many-vertices"]),
    ("dl n=1 format=edgelist1 labels embedded data:\na b\n", ["2:3 more-values"]),
  ]

  @Test(arguments: faults.indices) func aFaultIsReportedInItsPlace(_ index: Int) {
    #expect(read(Self.faults[index].text).faultLines == Self.faults[index].lines)
  }
}
