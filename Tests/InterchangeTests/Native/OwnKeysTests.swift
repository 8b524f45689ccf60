// Keys of the user's own survive, as another reader sees them.

import Foundation
import NetworkModel
import Testing

@testable import Interchange

@Suite struct OwnKeysTests {
  /// A document as somebody might leave it: keys of their own at every level, in no order.
  private static let text = #"""
    {"zz": {"b": [1.10, 12345678901234567890, -0, 1e999, [[], {}, [null, {"a": {"b": []}}]]], "a": null},
     "": "empty key", "a key with spaces": true, "nyckel ÅÄÖ": "e\u0301 \ud83d\ude00", "a\nb": "\u0000\u001f\u2028",
     "version": 1, "format": "samband-network", "$schema": "network.schema.json", "$comment": ["x"],
     "asOf": "2021-10", "title": {"fi": "Verkko", "sv": "N\u00e4t", "en": "Net", "": ""}, "description": [{"deep": "own"}],
     "positions": [{"note": 1, "goal": "g", "actor": "a", "stance": "asks"}],
     "goals": [{"x": {"needs": []}, "id": "g", "needs": {"why": {"": [{}]}, "sectors": ["company", "agency"]},
       "indicators": [{"id": "i", "unit": {"sv": "st", "en": "pcs"}, "baseline": {"value": 1.5, "n": 3, "date": "2020"},
         "observations": [{"value": 2e2, "by": {"name": "x"}}, {"value": -0.5}], "$k": {}}]}],
     "activities": [{"place": {"lat": 59.3, "lon": 18.10}, "id": "p", "participants": [
       {"seat": [1, 2, {"row": "x"}], "actor": "b"}, {"actor": "a", "role": "host", "since": null}]}],
     "collaborations": [{"target": "b", "w": [[["deep"]]], "source": "a", "strength": 2.50, "end": "2020-02-29"}],
     "actors": [{"id": "b", "name": "B", "sector": "own sector", "tags": ["z", "a", "a"], "logo": {"png": "é"}},
       {"sector": "company", "name": "A", "id": "a", "attributes": {"z": [3, {"": null}], "": 0.10, "å b": "x"},
        "evidence": [{"source": "s", "page": [1, 2]}]}],
     "sectors": [{"id": "own sector", "plural": 7, "icon": {"svg": "<g/>"}, "color": "#8DB9F0"}],
     "sources": [{"id": "s", "isbn": "", "pages": 12e0}]}
    """#

  @Test func nothingOfTheUsersIsLostAndTheFormIsStable() throws {
    let reading = NetworkReader.read(Array(Self.text.utf8))
    #expect(reading.errors == [])
    let network = try #require(reading.network)
    let once = NetworkWriter.write(network)
    let twice = NetworkWriter.write(try #require(NetworkReader.read(Array(once.utf8)).network))
    #expect(Array(twice.utf8) == Array(once.utf8))
    // Foundation knows numbers by their values only; the literals are looked at apart.
    let before = try JSONDocument(parsing: Array(Self.text.utf8)).root["zz"]?.value
    let after = try JSONDocument(parsing: Array(once.utf8)).root["zz"]?.value
    #expect(before == after)
    #expect(once.hasPrefix("{\n  \"$comment\": [\"x\"],\n  \"$schema\": \"network.schema.json\",\n  \"format\""))
    let original = try Self.foundation(Self.text)
    let written = try Self.foundation(once)
    #expect(Self.inNoOrder(original) == Self.inNoOrder(written))
  }

  private static func foundation(_ text: String) throws -> Any {
    // It refuses numbers that no double holds.
    try JSONSerialization.jsonObject(with: Data(text.replacing("1e999", with: "1e99").utf8))
  }

  /// A value in writing without regard to the order of lists; that order is kept where it counts is seen in `zz`.
  private static func inNoOrder(_ value: Any) -> String {
    switch value {
    case let object as [String: Any]:
      "{" + object.map { "\($0.key.debugDescription): \(inNoOrder($0.value))" }.sorted().joined(separator: ", ") + "}"
    case let list as [Any]: "[" + list.map(inNoOrder).sorted().joined(separator: ", ") + "]"
    case let string as String: string.debugDescription
    case let number as NSNumber: "\(number.doubleValue)"
    default: "\(value)"
    }
  }
}
