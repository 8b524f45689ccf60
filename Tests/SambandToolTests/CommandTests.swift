import Arguments
import Foundation
import NetworkModel
import TestSupport
import Testing

@testable import SambandTool

@Suite struct CheckCommandTests {
  @Test func aSoundFileHasNoFaults() {
    let session = MemorySession(files: ["a.json": smallNetwork])
    let result = session.run("check", "a.json")
    #expect(result.code == .done)
    #expect(result.output == "a.json: no faults.\n")
    #expect(session.run("check", "a.json", "--language", "sv").output == "a.json: inga fel.\n")
  }

  @Test func aFaultSaysPlaceValueAndMend() {
    let text = smallNetwork.replacing("\"municipality\"", with: "\"municipalty\"")
    let session = MemorySession(files: ["a.json": text])
    let result = session.run("check", "a.json")
    #expect(result.code == .answerIsNo)
    #expect(
      result.output == """
        a.json:9:53: actors[2].sector: sector "municipalty" is unknown; did you mean "municipality"?
        a.json: 1\u{A0}error and 0\u{A0}warnings.

        """)
    #expect(
      session.run("check", "a.json", "--language=sv", "--format=csv").output == """
        severity,kind,file,line,column,path,message
        error,unknown-reference,,9,53,actors[2].sector,"sektorn ""municipalty"" är okänd; menade du ""municipality""?"

        """)
    let json = session.run("check", "-", "--format", "json")
    #expect(json.code == .inputMissing)
  }

  @Test func jsonHoldsEveryFault() throws {
    let text = smallNetwork.replacing("\"target\": \"lif\"", with: "\"target\": \"ki\", \"end\": \"2020-13\"")
    let result = MemorySession(files: ["a.json": text]).run("check", "a.json", "--format", "json")
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(object["command"] as? String == "check")
    #expect(object["network"] as? String == "a.json")
    let results = try #require(object["results"] as? [[String: Any]])
    #expect(results.map { $0["kind"] as? String } == ["self-tie", "invalid-date"])
    #expect(results.map { $0["line"] as? Int } == [12, 12])
  }
}

@Suite struct BadInputTests {
  @Test(arguments: [
    ("", "a.json:1:1: the file is empty"),
    ("   \n", "a.json:2:1: the file holds only white space"),
    (
      "{\"format\": \"samband-network\",", "a.json:1:30: the file ends inside the object opened at 1:1; was it cut off?"
    ),
    ("[]", "a.json:1:1: an object { } is expected, but here stands a list"),
    (
      "{}",
      "a.json:1:1: the file is JSON but no network: \"format\" is missing; "
        + "start it with \"format\": \"samband-network\""
    ),
    (String(repeating: "[", count: 100_000), "a.json:1:513: brackets nest deeper than 512 levels"),
    ("{\"a\": \u{0}}", "a.json:1:7: a zero byte; the file is not text"),
    (
      "{\"format\": \"samband-network\", \"version\": 2}",
      "a.json:1:42: version: version 2 is unknown; this samband reads version 1"
    ),
  ])
  func aFileThatIsNoNetworkIsOneClearLine(_ text: String, _ line: String) {
    let session = MemorySession(files: ["a.json": text])
    for command in ["check", "describe", "convert"] {
      let result = session.run(command, "a.json")
      #expect(result.code == .badData, "\(command)")
      #expect(result.output.isEmpty)
      #expect(result.messages == [line])
    }
  }

  @Test func aFaultyNetworkIsRefusedWithItsFirstFaults() {
    let actors = (0..<8).map { "{\"id\": \"a\($0)\", \"name\": \"A\($0)\", \"sector\": \"no\"}" }
    let head = "{\"format\": \"samband-network\", \"version\": 1, \"language\": \"sv\", \"actors\": ["
    let text = head + actors.joined(separator: ",") + "]}"
    let result = MemorySession(files: ["a.json": text]).run("describe", "a.json")
    #expect(result.code == .badData)
    #expect(result.messages.count == 6)
    #expect(result.messages.last == "samband: 3 fel till; \"samband check a.json\" visar alla")
  }

  @Test(arguments: [
    (FileFailure.missing(path: "x"), "samband: x: there is no such file; check the name and the folder"),
    (
      .isFolder(path: "x"),
      "samband: x: is a folder without actors.csv; name a network file in it, or a folder of actors.csv and ties.csv"
    ),
    (
      .unreadable(path: "x", reason: "Permission denied"),
      "samband: x: the file cannot be read (Permission denied); check its permissions"
    ),
    (.tooLarge(path: "x", limit: 256 << 20), "samband: x: the file is larger than 256 MB; split the network"),
  ])
  func whatCannotBeReadIsSaid(_ failure: FileFailure, _ line: String) {
    let result = MemorySession(unreadable: ["x": failure]).run("describe", "x")
    #expect(result.code == (failure == .tooLarge(path: "x", limit: 256 << 20) ? .badData : .inputMissing))
    #expect(result.messages == [line])
  }

