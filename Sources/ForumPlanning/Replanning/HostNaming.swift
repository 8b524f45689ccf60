// New hosts for tables whose host has left.

extension SeatingProblem {
  /// Gives each of some tables whose host has left another one, in the rounds that are left.
  ///
  /// Of those who sit at the table in those rounds, and can stay there by the rules, it is the one who sits there most
  /// often, of several the first. So as few as possible have to move for it.
  ///
  /// - Parameters:
  ///   - tables: The tables whose host has left.
  ///   - plan: The plan before the change.
  ///   - fromRound: The first round that may change.
  ///   - never: Who is not to become a host.
  /// - Returns: The new host of each of the tables; nil where nobody can be.
  mutating func nameHosts(_ tables: [Int], in plan: Seating, fromRound: Int, never: Set<Int>) -> [Int?] {
    var answer: [Int?] = []
    for table in tables {
      let turns = (0..<peopleCount).map { person in
        (fromRound..<rounds).count { person < plan.peopleCount && plan.table(of: person, round: $0) == table }
      }
      let order = turns.indices.filter { turns[$0] > 0 }.sorted { (turns[$1], $0) < (turns[$0], $1) }
      var host: Int?
      for person in order where !never.contains(person) && canStay(person, from: fromRound) {
        var trial = self
        trial.hosts += hostSeats(person, table, from: fromRound)
        guard let replanning = try? Replanning(of: plan, for: trial, fromRound: fromRound),
          (try? SeatingRules(replanning.remaining)) != nil
        else { continue }
        self = trial
        host = person
        break
      }
      answer.append(host)
    }
    return answer
  }

  /// The seats of a host in the rounds that are left.
  func hostSeats(_ person: Int, _ table: Int, from round: Int) -> [FixedSeat] {
    if round == 0 { return [FixedSeat(person: person, table: table)] }
    return (round..<rounds).map { FixedSeat(person: person, table: table, round: $0) }
  }

  /// Whether somebody is there in all rounds that are left, and hosts no table yet.
  private func canStay(_ person: Int, from round: Int) -> Bool {
    !absences.contains { $0.person == person && $0.round >= round }
      && !hosts.contains { $0.person == person && ($0.round ?? round) >= round }
  }
}
