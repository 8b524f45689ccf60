// From a request by ids, with columns by name, to a problem by places.

public import PlanModel

extension SeatingProblem {
  /// The problem of a request: person p is the one at place p of the request's people, tables and rounds count from 0.
  ///
  /// The values of a column become numbers in the order in which they first appear, −1 where a person has none; values
  /// of meetings are counted in units of the most decimals that one of them has.
  ///
  /// - Throws: `SeatingRequestError.unknownPerson` for a rule about somebody who is not among the people.
  /// - Complexity: O(people · columns + rules).
  public init(_ request: SeatingRequest) throws(SeatingRequestError) {
    if let stranger = request.strangers.first { throw .unknownPerson(stranger) }
    self.init(known: request)
  }

  /// The problem of a request whose rules speak only of its people; other rules are passed over.
  package init(known request: SeatingRequest) {
    let places = request.places
    func pair(_ pair: PersonPair) -> PlacePair? {
      guard let first = places[pair.first], let second = places[pair.second] else { return nil }
      return PlacePair(first, second)
    }
    func seat(_ seat: SeatingRequest.Seat) -> FixedSeat? {
      places[seat.person].map { FixedSeat(person: $0, table: seat.table - 1, round: seat.round.map { $0 - 1 }) }
    }
    self.init(peopleCount: request.people.count, tables: request.tables, rounds: request.rounds)
    balance = request.balance.map(request.categories)
    switch request.meeting {
    case .distinct: meeting = .distinct
    case .even: meeting = .even
    case .cross(let column): meeting = .cross(request.categories(of: column))
    case .values(let values):
      let decimals = request.decimals
      meeting = .values(
        values.compactMap { value in
          guard let pair = pair(value.pair), let units = value.worth.units(places: decimals) else { return nil }
          return PairFigure(pair.first, pair.second, units)
        })
    }
    variety = request.minimums.first.map(request.variety)
    sharesSitOuts = true
    levelsTables = request.levelsTables
    sparesThirdMeetings = request.sparesThirdMeetings
    apart = request.apart.compactMap(pair)
    together = request.together.compactMap(pair)
    hosts = request.hosts.compactMap(seat)
    fixedSeats = request.fixed.compactMap(seat)
    absences = request.absences.compactMap { absence in
      places[absence.person].map { Absence(person: $0, round: absence.round - 1) }
    }
    priorMeetings = request.history.compactMap { contact in
      pair(contact.pair).map { PairFigure($0.first, $0.second, contact.times) }
    }
  }
}

extension SeatingRequest {
  /// The place of each person among the people, by id.
  var places: [String: Int] {
    Dictionary(people.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many decimals the values of meetings have.
  var decimals: Int {
    if case .values(let values) = meeting { values.map(\.worth.places).max() ?? 0 } else { 0 }
  }

  /// Those whom a rule names and who are not among the people, in the order of the rules.
  fileprivate var strangers: [String] {
    let known = Set(people)
    var pairs = apart + together + history.map(\.pair)
    if case .values(let values) = meeting { pairs += values.map(\.pair) }
    let seated = (hosts + fixed).map(\.person) + absences.map(\.person)
    return (pairs.flatMap { [$0.first, $0.second] } + seated).filter { !known.contains($0) }
  }

  /// A minimum by places.
  func variety(_ minimum: Minimum) -> TableVariety {
    TableVariety(values: categories(of: minimum.column), fewest: minimum.least)
  }

  /// The values of a column as numbers, in the order of their first appearance; −1 where there is none.
  fileprivate func categories(of name: String) -> [Int32] {
    guard let column = columns.first(where: { $0.name == name }) else {
      return Array(repeating: -1, count: people.count)
    }
    var numbers: [String: Int32] = [:]
    return people.indices.map { person in
      guard person < column.values.count, let value = column.values[person] else { return -1 }
      if let number = numbers[value] { return number }
      numbers[value] = Int32(numbers.count)
      return Int32(numbers.count - 1)
    }
  }
}
