// Reading the request in a plan.

import NetworkModel
import PlanModel

/// Reads the request in a plan.
enum PlanRequestReader {
  private enum MeetingWord: String, CaseIterable { case distinct, even, cross, values }

  static func request(_ reader: inout RecordReader) -> SeatingRequest {
    let people = readPeople(&reader)
    var request = SeatingRequest(
      people: people.ids, tables: reader.records("tables", sizes), rounds: reader.wholeNumber("rounds") ?? 0)
    request.columns = people.columns
    request.equalTables = reader.bool("equalTables") ?? false
    request.levelsTables = reader.bool("levelTables") ?? false
    request.sparesThirdMeetings = reader.bool("spareThirdMeetings") ?? false
    request.balance = reader.strings("balance")
    request.meeting = reader.record("meet", meeting) ?? .distinct
    request.minimums = reader.records("minimums") { reader in
      SeatingRequest.Minimum(column: reader.requiredString("column"), least: reader.requiredCount("least"))
    }
    request.apart = pairs("apart", &reader)
    request.together = pairs("together", &reader)
    request.hosts = reader.records("hosts", seat)
    request.fixed = reader.records("fixed", seat)
    request.absences = reader.records("absences") { reader in
      SeatingRequest.Absence(reader.requiredString("id"), round: reader.requiredCount("round"))
    }
    request.history = reader.records("history") { reader in
      PriorContact(pair(&reader), times: reader.wholeNumber("times") ?? 1)
    }
    request.steps = reader.wholeNumber("steps")
    request.seconds = reader.wholeNumber("seconds")
    request.seed = reader.wholeNumber("seed") ?? 1
    request.additional = reader.rest()
    check(request, reader)
    return request
  }

  private static func readPeople(_ reader: inout RecordReader) -> (ids: [String], columns: [PeopleList.Column]) {
    var names: [String] = []
    var values: [String: [String: String]] = [:]
    let ids = reader.records("people") { reader in
      let id = reader.requiredString("id")
      for attribute in reader.attributes("attributes") {
        if !names.contains(attribute.key) { names.append(attribute.key) }
        if case .string(let text) = attribute.value { values[attribute.key, default: [:]][id] = text }
      }
      return id
    }
    return (ids, names.map { name in PeopleList.Column(name: name, values: ids.map { values[name]?[$0] }) })
  }

  private static func sizes(_ reader: inout RecordReader) -> ClosedRange<Int> {
    let low = reader.wholeNumber("least") ?? 0
    let high = reader.wholeNumber("most") ?? low
    if low >= 0, high >= low { return low...high }
    reader.collector.report(
      .wrongType(expected: .positiveNumber, found: .number(String(low < 0 ? low : high))),
      at: reader.path[low < 0 ? "least" : "most"])
    return 0...0
  }

  private static func meeting(_ reader: inout RecordReader) -> SeatingRequest.Meeting {
    let word: MeetingWord? = reader.choice("worth")
    let column = reader.string("column")
    let values = reader.records("values") { reader in
      SeatingRequest.Value(pair(&reader), worth: reader.exactDecimal("value") ?? ExactDecimal(units: 0))
    }
    switch word {
    case nil, .distinct: return .distinct
    case .even: return .even
    case .cross:
      if let column { return .cross(column) }
      reader.collector.report(.missingKey("column"), at: reader.path["column"])
      return .distinct
    case .values: return .values(values)
    }
  }

  private static func pairs(_ key: String, _ reader: inout RecordReader) -> [PersonPair] {
    reader.records(key) { pair(&$0) }
  }

  private static func pair(_ reader: inout RecordReader) -> PersonPair {
    PersonPair(reader.requiredString("a"), reader.requiredString("b"))
  }

  private static func seat(_ reader: inout RecordReader) -> SeatingRequest.Seat {
    let person = reader.requiredString("id")
    let table = reader.requiredCount("table")
    return SeatingRequest.Seat(person, table: table, round: reader.wholeNumber("round"))
  }

  /// Every rule speaks of people and columns that are there, and nobody stands twice.
  private static func check(_ request: SeatingRequest, _ reader: RecordReader) {
    let collector = reader.collector
    var known: [String: Int] = [:]
    for (place, id) in request.people.enumerated() {
      if let first = known[id] {
        let there = collector.location(of: reader.path["people"][first]["id"])
        collector.report(.people(.duplicatePerson(id, first: there)), at: reader.path["people"][place]["id"])
      } else {
        known[id] = place
      }
    }
    func check(_ id: String, _ key: String, _ place: Int, _ end: String) {
      if known[id] != nil { return }
      collector.report(
        .people(.unknownPerson(id, suggestion: nil, people: request.people.count)), at: reader.path[key][place][end])
    }
    func check(_ pairs: [PersonPair], _ key: String) {
      for (place, pair) in pairs.enumerated() {
        check(pair.first, key, place, "a")
        check(pair.second, key, place, "b")
        if pair.first == pair.second {
          collector.report(.people(.pairWithItself(pair.first)), at: reader.path[key][place]["b"])
        }
      }
    }
    check(request.apart, "apart")
    check(request.together, "together")
    check(request.history.map(\.pair), "history")
    for (key, seats) in [("hosts", request.hosts), ("fixed", request.fixed)] {
      for (place, seat) in seats.enumerated() { check(seat.person, key, place, "id") }
    }
    for (place, absence) in request.absences.enumerated() { check(absence.person, "absences", place, "id") }
  }
}
