// The awkward ends: nobody, no seats, all seats, problems that cannot be read, clashes with names, searches stopped.

import GraphCore
import TestSupport
import Testing

@testable import ForumPlanning

@Suite("Composition: edges and clashes")
struct CompositionEdgeTests {
  private static let options = CompositionOptions(starts: 1, stepsPerStart: 500, boundSteps: 20, proofSteps: 500)

  private func clash(_ change: (inout CompositionProblem) -> Void) -> CompositionClash? {
    var problem = CompositionProblem(peopleCount: 6, seats: 3...3)
    problem.attributes = [[0, 0, 0, 1, 1, 2]]
    change(&problem)
    if case .infeasible(let clash) = problem.compose(Self.options).termination { return clash }
    return nil
  }

  @Test("nobody, no seats, every seat, only losses")
  func small() {
    let nobody = CompositionProblem(peopleCount: 0, seats: 0...0).compose(Self.options)
    #expect(nobody.best == [] && nobody.bound == 0 && nobody.termination == .optimal)
    var problem = CompositionProblem(peopleCount: 4, seats: 0...0)
    problem.bridging = [5, 6, 7, 8]
    #expect(problem.compose(Self.options).best == [])
    problem.seats = 4...4
    #expect(problem.compose(Self.options).best == [0, 1, 2, 3])
    #expect(problem.compose(Self.options).termination == .optimal)
    problem.seats = 0...4
    problem.bridging = [-5, -6, -7, -8]
    #expect(problem.compose(Self.options).best == [])
    problem.seats = 2...4
    let two = problem.compose(Self.options)
    #expect(two.best == [0, 1] && two.score?.total == -11 && two.bound == -11)
  }

