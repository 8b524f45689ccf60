// What can be wrong with a folder of tables and with an edge list, and what a reader took for granted.

public import NetworkModel

/// A place in one file of a folder: `actors.csv:14:3`.
public struct FilePlace: Hashable, Sendable, CustomStringConvertible {
  /// The name of the file in its folder.
  public let file: String
  /// The line and column.
  public let location: SourceLocation

  /// A place in a file.
  public init(file: String, location: SourceLocation) {
    self.file = file
    self.location = location
  }

  /// `file:line:column`.
  public var description: String { "\(file):\(location)" }
}

/// What can be wrong with a table, or with a folder of them.
public enum TableFault: Hashable, Sendable {
  /// No file of the folder holds the actors; the names are those of the tables that were there.
  case noActors(found: [String])
  /// The file has no header row.
  case empty
  /// A zero byte: no text, or UTF-16 without its mark.
  case zeroByte
  /// A byte that is not UTF-8, in a file that otherwise is.
  case invalidUTF8(byte: UInt8)
  /// A byte that Windows-1252 does not know, in a file that is not UTF-8.
  case invalidWindows1252(byte: UInt8)
  /// The file says that it is UTF-16 and is not.
  case invalidUTF16
  /// A quotation mark that is never closed; what follows it was not read.
  case unclosedQuote
  /// Text between a closing quotation mark and the end of its cell.
  case textAfterQuote(String)
  /// A row with more cells than the header has.
  case longRow(cells: Int, columns: Int)
  /// A row with fewer cells than the header has; the rest is taken for empty.
  case shortRow(cells: Int, columns: Int)
  /// Two columns of one name.
  case duplicateColumn(String, first: SourceLocation)
  /// A column with values and no name; it is kept under the name given here.
  case unnamedColumn(keptAs: String)
  /// A column that a table must have; `names` are what it may be called.
  case missingColumn(String, names: [String], suggestion: String?)
  /// A cell that must not be empty.
  case emptyCell(column: String)
  /// A cell that should hold a number.
  case notANumber(String)
  /// A cell that should hold a whole number.
  case notAWholeNumber(String)
  /// The header of a second table in the middle of a file.
  case secondTable
  /// Actors without a sector; said once, at the first.
  case sectorsMissing(count: Int)
  /// A tie between two activities, which no network can hold.
  case tieBetweenActivities(String, String)

  /// Faults are errors, doubts are warnings.
  public var severity: Finding.Severity {
    switch self {
    case .shortRow, .unnamedColumn, .sectorsMissing: .warning
    default: .error
    }
  }

  /// The name of the kind, for programs.
  var code: String {
    switch self {
    case .noActors: "no-actors-table"
    case .empty: "empty-table"
    case .zeroByte: "zero-byte"
    case .invalidUTF8: "invalid-utf8"
    case .invalidWindows1252: "invalid-windows-1252"
    case .invalidUTF16: "invalid-utf16"
    case .unclosedQuote: "unclosed-quote"
    case .textAfterQuote: "text-after-quote"
    case .longRow: "long-row"
    case .shortRow: "short-row"
    case .duplicateColumn: "duplicate-column"
    case .unnamedColumn: "unnamed-column"
    case .missingColumn: "missing-column"
    case .emptyCell: "empty-cell"
    case .notANumber: "not-a-number"
    case .notAWholeNumber: "not-a-whole-number"
    case .secondTable: "second-table"
    case .sectorsMissing: "sectors-missing"
    case .tieBetweenActivities: "tie-between-activities"
    }
  }
}

/// What can be wrong with an edge list.
public enum EdgeListFault: Hashable, Sendable {
  /// A line with fewer than two words.
  case missingTarget
  /// A vertex that is no whole number from 0.
  case notAVertex(String)
  /// A vertex too large to count with.
  case vertexTooLarge(String, limit: Int)
  /// A third word that is no finite number.
  case notAWeight(String)
  /// A fourth word.
  case extraWord(String)
  /// Bytes that are not UTF-8.
  case invalidUTF8
  /// More ties than a network of actors may have.
  case tooManyTies(limit: Int)
  /// A line of the categories file that is no whole number.
  case notACategory(String)
  /// A vertex that the categories file has no line for.
  case noCategory(vertex: Int, categories: Int)

