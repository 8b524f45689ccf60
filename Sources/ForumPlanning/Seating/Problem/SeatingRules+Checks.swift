// Checks of the problem's form: counts, numbers of people, tables and rounds, figures.

extension SeatingRules {
  /// The largest absolute figure of a pair.
  static let largestFigure = 1_000_000_000

  /// The most people, and the most tables.
  static let mostPeople = 100_000

  static func isWellFormed(_ problem: SeatingProblem) -> Bool {
    (try? checkCounts(problem)) != nil && (try? checkNames(problem)) != nil
  }

  static func checkCounts(_ problem: SeatingProblem) throws(SeatingClash) {
    let isSmall =
      problem.peopleCount >= 0 && problem.peopleCount <= mostPeople && problem.rounds >= 0 && problem.rounds <= 1_000
      && problem.tables.count <= mostPeople
    if !isSmall || problem.tables.contains(where: { $0.lowerBound < 0 }) { throw .impossibleCount }
    for (index, values) in problem.balance.enumerated() where values.count != problem.peopleCount {
      throw .valuesMissing(attribute: index)
    }
    if let variety = problem.variety {
      if variety.fewest < 0 { throw .impossibleCount }
      if variety.values.count != problem.peopleCount { throw .varietyValuesMissing }
    }
    if case .cross(let values) = problem.meeting, values.count != problem.peopleCount {
      throw .valuesMissing(attribute: nil)
    }
  }

  static func checkNames(_ problem: SeatingProblem) throws(SeatingClash) {
    let people = 0..<problem.peopleCount
    func check(_ pair: PlacePair) throws(SeatingClash) {
      for person in [pair.first, pair.second] where !people.contains(person) {
        throw .unknownPerson(person)
      }
      if pair.first == pair.second { throw .pairWithItself(pair.first) }
    }
    for pair in problem.apart + problem.together { try check(pair) }
    var figures = problem.priorMeetings
    for item in figures where item.figure < 0 { throw .figureOutOfRange(item) }
    if case .values(let values) = problem.meeting { figures += values }
    for item in figures {
      try check(item.pair)
      if abs(item.figure.clamped) > largestFigure { throw .figureOutOfRange(item) }
    }
    for seat in problem.hosts + problem.fixedSeats {
      if !people.contains(seat.person) { throw .unknownPerson(seat.person) }
      if !problem.tables.indices.contains(seat.table) { throw .unknownTable(seat.table) }
      if let round = seat.round, !(0..<problem.rounds).contains(round) { throw .unknownRound(round) }
    }
    for absence in problem.absences {
      if !people.contains(absence.person) { throw .unknownPerson(absence.person) }
      if !(0..<problem.rounds).contains(absence.round) { throw .unknownRound(absence.round) }
    }
  }
}

extension Int {
  /// The number, or the smallest whose absolute value exists.
  fileprivate var clamped: Int { Swift.max(self, -Int.max) }
}
