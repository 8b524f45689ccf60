// The counts behind the bounds: fewest and most pairs at tables, by how people can be spread over them.

extension SeatingBounds {
  /// The most pairs at tables in a round: sizes as uneven as allowed, with a fraction of a table rounded up.
  static func mostMeetings(_ rules: SeatingRules, _ round: Int) -> Int {
    var left = rules.present[round].count
    var pairs = 0
    for low in rules.low {
      pairs += low * (low - 1) / 2
      left -= low
    }
    // Filling a table from low to high adds (low + high − 1)/2 pairs per person; the largest first.
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
  /// Exact, since the number of pairs is convex in the size.
  static func fewestMeetings(_ rules: SeatingRules, _ round: Int) -> Int {
    leveled(rules, from: rules.low, rules.present[round].count).reduce(0) { $0 + $1 * ($1 - 1) / 2 }
  }

  /// Sizes that sum to `people`, raised from `sizes` as evenly as the tables allow.
  private static func leveled(_ rules: SeatingRules, from sizes: [Int], _ people: Int) -> [Int] {
    var sizes = sizes
    var left = people - sizes.reduce(0, +)
    while left > 0 {
      let smallest = zip(sizes, rules.high).filter { $0 < $1 }.map { $0.0 }.min() ?? 0
      for table in sizes.indices where left > 0 && sizes[table] == smallest && smallest < rules.high[table] {
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

  /// The fewest pairs that share a table in both rounds, by spreading the tables of either.
  static func fewestRepeats(_ rules: SeatingRules, _ first: Int, _ second: Int) -> Int {
    let before = Set(rules.present[first])
    let both = rules.present[second].count { before.contains($0) }
    return leveled(rules, from: rules.high.map { _ in 0 }, both).reduce(0) { $0 + evenPairs($1, over: rules.tables) }
  }

  /// The smallest Σ c(c−1)/2 over `pairs` pairs with `meetings` meetings in all: as even as possible.
  static func fewestSpread(meetings: Int, pairs: Int) -> Int {
    if pairs <= 0 { return 0 }
    let (share, rest) = (meetings / pairs, meetings % pairs)
    return rest * (share + 1) * share / 2 + (pairs - rest) * share * (share - 1) / 2
  }
}
