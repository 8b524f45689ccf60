// What goes into a document comes back from Graphviz itself: as held in its JSON and as shown in its SVG.

import Foundation
import Graphviz
import TestSupport
import Testing

@Suite("Graphviz reads what we write", .enabled(if: hasGraphviz, "Graphviz is not installed: apt-get install graphviz"))
struct RoundTripTests {
  /// Graphviz draws pinned nodes without a layout, so that thousands take a moment.
  private func document(
    _ strings: [String], attribute: String, _ value: (String) -> DOTDocument.Attributes
  ) -> DOTDocument {
    var document = DOTDocument(name: "law", nodeDefaults: ["shape": .name("plain")])
    for (index, string) in strings.enumerated() {
      var attributes: DOTDocument.Attributes = ["id": .text("i\(index)"), "pos": .point(x: Double(index), y: 0)]
      attributes.merge(value(string))
      document.statements.append(.node("n\(index)", attributes))
    }
    return document
  }

  @Test("Law: 10,000 random labels and tooltips come back unchanged from dot's JSON", arguments: 0..<4)
  func labels(part: Int) throws {
    var generator = SeededGenerator(seed: 2_021 + UInt64(part))
    let strings = nastyStrings + (0..<2_500).map { _ in nastyString(using: &generator) }
    let document = document(strings, attribute: "label") { ["label": .text($0), "tooltip": .tooltip($0)] }
    let result = try graphviz("neato", ["-n2", "-Tjson0"], document)
    #expect(result.status == 0)
    #expect(result.complaints == "")
    let objects = try JSONDecoder().decode(GraphvizJSON.self, from: result.output).objects
    try #require(objects.count == strings.count)
    for (index, (object, string)) in zip(objects, strings).enumerated() {
      #expect(object.name == "n\(index)")
      // Graphviz leaves an empty tooltip out of its JSON.
      let tooltip = object.tooltip ?? ""
      let wanted = scalars(expected(string))
      #expect(shown(object.label ?? "<none>") == wanted, "label \(string.debugDescription)")
      #expect(shown(tooltip, passes: 2) == wanted, "tooltip \(string.debugDescription): \(tooltip.debugDescription)")
    }
  }

  @Test("Law: random strings as ids stay as many different nodes, and edges find them", arguments: [false, true])
  func ids(isDirected: Bool) throws {
    var generator = SeededGenerator(seed: 99)
    let strings = nastyStrings + (0..<2_500).map { _ in nastyString(using: &generator) }
    // Compared as Graphviz does, byte by byte: Swift takes two spellings of one letter as the same string.
    var seen: Set<[UInt8]> = []
    let different = strings.filter { seen.insert(Array($0.utf8)).inserted }
    var document = DOTDocument(name: "law", isDirected: isDirected)
    for string in different { document.statements.append(.node(string, ["label": .text("x")])) }
    for (tail, head) in zip(different, different.dropFirst()) {
      document.statements.append(.edge(tail, head, ["id": .name("e")]))
    }
    let result = try graphviz(
      "neato", ["-Tjson0", "-n2", "-Gnslimit=0", "-Gsplines=none", "-Gmaxiter=0"], pinned(document))
    #expect(result.status == 0)
    #expect(result.complaints == "")
    let objects = try JSONDecoder().decode(GraphvizJSON.self, from: result.output).objects
    #expect(objects.count == different.count)
    for (object, string) in zip(objects, different) {
      #expect(try original(object.name) == scalars(string), "\(string.debugDescription)")
    }
  }

  /// The id behind a name that Graphviz holds: `\\` is a backslash, `\%` a percent sign, `\u{A}` the scalar with that number.
  private func original(_ name: String) throws -> [Unicode.Scalar] {
    var id: [Unicode.Scalar] = []
    var rest = scalars(name)[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        id.append(scalar)
        continue
      }
      let next = rest.popFirst()
      let escaped = try #require(next)
      if escaped == "u" {
        let opening = rest.popFirst()
        try #require(opening == "{")
        let end = try #require(rest.firstIndex(of: "}"))
        let digits = String(String.UnicodeScalarView(rest[..<end]))
        id.append(try #require(UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)))
        rest = rest[(end + 1)...]
      } else {
        try #require(escaped == "\\" || escaped == "%")
        id.append(escaped)
      }
    }
    return id
  }

  private func pinned(_ document: DOTDocument) -> DOTDocument {
    var document = document
    for (index, statement) in document.statements.enumerated() {
      guard case .node(var node) = statement else { continue }
      node.attributes["pos"] = .point(x: Double(index % 50) * 72, y: Double(index / 50) * 72)
      document.statements[index] = .node(node)
    }
    return document
  }

