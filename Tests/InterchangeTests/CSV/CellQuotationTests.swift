// Which cells are quoted is told from their first byte alone, so that a cell takes eight bytes.

import Testing

@testable import Interchange

@Suite struct CellQuotationTests {
  /// A row's second cell, what it says, and whether that is without a fault.
  @Test(arguments: [
    ("\"x\"", "x", true), (" \"x\" ", "x", true), ("\t\"x\"", "\"x\"", true), (" \t\"x\"", "\"x\"", true),
    ("x\"y\"", "x\"y\"", true), ("\"x\"\"y\"", "x\"y", true), ("\"x\"y", "x", false), ("\"x\"\"", "", false),
    ("\"\"", "", true), ("\" x \"", "x", true), ("\"x,y\"", "x,y", true), ("\"x\ny\"", "x\ny", true),
    ("\"x\" \"y\"", "x", false), ("\t", "", true), ("x\t", "x", true),
  ])
  func aCellIsQuotedWhereAMarkIsItsFirstInk(cell: String, text: String, isSound: Bool) throws {
    let table = try CSVTable(Array("from,to\na,\(cell)\n".utf8), name: "ties.csv")
    #expect(table.flaws.isEmpty == isSound)
    if table.isTruncated { return #expect(table.rows.isEmpty) }
    #expect(table.text(1, in: table.rows[0]) == text)
  }

  @Test func marksInWhatWasNoTextArePartOfIt() {
    let place = SourceLocation(line: 7, column: 3)
    let table = CSVTable(name: "g", header: ["a"], rows: [(cells: ["\"x\""], location: place)])
    #expect(table.text(0, in: table.rows[0]) == "\"x\"")
    #expect(table.location(at: table.offset(ofColumn: 0, in: table.rows[0])) == place)
  }
}