  @Test func outputNeverOverwritesInput() {
    let session = MemorySession(files: ["a.json": smallNetwork])
    let result = session.run("convert", "a.json", "--output", "a.json")
    #expect(result.code == .outputImpossible)
    #expect(
      result.messages == ["samband: a.json: the output would overwrite the input; choose another name after --output"])
    #expect(session.files["a.json"] == smallNetwork)
  }

  @Test func whatCannotBeWrittenIsSaid() {
    let session = MemorySession(
      files: ["a.json": smallNetwork], unwritable: ["/x/y": .unwritable(path: "/x/y", reason: "Permission denied")])
    let result = session.run("convert", "a.json", "-o", "/x/y", "--language", "sv")
    #expect(result.code == .outputImpossible)
    #expect(
      result.messages == [
        "samband: /x/y: filen kan inte skrivas (Permission denied); välj en annan mapp, eller ändra rättigheterna"
      ])
  }
}

@Suite struct ConvertCommandTests {
  @Test func convertingTwiceChangesNothing() {
    let session = MemorySession(files: ["a.json": smallNetwork])
    #expect(session.run("convert", "a.json", "--output", "b.json").code == .done)
    let once = session.files["b.json"]
    #expect(session.run("convert", "b.json").output == once)
  }
}

@Suite struct DescribeCommandTests {
  @Test func aNetworkIsToldInSentences() {
    let result = MemorySession(files: ["a.json": smallNetwork]).run("describe", "a.json")
    #expect(result.code == .done)
    #expect(
      result.output.replacing("\u{A0}", with: " ") == """
        Small net

        As it stood on 1 October 2021. The network has 3 actors in 3 sectors.

          Universities     1
          Municipalities   1
          Industry bodies  1

        1 pair of actors works together, directly or in a shared activity: 33% of all possible pairs. 100% of \
        them join two different sectors.

        The largest part that hangs together has 2 actors, 67% of all. 1 actor has no tie in the file: Solna stad.

        Two actors that reach each other are 1.0 steps apart on average, at most 1 step (one step is a direct tie).

        The actors with most partners are Karolinska Institutet (1) and Lif (1).

        """)
  }

  @Test func theFilesLanguageIsSpokenUnlessAnotherIsAsked() {
    let text = smallNetwork.replacing("\"version\": 1,", with: "\"version\": 1, \"language\": \"sv\",")
    let session = MemorySession(files: ["a.json": text], environment: ["LANG": "en_GB.UTF-8"])
    #expect(session.run("describe", "a.json").output.hasPrefix("Litet nät\n"))
    #expect(session.run("describe", "a.json", "--language", "en").output.hasPrefix("Small net\n"))
  }

  @Test func figuresComeAsCSVAndJSON() throws {
    let session = MemorySession(files: ["a.json": smallNetwork])
    let csv = session.run("describe", "a.json", "--format", "csv").output.split(separator: "\n")
    #expect(csv.contains("actors,,3"))
    #expect(csv.contains("sector,university,1"))
    #expect(csv.contains("degree,ki,1"))
    let json = session.run("describe", "a.json", "--format", "json").output
    let object = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let results = try #require(object["results"] as? [String: Any])
    #expect(results["ties"] as? Int == 1)
    #expect(results["isolated_actors"] as? [String] == ["solna"])
    #expect((object["parameters"] as? [String: Any])?["projection"] as? String == "newman")
  }

  @Test(arguments: [
    "{\"format\":\"samband-network\",\"version\":1}",
    "{\"format\":\"samband-network\",\"version\":1,\"actors\":[{\"id\":\"a\",\"name\":\"A\",\"sector\":\"company\"}]}",
  ])
  func anEmptyOrLoneNetworkHasNoUndefinedNumbers(_ text: String) {
    let session = MemorySession(files: ["a.json": text])
    for format in ["text", "csv", "json"] {
      let result = session.run("describe", "a.json", "--format", format)
      #expect(result.code == .done)
      #expect(!result.output.lowercased().contains("nan") && !result.output.contains("inf"))
    }
  }

  @Test func withoutTiesItSaysSo() {
    let text = smallNetwork.replacing("\"strength\": 2", with: "\"end\": \"2019\"")
    let session = MemorySession(files: ["a.json": text])
    #expect(session.run("describe", "a.json").output.contains("No actors work together in the file."))
    #expect(session.run("describe", "a.json", "--include-ended").output.contains("1\u{A0}pair of actors works"))
    #expect(session.run("describe", "a.json", "--as-of", "2019").output.contains("1\u{A0}pair of actors works"))
  }
}

