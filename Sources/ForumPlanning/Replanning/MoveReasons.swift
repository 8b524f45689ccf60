// Who moves in a round, and why: the rules that would break if that person sat as planned.

/// A round of a changed plan beside the same round of the old one.
struct MoveReasons {
  private let rules: SeatingRules
  private let round: Int
  private let old: [Int]
  private let now: [Int]
  private let isHere: [Bool]

  init(_ rules: SeatingRules, _ seating: Seating, _ round: Int, _ old: [Int]) {
    self.rules = rules
    self.round = round
    self.old = old
    now = (0..<rules.people).map { seating.table(of: $0, round: round) ?? -1 }
    isHere = now.map { $0 >= 0 }
  }

  func arrivals(roundName: Int) -> [SeatChange] {
    now.indices.filter { now[$0] >= 0 && old[$0] < 0 }
      .map { SeatChange(person: $0, round: roundName, table: now[$0]) }
  }

  func departures(roundName: Int) -> [SeatChange] {
    now.indices.filter { now[$0] < 0 && old[$0] >= 0 }
      .map { SeatChange(person: $0, round: roundName, table: old[$0]) }
  }

  func moves(roundName: Int) -> [SeatMove] {
    now.indices.filter { now[$0] >= 0 && old[$0] >= 0 && now[$0] != old[$0] }.map { person in
      SeatMove(person: person, round: roundName, from: old[person], to: now[person], reasons: reasons(person))
    }
  }

  /// The rules that would break if a person, and the members of the group from the same table, sat as planned.
  private func reasons(_ person: Int) -> [MoveReason] {
    let (from, to) = (old[person], now[person])
    let first = round * rules.tables
    if from >= rules.tables || rules.high[first + from] == 0 { return [.tableClosed(from)] }
    let group = Int(rules.groupOf[person])
    let company = group < 0 ? [person] : rules.groups[group].filter { isHere[$0] }
    let back = company.filter { old[$0] == from }
    var reasons: [MoveReason] = []
    let held = rules.problem.hosts + rules.problem.fixedSeats
    for member in company where rules.fixedTable[round * rules.people + member] >= 0 {
      let isNamed = held.contains { $0.person == member && $0.table == to }
      if isNamed, to != from { reasons.append(.held(person: member, table: to)) }
    }
    if back.count < company.count { reasons.append(.together(with: company.filter { !back.contains($0) })) }
    for member in back {
      for other in rules.apart[member] where now[Int(other)] == from {
        reasons.append(.apart(person: member, from: Int(other)))
      }
    }
    let here = now.indices.filter { now[$0] == from }
    if here.count + back.count > rules.high[first + from] {
      reasons.append(
        .tableTooFull(
          table: from, people: here.count + back.count, seats: rules.high[first + from],
          arrivals: here.filter { old[$0] != from }))
    }
    let there = now.indices.filter { now[$0] == to }
    if there.count - back.count < rules.low[first + to] {
      reasons.append(
        .tableTooEmpty(
          table: to, people: there.count - back.count, needed: rules.low[first + to],
          departures: now.indices.filter { old[$0] == to && now[$0] != to }))
    }
    for place in [from, to] {
      let people = place == from ? here + back : there.filter { !back.contains($0) }
      let kinds = rules.variety.fewest == 0 ? 0 : Set(people.map { rules.variety.kindOf[$0] }.filter { $0 >= 0 }).count
      if !people.isEmpty, kinds < rules.variety.fewest {
        reasons.append(.tooFewValues(table: place, values: kinds, needed: rules.variety.fewest))
      }
    }
    return reasons
  }
}
