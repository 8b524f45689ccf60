// A scorer that recounts everything from names at tables, in the plainest way, and a checker of hard rules.

import ForumPlanning
import GraphCore

/// Everything about a seating, by looking at each pair in each round.
struct SlowScore: Equatable {
  var pairsMet = 0
  var repeats = 0
  var highest = 0
  var cross = 0
  var imbalance = 0
  var spread = 0
  var figures = 0

  init(_ seating: Seating, _ problem: SeatingProblem) {
    for b in 0..<problem.peopleCount {
      for a in 0..<b {
        let isPair: (PlacePair) -> Bool = { ($0.first, $0.second) == (a, b) || ($0.first, $0.second) == (b, a) }
        let before = problem.priorMeetings.filter { isPair($0.pair) }.reduce(0) { $0 + $1.figure }
        let rounds = (0..<problem.rounds).filter {
          let table = seating.table(of: a, round: $0)
          return table != nil && table == seating.table(of: b, round: $0)
        }
        if rounds.isEmpty { continue }
        highest = max(highest, before + rounds.count)
        for turn in 0..<rounds.count {
          spread += before + turn
          if before + turn > 0 { repeats += 1 }
        }
        if before > 0 { continue }
        pairsMet += 1
        if case .cross(let values) = problem.meeting, values[a] != values[b] { cross += 1 }
        if case .values(let pairs) = problem.meeting { figures += pairs.last { isPair($0.pair) }?.figure ?? 0 }
      }
    }
    for values in problem.balance {
      for round in 0..<problem.rounds {
        let here = (0..<problem.peopleCount).filter { seating.table(of: $0, round: round) != nil }
        for value in Set(values) where value >= 0 {
          let total = here.filter { values[$0] == value }.count
          for table in problem.tables.indices {
            let company = here.filter { seating.table(of: $0, round: round) == table }
            let count = company.filter { values[$0] == value }.count
            let share = here.isEmpty ? 0 : Double(total * company.count) / Double(here.count)
            imbalance += max(0, Int(share) - count, count - Int(-(-share).rounded(.down)))
          }
        }
      }
    }
  }

  /// The figure that the problem asks for.
  func value(_ problem: SeatingProblem) -> Int {
    switch problem.meeting {
    case .distinct: pairsMet
    case .even: spread
    case .cross: cross
    case .values: figures
    }
  }
}

/// Everybody who must sit with a person, through others too, whether those are there or not.
private func company(of person: Int, _ problem: SeatingProblem) -> Set<Int> {
  var company: Set<Int> = [person]
  for _ in problem.together {
    for pair in problem.together where company.contains(pair.first) || company.contains(pair.second) {
      company.formUnion([pair.first, pair.second])
    }
  }
  return company
}

/// The first hard rule that a seating breaks, in words, or nil.
func brokenRule(_ seating: Seating, _ problem: SeatingProblem) -> String? {
  for round in 0..<problem.rounds {
    for (table, sizes) in problem.tables.enumerated() {
      let count = seating.people(at: table, round: round).count
      if !sizes.contains(count) { return "\(count) at table \(table), round \(round)" }
    }
    func table(_ person: Int) -> Int? { seating.table(of: person, round: round) }
    for person in 0..<problem.peopleCount {
      let isAway = problem.absences.contains(Absence(person: person, round: round))
      if isAway != (table(person) == nil) { return "\(person) present or away in round \(round)" }
    }
    if let variety = problem.variety {
      for index in problem.tables.indices {
        let company = seating.people(at: index, round: round)
        let different = Set(company.map { variety.values[$0] }.filter { $0 >= 0 }).count
        if !company.isEmpty, different < variety.fewest { return "\(different) values at table \(index)" }
      }
    }
    for pair in problem.apart {
      if let one = table(pair.first), one == table(pair.second) { return "apart \(pair) round \(round)" }
    }
    for person in 0..<problem.peopleCount {
      for other in company(of: person, problem) {
        if let one = table(person), let two = table(other), one != two { return "together \(person), \(other)" }
      }
    }
    for seat in problem.hosts + problem.fixedSeats where seat.round == nil || seat.round == round {
      if let one = table(seat.person), one != seat.table { return "fixed \(seat) round \(round)" }
    }
  }
  return nil
}

extension SeatingProblem {
  /// A small problem with rules of every kind, some of which may clash.
  static func random(seed: UInt64) -> SeatingProblem {
    var random = SplitMix64(seed: seed)
    let tables = 2 + random.below(4)
    let seats = 3 + random.below(4)
    let people = tables * seats - random.below(3)
    let isFree = random.below(2) == 0
    var problem = SeatingProblem(
      peopleCount: people,
      tables: Array(repeating: (isFree ? seats - 2 : seats - 3)...(isFree ? seats + 1 : seats), count: tables),
      rounds: 1 + random.below(4))
    func pair() -> PlacePair {
      let one = random.below(people)
      return PlacePair(one, (one + 1 + random.below(people - 1)) % people)
    }
    for _ in 0..<random.below(3) {
      let values = 2 + random.below(3)
      problem.balance.append((0..<people).map { _ in Int32(random.below(values + 1)) - 1 })
    }
    for _ in 0..<random.below(5) { problem.apart.append(pair()) }
    for _ in 0..<random.below(3) { problem.together.append(pair()) }
    if random.below(2) == 0 { problem.hosts = [FixedSeat(person: random.below(people), table: random.below(tables))] }
    for _ in 0..<random.below(3) {
      problem.fixedSeats.append(
        FixedSeat(
          person: random.below(people), table: random.below(tables), round: random.below(problem.rounds)))
    }
    for _ in 0..<random.below(3) {
      problem.absences.append(Absence(person: random.below(people), round: random.below(problem.rounds)))
    }
    for _ in 0..<random.below(6) {
      let pair = pair()
      problem.priorMeetings.append(PairFigure(pair.first, pair.second, random.below(3)))
    }
    if random.below(3) == 0 {
      problem.variety = TableVariety(
        values: (0..<people).map { _ in Int32(random.below(5)) - 1 }, fewest: 1 + random.below(3))
    }
    switch random.below(4) {
    case 0: problem.meeting = .distinct
    case 1: problem.meeting = .even
    case 2: problem.meeting = .cross((0..<people).map { _ in Int32(random.below(3)) })
    default:
      var figures: [PairFigure] = []
      for b in 0..<people {
        for a in 0..<b { figures.append(PairFigure(a, b, random.below(100) - 20)) }
      }
      problem.meeting = .values(figures)
    }
    return problem
  }
}
