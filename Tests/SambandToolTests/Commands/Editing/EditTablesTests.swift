// Edits of a folder of tables: each table keeps its own form.

import SambandTool
import Testing

@Suite struct EditTablesTests {
  private static let folder = [
    "r/aktorer.csv": "\u{FEFF}id;Namn;Sektor;Makt\r\nki;Karolinska;Lärosäte;4,5\r\nsolna;Solna;Kommun;2\r\n",
    "r/samverkan.csv": "Från;Till;Styrka\r\nKarolinska;Solna;\"1,5\"\r\n",
  ]

  @Test func tablesKeepTheirOwnForm() {
    let session = MemorySession(files: Self.folder)
    let result = session.run("add", "actor", "r", "--name", "Ängsö", "--sector", "region", "--language", "sv")
    #expect(result.output == "la till aktören \"angso\"\n")
    #expect(session.files["r/aktorer.csv"] == Self.folder["r/aktorer.csv"].map { $0 + "angso;Ängsö;Region;\r\n" })
    _ = session.run("set", "tie", "r", "ki", "solna", "strength", "2.5")
    #expect(session.files["r/samverkan.csv"] == "Från;Till;Styrka\r\nKarolinska;Solna;2,5\r\n")
    _ = session.run("set", "actor", "r", "solna", "Makt", "3")
    #expect(session.files["r/aktorer.csv"]?.contains("solna;Solna;Kommun;3\r\n") == true)
    _ = session.run("set", "actor", "r", "ki", "place", "Solna")
    #expect(
      session.files["r/aktorer.csv"]?.hasPrefix(
        "\u{FEFF}id;Namn;Sektor;Makt;plats\r\nki;Karolinska;Lärosäte;4,5;Solna\r\n") == true)
  }

  @Test func aTableThatIsNotThereIsMade() {
    let session = MemorySession(files: Self.folder)
    let result = session.run("add", "activity", "r", "--name", "Forum", "--status", "planned", "--owner", "Karolinska")
    #expect(result.output.hasPrefix("aktiviteter.csv is new\n"))
    #expect(session.files["r/aktiviteter.csv"] == "\u{FEFF}id;namn;status;ägare\r\nforum;Forum;planerad;ki\r\n")
  }

  @Test func aRowTakesWhatNamesItAlong() {
    let session = MemorySession(files: Self.folder)
    #expect(session.run("remove", "actor", "r", "ki").code == .usage)
    #expect(session.files["r/samverkan.csv"] == Self.folder["r/samverkan.csv"])
    #expect(session.run("remove", "actor", "r", "ki", "--with-references").code == .done)
    #expect(session.files["r/samverkan.csv"] == "Från;Till;Styrka\r\n")
    #expect(session.files["r/aktorer.csv"] == "\u{FEFF}id;Namn;Sektor;Makt\r\nsolna;Solna;Kommun;2\r\n")
  }

  /// Two ties of one pair go together, and that is said.
  @Test func whatGoesIsCounted() {
    var files = Self.folder
    files["r/samverkan.csv"] = "Från;Till;Styrka\r\nKarolinska;Solna;1\r\nSolna;Karolinska;2\r\n"
    let session = MemorySession(files: files)
    let result = session.run("remove", "tie", "r", "ki", "solna", "--all", "--language", "sv")
    #expect(result.output.hasSuffix(", 2 poster\n"), "\(result.output)")
    #expect(session.files["r/samverkan.csv"] == "Från;Till;Styrka\r\n")
    let single = MemorySession(files: Self.folder).run("remove", "tie", "r", "ki", "solna", "--language", "sv")
    #expect(!single.output.contains("poster"), "\(single.output)")
  }

  @Test func evidenceThatHasNoPlaceIsRefused() {
    let tables = Self.folder.merging([
      "r/aktiviteter.csv": "id;namn\r\nforum;Forum\r\n", "r/kallor.csv": "id;titel\r\nplan;Planen\r\n",
    ]) { $1 }
    let session = MemorySession(files: tables)
    let edits = [
      ["add", "participant", "r", "--activity", "forum", "--actor", "ki", "--evidence", "plan:1"],
      ["add", "source", "r", "--id", "b", "--title", "B", "--evidence", "plan:1"],
    ]
    for edit in edits {
      let result = session.run(edit + ["--language", "sv"])
      #expect(result.code == .usage && !result.messages.isEmpty, "\(result.messages)")
    }
    #expect(session.files == tables)
  }

  @Test func whatTheNetworkSaysOfItselfHasATable() {
    let session = MemorySession(files: Self.folder)
    let result = session.run("set", "network", "r", "asOf", "2027", "title", "Nätet", "--language", "sv")
    #expect(result.output == "om.csv är ny\nom.csv fick kolumnen \"titel\"\n" || result.code == .done)
    #expect(session.files["r/om.csv"]?.contains("2027") == true && session.files["r/om.csv"]?.contains("Nätet") == true)
    let again = session.run("set", "network", "r", "asOf", "2028", "--language", "sv")
    #expect(again.output == "nätverket: läget: \"2027\" \u{2192} \"2028\"\n", "\(again.output)")
  }

  @Test(arguments: [
    ("sv", "samband add: källan \"plan\" finns inte; lägg till den med \"samband add source\""),
    ("en", "samband add: the source \"plan\" is not there; add it by \"samband add source\""),
  ]) func evidenceRestsOnASourceThatIsThere(_ language: String, _ message: String) {
    let session = MemorySession(files: Self.folder)
    let refused = session.run(
      "add", "actor", "r", "--name", "KTH", "--sector", "university", "--evidence", "plan:3", "--language", language)
    #expect(refused.code == .usage && refused.messages == [message])
    #expect(session.run("add", "source", "r", "--id", "plan", "--title", "Planen").code == .done)
    _ = session.run(
      "add", "actor", "r", "--name", "KTH", "--sector", "university", "--evidence", "plan:3", "--language", language)
    #expect(session.files["r/aktorer.csv"]?.hasSuffix("kth;KTH;Lärosäte;;plan:3\r\n") == true)
    _ = session.run("set", "actor", "r", "kth", "--evidence", "plan:4")
    #expect(session.files["r/aktorer.csv"]?.hasSuffix("kth;KTH;Lärosäte;;plan:3|plan:4\r\n") == true)
  }

  @Test(arguments: [
    ("sv", "aktiviteter.csv:2:3: målet \"9\" är okänt; lägg till det i mal.csv, eller rätta id:t"),
    ("en", "aktiviteter.csv:2:3: goal \"9\" is unknown; add it to mal.csv, or correct the id"),
  ]) func aMessageNamesTheTableThatTheUserHas(_ language: String, _ message: String) {
    let session = MemorySession(files: Self.folder)
    session.put("r/aktiviteter.csv", "namn,mål\nA,9\n")
    #expect(session.run("check", "r", "--language", language).output.contains(message))
  }
}
