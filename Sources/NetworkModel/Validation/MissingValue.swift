// Cells that say only that a value is missing: the errors of spreadsheets in English and Swedish, and the usual signs.

/// Signs that a value is missing.
package enum MissingValue {
  /// Whether a cell says only that its value is missing, in a column where nothing is called so.
  package static func isSign(_ cell: String) -> Bool { isError(cell) || signs.contains(cell.lowercased()) }

  /// Whether a cell is the error of a spreadsheet, in whatever column.
  package static func isError(_ cell: String) -> Bool { cell.first == "#" && errors.contains(cell.uppercased()) }

  private static let errors: Set<String> = [
    "#N/A", "#NA", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!",
    "#GETTING_DATA", "#ERROR!", "#SAKNAS!", "#SAKNAS", "#REFERENS!", "#VÄRDEFEL!", "#VÄRDE!", "#NAMN?",
    "#DIVISION/0!", "#SKÄRNING!", "#OGILTIGT!", "#TAL!", "#SPILL", "#FÄLT!",
  ]
  private static let signs: Set<String> = [
    "na", "n/a", "n.a.", "nan", "null", "none", "-", "--", "\u{2013}", "\u{2014}", "?", ".", "saknas", "uppgift saknas",
    "ej angivet", "ej angiven", "ingen uppgift", "not available", "not specified", "missing",
  ]
}
