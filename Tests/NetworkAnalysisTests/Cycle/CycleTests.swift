// Each goal through the six steps, and what comes next.

import NetworkModel
import Testing

@testable import NetworkAnalysis

@Suite struct CycleTests {
  private var network: StakeholderNetwork {
    func actor(_ id: String) -> NetworkActor {
      NetworkActor(id: .init(id), name: LocalizedText(id), sector: "university")
    }
    return StakeholderNetwork(
      asOf: PartialDate("2022"), actors: [actor("a"), actor("b")],
      collaborations: [Collaboration(source: "a", target: "b")],
      activities: [
        Activity(id: "w", status: .active, owner: "a", goals: ["1.1"], participants: [.init(actor: "b")]),
        Activity(
          id: "x", status: .planned, goals: ["1.1"], participants: [.init(actor: "b")], effort: 1, effect: 5,
          evidence: [Evidence(source: "s")]),
        Activity(id: "y", status: .proposed, goals: ["1.2"]),
        Activity(id: "z", status: .ended, goals: ["1"], additional: [Attribute("url", .string("https://example.org"))]),
      ],
      goals: [
        Goal(id: "1", evidence: [Evidence(source: "s")]), Goal(id: "1.2", parent: "1"),
        Goal(
          id: "1.1", parent: "1",
          indicators: [
            Indicator(
              id: "i", baseline: .init(date: PartialDate("2020"), value: 0),
              target: .init(date: PartialDate("2024"), value: 4),
              observations: [.init(date: PartialDate("2022"), value: 1)])
          ]), Goal(id: "0"),
      ])
  }

  private func cycle(
    of network: StakeholderNetwork, since older: StakeholderNetwork? = nil
  ) throws -> GoalCycle {
    let now = try network.projected()
    let comparison = try older.map { older in
      try NetworkComparison(of: ComparedNetworks(from: older.projected(), to: now), includesGaps: false)
    }
    return GoalCycle(of: network, gaps: try NetworkGaps(of: now), comparison: comparison)
  }

  @Test func aRowCountsTheGoalsBelowItToo() throws {
    let cycle = try cycle(of: network)
    #expect(cycle.rows.map(\.goal) == ["1", "1.1", "1.2", "0"])
    #expect(cycle.rows.map(\.depth) == [0, 1, 1, 0])
    #expect(cycle.rows.map(\.mapped) == [4, 2, 1, 0])
    #expect(cycle.rows.map(\.initiated) == [2, 2, 0, 0])
    #expect(cycle.rows.map(\.documented) == [2, 1, 0, 0])
    #expect(cycle.rows.map(\.decided) == [3, 2, 0, 0])
    #expect(cycle.rows.map(\.planned) == [1, 1, 0, 0] && cycle.rows.map(\.active) == [1, 1, 0, 0])
    #expect(cycle.rows.map(\.held) == [0, 0, 0, 0] && cycle.isNothingCommunicated)
    #expect(cycle.rows.map(\.isGoalDocumented) == [true, false, false, false])
    #expect(cycle.rows.map(\.followedUp) == [1, 1, 0, 0] && cycle.rows.map(\.behind) == [1, 1, 0, 0])
    #expect(cycle.rows.allSatisfy { $0.adjustments == nil })
    let gaps = try NetworkGaps(of: network.projected()).gaps
    for row in cycle.rows { #expect(row.gaps == gaps.filter { $0.goals.contains(row.goal) }.map(\.id)) }
    #expect(cycle.openGaps == GapFact.facts(of: gaps).count)
  }

  @Test("what has been told of by the date is communicated; being sourced is another thing")
  func communicationIsCounted() throws {
    var network = network
    network.activities[0].communications = [.init(date: PartialDate("2021-05-01"), channel: "Nyhetsbrev")]
    network.activities[1].communications = [.init(date: PartialDate("2023"))]
    network.activities[2].communications = [.init()]
    let cycle = try cycle(of: network)
    #expect(cycle.rows.map(\.communicated) == [1, 1, 0, 0])
    #expect(!cycle.isNothingCommunicated && !cycle.isAllDocumented && !cycle.isNothingMeasured)
  }

  @Test func aMeetingThatWasHeldIsToldFromWhatIsOver() throws {
    var network = network
    network.activities[3].attendance = ["a", "b"]
    #expect(try cycle(of: network).rows.map(\.held) == [1, 0, 0, 0])
    network.asOf = nil
    network.activities[3].status = .active
    #expect(try cycle(of: network).rows.map(\.held) == [0, 0, 0, 0])
  }

  @Test func adjustmentsAreWhatDiffersFromTheOlderNetwork() throws {
    var older = network
    older.asOf = PartialDate("2021")
    #expect(try cycle(of: network, since: network).rows.allSatisfy { $0.adjustments?.isEmpty == true })
    older.activities[0].status = .planned
    older.activities[1].effort = 3
    older.goals.removeAll { $0.id == "0" }
    older.goals[2].indicators[0].target?.value = 9
    let rows = try cycle(of: network, since: older).rows
    #expect(rows.map { $0.adjustments?.activities ?? [] } == [["w"], ["w"], [], []])
    #expect(rows.map { $0.adjustments?.revised ?? [] } == [["x"], ["x"], [], []])
    #expect(rows.map { $0.adjustments?.goalFields ?? 0 } == [1, 1, 0, 0])
    #expect(rows.map { $0.adjustments?.isNew ?? false } == [false, false, false, true])
  }

  @Test func whatComesNextSaysWho() throws {
    let next = try cycle(of: network).next
    #expect(!next.isEmpty && next.count <= GoalCycle.nextLimit)
    let kinds = next.compactMap { step -> Gap.Kind? in if case .close(let fact, _) = step { fact.kind } else { nil } }
    #expect(Set(kinds).count == kinds.count)
    for case .close(let fact, _) in next {
      #expect(fact.lead.proposal.through ?? fact.lead.proposal.actors.first != nil)
    }
    // Easy, of large effect, decided and not begun; its only participant could begin it.
    #expect(next.contains(.begin("x", who: "b")))
  }

  @Test func nothingAndCirclesEndWell() throws {
    let empty = try cycle(of: StakeholderNetwork())
    #expect(empty.rows.isEmpty && empty.next.isEmpty && empty.openGaps == 0)
    var circle = network
    circle.goals[0].parent = "1.1"
    #expect(Set(try cycle(of: circle).rows.map(\.goal)) == ["0", "1", "1.1", "1.2"])
  }

  @Test func aSoundNetworkHasNothingToDoNext() throws {
    var sound = SoundNetwork.network
    sound.activities[0].evidence = [Evidence(source: "s")]
    #expect(try cycle(of: sound).next.isEmpty)
    // What a step takes up is not said again, though the goal and the forum that lack the sector are gaps of other kinds.
    sound.targetGroups = ["company"]
    sound.goals[0].needs.sectors.append("company")
    let steps = try cycle(of: sound)
    #expect(steps.openGaps == 1)
    let gaps = steps.next.compactMap { step in if case .close(let fact, _) = step { fact.lead.id } else { nil } }
    #expect(gaps == ["sector-empty:company"])
  }
}
