// What is said twice, or is called the same: a sheet of scores, an actor that leaves, records of one name, words in another language.

import SambandTool
import Testing

@Suite struct SameAgainTests {
  private static let folder = [
    "r/aktorer.csv":
      "id;namn;sektor\nki;Karolinska;Lärosäte\nsolna;Solna stad;Kommun\nalfa;Alfa;Företag\nalfa-2;Alfa;Företag\n",
    "r/samverkan.csv": "från;till\nki;solna\nsolna;alfa\n",
    "r/aktiviteter.csv": "id;namn;läge\nmote;Årsmöte;planerad\n", "r/deltagare.csv": "aktivitet;aktör\nmote;ki\n",
    "r/mal.csv": "id;titel\nm1;Fler möten\n", "r/kallor.csv": "id;titel\nplan;Planen 2026\n",
  ]

  private func session(_ more: [String: String] = [:]) -> MemorySession {
    MemorySession(files: Self.folder.merging(more) { $1 })
  }

  // MARK: Scores

  private static let scores = "id;aktivitet;insats 1;effekt 1\nmote;Årsmöte;2;4\n"

  @Test(arguments: [
    ("sv", "samband: p.csv är given två gånger och räknas en gång"),
    ("en", "samband: p.csv is given twice and counts once"),
  ]) func aSheetThatIsGivenTwiceCountsOnce(_ language: String, _ message: String) {
    let session = session(["p.csv": Self.scores])
    let result = session.run("score", "r", "--in", "p.csv", "--in", "p.csv", "--language", language)
    #expect(result.code == .done && result.messages.contains(message), "\(result.messages)")
    #expect(result.plainOutput.contains(language == "sv" ? "2 (2; 1 svar)" : "2 (2; 1 answer)"), "\(result.output)")
  }

  @Test(arguments: [
    (
      "sv",
      "samband: q.csv säger detsamma som p.csv och räknas inte en gång till; är den någon annans, ge dess kolumner ett annat namn"
    ),
    (
      "en",
      "samband: q.csv says the same as p.csv and does not count again; if it is somebody else's, give its columns another name"
    ),
  ]) func aCopyOfASheetCountsOnce(_ language: String, _ message: String) {
    let copy = Self.scores.replacing(";", with: ",")
    let session = session(["p.csv": Self.scores, "q.csv": copy])
    let result = session.run("score", "r", "--in", "p.csv", "--in", "q.csv", "--language", language)
    #expect(result.code == .done && result.messages.contains(message), "\(result.messages)")
    #expect(result.plainOutput.contains("(2; 1 "), "\(result.output)")
    // Another scorer who thinks the same is another.
    session.put("q.csv", copy.replacing(" 1", with: " Bo"))
    let two = session.run("score", "r", "--in", "p.csv", "--in", "q.csv", "--language", language)
    #expect(two.plainOutput.contains("(2; 2 ") && !two.messages.contains { $0.contains("q.csv") }, "\(two.output)")
  }

  // MARK: Trials

