// What an edit means and what it leaves meaning what it meant: one of several ties, names in cells, ids that were made of names, new
// sectors, and people who are left.

import SambandTool
import Testing

@Suite struct EditMeaningTests {
  private static let folder = [
    "r/aktorer.csv": "id;namn;sektor\nki;Karolinska;Lärosäte\n;Solna stad;Kommun\n;Alfa;Företag\n",
    "r/samverkan.csv":
      "från;till;slag;start\nki;Solna stad;avtal;2024-03\nSolna stad;ki;projekt;2025\nki;Alfa|Solna stad;;\n",
    "r/aktiviteter.csv": "id;namn;ägare\n;Årsmöte;Solna stad\n",
    "r/deltagare.csv": "aktivitet;aktör\nÅrsmöte;Solna stad\nÅrsmöte;Alfa\n",
    "r/personer.csv": "namn;aktör\nEn Person;Alfa\nEn Annan;alfa\nEn Tredje;ki\n",
  ]

  private func session(_ changes: [String: String] = [:]) -> MemorySession {
    MemorySession(files: Self.folder.merging(changes) { $1 })
  }

  @Test(arguments: [
    (
      "sv",
      "samband set: ki – solna-stad har 3\u{A0}samverkan (avtal från 2024-03; projekt från 2025; utan slag); säg vilken med --where, "
        + "som --where slag=avtal, eller ge --all"
    ),
    (
      "en",
      "samband set: ki – solna-stad has 3\u{A0}ties (avtal from 2024-03; projekt from 2025; without a kind); say which by --where, "
        + "such as --where kind=avtal, or give --all"
    ),
  ]) func ofSeveralTiesOneIsMeant(_ language: String, _ sentence: String) {
    let session = session()
    let words = ["set", "tie", "r", "ki", "Solna stad", "end", "2027", "--language", language]
    let refused = session.run(words)
    #expect(refused.code == .usage)
    #expect(
      refused.messages.last?.replacing("har 3 samverkan", with: "har 3\u{A0}samverkan") == sentence,
      "\(refused.messages)")
    let one = session.run(words + ["--where", "slag=avtal"])
    #expect(one.code == .done, "\(one.messages)")
    #expect(
      session.files["r/samverkan.csv"]
        == "från;till;slag;start;slut\nki;Solna stad;avtal;2024-03;2027\nSolna stad;ki;projekt;2025;\nki;Alfa|Solna stad;;;\n"
    )
    #expect(session.run(words + ["--where", "start=2025"]).output.contains("2027"))
    #expect(session.run(words + ["--where", "kind=dröm"]).code == .usage)
    #expect(session.run(["remove", "tie", "r", "ki", "Solna stad"]).code == .usage)
    #expect(session.run(["remove", "tie", "r", "ki", "Solna stad", "--where", "kind=projekt"]).code == .done)
    #expect(session.files["r/samverkan.csv"]?.contains("projekt") == false)
  }

  @Test func inADocumentTheSame() {
    let session = session()
    #expect(session.run("convert", "r", "--to", "json", "--output", "n.json").code == .done)
    #expect(session.run("set", "tie", "n.json", "ki", "Solna stad", "strength", "3").code == .usage)
    #expect(
      session.run("set", "tie", "n.json", "ki", "Solna stad", "strength", "3", "--where", "kind=avtal").code == .done)
    #expect(session.files["n.json"]?.ranges(of: "\"strength\": 3").count == 1)
    #expect(session.run("set", "tie", "n.json", "ki", "Solna stad", "strength", "4", "--all").code == .done)
    #expect(session.files["n.json"]?.ranges(of: "\"strength\": 4").count == 3)
  }

  @Test func anotherNameIsFollowedByTheCellsThatNamedIt() {
    let session = session()
    let result = session.run("set", "actor", "r", "Solna stad", "name", "Solna kommun", "--language", "sv")
    #expect(result.code == .done, "\(result.messages)")
    #expect(result.output.contains("5\u{A0}celler som nämnde den följde med\n"), "\(result.output)")
    #expect(session.files["r/aktorer.csv"]?.contains("\nsolna-stad;Solna kommun;Kommun\n") == true)
    #expect(
      session.files["r/samverkan.csv"]
        == "från;till;slag;start\nki;Solna kommun;avtal;2024-03\nSolna kommun;ki;projekt;2025\nki;Alfa|Solna kommun;;\n"
    )
    #expect(session.files["r/deltagare.csv"] == "aktivitet;aktör\nÅrsmöte;Solna kommun\nÅrsmöte;Alfa\n")
    #expect(session.files["r/aktiviteter.csv"] == "id;namn;ägare\n;Årsmöte;Solna kommun\n")
    #expect(session.run("set", "activity", "r", "Årsmöte", "name", "Vårmöte").code == .done)
    #expect(session.files["r/deltagare.csv"] == "aktivitet;aktör\nVårmöte;Solna kommun\nVårmöte;Alfa\n")
  }

  @Test func aSecondOfOneNameLeavesTheFirstItsReferences() {
    let session = session()
    let result = session.run("add", "actor", "r", "--name", "Alfa", "--sector", "Myndighet", "--language", "sv")
    #expect(result.code == .done, "\(result.messages)")
    #expect(session.files["r/aktorer.csv"]?.hasSuffix("alfa-2;Alfa;Myndighet\n") == true)
    #expect(session.files["r/samverkan.csv"]?.hasSuffix("ki;alfa|Solna stad;;\n") == true)
    #expect(session.run("check", "r").code == .done)
  }

  @Test func whereNamesAreIdsTheyChangeTogether() {
    let session = MemorySession(files: [
      "r/aktorer.csv": "namn;sektor\nAlfa;Företag\nBeta;Kommun\n", "r/samverkan.csv": "från;till\nAlfa;Beta\n",
    ])
    #expect(session.run("set", "actor", "r", "Alfa", "name", "Omega").code == .done)
    #expect(session.files["r/samverkan.csv"] == "från;till\nOmega;Beta\n")
  }

  @Test func whatIsSoAlreadyIsNoChange() {
    let session = session()
    let result = session.run("set", "actor", "r", "ki", "sector", "university", "--language", "sv")
    #expect(result.output.isEmpty && result.messages.last == "samband: inget ändrades: så stod det redan")
  }

  @Test func aNewSectorIsAddedWhenItIsSaidToBeNew() {
    let session = session()
    let words = ["add", "actor", "r", "--name", "Fack", "--sector", "Fackförbund", "--language", "sv"]
    let refused = session.run(words)
    #expect(refused.messages.last?.hasSuffix("eller ge --new-sector om den är er egen") == true, "\(refused.messages)")
    let result = session.run(words + ["--new-sector"])
    #expect(result.code == .done && result.output.hasPrefix("la till sektorn \"Fackförbund\"\n"), "\(result.messages)")
    #expect(session.files["r/aktorer.csv"]?.hasSuffix("fack;Fack;Fackförbund\n") == true)
    #expect(session.run("convert", "r", "--to", "json", "--output", "n.json").code == .done)
    let other = session.run("set", "actor", "n.json", "ki", "sector", "Kyrka", "--new-sector")
    #expect(other.code == .done, "\(other.messages)")
    #expect(session.files["n.json"]?.contains("\"id\": \"kyrka\",\n      \"label\": \"Kyrka\"") == true)
    #expect(session.files["n.json"]?.contains("\"sector\": \"kyrka\"") == true)
  }

  @Test func peopleOfAnActorThatIsGoneAreTold() {
    let session = session()
    let result = session.run("remove", "actor", "r", "Alfa", "--with-references", "--language", "sv")
    #expect(
      result.messages.contains(
        "samband: personer.csv: 2\u{A0}personer kommer från Alfa; ta bort dem, eller skriv deras nya organisation"),
      "\(result.messages)")
    #expect(session.files["r/samverkan.csv"]?.hasSuffix("ki;Solna stad;;\n") == true)
  }

  @Test func aReferenceThatIsUnknownIsToldByWhatTheUserWrites() {
    let result = session().run("add", "tie", "r", "--from", "ki", "--to", "nobody", "--language", "sv")
    #expect(
      result.messages.last == "samband add: aktören \"nobody\" är okänd; lägg till med \"samband add actor\"",
      "\(result.messages)")
  }

  @Test func whatNeverChangesIsToldOnce() {
    let messages = session().run("describe", "r", "--language", "sv").messages
    #expect(
      messages.contains {
        $0.hasPrefix("samband: tabellerna lästes med ") && $0.hasSuffix("\"samband check r\" visar dem")
      }
        && messages.count <= 2, "\(messages)")
    #expect(session().run("check", "r").messages.count > 3)
  }
}

