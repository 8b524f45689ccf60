// Places asked for in any order are those of a walk from the beginning.

import TestSupport
import Testing

@testable import Interchange

@Suite struct RisingPlacesTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>) func placesInAnyOrderAreThoseOfAWalk(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["\n", "\r\n", "\r", "å", "text ", "\u{1F30D}", String(repeating: "x", count: 700)]
    let text = (0..<90).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
    let bytes = Array(text.utf8)
    var places = RisingPlaces(bytes)
    for _ in 0..<400 {
      let target = Int.random(in: 0...(bytes.count + 3), using: &random)
      var fresh = RisingPlaces(bytes)
      #expect(places.location(at: target) == fresh.location(at: target))
    }
  }
}
