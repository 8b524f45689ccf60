// Those who were consulted: what they said, once each, and what has come of it.

import NetworkModel
import Testing

@testable import NetworkAnalysis

@Suite struct PositionAnswersTests {
  private func network(
    _ positions: [Position], _ activities: [Activity] = [], _ change: (inout StakeholderNetwork) -> Void = { _ in }
  ) -> StakeholderNetwork {
    var network = SoundNetwork.network
    network.positions = positions
    network.activities += activities
    network.goals.append(
      Goal(id: "0", isHeeded: true, kind: .strategy, indicators: SoundNetwork.indicators))
    change(&network)
    return network
  }

  private func gaps(_ network: StakeholderNetwork) throws -> [String] {
    try NetworkGaps(of: network.projected()).gaps.map(\.id).sorted()
  }

  @Test(arguments: [Position.Stance.asks, .concerned, .opposes]) func whatNothingAnswersIsAGap(
    _ stance: Position.Stance
  ) throws {
    let asked = Position(id: "p1", actor: "u1", goal: "1", topic: "Land", stance: stance)
    func work(_ status: Activity.Status, _ answers: [Position.ID] = ["p1"]) -> Activity {
      Activity(
        id: "w", status: status, owner: "h1", goals: ["1"], answers: answers,
        participants: [.init(actor: "h1"), .init(actor: "u2")])
    }
    #expect(try gaps(network([asked])) == ["position-unanswered:u1:p1"])
    #expect(try gaps(network([asked], [work(.active, ["other"])])) == ["position-unanswered:u1:p1"])
    // What is decided answers, what is only proposed does not.
    #expect(try gaps(network([asked], [work(.active)])) == [])
    #expect(try gaps(network([asked], [work(.planned)])) == [])
    #expect(try gaps(network([asked], [work(.proposed)])) == ["position-unanswered:u1:p1"])
    let proposed = try NetworkGaps(of: network([asked], [work(.proposed)]).projected()).gaps[0]
    #expect(proposed.severity.extent == 0.5 && proposed.proposal.activities == ["w"])
  }

  @Test func supportAsksForNoAnswerAndWordsOfTheFutureAreNotKnown() throws {
    #expect(
      try gaps(network([Position(actor: "u1", goal: "1", stance: .supports), Position(actor: "u1", goal: "1")])) == [])
    #expect(
      try gaps(network([Position(actor: "u1", goal: "1", stance: .asks, date: PartialDate("2026"))])) == [])
  }

  @Test func withoutIdsNothingCanAnswerAndEachIsCounted() throws {
    let said = network([
      Position(actor: "u1", goal: "1", stance: .asks, summary: "A"),
      Position(actor: "u1", goal: "1", stance: .asks, summary: "B"),
    ])
    #expect(try gaps(said) == ["position-unanswered:u1:1:1", "position-unanswered:u1:1:2"])
    let facts = try NetworkGaps(of: said.projected()).facts
    #expect(facts.map(\.id) == ["unanswered:u1"])
  }

  @Test func theSameWordsOnTwoGoalsAreOneMatter() {
    let matters = PositionAnswers(
      of: network(
        [
          Position(id: "b", actor: "u1", goal: "1", stance: .asks, summary: "Land"),
          Position(id: "a", actor: "u1", goal: "0", stance: .asks, summary: "Land"),
          Position(id: "c", actor: "h1", goal: "1", stance: .asks, summary: "Land"),
        ], [Activity(id: "w", status: .ended, answers: ["b"])])
    ).matters
    #expect(matters.map(\.actor) == ["h1", "u1"])
    #expect(matters.map(\.goals) == [["1"], ["0", "1"]])
    #expect(matters.map(\.isAnswered) == [false, true])
    #expect(matters.last?.answers == [.init(activity: "w", status: .ended)])
  }

  @Test func aLaterWordOnTheSameTopicStandsInForAnEarlierOne() {
    let matters = PositionAnswers(
      of: network([
        Position(actor: "u1", goal: "1", topic: "Land", stance: .concerned, date: PartialDate("2020")),
        Position(actor: "u1", goal: "1", topic: " land", stance: .supports, date: PartialDate("2021")),
        Position(actor: "u1", goal: "1", stance: .asks, date: PartialDate("2020")),
      ])
    ).matters
    #expect(matters.map(\.stance) == [.asks, .supports])
  }

  @Test func aConflictIsBetweenDifferentPartiesOnTheSameTopic() throws {
    func conflicts(_ positions: [Position], parts: Bool = false) throws -> [String] {
      let network = network(positions) { if parts { $0.actors[1].partOf = "u1" } }
      return try NetworkGaps(of: network.projected(level: .part)).gaps.filter { $0.kind == .positionConflict }.map(\.id)
    }
    func said(_ actor: NetworkActor.ID, _ stance: Position.Stance, _ topic: LocalizedText? = nil) -> Position {
      Position(actor: actor, goal: "1", topic: topic, stance: stance)
    }
    #expect(try conflicts([said("u1", .supports), said("h1", .opposes)]) == ["position-conflict:1"])
    #expect(
      try conflicts([said("u1", .supports, "Land"), said("h1", .opposes, "land")]) == ["position-conflict:1:land"])
    #expect(try conflicts([said("u1", .supports), said("h1", .opposes, "Land")]) == [])
    #expect(try conflicts([said("u1", .supports, "Data"), said("h1", .opposes, "Land")]) == [])
    // One party that says both, in its own name or through its parts.
    #expect(try conflicts([said("u1", .supports), said("u1", .opposes)]) == [])
    #expect(try conflicts([said("u1", .supports), said("u2", .opposes)], parts: true) == [])
    #expect(try conflicts([said("u1", .supports), said("u2", .opposes)]) == ["position-conflict:1"])
  }
}
