// Measures of actors that another program has taken: tables with a column `id` and columns of numbers.
//
// Rules. Spark writes a folder of parts, each with the header; they are one table. A quotation mark within a cell stands doubled, or as
// Spark has it after a backslash. A column is a measure where more than half of its cells are numbers; `NaN` and `null` are no value.

package import NetworkModel

/// What measures of another program came to.
package struct MeasureReading: Sendable {
  /// The measures, in the order of the table: the name, and the values in the order of the network's actors.
  package let columns: [(name: String, values: [Double?])]
  /// What is wrong with the files.
  package let faults: [FormatFault]
  /// What was passed over.
  package let notes: [MeasureNote]
}

/// Something of a table of measures that was passed over; `Phrasebook` words it.
package enum MeasureNote: Hashable, Sendable {
  /// Columns that hold no numbers.
  case noNumbers(columns: [String])
  /// Cells of a measure that are no numbers; the first named.
  case notNumbers(column: String, count: Int, first: String)
  /// Rows of ids that the network does not have; the first named.
  case unknown(count: Int, first: String)
  /// Actors without a row; the first named.
  case missing(count: Int, of: Int, first: String)
  /// Rows that repeat an id; the first counts.
  case repeated(count: Int, first: String)
}

/// Reads measures that another program has taken.
package enum MeasureFiles {
  private static let columns: [(key: String, names: [String])] = [
    ("id", ["id", "vertex", "actor", "name:ID", ":ID", "id:ID"])
  ]

  /// Reads tables as one.
  ///
  /// - Parameters:
  ///   - files: The tables, in the order of their names.
  ///   - network: Whose actors are measured.
  /// - Complexity: O(size of the files + n).
  package static func read(
    _ files: [(name: String, bytes: [UInt8])], for network: StakeholderNetwork
  ) -> MeasureReading {
    let log = FolderLog()
    var names: [String] = []
    var cells: [String: [String: String]] = [:]
    var order: [String] = []
    var repeated: (count: Int, first: String) = (0, "")
    if files.isEmpty {
      log.report(.table(.empty), order: 0, at: FilePlace(file: "*.csv", location: SourceLocation(line: 1, column: 1)))
    }
    for (place, file) in files.enumerated() {
      do {
        let sheet = Sheet(try table(file.bytes, file.name), columns: columns, order: place, log: log)
        guard sheet.requires("id") else { continue }
        for column in sheet.own where !names.contains(column.name) { names.append(column.name) }
        for row in sheet.table.rows.indices {
          guard let id = sheet.string(row, "id") else { continue }
          guard cells[id] == nil else {
            if repeated.count == 0 { repeated.first = id }
            repeated.count += 1
            continue
          }
          order.append(id)
          cells[id] = [:]
          for column in sheet.own {
            cells[id]?[column.name] = sheet.table.text(column.index, in: sheet.table.rows[row])
          }
        }
      } catch {
        log.report(.table(error.fault), order: place, at: FilePlace(file: file.name, location: error.location))
      }
    }
    let faults = (files.count > 1 ? log.inOrder : log.inOneFile).filter { $0.severity == .error }
    guard faults.isEmpty else { return MeasureReading(columns: [], faults: faults, notes: []) }

    var (columns, notes, without) = ([(name: String, values: [Double?])](), [MeasureNote](), [String]())
    for name in names {
      let texts = order.compactMap { cells[$0]?[name] }.filter { !isUndefined($0) }
      let wrong = texts.filter { number($0) == nil }
      if 2 * wrong.count >= texts.count, !wrong.isEmpty {
        without.append(name)
        continue
      }
      if let first = wrong.first { notes.append(.notNumbers(column: name, count: wrong.count, first: first)) }
      columns.append((name, network.actors.map { actor in cells[actor.id.text]?[name].flatMap(number) }))
    }
    if !without.isEmpty { notes.append(.noNumbers(columns: without)) }
    if repeated.count > 0 { notes.append(.repeated(count: repeated.count, first: repeated.first)) }
    let known = Set(network.actors.map(\.id.text))
    let strangers = order.filter { !known.contains($0) }
    if let first = strangers.first { notes.append(.unknown(count: strangers.count, first: first)) }
    let missing = network.actors.filter { cells[$0.id.text] == nil }
    if let first = missing.first {
      notes.append(.missing(count: missing.count, of: network.actors.count, first: first.id.text))
    }
    return MeasureReading(columns: columns, faults: [], notes: notes)
  }

  private static func isUndefined(_ text: String) -> Bool { ["", "nan", "null", "na"].contains(text.lowercased()) }

  private static func number(_ text: String) -> Double? {
    CellNumber.literal(of: text).flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
  }

  /// A table with quotation marks doubled, else after a backslash.
  private static func table(_ bytes: [UInt8], _ name: String) throws(TextError) -> CSVTable {
    let table = try CSVTable(bytes, name: name)
    if table.flaws.isEmpty || !bytes.contains(UInt8(ascii: "\\")) { return table }
    let other = try CSVTable(doubled(bytes), name: name)
    return other.flaws.isEmpty ? other : table
  }

  /// The text with doubled quotation marks in place of those after a backslash, within quoted cells.
  private static func doubled(_ bytes: [UInt8]) -> [UInt8] {
    let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    var text: [UInt8] = []
    var (isQuoted, place) = (false, 0)
    while place < bytes.count {
      let byte = bytes[place]
      if isQuoted, byte == backslash, place + 1 < bytes.count, [quote, backslash].contains(bytes[place + 1]) {
        text += bytes[place + 1] == quote ? [quote, quote] : [backslash]
        place += 2
        continue
      }
      if byte == quote { isQuoted.toggle() }
      text.append(byte)
      place += 1
    }
    return text
  }
}
