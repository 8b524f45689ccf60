// What can be wrong with a workbook, and what is said about one that was read.

/// What can be wrong with a workbook.
package enum WorkbookFault: Hashable, Sendable {
  /// The archive that the workbook is.
  case archive(ArchiveFault)
  /// A workbook in Excel's binary form (xlsb).
  case binary
  /// A part that other parts lead to.
  case missingPart(String)
  /// More cells than are read.
  case tooManyCells(limit: Int)
  /// More text than is read.
  case tooMuchText(limit: Int)
  /// No sheet holds actors or ties; these are the sheets that there are.
  case noTables(sheets: [String])
  /// Several sheets, of which none says by its name that it holds the list that was asked for.
  case severalSheets(sheets: [String], names: [String])

  /// The name of the kind, for programs.
  var code: String {
    switch self {
    case .archive(.cutOff): "truncated-archive"
    case .archive(.damaged): "damaged-archive"
    case .archive(.tooManyParts), .archive(.tooLarge), .archive(.bomb): "archive-too-large"
    case .archive(.encrypted): "encrypted-archive"
    case .archive(.unknownMethod): "unknown-compression"
    case .archive(.repeated): "repeated-part"
    case .binary: "binary-workbook"
    case .missingPart: "missing-part"
    case .tooManyCells: "too-many-cells"
    case .tooMuchText: "too-much-text"
    case .noTables: "no-table-sheets"
    case .severalSheets: "several-sheets"
    }
  }
}

/// What is said about a workbook that was read.
package enum WorkbookNote: Hashable, Sendable {
  /// A sheet whose name ends in `(ignore)`.
  case ignored
  /// A sheet of which neither the name nor the header says what it is.
  case notRead
  /// What a sheet was read as, where its name does not say so.
  case readAs(fileName: String)
  /// Rows above the header, as a title.
  case rowsAboveHeader(Int)
  /// Hidden rows and columns with cells, which were read.
  case hidden(rows: Int, columns: Int)
  /// A hidden sheet, which was read.
  case hiddenSheet
  /// Cells of a column that got the value of the merged cell above them.
  case filledFromMerged(column: String, cells: Int)
  /// Texts in which a line break was written out; a space stands for it.
  case writtenOutBreaks(Int)
  /// Formulas that were never calculated; they are empty.
  case uncalculated(Int)
  /// Dates far from the others of their column.
  case oddDates(column: String, dates: [String])
}

/// Places in a workbook, as Excel writes them.
package enum SheetPlace {
  /// The name of a sheet as a fault's `file`: `Aktörer!`, `'Mina aktörer'!`.
  static func file(_ sheet: String) -> String {
    let isPlain =
      sheet.first.map { $0.isLetter } ?? false && sheet.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    return (isPlain ? sheet : "'" + sheet.replacing("'", with: "''") + "'") + "!"
  }

  /// Whether a fault's `file` is a sheet.
  package static func isSheet(_ file: String) -> Bool { file.hasSuffix("!") }

  /// Whether a fault's `file` is a sheet or another part of a workbook, and no file of its own.
  static func isPart(_ file: String) -> Bool { isSheet(file) || file.hasSuffix(".xml") || file.hasSuffix(".rels") }

  /// The name of a sheet, or any other file as it is.
  package static func name(_ file: String) -> String {
    guard isSheet(file) else { return file }
    let name = file.dropLast()
    return name.first == "'" ? String(name.dropFirst().dropLast()).replacing("''", with: "'") : String(name)
  }

  /// `Aktörer!C3`; nil for a file that is no sheet.
  package static func cell(_ location: SourceLocation, in file: String?) -> String? {
    guard let file, isSheet(file) else { return nil }
    return file + CellReference.letters(location.column) + String(location.line)
  }
}
