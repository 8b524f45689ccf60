// A table as rows of cells (RFC 4180 with what people have), each cell knowing its line and column.
//
// Rules. The delimiter is the one of a first line `sep=;`, or the most frequent of tab, semicolon and comma in the header
// outside quotation marks (a tie goes to the first of these three). A row ends with LF, CR LF or CR; where the header ends
// with a lone CR only CR ends a row, for old Mac Excel writes line breaks within cells as a bare LF. A cell whose first
// character other than a space is a quotation mark is quoted; a quotation mark elsewhere is a character like any other.
// Rows whose cells are all empty are skipped. Space around a cell that is not quoted does not belong to it.

/// A table that was read: a header and rows of cells.
struct CSVTable {
  /// The bytes of one cell, quotation marks included; small, since tables may have millions.
  struct Cell {
    private var storedStart: UInt32
    private var storedEnd: UInt32

    init(start: Int, end: Int) { (storedStart, storedEnd) = (UInt32(clamping: start), UInt32(clamping: end)) }

    var start: Int { Int(storedStart) }
    var end: Int { Int(storedEnd) }
  }

  /// A row: its cells in `cells`.
  struct Row {
    private let storedFirst: UInt32
    private let storedCount: UInt32

    init(first: Int, count: Int) { (storedFirst, storedCount) = (UInt32(clamping: first), UInt32(clamping: count)) }

    var first: Int { Int(storedFirst) }
    var count: Int { Int(storedCount) }
  }

  /// The largest file that is read: offsets take four bytes.
  static let sizeLimit = Int(UInt32.max)

  /// Lines and columns, which are looked for once something is reported.
  private final class Lines {
    var text: SourceText?
  }

  /// A fault of form and its place.
  struct Flaw {
    let fault: TableFault
    let offset: Int
  }

  /// The name of the file.
  let name: String
  /// The text, in UTF-8.
  let bytes: [UInt8]
  private var lines = Lines()
  /// How it was written.
  let encoding: TextEncoding
  /// The delimiter, and whether a line `sep=` named it.
  var delimiter = UInt8(ascii: ",")
  var delimiterIsDeclared = false
  /// The cells, row by row.
  var cells: [Cell] = []
  /// The rows after the header that are not blank.
  var rows: [Row] = []
  /// The header.
  var header = Row(first: 0, count: 0)
  /// Faults of form, in the order of the file.
  var flaws: [Flaw] = []
  /// Whether the rest of the file could not be read.
  var isTruncated = false
  /// Where each row stands, the header first, for a table that was no text; empty for one that was.
  private var places: [SourceLocation]
  /// How many cells hold a line break that Excel wrote out as `_x000D_`.
  private(set) var writtenOutBreaks = 0
  /// The columns in which the cells of a sheet stand; empty for any other table.
  private let columns: [Int]

  static let quote = UInt8(ascii: "\"")
  static let lf = UInt8(ascii: "\n")
  static let cr = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")

  /// Reads a table; O(n).
  init(_ file: [UInt8], name: String, delimiter known: UInt8? = nil) throws(TextError) {
    if let format = ForeignFormat(file) { throw TextError(.foreign(format), in: [], at: 0) }
    if file.count > Self.sizeLimit { throw TextError(.tooLarge(limit: Self.sizeLimit), in: [], at: 0) }
    let text = try DecodedText(file)
    self.name = name
    bytes = text.bytes
    encoding = text.encoding
    places = []
    columns = []
    if Self.isJSON(bytes) { throw TextError(.json, in: [], at: 0) }
    let start = readSeparatorLine()
    guard let headerStart = firstLineWithText(from: start) else {
      throw TextError(.empty, in: text.bytes, at: 0)
    }
    if !delimiterIsDeclared { delimiter = known ?? mostFrequentDelimiter(from: headerStart) }
    readRows(from: headerStart)
    if text.bytes.span.holdsEscapedBreak {
      writtenOutBreaks = cells.count { text.bytes.span.extracting($0.start..<$0.end).holdsEscapedBreak }
    }
  }

