// The canonical form, by examples.

import NetworkModel
import Testing

@testable import Interchange

@Suite struct JSONWriterTests {
  /// Reads a text and writes it again.
  private func rewritten(_ text: String, by writer: JSONWriter = JSONWriter()) throws -> String {
    writer.string(try JSONDocument(parsing: Array(text.utf8)).root.value)
  }

  @Test func laysOutANetwork() throws {
    let text = """
      {
        "format": "samband-network",
        "version": 1,
        "title": {"sv": "Nätverk", "en": "Network"},
        "targetGroups": ["university", "municipality"],
        "sectors": [],
        "actors": [
          {
            "id": "ki",
            "tags": [],
            "attributes": {},
            "evidence": [{"source": "plan", "section": "3.2"}, {"source": "answer", "section": "s. 4"}]
          },
          {
            "id": "kth"
          }
        ]
      }

      """
    #expect(try rewritten(text) == text)
    let scattered = text.split(whereSeparator: \.isNewline).joined(separator: "\n\n\t")
    #expect(try rewritten(scattered) == text)
  }

  @Test func expandsWhatNestsDeeply() throws {
    let text = """
      {
        "a": {"b": {"c": 1}},
        "d": {
          "e": {"f": {"g": 1}}
        }
      }

      """
    #expect(try rewritten(text) == text)
  }

  @Test(arguments: [98, 99, 100, 101])
  func keepsToTheLineWidth(_ width: Int) throws {
    // Indentation 2, `"k": `, brackets and quotes 4, and a comma: 12.
    let value = AttributeValue.object([
      Attribute("k", .array([.string(String(repeating: "å", count: width - 12))])), Attribute("l", .null),
    ])
    let lines = JSONWriter().string(value).split(separator: "\n")
    #expect(lines.count == (width <= 100 ? 4 : 6))
    if width <= 100 { #expect(lines[1].unicodeScalars.count == width) }
  }

  @Test func recordDepthIsTheCallers() throws {
    #expect(try rewritten("[{\"a\":1}]", by: JSONWriter(recordDepth: 1)) == "[\n  {\n    \"a\": 1\n  }\n]\n")
    #expect(try rewritten("[{\"a\":1}]", by: JSONWriter(recordDepth: 0)) == "[\n  {\"a\": 1}\n]\n")
  }

  @Test(arguments: [
    ("", #""""#), ("åäö €😀", #""åäö €😀""#), ("\"\\/", #""\"\\/""#), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
    ("\0\u{1F}\u{7F}", #""\u0000\u001f\u007f""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#),
    ("a\u{202E}b\u{85}c\r\nd", #""a\u202eb\u0085c\r\nd""#), ("👩‍⚕️", #""👩‍⚕️""#),
    ("e\u{301}\r\n\u{301}", "\"e\u{301}\\r\\n\u{301}\""),
  ])
  func escapesOnlyWhatItMust(_ string: String, _ text: String) {
    #expect(Array(JSONWriter.quoted(string).utf8) == Array(text.utf8))
  }

  @Test func numbersAreAlwaysValid() {
    #expect(
      JSONWriter.inline(.array([.integer(-3), .double(3), .double(0.1), .double(1e300), .double(.nan)]))
        == "[-3, 3, 0.1, 1e+300, null]")
    #expect(
      JSONWriter.inline(.array([.number("007"), .number(""), .number("NaN"), .number("-0.0"), .number("1 ")]))
        == #"["007", "", "NaN", -0.0, "1 "]"#)
  }

  @Test func streamsInPieces() {
    struct Pieces: TextOutputStream {
      var pieces: [String] = []
      mutating func write(_ string: String) { pieces.append(string) }
    }
    let value = AttributeValue.array(Array(repeating: .string(String(repeating: "x", count: 1_000)), count: 200))
    var stream = Pieces()
    JSONWriter().write(value, to: &stream)
    #expect(stream.pieces.count > 2)
    #expect(stream.pieces.allSatisfy { $0.utf8.count < 70_000 })
    #expect(stream.pieces.joined() == JSONWriter().string(value))
  }
}
