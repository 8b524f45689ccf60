// Names of nodes: quoted only where DOT asks for it, and Graphviz reads each back as it was.

import Foundation
import Graphviz
import TestSupport
import Testing

@Suite struct NameTests {
  private static let bare = [
    "ki", "_", "_1", "KTH", "a1_b", "0180", "180", "0", "-7", "1.0", "1", "1.", ".5", "-.5", "00.10", "nodes",
    "strictly",
  ]
  private static let quoted = [
    "", "a-b", "1a", "0180a", "1.2.3", "--1", "-", ".", "-.", "1e5", "å", "a b", "node", "NODE", "Edge", "graph",
    "DiGraph",
    "subgraph", "sTrict", "a:b", "a.b", "<b>", "1,5", "+1",
  ]

  private static func document(_ names: [String]) -> DOTDocument {
    DOTDocument(name: "g", statements: names.map { .node($0, [:]) } + names.map { .edge($0, "ki", [:]) })
  }

  @Test func namesAreQuotedOnlyWhereDOTAsksForIt() {
    for name in Self.bare { #expect(Self.document([name]).text.contains("\n  \(name);"), "\(name)") }
    for name in Self.quoted { #expect(Self.document([name]).text.contains("\n  \"\(name)\";"), "\(name)") }
  }

  @Test(
    "Graphviz reads every name back, each a node of its own",
    .enabled(if: hasGraphviz, "Graphviz is not installed: apt-get install graphviz"))
  func graphvizReadsThemBack() throws {
    let names = Self.bare + Self.quoted.filter { !$0.isEmpty }
    let result = try graphviz("dot", ["-Tjson0"], Self.document(names))
    #expect(result.status == 0 && result.complaints == "")
    let read = try JSONDecoder().decode(GraphvizJSON.self, from: result.output)
    #expect(Set(read.objects.map(\.name)) == Set(names))
  }
}