  /// Whether a text begins as objects of JSON do, which no header does.
  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    let beginning = bytes.lazy.filter { $0 > space }.prefix(2)
    return ["{\"", "{}", "[{", "[]"].contains { beginning.elementsEqual($0.utf8) }
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
    var builder = Builder(header, at: location, rows: rows.count, columns: columns)
    for (cells, location) in rows {
      builder.beginRow(at: location)
      for cell in cells { builder.append(cell) }
    }
    self = builder.table(name)
  }

  /// A table that is made cell by cell.
  struct Builder {
    fileprivate var bytes: [UInt8] = []
    fileprivate var cells: [Cell] = []
    fileprivate var rows: [Row] = []
    fileprivate var places: [SourceLocation] = []
    fileprivate let columns: [Int]
    private var first = 0

    init(_ header: [String], at location: SourceLocation, rows count: Int, columns: [Int] = []) {
      self.columns = columns
      cells.reserveCapacity((count + 1) * header.count)
      rows.reserveCapacity(count + 1)
      places.reserveCapacity(count + 1)
      places.append(location)
      for name in header { append(name) }
    }

    /// Ends the row before, the header first.
    mutating func beginRow(at location: SourceLocation) {
      endRow()
      places.append(location)
    }

    /// Adds a cell to the row.
    mutating func append(_ text: String) {
      let start = bytes.count
      bytes.append(contentsOf: text.trimmed.utf8)
      cells.append(Cell(start: start, end: bytes.count))
      // Each cell begins at a byte of its own, so that its place tells its row.
      bytes.append(0)
    }

    private mutating func endRow() {
      rows.append(Row(first: first, count: cells.count - first))
      first = cells.count
    }

    /// The table of all rows.
    consuming func table(_ name: String) -> CSVTable {
      endRow()
      return CSVTable(self, name)
    }
  }

  private init(_ builder: consuming Builder, _ name: String) {
    self.name = name
    encoding = .utf8
    (bytes, cells, places, columns) = (builder.bytes, builder.cells, builder.places, builder.columns)
    header = builder.rows[0]
    rows = Array(builder.rows.dropFirst())
  }

  /// The place of a byte.
  func location(at offset: Int) -> SourceLocation {
    if places.isEmpty {
      let text = lines.text ?? SourceText(bytes)
      lines.text = text
      return text.location(at: offset)
    }
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

  /// Passes over what stands above the header proper: the header becomes a row further down.
  mutating func begin(atRow place: Int) {
    header = rows[place]
    rows.removeSubrange(...place)
    if !places.isEmpty { places.removeSubrange(...place) }
    let start = offset(ofColumn: 0, in: header)
    flaws.removeAll { $0.offset < start }
  }

  /// Takes the first row for one like the others: a table without headings.
  mutating func takeHeaderAsRow() {
    rows.insert(header, at: 0)
    if let place = places.first { places.insert(place, at: 0) }
  }

  /// Where a cell of a row begins; the end of the row for a cell that it lacks.
  func offset(ofColumn column: Int, in row: Row) -> Int {
    if column < row.count { return cells[row.first + column].start }
    return row.count > 0 ? cells[row.first + row.count - 1].end : 0
  }

  /// The bytes of a cell, quotation marks included; empty for a cell that the row lacks.
  func range(ofColumn column: Int, in row: Row) -> Range<Int> {
    guard column < row.count else { return 0..<0 }
    let cell = cells[row.first + column]
    return cell.start..<cell.end
  }

  /// The text of a cell, without its quotation marks and the space around it; empty for a cell that the row lacks.
  func text(_ column: Int, in row: Row) -> String {
    writtenOutBreaks == 0 ? plainText(column, in: row) : EscapedText.withoutBreaks(plainText(column, in: row)).trimmed
  }

  private func plainText(_ column: Int, in row: Row) -> String {
    guard column < row.count else { return "" }
    let cell = cells[row.first + column]
    // Only what was text has quotation marks that are no part of a value, and there a cell that begins with one is quoted.
    guard places.isEmpty, cell.end > cell.start, bytes[cell.start] == Self.quote,
      let closing = Self.closingQuote(bytes.span, from: cell.start)
    else { return String(decoding: bytes[cell.start..<cell.end], as: UTF8.self).trimmed }
    let inner = bytes[(cell.start + 1)..<closing]
    guard inner.contains(Self.quote) else { return String(decoding: inner, as: UTF8.self).trimmed }
    var single: [UInt8] = []
    var isSecond = false
    for byte in inner {
      isSecond = byte == Self.quote && !isSecond
      if !isSecond { single.append(byte) }
    }
    return String(decoding: single, as: UTF8.self).trimmed
  }
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
