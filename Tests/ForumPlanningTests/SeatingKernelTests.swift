// The searches' own books against a recount after every change.

import GraphCore
import TestSupport
import Testing

@testable import ForumPlanning

@Suite("Seating: kernels")
struct SeatingKernelTests {
  @Test("moves and exchanges of one round bring what they say, by recount", arguments: 0..<20)
  func grouping(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var problem = SeatingProblem(peopleCount: 17, tables: [3...6, 3...6, 2...7, 3...6], rounds: 1)
    problem.meeting = .values((0..<17).flatMap { b in (0..<b).map { PairFigure($0, b, random.below(200) - 60) } })
    problem.apart = [PersonPair(1, 2), PersonPair(3, 9)]
    problem.priorMeetings = [PairFigure(4, 5, 1)]
    problem.hosts = [FixedSeat(person: 0, table: 2)]
    var start = SeatingState(try SeatingRules(problem))
    guard case .seated = start.construct(&random) else {
      Issue.record("no seating")
      return
    }
    var state = GroupingState(start)
    func recount() -> Int {
      SlowScore(Seating(peopleCount: 17, rounds: 1, tableOf: state.tableOf), problem).figures
    }
    let (first, firstMerit) = (state.tableOf, state.merit)
    #expect(state.merit == recount())
    for _ in 0..<200 {
      let i = Int(state.mobile[random.below(state.mobile.count)])
      let place = state.better(i, from: 0)
      for earlier in state.mobile[..<place] where state.tableOf[Int(earlier)] != state.tableOf[i] {
        #expect(state.exchangeGain(i, Int(earlier)) <= 0)
      }
      if random.below(2) == 0 {
        let table = random.below(4)
        if state.canMove(i, table) { state.move(i, table, state.moveGain(i, table)) }
      } else {
        let j = Int(state.mobile[random.below(state.mobile.count)])
        if state.tableOf[i] == state.tableOf[j] || !state.canExchange(i, j) { continue }
        state.exchange(i, j, state.exchangeGain(i, j))
      }
      #expect(state.merit == recount())
      #expect(brokenRule(Seating(peopleCount: 17, rounds: 1, tableOf: state.tableOf), problem) == nil)
    }
    state.restore(first, firstMerit)
    #expect(state.tableOf == first && state.merit == recount())
  }

  @Test("meetings with whole tables weigh exchanges as the seating's own books do", arguments: 0..<20)
  func meetingSums(seed: Int) throws {
    var problem = SeatingProblem.random(seed: UInt64(seed + 70))
    problem.meeting = .even
    problem.balance = []
    problem.together = []
    guard let rules = try? SeatingRules(problem) else { return }
    var random = SplitMix64(seed: 3)
    var state = SeatingState(rules)
    guard case .seated = state.construct(&random) else { return }
    var sums = MeetingSums(state)
    for _ in 0..<100 {
      let round = random.below(rules.rounds)
      let present = rules.present[round]
      if present.count < 2 { continue }
      let (a, b) = (present[random.below(present.count)], present[random.below(present.count)])
      let (s, t) = (state.seating.table(of: a, round: round), state.seating.table(of: b, round: round))
      if s == t { continue }
      let said = sums.gain(a, b, round, state)
      #expect(said == state.worthGain(a, b, round))
      let hasMet = present.contains {
        $0 != a && state.seating.table(of: $0, round: round) == s && state.met[a * rules.people + $0] > 1
      }
      let isInConflict = sums.isInConflict(a, round, state)
      #expect(isInConflict == hasMet)
      sums.exchange(a, b, round, &state)
      #expect(state.worth == -SlowScore(state.seating, problem).spread)
    }
  }

  @Test("every search of a start keeps the rules and says its merit truly", arguments: 0..<12)
  func portfolio(seed: Int) throws {
    var problem = SeatingProblem.random(seed: UInt64(seed + 40))
    if seed % 2 == 0 {
      problem.meeting = .even
      problem.together = []
    } else {
      problem.rounds = 1
      problem.balance = []
      problem.together = []
      problem.variety = nil
      problem.absences = []
      problem.fixedSeats = []
      problem.meeting = .values([PairFigure(0, 1, 7), PairFigure(1, 2, -5), PairFigure(2, 3, 9), PairFigure(3, 0, 4)])
    }
    // Each start alone, so that each kind of search has its turn.
    for starts in 1...4 {
      let result = problem.plan(SeatingOptions(starts: starts, stepsPerStart: 3_000, seed: UInt64(seed)))
      guard let best = result.best, let score = result.score else { continue }
      #expect(brokenRule(best, problem) == nil)
      #expect(score.value.value == SlowScore(best, problem).value(problem))
    }
  }
}
