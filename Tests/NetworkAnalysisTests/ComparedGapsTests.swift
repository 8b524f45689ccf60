// Gaps that close, open and stay between two years, and two dates of one file.

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
    return try NetworkComparison(from: was, to: now).gaps ?? []
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
    let comparison = try NetworkComparison(from: network, to: network, options: .init(includesGaps: false))
    #expect(comparison.gaps == nil && comparison.isEmpty)
  }
}

// MARK: Two dates

@Suite struct TwoDatesTests {
  private let network = StakeholderNetwork(
    asOf: PartialDate("2022"),
    actors: ["a", "b", "c"].map { NetworkActor(id: .init($0), name: LocalizedText($0), sector: "company") },
    collaborations: [
      Collaboration(source: "a", target: "b", period: Period(end: PartialDate("2019"))),
      Collaboration(source: "b", target: "c", period: Period(start: PartialDate("2021"))),
    ],
    activities: [
      Activity(id: "old", period: Period(end: PartialDate("2019"))),
      Activity(id: "carried", period: Period(end: PartialDate("2019"))),
      Activity(id: "new", period: Period(start: PartialDate("2021")), continues: "carried"),
      Activity(id: "hoped", status: .proposed, continues: "old"),
    ],
    goals: [
      Goal(
        id: "1",
        indicators: [
          Indicator(
            id: "i", baseline: .init(date: PartialDate("2018"), value: 0),
            target: .init(date: PartialDate("2022"), value: 4),
            observations: [
              .init(date: PartialDate("2019"), value: 2), .init(date: PartialDate("2021"), value: 2),
            ])
        ])
    ])

  @Test func twoDatesOfOneFileDifferByWhatHeldOnThem() throws {
    let dates = (ProjectionOptions(asOf: PartialDate("2019-06-01")), ProjectionOptions(asOf: PartialDate("2022")))
    let found = try NetworkComparison(from: network, to: network, options: .init(before: dates.0, after: dates.1))
    #expect(found.ties(.gained, amongShared: true).map(\.first) == ["b"])
    #expect(found.ties(.lost, amongShared: true).map(\.first) == ["a"])
    #expect(found.activities.map(\.activity) == ["new", "carried", "old"])
    #expect(found.activities.map(\.kind) == [.begun, .ended, .lapsed])
    // What is only proposed carries nothing on, and is told.
    #expect(found.activities.last?.successors == ["hoped"])
    // On 1 June 2019 nothing was observed, since a year ends with its last day.
    #expect(found.indicators.map(\.before?.status) == [.unobserved])
    #expect(found.indicators.map(\.after?.status) == [.behind])
    #expect(try NetworkComparison(from: network, to: network, options: .init(before: dates.1, after: dates.1)).isEmpty)
  }

  @Test func indicatorsStandBehindOnOrPastTheirLine() throws {
    func standing(_ value: Double, baseline: Bool = true) -> IndicatorStanding.Status {
      IndicatorStanding(
        of: Indicator(
          id: "i", baseline: baseline ? .init(date: PartialDate("2018"), value: 10) : nil,
          target: .init(date: PartialDate("2022"), value: 2),
          observations: [.init(date: PartialDate("2020"), value: value)]), goal: "1", on: PartialDate("2021")
      ).status
    }
    // A figure that shall fall: halfway it should be 6.
    #expect([7, 6, 5, 2, 1].map { standing($0) } == [.behind, .onLine, .onLine, .reached, .reached])
    // An only observation is no line.
    #expect(standing(7, baseline: false) == .withoutLine)
  }
}
