// A better score without more moves: which of several people moves, and where people without a table sit down.
//
// Annealing (Kirkpatrick, Gelatt and Vecchi 1983, doi:10.1126/science.220.4598.671) over changes that start from a
// person who sits elsewhere than before; a change that costs a move is never made, one that saves a move always is.

internal import GraphCore

/// A search among seatings with few moves.
struct MoveImprovement {
  private(set) var best: [Int32]
  private var bestObjective: Int
  private var state: SeatingState
  private var random: SplitMix64
  /// The old table of each person, by round; −1 for none, and for one that is gone.
  private let home: [[Int32]]
  /// The mobile people, by round.
  private let others: [[Int]]
  /// Whether a person is present, not fixed and in no group, by round.
  private let isMobile: [[Bool]]

  private static let levels = 32

  init(_ state: SeatingState, old: [[Int]], seed: UInt64) {
    self.state = state
    best = state.tableOf
    bestObjective = state.objective
    random = SplitMix64(seed: seed)
    let rules = state.rules
    home = old.map { $0.map { $0 < rules.tables ? Int32($0) : -1 } }
    isMobile = (0..<rules.rounds).map { round in
      var isMobile = Array(repeating: false, count: rules.people)
      for person in rules.present[round] {
        isMobile[person] = rules.fixedTable[round * rules.people + person] < 0 && rules.groupOf[person] < 0
      }
      return isMobile
    }
    others = isMobile.map { isMobile in isMobile.indices.filter { isMobile[$0] } }
  }

  /// Evaluates `steps` changes, divided among the rounds; returns whether it was canceled.
  mutating func run(steps: Int, execution: Execution) -> Bool {
    let rules = state.rules
    let unit = Double(rules.objective.unit)
    let cooling = Cooling(from: 2 * unit, to: 0.1 * unit)
    let signal = StopSignal(execution)
    let rounds = (0..<rules.rounds).filter { !movers(in: $0).isEmpty }
    if rounds.isEmpty || rules.tables < 2 { return false }
    // Two passes: what a round can gain depends on the others.
    let perLevel = steps / (2 * rounds.count * Self.levels)
    for _ in 0..<2 {
      for round in rounds {
        for level in 0..<Self.levels {
          let temperature = cooling.temperature(Double(level) / Double(Self.levels - 1))
          if signal.isRaised() { return true }
          var movers = movers(in: round)
          for _ in 0..<perLevel where !movers.isEmpty {
            let person = movers[random.below(movers.count)]
            let threshold = temperature * cooling.threshold(&random)
            guard let other = tryChange(person, round, threshold) else { continue }
            for changed in [person, other] {
              movers.removeAll { $0 == changed }
              if table(changed, round) != home[round][changed] { movers.append(changed) }
            }
            if state.objective > bestObjective { (best, bestObjective) = (state.tableOf, state.objective) }
          }
        }
        state.restore(best)
      }
    }
    return false
  }

  /// Mobile people who do not sit at their old table.
  private func movers(in round: Int) -> [Int] {
    state.rules.present[round].filter { isMobile[round][$0] && table($0, round) != home[round][$0] }
  }

  private func table(_ person: Int, _ round: Int) -> Int32 { state.tableOf[round * state.rules.people + person] }

  /// The cost of sitting at `table`: 1 if that is a move.
  private func cost(_ person: Int, at table: Int32, _ round: Int) -> Int {
    home[round][person] >= 0 && home[round][person] != table ? 1 : 0
  }

  /// Tries a change that begins with `person`; returns the other person concerned, or the person if alone, and nil if
  /// no change was made.
  private mutating func tryChange(_ person: Int, _ round: Int, _ threshold: Double) -> Int? {
    let here = table(person, round)
    let home = home[round][person]
    let kind = random.next() & 3
    if kind == 0 {
      // To another table.
      let to = Int32(random.below(state.rules.tables))
      return to != here && attempt(person, to, round, threshold) ? person : nil
    }
    let other = others[round][random.below(others[round].count)]
    let there = table(other, round)
    if other == person || there == here || home == here { return nil }
    // Home, while another takes the seat: from home in one of three cases; otherwise the two change places.
    let goal = kind == 1 && home >= 0 ? home : there
    return attempt(person, goal, other, here, round, threshold) ? other : nil
  }

  private mutating func attempt(_ person: Int, _ to: Int32, _ round: Int, _ threshold: Double) -> Bool {
    let from = table(person, round)
    let moves = cost(person, at: to, round) - cost(person, at: from, round)
    if moves > 0 || size(from, round) <= low(from, round) { return false }
    let objective = state.objective
    state.remove(person, round)
    if add(person, to, round) {
      if isGood(from, to, moves, objective, threshold, round) { return true }
      state.remove(person, round)
    }
    state.add(person, Int(from), round)
    return false
  }

  /// Moves `one` to `goal` and `other` to `place`, if that keeps the rules, costs no moves and is accepted.
  private mutating func attempt(
    _ one: Int, _ goal: Int32, _ other: Int, _ place: Int32, _ round: Int, _ threshold: Double
  ) -> Bool {
    let (here, there) = (table(one, round), table(other, round))
    let moves =
      cost(one, at: goal, round) + cost(other, at: place, round) - cost(one, at: here, round)
      - cost(other, at: there, round)
    if moves > 0 { return false }
    if goal != there, size(there, round) <= low(there, round) { return false }
    let objective = state.objective
    state.remove(one, round)
    state.remove(other, round)
    if add(one, goal, round) {
      if add(other, place, round) {
        let isVaried = goal == there || state.lack(Int(goal), round) == 0
        if isVaried, isGood(there, place, moves, objective, threshold, round) { return true }
        state.remove(other, round)
      }
      state.remove(one, round)
    }
    state.add(one, Int(here), round)
    state.add(other, Int(there), round)
    return false
  }

  private mutating func isGood(
    _ from: Int32, _ to: Int32, _ moves: Int, _ objective: Int, _ threshold: Double, _ round: Int
  ) -> Bool {
    if state.lack(Int(from), round) > 0 || state.lack(Int(to), round) > 0 { return false }
    if moves < 0 {
      (best, bestObjective) = (state.tableOf, state.objective)
      return true
    }
    return Double(state.objective - objective) >= threshold
  }

  /// Seats a person if there is a seat and the rules allow it.
  private mutating func add(_ person: Int, _ table: Int32, _ round: Int) -> Bool {
    if size(table, round) >= state.rules.high[round * state.rules.tables + Int(table)]
      || !state.allows(person, at: table, round)
    {
      return false
    }
    state.add(person, Int(table), round)
    return true
  }

  private func low(_ table: Int32, _ round: Int) -> Int {
    state.rules.low[round * state.rules.tables + Int(table)]
  }

  private func size(_ table: Int32, _ round: Int) -> Int {
    state.size[round * state.rules.tables + Int(table)]
  }
}
