import PlanModel
import Testing

/// Requests made of a list of people with named columns.
@Suite struct SeatingRequestTests {
  private static let list = PeopleList(
    ids: ["a", "b", "c", "d", "e", "f", "g"], names: ["Anna", "Bo", "Cilla", "Bo", nil, nil, nil],
    columns: [
      PeopleList.Column(name: "Sektor", values: ["x", "x", "y", "y", nil, "z", "z"]),
      PeopleList.Column(name: "gender", values: ["F", "M", "F", "M", "F", "M", "F"]),
    ])

  @Test func columnsAreFoundByOtherWordsAndKeptOnce() throws {
    let request = try SeatingRequest(
      of: Self.list, tables: 2, rounds: 3, balance: ["Gender", "sector"],
      minimum: SeatingRequest.Minimum(column: "SECTOR", least: 2), hosts: ["Anna", "c"])
    #expect(request.people == Self.list.ids)
    #expect(request.meeting == .cross("Sektor"))
    #expect(request.balance == ["gender", "Sektor"])
    #expect(request.minimums == [SeatingRequest.Minimum(column: "Sektor", least: 2)])
    #expect(request.columns == [Self.list.columns[1], Self.list.columns[0]])
    #expect(request.hosts == [SeatingRequest.Seat("a", table: 1), SeatingRequest.Seat("c", table: 2)])
    #expect(request.tables == [3...4, 3...4])
    #expect(request.equalTables)
  }

  @Test func withoutSectorsEachNewPairCounts() throws {
    let request = try SeatingRequest(of: PeopleList(count: 4), tables: 2)
    #expect(request.meeting == .distinct)
    #expect(request.columns.isEmpty)
  }

  static let sizes: [(tables: Int?, seats: [SeatingRequest.TableSize], expected: [ClosedRange<Int>])] = [
    (nil, [.atMost(3)], [2...3, 2...3, 2...3]), (2, [.atMost(8)], [3...4, 3...4]),
    (2, [.between(1...6)], [1...6, 1...6]),
    (nil, [.between(0...4), .atMost(4)], [0...4, 3...4]), (7, [], Array(repeating: 1...1, count: 7)),
  ]

  @Test(arguments: sizes.indices) func tablesAreLaid(_ index: Int) throws {
    let (tables, seats, expected) = Self.sizes[index]
    let request = try SeatingRequest(of: Self.list, tables: tables, seats: seats, meeting: .even)
    #expect(request.tables == expected)
    #expect(request.equalTables == seats.isEmpty)
  }

  @Test func wherePeopleAreAwayTablesMaySmaller() throws {
    let request = try SeatingRequest(
      of: Self.list, tables: 2, rounds: 2,
      absences: [SeatingRequest.Absence("a", round: 2), SeatingRequest.Absence("b", round: 2)])
    #expect(request.tables == [2...4, 2...4])
  }

  private func error(_ make: () throws(SeatingRequestError) -> SeatingRequest) -> SeatingRequestError? {
    do {
      _ = try make()
      return nil
    } catch {
      return error
    }
  }

  @Test func whatDoesNotFitIsAFact() {
    let list = Self.list
    #expect(error { () throws(SeatingRequestError) in try SeatingRequest(of: list) } == .noTables)
    #expect(
      error { () throws(SeatingRequestError) in try SeatingRequest(of: list, tables: 2, rounds: 0) } == .noRounds(0))
    let twice = PeopleList(ids: ["a", "b", "a", "c"])
    #expect(
      error { () throws(SeatingRequestError) in try SeatingRequest(of: twice, tables: 2) } == .personTwice("a"))
    let short = PeopleList(ids: ["a", "b"], columns: [PeopleList.Column(name: "Sektor", values: ["x"])])
    #expect(
      error { () throws(SeatingRequestError) in try SeatingRequest(of: short, tables: 1) }
        == .columnOfOthers("Sektor", values: 1, people: 2))
    #expect(error { () throws(SeatingRequestError) in try SeatingRequest(of: list, tables: 0) } == .noTables)
    #expect(
      error { () throws(SeatingRequestError) in try SeatingRequest(of: list, seats: [.atMost(0)]) } == .noTables)
    #expect(
      error { () throws(SeatingRequestError) in try SeatingRequest(of: list, tables: 8) }
        == .moreTablesThanPeople(tables: 8, people: 7))
    #expect(
      error { () throws(SeatingRequestError) in
        try SeatingRequest(of: list, tables: 3, seats: [.atMost(4), .atMost(4)])
      } == .seatsForOtherTables(seats: 2, tables: 3))
    #expect(
      error { () throws(SeatingRequestError) in try SeatingRequest(of: list, tables: 2, balance: ["gendr"]) }
        == .unknownColumn("gendr", for: .balance, suggestion: "gender", columns: ["Sektor", "gender"]))
    #expect(
      error { () throws(SeatingRequestError) in try SeatingRequest(of: list, tables: 2, hosts: ["a", "b", "c"]) }
        == .moreHostsThanTables(hosts: 3, tables: 2))
    #expect(
      error { () throws(SeatingRequestError) in try SeatingRequest(of: list, tables: 2, hosts: ["a", "Anna"]) }
        == .hostTwice("a"))
    // A name of two means nobody.
    #expect(
      error { () throws(SeatingRequestError) in try SeatingRequest(of: list, tables: 2, hosts: ["Bo"]) }
        == .unknownHost("Bo", suggestion: nil))
  }
}
