// Eight bytes at a time against one at a time, on every length and every place in a word.

import TestSupport
import Testing

@testable import Interchange

@Suite struct ByteWordTests {
  /// Bytes of a few kinds, those next to the ones that are looked for among them.
  private static func bytes(_ count: Int, _ chance: inout SeededGenerator) -> [UInt8] {
    let kinds: [UInt8] = [0, 1, 9, 10, 11, 13, 0x2B, 0x2C, 0x2D, 0x61, 0x7F, 0x80, 0x81, 0xFF]
    return (0..<count).map { _ in
      Int.random(in: 0..<4, using: &chance) == 0 ? kinds.randomElement(using: &chance) ?? 0 : 0x62
    }
  }

  @Test func whatIsLookedForIsFoundWhereItFirstStands() {
    var chance = SeededGenerator(seed: 15)
    for count in 0..<200 {
      let bytes = Self.bytes(count, &chance)
      #expect(bytes.span.firstZero == bytes.firstIndex(of: 0), "\(bytes)")
      for start in 0...min(count, 20) {
        let found = bytes.span.first(of: 0x2C, 13, 10, from: start)
        #expect(found == bytes[start...].firstIndex { [0x2C, 13, 10].contains($0) } ?? count, "\(bytes) from \(start)")
      }
    }
  }

  @Test func aBreakThatIsWrittenOutIsFoundWhereverItStands() {
    let mark = Array("_x000D_".utf8)
    var chance = SeededGenerator(seed: 16)
    for round in 0..<2000 {
      var bytes = (0..<(round % 40)).map { _ in mark.randomElement(using: &chance) ?? 0 }
      if round % 3 == 0 { bytes.insert(contentsOf: mark, at: Int.random(in: 0...bytes.count, using: &chance)) }
      let isThere = bytes.count >= 7 && (0...(bytes.count - 7)).contains { Array(bytes[$0..<($0 + 7)]) == mark }
      #expect(bytes.span.holdsEscapedBreak == isThere, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func aZeroOrAStrayByteIsFoundAtEveryPlace() throws {
    for place in 0..<40 {
      var bytes = [UInt8](repeating: 0x61, count: 40)
      bytes[place] = 0
      #expect(throws: TextError.self) { try DecodedText(bytes) }
      bytes[place] = 0xE5
      #expect(try DecodedText(bytes).encoding == .windows1252)
    }
  }
}
