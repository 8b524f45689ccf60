// Planted gaps are found, each by its kind, and none are found where none were planted.

import NetworkModel
import TestSupport
import Testing

@testable import NetworkAnalysis

@Suite struct GapsTests {
  private let sound = SoundNetwork.network

  private func gaps(_ network: StakeholderNetwork) throws -> [Gap] { try NetworkGaps(of: network.projected()).gaps }

  /// What `change` adds to a sound network, by id.
  private func planted(_ change: (inout StakeholderNetwork) -> Void) throws -> [String] {
    var network = sound
    change(&network)
    return try gaps(network).map(\.id).sorted()
  }

  @Test func aSoundNetworkHasNone() throws {
    #expect(try gaps(sound).map(\.id) == [])
    #expect(try gaps(StakeholderNetwork()).isEmpty)
  }

  @Test func goals() throws {
    #expect(
      try planted { $0.goals.append(Goal(id: "2", kind: .goal, indicators: SoundNetwork.indicators)) }
        == ["goal-uncovered:2"])
    // A goal above is served and measured through one below; proposed work serves nothing.
    #expect(
      try planted { network in
        network.goals[0].parent = "0"
        network.goals.append(Goal(id: "0"))
      } == [])
    #expect(try planted { $0.activities[0].status = .proposed } == ["goal-uncovered:1"])
    #expect(try planted { $0.activities[0].status = .planned } == [])
    #expect(try planted { $0.activities[0].owner = nil } == ["goal-unowned:1"])
    #expect(try planted { $0.goals[0].indicators = [] } == ["goal-unmeasured:1"])
    #expect(
      try planted { network in
        network.activities[0].participants.removeAll { $0.actor.text.hasPrefix("u") }
        network.activities[0].kind = "project"
      } == ["goal-sectors-missing:1"])
    #expect(
      try planted { network in
        network.activities[0].participants = [.init(actor: "u1")]
        network.activities[0].owner = "u1"
        network.goals[0].needs = .init()
      } == ["goal-single-actor:1"])
  }

  @Test func indicatorsAreHeldAgainstTheirLine() throws {
    func observed(_ value: Double, _ date: String) throws -> [String] {
      try planted { $0.goals[0].indicators[0].observations = [.init(date: PartialDate(date), value: value)] }
    }
    #expect(try observed(4, "2024") == ["goal-behind:1:i"])
    #expect(try observed(5, "2024") == [])
    // What is seen after the day that is looked at is not known yet.
    #expect(try observed(0, "2026") == [])
    let gap = try gaps(
      {
        var network = sound
        network.goals[0].indicators[0].observations = [.init(date: PartialDate("2024-12"), value: 4)]
        return network
      }()
    ).first
    guard case .goalBehind("1", "i", let observed, let line, _) = gap?.facts else {
      Issue.record("\(String(describing: gap)) is not about the indicator")
      return
    }
    #expect(observed == 4 && abs(line.expected - 5) < 0.01)
  }

  @Test func sectors() throws {
    #expect(try planted { $0.targetGroups = ["patientOrganisation"] } == ["sector-empty:patientOrganisation"])
    #expect(
      try planted { network in
        network.collaborations.removeAll { Set([$0.source.text.prefix(1), $0.target.text.prefix(1)]) == ["u", "h"] }
        network.activities[0].participants.removeAll { $0.actor.text.hasPrefix("h") }
        network.goals[0].needs.sectors = ["university"]
      } == ["sector-pair-apart:healthcare:university"])
    #expect(
      try planted { network in
        network.collaborations.removeAll {
          Set([$0.source.text.prefix(1), $0.target.text.prefix(1)]) == ["u", "h"] && $0.source != "u1"
        }
        network.activities[0].participants.removeAll { $0.actor.text.hasPrefix("h") }
        network.goals[0].needs.sectors = ["university"]
      }.contains("sole-broker:healthcare:university:u1"))
  }

  @Test func aThinPairIsCalledThinOnlyWhereTheNumbersAllow() throws {
    func network(_ size: Int) -> StakeholderNetwork {
      var actors: [NetworkActor] = []
      var ties: [Collaboration] = []
      for sector in ["university", "healthcare"] {
        for number in 0..<size {
          actors.append(
            NetworkActor(id: .init("\(sector)\(number)"), name: .init("\(number)"), sector: .init(sector)))
          for other in 0..<number {
            ties.append(
              Collaboration(source: .init("\(sector)\(number)"), target: .init("\(sector)\(other)")))
          }
        }
      }
      for number in 0..<2 {
        ties.append(Collaboration(source: .init("university\(number)"), target: .init("healthcare\(number)")))
      }
      return StakeholderNetwork(actors: actors, collaborations: ties)
    }
    let thin = try gaps(network(8)).first { $0.kind == .sectorPairThin }
    #expect(thin?.id == "sector-pair-thin:healthcare:university")
    // m·2·nₐ·n_b/(n(n−1)) with 58 ties.
    guard case .sectorPairThin(let pair) = thin?.facts else { return }
    #expect(abs(pair.expected - 58.0 * 2 * 64 / 240) < 1e-9)
    #expect(pair.observed == 2 && pair.firstSize == 8 && pair.secondSize == 8)
    #expect(try gaps(network(3)).allSatisfy { $0.kind != .sectorPairThin })
  }

  @Test func benjaminiAndHochberg() {
    let q = GapSearch.benjaminiHochberg([0.01, 0.04, 0.03, 0.5])
    #expect(zip(q, [0.04, 0.16 / 3, 0.16 / 3, 0.5]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(GapSearch.benjaminiHochberg([]).isEmpty)
  }

  @Test func structure() throws {
    #expect(
      try planted { network in
        network.actors.append(NetworkActor(id: "u9", name: "u9", sector: "university"))
        network.actors.append(NetworkActor(id: "u8", name: "u8", sector: "university"))
      } == ["isolated-actor:university"])
    #expect(
      try planted { network in
        network.actors.append(NetworkActor(id: "u9", name: "u9", sector: "university"))
        network.collaborations.append(Collaboration(source: "u1", target: "u9"))
      } == ["bridge-tie:u1", "cut-actor:u1"])
    let halves = try planted { network in
      let copies = network.actors.map { actor in
        var copy = actor
        copy.id = .init("z" + actor.id.text)
        return copy
      }
      network.actors += copies
      network.collaborations += network.collaborations.map {
        Collaboration(source: .init("z" + $0.source.text), target: .init("z" + $0.target.text))
      }
      network.collaborations.append(Collaboration(source: "h1", target: "zh1"))
    }
    // Two triangles are no communities with a hole between them; two groups of six are.
    #expect(halves == ["bridge-tie:h1:zh1", "cut-actor:h1", "cut-actor:zh1", "structural-hole:h1:zh1"])
  }

  @Test func activities() throws {
    func ended(_ next: Activity.Status?) throws -> [String] {
      try planted { network in
        network.activities.append(Activity(id: "old", status: .ended, participants: [.init(actor: "u1")]))
        if let next { network.activities.append(Activity(id: "new", status: next, continues: "old")) }
      }
    }
    #expect(try ended(nil) == ["lapsed-activity:old"])
    #expect(try ended(.proposed) == ["lapsed-activity:old"])
    #expect(try ended(.active) == [])
    #expect(
      try planted { network in
        network.activities.append(
          Activity(id: "table", kind: "roundTable", owner: "u1", goals: ["1"], participants: [.init(actor: "u1")]))
      } == ["forum-sector-missing:table"])
  }

  @Test func competencesAndPositions() throws {
    #expect(try planted { $0.goals[0].needs.competences = ["law"] } == ["competence-missing:law"])
    #expect(try planted { $0.goals[0].needs.competences = ["Medicine"] } == [])
    #expect(try planted { $0.goals[0].needs.competences = ["ict"] } == ["competence-single:ict"])
    func said(_ stance: Position.Stance) throws -> [String] {
      try planted { network in
        network.positions = [
          Position(actor: "u1", goal: "1", stance: .supports), Position(actor: "h1", goal: "1", stance: stance),
        ]
      }
    }
    #expect(try said(.opposes) == ["position-conflict:1", "position-unanswered:h1:1:1"])
    #expect(try said(.concerned) == ["position-unanswered:h1:1:1"])
  }

  @Test func gapsAreRankedByTheUnroundedSeverity() {
    let left = GapSeverity(.goalUnmeasured, asked: 0.5001, extent: 1)
    let right = GapSeverity(.goalUnmeasured, asked: 0.5, extent: 1)
    #expect(left.value == right.value && left > right)
  }

  @Test func theOrderOfRecordsChangesNothing() throws {
    var network = sound
    network.actors.append(NetworkActor(id: "u9", name: "u9", sector: "university"))
    network.collaborations.append(Collaboration(source: "u1", target: "u9"))
    network.goals += [Goal(id: "2"), Goal(id: "3", parent: "2")]
    network.activities.append(Activity(id: "old", status: .ended, participants: [.init(actor: "u1")]))
    let before = try gaps(network)
    #expect(before.count >= 6)
    var random = SeededGenerator(seed: 4)
    for _ in 0..<10 {
      network.actors.shuffle(using: &random)
      network.collaborations.shuffle(using: &random)
      network.goals.shuffle(using: &random)
      network.activities.shuffle(using: &random)
      #expect(try gaps(network) == before)
    }
  }

  @Test func idsCannotCollide() {
    func id(_ goal: Goal.ID, _ indicator: Indicator.ID) -> String {
      let line = IndicatorStanding.Line(baseline: 0, target: 2, expected: 1, short: 0.5)
      return Gap.Facts.goalBehind(goal: goal, indicator: indicator, observed: 0, line: line, work: []).id
    }
    #expect(id("a:b", "c") == "goal-behind:a%3Ab:c")
    #expect(id("a", "b:c") != id("a:b", "c"))
  }

  @Test func severityIsWhatTheFormulaSays() throws {
    var network = sound
    network.targetGroups = ["patientOrganisation"]
    let severity = try #require(try gaps(network).first).severity
    #expect((severity.weight, severity.asked, severity.extent) == (1, 0.5, 1))
    #expect(severity.value == 0.8)
  }
}

