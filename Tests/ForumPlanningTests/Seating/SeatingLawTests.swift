// Laws on seeded random problems: rules, scores, bounds, threads; and exhaustive optima of tiny ones.

import GraphCore
import TestSupport
import Testing

@testable import ForumPlanning

@Suite("Seating: laws")
struct SeatingLawTests {
  @Test("hard rules hold, the score is what a plain recount says, and bounds are not passed", arguments: 0..<60)
  func rulesAndScores(seed: Int) throws {
    let problem = SeatingProblem.random(seed: UInt64(seed))
    let result = problem.plan(SeatingOptions(starts: 2, stepsPerStart: 3_000, seed: 5))
    guard let best = result.best, let score = result.score else {
      if case .infeasible = result.termination { return }
      Issue.record("neither a seating nor a clash: \(result.termination)")
      return
    }
    #expect(brokenRule(best, problem) == nil)
    let slow = SlowScore(best, problem)
    #expect(score.pairsMet.value == slow.pairsMet)
    #expect(score.repeats.value == slow.repeats)
    #expect(score.maxMeetings.value == slow.highest)
    #expect(score.imbalance.value == slow.imbalance)
    #expect(score.objective.value == slow.value(problem))
    #expect(try SeatingScore(of: best, for: problem) == score)
    #expect(score.pairsMet.value <= score.pairsMet.bound)
    #expect(score.repeats.value >= score.repeats.bound)
    #expect(score.maxMeetings.value >= score.maxMeetings.bound)
    if problem.meeting == .even {
      #expect(score.objective.value >= score.objective.bound)
    } else {
      #expect(score.objective.value <= score.objective.bound)
    }
    #expect((result.termination == .optimal) == score.isOptimal)
  }

  @Test("every exchange and move brings what it was said to bring, by scores from scratch", arguments: 0..<30)
  func incremental(seed: Int) throws {
    let problem = SeatingProblem.random(seed: UInt64(seed + 500))
    guard let rules = try? SeatingRules(problem) else { return }
    var random = SplitMix64(seed: 9)
    var state = SeatingState(rules)
    guard case .seated = state.construct(&random) else { return }
    for _ in 0..<150 {
      let round = random.below(rules.rounds)
      let present = rules.present[round]
      if present.count < 2 { continue }
      let (a, b) = (present[random.below(present.count)], present[random.below(present.count)])
      if state.tableOf[round * rules.people + a] == state.tableOf[round * rules.people + b] { continue }
      let (pairObjective, penalty) = (state.pairObjective, state.penalty)
      let (pairGain, balanceGain) = (state.pairGain(a, b, round), state.balanceGain(a, b, round))
      state.exchange(a, b, round)
      #expect(state.pairObjective == pairObjective + pairGain)
      #expect(state.penalty == penalty - balanceGain)
      let slow = SlowScore(state.seating, problem)
      #expect(state.pairObjective == (rules.objective.isEven ? -1 : 1) * slow.value(problem))
      let lonely = state.aloneWeight * state.size.count { $0 == 1 }
      #expect((state.penalty == lonely) == (slow.imbalance == 0))
      // A seating set up anew from the same tables has the same books.
      var anew = SeatingState(rules)
      for round in 0..<rules.rounds {
        for person in rules.present[round] {
          anew.add(person, Int(state.tableOf[round * rules.people + person]), round)
        }
      }
      #expect(anew.pairObjective == state.pairObjective && anew.penalty == state.penalty)
      #expect(anew.met == state.met && anew.gain == state.gain && anew.tally == state.tally)
    }
  }

  @Test("the same answer on one, two and eight threads", arguments: 0..<8)
  func threads(seed: Int) {
    let problem = SeatingProblem.random(seed: UInt64(seed + 900))
    let options = SeatingOptions(starts: 6, stepsPerStart: 2_000, seed: 3)
    let one = problem.plan(options, execution: Execution(threads: 1))
    for threads in [2, 8] {
      let more = problem.plan(options, execution: Execution(threads: threads))
      #expect(more.best == one.best && more.score == one.score)
      #expect(more.termination == one.termination && more.statistics == one.statistics)
    }
  }

  @Test("tiny problems reach the exhaustive optimum", arguments: 1...2)
  func tiny(rounds: Int) {
    var splits: [[Int32]] = []
    for mask in 0..<64 where mask.nonzeroBitCount == 3 { splits.append((0..<6).map { Int32(mask >> $0 & 1) }) }
    var random = SplitMix64(seed: UInt64(rounds))
    var figures: [PairFigure] = []
    for b in 0..<6 { for a in 0..<b { figures.append(PairFigure(a, b, random.below(50))) } }
    for meeting in [MeetingWorth.distinct, .even, .cross([0, 0, 1, 1, 2, 2]), .values(figures)] {
      var problem = SeatingProblem(peopleCount: 6, tables: [3...3, 3...3], rounds: rounds)
      problem.meeting = meeting
      var best: Int?
      var plans: [[Int32]] = [[]]
      for _ in 0..<rounds { plans = plans.flatMap { plan in splits.map { plan + $0 } } }
      for plan in plans {
        let value = SlowScore(Seating(peopleCount: 6, rounds: rounds, tableOf: plan), problem).value(problem)
        best = best.map { meeting == .even ? min($0, value) : max($0, value) } ?? value
      }
      let result = problem.plan(SeatingOptions(starts: 3, stepsPerStart: 5_000))
      #expect(result.score?.objective.value == best)
    }
  }
}
