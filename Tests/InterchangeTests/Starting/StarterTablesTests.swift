// The tables that somebody begins with: two example rows each, and lists that hold what may stand there.

import NetworkModel
import Testing

@testable import Interchange

@Suite struct StarterTablesTests {
  @Test(arguments: Language.allCases) func everyTableHasTwoExamplesThatAreRead(_ language: Language) throws {
    let tables = StarterTables.tables(language)
    // One source, and one row about the network.
    #expect(tables.map(\.rows.count) == [2, 2, 2, 2, 2, 2, 1, 1])
    let reading = CSVReader.read(tables.map { $0.csvFile(.swedish) })
    #expect(reading.faults.isEmpty)
    let network = try #require(reading.network)
    #expect(network.ownSectors.isEmpty)
    #expect(network.actors.allSatisfy { StarterTables.isExample($0.id.text) })
    #expect(network.positions.count == 2 && network.goals.count == 2)
  }

  @Test(arguments: Language.allCases) func aWorkbookReadsAsItsTablesDo(_ language: Language) throws {
    let tables = CSVReader.read(StarterTables.tables(language).map { $0.csvFile(.international) }).network
    let book = WorkbookReader.read(
      StarterTables.workbook(StarterTables.tables(language), people: StarterTables.people(language)), name: "book.xlsx")
    #expect(book.errors.isEmpty)
    #expect(book.network == tables)
  }

  @Test(arguments: Language.allCases) func cellsAreChosenFromLists(_ language: Language) throws {
    let archive = try Archive(
      StarterTables.workbook(StarterTables.tables(language), people: StarterTables.people(language)))
    let actors = String(decoding: try #require(try archive.content("xl/worksheets/sheet1.xml")), as: UTF8.self)
    let sectors = Sector.builtIn.map { $0.name(in: language) }.joined(separator: ",")
    #expect(actors.contains("<formula1>&quot;\(sectors)&quot;</formula1>"))
    #expect(actors.contains("showErrorMessage=\"0\" sqref=\"D2:D2001\""))
    let participants = String(decoding: try #require(try archive.content("xl/worksheets/sheet4.xml")), as: UTF8.self)
    let sheet = language == .swedish ? "Aktiviteter" : "Activities"
    #expect(participants.contains("<formula1>'\(sheet)'!$A$2:$A$2001</formula1>"))
    #expect(participants.contains("showErrorMessage=\"1\" sqref=\"C2:C2001\""))
  }

  /// A word of the list that no reader knows would be a trap.
  @Test(arguments: Language.allCases) func everyAllowedWordIsRead(_ language: Language) {
    for role in TableRole.allCases {
      for field in role.fields {
        guard let choices = field.choices(language) else { continue }
        for word in choices {
          switch field.shape {
          case .sector, .sectors: #expect(SectorNames.builtIn.id(of: word) != nil, "\(word)")
          case .truth: #expect(CellWords.answers[word.foldedWord] != nil, "\(word)")
          case .score: #expect(Int(word) != nil)
          case .rating: #expect(Int(word).map(SurveyAnswer.ratings.contains) == true, "\(word)")
          default:
            let known = [
              CellWords.directions, CellWords.statuses, CellWords.roles, CellWords.stances, CellWords.goalKinds,
              CellWords.frequencies,
            ].contains { $0[word.foldedWord] != nil }
            #expect(known, "\(word)")
          }
        }
      }
    }
  }

  @Test func everyColumnThatIsWrittenIsRead() {
    for role in TableRole.allCases {
      for field in role.fields where !(role == .ties && field.key == "strength") {
        #expect(field.names.contains { $0.foldedWord == field.english.foldedWord }, "\(role) \(field.key)")
        #expect(field.names.contains { $0.foldedWord == field.swedish.foldedWord }, "\(role) \(field.key)")
      }
    }
  }

  @Test(arguments: [
    ("", false), ("exempel", false), ("{\"id\": \"exempel-mal\"}", true), ("EXAMPLE-1", true), ("Exempel-1", true),
    ("example -", false), ("exempel\u{0D}1", false), ("eexempel-", true),
  ]) func aTextThatNamesNoExampleIsToldWithoutTakingItApart(_ text: String, _ names: Bool) {
    #expect(StarterTables.mayNameExample(Array(text.utf8)) == names)
  }
}
