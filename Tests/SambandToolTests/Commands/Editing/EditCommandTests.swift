// `add`, `set`, `remove`: what is written is what was asked for and nothing else; what cannot be is refused with the mend.

import NetworkModel
import PlanModel
import SambandTool
import Testing

@Suite struct EditCommandTests {
  /// A network in canonical form, with evidence and a text in two languages.
  private static let network = """
    {
      "format": "samband-network",
      "version": 1,
      "language": "en",
      "sources": [
        {
          "id": "plan",
          "title": "Plan"
        }
      ],
      "actors": [
        {
          "id": "ki",
          "name": {"sv": "Institutet", "en": "The institute"},
          "sector": "university",
          "evidence": [{"source": "plan"}]
        },
        {
          "id": "solna",
          "name": "Solna stad",
          "sector": "municipality",
          "attributes": {"power": 3},
          "evidence": [{"source": "plan"}],
          "own": "kept"
        }
      ],
      "collaborations": [
        {
          "source": "ki",
          "target": "solna",
          "evidence": [{"source": "plan"}]
        }
      ],
      "activities": [
        {
          "id": "forum",
          "name": "Forum",
          "status": "planned",
          "goals": ["1"],
          "participants": [{"actor": "ki"}]
        }
      ],
      "goals": [
        {
          "id": "1",
          "title": "Meet",
          "indicators": [{"id": "m", "unit": "meetings"}]
        }
      ]
    }

    """

  /// The lines that a command takes out of the network and puts into it.
  private func changed(_ words: [String]) -> (gone: [String], new: [String], result: MemorySession.Result) {
    let session = MemorySession(files: ["n.json": Self.network])
    let result = session.run(words)
    let before = Self.network.split(separator: "\n").map(String.init)
    let after = (session.files["n.json"] ?? "").split(separator: "\n").map(String.init)
    let difference = after.difference(from: before)
    func lines(_ changes: [CollectionDifference<String>.Change]) -> [String] {
      changes.map { change in
        switch change {
        case .insert(_, let line, _), .remove(_, let line, _): line.split(separator: " ").joined(separator: " ")
        }
      }
    }
    return (lines(difference.removals), lines(difference.insertions), result)
  }

  @Test(arguments: [
    (
      ["add", "actor", "n.json", "--name", "Ängsö kommun", "--sector", "Kommun", "--evidence", "plan:3 §"], [],
      [
        "{", "\"id\": \"angso-kommun\",", "\"name\": \"Ängsö kommun\",", "\"sector\": \"municipality\",",
        "\"evidence\": [{\"source\": \"plan\", \"section\": \"3 §\"}]", "},",
      ]
    ),
    (["set", "actor", "n.json", "Solna stad", "place", "Solna"], [], ["\"place\": \"Solna\","]),
    (
      ["set", "actor", "n.json", "solna", "power", "4"], ["\"attributes\": {\"power\": 3},"],
      ["\"attributes\": {\"power\": 4},"]
    ),
    (
      ["set", "actor", "n.json", "ki", "name.en", "KI"],
      ["\"name\": {\"sv\": \"Institutet\", \"en\": \"The institute\"},"],
      ["\"name\": {\"sv\": \"Institutet\", \"en\": \"KI\"},"]
    ),
    (["set", "tie", "n.json", "solna", "ki", "end", "2027"], [], ["\"end\": \"2027\","]),
    (
      ["set", "activity", "n.json", "forum", "status", "pågående", "effort", "2"],
      ["\"status\": \"planned\",", "\"participants\": [{\"actor\": \"ki\"}]"],
      ["\"status\": \"active\",", "\"participants\": [{\"actor\": \"ki\"}],", "\"effort\": 2"]
    ),
    (["set", "network", "n.json", "asOf", "2027-06-01"], [], ["\"asOf\": \"2027-06-01\","]),
    (
      ["add", "observation", "n.json", "--indicator", "m", "--date", "2027", "--value", "3,5"],
      ["\"indicators\": [{\"id\": \"m\", \"unit\": \"meetings\"}]"],
      [
        "\"indicators\": [", "{", "\"id\": \"m\",", "\"unit\": \"meetings\",",
        "\"observations\": [{\"date\": \"2027\", \"value\": 3.5}]", "}", "]",
      ]
    ),
    (
      ["add", "participant", "n.json", "--activity", "Forum", "--actor", "solna", "--role", "värd"],
      ["\"participants\": [{\"actor\": \"ki\"}]"],
      ["\"participants\": [{\"actor\": \"ki\"}, {\"actor\": \"solna\", \"role\": \"host\"}]"]
    ),
    (
      ["remove", "tie", "n.json", "ki", "solna"],
      [
        "\"collaborations\": [", "{", "\"source\": \"ki\",", "\"target\": \"solna\",",
        "\"evidence\": [{\"source\": \"plan\"}]", "}", "],",
      ], []
    ),
  ]) func onlyTheLinesOfTheEditDiffer(_ words: [String], _ gone: [String], _ new: [String]) {
    let (was, became, result) = changed(words)
    #expect(result.code == .done, "\(result.messages)")
    #expect(was.sorted() == gone.sorted())
    #expect(became.sorted() == new.sorted())
  }

