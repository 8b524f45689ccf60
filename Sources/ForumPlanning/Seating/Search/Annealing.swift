// Simulated annealing over exchanges of two people, moves where table sizes are free, and exchanges of those who sit
// together with others, alone or together too. Hard rules are changes that are never proposed.
//
// Kirkpatrick, Gelatt and Vecchi 1983, doi:10.1126/science.220.4598.671; temperatures fall geometrically from 2 to 0.1
// units of worth, in cycles that each go on from the seating before. A change that brings d is taken if d > T·ln u.
// Ours: a person drawn at random is weighed against others in turn, until one is good enough, by MeetingSums. Meetings
// are weighed before balance, which can bring no more than there is left to mend.

internal import GraphCore

/// Temperatures and thresholds.
struct Cooling {
  /// ln u for random u, without order.
  let chances: [Double]
  private let start: Double
  private let ratio: Double

  /// From `start` down to `end`.
  init(from start: Double, to end: Double) {
    self.start = start
    ratio = end / start
    var chances = (0..<4096).map { logarithm((Double($0) + 0.5) / 4096) }
    var random = SplitMix64(seed: 4096)
    random.shuffle(&chances)
    self.chances = chances
  }

  /// The temperature at a time from 0 to 1.
  func temperature(_ time: Double) -> Double { start * power(ratio, max(0, min(time, 1))) }

  /// ln u for a random u.
  @inline(__always)
  func threshold(_ random: inout SplitMix64) -> Double { chances[Int(random.next() & 4095)] }
}

/// One run of annealing on one seating.
struct Annealing {
  private(set) var state: SeatingState
  private(set) var sums: MeetingSums
  private var random: SplitMix64
  private(set) var best: [Int32]
  private(set) var bestMerit: Int
  private(set) var steps = 0
  private var isUnsaved = false
  /// Those whose seat is not given and who sit alone, by round.
  private let mobile: [[Int32]]
  private let blocks: [[[Int]]]
  /// Others that a person is weighed against before somebody else is drawn.
  private static let reach = 64

  init(_ state: SeatingState, _ random: SplitMix64) {
    sums = MeetingSums(state)
    self.state = state
    self.random = random
    best = state.tableOf
    bestMerit = state.merit
    let rules = state.rules
    let units = (0..<rules.rounds).map { round in
      rules.units(in: round).filter { rules.fixedTable[round * rules.people + $0[0]] < 0 }
    }
    mobile = units.map { units in units.filter { $0.count == 1 }.map { Int32($0[0]) } }
    blocks = units.map { units in units.filter { $0.count > 1 } }
  }

