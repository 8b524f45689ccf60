// Simulated annealing over exchanges of two people, moves where table sizes are free, and exchanges of those who sit
// together with others, alone or together too. Hard rules are changes that are never proposed.
//
// Kirkpatrick, Gelatt and Vecchi 1983, doi:10.1126/science.220.4598.671; temperatures fall geometrically from 2 to 0.1
// units of worth, in cycles that each go on from the seating before. A change that brings d is taken if d > T·ln u.

internal import GraphCore

/// Temperatures and thresholds.
struct Cooling {
  private let thresholds: [Double]
  private let start: Double
  private let ratio: Double

  /// From `start` down to `end`.
  init(from start: Double, to end: Double) {
    self.start = start
    ratio = end / start
    thresholds = (0..<4096).map { logarithm((Double($0) + 0.5) / 4096) }
  }

  /// The temperature at a time from 0 to 1.
  func temperature(_ time: Double) -> Double { start * power(ratio, max(0, min(time, 1))) }

  /// ln u for a random u.
  @inline(__always)
  func threshold(_ random: inout SplitMix64) -> Double { thresholds[Int(random.next() & 4095)] }
}

/// One run of annealing on one seating.
struct Annealing {
  var state: SeatingState
  var random: SplitMix64
  private(set) var best: [Int32]
  private(set) var bestMerit: Int
  private(set) var steps = 0
  private var isUnsaved = false
  /// Those whose seat is not given and who sit alone, round after round, and where each round begins among them.
  private let mobile: [Int32]
  private let mobileStart: [Int]
  private let blocks: [[[Int]]]

  init(_ state: SeatingState, _ random: SplitMix64) {
    self.state = state
    self.random = random
    best = state.tableOf
    bestMerit = state.merit
    let rules = state.rules
    var mobile: [Int32] = []
    var mobileStart = [0]
    for round in 0..<rules.rounds {
      mobile += rules.units(in: round).filter { $0.count == 1 }.map { Int32($0[0]) }
        .filter { rules.fixedTable[round * rules.people + Int($0)] < 0 }
      mobileStart.append(mobile.count)
    }
    self.mobile = mobile
    self.mobileStart = mobileStart
    blocks = (0..<rules.rounds).map { round in
      rules.units(in: round).filter { $0.count > 1 && rules.fixedTable[round * rules.people + $0[0]] < 0 }
    }
  }

  /// Anneals in `cycles`; answers whether the goal was met.
  mutating func run(_ task: SearchTask, cycles: Int, cooling: Cooling) -> Bool {
    if bestMerit >= task.goal { return true }
    let rules = state.rules
    if rules.rounds == 0 || rules.tables < 2 { return false }
    let hasBlocks = blocks.contains { !$0.isEmpty }
    var progress = 0.0
    while progress < 1 {
      if task.isStopped() { break }
      let temperature = cooling.temperature((progress * Double(cycles)).truncatingRemainder(dividingBy: 1))
      for _ in 0..<task.batch(steps, least: 1024) {
        steps += 1
        let threshold = temperature * cooling.threshold(&random)
        let kind = random.next()
        if rules.hasFreeSizes, kind & 3 == 0 {
          tryMove(threshold)
        } else if hasBlocks, kind & 28 == 0 {
          tryBlock(threshold)
        } else {
          tryExchange(threshold)
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

  @inline(__always)
  private mutating func tryExchange(_ threshold: Double) {
    // Figures are read one by one: a copy of all rules here would count references on every step.
    let people = state.rules.people
    let round = state.rules.rounds == 1 ? 0 : random.below(state.rules.rounds)
    let start = mobileStart[round]
    let count = mobileStart[round + 1] - start
    if count < 2 { return }
    let a = Int(mobile[start + random.below(count)])
    let b = Int(mobile[start + random.below(count)])
    let tableA = state.tableOf[round * people + a]
    let tableB = state.tableOf[round * people + b]
    if tableA == tableB { return }
    let balance = state.balanceGain(a, b, round)
    // Nothing that the meetings are likely to bring outweighs this much.
    if Double(balance + 6 * state.rules.worth.unit) < threshold { return }
    if state.hasApart,
      !state.allows(a, at: tableB, round, leaving: b) || !state.allows(b, at: tableA, round, leaving: a)
    {
      return
    }
    if state.rules.variety.fewest > 0, !state.keepsVariety(a, b, round) { return }
    let worth = state.worthGain(a, b, round)
    if Double(balance + worth) < threshold { return }
    if balance + worth < 0 { save() }
    state.exchange(a, b, round)
  }

  private mutating func tryMove(_ threshold: Double) {
    let rules = state.rules
    let round = random.below(rules.rounds)
    let company = mobileStart[round]..<mobileStart[round + 1]
    if company.isEmpty { return }
    let person = Int(mobile[company.lowerBound + random.below(company.count)])
    let from = Int(state.tableOf[round * rules.people + person])
    let to = random.below(rules.tables)
    if from == to || state.size[round * rules.tables + from] <= rules.low[from] { return }
    if state.size[round * rules.tables + to] >= rules.high[to] || !state.allows(person, at: Int32(to), round) { return }
    let before = state.merit
    save()
    state.remove(person, round)
    state.add(person, to, round)
    let isVaried = state.lack(from, round) == 0 && state.lack(to, round) == 0
    if isVaried, Double(state.merit - before) >= threshold { return }
    state.remove(person, round)
    state.add(person, from, round)
  }

  /// People who sit together take the seats of others, alone or together, as many as the sizes of both tables allow.
  private mutating func tryBlock(_ threshold: Double) {
    let rules = state.rules
    let round = random.below(rules.rounds)
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
    var units = mobile[mobileStart[round]..<mobileStart[round + 1]].map { [Int($0)] } + blocks[round]
    units = units.filter { state.tableOf[round * people + $0[0]] == Int32(table) }
    random.shuffle(&units)
    var chosen: [Int] = []
    for unit in units where chosen.count + unit.count <= count { chosen += unit }
    return chosen.count == count ? chosen : nil
  }

  /// Takes people from a table to another, and those others from there.
  private mutating func trade(_ some: [Int], _ from: Int, _ others: [Int], _ to: Int, _ round: Int) {
    for person in some + others { state.remove(person, round) }
    for person in some { state.add(person, to, round) }
    for person in others { state.add(person, from, round) }
  }
}
