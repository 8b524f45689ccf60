import Interchange
import NetworkModel
import PlanModel
import Reporting
import Testing

/// The reasons of a forum's plan in words, in the language of whoever reads it.
@Suite struct ForumSentenceTests {
  private static let network: StakeholderNetwork = {
    var network = StakeholderNetwork()
    network.actors = [
      NetworkActor(id: "ki", name: "Karolinska Institutet", shortName: "KI", sector: "university"),
      NetworkActor(id: "sbr", name: "Stockholm Business Region", sector: "region"),
      NetworkActor(id: "lif", name: "Lif", sector: "industryBody"),
    ]
    network.goals = [Goal(id: "1.3", title: LocalizedText(swedish: "Mötas oftare", english: "Meet more often"))]
    network.activities = [
      Activity(id: "spring", name: LocalizedText(swedish: "Vårforum", english: "Spring forum"), kind: "forum"),
      Activity(id: "own", name: "Forum", kind: "forum"),
    ]
    return network
  }()

  static let reasons: [([InvitationReason], swedish: String, english: String)] = [
    ([], "Fyller en plats.", "Takes a seat."),
    ([.required], "Ska vara med enligt uppdraget.", "Is to come by the brief."),
    (
      [.onlyPartner(of: ["sbr", "lif"])],
      "Är den enda av de inbjudna som samverkar med Stockholm Business Region och Lif.",
      "Is the only one invited that works with Stockholm Business Region and Lif."
    ),
    (
      [.bridging(share: 0.123)], "12 % av vägarna mellan sektorer går genom KI.",
      "12% of the ways between sectors run through KI."
    ),
    (
      [.newOrganizations(2, sectors: ["municipality", "company"])], "Möter 2 nya organisationer (kommuner, företag).",
      "Meets 2 new organizations (municipalities, companies)."
    ),
    ([.newPeople(1)], "Möter 1 ny person från andra sektorer.", "Meets 1 new person from other sectors."),
    (
      [.themes(["data"], scarce: [])], "Bidrar till temat ”hälsodata”.", "Contributes to the theme “health data”."
    ),
    (
      [.themes(["data", "skills"], scarce: ["data"])],
      "Bidrar till temana ”hälsodata” och ”skills” (för få andra bidrar till ”hälsodata”).",
      "Contributes to the themes “health data” and “skills” (too few others contribute to “health data”)."
    ),
    (
      [.themes(["data"], scarce: ["data"])], "Bidrar till temat ”hälsodata”, vilket för få andra gör.",
      "Contributes to the theme “health data”, as too few others do."
    ),
    (
      [.competences(["medicine"])],
      "Har kompetens i medicin, som målen behöver och ingen aktör har antecknad.",
      "Has competence in medicine, which the goals need and no actor has noted."
    ),
    (
      [.isolated, .moreGaps(1)],
      "Kommer från en aktör som inte samverkar med någon i dag; arbetar med 1 gap till.",
      "Comes from an actor that works with nobody today; works on 1 more gap."
    ),
    (
      [.meets("municipality", from: "university", tie: .through("sbr"))],
      "Möter kommuner, som lärosäten i dag bara når genom Stockholm Business Region.",
      "Meets municipalities, whom universities reach only through Stockholm Business Region today."
    ),
    (
      [.meets("municipality", from: "university", tie: .none)],
      "Möter kommuner, som lärosäten inte alls samverkar med.",
      "Meets municipalities, with whom universities do not work at all."
    ),
    (
      [.meets("municipality", from: "university", tie: .rare)], "Möter kommuner, som lärosäten sällan samverkar med.",
      "Meets municipalities, with whom universities seldom work."
    ),
    (
      [.takesUp(["1.3"])], "Kan ta sig an målet 1.3 ”Mötas oftare”, som ingen aktivitet bidrar till.",
      "Can take up goal 1.3 “Meet more often”, to which no activity contributes."
    ),
    (
      [.brings("university", to: ["1.3"])], "För in lärosäten i arbetet med målet 1.3 ”Mötas oftare”.",
      "Brings universities into the work for goal 1.3 “Meet more often”."
    ),
    (
      [.brings("university", to: [], forum: "spring")], "Företräder lärosäten, som ”Vårforum” saknar.",
      "Speaks for universities, whom “Spring forum” lacks."
    ),
    (
      [.brings("university", to: [], forum: "own")], "För in lärosäten, som forumet saknar.",
      "Brings in universities, whom the forum lacks."
    ),
    (
      [.brings("university", to: [])], "För in lärosäten, som forumet saknar.",
      "Brings in universities, whom the forum lacks."
    ),
    (
      [
        .worksOn(GapTopic(kind: "goal-unowned", subject: .goals(["1.3"]))),
        .worksOn(GapTopic(kind: "competence-missing", subject: .competences(["law"]))),
        .worksOn(GapTopic(kind: "goal-unowned", subject: .goals(["1.4"]))), .moreGaps(2),
      ],
      "Arbetar med gapen ”mål vars aktiviteter saknar ägare” (1.3 Mötas oftare och 1.4) och ”kompetens som saknas” "
        + "(juridik) och med 2 gap till.",
      "Works on the gaps “goals whose activities have no owner” (1.3 Meet more often and 1.4) and “competences that are "
        + "missing” (law) and on 2 more gaps."
    ),
    (
      [.tiesTogether(["sbr", "lif"])], "Kan binda samman Stockholm Business Region och Lif.",
      "Can tie together Stockholm Business Region and Lif."
    ),
  ]

