// The request that a command line of `seat` makes, with all its files read.

import Arguments
import Interchange
import PlanModel

/// Makes a request of a command line.
struct SeatingArguments {
  let parsed: ParsedCommand
  let input: SeatingInput
  let people: SeatingPeople

  private typealias Options = SeatCommand

  /// The request; nothing is searched for yet.
  func request() throws(ToolFailure) -> SeatingRequest {
    let list = people.list
    let rounds = parsed[Options.rounds]
    let absences = try input.rules(parsed[Options.absences]) {
      RuleReader.absences($0, people: list, rounds: rounds)
    }
    let (meeting, crossColumn) = try meeting()
    let valuesDecide = if case .values = meeting { true } else { false }
    let tables = try input.sizes(
      tables: parsed[Options.tables], seats: parsed[Options.seats], people: list.ids.count,
      fewest: fewestPresent(absences, rounds), valuesDecide: valuesDecide)
    var request = SeatingRequest(people: list.ids, tables: tables, rounds: rounds)
    request.equalTables = parsed[Options.seats] == nil
    request.meeting = meeting
    var columns: [PeopleList.Column] = []
    for name in parsed[Options.balance] ?? [] {
      columns.append(try input.column(name, option: Options.balance.name, of: people))
    }
    request.balance = columns.map(\.name)
    if let crossColumn { columns.append(crossColumn) }
    if let least = parsed[Options.minSectors] {
      let column = try input.column("sector", option: Options.minSectors.name, of: people)
      request.minimums = [SeatingRequest.Minimum(column: column.name, least: least)]
      columns.append(column)
    }
    for column in columns where !request.columns.contains(where: { $0.name == column.name }) {
      request.columns.append(column)
    }
    request.absences = absences
    request.apart = try input.rules(parsed[Options.apart]) { RuleReader.pairs($0, people: list) }
    request.together = try input.rules(parsed[Options.together]) { RuleReader.pairs($0, people: list) }
    request.hosts = try hosts(tables.count)
    request.fixed = try input.rules(parsed[Options.fixed]) {
      RuleReader.seats($0, people: list, tables: tables.count, rounds: rounds)
    }
    for path in parsed[Options.history] { request.history += try input.history(path, people: list) }
    request.steps = parsed[Options.steps]
    request.seconds = parsed[Options.seconds]
    request.seed = parsed[CommonOptions.seed]
    return request
  }

  /// The files that a command line reads; none of them may be written over.
  static func paths(_ parsed: ParsedCommand) -> [String] {
    var paths = [
      parsed[Options.people], parsed[Options.apart], parsed[Options.together], parsed[Options.fixed],
      parsed[Options.absences],
    ].compactMap { $0 }
    paths += parsed[Options.history]
    if case .values(let path)? = parsed[Options.meet] { paths.append(path) }
    return paths
  }

  /// What a meeting is worth, and the column that it asks for.
  private func meeting() throws(ToolFailure) -> (SeatingRequest.Meeting, PeopleList.Column?) {
    switch parsed[Options.meet] {
    case .distinct?: return (.distinct, nil)
    case .even?: return (.even, nil)
    case .cross(let name)?:
      let column = try input.column(name, option: Options.meet.name, of: people)
      return (.cross(column.name), column)
    case .values(let path)?:
      let values = try input.rules(path) { RuleReader.values($0, people: people.list) }
      return (.values(values), nil)
    case nil:
      guard people.list.column("sector") != nil else { return (.distinct, nil) }
      let column = try input.column("sector", option: Options.meet.name, of: people)
      return (.cross(column.name), column)
    }
  }

  private func hosts(_ tables: Int) throws(ToolFailure) -> [SeatingRequest.Seat] {
    let named = parsed[Options.hosts] ?? []
    if named.count > tables { throw input.fail(.moreHostsThanTables(hosts: named.count, tables: tables)) }
    var seats: [SeatingRequest.Seat] = []
    for (table, word) in named.enumerated() {
      let word = word.drop { $0 == " " }
      guard let place = people.list.index(meantBy: String(word)) else {
        throw input.fail(.unknownHost(String(word), suggestion: people.list.nearestID(to: String(word))))
      }
      let id = people.list.ids[place]
      if seats.contains(where: { $0.person == id }) { throw input.fail(.hostTwice(id)) }
      seats.append(SeatingRequest.Seat(id, table: table + 1))
    }
    return seats
  }

  /// How many people are present in the round with the fewest.
  private func fewestPresent(_ absences: [SeatingRequest.Absence], _ rounds: Int) -> Int {
    var away = Array(repeating: Set<String>(), count: rounds)
    for absence in absences { away[absence.round - 1].insert(absence.person) }
    return people.list.ids.count - (away.map(\.count).max() ?? 0)
  }
}
