// If people are too few for the tables: which tables could be closed.

internal import GraphCore

extension Replanning {
  /// The fewest tables, and of those the ones with the fewest moves, without which there are people enough for the
  /// others.
  ///
  /// Tables with a host or a fixed seat stay open. Up to twelve tables with the fewest people are tried one by one; if
  /// several must be closed, those with the fewest people are.
  func closingTables(_ options: ReplanningOptions, _ execution: Execution) -> [ReplanningProposal] {
    let held = Set((problem.hosts + problem.fixedSeats).map { $0.table })
    var away = Set<Absence>(problem.absences)
    away = away.filter { $0.round >= fromRound }
    var seated = Array(repeating: 0, count: problem.tables.count)
    for round in fromRound..<problem.rounds {
      for (person, table) in oldTables(round).enumerated() where seated.indices.contains(table) {
        if !away.contains(Absence(person: person, round: round)) { seated[table] += 1 }
      }
    }
    let ranked = problem.tables.indices.filter { !held.contains($0) && problem.tables[$0].lowerBound > 0 }
      .sorted { (seated[$0], -$0) < (seated[$1], -$1) }
    var modest = options
    modest.effort = max(1, options.effort / 8)
    modest.steps = 0
    func closing(_ tables: [Int]) -> ReplanningProposal? {
      var changed = problem
      for table in tables { changed.tables[table] = 0...0 }
      guard let replanning = try? Replanning(of: plan, for: changed, fromRound: fromRound) else { return nil }
      let result = replanning.attempt(modest, execution)
      return result.seating == nil
        ? nil : ReplanningProposal(closedTables: tables.sorted(), moves: result.moves.count)
    }
    let single = ranked.prefix(12).compactMap { closing([$0]) }
    if let best = single.min(by: { $0.moves < $1.moves }) { return [best] }
    for count in 2..<max(2, min(ranked.count, 12)) {
      if let proposal = closing(Array(ranked.prefix(count))) { return [proposal] }
    }
    return []
  }
}
