// The values of answers for programs and spreadsheets: what is undefined, lists, and whole tables.

import Interchange
import NetworkModel

extension AttributeValue {
  /// A text; null where there is none.
  static func optional(_ text: String?) -> AttributeValue { text.map { .string($0) } ?? .null }

  /// A whole number; null where there is none.
  static func optional(_ number: Int?) -> AttributeValue { number.map { .integer($0) } ?? .null }

  /// A number; null where there is none.
  static func optional(_ number: Double?) -> AttributeValue { number.map { .double($0) } ?? .null }

  /// A list of texts.
  static func strings(_ texts: [String]) -> AttributeValue { .array(texts.map { .string($0) }) }

  /// A list of ids.
  static func ids<Record>(_ ids: [Identifier<Record>]) -> AttributeValue { .strings(ids.map(\.text)) }

  /// The value of a cell.
  init(_ cell: CSVWriter.Cell) {
    self =
      switch cell {
      case .text(let text): .string(text)
      case .integer(let value): .integer(value)
      case .number(let value): .double(value)
      case .truth(let isTrue): .bool(isTrue)
      case .empty: .null
      }
  }
}

extension CSVWriter.Cell {
  /// A text; empty where there is none.
  static func optional(_ text: String?) -> Self { text.map { .text($0) } ?? .empty }

  /// A whole number; empty where there is none.
  static func optional(_ number: Int?) -> Self { number.map { .integer($0) } ?? .empty }

  /// A number; empty where there is none.
  static func optional(_ number: Double?) -> Self { number.map { .number($0) } ?? .empty }

  /// Several values in one cell, parted by bars as everywhere; empty where there are none.
  static func list(_ texts: [String]) -> Self { texts.isEmpty ? .empty : .text(texts.joined(separator: "|")) }

  /// Several ids in one cell; empty where there are none.
  static func list<Record>(_ ids: [Identifier<Record>]) -> Self { list(ids.map(\.text)) }
}

extension CSVWriter {
  /// A whole table: its titles, in Swedish `own` ones where the usual do not fit, then its rows.
  static func table(
    _ titles: [String], own: [String: String] = [:], _ dialect: Dialect, _ rows: some Sequence<[Cell]>
  ) -> String {
    var table = CSVWriter(dialect)
    table.titles(titles, own: own)
    for row in rows { table.row(row) }
    return table.text
  }
}