@Suite struct UsageTests {
  @Test(arguments: Language.allCases) func everyExampleInTheHelpWorks(_ language: Language) {
    #expect(Program.specification(in: language).faultyExamples().isEmpty)
  }

  @Test(arguments: [
    (["chek", "a.json"], "samband: unknown command \"chek\"; did you mean \"check\"?"),
    (
      ["describe", "a.json", "--formt", "csv"],
      "samband describe: unknown option \"--formt\"; did you mean \"--format\"?"
    ),
  ])
  func aWrongCommandLineIsToldHowToMend(_ arguments: [String], _ line: String) {
    let result = MemorySession().run(arguments)
    #expect(result.code == .usage)
    #expect(result.messages.first?.hasPrefix(line) == true, "\(result.messages)")
  }

  @Test func helpSpeaksTheLanguageOfTheLocale() {
    #expect(MemorySession(environment: ["LANG": "sv_SE.UTF-8"]).run("--help").output.contains("ANVÄNDNING"))
    #expect(MemorySession(environment: ["LANG": "C"]).run("--help").output.contains("USAGE"))
    #expect(
      MemorySession(environment: ["LANG": "sv_SE.UTF-8"]).run("check", "--help", "--language", "en").output
        .contains("EXAMPLES"))
  }

  @Test(arguments: ["check", "describe", "metrics", "bridges", "gaps", "map", "convert"])
  func everyCommandHasHelpWithAnExample(_ command: String) {
    for language in ["sv", "en"] {
      let result = MemorySession().run(command, "--help", "--language", language)
      #expect(result.code == .done)
      #expect(result.output.contains("samband \(command) "))
      #expect(result.output.contains(language == "sv" ? "EXEMPEL" : "EXAMPLES"))
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionScriptsAreMade(_ shell: String) {
    let result = MemorySession().run("--generate-completion-script", shell)
    #expect(result.code == .done)
    #expect(result.output.contains("describe"))
  }
}

@Suite struct TableInputTests {
  private static let files = [
    "net/actors.csv": "id;namn;sektor\nki;Karolinska Institutet;Lärosäte\nlif;Lif;Branschorganisation\n",
    "net/ties.csv": "från;till;styrka\nki;lif;1,5\n",
  ]

  @Test func aFolderOfTablesIsANetwork() {
    let result = MemorySession(files: Self.files).run("describe", "net")
    #expect(result.code == .done, "\(result.messages)")
    #expect(result.output.contains("The network has 2\u{A0}actors in 2\u{A0}sectors"))
    #expect(result.messages.contains { $0.contains("ties.csv: a comma was read as the decimal mark") })
  }

  @Test func aFaultInATableHasItsFileLineAndColumn() {
    var files = Self.files
    files["net/actors.csv"] = "id,name,sector\nki,KI,univeristy\n"
    files["net/ties.csv"] = nil
    let result = MemorySession(files: files).run("check", "net")
    #expect(result.code == .answerIsNo)
    #expect(
      result.output.hasPrefix("net/actors.csv:2:7: sector \"univeristy\" is unknown; did you mean \"university\"?\n"))
  }

  @Test func anEdgeListIsANetwork() {
    let result = MemorySession(files: ["g.txt": "# path\n0 1\n1 2\n", "g.cat": "0\n1\n0\n"]).run(
      "describe", "g.txt", "--format", "csv")
    #expect(result.code == .done, "\(result.messages)")
    #expect(result.output.contains("actors,,3\nties,,2\n"))
  }
}

@Suite struct StockholmTests {
  static let path = TestFiles.package.appending(path: "Graphs/stockholm-life-science.json")

  @Test func theStockholmNetworkIsSoundCanonicalAndTold() throws {
    let text = try String(contentsOf: Self.path, encoding: .utf8)
    let session = MemorySession(files: ["s.json": text])
    #expect(session.run("check", "s.json", "--language", "en").output == "s.json: no faults.\n")
    #expect(session.run("convert", "s.json").output == text)
    let swedish = session.run("describe", "s.json").output
    #expect(swedish.contains("4\u{A0}mål, 18\u{A0}delmål"))
    #expect(swedish.contains("ingen sådan aktör är namngiven"))
  }
}
