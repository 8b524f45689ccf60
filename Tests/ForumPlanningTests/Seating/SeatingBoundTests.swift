// Bounds against every seating there is, on problems tiny enough to try them all, with rules of every kind.

import GraphCore
import TestSupport
import Testing

@testable import ForumPlanning

@Suite("Seating: bounds")
struct SeatingBoundTests {
  /// Five people at two tables of uneven sizes over two rounds.
  private func problem(_ seed: Int) -> SeatingProblem {
    var random = SplitMix64(seed: UInt64(seed))
    var problem = SeatingProblem(peopleCount: 5, tables: [1...3, 1...4], rounds: 2)
    func pair() -> PlacePair {
      let one = random.below(5)
      return PlacePair(one, (one + 1 + random.below(4)) % 5)
    }
    for _ in 0..<random.below(3) { problem.balance.append((0..<5).map { _ in Int32(random.below(3)) - 1 }) }
    for _ in 0..<random.below(2) { problem.apart.append(pair()) }
    for _ in 0..<random.below(3) { problem.together.append(pair()) }
    for _ in 0..<random.below(3) { problem.hosts.append(FixedSeat(person: random.below(5), table: random.below(2))) }
    for _ in 0..<random.below(3) { problem.absences.append(Absence(person: random.below(5), round: random.below(2))) }
    for _ in 0..<random.below(8) {
      let pair = pair()
      problem.priorMeetings.append(PairFigure(pair.first, pair.second, random.below(3)))
    }
    if random.below(3) == 0 {
      problem.variety = TableVariety(values: (0..<5).map { _ in Int32(random.below(4)) - 1 }, fewest: 1)
    }
    switch random.below(4) {
    case 0: problem.meeting = .distinct
    case 1: problem.meeting = .even
    case 2: problem.meeting = .cross((0..<5).map { _ in Int32(random.below(3)) - 1 })
    default:
      problem.meeting = .values(
        (0..<8).map { _ in (pair(), random.below(60) - 15) }.map { PairFigure($0.first, $0.second, $1) })
    }
    return problem
  }

  /// Every way to seat those present in a round that keeps the rules.
  private func roundsKept(_ problem: SeatingProblem, _ round: Int) -> [[Int32]] {
    (0..<32).compactMap { mask -> [Int32]? in
      let tables = (0..<5).map { person -> Int32 in
        if problem.absences.contains(Absence(person: person, round: round)) { return mask >> person & 1 == 0 ? -1 : -2 }
        return Int32(mask >> person & 1)
      }
      if tables.contains(-2) { return nil }
      var single = problem
      single.rounds = 1
      single.absences = problem.absences.filter { $0.round == round }.map { Absence(person: $0.person, round: 0) }
      return brokenRule(Seating(peopleCount: 5, rounds: 1, tableOf: tables), single) == nil ? tables : nil
    }
  }

  @Test("no seating passes a bound, and there is a seating where no clash is named", arguments: 0..<150)
  func exhaustive(seed: Int) throws {
    let problem = problem(seed)
    let firsts = roundsKept(problem, 0)
    let seconds = roundsKept(problem, 1)
    let result = problem.plan(SeatingOptions(starts: 2, stepsPerStart: 4_000))
    #expect((result.score == nil) == (firsts.isEmpty || seconds.isEmpty))
    guard let score = result.score else { return }
    #expect((score.repeatReason == nil) == (score.repeats.bound == 0))
    // What nobody can avoid of sitting alone comes first, then the worth.
    var best: (alone: Int, value: Int)?
    for first in firsts {
      for second in seconds {
        let seating = Seating(peopleCount: 5, rounds: 2, tableOf: first + second)
        let slow = SlowScore(seating, problem)
        let alone = (0..<4).count { seating.people(at: $0 % 2, round: $0 / 2).count == 1 }
        #expect(alone >= score.alone.bound)
        #expect(slow.pairsMet <= score.pairsMet.bound)
        #expect(slow.repeats >= score.repeats.bound)
        #expect(slow.highest >= score.maxMeetings.bound)
        #expect(slow.imbalance >= score.imbalance.bound)
        if let cross = score.crossPairs { #expect(slow.cross <= cross.bound) }
        let value = slow.value(problem)
        if problem.meeting == .even {
          #expect(value >= score.objective.bound)
        } else {
          #expect(value <= score.objective.bound)
        }
        let isBetter = best.map { problem.meeting == .even ? value < $0.value : value > $0.value } ?? true
        if best.map({ alone < $0.alone || alone == $0.alone && isBetter }) ?? true { best = (alone, value) }
      }
    }
    // Where nothing is weighed against meetings the search finds the best there is.
    #expect(score.alone.value == best?.alone)
    if problem.balance.isEmpty { #expect(score.objective.value == best?.value) }
  }

  @Test("why a repeat cannot be avoided")
  func reasons() {
    func reason(
      _ people: Int, _ tables: Int, _ rounds: Int, _ change: (inout SeatingProblem) -> Void = { _ in }
    )
      -> RepeatReason?
    {
      var problem = SeatingProblem(
        peopleCount: people, tables: Array(repeating: (people / tables)...(people / tables), count: tables),
        rounds: rounds)
      change(&problem)
      return problem.plan(SeatingOptions(starts: 1, stepsPerStart: 10)).score?.repeatReason
    }
    #expect(reason(48, 6, 3) == .tooFewTables(people: 8, tables: 6))
    #expect(reason(32, 8, 4) == nil)
    #expect(reason(32, 8, 11) == .tooFewOthers(person: 0, rounds: 11, needed: 33, others: 31))
    #expect(
      reason(32, 8, 3) { $0.together = [PlacePair(4, 9)] }
        == .heldTogether(pair: PlacePair(4, 9), rounds: 3, prior: 0))
    #expect(
      reason(9, 3, 1) { problem in
        problem.priorMeetings = (0..<4).flatMap { b in (0..<b).map { PairFigure($0, b, 1) } }
      } == .tooFewTablesForAcquaintances(people: 4, tables: 3))
  }
}
