import Interchange
import PlanModel
import SambandTool
import Testing

@Suite struct ReplanCommandTests {
  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  private var plan: String {
    MemorySession().run(
      "seat", "--people", "12", "--tables", "3", "--rounds", "3", "--steps", "2000", "--format", "json"
    ).output
  }

  private func tables(_ json: String) throws -> [[Int?]] {
    let plan = try #require(PlanReader.read(Array(json.utf8)).plan)
    return PlanMeetings(of: plan).tables
  }

  @Test func doneRoundsStayAndNobodyMovesForNothing() throws {
    let old = plan
    let session = MemorySession(files: ["plan.json": old])
    let result = session.run("replan", "plan.json", "--absent", "3,4", "--from-round", "2", "--format", "json")
    #expect(result.code == .done)
    let (before, after) = (try tables(old), try tables(result.output))
    for person in before.indices {
      #expect(after[person][0] == before[person][0])
      let isGone = person == 2 || person == 3
      for round in 1..<3 { #expect(isGone ? after[person][round] == nil : after[person][round] != nil) }
    }
    #expect(result.messages.map(plain).first == "Round 1 is done and stays.")
  }

  @Test func whoLeavesIsToldToTheHost() throws {
    let session = MemorySession(files: ["plan.json": plan])
    let result = session.run("replan", "plan.json", "--absent", "3", "--language", "sv")
    #expect(
      plain(result.output).hasPrefix("Ingen som är kvar behöver byta bord.\n\nLÄMNAR SIN PLATS TOM\n3: runda 1 bord "))
  }

  @Test func lateGuestsGetSeats() throws {
    let session = MemorySession(files: ["plan.json": plan, "late.csv": "id,name\nx,Anna\n"])
    let result = session.run("replan", "plan.json", "--late", "late.csv", "--from-round", "2", "--format", "json")
    let after = try tables(result.output)
    #expect(after.count == 13)
    #expect(after[12][0] == nil)
    #expect(after[12][1] != nil && after[12][2] != nil)
    #expect(!result.output.contains("Anna"))
  }

  @Test func aChangedPlanCanBeChangedAgain() {
    let session = MemorySession(files: ["plan.json": plan])
    let first = session.run("replan", "plan.json", "--absent", "3", "--format", "json").output
    let again = MemorySession(files: ["plan.json": first]).run(
      "replan", "plan.json", "--absent", "5", "--format", "csv")
    #expect(again.code == .done)
    #expect(again.output.split(separator: "\n").count == 1 + 3 * 10)
  }

  static let faults: [(arguments: [String], late: String, english: String, code: ExitCode)] = [
    (["--absent", "33"], "", "samband replan: \"33\" is not in the plan; write ids or names from the plan", .usage),
    (["--from-round", "4"], "", "samband replan: there is no round 4; the plan has 3 rounds", .usage),
    (
      ["--late", "late.csv"], "id\n3\n",
      "late.csv: \"3\" is in the plan already; give the late guest an id of their own", .badData
    ),
  ]

  @Test(arguments: faults.indices) func badInputIsSaidClearly(_ index: Int) {
    let fault = Self.faults[index]
    let session = MemorySession(files: ["plan.json": plan, "late.csv": fault.late])
    let result = session.run(["replan", "plan.json"] + fault.arguments)
    #expect(result.messages.map(plain) == [fault.english])
    #expect(result.code == fault.code)
  }

  // MARK: Hosts

  private func hosted(_ more: [String] = []) -> MemorySession {
    let plan = MemorySession().run(
      [
        "seat", "--people", "12", "--tables", "3", "--rounds", "2", "--hosts", "1,2,3", "--steps", "2000", "--format",
        "json",
      ]
        + more
    ).output
    return MemorySession(files: ["plan.json": plan])
  }

