// Tables as equal in size as each round allows: by who is present in it, and by the rules.

internal import GraphCore

extension SeatingProblem {
  /// The same problem with the sizes of each round as equal as can be; unchanged unless ``levelsTables`` is set.
  ///
  /// In each round the tables differ by one person at most, within ``tables``. Where rules leave no such seating, a round
  /// gets the narrowest sizes around these for which one was found.
  ///
  /// - Complexity: O(rounds · tables) without rules; with them one attempt at each round at least.
  func levelingTables() -> SeatingProblem {
    guard levelsTables, SeatingRules.isWellFormed(self) else { return self }
    var problem = self
    problem.levelsTables = false
    let hasRules = !(apart + together).isEmpty || !(hosts + fixedSeats).isEmpty || variety != nil
    var away = Array(repeating: 0, count: rounds)
    for absence in Set(absences) { away[absence.round] += 1 }
    let widest = tables.map { $0.upperBound }.max() ?? 0
    problem.sizes = (0..<rounds).map { round in
      let level = Self.level(of: tables, for: peopleCount - away[round])
      var sizes = Self.sizes(tables, around: level, slack: 0)
      var slack = 0
      // Rules that clash at tables of any size do so at level ones.
      if hasRules, (try? SeatingRules(part(round, tables))) == nil { return tables }
      while hasRules, sizes != tables, slack <= widest, !hasArrangement(of: round, sizes) {
        slack += 1
        sizes = slack > widest ? tables : Self.sizes(tables, around: level, slack: slack)
      }
      return sizes
    }
    return problem
  }

  /// The most that can sit at every table that has so many seats, if the tables are filled evenly by so many people.
  private static func level(of tables: [ClosedRange<Int>], for people: Int) -> Int {
    func seated(_ level: Int) -> Int { tables.reduce(0) { $0 + min(max(level, $1.lowerBound), $1.upperBound) } }
    var (low, high) = (0, max(0, min(people, tables.map { $0.upperBound }.max() ?? 0)))
    while low < high {
      let middle = (low + high + 1) / 2
      if seated(middle) <= people { low = middle } else { high = middle - 1 }
    }
    return low
  }

  private static func sizes(_ tables: [ClosedRange<Int>], around level: Int, slack: Int) -> [ClosedRange<Int>] {
    // Where not even one could sit at each table, some tables stay empty, so that nobody sits alone who need not.
    if level == 0 { return tables }
    return tables.map { size in
      let fewest = min(max(level - slack, size.lowerBound), size.upperBound)
      return fewest...max(fewest, min(level + 1 + slack, size.upperBound))
    }
  }

  /// The rules of a round alone, with these sizes.
  private func part(_ round: Int, _ sizes: [ClosedRange<Int>]) -> SeatingProblem {
    var part = only(round)
    part.tables = sizes
    part.sizes = []
    part.balance = []
    part.meeting = .distinct
    part.priorMeetings = []
    return part
  }

  /// Whether an arrangement of a round with these sizes is found; false also where none was found in the time given.
  private func hasArrangement(of round: Int, _ sizes: [ClosedRange<Int>]) -> Bool {
    guard let rules = try? SeatingRules(part(round, sizes)) else { return false }
    var search = ExhaustiveRound(rules, 0, steps: 100_000)
    if let isPossible = search.run() { return isPossible }
    var state = SeatingState(rules)
    var random = SplitMix64(seed: 1)
    if case .seated = state.construct(&random) { return true }
    return false
  }
}
