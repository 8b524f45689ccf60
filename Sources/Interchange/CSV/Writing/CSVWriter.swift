// Writing tables as CSV (RFC 4180), safe to open in a spreadsheet.

import NetworkModel

/// Writes tables as CSV: commas, CRLF-free lines, quotes where they are needed; or as Excel in Sweden reads them.
///
/// A text that a spreadsheet would take for a formula is written after an apostrophe (OWASP, "CSV Injection"), those with the
/// full-width signs of East Asian keyboards among them; characters that are not seen are written out.
package struct CSVWriter: Sendable {
  /// For whom a table is written.
  package enum Dialect: String, CaseIterable, Sendable {
    /// For programs and most spreadsheets: UTF-8, commas, line feeds, decimal points.
    case international = "intl"
    /// For Excel in Sweden: a byte order mark, semicolons, CR LF, decimal commas.
    case swedish = "sv"

    /// A name that programs know, for a reader of the dialect.
    package func title(_ name: String, own: [String: String] = [:]) -> String {
      self == .swedish ? own[name] ?? CSVWriter.swedishTitles[name] ?? name : name
    }

    /// A number with the decimal mark of the dialect, for one that was written with a point.
    package func decimal(_ number: String) -> String { self == .swedish ? number.replacing(".", with: ",") : number }
  }

  /// The text so far.
  package private(set) var text = ""
  private let dialect: Dialect

  /// An empty table.
  package init(_ dialect: Dialect = .international) {
    self.dialect = dialect
    if dialect == .swedish { text = "\u{FEFF}" }
  }

  /// One cell of a table.
  package enum Cell: Sendable, Hashable {
    /// A text.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A number.
    case number(Double)
    /// `true` or `false`.
    case truth(Bool)
    /// Nothing: what is undefined is empty.
    case empty

    /// A text that may be missing.
    package static func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .empty }

    /// Several texts, parted by bars.
    package static func bars(_ texts: [String]) -> Cell {
      texts.isEmpty ? .empty : .text(texts.joined(separator: "|"))
    }
  }

  /// Adds the row of titles; for Excel in Sweden in Swedish.
  ///
  /// - Parameters:
  ///   - names: The names that programs know.
  ///   - own: Swedish names where the usual ones do not fit this table.
  package mutating func titles(_ names: [String], own: [String: String] = [:]) {
    row(names.map { .text(dialect.title($0, own: own)) })
  }

  /// Adds a row.
  package mutating func row(_ cells: [Cell]) {
    let isSwedish = dialect == .swedish
    text += cells.map(written).joined(separator: isSwedish ? ";" : ",") + (isSwedish ? "\r\n" : "\n")
  }

  /// Whether a spreadsheet would take a text for a formula.
  static func isFormula(_ text: String) -> Bool {
    text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
  }

  private func written(_ cell: Cell) -> String {
    switch cell {
    case .empty: return ""
    case .integer(let value): return String(value)
    case .truth(let isTrue): return isTrue ? "true" : "false"
    case .number(let value):
      let text = value.isFinite ? (value == 0 ? "0" : "\(value)") : ""
      return dialect.decimal(text)
    case .text(let text):
      let text = VisibleText.shown(text)
      let guarded = Self.isFormula(text) ? "'" + text : text
      let needsQuotes = guarded.unicodeScalars.contains { ",\"\n\r;".unicodeScalars.contains($0) }
      return needsQuotes ? "\"" + guarded.replacing("\"", with: "\"\"") + "\"" : guarded
    }
  }
}
