// Workbooks wherever a network or a list of people stands: what is said about them names sheet and cell.

import Interchange
import NetworkModel
import SambandTool
import Testing

@Suite struct WorkbookInputTests {
  private func session(_ sector: Sector.ID) -> MemorySession {
    let network = StakeholderNetwork(
      actors: [
        NetworkActor(id: "ki", name: "KI", sector: "university"), NetworkActor(id: "kth", name: "KTH", sector: sector),
      ],
      collaborations: [Collaboration(source: "ki", target: "kth")])
    let session = MemorySession(files: [:])
    session.put("d/book.xlsx", bytes: WorkbookWriter.write(NetworkTables(network, .swedish)))
    return session
  }

  @Test func aWorkbookIsANetwork() {
    let session = session("university")
    #expect(session.run("check", "d/book.xlsx", "--language", "sv").output == "d/book.xlsx: inga fel.\n")
    #expect(session.run("describe", "d/book.xlsx", "--format", "csv").output.contains("actors,,2\nties,,1\n"))
  }

  @Test func faultsSaySheetAndCell() {
    let session = session("Lärosätte")
    #expect(
      session.run("describe", "d/book.xlsx", "--language", "sv").messages == [
        "d/book.xlsx: Aktörer!C3: sektorn \"Lärosätte\" är okänd; menade du \"Lärosäte\"?"
      ])
    let answer = session.run("check", "d/book.xlsx", "--language", "en", "--format", "csv").output
    #expect(answer.contains("Aktörer!,3,3,"))
  }

  @Test func peopleMayComeFromASheet() {
    let network = StakeholderNetwork(
      actors: (1...4).map { NetworkActor(id: .init("p\($0)"), name: .init("Person \($0)"), sector: "region") })
    let session = MemorySession(files: [:])
    session.put("people.xlsx", bytes: WorkbookWriter.write(NetworkTables(network, .swedish)))
    let answer = session.run("seat", "people.xlsx", "--tables", "2", "--language", "en")
    #expect(answer.code == .done)
    let parts = answer.output.replacing("\u{A0}", with: " ").split(separator: "\n\n")
    #expect(
      parts.prefix(2) == [
        "Names are hidden, and ids stand in their place. Add --with-names to have the names.",
        "4 people at 2 tables of 2, 1 round.",
      ])
  }
}
