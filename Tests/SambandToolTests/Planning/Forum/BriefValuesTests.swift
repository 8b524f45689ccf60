// A brief whose tables take the worth of meetings from a file, as `seat --meet values:FILE` does.

import SambandTool
import Testing

@Suite struct BriefValuesTests {
  private func run(_ values: String, _ arguments: String...) -> MemorySession.Result {
    let members = """
      "seats": 4, "invite": ["ki-a", "kth-a", "lif-a", "solna-a"],
      "tables": {"count": 2, "seats": 2, "meet": "values:v.csv"}
      """
    return MemorySession(brief: members, files: ["v.csv": values]).run(["forum", "b.json"] + arguments)
  }

  /// Two of the ways to seat four at two tables; by the third somebody meets a partner.
  @Test(arguments: ["kth-a", "solna-a"])
  func thoseWhoseMeetingIsWorthMostSitTogether(other: String) {
    let answer = run("a,b,value\nki-a,\(other),2.5\nnacka-a,ki-b,9\n", "--format", "json")
    #expect(answer.code == .done)
    #expect(answer.output.contains("\"value\": {\"value\": 2.5, \"bound\": 2.5}"))
    #expect(answer.output.contains("\"id\": \"ki-a\",\n        \"met\": [\"\(other)\"]"), "\(answer.output)")
  }

  @Test func aFaultHasItsPlaceInTheFileOfValues() {
    let answer = run("a,b,value\nki-a,nobody,1\n", "--language", "en")
    #expect(answer.code == .badData)
    #expect(
      answer.messages == [
        "v.csv:2:6: \"nobody\" is not among the people; write an id from the list, which has 7"
      ])
  }

  @Test func aMissingFileIsNamed() {
    let answer = MemorySession(brief: "\"seats\": 4, \"tables\": {\"meet\": \"values:w.csv\"}").run(
      ["forum", "b.json", "--language", "en"])
    #expect(answer.code == .inputMissing)
    #expect(answer.messages.count == 1 && answer.messages[0].contains("w.csv"))
  }
}