  @Test("Every nasty label, tooltip, link, id and class is shown unchanged in the SVG")
  func shownInSVG() throws {
    let document = document(nastyStrings, attribute: "label") {
      [
        "label": .text("[" + $0 + "]"), "tooltip": .tooltip("[" + $0 + "]"), "class": .name("c" + $0),
        "URL": .link("#" + $0),
      ]
    }
    let result = try graphviz("neato", ["-n2", "-Tsvg"], document)
    #expect(result.complaints == "")
    let svg = try #require(SVGReader(result.output), "the SVG is not well-formed")
    for (index, string) in nastyStrings.enumerated() {
      let words = expected("[" + string + "]")
      // Graphviz writes runs of spaces with U+00A0 in between.
      let lines = svg.texts["i\(index)"]?.joined(separator: "\n")
      #expect(lines.map(spaced) == spaced(withoutEmptyLines(words)), "label \(string.debugDescription)")
      #expect(
        svg.tooltips["i\(index)"]?.first.map(spaced) == spaced(words), "tooltip \(string.debugDescription)")
      let link = svg.links["i\(index)"]?.first
      #expect(link?.removingPercentEncoding == "#" + string || string.contains("%"), "link \(string.debugDescription)")
      if !string.contains("\\") {
        let kind = svg.groups.first { $0.id == "i\(index)" }?.kind
        #expect(kind.map(spaced) == spaced("node c" + expected(string)), "class \(string.debugDescription)")
      }
    }
  }

  @Test("Nasty ids and names of graphs and clusters still give a well-formed SVG")
  func names() throws {
    for (part, string) in nastyStrings.enumerated() where part % 4 == 0 {
      var document = DOTDocument(
        name: string, isDirected: true, comments: [string],
        attributes: ["label": .text(string + "."), "id": .text("g" + string), "comment": .name("a" + string)])
      document.statements = [
        .comment(string),
        .cluster(string, ["label": .lines([string + "."], .left)], [.node(string, ["label": .text(string + ".")])]),
        .subgraph(DOTDocument.Subgraph(group: string, statements: [.node("other", [:])])),
        .edge(string, "other", ["label": .text(string + "."), "comment": .name(string)]),
      ]
      let result = try graphviz("dot", ["-Tsvg"], document)
      #expect(result.complaints == "", "\(string.debugDescription)")
      let svg = try #require(SVGReader(result.output), "not well-formed: \(string.debugDescription)")
      #expect(svg.groups.map(\.kind) == ["graph", "cluster", "node", "node", "edge"], "\(string.debugDescription)")
      // The label of the graph, the cluster, the node and the edge; each thing has an id of its own or a derived one.
      let shown = svg.texts.values.map { spaced($0.joined(separator: "\n")) }.sorted()
      let wanted = spaced(withoutEmptyLines(expected(string + ".")))
      #expect(shown == (Array(repeating: wanted, count: 4) + ["other"]).sorted(), "\(string.debugDescription)")
    }
  }

  @Test("Every nasty string in a table, in a style and in a cell's tooltip is shown unchanged")
  func html() throws {
    let document = document(nastyStrings, attribute: "label") { string in
      let cell = HTMLLabel.Cell(
        [.href: .string("#" + string), .tooltip: .string("[" + string + "]")], .bold("[\(string)]"))
      return [
        "color": .color(string),
        "label": .html(
          .table(HTMLLabel.Table([.border: 0, .backgroundColor: .string(string)], rows: [HTMLLabel.Row([cell])]))),
      ]
    }
    let result = try graphviz("neato", ["-n2", "-Tsvg"], document)
    let complaints = result.complaints.split(separator: "\n").filter { !$0.hasSuffix(" is not a known color.") }
    #expect(complaints == [])
    #expect(result.status == 0)
    let svg = try #require(SVGReader(result.output), "the SVG is not well-formed")
    for (index, string) in nastyStrings.enumerated() {
      let words = expected("[" + string + "]")
      let lines = svg.texts["i\(index)"]?.joined(separator: "\n")
      #expect(lines.map(spaced) == spaced(withoutEmptyLines(words)), "\(string.debugDescription)")
      #expect(svg.tooltips["i\(index)"]?.first.map(spaced) == spaced(words), "tooltip \(string.debugDescription)")
      let link = svg.links["i\(index)"]?.first
      #expect(link?.removingPercentEncoding == "#" + string || string.contains("%"), "link \(string.debugDescription)")
    }
  }

  @Test(
    "A long text comes back whole, as a label, in HTML and as an id",
    arguments: [
      ("a", 1_000_000), ("\\", 100_000), ("é", 100_000), ("😀", 100_000), ("\"", 40_000), ("&", 40_000),
      ("a\nb ]", 40_000),
    ])
  func long(unit: String, length: Int) throws {
    let string = String(repeating: unit, count: length / unit.utf8.count)
    let cell = HTMLLabel.Cell(
      [.href: "#", .tooltip: .string(String(string.prefix(40_000)))], .plain(String(string.prefix(40_000))))
    let document = DOTDocument(
      name: "long", comments: [string],
      statements: [
        .node("a", ["label": .text(string), "pos": .point(x: 0, y: 0)]),
        .node(
          "b", ["label": .html(.table(HTMLLabel.Table(rows: [HTMLLabel.Row([cell])]))), "pos": .point(x: 9, y: 9)]),
        .node(string, ["label": .text("c"), "pos": .point(x: 18, y: 18)]),
      ])
    let result = try graphviz("neato", ["-n2", "-Tjson0"], document)
    #expect(result.complaints == "")
    let objects = try JSONDecoder().decode(GraphvizJSON.self, from: result.output).objects
    try #require(objects.count == 3)
    #expect(shown(objects[0].label ?? "") == scalars(string))
    #expect(try original(objects[2].name) == scalars(string))
    #expect(objects[1].label?.hasPrefix("<TABLE>") == true)
  }

  /// The lines that Graphviz draws: it makes room for an empty one but writes no text for it.
  private func withoutEmptyLines(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: "\n")
  }

  /// White space as a reader sees it, whatever XML and Graphviz did with its kind.
  private func spaced(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { "\n\t\u{A0}".unicodeScalars.contains($0) ? " " : $0 }))
  }
}
