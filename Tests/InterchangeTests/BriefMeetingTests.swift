import Interchange
import PlanModel
import Testing

@Suite struct BriefMeetingTests {
  @Test(arguments: [
    ("\"distinct\"", SeatingRequest.Meeting.distinct), ("\"even\"", .even), ("\"cross:gender\"", .cross("gender")),
    ("\"values:v.csv\"", .values([])),
  ])
  func aBriefSaysWhatAMeetingIsWorthAsSeatDoes(word: String, meeting: SeatingRequest.Meeting) throws {
    let text = """
      {"format": "samband-brief", "version": 1, "people": "p.csv", "seats": 4, "tables": {"count": 2, "meet": \(word)}}
      """
    let reading = BriefReader.read(Array(text.utf8))
    #expect(reading.faults.isEmpty)
    #expect(reading.brief?.tables?.meet == meeting)
    #expect(reading.brief?.tables?.valuesFile == (meeting == .values([]) ? "v.csv" : nil))
  }

  @Test(arguments: ["", "cross", "cross:", "values:", "even:x", "often"])
  func anotherWordIsAFault(word: String) {
    let text = """
      {"format": "samband-brief", "version": 1, "people": "p.csv", "seats": 4, "tables": {"count": 2, "meet": "\(word)"}}
      """
    #expect(BriefReader.read(Array(text.utf8)).faults.map(\.code) == ["unknown-meeting"])
  }
}
