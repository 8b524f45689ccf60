// Who meets whom for the first time in a round, and whom again.

internal import ForumPlanning

extension SeatingMap {
  /// Those at the same table whom a person has met before this round, in their order.
  func knownBefore(_ person: Int, among company: [Int], _ round: Int) -> [Int] {
    company.filter { other in
      if other == person { return false }
      let hasMet = (0..<round).contains { earlier in
        let table = seating.table(of: person, round: earlier)
        return table != nil && table == seating.table(of: other, round: earlier)
      }
      return hasMet || priorPairs.contains(PlacePair(min(person, other), max(person, other)))
    }
  }

  /// How many pairs meet for the first time in a round.
  func newPairs(_ company: [[Int]], _ round: Int) -> Int {
    var pairs = 0
    for table in company {
      for person in table {
        pairs += table.count - 1 - knownBefore(person, among: table, round).count
      }
    }
    return pairs / 2
  }

  private var priorPairs: Set<PlacePair> {
    Set(
      priorMeetings.filter { $0.figure > 0 }
        .map { PlacePair(min($0.pair.first, $0.pair.second), max($0.pair.first, $0.pair.second)) })
  }
}
