// The sentence and the proposal of every kind of gap, in both languages.

import NetworkAnalysis
import NetworkModel
import Reporting
import Testing

@Suite struct GapsTextTests {
  /// A network that has gaps of nearly every kind.
  private var network: StakeholderNetwork {
    func actor(_ id: String, _ sector: Sector.ID, _ competences: [String] = []) -> NetworkActor {
      // The funder is one that comes to meetings.
      NetworkActor(
        id: .init(id), name: LocalizedText(id.uppercased()), sector: sector, invitable: sector == "funder" ? true : nil,
        competences: competences)
    }
    func tie(_ one: NetworkActor.ID, _ other: NetworkActor.ID) -> Collaboration {
      Collaboration(source: one, target: other)
    }
    return StakeholderNetwork(
      asOf: PartialDate("2021-10-01"), targetGroups: ["patientOrganisation"],
      actors: [
        actor("u1", "university", ["law"]), actor("u2", "university"), actor("u3", "university"),
        actor("m1", "municipality"), actor("m2", "municipality"), actor("m3", "municipality"), actor("f1", "funder"),
        actor("m4", "municipality"),
      ],
      collaborations: [
        tie("u1", "u2"), tie("u2", "u3"), tie("u1", "u3"), tie("m1", "m2"), tie("m2", "m3"), tie("m1", "m3"),
        tie("u1", "m1"), tie("f1", "u1"),
      ],
      activities: [
        Activity(id: "old", name: "Old", status: .ended, participants: [.init(actor: "u1")]),
        Activity(id: "solo", name: "Solo", goals: ["2"], participants: [.init(actor: "u2")]),
        Activity(
          id: "forum", name: "Forum", kind: "forum", status: .planned, owner: "u1", goals: ["3"],
          participants: [.init(actor: "u1"), .init(actor: "u2")]),
      ],
      goals: [
        Goal(id: "1", title: "One"), Goal(id: "2", title: "Two"),
        Goal(
          id: "3", title: "Three", needs: .init(sectors: ["university", "municipality"], competences: ["ict", "law"]),
          indicators: [
            Indicator(
              id: "i", title: "Meetings", baseline: .init(date: PartialDate("2018"), value: 0),
              target: .init(date: PartialDate("2022"), value: 8),
              observations: [.init(date: PartialDate("2020"), value: 3)])
          ]),
      ],
      positions: [
        Position(actor: "u1", goal: "3", stance: .supports), Position(actor: "m1", goal: "3", stance: .opposes),
      ])
  }

  private func lines(_ language: Language) throws -> [String] {
    let words = Phrasebook(language)
    return try NetworkGaps(of: network.projected()).gaps.map { gap in
      "\(gap.id) | \(words.sentence(for: gap, of: network)) | \(words.proposal(for: gap, of: network))"
        .replacing("\u{A0}", with: " ")
    }
  }

  @Test(arguments: Language.allCases) func nobodyIsInvitedByThemselves(_ language: Language) throws {
    var network = network
    network.goals[0].needs = .init(sectors: ["university", "municipality"])
    let gap = try #require(try NetworkGaps(of: network.projected()).gaps.first { $0.id == "goal-uncovered:1" })
    let owner = try #require(gap.proposal.through)
    #expect(gap.proposal.actors.contains(owner) && gap.proposal.actors.count == 2, "the best of both sectors are meant")
    let told = Phrasebook(language).proposal(for: gap, of: network).replacing("\u{A0}", with: " ")
    #expect(told.matches(of: try Regex("\\b\(owner.text.uppercased())\\b")).count == 1, "\(told)")
    let other = try #require(gap.proposal.actors.first { $0 != owner })
    #expect(told.contains((language == .swedish ? "bjuda in " : "invite ") + other.text.uppercased()))
  }

