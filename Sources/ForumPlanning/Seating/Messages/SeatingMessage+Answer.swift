// The words of what the solver found.

/// The better and better plans of a search on one thread.
final class FoundPlans: @unchecked Sendable {
  private let page: PageProblem
  private let found: @Sendable ([Int32]) -> Void
  private var best: SeatingRank?
  private var statistics = SearchStatistics()

  init(_ page: PageProblem, _ found: @escaping @Sendable ([Int32]) -> Void) { (self.page, self.found) = (page, found) }

  func add(_ outcome: StartOutcome, _ search: SeatingSearch) {
    statistics.starts += 1
    statistics.steps += Int64(outcome.steps)
    guard let tables = outcome.tables else { return }
    let seating = Seating(peopleCount: search.rules.people, rounds: search.rules.rounds, tableOf: tables)
    let score = SeatingScore(seating, search.rules, search.bounds)
    let rank = SeatingRank(score, search.rules)
    if let best, !(rank < best) { return }
    best = rank
    var answer = MessageWriter()
    answer.add(0)
    answer.add(seating, score, .stopped(.canceled), statistics, page.breaches(in: seating))
    found(answer.words)
  }
}

extension MessageWriter {
  mutating func add(
    _ seating: Seating, _ score: SeatingScore, _ termination: Termination<SeatingClash>, _ statistics: SearchStatistics,
    _ breaches: RuleBreaches
  ) {
    add(words: seating.tableOf)
    add(score)
    switch termination {
    case .optimal: add(0)
    case .stopped(.steps): add(1)
    case .stopped(.time): add(2)
    case .stopped(.canceled): add(3)
    case .stopped(.nothingFound), .infeasible: add(4)
    }
    add(statistics.starts)
    add(wide: UInt64(statistics.steps))
    for count in [
      breaches.tableSizes, breaches.apart, breaches.together, breaches.hosts, breaches.fixed, breaches.absences,
    ] {
      add(count)
    }
    add(numbers: breaches.minimums)
  }

  private mutating func add(_ score: SeatingScore) {
    for figure in [
      score.alone, score.thirdMeetings, score.pairsMet, score.repeats, score.maxMeetings, score.imbalance,
      score.objective,
    ] {
      add(figure)
    }
    add(score.crossPairs != nil)
    if let pairs = score.crossPairs { add(pairs) }
    add(numbers: score.imbalances)
    add(score.repeatReason)
  }

  private mutating func add(_ figure: BoundedFigure) {
    add(figure.value)
    add(figure.bound)
  }

  mutating func add(_ result: ReplanningResult) {
    add(result.movesBound)
    add(list: result.moves) { writer, move in
      for number in [move.person, move.round, move.from, move.to] { writer.add(number) }
      writer.add(list: move.reasons) { $0.add($1) }
    }
    for changes in [result.arrivals, result.departures] {
      add(list: changes) { writer, change in
        for number in [change.person, change.round, change.table] { writer.add(number) }
      }
    }
  }

  private mutating func add(_ reason: MoveReason) {
    switch reason {
    case .tableClosed(let table): add(row: [0, table])
    case .held(let person, let table): add(row: [1, person, table])
    case .tableTooFull(let table, let people, let seats, let arrivals):
      add(row: [2, table, people, seats])
      add(numbers: arrivals)
    case .tableTooEmpty(let table, let people, let needed, let departures):
      add(row: [3, table, people, needed])
      add(numbers: departures)
    case .apart(let person, let from): add(row: [4, person, from])
    case .together(let people):
      add(5)
      add(numbers: people)
    case .tooFewValues(let table, let values, let needed): add(row: [6, table, values, needed])
    }
  }

  mutating func add(row: [Int]) { for number in row { add(number) } }
}
