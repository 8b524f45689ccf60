import Interchange
import NetworkModel
import PlanModel
import Testing

@Suite struct AttendanceReaderTests {
  private func read(_ text: String, for network: StakeholderNetwork = StakeholderNetwork()) -> AttendanceReading {
    AttendanceReader.read(Array(text.utf8), name: "came.csv", for: network)
  }

  @Test func columnsAreFoundInBothLanguages() throws {
    let company = try #require(Sector.builtIn.first { $0.id == "company" })
    let attendees = [
      Attendee(organization: "Bolaget", person: "Anna Ek", sector: company), Attendee(organization: "KI"),
    ]
    #expect(read("Organisation;Namn;Sektor\nBolaget;Anna Ek;Företag\nKI;;\n").attendees == attendees)
    #expect(read("person,organization,sector\nAnna Ek,Bolaget,company\n,KI,\n").attendees == attendees)
  }

  @Test func aBareListIsOneOfOrganizations() {
    let reading = read("Karolinska Institutet\nLif\n")
    #expect(reading.attendees.map(\.organization) == ["Karolinska Institutet", "Lif"])
    #expect(reading.places == [SourceLocation(line: 1, column: 1), SourceLocation(line: 2, column: 1)])
    #expect(reading.faults.isEmpty)
  }

  @Test func aSectorOfTheNetworksOwnIsKnownByItsLabel() {
    var network = StakeholderNetwork()
    network.ownSectors = [Sector(id: "library", label: LocalizedText(swedish: "Bibliotek", english: "Library"))]
    #expect(read("organisation,sektor\nKB,bibliotek\n", for: network).attendees.map(\.sector?.id) == ["library"])
    // Another word is a sector of its own, with the word for its label.
    #expect(read("organisation,sektor\nKB,Arkiv\n").attendees.map(\.sector) == [Sector(id: "Arkiv", label: "Arkiv")])
  }

  static let faults: [(String, FormatFault.Kind, Int)] = [
    ("organisation\n", .people(.nobody), 1),
    ("organisation,namn\nKI,850709-9805\n", .people(.personalNumber(masked: "8507**-****")), 2),
    ("KI\n850709-9805\n", .people(.personalNumber(masked: "8507**-****")), 2),
    (
      "organisation,sektor\nKI,universty\n",
      .finding(.unknownReference(.sector, id: "universty", suggestion: "university")), 2
    ),
  ]

  @Test("what is wrong is told with its line", arguments: faults)
  func faultsAreTold(text: String, kind: FormatFault.Kind, line: Int) {
    let errors = read(text).errors
    #expect(errors.map(\.kind) == [kind])
    #expect(errors.map(\.location.line) == [line])
  }
}
