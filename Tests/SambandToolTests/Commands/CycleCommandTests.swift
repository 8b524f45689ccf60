// The goals' cycle and the plan's four clusters of a small network, word for word.

import SambandTool
import Testing

@Suite struct CycleCommandTests {
  private let session = MemorySession(files: ["before.json": earlierYear, "after.json": laterYear])

  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  @Test func cycleInSwedish() {
    let result = session.run("cycle", "after.json", "--previous", "before.json", "--language", "sv")
    #expect(result.code == .done)
    #expect(
      plain(result.output) == """
        Litet nät

        Så som det såg ut 2022: 2 mål av alla slag. Av dem: 1 har planerade aktiviteter
        men ingen som pågår; 1 saknar indikator. Ändringar räknas från 2021. Inget är
        antecknat om vad som har kommunicerats (steg 4).

                     1    2          3      3          5       6
        Mål      Funna  Gap  Planerade  Pågår  Uppföljda  Ändrat  Belagda
        1 Mötas      2    3          1      0    1 efter      ja      1/2
        2 Växa       2    1          1      1          –      ja      0/2

          1 Kartlägg: aktiviteter som bidrar till målet eller ett mål under det, hur
            långt de än har kommit.
          2 Hitta gap: öppna gap som nämner målet (samband gaps).
          3 Initiera: de av aktiviteterna som är planerade (beslutade men inte
            påbörjade), och de som pågår.
          4 Kommunicera: av dem som är planerade, pågår eller är över, hur många som har
            berättats om; det skrivs in under communications.
          5 Följ upp: av målets indikatorer, hur många som är uppmätta mot en linje,
            eller hur många som ligger efter den.
          6 Justera: om mål, mått eller aktiviteter har ändrats sedan den äldre filen.
          Belagda, utanför stegen: av dem som är planerade, pågår eller är över, hur
            många som har en källa eller länk.

        Uppföljning
          1 Mötas, Möten: 3 (2022), efter linjen mot 8, som är 4 den dagen

        Gör detta härnäst
          1. Mål som är beroende av en aktör (1 Mötas): KTH kan bjuda in fler.
          2. Avslutat utan fortsättning (”Möten”): Karolinska Institutet kan samla
             deltagarna och föreslå en efterföljare.
          3. Mål som ligger efter (1 Mötas): KTH kan ta upp det vid nästa uppföljning.
          4. Aktörer utan samverkan (KTH): Bjud in KTH. Karolinska Institutet kan ta den
             första kontakten.
          5. KTH kan sätta i gång ”Rundabord” (lätt insats, stor effekt, inte börjad).

        """)
  }

  @Test func cycleInEnglish() {
    let result = session.run("cycle", "after.json", "--previous", "before.json", "--language", "en")
    #expect(result.code == .done)
    #expect(
      plain(result.output) == """
        Small net

        As it stood in 2022: 2 goals of every kind. Of these: 1 has activities planned
        but none under way; 1 has no indicator. Changes are counted from 2021. Nothing
        is noted about what has been communicated (step 4).

                    1     2        3          3         5        6
        Goal    Found  Gaps  Planned  Under way  Followed  Changed  Sourced
        1 Meet      2     3        1          0  1 behind      yes      1/2
        2 Grow      2     1        1          1         –      yes      0/2

          1 Map: activities that contribute to the goal or a goal below it, however far
            they have come.
          2 Find gaps: open gaps that name the goal (samband gaps).
          3 Initiate: those of the activities that are planned (decided but not begun),
            and those under way.
          4 Communicate: of those planned, under way or over, how many have been told
            of; it is noted under communications.
          5 Follow up: of the goal's indicators, how many are measured against a line,
            or how many are behind it.
          6 Adjust: whether goals, measures or activities have changed since the older
            file.
          Sourced, outside the steps: of those planned, under way or over, how many have
            a source or a link.

        Follow-up
          1 Meet, Meetings: 3 (2022), behind the line to 8, which is 4 that day

        Do this next
          1. Goals that depend on one actor (1 Meet): KTH could invite more actors.
          2. Ended and not carried on (“Meetings”): Karolinska Institutet could gather
             those who took part and propose a successor.
          3. Goals that are behind (1 Meet): KTH could raise it at the next follow-up.
          4. Actors that work with nobody (KTH): Invite KTH. Karolinska Institutet can
             make the first contact.
          5. KTH could set “Round table” going (easy to do, large effect, not begun).

        """)
  }

  @Test func cycleAsCSV() {
    let result = session.run("cycle", "after.json", "--previous", "before.json", "--language", "en", "--format", "csv")
    #expect(result.code == .done)
    #expect(
      plain(result.output) == """
        goal,title,depth,mapped,mapped_proposed,mapped_planned,mapped_active,mapped_ended,held,gaps,gap_ids,initiated,communicated,documented,decided,goal_documented,indicators,followed_up,behind,adjusted,adjusted_goal_fields,adjusted_activities,heeded
        1,Meet,0,2,0,1,0,1,0,3,goal-single-actor:1|lapsed-activity:meet|goal-behind:1:m,1,0,1,2,false,1,1,1,true,0,meet,false
        2,Grow,0,2,0,1,1,0,0,1,goal-unmeasured:2,2,0,0,2,false,0,0,0,true,0,news|visit,false

        """)
  }

  @Test func whatIsOnlyToBeHeededIsNotMissed() {
    let file = #"""
      {"format": "samband-network", "version": 1, "asOf": "2026-03", "goals": [{"id": "1", "title": "Meet"},
      {"id": "s", "title": "Strategy", "heeded": true}, {"id": "t", "title": "Another", "heeded": true}]}
      """#
    let session = MemorySession(files: ["n.json": file])
    let english = plain(session.run("cycle", "n.json", "--language", "en").output)
    #expect(
      english.contains(
        """
        As it stood in March 2026: 1 goal. Of these: 1 has no activity. Besides, 2 are
        only to be heeded. No goal has an indicator (step 5).
        """))
    let swedish = plain(session.run("cycle", "n.json", "--language", "sv").output)
    #expect(
      swedish.contains(
        """
        Så som det såg ut i mars 2026: 1 mål. Av dem: 1 saknar aktiviteter. Därtill
        finns 2 som bara ska beaktas. Inget mål har någon indikator (steg 5).
        """))
  }

  @Test func prioritiesInSwedish() {
    let result = session.run("priorities", "after.json", "--language", "sv")
    #expect(result.code == .done)
    #expect(
      plain(result.output) == """
        Litet nät

        Så som det såg ut 2022: 3 aktiviteter att välja mellan; alla har poäng för
        insats och effekt. 1 avslutad aktivitet är inte med.

        4. Lätt insats, stor effekt (1)
          Enligt planen de mest eftersträvansvärda.
          Rundabord (insats 1, effekt 5, mål 1)

        3. Lätt insats, liten effekt (1)
          Kan tillsammans med annat ändå betyda något.
          Nyhetsbrev (insats 1, effekt 1, mål 2)

        2. Svår insats, stor effekt (0)

        1. Svår insats, liten effekt (1)
          Kan ändå betyda något på sikt och tillsammans med annat; värt att tala om.
          Studiebesök (insats 3, effekt 2, mål 2) – på gränsen

        Små åtgärder som hör ihop (1)
          ”Nyhetsbrev” och ”Studiebesök” är tillsammans allt som bidrar till målet 2
            ”Växa”: var för sig gör de lite, men utan dem görs ingenting för målet.

        Insats 1–2 räknas som lätt och effekt 4–5 som stor. En 3:a är varken eller; den
        räknas som svår och som liten, och aktiviteten står som på gränsen. Poängen är
        gruppens egna: de är underlag för samtal, inte ett facit.

        """)
  }

  @Test func prioritiesInEnglish() {
    let result = session.run("priorities", "after.json", "--language", "en")
    #expect(result.code == .done)
    #expect(
      plain(result.output) == """
        Small net

        As it stood in 2022: 3 activities to choose between; all have scores for effort
        and effect. 1 activity that is over is left out.

        4. Easy to do, large effect (1)
          By the plan those most worth striving for.
          Round table (effort 1, effect 5, goal 1)

        3. Easy to do, small effect (1)
          May still matter together with others.
          Newsletter (effort 1, effect 1, goal 2)

        2. Hard to do, large effect (0)

        1. Hard to do, small effect (1)
          May still matter in the long run and together with others; worth talking over.
          Study visit (effort 3, effect 2, goal 2) – on the line

        Small measures that belong together (1)
          “Newsletter” and “Study visit” are together all that contributes to goal 2
            “Grow”: each does little, but without them nothing is done for it.

        An effort of 1–2 counts as easy and an effect of 4–5 as large. A 3 is neither;
        it counts as hard and as small, and the activity is said to be on the line. The
        scores are the group's own: grounds for a conversation, not a verdict.

        """)
  }

  @Test func prioritiesAsCSV() {
    let result = session.run("priorities", "after.json", "--language", "en", "--format", "csv")
    #expect(result.code == .done)
    #expect(
      plain(result.output) == """
        id,name,status,effort,effect,cluster,cluster_name,on_the_line,combined_for_goals
        table,Round table,planned,1,5,4,"4. Easy to do, large effect",false,
        news,Newsletter,active,1,1,3,"3. Easy to do, small effect",false,2
        visit,Study visit,planned,3,2,1,"1. Hard to do, small effect",true,2

        """)
  }

  @Test func withoutGoalsOrActivitiesThereIsASentence() {
    let session = MemorySession(files: ["n.json": #"{"format": "samband-network", "version": 1}"#])
    #expect(
      session.run("cycle", "n.json", "--language", "en").output
        == """
        N

        The file has no goals, so there is no cycle to follow; add them under goals.

        No gaps are open: nothing in particular to do next.

        """)
    #expect(
      session.run("priorities", "n.json", "--language", "sv").output
        == """
        N

        Här finns inga aktiviteter att välja mellan.

        """)
  }
}
