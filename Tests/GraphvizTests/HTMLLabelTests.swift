// The exact text of HTML-like labels.

import Graphviz
import Testing

@Suite("HTML-like labels")
struct HTMLLabelTests {
  @Test("A table with a font, rules and a link, exactly")
  func table() {
    let label = HTMLLabel.table(
      HTMLLabel.Table(
        [.border: 0, .cellSpacing: 4], font: [.pointSize: 9.5],
        rows: [
          HTMLLabel.Row(
            [
              HTMLLabel.Cell(
                [.columnSpan: 2, .align: "LEFT"], .bold("Life & \"science\"", .lineBreak(.left)), "\\N <x>"),
              HTMLLabel.Cell([.href: "#a&b c", .tooltip: "a\\N & \"b\"\nc"], hasRuleAfter: true),
            ], hasRuleBelow: true),
          HTMLLabel.Row([]),
          HTMLLabel.Row([HTMLLabel.Cell("a\nb")], hasRuleBelow: true),
        ]))
    #expect(
      text(of: label) == "<<FONT POINT-SIZE=\"9.5\"><TABLE BORDER=\"0\" CELLSPACING=\"4\">"
        + "<TR><TD COLSPAN=\"2\" ALIGN=\"LEFT\"><B>Life &amp; &quot;science&quot;<BR ALIGN=\"LEFT\"/></B>"
        + ##"\\N &lt;x&gt;</TD><TD HREF="#a&amp;amp;b%20c" TOOLTIP="a\\N &amp; &quot;b&quot;&#10;c"></TD></TR><HR/>"##
        + "<TR><TD>a<BR/>b</TD></TR></TABLE></FONT>>")
  }

  @Test("What has no content is left out, because Graphviz takes it for a mistake")
  func empty() {
    #expect(text(of: .text([])) == "\"\"")
    #expect(text(of: .text([.bold(.italic("")), .font([.color: "red"], [])])) == "\"\"")
    #expect(text(of: .text([.bold("a", .italic())])) == "<<B>a</B>>")
    #expect(text(of: .table(HTMLLabel.Table(rows: [HTMLLabel.Row([])]))) == "\"\"")
  }

  @Test("A long run of text or of an attribute is broken where Graphviz does not mind")
  func longRuns() {
    let words = String(repeating: "a\\&é ", count: 8_000)
    let table = HTMLLabel.Table(
      [.href: "#", .tooltip: .string(words)], rows: [HTMLLabel.Row([HTMLLabel.Cell(.plain(words))])])
    let runs = text(of: .table(table)).split { "<>\n".contains($0) }
    #expect(runs.allSatisfy { $0.utf8.count < 16_381 })
    #expect(runs.count > 5)
  }

  private func text(of value: HTMLLabel) -> String {
    let text = DOTDocument(name: "g", statements: [.node("n", ["k": .html(value)])]).text
    return String(text.dropFirst("graph g {\n  n [k=".count).dropLast("];\n}\n".count))
  }
}
