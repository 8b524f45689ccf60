// The example that the program carries is the one in `Graphs`, byte by byte.

import Foundation
import Interchange
import NetworkModel
import PlanModel
import TestSupport
import Testing

@Suite struct ExampleNetworkTests {
  /// Written anew by `.ci/example --write`.
  @Test func theNetworkIsTheFileInGraphs() throws {
    let file = TestFiles.package.appending(path: "Graphs/stockholm-life-science.json")
    #expect(try Data(contentsOf: file) == Data(ExampleNetwork.stockholm.bytes))
    #expect(!ExampleNetwork.stockholm.network.actors.isEmpty)
  }

  @Test func thePeopleAreThoseInGraphs() throws {
    let file = TestFiles.package.appending(path: "Graphs/stockholm-people.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let rows = ExampleNetwork.stockholm.people(.swedish).rows
    #expect(rows.count == lines.count - 1)
    #expect(
      rows.first == [
        .text("ki-forskning"), .empty, .text("ki"), .text("Lärosäte"), .text("forskningsledning"),
        .text("halsodata|ai"), .text("medicine"),
      ])
  }

  @Test func theBriefAndTheSeriesAskForTheFilesBesideThem() {
    let brief = BriefReader.read(Array(ExampleNetwork.stockholm.brief(network: "n.json", people: "p.csv").utf8))
    #expect(brief.faults.isEmpty)
    #expect(brief.brief?.network == "n.json" && brief.brief?.people == "p.csv")
    let series = SeriesReader.read(Array(ExampleNetwork.stockholm.series(network: "n.json", people: "p.csv").utf8))
    #expect(series.faults.isEmpty)
    #expect(series.brief.brief?.network == "n.json" && series.brief.brief?.people == "p.csv")
  }
}
