// One table of a folder with its columns understood: cells by the model's own keys, typed, with faults in their place.

import NetworkModel
import Spelling

/// Faults and notes collected while a folder is read.
final class FolderLog {
  private(set) var faults: [(order: Int, fault: FormatFault)] = []
  private(set) var notes: [ReadingNote] = []

  func report(
    _ kind: FormatFault.Kind, order: Int, at place: FilePlace, path: DocumentPath = .root, other: FilePlace? = nil
  ) {
    faults.append((order, FormatFault(kind, at: place.location, path: path, file: place.file, other: other)))
  }

  func note(_ kind: ReadingNote.Kind, _ file: String? = nil) { notes.append(ReadingNote(kind, file: file)) }

  /// The faults, file by file and in each from top to bottom.
  var inOrder: [FormatFault] {
    faults.enumerated().sorted {
      ($0.element.order, $0.element.fault.location, $0.offset) < (
        $1.element.order, $1.element.fault.location, $1.offset
      )
    }.map(\.element.fault)
  }
}

/// A table with its columns understood.
final class Sheet {
  /// A column that the model has no key for.
  struct OwnColumn {
    let name: String
    let index: Int
    let isNumeric: Bool
  }

  let table: CSVTable
  /// Its role in a folder; nil for a table read by itself.
  let role: TableRole?
  /// The columns that it may have.
  private let known: [(key: String, names: [String])]
  /// Its place among the files.
  let order: Int
  let log: FolderLog
  /// Columns by the model's key.
  private(set) var columns: [String: Int] = [:] {
    didSet { columnsInList = columns.map { ($0.key, $0.value) } }
  }
  /// The same as a list.
  ///
  /// Tables have few of the columns that are asked for in each row: looking through a list takes less time than hashing.
  private var columnsInList: [(key: String, column: Int)] = []
  /// The header's names.
  private(set) var names: [String] = []
  /// The other columns.
  private(set) var own: [OwnColumn] = []
  /// Columns whose numbers have a decimal comma.
  var commaColumns: [String] = []
  /// Columns with dates given as counts of days, each with its first count.
  var dayCounts: [(column: String, count: String, day: PartialDate)] = []
  /// The units of columns whose numbers have some, with their values.
  var amounts: [Int: (units: Set<CellAmount.Unit>, values: Set<String>)] = [:]

  /// The ends of the ties by number, for a table of ties; looked up once, since they are read twice.
  var ends: NumberedCells {
    let ends = knownEnds ?? numbered(["source", "target"].compactMap { columns[$0] }).renamed(newNames)
    knownEnds = ends
    return ends
  }
  private var knownEnds: NumberedCells?

  /// Columns of the user's own that hold texts even where these look like numbers.
  let texts: Set<String>
  /// Columns of the user's own that hold `true` and `false`.
  let truths: Set<String>
  /// The names of the columns where the table has none of its own.
  private let headings: [String]?
  /// What ends of ties are called instead of what their cells say.
  let newNames: [String: String]

  convenience init(
    _ table: CSVTable, role: TableRole, order: Int, log: FolderLog, texts: Set<String> = [], truths: Set<String> = [],
    newNames: [String: String] = [:]
  ) {
    self.init(
      table, columns: role.columns, role: role, order: order, log: log, texts: texts, truths: truths,
      newNames: newNames)
  }

  init(
    _ table: CSVTable, columns: [(key: String, names: [String])], role: TableRole? = nil, order: Int = 0,
    log: FolderLog, texts: Set<String> = [], truths: Set<String> = [], newNames: [String: String] = [:],
    headings: [String]? = nil
  ) {
    self.table = table
    self.newNames = newNames
    self.headings = headings
    self.texts = texts
    self.truths = truths
    self.role = role
    known = columns
    self.order = order
    self.log = log
    for flaw in table.flaws {
      log.report(.table(flaw.fault), order: order, at: place(flaw.offset))
    }
    readHeader()
    checkRows()
    if table.encoding != .utf8 { log.note(.encoding(table.encoding), table.name) }
    if table.writtenOutBreaks > 0 { log.note(.workbook(.writtenOutBreaks(table.writtenOutBreaks)), table.name) }
    if table.delimiter != UInt8(ascii: ",") {
      log.note(.delimiter(Unicode.Scalar(table.delimiter), declared: table.delimiterIsDeclared), table.name)
    }
  }

  /// Gives up the memory of the ends, once the ties are made.
  func forgetEnds() { knownEnds = nil }

  /// The language of most of its column names.
  var language: Language {
    let words = Set(names.map(\.foldedWord))
    let fields = (role ?? .survey).fields.filter { $0.english != $0.swedish }
    let swedish = fields.count { words.contains($0.swedish.foldedWord) }
    return swedish > fields.count { words.contains($0.english.foldedWord) } ? .swedish : .english
  }

  // MARK: Places

  private func place(_ offset: Int) -> FilePlace { FilePlace(file: table.name, location: table.location(at: offset)) }

