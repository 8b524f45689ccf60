import Interchange
import NetworkModel
import Reporting
import Testing

@Suite struct NumberWordsTests {
  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1234, "1234", "1,234"), (35_871, "35\u{A0}871", "35,871"),
    (-1_000_000, "\u{2212}1\u{A0}000\u{A0}000", "\u{2212}1,000,000"),
    (Int.min, "\u{2212}9\u{A0}223\u{A0}372\u{A0}036\u{A0}854\u{A0}775\u{A0}808", "\u{2212}9,223,372,036,854,775,808"),
  ])
  func wholeNumbersAreGrouped(_ value: Int, _ swedish: String, _ english: String) {
    #expect(Phrasebook(.swedish).number(value) == swedish)
    #expect(Phrasebook(.english).number(value) == english)
  }

  @Test(arguments: [
    (0.0, 2, "0.00"), (2.345, 2, "2.35"), (-0.001, 2, "0.00"), (0.005, 2, "0.01"), (9.999, 1, "10.0"),
    (1e15, 0, "1000000000000000"),
  ])
  func decimalsAreFixed(_ value: Double, _ places: Int, _ text: String) {
    #expect(Phrasebook(.english).decimal(value, places: places) == text)
    #expect(Phrasebook(.swedish).decimal(value, places: places) == text.replacing(".", with: ","))
  }

  @Test(arguments: [
    (0.314, "31\u{A0}%", "31%"), (0.061, "6,1\u{A0}%", "6.1%"), (0.0012, "0,12\u{A0}%", "0.12%"), (0, "0\u{A0}%", "0%"),
    (1, "100\u{A0}%", "100%"),
  ])
  func sharesArePercentages(_ share: Double, _ swedish: String, _ english: String) {
    #expect(Phrasebook(.swedish).percent(share) == swedish)
    #expect(Phrasebook(.english).percent(share) == english)
  }

  @Test func datesAreInWords() {
    #expect(PartialDate("2021-10-01").map(Phrasebook(.swedish).date) == "1 oktober 2021")
    #expect(PartialDate("2021-05").map(Phrasebook(.english).date) == "May 2021")
    #expect(PartialDate("2021").map(Phrasebook(.english).date) == "2021")
  }
}

@Suite struct OneLineTests {
  @Test func aValueCannotBreakTheLineOrSteerTheTerminal() {
    let hostile = "a\nb\u{1B}[31mc\u{2028}d å"
    #expect(Phrasebook(.english).oneLine(hostile) == "a\\u{A}b\\u{1B}[31mc\\u{2028}d å")
  }
}

@Suite struct ProblemSentenceTests {
  private static let first = DocumentPath.root["actors"][0]["id"]

