// Jaro–Winkler likeness, against the values of Winkler's own papers.

import Testing

@testable import Spelling

@Suite struct JaroWinklerTests {
  /// Winkler 1990, table of examples, to three decimals.
  @Test(arguments: [
    ("MARTHA", "MARHTA", 0.961), ("DWAYNE", "DUANE", 0.84), ("DIXON", "DICKSONX", 0.813), ("JONES", "JOHNSON", 0.832),
    ("ABROMS", "ABRAMS", 0.922), ("A", "B", 0), ("", "", 1), ("", "a", 0), ("å", "a", 0),
  ])
  func likenessIsThatOfThePapers(_ a: String, _ b: String, _ expected: Double) {
    let found = JaroWinkler.similarity(Array(a), Array(b))
    #expect(abs(found - expected) < 0.0006, "\(found)")
    #expect(found == JaroWinkler.similarity(Array(b), Array(a)))
  }
}