/// What a newcomer met: evidence away again, what a record must have, roles, references as they were written, sheets of a survey.
@Suite struct EditRefusalTests {
  private static let folder = [
    "r/aktorer.csv": "id;namn;sektor\nki;Karolinska;Lärosäte\n;Solna stad;Kommun\n",
    "r/samverkan.csv": "från;till;slag;belägg\nki;Solna stad;avtal;plan:3|minnen\n",
    "r/aktiviteter.csv": "id;namn;ägare\nmote;Möte;Solna stad\n",
    "r/deltagare.csv": "aktivitet;aktör;roll\nmote;ki;leder\nmote;ki;värd\n",
    "r/kallor.csv": "id;titel\nplan;Planen\nminnen;Minnen\n",
  ]

  private func session() -> MemorySession { MemorySession(files: Self.folder) }

  @Test(arguments: ["", "belägg", "evidence"]) func evidenceGoesAgain(_ word: String) {
    let session = session()
    if word.isEmpty {
      #expect(session.run("remove", "source", "r", "plan").code == .usage)
      #expect(session.run("remove", "source", "r", "plan", "--with-references").code == .done)
      #expect(session.files["r/samverkan.csv"]?.hasSuffix("avtal;minnen\n") == true)
    } else {
      let result = session.run("set", "tie", "r", "ki", "Solna stad", word, "")
      #expect(result.code == .done && result.output.contains("plan:3|minnen"), "\(result.output)\(result.messages)")
      #expect(session.files["r/samverkan.csv"]?.hasSuffix("avtal;\n") == true)
    }
  }

