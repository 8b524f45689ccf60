import GraphCore
import Testing

@testable import ForumPlanning

@Suite("Repeats spread evenly")
struct RepeatSpreadTests {
  /// Σ c(c − 1)/2 over pairs, counted from the tables; prior meetings count.
  static func spread(_ tables: [Int32], _ rules: SeatingRules) -> Int {
    let people = rules.people
    var sum = 0
    for a in 0..<people {
      for b in 0..<a {
        var count = Int(rules.objective.prior[a * people + b] ?? 0)
        for round in 0..<rules.rounds
        where tables[round * people + a] >= 0 && tables[round * people + a] == tables[round * people + b] { count += 1 }
        sum += count * (count - 1) / 2
      }
    }
    return sum
  }

  @Test("worth, balance and rules are kept, and the change is what a recount finds", arguments: 0..<30)
  func law(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let tables = 2 + random.below(3)
    let people = tables * (2 + random.below(3)) + random.below(2)
    var problem = SeatingProblem(
      peopleCount: people, tables: Array(repeating: 1...(people / tables + 1), count: tables),
      rounds: 2 + random.below(4))
    let values = (0..<people).map { _ in Int32(random.below(3)) }
    problem.balance = random.below(2) == 0 ? [values] : []
    if random.below(2) == 0 { problem.meeting = .cross(values) }
    if random.below(2) == 0 { problem.apart = [PlacePair(0, 1)] }
    if random.below(3) == 0 { problem.together = [PlacePair(2, 3)] }
    if random.below(3) == 0 { problem.priorMeetings = [PairFigure(0, 3, 2)] }
    let rules = try SeatingRules(problem)
    var state = SeatingState(rules)
    guard case .seated = state.construct(&random) else { return }
    let (objective, before) = (state.objective, state.tableOf)
    var even = RepeatSpread(state, random)
    even.run(steps: 3_000)
    let after = Seating(peopleCount: people, rounds: rules.rounds, tableOf: even.best)
    var check = SeatingState(rules)
    check.restore(even.best)
    #expect(check.objective >= objective)
    if check.objective == objective { #expect(Self.spread(even.best, rules) <= Self.spread(before, rules)) }
    #expect(Self.spread(even.state.tableOf, rules) - Self.spread(before, rules) == even.change)
    #expect(try SeatingScore(of: after, for: problem).imbalance.value <= people * rules.rounds)
    for round in 0..<rules.rounds {
      if !problem.apart.isEmpty { #expect(after.table(of: 0, round: round) != after.table(of: 1, round: round)) }
      if !problem.together.isEmpty { #expect(after.table(of: 2, round: round) == after.table(of: 3, round: round)) }
    }
  }

  @Test("two who would meet three times meet twice where that costs nothing")
  func spreads() throws {
    // Of two kinds, where only meetings across kinds count; eight people with eight different ways through the tables.
    var problem = SeatingProblem(peopleCount: 8, tables: [4...4, 4...4], rounds: 3)
    problem.meeting = .cross([0, 0, 0, 0, 1, 1, 1, 1])
    let score = try #require(problem.plan(SeatingOptions(starts: 2, stepsPerStart: 20_000)).score)
    #expect(score.maxMeetings.value == 2)
  }
}
