// The counts that bounds are made of: fewest and most pairs at tables, by how people can be spread over them.

extension SeatingBounds {
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
}