  @Test(arguments: [
    (
      ["set", "activity", "n.json", "forum", "efect", "3"],
      "samband set: aktiviteten har ingen uppgift \"efect\"; menade du \"effect\"?",
      "samband set: the activity has no \"efect\"; did you mean \"effect\"?"
    ),
    (
      ["set", "actor", "n.json", "solma", "place", "x"],
      "samband set: aktören \"solma\" finns inte; menade du \"solna\"?",
      "samband set: the actor \"solma\" is not there; did you mean \"solna\"?"
    ),
    (
      ["set", "actor", "n.json", "ki", "name", "x"],
      "samband set: \"name\" finns på flera språk; skriv name.sv eller name.en",
      "samband set: \"name\" is there in several languages; write name.sv or name.en"
    ),
    (
      ["set", "actor", "n.json", "ki", "id", "x"],
      "samband set: \"id\" säger vilken post det är och ändras inte; ta bort posten och lägg till den på nytt",
      "samband set: \"id\" says which record it is and is not changed; remove the record and add it anew"
    ),
    (
      ["add", "actor", "n.json", "--name", "X"], "samband add: aktören behöver --sector; lägg till det",
      "samband add: the actor needs --sector; add it"
    ),
    (
      ["add", "actor", "n.json", "--name", "X", "--sector", "univercity"],
      "samband add: sektorn \"univercity\" är okänd; menade du \"university\"?",
      "samband add: sector \"univercity\" is unknown; did you mean \"university\"?"
    ),
    (
      ["add", "activity", "n.json", "--name", "X", "--effort", "9"],
      "samband add: insats: 9 ligger utanför 1–5; skriv ett heltal från 1 till 5",
      "samband add: effort: 9 is outside 1–5; write a whole number from 1 to 5"
    ),
    (
      ["add", "actor", "n.json", "--name", "X", "--sector", "region", "--evidence", "minutes:2"],
      "samband add: källan \"minutes\" är okänd; lägg till med \"samband add source\"",
      "samband add: source \"minutes\" is unknown; add it by \"samband add source\""
    ),
    (
      ["remove", "actor", "n.json", "ki"],
      "samband remove: aktören \"ki\" nämns av 2\u{A0}andra poster; ta bort dem först, eller ge --with-references",
      "samband remove: the actor \"ki\" is named by 2\u{A0}other records; remove them first, or give --with-references"
    ),
    (
      ["set", "tie", "n.json", "ki", "end"],
      "samband: skriv \"samband set tie NÄTVERK AKTÖR AKTÖR UPPGIFT VÄRDE\" eller \"samband remove tie NÄTVERK AKTÖR AKTÖR\"",
      "samband: write \"samband set tie NETWORK ACTOR ACTOR KEY VALUE\" or \"samband remove tie NETWORK ACTOR ACTOR\""
    ),
  ]) func whatCannotBeIsToldHowToMend(_ words: [String], _ swedish: String, _ english: String) {
    for (language, message) in [("sv", swedish), ("en", english)] {
      let session = MemorySession(files: ["n.json": Self.network])
      let result = session.run(words + ["--language", language])
      #expect(result.code == .usage)
      #expect(result.messages == [message])
      #expect(session.files["n.json"] == Self.network)
    }
  }

