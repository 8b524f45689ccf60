import Testing

@testable import Reporting

@Suite struct TextTableTests {
  @Test func differentTextsStayDifferentWhenTheyAreCut() {
    let names = [
      "Forskningsavdelningen vid Region Stockholm", "Forskningsavdelningen vid Region Skåne", "KI",
      "Forskningsavdelningen vid Region Stockholm",
    ]
    let cut = TextTable.cut(names, to: 18)
    #expect(cut == ["Forskningsavde…olm", "Forskningsavde…åne", "KI", "Forskningsavde…olm"])
    #expect(cut.allSatisfy { $0.count <= 18 })
    #expect(Set(TextTable.cut(["abcdefghij", "abcxxxxxxj"], to: 5)).count == 2)
  }

  @Test func textsThatBeginAndEndAlikeAreNumbered() {
    let names = (0..<3).map { "Avdelningen " + String(repeating: "x", count: 20 + $0) + " i Stockholm" }
    #expect(Set(TextTable.cut(names, to: 12)).count == 3)
    #expect(TextTable.cut(names, to: 12).allSatisfy { $0.count <= 12 })
  }
}
