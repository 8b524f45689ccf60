// Bounds of each part of a score. Every one is a count by the pigeonhole principle; none needs a search.
//
// Two rounds: the people of one table sit at T tables in the other round, so of s people at a table, some table takes
// at least s/T of them, and an even spread gives the fewest pairs that meet again. Over all pairs of rounds that bounds
// Σ c(c−1)/2, and since c ≤ R, lost first meetings Σ (c−1) are at least 2/R of it. Pairs that rules bring together are
// counted instead if they are more. The same principle holds for people who have all met before.

/// Bounds of the parts of a score.
struct SeatingBounds {
  var alone = 0
  var thirds = 0
  var pairsMet = 0
  var repeats = 0
  var repeatReason: RepeatReason?
  var maxMeetings = 0
  var crossPairs: Int?
  var imbalance = 0
  var spread = 0
  var objective = 0

  /// Bounds for a problem; once stopped, weaker ones.
  init(_ rules: SeatingRules, isStopped: () -> Bool = { false }) {
    let rounds = rules.rounds
    let facts = PairFacts(rules, isStopped: isStopped)
    let most = (0..<rounds).map { Self.mostMeetings(rules, $0) }.reduce(0, +)
    let fewest = (0..<rounds).map { Self.fewestMeetings(rules, $0) }.reduce(0, +)

    // Over pairs of rounds, the pairs that share a table in both; and meetings of pairs that have met before.
    let repeated = Self.fewestRepeats(rules)
    var twice = 0
    for second in 0..<rounds {
      for first in 0..<second {
        twice += max(repeated[first * rounds + second], facts.heldTwice(first, second))
      }
    }
    let again = (0..<rounds).reduce(0) { $0 + facts.acquaintances($1) }
    spread = max(twice + again, Self.fewestSpread(meetings: fewest, pairs: facts.meetablePairs), facts.heldSpread)
    let lost = rounds > 1 ? (2 * twice + rounds - 1) / rounds : 0
    let lostAgain = rounds > 0 ? (again + rounds - 1) / rounds : 0

    addRepeats(rules, facts, fewest: fewest, lost: lost, again: again, lostAgain: lostAgain)
    pairsMet = max(0, min(facts.openPairs, most - lost - lostAgain, facts.mostNewPairs))
    addMostMeetings(rules, facts, fewest: fewest, most: most, twice: twice)
    imbalance = Self.heldImbalance(rules)
    alone = (0..<rounds).map { Self.fewestAlone(rules, $0) }.reduce(0, +)
    thirds = max(Self.fewestThirds(meetings: fewest, pairs: facts.meetablePairs), facts.heldThirds)
    if case .cross(let values) = rules.problem.meeting {
      crossPairs = min(Self.crossBound(rules, facts, values, most: most), pairsMet)
    }
    switch rules.problem.meeting {
    case .distinct: objective = pairsMet
    case .even: objective = spread
    case .cross: objective = crossPairs ?? 0
    case .values: objective = Self.figureBound(rules)
    }
  }

  /// Takes the strongest of the arguments, of equals the one that is easiest to see.
  private mutating func addRepeats(
    _ rules: SeatingRules, _ facts: PairFacts, fewest: Int, lost: Int, again: Int, lostAgain: Int
  ) {
    func offer(_ bound: Int, _ reason: RepeatReason?) {
      if bound > repeats, let reason { (repeats, repeatReason) = (bound, reason) }
    }
    offer(facts.heldRepeats, facts.mostHeld)
    offer((facts.shortage + 1) / 2, facts.shortest)
    offer(fewest - facts.openPairs, .moreMeetingsThanPairs(meetings: fewest, pairs: facts.openPairs))
    let people = rules.present.map { ($0.count + max(rules.tables, 1) - 1) / max(rules.tables, 1) }.max() ?? 0
    let wide: RepeatReason =
      people > rules.tables
      ? .tooFewTables(people: people, tables: rules.tables)
      : facts.mostHeld ?? .tooFewTables(people: rules.widest, tables: rules.tables)
    let acquainted = facts.largestClique.map {
      RepeatReason.tooFewTablesForAcquaintances(people: $0, tables: rules.tables)
    }
    offer(again, acquainted ?? facts.mostHeld)
    offer(lost + lostAgain, lost >= lostAgain ? wide : acquainted ?? facts.mostHeld)
  }

