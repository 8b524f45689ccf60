// What may be written in short: a participant as an id, a pair as two ids.

import NetworkModel
import PlanModel
import Testing

@testable import Interchange

@Suite struct ShortFormTests {
  @Test func aParticipantMayBeAnID() throws {
    let text = """
      {"format": "samband-network", "version": 1, "actors": [{"id": "a", "name": "A", "sector": "region"}],
       "activities": [{"id": "p", "name": "P", "participants": ["a", {"actor": "a", "role": "host"}]}]}
      """
    let reading = NetworkReader.read(Array(text.utf8))
    #expect(reading.faults.isEmpty)
    let network = try #require(reading.network)
    #expect(network.activities[0].participants == [.init(actor: "a"), .init(actor: "a", role: .host)])
    let written = NetworkWriter.write(network)
    #expect(NetworkReader.read(Array(written.utf8)).network.map(NetworkWriter.write) == written)
  }

  @Test(arguments: ["apart", "together"]) func aPairMayBeTwoIDs(_ key: String) throws {
    let text = """
      {"format": "samband-brief", "version": 1, "people": "p.csv", "seats": 4,
       "\(key)": [["a", "b"], {"a": "c", "b": "d"}]}
      """
    let reading = BriefReader.read(Array(text.utf8))
    #expect(reading.faults.isEmpty)
    let brief = try #require(reading.brief)
    #expect((key == "apart" ? brief.apart : brief.together) == [PersonPair("a", "b"), PersonPair("c", "d")])
  }

  @Test func aPairOfThreeIsStillAFault() {
    let text = #"{"format": "samband-brief", "version": 1, "people": "p", "seats": 4, "apart": [["a", "b", "c"]]}"#
    #expect(BriefReader.read(Array(text.utf8)).errors.count == 1)
  }
}
