// A table of open data row by row, in memory that does not grow with the file.
//
// Rules. The header tells the delimiter, as for `CSVTable`. A quoted cell ends with a quotation mark before a delimiter or a line
// end; two quotation marks are one of the text, and so is a single one elsewhere, for publishers forget to double them: it is
// counted. A row ends with LF, CR LF or CR. A row longer than `longestRow` can only be a quotation mark that is never closed.

import NetworkModel

/// Cuts the bytes of a table into rows as they come.
struct RowStream {
  /// One row, as long as it is looked at.
  struct Row {
    /// The line that it begins on, from 1.
    let line: Int
    fileprivate let bytes: [UInt8]
    fileprivate let ends: [Int]

    /// How many cells it has.
    var count: Int { ends.count }

    /// The text of a cell without the space around it; nil where it is not UTF-8.
    func text(_ cell: Int) -> String? {
      let start = cell == 0 ? 0 : ends[cell - 1]
      return String(validating: bytes[start..<ends[cell]], as: UTF8.self)?.trimmed
    }

    /// The same for bytes that are not UTF-8, as Windows-1252 has them.
    func otherText(_ cell: Int) -> String {
      let start = cell == 0 ? 0 : ends[cell - 1]
      let bytes = Array(bytes[start..<ends[cell]])
      return String(decoding: (try? DecodedText(windows1252: bytes))?.bytes ?? bytes, as: UTF8.self).trimmed
    }
  }

  private enum State {
    case start, plain, quoted, quote
  }

  /// The most bytes of one row.
  static let longestRow = 4 << 20

  /// What is wrong with the file as a whole; nothing is read after it.
  private(set) var fault: (fault: TableFault, line: Int)?
  /// Rows with a quotation mark that is not doubled.
  private(set) var strayQuotes = RowTally()

  private var delimiter: UInt8?
  private var head: [UInt8] = []
  private var state = State.start
  private var line = 1
  private var rowLine = 1
  private var quoteLine = 1
  private var isAfterCR = false
  private var cells: [UInt8] = []
  private var ends: [Int] = []

  private static let quote = UInt8(ascii: "\"")
  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")

  /// Takes the next bytes and hands over the rows that they complete; O(n).
  mutating func feed(_ chunk: [UInt8], _ take: (Row) -> Void) {
    guard fault == nil else { return }
    if delimiter != nil { return scan(chunk, take) }
    head += chunk
    if head.count > Self.longestRow || Self.endOfHeader(head) != nil { begin(take) }
  }

  /// Hands over what is left when the file has ended.
  mutating func end(_ take: (Row) -> Void) {
    if fault == nil, delimiter == nil { begin(take) }
    guard fault == nil else { return }
    switch state {
    case .quoted: fault = (.unclosedQuote, quoteLine)
    case .start where ends.isEmpty && cells.isEmpty: break
    default: finishRow(take)
    }
  }

  /// Reads what tells the delimiter, and the rows with it.
  private mutating func begin(_ take: (Row) -> Void) {
    let bytes = head
    head = []
    if let foreign = ForeignFormat(bytes) {
      fault = (.foreign(foreign), 1)
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.contains(0) {
      fault = (.zeroByte, 1)
    } else {
      let start = SourceText.lengthOfByteOrderMark(bytes)
      delimiter = Self.delimiter(bytes[start..<(Self.endOfHeader(bytes) ?? bytes.count)])
      scan(start == 0 ? bytes : Array(bytes[start...]), take)
    }
  }

  /// The most frequent of semicolon, comma and tab outside quotation marks.
  private static func delimiter(_ header: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
    var (counts, isQuoted) = ([0, 0, 0], false)
    for byte in header {
      if byte == quote { isQuoted.toggle() }
      if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  private static func endOfHeader(_ bytes: [UInt8]) -> Int? {
    var isQuoted = false
    return bytes.firstIndex { byte in
      if byte == quote { isQuoted.toggle() }
      return !isQuoted && (byte == lf || byte == cr)
    }
  }

  private mutating func scan(_ chunk: [UInt8], _ take: (Row) -> Void) {
    let bytes = chunk.span
    let end = bytes.count
    let delimiter = delimiter ?? UInt8(ascii: ";")
    func isEnd(_ byte: UInt8) -> Bool { byte == delimiter || byte == Self.lf || byte == Self.cr }
    var place = 0
    while place < end {
      let byte = bytes[place]
      switch state {
      case .start:
        if isAfterCR, byte == Self.lf {
          place += 1
        } else if byte == Self.quote {
          (state, quoteLine) = (.quoted, line)
          place += 1
        } else {
          state = .plain
        }
        isAfterCR = false
      case .plain:
        let start = place
        while place < end, !isEnd(bytes[place]) { place += 1 }
        cells.append(contentsOf: chunk[start..<place])
        if place < end {
          finishCell(bytes[place], delimiter, take)
          place += 1
        }
      case .quoted:
        let start = place
        while place < end, bytes[place] != Self.quote {
          if bytes[place] == Self.lf { line += 1 }
          place += 1
        }
        cells.append(contentsOf: chunk[start..<place])
        if place < end {
          state = .quote
          place += 1
        }
      case .quote:
        if isEnd(byte) {
          finishCell(byte, delimiter, take)
          place += 1
        } else {
          cells.append(Self.quote)
          state = .quoted
          if byte == Self.quote { place += 1 } else { strayQuotes.add(rowLine) }
        }
      }
      if cells.count > Self.longestRow {
        fault = (.unclosedQuote, quoteLine)
        return
      }
    }
  }

  /// Ends a cell, and the row where the byte is no delimiter.
  private mutating func finishCell(_ byte: UInt8, _ delimiter: UInt8, _ take: (Row) -> Void) {
    state = .start
    if byte == delimiter {
      ends.append(cells.count)
    } else {
      finishRow(take)
      line += 1
      rowLine = line
      isAfterCR = byte == Self.cr
    }
  }

  private mutating func finishRow(_ take: (Row) -> Void) {
    ends.append(cells.count)
    state = .start
    // A line without text is no row.
    if !cells.isEmpty { take(Row(line: rowLine, bytes: cells, ends: ends)) }
    cells.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}

/// Rows of which the same is told: how many there are, and the lines of the first.
package struct RowTally: Hashable, Sendable {
  /// How many rows.
  package private(set) var count = 0
  /// The lines of the first three.
  package private(set) var lines: [Int] = []
  private var last = 0

  /// Counts a row, by the line that it begins on; what was just counted counts once.
  mutating func add(_ line: Int) {
    guard line != last else { return }
    last = line
    count += 1
    if lines.count < 3 { lines.append(line) }
  }
}