  private static func plan(_ reasons: [InvitationReason]) -> ForumPlan {
    var plan = ForumPlan()
    plan.id = "own"
    plan.themeTitles = ["data": LocalizedText(swedish: "hälsodata", english: "health data")]
    plan.invited = [ForumPlan.Invitation(id: "p1")]
    plan.invited[0].actor = "ki"
    plan.invited[0].reasons = reasons
    plan.missedGaps = [
      ForumPlan.MissedGap(id: "g", topic: GapTopic(kind: "goal-uncovered", subject: .goals(["1.3"])))
    ]
    return plan
  }

  private func sentences(_ plan: ForumPlan, _ language: Language) -> ForumPlan.Sentences {
    Phrasebook(language).sentences(for: plan, of: Self.network)
  }

  @Test(arguments: reasons) func reasonsAreWordedInBothLanguages(
    _ reasons: [InvitationReason], _ swedish: String, _ english: String
  ) {
    for (language, expected) in [(Language.swedish, swedish), (.english, english)] {
      let reason = sentences(Self.plan(reasons), language).reasons["p1"]
      #expect(reason?.replacing("\u{A0}", with: " ") == expected)
    }
  }

  @Test func gapsAreCalledByTheirTopics() {
    let plan = Self.plan([])
    #expect(sentences(plan, .swedish).gapTitles["g"]?.hasSuffix(": 1.3 Mötas oftare") == true)
    #expect(sentences(plan, .english).gapTitles["g"]?.hasSuffix(": 1.3 Meet more often") == true)
  }

  @Test func aFileKeepsItsOwnSentencesInItsLanguageAlone() throws {
    var plan = Self.plan([.required])
    plan.sentences = ForumPlan.Sentences(language: .swedish, reasons: ["p1": "Eget skäl."], gapTitles: [:])
    #expect(sentences(plan, .swedish).reasons == ["p1": "Eget skäl."])
    #expect(sentences(plan, .english).reasons == ["p1": "Is to come by the brief."])
    // Of a file from before plans held facts the sentence is all there is.
    plan.sentences?.language = nil
    #expect(sentences(plan, .english).reasons == ["p1": "Eget skäl."])
  }

  /// Three from municipalities, the first of whom has a reason of its own, and one from a university.
  private static let run: ForumPlan = {
    let reasons: [InvitationReason] = [.isolated, .meets("university", from: "municipality", tie: .none)]
    var plan = Self.plan([.required])
    plan.missedGaps = []
    plan.invited[0].sector = "university"
    for place in 1...3 {
      var guest = ForumPlan.Invitation(id: "m\(place)")
      guest.sector = "municipality"
      guest.reasons = (place == 1 ? [.required] : []) + reasons
      guest.standIns = place == 1 ? ["m9"] : ["m8", "m9"]
      plan.invited.append(guest)
    }
    return plan
  }()

  @Test func whatIsSaidOfAllOfASectorIsSaidOnce() {
    let text = Phrasebook(.english).text(for: Self.run, of: Self.network).replacing("\u{A0}", with: " ")
    #expect(
      text.hasPrefix(
        """
        Forum

        4 seats.

        INVITED (4)
         Karolinska Institutet (p1)
             Is to come by the brief.
         Each of the 3 from municipalities: comes from an actor that works with nobody
           today; meets universities, with whom municipalities do not work at all.
         m1
             Is to come by the brief.
             If not: m9
         m2
             If not: m8; m9
         m3
             If not: m8; m9

        """))
    let swedish = Phrasebook(.swedish).text(for: Self.run, of: Self.network).replacing("\u{A0}", with: " ")
    #expect(
      swedish.contains(
        """
         För alla 3 från kommuner gäller: kommer från en aktör som inte samverkar med
           någon i dag; möter lärosäten, som kommuner inte alls samverkar med.
         m1
        """))
  }

  @Test func aFilesOwnSentencesStandUnlessTheyAreThoseOfTheFacts() {
    var plan = Self.run
    plan.sentences = Phrasebook(.english).sentences(for: plan, of: Self.network)
    func text() -> String { Phrasebook(.english).text(for: plan, of: Self.network) }
    #expect(text() == Phrasebook(.english).text(for: Self.run, of: Self.network))
    plan.sentences?.reasons["m2"] = "Knows everybody."
    #expect(text().contains("Knows everybody.") && !text().contains("Each of the"))
  }

  @Test func standInsOfSeveralAreToldOnce() {
    var plan = Self.run
    for place in 1...3 { plan.invited[place].standIns = ["m8", "m9"] }
    let text = Phrasebook(.swedish).text(for: plan, of: Self.network).replacing("\u{A0}", with: " ")
    #expect(text.contains(" m2\n m3\n Vid förhinder för m1, m2 eller m3: m8; m9\n"))
    #expect(text.ranges(of: "Vid förhinder").count == 1)
  }

  @Test(arguments: [(100, nil), (120, "more than 120 is not possible"), (126, nil)] as [(Int, String?)])
  func aBoundFarAboveIsNotTold(_ bound: Int, _ told: String?) {
    var plan = Self.plan([])
    plan.value = PlanFigure(100, bound: bound)
    let text = Phrasebook(.english).text(for: plan, of: Self.network)
    let limit = bound == 100 ? "no more is possible" : told
    #expect(text.contains(limit.map { "100 points in all; \($0)." } ?? "100 points in all."))
  }
}
