import Interchange
import NetworkModel
import Reporting
import Testing

@Suite struct TableSentenceTests {
  static let faults: [(TableFault, String)] = [
    (.noActors(found: ["ties.csv"]), "there is no table of actors; save it as actors.csv (here are ties.csv)"),
    (.noActors(found: []), "there is no table of actors; save it as actors.csv"),
    (.empty, "the table is empty; write a row of column names first"),
    (.zeroByte, "a zero byte; the file is not text, or UTF-16 without its mark: save it as CSV UTF-8"),
    (
      .invalidUTF8(byte: 0xE5),
      "byte 0xE5 is not UTF-8, as the rest of the file is; correct the character, or save the file as CSV UTF-8"
    ),
    (.invalidWindows1252(byte: 0x81), "byte 0x81 is neither UTF-8 nor Windows-1252; save the file as CSV UTF-8"),
    (.tooLarge(limit: 4 << 30), "the file is larger than 4096 MB; split it"),
    (.invalidUTF16, "the file claims to be UTF-16 and is not; save it as CSV UTF-8"),
    (
      .unclosedQuote,
      "the quotation mark is never closed, and the rest of the file was not read; close it, or take it away"
    ),
    (
      .textAfterQuote("b"),
      "\"b\" stands after the cell's closing quotation mark; take it away, or double quotation marks within text"
    ),
    (
      .longRow(cells: 4, columns: 3),
      "the row has 4 cells and the table 3 columns; put cells that hold the delimiter in quotation marks"
    ),
    (.json, "the file is JSON; a table with the names of its columns in the first line is expected here"),
    (.shortRow(cells: 2, columns: 3), "the row has 2 of 3 cells; the rest are read as empty"),
    (
      .duplicateColumn("ID", first: SourceLocation(line: 1, column: 1)),
      "column \"ID\" stands already at 1:1; rename one of them"
    ),
    (
      .unnamedColumn(keptAs: "column 3"),
      "the column has values and no name and is kept as \"column 3\"; give it a name"
    ),
    (
      .missingColumn("from", names: ["from", "source"], suggestion: "form"),
      "column \"from\" is missing; is it \"form\"?"
    ),
    (
      .missingColumn("from", names: ["from", "source"], suggestion: nil),
      "column \"from\" is missing; it may be called from, source"
    ),
    (.emptyCell(column: "Till"), "\"Till\" is empty; write a value"),
    (.notANumber("x"), "\"x\" is no number; write it as 2.5 or 2,5, without spaces or unit"),
    (.notAWholeNumber("x"), "\"x\" is no whole number; write one, such as 3"),
    (.notAWholeNumber("x", scale: 1...5), "\"x\" is no whole number; write one from 1 to 5"),
    (.secondTable, "a second table starts here and was not read; put it in a file of its own, ties.csv"),
    (
      .sectorsMissing(count: 2),
      "2\u{A0}actors have no sector and count as of unknown sector; fill in the column sector"
    ),
    (.tieBetweenActivities("a", "b"), "both \"a\" and \"b\" are activities; one end has to be an actor"),
  ]

  @Test(arguments: faults.indices) func aFaultOfATableIsSaid(_ index: Int) {
    let (fault, english) = Self.faults[index]
    #expect(Phrasebook(.english).sentence(for: .table(fault)) == english)
    #expect(Phrasebook(.swedish).sentence(for: .table(fault)) != english)
  }

  static let edgeFaults: [(EdgeListFault, String)] = [
    (.missingTarget, "the line has one vertex only; write two"),
    (.notAVertex("a"), "\"a\" is no vertex; write whole numbers from 0"),
    (.vertexTooLarge("9", limit: 8), "vertex 9 is larger than 8; number the vertices anew from 0"),
    (.notAWeight("x"), "\"x\" is no weight; write a positive number, as 2.5"),
    (.extraWord("x"), "\"x\" is a fourth word on the line; write two vertices and at most one weight"),
    (
      .strayDelimiter("KI,"),
      "\"KI,\" holds a delimiter that the other lines do not have; use one in every line, or put the name in quotation marks"
    ),
    (.tooManyTies(limit: 2_000_000), "more than 2,000,000 ties do not fit a network of actors; split the file"),
    (.notACategory("x"), "\"x\" is no category; write one whole number a line"),
    (
      .noCategory(vertex: 7, categories: 3), "vertex 7 has no line in the categories file, which has 3; add it"
    ),
  ]

