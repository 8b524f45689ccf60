// A network as the tables of a folder or of a workbook: the way back from `FolderReader`, under names that it knows.
//
// Rules. A table holds the columns that some record uses, and those that its reader needs; one without rows is left out, the
// actors' aside. Titles and words are in the language asked for. Lists stand in one cell, with `|` between; a record's keys of
// the user's own are columns of their own. What the tables cannot hold, or give back in another form, is told by `notes`.

package import NetworkModel

/// The tables that a network is written as.
package struct NetworkTables: Sendable {
  /// One cell.
  package enum Cell: Hashable, Sendable {
    /// Nothing.
    case empty
    /// A text, codes and ids among them.
    case text(String)
    /// A number, in the shortest form.
    case number(String)
    /// A date, as far as it is known.
    case date(PartialDate)
  }

  /// One table.
  package struct Table: Sendable {
    let role: TableRole?
    /// What its sheet is called.
    package let name: String
    /// What its file is called, without ending.
    package let fileName: String
    /// The names of the columns.
    package let header: [String]
    /// The cells, row by row, as many as there are columns.
    package private(set) var rows: [[Cell]]
    /// What may be chosen in some columns of a workbook's sheet, by the column.
    var choices: [Int: CellChoices] = [:]

    /// The table with other rows.
    func with(rows: [[Cell]]) -> Table {
      var table = self
      table.rows = rows
      return table
    }
  }

  /// What may be chosen in a cell.
  enum CellChoices: Hashable, Sendable {
    /// One of these words; others may be written, too, where the list is open.
    case words([String], isOpen: Bool)
    /// What stands in a column of another sheet; other values may be written, too.
    case column(sheet: String, number: Int)
  }

  /// The tables, the actors first.
  package let tables: [Table]
  /// What the tables cannot hold, or give back in another form.
  package let notes: [WritingNote]

  /// Makes the tables of a network.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - language: The language of titles, of words, and of texts that are there in several.
  /// - Complexity: O(size of the network).
  package init(_ network: StakeholderNetwork, _ language: Language) {
    var writer = TableWords(language: language, network: network)
    let builders = [
      writer.actors(network), writer.ties(network), writer.activities(network), writer.participants(network),
      writer.goals(network), writer.positions(network), writer.survey(network), writer.sources(network),
      writer.competences(network), writer.about(network),
    ]
    let made = builders.filter { $0.role == .actors || !$0.isEmpty }.map { $0.table() }
    tables = made.map(\.table)
    notes = Self.losses(of: network) + writer.notes(language) + Self.joined(made.map(\.notes))
  }

  /// The tables as CSV files.
  ///
  /// - Parameter dialect: For whom they are written.
  /// - Returns: The files with their names.
  package func csvFiles(_ dialect: CSVWriter.Dialect = .international) -> [(name: String, bytes: [UInt8])] {
    tables.map { $0.csvFile(dialect) }
  }

  /// What a network of tables has no place for.
  private static func losses(of network: StakeholderNetwork) -> [WritingNote] {
    var notes: [WritingNote] = []
    func note(_ part: WritingNote.Part, _ count: Int) {
      if count > 0 { notes.append(WritingNote(.leftOut(part, count: count))) }
    }
    let inUse = Set(network.actors.map(\.sector) + network.goals.flatMap(\.needs.sectors) + network.targetGroups)
    note(
      .sectors,
      network.ownSectors.count { sector in
        // What a reader makes anew of the id alone is no loss.
        sector != SectorCells.unknown
          && (sector != Sector(id: sector.id, label: LocalizedText(sector.id.text)) || !inUse.contains(sector.id))
      })
    let indicators = network.goals.reduce(0) { $0 + $1.indicators.count }
    if indicators > 0 { notes.append(WritingNote(.tables(.indicators(indicators)))) }
    let communications = network.activities.reduce(0) { $0 + $1.communications.count }
    if communications > 0 { notes.append(WritingNote(.tables(.communications(communications)))) }
    return notes
  }

  /// The notes of the tables, those of one kind as one.
  private static func joined(_ notes: [OwnColumnNotes]) -> [WritingNote] {
    let (nested, changed, renamed) = (
      notes.flatMap(\.nested), notes.flatMap(\.changed), notes.flatMap(\.renamed)
    )
    var joined: [WritingNote] = []
    if !nested.isEmpty { joined.append(WritingNote(.nestedAsText(keys: nested))) }
    if !changed.isEmpty { joined.append(WritingNote(.tables(.otherType(columns: changed)))) }
    if !renamed.isEmpty { joined.append(WritingNote(.tables(.renamed(columns: renamed)))) }
    return joined
  }
}

extension NetworkTables.Table {
  /// The table as a CSV file with its name.
  func csvFile(_ dialect: CSVWriter.Dialect) -> (name: String, bytes: [UInt8]) {
    var writer = CSVWriter(dialect)
    writer.row(header.map { .text($0) })
    for row in rows { writer.row(row.map(\.inCSV)) }
    return (fileName + ".csv", Array(writer.text.utf8))
  }
}

extension NetworkTables.Cell {
  /// A text that may be missing or empty.
  static func optional(_ text: String?) -> Self { text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }

  /// A number, in the shortest form that reads back.
  static func number(_ value: Double) -> Self {
    .number(value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)")
  }

  /// The text of the cell.
  var text: String {
    switch self {
    case .empty: ""
    case .text(let text), .number(let text): text
    case .date(let date): date.description
    }
  }

  fileprivate var inCSV: CSVWriter.Cell {
    switch self {
    case .empty: .empty
    case .text(let text): .text(text)
    case .number(let literal):
      Int(literal).map { .integer($0) } ?? Double(literal).map { .number($0) } ?? .text(literal)
    case .date(let date): .text(date.description)
    }
  }
}
