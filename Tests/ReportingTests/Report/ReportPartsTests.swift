// What keeps the page safe: text that is escaped, a digest that browsers agree with, drawings without anything that acts.

import Drawing
import Foundation
import NetworkModel
import Testing

@testable import Reporting

@Suite struct ReportPartsTests {
  // MARK: HTMLBuilder

  @Test func textAndValuesCannotBecomeMarkup() {
    var page = HTMLBuilder()
    page.element("p", ["title": "\" onload='x' <&>"], text: "</p><script>alert(1)</script> & 'more'")
    #expect(
      page.html == "<p title=\"&quot; onload=&#39;x&#39; &lt;&amp;&gt;\">"
        + "&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#39;more&#39;</p>\n")
  }

  @Test func charactersThatNoPageMayHoldAreReplaced() {
    #expect(HTMLBuilder.escaped("a\u{0}b\u{B}c\u{85}d\ne\tf") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\ne\tf")
  }

  @Test(arguments: [
    "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}",
  ])
  func nothingTurnsTheDirectionOfTheTextAround(_ turn: String) {
    var page = HTMLBuilder()
    page.element("p", ["aria-label": "a\(turn)b", "data-id": "a\(turn)b"], text: "gap\(turn)exe")
    #expect(
      page.html == "<p aria-label=\"ab\" data-id=\"a\(turn)b\">gapexe</p>\n", "what the script reads stays as it is")
    #expect(ReportMemo.escaped("gap\(turn)exe") == "gapexe")
  }

  @Test(arguments: [
    ("Aktör \u{5D0}\u{5D1} 12 \u{5D2} och B", "Aktör \u{2068}\u{5D0}\u{5D1}\u{2069} 12 \u{2068}\u{5D2}\u{2069} och B"),
    ("\u{627}\u{644} \u{645}, \u{646}: 3", "\u{2068}\u{627}\u{644} \u{645}\u{2069}, \u{2068}\u{646}\u{2069}: 3"),
    ("\u{5D0} (\u{5D1}) 12 (x)", "\u{2068}\u{5D0} (\u{5D1})\u{2069} 12 (x)"),
    ("(\u{5D0}): 1", "(\u{2068}\u{5D0}\u{2069}): 1"), ("åäö – … €", "åäö – … €"), ("", ""),
    ("\u{5D0}", "\u{2068}\u{5D0}\u{2069}"),
  ])
  func namesFromRightToLeftAreSetApart(_ text: String, _ expected: String) {
    #expect(BidiText.isolated(text) == expected)
  }

  @Test func filesOfAnyNameAreReached() {
    #expect(ReportIndex.address(of: "forum-a b#c?d:å%.json") == "forum-a%20b%23c%3Fd%3A%C3%A5%25.json")
    let index = ReportIndex(title: "T", entries: [.init(name: "javascript:x.csv", meaning: "<m>")], language: .english)
    #expect(index.html.contains("<a href=\"javascript%3Ax.csv\">javascript:x.csv</a>: &lt;m&gt;</li>"))
  }

  @Test func markdownTakesTextAsText() {
    #expect(
      ReportMemo.escaped("<b>*a* [x](y) ![z] `c` # | ~ & _\n\u{2028}d")
        == "\\<b\\>\\*a\\* \\[x\\](y) \\!\\[z\\] \\`c\\` \\# \\| \\~ \\& \\_  d")
  }

  @Test func attributesCanBeLeftOutOrBare() {
    var page = HTMLBuilder()
    page.element("option", ["value": "", "hidden": "", "class": nil], text: "x")
    #expect(page.html == "<option value=\"\" hidden>x</option>")
  }

  @Test func embeddedJSONCannotEndItsScript() {
    let json = HTMLBuilder.embedded(json: "{\"a\": \"</script><!--&\"}")
    #expect(json == "{\"a\": \"\\u003C/script\\u003E\\u003C!--\\u0026\"}")
  }

  // MARK: The digest

  private func hexadecimal(_ text: String) -> String {
    SHA256.sha256(Array(text.utf8)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  // The vectors of FIPS 180-4's examples, and the one of a million letters.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 119), "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"
    ),
  ])
  func theDigestIsSHA256(_ text: String, _ digest: String) {
    #expect(hexadecimal(text) == digest)
  }

  @Test func theDigestIsWrittenAsAPolicyWantsIt() {
    #expect(SHA256.source(of: "abc") == "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='")
  }

  // MARK: Drawings

  private func embedded(_ svg: String, marks: [String: [(String, String)]] = [:]) -> String? {
    EmbeddedMap(picture: Picture(), svg: svg, marks: marks, label: "Map \"1\"").markup()?.html
  }

  @Test func aDrawingKeepsShapesAndLettersOnly() {
    let svg = """
      <?xml version="1.0"?><!-- no --><svg xmlns="http://www.w3.org/2000/svg" width="9" viewBox="0 0 9 9" onload="x()">
      <script>alert(1)</script><style>* {}</style><title>t</title><foreignObject><p>html</p></foreignObject>
      <image href="http://x/y.png"/><use href="#a"/><animate attributeName="x"/>
      <a href="javascript:x()"><g id="n1" class="node" onclick="x()" style="fill:red"><ellipse rx="1" fill="red"/>
      <text>A &amp; &lt;b&gt;</text></g></a></svg>
      """
    let html = embedded(svg, marks: ["n1": [("data-actor", "n0")]])?.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(
      html == "<svg role=\"group\" aria-label=\"Map &quot;1&quot;\" viewBox=\"0 0 9 9\"> "
        + "<g class=\"node\" data-actor=\"n0\"><ellipse rx=\"1\" fill=\"red\"></ellipse> <text>A &amp; &lt;b&gt;</text></g></svg>"
    )
  }

  @Test(arguments: ["", "no drawing", "<svg><g></svg>"]) func whatIsNoDrawingIsNone(_ text: String) {
    #expect(embedded(text) == nil)
  }

  @Test func entitiesLeadNowhere() {
    let svg = "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><svg><text>a&x;b</text></svg>"
    let html = embedded(svg) ?? ""
    let host = (try? String(contentsOfFile: "/etc/hostname", encoding: .utf8))?.trimmingCharacters(in: .newlines) ?? ""
    #expect(host.isEmpty || !html.contains(host))
  }
}
