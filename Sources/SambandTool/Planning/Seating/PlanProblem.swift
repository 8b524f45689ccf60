// From a request by ids to a problem by numbers, and back.

import ForumPlanning
import PlanModel

/// A request as a problem, with what is needed to read the answer back.
struct PlanProblem {
  let request: SeatingRequest
  let problem: SeatingProblem
  /// How many decimals the values of meetings have.
  let decimals: Int

  /// The problem of a request whose rules speak only of its people and columns.
  init(_ request: SeatingRequest) {
    self.request = request
    let numbers = Dictionary(
      request.people.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    func pair(_ pair: PersonPair) -> PlacePair? {
      guard let first = numbers[pair.first], let second = numbers[pair.second] else { return nil }
      return PlacePair(first, second)
    }
    func seat(_ seat: SeatingRequest.Seat) -> FixedSeat? {
      numbers[seat.person].map { FixedSeat(person: $0, table: seat.table - 1, round: seat.round.map { $0 - 1 }) }
    }
    var problem = SeatingProblem(
      peopleCount: request.people.count, tables: request.tables, rounds: request.rounds)
    problem.balance = request.balance.map { Self.categories(of: $0, in: request) }
    var decimals = 0
    switch request.meeting {
    case .distinct: problem.meeting = .distinct
    case .even: problem.meeting = .even
    case .cross(let column): problem.meeting = .cross(Self.categories(of: column, in: request))
    case .values(let values):
      decimals = values.map(\.worth.places).max() ?? 0
      problem.meeting = .values(
        values.compactMap { value in
          guard let pair = pair(value.pair), let units = value.worth.units(places: decimals) else { return nil }
          return PairFigure(pair.first, pair.second, units)
        })
    }
    self.decimals = decimals
    if let minimum = request.minimums.first {
      problem.variety = TableVariety(
        values: Self.categories(of: minimum.column, in: request), fewest: minimum.least)
    }
    problem.sharesSitOuts = true
    problem.apart = request.apart.compactMap(pair)
    problem.together = request.together.compactMap(pair)
    problem.hosts = request.hosts.compactMap(seat)
    problem.fixedSeats = request.fixed.compactMap(seat)
    problem.absences = request.absences.compactMap { absence in
      numbers[absence.person].map { Absence(person: $0, round: absence.round - 1) }
    }
    problem.priorMeetings = request.history.compactMap { contact in
      pair(contact.pair).map { PairFigure($0.first, $0.second, contact.times) }
    }
    self.problem = problem
  }

  /// The values of a column as numbers, in the order of their first appearance; −1 where there is none.
  private static func categories(of name: String, in request: SeatingRequest) -> [Int32] {
    guard let column = request.columns.first(where: { $0.name == name }) else {
      return Array(repeating: -1, count: request.people.count)
    }
    var numbers: [String: Int32] = [:]
    return request.people.indices.map { person in
      guard person < column.values.count, let value = column.values[person] else { return -1 }
      if let number = numbers[value] { return number }
      numbers[value] = Int32(numbers.count)
      return Int32(numbers.count - 1)
    }
  }
}
