// Laws on seeded random problems: rules, values, optimality, bounds, clashes, threads; all against exhaustive search.

import GraphCore
import TestSupport
import Testing

@testable import ForumPlanning

@Suite("Composition: laws")
struct CompositionLawTests {
  private static let options = CompositionOptions(starts: 2, stepsPerStart: 2_000, boundSteps: 30, proofSteps: 3_000)

  @Test("a small problem is solved to the optimum, or its rules are shown to clash", arguments: 0..<150)
  func exact(seed: Int) throws {
    let problem = CompositionProblem.random(seed: UInt64(seed))
    let result = problem.compose(Self.options)
    guard let best = exhaustiveBest(problem) else {
      guard case .infeasible(.rules(let rules, let isIrreducible)) = result.termination else {
        Issue.record("no selection exists, yet: \(result.termination)")
        return
      }
      #expect(isIrreducible)
      let selections = allSelections(problem.peopleCount).map { ($0, Set(brokenRules($0, problem))) }
      #expect(!canHold(rules, selections), "the rules that are named can hold")
      for rule in rules { #expect(canHold(rules.filter { $0 != rule }, selections), "\(rule) is not needed") }
      #expect(result.best == nil && result.bound == nil)
      return
    }
    let chosen = try #require(result.best)
    #expect(brokenRules(chosen, problem) == [])
    #expect(chosen == chosen.sorted())
    #expect(result.score == slowValue(chosen, problem))
    #expect(result.score?.total == best)
    #expect(result.bound == best)
    #expect(result.termination == .optimal)
  }

  @Test("without proof the bound is not passed by the optimum", arguments: 200..<280)
  func bound(seed: Int) throws {
    let problem = CompositionProblem.random(seed: UInt64(seed))
    let quick = CompositionOptions(starts: 1, stepsPerStart: 64, boundSteps: 1 + seed % 12, proofSteps: 0)
    let result = problem.compose(quick)
    guard let best = exhaustiveBest(problem) else { return }
    if let bound = result.bound { #expect(bound >= best) }
    if let value = result.score { #expect(value.total <= best) }
    #expect((result.termination == .optimal) == (result.bound == result.score?.total && result.bound != nil))
  }

  @Test(
    "the bound of every partial selection holds for all that complete it, with classes as wholes or without",
    arguments: 300..<420, [false, true])
  func partialBounds(seed: Int, byClasses: Bool) throws {
    let problem = CompositionProblem.random(seed: UInt64(seed), most: 9)
    let rules = try CompositionRules(problem)
    var random = SplitMix64(seed: UInt64(seed))
    guard var domain = CompositionDomain(rules.quotas) else { return }
    var ascent = SubgradientAscent(CompositionRelaxation(rules, byClasses: byClasses))
    let sound = allSelections(problem.peopleCount).filter { brokenRules($0, problem).isEmpty }
    for _ in 0..<6 {
      let within = sound.filter { chosen in
        problem.peopleCount == 0
          || (0..<problem.peopleCount).allSatisfy {
            domain.status[$0] == 0 || (domain.status[$0] == 1) == chosen.contains($0)
          }
      }
      let best = within.map { slowValue($0, problem).total }.max()
      let (bound, isPossible) = ascent.improve(domain, most: 8, target: Int.min / 2, threads: 1) { _ in false }
      if let best {
        #expect(isPossible)
        #expect(bound >= best * CompositionRelaxation.unit)
      }
      guard let person = domain.openPeople.randomElement(using: &random) else { break }
      if !domain.decide(person, isIn: random.below(2) == 0, rules.quotas) { break }
    }
  }

  @Test("the sizes of classes are bounded however few looks are allowed, and exact with enough", arguments: 420..<480)
  func classSizes(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let problem = CompositionProblem.random(seed: UInt64(seed))
    let classes = 1 + random.below(5)
    let classOf = (0..<problem.peopleCount).map { _ in Int32(random.below(classes)) }
    var pairs = ClassPairs(try CompositionRules(problem), classOf, classes)
    let fewest = random.below(8)
    let seats = fewest...fewest + random.below(3)
    for look in [0, 1, 3, 10_000] {
      let alone = (0..<classes).map { _ in
        (0...random.below(5)).map { _ in random.below(6) == 0 ? Int.min : random.below(40_000) - 20_000 }
      }
      // Every combination of sizes, one class after the other.
      var ways: [[Int]] = [[]]
      for sizes in alone {
        ways = ways.flatMap { way in sizes.indices.filter { sizes[$0] != Int.min }.map { way + [$0] } }
      }
      let best = ways.filter { seats.contains($0.reduce(0, +)) }.map { sizes in
        sizes.indices.reduce(0) { sum, a in
          let within = pairs.worth[a * classes + a] * (sizes[a] * (sizes[a] - 1) / 2)
          return (0..<a).reduce(sum + alone[a][sizes[a]] + within) {
            $0 + pairs.worth[a * classes + $1] * sizes[a] * sizes[$1]
          }
        }
      }.max()
      let found = pairs.best(alone, seats, nodes: look)
      #expect((found == nil) == (best == nil))
      guard let best, let found else { continue }
      #expect(found.bound >= best)
      #expect(ways.contains(found.sizes) && seats.contains(found.sizes.reduce(0, +)))
      if look == 10_000 { #expect(found.bound == best) }
    }
  }

  @Test("what a change brings is what a recount says", arguments: 400..<440)
  func incremental(seed: Int) throws {
    let problem = CompositionProblem.random(seed: UInt64(seed))
    let rules = try CompositionRules(problem)
    var random = SplitMix64(seed: 3)
    var state = CompositionState(rules, chosen: [])
    for _ in 0..<80 {
      let person = random.below(problem.peopleCount)
      let other = random.below(problem.peopleCount)
      if state.isIn[person], !state.isIn[other] {
        let (objective, violation) = (state.objective, state.violation)
        let gain = state.gain(exchanging: person, for: other)
        let change = state.violationChange(exchanging: person, for: other)
        state.flip(person)
        state.flip(other)
        #expect(state.objective == objective + gain)
        #expect(state.violation == violation + change)
      } else {
        state.flip(person)
      }
      #expect(state.objective == slowValue(state.chosen, problem).total)
      #expect(CompositionState(rules, chosen: state.chosen).violation == state.violation)
    }
  }

  @Test("the same bytes on one thread and on three", arguments: 500..<530)
  func threads(seed: Int) {
    let problem = CompositionProblem.random(seed: UInt64(seed), most: 24)
    let options = CompositionOptions(starts: 3, stepsPerStart: 1_000, boundSteps: 20, proofSteps: 200)
    #expect(problem.compose(options) == problem.compose(options, execution: Execution(threads: 3)))
  }

  @Test("stand-ins keep every rule, are worth what they say, and none is left out", arguments: 600..<660)
  func standIns(seed: Int) throws {
    let problem = CompositionProblem.random(seed: UInt64(seed))
    guard let chosen = problem.compose(Self.options).best else { return }
    let reasons = try problem.reasons(for: chosen, standIns: 100)
    #expect(reasons.invitations.map(\.person) == chosen)
    let value = slowValue(chosen, problem).total
    for invitation in reasons.invitations {
      let rest = chosen.filter { $0 != invitation.person }
      #expect(invitation.contribution.total == value - slowValue(rest, problem).total)
      var without = problem
      without.invite.removeAll { $0 == invitation.person }
      without.together = problem.together.map { $0.filter { $0 != invitation.person } }
      let isFree = !problem.together.contains { Set($0).count > 1 && $0.contains(invitation.person) }
      if isFree {
        let able = (0..<problem.peopleCount).filter {
          !chosen.contains($0) && brokenRules((rest + [$0]).sorted(), without).isEmpty
        }
        #expect(invitation.standIns.map(\.person).sorted() == able)
      }
      for standIn in invitation.standIns {
        let mended = (rest + [standIn.person]).sorted()
        #expect(brokenRules(mended, without).isEmpty)
        #expect(standIn.change == slowValue(mended, problem).total - value)
      }
      #expect(invitation.standIns.map(\.change) == invitation.standIns.map(\.change).sorted(by: >))
    }
    let missed = problem.themes.indices.filter { place in
      chosen.filter { problem.themes[place].members.contains($0) }.count < problem.themes[place].want
    }
    #expect(reasons.missedThemes.map(\.theme) == missed)
  }

  @Test(
    "after drop-outs nobody is released or added without need, and the best of those is found", arguments: 700..<760)
  func replan(seed: Int) throws {
    let problem = CompositionProblem.random(seed: UInt64(seed), most: 9)
    guard let chosen = problem.compose(Self.options).best, let first = chosen.first else { return }
    let lost = Set([first, chosen[chosen.count / 2]])
    let repair = try problem.replan(chosen, without: lost.sorted(), options: Self.options)
    let remaining = Set(chosen).subtracting(lost)
    var mended = problem
    mended.excluded += lost.sorted()
    mended.invite.removeAll { lost.contains($0) }
    mended.together = problem.together.map { $0.filter { !lost.contains($0) } }
    // Fewest released, then fewest added, then most value.
    func merit(_ people: [Int]) -> [Int] {
      [
        remaining.subtracting(people).count, Set(people).subtracting(remaining).count,
        -slowValue(people, problem).total,
      ]
    }
    let best = allSelections(problem.peopleCount).filter { brokenRules($0, mended).isEmpty }.map(merit)
      .min { $0.lexicographicallyPrecedes($1) }
    #expect(repair.result.best.map(merit) == best)
    #expect(repair.isLeastChange == (best != nil))
    #expect(repair.released.count == best?[0] ?? 0 && repair.added.count == best?[1] ?? 0)
  }
}