  @Test func aTableWhoseHostDropsOutHasANewOneWhoStaysThere() throws {
    let session = hosted()
    let text = plain(session.run("replan", "plan.json", "--absent", "1").output)
    let line = try #require(text.split(separator: "\n\n").first.map { $0.replacing("\n", with: " ") })
    let match = try #require(line.firstMatch(of: #/^Table 1 has a new host: (\d+) in place of 1\. /#))
    let host = String(match.1)
    #expect(
      line.contains("It is whoever sits there in most of the rounds that are left, of several the first in the list."))
    #expect(text.contains("All rules are kept: table sizes, hosts and absences"))
    #expect(text.contains("11 people at 3 tables"))
    let result = session.run("replan", "plan.json", "--absent", "1", "--format", "json")
    #expect(result.code == .done)
    let plan = try #require(PlanReader.read(Array(result.output.utf8)).plan)
    for round in plan.rounds {
      #expect(round.tables[0].host == host && round.tables[0].people.first == host)
      #expect(!round.tables.flatMap(\.people).contains("1"))
    }
  }

  @Test func aTableWhoseHostLeftKeepsTheHostOfDoneRounds() throws {
    let json = hosted().run("replan", "plan.json", "--absent", "1", "--from-round", "2", "--format", "json").output
    let plan = try #require(PlanReader.read(Array(json.utf8)).plan)
    #expect(plan.rounds[0].tables[0].host == "1")
    let host = try #require(plan.rounds[1].tables[0].host)
    #expect(host != "1" && plan.rounds[1].tables[0].people.contains(host))
  }

  @Test func aTableThatNobodyCanHostIsSaidToHaveNone() {
    // Each table has one seat, its host's own.
    let plan = MemorySession().run(
      "seat", "--people", "2", "--tables", "2", "--seats", "0-1", "--hosts", "1,2", "--format", "json"
    ).output
    let session = MemorySession(files: ["plan.json": plan])
    let result = session.run("replan", "plan.json", "--absent", "1")
    #expect(result.code == .answerIsNo)
    let text = plain(result.output).replacing("\n", with: " ")
    #expect(
      text.contains(
        "Table 1 has no host: 1 is not coming, and nobody who sits there can stay in every round that is left. Name somebody yourself."
      ))
    #expect(text.contains("Rules that are not kept: hosts (1)"))
    #expect(!text.contains("All rules are kept"))
    let swedish = plain(session.run("replan", "plan.json", "--absent", "1", "--language", "sv").output)
    #expect(swedish.contains("Regler som inte hålls: värdarna (1)"))
  }

  // MARK: Who comes and who does not

  private static let guests = "id,name\n" + (1...34).map { "\($0),Gäst \($0)\n" }.joined()

  private func named(_ more: [String] = []) -> MemorySession {
    let list = Self.guests.replacing("2,Gäst 2\n", with: "2,Bo Åkesson\n")
    let session = MemorySession(files: ["people.csv": list])
    let plan = session.run(
      ["seat", "people.csv", "--tables", "6", "--rounds", "3", "--steps", "400", "--format", "json"] + more
    ).output
    return MemorySession(files: ["plan.json": plan, "people.csv": list, "late.csv": "name\nGöran Sent\n"])
  }

  @Test func thirtyFourLessTwoAndOneMoreAreThirtyThree() {
    let result = named().run("replan", "plan.json", "--absent", "2,19", "--late", "late.csv")
    #expect(plain(result.output).contains("\n33 people at 6 tables of 5\u{2013}6, 3 rounds.\n"))
    #expect(result.messages.map(plain) == ["samband: late.csv has no ids; the late guest gets number 35"])
    #expect(
      result.output.hasPrefix(
        "Names are hidden, and ids stand in their place. Add --with-names to have the names.\n\n"))
    #expect(!plain(result.output).contains("\n2 (0 new contacts)"))
    let later = named().run("replan", "plan.json", "--absent", "2,19", "--late", "late.csv", "--from-round", "2")
    #expect(plain(later.output).contains("\n33 people at 6 tables"))
  }

  @Test func whoDropsOutMayBeNamed() throws {
    let named = named(["--with-names"])
    let byName = named.run("replan", "plan.json", "--absent", "bo åkesson", "--format", "csv")
    #expect(byName.output == named.run("replan", "plan.json", "--absent", "2", "--format", "csv").output)
    #expect(byName.code == .done)
    // A plan without names finds them in the list that it was made of.
    let session = self.named()
    let listed = session.run(
      "replan", "plan.json", "--absent", "Bo Åkesson", "--people", "people.csv", "--with-names", "--format", "json")
    let plan = try #require(PlanReader.read(Array(listed.output.utf8)).plan)
    #expect(plan.people.first { $0.id == "3" }?.name == "Gäst 3")
    #expect(plan.people.first { $0.id == "2" }?.met == [])
    let unknown = session.run("replan", "plan.json", "--absent", "Bo Åkeson", "--people", "people.csv")
    #expect(
      unknown.messages.map(plain)
        == ["samband replan: \"Bo Åkeson\" is not in the plan; did you mean \"Bo Åkesson\"?"])
    #expect(unknown.code == .usage)
  }

  @Test func aNameOfTwoIsNoOnesName() {
    let session = MemorySession(files: ["p.csv": "id,name\na,Bo Ek\nb,Bo Ek\nc,Eva Al\nd,Ida Ö\n"])
    let plan = session.run("seat", "p.csv", "--tables", "2", "--with-names", "--format", "json").output
    let result = MemorySession(files: ["plan.json": plan]).run(
      "replan", "plan.json", "--absent", "Bo Ek", "--language", "sv")
    #expect(result.messages.map(plain) == ["samband replan: 2 heter \"Bo Ek\": a och b; skriv den enas id"])
  }

  @Test func aPlanWithoutItsRequestCannotBeChanged() {
    let session = MemorySession(files: ["p.json": "{\"format\": \"samband-plan\", \"version\": 1, \"rounds\": []}"])
    let result = session.run("replan", "p.json")
    #expect(result.code == .badData)
    #expect(
      result.messages.map(plain) == [
        "p.json:1:1: the plan does not say which rules it keeps (\"request\" is missing or does not fit the rounds); make it by samband seat --format json"
      ])
  }
}
