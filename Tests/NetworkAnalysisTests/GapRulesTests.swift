// What is a gap and what is not: goals served through others, parts of a survey that were never meant to meet, unknown sectors.

import NetworkModel
import Testing

@testable import NetworkAnalysis

@Suite struct GapRulesTests {
  private let sound = SoundNetwork.network

  private func gaps(_ network: StakeholderNetwork) throws -> [Gap] { try NetworkGaps(of: network.projected()).gaps }

  /// What `change` adds to a sound network, by id.
  private func planted(_ change: (inout StakeholderNetwork) -> Void) throws -> [String] {
    var network = sound
    change(&network)
    return try gaps(network).map(\.id).sorted()
  }

  @Test func whatServesAGoalServesThoseItContributesTo() throws {
    func area(_ change: (inout Goal) -> Void) throws -> [String] {
      try planted { network in
        var area = Goal(id: "area", kind: .area)
        change(&area)
        network.goals.append(area)
        if area.title == "Served" { network.goals[0].contributesTo = ["area"] }
      }
    }
    #expect(try area { _ in } == ["goal-uncovered:area", "goal-unmeasured:area"])
    // Served and measured through the goal that contributes to it.
    #expect(try area { $0.title = "Served" } == [])
    // What is only to be heeded waits for nothing.
    #expect(try area { $0.isHeeded = true } == [])
    #expect(
      try area { area in
        area.isHeeded = true
        area.needs = .init(sectors: ["company"], competences: ["law"])
      } == [])
  }

  @Test func measuresForAGoalAsAWholeLeaveItsPartsUnspecificAndNotUncovered() throws {
    func parts(_ change: (inout StakeholderNetwork) -> Void = { _ in }) throws -> [String] {
      try planted { network in
        network.goals[0].kind = .goal
        network.goals += ["1.1", "1.2"].map {
          Goal(id: .init($0), parent: "1", kind: .subgoal, indicators: SoundNetwork.indicators)
        }
        change(&network)
      }
    }
    #expect(try parts() == ["goal-unspecific:1.1", "goal-unspecific:1.2"])
    #expect(try parts { $0.activities[0].goals.append("1.1") } == ["goal-unspecific:1.2"])
    // A measure that names all goals of the plan alike is given for none of them, nor is one for a frame.
    #expect(
      try parts { network in
        network.goals.append(Goal(id: "0", kind: .strategy))
        network.goals.append(Goal(id: "2", parent: "0", kind: .goal, indicators: SoundNetwork.indicators))
        network.goals[0].parent = "0"
        network.activities[0].goals = ["1", "2"]
      } == ["goal-uncovered:1.1", "goal-uncovered:1.2"])
    #expect(try parts { $0.goals[0].kind = .area } == ["goal-uncovered:1.1", "goal-uncovered:1.2"])
    let gap = try #require(
      try gaps(
        {
          var network = sound
          network.goals.append(Goal(id: "1.1", parent: "1", kind: .subgoal, indicators: SoundNetwork.indicators))
          return network
        }()
      ).first)
    #expect(
      gap.facts
        == .goalUnspecific(goal: "1.1", above: "1", work: .init(activities: ["forum"], active: 1), proposed: []))
    #expect(gap.proposal.action == .specifyGoal && gap.proposal.activities == ["forum"])
  }

  @Test func partsOfASurveyThatWereNeverMeantToMeetHaveNoGapBetweenThem() throws {
    /// Two groups of four with all ties within, of a sector each.
    func survey(_ change: (inout StakeholderNetwork) -> Void = { _ in }) throws -> [String] {
      var network = StakeholderNetwork()
      for sector in ["university", "healthcare"] {
        for number in 0..<4 {
          network.actors.append(
            NetworkActor(id: .init("\(sector)\(number)"), name: .init("\(number)"), sector: .init(sector)))
          network.collaborations += (0..<number).map {
            Collaboration(source: .init("\(sector)\(number)"), target: .init("\(sector)\($0)"))
          }
        }
      }
      change(&network)
      return try gaps(network).filter { [.sectorPairApart, .structuralHole].contains($0.kind) }.map(\.id).sorted()
    }
    let both = ["sector-pair-apart:healthcare:university", "structural-hole:healthcare0:university0"]
    #expect(try survey() == [])
    #expect(try survey { $0.targetGroups = ["university", "healthcare"] } == both)
    #expect(try survey { $0.goals = [Goal(id: "1", needs: .init(sectors: ["university", "healthcare"]))] } == both)
    #expect(
      try survey { network in
        network.goals = [Goal(id: "1")]
        network.activities = ["university0", "healthcare0"].map {
          Activity(id: .init($0), goals: ["1"], participants: [.init(actor: .init($0))])
        }
      } == both)
    // Nobody is nearest where no way leads.
    var network = StakeholderNetwork()
    _ = try survey {
      $0.targetGroups = ["university", "healthcare"]
      network = $0
    }
    for gap in try gaps(network) {
      if case .structuralHole(let hole) = gap.facts { #expect(hole.nearest.isEmpty && gap.proposal.actors.count == 2) }
    }
  }

  @Test func noPairIsToldOfWhereChanceWouldGiveLessThanATie() throws {
    let lone = try planted { network in
      network.actors.append(NetworkActor(id: "f", name: "f", sector: "agency"))
      network.collaborations.append(Collaboration(source: "f", target: "u1"))
      network.collaborations.append(Collaboration(source: "f", target: "u2"))
    }
    // 17·2·1·3/(7·6) = 2.4 ties of agencies and healthcare by chance.
    #expect(lone == ["sector-pair-apart:agency:healthcare"])
    #expect(
      try planted { network in
        network.collaborations.removeAll { $0.source != "u1" || !["u2", "u3"].contains($0.target.text) }
        network.activities[0].status = .planned
        network.actors.append(NetworkActor(id: "f", name: "f", sector: "agency"))
        network.collaborations.append(Collaboration(source: "f", target: "u1"))
      }.filter { $0.hasPrefix("sector-pair-apart:agency") } == [])
  }

  @Test func aSectorThatIsNotKnownIsNobodys() throws {
    for word in ["unknown", "#SAKNAS!", "NA", "n/a", "-", ""] {
      #expect(
        try planted { network in
          network.actors += ["x", "y"].map { NetworkActor(id: .init($0), name: .init($0), sector: .init(word)) }
          network.collaborations += ["h1", "h2", "u1"].map { Collaboration(source: "x", target: .init($0)) }
        } == ["isolated-actor:unknown"])
    }
  }
}
