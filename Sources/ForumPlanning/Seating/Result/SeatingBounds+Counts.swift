// The counts behind the bounds: fewest and most pairs at tables, by how people can be spread over them.

extension SeatingBounds {
  /// The most pairs at tables in a round: sizes as uneven as allowed, with a fraction of a table rounded up.
  static func mostMeetings(_ rules: SeatingRules, _ round: Int) -> Int {
    var left = rules.present[round].count
    var pairs = 0
    let cells = rules.cells(of: round)
    for low in rules.low[cells] {
      pairs += low * (low - 1) / 2
      left -= low
    }
    // Filling a table from low to high adds (low + high − 1)/2 pairs per person; the largest first.
    let tables = cells.sorted { rules.low[$0] + rules.high[$0] > rules.low[$1] + rules.high[$1] }
    for table in tables where left > 0 {
      let more = min(left, rules.high[table] - rules.low[table])
      pairs += (more * (rules.low[table] + rules.high[table] - 1) + 1) / 2
      left -= more
    }
    return pairs
  }

  /// The fewest pairs at tables in a round: sizes as even as allowed.
  ///
  /// Exact, since the number of pairs is convex in the size.
  static func fewestMeetings(_ rules: SeatingRules, _ round: Int) -> Int {
    let cells = rules.cells(of: round)
    return leveled(
      Array(rules.low[cells]), most: Array(rules.high[cells]), rules.present[round].count
    )
    .reduce(0) { $0 + $1 * ($1 - 1) / 2 }
  }

  /// Sizes that sum to `people`, raised from `sizes` as evenly as the tables allow.
  private static func leveled(_ fewest: [Int], most: [Int], _ people: Int) -> [Int] {
    var sizes = fewest
    var left = people - sizes.reduce(0, +)
    while left > 0 {
      let smallest = zip(sizes, most).filter { $0 < $1 }.map { $0.0 }.min() ?? 0
      for table in sizes.indices
      where left > 0 && sizes[table] == smallest && smallest < most[table] {
        sizes[table] += 1
        left -= 1
      }
    }
    return sizes
  }

  /// The fewest pairs at a common table when `count` people spread over `tables`.
  static func evenPairs(_ count: Int, over tables: Int) -> Int {
    if tables == 0 { return 0 }
    let (share, rest) = (count / tables, count % tables)
    return rest * (share + 1) * share / 2 + (tables - rest) * share * (share - 1) / 2
  }

  /// The fewest pairs that share a table in both of two rounds, by spreading the tables of the first: for each two rounds,
  /// `first * rounds + second` with the first before the second.
  static func fewestRepeats(_ rules: SeatingRules) -> [Int] {
    let rounds = rules.rounds
    var answer = Array(repeating: 0, count: rounds * rounds)
    for first in 0..<rounds {
      let most = Array(rules.high[rules.cells(of: first)])
      let isBefore = rules.present[first].reduce(into: Array(repeating: false, count: rules.people)) { $0[$1] = true }
      // Most rounds share the same number of people, so that it is worth counting each number once.
      var known: [Int: Int] = [:]
      for second in (first + 1)..<max(rounds, first + 1) {
        let isAll =
          rules.present[first].count == rules.people || rules.present[second].count == rules.people
        let both =
          isAll
          ? min(rules.present[first].count, rules.present[second].count)
          : rules.present[second].count { isBefore[$0] }
        let pairs =
          known[both]
          ?? leveled(most.map { _ in 0 }, most: most, both).reduce(0) {
            $0 + evenPairs($1, over: rules.tables)
          }
        known[both] = pairs
        answer[first * rounds + second] = pairs
      }
    }
    return answer
  }

  /// The fewest people who sit alone in a round: at tables of one seat that must be used, where those present are too few
  /// for two at each table that must be, and where larger tables have no seats for all.
  static func fewestAlone(_ rules: SeatingRules, _ round: Int) -> Int {
    let cells = rules.cells(of: round)
    let single = cells.count { rules.low[$0] == 1 && rules.high[$0] == 1 }
    let double = cells.count { rules.low[$0] >= 1 && rules.high[$0] >= 2 }
    let count = rules.present[round].count
    let shared = cells.reduce(0) { $0 + (rules.high[$1] >= 2 ? rules.high[$1] : 0) }
    return max(single + max(0, 2 * double + single - count), count - shared, count == 1 ? 1 : 0)
  }

  /// The smallest Σ (c−1)(c−2)/2 over `pairs` pairs with `meetings` meetings in all: as even as possible.
  static func fewestThirds(meetings: Int, pairs: Int) -> Int {
    if pairs <= 0 { return 0 }
    let (share, rest) = (meetings / pairs, meetings % pairs)
    let each = max(0, share - 1) * max(0, share - 2) / 2
    return rest * share * max(0, share - 1) / 2 + (pairs - rest) * each
  }

  /// The smallest Σ c(c−1)/2 over `pairs` pairs with `meetings` meetings in all: as even as possible.
  static func fewestSpread(meetings: Int, pairs: Int) -> Int {
    if pairs <= 0 { return 0 }
    let (share, rest) = (meetings / pairs, meetings % pairs)
    return rest * (share + 1) * share / 2 + (pairs - rest) * share * (share - 1) / 2
  }
}
