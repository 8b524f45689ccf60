// Measures of another program: parts as Spark writes them, and everything that has to be told.

import NetworkModel
import Testing

@testable import Interchange

@Suite struct MeasureFilesTests {
  private static let network = StakeholderNetwork(
    actors: ["a", "b", "c\"d"].map { NetworkActor(id: .init($0), name: "N", sector: "company") })

  private func read(_ files: String...) -> MeasureReading {
    MeasureFiles.read(
      files.enumerated().map { ("part-\($0).csv", Array($1.utf8)) }, for: Self.network)
  }

  @Test func partsAreOneTable() {
    let reading = read(
      "id,pagerank,component\nb,1.5E-7,0\n", "id,pagerank,component\n\"c\\\"d\",NaN,8589934592\na,2,\n")
    #expect(reading.faults.isEmpty && reading.notes.isEmpty)
    #expect(reading.columns.map(\.name) == ["pagerank", "component"])
    #expect(reading.columns.map(\.values) == [[2, 1.5e-7, nil], [nil, 0, 8589934592]])
  }

  @Test func swedishSpreadsheetsAreReadToo() {
    #expect(read("id;mått\na;1,5\nb;2\n").columns.map(\.values) == [[1.5, 2, nil]])
  }

  @Test func whatDoesNotFitIsTold() {
    let reading = read("id,name,m\na,Ett,1\na,Ett,5\nb,Två,x\nz,Tre,3\ny,Fyra,4\n")
    #expect(reading.columns.map(\.values) == [[1, nil, nil]])
    #expect(
      Set(reading.notes) == [
        .noNumbers(columns: ["name"]), .notNumbers(column: "m", count: 1, first: "x"),
        .repeated(count: 1, first: "a"), .unknown(count: 2, first: "z"), .missing(count: 1, of: 3, first: "c\"d"),
      ])
  }

  @Test func aTableWithoutIdsIsRefused() {
    #expect(read("node,m\na,1\n").faults.map(\.code) == ["missing-column"])
    #expect(read().faults.map(\.code) == ["empty-table"])
    #expect(read("id,m\n\"a,1\n").faults.map(\.code) == ["unclosed-quote"])
    #expect(read("id\na\n").columns.isEmpty)
  }
}
