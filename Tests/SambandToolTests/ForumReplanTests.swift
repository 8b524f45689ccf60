import Interchange
import SambandTool
import Testing

/// `replan` of a forum's plan: others are invited by the rules of the brief, with the least change.
@Suite struct ForumReplanTests {
  private static let members = """
    "title": {"sv": "Mötet", "en": "The meeting"}, "goals": ["1"], "seats": 4, "perActor": 1,
    "themes": [{"id": "data", "title": {"sv": "hälsodata", "en": "health data"}, "want": 1}],
    "invite": ["ki-b"], "openSeats": [{"sector": "patientOrganisation"}],
    "tables": {"count": 2, "rounds": 2}
    """

  /// A session with a brief, what it names, and its plan.
  private static func session(_ members: String = members) -> MemorySession {
    let session = MemorySession(brief: members)
    session.files["plan.json"] = session.run("forum", "b.json", "--format", "json", "--language", "en").output
    return session
  }

  private static func plan(_ json: String) throws -> ForumPlan {
    try #require(ForumPlanFormat.read(Array(json.utf8)).plan)
  }

  @Test func aStandInComesAndTheOthersStay() throws {
    let session = Self.session()
    let before = try Self.plan(session.files["plan.json"] ?? "")
    for gone in before.invited.map(\.id) {
      let result = session.run("replan", "plan.json", "--absent", gone, "--format", "json", "--language", "en")
      #expect(result.code == .done, "\(gone): \(result.messages)")
      let after = try Self.plan(result.output)
      let ids = after.invited.map(\.id)
      #expect(!ids.contains(gone))
      #expect(after.declined == [gone])
      #expect(ids.count == before.invited.count)
      // One out, one in: no less can be.
      #expect(Set(ids).subtracting(before.invited.map(\.id)).count == 1)
      let actors = after.invited.compactMap(\.actor)
      #expect(Set(actors).count == actors.count, "one of each actor")
      if gone != "ki-b" { #expect(ids.contains("ki-b")) }
      let seating = try #require(after.seating)
      for round in seating.rounds {
        #expect(Set(round.tables.flatMap(\.people)) == Set(ids + ["open-patientOrganisation-1"]))
      }
      #expect(seating.request?.people.contains(gone) == false)
      #expect(
        result.output
          == session.run("replan", "plan.json", "--absent", gone, "--format", "json", "--language", "en").output)
    }
  }

  @Test(arguments: ["sv", "en"]) func itIsToldWhoComesInAndWhy(_ language: String) {
    let session = Self.session()
    let text = session.run("replan", "plan.json", "--absent", "solna-a", "--language", language).plainOutput
    let head = text.prefix { $0 != "\u{0}" }.split(separator: "\n\n").prefix(4).joined(separator: "\n\n")
    let swedish = """
      LÄMNAR ÅTERBUD
       Solna stad, strategy (solna-a)

      BJUDS IN I STÄLLET
       Nacka kommun, strategy (nacka-a). Kommer från en aktör som inte samverkar med
         någon i dag.

      VAD DET BETYDER
      """
    let english = """
      CANNOT COME
       Solna stad, strategy (solna-a)

      INVITED INSTEAD
       Nacka kommun, strategy (nacka-a).

      WHAT IT MEANS
      """
    #expect(head.hasPrefix(language == "sv" ? swedish : english), "\(text)")
  }

  @Test func whoHasSaidNoIsNotAskedAgain() throws {
    let session = Self.session()
    let first = session.run("replan", "plan.json", "--absent", "solna-a", "--format", "json").output
    session.files["plan.json"] = first
    let second = session.run("replan", "plan.json", "--absent", "kth-a,lif-a", "--format", "json")
    let plan = try? Self.plan(second.output)
    #expect(second.code == .answerIsNo || plan.map { !$0.invited.map(\.id).contains("solna-a") } ?? false)
  }

  @Test func whereTheRulesCannotHoldItIsSaidWhich() {
    let session = Self.session(
      """
      "seats": 2, "perActor": 1, "quotas": [{"attribute": "sector", "value": "industryBody", "min": 1}]
      """)
    for (language, sentence) in [
      (
        "sv",
        "samband: utan \"lif-a\": en regel kan inte hållas: minst 1 med sector \"industryBody\" (0 kan komma); lätta på den"
      ),
      (
        "en",
        "samband: without \"lif-a\": a rule cannot hold: at least 1 whose sector is \"industryBody\" (0 can come); loosen it"
      ),
    ] {
      let result = session.run("replan", "plan.json", "--absent", "lif-a", "--language", language)
      #expect(result.code == .answerIsNo)
      #expect(result.plainMessages == [sentence])
      #expect(result.output.isEmpty)
    }
  }

  static let faults: [(arguments: [String], missing: String?, swedish: String, english: String, code: ExitCode)] = [
    (
      ["plan.json", "--absent", "solna-b"], nil,
      "samband replan: \"solna-b\" finns inte i planen; menade du \"solna-a\"?",
      "samband replan: \"solna-b\" is not in the plan; did you mean \"solna-a\"?", .usage
    ),
    (
      ["plan.json", "--absent", "solna-a"], "b.json",
      "plan.json: planens uppdrag \"b.json\" ligger inte bredvid den, och utan det är reglerna inte kända; ange var det ligger med --brief",
      "plan.json: the plan's brief \"b.json\" does not lie beside it, and without it the rules are not known; say where it lies with --brief",
      .usage
    ),
    (
      ["plan.json", "--absent", "solna-a", "--brief", "none.json"], nil,
      "samband: none.json: filen finns inte; kontrollera namnet och mappen",
      "samband: none.json: there is no such file; check the name and the folder", .inputMissing
    ),
    (
      ["plan.json", "--absent", "solna-a", "--brief", "other.json"], nil,
      "plan.json: \"ki-b\" är inbjuden men kan inte bjudas in enligt other.json; ange planens eget uppdrag med --brief",
      "plan.json: \"ki-b\" is invited but could not be by other.json; give the plan's own brief with --brief", .badData
    ),
  ]

  @Test(arguments: faults.indices) func whatIsWrongIsSaid(_ index: Int) {
    let (arguments, missing, swedish, english, code) = Self.faults[index]
    let session = Self.session()
    session.files["other.json"] = forumBrief("\"seats\": 2", people: false)
    if let missing { session.files[missing] = nil }
    for (language, sentence) in [("sv", swedish), ("en", english)] {
      let result = session.run(["replan"] + arguments + ["--language", language])
      #expect(result.code == code)
      #expect(result.plainMessages.last == sentence)
    }
  }

  @Test func theInputsAreNeverWrittenOver() {
    for path in ["plan.json", "b.json", "n.json", "p.csv"] {
      let session = Self.session()
      let before = session.files[path]
      #expect(session.run("replan", "plan.json", "--absent", "solna-a", "-o", path).code == .outputImpossible)
      #expect(session.files[path] == before)
    }
  }
}
