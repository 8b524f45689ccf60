// Workbooks as networks: which sheets are read as what, what is said about them, and where faults stand.

import NetworkModel
import TestSupport
import Testing

@testable import Interchange

@Suite struct WorkbookReaderTests {
  private static let actors = [["id", "namn", "sektor"], ["ki", "KI", "Lärosäte"], ["kth", "KTH", "Lärosäte"]]
  private static let ties = [["från", "till", "styrka"], ["ki", "kth", "2,5"]]

  private func kinds(_ reading: NetworkReading) -> [ReadingNote.Kind] { reading.notes.map(\.kind) }

  /// Names of the two sheets, as programs and people have them.
  @Test(arguments: [
    ("Aktörer", "Samverkan"), ("actors", "ties"), ("Elements", "Connections"), ("Nodes", "Edges"),
    ("Vertices", "EDGES"),
    ("noder", "Kopplingar"), (" Aktörer ", "Relationer"), ("Aktörer (2)", "Samverkan"), ("Blad1", "Blad2"),
  ])
  func sheetsAreKnownByTheirNames(_ first: String, _ second: String) throws {
    let reading = TestWorkbook([second: Self.ties, first: Self.actors]).reading
    #expect(reading.errors.isEmpty)
    let network = try #require(reading.network)
    #expect(network.actors.map(\.id.text) == ["ki", "kth"] && network.actors[0].sector == "university")
    #expect(network.collaborations == [Collaboration(source: "ki", target: "kth", strength: 2.5)])
    #expect(network.title == "book.xlsx")
  }

