import Interchange
import NetworkModel
import PlanModel
import Reporting
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

  /// A session with a brief, what it names, and its plan; further files come over these, an empty one takes a file away.
  private static func session(_ members: String = members, _ further: [String: String] = [:]) -> MemorySession {
    let first = MemorySession(brief: members)
    var files = first.files
    files["plan.json"] = first.run("forum", "b.json", "--format", "json", "--language", "en").output
    files.merge(further) { $1 }
    return MemorySession(files: files.filter { !$0.value.isEmpty })
  }

  private static func plan(_ json: String) throws -> ForumPlan {
    try #require(ForumPlanReader.read(Array(json.utf8)).plan)
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
    let head = text.prefix { $0 != "\u{0}" }.split(separator: "\n\n").prefix(5).joined(separator: "\n\n")
    let swedish = """
      LÄMNAR ÅTERBUD
       Solna stad, strategy (solna-a)

      BJUDS IN I STÄLLET
       Nacka kommun, strategy (nacka-a). Möter 2 nya organisationer (lärosäten); kan
         ta sig an målet 1 ”Mötas oftare”, som ingen aktivitet bidrar till; kommer
         från en aktör som inte samverkar med någon i dag. Stod som ersättare för
         solna-a.

      VAD DET BETYDER
       Alla regler hålls, och färre ändringar är inte möjliga. Planen gav 23 poäng och
         ger nu 23; mer är inte möjligt med så få ändringar.

      BORDEN
      Ingen som är kvar behöver byta bord.
      NYA VID BORDEN
      Nacka kommun: runda 1 bord 1 och runda 2 bord 2.
      """
    let english = """
      CANNOT COME
       Solna stad, strategy (solna-a)

      INVITED INSTEAD
       Nacka kommun, strategy (nacka-a). Meets 2 new organizations (universities); can
         take up goal 1 “Meet more often”, to which no activity contributes; comes
         from an actor that works with nobody today. Was a stand-in for solna-a.

      WHAT IT MEANS
       Every rule holds, and fewer changes are not possible. The plan gave 23 points
         and now gives 23; no more is possible with so few changes.

      THE TABLES
      Nobody who is still here has to change tables.
      NEW AT THE TABLES
      Nacka kommun: round 1 table 1 and round 2 table 2.
      """
    let hidden = Phrasebook(language == "sv" ? .swedish : .english).hiddenNames(isNumbered: false) + "\n\n"
    #expect(head.hasPrefix(hidden + (language == "sv" ? swedish : english)), "\(text)")
  }

  @Test func whoHasSaidNoIsNotAskedAgain() throws {
    let first = Self.session().run("replan", "plan.json", "--absent", "solna-a", "--format", "json").output
    let second = Self.session(Self.members, ["plan.json": first])
      .run("replan", "plan.json", "--absent", "kth-a,lif-a", "--format", "json")
    if second.code == .done {
      let plan = try Self.plan(second.output)
      #expect(!plan.invited.map(\.id).contains("solna-a") && plan.declined == ["solna-a", "kth-a", "lif-a"])
    } else {
      #expect(second.code == .answerIsNo && second.plainMessages.joined().contains("\"solna-a\""))
    }
  }

  @Test func whereTheRulesCannotHoldItIsSaidWhich() {
    let session = Self.session(
      """
      "seats": 2, "perActor": 1, "quotas": [{"attribute": "sector", "value": "industryBody", "min": 1}]
      """)
    for (language, sentence) in [
      (
        "sv",
        "samband: utan \"lif-a\": reglerna går inte ihop: minst 1 med sector \"industryBody\" (0 kan komma) och \"lif-a\" kan inte komma; lätta på en av dem"
      ),
      (
        "en",
        "samband: without \"lif-a\": the rules cannot all hold: at least 1 whose sector is \"industryBody\" (0 can come) and \"lif-a\" cannot come; loosen one of them"
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
    var further = ["other.json": forumBrief("\"seats\": 2", people: false)]
    if let missing { further[missing] = "" }
    let session = Self.session(Self.members, further)
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
