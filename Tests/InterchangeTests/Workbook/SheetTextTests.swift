// Edits of workbooks: the cells that were asked for are other ones, and all else is what it was.

import NetworkModel
import Testing

@testable import Interchange

@Suite struct SheetTextTests {
  /// A workbook as people have them: a title above the table, columns of their own, a sheet of notes, dates with a style.
  private static func workbook() -> TestWorkbook {
    var book = TestWorkbook(
      TestWorkbook.rows([
        ["Vår lista"], ["id", "namn", "sektor", "Egen"], ["ki", "Karolinska", "Lärosäte", "behåll"],
        ["solna", "Solna", "Kommun"],
      ]), name: "Aktörer", before: "<cols><col min=\"1\" max=\"1\" width=\"20\"/></cols>")
    book.add("Anteckningar", TestWorkbook.rows([["fri", "text"], ["rör", "inte"]]))
    book.add(
      "Samverkan",
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>från</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>till</t></is></c>"
        + "<c r=\"C1\" t=\"inlineStr\"><is><t>start</t></is></c></row>"
        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>ki</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>solna</t></is></c>"
        + "<c r=\"C2\" s=\"1\"><v>46000</v></c></row>")
    book.formats = ["14"]
    return book
  }

  private func edited(
    _ edits: [RecordEdit], together: Bool = false
  ) throws -> (before: [UInt8], outcome: NetworkEditing.Outcome) {
    let bytes = Self.workbook().bytes
    let network = try #require(WorkbookReader.read(bytes, name: "b.xlsx").network)
    return (
      bytes, try NetworkEditing.apply(edits, toWorkbook: bytes, named: "b.xlsx", network, together: together)
    )
  }

  private func parts(_ bytes: [UInt8]) throws -> [String: String] {
    let archive = try Archive(bytes)
    var parts: [String: String] = [:]
    for name in archive.names { parts[name] = String(decoding: try archive.content(name) ?? [], as: UTF8.self) }
    return parts
  }

  @Test func aCellIsChangedAndAllElseStays() throws {
    let (before, outcome) = try edited([
      RecordEdit(.set, .actor, ids: ["solna"], values: [.init("name", "Solna & stad")])
    ])
    let (old, new) = (try parts(before), try parts(outcome.files[0].bytes))
    let changed = old.keys.filter { old[$0] != new[$0] }
    #expect(changed.count == 1 && old.count == new.count)
    let name = try #require(changed.first)
    #expect(
      new[name]
        == old[name]?.replacing(
          "<c r=\"B4\" t=\"inlineStr\"><is><t>Solna</t></is></c>",
          with: "<c r=\"B4\" t=\"inlineStr\"><is><t>Solna &amp; stad</t></is></c>"))
    #expect(outcome.reading.network?.actors.last?.name == "Solna & stad")
  }

  @Test func aRowIsAddedBelowTheLastAndHasItsStyles() throws {
    let (_, outcome) = try edited([
      RecordEdit(
        .add, .actor, values: [.init("name", "Kista Åby"), .init("sector", "Kommun"), .init("place", "Kista")]),
      RecordEdit(
        .add, .tie, values: [.init("source", "kista-aby"), .init("target", "ki"), .init("start", "2027-03-10")]),
    ])
    let network = try #require(outcome.reading.network)
    #expect(network.actors.map(\.id) == ["ki", "solna", "kista-aby"] && network.actors[2].place == "Kista")
    #expect(network.actors[0].attributes == [Attribute("Egen", .string("behåll"))])
    #expect(network.collaborations.map { $0.period.start?.description } == ["2025-12-09", "2027-03-10"])
    let sheet = try parts(outcome.files[0].bytes).values.first { $0.contains("kista-aby</t></is></c><c r=\"B3\"") }
    #expect(sheet?.contains("<c r=\"C3\" s=\"1\"><v>46456</v></c>") == true)
  }

  @Test func rowsGoWithWhatNamesThem() throws {
    let (_, outcome) = try edited([RecordEdit(.remove(withReferences: true), .actor, ids: ["ki"])])
    #expect(outcome.reading.network?.actors.map(\.id) == ["solna"])
    #expect(outcome.reading.network?.collaborations.isEmpty == true)
  }

  @Test func aSheetThatIsNotThereIsMade() throws {
    let (before, outcome) = try edited([
      RecordEdit(.add, .source, values: [.init("id", "plan"), .init("title", "Planen")]),
      RecordEdit(.set, .actor, ids: ["ki"], evidence: [Evidence(source: "plan", section: "3")]),
      RecordEdit(.set, .network, values: [.init("asOf", "2027-01-01"), .init("language", "sv")]),
    ])
    let network = try #require(outcome.reading.network)
    #expect(
      network.sources.map(\.id) == ["plan"] && network.actors[0].evidence == [Evidence(source: "plan", section: "3")])
    #expect(network.asOf?.description == "2027-01-01" && network.language == "sv")
    #expect(
      try Workbook(outcome.files[0].bytes).sheets.map(\.name) == [
        "Aktörer", "Anteckningar", "Samverkan", "Källor", "Om",
      ])
    #expect(try parts(before).count + 2 == parts(outcome.files[0].bytes).count)
  }

  @Test func manyEditsTogetherAreThoseEditsOneByOne() throws {
    let edits =
      (0..<12).map { number in
        RecordEdit(.add, .actor, values: [.init("name", "Ny \(number)"), .init("sector", "company")])
      } + [RecordEdit(.set, .actor, ids: ["ki"], values: [.init("place", "Solna"), .init("tags", "a|b")])]
    let (_, apart) = try edited(edits)
    let (_, together) = try edited(edits, together: true)
    #expect(apart.reading.network == together.reading.network && apart.reading.network?.actors.count == 14)
  }
}