  /// Without a table of sources a column of that name is the user's own.
  @Test func aColumnOfOnesOwnIsNoEvidence() {
    let session = MemorySession(files: ["r/aktorer.csv": "id;namn;sektor;belägg\nki;Karolinska;Lärosäte;muntligt\n"])
    let result = session.run("set", "actor", "r", "ki", "belägg", "skriftligt")
    #expect(result.code == .done, "\(result.messages)")
    #expect(session.files["r/aktorer.csv"] == "id;namn;sektor;belägg\nki;Karolinska;Lärosäte;skriftligt\n")
  }

  @Test func inADocumentItGoesToo() {
    let session = session()
    #expect(session.run("convert", "r", "--to", "json", "--output", "n.json").code == .done)
    #expect(session.run("remove", "source", "n.json", "plan", "--with-references").code == .done)
    #expect(session.files["n.json"]?.contains("\"source\": \"minnen\"") == true)
    #expect(session.run("set", "tie", "n.json", "ki", "Solna stad", "evidence", "").code == .done)
    #expect(session.files["n.json"]?.contains("\"evidence\"") == false)
  }

  @Test(arguments: [["actor", "r", "ki", "namn"], ["actor", "r", "ki", "sektor"], ["activity", "r", "mote", "namn"]])
  func whatARecordMustHaveStays(_ words: [String]) {
    let session = session()
    let result = session.run(["set"] + words + ["", "--language", "sv"])
    #expect(
      result.code == .usage && result.messages.last?.contains("måste ha \(words[3])") == true, "\(result.messages)")
    #expect(session.files == Self.folder)
  }

  @Test func ofSeveralRolesOneIsMeant() {
    let session = session()
    let words = ["participant", "r", "Möte", "ki"]
    let refused = session.run(["remove"] + words + ["--language", "sv"])
    #expect(refused.code == .usage)
    #expect(
      refused.messages.last?.replacing("\u{A0}", with: " ")
        == "samband remove: mote – ki är med 2 gånger (leder och värd); säg vilken med --where, som --where roll=leder, eller ge --all",
      "\(refused.messages)")
    #expect(session.run(["remove"] + words + ["--where", "roll=värd"]).code == .done)
    #expect(session.files["r/deltagare.csv"] == "aktivitet;aktör;roll\nmote;ki;leder\n")
  }

  @Test func aReferenceStaysAsItIsWritten() {
    let session = session()
    let same = session.run("set", "activity", "r", "mote", "ägare", "Solna stad", "--language", "sv")
    #expect(same.output.isEmpty && session.files["r/aktiviteter.csv"] == Self.folder["r/aktiviteter.csv"])
    _ = session.run("set", "activity", "r", "mote", "ägare", "ki")
    _ = session.run("set", "activity", "r", "mote", "ägare", "Solna stad")
    #expect(session.files["r/aktiviteter.csv"] == Self.folder["r/aktiviteter.csv"])
  }

  @Test func aNameThatIsMistypedIsSuggested() {
    let session = session()
    let result = session.run("set", "actor", "r", "Solna sta", "place", "x", "--language", "sv")
    #expect(result.messages.last?.hasSuffix("menade du \"Solna stad\"?") == true, "\(result.messages)")
    session.put("r/deltagare.csv", "aktivitet;aktör\nmote;Karolinsca\n")
    #expect(session.run("check", "r", "--language", "sv").output.contains("menade du \"Karolinska\"?"))
  }

  @Test func theSectorsThatANetworkIsForAreToldByTheirNames() {
    let session = MemorySession(files: ["n.json": smallNetwork])
    let edit = session.run("set", "network", "n.json", "målgrupper", "kommun|region", "--language", "sv")
    #expect(edit.code == .done)
    #expect(edit.output == "nätverket: målgrupper: inget → \"Kommun, Region\"\n", "\(edit.messages)")
    #expect(session.files["n.json"]?.contains("\"targetGroups\": [\"municipality\", \"region\"]") == true)
  }
}
