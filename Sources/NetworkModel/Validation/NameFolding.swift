// Names and words compared as people mean them: case and spaces aside.
//
// Swift compares strings by canonical equivalence, so that å written as one or as two characters is the same; å, ä and ö
// stay themselves.

extension String {
  /// A name without regard to case and to how many spaces stand between its words.
  package var foldedName: String {
    var folded: [UInt8] = []
    folded.reserveCapacity(utf8.count)
    var isAfterSpace = false
    var bytes = utf8.makeIterator()
    while let byte = bytes.next() {
      if byte == 32 || (9...13).contains(byte) {
        isAfterSpace = !folded.isEmpty
        continue
      }
      if isAfterSpace { folded.append(32) }
      isAfterSpace = false
      if byte < 0x80 {
        folded.append((65...90).contains(byte) ? byte | 32 : byte)
        continue
      }
      // À to ÿ: no spaces, and their small letters are 32 further on; × and ß have none.
      guard byte == 0xC3, let second = bytes.next() else { return foldedNameOfAnyText }
      folded.append(byte)
      folded.append((0x80...0x9E).contains(second) && second != 0x97 ? second | 0x20 : second)
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// The same of any text, character by character.
  var foldedNameOfAnyText: String { lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// A heading or a word of a cell without case, spaces, hyphens and underscores.
  package var foldedWord: String {
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      return String(lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" && $0 != "\u{AD}" })
    }
    let kept = utf8.filter { $0 > 0x20 && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }
    return String(decoding: kept.map { (65...90).contains($0) ? $0 | 32 : $0 }, as: UTF8.self)
  }
}
