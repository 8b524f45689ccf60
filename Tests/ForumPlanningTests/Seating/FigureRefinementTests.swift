// The figures down the list: the search for them keeps its books truly, and finds what trying every seating finds.

import GraphCore
import Testing

@testable import ForumPlanning

@Suite("Seating: every figure in order")
struct FigureRefinementTests {
  /// Trying all seatings costs fifty times as much without optimization.
  #if DEBUG
    private static let inputs = 40
  #else
    private static let inputs = 300
  #endif

  @Test("rules are kept, no rank gets worse, and the rank is what a recount finds", arguments: 0..<60)
  func law(seed: Int) throws {
    var problem = SeatingProblem.random(seed: UInt64(seed + 300))
    problem.sparesThirdMeetings = seed % 2 == 0
    guard let rules = try? SeatingRules(problem) else { return }
    var random = SplitMix64(seed: UInt64(seed))
    var state = SeatingState(rules)
    guard case .seated = state.construct(&random) else { return }
    var refinement = FigureRefinement(rules, state.tableOf, random)
    let first = refinement.bestRank
    refinement.run(steps: 3_000, bounds: SeatingBounds(rules)) { false }
    #expect(refinement.bestRank <= first)
    for tables in [refinement.best, refinement.tally.state.tableOf] {
      let seating = Seating(peopleCount: rules.people, rounds: rules.rounds, tableOf: tables)
      #expect(brokenRule(seating, problem) == nil)
      let score = try SeatingScore(of: seating, for: problem)
      let rank = tables == refinement.best ? refinement.bestRank : refinement.tally.rank
      #expect(rank.alone == score.alone.value)
      #expect((rank.imbalance == 0) == (score.imbalance.value == 0))
      #expect(rank.cost == (problem.meeting == .even ? 1 : -1) * score.objective.value)
      #expect(rank.repeats == score.repeats.value && rank.highest == score.maxMeetings.value)
      #expect(-rank.unmet == score.pairsMet.value && rank.thirds == score.thirdMeetings.value)
      #expect(rank.spared == (problem.sparesThirdMeetings ? rank.thirds : 0))
    }
  }

  @Test("those who have met are not paired again where others are free")
  func acquaintances() throws {
    // Five people, the first of another sector; three pairs have met.
    var problem = SeatingProblem(peopleCount: 5, tables: [2...3, 2...3], rounds: 1)
    problem.levelsTables = true
    problem.sparesThirdMeetings = true
    problem.meeting = .cross([0, 1, 1, 1, 1])
    problem.priorMeetings = [PairFigure(1, 3, 1), PairFigure(2, 3, 1), PairFigure(2, 4, 1)]
    let result = problem.plan()
    let score = try #require(result.score)
    #expect(score.objective == BoundedFigure(value: 2, bound: 2))
    #expect(score.repeats == BoundedFigure(value: 0, bound: 0))
    #expect(result.termination == .optimal)
  }

  @Test("nobody sits with anybody in all three rounds where that can be avoided")
  func thirds() throws {
    // The most new pairs, 164, take eight pairs who sit together three times.
    var problem = SeatingProblem(peopleCount: 24, tables: Array(repeating: 6...6, count: 4), rounds: 3)
    problem.sparesThirdMeetings = true
    let score = try #require(problem.plan(SeatingOptions(starts: 2, stepsPerStart: 40_000)).score)
    #expect(score.thirdMeetings == BoundedFigure(value: 0, bound: 0))
    #expect(score.maxMeetings == BoundedFigure(value: 2, bound: 2))
    #expect(score.pairsMet.value >= 154)
  }

  @Test("two who would meet three times meet twice where third meetings are spared")
  func spreads() throws {
    // Of two kinds, where only meetings across kinds count; eight people with eight different ways through the tables.
    var problem = SeatingProblem(peopleCount: 8, tables: [4...4, 4...4], rounds: 3)
    problem.meeting = .cross([0, 0, 0, 0, 1, 1, 1, 1])
    problem.sparesThirdMeetings = true
    let score = try #require(problem.plan(SeatingOptions(starts: 2, stepsPerStart: 20_000)).score)
    #expect(score.maxMeetings.value == 2)
    // Otherwise fewer repeats come before how often two sit together.
    problem.sparesThirdMeetings = false
    let chosen = try #require(problem.plan(SeatingOptions(starts: 2, stepsPerStart: 20_000)).score)
    #expect(chosen.objective.value >= score.objective.value)
    #expect(chosen.objective.value > score.objective.value || chosen.repeats.value <= score.repeats.value)
  }

  @Test(
    "the best of all seatings, figure by figure, and nothing is called proved that is not", arguments: 0..<Self.inputs)
  func oracle(seed: Int) throws {
    let problem = SmallSeatings.problem(seed)
    let all = SmallSeatings(problem)
    let result = problem.plan(SeatingOptions(starts: 8, stepsPerStart: 3_000))
    let score = try #require(result.score)
    #expect(SmallSeatings.figures(score, problem) == all.best)
    let bounds = [
      score.alone, score.imbalance, score.repeats, score.maxMeetings, score.thirdMeetings, score.objective,
      score.pairsMet,
    ]
    for (bound, extreme) in zip(bounds, all.extremes) where bound.isProved { #expect(bound.value == extreme) }
    if case .optimal = result.termination { #expect(zip(bounds, all.extremes).allSatisfy { $0.value == $1 }) }
  }
}
