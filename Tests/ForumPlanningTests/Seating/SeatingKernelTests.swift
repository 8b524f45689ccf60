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
    problem.apart = [PlacePair(1, 2), PlacePair(3, 9)]
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
    let (first, firstObjective) = (state.tableOf, state.objective)
    #expect(state.objective == recount())
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
      #expect(state.objective == recount())
      #expect(brokenRule(Seating(peopleCount: 17, rounds: 1, tableOf: state.tableOf), problem) == nil)
    }
    state.restore(first, firstObjective)
    #expect(state.tableOf == first && state.objective == recount())
  }

  @Test("a scan of one round finds the first exchange that is due, as weighing one by one does", arguments: 0..<20)
  func groupingScan(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var problem = SeatingProblem(peopleCount: 15, tables: [3...6, 3...6, 2...7, 3...6], rounds: 1)
    problem.meeting = .values((0..<15).flatMap { b in (0..<b).map { PairFigure($0, b, random.below(200) - 60) } })
    problem.hosts = [FixedSeat(person: 0, table: 2)]
    var start = SeatingState(try SeatingRules(problem))
    guard case .seated = start.construct(&random) else { return }
    let state = GroupingState(start)
    let logUniforms = Cooling(from: 1, to: 1).logUniforms
    for _ in 0..<200 {
      let count = state.mobile.count
      let i = Int(state.mobile[random.below(count)])
      let (first, chance) = (random.below(count), random.below(4096))
      let temperature = Double(1 + random.below(100))
      let expected = (0..<count).first { turn in
        let j = Int(state.mobile[(first + turn) % count])
        return state.tableOf[i] != state.tableOf[j]
          && Double(state.exchangeGain(i, j)) >= temperature * logUniforms[(chance + turn) & 4095]
      }
      let found = state.scan(i, from: first, count, temperature, logUniforms, chance)
      #expect(found.place == expected.map { (first + $0) % count })
      #expect(found.weighed == expected.map { $0 + 1 } ?? count)
    }
  }

  @Test("meetings with whole tables weigh exchanges as the seating's own books do", arguments: 0..<40)
  func meetingSums(seed: Int) throws {
    var problem = SeatingProblem.random(seed: UInt64(seed + 70))
    problem.together = []
    guard let rules = try? SeatingRules(problem) else { return }
    var random = SplitMix64(seed: 3)
    var state = SeatingState(rules)
    guard case .seated = state.construct(&random) else { return }
    var sums = MeetingSums(state)
    let cooling = Cooling(from: 1, to: 1)
    let logUniforms = cooling.logUniforms
    for _ in 0..<60 {
      let round = random.below(rules.rounds)
      let present = rules.present[round].map { Int32($0) }
      if present.count < 2 { continue }
      let (a, b) = (Int(present[random.below(present.count)]), Int(present[random.below(present.count)]))
      let s = try #require(state.seating.table(of: a, round: round))
      let t = try #require(state.seating.table(of: b, round: round))
      if s == t { continue }
      #expect(sums.exchangeGain(a, b, round, state) == state.pairGain(a, b, round))
      let bound = random.below(20) - 15
      let expected = present.firstIndex {
        state.tableOf[round * rules.people + Int($0)] != Int32(s)
          && state.pairGain(a, Int($0), round) >= bound
      }
      #expect(sums.next(a, round, state, present, from: 0, least: bound)?.place == expected)
      let (first, chance, temperature) = (random.below(present.count), random.below(4096), Double(random.below(9)))
      let due = present.indices.first { turn in
        let other = Int(present[(first + turn) % present.count])
        return state.tableOf[round * rules.people + other] != Int32(s)
          && Double(state.pairGain(a, other, round)) >= temperature * logUniforms[(chance + turn) & 4095] - 2
      }
      let found = sums.scan(
        ExchangeScan(
          person: a, round: round, first: first, count: present.count, temperature: temperature, chance: chance,
          slack: 2),
        state, among: present, cooling)
      #expect(
        found.place == due.map { (first + $0) % present.count } && found.weighed == (due ?? present.count - 1) + 1)
      if rules.objective.isEven {
        let hasMet = present.contains {
          Int($0) != a && state.seating.table(of: Int($0), round: round) == s
            && state.met[a * rules.people + Int($0)] > 1
        }
        #expect(sums.isInConflict(a, round) == hasMet)
      }
      // A move, if there is a seat, and else an exchange; both change every sum as a count from nothing would.
      if state.size[round * rules.tables + t] < rules.high[t] {
        let before = state.pairObjective
        let gain = sums.moveGain(a, t, round, state)
        sums.remove(a, round, &state)
        sums.add(a, t, round, &state)
        #expect(state.pairObjective == before + gain)
      } else {
        sums.exchange(a, b, round, &state)
      }
      let anew = MeetingSums(state)
      #expect(anew.at == sums.at && anew.own == sums.own)
      let slow = SlowScore(state.seating, problem).value(problem)
      #expect(state.pairObjective == (rules.objective.isEven ? -slow : slow))
    }
  }

  @Test("every search of a start keeps the rules and says its objective truly", arguments: 0..<12)
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
      #expect(score.objective.value == SlowScore(best, problem).value(problem))
    }
  }
}
