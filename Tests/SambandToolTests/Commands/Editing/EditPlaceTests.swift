// Where edits and trials say that something is: in the user's file, in the user's words; and records that have no id.

import SambandTool
import Testing

@Suite struct EditPlaceTests {
  private static let folder = [
    "r/aktorer.csv": "id;namn;sektor\nki;Karolinska;Lärosäte\n;Solna stad;Kommun\n;Alfa;Företag\n",
    "r/aktiviteter.csv": "id;namn;ägare;läge;effekt\n;Årsmöte;Solna stad;planerad;4\n",
    "r/mal.csv": "id;titel\nm1;Fler möten\n",
    "r/synpunkter.csv":
      "aktör;mål;fråga;hållning;datum\nSolna stad;m1;;önskar;2026\nki;m1;lokaler;orolig;2025\nki;m1;tider;emot;2026\n",
    "r/kallor.csv": "id;titel\nplan;Planen 2026\n",
  ]

  private func session(_ changes: [String: String] = [:]) -> MemorySession {
    MemorySession(files: Self.folder.merging(changes) { $1 })
  }

  @Test func aPositionWithoutAnIDIsNamedByItsActorAndItsGoal() {
    let session = session()
    #expect(session.run("set", "position", "r", "Solna stad", "Fler möten", "hållning", "stöder").code == .done)
    #expect(session.files["r/synpunkter.csv"]?.contains("Solna stad;m1;;stöder;2026") == true)
    let several = session.run("set", "position", "r", "ki", "m1", "datum", "2027", "--language", "sv")
    #expect(several.code == .usage)
    #expect(
      several.messages.last?.replacing("\u{A0}", with: " ")
        == "samband set: ki \u{2013} m1 har 2 synpunkter (\"lokaler\"; \"tider\"); säg vilken med --where, som --where fråga=\"lokaler\", eller ge --all"
    )
    #expect(session.run("set", "position", "r", "ki", "m1", "datum", "2027", "--where", "fråga=tider").code == .done)
    #expect(session.files["r/synpunkter.csv"]?.contains("ki;m1;lokaler;orolig;2025\nki;m1;tider;emot;2027") == true)
    #expect(session.run("remove", "position", "r", "ki", "m1", "--all").code == .done)
    #expect(session.files["r/synpunkter.csv"]?.contains("ki;") == false)
    #expect(
      session.run("remove", "position", "r", "ki", "m1", "--language", "sv").messages.last?.contains(
        "en synpunkt utan id nämns med aktör och mål") == true)
  }

  @Test func inADocumentTheSame() {
    let session = session()
    #expect(session.run("convert", "r", "--to", "json", "--output", "n.json").code == .done)
    #expect(session.run("set", "position", "n.json", "Solna stad", "m1", "stance", "supports").code == .done)
    #expect(session.files["n.json"]?.contains("\"supports\"") == true)
    #expect(session.run("remove", "position", "n.json", "ki", "m1", "--where", "topic=lokaler").code == .done)
    #expect(session.files["n.json"]?.contains("lokaler") == false)
    #expect(session.files["n.json"]?.contains("tider") == true)
  }

  @Test(arguments: [
    ("sv", "aktiviteten \"arsmote\": status: \"planerad\" \u{2192} \"pågående\"\n"),
    ("en", "the activity \"arsmote\": status: \"planned\" \u{2192} \"active\"\n"),
  ]) func wordsOfTheModelAreSaidInTheLanguage(_ language: String, _ sentence: String) {
    let session = session()
    #expect(session.run("convert", "r", "--to", "json", "--output", "n.json").code == .done)
    let set = session.run(
      "set", "activity", "n.json", "Årsmöte", "status", "active", "--dry-run", "--language", language)
    #expect(set.output == sentence)
  }

  @Test func sectorsAreToldByTheirNames() {
    let message = session().run("add", "actor", "r", "--name", "X", "--sector", "qqqqq", "--language", "sv").messages
      .last
    #expect(message?.contains("välj bland lärosäte, vårdgivare, region, kommun,") == true, "\(message ?? "")")
  }

  @Test func aSecondOfOneNameIsToldByItsPlaceInTheFile() {
    let session = session()
    let tables = session.run("add", "actor", "r", "--name", "solna stad", "--sector", "kommun", "--language", "sv")
    #expect(tables.messages.contains { $0.contains("i aktorer.csv:3:2; är det samma aktör") }, "\(tables.messages)")
    #expect(session.run("convert", "r", "--to", "json", "--output", "n.json").code == .done)
    let document = session.run("add", "actor", "n.json", "--name", "ALFA", "--sector", "kommun", "--language", "sv")
    #expect(
      document.messages.contains { $0.contains(" på rad ") && !$0.contains("actors[") }, "\(document.messages)")
  }

  @Test func aSheetOfScoresMayNameItsRows() {
    let session = session(["p.csv": "id;aktivitet;insats A;effekt A\n;Årsmöte;2;5\n"])
    #expect(session.run("score", "r", "--in", "p.csv", "--language", "sv").code == .done)
    #expect(session.files["r/aktiviteter.csv"]?.contains("Årsmöte;Solna stad;planerad;5;2") == true)
    session.put("p.csv", "id;aktivitet;insats A;effekt A\nÅrsmöte;;3;4\narsmte;;3;4\n;;3;4\n")
    let refused = session.run("score", "r", "--in", "p.csv", "--language", "sv")
    #expect(refused.code == .badData)
    #expect(refused.messages.contains { $0.hasPrefix("p.csv:3:1:") && $0.contains("menade du \"arsmote\"?") })
    #expect(refused.messages.contains { $0.hasPrefix("p.csv:4:1:") && $0.contains("är tom") }, "\(refused.messages)")
  }

  @Test func aNameOfSeveralActivitiesOrGoalsIsSaidToBe() {
    let files = [
      "r/aktiviteter.csv": "id;namn;ägare\na1;Möte;ki\na2;Möte;ki\n",
      "r/mal.csv": "id;titel\nm1;Fler möten\nm2;Fler möten\n",
      "r/deltagare.csv": "aktivitet;aktör\nMöte;ki\n", "r/synpunkter.csv": "aktör;mål\nki;Fler möten\n",
    ]
    let output = session(files).run("check", "r", "--language", "sv").output.replacing("\u{A0}", with: " ")
    #expect(output.contains("\"Möte\" är namnet på 2 aktiviteter, a1 och a2; skriv id:t"), "\(output)")
    #expect(output.contains("\"Fler möten\" är namnet på 2 mål, m1 och m2; skriv id:t"), "\(output)")
  }

  @Test func tablesMayCallSourcesByTheirTitlesAndTellTheCell() {
    let ties = "från;till;belägg\nki;Solna stad;Planen 2026:3\nki;Alfa;Plannen:2\n"
    let session = session(["r/samverkan.csv": ties])
    let check = session.run("check", "r", "--language", "sv").output
    #expect(!check.contains("\"Planen 2026\""), "\(check)")
    #expect(check.contains("r/samverkan.csv:3:9: källan \"Plannen\" är okänd"), "\(check)")
    session.put("r/samverkan.csv", "från;till;belägg\nki;Solna stad;Planen 2026:3\n")
    #expect(session.run("set", "source", "r", "Planen 2026", "date", "2026-01").code == .done)
    #expect(session.files["r/kallor.csv"]?.contains("2026-01") == true)
    session.put("r/kallor.csv", "id;titel\nplan;Planen 2026\nhp;Planen 2026\n")
    let twice = session.run("set", "actor", "r", "ki", "--evidence", "Planen 2026:3", "--language", "sv")
    #expect(twice.messages.last?.contains("plan eller hp") == true || twice.code == .badData, "\(twice.messages)")
  }

  @Test func aMisspelledOrganizationOfThePeopleIsSaid() {
    let session = session([
      "personer.csv": "namn;organisation\nA;Solna std\nB;Karolinska\nC;Helt Annan AB\n",
      "u.json": """
      {"format": "samband-brief", "version": 1, "network": "r", "people": "personer.csv", "seats": 2}
      """,
    ])
    let forum = session.run("forum", "u.json", "--language", "sv")
    #expect(forum.code == .done, "\(forum.messages)")
    #expect(
      forum.messages.filter { $0.contains("listan över personer") } == [
        "samband: organisationen \"Solna std\" i listan över personer finns inte i nätverket; menade du \"Solna stad\"?"
      ], "\(forum.messages)")
  }

  @Test func aLanguageThatIsNotSpokenIsRefused() {
    let session = session()
    let refused = session.run("set", "network", "r", "språk", "norska", "--language", "sv")
    #expect(refused.code == .usage)
    #expect(refused.messages.last?.contains("\"norska\" är okänt; välj bland sv, en") == true, "\(refused.messages)")
    #expect(session.run("set", "network", "r", "språk", "engelska").code == .done)
    #expect(session.files["r/om.csv"]?.contains("en") == true)
  }

  @Test func evidenceMayCallItsSourceByTheTitle() {
    let session = session()
    #expect(session.run("set", "actor", "r", "ki", "--evidence", "Planen 2026:3").code == .done)
    #expect(session.files["r/aktorer.csv"]?.contains("plan:3") == true)
  }

  @Test func aScoreThatIsNoNumberIsToldItsScale() {
    let files = ["r/aktiviteter.csv": "id;namn;ägare;läge;effekt\n;Årsmöte;Solna stad;planerad;hög\n"]
    let check = session(files).run("check", "r", "--language", "sv")
    #expect(check.output.contains("\"hög\" är inget heltal; skriv ett tal från 1 till 5"), "\(check.output)")
  }

  @Test func whatIsWrongWithATriedActivityIsToldInItsFile() {
    let files = [
      "one.json": "{\"name\": \"Nytt\",\n \"participants\": [\"ki\", \"okänd\"]}",
      "two.json": "[{\"name\": \"A\"},\n {\"name\": \"B\",\n  \"owner\": \"okänd\"}]",
      "three.csv": "namn;ägare\nMöte;okänd\n", "four.csv": "namn;ägare;fortsätter\nMöte;Solna stad;Årsmöte\n",
    ]
    let session = session(files)
    func messages(_ file: String) -> [String] {
      session.run("what-if", "r", "--with-activity", file, "--language", "sv").messages
    }
    #expect(messages("one.json").contains { $0.hasPrefix("one.json:2:25: ") }, "\(messages("one.json"))")
    #expect(messages("two.json").contains { $0.hasPrefix("two.json:3:12: ") }, "\(messages("two.json"))")
    #expect(messages("three.csv").contains { $0.hasPrefix("three.csv:2:6: ") }, "\(messages("three.csv"))")
    #expect(messages("three.csv").allSatisfy { !$0.contains("activities[") }, "\(messages("three.csv"))")
    session.put("three.csv", "namn;mål\nMöte;Flera möten\n")
    #expect(messages("three.csv").contains { $0.contains("menade du \"Fler möten\"?") }, "\(messages("three.csv"))")
    #expect(session.run("what-if", "r", "--with-activity", "four.csv").code == .done)
  }

  @Test func aFirstPieceOfEvidenceBringsNoWarningForAllOtherTies() {
    let files = ["r/samverkan.csv": "från;till;belägg\nki;Solna stad;plan:1\nki;Alfa;\nAlfa;Solna stad;\n"]
    let few = session(files).run("check", "r", "--language", "sv")
    #expect(!few.output.contains("belägg"), "\(few.output)")
    let most = session(["r/samverkan.csv": "från;till;belägg\nki;Solna stad;plan:1\nki;Alfa;plan:2\nAlfa;Solna stad;\n"]
    )
    #expect(most.run("check", "r", "--language", "sv").output.contains("samverkan.csv:4"))
  }

  @Test func partsAreSaidToCountUnderTheirOrganizations() {
    let files = [
      "p/actors.csv": "id,name,sector,part_of\nki,KI,university,\na,A,university,ki\nb,B,university,ki\nc,C,company,\n",
      "p/ties.csv": "source,target\na,c\n",
    ]
    let whole = session(files)
    #expect(
      whole.run("describe", "p", "--language", "en").output.replacing("\u{A0}", with: " ").contains(
        "2 parts count under their organizations; --level part shows each by itself."))
    #expect(!whole.run("describe", "p", "--level", "part", "--language", "en").output.contains("count under"))
    #expect(
      whole.run("what-if", "p", "--without", "b", "--language", "sv").output.replacing("\u{A0}", with: " ").contains(
        "1 del räknas in i sin organisation; --level part visar den för sig."))
  }
}
