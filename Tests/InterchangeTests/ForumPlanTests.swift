import Interchange
import NetworkModel
import PlanModel
import Testing

/// The facts and sentences of a forum's plan in its file.
@Suite struct ForumPlanTests {
  private static let reasons: [InvitationReason] = [
    .required, .onlyPartner(of: ["a", "b"]), .bridging(share: 0.12345678901234),
    .newOrganizations(3, sectors: ["university", "company"]), .newPeople(2),
    .themes(["data", "skills"], scarce: ["data"]),
    .competences(["law"]), .isolated, .meets("company", from: "university", tie: .none),
    .meets("company", from: "university", tie: .rare), .meets("company", from: "university", tie: .through("a")),
    .takesUp(["1.1"]), .brings("company", to: ["1.1", "1.2"]), .brings("company", to: []),
    .brings("company", to: [], forum: "spring"), .tiesTogether(["a", "b"]),
    .worksOn(GapTopic(kind: "goal-behind", subject: .goals(["1"]))),
    .worksOn(GapTopic(kind: "competence-single", subject: .competences(["law"]))),
    .worksOn(GapTopic(kind: "cut-actor", subject: .actors(["a"]))),
    .worksOn(GapTopic(kind: "sector-empty", subject: .sectors(["company"]))), .moreGaps(4),
  ]

  private static var plan: ForumPlan {
    var plan = ForumPlan()
    plan.invited = [ForumPlan.Invitation(id: "p1"), ForumPlan.Invitation(id: "p2")]
    plan.invited[0].reasons = reasons
    plan.missedGaps = [
      ForumPlan.MissedGap(
        id: "sector-empty:company", topic: GapTopic(kind: "sector-empty", subject: .sectors(["company"])),
        isAwaited: true),
      ForumPlan.MissedGap(id: "goal-behind:1:i", topic: GapTopic(kind: "goal-behind", subject: .goals(["1"]))),
    ]
    plan.openSeats = [
      ForumPlan.OpenSeats(sector: "company", count: 2, note: LocalizedText(swedish: "utses", english: "to be named")),
      ForumPlan.OpenSeats(sector: "funder", count: 1, note: "by the board"),
    ]
    return plan
  }

  @Test func everyFactIsReadBack() throws {
    let reading = ForumPlanReader.read(Array(ForumPlanWriter.write(Self.plan).utf8))
    #expect(reading.faults.isEmpty)
    #expect(reading.plan == Self.plan, "facts alone, without a sentence")
  }

  @Test func sentencesStandBesideTheFacts() throws {
    let sentences = ForumPlan.Sentences(
      language: .swedish, reasons: ["p1": "Ska med.", "p2": "Fyller en plats."], gapTitles: ["goal-behind:1:i": "mål 1"]
    )
    let json = ForumPlanWriter.write(Self.plan, words: ForumPlanWords(sentences: sentences))
    #expect(json.contains("\"language\": \"sv\"") && json.contains("\"reason\": \"Ska med.\""))
    #expect(json.contains("\"note\": \"utses\"") && json.contains("\"note\": \"by the board\""))
    let plan = try #require(ForumPlanReader.read(Array(json.utf8)).plan)
    #expect(plan.sentences == sentences)
    #expect(ForumPlanWriter.write(plan) == json)
    var facts = plan
    facts.sentences = nil
    #expect(facts == Self.plan)
  }

  @Test func aNoteThatWasChangedByHandCounts() throws {
    let json = ForumPlanWriter.write(Self.plan).replacing("\"note\": \"to be named\"", with: "\"note\": \"by lot\"")
    let plan = try #require(ForumPlanReader.read(Array(json.utf8)).plan)
    #expect(plan.openSeats[0].note == "by lot")
  }

  /// A file from before plans held facts.
  private static let old = """
    {
      "format": "samband-plan",
      "version": 1,
      "kind": "forum",
      "goals": [],
      "themes": [],
      "invited": [
        {
          "id": "p1",
          "required": false,
          "newContacts": 2,
          "newActors": [],
          "themes": [],
          "gaps": [],
          "contribution": 3,
          "reason": "Möter 2 nya personer från andra sektorer.",
          "standIns": []
        }
      ],
      "reserves": [],
      "openSeats": [{"sector": "company", "count": 1, "note": "utses"}],
      "uncovered": {"themes": [], "gaps": ["sector-empty:company"], "awaited": ["sector-empty:company"], "titles": {"sector-empty:company": "sektor utan aktör: företag"}},
      "score": {"value": {"value": 3, "bound": null}, "parts": []}
    }

    """

  @Test func aFileOfSentencesIsReadAndWrittenAsItWas() throws {
    let reading = ForumPlanReader.read(Array(Self.old.utf8))
    #expect(reading.faults.isEmpty)
    let plan = try #require(reading.plan)
    let sentences = try #require(plan.sentences)
    #expect(sentences.language == nil)
    #expect(sentences.reasons == ["p1": "Möter 2 nya personer från andra sektorer."])
    #expect(sentences.gapTitles == ["sector-empty:company": "sektor utan aktör: företag"])
    #expect(plan.missedGaps == [ForumPlan.MissedGap(id: "sector-empty:company", isAwaited: true)])
    func words(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    #expect(words(ForumPlanWriter.write(plan)) == words(Self.old))
  }

  @Test(arguments: [
    ("{\"kind\": \"luck\"}", "invited[0].reasons[0].kind"), ("{\"share\": 0.5}", "invited[0].reasons[0].kind"),
    ("{\"kind\": \"bridging\"}", "invited[0].reasons[0].share"),
    ("{\"kind\": \"worksOn\"}", "invited[0].reasons[0].gap"),
  ])
  func aReasonThatIsNoneIsAFaultAtItsPlace(_ reason: String, _ path: String) {
    let json = """
      {"format": "samband-plan", "version": 1, "invited": [{"id": "p1", "reasons": [\(reason)]}]}
      """
    #expect(ForumPlanReader.read(Array(json.utf8)).errors.map(\.path.description) == [path])
  }
}
