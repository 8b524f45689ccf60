// From the bytes of a table to rows of cells; `CSVTable` states the rules.

extension CSVTable {
  mutating func readSeparatorLine() -> Int {
    let line = bytes.prefix(16).prefix { $0 != Self.lf && $0 != Self.cr }
    let word = line.filter { $0 != Self.quote && $0 != Self.space }
    guard word.count == 5, String(decoding: word.prefix(4), as: UTF8.self).lowercased() == "sep=" else { return 0 }
    delimiter = word[4]
    delimiterIsDeclared = true
    return line.count
  }

  func firstLineWithText(from start: Int) -> Int? {
    var place = start
    let bytes = bytes.span
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    guard place < bytes.count else { return nil }
    while place > start, bytes[place - 1] == Self.space || bytes[place - 1] == UInt8(ascii: "\t") { place -= 1 }
    return place
  }

  func mostFrequentDelimiter(from start: Int) -> UInt8 {
    let candidates = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
    var counts = [0, 0, 0]
    var isQuoted = false
    let bytes = bytes.span
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      if byte == Self.quote { isQuoted.toggle() }
      if !isQuoted {
        if byte == Self.lf || byte == Self.cr { break }
        if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
      }
      place += 1
    }
    let most = counts.max() ?? 0
    guard most > 0, let index = counts.firstIndex(of: most) else { return UInt8(ascii: ",") }
    return candidates[index]
  }

  mutating func readRows(from start: Int) {
    let delimiter = delimiter
    let text = bytes
    let bytes = text.span
    let end = bytes.count
    var place = start
    var onlyCR = false
    var isHeader = true
    reserveRoom(from: start)
    while place < end {
      let first = cells.count
      var isBlank = true
      row: while true {
        var (start, closing) = (place, -1)
        while place < end, bytes[place] == Self.space { place += 1 }
        if place < end, bytes[place] == Self.quote {
          start = place
          guard let end = Self.closingQuote(bytes, from: place) else {
            flaws.append(Flaw(fault: .unclosedQuote, offset: place))
            cells.removeSubrange(first...)
            isTruncated = true
            return
          }
          closing = end
          place = closing + 1
          isBlank = false
        }
        let rest = place
        place = bytes.first(of: delimiter, Self.cr, onlyCR ? Self.cr : Self.lf, from: place)
        let inner = Self.trimmed(bytes, from: rest, to: place)
        if closing < 0 {
          start = inner.lowerBound
          if !inner.isEmpty { isBlank = false }
        } else if inner.upperBound > closing + 1 {
          let stray = String(decoding: text[(closing + 1)..<inner.upperBound], as: UTF8.self)
          flaws.append(Flaw(fault: .textAfterQuote(stray), offset: closing + 1))
        }
        cells.append(Cell(start: start, end: max(inner.upperBound, closing + 1)))
        guard place < end, bytes[place] == delimiter else { break row }
        place += 1
      }
      let row = Row(first: first, count: cells.count - first)
      if place < end {
        let isCR = bytes[place] == Self.cr
        place += 1
        if isCR {
          if place < end, bytes[place] == Self.lf { place += 1 } else if isHeader { onlyCR = true }
        }
      }
      if isHeader {
        header = row
        isHeader = false
      } else if isBlank {
        cells.removeSubrange(first...)
      } else {
        rows.append(row)
      }
    }
  }

  /// Makes room for as many rows and cells as the beginning of the file lets expect, and a tenth more.
  private mutating func reserveRoom(from start: Int) {
    let sample = bytes[start...].prefix(1 << 16)
    let lines = sample.count { $0 == Self.lf || $0 == Self.cr } + 1
    let share = Double(bytes.count - start) / Double(max(sample.count, 1)) * 1.1
    rows.reserveCapacity(Int(Double(lines) * share))
    cells.reserveCapacity(Int(Double(sample.count { $0 == delimiter } + lines) * share))
  }

  /// The closing quotation mark for the one at `start`.
  static func closingQuote(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var place = start + 1
    while place < bytes.count {
      if bytes[place] == quote {
        guard place + 1 < bytes.count, bytes[place + 1] == quote else { return place }
        place += 1
      }
      place += 1
    }
    return nil
  }

  /// What is left of some bytes without the space at their ends.
  ///
  /// A tab before a quotation mark stays, for a cell that begins with the mark is quoted; `text` takes it off.
  private static func trimmed(_ bytes: Span<UInt8>, from rest: Int, to end: Int) -> Range<Int> {
    var (start, end) = (rest, end)
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    while start < end, isSpace(bytes[start]) { start += 1 }
    if start > rest, start < end, bytes[start] == quote { start -= 1 }
    return start..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == space || byte == UInt8(ascii: "\t") || byte == lf }
}
