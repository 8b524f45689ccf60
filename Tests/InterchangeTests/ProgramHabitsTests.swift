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
