// How often a seating breaks each hard rule: one that was changed may have done rounds that its rules did not foresee.

/// How often a seating breaks each hard rule.
struct RuleBreaches: Hashable, Sendable {
  /// Tables, round by round, with fewer or more people than allowed.
  var tableSizes = 0
  /// Pairs, round by round, that sit together and must not.
  var apart = 0
  /// Pairs, round by round, that do not sit together and must.
  var together = 0
  /// Hosts, round by round, at another table.
  var hosts = 0
  /// People, round by round, who are not at the table that they were given.
  var fixed = 0
  /// People, round by round, who sit and are said to be away.
  var absences = 0
  /// Tables, round by round, with fewer different values than each minimum asks for.
  var minimums: [Int]

  /// Counts them for a seating of the people and rounds of a problem, in O(rounds · (people + rules)).
  init(of seating: Seating, _ problem: SeatingProblem, _ minimums: [TableVariety]) {
    self.minimums = Array(repeating: 0, count: minimums.count)
    for round in 0..<seating.rounds {
      var seated = Array(repeating: [Int](), count: problem.tables.count)
      for person in 0..<seating.peopleCount {
        if let table = seating.table(of: person, round: round) { seated[table].append(person) }
      }
      tableSizes += zip(problem.tables, seated).count { sizes, people in !sizes.contains(people.count) }
      func isTogether(_ pair: PlacePair) -> Bool? {
        guard let one = seating.table(of: pair.first, round: round),
          let other = seating.table(of: pair.second, round: round)
        else { return nil }
        return one == other
      }
      func isMisplaced(_ seat: FixedSeat) -> Bool {
        guard (seat.round ?? round) == round, let table = seating.table(of: seat.person, round: round) else {
          return false
        }
        return table != seat.table
      }
      apart += problem.apart.count { isTogether($0) == true }
      together += problem.together.count { isTogether($0) == false }
      hosts += problem.hosts.count(where: isMisplaced)
      fixed += problem.fixedSeats.count(where: isMisplaced)
      absences += problem.absences.count {
        $0.round == round && seating.table(of: $0.person, round: round) != nil
      }
      for (place, minimum) in minimums.enumerated() {
        self.minimums[place] += seated.count { people in
          if people.isEmpty { return false }
          var values: Set<Int32> = []
          for person in people where minimum.values[person] >= 0 { values.insert(minimum.values[person]) }
          return values.count < minimum.fewest
        }
      }
    }
  }
}
