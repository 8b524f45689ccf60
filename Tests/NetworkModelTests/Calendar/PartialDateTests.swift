import NetworkModel
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: ["2021", "2021-10", "2021-10-01", "2020-02-29", "0000", "9999-12-31"])
  func aDateIsWrittenAsItWasRead(_ text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "21", "2021-", "2021-13", "2021-00", "2021-1", "2021-02-29", "1900-02-29", "2021-04-31", "2021-10-01T00:00",
    "2021/10/01", "+021", "２０２１", "2021-10-01-01", " 2021", "20211001",
  ])
  func whatIsNoDateIsRefused(_ text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func aLoneYearCoversItsFirstAndLastDay() throws {
    let year = try #require(PartialDate("2020"))
    #expect(year.firstDay == PartialDate("2020-01-01")?.firstDay)
    #expect(year.lastDay == PartialDate("2020-12-31")?.lastDay)
    #expect(PartialDate("2020-02")?.lastDay.day == 29)
    #expect(PartialDate("2100-02")?.lastDay.day == 28)
  }

  @Test(arguments: [
    ("2019", "2020", "2020-12-31", true), ("2019", "2020", "2021-01-01", false), ("2019", nil, "2018-12-31", false),
    (nil, "2020-06", "2020-06-30", true), (nil, "2020-06", "2020-07", false), (nil, nil, "1850", true),
  ])
  func aPeriodHoldsFromItsFirstToItsLastDay(_ start: String?, _ end: String?, _ day: String, _ holds: Bool) throws {
    let period = Period(start: start.flatMap { PartialDate($0) }, end: end.flatMap { PartialDate($0) })
    #expect(period.holds(on: try #require(PartialDate(day))) == holds)
  }

  @Test func aPeriodIsReversedOnlyWhenItsLastDayLiesBeforeItsFirst() {
    #expect(Period(start: PartialDate("2021-05"), end: PartialDate("2021")).isReversed == false)
    #expect(Period(start: PartialDate("2021"), end: PartialDate("2020-12-31")).isReversed)
  }
}

@Suite struct IdentifierTests {
  @Test func idsAreOrderedByTheNumbersInThem() {
    let ids: [Goal.ID] = ["1.10", "2", "1.9", "1", "1.09", "area-2", "area-10", ""]
    #expect(ids.sorted().map(\.text) == ["", "1", "1.9", "1.09", "1.10", "2", "area-2", "area-10"])
  }

  @Test func aLetterWrittenInTwoWaysIsOneId() {
    #expect(NetworkActor.ID("r\u{E5}d") == NetworkActor.ID("ra\u{30A}d"))
  }
}

@Suite struct LocalizedTextTests {
  @Test func aMissingLanguageFallsBackToAnother() {
    #expect(LocalizedText(translations: ["fi": "terve"])?.text(in: .swedish) == "terve")
    #expect(LocalizedText(translations: ["sv": "hej"])?.text(in: .english) == "hej")
    #expect(LocalizedText(swedish: "hej", english: "hello").text(in: .english) == "hello")
    #expect(LocalizedText(translations: [:]) == nil)
  }
}

@Suite struct DocumentPathTests {
  @Test func aPathReadsAsTheDocumentDoes() {
    #expect(DocumentPath.root["actors"][12]["sector"].description == "actors[12].sector")
    #expect(DocumentPath.root["a b"]["c\"d"].description == "[\"a b\"][\"c\\\"d\"]")
    #expect(DocumentPath.root.description.isEmpty)
  }
}
