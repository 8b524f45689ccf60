// What the cells of a sheet say: texts, numbers, codes, dates, truths and errors.

import Testing

@testable import Interchange

@Suite struct SheetGridTests {
  @Test func textsAreReadInEveryForm() throws {
    var book = TestWorkbook(
      """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>9</v></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>Å &amp; &#246;&#x41;</t></is></c><c r="B2" t="str"><f>A1</f><v>KI</v></c>
      <c r="C2" t="inlineStr"><is><r><t>Region</t></r><r><rPr><b/></rPr><t xml:space="preserve"> S</t></r></is></c></row>
      <row r="4"><c><v>1</v></c><c t="str"><v><![CDATA[<b>]]></v></c><c r="AB4" t="b"><v>1</v></c><c/></row>
      """)
    book.shared = [
      "<t>KTH</t>", "<r><t>Karolinska </t></r><r><t>Institutet</t></r><rPh sb=\"0\" eb=\"1\"><t>ka</t></rPh>",
    ]
    #expect(
      try book.cells == [
        "A1=KTH B1=Karolinska Institutet", "A2=Å & öA B2=KI C2=Region S", "A4=1 B4=<b> AB4=true",
      ])
  }

  static let numbers: [(literal: String, format: String, text: String)] = [
    ("1", "0", "1"), ("1.0", "0", "1"), ("180", "0", "180"), ("2.50", "0", "2.5"), ("-0.5", "0", "-0.5"),
    ("0.30000000000000004", "0", "0.3"), ("7.0000000000000007E-2", "0", "0.07"), ("1E3", "0", "1000"),
    ("123456789012345", "0", "123456789012345"), ("1234567890123456789", "0", "1.23456789012346e+18"),
    ("180", "0000", "0180"), ("12345", "0000", "12345"), ("5560360793", "000000-0000", "556036-0793"),
    ("11122", "000\\ 00", "111 22"), ("3", "00&quot; st&quot;", "03 st"), ("0.125", "0%", "0.125"),
    ("0.125", "10", "0.125"), ("1000", "#,##0", "1000"), ("2.5", "0000", "2.5"), ("-3", "0000", "-3"), ("7", "49", "7"),
    // Dates: by the number of a format, and by its code in several languages.
    ("46082", "14", "2026-03-01"), ("46082", "yyyy\\-mm\\-dd", "2026-03-01"),
    ("46082", "[$-41D]d mmmm yyyy", "2026-03-01"),
    ("46082.0", "d/m/yy;@", "2026-03-01"), ("46082.39583333334", "22", "2026-03-01 09:30"),
    ("46082.395833333336", "yyyy-mm-dd hh:mm:ss", "2026-03-01 09:30"), ("46082.999999999", "22", "2026-03-02"),
    ("0.39583333333333331", "20", "09:30"), ("1.5", "[h]:mm", "1.5"), ("46082", "yyyy", "2026"),
    ("46082", "mmm-yy", "2026-03"), ("46082", "17", "2026-03"), ("1", "14", "1900-01-01"), ("59", "14", "1900-02-28"),
    ("60", "14", "1900-02-29"), ("61", "14", "1900-03-01"), ("2958465", "14", "9999-12-31"),
    ("2958466", "14", "2958466"),
    ("-1", "14", "-1"), ("46082", "&quot;dag&quot; 0", "46082"), ("46082", "[Red]0", "46082"),
    ("46082", "General", "46082"),
    ("46082", "Standard", "46082"),
  ]

  @Test(arguments: numbers.indices) func numbersAreWhatTheirFormatsSay(_ index: Int) throws {
    let (literal, format, text) = Self.numbers[index]
    var book = TestWorkbook("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(literal)</v></c></row>")
    book.formats = [format]
    #expect(try book.cells == ["A1=\(text)"], "\(literal) as \(format)")
  }

  @Test(arguments: [
    ("date1904=\"1\"", "2026-03-01"), ("date1904=\"true\"", "2026-03-01"), ("date1904=\"0\"", "2022-02-28"),
    ("date1904=\"false\"", "2022-02-28"), ("date1904=\"FALSE\"", "2022-02-28"), ("", "2022-02-28"),
  ])
  func bothDateSystemsAreKnownByAnyTruth(_ properties: String, _ date: String) throws {
    var book = TestWorkbook("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44620</v></c></row>")
    book.formats = ["14"]
    book.properties = properties
    #expect(try book.cells == ["A1=\(date)"])
  }

  @Test(arguments: [
    ("2026-03-01", "2026-03-01"), ("2026-03-01T00:00:00", "2026-03-01"),
    ("2026-03-01T09:30:00Z", "2026-03-01 09:30:00Z"),
  ])
  func cellsOfTypeDAreDates(_ iso: String, _ text: String) throws {
    #expect(try TestWorkbook("<row r=\"1\"><c r=\"A1\" t=\"d\"><v>\(iso)</v></c></row>").cells == ["A1=\(text)"])
  }

  @Test func writtenOutCharactersAreRead() {
    func read(_ text: String) -> String { CellText(text).text }
    #expect(read("Rad_x000D_ett") == "Rad ett" && read("Rad_x000d_\nett") == "Rad\nett")
    #expect(read("_x005F_x000D_") == "_x000D_" && read("a_x0041_b") == "a_x0041_b" && read("_x0") == "_x0")
    #expect(CellText("a_x000D_").heldBreak && !CellText("_x005F_x000D_").heldBreak)
    for text in ["_x000D_", "a_x0041_", "__x005F_", "plain_x", "_x_x000D_"] {
      #expect(read(EscapedText.write(text)) == text)
    }
  }

  @Test func cellsWithoutOrAgainstTheOrderFindTheirPlace() throws {
    let book = TestWorkbook(
      """
      <row r="3"><c r="B3"><v>2</v></c><c r="A3"><v>1</v></c><c r="B3"><v>5</v></c></row>
      <row r="1"><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row><row><c><v>9</v></c></row>
      """)
    #expect(try book.cells == ["A1=1 C1=3 D1=4", "A2=9", "A3=1 B3=5"])
  }

  @Test func columnsHaveTheLettersOfExcel() {
    for (number, letters) in [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")] {
      #expect(CellReference.letters(number) == letters)
      #expect(CellReference(letters + "7")?.column == number)
    }
    #expect(CellReference("$AB$12").map { [$0.column, $0.row] } == [28, 12])
    for wrong in ["", "7", "A", "A0", "XFE1", "A-1", "AAAAAAAAAAAAAAAA1"] {
      #expect(CellReference(wrong)?.column == nil, "\(wrong)")
    }
  }

  /// Sheets that are no XML, with the fault and its place.
  static let broken: [(rows: String, fault: String)] = [
    ("<row r=\"1\"><c r=\"A1\"><v>1</c></row>", "1:48: mismatched-end"), ("<row></row></x>", "1:34: mismatched-end"),
    ("<row><c t=\"str\"><v>&a;</v></c></row>", "1:42: unknown-entity"), ("<row <c/></row>", "1:28: bracket-in-tag"),
    ("<!DOCTYPE a [<!ENTITY a \"KI\">]>", "1:23: own-declarations"), ("<!-- x", "1:53: truncated-xml"),
    (String(repeating: "<c>", count: 300), "1:617: too-deep"),
  ]

  @Test(arguments: broken.indices) func brokenSheetsAreFaultsWithPlaces(_ index: Int) {
    let (rows, fault) = Self.broken[index]
    let reading = TestWorkbook(rows, name: "Aktörer").reading
    #expect(reading.network == nil)
    #expect(reading.faults.map { "\($0.location): \($0.code)" } == [fault])
    #expect(reading.faults.map(\.file) == ["xl/worksheets/sheet0.xml"])
  }

  @Test func aSheetCutOffAtAnyByteIsAFault() throws {
    let whole =
      "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c></row></sheetData></worksheet>"
    for end in 0..<whole.utf8.count {
      var book = TestWorkbook("")
      book.parts["xl/worksheets/sheet0.xml"] = String(whole.prefix(end))
      #expect(book.reading.network == nil)
      #expect(book.reading.errors.count == 1 && book.reading.errors[0].file != nil, "cut at \(end)")
    }
    var scanner = try PartScanner(Array(whole.utf8))
    var tokens = 0
    while case let token = try scanner.next(), token != .finish { tokens += 1 }
    #expect(tokens == 13)
  }
}
