// Texts by their bytes: what is no text is found wherever it stands among the eight bytes that are looked at together.

import NetworkModel
import Testing

@testable import Interchange

@Suite struct TextDecodingTests {
  private static let texts = ["från,till\nÅkerö,Umeå universitet\n😀,b\n", "from,to\nabcdefgh,ijklmnop\n"]

  @Test(arguments: texts) func aZeroIsFoundAtEachPlace(_ text: String) {
    for marked in [text, "\u{FEFF}" + text] {
      #expect(throws: Never.self) { try DecodedText(Array(marked.utf8)) }
      // The mark itself is no part of the text.
      for place in (marked == text ? 0 : 3)...marked.utf8.count {
        var bytes = Array(marked.utf8)
        bytes.insert(0, at: place)
        // Within a character it is what is left of the character that is no text.
        guard let before = String(validating: bytes[..<place], as: UTF8.self) else {
          #expect(throws: TextError.self) { try DecodedText(utf8: bytes) }
          continue
        }
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        let column = (lines.last?.unicodeScalars.count { $0 != "\u{FEFF}" } ?? 0) + 1
        for read in [{ try DecodedText($0) }, { try DecodedText(utf8: $0) }] as [([UInt8]) throws -> DecodedText] {
          do {
            _ = try read(bytes)
            Issue.record("\(place): the zero was not found")
          } catch let error as TextError {
            #expect(error.fault == .zeroByte)
            #expect(error.location == SourceLocation(line: lines.count, column: column), "\(place)")
          } catch {
            Issue.record(error)
          }
        }
      }
    }
  }

  @Test(arguments: texts) func aStrayByteIsFoundAtEachPlace(_ text: String) throws {
    for place in 0...text.utf8.count {
      var bytes = Array(text.utf8)
      bytes.insert(0xE5, at: place)
      #expect(throws: TextError.self) { try DecodedText(utf8: bytes) }
      // Without any letters of UTF-8 it is an å of Windows-1252.
      if text.utf8.allSatisfy({ $0 < 0x80 }) {
        let decoded = try DecodedText(bytes)
        #expect(decoded.encoding == .windows1252)
        var expected = Array(text.utf8)
        expected.insert(contentsOf: "å".utf8, at: place)
        #expect(decoded.bytes == expected)
      }
    }
  }
}
