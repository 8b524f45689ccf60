// Every way a file can fail to be JSON: the exact fault and the place.

import Testing

@testable import Interchange

/// A faulty text with what should be said of it.
struct FaultyText: Sendable, CustomTestStringConvertible {
  var bytes: [UInt8]
  var fault: String

  init(_ text: String, _ fault: String) { self.init(bytes: Array(text.utf8), fault) }

  init(bytes: [UInt8], _ fault: String) {
    self.bytes = bytes
    self.fault = fault
  }

  var testDescription: String { fault }
}

func fault(of bytes: [UInt8]) -> JSONError? {
  do throws(JSONError) {
    _ = try JSONDocument(parsing: bytes)
    return nil
  } catch {
    return error
  }
}

@Suite struct JSONFaultTests {
  @Test(arguments: [
    // The file as a whole.
    FaultyText("", "1:1 empty"),
    FaultyText("\u{FEFF}", "1:1 blank"),
    FaultyText(" \n\t\n  ", "3:3 blank"),
    FaultyText(bytes: [0xFF, 0xFE, 0x7B, 0, 0x7D, 0], "1:1 encoding utf16LittleEndian"),
    FaultyText(bytes: [0xFE, 0xFF, 0, 0x7B, 0, 0x7D], "1:1 encoding utf16BigEndian"),
    FaultyText(bytes: [0xFF, 0xFE, 0, 0, 0x7B, 0, 0, 0], "1:1 encoding utf32LittleEndian"),
    FaultyText(bytes: [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x7B], "1:1 encoding utf32BigEndian"),
    FaultyText(bytes: [0x7B, 0, 0x7D, 0], "1:1 encoding utf16LittleEndian"),
    FaultyText(bytes: [0, 0x7B, 0, 0x7D], "1:1 encoding utf16BigEndian"),
    FaultyText("{} {}", "1:4 trailing-content U+007B"),
    FaultyText("{}\n{}\n", "2:1 trailing-content U+007B"),
    FaultyText("{}}", "1:3 trailing-content U+007D"),
    FaultyText("1 // end", "1:3 comment"),
    FaultyText("null\0", "1:5 zero-byte"),
    FaultyText("\0", "1:1 zero-byte"),
    FaultyText("[\u{FEFF}1]", "1:2 unexpected-character U+FEFF"),
    FaultyText("[1,\u{A0}2]", "1:4 unexpected-character U+00A0"),
    FaultyText("\u{C}1", "1:1 unexpected-character U+000C"),

    // UTF-8.
    FaultyText(bytes: Array("[\"Sk".utf8) + [0xE5] + Array("ne\"]".utf8), "1:5 invalid-utf8 0xE5"),
    FaultyText(bytes: Array("[\"å".utf8) + [0x80] + Array("\"]".utf8), "1:4 invalid-utf8 0x80"),
    FaultyText(bytes: Array("[\n\"".utf8) + [0xC0, 0xAF, 0x22], "2:2 invalid-utf8 0xC0"),
    FaultyText(bytes: [0x22, 0xED, 0xA0, 0x80, 0x22], "1:2 invalid-utf8 0xED"),
    FaultyText(bytes: [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], "1:2 invalid-utf8 0xF4"),
    FaultyText(bytes: [0x22, 0xE0, 0x80, 0x80, 0x22], "1:2 invalid-utf8 0xE0"),
    FaultyText(bytes: [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], "1:2 invalid-utf8 0xF5"),
    FaultyText(bytes: [0x5B, 0xE5, 0x5D], "1:2 invalid-utf8 0xE5"),
    FaultyText(bytes: [0x31, 0xE5], "1:2 invalid-utf8 0xE5"),
    FaultyText(bytes: [0x7B, 0xE4, 0x3A], "1:2 invalid-utf8 0xE4"),
    FaultyText(bytes: [0x22, 0x5C, 0xE4, 0x22], "1:3 invalid-utf8 0xE4"),
    FaultyText(bytes: [0x74, 0x72, 0xE4, 0x20], "1:3 invalid-utf8 0xE4"),
    FaultyText(bytes: [0x22, 0xC3], "1:3 truncated string 1:1"),
    FaultyText(bytes: [0xC3], "1:1 invalid-utf8 0xC3"),

    // The file ends too soon.
    FaultyText("{", "1:2 truncated object 1:1"),
    FaultyText("[1,\n [2", "2:4 truncated array 2:2"),
    FaultyText("{\"a\"", "1:5 truncated object 1:1"),
    FaultyText("{\"a\":", "1:6 truncated object 1:1"),
    FaultyText("{\"a\":1", "1:7 truncated object 1:1"),
    FaultyText("{\"a\":1,", "1:8 truncated object 1:1"),
    FaultyText("{\n \"ab", "2:5 truncated string 2:2"),
    FaultyText("[\"å\\", "1:5 truncated string 1:2"),
    FaultyText("[\"\\u00e", "1:8 truncated string 1:2"),
    FaultyText("[\"\\ud83d", "1:9 truncated string 1:2"),
    FaultyText("[\"\\ud83d\\u", "1:11 truncated string 1:2"),
    FaultyText("[tr", "1:4 truncated array 1:1"),
    FaultyText("[-", "1:3 truncated array 1:1"),
    FaultyText("[1.", "1:4 truncated array 1:1"),
    FaultyText("[1e+", "1:5 truncated array 1:1"),
    FaultyText("[]\n[", "2:1 trailing-content U+005B"),

    // Commas, colons, brackets.
    FaultyText("[1,]", "1:3 trailing-comma array"),
    FaultyText("{\"a\": 1,\n}", "1:8 trailing-comma object"),
    FaultyText("[1,,2]", "1:4 extra-comma array"),
    FaultyText("[,1]", "1:2 extra-comma array"),
    FaultyText("{,\"a\":1}", "1:2 extra-comma object"),
    FaultyText("{\"a\":1,,\"b\":2}", "1:8 extra-comma object"),
    FaultyText("[1 2]", "1:4 missing-comma array"),
    FaultyText("[\"a\"\n\"b\"]", "2:1 missing-comma array"),
    FaultyText("[true false]", "1:7 missing-comma array"),
    FaultyText("{\"a\": 1\n \"b\": 2}", "2:2 missing-comma object"),
    FaultyText("{\"a\": {} b}", "1:10 missing-comma object"),
    FaultyText("{\"a\" 1}", "1:6 missing-colon \"a\" U+0031"),
    FaultyText("{\"a\" = 1}", "1:6 missing-colon \"a\" U+003D"),
    FaultyText("{\"a\"}", "1:5 missing-colon \"a\" U+007D"),
    FaultyText("{\"a\": }", "1:7 missing-value \"a\""),
    FaultyText("{\"a\": , \"b\": 1}", "1:7 missing-value \"a\""),
    FaultyText("[1;2]", "1:3 unexpected-character U+003B"),
    FaultyText("[\"a\": 1]", "1:5 unexpected-character U+003A"),
    FaultyText("[\n{\"a\": 1]", "2:8 mismatched-bracket ] } 2:1"),
    FaultyText("[1}", "1:3 mismatched-bracket } ] 1:1"),
    FaultyText("[}", "1:2 mismatched-bracket } ] 1:1"),
    FaultyText("{]", "1:2 mismatched-bracket ] } 1:1"),
    FaultyText("{\"a\":]", "1:6 mismatched-bracket ] } 1:1"),
    FaultyText("]", "1:1 unexpected-character U+005D"),
    FaultyText(",", "1:1 unexpected-character U+002C"),
    FaultyText("{{}}", "1:2 unexpected-character U+007B"),
    FaultyText("{\"id\": 1,\n \"id\": 2}", "2:2 duplicate-key \"id\" 1:2"),
    FaultyText("{\"\": 1, \"\": 2}", "1:9 duplicate-key \"\" 1:2"),
    FaultyText("{\"a\": 1, \"\\u0061\": 2}", "1:10 duplicate-key \"a\" 1:2"),
    FaultyText("[{\"å\":1,\"a\u{30A}\":2}]", "1:9 duplicate-key \"a\u{30A}\" 1:3"),

    // What other languages allow.
    FaultyText("{a: 1}", "1:2 unquoted-key \"a\""),
    FaultyText("{\"a\": 1, åäö: 1}", "1:10 unquoted-key \"åäö\""),
    FaultyText("{1: 1}", "1:2 unquoted-key \"1\""),
    FaultyText("{\"a\": \"x\",5: 1}", "1:11 unquoted-key \"5\""),
    FaultyText("// x\n{}", "1:1 comment"),
    FaultyText("[1, /* x */ 2]", "1:5 comment"),
    FaultyText("[1 # x\n]", "1:4 comment"),
    FaultyText("[/]", "1:2 unexpected-character U+002F"),
    FaultyText("['a']", "1:2 wrong-quotation-mark U+0027"),
    FaultyText("{'a': 1}", "1:2 wrong-quotation-mark U+0027"),
    FaultyText("{“a”: 1}", "1:2 wrong-quotation-mark U+201C"),
    FaultyText("[”a”]", "1:2 wrong-quotation-mark U+201D"),
    FaultyText("{\"a”: 1}", "1:9 truncated string 1:2"),

    // Words and numbers.
    FaultyText("NaN", "1:1 not-finite NaN"),
    FaultyText("[-Infinity]", "1:2 not-finite -Infinity"),
    FaultyText("[+Infinity]", "1:2 not-finite +Infinity"),
    FaultyText("[inf]", "1:2 not-finite inf"),
    FaultyText("[True]", "1:2 unknown-word \"True\" true"),
    FaultyText("{\"a\": None}", "1:7 unknown-word \"None\" null"),
    FaultyText("{\"a\": nej}", "1:7 unknown-word \"nej\" false"),
    FaultyText("[Kista]", "1:2 unknown-word \"Kista\" -"),
    FaultyText("[ökad]", "1:2 unknown-word \"ökad\" -"),
    FaultyText("tru", "1:1 unknown-word \"tru\" true"),
    FaultyText("truex", "1:1 unknown-word \"truex\" -"),
    FaultyText("[nullå]", "1:2 unknown-word \"nullå\" -"),
    FaultyText("[007]", "1:2 number 007 leadingZero"),
    FaultyText("-01.5", "1:1 number -01.5 leadingZero"),
    FaultyText("[+1]", "1:2 number +1 plusSign"),
    FaultyText("[.5]", "1:2 number .5 noDigitBeforePoint"),
    FaultyText("[-.5]", "1:2 number -.5 noDigitBeforePoint"),
    FaultyText("[1.]", "1:2 number 1. noDigitAfterPoint"),
    FaultyText("[1.e5]", "1:2 number 1.e5 noDigitAfterPoint"),
    FaultyText("[1e]", "1:2 number 1e noDigitInExponent"),
    FaultyText("[1E-]", "1:2 number 1E- noDigitInExponent"),
    FaultyText("[-]", "1:2 number - loneMinus"),
    FaultyText("-", "1:1 number - loneMinus"),
    FaultyText("[0x1F]", "1:2 number 0x1F hexadecimal"),
    FaultyText("{\"a\": 1,5}", "1:7 number 1,5 decimalComma"),
    FaultyText("{\"a\": -12,50, \"b\": 1}", "1:7 number -12,50 decimalComma"),
    FaultyText("[2021-10-01]", "1:2 number 2021-10-01 malformed"),
    FaultyText("[01-02]", "1:2 number 01-02 malformed"),
    FaultyText("[1.2.3]", "1:2 number 1.2.3 malformed"),
    FaultyText("[12px]", "1:2 number 12px malformed"),
    FaultyText("[--1]", "1:2 number --1 malformed"),
    FaultyText("[1_000]", "1:2 number 1_000 malformed"),

    // Strings.
    FaultyText("[\"a\nb\"]", "1:4 line-break-in-string 1:2"),
    FaultyText("[\"a\r\nb\"]", "1:4 line-break-in-string 1:2"),
    FaultyText("[\"a\tb\"]", "1:4 control-character U+0009 \\t"),
    FaultyText("[\"a\u{1}b\"]", "1:4 control-character U+0001 \\u0001"),
    FaultyText("[\"a\0b\"]", "1:4 zero-byte"),
    FaultyText("[\"C:\\Users\"]", "1:5 invalid-escape \\U"),
    FaultyText("[\"\\å\"]", "1:3 invalid-escape \\å"),
    FaultyText("[\"\\u00g0\"]", "1:3 invalid-escape \\u00"),
    FaultyText("[\"\\ud800\"]", "1:3 lone-surrogate \\ud800"),
    FaultyText("[\"\\ud800\\n\"]", "1:3 lone-surrogate \\ud800"),
    FaultyText("[\"\\ud800\\u0041\"]", "1:3 lone-surrogate \\ud800"),
    FaultyText("[\"\\uDC00\"]", "1:3 lone-surrogate \\uDC00"),
  ])
  func namesFaultAndPlace(_ text: FaultyText) {
    #expect(fault(of: text.bytes)?.debugDescription == text.fault)
  }

