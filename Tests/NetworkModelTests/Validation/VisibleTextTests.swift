import Testing

@testable import NetworkModel

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("Åsa\tEk\r\nrad\n", "Åsa\tEk\r\nrad\n"), ("a\u{1B}[2J", "a\\u{1B}[2J"), ("a\rb", "a\\u{D}b"),
    ("\u{85}\u{9B}", "\\u{85}\\u{9B}"), ("\u{202E}x\u{2066}y\u{2069}", "\\u{202E}x\\u{2066}y\\u{2069}"),
    ("\u{200E}\u{200F}\u{61C}\u{2028}", "\\u{200E}\\u{200F}\\u{61C}\\u{2028}"), ("\u{7F}\u{0}", "\\u{7F}\\u{0}"),
    ("35\u{A0}871 – ”x” 👩\u{200D}🔬 الجامعة", "35\u{A0}871 – ”x” 👩\u{200D}🔬 الجامعة"),
  ])
  func hiddenCharactersAreWrittenOut(_ text: String, _ shown: String) {
    #expect(VisibleText.shown(text) == shown)
    #expect(VisibleText.hides(text) == (text != shown))
    #expect(VisibleText.shown(shown) == shown)
  }

  /// The quick look at the bytes finds each hidden character, wherever it stands, and no other.
  @Test func theQuickLookAgreesOnEveryCharacter() {
    for scalar in (UInt32(0)...0x1_FFFF).compactMap({ Unicode.Scalar($0) }) {
      let text = "å\u{2013}" + String(Character(scalar)) + "x"
      #expect(VisibleText.hides(text) == VisibleText.isHidden(scalar), "\(scalar.value)")
    }
  }

  @Test func onOneLineTheEndsOfLinesAreWrittenOut() {
    #expect(VisibleText.shown("a\tb\r\nc\n", isOneLine: true) == "a\\u{9}b\\u{D}\\u{A}c\\u{A}")
  }
}
