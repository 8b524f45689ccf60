import SambandTool
import Testing

@Suite struct GapsCommandTests {
  private let session = MemorySession(files: ["g.json": gapNetwork])

  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  /// The region is called as one: there are no "Inga regionen".
  @Test(arguments: [
    ("sv", "Regionen finns inte i nätverket, fast"), ("en", "The region is not in the network, though"),
  ]) func aRegionThatIsMissingIsOne(_ language: String, _ sentence: String) {
    let network = """
      {"format": "samband-network", "version": 1, "actors": [
        {"id": "a", "name": "A", "sector": "university"}, {"id": "b", "name": "B", "sector": "company"}],
       "collaborations": [{"source": "a", "target": "b"}],
       "goals": [{"id": "1", "title": "T", "needs": {"sectors": ["region", "university"]}}]}
      """
    let result = MemorySession(files: ["n.json": network]).run("gaps", "n.json", "--language", language)
    #expect(plain(result.output).contains(sentence), "\(result.output)")
  }

  @Test func jsonHasTheAgreedShape() {
    let result = session.run("gaps", "g.json", "--format", "json", "--kind", "goal-uncovered", "--top", "1")
    #expect(result.code == .done)
    #expect(
      plain(result.output) == """
        {
          "command": "gaps",
          "network": "g.json",
          "asOf": "2021-10-01",
          "level": "organization",
          "parameters": {
            "projection": "newman",
            "includeEnded": false,
            "kind": ["goal-uncovered"],
            "goal": [],
            "sector": [],
            "top": 1,
            "seed": 1,
            "found": 1,
            "facts": 1,
            "labellings": 12,
            "exact": true
          },
          "results": [
            {
              "id": "goal-uncovered:2",
              "kind": "goal-uncovered",
              "within": ["goal-uncovered:2"],
              "severity": 0.72,
              "actors": [],
              "sectors": [],
              "goals": ["2"],
              "figures": {
                "active": 0,
                "planned": 0,
                "proposed": 0,
                "ended": 0,
                "severity_weight": 0.9,
                "severity_asked": 0.5,
                "severity_extent": 1
              },
              "explanation": "No activity, under way or planned, contributes to goal 2 “Grow”.",
              "proposal": {
                "action": "start-activity",
                "actors": [],
                "through": "ki",
                "sectors": [],
                "activities": [],
                "explanation": "KI could take responsibility for a first activity."
              }
            }
          ],
          "facts": [
            {
              "id": "goal-uncovered:2",
              "kind": "goal-uncovered",
              "severity": 0.72,
              "gaps": ["goal-uncovered:2"],
              "explanation": "No activity, under way or planned, contributes to goal 2 “Grow”.",
              "proposal": "KI could take responsibility for a first activity."
            }
          ],
          "departures": []
        }

        """)
  }

  @Test func csvHasARowForEachGap() {
    let result = session.run("gaps", "g.json", "--format", "csv", "--sector", "patientOrganisation")
    #expect(
      plain(result.output) == """
        id,kind,within,severity,severity_weight,severity_asked,severity_extent,actors,sectors,goals,activities,figures,evidence,explanation,action,proposed_actors,through,introducers,occasions,proposal
        sector-empty:patientOrganisation,sector-empty,missing-sector:patientOrganisation,0.929,1.0,0.8232233047033631,1.0,,patientOrganisation,1,,goals=1|target_group=1|actors=0,,"There are no patient organisations in the network, though goal 1 “Meet” calls for them and the plan's target group includes them.",recruit,,ki,,,KI could ask which patient organisations want to take part.
        goal-sectors-missing:1,goal-sectors-missing,missing-sector:patientOrganisation,0.721,0.95,0.6464466094067263,0.5,,patientOrganisation,1,table,needed=2|missing=1|active=1|planned=0,,"Goal 1 “Meet” needs 2 sectors, and one of them takes no part in its activities: patient organisations.",invite,,ki,,,KI could look for patient organisations.
        forum-sector-missing:table,forum-sector-missing,missing-sector:patientOrganisation,0.683,0.9,0.6464466094067263,0.5,ki|kth|lif,patientOrganisation,1,table,needed=2|missing=1|planned=0,,"“Round table” lacks patient organisations, which goal 1 “Meet” needs: 1 of 2 sectors.",invite,,ki,,,KI could look for patient organisations.

        """)
  }

  @Test func textIsGroupedAndRanked() {
    let result = session.run("gaps", "g.json", "--language", "sv")
    #expect(
      plain(result.output) == """
        Gap

        Så som det såg ut 1 oktober 2021: 7 gap (10 om varje mål, forum och synpunkt
        räknas för sig).

        Sektorer som saknas helt (1)
         0,93 Inga patientorganisationer finns i nätverket, fast målet 1 ”Mötas” behöver
               dem och planens målgrupp omfattar dem. De saknas också i ”Rundabord”.
               → KI kan fråga vilka patientorganisationer som vill vara med, och bjuda
                 in dem till ”Rundabord”.

        Mål som ingen aktivitet bidrar till (1)
         0,72 Ingen aktivitet, pågående eller planerad, bidrar till målet 2 ”Växa”.
               → KI kan ta ansvar för en första aktivitet.

        Aktörer som står mot varandra (1)
         0,64 Om målet 2 ”Växa” står aktörer mot varandra: KI stödjer det, medan Solna
               stad är emot. Solna stad har inte fått något svar.
               → Samla KI och Solna stad till ett rundabordssamtal med en värd utanför.

        Mål som ligger efter (1)
         0,51 Målet 1 ”Mötas” ligger efter: ”Möten” är 3, och på linjen från 0 till 8
               borde det ha varit 4.
               → KI kan ta upp det vid nästa uppföljning.

        Aktörer utan samverkan (1)
         0,51 Solna stad, den enda som räknas här som kommun, samverkar inte med någon.
               → Bjud in Solna stad. KI kan ta den första kontakten.

        Avslutat utan fortsättning (1)
         0,36 ”Gammalt” är över, och inget för den vidare. Med var Lif.
               → Lif kan samla deltagarna och föreslå en efterföljare.

        Mål utan indikator (1)
         0,28 Målet 2 ”Växa” har ingen indikator: det går inte att säga om det kommer
               närmare.
               → KI kan föreslå en indikator med utgångsläge och målvärde.

        Talet före varje gap är dess tyngd, 0–1: hur mycket slaget väger, hur mycket
        målen frågar efter det som saknas och hur stor del som saknas. Kartan är så
        fullständig som filen: gapen är underlag för samtal, inte ett betyg.

        """)
  }

  @Test func theSameInEnglish() {
    let result = session.run("gaps", "g.json", "--language", "en", "--top", "3")
    #expect(
      plain(result.output) == """
        Gap

        As it stood on 1 October 2021: 7 gaps (10 if each goal, forum and point is
        counted by itself), the first 3 of them shown.

        Sectors that are missing altogether (1)
         0.93 There are no patient organisations in the network, though goal 1 “Meet”
               calls for them and the plan's target group includes them. “Round table”
               lacks them too.
               → KI could ask which patient organisations want to take part, and invite
                 them to “Round table”.

        Goals that no activity contributes to (1)
         0.72 No activity, under way or planned, contributes to goal 2 “Grow”.
               → KI could take responsibility for a first activity.

        Actors that stand against each other (1)
         0.64 On goal 2 “Grow” actors stand against each other: KI supports it, while
               Solna stad opposes it. Solna stad has had no answer.
               → Gather KI and Solna stad for a round table with a host from outside.

        The figure before each gap is its severity, 0–1: how much its kind weighs, how
        much the goals ask for what is missing, and how much of it is missing. The map
        is as complete as the file: the gaps are grounds for a conversation, not a
        grade.

        """)
  }

  @Test func anUnknownGoalOrSectorIsAFault() {
    for (arguments, english, swedish) in [
      (
        ["--goal", "7"], "--goal: no goal in g.json has the id or name \"7\"; \"samband convert g.json\" shows all ids",
        "--goal: inget mål i g.json har id eller namn \"7\"; \"samband convert g.json\" visar alla id"
      ),
      (
        ["--sector", "universty"],
        "--sector: no sector in g.json has the id or name \"universty\"; did you mean \"university\"?",
        "--sector: ingen sektor i g.json har id eller namn \"universty\"; menade du \"university\"?"
      ),
    ] {
      for (language, sentence) in [("en", english), ("sv", swedish)] {
        let result = session.run(["gaps", "g.json", "--language", language] + arguments)
        #expect(result.code == .usage)
        #expect(result.messages == ["samband: " + sentence])
        #expect(result.output.isEmpty)
      }
    }
  }
}

