import ForumPlanning
import Interchange
import NetworkModel
import PlanModel
import Reporting
import Testing

@Suite struct SeatingSentenceTests {
  private static let people = ["a", "b", "c", "d"]

  /// Says a fact in English as expected, and in Swedish otherwise.
  private func check(_ english: String, _ say: (Phrasebook) -> String) {
    #expect(say(Phrasebook(.english)).replacing("\u{A0}", with: " ") == english)
    #expect(say(Phrasebook(.swedish)).replacing("\u{A0}", with: " ") != english)
  }

  static let clashes: [(SeatingClash, String)] = [
    (
      .impossibleCount,
      "so many people, tables or rounds cannot be planned; at most 100,000 people and tables, and 1,000 rounds"
    ),
    (
      .tooFewSeats(round: 0, people: 48, seats: 40),
      "round 1 has 48 people and 40 seats, so 8 would have none; give more tables or seats"
    ),
    (
      .apartYetTogether(apart: PlacePair(0, 2), together: [0, 1, 2]),
      "--apart keeps a and c apart, and --together puts them at one table (a, b and c); remove one of the pairs"
    ),
    (
      .togetherTooMany(round: 0, people: [0, 1, 2], seats: 2),
      "--together puts 3 people at one table of 2: a, b and c; split them, or give larger tables"
    ),
    (
      .apartTooMany(round: 0, people: [0, 1, 2], tables: 2),
      "--apart keeps 3 people from each other, and there are only 2 tables: a, b and c"
    ),
    (
      .fixedAtTwoTables(round: 1, people: [3], tables: [0, 2]),
      "d must sit at tables 1 and 3 at once in round 2 (--hosts and --fixed); remove one of them"
    ),
    (
      .fixedAtTwoTables(round: 0, people: [0, 1], tables: [0, 1]),
      "--together puts a and b at one table, and they must sit at tables 1 and 2 in round 1 (--hosts, --fixed)"
    ),
    (
      .fixedYetApart(round: 0, pair: PlacePair(0, 1), table: 1),
      "--apart keeps a and b apart, and both must sit at table 2 in round 1 (--hosts, --fixed or --together)"
    ),
    (
      .fixedTooMany(round: 0, table: 0, people: [0, 1, 2], seats: 2),
      "3 people must sit at table 1 in round 1, which has 2 seats: a, b and c"
    ),
    (
      .fixedYetAbsent(person: 1, round: 2),
      "--fixed gives b a seat in round 3, and --absences says that b is away then"
    ),
    (
      .varietyTooFewValues(round: 0, values: 2, needed: 4),
      "--min-sectors asks for 4 sectors at each table, and those present in round 1 have only 2"
    ),
    (
      .noArrangement(
        round: 0, rules: [.apart(PlacePair(0, 1)), .host(FixedSeat(person: 2, table: 0))], isIrreducible: true),
      "no seating of round 1 keeps all of these rules: --apart a\u{2013}b and the host c at table 1; without one of them it can be done"
    ),
  ]

  @Test(arguments: clashes.indices) func aClashIsSaid(_ index: Int) {
    let (clash, english) = Self.clashes[index]
    check(english) { $0.sentence(for: clash, people: Self.people) }
  }

  static let reasons: [(RepeatReason, String)] = [
    (
      .tooFewTables(people: 8, tables: 6),
      "8 people from one table must spread over 6 tables in the next round, so some of them share a table again"
    ),
    (
      .moreMeetingsThanPairs(meetings: 140, pairs: 120),
      "the tables hold 140 meetings of two, and there are only 120 pairs who can meet for the first time"
    ),
    (
      .moreMeetingsThanPairs(meetings: 2, pairs: 1),
      "the tables hold 2 meetings of two, and there is only 1 pair who can meet for the first time"
    ),
    (
      .moreMeetingsThanPairs(meetings: 1, pairs: 0),
      "the tables hold 1 meeting of two, and there is no pair who can meet for the first time"
    ),
    (
      .heldTogether(pair: PlacePair(0, 1), rounds: 3, prior: 0), "the rules put a and b at one table in 3 rounds"
    ),
    (
      .tooFewOthers(person: 0, rounds: 3, needed: 9, others: 7),
      "a must sit with at least 9 others over 3 rounds, and there are only 7 to meet for the first time"
    ),
    (
      .tooFewOthers(person: 0, rounds: 1, needed: 1, others: 0),
      "a must sit with at least 1 other over 1 round, and there is nobody to meet for the first time"
    ),
  ]