  @Test func whatIsNotReadIsSaid() {
    let reading = TestWorkbook([
      "Aktörer": Self.actors, "Gamla (ignore)": Self.actors, "Personer": [["id"], ["p"]],
      "Anteckningar": [["Att göra"], ["x"]],
      "Gamla aktörer": Self.actors, "Tomt": [],
    ]).reading
    #expect(reading.network?.actors.count == 2)
    #expect(
      reading.notes == [
        ReadingNote(.workbook(.ignored), file: "'Gamla (ignore)'!"), ReadingNote(.peopleNotRead, file: "Personer!"),
        ReadingNote(.workbook(.notRead), file: "Anteckningar!"),
        ReadingNote(.workbook(.notRead), file: "'Gamla aktörer'!"),
      ])
  }

  @Test func allTablesOfANetworkAreRead() throws {
    let reading = TestWorkbook([
      "Aktörer": Self.actors, "Aktiviteter": [["id", "namn", "mål", "status"], ["f", "Forum", "m1", "pågår"]],
      "Deltagare": [["aktivitet", "aktör", "roll"], ["f", "KI", "leder"]], "Mål": [["id", "titel"], ["m1", "Hälsa"]],
      "Synpunkter": [["aktör", "mål", "hållning"], ["kth", "m1", "stöder"]],
    ]).reading
    #expect(reading.errors.isEmpty)
    let network = try #require(reading.network)
    #expect(network.activities[0].participants == [Activity.Participant(actor: "ki", role: .lead)])
    #expect(network.goals.map(\.id) == ["m1"] && network.positions[0].stance == .supports)
    #expect(network.activities[0].status == .active && network.activities[0].goals == ["m1"])
  }

  @Test func aMatrixIsTiesAsInCSV() throws {
    let rows = [["", "KI", "KTH", "SU"], ["KI", "0", "2", ""], ["KTH", "0", "", "x"], ["SU", "", "", ""]]
    let reading = TestWorkbook(["Svar": rows, "Att läsa": [["Om"], ["x"]]]).reading
    let text = rows.map { $0.joined(separator: ";") }.joined(separator: "\n")
    let table = NetworkReader.read(Array(text.utf8), named: "book.xlsx")
    let network = try #require(reading.network)
    #expect(reading.errors.isEmpty && network == table.network)
    #expect(network.actors.count == 3 && network.collaborations.count == 2)
    let wrong = TestWorkbook(["Svar": [["", "KI", "KTH"], ["KI", "0", "ja"], ["KTH", "1", "0"]]]).reading
    #expect(wrong.errors.map(\.location) == [SourceLocation(line: 2, column: 3)])
  }

  @Test func polinodesSheetsAreRead() throws {
    let reading = TestWorkbook([
      "Nodes": [["Name", "Sektor"], ["KI", "Lärosäte"], ["KTH", "Lärosäte"]],
      "Edges": [["Source", "Target", "Typ"], ["KI", "KTH", "avtal"]],
    ]).reading
    let network = try #require(reading.network)
    #expect(network.actors.map(\.id.text) == ["KI", "KTH"] && network.collaborations.map(\.kind) == ["avtal"])
  }

  @Test func tiesAloneNameTheirActors() {
    let reading = TestWorkbook(["Blad1": [["Vertex 1", "Vertex 2", "Edge Weight"], ["KI", "KTH", "2"]]]).reading
    #expect(reading.errors.isEmpty)
    #expect(reading.network?.actors.map(\.id.text) == ["KI", "KTH"])
    #expect(kinds(reading) == [.workbook(.readAs(fileName: "ties")), .actorsFromTies(count: 2)])
    let empty = TestWorkbook(["Blad1": [["a", "b"], ["1", "2"]]]).reading
    #expect(empty.faults.map(\.kind) == [.table(.workbook(.noTables(sheets: ["Blad1"])))])
  }

  @Test func kumusSectionsAreTablesOfTheirOwn() {
    let rows = [
      ["Label", "Type", "Tags"], ["KI", "Lärosäte", "a|b"], ["Region Skåne", "Region", ""], [], [],
      ["From", "To", "Direction"], ["KI", "Region Skåne", "mutual"],
    ]
    let reading = TestWorkbook(["Sheet1": rows]).reading
    #expect(reading.errors.isEmpty)
    #expect(reading.network?.actors.map(\.tags) == [["a", "b"], []])
    #expect(reading.network?.collaborations.map(\.direction) == [.mutual])
    #expect(
      kinds(reading).filter { if case .workbook = $0 { true } else { false } } == [
        .workbook(.readAs(fileName: "actors")), .workbook(.readAs(fileName: "ties")),
      ])
    // Blank rows without a header below them part nothing.
    let sparse = TestWorkbook(["Aktörer": [["id", "sektor"], ["a", "Region"], [], [], [], ["b", "Region"]]]).reading
    #expect(sparse.network?.actors.count == 2 && sparse.errors.isEmpty)
  }

  @Test func aTitleAboveTheHeaderIsPassedOver() {
    let rows = [[], ["Aktörer i Stockholm 2026"], [], ["id", "namn", "sektor"], ["ki", "KI", "Lärosäte"]]
    for name in ["Aktörer", "Blad1"] {
      let reading = TestWorkbook([name: rows]).reading
      #expect(reading.network?.actors.map(\.id.text) == ["ki"])
      #expect(reading.faults == [])
      #expect(kinds(reading).contains(.workbook(.rowsAboveHeader(1))))
    }
  }

  @Test func faultsSaySheetAndCell() {
    let reading = TestWorkbook([
      "Mina aktörer": [["id", "", "sektor", "id"], ["ki", "", "Lärosäte", "x"], ["kth", "", "Lärosätte", "y"]],
      "Samverkan": [["", "från", "till", "styrka"], ["", "ki", "kth", "mycket"], ["", "ki", "ktj"]],
    ]).reading
    #expect(
      reading.faults.map { "\(FilePlace(file: $0.file ?? "", location: $0.location)) \($0.code)" } == [
        "'Mina aktörer'!D1 duplicate-column", "'Mina aktörer'!C3 unknown-reference", "Samverkan!D2 not-a-number",
        "Samverkan!C3 unknown-reference",
      ])
  }

  @Test func mergedCellsFillDownward() {
    let book = TestWorkbook(
      """
      <row r="1"><c t="str"><v>Sektor</v></c><c t="str"><v>Namn</v></c></row>
      <row r="2"><c t="str"><v>Lärosäte</v></c><c t="str"><v>KI</v></c></row>
      <row r="3" hidden="1"><c r="B3" t="str"><v>KTH</v></c></row>
      <row r="4"><c r="B4" t="str"><v>SU</v></c></row><row r="5"><c r="B5" t="str"><v>FHM</v></c></row>
      """, name: "Aktörer",
      before: "<cols><col min=\"2\" max=\"2\" hidden=\"true\"/><col min=\"4\" max=\"9\" hidden=\"1\"/></cols>",
      after: "<mergeCells count=\"2\"><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"A3:A1048576\"/></mergeCells>")
    let reading = book.reading
    #expect(reading.network?.actors.map(\.sector.text) == ["university", "university", "university", "unknown"])
    #expect(
      kinds(reading)
        == [
          .workbook(.filledFromMerged(column: "Sektor", cells: 2)), .workbook(.hidden(rows: 1, columns: 1)),
        ])
  }

  @Test func errorsAndUncalculatedFormulasAreEmptyAndSaid() {
    let book = TestWorkbook(
      """
      <row r="1"><c t="str"><v>id</v></c><c t="str"><v>sektor</v></c><c t="str"><v>makt</v></c></row>
      <row r="2"><c t="str"><v>ki</v></c><c t="e"><f>X</f><v>#N/A</v></c><c><f>1+1</f></c></row>
      <row r="3"><c t="str"><v>su_x000D_x</v></c><c t="str"><v>Region</v></c><c t="e"><v>#REF!</v></c></row>
      """, name: "Aktörer")
    let reading = book.reading
    #expect(reading.network?.actors.map(\.sector.text) == ["unknown", "region"])
    #expect(reading.network?.actors.map(\.id.text) == ["ki", "su x"])
    #expect(
      kinds(reading) == [
        .readAsUnknown(column: "sektor", signs: ["#N/A"]), .readAsUnknown(column: "makt", signs: ["#REF!"]),
        .workbook(.writtenOutBreaks(1)), .workbook(.uncalculated(1)),
      ])
    #expect(reading.faults.map(\.code) == ["sectors-missing"])
  }

  @Test(arguments: [
    (["46082", "46090", "36951"], ["2001-03-01"]), (["46082", "2026"], ["1905-07-18"]), (["36951", "36960"], []),
    (["46082", "44000"], []),
  ])
  func datesFarFromTheOthersAreDoubted(_ serials: [String], _ odd: [String]) {
    let rows = serials.enumerated().map { place, serial in
      "<row><c t=\"str\"><v>a\(place)</v></c><c t=\"str\"><v>Region</v></c><c s=\"1\"><v>\(serial)</v></c></row>"
    }
    var book = TestWorkbook(
      "<row><c t=\"str\"><v>id</v></c><c t=\"str\"><v>sektor</v></c><c t=\"str\"><v>senast</v></c></row>"
        + rows.joined(),
      name: "Aktörer")
    book.formats = ["14"]
    #expect(kinds(book.reading) == (odd.isEmpty ? [] : [.workbook(.oddDates(column: "senast", dates: odd))]))
  }

  @Test func codesKeepTheirZerosAndYearsAreDates() throws {
    var book = TestWorkbook(
      """
      <row><c t="str"><v>id</v></c><c t="str"><v>sektor</v></c><c t="str"><v>kommunkod</v></c></row>
      <row><c><v>1.0</v></c><c t="str"><v>Region</v></c><c s="1"><v>180</v></c></row>
      <row><c><v>2</v></c><c t="str"><v>Region</v></c><c t="str"><v>0126</v></c></row>
      """, name: "Aktörer")
    book.formats = ["0000"]
    book.add(
      "Samverkan",
      "<row><c t=\"str\"><v>from</v></c><c t=\"str\"><v>to</v></c><c t=\"str\"><v>start</v></c></row>"
        + "<row><c><v>1</v></c><c t=\"str\"><v>2</v></c><c><v>2019</v></c></row>", state: "state=\"hidden\"")
    let network = try #require(book.reading.network)
    #expect(network.actors.map(\.municipality) == ["0180", "0126"] && book.reading.errors.isEmpty)
    #expect(network.collaborations.map(\.period.start) == [PartialDate(year: 2019)])
    #expect(kinds(book.reading) == [.workbook(.hiddenSheet)])
  }

  @Test func whatIsNoWorkbookIsCalledByName() {
    func fault(_ book: TestWorkbook) -> FormatFault? { book.reading.faults.first }
    var book = TestWorkbook(["Aktörer": Self.actors])
    book.parts["_rels/.rels"] =
      "<R><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></R>"
    book.parts["xl/workbook.bin"] = "x"
    #expect(fault(book)?.kind == .table(.workbook(.binary)))
    book.parts = ["xl/workbook.xml": "<workbook><sheets>"]
    #expect(fault(book)?.kind == .xml(.truncated(.element("sheets"), opened: SourceLocation(line: 1, column: 11))))
    #expect(fault(book)?.file == "xl/workbook.xml")
    book.parts = ["xl/workbook.xml": "<!DOCTYPE w [\n<!ENTITY s \"Aktörer\">]><workbook/>"]
    #expect(fault(book)?.kind == .xml(.ownEntity("s")) && fault(book)?.location.line == 2)
    book.parts = ["xl/_rels/workbook.xml.rels": "<R><Relationship Id=\"s0\" Type=\"worksheet\" Target=\"a.xml\"/></R>"]
    #expect(fault(book)?.kind == .table(.workbook(.missingPart("xl/a.xml"))))
    let whole = TestWorkbook(["Aktörer": Self.actors]).bytes
    #expect(
      NetworkReader.read(Array(whole.prefix(whole.count - 1)), named: "b.xlsx").faults.map(\.kind)
        == [.table(.workbook(.archive(.cutOff)))])
    #expect(
      NetworkReader.read([0xD0, 0xCF, 0x11, 0xE0, 0xA1], named: "b.xls").faults.map(\.kind) == [.foreign(.oldOffice)])
  }

  @Test func prefixesAndAbsoluteTargetsAreUnderstood() {
    var book = TestWorkbook(["Aktörer": []])
    book.parts["xl/_rels/workbook.xml.rels"] =
      "<R><Relationship Id=\"s0\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet\" Target=\"/XL/Data/A.xml\"/></R>"
    book.parts["xl/data/a.xml"] =
      "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row><x:c t=\"str\"><x:v>id</x:v></x:c></x:row>"
      + "<x:row><x:c t=\"str\"><x:v>ki</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    #expect(book.reading.network?.actors.map(\.id.text) == ["ki"])
  }

  /// Whatever stands in the parts, the answer is a network or a fault, and soon.
  @Test(arguments: 0..<8) func mutatedWorkbooksNeverCrash(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let sheet = """
      <worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>\
      <c r="B1" t="inlineStr"><is><t>sektor</t></is></c><c r="C1" t="str"><v>start</v></c></row><row r="2" hidden="1">\
      <c r="A2" s="2"><v>180</v></c><c r="B2" t="e"><f>X</f><v>#N/A</v></c><c r="C2" s="1"><v>46082.5</v></c></row>\
      <row r="7"><c r="A7" t="d"><v>2026-03-01T09:30:00</v></c><c r="C7" t="b"><v>1</v></c></row></sheetData>\
      <mergeCells><mergeCell ref="B2:B7"/></mergeCells></worksheet>
      """
    var book = TestWorkbook("", name: "Aktörer")
    book.shared = ["<t>id</t>", "<r><t>a</t></r>"]
    book.formats = ["yyyy-mm-dd hh:mm", "0000"]
    let marks = Array("<>&\"'/=0129eE.-;:!?[ A".utf8)
    for _ in 0..<150 {
      var bytes = Array(sheet.utf8)
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let mark = marks.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(mark, at: place)
        case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 9)], at: place)
        default: bytes[place] = mark
        }
      }
      book.parts["xl/worksheets/sheet0.xml"] = String(decoding: bytes, as: UTF8.self)
      let reading = book.reading
      #expect(reading.network != nil || !reading.errors.isEmpty)
      for fault in reading.faults { #expect(fault.location.line > 0 && fault.location.column > 0) }
    }
  }

  @Test func whatIsMadeToExhaustIsRefused() {
    // A number too large for a day, and a long text that many cells share.
    var book = TestWorkbook(
      "<row><c t=\"str\"><v>id</v></c><c t=\"str\"><v>d</v></c></row><row><c t=\"str\"><v>a</v></c><c s=\"1\"><v>1E300</v></c></row>",
      name: "Aktörer")
    book.formats = ["14"]
    #expect(book.reading.network?.actors[0].attributes == [Attribute("d", .number("1e+300"))])
    let many = (0..<3000).map { _ in "<row><c t=\"s\"><v>0</v></c></row>" }.joined()
    var bomb = TestWorkbook("<row><c t=\"str\"><v>id</v></c></row>" + many, name: "Aktörer")
    bomb.shared = ["<t>" + String(repeating: "KI ", count: 40_000) + "</t>"]
    #expect(bomb.reading.faults.map(\.code) == ["too-much-text"])
    // One part for many sheets is read once.
    var twice = TestWorkbook(["Aktörer": Self.actors, "Actors": Self.actors])
    twice.parts["xl/_rels/workbook.xml.rels"] =
      "<R><Relationship Id=\"s0\" Type=\"worksheet\" Target=\"worksheets/sheet0.xml\"/>"
      + "<Relationship Id=\"s1\" Type=\"worksheet\" Target=\"worksheets/sheet0.xml\"/></R>"
    #expect(twice.reading.network?.actors.count == 2)
  }
}