  /// The place of a cell; of the row where the table has no such column.
  func place(_ row: Int, column: Int?) -> FilePlace {
    place(table.offset(ofColumn: column ?? 0, in: table.rows[row]))
  }

  /// The place of a column's name.
  func placeOfHeader(_ column: Int) -> FilePlace { place(table.offset(ofColumn: column, in: table.header)) }

  /// The column that holds a key of the model.
  func columnOfRows(_ key: String) -> Int? { columnsInList.first { $0.key == key }?.column }

  /// The column that holds a key of the model or a key of the user's own.
  func column(of key: String) -> Int? { columns[key] ?? own.first { $0.name == key }?.index }

  func report(_ fault: FormatFault.Kind, _ row: Int, _ key: String) {
    log.report(fault, order: order, at: place(row, column: column(of: key)))
  }

  /// Reports a cell that has to hold something and does not, by the name of its column.
  func reportEmpty(_ row: Int, _ key: String) {
    report(.table(.emptyCell(column: columns[key].map { names[$0] } ?? key)), row, key)
  }

  // MARK: Header

  private func readHeader() {
    var seen: [String: Int] = [:]
    for column in 0..<table.header.count {
      var name = headings?[column] ?? table.text(column, in: table.header)
      if name.isEmpty {
        guard let row = table.rows.first(where: { !table.text(column, in: $0).isEmpty }) else {
          names.append("")
          continue
        }
        name = "column \(column + 1)"
        log.report(
          .table(.unnamedColumn(keptAs: name)), order: order, at: place(table.offset(ofColumn: column, in: row)))
      }
      if let first = seen[name.lowercased()] {
        log.report(
          .table(.duplicateColumn(name, first: placeOfHeader(first).location)), order: order, at: placeOfHeader(column))
      }
      seen[name.lowercased()] = seen[name.lowercased()] ?? column
      names.append(name)
    }
    let foldedNames = names.map(\.foldedWord)
    var taken: Set<Int> = []
    for (key, aliases) in known {
      for alias in aliases {
        let alias = alias.foldedWord
        guard let index = foldedNames.indices.first(where: { foldedNames[$0] == alias && !taken.contains($0) }) else {
          continue
        }
        columns[key] = index
        taken.insert(index)
        break
      }
    }
    let missing = known.filter { columns[$0.key] == nil }
    for (index, name) in names.enumerated() where !taken.contains(index) && !name.isEmpty {
      own.append(OwnColumn(name: name, index: index, isNumeric: isNumeric(index)))
      if let meant = Self.name(meantBy: name, among: missing) {
        log.report(.likelyMisspelledColumn(name, suggestion: meant), order: order, at: placeOfHeader(index))
      }
    }
  }

  /// The nearest of the names that columns may have to one that is none of them; nil where none is near.
  private static func name(meantBy name: String, among columns: [(key: String, names: [String])]) -> String? {
    let word = name.foldedWord
    let near = columns.flatMap { $0.names.isEmpty ? [$0.key] : $0.names }.filter {
      Suggestion.isSlip(word, of: $0.foldedWord)
    }
    return near.min { distance(word, $0) < distance(word, $1) }
  }

  private static func distance(_ word: String, _ other: String) -> Int {
    Suggestion.distance(Array(word), Array(other.foldedWord))
  }

  /// Gives up a column that turned out to hold something else: it becomes the user's own.
  func release(_ key: String) {
    guard let index = columns.removeValue(forKey: key) else { return }
    own.append(OwnColumn(name: names[index], index: index, isNumeric: isNumeric(index)))
    own.sort { $0.index < $1.index }
  }

  /// Makes a column of the user's own, or another key's, that of a key.
  func adopt(_ key: String, from other: String) {
    guard let index = columns.removeValue(forKey: other) else { return }
    columns[key] = index
  }

  /// Reports a column that has to be there; whether it is.
  func requires(_ key: String) -> Bool {
    if columns[key] != nil { return true }
    let aliases = known.first { $0.key == key }?.names ?? [key]
    let suggestion = names.first { name in
      aliases.contains { Suggestion.isSlip(name.foldedWord, of: $0.foldedWord) }
    }
    log.report(
      .table(.missingColumn(aliases.first ?? key, names: aliases, suggestion: suggestion)), order: order,
      at: placeOfHeader(0))
    return false
  }

  private func checkRows() {
    for (index, row) in table.rows.enumerated() where row.count != table.header.count {
      let columns = table.header.count
      if row.count < columns {
        log.report(.table(.shortRow(cells: row.count, columns: columns)), order: order, at: place(index, column: 0))
      } else if let extra = (columns..<row.count).first(where: { !table.text($0, in: row).isEmpty }) {
        // Empty cells past the header are what Excel writes for columns that once held something.
        log.report(.table(.longRow(cells: row.count, columns: columns)), order: order, at: place(index, column: extra))
      }
    }
  }
}
