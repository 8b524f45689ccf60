// A table as rows of cells (RFC 4180 with what people have), each cell knowing its line and column.
//
// Rules. The delimiter is the one of a first line `sep=;`, or the most frequent of tab, semicolon and comma in the header
// outside quotation marks (a tie goes to the first of these three). A row ends with LF, CR LF or CR; where the header ends
// with a lone CR only CR ends a row, for old Mac Excel writes line breaks within cells as a bare LF. A cell whose first
// character other than a space is a quotation mark is quoted; a quotation mark elsewhere is a character like any other.
// Rows whose cells are all empty are skipped. Space around a cell that is not quoted does not belong to it.

/// A table that was read: a header and rows of cells.
struct CSVTable {
  /// The bytes of one cell, quotation marks included.
  struct Cell {
    var start: Int
    var end: Int
    /// Where it ends within its quotation marks; below zero for a cell without them.
    var closing: Int = -1
  }

  /// A row: its cells in `cells`.
  struct Row {
    var first: Int
    var count: Int
  }

  /// A fault of form and its place.
  struct Flaw {
    let fault: TableFault
    let offset: Int
  }

  /// The name of the file.
  let name: String
  /// The text.
  let source: SourceText
  /// How it was written.
  let encoding: TextEncoding
  /// The delimiter, and whether a line `sep=` named it.
  private(set) var delimiter = UInt8(ascii: ",")
  private(set) var delimiterIsDeclared = false
  /// The cells, row by row.
  private(set) var cells: [Cell] = []
  /// The rows after the header that are not blank.
  private(set) var rows: [Row] = []
  /// The header.
  private(set) var header = Row(first: 0, count: 0)
  /// Faults of form, in the order of the file.
  private(set) var flaws: [Flaw] = []
  /// Whether the rest of the file could not be read.
  private(set) var isTruncated = false
  /// Where each row stands, the header first, for a table that was no text; empty for one that was.
  private let places: [SourceLocation]
  /// How many cells hold a line break that Excel wrote out as `_x000D_`.
  private(set) var writtenOutBreaks = 0
  /// The columns in which the cells of a sheet stand; empty for any other table.
  private let columns: [Int]

  private static let quote = UInt8(ascii: "\"")
  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")
  private static let space = UInt8(ascii: " ")

  /// Reads a table; O(n).
  init(_ file: [UInt8], name: String) throws(TextError) {
    if let format = ForeignFormat(file) { throw TextError(.foreign(format), in: [], at: 0) }
    let text = try DecodedText(file)
    self.name = name
    source = SourceText(text.bytes)
    encoding = text.encoding
    places = []
    columns = []
    let start = readSeparatorLine()
    guard let headerStart = firstLineWithText(from: start) else {
      throw TextError(.empty, in: text.bytes, at: 0)
    }
    if !delimiterIsDeclared { delimiter = mostFrequentDelimiter(from: headerStart) }
    readRows(from: headerStart)
    if source.bytes.holdsEscapedBreak {
      writtenOutBreaks = cells.count { source.bytes[$0.start..<$0.end].holdsEscapedBreak }
    }
  }

  /// A table whose cells were read from something else than text: a sheet of a workbook, the elements of a graph.
  ///
  /// - Parameters:
  ///   - name: The name of the file or sheet.
  ///   - header: The names of the columns.
  ///   - rows: The cells of each row, as many as there are columns or fewer, and where the row stands.
  ///   - location: Where the header stands.
  ///   - columns: The columns in which the cells stand, for a sheet, whose cells have places of their own.
  /// - Complexity: O(size of the cells).
  init(
    name: String, header: [String], rows: [(cells: [String], location: SourceLocation)],
    at location: SourceLocation = SourceLocation(line: 1, column: 1), columns: [Int] = []
  ) {
    self.name = name
    encoding = .utf8
    places = [location] + rows.map(\.location)
    self.columns = columns
    var bytes: [UInt8] = []
    var cells: [Cell] = []
    cells.reserveCapacity((rows.count + 1) * header.count)
    func append(_ texts: [String]) -> Row {
      let first = cells.count
      for text in texts {
        let start = bytes.count
        bytes.append(contentsOf: text.trimmed.utf8)
        cells.append(Cell(start: start, end: bytes.count))
        // Each cell begins at a byte of its own, so that its place tells its row.
        bytes.append(0)
      }
      return Row(first: first, count: cells.count - first)
    }
    self.header = append(header)
    self.rows = rows.map { append($0.cells) }
    self.cells = cells
    source = SourceText(bytes)
  }

