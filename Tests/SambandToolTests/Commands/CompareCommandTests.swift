// Two years of a small network, word for word.

import SambandTool
import Testing

@Suite struct CompareCommandTests {
  private let session = MemorySession(files: ["before.json": earlierYear, "after.json": laterYear])

  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  @Test func comparisonInSwedish() {
    let result = session.run("compare", "before.json", "after.json", "--language", "sv")
    #expect(result.code == .done)
    #expect(
      plain(result.output) == """
        Litet nät

        Från 2021 till 2022: 1 aktör har kommit till och 0 är borta; bland dem som finns
        med båda gångerna har 1 band kommit till och 1 upphört; 1 gap är stängt, 4 nya
        och 3 kvar (varje mål, forum och synpunkt för sig).

        Aktörer
          Har kommit till: Patientforum
          Finns med båda gångerna: 4

        Samverkan mellan aktörer som finns med båda gångerna
          Ny (1): Lif – Solna stad
          Har upphört (1): Karolinska Institutet – KTH

        Med aktörer som bara finns med den ena gången
          1 band kom till och 0 försvann med aktörer som bara finns med den ena gången.
            2 gap stängdes och 0 uppstod bara med dem. Det kan bero på vilka som svarade
            eller kartlades, och räknas inte som förändring här.

        Aktiviteter
          ”Nyhetsbrev” har börjat.
          ”Studiebesök” är planerad.
          ”Möten” är över, och inget för den vidare.

        Gap
          Stängda (1):
          – Ingen aktivitet, pågående eller planerad, bidrar till målet 2 ”Växa”.
          Borta utan att vara åtgärdade (2):
          – All direkt samverkan mellan branschorganisationer och lärosäten går genom KI
            (1 band). (för att nya aktörer har tillkommit, inte för att de samverkar
            mer)
          – All direkt samverkan mellan kommuner och lärosäten går genom KI (1 band).
            (för att nya aktörer har tillkommit, inte för att de samverkar mer)
          Nya (4):
          – Allt som görs för målet 1 ”Mötas” är beroende av KTH (1 planerad aktivitet).
          – ”Möten” är över, och inget för den vidare. Med var Karolinska Institutet.
          – Målet 1 ”Mötas” ligger efter: ”Möten” är 3, och på linjen från 0 till 8
            borde det ha varit 4.
          – Lärosäten: 1 av 2 aktörer samverkar inte med någon: KTH.
          Fortfarande öppna: 3. Tyngst väger: Målet 2 ”Växa” har ingen indikator: det
            går inte att säga om det kommer närmare.

        Brobyggare
          Gör det inte längre: Karolinska Institutet

        Band mellan sektorer, förr → nu
          Band mellan olika sektorer: 67 % av alla förr, 100 % nu.
          kommuner och branschorganisationer: 0 → 1
          lärosäten och patientorganisationer: 0 → 1 (bara med aktörer som finns med den
            ena gången)
          inom lärosäten: 1 → 0

        Ändrade uppgifter
          Karolinska Institutet: namn ”KI” → ”Karolinska Institutet”

        Indikatorer mot sina linjer
          ”Möten” (målet 1 ”Mötas”): 3 (2022), efter linjen mot 8, som är 4 den dagen;
            förr: 2 (2021), på eller före linjen mot 8.

        Kartan är så fullständig som filerna: ett band som är borta kan vara glömt.
        Siffrorna är underlag för samtal.

        """)
  }

  @Test func comparisonInEnglish() {
    let result = session.run("compare", "before.json", "after.json", "--language", "en")
    #expect(result.code == .done)
    #expect(
      plain(result.output) == """
        Small net

        From 2021 to 2022: 1 actor has come and 0 gone; among those that are there both
        times 1 tie is new and 1 gone; 1 gap is closed, 4 new and 3 still open (each
        goal, forum and point by itself).

        Actors
          Have come: Patientforum
          Are there both times: 4

        Ties between actors that are there both times
          New (1): Lif – Solna stad
          Gone (1): Karolinska Institutet – KTH

        With actors that are there only once
          1 tie came and 0 went with actors that are there only once. 2 gaps closed and
            0 opened only with them. That may come from who answered or was mapped, and
            does not count as change here.

        Activities
          “Newsletter” has begun.
          “Study visit” is planned.
          “Meetings” is over, and nothing carries it on.

        Gaps
          Closed (1):
          – No activity, under way or planned, contributes to goal 2 “Grow”.
          Gone without being mended (2):
          – All direct ties between industry bodies and universities run through KI
            (1 tie). (because new actors have come, not because they work together more)
          – All direct ties between municipalities and universities run through KI
            (1 tie). (because new actors have come, not because they work together more)
          New (4):
          – Everything done for goal 1 “Meet” depends on KTH (1 planned activity).
          – “Meetings” is over, and nothing carries it on. Karolinska Institutet took
            part.
          – Goal 1 “Meet” is behind: “Meetings” is 3, and on the line from 0 to 8 it
            should have been 4.
          – Universities: 1 of 2 actors works with nobody: KTH.
          Still open: 3. The most severe: Goal 2 “Grow” has no indicator: nobody can
            tell whether it comes closer.

        Bridging actors
          Do so no more: Karolinska Institutet

        Ties between sectors, before → now
          Ties between different sectors: 67% of all before, 100% now.
          municipalities and industry bodies: 0 → 1
          universities and patient organisations: 0 → 1 (only with actors that are there
            once)
          within universities: 1 → 0

        Changed records
          Karolinska Institutet: name “KI” → “Karolinska Institutet”

        Indicators against their lines
          “Meetings” (goal 1 “Meet”): 3 (2022), behind the line to 8, which is 4 that
            day; before: 2 (2021), on or ahead of the line to 8.

        The map is as complete as the files: a tie that is gone may be forgotten. The
        figures are grounds for a conversation.

        """)
  }

  @Test(arguments: ["sv", "en"])
  func aNetworkAgainstItselfSaysSo(language: String) {
    let text = session.run("compare", "before.json", "before.json", "--language", language)
    #expect(text.code == .done)
    #expect(
      plain(text.output)
        == (language == "sv"
          ? """
          Litet nät

          Båda så som det såg ut 2021: inget skiljer. Samma 4 aktörer och 3 band finns
          båda gångerna, och inget i deras uppgifter är ändrat.

          Indikatorer mot sina linjer
            ”Möten” (målet 1 ”Mötas”), som förr: 2 (2021), på eller före linjen mot 8.

          """
          : """
          Small net

          Both as it stood in 2021: nothing differs. The same 4 actors and 3 ties are
          there both times, and nothing in their records has changed.

          Indicators against their lines
            “Meetings” (goal 1 “Meet”), as before: 2 (2021), on or ahead of the line to 8.

          """))
    let table = session.run("compare", "before.json", "before.json", "--format", "csv")
    #expect(table.output == "what,change,id,other_id,field,before,after,among_both\n")
    let json = session.run("compare", "before.json", "before.json", "--format", "json").output
    #expect(json.contains("\"isEmpty\": true"))
  }

  @Test func oneFileNeedsAnEarlierDate() {
    let swedish = session.run("compare", "before.json", "--language", "sv")
    #expect(swedish.code == .usage && swedish.output.isEmpty)
    #expect(
      swedish.messages == [
        "samband compare: before.json ska jämföras med något; ge en fil till, eller en tidigare dag med --from"
      ])
    let english = session.run("compare", "before.json", "--language", "en")
    #expect(
      english.messages == [
        "samband compare: before.json needs something to be compared with; give another file, or an earlier date with --from"
      ])
    let dates = session.run("compare", "before.json", "--from", "2020", "--language", "en")
    #expect(dates.code == .done && dates.output.contains("From 2020 to 2021: the same"))
  }

  @Test func gapsThatAreLeftOutAreSaid() {
    let result = session.run("compare", "before.json", "after.json", "--gaps", "never", "--language", "sv")
    #expect(
      plain(result.output).contains(
        "Gapen är inte jämförda; --gaps always tar med dem hur stora nätverken än är."))
  }

  @Test func theOutputNeverOverwritesEitherInput() {
    for path in ["before.json", "after.json"] {
      #expect(session.run("compare", "before.json", "after.json", "--output", path).code == .outputImpossible)
    }
  }

  @Test("A tie that is still the only way, though to fewer, is not said to be mended; nor is contact that is lost")
  func theOnlyWayStays() {
    let actors =
      "id;namn;sektor\nu1;U1;lärosäte\nu2;U2;lärosäte\nr;Regionen;region\nm;Mjukvaran;företag\na;Verkstan;företag\n"
    let ties = "från;till\nu1;u2\nu1;r\nu2;r\nr;m\n"
    let session = MemorySession(files: [
      "förr/actors.csv": actors, "förr/ties.csv": ties + "m;a\n", "nu/actors.csv": actors, "nu/ties.csv": ties,
    ])
    let text = session.run("compare", "förr", "nu", "--language", "sv").output.replacing("\u{A0}", with: " ")
      .replacing(/\s+/, with: " ")
    #expect(text.contains("0 gap är stängda"))
    #expect(text.contains("(bandet är fortfarande enda vägen, men inte till samma aktörer)"), "\(text)")
    #expect(text.contains("Andra är inte längre beroende av: Mjukvaran (kontakten har brutits helt)"))
  }
}