/// A forum without patients, a goal without work, an ended project, a municipality outside.
let gapNetwork = """
  {
    "format": "samband-network",
    "version": 1,
    "title": "Gap",
    "asOf": "2021-10-01",
    "targetGroups": ["patientOrganisation"],
    "actors": [
      {"id": "ki", "name": "KI", "sector": "university"},
      {"id": "kth", "name": "KTH", "sector": "university"},
      {"id": "lif", "name": "Lif", "sector": "industryBody"},
      {"id": "solna", "name": "Solna stad", "sector": "municipality"}
    ],
    "activities": [
      {"id": "table", "name": {"sv": "Rundabord", "en": "Round table"}, "kind": "roundTable", "owner": "ki", "goals": ["1"],
       "participants": [{"actor": "ki"}, {"actor": "kth"}, {"actor": "lif"}]},
      {"id": "old", "name": {"sv": "Gammalt", "en": "Old"}, "status": "ended", "participants": [{"actor": "lif"}]}
    ],
    "goals": [
      {"id": "1", "kind": "goal", "title": {"sv": "Mötas", "en": "Meet"}, "needs": {"sectors": ["university", "patientOrganisation"]},
       "indicators": [{"id": "i", "title": {"sv": "Möten", "en": "Meetings"}, "unit": "1", "baseline": {"date": "2018", "value": 0}, "target": {"date": "2022", "value": 8},
                       "observations": [{"date": "2020", "value": 3}]}]},
      {"id": "2", "kind": "goal", "title": {"sv": "Växa", "en": "Grow"}}
    ],
    "positions": [
      {"actor": "ki", "goal": "2", "stance": "supports"},
      {"actor": "solna", "goal": "2", "stance": "opposes"}
    ]
  }

  """
