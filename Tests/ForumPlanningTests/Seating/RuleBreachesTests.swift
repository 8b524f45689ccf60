// Breaches of each rule, counted by hand.

import Testing

@testable import ForumPlanning

@Suite("How often a seating breaks each rule")
struct RuleBreachesTests {
  @Test("each kind of breach is counted once for each round and rule")
  func counts() {
    // Round 1: 0, 1, 2 at the first table, 3 at the second; round 2: 0 at the first, 1 and 3 at the second, 2 away.
    let seating = Seating(peopleCount: 4, rounds: 2, tableOf: [0, 0, 0, 1, 0, 1, -1, 1])
    var problem = SeatingProblem(peopleCount: 4, tables: [2...2, 2...2], rounds: 2)
    problem.apart = [PlacePair(0, 1), PlacePair(1, 2)]
    problem.together = [PlacePair(0, 1), PlacePair(0, 2)]
    problem.hosts = [FixedSeat(person: 3, table: 0), FixedSeat(person: 2, table: 0)]
    problem.fixedSeats = [FixedSeat(person: 1, table: 1, round: 0), FixedSeat(person: 1, table: 1, round: 1)]
    problem.absences = [Absence(person: 2, round: 1), Absence(person: 3, round: 0)]
    let minimum = TableVariety(values: [5, 5, -1, 6], fewest: 2)
    let breaches = RuleBreaches(of: seating, problem, [minimum])
    #expect(breaches.tableSizes == 3)
    #expect(breaches.apart == 2)
    #expect(breaches.together == 1)
    #expect(breaches.hosts == 2)
    #expect(breaches.fixed == 1)
    #expect(breaches.absences == 1)
    #expect(breaches.minimums == [3])
  }
}
