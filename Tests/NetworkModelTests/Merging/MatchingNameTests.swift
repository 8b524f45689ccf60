// Names as merging compares them: what nobody tells organizations apart by goes, and nothing else.

import Testing

@testable import NetworkModel

@Suite struct MatchingNameTests {
  @Test(arguments: [
    ("Karolinska Institutet", "KAROLINSKA  INSTITUTET"), ("Volvo AB", "Aktiebolaget Volvo"),
    ("Volvo AB (publ)", "AB Volvo"), ("Volvo AB", "Volvo"), ("Nattvakten HB", "Handelsbolaget Nattvakten"),
    ("Nattvakten KB", "Nattvakten kommanditbolag"), ("Coompanion ek. för.", "Coompanion Ekonomisk förening"),
    ("Stiftelsen Teknikdalen", "Teknikdalen"), ("Acme Ltd", "ACME Limited"), ("Acme Ltd.", "Acme, Ltd"),
    ("Acme S.A.", "Acme SA"), ("Acme GmbH & Co. KG", "Acme GmbH & Co KG"), ("Acme A/S", "Acme AS"),
    ("Malmo\u{308} universitet", "Malmö Universitet"), ("L\u{2019}Oréal", "L'Oréal"), ("Upplands-Bro", "Upplands Bro"),
    ("Acme Inc.", "Acme, Incorporated"),
  ])
  func namesThatDifferInNothingElseAreTheSame(_ one: String, _ other: String) {
    #expect(MatchingName(one).key == MatchingName(other).key)
    #expect(!MatchingName(one).contradicts(MatchingName(other)))
  }

  @Test(arguments: [
    ("Malmö universitet", "Malmo universitet"), ("Växjö", "Vaxjo"), ("Umeå", "Umea"), ("Region Skåne", "Region Skane"),
    ("Abelia", "Elia"), ("Region Stockholm", "Stockholm Region"), ("Bioarctic", "Bio Arctic"),
  ])
  func otherNamesAreNot(_ one: String, _ other: String) {
    #expect(MatchingName(one).key != MatchingName(other).key)
  }

  @Test func formsThatAreStatedAndDifferContradict() {
    #expect(MatchingName("Acme AB").contradicts(MatchingName("Acme HB")))
    #expect(MatchingName("Acme AB").contradicts(MatchingName("Acme GmbH")))
    #expect(!MatchingName("Acme AB").contradicts(MatchingName("Acme Aktiebolag (publ)")))
  }

  @Test(arguments: ["AB", "", " ", "(publ)", "AB AB", "&", "S.A."])
  func aNameOfNothingButAFormKeepsAWord(_ name: String) {
    #expect(MatchingName(name).words.count == (name.contains { $0.isLetter } ? 1 : 0))
  }

  @Test func aHugeNameIsReadInTime() {
    let name = String(repeating: "Institutionen för medicin, ", count: 20_000)
    #expect(MatchingName(name).words.count == 60_000)
  }
}