  /// Anneals in `cycles`; answers whether the goal was met.
  mutating func run(_ task: SearchTask, cycles: Int, cooling: Cooling) -> Bool {
    if bestMerit >= task.goal { return true }
    let (rounds, tables) = (state.rules.rounds, state.rules.tables)
    if rounds == 0 || tables < 2 { return false }
    let hasBlocks = blocks.contains { !$0.isEmpty }
    let hasFreeSizes = state.rules.hasFreeSizes
    var progress = 0.0
    while progress < 1 {
      if task.isStopped() { break }
      let temperature = cooling.temperature((progress * Double(cycles)).truncatingRemainder(dividingBy: 1))
      let end = steps + task.batch(steps, least: 4096)
      while steps < end {
        let round = rounds == 1 ? 0 : random.below(rounds)
        let kind = random.next()
        if hasFreeSizes, kind & 3 == 0 {
          tryMove(round, temperature, cooling)
        } else if hasBlocks, kind & 28 == 0 {
          tryBlock(round, temperature * cooling.threshold(&random))
        } else {
          tryExchange(round, temperature, cooling)
        }
        if state.merit > bestMerit {
          bestMerit = state.merit
          isUnsaved = true
          if bestMerit >= task.goal {
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

  /// Keeps the best seating before it is left.
  @inline(__always)
  private mutating func save() {
    if !isUnsaved { return }
    if state.merit == bestMerit { best = state.tableOf }
    isUnsaved = false
  }

  /// Weighs exchanges of a person drawn at random with others in turn, and makes the first that is good enough.
  private mutating func tryExchange(_ round: Int, _ temperature: Double, _ cooling: borrowing Cooling) {
    let count = mobile[round].count
    if count < 2 {
      steps += 1
      return
    }
    let a = Int(mobile[round][random.below(count)])
    let chance = Int(random.next() & 4095)
    var place = random.below(count)
    var left = min(count, Self.reach)
    // Figures are read one by one: a copy of all rules here would count references on every step.
    while left > 0 {
      let turn = min(count, Self.reach) - left
      let (found, weighed) = sums.scan(
        a, round, state, mobile[round], from: place, left, temperature, cooling.chances, chance + turn,
        slack: Double(state.strain))
      steps += weighed
      left -= weighed
      guard let found else { return }
      let b = Int(mobile[round][found])
      if exchange(a, b, round, temperature * cooling.chances[(chance + turn + weighed - 1) & 4095]) { return }
      place = found + 1 == count ? 0 : found + 1
    }
  }

  /// Exchanges two people if rules, balance and meetings together let them.
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
    return true
  }

  /// Weighs moves of a person drawn at random to all tables in turn, and makes the first that is good enough.
  private mutating func tryMove(_ round: Int, _ temperature: Double, _ cooling: borrowing Cooling) {
    steps += 1
    if mobile[round].isEmpty { return }
    let tables = state.rules.tables
    let person = Int(mobile[round][random.below(mobile[round].count)])
    let from = Int(state.tableOf[round * state.rules.people + person])
    if state.size[round * tables + from] <= state.rules.low[from] { return }
    var to = random.below(tables)
    for _ in 0..<min(tables, Self.reach) {
      steps += 1
      to = to + 1 == tables ? 0 : to + 1
      if to == from || state.size[round * tables + to] >= state.rules.high[to] { continue }
      let threshold = temperature * cooling.threshold(&random)
      if Double(sums.moveGain(person, to, round) + state.strain) < threshold { continue }
      if !state.allows(person, at: Int32(to), round) { continue }
      let before = state.merit
      save()
      sums.remove(person, round, &state)
      sums.add(person, to, round, &state)
      let isVaried = state.lack(from, round) == 0 && state.lack(to, round) == 0
      if isVaried, Double(state.merit - before) >= threshold { return }
      sums.remove(person, round, &state)
      sums.add(person, from, round, &state)
    }
  }

  /// People who sit together take the seats of others, alone or together, as many as the sizes of both tables allow.
  private mutating func tryBlock(_ round: Int, _ threshold: Double) {
    let rules = state.rules
    steps += 1
    if blocks[round].isEmpty { return }
    let block = blocks[round][random.below(blocks[round].count)]
    let from = Int(state.tableOf[round * rules.people + block[0]])
    let to = random.below(rules.tables)
    if from == to { return }
    let sizeFrom = state.size[round * rules.tables + from] - block.count
    let sizeTo = state.size[round * rules.tables + to] + block.count
    let fewest = max(0, rules.low[from] - sizeFrom, sizeTo - rules.high[to])
    let most = min(rules.high[from] - sizeFrom, sizeTo - rules.low[to])
    if fewest > most { return }
    guard let others = company(at: to, round, fewest + random.below(most - fewest + 1)) else { return }
    let before = state.merit
    save()
    trade(block, from, others, to, round)
    let isAllowed =
      block.allSatisfy { state.allows($0, at: Int32(to), round) }
      && others.allSatisfy { state.allows($0, at: Int32(from), round) }
    let isVaried = state.lack(from, round) == 0 && state.lack(to, round) == 0
    if isAllowed, isVaried, Double(state.merit - before) >= threshold { return }
    trade(others, from, block, to, round)
  }

  /// So many people at a table who may leave it, drawn at random without parting those who sit together; or nil.
  private mutating func company(at table: Int, _ round: Int, _ count: Int) -> [Int]? {
    if count == 0 { return [] }
    let people = state.rules.people
    var units = mobile[round].map { [Int($0)] } + blocks[round]
    units = units.filter { state.tableOf[round * people + $0[0]] == Int32(table) }
    random.shuffle(&units)
    var chosen: [Int] = []
    for unit in units where chosen.count + unit.count <= count { chosen += unit }
    return chosen.count == count ? chosen : nil
  }

  /// Takes people from a table to another, and those others from there.
  private mutating func trade(_ some: [Int], _ from: Int, _ others: [Int], _ to: Int, _ round: Int) {
    for person in some + others { sums.remove(person, round, &state) }
    for person in some { sums.add(person, to, round, &state) }
    for person in others { sums.add(person, from, round, &state) }
  }
}
