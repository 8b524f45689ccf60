// Every seating of a small problem, counted plainly: the best figure by figure, and the best in each figure alone.

import GraphCore

@testable import ForumPlanning

/// All seatings of a small problem at tables as equal in size as can be.
struct SmallSeatings {
  /// The figures of the best seating, in the order in which they decide, each smaller the better.
  private(set) var best: [Int] = []
  /// The best of any seating in: alone, imbalance, repeats, most meetings, third meetings, objective, pairs met.
  private(set) var extremes: [Int] = []

  /// A small problem, with and without history, absences, balance and every kind of worth.
  static func problem(_ seed: Int) -> SeatingProblem {
    var random = SplitMix64(seed: UInt64(seed), stream: 77)
    // People, tables and rounds with at most some ten thousand seatings.
    let shapes = [
      (5, 2, 1), (5, 2, 2), (5, 2, 3), (6, 2, 3), (6, 3, 2), (6, 3, 3), (7, 2, 2), (7, 3, 2), (8, 2, 2), (8, 3, 1),
      (9, 3, 1),
    ]
    let (people, tables, rounds) = shapes[random.below(shapes.count)]
    var problem = SeatingProblem(
      peopleCount: people, tables: Array(repeating: 0...people, count: tables), rounds: rounds)
    problem.levelsTables = true
    problem.sparesThirdMeetings = random.below(2) == 0
    let kinds = (0..<people).map { _ in Int32(random.below(3)) }
    func pair() -> PlacePair {
      let one = random.below(people)
      return PlacePair(one, (one + 1 + random.below(people - 1)) % people)
    }
    if random.below(3) > 0 {
      for _ in 0..<(1 + random.below(5)) {
        let pair = pair()
        problem.priorMeetings.append(PairFigure(pair.first, pair.second, 1 + random.below(2)))
      }
    }
    if random.below(3) == 0 {
      for _ in 0..<(1 + random.below(2)) {
        problem.absences.append(Absence(person: random.below(people), round: random.below(rounds)))
      }
    }
    if random.below(3) == 0 { problem.balance = [(0..<people).map { _ in Int32(random.below(2)) }] }
    switch random.below(5) {
    case 0: problem.meeting = .distinct
    case 1: problem.meeting = .even
    case 2:
      problem.meeting = .values(
        (0..<6).map { _ in (pair(), 1 + random.below(9)) }.map { PairFigure($0.first, $0.second, $1) })
    default: problem.meeting = .cross(kinds)
    }
    return problem
  }

  /// A round: which pairs sit together, who sits alone, and how uneven values are spread.
  private struct Round {
    var together: [Bool]
    var alone = 0
    var imbalance = 0
  }

  private let problem: SeatingProblem
  private let pairs: [(Int, Int)]
  private let prior: [Int]
  private let worth: [Int]

  init(_ problem: SeatingProblem) {
    self.problem = problem
    let people = problem.peopleCount
    let pairs = (0..<people).flatMap { b in (0..<b).map { ($0, b) } }
    self.pairs = pairs
    func isPair(_ pair: PlacePair, _ a: Int, _ b: Int) -> Bool {
      (pair.first, pair.second) == (a, b) || (pair.first, pair.second) == (b, a)
    }
    prior = pairs.map { a, b in problem.priorMeetings.filter { isPair($0.pair, a, b) }.reduce(0) { $0 + $1.figure } }
    worth = pairs.map { a, b in
      switch problem.meeting {
      case .distinct: 1
      case .even: 0
      case .cross(let values): values[a] == values[b] ? 0 : 1
      case .values(let figures): figures.last { isPair($0.pair, a, b) }?.figure ?? 0
      }
    }
    let rounds = (0..<problem.rounds).map { everyRound($0) }
    var counts = Array(repeating: 0, count: pairs.count)
    visit(rounds, 0, &counts, alone: 0, imbalance: 0)
  }

  /// Every way to seat those present at tables whose sizes differ by one at most; tables have no names.
  private func everyRound(_ round: Int) -> [Round] {
    let here = (0..<problem.peopleCount).filter { !problem.absences.contains(Absence(person: $0, round: round)) }
    let tables = problem.tables.count
    var answer: [Round] = []
    var tableOf = Array(repeating: Int32(-1), count: problem.peopleCount)
    var sizes = Array(repeating: 0, count: tables)
    func place(_ index: Int) {
      if index == here.count {
        if (sizes.max() ?? 0) - (sizes.min() ?? 0) > 1 { return }
        var single = SeatingProblem(peopleCount: problem.peopleCount, tables: problem.tables, rounds: 1)
        single.balance = problem.balance
        let slow = SlowScore(Seating(peopleCount: problem.peopleCount, rounds: 1, tableOf: tableOf), single)
        answer.append(
          Round(
            together: pairs.map { tableOf[$0] >= 0 && tableOf[$0] == tableOf[$1] }, alone: sizes.count { $0 == 1 },
            imbalance: slow.imbalance))
        return
      }
      for table in 0..<tables {
        sizes[table] += 1
        tableOf[here[index]] = Int32(table)
        place(index + 1)
        sizes[table] -= 1
        if sizes[table] == 0 { break }
      }
      tableOf[here[index]] = -1
    }
    place(0)
    return answer
  }

  private mutating func visit(_ rounds: [[Round]], _ turn: Int, _ counts: inout [Int], alone: Int, imbalance: Int) {
    if turn == rounds.count {
      add(counts, alone, imbalance)
      return
    }
    for round in rounds[turn] {
      for pair in counts.indices where round.together[pair] { counts[pair] += 1 }
      visit(rounds, turn + 1, &counts, alone: alone + round.alone, imbalance: imbalance + round.imbalance)
      for pair in counts.indices where round.together[pair] { counts[pair] -= 1 }
    }
  }

  private mutating func add(_ counts: [Int], _ alone: Int, _ imbalance: Int) {
    var (value, repeats, highest, met, thirds, spread) = (0, 0, 0, 0, 0, 0)
    for (pair, count) in counts.enumerated() where count > 0 {
      let before = prior[pair]
      for turn in before..<(before + count) {
        spread += turn
        thirds += max(0, turn - 1)
        if turn > 0 { repeats += 1 }
      }
      highest = max(highest, before + count)
      if before == 0 {
        met += 1
        value += worth[pair]
      }
    }
    let isEven = problem.meeting == .even
    let figures = [
      alone, imbalance, problem.sparesThirdMeetings ? thirds : 0, isEven ? spread : -value, repeats, highest, -met,
      thirds,
    ]
    if best.isEmpty || figures.lexicographicallyPrecedes(best) { best = figures }
    let each = [alone, imbalance, repeats, highest, thirds, isEven ? spread : value, met]
    if extremes.isEmpty { extremes = each }
    for place in each.indices {
      let isMost = place == 6 || place == 5 && !isEven
      extremes[place] = isMost ? max(extremes[place], each[place]) : min(extremes[place], each[place])
    }
  }

  /// The figures of a score in the order in which they decide, each smaller the better.
  static func figures(_ score: SeatingScore, _ problem: SeatingProblem) -> [Int] {
    [
      score.alone.value, score.imbalance.value, problem.sparesThirdMeetings ? score.thirdMeetings.value : 0,
      problem.meeting == .even ? score.objective.value : -score.objective.value, score.repeats.value,
      score.maxMeetings.value, -score.pairsMet.value, score.thirdMeetings.value,
    ]
  }
}