  @Test func whatIsTriedTwiceIsTriedOnce() {
    let session = session()
    for (twice, once) in [
      (["--without", "solna", "--without", "Solna stad"], ["--without", "solna"]),
      (["--with-tie", "ki,alfa", "--with-tie", "alfa,Karolinska"], ["--with-tie", "ki,alfa"]),
    ] {
      let result = session.run(["what-if", "r", "--language", "sv"] + twice)
      #expect(result.code == .done, "\(result.messages)")
      #expect(result.output == session.run(["what-if", "r", "--language", "sv"] + once).output)
    }
    #expect(
      session.run("what-if", "r", "--without", "solan", "--without", "solan", "--language", "sv").messages.last
        == "samband what-if: aktören \"solan\" finns inte; menade du \"solna\"?")
  }

  // MARK: Names

  @Test(arguments: [
    (
      ["activity", "r", "--name", "Årsmöte", "--status", "planerad"],
      "varning: namnet \"Årsmöte\" är detsamma som hos aktiviteten \"mote\"; är de samma, ta bort den ena med \"samband remove activity\"",
      "warning: the name \"Årsmöte\" is the same as that of the activity \"mote\"; if they are the same, take one away by \"samband remove activity\""
    ),
    (
      ["goal", "r", "--title", "fler  möten"],
      "varning: titeln \"fler  möten\" är densamma som hos målet \"m1\"; är de samma, ta bort den ena med \"samband remove goal\"",
      "warning: the title \"fler  möten\" is the same as that of the goal \"m1\"; if they are the same, take one away by \"samband remove goal\""
    ),
    (
      ["source", "r", "--title", "Planen 2026"],
      "varning: titeln \"Planen 2026\" är densamma som hos källan \"plan\"; är de samma, ta bort den ena med \"samband remove source\"",
      "warning: the title \"Planen 2026\" is the same as that of the source \"plan\"; if they are the same, take one away by \"samband remove source\""
    ),
  ]) func aNameThatIsThereIsTold(_ record: [String], _ swedish: String, _ english: String) {
    for (language, message) in [("sv", swedish), ("en", english)] {
      let result = session().run(["add"] + record + ["--language", language])
      #expect(result.code == .done && result.messages.contains { $0.contains(message) }, "\(result.messages)")
    }
    let other = session().run(["add"] + record.map { $0.replacing("2026", with: "2027").replacing("öte", with: "åte") })
    #expect(!other.messages.contains { $0.contains("mote") || $0.contains("\"plan\"") })
  }

  @Test func aNameThatIsSetIsToldAndAThirdOfOneName() {
    let session = session()
    #expect(session.run("add", "activity", "r", "--name", "Mässa", "--status", "planerad").code == .done)
    let set = session.run("set", "activity", "r", "Mässa", "namn", "Årsmöte", "--language", "sv")
    #expect(set.messages.contains { $0.contains("är detsamma som hos aktiviteten \"mote\"") }, "\(set.messages)")
    let third = session.run("add", "actor", "r", "--name", "Alfa", "--sector", "Företag", "--language", "sv")
    #expect(
      third.messages.contains(
        "samband: varning: namnet \"Alfa\" är detsamma som i aktorer.csv:4:6; är det samma aktör, slå ihop dem"),
      "\(third.messages)")
  }

  /// Two of one name were there before; that one of them stands a line higher once another is gone is no news.
  @Test func aRemovalTellsNoOldWarningAtANewPlace() {
    for arguments in [["--dry-run"], []] {
      let result = session().run(
        ["remove", "actor", "r", "ki", "--with-references", "--language", "sv"] + arguments)
      #expect(result.code == .done && !result.messages.contains { $0.contains("Alfa") }, "\(result.messages)")
    }
  }

  // MARK: Words

  @Test func kindsOfRecordsAreReadInSwedish() {
    let session = session()
    #expect(session.run("add", "aktör", "r", "--name", "Beta", "--sector", "Företag").code == .done)
    #expect(session.run("set", "aktivitet", "r", "mote", "läge", "pågående").code == .done)
    #expect(session.run("set", "nätverket", "r", "titel", "Vårt").code == .done)
    #expect(session.run("remove", "samverkan", "r", "ki", "solna").code == .done)
    #expect(session.files["r/aktorer.csv"]?.contains("beta;Beta;Företag") == true)
    #expect(session.files["r/aktiviteter.csv"]?.contains("mote;Årsmöte;pågående") == true)
    #expect(session.files["r/samverkan.csv"] == "från;till\nsolna;alfa\n")
    #expect(session.run("set", "aktor", "r", "ki", "namn", "KI").code == .usage)
  }

  @Test func aStatusIsSaidInTheLanguage() {
    let result = session().run("add", "activity", "r", "--name", "Nytt", "--status", "pågående", "--language", "sv")
    #expect(
      result.messages.contains(
        "samband: varning: aktiviteten \"nytt\" har ingen deltagare; skriv vilka som deltar, eller sätt läget till föreslagen"
      ), "\(result.messages)")
  }
}
