// Goals and sectors that a command line calls by their names, and a sector of one's own that has no name for its members together.

import SambandTool
import Testing

@Suite struct NamedSectorTests {
  private static let folder = [
    "r/aktorer.csv": "id;namn;sektor\nuni;Universitetet;Lärosäte\nkom;Storby kommun;Kommun\nreg;Norra;Region\n",
    "r/samverkan.csv": "från;till\nuni;kom\n",
    "r/mal.csv": "id;titel;sektorer\nm1;Bättre vård;Statlig myndighet|Kommun\nm2;Samma;\nm3;Samma;\n",
    "r/aktiviteter.csv": "id;namn;slag;status;mål\nvar;Vårforum;forum;planerad;m1\n",
    "r/deltagare.csv": "aktivitet;aktör\nvar;uni\n",
  ]

  private func run(_ arguments: [String]) -> MemorySession.Result {
    MemorySession(files: Self.folder).run(arguments)
  }

  @Test func goalsAndSectorsAreCalledByTheirNames() {
    for (name, id) in [
      (["--goal", "bättre vård"], ["--goal", "m1"]), (["--sector", "Kommun"], ["--sector", "municipality"]),
    ] {
      for format in ["text", "json", "csv"] {
        let named = run(["gaps", "r", "--format", format] + name)
        #expect(named.code == .done, "\(named.messages)")
        #expect(named.output == run(["gaps", "r", "--format", format] + id).output)
      }
    }
    let pair = ["--actor", "storby kommun", "--sector", "region"]
    #expect(
      run(["introductions", "r"] + pair).output
        == run(["introductions", "r", "--actor", "kom", "--sector", "region"]).output)
  }

  @Test func aNameOfNoneOrOfSeveralIsToldWithItsMend() {
    #expect(
      run(["gaps", "r", "--goal", "Bättre vrd", "--language", "sv"]).messages.last
        == "samband: --goal: inget mål i r har id eller namn \"Bättre vrd\"; menade du \"Bättre vård\"?")
    #expect(
      run(["gaps", "r", "--goal", "Samma", "--language", "sv"]).messages.last
        == "samband gaps: flera heter \"Samma\"; skriv id: m2 eller m3")
    #expect(
      run(["gaps", "r", "--goal", "Samma", "--language", "en"]).messages.last
        == "samband gaps: several are called \"Samma\"; write the id: m2 or m3")
  }

  @Test(arguments: [
    (
      "sv",
      "Sektorn Statlig myndighet har ingen aktör i nätverket, fast målet ”Bättre vård” behöver den. Den saknas också i ”Vårforum” (planerat).",
      "fråga vilka i sektorn Statlig myndighet som vill vara med"
    ),
    (
      "en",
      "The sector Statlig myndighet has no actor in the network, though the goal “Bättre vård” calls for it. “Vårforum” (planned) lacks it too.",
      "ask which in the sector Statlig myndighet want to take part"
    ),
  ]) func aSectorWithoutAPluralIsCalledByItsName(_ language: String, _ sentence: String, _ proposal: String) {
    let text = run(["gaps", "r", "--language", language]).output.replacing("\u{A0}", with: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains(sentence), "\(text)")
    #expect(text.lowercased().contains(proposal.lowercased()), "\(text)")
    #expect(!text.contains("Inga Statlig"))
  }

  @Test func theFirstGapOfTheOnePageStandsThereOnce() throws {
    var files = Self.folder
    files["r/mal.csv"] = "id;titel;sektorer\nm1;Bättre vård;Region|Kommun\n"
    let page = MemorySession(files: files).run("report", "r", "--format", "onepage", "--language", "sv")
    let first = try #require(
      page.output.split(separator: "Vad som saknas</h2>\n<p>").last?.split(separator: "</p>").first)
    #expect(page.code == .done && page.output.ranges(of: first).count == 1, "\(page.output)")
  }
}
