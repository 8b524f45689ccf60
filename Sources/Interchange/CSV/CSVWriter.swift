// Writing tables as CSV (RFC 4180), safe to open in a spreadsheet.

/// Writes tables as CSV: commas, CRLF-free lines, quotes where they are needed.
///
/// A text that a spreadsheet would take for a formula is written after an apostrophe (OWASP, "CSV Injection").
package struct CSVWriter: Sendable {
  /// The text so far.
  package private(set) var text = ""

  /// An empty table.
  package init() {}

  /// One cell of a table.
  package enum Cell: Sendable, Hashable {
    /// A text.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A number.
    case number(Double)
    /// Nothing: what is undefined is empty.
    case empty
  }

  /// Adds a row.
  package mutating func row(_ cells: [Cell]) {
    text += cells.map(Self.written).joined(separator: ",") + "\n"
  }

  private static func written(_ cell: Cell) -> String {
    switch cell {
    case .empty: return ""
    case .integer(let value): return String(value)
    case .number(let value): return value.isFinite ? (value == 0 ? "0" : "\(value)") : ""
    case .text(let text):
      let first = text.unicodeScalars.first
      let isFormula = first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
      let guarded = isFormula ? "'" + text : text
      let needsQuotes = guarded.unicodeScalars.contains { ",\"\n\r;".unicodeScalars.contains($0) }
      return needsQuotes ? "\"" + guarded.replacing("\"", with: "\"\"") + "\"" : guarded
    }
  }
}
