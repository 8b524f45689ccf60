// Gaps that close, open and stay between two years.

import NetworkModel
import Testing

@testable import NetworkAnalysis

@Suite struct ComparedGapsTests {
  private func gaps(
    _ before: (inout StakeholderNetwork) -> Void, _ after: (inout StakeholderNetwork) -> Void
  ) throws -> [GapChange] {
    var (was, now) = (SoundNetwork.network, SoundNetwork.network)
    before(&was)
    after(&now)
    return try NetworkComparison(of: ComparedNetworks(from: was.projected(), to: now.projected())).gaps ?? []
  }

  private let extraGoal = Goal(id: "2", kind: .goal, indicators: SoundNetwork.indicators)

  @Test func gapsCloseOpenAndStay() throws {
    let closed = try gaps({ $0.goals.append(extraGoal) }) { network in
      network.goals.append(extraGoal)
      network.activities[0].goals.append("2")
    }
    #expect(closed.map(\.gap.id) == ["goal-uncovered:2"])
    #expect(closed.map(\.change) == [.lost] && closed.allSatisfy { $0.isAmongShared && !$0.isDissolved })
    let opened = try gaps({ _ in }) { $0.goals.append(extraGoal) }
    #expect(opened.map(\.gap.id) == ["goal-uncovered:2"] && opened.map(\.change) == [.gained])
    let kept = try gaps({ $0.goals.append(extraGoal) }) { $0.goals.append(extraGoal) }
    #expect(kept.map(\.change) == [.kept])
    #expect(kept.first?.severityBefore == kept.first?.gap.severity.value)
  }

  @Test func aGapWhoseGoalIsGoneIsNotMended() throws {
    let gone = try gaps({ $0.goals.append(extraGoal) }) { _ in }
    #expect(gone.map(\.change) == [.lost] && gone.map(\.isDissolved) == [true])
    let unowned = try gaps({ $0.activities[0].owner = nil }) { $0.activities = [] }
    #expect(unowned.filter { $0.change == .lost }.map(\.isDissolved) == [true])
    #expect(unowned.filter { $0.change == .gained }.map(\.gap.id) == ["goal-uncovered:1"])
    let behind = try gaps({ network in
      network.goals[0].indicators[0].observations = [.init(date: PartialDate("2024"), value: 1)]
    }) { _ in }
    // The indicator is there still; only its observation is forgotten.
    #expect(behind.map(\.isDissolved) == [false])
  }

  @Test func aGapThatNewActorsMakeUnlikelyIsNotClosed() throws {
    // Companies and healthcare are two each, known to different universities, and have no tie.
    let universities = Array(repeating: "university", count: 4)
    let sectors = universities + ["company", "company", "healthcare", "healthcare"]
    let ties = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3), (0, 4), (0, 5), (1, 6), (1, 7)]
    func reason(_ sectors: [String], _ ties: [(Int, Int)]) throws -> [GapChange.Reason?] {
      let networks = try ComparedNetworks(from: before.projected(), to: makeNetwork(sectors, ties).projected())
      let change = try NetworkComparison(of: networks).gaps?.first {
        $0.gap.id == "sector-pair-apart:company:healthcare"
      }
      #expect(change?.change == .lost)
      return [change?.reason]
    }
    let before = makeNetwork(sectors, ties)
    let newcomers = (8..<14).map { (2, $0) }
    #expect(try reason(sectors + Array(repeating: "university", count: 6), ties + newcomers) == [.newActors])
    // Their first tie closes it, whoever else has come.
    #expect(try reason(sectors + Array(repeating: "university", count: 6), ties + newcomers + [(4, 6)]) == [nil])
    // Nobody has come, and so few work together that nothing is to be expected.
    #expect(try reason(sectors, Array(ties.suffix(5))) == [.notExpected])
  }

  @Test func aTieThatIsStillTheOnlyWayIsNotMended() throws {
    // Behind a triangle hang two in a row, of whom the last loses contact.
    let sectors = Array(repeating: "university", count: 5)
    let ties = [(0, 1), (0, 2), (1, 2), (2, 3)]
    let networks = try ComparedNetworks(
      from: makeNetwork(sectors, ties + [(3, 4)]).projected(), to: makeNetwork(sectors, ties).projected())
    let lost = try #require(
      NetworkComparison(of: networks).gaps?.filter { $0.gap.kind == .bridgeTie && $0.change == .lost })
    #expect(!lost.isEmpty && lost.allSatisfy { $0.reason == .stillOnlyWay || $0.reason == .contactLost })
    #expect(lost.contains { $0.reason == .stillOnlyWay })
  }

  @Test func aNeedThatIsTakenBackIsNotMet() throws {
    let taken = try gaps({ network in
      network.targetGroups = ["patientOrganisation"]
      network.goals[0].needs.competences = ["law"]
    }) { _ in }
    #expect(taken.map(\.gap.kind.rawValue).sorted() == ["competence-missing", "sector-empty"])
    #expect(taken.allSatisfy { $0.change == .lost && $0.isDissolved })
    let met = try gaps({ $0.goals[0].needs.competences = ["law"] }) { network in
      network.goals[0].needs.competences = ["law"]
      for place in 0...1 { network.actors[place].competences.append("law") }
    }
    #expect(met.map(\.isDissolved) == [false])
  }

  @Test func aBrokerThatLosesItsSectorsHasMendedNothing() throws {
    func cut(_ network: inout StakeholderNetwork, to broker: String?) {
      network.collaborations.removeAll {
        Set([$0.source.text.prefix(1), $0.target.text.prefix(1)]) == ["u", "h"] && $0.source.text != broker
      }
      network.activities[0].participants = [.init(actor: "h1")]
      network.goals[0].needs = .init()
    }
    let changes = try gaps({ cut(&$0, to: "u1") }) { cut(&$0, to: nil) }
    let broker = changes.first { $0.gap.kind == .soleBroker }
    #expect(broker?.change == .lost && broker?.isDissolved == true)
    let mended = try gaps({ cut(&$0, to: "u1") }) { _ in }
    #expect(mended.first { $0.gap.kind == .soleBroker }?.isDissolved == false)
  }

  @Test func whatOtherActorsBringIsKeptApart() throws {
    // The patient organization is in the later network only, so the sector is filled only with it.
    let changes = try gaps({ $0.targetGroups = ["patientOrganisation"] }) { network in
      network.targetGroups = ["patientOrganisation"]
      network.actors.append(NetworkActor(id: "p1", name: "P", sector: "patientOrganisation"))
      for id in ["u1", "u2", "h1", "h2"] {
        network.collaborations.append(Collaboration(source: "p1", target: .init(id)))
      }
    }
    #expect(changes.map(\.gap.id) == ["sector-empty:patientOrganisation"])
    #expect(changes.map(\.isAmongShared) == [false])
  }

  @Test func gapsCanBeLeftOut() throws {
    let network = SoundNetwork.network
    let comparison = try NetworkComparison(
      of: ComparedNetworks(from: network.projected(), to: network.projected()), includesGaps: false)
    #expect(comparison.gaps == nil && comparison.isEmpty)
  }
}