  /// The place of a byte.
  func location(at offset: Int) -> SourceLocation {
    if places.isEmpty { return source.location(at: offset) }
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      let row = rows[middle]
      if row.count > 0, cells[row.first].start > offset { high = middle } else { low = middle + 1 }
    }
    guard !columns.isEmpty else { return places[low] }
    let row = low == 0 ? header : rows[low - 1]
    let cell = cells[row.first..<(row.first + row.count)].lastIndex { $0.start <= offset } ?? row.first
    return SourceLocation(line: places[low].line, column: columns[min(cell - row.first, columns.count - 1)])
  }

  /// Where a cell of a row begins; the end of the row for a cell that it lacks.
  func offset(ofColumn column: Int, in row: Row) -> Int {
    if column < row.count { return cells[row.first + column].start }
    return row.count > 0 ? cells[row.first + row.count - 1].end : 0
  }

  /// The text of a cell, without its quotation marks and the space around it; empty for a cell that the row lacks.
  func text(_ column: Int, in row: Row) -> String {
    writtenOutBreaks == 0 ? plainText(column, in: row) : EscapedText.withoutBreaks(plainText(column, in: row)).trimmed
  }

  private func plainText(_ column: Int, in row: Row) -> String {
    guard column < row.count else { return "" }
    let cell = cells[row.first + column]
    guard cell.closing >= 0 else {
      return String(decoding: source.bytes[cell.start..<cell.end], as: UTF8.self).trimmed
    }
    let inner = source.bytes[(cell.start + 1)..<cell.closing]
    guard inner.contains(Self.quote) else { return String(decoding: inner, as: UTF8.self).trimmed }
    var bytes: [UInt8] = []
    var isSecond = false
    for byte in inner {
      isSecond = byte == Self.quote && !isSecond
      if !isSecond { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self).trimmed
  }

  // MARK: Sections

  /// The tables that stand below each other, parted by two blank rows, as Kumu takes them on one sheet; with their roles.
  ///
  /// None where there are not several: what looks like a header and stands among other rows is a row.
  var sections: [(role: TableRole, table: CSVTable)] {
    guard let first = TableRole(header: texts(header)) else { return [] }
    var starts: [(role: TableRole, row: Int)] = []
    var end = header
    for (place, row) in rows.enumerated() {
      if blankLines(between: end, and: row) > 1, let role = TableRole(header: texts(row)) {
        starts.append((role, place))
      }
      end = row
    }
    guard !starts.isEmpty else { return [] }
    let ends = starts.map(\.row) + [rows.count]
    func section(_ header: Row, _ places: Range<Int>) -> CSVTable {
      var table = self
      (table.header, table.rows) = (header, Array(rows[places]))
      let (from, to) = (
        offset(ofColumn: 0, in: header),
        places.upperBound < rows.count ? offset(ofColumn: 0, in: rows[places.upperBound]) : .max
      )
      table.flaws = flaws.filter { (from..<to).contains($0.offset) }
      return table
    }
    return [(first, section(header, 0..<ends[0]))]
      + starts.enumerated().map { ($1.role, section(rows[$1.row], ($1.row + 1)..<ends[$0 + 1])) }
  }

  private func texts(_ row: Row) -> [String] { (0..<row.count).map { text($0, in: row) } }

  /// How many lines between two rows have no text.
  private func blankLines(between upper: Row, and lower: Row) -> Int {
    guard upper.count > 0, lower.count > 0 else { return 0 }
    let (start, end) = (cells[upper.first + upper.count - 1].end, cells[lower.first].start)
    guard end > start + 2 else { return 0 }
    let between = source.bytes[start..<end]
    return max(between.count { $0 == Self.lf }, between.count { $0 == Self.cr }) - 1
  }

  // MARK: Reading

  private mutating func readSeparatorLine() -> Int {
    let bytes = source.bytes
    let line = bytes.prefix(16).prefix { $0 != Self.lf && $0 != Self.cr }
    let word = line.filter { $0 != Self.quote && $0 != Self.space }
    guard word.count == 5, String(decoding: word.prefix(4), as: UTF8.self).lowercased() == "sep=" else { return 0 }
    delimiter = word[4]
    delimiterIsDeclared = true
    return line.count
  }

  private func firstLineWithText(from start: Int) -> Int? {
    var place = start
    let bytes = source.bytes.span
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    guard place < bytes.count else { return nil }
    while place > start, bytes[place - 1] == Self.space || bytes[place - 1] == UInt8(ascii: "\t") { place -= 1 }
    return place
  }

  private func mostFrequentDelimiter(from start: Int) -> UInt8 {
    let candidates = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
    var counts = [0, 0, 0]
    var isQuoted = false
    let bytes = source.bytes.span
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

  private mutating func readRows(from start: Int) {
    let delimiter = delimiter
    let text = source.bytes
    let bytes = text.span
    let end = bytes.count
    var place = start
    var onlyCR = false
    var isHeader = true
    cells.reserveCapacity(end / 8)
    while place < end {
      let first = cells.count
      var isBlank = true
      row: while true {
        var cell = Cell(start: place, end: place)
        while place < end, bytes[place] == Self.space { place += 1 }
        if place < end, bytes[place] == Self.quote {
          cell.start = place
          guard let closing = Self.closingQuote(bytes, from: place) else {
            flaws.append(Flaw(fault: .unclosedQuote, offset: place))
            cells.removeSubrange(first...)
            isTruncated = true
            return
          }
          cell.closing = closing
          place = closing + 1
          isBlank = false
        }
        let rest = place
        while place < end {
          let byte = bytes[place]
          if byte == delimiter || byte == Self.cr || (byte == Self.lf && !onlyCR) { break }
          place += 1
        }
        Self.trim(&cell, bytes, from: rest, to: place)
        if cell.closing < 0 {
          if cell.end > cell.start { isBlank = false }
        } else if cell.end > cell.closing + 1 {
          let stray = String(decoding: text[(cell.closing + 1)..<cell.end], as: UTF8.self)
          flaws.append(Flaw(fault: .textAfterQuote(stray), offset: cell.closing + 1))
        }
        cells.append(cell)
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

  /// The closing quotation mark for the one at `start`.
  private static func closingQuote(_ bytes: Span<UInt8>, from start: Int) -> Int? {
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

  /// Takes the space off the ends of a cell; of a quoted one only what follows its closing mark.
  private static func trim(_ cell: inout Cell, _ bytes: Span<UInt8>, from rest: Int, to end: Int) {
    var (start, end) = (rest, end)
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    while start < end, isSpace(bytes[start]) { start += 1 }
    if cell.closing < 0 { cell.start = start }
    cell.end = max(end, cell.closing + 1)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == space || byte == UInt8(ascii: "\t") || byte == lf }
}

extension String {
  /// The text without white space at its ends, Unicode's kinds of it and those without width included; without a copy where
  /// there is none.
  var trimmed: String {
    let isInk: (UInt8) -> Bool = { $0 > 0x20 && $0 < 0x7F }
    guard let firstByte = utf8.first, let lastByte = utf8.last, !isInk(firstByte) || !isInk(lastByte) else {
      return self
    }
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !Self.isBlank($0) }),
      let end = scalars.lastIndex(where: { !Self.isBlank($0) })
    else { return "" }
    if start == scalars.startIndex, scalars.index(after: end) == scalars.endIndex { return self }
    return String(self[start..<scalars.index(after: end)])
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B, 0x2060, 0xFEFF: true
    default: scalar.properties.isWhitespace
    }
  }
}
