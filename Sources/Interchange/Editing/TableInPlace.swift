// A table that is changed where it lies, as a file of text (`TableText`) or as a sheet of a workbook (`SheetText`): single cells and
// rows; everything else stays as it was written.

/// A table that is changed in place.
protocol TableInPlace {
  /// The table as it reads now.
  var table: CSVTable { get }
  /// What stands between its cells.
  var delimiter: UInt8 { get }
  /// Puts a text into a cell.
  mutating func set(_ row: Int, _ column: Int, to text: String)
  /// Adds a column at the end of the header.
  mutating func addColumn(_ title: String)
  /// Puts a row below the last.
  mutating func append(_ cells: [String])
  /// Takes a row away.
  mutating func removeRow(_ row: Int)
  /// A table with a header alone beside this one, written as this one is.
  func blank(_ header: [String], named name: String) -> any TableInPlace
  /// The file, or the part of the workbook, with its changes.
  func written() throws(TableText.Problem) -> [UInt8]
}