  @Test func english() throws {
    let told = try lines(.english).joined(separator: "\n")
    #expect(
      told == """
        sector-empty:patientOrganisation | There are no patient organisations in the network, though the plan's target group includes them. | U1 could ask which patient organisations want to take part.
        goal-sectors-missing:3 | Goal 3 “Three” needs 2 sectors, and one of them takes no part in its activities: municipalities. What contributes to it is only planned. | U1 could invite M1.
        position-conflict:3 | On goal 3 “Three” actors stand against each other: U1 supports it, while M1 opposes it. | U2 could gather U1 and M1 for a round table.
        forum-sector-missing:forum | “Forum” (planned) lacks municipalities, which goal 3 “Three” needs: 1 of 2 sectors. | U1 could invite M1.
        goal-uncovered:1 | No activity, under way or planned, contributes to goal 1 “One”. | U1 could take responsibility for a first activity.
        isolated-actor:municipality | Municipalities: 1 of 4 actors works with nobody: M4. | Invite M4 to “Forum”. M1 can make the first contact.
        competence-missing:ict | Goal 3 “Three” needs competence in IT and digitalisation, which is noted for no actor. | Ask U1 and U2 whether they have it or know who has.
        goal-behind:3:i | Goal 3 “Three” is behind: “Meetings” is 3, and on the line from 0 to 8 it should have been 4. | U1 could raise it at the next follow-up.
        position-unanswered:m1:3:1 | M1 has objections to goal 3 “Three”, and nothing answers them. | U1 could answer M1: what is done and what is not.
        sole-broker:municipality:university:u1 | All direct ties between municipalities and universities run through U1 (1 tie). Goal 3 “Three” needs both. | Let U2 and M1 meet. U1 works with both directly and can introduce them.
        goal-single-actor:2 | Everything done for goal 2 “Two” depends on U2 (1 activity under way). | U2 could invite U1 and U3.
        sector-pair-apart:funder:municipality | Funders and municipalities (1 and 4 actors) do not work together at all; chance would have given about 1.1 ties. | Let M1 and F1 meet. U1 works with both directly and can introduce them.
        goal-unowned:2 | The only activity for goal 2 “Two” has no owner. | Ask U2 to own the work.
        competence-single:law | Goal 3 “Three” needs competence in law, which only U1 has. | Ask U2 whether they have it or know who has.
        lapsed-activity:old | “Old” is over, and nothing carries it on. U1 took part. | U1 could gather those who took part and propose a successor.
        sole-broker:funder:municipality:u1 | Funders and municipalities do not work together directly, and U1 is their only common partner. | Let M1 and F1 meet. U1 works with both directly and can introduce them.
        goal-unmeasured:1 | Goal 1 “One” has no indicator: nobody can tell whether it comes closer. | U1 could propose an indicator with a baseline and a target.
        goal-unmeasured:2 | Goal 2 “Two” has no indicator: nobody can tell whether it comes closer. | U2 could propose an indicator with a baseline and a target.
        cut-actor:u1 | Without U1 3 actors lose contact with the others: F1, U2 and U3. | Let M1 and U2 meet. U1 works with both directly and can introduce them.
        cut-actor:m1 | Without M1 2 actors lose contact with the others: M2 and M3. | Let U1 and M3 meet. M1 works with both directly and can introduce them.
        bridge-tie:m1:u1 | The tie U1 – M1 is the only way to 3 actors. | Let F1 and M1 meet. U1 works with both directly and can introduce them.
        bridge-tie:u1 | F1 has U1 as its only partner. | Let F1 and M1 meet. U1 works with both directly and can introduce them.
        """)
  }

  @Test func swedish() throws {
    let told = try lines(.swedish).joined(separator: "\n")
    #expect(
      told == """
        sector-empty:patientOrganisation | Inga patientorganisationer finns i nätverket, fast planens målgrupp omfattar dem. | U1 kan fråga vilka patientorganisationer som vill vara med.
        goal-sectors-missing:3 | Målet 3 ”Three” behöver 2 sektorer, och en av dem deltar inte i dess aktiviteter: kommuner. Det som bidrar till det är bara planerat. | U1 kan bjuda in M1.
        position-conflict:3 | Om målet 3 ”Three” står aktörer mot varandra: U1 stödjer det, medan M1 är emot. | U2 kan samla U1 och M1 till ett rundabordssamtal.
        forum-sector-missing:forum | ”Forum” (planerat) saknar kommuner, som målet 3 ”Three” behöver: 1 av 2 sektorer. | U1 kan bjuda in M1.
        goal-uncovered:1 | Ingen aktivitet, pågående eller planerad, bidrar till målet 1 ”One”. | U1 kan ta ansvar för en första aktivitet.
        isolated-actor:municipality | Kommuner: 1 av 4 aktörer samverkar inte med någon: M4. | Bjud in M4 till ”Forum”. M1 kan ta den första kontakten.
        competence-missing:ict | Målet 3 ”Three” behöver kompetens i it och digitalisering, som ingen aktör har antecknad. | Fråga U1 och U2 om de har den eller vet vem som har den.
        goal-behind:3:i | Målet 3 ”Three” ligger efter: ”Meetings” är 3, och på linjen från 0 till 8 borde det ha varit 4. | U1 kan ta upp det vid nästa uppföljning.
        position-unanswered:m1:3:1 | M1 har invändningar mot målet 3 ”Three”, och inget svarar på dem. | U1 kan svara M1: vad som görs och vad som inte görs.
        sole-broker:municipality:university:u1 | All direkt samverkan mellan kommuner och lärosäten går genom U1 (1 band). Målet 3 ”Three” behöver båda. | Låt U2 och M1 mötas. U1 samverkar direkt med båda och kan introducera dem.
        goal-single-actor:2 | Allt som görs för målet 2 ”Two” är beroende av U2 (1 pågående aktivitet). | U2 kan bjuda in U1 och U3.
        sector-pair-apart:funder:municipality | Finansiärer och kommuner (1 och 4 aktörer) har ingen samverkan alls; slumpen hade gett ungefär 1,1 band. | Låt M1 och F1 mötas. U1 samverkar direkt med båda och kan introducera dem.
        goal-unowned:2 | Den enda aktiviteten för målet 2 ”Two” har ingen ägare. | Fråga U2 om att äga arbetet.
        competence-single:law | Målet 3 ”Three” behöver kompetens i juridik, som bara U1 har. | Fråga U2 om de har den eller vet vem som har den.
        lapsed-activity:old | ”Old” är över, och inget för den vidare. Med var U1. | U1 kan samla deltagarna och föreslå en efterföljare.
        sole-broker:funder:municipality:u1 | Finansiärer och kommuner har ingen direkt samverkan, och U1 är deras enda gemensamma part. | Låt M1 och F1 mötas. U1 samverkar direkt med båda och kan introducera dem.
        goal-unmeasured:1 | Målet 1 ”One” har ingen indikator: det går inte att säga om det kommer närmare. | U1 kan föreslå en indikator med utgångsläge och målvärde.
        goal-unmeasured:2 | Målet 2 ”Two” har ingen indikator: det går inte att säga om det kommer närmare. | U2 kan föreslå en indikator med utgångsläge och målvärde.
        cut-actor:u1 | Utan U1 tappar 3 aktörer kontakten med de andra: F1, U2 och U3. | Låt M1 och U2 mötas. U1 samverkar direkt med båda och kan introducera dem.
        cut-actor:m1 | Utan M1 tappar 2 aktörer kontakten med de andra: M2 och M3. | Låt U1 och M3 mötas. M1 samverkar direkt med båda och kan introducera dem.
        bridge-tie:m1:u1 | Bandet U1 – M1 är enda vägen till 3 aktörer. | Låt F1 och M1 mötas. U1 samverkar direkt med båda och kan introducera dem.
        bridge-tie:u1 | F1 har U1 som enda part. | Låt F1 och M1 mötas. U1 samverkar direkt med båda och kan introducera dem.
        """)
  }

  @Test func anIndicatorIsNamedWhateverItsIdHolds() throws {
    var network = network
    network.goals = [
      Goal(
        id: "mål:50%", title: "Half",
        indicators: [
          Indicator(
            id: "a:b%", title: "Meetings", baseline: .init(date: PartialDate("2018"), value: 0),
            target: .init(date: PartialDate("2022"), value: 8),
            observations: [.init(date: PartialDate("2020"), value: 2.5)])
        ])
    ]
    (network.activities, network.positions) = ([], [])
    let gap = try #require(try NetworkGaps(of: network.projected()).gaps.first { $0.kind == .goalBehind })
    #expect(gap.id == "goal-behind:mål%3A50%25:a%3Ab%25")
    #expect(
      Phrasebook(.english).sentence(for: gap, of: network)
        == "The goal “Half” is behind: “Meetings” is 2.5, and on the line from 0 to 8 it should have been 4.")
    #expect(
      Phrasebook(.swedish).sentence(for: gap, of: network)
        == "Målet ”Half” ligger efter: ”Meetings” är 2,5, och på linjen från 0 till 8 borde det ha varit 4.")
  }

  @Test func everyKindHasAHeadingInBothLanguages() {
    for language in Language.allCases {
      let headings = Gap.Kind.allCases.map { Phrasebook(language).heading(for: $0) }
      #expect(Set(headings).count == Gap.Kind.allCases.count)
    }
  }

  /// Universities that work together and municipalities of which one works with them.
  private func outsiders(_ count: Int, ties: [(String, String)] = []) -> StakeholderNetwork {
    func actors(_ letter: String, _ numbers: Range<Int>, _ sector: Sector.ID) -> [NetworkActor] {
      numbers.map {
        NetworkActor(id: .init("\(letter)\($0)"), name: .init("\(letter.uppercased())\($0)"), sector: sector)
      }
    }
    let pairs = [("u1", "u2"), ("u2", "u3"), ("u1", "u3"), ("m0", "u1"), ("m0", "u2"), ("m0", "u3")] + ties
    return StakeholderNetwork(
      actors: actors("u", 1..<4, "university") + actors("m", 0..<(count + 1), "municipality"),
      collaborations: pairs.map { Collaboration(source: .init($0.0), target: .init($0.1)) })
  }

  private func told(_ network: StakeholderNetwork, _ id: String, _ language: Language) throws -> [String] {
    let fact = try #require(NetworkGaps(of: network.projected()).facts.first { $0.id == id })
    let (words, records) = (Phrasebook(language), NamedRecords(network))
    return [words.sentence(for: fact, among: records), words.proposal(for: fact, among: records)]
      .map { $0.replacing("\u{A0}", with: " ") }
  }

  @Test func outsidersAndTheirOneConnectionAreToldTogether() throws {
    #expect(
      try told(outsiders(8), "isolated-actor:municipality", .swedish) == [
        "Kommuner: 8 av 9 aktörer samverkar inte med någon: M1, M2, M3, M4, M5, M6 och 2 till. M0 är därför deras enda "
          + "förbindelse med andra sektorer: lärosäten (3 band).",
        "Bjud in några av dem. M0 kan ta den första kontakten.",
      ])
    #expect(
      try told(outsiders(2), "isolated-actor:municipality", .english) == [
        "Municipalities: 2 of 3 actors work with nobody: M1 and M2. So M0 is their only connection with other sectors: "
          + "universities (3 ties).",
        "Invite them. M0 can make the first contact.",
      ])
  }

  @Test func aMeetingIsToldOfThoseWhoMeetAndNotOfOthersOutside() throws {
    var network = outsiders(8)
    network.goals = [Goal(id: "1", title: "One")]
    network.activities = [Activity(id: "w", goals: ["1"], participants: [.init(actor: "u1"), .init(actor: "u2")])]
    network.positions = [Position(actor: "m1", goal: "1", stance: .asks)]
    let (words, records) = (Phrasebook(.english), NamedRecords(network))
    let facts = try NetworkGaps(of: network.projected()).facts
    let fact = try #require(facts.first { $0.id == "isolated-actor:municipality" })
    func step(_ actor: NetworkActor.ID?) -> String {
      words.proposal(for: fact, among: records, of: actor).replacing("\u{A0}", with: " ")
    }
    let all = "Invite some of them. M0 can make the first contact."
    #expect(step(nil).hasPrefix(all + " Let ") && step(nil).contains("M1"))
    #expect(step("m1") == step(nil))
    #expect(step("m2") == all)
  }
}
