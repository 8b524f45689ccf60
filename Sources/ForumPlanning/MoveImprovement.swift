// A better score with no more moves: who of several is the one to move, and where those who have no table yet sit down.
//
// Annealing (Kirkpatrick, Gelatt and Vecchi 1983, doi:10.1126/science.220.4598.671) over changes that start from a
// person who sits elsewhere than before; a change that costs a move is never made, one that spares a move always is.

internal import GraphCore

/// A search among seatings with few moves.
struct MoveImprovement {
  private(set) var best: [Int32]
  private var bestMerit: Int
  private var state: SeatingState
  private var random: SplitMix64
  /// The old table of each person by round; −1 for none, and for one that is gone.
  private let home: [[Int32]]
  /// By round, the people who are bound to nothing but rules of tables and of pairs.
  private let isMobile: [[Bool]]

  private static let levels = 32

  init(_ state: SeatingState, old: [[Int]], seed: UInt64) {
    self.state = state
    best = state.tableOf
    bestMerit = state.merit
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
  }

  /// Weighs so many changes, shared among the rounds; answers whether it was stopped.
  mutating func run(steps: Int, execution: Execution) -> Bool {
    let rules = state.rules
    let unit = Double(rules.worth.unit)
    let cooling = Cooling(from: 2 * unit, to: 0.1 * unit)
    let rounds = (0..<rules.rounds).filter { !strangers(in: $0).isEmpty }
    if rounds.isEmpty || rules.tables < 2 { return false }
    // Two passes: what a round can gain depends on the others.
    let perLevel = steps / (2 * rounds.count * Self.levels)
    for _ in 0..<2 {
      for round in rounds {
        for level in 0..<Self.levels {
          let temperature = cooling.temperature(Double(level) / Double(Self.levels - 1))
          if Task.isCancelled || execution.isCancelled?() == true { return true }
          var strangers = strangers(in: round)
          for _ in 0..<perLevel where !strangers.isEmpty {
            let place = random.below(strangers.count)
            let threshold = temperature * cooling.threshold(&random)
            if tryChange(strangers[place], round, threshold) {
              strangers = self.strangers(in: round)
              if state.merit > bestMerit {
                (best, bestMerit) = (state.tableOf, state.merit)
              }
            }
          }
        }
        state.restore(best)
      }
    }
    return false
  }

  /// Mobile people who do not sit at their old table.
  private func strangers(in round: Int) -> [Int] {
    state.rules.present[round].filter { isMobile[round][$0] && table($0, round) != home[round][$0] }
  }

  private func table(_ person: Int, _ round: Int) -> Int32 { state.tableOf[round * state.rules.people + person] }

  /// 1 for one who would move by sitting at `table`.
  private func cost(_ person: Int, at table: Int32, _ round: Int) -> Int {
    home[round][person] >= 0 && home[round][person] != table ? 1 : 0
  }

  private mutating func tryChange(_ person: Int, _ round: Int, _ threshold: Double) -> Bool {
    let rules = state.rules
    let here = table(person, round)
    let home = home[round][person]
    switch random.next() & 3 {
    case 0:
      // To another table.
      let to = Int32(random.below(rules.tables))
      return to != here && attempt([(person, to)], round, threshold)
    case 1 where home >= 0:
      // Back, and somebody else comes instead.
      let other = rules.present[round][random.below(rules.present[round].count)]
      if other == person || table(other, round) == here { return false }
      return attempt([(person, home), (other, here)], round, threshold)
    case 2 where home >= 0:
      // Back, and somebody from there comes instead.
      let others = rules.present[round].filter { table($0, round) == home }
      if others.isEmpty { return false }
      return attempt([(person, home), (others[random.below(others.count)], here)], round, threshold)
    default:
      let other = rules.present[round][random.below(rules.present[round].count)]
      let there = table(other, round)
      return there != here && attempt([(person, there), (other, here)], round, threshold)
    }
  }

  /// Makes changes if they keep the rules, cost no moves and are good enough.
  private mutating func attempt(_ changes: [(person: Int, to: Int32)], _ round: Int, _ threshold: Double) -> Bool {
    let rules = state.rules
    let before = changes.map { table($0.person, round) }
    var moves = 0
    for (change, from) in zip(changes, before) {
      if !isMobile[round][change.person] { return false }
      moves += cost(change.person, at: change.to, round) - cost(change.person, at: from, round)
    }
    if moves > 0 { return false }
    let merit = state.merit
    let concerned = Set(before + changes.map(\.to)).sorted()
    for change in changes { state.remove(change.person, round) }
    for change in changes { if !add(change.person, change.to, round) { break } }
    let isComplete = changes.allSatisfy { table($0.person, round) == $0.to }
    let isAllowed =
      isComplete
      && zip(changes, before).allSatisfy { change, from in
        let (low, high) = (size(from, round), size(change.to, round))
        return low >= rules.low[Int(from)] && high <= rules.high[Int(change.to)]
          && state.allows(change.person, at: change.to, round)
      } && concerned.allSatisfy { state.lack(Int($0), round) == 0 }
    if isAllowed, moves < 0 || Double(state.merit - merit) >= threshold {
      if moves < 0 { (best, bestMerit) = (state.tableOf, state.merit) }
      return true
    }
    for change in changes where table(change.person, round) >= 0 { state.remove(change.person, round) }
    for (change, from) in zip(changes, before) { state.add(change.person, Int(from), round) }
    return false
  }

  /// Seats a person where there is a seat.
  private mutating func add(_ person: Int, _ table: Int32, _ round: Int) -> Bool {
    if size(table, round) >= state.rules.high[Int(table)] { return false }
    state.add(person, Int(table), round)
    return true
  }

  private func size(_ table: Int32, _ round: Int) -> Int { state.size[round * state.rules.tables + Int(table)] }
}
