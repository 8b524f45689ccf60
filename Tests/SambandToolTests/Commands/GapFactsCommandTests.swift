// Gaps that say the same are told once, word for word in both languages.

import SambandTool
import Testing

@Suite struct GapFactsCommandTests {
  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  @Test func gapsThatSayTheSameAreToldOnce() {
    let session = MemorySession(files: ["f.json": factNetwork])
    #expect(
      plain(session.run("gaps", "f.json", "--language", "sv", "--top", "100").output) == """
        Fakta

        Så som det såg ut 1 oktober 2021: 12 gap (28 om varje mål, forum och synpunkt
        räknas för sig).

        Sektorer som saknas helt (1)
         0,98 Inga företag finns i nätverket, fast målen 1 och 2 behöver dem och planens
               målgrupp omfattar dem. De saknas också i ”Forumet” (planerat).
               → Regionen kan fråga vilka företag som vill vara med, och bjuda in dem
                 till ”Forumet”.

        Mål som ingen aktivitet bidrar till (1)
         0,72 Ingen aktivitet, pågående eller planerad, bidrar till målet 3 ”Lära”. Inte
               heller till 3.1.
               → Lärosätet kan ta ansvar för en första aktivitet.

        Synpunkter utan svar (2)
         0,54 Solna har bett om 3 saker och uttryckt oro i en fråga; 2 av dem har inget
               svar: testbäddar och verksamhetsmark; för en av dem är ett svar bara
               föreslaget: skolan. Solna stödjer målet 2 ”Växa”; frågan om
               verksamhetsmark är inte omhändertagen.
               → Regionen kan svara Solna punkt för punkt: vad som görs och vad som inte
                 görs.
         0,54 Täby har invändningar mot målet 1 ”Mötas”, och inget svarar på dem.
               → Regionen kan svara Täby: vad som görs och vad som inte görs.

        Aktörer utan samverkan (1)
         0,51 Okänd part, vars sektor inte är känd, samverkar inte med någon.
               → Bjud in Okänd part. Lärosätet kan ta den första kontakten.

        Kompetens som saknas (1)
         0,49 Målet 1 ”Mötas” behöver kompetens i juridik och maskininlärning, men filen
               antecknar inga kompetenser alls.
               → Fråga aktörerna vilka kompetenser de har eller vet var de finns, och
                 för in dem i filen.

        Mål vars aktiviteter saknar ägare (1)
         0,45 Den enda aktiviteten för målet 1 ”Mötas” har ingen ägare.
               → Fråga Regionen om att äga arbetet.

        Sektorer som inte möts (1)
         0,42 Innovationsmiljöer och kommuner (2 aktörer var) har ingen samverkan alls;
               slumpen hade gett ungefär 1,3 band. Lärosätet är deras enda gemensamma
               part.
               → Låt Täby och Arenan mötas. Lärosätet samverkar direkt med båda och kan
                 introducera dem.

        En enda aktör mellan två sektorer (1)
         0,36 Lärosätet är ensam förbindelse mellan sektorer: Innovationsmiljöer –
               lärosäten (2 band); kommuner – lärosäten (2 band).
               → Låt Akademin och Sentrum AB. mötas. Lärosätet samverkar direkt med båda
                 och kan introducera dem.

        Mål som ingen åtgärd pekar ut (1)
         0,36 Åtgärder finns för målet 2 ”Växa”, men ingen pekar ut 2.1 ”Starta” och 2.2
               ”Bygga”.
               → Regionen kan peka ut vilka av åtgärderna som ska bidra till dem.

        Mål utan indikator (1)
         0,32 Inget av de 6 målen har någon indikator: det går inte att säga om de
               kommer närmare.
               → Börja med målet 1 ”Mötas”: Regionen kan föreslå en indikator med
                 utgångsläge och målvärde.

        Aktörer som andra är beroende av (1)
         0,28 Utan Lärosätet tappar 4 aktörer kontakten med de andra: Solna, Täby,
               Sentrum AB. och Arenan.
               → Låt Regionen och Solna mötas. Lärosätet samverkar med båda (med
                 Regionen i ”Svaret”, med Solna direkt) och kan introducera dem.

        Talet före varje gap är dess tyngd, 0–1: hur mycket slaget väger, hur mycket
        målen frågar efter det som saknas och hur stor del som saknas. Kartan är så
        fullständig som filen: gapen är underlag för samtal, inte ett betyg. För 1 aktör
        är sektorn inte känd; den räknas inte till någon sektor.

        """)
    #expect(
      plain(session.run("gaps", "f.json", "--language", "en", "--top", "100").output) == """
        Fakta

        As it stood on 1 October 2021: 12 gaps (28 if each goal, forum and point is
        counted by itself).

        Sectors that are missing altogether (1)
         0.98 There are no companies in the network, though goals 1 and 2 call for them
               and the plan's target group includes them. “The forum” (planned) lacks
               them too.
               → Regionen could ask which companies want to take part, and invite them
                 to “The forum”.

        Goals that no activity contributes to (1)
         0.72 No activity, under way or planned, contributes to goal 3 “Learn”. Nor to
               3.1.
               → Lärosätet could take responsibility for a first activity.

        Points without an answer (2)
         0.54 Solna has asked for 3 things and voiced concern about one matter; 2 of
               them have no answer: test beds and business land; for one of them an
               answer is only proposed: school. Solna supports goal 2 “Grow”; the matter
               of business land is not taken care of.
               → Regionen could answer Solna point by point: what is done and what is
                 not.
         0.54 Täby has objections to goal 1 “Meet”, and nothing answers them.
               → Regionen could answer Täby: what is done and what is not.

        Actors that work with nobody (1)
         0.51 Okänd part, whose sector is not known, works with nobody.
               → Invite Okänd part. Lärosätet can make the first contact.

        Competences that are missing (1)
         0.49 Goal 1 “Meet” needs competence in law and machine learning, but the file
               notes no competences at all.
               → Ask the actors which competences they have or know where to find, and
                 note them in the file.

        Goals whose activities have no owner (1)
         0.45 The only activity for goal 1 “Meet” has no owner.
               → Ask Regionen to own the work.

        Sectors that do not meet (1)
         0.42 Innovation environments and municipalities (2 actors each) do not work
               together at all; chance would have given about 1.3 ties. Lärosätet is
               their only common partner.
               → Let Täby and Arenan meet. Lärosätet works with both directly and can
                 introduce them.

        A single actor between two sectors (1)
         0.36 Lärosätet is the only connection between sectors: Innovation
               environments – universities (2 ties); municipalities – universities
               (2 ties).
               → Let Akademin and Sentrum AB. meet. Lärosätet works with both directly
                 and can introduce them.

        Goals that no measure names (1)
         0.36 Measures exist for goal 2 “Grow”, but none names 2.1 “Start” and 2.2
               “Build”.
               → Regionen could say which of the measures are to contribute to them.

        Goals without an indicator (1)
         0.32 None of the 6 goals has an indicator: nobody can tell whether they come
               closer.
               → Begin with goal 1 “Meet”: Regionen could propose an indicator with a
                 baseline and a target.

        Actors that others depend on (1)
         0.28 Without Lärosätet 4 actors lose contact with the others: Solna, Täby,
               Sentrum AB. and Arenan.
               → Let Regionen and Solna meet. Lärosätet works with both (with Regionen
                 in “The answer”, with Solna directly) and can introduce them.

        The figure before each gap is its severity, 0–1: how much its kind weighs, how
        much the goals ask for what is missing, and how much of it is missing. The map
        is as complete as the file: the gaps are grounds for a conversation, not a
        grade. The sector of 1 actor is not known; it counts in no sector.

        """)
  }
}

