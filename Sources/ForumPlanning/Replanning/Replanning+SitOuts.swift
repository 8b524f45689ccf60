// Who sits out when more are present than there are seats: those who were to sit out anyway, then people by turns.

extension Replanning {
  /// The changed problem with everybody's turns to sit out in the remaining rounds added to the absences.
  ///
  /// In each round those who were to sit out still do as long as it is needed; further ones are those with the fewest
  /// misses, ties won by late guests. If fewer need to sit out than were to, those with the most misses sit. People
  /// whose seat is given never sit out, and a group sits out as a whole.
  var settled: SeatingProblem {
    if !problem.sharesSitOuts || !SeatingRules.isWellFormed(problem) { return problem }
    var answer = problem
    answer.sharesSitOuts = false
    let seats = SeatingRules.seats(problem).reduce(0, +)
    let needed = problem.tables.reduce(0) { $0 + $1.lowerBound }
    let away = Set(problem.absences)
    var misses = (0..<problem.peopleCount).map { person in
      (0..<fromRound).count { oldTable(person, $0) < 0 }
    }
    let groups = SeatingRules.groups(problem.peopleCount, problem.together)
    for round in fromRound..<problem.rounds {
      let isHere = (0..<problem.peopleCount).map { !away.contains(Absence(person: $0, round: round)) }
      var here = isHere.count { $0 }
      let held = Set(
        (problem.hosts + problem.fixedSeats).filter { $0.round == nil || $0.round == round }.map { $0.person })
      let choices = groups.map { $0.filter { isHere[$0] } }.filter { group in
        !group.isEmpty && !group.contains { held.contains($0) }
      }
      /// Smaller keys sit out first: those who were to sit out; then fewest misses, then late guests.
      let keys = choices.map { group -> [Int] in
        let wasOut = group.allSatisfy { $0 < plan.peopleCount && oldTable($0, round) < 0 }
        let isLate = group.allSatisfy { $0 >= plan.peopleCount }
        return [wasOut ? 0 : 1, group.map { misses[$0] }.max() ?? 0, isLate ? 0 : 1, group[0]]
      }
      let order = choices.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
      for index in order where here > seats {
        if here - choices[index].count < min(needed, seats) { continue }
        for person in choices[index] { answer.absences.append(Absence(person: person, round: round)) }
        here -= choices[index].count
      }
      let out = Set(answer.absences.filter { $0.round == round }.map { $0.person })
      for person in out { misses[person] += 1 }
    }
    return answer
  }

  private func oldTable(_ person: Int, _ round: Int) -> Int {
    person < plan.peopleCount ? plan.table(of: person, round: round) ?? -1 : -1
  }
}
