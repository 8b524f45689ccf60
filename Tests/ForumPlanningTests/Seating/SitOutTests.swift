// Turns to sit out: as even as can be, never for those whose seat is given.

import GraphCore
import TestSupport
import Testing

@testable import ForumPlanning

@Suite("Seating: turns to sit out")
struct SitOutTests {
  private func misses(_ problem: SeatingProblem) -> [Int] {
    var misses = Array(repeating: 0, count: problem.peopleCount)
    for absence in Set(problem.absences) { misses[absence.person] += 1 }
    return misses
  }

  @Test("turns differ by one at most", arguments: 0..<40)
  func even(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var problem = SeatingProblem(
      peopleCount: 9 + random.below(20), tables: [4...4, 4...4], rounds: 1 + random.below(9))
    problem.sharesSitOuts = true
    problem.hosts = [FixedSeat(person: 3, table: 1)]
    let result = problem.plan(SeatingOptions(starts: 1, stepsPerStart: 200, seed: UInt64(seed)))
    var turns = Array(repeating: 0, count: problem.peopleCount)
    guard let best = result.best else {
      Issue.record("no seating")
      return
    }
    let sitOuts = problem.sitOuts(in: best)
    for absence in sitOuts { turns[absence.person] += 1 }
    #expect(turns[3] == 0 && turns.reduce(0, +) == problem.rounds * (problem.peopleCount - 8))
    turns.remove(at: 3)
    #expect((turns.max() ?? 0) - (turns.min() ?? 0) <= 1)
    var settled = problem
    settled.absences = sitOuts
    #expect(brokenRule(best, settled) == nil)
    #expect(try SeatingScore(of: best, for: problem) == result.score)
  }

  @Test("nobody sits out who has missed two more than one who could have", arguments: 0..<60)
  func level(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var problem = SeatingProblem(peopleCount: 10, tables: [3...3, 3...3], rounds: 5)
    problem.sharesSitOuts = true
    for _ in 0..<8 { problem.absences.append(Absence(person: random.below(10), round: random.below(5))) }
    for _ in 0..<4 {
      let seat = FixedSeat(person: random.below(10), table: random.below(2), round: random.below(5))
      if !problem.absences.contains(Absence(person: seat.person, round: seat.round ?? 0)) {
        problem.fixedSeats.append(seat)
      }
    }
    let settled = problem.decidingSitOuts(seed: 7)
    #expect(settled == problem.decidingSitOuts(seed: 7))
    let misses = misses(settled)
    let given = Set(problem.absences)
    let away = Set(settled.absences)
    for round in 0..<5 {
      let present = 10 - (0..<10).count { given.contains(Absence(person: $0, round: round)) }
      #expect((0..<10).count { !away.contains(Absence(person: $0, round: round)) } == min(present, 6))
      for out in away.subtracting(given) where out.round == round {
        #expect(!problem.fixedSeats.contains { $0.person == out.person && $0.round == round })
        for other in 0..<10 where !away.contains(Absence(person: other, round: round)) {
          if problem.fixedSeats.contains(where: { $0.person == other && $0.round == round }) { continue }
          #expect(misses[out.person] <= misses[other] + 1)
        }
      }
    }
  }

  @Test("those who sit together sit out together where sizes let them")
  func groups() {
    var problem = SeatingProblem(peopleCount: 10, tables: [3...5, 3...4], rounds: 5)
    problem.sharesSitOuts = true
    problem.together = (0..<5).map { PlacePair(2 * $0, 2 * $0 + 1) }
    let settled = problem.decidingSitOuts(seed: 1)
    #expect(misses(settled) == Array(repeating: 1, count: 10))
    let away = Set(settled.absences)
    for absence in away { #expect(away.contains(Absence(person: absence.person ^ 1, round: absence.round))) }
    // Nine seats that must all be taken: one of a pair goes alone.
    problem.tables = [5...5, 4...4]
    let exact = problem.decidingSitOuts(seed: 1)
    #expect(exact.absences.count == 5)
  }

  @Test("nobody sits out where there are seats, and seats that are given can still be too few")
  func limits() {
    var problem = SeatingProblem(peopleCount: 4, tables: [2...2, 2...2], rounds: 2)
    problem.sharesSitOuts = true
    #expect(problem.decidingSitOuts(seed: 3).absences.isEmpty)
    #expect(problem.plan(SeatingOptions(starts: 1, stepsPerStart: 10)).best.map { problem.sitOuts(in: $0) } == [])
    problem.tables = [3...3]
    problem.hosts = (0..<4).map { FixedSeat(person: $0, table: 0) }
    let result = problem.plan(SeatingOptions(starts: 1, stepsPerStart: 10))
    #expect(result.termination == .infeasible(because: .tooFewSeats(round: 0, people: 4, seats: 3)))
    problem.hosts = []
    problem.absences = [Absence(person: 9, round: 0)]
    #expect(problem.decidingSitOuts(seed: 3) == problem)
  }

  @Test("a limit in time ends the search and is said")
  func time() {
    let problem = SeatingProblem(peopleCount: 40, tables: Array(repeating: 5...5, count: 8), rounds: 12)
    let result = problem.plan(
      SeatingOptions(starts: 1), timeLimit: .seconds(2), clock: SearchClock { .seconds(2) },
      execution: Execution(threads: 2))
    #expect(result.termination == .stopped(.time) && result.best != nil)
  }
}
