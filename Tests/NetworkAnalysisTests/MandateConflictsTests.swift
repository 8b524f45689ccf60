// Where words depart from work: planted cases are found, and none where none were planted.

import NetworkModel
import Testing

@testable import NetworkAnalysis

@Suite struct MandateConflictsTests {
  /// One goal with a part, a whole above it, and an activity of two for the goal.
  private func conflicts(
    _ positions: [Position], _ change: (inout Activity) -> Void = { _ in }
  ) throws -> [MandateConflict] {
    var work = Activity(id: "w", owner: "a", goals: ["1"], participants: [.init(actor: "b")])
    change(&work)
    let network = StakeholderNetwork(
      asOf: PartialDate("2025-06-30"),
      actors: ["a", "b", "c"].map { NetworkActor(id: .init($0), name: .init($0), sector: "company") },
      activities: [work],
      goals: [Goal(id: "0"), Goal(id: "1", parent: "0"), Goal(id: "1.1", parent: "1"), Goal(id: "2", parent: "0")],
      positions: positions)
    return try NetworkGaps(of: network.projected()).mandateConflicts
  }

  @Test(arguments: [Position.Stance.asks, .concerned, .opposes]) func aDepartingStanceIsFound(
    _ stance: Position.Stance
  ) throws {
    let found = try conflicts([Position(actor: "b", goal: "1", stance: stance, summary: "Why")])
    #expect(found.count == 1)
    #expect(found.first?.actor == "b" && found.first?.activity == "w" && found.first?.relation == .same)
    #expect(found.first?.stance == stance && found.first?.summaries == ["Why"] && found.first?.isOwner == false)
  }

  @Test func theWholeAndThePartsBearOnAGoal() throws {
    #expect(try conflicts([Position(actor: "a", goal: "0", stance: .opposes)]).map(\.relation) == [.above])
    #expect(try conflicts([Position(actor: "a", goal: "1.1", stance: .concerned)]).map(\.relation) == [.below])
    // The very goal has the last word.
    #expect(
      try conflicts([
        Position(actor: "a", goal: "0", stance: .opposes), Position(actor: "a", goal: "1", stance: .supports),
      ]).isEmpty)
  }

  @Test func noneAreInvented() throws {
    #expect(try conflicts([]).isEmpty)
    #expect(
      try conflicts([Position(actor: "b", goal: "1", stance: .supports), Position(actor: "b", goal: "1")]).isEmpty)
    // A topic within the goal, and support of the goal beside a wish or a worry.
    for stance in [Position.Stance.asks, .concerned, .opposes] {
      #expect(try conflicts([Position(actor: "a", goal: "1", topic: "Land", stance: stance)]).isEmpty)
      #expect(
        try conflicts([
          Position(actor: "a", goal: "1", stance: .supports), Position(actor: "a", goal: "1", stance: stance),
        ]).isEmpty)
    }
    // An outsider, another goal, an ended and a proposed activity, a later word.
    #expect(try conflicts([Position(actor: "c", goal: "1", stance: .opposes)]).isEmpty)
    #expect(try conflicts([Position(actor: "b", goal: "2", stance: .opposes)]).isEmpty)
    for status in [Activity.Status.ended, .proposed] {
      #expect(try conflicts([Position(actor: "b", goal: "1", stance: .opposes)]) { $0.status = status }.isEmpty)
    }
    #expect(
      try conflicts([
        Position(actor: "b", goal: "1", stance: .opposes, date: PartialDate("2023")),
        Position(actor: "b", goal: "1", stance: .supports, date: PartialDate("2024")),
      ]).isEmpty)
    #expect(
      try conflicts([Position(actor: "b", goal: "1", stance: .opposes, date: PartialDate("2026"))]).isEmpty)
  }

  @Test func theFarthestComeFirst() throws {
    let found = try conflicts([
      Position(actor: "a", goal: "1", stance: .asks), Position(actor: "b", goal: "1", stance: .opposes),
    ])
    #expect(found.map(\.actor) == ["b", "a"])
    #expect(found.map(\.isOwner) == [false, true])
  }
}
