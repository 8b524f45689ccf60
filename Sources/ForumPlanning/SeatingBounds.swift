// What no seating within the hard rules can better. Every bound is a count by pigeonhole; none needs a search.
//
// Two rounds: people who shared a table before sit among T tables now, so at each old table of s people some table now
// takes at least s/T of them, and the fewest pairs that meet again come from spreading evenly. Over all pairs of rounds
// that bounds Σ c(c−1)/2, and since c ≤ R, lost first meetings Σ (c−1) are at least 2/R of it.

/// Bounds of the parts of a score.
struct SeatingBounds {
  var pairsMet = 0
  var repeats = 0
  var maxMeetings = 0
  var crossPairs: Int?
  var spread = 0
  var value = 0

  init(_ rules: SeatingRules) {
    let people = rules.people
    let rounds = rules.rounds
    let prior = rules.worth.prior
    let apart = Set(rules.problem.apart.map { PersonPair(min($0.first, $0.second), max($0.first, $0.second)) })
    var blocked = apart
    for (key, count) in prior where count > 0 && key / people < key % people {
      blocked.insert(PersonPair(key / people, key % people))
    }
    let openPairs = people * (people - 1) / 2 - blocked.count
    let meetablePairs = people * (people - 1) / 2 - apart.count

    let most = (0..<rounds).map { Self.mostMeetings(rules, $0) }.reduce(0, +)
    let fewest = (0..<rounds).map { Self.fewestMeetings(rules, $0) }.reduce(0, +)
    for first in 0..<rounds {
      for second in 0..<first { spread += Self.fewestRepeats(rules, second, first) }
    }
    spread = max(spread, Self.fewestSpread(meetings: fewest, pairs: meetablePairs))
    let lost = rounds > 1 ? (2 * spread + rounds - 1) / rounds : 0
    repeats = max(lost, fewest - openPairs, 0)
    pairsMet = max(0, min(openPairs, most - max(lost, 0)))
    maxMeetings = fewest == 0 ? 0 : repeats > 0 ? 2 : 1
    if fewest > 0, meetablePairs > 0 { maxMeetings = max(maxMeetings, (fewest + meetablePairs - 1) / meetablePairs) }
    if case .cross(let values) = rules.problem.meeting {
      crossPairs = Self.crossBound(rules, values, most: most, blocked: blocked)
    }
    switch rules.problem.meeting {
    case .distinct: value = pairsMet
    case .even: value = spread
    case .cross: value = crossPairs ?? 0
    case .values: value = Self.figureBound(rules)
    }
  }

  /// The most pairs at tables in a round: sizes as uneven as allowed, with a fraction of a table rounded up.
  static func mostMeetings(_ rules: SeatingRules, _ round: Int) -> Int {
    var left = rules.present[round].count
    var pairs = 0
    for low in rules.low {
      pairs += low * (low - 1) / 2
      left -= low
    }
    // Filling a table from low to high adds (low + high − 1)/2 pairs per person; the best fillings first.
    let tables = (0..<rules.tables).sorted { rules.low[$0] + rules.high[$0] > rules.low[$1] + rules.high[$1] }
    for table in tables where left > 0 {
      let more = min(left, rules.high[table] - rules.low[table])
      pairs += (more * (rules.low[table] + rules.high[table] - 1) + 1) / 2
      left -= more
    }
    return pairs
  }

  /// The fewest pairs at tables in a round: sizes as even as allowed.
  ///
  /// Exact, since pairs grow faster than people.
  static func fewestMeetings(_ rules: SeatingRules, _ round: Int) -> Int {
    var sizes = rules.low
    var left = rules.present[round].count - sizes.reduce(0, +)
    while left > 0 {
      let smallest = zip(sizes, rules.high).filter { $0 < $1 }.map(\.0).min() ?? 0
      for table in sizes.indices where left > 0 && sizes[table] == smallest && smallest < rules.high[table] {
        sizes[table] += 1
        left -= 1
      }
    }
    return sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
  }

  /// The fewest pairs at one table when `count` people spread over `tables`.
  static func evenPairs(_ count: Int, over tables: Int) -> Int {
    if tables == 0 { return 0 }
    let (share, rest) = (count / tables, count % tables)
    return rest * (share + 1) * share / 2 + (tables - rest) * share * (share - 1) / 2
  }

  /// The fewest pairs that share a table in both rounds, from the side of either.
  static func fewestRepeats(_ rules: SeatingRules, _ first: Int, _ second: Int) -> Int {
    let before = Set(rules.present[first])
    var left = rules.present[second].reduce(0) { $0 + (before.contains($1) ? 1 : 0) }
    var sizes = rules.high.map { _ in 0 }
    while left > 0 {
      let smallest = zip(sizes, rules.high).filter { $0 < $1 }.map(\.0).min() ?? 0
      for table in sizes.indices where left > 0 && sizes[table] == smallest && smallest < rules.high[table] {
        sizes[table] += 1
        left -= 1
      }
    }
    return sizes.reduce(0) { $0 + evenPairs($1, over: rules.tables) }
  }

  /// The smallest Σ c(c−1)/2 with so many meetings of so many pairs: as even as possible.
  static func fewestSpread(meetings: Int, pairs: Int) -> Int {
    if pairs <= 0 { return 0 }
    let (share, rest) = (meetings / pairs, meetings % pairs)
    return rest * (share + 1) * share / 2 + (pairs - rest) * share * (share - 1) / 2
  }

  /// The most pairs that differ: those of a round, less the fewest that share a value, over all rounds.
  static func crossBound(_ rules: SeatingRules, _ values: [Int32], most: Int, blocked: Set<PersonPair>) -> Int {
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
    for pair in blocked where values[pair.first] != values[pair.second] { open -= 1 }
    return max(0, min(sum, open))
  }

  /// Half the sum, over people, of the best figures with as many others as the largest tables can bring together.
  static func figureBound(_ rules: SeatingRules) -> Int {
    let people = rules.people
    var company = Array(repeating: 0, count: people)
    for round in 0..<rules.rounds {
      let widest = min(rules.widest, rules.present[round].count)
      for person in rules.present[round] { company[person] += widest - 1 }
    }
    var sum = 0
    for person in 0..<people {
      let row = (0..<people).filter { $0 != person && rules.worth.prior[person * people + $0] ?? 0 == 0 }
        .map { Int(rules.worth.first(person, $0)) }.filter { $0 > 0 }.sorted(by: >)
      sum += row.prefix(max(company[person], 0)).reduce(0, +)
    }
    return sum / 2
  }
}
