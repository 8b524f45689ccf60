// What --level does: organizations or each actor of the file by itself, in every command that analyzes.

import SambandTool
import Testing

@Suite struct LevelTests {
  private let session = MemorySession(files: ["n.json": organizationNetwork, "b.json": brief, "p.csv": people])

  private func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: ["describe", "metrics", "bridges", "gaps", "introductions", "cycle", "priorities"])
  func jsonSaysTheLevel(_ command: String) {
    for (options, level) in [([], "organization"), (["--level", "part"], "part")] {
      let result = session.run([command, "n.json", "--format", "json"] + options)
      #expect(result.code == .done)
      #expect(result.output.contains("\n  \"level\": \"\(level)\",\n"))
    }
  }

  @Test func checkAndConvertAreAboutTheFile() {
    #expect(session.run("check", "n.json", "--level", "part").code == .usage)
    #expect(!session.run("check", "n.json", "--format", "json").output.contains("\"level\""))
    #expect(session.run("convert", "n.json").output.contains("\"partOf\": \"region\""))
  }

  @Test func comparedNetworksAreOfOneLevel() {
    let older = organizationNetwork.replacing(#"{"source": "trio", "target": "region"}"#, with: "")
    let session = MemorySession(files: ["n.json": organizationNetwork, "o.json": older])
    let folded = plain(session.run("compare", "o.json", "n.json", "--language", "en").output)
    #expect(folded.contains("Region") && !folded.contains("Trio"))
    #expect(
      plain(session.run("compare", "o.json", "n.json", "--language", "en", "--level", "part").output).contains("Trio"))
  }

  @Test func anActorThatIsAPartMeansItsWhole() {
    let result = session.run("introductions", "n.json", "--actor", "dept", "--language", "sv")
    #expect(result.messages.isEmpty)
    let text = plain(result.output)
    #expect(text.contains("Region (räknas här som region)"))
    #expect(!text.contains("Avdelningen (region)"))
  }

  @Test func aProposalSaysThroughWhichPart() {
    let text = plain(session.run("introductions", "n.json", "--language", "sv").output)
    #expect(
      text.contains(
        "Region, genom Avdelningen, samverkar med båda (med Park i ”Projekt”, med Uni direkt) och kan introducera dem.")
    )
    #expect(
      text.contains("Redan planerat: några som inte samverkar i dag kommer att mötas i ”Forum” (Park och Tech)."))
  }

  @Test func aPersonOfAPartSpeaksForTheWhole() {
    let result = session.run("forum", "b.json", "--format", "json")
    #expect(result.code == .done)
    #expect(result.messages.allSatisfy { !$0.contains("dept") })
    #expect(result.output.contains("\"actor\": \"region\"") && !result.output.contains("\"actor\": \"dept\""))
    let parts = session.run("forum", "b.json", "--format", "json", "--level", "part")
    #expect(parts.output.contains("\"actor\": \"dept\""))
  }

  @Test func hierarchyIsDrawnAsSuchAndCountsAsNoTie() {
    let folded = session.run("map", "n.json", "--view", "network", "--format", "dot", "--language", "en").output
    #expect(!folded.contains("of one organization") && !folded.contains("Avdelningen"))
    let parts = session.run(
      "map", "n.json", "--view", "network", "--format", "dot", "--language", "en", "--level", "part"
    ).output.replacing("\u{A0}", with: " ").replacing("&#160;", with: " ")
    #expect(parts.contains("form an alliance (no tie)") && parts.contains("gray frame: an organization with its parts"))
    #expect(parts.contains("7 actors") && parts.contains("2 ties"))
  }
}

/// A region whose department works with a park, an alliance of two universities that works with the region, and a town.
let organizationNetwork = """
  {
    "format": "samband-network", "version": 1, "title": "Nät", "language": "sv",
    "actors": [
      {"id": "region", "name": "Region", "sector": "region"},
      {"id": "dept", "name": "Avdelningen", "sector": "region", "partOf": "region"},
      {"id": "park", "name": "Park", "sector": "sciencePark"}, {"id": "uni", "name": "Uni", "sector": "university"},
      {"id": "tech", "name": "Tech", "sector": "university"},
      {"id": "trio", "name": "Trio", "sector": "university", "members": ["uni", "tech"]},
      {"id": "town", "name": "Town", "sector": "municipality"}
    ],
    "collaborations": [{"source": "trio", "target": "region"}],
    "activities": [
      {"id": "project", "name": "Projekt", "status": "active", "goals": ["1"],
        "participants": [{"actor": "dept"}, {"actor": "park"}]},
      {"id": "forum", "name": "Forum", "kind": "forum", "status": "planned", "goals": ["1"],
        "participants": [{"actor": "park"}, {"actor": "tech"}]}
    ],
    "goals": [{"id": "1", "title": "Mötas", "needs": {"sectors": ["municipality", "university"]}}]
  }

  """

private let brief = """
  {"format": "samband-brief", "version": 1, "network": "n.json", "people": "p.csv", "goals": ["1"], "invite": ["dept"],
    "seats": 3, "limits": {"steps": 400}}

  """

private let people = """
  id,actor
  anna,dept
  bo,park
  cia,uni
  dag,town

  """