  private mutating func addMostMeetings(
    _ rules: SeatingRules, _ facts: PairFacts, fewest: Int, most: Int, twice: Int
  ) {
    if fewest == 0 { return }
    maxMeetings = max(repeats > 0 ? 2 : 1, facts.mostHeldMeetings)
    if facts.meetablePairs > 0 {
      maxMeetings = max(maxMeetings, (fewest + facts.meetablePairs - 1) / facts.meetablePairs)
    }
    // If no pair met more than m times, Σ c(c−1)/2 would be at most (m − 1)/2 per meeting.
    if most > 0 { maxMeetings = max(maxMeetings, 1 + (2 * twice + most - 1) / most) }
  }

  /// The most pairs that differ: the pairs of each round less the fewest with a common value, over all rounds.
  static func crossBound(_ rules: SeatingRules, _ facts: PairFacts, _ values: [Int32], most: Int) -> Int {
    var sum = most
    for round in 0..<rules.rounds {
      var counts: [Int32: Int] = [:]
      for person in rules.present[round] { counts[values[person], default: 0] += 1 }
      for count in counts.values { sum -= evenPairs(count, over: rules.tables) }
    }
    var counts: [Int32: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    var open = values.count * (values.count - 1) / 2
    for count in counts.values { open -= count * (count - 1) / 2 }
    for pair in facts.closed where values[pair.first] != values[pair.second] { open -= 1 }
    return max(0, min(sum, open))
  }

  /// Half the sum over people of their best figures, as many as they can have neighbors at the largest tables.
  static func figureBound(_ rules: SeatingRules) -> Int {
    let people = rules.people
    var company = Array(repeating: 0, count: people)
    for round in 0..<rules.rounds {
      let widest = min(rules.widest(in: round), rules.present[round].count)
      for person in rules.present[round] { company[person] += widest - 1 }
    }
    var sum = 0
    for person in 0..<people {
      var row: [Int] = []
      func add(_ other: Int, _ figure: Int32) {
        if figure > 0, rules.objective.prior[person * people + other] ?? 0 == 0 { row.append(Int(figure)) }
      }
      if rules.objective.isSparse {
        let listed = rules.objective.listedFigures
        for place in listed.places(of: person) { add(Int(listed.partner[place]), listed.figure[place]) }
      } else {
        for other in 0..<people where other != person { add(other, rules.objective.first(person, other)) }
      }
      sum += row.sorted(by: >).prefix(max(company[person], 0)).reduce(0, +)
    }
    return sum / 2
  }

  /// People who are outside the even share wherever they sit, since rules hold them together or at a table.
  ///
  /// At a table of s seats the share of a value is at most its part of s, rounded up; people of one value who are fixed
  /// there beyond it are outside. A group counts as at the table that suits it best.
  static func heldImbalance(_ rules: SeatingRules) -> Int {
    var sum = 0
    for round in 0..<rules.rounds {
      let present = rules.present[round]
      let units = rules.units(in: round)
      for attribute in rules.problem.balance.indices {
        let values = rules.problem.balance[attribute]
        var totals: [Int32: Int] = [:]
        for person in present where values[person] >= 0 { totals[values[person], default: 0] += 1 }
        var held = Array(repeating: [Int32: Int](), count: rules.tables)
        var free: [[Int32: Int]] = []
        for unit in units {
          var counts: [Int32: Int] = [:]
          for person in unit where values[person] >= 0 { counts[values[person], default: 0] += 1 }
          let table = Int(rules.fixedTable[round * rules.people + unit[0]])
          if table >= 0 {
            for (value, count) in counts { held[table][value, default: 0] += count }
          } else if unit.count > 1 {
            free.append(counts)
          }
        }
        // More seats mean a larger share, so the largest size is the most favorable.
        func outside(_ counts: [Int32: Int], _ seats: Int) -> Int {
          counts.reduce(0) { sum, item in
            let share = (totals[item.key] ?? 0) * min(seats, present.count)
            return sum + max(0, item.value - (share + present.count - 1) / max(present.count, 1))
          }
        }
        let first = round * rules.tables
        for table in 0..<rules.tables { sum += outside(held[table], rules.high[first + table]) }
        for counts in free { sum += outside(counts, rules.widest(in: round)) }
      }
    }
    return sum
  }
}
