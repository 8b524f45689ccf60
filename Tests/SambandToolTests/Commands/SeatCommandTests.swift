import Foundation
import Interchange
import NetworkModel
import PlanModel
import Reporting
import SambandTool
import Testing
import TestSupport

/// A list of people with sectors and names.
private let peopleFile = """
  id,name,sector,gender
  a,Anna,region,F
  b,Bo,region,M
  c,Cilla,company,F
  d,David,company,M
  e,Eva,university,F
  f,Fred,university,M

  """

@Suite struct SeatCommandTests {
  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  @Test func textCanBeReadAloud() {
    // Every seat is given, so that the text does not hang on the search.
    let seats = "id,table,round\nd,1,1\nf,2,1\nb,3,1\nf,1,2\nb,2,2\nd,3,2\n"
    let session = MemorySession(files: ["p.csv": peopleFile, "f.csv": seats])
    let result = session.run(
      "seat", "p.csv", "--tables", "3", "--rounds", "2", "--hosts", "a,c,e", "--fixed", "f.csv")
    #expect(result.code == .done)
    #expect(result.messages.isEmpty)
    #expect(
      plain(result.output).replacing(/\(1 start, \d+ steps?\)/, with: "(work)") == """
        Names are hidden, and ids stand in their place. Add --with-names to have the names.

        6 people at 3 tables of 2, 2 rounds.

        ROUND 1
        Table 1 (host a): a and d
          All are new to each other.
        Table 2 (host c): c and f
          All are new to each other.
        Table 3 (host e): e and b
          All are new to each other.

        ROUND 2
        Table 1 (host a): a and f
          All are new to each other.
        Table 2 (host c): c and b
          All are new to each other.
        Table 3 (host e): e and d
          All are new to each other.

        WHAT IS NOT IDEAL
        Nothing: every wish is met in full.

        HOW GOOD THE PLAN IS
        Pairs who meet for the first time: 6; no plan can have more
        Of these, pairs who differ in sector: 6; no plan can have more
        Meetings with somebody met before: 0
        Most times that two sit together: 1; no plan can have fewer
        All rules are kept: table sizes, hosts and given seats
        The plan is proved to be the best (work).

        FOR EACH PERSON

        a (2 new contacts)
          Round 1: table 1. New: d.
          Round 2: table 1. New: f.

        b (2 new contacts)
          Round 1: table 3. New: e.
          Round 2: table 2. New: c.

        c (2 new contacts)
          Round 1: table 2. New: f.
          Round 2: table 2. New: b.

        d (2 new contacts)
          Round 1: table 1. New: a.
          Round 2: table 3. New: e.

        e (2 new contacts)
          Round 1: table 3. New: b.
          Round 2: table 3. New: d.

        f (2 new contacts)
          Round 1: table 2. New: c.
          Round 2: table 1. New: a.

        """)
  }

  @Test func oneMeetingThatIsARepeatIsSaidInTheSingular() {
    let seats = "id,table,round\nd,1,1\nf,2,1\nb,3,1\nd,1,2\nb,2,2\nf,3,2\n"
    let session = MemorySession(files: ["p.csv": peopleFile, "f.csv": seats])
    for (language, sentence) in [
      ("en", "1 meeting is with somebody met before"), ("sv", "1 möte är med någon som man redan har träffat"),
    ] {
      let result = session.run(
        "seat", "p.csv", "--tables", "3", "--rounds", "2", "--hosts", "a,c,e", "--fixed", "f.csv", "--language",
        language)
      #expect(plain(result.output).contains("\n" + sentence))
    }
  }

  @Test func namesAppearOnlyWhenAskedFor() {
    let session = MemorySession(files: ["p.csv": peopleFile])
    for format in ["text", "json", "csv"] {
      let without = session.run("seat", "p.csv", "--tables", "2", "--format", format)
      #expect(!without.output.contains("Anna"))
    }
    #expect(session.run("seat", "p.csv", "--tables", "2", "--with-names").output.contains("Anna (a)"))
    let json = session.run("seat", "p.csv", "--tables", "2", "--with-names", "--format", "json").output
    #expect(json.contains("\"name\": \"Anna\""))
  }

  @Test func theSamePlanOnAnyNumberOfThreads() {
    let session = MemorySession(files: ["p.csv": peopleFile])
    let outputs = ["1", "2", "5"].map {
      session.run("seat", "p.csv", "--tables", "2", "--rounds", "3", "--threads", $0, "--format", "json").output
    }
    #expect(Set(outputs).count == 1)
  }

  @Test func aPlanSurvivesReadingAndWriting() throws {
    let session = MemorySession(files: ["p.csv": peopleFile, "c.csv": "a,b\na,c\n"])
    let json = session.run(
      "seat", "p.csv", "--tables", "2", "--rounds", "2", "--balance", "gender", "--hosts", "a,b", "--history", "c.csv",
      "--format", "json"
    ).output
    let reading = PlanReader.read(Array(json.utf8))
    #expect(reading.faults.isEmpty)
    let plan = try #require(reading.plan)
    // Its sentences are made of its facts again.
    #expect(PlanWriter.write(plan, sentences: Phrasebook(.english).sentences(for: plan)) == json)
  }

  @Test func acquaintancesAreNotPairedWhereOthersAreFree() {
    let session = MemorySession(files: [
      "people.csv": "id,sector\n1,k\n2,u\n3,u\n4,u\n5,u\n", "history.csv": "a,b\n2,4\n3,4\n3,5\n",
    ])
    let text = plain(session.run("seat", "people.csv", "--tables", "2", "--history", "history.csv").output)
    #expect(text.contains("Of these, pairs who differ in sector: 2; no plan can have more\n"))
    #expect(text.contains("Meetings with somebody met before: 0\n"))
    #expect(text.contains("Nothing: every wish is met in full."))
    #expect(text.contains("The plan is proved to be the best"))
  }

  @Test func tablesAreAsEqualAsEachRoundAllows() throws {
    let session = MemorySession(files: ["away.csv": "id,round\n8,2\n9,2\n"])
    let asked = ["seat", "--people", "9", "--tables", "4", "--rounds", "2", "--absences", "away.csv"]
    let plan = try #require(PlanReader.read(Array(session.run(asked + ["--format", "json"]).output.utf8)).plan)
    #expect(plan.rounds.map { $0.tables.map(\.people.count).sorted() } == [[2, 2, 2, 3], [1, 2, 2, 2]])
    let text = plain(session.run(asked).output)
    #expect(text.contains(/Alone at a table: \d in round 2; with so many tables that cannot be avoided\./))
    #expect(!text.contains("Nothing: every wish is met in full."))
    let swedish = plain(session.run(asked + ["--language", "sv"]).output).replacing("\n", with: " ")
    #expect(swedish.contains(/Sitter ensam: \d i runda 2; med så här många bord går det inte att undvika\./))
  }

  @Test func theOrderOfRowsMakesNoDifference() {
    let rows = ["10,k", "9,u", "2,k", "a,m", "1,u", "b,m"]
    let plans = [rows, rows.reversed(), [rows[3], rows[0], rows[5], rows[1], rows[4], rows[2]]].map { rows in
      MemorySession(files: ["p.csv": "id,sector\n" + rows.joined(separator: "\n") + "\n"]).run(
        "seat", "p.csv", "--tables", "2", "--rounds", "2", "--steps", "500", "--format", "json"
      ).output
    }
    #expect(Set(plans).count == 1)
  }

  @Test func oneStepIsOneStart() throws {
    let json = MemorySession().run(
      "seat", "--people", "30", "--tables", "5", "--rounds", "6", "--steps", "1", "--format", "json"
    ).output
    let termination = try #require(PlanReader.read(Array(json.utf8)).plan?.termination)
    #expect(termination.starts == 1 && termination.reason == .steps)
  }

  @Test func outputNeverGoesOverAnInput() {
    let session = MemorySession(files: ["p.csv": peopleFile, "r.csv": "a,b\n"])
    let result = session.run("seat", "p.csv", "--tables", "2", "--apart", "r.csv", "--output", "r.csv")
    #expect(result.code == .outputImpossible)
    #expect(session.files["r.csv"] == "a,b\n")
  }

  @Test func anInterruptedSearchShowsItsBest() {
    let session = MemorySession(files: ["p.csv": peopleFile], isInterrupted: true)
    let result = session.run("seat", "p.csv", "--tables", "2", "--rounds", "3", "--meet", "even")
    #expect(result.code == .interrupted || result.output.contains("proved to be the best"))
    #expect(result.output.contains("ROUND 3"))
  }

  // MARK: An independent recount

  /// Counts from the rows alone what a seating is worth, and whether its form is right.
  private struct Recount {
    var pairs = 0
    var most = 0
    var repeats = 0
    var seatsPerRound: [Int: [String]] = [:]
    var tableSizes: [[Int]: Int] = [:]
    var met: [[String]: Int] = [:]

    init(_ csv: String) throws {
      let lines = csv.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
      #expect(lines.first == ["round", "table", "seat", "id"])
      var tables: [[Int]: [String]] = [:]
      for line in lines.dropFirst() {
        let (round, table) = (try #require(Int(line[0])), try #require(Int(line[1])))
        tables[[round, table], default: []].append(line[3])
        #expect(Int(line[2]) == tables[[round, table]]?.count)
        seatsPerRound[round, default: []].append(line[3])
      }
      tableSizes = tables.mapValues(\.count)
      for people in tables.values {
        for a in people { for b in people where a < b { met[[a, b], default: 0] += 1 } }
      }
      pairs = met.count
      most = met.values.max() ?? 0
      repeats = met.values.reduce(0) { $0 + $1 - 1 }
    }
  }

  private func figure(_ key: String, in json: String) -> Int? {
    json.firstRange(of: "\"\(key)\": {\"value\": ").flatMap { range in
      Int(json[range.upperBound...].prefix { $0.isNumber || $0 == "-" })
    }
  }

  private func check(_ arguments: [String], files: [String: String], people: Int, tables: Int, rounds: Int) throws {
    let session = MemorySession(files: files)
    let csv = session.run(["seat"] + arguments + ["--format", "csv"])
    let json = session.run(["seat"] + arguments + ["--format", "json"])
    #expect(csv.code == .done)
    let recount = try Recount(csv.output)
    #expect(recount.seatsPerRound.count == rounds)
    for seats in recount.seatsPerRound.values {
      #expect(seats.count == people)
      #expect(Set(seats).count == people)
    }
    let sizes = Set(recount.tableSizes.values)
    #expect(sizes.isSubset(of: [people / tables, (people + tables - 1) / tables]))
    #expect(recount.tableSizes.count == tables * rounds)
    #expect(recount.pairs == figure("pairsMet", in: json.output))
    #expect(recount.repeats == figure("repeats", in: json.output))
    #expect(recount.most == figure("maxMeetings", in: json.output))
  }

  @Test(arguments: [(7, 2, 2), (13, 3, 4), (32, 8, 3), (2, 1, 2)])
  func theScoreIsWhatTheRowsSay(_ people: Int, _ tables: Int, _ rounds: Int) throws {
    try check(
      ["--people", "\(people)", "--tables", "\(tables)", "--rounds", "\(rounds)", "--steps", "2000"], files: [:],
      people: people, tables: tables, rounds: rounds)
  }

  @Test func socialGolfersNeverMeetTwice() throws {
    let session = MemorySession()
    let result = session.run(
      "seat", "--people", "32", "--tables", "8", "--seats", "4", "--rounds", "9", "--meet", "even", "--steps", "100",
      "--format", "csv")
    let recount = try Recount(result.output)
    #expect(recount.repeats == 0)
    #expect(recount.pairs == 9 * 8 * 6)
  }

  /// Lists with their balance: those of Tests/Data, and the development data where it is beside the repository.
  private static let lists = [
    (TestFiles.data.appending(path: "planning/people48.csv"), "sector"),
    (TestFiles.data.appending(path: "planning/people48.csv"), "gender,age,region,education,origin"),
  ]
  private static var largeLists: [(URL, String)] {
    guard let folder = TestFiles.sharedData?.appending(path: "planning") else { return [] }
    return [
      (folder.appending(path: "forum48.csv"), "sector"),
      (folder.appending(path: "philipps48.csv"), "gender,age,region,education,ethnicity"),
    ]
  }

  @Test(arguments: lists + largeLists)
  func knownListsAreSeatedAndCounted(_ file: URL, _ balance: String) throws {
    try check(
      ["p.csv", "--tables", "6", "--rounds", "3", "--balance", balance, "--meet", "distinct", "--steps", "4000"],
      files: ["p.csv": String(contentsOf: file, encoding: .utf8)], people: 48, tables: 6, rounds: 3)
  }

  @Test func turnsToSitOutAreShared() throws {
    let result = MemorySession().run(
      "seat", "--people", "10", "--tables", "2", "--seats", "4", "--rounds", "5", "--steps", "2000", "--format", "csv")
    let recount = try Recount(result.output)
    var seats: [String: Int] = [:]
    for id in recount.seatsPerRound.values.joined() { seats[id, default: 0] += 1 }
    #expect(seats.count == 10)
    #expect(seats.values.allSatisfy { $0 == 4 })
  }

  @Test func earlierMeetingsAreNotNew() throws {
    let first = MemorySession().run(
      "seat", "--people", "6", "--tables", "3", "--rounds", "2", "--format", "json"
    ).output
    let session = MemorySession(files: ["plan.json": first])
    let next = session.run(
      "seat", "--people", "6", "--tables", "3", "--rounds", "1", "--history", "plan.json", "--format", "json")
    #expect(figure("repeats", in: next.output) == 0)
    #expect(next.output.contains("\"history\""))
  }
}
