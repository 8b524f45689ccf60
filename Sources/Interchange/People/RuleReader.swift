// Reading files of rules: who sits apart or together, what a meeting is worth, who has a given seat, who is away, and who
// have met before.

import NetworkModel
public import PlanModel

/// Rules that were read, with everything that is wrong with their file.
public struct RuleReading<Rules: Sendable>: Sendable {
  /// The rules; where `faults` holds errors they are not to be relied on.
  public let rules: Rules
  /// What is wrong, from top to bottom.
  public let faults: [FormatFault]
  /// What was taken for granted or passed over.
  public let notes: [ReadingNote]

  /// The faults that have to be mended.
  public var errors: [FormatFault] { faults.filter { $0.severity == .error } }
}

/// Reads files of rules about people, who are given by id, or by a name that one person alone has.
public enum RuleReader {
  /// The most that a value may be, in its smallest unit.
  public static let largestValue = 1_000_000_000
  /// The most times that a pair may have met.
  static let mostTimes = 30_000

  /// Pairs, one a row: two columns of people; further named columns are the user's own.
  ///
  /// - Complexity: O(size of the file), as for all files of rules.
  public static func pairs(_ bytes: [UInt8], people: PeopleList) -> RuleReading<[PersonPair]> {
    var table = RuleTable(bytes, columns: [RuleTable.first, RuleTable.second], people: people)
    var pairs: [PersonPair] = []
    for row in table.rows {
      guard let (first, second) = table.pair(row) else { continue }
      pairs.append(PersonPair(people.ids[first], people.ids[second]))
    }
    return table.reading(pairs)
  }

  /// Pairs with what their meeting is worth: a third column of numbers, not below zero, a comma or a point before decimals.
  ///
  /// All values get as many decimals as the most exact of them.
  public static func values(_ bytes: [UInt8], people: PeopleList) -> RuleReading<[SeatingRequest.Value]> {
    let worth = RuleTable.Column(
      key: "value", names: ["value", "värde", "worth", "weight", "vikt", "styrka", "strength", "distance"],
      content: .number)
    var table = RuleTable(bytes, columns: [RuleTable.first, RuleTable.second, worth], people: people)
    var found: [(row: CSVTable.Row, value: SeatingRequest.Value)] = []
    var seen: [PersonPair: Int] = [:]
    for row in table.rows {
      let pair = table.pair(row)
      let number = table.decimal(row, "value")
      guard let (first, second) = pair, let number else { continue }
      let key = PersonPair(people.ids[min(first, second)], people.ids[max(first, second)])
      if let earlier = seen[key] {
        guard found[earlier].value.worth != number else { continue }
        table.report(
          .people(.contradictoryPair(key.first, key.second, first: table.location(found[earlier].row))), row, "value")
        continue
      }
      seen[key] = found.count
      found.append((row, SeatingRequest.Value(key, worth: number)))
    }
    let places = found.map(\.value.worth.places).max() ?? 0
    for (row, value) in found where (value.worth.units(places: places) ?? .max) > largestValue {
      let limit = (0..<places).reduce(largestValue) { rest, _ in rest / 10 }
      table.report(.people(.tooLarge(value.worth.description, limit: limit)), row, "value")
    }
    return table.reading(found.map(\.value))
  }

  /// Seats that are given: a person and a table from 1, and a round from 1 or nothing for all rounds.
  public static func seats(
    _ bytes: [UInt8], people: PeopleList, tables: Int, rounds: Int
  ) -> RuleReading<[SeatingRequest.Seat]> {
    var table = RuleTable(bytes, columns: [person, Self.table, optionalRound], people: people)
    var seats: [SeatingRequest.Seat] = []
    for row in table.rows {
      let person = table.person(row, "id")
      let place = number(table, row, "table", limit: tables) { .unknownTable($0, tables: tables) }
      var round: Int?
      if !table.text(row, "round").isEmpty {
        round = number(table, row, "round", limit: rounds) { .unknownRound($0, rounds: rounds) }
        if round == nil { continue }
      }
      guard let person, let place else { continue }
      seats.append(SeatingRequest.Seat(people.ids[person], table: place, round: round))
    }
    return table.reading(seats)
  }

  /// Who misses what: a person and a round from 1.
  public static func absences(
    _ bytes: [UInt8], people: PeopleList, rounds: Int
  ) -> RuleReading<[SeatingRequest.Absence]> {
    var table = RuleTable(bytes, columns: [person, round], people: people)
    var absences: [SeatingRequest.Absence] = []
    for row in table.rows {
      let person = table.person(row, "id")
      let missed = number(table, row, "round", limit: rounds) { .unknownRound($0, rounds: rounds) }
      guard let person, let missed else { continue }
      absences.append(SeatingRequest.Absence(people.ids[person], round: missed))
    }
    return table.reading(absences)
  }

  /// Who have met before: pairs, and how often, once where it is not said; rows of one pair add up.
  ///
  /// People who are not in the list are passed over, and told in the notes: contacts reach further than one meeting.
  public static func contacts(_ bytes: [UInt8], people: PeopleList) -> RuleReading<[PriorContact]> {
    let times = RuleTable.Column(
      key: "times", names: ["times", "gånger", "count", "antal", "meetings", "möten"], content: .number,
      isOptional: true)
    var table = RuleTable(
      bytes, columns: [RuleTable.first, RuleTable.second, times], people: people, toleratesStrangers: true)
    var contacts: [PriorContact] = []
    for row in table.rows {
      var count = 1
      if !table.text(row, "times").isEmpty {
        guard let number = table.wholeNumber(row, "times", limit: mostTimes) else { continue }
        count = number
      }
      guard let (first, second) = table.pair(row), count > 0 else { continue }
      contacts.append(PriorContact(PersonPair(people.ids[first], people.ids[second]), times: count))
    }
    return table.reading(contacts)
  }

  private static let person = RuleTable.Column(
    key: "id", names: ["id", "person", "person id", "name", "namn", "host", "värd"], content: .person)
  private static let table = RuleTable.Column(key: "table", names: ["table", "bord"], content: .number)
  private static let round = RuleTable.Column(
    key: "round", names: ["round", "runda", "omgång", "rond"], content: .number)
  private static let optionalRound = RuleTable.Column(
    key: "round", names: round.names, content: .number, isOptional: true)

  /// A whole number from 1 to a limit; nil, with a fault, for anything else.
  private static func number(
    _ table: RuleTable, _ row: CSVTable.Row, _ key: String, limit: Int, _ fault: (String) -> PeopleFault
  ) -> Int? {
    guard let number = table.wholeNumber(row, key, limit: .max) else { return nil }
    if (1...max(limit, 1)).contains(number), limit > 0 { return number }
    table.report(.people(fault(table.text(row, key))), row, key)
    return nil
  }
}
