// `score --of actors`, `what-if --with-activity`, edits of one kind of tie and of own sectors: what a working group tries and says.

import SambandTool
import Testing

@Suite struct ScoreActorsTests {
  private static let network = """
    {"format": "samband-network", "version": 1, "language": "sv",
     "sectors": [{"id": "ideell", "label": {"sv": "Ideell förening", "en": "Non-profit"}}],
     "actors": [{"id": "a", "name": "Alfa", "sector": "university"}, {"id": "b", "name": "Beta", "sector": "company"},
       {"id": "c", "name": "Gamma", "sector": "company"}],
     "collaborations": [{"source": "a", "target": "b", "kind": "samverkan"}, {"source": "a", "target": "c"}],
     "goals": [{"id": "1", "title": "Mål"}]}
    """

  private static let sheet =
    "id;aktör;inflytande A;intresse A;inflytande B;intresse B\na;Alfa;5;2;4;2\nb;Beta;1;5;4;5\nc;Gamma;;;;\n"

  @Test func influenceAndInterestAreWrittenAndDrawn() {
    let session = MemorySession(files: ["n.json": Self.network])
    let out = session.run("score", "n.json", "--sheet", "s.csv", "--of", "actors", "--scorers", "A,B")
    #expect(out.code == .done && session.files["s.csv"]?.contains("inflytande A") == true, "\(out.messages)")
    session.put("s.csv", Self.sheet)
    let result = session.run("score", "n.json", "--in", "s.csv")
    #expect(result.code == .done, "\(result.messages)")
    let words = result.output.replacing("\u{A0}", with: " ")
    #expect(words.contains("Alfa: inflytande 4 (4–5; 2 svar); intresse 2 (2; 2 svar)"), "\(words)")
    #expect(words.contains("Oeniga om 1 av 2 aktörer"))
    #expect(session.files["n.json"]?.contains("\"Inflytande\": 4") == true)
    let map = session.run("map", "n.json", "--view", "influence")
    #expect(map.code == .done && map.output.contains("Alfa"))
  }

  @Test func onAGoalTheyStandInPositions() {
    let session = MemorySession(files: ["n.json": Self.network])
    _ = session.run("score", "n.json", "--sheet", "s.csv", "--of", "actors", "--goal", "1", "--scorers", "A,B")
    #expect(session.files["s.csv"]?.contains("id,aktör,mål,inflytande A") == true, "\(session.files["s.csv"] ?? "")")
    session.put(
      "s.csv",
      Self.sheet.replacing("aktör;", with: "aktör;mål;").replacing("Alfa;", with: "Alfa;1;").replacing(
        "Beta;", with: "Beta;1;"))
    let result = session.run("score", "n.json", "--in", "s.csv")
    #expect(result.code == .done, "\(result.messages)")
    #expect(session.files["n.json"]?.contains("\"goal\": \"1\"") == true)
    #expect(session.run("map", "n.json", "--view", "influence").output.contains("Mål"))
    // A second time the same positions are meant.
    let file = session.files["n.json"]
    _ = session.run("score", "n.json", "--in", "s.csv")
    #expect(session.files["n.json"] == file)
    #expect(session.run("score", "n.json", "--sheet", "t.csv", "--of", "actors", "--goal", "9").code == .usage)
  }

  @Test(arguments: [
    ("a.json", "{\"name\": \"Forum\", \"status\": \"active\", \"participants\": [\"b\", \"c\"], \"goals\": [\"1\"]}"),
    ("a.json", "[{\"name\": \"Forum\", \"participants\": [\"b\", {\"actor\": \"c\"}]}]"),
    ("a.csv", "\u{FEFF}namn;deltagare;mål\nForum;Beta|Gamma;1\n"),
  ]) func anActivityIsTried(_ name: String, _ text: String) {
    let session = MemorySession(files: ["n.json": Self.network, name: text])
    let result = session.run("what-if", "n.json", "--with-activity", name)
    #expect(result.code == .done, "\(result.messages)")
    #expect(
      result.output.lowercased().contains("la till aktiviteten \"forum\"") && result.output.contains("Beta"),
      "\(result.output)")
    #expect(session.files["n.json"] == Self.network)
  }

  @Test func anActivityThatIsWrongIsTold() {
    let session = MemorySession(files: [
      "n.json": Self.network, "a.json": "{\"name\": \"F\", \"participants\": [\"x\"]}",
    ])
    let result = session.run("what-if", "n.json", "--with-activity", "a.json")
    #expect(
      result.code == .badData && result.messages.contains { $0.contains("aktören \"x\" är okänd") },
      "\(result.messages)")
  }

  @Test func aTieThatIsCalledCollaborationIsOfTheUsualKind() {
    let session = MemorySession(files: ["n.json": Self.network])
    #expect(!session.run("describe", "n.json").output.contains("flera slag"))
    #expect(session.run("describe", "n.json", "--type", "samverkan").code == .done)
  }

  @Test(arguments: ["ideell", "Ideell förening", "Non-profit"]) func ownSectorsAreTaken(_ word: String) {
    let session = MemorySession(files: ["n.json": Self.network])
    let result = session.run("add", "actor", "n.json", "--name", "Delta", "--sector", word)
    #expect(result.code == .done && session.files["n.json"]?.contains("\"sector\": \"ideell\"") == true)
  }
}
