// The figures down the list: a seating that a search found for its first figures is bettered in all of them, in order.
//
// A search by worth alone does not tell a repeat from none where neither counts, nor one pair that meets three times
// from two that meet twice. Here changes are weighed by all figures at once, as annealing accepts them (Kirkpatrick, Gelatt
// and Vecchi 1983, doi:10.1126/science.220.4598.671), worth much more than repeats, and repeats more than their
// spread; the seating of the best rank that was met is kept, so that the weights lead the way but decide nothing.

internal import GraphCore

/// A search for seatings of a better rank near a given one.
struct FigureRefinement {
  private(set) var tally: MeetingTally
  private(set) var best: [Int32]
  private(set) var bestRank: SeatingRank
  private(set) var steps = 0
  private var random: SplitMix64
  // Read field by field, here and in the tally: a copy would count references on every step.
  private let rules: SeatingRules
  private let mobile: MobileUnits
  private let hasFreeSizes: Bool

  /// What a meeting's worth weighs, where a repeat weighs two.
  private static let worth = 8.0

  /// From the table of each person in each round.
  init(_ rules: SeatingRules, _ tables: [Int32], _ random: SplitMix64) {
    mobile = MobileUnits(rules)
    hasFreeSizes = rules.hasFreeSizes
    tally = MeetingTally(rules, tables)
    best = tables
    bestRank = tally.rank
    self.random = random
    self.rules = rules
  }

  /// Tries `steps` changes; `best` is then the seating of the best rank met.
  mutating func run(steps count: Int, bounds: SeatingBounds, isStopped: () -> Bool) {
    if rules.rounds == 0 || rules.tables < 2 || bestRank.meets(bounds, rules) { return }
    let hasBlocks = mobile.hasGroups
    let cycles = rules.isLarge ? 1 : 3
    let cooling = rules.isLarge ? Cooling(from: 0.5, to: 0.15) : Cooling(from: 3, to: 0.2)
    let length = max(1, (count + cycles * 64 - 1) / (cycles * 64))
    for level in 0..<(cycles * 64) {
      let temperature = cooling.temperature(Double(level % 64) / 63)
      let end = min(count, steps + length)
      while steps < end {
        if steps & 1023 == 0, isStopped() { return }
        steps += 1
        let round = rules.rounds == 1 ? 0 : random.below(rules.rounds)
        let kind = random.next() & 7
        let threshold = temperature * cooling.threshold(&random)
        let isChanged =
          if hasFreeSizes, kind < 2 {
            tryMove(round, threshold)
          } else if hasBlocks, kind == 2 {
            tryBlock(round, threshold)
          } else {
            tryExchange(round, threshold)
          }
        if isChanged, tally.rank < bestRank {
          (best, bestRank) = (tally.state.tableOf, tally.rank)
          if bestRank.meets(bounds, rules) { return }
        }
      }
      // Each cycle sets out from the best seating so far.
      if level % 64 == 63 { tally.restore(best) }
    }
  }

  private mutating func tryExchange(_ round: Int, _ threshold: Double) -> Bool {
    let count = mobile.single[round].count
    if count < 2 { return false }
    let (a, b) = (Int(mobile.single[round][random.below(count)]), Int(mobile.single[round][random.below(count)]))
    let first = round * rules.people
    let (tableA, tableB) = (tally.state.tableOf[first + a], tally.state.tableOf[first + b])
    if tableA == tableB { return false }
    let gain = tally.exchangeGain(a, b, round)
    if value(gain.objective) - Double(gain.lower) < threshold { return false }
    if tally.state.hasApart,
      !tally.state.allows(a, at: tableB, round, leaving: b) || !tally.state.allows(b, at: tableA, round, leaving: a)
    {
      return false
    }
    if rules.variety.fewest > 0, !tally.state.keepsVariety(a, b, round) { return false }
    tally.exchange(a, b, round)
    return true
  }

  /// A person or a group moves to another table.
  private mutating func tryMove(_ round: Int, _ threshold: Double) -> Bool {
    let singles = mobile.single[round].count
    let count = singles + mobile.groups[round].count
    if count == 0 { return false }
    let place = random.below(count)
    let unit = place < singles ? [Int(mobile.single[round][place])] : mobile.groups[round][place - singles]
    return trade(unit, [], to: random.below(rules.tables), round, threshold)
  }

  /// A group takes the seats of as many others, or of a group.
  private mutating func tryBlock(_ round: Int, _ threshold: Double) -> Bool {
    if mobile.groups[round].isEmpty { return false }
    let block = mobile.groups[round][random.below(mobile.groups[round].count)]
    let to = random.below(rules.tables)
    var others: [Int] = []
    var units = mobile.units(at: to, round, tally.state)
    random.shuffle(&units)
    for unit in units where others.count + unit.count <= block.count { others += unit }
    return trade(block, others, to: to, round, threshold)
  }

  /// Some move to a table, and others from there take their places, if sizes, rules and the threshold allow it.
  private mutating func trade(_ some: [Int], _ others: [Int], to: Int, _ round: Int, _ threshold: Double) -> Bool {
    let from = Int(tally.state.tableOf[round * rules.people + some[0]])
    if from == to { return false }
    let (source, goal) = (round * rules.tables + from, round * rules.tables + to)
    let more = some.count - others.count
    let sizes = (tally.state.size[source] - more, tally.state.size[goal] + more)
    if sizes.0 < rules.low[source] || sizes.0 > rules.high[source] { return false }
    if sizes.1 < rules.low[goal] || sizes.1 > rules.high[goal] { return false }
    let before = (objective: tally.state.objective, lower: tally.lower)
    for person in some + others { tally.take(person, round) }
    for person in some { tally.put(person, to, round) }
    for person in others { tally.put(person, from, round) }
    let isAllowed =
      some.allSatisfy { tally.state.allows($0, at: Int32(to), round) }
      && others.allSatisfy { tally.state.allows($0, at: Int32(from), round) }
      && tally.state.lack(from, round) == 0 && tally.state.lack(to, round) == 0
    let gain = value(tally.state.objective - before.objective) - Double(tally.lower - before.lower)
    if isAllowed, gain >= threshold { return true }
    for person in some + others { tally.take(person, round) }
    for person in some { tally.put(person, from, round) }
    for person in others { tally.put(person, to, round) }
    return false
  }

  private func value(_ objective: Int) -> Double {
    Self.worth * Double(objective) / Double(rules.objective.unit)
  }
}
