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
    var request = SeatingRequest(people: list.ids, tables: [], rounds: rounds)
    request.absences = try input.rules(parsed[Options.absences]) {
      RuleReader.absences($0, people: list, rounds: rounds)
    }
    try setMeeting(&request)
    try input.resolve(people) { () throws(SeatingRequestError) in
      try request.setTables(parsed[Options.tables], seats: parsed[Options.seats]?.sizes ?? [])
      return nil
    }
    for name in parsed[Options.balance] ?? [] {
      try input.resolve(people, for: .balance) { () throws(SeatingRequestError) in
        try request.addBalance(name, in: list)
      }
    }
    if let least = parsed[Options.minSectors] {
      try input.resolve(people, for: .minimum) { () throws(SeatingRequestError) in
        try request.addMinimum(SeatingRequest.Minimum(column: "sector", least: least), in: list)
      }
    }
    request.copyColumns(of: list)
    request.apart = try input.rules(parsed[Options.apart]) { RuleReader.pairs($0, people: list) }
    request.together = try input.rules(parsed[Options.together]) { RuleReader.pairs($0, people: list) }
    try input.resolve(people) { () throws(SeatingRequestError) in
      try request.setHosts((parsed[Options.hosts] ?? []).map { String($0.drop { $0 == " " }) }, in: list)
      return nil
    }
    let tables = request.tables.count
    request.fixed = try input.rules(parsed[Options.fixed]) {
      RuleReader.seats($0, people: list, tables: tables, rounds: rounds)
    }
    for path in parsed[Options.history] { request.history += try input.history(path, people: list) }
    request.steps = parsed[Options.steps]
    request.seconds = parsed[Options.seconds]
    request.seed = parsed[CommonOptions.seed]
    return request
  }

  /// Says what a meeting is worth.
  private func setMeeting(_ request: inout SeatingRequest) throws(ToolFailure) {
    let meeting: SeatingRequest.Meeting?
    switch parsed[Options.meet] {
    case .distinct?: meeting = .distinct
    case .even?: meeting = .even
    case .cross(let name)?: meeting = .cross(name)
    case .values(let path)?:
      meeting = .values(try input.rules(path) { RuleReader.values($0, people: people.list) })
    case nil: meeting = nil
    }
    try input.resolve(people, for: .meeting) { () throws(SeatingRequestError) in
      try request.setMeeting(meeting, in: people.list)
    }
  }
}
