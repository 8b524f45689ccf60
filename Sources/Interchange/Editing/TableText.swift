// A table as the bytes of its file, of which single cells and rows are changed: everything else stays as it was written,
// delimiter, quotation marks, line ends, encoding, order and unknown columns included.

/// A table of text that is changed in place.
struct TableText: TableInPlace {
  /// What stands in the way of a change.
  enum Problem: Error, Hashable {
    /// The encoding of the file has no place for a character.
    case notInEncoding(Character, TextEncoding)
  }

  /// The table as it reads now.
  private(set) var table: CSVTable
  private var name: String
  private let encoding: TextEncoding
  private let mark: [UInt8]
  private let lineEnd: [UInt8]

  /// Reads a table; O(n).
  init(_ file: [UInt8], name: String) throws(TextError) {
    table = try CSVTable(file, name: name)
    self.name = name
    encoding = table.encoding
    mark =
      switch encoding {
      case .utf8: Array(file.prefix(SourceText.lengthOfByteOrderMark(file)))
      case .utf16LittleEndian: [0xFF, 0xFE]
      case .utf16BigEndian: [0xFE, 0xFF]
      case .windows1252: []
      }
    lineEnd = Self.lineEnd(of: table.bytes)
  }

  /// The delimiter.
  var delimiter: UInt8 { table.delimiter }

  /// Puts a text into a cell; a row that is too short gets the cells that it lacks.
  mutating func set(_ row: Int, _ column: Int, to text: String) { set(table.rows[row], column, to: text) }

  /// Adds a column at the end of the header and of every row.
  mutating func addColumn(_ title: String) {
    let column = table.header.count
    for row in table.rows.indices.reversed() where table.rows[row].count <= column { set(row, column, to: "") }
    set(table.header, column, to: title)
  }

  private mutating func set(_ row: CSVTable.Row, _ column: Int, to text: String) {
    if column < row.count {
      splice(table.range(ofColumn: column, in: row), Array(quoted(text).utf8))
      return
    }
    let end = row.count > 0 ? table.cells[row.first + row.count - 1].end : table.bytes.count
    let delimiters = Array(repeating: delimiter, count: column - row.count + 1)
    splice(end..<end, delimiters + Array(quoted(text).utf8))
  }

  /// Puts a row below the last.
  mutating func append(_ cells: [String]) {
    let last = table.rows.last ?? table.header
    let end = lineStop(after: last)
    let line = cells.map { Array(quoted($0).utf8) }.joined(separator: [delimiter])
    splice(end..<end, lineEnd + Array(line))
  }

  /// Takes a row away.
  mutating func removeRow(_ row: Int) {
    let line = table.rows[row]
    guard line.count > 0 else { return }
    let bytes = table.bytes
    var start = table.cells[line.first].start
    while start > 0, bytes[start - 1] != CSVTable.lf, bytes[start - 1] != CSVTable.cr { start -= 1 }
    var end = lineStop(after: line)
    if end < bytes.count {
      end += bytes[end] == CSVTable.cr && end + 1 < bytes.count && bytes[end + 1] == CSVTable.lf ? 2 : 1
    } else if start > 0 {
      // The last line of a file without a final line end: what went before loses its own.
      start -= start > 1 && bytes[start - 1] == CSVTable.lf && bytes[start - 2] == CSVTable.cr ? 2 : 1
    }
    splice(start..<end, [])
  }

  func blank(_ header: [String], named name: String) -> any TableInPlace {
    var other = self
    other.name = name
    let line = header.map { Array(quoted($0).utf8) }.joined(separator: [delimiter])
    other.table = (try? CSVTable(Array(line) + lineEnd, name: name, delimiter: delimiter)) ?? table
    return other
  }

  /// The file with its changes.
  func written() throws(Problem) -> [UInt8] {
    switch encoding {
    case .utf8: return mark + table.bytes
    case .utf16LittleEndian, .utf16BigEndian:
      let isLittle = encoding == .utf16LittleEndian
      var bytes = mark
      for unit in String(decoding: table.bytes, as: UTF8.self).utf16 {
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        bytes += isLittle ? [low, high] : [high, low]
      }
      return bytes
    case .windows1252:
      var bytes: [UInt8] = []
      for character in String(decoding: table.bytes, as: UTF8.self).unicodeScalars {
        guard let byte = DecodedText.windows1252Byte(character) else {
          throw .notInEncoding(Character(character), encoding)
        }
        bytes.append(byte)
      }
      return bytes
    }
  }

  // MARK: Bytes

  private mutating func splice(_ range: Range<Int>, _ bytes: [UInt8]) {
    var text = table.bytes
    text.replaceSubrange(range, with: bytes)
    // The text was read once already, and what is put in is quoted where it must be. A single column shows no delimiter.
    if let changed = try? CSVTable(text, name: name, delimiter: delimiter) { table = changed }
  }

  private func quoted(_ text: String) -> String {
    let guarded = CSVWriter.isFormula(text) ? "'" + text : text
    let mustQuote =
      guarded.utf8.contains { $0 == delimiter || $0 == CSVTable.quote || $0 == CSVTable.lf || $0 == CSVTable.cr }
      || guarded != guarded.trimmed
    return mustQuote ? "\"" + guarded.replacing("\"", with: "\"\"") + "\"" : guarded
  }

  /// Where the line of a row ends, before its line end.
  private func lineStop(after row: CSVTable.Row) -> Int {
    var place = row.count > 0 ? table.cells[row.first + row.count - 1].end : table.bytes.count
    while place < table.bytes.count, table.bytes[place] != CSVTable.lf, table.bytes[place] != CSVTable.cr { place += 1 }
    return place
  }

  private static func lineEnd(of bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(where: { $0 == CSVTable.lf || $0 == CSVTable.cr }) else { return [CSVTable.lf] }
    if bytes[first] == CSVTable.lf { return [CSVTable.lf] }
    return first + 1 < bytes.count && bytes[first + 1] == CSVTable.lf ? [CSVTable.cr, CSVTable.lf] : [CSVTable.cr]
  }
}
