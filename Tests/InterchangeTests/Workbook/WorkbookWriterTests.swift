// Written workbooks: their cells, and a table that needs more than one sheet.

import NetworkModel
import Testing

@testable import Interchange

@Suite struct WorkbookWriterTests {
  private func sheet(_ network: StakeholderNetwork, _ number: Int) throws -> String {
    let archive = try Archive(WorkbookWriter.write(NetworkTables(network, .swedish)))
    return String(decoding: try #require(try archive.content("xl/worksheets/sheet\(number).xml")), as: UTF8.self)
  }

  private static let network = StakeholderNetwork(
    actors: [
      NetworkActor(
        id: "0180", name: "=A1 & <B>\u{1}_x000D_", sector: "region", attributes: [Attribute("makt", .number("2.50"))]),
      NetworkActor(id: "ki", name: " KI\nSolna", sector: "university"),
    ],
    collaborations: [
      Collaboration(
        source: "ki", target: "0180",
        period: Period(start: PartialDate("2026-03-01"), end: PartialDate("2027-05")))
    ])

  @Test func cellsAreWhatTheyMean() throws {
    let actors = try sheet(Self.network, 1)
    #expect(actors.contains("<c r=\"A1\" s=\"3\" t=\"inlineStr\"><is><t>id</t></is></c>"))
    #expect(actors.contains("<c r=\"A2\" s=\"1\" t=\"inlineStr\"><is><t>0180</t></is></c>"))
    #expect(actors.contains("<t>=A1 &amp; &lt;B&gt;_x0001__x005F_x000D_</t>"))
    #expect(actors.contains("<t xml:space=\"preserve\"> KI\nSolna</t>"))
    #expect(actors.contains("<c r=\"D2\"><v>2.5</v></c>"))
    #expect(actors.contains("state=\"frozen\"") && actors.hasSuffix("<autoFilter ref=\"A1:D3\"/></worksheet>"))
    let ties = try sheet(Self.network, 2)
    #expect(ties.contains("<c r=\"D2\" s=\"2\"><v>46082</v></c>") && ties.contains("<t>2027-05</t>"))
    for text in [actors, ties] { #expect(!text.contains("<f>") && !text.contains("t=\"d\"")) }
  }

  @Test func theSameTablesGiveTheSameBytesAndNoDateSystem() throws {
    let bytes = WorkbookWriter.write(NetworkTables(Self.network, .swedish))
    #expect(bytes == WorkbookWriter.write(NetworkTables(Self.network, .swedish)))
    let workbook = String(decoding: try #require(try Archive(bytes).content("xl/workbook.xml")), as: UTF8.self)
    #expect(!workbook.contains("date1904"))
    #expect(ForeignFormat(bytes) == .excel)
  }

  @Test func aTableOfTooManyRowsGoesOnInAnotherSheet() throws {
    let network = StakeholderNetwork(
      actors: (0..<7).map { NetworkActor(id: .init("a\($0)"), name: LocalizedText("a\($0)"), sector: "region") })
    let bytes = WorkbookWriter.write(NetworkTables(network, .swedish).tables, rowsPerSheet: 3)
    #expect(try Workbook(bytes).sheets.map(\.name) == ["Aktörer", "Aktörer (2)", "Aktörer (3)"])
    #expect(WorkbookReader.read(bytes, name: "b").network == network)
  }

  @Test func aTextTooLongForACellIsCutAndToldSo() throws {
    let long = String(repeating: "å", count: 40_000)
    let tables = NetworkTables(
      StakeholderNetwork(actors: [NetworkActor(id: "a", name: "A", sector: "region", description: .init(long))]),
      .english)
    #expect(tables.workbookNotes.map(\.kind) == [.tables(.cut(1, limit: 32_767))])
    let back = try #require(WorkbookReader.read(WorkbookWriter.write(tables), name: "b").network)
    #expect(back.actors[0].description?.text(in: .english) == String(long.prefix(32_766)) + "…")
  }
}
