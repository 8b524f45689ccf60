// Tables as other programs have them: Gephi's neighbors, Kumu's identities, the columns of NodeXL and PARTNER; and `.net` files of others.

import NetworkModel
import Testing

@testable import Interchange

@Suite struct ProgramHabitsTests {
  private func read(_ text: String, _ name: String = "-") -> NetworkReading {
    NetworkReader.read(Array(text.utf8), named: name)
  }

  /// Gephi's adjacency list.
  @Test func listsOfNeighborsAreTies() throws {
    let reading = read("KI;KTH;SU\nSU;KI\nKTH;SU;Region Skåne\n", "a.csv")
    #expect(reading.errors.isEmpty && reading.notes.contains { $0.kind == .graphText(.neighborLists) })
    let network = try #require(reading.network)
    #expect(network.actors.map(\.id.text) == ["KI", "KTH", "SU", "Region Skåne"])
    #expect(
      network.collaborations.map { "\($0.source)>\($0.target)" } == [
        "KI>KTH", "KI>SU", "SU>KI", "KTH>SU", "KTH>Region Skåne",
      ])
    #expect(network.collaborations.allSatisfy { $0.direction == .directed })
    // Given from both ends.
    let both = try #require(read("a,b,c\nb,a\nc,a\n").network)
    #expect(both.collaborations.map(\.direction) == [.undirected, .undirected])
    // A kind of tie or a weight is no neighbor.
    #expect(read("A;B;avtal\nB;C;avtal\n").network == nil)
    #expect(try #require(read("A;B;2\nB;C;1\n").network).actors.count == 3)
  }

  @Test func aNetFileOfAnotherKindIsCalledSo() {
    #expect(
      read("(component \"R1\")\n(net \"GND\" (node R1 1))\n", "a.net").faults.map(\.kind) == [.foreign(.otherNet)])
    #expect(read("net PetriNet\ntr t1 a -> b\n", "a.NET").faults.map(\.kind) == [.foreign(.otherNet)])
    #expect(read("KI KTH\nKTH SU\n", "a.net").network?.actors.count == 3)
  }

  /// networkx 3.6.1 writes numbers past 2³¹ into GML as texts (findings/networkx-gml-organization-numbers.sh).
  @Test func organizationNumbersInBothTypes() throws {
    let network = try #require(
      read(
        "graph [ node [ id 0 label \"Huddinge\" orgnr 2120000142 ] node [ id 1 label \"Volvo\" orgnr \"5560360793\" ] ]",
        "a.gml"
      ).network)
    #expect(network.actors.map(\.orgNumber) == ["2120000142", "5560360793"])
  }

  /// PyExcelerate 0.13 writes dates as numbers without a format (findings/pyexcelerate-dates.sh); so does whoever formats
  /// a column of dates as General.
  @Test func daysAsSpreadsheetsCountThem() throws {
    let reading = read("from,to,start,end,note\nKI,KTH,43466,44561.5625,43466\nKTH,SU,2020,,\n", "ties.csv")
    let day = try #require(PartialDate("2019-01-01"))
    let end = try #require(PartialDate("2021-12-31"))
    let network = try #require(reading.network)
    #expect(reading.errors.isEmpty)
    #expect(network.collaborations[0].period == Period(start: day, end: end))
    #expect(network.collaborations[1].period == Period(start: PartialDate("2020")))
    #expect(network.collaborations[0].additional == [Attribute("note", .number("43466"))])
    #expect(
      reading.notes.map(\.kind).filter { if case .dayCount = $0 { true } else { false } } == [
        .dayCount("43466", is: day, column: "start"), .dayCount("44561.5625", is: end, column: "end"),
      ])
    // Outside 1950 to 2099 a number is no date.
    for number in ["18263", "73051", "3", "-43466", "0043466"] {
      let faults = read("from,to,start\nKI,KTH,\(number)\n", "ties.csv").faults
      #expect(faults.map(\.kind) == [.invalidDate(number)] && faults[0].location == SourceLocation(line: 2, column: 8))
    }
  }

  /// csvkit 2.2.0 makes truths of a column of ones and zeros (findings/csvkit-decimal-comma.sh), pandas 3.1.1 a hub of
  /// empty ends (findings/pandas-empty-cells-are-ties.sh): both are told with their places.
  @Test func aTruthIsNoStrengthAndNothingIsNoActor() {
    let truths = read("from,to,strength\nKI,KTH,True\n", "ties.csv")
    #expect(truths.errors.map { "\($0.location) \($0.code)" } == ["2:8 not-a-number"])
    let nobody = read("from;to\nKI;KTH\nSU;\n", "ties.csv")
    #expect(nobody.errors.map { "\($0.location) \($0.code)" } == ["3:4 empty-cell"])
  }

  /// Kumu goes by the label, or by the id where there is one and then lets the last row win; here both rows are told.
  @Test func kumusIdentities() {
    func faults(_ rows: String) -> [String] {
      read("\(rows)\n\n\nFrom,To\nKI,KTH\n").errors.map { "\($0.location) \($0.code)" }
    }
    #expect(faults("Label,Type\nKI,Org\nKTH,Org") == [])
    #expect(faults("Label,Type\nKI,Org\nKI,Fond\nKTH,Org") == ["3:1 duplicate-id"])
    #expect(faults("ID,Label,Type\nKI,A,Org\nKTH,B,Org\nKI,C,Org") == ["4:1 duplicate-id"])
  }

  @Test func nodeXLsAndPartnersColumnsAreKnown() throws {
    let edges = try #require(read("Vertex 1,Vertex 2,Edge Weight,Relationship\nKI,KTH,2,Follows\n", "e.csv").network)
    #expect(edges.collaborations.map { "\($0.source) \($0.target) \($0.weight)" } == ["KI KTH 2.0"])
    let columns =
      "Primary Organization,Node Label,First Name,Last Name,Email,Job Title,Website,Phone Number,Sector,Primary Org Function,Address,City,Province,Postal Code,Country"
    let members =
      "\(columns)\nKarolinska Institutet,KI,,,,,ki.se,,University,Research,Solnav. 1,Solna,AB,17177,SE\nKTH AB,KTH,,,,,,,University,,,,,,\n"
    let reading = NetworkReader.read(
      tables: [("members.csv", Array(members.utf8)), ("ties.csv", Array("from,to\nKI,KTH\n".utf8))], named: "p")
    let network = try #require(reading.network)
    #expect(reading.errors.isEmpty)
    #expect(network.actors[0].name == "Karolinska Institutet" && network.actors[0].shortName == "KI")
    #expect(network.actors[0].sector == "university" && network.actors[0].place == "Solna")
    #expect(network.actors[0].attributes.contains(Attribute("Primary Org Function", .string("Research"))))
    // The answers name members by their labels.
    #expect(network.collaborations.map(\.source) == [network.actors[0].id])
  }
}