  /// The name of the kind, for programs.
  var code: String {
    switch self {
    case .missingTarget: "missing-target"
    case .notAVertex: "not-a-vertex"
    case .vertexTooLarge: "vertex-too-large"
    case .notAWeight: "not-a-weight"
    case .extraWord: "extra-word"
    case .invalidUTF8: "invalid-utf8"
    case .tooManyTies: "too-many-ties"
    case .notACategory: "not-a-category"
    case .noCategory: "no-category"
    }
  }
}

/// Something that a reader took for granted or passed over, which the person should be told.
public struct ReadingNote: Hashable, Sendable {
  /// What.
  public let kind: Kind
  /// The file concerned; nil for the whole folder.
  public let file: String?

  /// A note on a file.
  public init(_ kind: Kind, file: String? = nil) {
    self.kind = kind
    self.file = file
  }

  /// What a reader can take for granted or pass over.
  public enum Kind: Hashable, Sendable {
    /// The encoding, where it was not plain UTF-8.
    case encoding(TextEncoding)
    /// The delimiter, where it was not the comma; `declared` by a line `sep=`.
    case delimiter(Unicode.Scalar, declared: Bool)
    /// A comma was read as the decimal mark in these columns.
    case decimalComma(columns: [String])
    /// A table that is not read.
    case notRead
    /// The file of people, which never becomes part of a network.
    case peopleNotRead
    /// The sectors come from this column.
    case sectorsFrom(column: String, actors: Int)
    /// Rows of the actors' table became activities by their kind.
    case activitiesFromActors(count: Int, kinds: [String])
    /// Ties to activities became participation.
    case participation(count: Int)
    /// Both directions are given for so many pairs that the ties were taken as directed.
    case takenAsDirected(pairs: Int)
    /// Ends of ties that name an actor by its name, not by its id.
    case endsByName(count: Int)
    /// Columns `position_…` became goals with positions.
    case positionsFromColumns(goals: Int, positions: Int)
    /// The folder holds several networks, told apart by a column, and all were read as one.
    case severalNetworks(column: String, count: Int)
    /// Ties from a vertex to itself that an edge list holds and the network leaves out.
    case selfTiesLeftOut(count: Int)
    /// Ties that an edge list gives more than once.
    case repeatedTies(count: Int)
    /// People without ids, who got numbers in the order of their rows; the first row was read as `header`.
    case numberedPeople(count: Int, header: [String])
    /// The first row of rules was read as column names, although it names no column that is known.
    case firstRowIsHeader([String])
    /// People whom rules give by name, not by id.
    case peopleByName(count: Int)
    /// Rows about people who are not in the list, the first of them named; they were passed over.
    case unknownPeoplePassedOver(rows: Int, first: String)
  }
}

/// How the bytes of a table are written.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "UTF-8"
  /// UTF-16, little-endian, by its mark.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, big-endian, by its mark.
  case utf16BigEndian = "UTF-16BE"
  /// Windows-1252, where the bytes are no UTF-8.
  case windows1252 = "Windows-1252"
}

/// A network that was read from tables or an edge list, with what was taken for granted on the way.
public struct TableReading: Sendable {
  /// The network, with the faults of its files.
  public let reading: NetworkReading
  /// What was taken for granted or passed over.
  public let notes: [ReadingNote]

  /// The network; nil where there is none.
  public var network: StakeholderNetwork? { reading.network }
  /// Everything that is wrong, file by file.
  public var faults: [FormatFault] { reading.faults }
  /// The faults that have to be mended.
  public var errors: [FormatFault] { reading.errors }
  /// The doubts that somebody should look at.
  public var warnings: [FormatFault] { reading.warnings }
}