  @Test("what cannot be read is refused as a fact")
  func shape() {
    #expect(clash { $0.peopleCount = -1 } == .impossibleCount)
    #expect(clash { $0.seats = -1...3 } == .impossibleCount)
    #expect(clash { $0.themes = [CompositionTheme(members: [1], want: 0, worth: 1)] } == .impossibleCount)
    #expect(
      clash { $0.limits = [CompositionLimitPerValue(attribute: 0, most: -1)] } == .impossibleCount)
    #expect(
      CompositionProblem(peopleCount: 8_001, seats: 1...1).compose(Self.options).termination
        == .infeasible(because: .tooManyPeople(8_001)))
    #expect(clash { $0.attributes = [[0]] } == .entriesMissing(.attribute(0)))
    #expect(clash { $0.contacts = .table([1]) } == .entriesMissing(.contacts))
    #expect(clash { $0.bridging = [1] } == .entriesMissing(.bridging))
    #expect(clash { $0.invitations = [1] } == .entriesMissing(.invitations))
    #expect(clash { $0.reach = [[]] } == .entriesMissing(.reach))
    #expect(clash { $0.reach = Array(repeating: [0], count: 6) } == .unknownNode(0))
    #expect(clash { $0.invite = [6] } == .unknownPerson(6))
    #expect(clash { $0.together = [[0, -1]] } == .unknownPerson(-1))
    #expect(clash { $0.apart = [PlacePair(2, 2)] } == .pairWithItself(2))
    #expect(clash { $0.quotas = [CompositionQuota(attribute: 1, value: 0, seats: 0...1)] } == .unknownAttribute(1))
    #expect(clash { $0.contacts = .listed([PairFigure(0, 1, Int.min)]) } == .figureOutOfRange(Int.min))
    #expect(clash { $0.invitations = [0, 0, 0, 0, 0, Int.max] } == .figureOutOfRange(Int.max))
    #expect(
      clash { problem in
        var table = Array(repeating: Int32(0), count: 36)
        table[1] = 1
        problem.contacts = .table(table)
      } == .unevenTable(PlacePair(0, 1)))
  }

  @Test("planted clashes are named by their rules alone")
  func clashes() {
    func rules(_ change: (inout CompositionProblem) -> Void) -> [CompositionRule]? {
      guard case .rules(let rules, true) = clash(change) else { return nil }
      return rules
    }
    #expect(rules { $0.seats = 7...9 } == [.fewestSeats])
    #expect(
      rules {
        $0.invite = [2, 4]
        $0.excluded = [1, 4]
      } == [.invite(4), .excluded(4)])
    #expect(
      rules {
        $0.invite = [0, 1, 5]
        $0.apart = [PlacePair(2, 3), PlacePair(1, 0)]
      } == [.invite(0), .invite(1), .apart(1)])
    #expect(rules { $0.quotas = [CompositionQuota(attribute: 0, value: 2, seats: 2...3)] } == [.fewestOfQuota(0)])
    #expect(
      rules {
        $0.quotas = [
          CompositionQuota(attribute: 0, value: 0, seats: 3...3),
          CompositionQuota(attribute: 0, value: 1, seats: 1...2),
        ]
      } == [.mostSeats, .fewestOfQuota(0), .fewestOfQuota(1)])
    #expect(
      rules {
        $0.quotas = [CompositionQuota(attribute: 0, value: 0, seats: 2...3)]
        $0.limits = [CompositionLimitPerValue(attribute: 0, most: 1)]
      } == [.fewestOfQuota(0), .limit(0, value: 0)])
    #expect(
      rules {
        $0.seats = 1...3
        $0.together = [[0, 1], [1, 2, 3]]
        $0.invite = [3]
        $0.excluded = [4]
      } == [.mostSeats, .invite(3), .together(0), .together(1)])
    #expect(
      rules {
        $0.quotas = [CompositionQuota(attribute: 0, value: 1, seats: 1...3)]
        $0.excluded = [0, 3, 4]
      } == [.fewestOfQuota(0), .excluded(3), .excluded(4)])
  }

  @Test("a search that is stopped at once still answers, and says so")
  func canceled() {
    var problem = CompositionProblem(peopleCount: 40, seats: 12...12)
    var random = SplitMix64(seed: 4)
    problem.bridging = (0..<40).map { _ in random.below(50) }
    problem.contacts = .listed(
      (0..<300).map { number in PairFigure(number % 40, (number % 40 + 1 + number / 40) % 40, 1 + number % 7) })
    let result = problem.compose(execution: Execution(isCancelled: { true }))
    #expect(result.termination == .stopped(.canceled))
    #expect(result.best?.count == 12)
    #expect(result.bound ?? Int.min >= result.score?.total ?? Int.max)
  }

  @Test("a single stand-in, the people who hang together, and what is missed")
  func reasons() throws {
    var problem = CompositionProblem(peopleCount: 6, seats: 3...3)
    problem.attributes = [[0, 0, 1, 1, 2, 2]]
    problem.limits = [CompositionLimitPerValue(attribute: 0, most: 1)]
    problem.invite = [0]
    problem.excluded = [5]
    problem.themes = [
      CompositionTheme(members: [0, 2], want: 2, worth: 10), CompositionTheme(members: [4, 5], want: 2, worth: 10),
    ]
    problem.reach = [[0], [], [0, 1], [1], [2], []]
    problem.nodeWorth = [1, 2, 3, 4]
    problem.bridging = [0, 0, 1, 0, 0, 0]
    let reasons = try problem.reasons(for: [0, 2, 4])
    #expect(reasons.invitations.map { $0.standIns.map(\.person) } == [[1], [3], []])
    #expect(reasons.invitations[1].contribution.total == 10 + 2 + 1)
    #expect(reasons.invitations[1].standIns[0].change == -11)
    #expect(reasons.invitations.map(\.themesKept) == [[0], [0], []])
    #expect(reasons.invitations.map(\.nodesKept) == [[], [1], [2]])
    #expect(reasons.missedThemes == [MissedTheme(theme: 1, carriers: 1)])
    #expect(reasons.missedNodes == [3])
    #expect(throws: CompositionClash.unknownPerson(9)) { try problem.reasons(for: [9]) }
    #expect(throws: CompositionClash.unknownPerson(9)) { try problem.replan([0], without: [9]) }
  }
}
