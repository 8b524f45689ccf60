// Spreads repeats evenly: two people who have to meet again should rather not be the same two a third time.
//
// If only first meetings count, the objective does not tell one pair that meets three times from two that meet twice.
// From the seating that a search found, exchanges that cost nothing in objective or balance are tried, and accepted as
// annealing at one low temperature would accept them by Σ c(c − 1)/2 over pairs that meet c times.

internal import GraphCore

/// The spreading of repeats in a seating whose objective and balance are kept.
struct RepeatSpread {
  private(set) var state: SeatingState
  private var random: SplitMix64
  /// The change of Σ c(c − 1)/2 since the first seating.
  private(set) var change = 0
  private(set) var best: [Int32]

  init(_ state: SeatingState, _ random: SplitMix64) {
    self.state = state
    self.random = random
    best = state.tableOf
  }

  /// Whether a problem has repeats to spread, and is small enough to do it beside the search.
  static func suits(_ rules: SeatingRules) -> Bool {
    rules.rounds > 1 && rules.tables > 1 && !rules.objective.isEven && !rules.isLarge
  }

  /// Tries `steps` exchanges; `best` is then the seating met with the smallest spread, of no smaller objective.
  mutating func run(steps: Int) {
    let rules = state.rules
    let mobile = (0..<rules.rounds).map { round in
      rules.units(in: round).filter { $0.count == 1 && rules.fixedTable[round * rules.people + $0[0]] < 0 }.map {
        $0[0]
      }
    }
    var objective = state.objective
    var least = 0
    for _ in 0..<steps {
      let round = random.below(rules.rounds)
      let company = mobile[round]
      if company.count < 2 { continue }
      let (a, b) = (company[random.below(company.count)], company[random.below(company.count)])
      let (tableA, tableB) = (
        state.tableOf[round * rules.people + a], state.tableOf[round * rules.people + b]
      )
      if tableA == tableB { continue }
      let won = state.balanceGain(a, b, round) + state.pairGain(a, b, round)
      if won < 0 { continue }
      let spread = spreadGain(a, b, round)
      // A rise by 1 is accepted once in 20 times, by 2 once in 400: a temperature of a third.
      if won == 0, spread > 0, spread > 2 || random.below(spread == 1 ? 20 : 400) > 0 { continue }
      if state.hasApart,
        !state.allows(a, at: tableB, round, leaving: b) || !state.allows(b, at: tableA, round, leaving: a)
      {
        continue
      }
      if rules.variety.fewest > 0, !state.keepsVariety(a, b, round) { continue }
      state.exchange(a, b, round)
      change += spread
      if state.objective > objective || change < least {
        (objective, least) = (state.objective, change)
        best = state.tableOf
      }
    }
  }

  /// The change of Σ c(c − 1)/2 by an exchange.
  private func spreadGain(_ a: Int, _ b: Int, _ round: Int) -> Int {
    let people = state.rules.people
    let base = round * (state.rules.offset.last ?? 0)
    var sum = 0
    for (goes, comes) in [(a, b), (b, a)] {
      let table = Int(state.tableOf[round * people + goes])
      let start = base + state.rules.offset[table]
      for place in start..<(start + state.size[round * state.rules.tables + table]) {
        let other = Int(state.seats[place])
        if other == goes { continue }
        sum += Int(state.met[comes * people + other]) - (Int(state.met[goes * people + other]) - 1)
      }
    }
    return sum
  }
}
