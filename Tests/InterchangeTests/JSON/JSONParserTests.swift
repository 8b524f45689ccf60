// What the parser keeps: values, literals, order and places.

import NetworkModel
import Testing

@testable import Interchange

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws -> JSONDocument { try JSONDocument(parsing: Array(text.utf8)) }

  @Test(arguments: [
    ("null", AttributeValue.null), (" true\r\n", .bool(true)), ("false", .bool(false)), ("[]", .array([])),
    ("{ }", .object([])), ("\u{FEFF}1", .number("1")),
    (
      "{\"b\":[1,{\"a\":null}],\"a\":\"\"}",
      .object([
        Attribute("b", .array([.number("1"), .object([Attribute("a", .null)])])), Attribute("a", .string("")),
      ])
    ),
  ])
  func readsValues(_ text: String, _ value: AttributeValue) throws {
    #expect(try parse(text).root.value == value)
  }

  @Test(arguments: [
    "0", "-0", "1.10", "1e3", "1E+3", "-1.5e-10", "12345678901234567890123", "0.1", "1e999",
  ])
  func keepsNumberLiterals(_ literal: String) throws {
    #expect(try parse("[\(literal)]").root.value == .array([.number(literal)]))
  }

  @Test(arguments: [
    (#""åäö ÅÄÖ""#, "åäö ÅÄÖ"), (#""\u00e5\u00C4""#, "åÄ"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\ud83d\ude00 😀""#, "😀 😀"), (#""a\u0000b""#, "a\0b"),
    ("\"\u{2028}\u{7F}\u{10FFFD}\"", "\u{2028}\u{7F}\u{10FFFD}"),
    (#""\ue000\uFFFD""#, "\u{E000}\u{FFFD}"), (#""a\u0301""#, "a\u{301}"),
  ])
  func readsStrings(_ text: String, _ string: String) throws {
    guard case .string(let read) = try parse(text).root.content else {
      Issue.record("not a string")
      return
    }
    #expect(Array(read.utf8) == Array(string.utf8))
  }

  @Test func readsNumbers() throws {
    let root = try parse("[12, 1.5, 1e2, 99999999999999999999, 1e999, \"1\"]").root
    #expect((0..<6).map { root[$0]?.integer } == [12, nil, nil, nil, nil, nil])
    #expect((0..<6).map { root[$0]?.double } == [12, 1.5, 100, 1e20, nil, nil])
  }

  @Test func keepsPlaces() throws {
    let document = try parse("\u{FEFF}{\"å\": 1,\r\n  \"b\": [true,\r   {\"c\": \"x\"}]\n}")
    let root = document.root
    #expect(document.location(of: root).description == "1:1")
    #expect(document.location(of: root["å"] ?? root).description == "1:7")
    #expect(document.location(of: DocumentPath.root["b"]).description == "2:8")
    #expect(document.location(of: DocumentPath.root["b"][0]).description == "2:9")
    #expect(document.location(of: DocumentPath.root["b"][1]).description == "3:4")
    #expect(document.location(of: DocumentPath.root["b"][1]["c"]).description == "3:10")
    // What is missing is told at the deepest value on the way to it.
    #expect(document.location(of: DocumentPath.root["b"][1]["d"]["e"]).description == "3:4")
    #expect(document.location(of: DocumentPath.root["b"][7]).description == "2:8")
    guard case .object(let members) = root.content else {
      Issue.record("not an object")
      return
    }
    #expect(members.map { document.location(ofKey: $0).description } == ["1:2", "2:3"])
  }
}

@Suite struct SourceTextTests {
  @Test func countsLinesAndColumns() {
    let text = SourceText(Array("a\nåb\r\n\r😀c\n".utf8))
    // Offsets:              a0 \n1 å2-3 b4 \r5 \n6 \r7 😀8-11 c12 \n13
    let places = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 13, 14, 99, -1].map { text.location(at: $0).description }
    #expect(
      places == [
        "1:1", "1:2", "2:1", "2:1", "2:2", "2:3", "2:4", "3:1", "4:1", "4:1", "4:2", "4:3", "5:1", "5:1", "1:1",
      ])
    #expect(text.lineCount == 5)
  }

  @Test func longLinesCountTheSame() {
    let line = String(repeating: "aå€😀", count: 5_000)
    let bytes = Array("x\n\(line)\n\(line)".utf8)
    let text = SourceText(bytes)
    for index in stride(from: 0, to: 20_000, by: 37) {
      let offset = 2 + index / 4 * 10 + [0, 1, 3, 6][index % 4]
      #expect(text.location(at: offset) == SourceLocation(line: 2, column: index + 1))
      #expect(text.location(at: offset + 50_001) == SourceLocation(line: 3, column: index + 1))
    }
  }

  @Test func emptyFileHasOneLine() {
    #expect(SourceText([]).location(at: 0).description == "1:1")
    #expect(SourceText([0xEF, 0xBB, 0xBF]).location(at: 0).description == "1:1")
    #expect(SourceText([0xEF, 0xBB, 0xBF]).location(at: 3).description == "1:1")
  }
}
