// What can be wrong with a folder of tables and with an edge list.

package import NetworkModel

/// A place in one file of a folder, or in a sheet of a workbook: `actors.csv:14:3`, `Aktörer!C14`.
package struct FilePlace: Hashable, Sendable, CustomStringConvertible {
  /// The name of the file in its folder.
  package let file: String
  /// The line and column.
  package let location: SourceLocation

  /// A place in a file.
  package init(file: String, location: SourceLocation) {
    self.file = file
    self.location = location
  }

  /// `file:line:column`, `line:column` where there is one file, or the cell of a sheet.
  package var description: String {
    SheetPlace.cell(location, in: file) ?? (file.isEmpty ? "\(location)" : "\(file):\(location)")
  }
}

/// What can be wrong with a table, or with a folder of them.
package enum TableFault: Hashable, Sendable {
  /// No file of the folder holds the actors; the names are those of the tables that were there.
  case noActors(found: [String])
  /// The file has no header row.
  case empty
  /// A zero byte: no text, or UTF-16 without its mark.
  case zeroByte
  /// A file of another program.
  case foreign(ForeignFormat)
  /// JSON where a table is wanted.
  case json
  /// A table of a folder that was given by itself.
  case belongsInFolder(fileName: String)
  /// A list of people where a network is wanted.
  case listOfPeople
  /// Two columns of codes and their names, whose headings say neither who is tied nor who is an actor.
  case codesAndNames(columns: [String])
  /// A byte that is not UTF-8, in a file that otherwise is.
  case invalidUTF8(byte: UInt8)
  /// A byte that Windows-1252 does not know, in a file that is not UTF-8.
  case invalidWindows1252(byte: UInt8)
  /// The file says that it is UTF-16 and is not.
  case invalidUTF16
  /// A file too large to be read as a table.
  case tooLarge(limit: Int)
  /// A quotation mark that is never closed; what follows it was not read.
  case unclosedQuote
  /// Text between a closing quotation mark and the end of its cell.
  case textAfterQuote(String)
  /// A row with more cells than the header has.
  case longRow(cells: Int, columns: Int)
  /// A row with fewer cells than the header has; the rest counts as empty.
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
  case notAWholeNumber(String, scale: ClosedRange<Int>? = nil)
  /// The header of a second table in the middle of a file.
  case secondTable
  /// A row below the one that a table of facts about the network has.
  case oneRowOnly
  /// A sheet of a survey says more of a tie that it says is none.
  case noTieButMore
  /// Somebody has answered a survey on two sheets.
  case answeredTwice(actor: String, file: String)
  /// A row of a survey whose id is one organization's and whose name is another's, or nobody's where `named` is nil.
  case idAndNameDiffer(id: String, known: String, name: String, named: String?)
  /// A row of a survey about the organization that answers.
  case answerAboutItself
  /// Actors without a sector; said once, at the first.
  case sectorsMissing(count: Int)
  /// A tie between two activities, which no network can hold.
  case tieBetweenActivities(String, String)
  /// A fault of a workbook.
  case workbook(WorkbookFault)

  package var severity: Finding.Severity {
    switch self {
    case .shortRow, .unnamedColumn, .sectorsMissing, .answerAboutItself, .idAndNameDiffer(_, _, _, nil): .warning
    default: .error
    }
  }

  /// The name of the kind, for programs.
  var code: String {
    switch self {
    case .noActors: "no-actors-table"
    case .empty: "empty-table"
    case .zeroByte: "zero-byte"
    case .foreign: "foreign-format"
    case .json: "json-for-table"
    case .belongsInFolder: "belongs-in-folder"
    case .listOfPeople: "list-of-people"
    case .codesAndNames: "codes-and-names"
    case .invalidUTF8: "invalid-utf8"
    case .invalidWindows1252: "invalid-windows-1252"
    case .invalidUTF16: "invalid-utf16"
    case .tooLarge: "too-large"
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
    case .oneRowOnly: "one-row-only"
    case .noTieButMore: "no-tie-but-more"
    case .answeredTwice: "answered-twice"
    case .idAndNameDiffer: "id-and-name-differ"
    case .answerAboutItself: "answer-about-itself"
    case .sectorsMissing: "sectors-missing"
    case .tieBetweenActivities: "tie-between-activities"
    case .workbook(let fault): fault.code
    }
  }
}

/// What can be wrong with an edge list.
package enum EdgeListFault: Hashable, Sendable {
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
  /// A word among spaces that holds a delimiter which the other lines do not have.
  case strayDelimiter(String)
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
    case .strayDelimiter: "stray-delimiter"
    case .tooManyTies: "too-many-ties"
    case .notACategory: "not-a-category"
    case .noCategory: "no-category"
    }
  }
}
