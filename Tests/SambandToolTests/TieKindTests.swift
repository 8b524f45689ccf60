// `--type`: which kinds of ties count, and that ties of several kinds are added up.

import SambandTool
import Testing

@Suite struct TieKindTests {
  private static let network = """
    {"format": "samband-network", "version": 1, "asOf": "2021-10-01",
     "actors": [
      {"id": "a", "name": "A", "sector": "university"}, {"id": "b", "name": "B", "sector": "company"},
      {"id": "c", "name": "C", "sector": "municipality"}],
     "collaborations": [
      {"source": "a", "target": "b", "kind": "funding"}, {"source": "a", "target": "b", "kind": "agreement"},
      {"source": "b", "target": "c", "kind": "agreement"}, {"source": "a", "target": "c"}]}
    """

  private func run(_ arguments: String...) -> MemorySession.Result {
    let later = Self.network.replacing("2021-10-01", with: "2022-10-01").replacing("funding", with: "membership")
    return MemorySession(files: ["n.json": Self.network, "later.json": later]).run(arguments)
  }

  @Test func onlyTiesOfTheKindCount() {
    #expect(run("describe", "n.json", "--format", "csv").output.contains("ties,,3\n"))
    #expect(run("describe", "n.json", "--format", "csv", "--type", "funding").output.contains("ties,,1\n"))
    #expect(
      run("describe", "n.json", "--format", "csv", "--type", "funding", "--type", "agreement").output.contains(
        "ties,,2\n"))
    #expect(run("describe", "n.json", "--format", "csv", "--type", "collaboration").output.contains("ties,,1\n"))
    let json = run("metrics", "n.json", "--format", "json", "--type", "funding").output
    #expect(json.contains("\"type\": [\"funding\"]"))
    #expect(!run("metrics", "n.json", "--format", "json").output.contains("\"type\""))
  }

  @Test(arguments: ["describe", "metrics", "bridges", "gaps", "introductions", "cycle", "priorities", "map", "convert"])
  func everyCommandThatTakesANetworkChooses(_ command: String) {
    let funding = run(command, "n.json", "--type", "funding")
    #expect(funding.code == .done, "\(funding.messages)")
    for (language, sentence) in [
      ("en", "samband: --type: no direct tie in n.json is of the kind \"fundng\"; did you mean \"funding\"?"),
      ("sv", "samband: --type: ingen direkt samverkan i n.json är av slaget \"fundng\"; menade du \"funding\"?"),
    ] {
      let result = run(command, "n.json", "--type", "fundng", "--language", language)
      #expect(result.code == .usage)
      #expect(result.messages == [sentence])
    }
    #expect(
      run(command, "n.json", "--type", "zzzzzzzz").messages == [
        "samband: --type: no direct tie in n.json is of the kind \"zzzzzzzz\"; there are agreement, collaboration and funding"
      ])
  }

  @Test func onlyFaultsOfTheKindAreTold() {
    let network = Self.network.replacing("\"kind\": \"funding\"", with: "\"kind\": \"funding\", \"strength\": -1")
    let session = MemorySession(files: ["n.json": network])
    #expect(session.run("check", "n.json").code == .answerIsNo)
    #expect(session.run("check", "n.json", "--type", "funding").code == .answerIsNo)
    #expect(session.run("check", "n.json", "--type", "agreement").output == "n.json: no faults.\n")
    #expect(session.run("check", "n.json", "--type", "fundng").code == .usage)
  }

  @Test func aKindOfOneOfTwoNetworksIsKnown() {
    for kind in ["funding", "membership"] {
      #expect(run("compare", "n.json", "later.json", "--type", kind).code == .done)
    }
    #expect(run("compare", "n.json", "later.json", "--type", "partnership").code == .usage)
    #expect(run("compare", "n.json", "--from", "2020", "--type", "membership").code == .usage)
    #expect(run("report", "n.json", "-o", "out", "--previous", "later.json", "--type", "funding").code == .done)
  }

  @Test(arguments: ["describe", "metrics", "bridges", "gaps", "introductions", "cycle"])
  func textsSayThatKindsWereAddedUp(_ command: String) {
    for (language, sentence) in [
      (
        "en",
        "Direct ties of several kinds are added up: agreement (2), collaboration (1) and funding (1). Choose a kind by --type."
      ),
      (
        "sv",
        "Direkt samverkan av flera slag är sammanlagd: avtal (2), samverkan (1) och finansiering (1). Med --type väljs ett slag."
      ),
    ] {
      #expect(run(command, "n.json", "--language", language).output.hasSuffix("\n\n" + sentence + "\n"))
    }
    for (language, sentence) in [
      ("en", "Of direct ties only the kind funding counts. Left out: agreement and collaboration."),
      (
        "sv",
        "Av direkt samverkan räknas bara slaget finansiering. Utanför står avtal och samverkan."
      ),
    ] {
      #expect(
        run(command, "n.json", "--language", language, "--type", "funding").output.hasSuffix("\n\n" + sentence + "\n"))
    }
    #expect(!MemorySession(files: ["n.json": smallNetwork]).run(command, "n.json").output.contains("--type"))
  }

  @Test func aKindIsReadAsAnswersCallIt() {
    let swedish = run("describe", "n.json", "--type", "finansiering", "--format", "json")
    #expect(swedish.code == .done)
    #expect(swedish.output == run("describe", "n.json", "--type", "funding", "--format", "json").output)
    // A kind of the file's own comes first, and the two are told apart.
    let own = Self.network.replacing("\"kind\": \"funding\"", with: "\"kind\": \"avtal\"")
    let session = MemorySession(files: ["o.json": own])
    #expect(
      session.run("describe", "o.json", "--language", "sv").output.contains(
        "avtal (agreement, 2), avtal (1) och samverkan (1)"))
    #expect(
      session.run("describe", "o.json", "--type", "avtal", "--language", "sv").output.contains(
        "bara slaget avtal. Utanför står avtal (agreement) och samverkan."))
  }
}
