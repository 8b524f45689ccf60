// Simulated annealing over exchanges of two people, moves if table sizes are free, and exchanges of groups with others.
// Changes that break a hard rule are never proposed.
//
// Kirkpatrick, Gelatt and Vecchi 1983, doi:10.1126/science.220.4598.671; temperatures fall geometrically, in cycles
// that each continue from the seating before. A change that brings d is accepted if d > T·ln u. Ours: a random person
// is evaluated against others in turn, until one exchange is accepted, by MeetingSums. Meetings are evaluated before
// balance, which can gain no more than the present penalty.

internal import GraphCore

/// One run of annealing on one seating.
struct Annealing {
  private(set) var state: SeatingState
  private(set) var sums: MeetingSums
  private var random: SplitMix64
  private(set) var best: [Int32]
  private(set) var bestObjective: Int
  private(set) var steps = 0
  private var isUnsaved = false
  /// The exchanges that were made since the stop was last asked for.
  private var unpolled = 0
  private let mobile: MobileUnits
  /// The number of others that a person is evaluated against before another is drawn.
  private static let reach = 64

  init(_ state: SeatingState, _ random: SplitMix64, isStopped: () -> Bool = { false }) {
    sums = MeetingSums(state, isStopped: isStopped)
    self.state = state
    self.random = random
    best = state.tableOf
    bestObjective = state.objective
    mobile = MobileUnits(state.rules)
  }

  /// Anneals in `cycles`; returns whether the goal was met.
  mutating func run(_ task: SearchTask, cycles: Int, cooling: Cooling) -> Bool {
    if bestObjective >= task.goal { return true }
    let (rounds, tables) = (state.rules.rounds, state.rules.tables)
    if rounds == 0 || tables < 2 { return false }
    let hasBlocks = mobile.hasGroups
    let hasFreeSizes = state.rules.hasFreeSizes
    var progress = 0.0
    while progress < 1 {
      if task.isStopped() { break }
      let temperature = cooling.temperature((progress * Double(cycles)).truncatingRemainder(dividingBy: 1))
      let end = steps + task.batch(steps, least: 4096)
      while steps < end {
        // An exchange of some among thousands takes as long as hundreds of steps that change nothing.
        if unpolled >= 64 {
          unpolled = 0
          if task.isStopped() { break }
        }
        let round = rounds == 1 ? 0 : random.below(rounds)
        let kind = random.next()
        if hasFreeSizes, kind & 3 == 0 {
          tryMove(round, temperature, cooling)
        } else if hasBlocks, kind & 28 == 0 {
          tryBlock(round, temperature * cooling.threshold(&random))
        } else {
          tryExchange(round, temperature, cooling)
        }
        if state.objective > bestObjective {
          bestObjective = state.objective
          isUnsaved = true
          if bestObjective >= task.goal {
            save()
            return true
          }
        }
      }
      progress = task.progress(steps)
    }
    save()
    return false
  }

  /// Saves the best seating before it is changed.
  @inline(__always)
  private mutating func save() {
    if !isUnsaved { return }
    if state.objective == bestObjective { best = state.tableOf }
    isUnsaved = false
  }

  /// Evaluates exchanges of a random person with others in turn, and makes the first that is accepted.
  private mutating func tryExchange(_ round: Int, _ temperature: Double, _ cooling: borrowing Cooling) {
    let count = mobile.single[round].count
    if count < 2 {
      steps += 1
      return
    }
    let a = Int(mobile.single[round][random.below(count)])
    let chance = Int(random.next() & 4095)
    var place = random.below(count)
    var left = min(count, Self.reach)
    // The rules are read field by field: a copy would count references on every step.
    while left > 0 {
      let turn = min(count, Self.reach) - left
      let scan = ExchangeScan(
        person: a, round: round, first: place, count: left, temperature: temperature, chance: chance + turn,
        slack: Double(state.penalty))
      let (found, weighed) =
        sums.isSparse
        ? sums.sparseScan(scan, state, among: mobile.single[round], cooling)
        : sums.scan(scan, state, among: mobile.single[round], cooling)
      steps += weighed
      left -= weighed
      guard let found else { return }
      let b = Int(mobile.single[round][found])
      if exchange(a, b, round, temperature * cooling.logUniforms[(chance + turn + weighed - 1) & 4095]) { return }
      place = found + 1 == count ? 0 : found + 1
    }
  }