  @Test func whatGoesTakesWhatRefersToItAlong() {
    let session = MemorySession(files: ["n.json": Self.network])
    let trial = session.run("remove", "actor", "n.json", "ki", "--with-references", "--dry-run")
    #expect(trial.code == .done && session.files["n.json"] == Self.network)
    #expect(trial.messages.last == "samband: nothing was written (--dry-run)")
    let result = session.run("remove", "actor", "n.json", "ki", "--with-references")
    #expect(result.output == trial.output)
    #expect(
      result.output
        == "removed the actor \"ki\"\nalso removed 2\u{A0}records that referred to it\n")
    #expect(session.run("check", "n.json").code == .done)
    #expect(session.files["n.json"]?.contains("\"ki\"") == false)
  }

  @Test func whatHasNoEvidenceIsSaidAndChecked() {
    let session = MemorySession(files: ["n.json": Self.network])
    let result = session.run("add", "actor", "n.json", "--name", "Täby", "--sector", "municipality")
    #expect(
      result.messages == [
        "samband: the actor \"taby\" has no evidence, while others have; give --evidence SOURCE:SECTION"
      ])
    // In a check it is told where nearly all others have evidence.
    let warning = "evidence: actor \"taby\" has no evidence, as others in the file have; name source and section"
    #expect(!session.run("check", "n.json").output.contains(warning))
    for number in 1...7 {
      let name = "Actor \(number)"
      _ = session.run("add", "actor", "n.json", "--name", name, "--sector", "region", "--evidence", "plan")
    }
    #expect(session.run("check", "n.json").output.contains(warning))
  }

  @Test func anEditThatChangesNothingWritesNothing() {
    let session = MemorySession(files: ["n.json": Self.network])
    let result = session.run("set", "actor", "n.json", "solna", "sector", "kommun")
    #expect(result.code == .done && result.output.isEmpty)
    #expect(result.messages == ["samband: nothing was changed: it was so already"])
  }

  // MARK: Scores

  @Test func scoresComeBackAsMedians() {
    let session = MemorySession(files: ["n.json": Self.network])
    let sheet = session.run("score", "n.json", "--sheet", "s.csv", "--scorers", "A,B")
    #expect(sheet.code == .done)
    #expect(session.files["s.csv"] == "id,activity,effort A,effect A,effort B,effect B\nforum,Forum,,,,\n")
    #expect(session.run("score", "n.json", "--sheet", "s.csv").code == .outputImpossible)
    #expect(
      session.run("score", "n.json", "--in", "s.csv").messages == [
        "s.csv: there are no scores here; write 1–5 in the columns of effort and effect"
      ])
    session.put("s.csv", "id,activity,effort A,effect A,effort B,effect B\nforum,Forum,2,5,3,2\n")
    let result = session.run("score", "n.json", "--in", "s.csv")
    #expect(result.code == .done)
    #expect(
      result.output.contains("Forum: effort 3 (2–3; 2\u{A0}answers); effect 3 (2–5; 2\u{A0}answers; disagreement)\n"))
    #expect(session.files["n.json"]?.contains("\"effort\": 3,\n") == true)
    #expect(session.run("priorities", "n.json", "--format", "csv").output.contains("forum"))
    session.put("s.csv", "id,effort A\nforum,6\n")
    let wrong = session.run("score", "n.json", "--in", "s.csv")
    #expect(
      wrong.code == .badData && wrong.messages == ["s.csv:2:7: 6 is outside 1–5; write a whole number from 1 to 5"])
  }

  // MARK: What if

  @Test func whatIsTriedIsComparedAndNotWritten() {
    let session = MemorySession(files: ["n.json": Self.network])
    let result = session.run("what-if", "n.json", "--without", "Solna stad")
    #expect(result.code == .done)
    #expect(result.output.hasPrefix("If this were changed (nothing is written):\n  removed the actor \"solna\"\n"))
    #expect(session.files["n.json"] == Self.network)
    #expect(session.run("what-if", "n.json").code == .usage)
    #expect(session.run("what-if", "n.json", "--with-tie", "ki,nobody").code == .usage)
  }

  @Test(arguments: ["sv", "en"]) func helpNamesEveryColumnThatIsRead(_ language: String) {
    let result = MemorySession().run("help", "tables", "--language", language)
    #expect(result.code == .done)
    for word in language == "sv"
      ? ["AKTÖRER", "kommunkod", "bidrar till"] : ["ACTORS", "municipality code", "contributes to"]
    {
      #expect(result.output.contains(word))
    }
    for column in PeopleList.knownColumns {
      let title = PeopleList.title(of: column.key, language == "sv" ? .swedish : .english)
      #expect(column.names.contains(title), "what we write is read")
      #expect(result.output.contains("\n  \(title)\n"), "\(title)")
    }
  }
}
