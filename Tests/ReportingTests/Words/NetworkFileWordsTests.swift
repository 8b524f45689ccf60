import Foundation
import Interchange
import NetworkModel
import PlanModel
import Reporting
import Testing

/// What a user of the library can say of files and requests, in both languages.
@Suite struct NetworkFileWordsTests {
  @Test func aFileThatIsNotThereIsSaidSo() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    let error = #expect(throws: NetworkFileError.self) {
      try NetworkReader.read(contentsOf: URL(filePath: path))
    }
    let found = try #require(error)
    #expect(Phrasebook(.swedish).sentence(for: found) == "\(path): filen finns inte; kontrollera namnet och mappen")
    #expect(
      Phrasebook(.english).sentence(for: found) == "\(path): there is no such file; check the name and the folder")
    #expect(
      Phrasebook(.swedish).sentence(for: NetworkFileError.unreadable(path: "a", reason: "trasig"))
        == "a: filen kan inte läsas (trasig); kontrollera rättigheterna")
  }

  @Test func aGraphFileSaysWhatItLoses() throws {
    let network = StakeholderNetwork(
      title: "Nät", actors: [NetworkActor(id: "a", name: "A", sector: "region")],
      goals: [Goal(id: "g", title: "Mål")])
    let file = try #require(GraphFile(network, as: .graphML, language: .swedish))
    #expect(file.text.contains("<graphml"))
    let losses = Phrasebook(.swedish).losses(of: file)
    #expect(losses.count == 1 && losses[0].contains("1\u{A0}mål") && losses[0].contains("GraphML"))
    #expect(GraphFile(network, as: .xlsx, language: .swedish) == nil)
  }

  @Test func requestsThatDoNotFitAreWorded() {
    let phrases = Phrasebook(.swedish)
    #expect(phrases.sentence(for: SeatingRequestError.noRounds(0)) == "0 rundor; det måste vara minst en")
    #expect(
      phrases.sentence(for: SeatingRequestError.personTwice("a"))
        == "två personer i listan har id \"a\"; ge var och en ett eget")
    #expect(
      Phrasebook(.english).sentence(for: SeatingRequestError.columnOfOthers("Sector", values: 1, people: 2))
        == "the column \"Sector\" has 1\u{A0}value and the list 2\u{A0}people; give one for each, empty where there is none"
    )
  }
}
