// The exact text of small documents, and of every kind of value.

import Graphviz
import Testing

@Suite("DOT writer")
struct WriterTests {
  @Test("A map with every kind of statement, exactly")
  func wholeDocument() {
    var document = DOTDocument(
      name: "stakeholders", comments: ["render: neato -n2"],
      attributes: ["label": .text("Life science"), "id": .text("map"), "pad": 0.3, "margin": .numbers([0.09, 0.05])],
      nodeDefaults: ["shape": .name("box"), "fontname": .name("Helvetica-Bold")], edgeDefaults: ["penwidth": 2.25])
    document.statements = [
      .cluster(
        "university", ["label": .text("Lärosäten")],
        [.node("ki", ["label": .lines(["Karolinska", "Institutet"], .left), "pos": .point(x: 415, y: -0.5)])]),
      .group(["rank": .name("same")], [.node("kth", [:])]),
      .comment("ties"),
      .edge("ki", "kth", ["style": .name("dashed"), "color": .color("#B00020"), "constraint": false]),
    ]
    #expect(
      document.text == """
        // render: neato -n2
        graph stakeholders {
          graph [label="Life science" id="map" pad=0.3 margin="0.09,0.05"];
          node [shape=box fontname="Helvetica-Bold"];
          edge [penwidth=2.25];
          subgraph cluster_university {
            graph [label="Lärosäten" id=""];
            ki [label="Karolinska\\lInstitutet\\l" pos="415,-0.5"];
          }
          subgraph {
            graph [rank=same];
            kth;
          }
          // ties
          ki -- kth [style=dashed color="#B00020" constraint=false];
        }

        """)
    #expect("\(document)" == document.text)
  }

  @Test("An empty directed and strict graph")
  func directed() {
    #expect(DOTDocument(name: "", isDirected: true, isStrict: true).text == "strict digraph \"\" {\n}\n")
    let edge = DOTDocument(name: "g", isDirected: true, statements: [.edge(DOTDocument.Edge(tail: "a", head: "b"))])
    #expect(edge.text == "digraph g {\n  a -> b;\n}\n")
  }

  @Test(
    "Each kind of value has its own rules",
    arguments: [
      (DOTDocument.Value.text("a\\N \"b\" & <c>\r\nd\r\u{1}\te"), #""a\\N \"b\" &amp; <c>\nd\n"# + "\te\""),
      (.text(""), #""""#),
      (.text("\\"), #""\\""#),
      (.text("node"), #""node""#),
      (.lines(["a", "b\nc"], .center), #""a\nb\nc""#),
      (.lines(["a", "b\nc"], .left), #""a\lb\lc\l""#),
      (.lines(["a", ""], .right), #""a\r\r""#),
      (.lines([], .left), #""""#),
      (.tooltip(#"\N "a" &lt;"#), #""\\\\N \"a\" &amp;lt;""#),
      (.link(#"#row-a&b c\"<å>|%20"#), ##""#row-a&amp;b%20c%5C%22%3Cå%3E%7C%20""##),
      (.link("a\n\u{7F}"), #""a%0A%7F""#),
      (.name("box"), "box"),
      (.name("_x9"), "_x9"),
      (.name("9x"), #""9x""#),
      (.name("Node"), #""Node""#),
      (.name("STRICT"), #""STRICT""#),
      (.name("å"), #""å""#),
      (.name("a \"b\" & <c>\n\\"), #""a &quot;b&quot; &amp; &lt;c&gt; \\""#),
      (.raw("\\N"), #""\N""#),
      (.raw("a\\"), #""a\\""#),
      (.raw("a\\\""), #""a\\\"""#),
      (.raw("a\\\\"), #""a\\""#),
      (.raw("\\\n\n"), #""\\\n\n""#),
      (.color("#8DB9F0"), ##""#8DB9F0""##),
      (.color("red:#fff"), ##""red:#fff""##),
      (.color("red"), "red"),
      (.color("a;b"), "gray"),
      (.color(""), "gray"),
      (.color("#"), "gray"),
      (.color("å"), "gray"),
      (.color("\"];"), "gray"),
      (.bool(true), "true"),
      (.point(x: 1.005, y: 2, pinned: true), #""1,2!""#),
      (.numbers([1, -2.5, .nan]), #""1,-2.5,0""#),
    ] as [(DOTDocument.Value, String)])
  func values(value: DOTDocument.Value, written: String) {
    #expect(text(of: value) == written)
  }

  @Test(
    "Numbers are fixed, trimmed and never have an exponent",
    arguments: [
      (0, 2, "0"), (-0.0, 2, "0"), (-0.001, 2, "0"), (0.05, 2, "0.05"), (10, 2, "10"), (100.10, 2, "100.1"),
      (-2.675, 1, "-2.7"), (1e-9, 6, "0"), (0.000_001, 6, "0.000001"), (1e6, 2, "1000000"), (2.5, 0, "3"),
      (1e300, 2, "1000000000000"), (-1e300, 6, "-1000000000000"), (.infinity, 2, "0"), (.nan, 2, "0"),
      (1.25, 99, "1.25"), (1.25, -1, "1"), (0.1 + 0.2, 6, "0.3"), (999_999_999.999, 2, "1000000000"),
    ] as [(Double, Int, String)])
  func numbers(value: Double, decimals: Int, written: String) {
    #expect(text(of: .number(value, decimals: decimals)) == written)
  }

  @Test("Attributes keep their order and hold each key once")
  func attributes() {
    var attributes: DOTDocument.Attributes = ["b": 1, "a": 2, "b": 3]
    attributes["c"] = 4
    attributes["a"] = nil
    attributes.merge(["b": 5, "d": true])
    let node = DOTDocument.Statement.node("n", attributes)
    #expect(DOTDocument(name: "g", statements: [node]).text.contains("n [b=5 c=4 d=true];"))
    let odd = DOTDocument.Statement.node("n", ["": 1, "a b": 2, "x]": 3, "edge": 4, "q\"\\": 5])
    #expect(
      DOTDocument(name: "g", statements: [odd]).text
        .contains(#"n [""=1 "a b"=2 "x]"=3 "edge"=4 "q\"\\"=5];"#))
  }

  @Test(
    "Different names stay different", arguments: ["", "a", "\\", "\\\\", "%", "\\%", "\u{1}", "\\u{1}", "\"", "\r"])
  func names(name: String) {
    let all = ["", "a", "\\", "\\\\", "%", "\\%", "\u{1}", "\\u{1}", "\"", "\r"]
    let written = Set(all.map { DOTDocument(name: $0).text })
    #expect(written.count == all.count)
    #expect(DOTDocument(name: "\\").text == "graph \"\\\\\" {\n}\n")
    #expect(DOTDocument(name: "%1\u{0}").text == "graph \"\\%1\\u{0}\" {\n}\n")
  }

  @Test("A comment cannot end before its line")
  func comments() {
    let text = DOTDocument(name: "g", comments: ["a */ b\nx [y=1]\r\n\rz\u{0}\u{85}", ""]).text
    #expect(text == "// a */ b\n// x [y=1]\n//\n// z\n//\ngraph g {\n}\n")
    let long = DOTDocument(name: "g", comments: [String(repeating: "é", count: 20_000)]).text
    #expect(long.split(separator: "\n").allSatisfy { $0.utf8.count < 16_000 })
  }

  @Test("A long string is written in pieces that Graphviz can read", arguments: ["a", "é", "😀", "\\", "\"", "&", "\n"])
  func pieces(unit: String) {
    let written = text(of: .text(String(repeating: unit, count: 40_000)))
    let pieces = written.split(separator: "\" + \"", omittingEmptySubsequences: true)
    // A piece that ends in an escaped quote looks like a seam: only its length counts then.
    #expect(pieces.allSatisfy { $0.utf8.count <= 16_002 })
    #expect(pieces.count > 2)
  }

  @Test("A cluster takes over the look but not the words of what is around it")
  func inheritance() {
    let inner = DOTDocument.Statement.cluster("b", ["label": .text("B")], [.cluster("c", [:], [])])
    let document = DOTDocument(
      name: "g", attributes: ["label": .text("G"), "URL": .link("#g"), "bgcolor": .name("white")],
      statements: [.group([:], [inner])])
    #expect(
      document.text == """
        graph g {
          graph [label="G" URL="#g" bgcolor=white];
          subgraph {
            subgraph cluster_b {
              graph [label="B" URL=""];
              subgraph cluster_c {
                graph [label="" URL=""];
              }
            }
          }
        }

        """)
  }

  private func text(of value: DOTDocument.Value) -> String {
    let text = DOTDocument(name: "g", statements: [.node("n", ["k": value])]).text
    return String(text.dropFirst("graph g {\n  n [k=".count).dropLast("];\n}\n".count))
  }
}
