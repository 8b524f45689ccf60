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
    (["--absent", "33"], "", "samband replan: \"33\" is not in the plan; write ids from the plan", .usage),
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
