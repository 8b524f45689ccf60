// Tabu search over exchanges of people who meet too often, for rounds without any repeat.
//
// Each iteration evaluates all exchanges of somebody who sits with a person met before with everybody at the other
// tables of that round, and makes the best that is not tabu; the two may not be exchanged in that round again for 4 to
// 100 iterations, unless that gives the best seating so far. Without progress some people are exchanged at random. Dotú
// and Van Hentenryck 2007, "Scheduling social tournaments locally", AI Communications 20(3). Ours: an exchange is
// evaluated in O(1), see MeetingSums.

internal import GraphCore

/// One run of tabu search on one seating.
struct ConflictTabu {
  private(set) var state: SeatingState
  private var sums: MeetingSums
  private(set) var best: [Int32]
  private(set) var bestObjective: Int
  private(set) var steps = 0
  private var random: SplitMix64
  /// The best exchanges of an iteration.
  private var ties: [Choice] = []
  /// The iteration until which two people may not be exchanged, at `(round * people + a) * people + b` with a < b.
  private var tabuUntil: [Int32]
  /// People whose seat is not given, by round.
  private let mobile: [[Int32]]

  /// Whether the search suits a problem: even meetings, no other objective, and not too large.
  static func suits(_ rules: SeatingRules) -> Bool {
    rules.objective.isEven && rules.rounds > 1 && rules.tables > 1 && rules.groups.isEmpty
      && rules.problem.balance.isEmpty && rules.people * rules.people * rules.rounds <= 400_000
  }

  init(_ state: SeatingState, _ random: SplitMix64) {
    let rules = state.rules
    best = state.tableOf
    bestObjective = state.objective
    self.state = state
    sums = MeetingSums(state)
    self.random = random
    tabuUntil = Array(repeating: 0, count: rules.rounds * rules.people * rules.people)
    mobile = (0..<rules.rounds).map { round in
      rules.present[round].filter { rules.fixedTable[round * rules.people + $0] < 0 }.map { Int32($0) }
    }
  }

  /// Searches until the steps are used; returns whether the goal was met.
  mutating func run(_ task: SearchTask) -> Bool {
    if bestObjective >= task.goal { return true }
    let rules = state.rules
    var iteration: Int32 = 0
    var here = state.objective
    var idle = 0
    let idleLimit = 8 * rules.people * rules.rounds
    while task.progress(steps) < 1 {
      if iteration & 15 == 0, task.isStopped() { break }
      iteration += 1
      guard let choice = choose(iteration, here) else {
        shake()
        here = state.objective
        continue
      }
      let (a, b, round) = (Int(choice.a), Int(choice.b), Int(choice.round))
      sums.exchange(a, b, round, &state)
      tabuUntil[key(a, b, round)] = iteration + 4 + Int32(random.below(97))
      idle += 1
      if state.objective > here {
        here = state.objective
        idle = 0
      }
      if state.objective > bestObjective {
        bestObjective = state.objective
        best = state.tableOf
        if bestObjective >= task.goal { return true }
      }
      if idle > idleLimit {
        shake()
        here = state.objective
        idle = 0
      }
    }
    return false
  }

  private func key(_ a: Int, _ b: Int, _ round: Int) -> Int {
    (round * state.rules.people + min(a, b)) * state.rules.people + max(a, b)
  }

  private struct Choice {
    var a: Int32
    var b: Int32
    var round: Int32
  }

  /// The best exchange that is not tabu; ties are broken at random.
  private mutating func choose(_ iteration: Int32, _ here: Int) -> Choice? {
    ties.removeAll(keepingCapacity: true)
    var bestGain = Int.min
    for round in mobile.indices {
      for a in mobile[round] where sums.isInConflict(Int(a), round) {
        weigh(Int(a), round, iteration, here, &bestGain)
        steps += mobile[round].count
      }
    }
    return ties.isEmpty ? nil : ties[random.below(ties.count)]
  }

  /// Evaluates all exchanges of one person in a round and keeps the best that are allowed.
  private mutating func weigh(_ a: Int, _ round: Int, _ iteration: Int32, _ here: Int, _ bestGain: inout Int) {
    var place = 0
    while let found = sums.next(a, round, state, mobile[round], from: place, least: bestGain) {
      place = found.place + 1
      let b = Int(mobile[round][found.place])
      if tabuUntil[key(a, b, round)] > iteration, state.objective + found.gain <= here { continue }
      if !isAllowed(a, b, round) { continue }
      if found.gain > bestGain { ties.removeAll(keepingCapacity: true) }
      bestGain = found.gain
      ties.append(Choice(a: Int32(a), b: Int32(b), round: Int32(round)))
    }
  }

  /// Whether the rules allow two people at two tables to exchange seats.
  private func isAllowed(_ a: Int, _ b: Int, _ round: Int) -> Bool {
    let first = round * state.rules.people
    if state.hasApart {
      if !state.allows(a, at: state.tableOf[first + b], round, leaving: b) { return false }
      if !state.allows(b, at: state.tableOf[first + a], round, leaving: a) { return false }
    }
    return state.rules.variety.fewest == 0 || state.keepsVariety(a, b, round)
  }

  /// Exchanges a few people at random.
  private mutating func shake() {
    let rules = state.rules
    steps += 1
    for _ in 0..<max(3, rules.people * rules.rounds / 20) {
      let round = random.below(rules.rounds)
      let count = mobile[round].count
      if count < 2 { continue }
      let (a, b) = (Int(mobile[round][random.below(count)]), Int(mobile[round][random.below(count)]))
      if state.tableOf[round * rules.people + a] == state.tableOf[round * rules.people + b] { continue }
      if isAllowed(a, b, round) { sums.exchange(a, b, round, &state) }
    }
  }
}
