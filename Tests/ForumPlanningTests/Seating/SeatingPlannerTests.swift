import ForumPlanning
import PlanModel
import Testing

/// From a list of people with named columns to a plan, and to a changed plan, as a library user calls it.
@Suite struct SeatingPlannerTests {
  private let list = PeopleList(
    ids: (1...12).map { "p\($0)" }, columns: [PeopleList.Column(name: "team", values: (0..<12).map { "t\($0 % 4)" })])

  private func plan(_ change: (inout SeatingRequest) -> Void = { _ in }) throws -> SeatingPlan {
    var request = try SeatingRequest(of: list, tables: 3, rounds: 3, meeting: .cross("team"), balance: ["Team"])
    request.steps = 2_000
    change(&request)
    return try SeatingPlanner().plan(request)
  }

  @Test func peopleWithNamedColumnsAreSeatedByOneCall() throws {
    let plan = try plan()
    #expect(plan.rounds.count == 3)
    for round in plan.rounds {
      #expect(round.tables.map(\.people.count) == [4, 4, 4])
      #expect(Set(round.tables.flatMap(\.people)) == Set(list.ids))
    }
    let score = try #require(plan.score)
    #expect(score.constraints.map(\.rule) == ["tableSizes", "balance:team"])
    #expect(score.imbalance.value.units == 0)
    #expect(plan.people.map(\.id) == list.ids)
    #expect(plan.people.reduce(0) { $0 + $1.newContacts } == 2 * (score.pairsMet.value.whole ?? 0))
    #expect(plan.request?.columns == list.columns)
  }

