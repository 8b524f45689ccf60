// Eight bytes at a time: what looks for a few bytes in millions compares words.
//
// Source: Warren, Hacker's Delight, second edition, section 6-1: x - 1 borrows from the first byte that is zero, and sets its high
// bit where it was not set. Bits after the first may be wrong, the first never is.

/// Eight bytes of a text as one number, the first of them the lowest.
enum ByteWord {
  /// The high bit of each byte.
  static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// A byte eight times.
  static func all(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// A word whose lowest bit stands in the first byte that is zero; zero where none is.
  static func zeros(_ word: UInt64) -> UInt64 { (word &- all(1)) & ~word & highBits }
}

extension Span<UInt8> {
  /// The eight bytes from a place on; one check of bounds for all of them makes it one load.
  @inline(__always)
  func word(at place: Int) -> UInt64 {
    let bytes = extracting(place..<(place + 8))
    var word: UInt64 = 0
    for offset in 0..<8 { word |= UInt64(bytes[offset]) << UInt64(8 * offset) }
    return word
  }

  /// Fewer than eight bytes from a place on as one number, filled up with zeros.
  @inline(__always)
  func word(at place: Int, of length: Int) -> UInt64 {
    if place + 8 <= count { return word(at: place) & (1 &<< UInt64(truncatingIfNeeded: 8 * length) &- 1) }
    var word: UInt64 = 0
    for offset in 0..<length { word |= UInt64(self[place + offset]) << UInt64(8 * offset) }
    return word
  }

  /// The first byte that is zero.
  var firstZero: Int? {
    var place = 0
    while place < count {
      if place + 8 <= count, ByteWord.zeros(word(at: place)) == 0 {
        place += 8
      } else {
        if self[place] == 0 { return place }
        place += 1
      }
    }
    return nil
  }

  /// The first place from `start` on that has one of three bytes; the end where none has.
  func first(of one: UInt8, _ other: UInt8, _ third: UInt8, from start: Int) -> Int {
    let (a, b, c) = (ByteWord.all(one), ByteWord.all(other), ByteWord.all(third))
    var place = start
    while place + 8 <= count {
      let word = word(at: place)
      let found = ByteWord.zeros(word ^ a) | ByteWord.zeros(word ^ b) | ByteWord.zeros(word ^ c)
      if found != 0 { return place + found.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < count, self[place] != one, self[place] != other, self[place] != third { place += 1 }
    return place
  }

  /// Whether `_x000D_` stands in these bytes, which is how Excel writes a line break out.
  ///
  /// Method: Horspool 1980, doi:10.1002/spe.4380100608: the byte under the mark's last one tells how far it may move.
  var holdsEscapedBreak: Bool {
    let mark: [UInt8] = Array("_x000D_".utf8)
    var end = 6
    while end < count {
      switch self[end] {
      case UInt8(ascii: "_"):
        var matched = 0
        while matched < 6, self[end - 6 + matched] == mark[matched] { matched += 1 }
        if matched == 6 { return true }
        end += 6
      case UInt8(ascii: "D"): end += 1
      case UInt8(ascii: "0"): end += 2
      case UInt8(ascii: "x"): end += 5
      default: end += 7
      }
    }
    return false
  }
}
