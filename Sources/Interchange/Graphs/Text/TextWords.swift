// Words of a line of text, each with the byte where it begins.

/// A word of a line.
struct TextWord {
  /// The word without its quotation marks.
  var text: String
  /// Where it begins, its quotation mark included.
  var start: Int
  /// Whether it stands in quotation marks.
  var isQuoted = false
  /// Whether its quotation mark is never closed.
  var isOpen = false
}

/// The lines of a text, one after the other.
struct TextLines {
  let bytes: [UInt8]
  private(set) var end = 0
  private var next = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next line, without its end; nil after the last.
  mutating func line() -> Range<Int>? {
    guard next < bytes.count else { return nil }
    let file = bytes
    let span = file.span
    let start = next
    var place = start
    while place < span.count, span[place] != 10, span[place] != 13 { place += 1 }
    end = place
    next =
      place < span.count && span[place] == 13 && place + 1 < span.count && span[place + 1] == 10
      ? place + 2 : place + 1
    return start..<place
  }

  /// The words of a line, O(length); quotation marks group, and a doubled or an inner one is part of the word.
  ///
  /// A mark closes where space follows and the marks behind it pair up: `"Sjukhuset "Fjärden"" 0.5`, which is what programs
  /// write that know no escape.
  ///
  /// - Parameter isSeparator: What parts words, besides white space.
  func words(_ line: Range<Int>, isSeparator: (UInt8) -> Bool = { _ in false }) -> [TextWord] {
    var words: [TextWord] = []
    let file = bytes
    let span = file.span
    let quote = UInt8(ascii: "\"")
    var place = line.lowerBound
    var marks = line.count { span[$0] == quote }
    func parts(_ byte: UInt8) -> Bool { byte <= 0x20 || isSeparator(byte) }
    while true {
      while place < line.upperBound, parts(span[place]) { place += 1 }
      guard place < line.upperBound else { return words }
      let start = place
      if span[place] == quote {
        place += 1
        marks -= 1
        var (close, last) = (-1, -1)
        while place < line.upperBound, close < 0 {
          if span[place] == quote {
            marks -= 1
            last = place
            if marks % 2 == 0, place + 1 == line.upperBound || parts(span[place + 1]) { close = place }
          }
          place += 1
        }
        if close < 0, last >= 0, marks == 0, line.upperBound == place { close = last }
        let textEnd = close < 0 ? line.upperBound : close
        words.append(
          TextWord(
            text: Self.unescaped(bytes[(start + 1)..<textEnd]), start: start, isQuoted: true, isOpen: close < 0))
        place = close < 0 ? line.upperBound : close + 1
      } else {
        while place < line.upperBound, !parts(span[place]) {
          if span[place] == quote { marks -= 1 }
          place += 1
        }
        words.append(TextWord(text: String(decoding: bytes[start..<place], as: UTF8.self), start: start))
      }
    }
  }

  /// A quoted text, with doubled marks as one where all of them are doubled.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    let quote = UInt8(ascii: "\"")
    guard bytes.contains(quote) else { return String(decoding: bytes, as: UTF8.self).trimmed }
    var single: [UInt8] = []
    var (run, allDoubled) = (0, true)
    for byte in bytes {
      if byte == quote {
        run += 1
        if run % 2 == 0 { continue }
      } else {
        if run % 2 == 1 { allDoubled = false }
        run = 0
      }
      single.append(byte)
    }
    if run % 2 == 1 { allDoubled = false }
    return String(decoding: allDoubled ? single[...] : bytes, as: UTF8.self).trimmed
  }

  /// Whether a line is blank.
  func isBlank(_ line: Range<Int>) -> Bool {
    let file = bytes
    let span = file.span
    return line.allSatisfy { span[$0] <= 0x20 }
  }
}
