// Tabu search over exchanges of people who meet too often, for rounds without any repeat.
//
// Each iteration weighs all exchanges of somebody who sits with a person met before with everybody at the other tables
// of that round, and takes the best that is not tabu; the two may not be exchanged in that round again for 4 to 100
// iterations, unless that gives the best seating so far. Without progress some people are exchanged at random.
// Dotú and Van Hentenryck 2007, "Scheduling social tournaments locally", AI Communications 20(3). Ours: an exchange is
// weighed in O(1), by each person's meetings with each table, see MeetingSums.

internal import GraphCore

/// One run of tabu search on one seating.
struct ConflictTabu {
  private(set) var state: SeatingState
  private var sums: MeetingSums
  private(set) var best: [Int32]
  private(set) var bestMerit: Int
  private(set) var steps = 0
  private var random: SplitMix64
  /// The best exchanges of an iteration.
  private var equals: [Choice] = []
  /// Until when two people may not be exchanged: `(round * people + a) * people + b` with a < b.
  private var tabuUntil: [Int32]
  /// Those whose seat is not given, by round.
  private let mobile: [[Int32]]

  /// Whether a problem is of the kind that this search suits: even meetings, nothing else to weigh, and not too large.
  static func suits(_ rules: SeatingRules) -> Bool {
    rules.worth.isEven && rules.rounds > 1 && rules.tables > 1 && rules.groups.isEmpty && rules.problem.balance.isEmpty
      && rules.people * rules.people * rules.rounds <= 400_000
  }

  init(_ state: SeatingState, _ random: SplitMix64) {
    let rules = state.rules
    best = state.tableOf
    bestMerit = state.merit
    self.state = state
    sums = MeetingSums(state)
    self.random = random
    tabuUntil = Array(repeating: 0, count: rules.rounds * rules.people * rules.people)
    mobile = (0..<rules.rounds).map { round in
      rules.present[round].filter { rules.fixedTable[round * rules.people + $0] < 0 }.map { Int32($0) }
    }
  }

  /// Searches until the steps are used; answers whether the goal was met.
  mutating func run(_ task: SearchTask) -> Bool {
    if bestMerit >= task.goal { return true }
    let rules = state.rules
    var iteration: Int32 = 0
    var here = state.merit
    var idle = 0
    let patience = 8 * rules.people * rules.rounds
    while task.progress(steps) < 1 {
      if iteration & 15 == 0, task.isStopped() { break }
      iteration += 1
      guard let choice = choose(iteration, here) else {
        shake()
        here = state.merit
        continue
      }
      let (a, b, round) = (Int(choice.a), Int(choice.b), Int(choice.round))
      sums.exchange(a, b, round, &state)
      tabuUntil[key(a, b, round)] = iteration + 4 + Int32(random.below(97))
      idle += 1
      if state.merit > here {
        here = state.merit
        idle = 0
      }
      if state.merit > bestMerit {
        bestMerit = state.merit
        best = state.tableOf
        if bestMerit >= task.goal { return true }
      }
      if idle > patience {
        shake()
        here = state.merit
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

  /// The best exchange that is not tabu; chance among equals.
  private mutating func choose(_ iteration: Int32, _ here: Int) -> Choice? {
    equals.removeAll(keepingCapacity: true)
    var bestGain = Int.min
    for round in mobile.indices {
      for a in mobile[round] where sums.isInConflict(Int(a), round) {
        weigh(Int(a), round, iteration, here, &bestGain)
        steps += mobile[round].count
      }
    }
    return equals.isEmpty ? nil : equals[random.below(equals.count)]
  }

  /// Weighs all exchanges of one person in a round and keeps the best that may be.
  private mutating func weigh(_ a: Int, _ round: Int, _ iteration: Int32, _ here: Int, _ bestGain: inout Int) {
    var place = 0
    while let found = sums.next(a, round, state, mobile[round], from: place, least: bestGain) {
      place = found.place + 1
      let b = Int(mobile[round][found.place])
      if tabuUntil[key(a, b, round)] > iteration, state.merit + found.gain <= here { continue }
      if !isAllowed(a, b, round) { continue }
      if found.gain > bestGain { equals.removeAll(keepingCapacity: true) }
      bestGain = found.gain
      equals.append(Choice(a: Int32(a), b: Int32(b), round: Int32(round)))
    }
  }

  /// Whether the rules let two people at two tables exchange seats.
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
