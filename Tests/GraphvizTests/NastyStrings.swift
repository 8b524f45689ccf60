// Strings that have broken writers of DOT: those of the issue trackers named in the notes, and seeded random ones.

/// Strings that break a writer which guesses.
let nastyStrings: [String] = [
  "", " ", "  two  spaces ", "\"", "\"\"", "a\"b", "\\", "\\\\", "\\\\\\", "a\\", "\\\"", "\\\\\"", "\"\\", "\\n",
  "\\N", "\\G",
  "\\E\\T\\H\\L", "\\l\\r", "C:\\path\\new", "\\\\server\\share\\", "node", "Graph", "SUBGRAPH", "strict", "1", "-1",
  "1.5", "1e+06",
  "1abc", "1.2.3", ".", "-", "a-b", "a:b", "a:b:c:d", ":", "<b>", "<>", "<", ">", "<<b>x</b>>", "<b>bold</b>", "&",
  "&&", "&amp;",
  "&amp;amp;", "&lt;b&gt;", "&#65;", "&#x41;", "&#92;", "&eacute;", "&foo;", "A & B", "a;b", "{", "}", "{a|b}", "a|b",
  "[x=1]", "]",
  "a=b", "--", "->", "a -- b", "//", "/* x */", "*/", "#", "# x", "a\nb", "a\r\nb", "a\rb", "a\n\nb", "a\tb", "a\u{0}b",
  "\u{1}",
  "a\u{7F}b", "a\u{85}b", "a\u{B}b", "\u{FEFF}bom", "a\u{FFFE}b", "a\u{FFFF}b", "a\u{FFFD}b", "Södertörns högskola",
  "日本語",
  "e\u{301}", "\u{E9}", "a\u{308}\u{304}", "😀", "👩‍👩‍👧‍👦", "🇸🇪", "שלום", "مرحبا \"بك\"", "\u{202E}abc", "\u{2028}", "\u{200B}",
  "\u{A0}",
  "\u{10FFFF}", "' or 1=1", "$(x)", "`x`", "%s %d", "%5", "<script>alert(1)</script>", "]]>", "<!-- x -->", "-->",
  "\" + \"",
  "\"];}\n\"evil\" [label=\"", "\\\n", "a\\\nb", "\\\r\n", "\n\\", "\\&", "&\\", "\"&\\\n<", "\u{3000}", "]\n]",
  "\n[\n]\n", "a\n", "\n", "x\n\"", "]]",
]

/// A random string, rich in what has a meaning to Graphviz.
func nastyString(using generator: inout some RandomNumberGenerator) -> String {
  let pieces = [
    "\\", "\\", "\\", "\"", "\"", "&", "<", ">", "\n", "\r\n", "\r", "\t", "\u{0}", "\u{1}", "\u{1B}", "\u{7F}",
    "\u{9F}", "{", "}", "|",
    "[", "]", ";", ":", ",", "=", "+", "-", "--", "->", "//", "/*", "*/", "#", "%", "'", "`", "$", "@", "!", "?", "(",
    ")", ".", "/", "~",
    "^", "_", " ", " ", "n", "l", "r", "N", "G", "E", "T", "H", "L", "x", "0", "9", "1e5", "node", "graph", "amp;",
    "&amp;", "&lt;", "&#65;",
    "&#x5c;", "&eacute;", "&nbsp;", "\" + \"", "<b>", "</b>", "å", "é", "e\u{301}", "\u{308}", "ß", "İ", "日", "한", "😀",
    "👩‍👩‍👧", "🇸🇪", "ש",
    "م", "رحبا", "\u{202E}", "\u{200D}", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}", "\u{A0}", "\u{1D11E}",
    "\u{10FFFF}",
  ]
  let length = Int.random(in: 0...24, using: &generator)
  return (0..<length).map { _ in
    if Int.random(in: 0..<4, using: &generator) == 0 {
      String(Unicode.Scalar(UInt8.random(in: 0...127, using: &generator)))
    } else {
      pieces.randomElement(using: &generator) ?? ""
    }
  }.joined()
}