/// A network with gaps that say the same: missing sectors, lists of goals, parts of a goal, what one actor carries, what a party said.
let factNetwork = """
  {
    "format": "samband-network",
    "version": 1,
    "title": "Fakta",
    "asOf": "2021-10-01",
    "targetGroups": ["company"],
    "competences": [{"id": "machine-learning", "label": {"sv": "maskininlärning", "en": "machine learning"}}],
    "sectors": [{"id": "unknown"}, {"id": "hub", "label": {"sv": "Innovationsmiljö", "en": "Innovation environment"}, "plural": {"sv": "Innovationsmiljöer", "en": "Innovation environments"}}],
    "actors": [
      {"id": "r", "name": "Regionen", "sector": "region"},
      {"id": "u1", "name": "Lärosätet", "sector": "university"},
      {"id": "u2", "name": "Högskolan", "sector": "university"},
      {"id": "u3", "name": "Akademin", "sector": "university"},
      {"id": "u4", "name": "Fakulteten", "sector": "university"},
      {"id": "m1", "name": "Solna", "sector": "municipality"},
      {"id": "m2", "name": "Täby", "sector": "municipality"},
      {"id": "m3", "name": "Sentrum AB.", "sector": "hub"},
      {"id": "m4", "name": "Arenan", "sector": "hub"},
      {"id": "x", "name": "Okänd part", "sector": "unknown"}
    ],
    "collaborations": [
      {"source": "u1", "target": "u2"}, {"source": "u1", "target": "u3"}, {"source": "u2", "target": "u3"}, {"source": "u2", "target": "u4"}, {"source": "u3", "target": "u4"},
      {"source": "u1", "target": "m1"}, {"source": "u1", "target": "m2"}, {"source": "u1", "target": "m3"}, {"source": "u1", "target": "m4"},
      {"source": "m1", "target": "m2"}, {"source": "r", "target": "u1"}, {"source": "r", "target": "u2"}
    ],
    "activities": [
      {"id": "forum", "name": {"sv": "Forumet", "en": "The forum"}, "kind": "forum", "status": "planned", "goals": ["1"], "participants": [{"actor": "u1"}, {"actor": "r"}]},
      {"id": "measure", "name": {"sv": "Åtgärden", "en": "The measure"}, "status": "planned", "goals": ["2"], "participants": [{"actor": "r"}, {"actor": "u1"}]},
      {"id": "idea", "name": {"sv": "Idén", "en": "The idea"}, "status": "proposed", "answers": ["p3"]},
      {"id": "done", "name": {"sv": "Svaret", "en": "The answer"}, "status": "active", "owner": "r", "goals": ["2"], "answers": ["p4"], "participants": [{"actor": "r"}, {"actor": "u1"}]}
    ],
    "goals": [
      {"id": "s", "kind": "strategy", "heeded": true, "title": {"sv": "Strategin", "en": "The strategy"}},
      {"id": "1", "kind": "goal", "title": {"sv": "Mötas", "en": "Meet"}, "needs": {"sectors": ["company", "university"], "competences": ["law", "machine-learning"]}},
      {"id": "2", "kind": "goal", "title": {"sv": "Växa", "en": "Grow"}, "needs": {"sectors": ["company"]}},
      {"id": "2.1", "parent": "2", "kind": "subgoal", "title": {"sv": "Starta", "en": "Start"}},
      {"id": "2.2", "parent": "2", "kind": "subgoal", "title": {"sv": "Bygga", "en": "Build"}},
      {"id": "3", "kind": "goal", "title": {"sv": "Lära", "en": "Learn"}},
      {"id": "3.1", "parent": "3", "kind": "subgoal", "title": {"sv": "Läsa", "en": "Read"}}
    ],
    "positions": [
      {"id": "p1", "actor": "m1", "goal": "2", "topic": {"sv": "Verksamhetsmark", "en": "Business land"}, "stance": "concerned", "summary": {"sv": "Det är brist på mark.", "en": "Land is short."}},
      {"id": "p2", "actor": "m1", "goal": "1", "topic": {"sv": "Testbäddar", "en": "Test beds"}, "stance": "asks", "summary": {"sv": "Öppna testbäddarna.", "en": "Open the test beds."}},
      {"id": "p3", "actor": "m1", "goal": "1", "topic": {"sv": "Skolan", "en": "School"}, "stance": "asks"},
      {"id": "p4", "actor": "m1", "goal": "2", "topic": {"sv": "Data", "en": "Data"}, "stance": "asks", "date": "2020-10-26"},
      {"actor": "m1", "goal": "2", "stance": "supports"},
      {"actor": "m2", "goal": "1", "stance": "opposes"}
    ]
  }

  """