  @Test(arguments: reasons.indices) func aRepeatIsExplained(_ index: Int) {
    let (reason, english) = Self.reasons[index]
    check(english) { $0.sentence(for: reason, people: Self.people) }
  }

  static let moves: [(MoveReason, String)] = [
    (.tableClosed(1), "table 2 is no longer there"),
    (
      .tableTooFull(table: 0, people: 5, seats: 4, arrivals: [3]),
      "table 1 would have 5 on 4 seats with d"
    ),
    (
      .tableTooEmpty(table: 0, people: 2, needed: 3, departures: [0, 1]),
      "table 1 would have only 2 of at least 3 without a and b"
    ),
    (.apart(person: 2, from: 0), "c and a are to sit apart"),
    (.together(with: [0, 1]), "a and b must sit at the same table"),
  ]

  @Test(arguments: moves.indices) func aMoveIsExplained(_ index: Int) {
    let (reason, english) = Self.moves[index]
    check(english) { $0.sentence(for: reason, labels: Self.people, hasLevelTables: false) }
  }

  /// Where tables are kept level, their sizes are no number of chairs.
  static let levelMoves: [(MoveReason, String, String)] = [
    (
      .tableTooFull(table: 0, people: 5, seats: 4, arrivals: [3]),
      "table 1 would have 5 with d, and tables are kept as equal as can be (at most 4)",
      "bord 1 annars hade 5 med d, och borden hålls så lika stora det går (högst 4)"
    ),
    (
      .tableTooEmpty(table: 0, people: 2, needed: 3, departures: []),
      "table 1 would have only 2, and tables are kept as equal as can be (at least 3)",
      "bord 1 annars hade bara 2, och borden hålls så lika stora det går (minst 3)"
    ),
  ]

  @Test(arguments: levelMoves.indices) func aMoveForLevelTablesSpeaksOfNoChairs(_ index: Int) {
    let (reason, english, swedish) = Self.levelMoves[index]
    for (language, sentence) in [(Language.english, english), (.swedish, swedish)] {
      let told = Phrasebook(language).sentence(for: reason, labels: Self.people, hasLevelTables: true)
      #expect(told.replacing("\u{A0}", with: " ") == sentence)
    }
  }

  @Test func aPlanMadeInOneLanguageIsReadInTheOther() throws {
    var request = try SeatingRequest(of: PeopleList(count: 32), tables: 8, rounds: 3)
    request.together = [PersonPair("5", "10")]
    request.steps = 2_000
    let made = try SeatingPlanner().plan(request)
    let swedish = PlanWriter.write(made, sentences: Phrasebook(.swedish).sentences(for: made))
    #expect(swedish.contains("reglerna sätter 5 och 10 vid samma bord i 3"))
    let read = try #require(PlanReader.read(Array(swedish.utf8)).plan)
    #expect(read == made)
    let english = PlanWriter.write(read, sentences: Phrasebook(.english).sentences(for: read))
    #expect(english.contains("the rules put 5 and 10 at one table in 3") && !english.contains("reglerna"))
    #expect(english.contains("\"why\": \"Tables ") && swedish.contains("\"why\": \"Bord "))
    let text = Phrasebook(.english).text(for: read).replacing(/\s+/, with: " ")
    #expect(text.contains("that cannot be avoided: the rules put 5 and 10 at one table in 3 rounds."))
  }
}