/// Two sectors of three, every actor tied to every other, with a goal that both serve.
enum SoundNetwork {
  static let indicators = [
    Indicator(
      id: "i", title: "Forums", baseline: .init(date: PartialDate("2022"), value: 0),
      target: .init(date: PartialDate("2026"), value: 10))
  ]

  static var network: StakeholderNetwork {
    let ids = ["u1", "u2", "u3", "h1", "h2", "h3"]
    let actors = ids.map { id in
      NetworkActor(
        id: .init(id), name: LocalizedText(id), sector: id.hasPrefix("u") ? "university" : "healthcare",
        competences: id == "u1" ? ["medicine", "ict"] : ["medicine"])
    }
    let ties = ids.enumerated().flatMap { place, one in
      ids[(place + 1)...].map { Collaboration(source: .init(one), target: .init($0)) }
    }
    return StakeholderNetwork(
      asOf: PartialDate("2025-06-30"), actors: actors, collaborations: ties,
      activities: [
        Activity(
          id: "forum", kind: "forum", owner: "h1", goals: ["1"],
          participants: ["u1", "u2", "h1", "h2"].map { .init(actor: $0) })
      ],
      goals: [
        Goal(
          id: "1", kind: .goal, title: "Meet", needs: .init(sectors: ["university", "healthcare"]),
          indicators: indicators)
      ])
  }
}
