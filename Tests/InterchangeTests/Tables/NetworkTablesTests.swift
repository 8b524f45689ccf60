// A network as tables: read back it is the same, by CSV and by workbook, or a note says what is not.

import NetworkModel
import TestSupport
import Testing

@testable import Interchange

@Suite struct NetworkTablesTests {
  /// A network with all that tables can hold.
  private static let network = StakeholderNetwork(
    title: "Nätet", description: "om det", language: "sv", asOf: PartialDate("2026-11"),
    sources: [
      .init(id: "plan", title: "Planen", publisher: "Regionen", date: PartialDate("2021"), url: "https://a.se")
    ],
    ownSectors: [Sector(id: "Ideella", label: "Ideella")],
    actors: [
      NetworkActor(
        id: "ki", name: "Karolinska Institutet", shortName: "KI", sector: "university", invitable: true,
        tags: ["a", "b"], place: "Solna", municipality: "0184", orgNumber: "202100-2973", description: "två\nrader",
        competences: ["medicine"], profileAreas: ["life science"],
        attributes: [
          Attribute("makt", .number("4.5")), Attribute("Typ", .string("Stort; \"viktigt\"")),
          Attribute("status", .string("x")),
        ], evidence: [Evidence(source: "plan", section: "sid. 3: ovan"), Evidence(source: "plan")]),
      NetworkActor(
        id: "0180", name: "Stockholm", sector: "municipality", municipality: "0180",
        attributes: [Attribute("makt", .number("3"))]),
      NetworkActor(id: "lab", name: "Lab & co <1>", sector: "Ideella", partOf: "ki"),
      NetworkActor(id: "allians", name: "1 mars", sector: "unknown", members: ["ki", "0180"], invitable: false),
    ],
    collaborations: [
      Collaboration(
        source: "ki", target: "0180", kind: "avtal", direction: .mutual, strength: 0.07,
        period: Period(start: PartialDate("2026-03-01"), end: PartialDate("2027-12")), description: "@hej",
        evidence: [Evidence(source: "plan", section: "4")],
        additional: [Attribute("type", .string("directed")), Attribute("nr", .number("7"))]),
      Collaboration(source: "0180", target: "ki", period: Period(start: PartialDate("2019"))),
      Collaboration(
        source: "ki", target: "allians", kind: "directed", period: Period(start: PartialDate("1899-05-01"))),
    ],
    activities: [
      Activity(
        id: "f", name: "Forum", shortName: "F", kind: "forum", status: .active, owner: "ki",
        period: Period(start: PartialDate("2026-03-01")), continues: "g", place: "Solna", description: "x",
        goals: ["1.10", "1.9"], answers: ["p"], fulfils: "g", attendance: ["ki"],
        participants: [
          Activity.Participant(actor: "ki", role: .lead, additional: [Attribute("timmar", .number("2"))]),
          Activity.Participant(actor: "0180"),
        ], effort: 2, effect: 5, evidence: [Evidence(source: "plan")],
        additional: [Attribute("plats", .string("rum 1"))]),
      Activity(id: "g", status: .ended),
    ],
    goals: [
      Goal(
        id: "1.10", parent: "1.9", contributesTo: ["1.9"], isHeeded: true, kind: .subgoal, title: "Delmål",
        shortTitle: "D", description: "d", needs: Goal.Needs(sectors: ["university"], competences: ["law"]),
        evidence: [Evidence(source: "plan", section: "1.10")]),
      Goal(id: "1.9"),
    ],
    positions: [
      Position(
        id: "p", actor: "ki", goal: "1.9", topic: "lokaler", stance: .concerned, summary: "=1+1",
        date: PartialDate("2026-03"), evidence: [Evidence(source: "plan", section: "yttrande")],
        additional: [Attribute("n", .string("x"))])
    ],
    survey: [
      SurveyAnswer(actor: "ki", date: PartialDate("2026-11-30")),
      SurveyAnswer(
        actor: "ki", about: "0180", date: PartialDate("2026-11-30"), topic: "boende", frequency: .quarterly,
        ratings: [.reliability: 4, .resources: 1], additional: [Attribute("av", .string("x"))]),
      SurveyAnswer(actor: "0180"),
    ], additional: [Attribute("version", .string("två"))])

  private func read(_ tables: NetworkTables, asCSV dialect: CSVWriter.Dialect?) -> NetworkReading {
    dialect.map { CSVReader.read(tables.csvFiles($0)) }
      ?? WorkbookReader.read(WorkbookWriter.write(tables), name: "b.xlsx")
  }

