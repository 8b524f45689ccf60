import Foundation
import SambandTool
import Testing

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
      session.run("check", "a.json", "--language=sv", "--format=csv", "--dialect=intl").output == """
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
