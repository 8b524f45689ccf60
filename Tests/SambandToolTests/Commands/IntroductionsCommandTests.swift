import SambandTool
import Testing

@Suite struct IntroductionsCommandTests {
  private let session = MemorySession(files: ["n.json": introductionNetwork])

  private func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [
    ("en", "F works with both directly and can introduce them."),
    ("en", "Healthcare providers and universities do not work together today; this would be the first tie."),
    ("en", "What it brings: 1 pair of sectors without ties gets its first."),
    ("sv", "F samverkar direkt med båda och kan introducera dem."),
    ("sv", "har ingen samverkan i dag; det här blir det första bandet."),
    ("sv", "Det ger: 1 par av sektorer utan samverkan får sitt första band."),
  ]) func theTextSaysWhoWhyAndWhatChanges(_ language: String, _ sentence: String) {
    let result = session.run("introductions", "n.json", "--count", "1", "--language", language)
    #expect(result.code == .done)
    #expect(plain(result.output).contains(sentence))
  }

  @Test func aConflictIsAlwaysSaid() {
    // Both universities for, both hospitals against: whoever meets stands in conflict.
    let more =
      #""opposes"}, {"actor": "u2", "goal": "1", "stance": "supports"}, {"actor": "h2", "goal": "1", "stance": "opposes"}"#
    let session = MemorySession(files: ["n.json": introductionNetwork.replacing(#""opposes"}"#, with: more)])
    let result = session.run("introductions", "n.json", "--count", "1")
    #expect(plain(result.output).contains("Note: they stand against each other on goal 1 “Meet”"))
  }

  @Test func jsonHoldsTheSameEnvelopeAsGaps() {
    let result = session.run("introductions", "n.json", "--count", "1", "--format", "json")
    for key in [
      "\"command\": \"introductions\"", "\"results\": [", "\"together\": {", "\"proven\": true",
      "\"level\": \"organization\"", "\"actor\": \"f\"", "\"toFirst\": [{\"collaboration\": null}]",
    ] {
      #expect(result.output.contains(key))
    }
  }

  @Test func csvHasARowForEachIntroduction() {
    let result = session.run("introductions", "n.json", "--count", "2", "--format", "csv")
    let rows = result.output.split(separator: "\n")
    #expect(rows.first?.hasPrefix("place,first,second,gain,") == true)
    #expect(rows.count >= 2 && rows[1].hasPrefix("1,h1,u2,"))
  }

  @Test func anUnknownActorIsAFault() {
    for (language, sentence) in [
      (
        "en",
        "samband: --actor: no actor in n.json has the id or name \"nobody\"; \"samband convert n.json\" shows all ids"
      ),
      (
        "sv",
        "samband: --actor: ingen aktör i n.json har id eller namn \"nobody\"; \"samband convert n.json\" visar alla id"
      ),
    ] {
      let result = session.run("introductions", "n.json", "--actor", "nobody", "--language", language)
      #expect(result.code == .usage)
      #expect(result.messages == [sentence])
      #expect(result.output.isEmpty)
    }
  }

  @Test(arguments: ["0", "51", "many"]) func theCountIsChecked(_ count: String) {
    #expect(session.run("introductions", "n.json", "--count", count).code == .usage)
  }

  @Test func aGapTellsHowTwoCouldMeetByTheSameKeys() throws {
    func keys(_ output: String, of key: String) -> [Substring] {
      output.split(separator: "\n").filter { $0.trimmingPrefix(while: \.isWhitespace).hasPrefix("\"\(key)\"") }
    }
    let introductions = session.run("introductions", "n.json", "--format", "json").output
    let gaps = session.run("gaps", "n.json", "--format", "json", "--top", "100").output
    let number = keys(introductions, of: "chain").count
    #expect(number > 0)
    for key in ["introducers", "occasions"] {
      #expect(keys(introductions, of: key).count == number)
      #expect(!keys(gaps, of: key).isEmpty)
    }
    // The parts of the worth and the parts of organizations are two keys.
    #expect(keys(introductions, of: "parts").count == number && keys(introductions, of: "throughParts").count == number)
    let titles = session.run("gaps", "n.json", "--format", "csv").output.prefix { $0 != "\n" }
    #expect(titles.contains(",introducers,occasions,"))
  }
}

/// Two universities and two hospitals that only an agency knows; one of each stand against each other.
let introductionNetwork = """
  {
    "format": "samband-network", "version": 1, "title": "Intro",
    "actors": [
      {"id": "u1", "name": "U1", "sector": "university"}, {"id": "u2", "name": "U2", "sector": "university"},
      {"id": "h1", "name": "H1", "sector": "healthcare"}, {"id": "h2", "name": "H2", "sector": "healthcare"},
      {"id": "f", "name": "F", "sector": "agency"}
    ],
    "collaborations": [
      {"source": "f", "target": "u1"}, {"source": "f", "target": "u2"}, {"source": "f", "target": "h1"},
      {"source": "f", "target": "h2"}, {"source": "u1", "target": "u2"}, {"source": "h1", "target": "h2"}
    ],
    "goals": [{"id": "1", "title": "Meet"}],
    "positions": [
      {"actor": "u1", "goal": "1", "stance": "supports"}, {"actor": "h1", "goal": "1", "stance": "opposes"}
    ]
  }

  """