  @Test func depthIsLimited() throws {
    let deepest = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    let value = try JSONDocument(parsing: Array(deepest.utf8)).root.value
    #expect(JSONWriter.inline(value) == deepest)
    #expect(try JSONDocument(parsing: Array(JSONWriter().string(value).utf8)).root.value == value)
    for brackets in ["[", "{\"a\":"] {
      let bytes = Array(String(repeating: brackets, count: 100_000).utf8)
      let column = 512 * brackets.utf8.count + 1
      #expect(fault(of: bytes) == JSONError(.tooDeep(limit: 512), at: SourceLocation(line: 1, column: column)))
    }
  }

  @Test func duplicateKeyIsFoundAmongMany() {
    let members = (0..<50).map { "\"k\($0)\": 0" } + ["\"k7\": 1"]
    let text = "{\n" + members.joined(separator: ",\n") + "}"
    #expect(fault(of: Array(text.utf8))?.debugDescription == "52:1 duplicate-key \"k7\" 9:1")
  }

  @Test func quotedTextIsCut() {
    let text = "[" + String(repeating: "x", count: 1_000) + "]"
    #expect(
      fault(of: Array(text.utf8))?.kind == .unknownWord(String(repeating: "x", count: 39) + "…", meant: nil))
  }

  @Test func anyPrefixIsAFaultWithoutACrash() {
    let text = #"{"å": [1.5e-3, "😀\ud83d\ude00", true, null, {"a": {}}], "b": false}"#
    let bytes = Array(text.utf8)
    for count in 0..<bytes.count { #expect(fault(of: Array(bytes.prefix(count))) != nil) }
    #expect(fault(of: bytes) == nil)
  }
}