  @Test func aPlanKnowsItsSeatingAndItsScoreAgain() throws {
    let plan = try plan { $0.history = [PriorContact(PersonPair("p1", "p2"), times: 1)] }
    let (request, seating) = (try #require(plan.request), try #require(plan.seating))
    let score = try SeatingScore(of: seating, for: SeatingProblem(request))
    #expect(SeatingPlan(seating, score, for: request, termination: try #require(plan.termination)) == plan)
  }

  @Test func whyMeetingsRepeatFollowsFromThePlan() throws {
    // Four at a table of which there are three: some of them meet again in every second round.
    #expect(try plan().repeatReason == .tooFewTables(people: 4, tables: 3))
    let pair = try plan { $0.together = [PersonPair("p1", "p5")] }
    #expect(pair.repeatReason != nil)
    #expect(try plan { $0.rounds = 1 }.repeatReason == nil)
  }

  @Test func valuesWithDecimalsAreCountedExactly() throws {
    let plan = try plan {
      $0.meeting = .values([
        SeatingRequest.Value(PersonPair("p1", "p2"), worth: ExactDecimal(units: 475, places: 2)),
        SeatingRequest.Value(PersonPair("p3", "p4"), worth: ExactDecimal(units: 5, places: 1)),
      ])
    }
    #expect(plan.score?.value.value == ExactDecimal(units: 525, places: 2))
  }

  @Test func aTimeLimitIsKeptByTheCallersClock() throws {
    var request = SeatingRequest(people: list.ids, tables: Array(repeating: 4...4, count: 3), rounds: 2)
    // The bound on such values is too loose to be met.
    let pairs = (1..<12).flatMap { a in ((a + 1)...12).map { b in (a, b) } }
    request.meeting = .values(
      pairs.map { a, b in
        SeatingRequest.Value(PersonPair("p\(a)", "p\(b)"), worth: ExactDecimal(units: (a * a * 37 + b * b * 11) % 101))
      })
    request.seconds = 5
    let plan = try SeatingPlanner(clock: SearchClock { .seconds(5) }).plan(request)
    #expect(plan.termination?.reason == .seconds)
  }

  @Test func aClashIsAFact() throws {
    #expect(throws: SeatingPlanError.infeasible(.apartYetTogether(apart: PlacePair(0, 1), together: [0, 1]))) {
      try plan {
        $0.apart = [PersonPair("p1", "p2")]
        $0.together = [PersonPair("p2", "p1")]
      }
    }
    #expect(throws: SeatingPlanError.invalid(.unknownPerson("nobody"))) {
      try plan { $0.apart = [PersonPair("p1", "nobody")] }
    }
  }

  @Test func thirdMeetingsAreSparedUnlessSomebodyChoosesTheWorth() throws {
    #expect(try SeatingRequest(of: list, tables: 3).sparesThirdMeetings)
    #expect(try !SeatingRequest(of: list, tables: 3, meeting: .distinct).sparesThirdMeetings)
    // Twelve at two tables: the most new pairs take pairs who sit together in all three rounds.
    var request = try SeatingRequest(of: PeopleList(count: 24), tables: 4, rounds: 3)
    request.steps = 100_000
    let plan = try SeatingPlanner().plan(request)
    #expect(plan.score?.maxMeetings.value.whole == 2)
    #expect(plan.score?.thirdMeetings == PlanFigure(0, bound: 0))
  }

  // MARK: Changes

  @Test func aHostWhoLeavesIsReplacedByTheRule() throws {
    let old = try plan {
      $0.hosts = [SeatingRequest.Seat("p1", table: 1), SeatingRequest.Seat("p2", table: 2)]
      $0.rounds = 2
    }
    var change = try SeatingChange(of: old)
    try change.remove("p1")
    change.fitTables()
    let replan = try SeatingPlanner().replan(change)
    let turns = Dictionary(
      old.rounds.flatMap { $0.tables[0].people }.filter { $0 != "p1" }.map { ($0, 1) }, uniquingKeysWith: +)
    let most = turns.values.max()
    let expected = list.ids.first { turns[$0] == most }
    #expect(replan.hosts.map(\.table) == [1] && replan.hosts.map(\.former) == ["p1"])
    #expect(replan.hosts.map(\.new) == [expected])
    #expect(replan.plan.rounds.map { $0.tables[0].host } == [expected, expected])
    #expect(replan.plan.score?.constraints.first { $0.rule == "hosts" }?.broken == PlanFigure(0, bound: 0))
    // Where nobody there may become a host the table has none, and that breaks a rule.
    change.neverHosts = Set(list.ids)
    let without = try SeatingPlanner().replan(change)
    #expect(without.hosts.map(\.table) == [1] && without.hosts.map(\.new) == [nil])
    #expect(without.plan.score?.constraints.first { $0.rule == "hosts" }?.broken == PlanFigure(1, bound: 0))
  }

  @Test func whoLeavesAndWhoComesLate() throws {
    let old = try plan()
    var change = try SeatingChange(of: old, fromRound: 2)
    try change.remove("p3")
    try change.add(PeopleList(ids: ["late"], columns: [PeopleList.Column(name: "Team", values: ["t0"])]))
    change.fitTables()
    let (plan, result) = try {
      let replan = try SeatingPlanner().replan(change)
      return (replan.plan, replan.result)
    }()
    #expect(plan.rounds[0] == old.rounds[0])
    #expect(plan.request?.people == list.ids + ["late"])
    #expect(plan.request?.columns.map(\.values.last) == ["t0"])
    for round in plan.rounds.dropFirst() {
      let seated = round.tables.flatMap(\.people)
      #expect(seated.contains("late") && !seated.contains("p3") && seated.count == 12)
    }
    #expect(result.moves.isEmpty && result.isFewestProved)
    #expect(result.arrivals.map(\.person) == [12, 12])
    #expect(result.departures.map(\.person) == [2, 2])
  }

  @Test func aChangeThatDoesNotFitIsAFact() throws {
    let plan = try plan()
    #expect(throws: SeatingChangeError.noRequest) { try SeatingChange(of: SeatingPlan(rounds: plan.rounds)) }
    #expect(throws: SeatingChangeError.unknownRound(4, rounds: 3)) { try SeatingChange(of: plan, fromRound: 4) }
    #expect(throws: SeatingChangeError.unknownRound(0, rounds: 3)) { try SeatingChange(of: plan, fromRound: 0) }
    var change = try SeatingChange(of: plan)
    #expect(throws: SeatingChangeError.unknownPerson("p13", suggestion: "p1")) { try change.remove("p13") }
    #expect(throws: SeatingChangeError.alreadyThere("p1")) { try change.add(PeopleList(ids: ["x", "p1"])) }
  }

  @Test func tooFewForTheTablesIsAFactWithAProposal() throws {
    var change = try SeatingChange(of: try plan { $0.tables = Array(repeating: 4...4, count: 3) })
    for person in ["p1", "p2", "p3", "p4"] { try change.remove(person) }
    do {
      _ = try SeatingPlanner().replan(change)
      Issue.record("Twelve seats cannot be filled by eight people.")
    } catch .noChange(let result) {
      #expect(result.proposals.first?.closedTables.count == 1)
    } catch {
      Issue.record("\(error)")
    }
  }
}
