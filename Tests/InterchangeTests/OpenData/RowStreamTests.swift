// `RowStream`: the rows of `CSVTable`, however the bytes come; flaws of publishers; memory that is bounded.

import NetworkModel
import TestSupport
import Testing

@testable import Interchange

@Suite struct RowStreamTests {
  /// The rows with their lines, fed in pieces of so many bytes.
  private func rows(_ bytes: [UInt8], pieces: Int = .max) -> (rows: [[String]], lines: [Int], stream: RowStream) {
    var stream = RowStream()
    var (rows, lines) = ([[String]](), [Int]())
    let take: (RowStream.Row) -> Void = { row in
      rows.append((0..<row.count).map { row.text($0) ?? row.otherText($0) })
      lines.append(row.line)
    }
    var place = 0
    while place < bytes.count {
      let end = place + min(pieces, bytes.count - place)
      stream.feed(Array(bytes[place..<end]), take)
      place = end
    }
    stream.end(take)
    return (rows, lines, stream)
  }

  @Test(arguments: [1, 2, 3, 7, 64]) func theSizeOfThePiecesChangesNothing(pieces: Int) {
    let text = "\u{FEFF}\"a\";\"b\"\r\n\"1;2\";\"x \"\"y\"\"\r\nå\"\r\n\r\nplain; \"q\"\rlast;\"\""
    let (rows, lines, _) = rows(Array(text.utf8), pieces: pieces)
    #expect(rows == [["a", "b"], ["1;2", "x \"y\"\r\nå"], ["plain", "\"q\""], ["last", ""]])
    #expect(lines == [1, 2, 5, 6])
  }

  @Test(arguments: 0..<60) func wellFormedTablesAreReadAsByTheOtherReader(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let delimiter = [";", ",", "\t"].randomElement(using: &random) ?? ";"
    let end = ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
    let pieces = ["a", "å", "\"\"", ";", ",", "\n", " b", "1"]
    let table = (0..<Int.random(in: 1...6, using: &random)).map { row in
      (0..<3).map { column in
        row == 0
          ? "\"c\(column)\""
          : "\"x"
            + (0..<Int.random(in: 0...4, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined() + "\""
      }.joined(separator: delimiter)
    }
    let bytes = Array(table.joined(separator: end).utf8)
    let other = try CSVTable(bytes, name: "t.csv")
    let expected = ([other.header] + other.rows).map { row in (0..<row.count).map { other.text($0, in: row) } }
    #expect(rows(bytes, pieces: 5).rows == expected)
  }

  @Test func aQuotationMarkThatIsNotDoubledBelongsToTheText() {
    let (rows, _, stream) = rows(Array("\"a\";\"b\"\n\"the \"best\" one\";\"2\"\n".utf8))
    #expect(rows == [["a", "b"], ["the \"best\" one", "2"]])
    #expect(stream.strayQuotes.count == 1)
    #expect(stream.strayQuotes.lines == [2])
  }

  @Test func aQuotationMarkThatIsNeverClosedIsToldWithItsLine() {
    #expect(rows(Array("a;b\n1;\"2\n3;4\n".utf8)).stream.fault?.fault == .unclosedQuote)
    let long = Array("a;b\n1;\"".utf8) + [UInt8](repeating: 120, count: RowStream.longestRow + 10)
    let stream = rows(long, pieces: 1 << 16).stream
    #expect(stream.fault?.line == 2)
    #expect(stream.fault?.fault == .unclosedQuote)
  }

  @Test func filesThatAreNoTablesAreCalledByTheirNames() {
    #expect(rows([0x50, 0x4B, 3, 4, 20, 0]).stream.fault?.fault == .foreign(.zip))
    #expect(rows([0xFF, 0xFE, 0x61, 0]).stream.fault?.fault == .zeroByte)
    #expect(rows([]).rows.isEmpty)
    #expect(rows(Array("only;header".utf8)).rows == [["only", "header"]])
  }

  @Test func otherEncodingsThanUTF8AreReadAsWindows() {
    #expect(rows(Array("a;b\n".utf8) + [0x53, 0xE5, 0x3B, 0x31]).rows == [["a", "b"], ["Så", "1"]])
  }
}
