import Foundation
import SambandTool
import Testing

@Suite struct DescribeCommandTests {
  @Test(arguments: [("sv", "2\u{A0}mål"), ("en", "2\u{A0}goals")])
  func aGoalWithoutAKindIsCountedWithTheGoals(_ language: String, _ counted: String) {
    let session = MemorySession(files: [
      "n.json": """
      {"format": "samband-network", "version": 1, "title": "N", "actors": [{"id": "a", "name": "A", "sector": "region"}],
      "goals": [{"id": "1", "kind": "goal"}, {"id": "2"}]}
      """
    ])
    let output = session.run("describe", "n.json", "--language", language).output
    #expect(output.replacing("\n", with: " ").contains(counted), "\(output)")
  }

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

        1 pair of actors works together, directly or in a shared activity: 33% of all possible pairs. They are \
        of different sectors.

        The largest connected part has 2 actors, 67% of all. 1 actor has no tie in the file: Solna stad.

        Two actors that reach each other are 1.0 steps apart on average, at most 1 step (one step is a direct tie).

        The actors with most partners are Karolinska Institutet (1) and Lif (1).

        """)
  }

  @Test func theFilesLanguageIsSpokenUnlessAnotherIsAsked() {
    let text = smallNetwork.replacing("\"version\": 1,", with: "\"version\": 1, \"language\": \"sv\",")
    let session = MemorySession(files: ["a.json": text], environment: ["LANG": "C.UTF-8"])
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
