import Spelling
import Testing

@Suite struct SpellingTests {
  @Test(arguments: [
    ("univeristy", "university"), ("UNIVERSITY", "university"), ("regoin", "region"), ("fundr", "funder"),
    ("comp", "company"), ("xyz", nil), ("", nil), ("re", nil),
  ])
  func theNearestWordIsOneSlipAway(_ word: String, _ expected: String?) {
    #expect(nearestWord(to: word, among: ["university", "region", "funder", "company"]) == expected)
  }

  @Test(arguments: [("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("kitten", "sitting", 3), ("ca", "abc", 3)])
  func distanceCountsSlips(_ a: String, _ b: String, _ distance: Int) {
    #expect(alignmentDistance(Array(a), Array(b)) == distance)
  }
}
