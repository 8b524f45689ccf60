// "Did you mean": near words are found, silly ones are not offered.

import TestSupport
import Testing

import Spelling

struct SuggestionTests {
  static let commands = [
    "check", "describe", "metrics", "bridges", "gaps", "introductions", "forum", "seat", "series", "replan", "map",
    "compare", "cycle", "priorities", "convert", "import", "report", "help",
  ]

  @Test(
    "A slip finds its word",
    arguments: [
      ("chekc", "check"), ("descibe", "describe"), ("metrisc", "metrics"), ("gap", "gaps"), ("ma", "map"),
      ("Map", "map"),
      ("introductoins", "introductions"), ("intro", "introductions"), ("prio", "priorities"), ("imort", "import"),
      ("reprot", "report"), ("serie", "series"), ("GAPS", "gaps"), ("bridge", "bridges"), ("comapre", "compare"),
    ])
  func near(_ typed: String, _ meant: String) {
    #expect(Suggestion.nearest(to: typed, among: Self.commands) == meant)
  }

  @Test(
    "No silly suggestions", arguments: ["", "x", "xyz", "draw", "tables", "plan-a-forum", "-", "å", "stat-x"])
  func none(_ typed: String) {
    #expect(Suggestion.nearest(to: typed, among: Self.commands) == nil)
  }

  @Test("An ambiguous beginning suggests nothing; a tie goes to the word that starts alike, then the first")
  func ties() {
    #expect(Suggestion.nearest(to: "com", among: ["compare-all", "compute-all"]) == nil)
    #expect(Suggestion.nearest(to: "cat", among: ["bat", "car"]) == "car")
    #expect(Suggestion.nearest(to: "cat", among: ["can", "car"]) == "can")
  }

  @Test(
    "Distances",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("ab", "ba", 1), ("kitten", "sitting", 3), ("ca", "abc", 3), ("a", "a", 0),
    ])
  func distances(_ a: String, _ b: String, _ expected: Int) {
    #expect(Suggestion.distance(Array(a), Array(b)) == expected)
    #expect(Suggestion.distance(Array(b), Array(a)) == expected)
  }

  @Test("Law: the distance is the one of the definition", arguments: 0..<50)
  func oracle(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let a = (0..<Int.random(in: 0...6, using: &random)).map { _ in "abc".randomElement(using: &random) ?? "a" }
    let b = (0..<Int.random(in: 0...6, using: &random)).map { _ in "abc".randomElement(using: &random) ?? "a" }
    #expect(Suggestion.distance(a, b) == Self.slow(a[...], b[...]))
  }

  private static func slow(_ a: ArraySlice<Character>, _ b: ArraySlice<Character>) -> Int {
    guard let x = a.last, let y = b.last else { return max(a.count, b.count) }
    let (shortA, shortB) = (a.dropLast(), b.dropLast())
    var best = min(slow(shortA, b) + 1, slow(a, shortB) + 1, slow(shortA, shortB) + (x == y ? 0 : 1))
    if shortA.last == y, shortB.last == x { best = min(best, slow(shortA.dropLast(), shortB.dropLast()) + 1) }
    return best
  }
}