  @Test(arguments: edgeFaults.indices) func aFaultOfAnEdgeListIsSaid(_ index: Int) {
    let (fault, english) = Self.edgeFaults[index]
    #expect(Phrasebook(.english).sentence(for: .edgeList(fault)) == english)
    #expect(Phrasebook(.swedish).sentence(for: .edgeList(fault)) != english)
  }

  static let notes: [(ReadingNote, String)] = [
    (ReadingNote(.encoding(.windows1252), file: "a.csv"), "a.csv: read as Windows-1252"),
    (
      ReadingNote(.delimiter(";", declared: true), file: "a.csv"),
      "a.csv: the delimiter is the semicolon, as the line sep= says"
    ),
    (
      ReadingNote(.decimalComma(columns: ["Vikt"]), file: "a.csv"),
      "a.csv: a comma was read as the decimal mark in Vikt"
    ),
    (ReadingNote(.notRead, file: "x.csv"), "x.csv: not read; its name does not say what it is"),
    (ReadingNote(.peopleNotRead, file: "people.csv"), "people.csv: not read; people are no part of the network"),
    (ReadingNote(.namedByName(count: 1)), "1\u{A0}reference gives a name, not an id"),
    (
      ReadingNote(.idsFromNames(count: 2, first: "lund")),
      "2\u{A0}rows without an id got one from the name, such as lund"
    ),
    (ReadingNote(.participation(count: 1)), "1\u{A0}tie to activities was read as participation"),
    (ReadingNote(.participation(count: 2)), "2\u{A0}ties to activities were read as participation"),
    (
      ReadingNote(.severalNetworks(column: "case", count: 7)),
      "column \"case\" tells 7 networks apart; all were read as one"
    ),
    (ReadingNote(.selfTiesLeftOut(count: 3)), "3\u{A0}ties from a vertex to itself left out"),
    (ReadingNote(.repeatedTies(count: 1)), "1\u{A0}tie is repeated and counted each time"),
    (
      ReadingNote(.takenAsDirected(pairs: 244), file: "ties.csv"),
      "ties.csv: 244\u{A0}pairs stand both ways, so the ties were read as directed; add a column direction for else"
    ),
  ]

  @Test(arguments: notes.indices) func aNoteIsSaid(_ index: Int) {
    let (note, english) = Self.notes[index]
    #expect(Phrasebook(.english).sentence(for: note) == english)
    #expect(Phrasebook(.swedish).sentence(for: note) != english)
  }

  @Test func daysThatAreCountedAsInExcelAreSaidWithAnExample() throws {
    let day = try #require(PartialDate("2019-01-01"))
    let note = ReadingNote(.dayCount("43466", is: day, column: "start"), file: "a.xlsx")
    #expect(
      Phrasebook(.english).sentence(for: note)
        == "a.xlsx: numbers in column \"start\" were read as days, counted as in Excel: 43466 is 2019-01-01")
    #expect(
      Phrasebook(.swedish).sentence(for: note)
        == "a.xlsx: tal i kolumnen \"start\" lästes som dagar, räknade som i Excel: 43466 är 2019-01-01")
  }

  @Test func theOtherRecordIsSaidByItsFile() {
    let path = DocumentPath.root["actors"][0]["id"]
    let here = SourceLocation(line: 4, column: 1)
    let problem = Finding.Problem.duplicateID(.actor, id: "ki", first: path)
    let other = FilePlace(file: "actors.csv", location: SourceLocation(line: 2, column: 1))
    let fault = FormatFault(.finding(problem), at: here, path: path, file: "actors.csv", other: other)
    #expect(
      Phrasebook(.english).sentence(for: fault)
        == "actor id \"ki\" stands already in actors.csv:2:1; change one of them, or merge the records")
    #expect(
      Phrasebook(.english).sentence(for: FormatFault(.finding(problem), at: here))
        == Phrasebook(.english).sentence(for: problem))
  }
}