  /// Exchanges two people if rules, balance and meetings together allow it.
  @inline(__always)
  private mutating func exchange(_ a: Int, _ b: Int, _ round: Int, _ threshold: Double) -> Bool {
    let gain = state.balanceGain(a, b, round) + sums.exchangeGain(a, b, round, state)
    if Double(gain) < threshold { return false }
    let people = state.rules.people
    let (tableA, tableB) = (state.tableOf[round * people + a], state.tableOf[round * people + b])
    if state.hasApart,
      !state.allows(a, at: tableB, round, leaving: b) || !state.allows(b, at: tableA, round, leaving: a)
    {
      return false
    }
    if state.rules.variety.fewest > 0, !state.keepsVariety(a, b, round) { return false }
    if gain < 0 { save() }
    sums.exchange(a, b, round, &state)
    unpolled += 1
    return true
  }

  /// Evaluates moves of a random person to all tables in turn, and makes the first that is accepted.
  private mutating func tryMove(_ round: Int, _ temperature: Double, _ cooling: borrowing Cooling) {
    steps += 1
    if mobile.single[round].isEmpty { return }
    let tables = state.rules.tables
    let person = Int(mobile.single[round][random.below(mobile.single[round].count)])
    let from = Int(state.tableOf[round * state.rules.people + person])
    if state.size[round * tables + from] <= state.rules.low[round * tables + from] { return }
    var to = random.below(tables)
    for _ in 0..<min(tables, Self.reach) {
      steps += 1
      to = to + 1 == tables ? 0 : to + 1
      if to == from || state.size[round * tables + to] >= state.rules.high[round * tables + to] {
        continue
      }
      let threshold = temperature * cooling.threshold(&random)
      if Double(sums.moveGain(person, to, round, state) + state.penalty) < threshold { continue }
      if !state.allows(person, at: Int32(to), round) { continue }
      let before = state.objective
      save()
      sums.remove(person, round, &state)
      sums.add(person, to, round, &state)
      let isVaried = state.lack(from, round) == 0 && state.lack(to, round) == 0
      if isVaried, Double(state.objective - before) >= threshold { return }
      sums.remove(person, round, &state)
      sums.add(person, from, round, &state)
    }
  }

  /// A group takes the seats of others, single or in groups, as many as the sizes of both tables allow.
  private mutating func tryBlock(_ round: Int, _ threshold: Double) {
    let rules = state.rules
    steps += 1
    if mobile.groups[round].isEmpty { return }
    let block = mobile.groups[round][random.below(mobile.groups[round].count)]
    let from = Int(state.tableOf[round * rules.people + block[0]])
    let to = random.below(rules.tables)
    if from == to { return }
    let (source, goal) = (round * rules.tables + from, round * rules.tables + to)
    let sizeFrom = state.size[source] - block.count
    let sizeTo = state.size[goal] + block.count
    let fewest = max(0, rules.low[source] - sizeFrom, sizeTo - rules.high[goal])
    let most = min(rules.high[source] - sizeFrom, sizeTo - rules.low[goal])
    if fewest > most { return }
    guard let others = company(at: to, round, fewest + random.below(most - fewest + 1)) else { return }
    let before = state.objective
    save()
    trade(block, from, others, to, round)
    let isAllowed =
      block.allSatisfy { state.allows($0, at: Int32(to), round) }
      && others.allSatisfy { state.allows($0, at: Int32(from), round) }
    let isVaried = state.lack(from, round) == 0 && state.lack(to, round) == 0
    if isAllowed, isVaried, Double(state.objective - before) >= threshold { return }
    trade(others, from, block, to, round)
  }

  /// `count` random people at a table who may leave it, groups kept whole; nil if the draw fails.
  private mutating func company(at table: Int, _ round: Int, _ count: Int) -> [Int]? {
    if count == 0 { return [] }
    var units = mobile.units(at: table, round, state)
    random.shuffle(&units)
    var chosen: [Int] = []
    for unit in units where chosen.count + unit.count <= count { chosen += unit }
    return chosen.count == count ? chosen : nil
  }

  /// Exchanges some people at one table with others at another.
  private mutating func trade(_ some: [Int], _ from: Int, _ others: [Int], _ to: Int, _ round: Int) {
    for person in some + others { sums.remove(person, round, &state) }
    for person in some { sums.add(person, to, round, &state) }
    for person in others { sums.add(person, from, round, &state) }
  }
}
