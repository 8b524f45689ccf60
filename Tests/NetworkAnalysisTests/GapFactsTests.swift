// Gaps that say the same are one fact, and no gap is lost among them.

import NetworkModel
import TestSupport
import Testing

@testable import NetworkAnalysis

@Suite struct GapFactsTests {
  private func found(_ change: (inout StakeholderNetwork) -> Void) throws -> NetworkGaps {
    var network = SoundNetwork.network
    change(&network)
    return try NetworkGaps(of: network.projected())
  }

  @Test func aMissingSectorIsOneFactWithTheGoalsAndForumsThatLackIt() throws {
    let found = try found { network in
      network.targetGroups = ["company"]
      network.goals[0].needs.sectors += ["company", "patientOrganisation"]
      network.goals.append(
        Goal(id: "2", kind: .goal, needs: .init(sectors: ["company"]), indicators: SoundNetwork.indicators))
      network.activities.append(Activity(id: "work", owner: "u1", goals: ["2"], participants: [.init(actor: "h1")]))
    }
    #expect(
      found.gaps.map(\.id).sorted() == [
        "forum-sector-missing:forum", "goal-sectors-missing:1", "goal-sectors-missing:2", "sector-empty:company",
        "sector-empty:patientOrganisation",
      ])
    #expect(found.facts.map(\.id) == ["missing-sector:company", "missing-sector:patientOrganisation"])
    #expect(
      found.facts.first?.gaps.map(\.id) == [
        "sector-empty:company", "goal-sectors-missing:1", "forum-sector-missing:forum", "goal-sectors-missing:2",
      ])
    let shared = found.gaps.first { $0.id == "goal-sectors-missing:1" }
    #expect(shared?.within.map(\.id) == ["missing-sector:company", "missing-sector:patientOrganisation"])
  }

  @Test func goalsWithoutIndicatorOrOwnerAreAListAndOneThatStandsOutIsToldByItself() throws {
    func lists(_ change: (inout StakeholderNetwork) -> Void) throws -> [String: [String]] {
      let facts = try found { network in
        network.goals = ["1", "2", "3"].map { Goal(id: .init($0), kind: .area) }
        network.activities = [
          Activity(id: "a", goals: ["1", "2", "3"], participants: ["u1", "h1"].map { .init(actor: $0) })
        ]
        change(&network)
      }.facts
      return Dictionary(uniqueKeysWithValues: facts.map { ($0.id, $0.gaps.map(\.id)) })
    }
    #expect(
      try lists { _ in } == [
        "without-indicator": ["goal-unmeasured:1", "goal-unmeasured:2", "goal-unmeasured:3"],
        "without-owner": ["goal-unowned:1", "goal-unowned:2", "goal-unowned:3"],
      ])
    // A goal that asks for much more than the areas beside it.
    let standing = try lists { network in
      network.goals[1].kind = .goal
      network.goals[1].needs.sectors = ["university", "healthcare"]
    }
    #expect(standing["goal-unmeasured:2"] == ["goal-unmeasured:2"])
    #expect(standing["without-indicator"] == ["goal-unmeasured:1", "goal-unmeasured:3"])
  }

  @Test func whatFollowsIsToldWithWhatItFollowsFrom() throws {
    // Nothing serves a goal, nor those below it.
    let facts = try found { network in
      network.goals += [
        Goal(id: "2", kind: .goal, indicators: SoundNetwork.indicators),
        Goal(id: "2.1", parent: "2", kind: .subgoal, indicators: SoundNetwork.indicators),
        Goal(id: "2.2", parent: "2", kind: .subgoal, indicators: SoundNetwork.indicators),
      ]
    }.facts
    #expect(facts.map(\.id) == ["goal-uncovered:2"])
    #expect(facts.first?.gaps.map(\.id) == ["goal-uncovered:2", "goal-uncovered:2.1", "goal-uncovered:2.2"])
    // An only partner, and its tie.
    let rim = try found { network in
      network.actors.append(NetworkActor(id: "u9", name: "u9", sector: "university"))
      network.collaborations.append(Collaboration(source: "u1", target: "u9"))
    }.facts
    #expect(rim.map { $0.gaps.map(\.id) } == [["cut-actor:u1", "bridge-tie:u1"]])
  }

  @Test func aThinPairOfSectorsAndTheOneWhoCarriesItAreOneFact() throws {
    func circle(_ letter: String) -> [NetworkActor.ID] { (0..<12).map { .init("\(letter)\($0)") } }
    let (universities, companies) = (circle("u"), circle("c"))
    let inside = [universities, companies].flatMap { ids in
      ids.enumerated().flatMap { place, one in ids[(place + 1)...].map { Collaboration(source: one, target: $0) } }
    }
    let network = StakeholderNetwork(
      actors: universities.map { NetworkActor(id: $0, name: .init($0.text), sector: "university") }
        + companies.map { NetworkActor(id: $0, name: .init($0.text), sector: "company") },
      collaborations: inside + ["c0", "c1"].map { Collaboration(source: "u0", target: $0) })
    let facts = try NetworkGaps(of: network.projected()).facts
    let thin = try #require(facts.first { $0.gaps.contains { $0.kind == .sectorPairThin } })
    #expect(
      Set(thin.gaps.map(\.id)) == ["sector-pair-thin:company:university", "sole-broker:company:university:u0"])
  }

  @Test func anObjectionThatStandsInAConflictIsToldThere() throws {
    let facts = try found { network in
      network.positions = [
        Position(id: "yes", actor: "u1", goal: "1", stance: .supports),
        Position(id: "no", actor: "h1", goal: "1", stance: .opposes, summary: "Not so."),
        Position(id: "more", actor: "h1", goal: "1", topic: "Time", stance: .asks),
        // Nobody supports this, so that it is no conflict.
        Position(id: "alone", actor: "h2", goal: "1", topic: "Place", stance: .opposes),
      ]
    }.facts
    #expect(
      Dictionary(uniqueKeysWithValues: facts.map { ($0.id, $0.gaps.map(\.id)) }) == [
        "position-conflict:1": ["position-conflict:1", "position-unanswered:h1:no"],
        "unanswered:h1": ["position-unanswered:h1:more"], "unanswered:h2": ["position-unanswered:h2:alone"],
      ])
  }

  @Test func noGapIsLostAndEachFactHoldsWhatSaysSo() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<12 {
      let found = try found { network in
        network.collaborations.removeAll { _ in Bool.random(using: &random) }
        network.goals[0].needs.sectors += ["company", "funder"]
        network.goals[0].needs.competences = ["law", "ethics"]
        for number in 2..<7 {
          let parent = Goal.ID("\(number - 1)")
          network.goals.append(Goal(id: .init("\(number)"), parent: Bool.random(using: &random) ? parent : nil))
        }
        network.positions = [
          Position(id: "p", actor: "u1", goal: "1", stance: .asks),
          Position(actor: "u1", goal: "1", stance: .concerned),
        ]
      }
      #expect(Set(found.facts.flatMap { $0.gaps.map(\.id) }) == Set(found.gaps.map(\.id)))
      #expect(Set(found.facts.map(\.id)).count == found.facts.count)
      for fact in found.facts { for gap in fact.gaps { #expect(gap.within.contains(fact.theme)) } }
      #expect(zip(found.facts, found.facts.dropFirst()).allSatisfy { $0.severity >= $1.severity })
    }
  }
}