  static let problems: [(Finding.Problem, String, String)] = [
    (
      .emptyID(.actor), "aktören saknar id; ge det ett kort, eget namn",
      "the actor has no id; give it a short one of its own"
    ),
    (
      .duplicateID(.goal, id: "1", first: first),
      "mål-id \"1\" finns redan i actors[0].id; byt det ena, eller slå ihop posterna",
      "goal id \"1\" stands already in actors[0].id; change one of them, or merge the records"
    ),
    (
      .unknownReference(.sector, id: "univeristy", suggestion: "university"),
      "sektorn \"univeristy\" är okänd; menade du \"university\"?",
      "sector \"univeristy\" is unknown; did you mean \"university\"?"
    ),
    (
      .unknownReference(.actor, id: "x", suggestion: nil),
      "aktören \"x\" är okänd; lägg till den i \"actors\", eller rätta id:t",
      "actor \"x\" is unknown; add it to \"actors\", or correct the id"
    ),
    (
      .selfTie(actor: "ki"), "\"ki\" är knuten till sig själv; byt den ena änden, eller ta bort samverkan",
      "\"ki\" is tied to itself; change one end, or take the tie away"
    ),
    (
      .strengthNotPositive(0), "styrkan 0 är inte större än 0; skriv ett positivt tal, eller utelämna den för 1",
      "strength 0 is not above 0; write a positive number, or leave it out for 1"
    ),
    (
      .scoreOutOfRange(6), "6 ligger utanför 1–5; skriv ett heltal från 1 till 5",
      "6 is outside 1–5; write a whole number from 1 to 5"
    ),
    (
      .goalCycle(["1", "2"]), "målen är delar av varandra: \"1\" → \"2\" → \"1\"; ta bort ett av leden",
      "the goals are parts of each other: \"1\" → \"2\" → \"1\"; take one of the links away"
    ),
    (
      .personalNumber(masked: "8112**-****"),
      "\"8112**-****\" ser ut som ett personnummer; ta bort det, nätverksfiler får inte innehålla personnummer",
      "\"8112**-****\" looks like a personal identity number; take it away, network files must hold none"
    ),
    (
      .invalidMunicipality("180", suggestion: "0180"), "kommunkoden \"180\" har inte fyra siffror; menade du \"0180\"?",
      "municipal code \"180\" does not have four digits; did you mean \"0180\"?"
    ),
    (
      .unknownMunicipality("0199"), "kommunkoden \"0199\" finns inte; se SCB:s lista över län och kommuner",
      "no municipality has the code \"0199\"; see Statistics Sweden's list of counties and municipalities"
    ),
    (
      .noUnit(indicator: "i"), "indikatorn \"i\" saknar enhet; skriv vad som räknas, till exempel \"forum per år\"",
      "indicator \"i\" has no unit; write what is counted, for example \"forums a year\""
    ),
    (
      .noParticipants(activity: "x", begun: false),
      "aktiviteten \"x\" har ingen deltagare; skriv vilka som ska delta, när det är känt",
      "activity \"x\" has no participant; write who shall take part once it is known"
    ),
    (
      .similarNames("Kth", other: "KTH", difference: .letterCase, first: first),
      "namnet \"Kth\" skiljer sig bara i stora och små bokstäver från \"KTH\" i actors[0].id; är det samma aktör, slå ihop dem",
      "the name \"Kth\" differs only by capital and small letters from \"KTH\" in actors[0].id; if it is the same actor, merge them"
    ),
  ]

  @Test(arguments: problems.indices) func aProblemIsSaidInBothLanguages(_ index: Int) {
    let (problem, swedish, english) = Self.problems[index]
    #expect(Phrasebook(.swedish).sentence(for: problem) == swedish)
    #expect(Phrasebook(.english).sentence(for: problem) == english)
  }

  static let faults: [(FormatFault.Kind, String)] = [
    (.missingKey("name"), "\"name\" is missing; add it"),
    (
      .wrongType(expected: .wholeNumber, found: .string("3")),
      "a whole number is expected, but here stands the string \"3\""
    ),
    (.invalidDate("i fjol"), "\"i fjol\" is no date; write 2021, 2021-10 or 2021-10-01"),
    (
      .unknownChoice("activ", choices: ["active", "ended"], suggestion: "active"),
      "\"activ\" is unknown; did you mean \"active\"?"
    ),
    (
      .unknownChoice("x", choices: ["active", "ended"], suggestion: nil), "\"x\" is unknown; choose among active, ended"
    ),
    (
      .likelyMisspelledKey("secotr", suggestion: "sector"),
      "key \"secotr\" is unknown and kept as it is; did you mean \"sector\"?"
    ),
    (.json(.trailingComma(in: .array)), "a comma before the end of the list; remove it"),
    (.json(.number("1,5", .decimalComma)), "the number 1,5 has a decimal comma; write a point"),
    (.json(.invalidUTF8(byte: 0xE5)), "byte 0xE5 is not UTF-8; save the file as UTF-8 (it may be in Windows-1252)"),
    (
      .json(.duplicateKey("id", first: SourceLocation(line: 3, column: 4))),
      "key \"id\" stands already at 3:4; remove one of them"
    ),
    (.json(.unknownWord("ture", meant: "true")), "ture has no quotation marks; did you mean \"true\"?"),
  ]

  @Test(arguments: faults.indices) func aFaultOfFormIsSaid(_ index: Int) {
    #expect(Phrasebook(.english).sentence(for: Self.faults[index].0) == Self.faults[index].1)
    #expect(Phrasebook(.swedish).sentence(for: Self.faults[index].0) != Self.faults[index].1)
  }
}