  @Test(arguments: Language.allCases, [CSVWriter.Dialect.international, .swedish, nil])
  func whatIsWrittenIsReadBack(_ language: Language, _ dialect: CSVWriter.Dialect?) throws {
    let tables = NetworkTables(Self.network, language)
    let reading = read(tables, asCSV: dialect)
    #expect(reading.errors.map(\.code) == [])
    let network = try #require(reading.network)
    var expected = Self.network
    // The Swedish tables have a column for the place of the activity that is called so.
    let own = language == .swedish ? "egen plats" : "plats"
    expected.activities[0].additional = [Attribute(own, .string("rum 1"))]
    // The unknown sector is made anew, and the texts that begin as formulas keep their apostrophe in CSV.
    expected.ownSectors = network.ownSectors
    if dialect != nil {
      expected.positions[0].summary = "'=1+1"
      expected.collaborations[0].description = "'@hej"
    }
    #expect(
      [network.title, network.description] == [expected.title, expected.description]
        && network.language == "sv" && network.asOf == expected.asOf && network.additional == expected.additional)
    #expect(network.sources == expected.sources && network.survey == expected.survey)
    for place in network.actors.indices {
      #expect(network.actors[place] == expected.actors[place])
    }
    #expect(network.collaborations == expected.collaborations)
    #expect(network.activities == expected.activities)
    #expect(network.goals == expected.goals && network.positions == expected.positions)
    #expect(network.ownSectors.map(\.id) == ["Ideella", "unknown"])
    #expect(tables.notes.map(\.kind) == (language == .swedish ? [.tables(.renamed(columns: [own]))] : []))
    #expect(
      tables.csvNotes.map(\.kind) == [
        .tables(.changedBySpreadsheets(["0180", "0184", "1 mars"].sorted { $0 == "0184" && $1 == "0180" })),
        .tables(.guarded(2)),
      ])
  }

  @Test func filesAndSheetsHaveNamesThatTheReaderKnows() {
    for language in Language.allCases {
      let tables = NetworkTables(Self.network, language)
      #expect(tables.tables.count == 9)
      for table in tables.tables {
        #expect(TableRole(fileName: table.fileName + ".csv") == table.role)
        #expect(TableRole(sheetName: table.name) == table.role)
        #expect(table.rows.allSatisfy { $0.count == table.header.count })
      }
    }
    #expect(
      NetworkTables(Self.network, .swedish).csvFiles().map(\.name)
        == [
          "aktorer.csv", "samverkan.csv", "aktiviteter.csv", "deltagare.csv", "mal.csv", "synpunkter.csv", "enkat.csv",
          "kallor.csv", "om.csv",
        ])
    #expect(NetworkTables(StakeholderNetwork(), .english).tables.map(\.name) == ["Actors"])
  }

  @Test func whatTablesCannotHoldIsSaid() {
    var network = StakeholderNetwork(
      title: "T", sources: [.init(id: "s")], ownSectors: [Sector(id: "x", label: "Eget", helix: .academia)],
      targetGroups: ["x"],
      actors: [
        NetworkActor(
          id: "a", name: LocalizedText(swedish: "Å", english: "A"), sector: "x", tags: ["p|q", "r"],
          attributes: [
            Attribute("aktiv", .bool(true)), Attribute("kod", .string("12")), Attribute("djup", .object([])),
            Attribute("namn", .string("n")), Attribute("typ", .string("Forum")), Attribute("position_m", .string("1")),
          ], evidence: [Evidence(source: "s")], additional: [Attribute("url", .string("u"))])
      ],
      activities: [Activity(id: "f", communications: [.init(date: PartialDate("2026"))])],
      goals: [Goal(id: "g", indicators: [Indicator(id: "i")])], competences: [])
    network.asOf = PartialDate("2026")
    #expect(
      NetworkTables(network, .swedish).notes.map(\.kind) == [
        .leftOut(.sectors, count: 1), .tables(.indicators(1)),
        .tables(.communications(1)), .otherLanguages(count: 1, kept: .swedish), .tables(.split(1)),
        .tables(.keysAsAttributes(["url"])), .nestedAsText(keys: ["djup"]),
        .tables(.otherType(columns: ["aktiv", "kod", "egen position_m"])),
        .tables(.renamed(columns: ["egen namn", "egen typ", "egen position_m"])),
      ])
  }

  @Test(arguments: [Language.swedish, .english]) func competencesAndTargetGroupsComeBack(_ language: Language) {
    let network = StakeholderNetwork(
      ownSectors: [Sector(id: "brukare", label: "brukare")], targetGroups: ["brukare", "company"],
      actors: [NetworkActor(id: "a", name: "A", sector: "university", competences: ["ml"])],
      competences: [
        Competence(id: "ml", label: "maskininlärning", additional: [Attribute("nivå", .string("hög"))]),
        Competence(id: "juridik"),
      ])
    let tables = NetworkTables(network, language)
    #expect(tables.notes == [])
    let read = CSVReader.read(tables.csvFiles())
    #expect(read.errors == [])
    #expect(read.network?.competences == network.competences)
    #expect(read.network?.targetGroups == network.targetGroups)
    #expect(read.network?.ownSectors == network.ownSectors)
    #expect(WorkbookReader.read(WorkbookWriter.write(tables.tables), name: "n.xlsx").network == read.network)
  }

  @Test func aMisspelledTargetGroupIsToldAtItsCell() {
    let reading = CSVReader.read([
      ("actors.csv", Array("id,name,sector\na,A,university\n".utf8)),
      ("om.csv", Array("titel;målgrupper\nT;företag|komun\n".utf8)),
    ])
    #expect(reading.errors.map(\.location) == [SourceLocation(line: 2, column: 3)])
    #expect(
      reading.errors.map(\.kind) == [.finding(.unknownReference(.sector, id: "komun", suggestion: "Kommun"))])
  }

  static let habits: [(text: String, isChanged: Bool)] = [
    ("1 mars", true), ("mars 1", true), ("30 mars 2026", true), ("SANT", true), ("falskt", true), ("12 %", true),
    ("12%", true),
    ("3/4", true), ("2026/3/4", true), ("0180", true), ("1234567890123456", true), ("100 kr", true), ("mar-26", true),
    ("180", false), ("9.30", false), ("2026-03-01", false), ("Mars AB", false), ("marsvin 3 st", false), ("0", false),
    ("KI", false),
    ("och/eller", false), ("", false), ("-", false), ("1", false), ("2,5", false), ("forum 3/4", false),
  ]

  @Test(arguments: habits.indices) func spreadsheetsHabitsAreKnown(_ index: Int) {
    let (text, isChanged) = Self.habits[index]
    #expect(SpreadsheetHabits.changes(text) == isChanged, "\(text)")
  }

  /// Numbers of twenty digits, as Gnumeric writes them, come back as short as they may be, and ids of twenty digits whole.
  @Test func numbersAreWrittenInTheirShortestForm() throws {
    let reading = folder([
      "actors.csv": "id,sector,andel,nummer\na,Region,0.070000000000000010002,12345678901234567890\nb,Region,1.50,7\n"
    ])
    let tables = NetworkTables(try #require(reading.network), .english)
    let text = String(decoding: tables.csvFiles()[0].bytes, as: UTF8.self)
    #expect(text == "id,name,sector,andel,nummer\na,a,Region,0.07,12345678901234567890\nb,b,Region,1.5,7\n")
    let back = try #require(WorkbookReader.read(WorkbookWriter.write(tables), name: "b").network)
    #expect(
      back.actors[0].attributes == [
        Attribute("andel", .number("0.07")), Attribute("nummer", .number("12345678901234567890")),
      ])
  }

  /// A date is never guessed: `3/4` is none, whatever the language.
  @Test func noDayIsGuessed() {
    for text in ["3/4", "3/4/2026", "1 mars", "2026-02-30"] {
      let reading = folder([
        "actors.csv": "id,sector\na,Region\nb,Region\n", "ties.csv": "from,to,start\na,b,\(text)\n",
      ])
      #expect(reading.errors.map(\.kind) == [.invalidDate(text)])
    }
  }

  @Test func lineBreaksThatExcelWroteOutAreSpacesInCSVToo() {
    let reading = folder([
      "actors.csv": "id;namn;sektor\nki;Karolinska_x000D_Institutet;Lärosäte\nsu;\"SU_x000D_\nx\";Region\n"
    ])
    #expect(reading.network?.actors.map { $0.name.text(in: .swedish) } == ["Karolinska Institutet", "SU\nx"])
    #expect(reading.notes.map(\.kind) == [.workbook(.writtenOutBreaks(2)), .delimiter(";", declared: false)])
  }
}
