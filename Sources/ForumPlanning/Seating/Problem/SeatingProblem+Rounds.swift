// Some rounds of a problem, and clashes in them expressed in rounds of the whole.

extension SeatingProblem {
  /// The problem of the rounds `kept`, renumbered from 0; what concerns other rounds is left out.
  func rounds(_ kept: Range<Int>) -> SeatingProblem {
    func moved(_ seats: [FixedSeat]) -> [FixedSeat] {
      seats.compactMap { seat in
        guard let round = seat.round else { return seat }
        return kept.contains(round)
          ? FixedSeat(person: seat.person, table: seat.table, round: round - kept.lowerBound) : nil
      }
    }
    var part = self
    part.rounds = kept.count
    if !sizes.isEmpty { part.sizes = Array(sizes[kept]) }
    part.hosts = moved(hosts)
    part.fixedSeats = moved(fixedSeats)
    part.absences = absences.filter { kept.contains($0.round) }
      .map { Absence(person: $0.person, round: $0.round - kept.lowerBound) }
    return part
  }

  /// The problem of one round.
  func only(_ round: Int) -> SeatingProblem { rounds(round..<(round + 1)) }
}

extension SeatingClash {
  /// The same clash with its rounds renumbered.
  func later(by rounds: Int) -> SeatingClash {
    switch self {
    case .unknownRound(let round): .unknownRound(round + rounds)
    case .tooFewSeats(let round, let people, let seats):
      .tooFewSeats(round: round + rounds, people: people, seats: seats)
    case .tooFewPeople(let round, let people, let needed):
      .tooFewPeople(round: round + rounds, people: people, needed: needed)
    case .togetherTooMany(let round, let people, let seats):
      .togetherTooMany(round: round + rounds, people: people, seats: seats)
    case .apartTooMany(let round, let people, let tables):
      .apartTooMany(round: round + rounds, people: people, tables: tables)
    case .fixedAtTwoTables(let round, let people, let tables):
      .fixedAtTwoTables(round: round + rounds, people: people, tables: tables)
    case .fixedYetApart(let round, let pair, let table):
      .fixedYetApart(round: round + rounds, pair: pair, table: table)
    case .fixedTooMany(let round, let table, let people, let seats):
      .fixedTooMany(round: round + rounds, table: table, people: people, seats: seats)
    case .fixedYetAbsent(let person, let round): .fixedYetAbsent(person: person, round: round + rounds)
    case .varietyTooFewValues(let round, let values, let needed):
      .varietyTooFewValues(round: round + rounds, values: values, needed: needed)
    case .varietyTooFewSeats(let round, let people, let seats):
      .varietyTooFewSeats(round: round + rounds, people: people, seats: seats)
    case .varietyTooThin(let round, let tables, let places, let needed):
      .varietyTooThin(round: round + rounds, tables: tables, places: places, needed: needed)
    case .noArrangement(let round, let rules, let isIrreducible):
      .noArrangement(round: round + rounds, rules: rules.map { $0.later(by: rounds) }, isIrreducible: isIrreducible)
    case .impossibleCount, .valuesMissing, .varietyValuesMissing, .unknownPerson, .unknownTable, .pairWithItself,
      .figureOutOfRange, .apartYetTogether, .varietyTableTooSmall:
      self
    }
  }
}

extension SeatingRule {
  fileprivate func later(by rounds: Int) -> SeatingRule {
    func moved(_ seat: FixedSeat) -> FixedSeat {
      FixedSeat(person: seat.person, table: seat.table, round: seat.round.map { $0 + rounds })
    }
    return switch self {
    case .host(let seat): .host(moved(seat))
    case .fixed(let seat): .fixed(moved(seat))
    case .apart, .together, .variety: self
    }
  }
}
