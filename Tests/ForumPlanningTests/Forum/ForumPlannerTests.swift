import ForumPlanning
import GraphCore
import NetworkModel
import PlanModel
import Testing

/// From a brief, a network and people in memory to plans, as a library user calls it.
@Suite struct ForumPlannerTests {
  private static func actor(_ id: String, _ sector: Sector.ID) -> NetworkActor {
    NetworkActor(id: NetworkActor.ID(id), name: LocalizedText(id.uppercased()), sector: sector)
  }

  /// Five actors, two of whom work together; nobody is of a sector that the goal needs.
  private static let network: StakeholderNetwork = {
    var network = StakeholderNetwork()
    network.actors = [
      actor("ki", "university"), actor("kth", "university"), actor("lif", "industryBody"),
      actor("solna", "municipality"), actor("nacka", "municipality"),
    ]
    network.collaborations = [Collaboration(source: "ki", target: "lif")]
    let needs = Goal.Needs(sectors: ["university", "municipality", "patientOrganisation"])
    network.goals = [Goal(id: "1", title: "Meet more often", needs: needs)]
    return network
  }()

  private static let people = PeopleList(
    ids: ["ki-a", "ki-b", "kth-a", "lif-a", "solna-a", "nacka-a"],
    names: ["Anna Ek", "Bo Lind", "Cilla Dahl", "David Sten", "Eva Ask", "Fred Alm"],
    columns: [
      PeopleList.Column(name: "actor", values: ["ki", "ki", "kth", "lif", "solna", "nacka"]),
      PeopleList.Column(name: "role", values: ["research", "teaching", "research", "expert", "strategy", "strategy"]),
      PeopleList.Column(name: "themes", values: ["data", nil, "data|skills", "skills", "skills", nil]),
    ])

  private static func brief(_ change: (inout Brief) -> Void = { _ in }) -> Brief {
    var brief = Brief()
    brief.title = LocalizedText(swedish: "Mötet", english: "The meeting")
    brief.goals = ["1"]
    brief.seats = 5...5
    brief.perActor = 1
    brief.themes = [Brief.Theme(id: "data", want: 1)]
    brief.invite = ["ki-b"]
    brief.openSeats = [Brief.OpenSeats(sector: "patientOrganisation", count: 1)]
    brief.tables = Brief.Tables(count: 2, rounds: 2, hosts: ["ki-b"])
    brief.steps = 4_000
    change(&brief)
    return brief
  }

  private func plan(
    _ planner: ForumPlanner = ForumPlanner(), _ change: (inout Brief) -> Void = { _ in }
  ) throws
    -> ForumPlan
  {
    try planner.plan(Self.brief(change), network: Self.network, people: Self.people)
  }

  @Test func aForumIsPlannedByOneCall() throws {
    let plan = try plan()
    #expect(plan.invited.count == 4)
    #expect(Set(plan.invited.compactMap(\.actor)).count == 4, "one of each actor")
    let required = try #require(plan.invited.first { $0.id == "ki-b" })
    #expect(required.isRequired && required.reasons.first == .required)
    #expect(required.role == "teaching" && required.sector == "university")
    #expect(plan.invited.allSatisfy { $0.name == nil } && plan.sentences == nil)
    #expect(plan.missedThemes == [], "somebody carries the theme")
    let carrier = try #require(plan.invited.first { $0.themes == ["data"] })
    #expect(carrier.reasons.contains(.themes(["data"], scarce: ["data"])))
    let seating = try #require(plan.seating)
    #expect(seating.rounds.count == 2)
    for round in seating.rounds {
      #expect(Set(round.tables.flatMap(\.people)) == Set(plan.invited.map(\.id) + ["open-patientOrganisation-1"]))
      #expect(round.tables[0].host == "ki-b")
    }
    // The open seat is for the sector that the goal needs and nobody is of.
    let awaited = plan.missedGaps.filter(\.isAwaited)
    #expect(awaited.contains { $0.topic == GapTopic(kind: "sector-empty", subject: .sectors(["patientOrganisation"])) })
  }

  @Test func whoIsInvitedIsCreditedWithOwnCompetencesAlone() throws {
    var network = Self.network
    network.actors[0].competences = ["medicine"]
    network.goals[0].needs = Goal.Needs(sectors: ["university", "municipality"], competences: ["law", "ict"])
    let people = PeopleList(
      ids: Self.people.ids, names: Self.people.names,
      columns: Self.people.columns + [
        .init(name: "competences", values: ["ICT", nil, "law|medicine", nil, nil, "ict"])
      ])
    let plan = try ForumPlanner().plan(
      Self.brief { brief in
        brief.seats = 6...6
        brief.perActor = 2
        brief.invite = ["ki-b", "solna-a", "nacka-a", "kth-a", "ki-a"]
      }, network: network, people: people)
    let own = ["ki-a": ["ict"], "kth-a": ["law"], "nacka-a": ["ict"]]
    var credited = 0
    for entry in plan.invited {
      for case .competences(let told) in entry.reasons {
        credited += 1
        #expect(told.map { $0.lowercased() } == own[entry.id], "\(entry.id)")
      }
    }
    #expect(credited == 3, "\(plan.invited.map(\.reasons))")
  }

  @Test func aBriefAndItsPeopleMayNameActorsAndGoals() throws {
    let named = PeopleList(
      ids: Self.people.ids,
      columns: [.init(name: "actor", values: ["KI", "ki", "Kth", "LIF", "Solna", "nacka"])]
        + Self.people.columns.dropFirst())
    let change: (inout Brief) -> Void = { brief in
      brief.goals = ["Meet more often"]
      brief.host = "SOLNA"
    }
    let plan = try ForumPlanner().plan(Self.brief(change), network: Self.network, people: named)
    #expect(plan.goals == ["1"] && plan.host == "solna")
    #expect(plan.invited.compactMap(\.actor).allSatisfy { ["ki", "kth", "lif", "solna", "nacka"].contains($0) })
    #expect(
      plan.invited.map(\.id)
        == (try ForumPlanner().plan(Self.brief(), network: Self.network, people: Self.people)).invited.map(\.id))
    #expect(throws: PlanningError.self) {
      try ForumPlanner().plan(Self.brief { $0.goals = ["Meet less often"] }, network: Self.network, people: named)
    }
  }

  /// At the level of parts an office of another sector than its whole is no stranger to it.
  @Test func aPartAndItsWholeAreNoStrangers() throws {
    var network = Self.network
    network.goals = []
    var office = Self.actor("office", "region")
    office.partOf = "ki"
    network.actors = [network.actors[0], office]
    network.collaborations = []
    var brief = Brief()
    brief.seats = 2...2
    brief.tables = Brief.Tables(count: 1, rounds: 1)
    func newContacts() throws -> Int? {
      let resolved = try ResolvedBrief(brief, network: network, people: nil, level: .part)
      let plan = try ForumPlanner().plan(resolved)
      return plan.parts.first { $0.name == "contacts" }?.count
    }
    #expect(try newContacts() == 0)
    // At any depth, and in a circle nobody is anybody's part.
    network.actors.append(Self.actor("division", "university"))
    (network.actors[1].partOf, network.actors[2].partOf) = ("division", "ki")
    brief.invite = ["ki", "office"]
    #expect(try newContacts() == 0)
    network.actors[2].partOf = "office"
    #expect(try newContacts() == 1)
    network.actors.removeLast()
    network.actors[1].partOf = nil
    #expect(try newContacts() == 1)
  }

  @Test func namesAreInThePlanOnlyWhereTheyAreAskedFor() throws {
    let plan = try plan(ForumPlanner(includesNames: true))
    #expect(plan.invited.first { $0.id == "ki-b" }?.name == "Bo Lind")
    #expect(plan.seating?.people.first { $0.id == "ki-b" }?.name == "Bo Lind")
  }

  @Test func thePlanDoesNotDependOnThreads() throws {
    #expect(try plan(ForumPlanner(execution: Execution(threads: 4))) == plan())
  }

  @Test func withoutPeopleActorsSendRepresentatives() throws {
    let brief = Self.brief { $0.invite = ["solna"] }
    let plan = try ForumPlanner().plan(brief, network: Self.network)
    #expect(plan.invited.count == 4 && plan.invited.allSatisfy { $0.id == $0.actor })
    #expect(plan.invited.contains { $0.id == "solna" && $0.isRequired })
  }

  @Test func whoHaveMetAreNoNewContacts() throws {
    let before = try plan { $0.tables = nil }
    let pairs = before.invited.flatMap { a in
      before.invited.filter { $0.id > a.id }.map { PriorContact(PersonPair(a.id, $0.id), times: 1) }
    }
    let brief = Self.brief { brief in
      brief.tables = nil
      brief.invite = before.invited.map(\.id)
    }
    let after = try ForumPlanner().plan(brief, network: Self.network, people: Self.people, contacts: pairs)
    #expect(before.invited.contains { $0.newContacts > 0 })
    #expect(after.invited.allSatisfy { $0.newContacts == 0 && $0.newActors == [] })
  }

  @Test func everyNameThatNobodyHasIsToldWithItsPlace() {
    let brief = Self.brief { brief in
      brief.invite = ["ki-c"]
      brief.goals = ["2"]
      brief.quotas = [Brief.Quota(attribute: "rolle", value: "x", least: 1)]
      brief.host = "solne"
    }
    guard case .unresolved(let references)? = refusal(of: brief) else {
      Issue.record("the brief was resolved")
      return
    }
    #expect(references.map(\.kind) == [.invitee, .goal, .attribute, .actor])
    #expect(references.map(\.path.description) == ["invite[0]", "goals[0]", "quotas[0].attribute", "host"])
    #expect(references.map(\.suggestion) == ["ki-a", nil, "role", "solna"])
    guard case .unresolved(let gaps)? = refusal(of: Self.brief { $0.gaps = .named(["none"]) }) else {
      Issue.record("a gap that is not there was found")
      return
    }
    #expect(gaps.map(\.kind) == [.gap] && gaps.map(\.name) == ["none"])
  }

  @Test func rulesThatClashAreTold() {
    let refusal = refusal(of: Self.brief { $0.invite = ["ki-a", "ki-b"] })
    guard case .noSelection(let choice, _, let absent)? = refusal, case .infeasible = choice.termination else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(absent == [])
  }

  private func refusal(of brief: Brief) -> PlanningError? {
    do throws(PlanningError) {
      _ = try ForumPlanner().plan(brief, network: Self.network, people: Self.people)
      return nil
    } catch {
      return error
    }
  }

  @Test func theClockAndACancellationEndTheSearchWithAPlan() throws {
    let late = try plan(ForumPlanner(clock: SearchClock { .seconds(60) })) { brief in
      brief.seconds = 1
      brief.tables = nil
    }
    #expect(late.termination?.reason == .seconds || late.termination?.reason == .optimal)
    #expect(late.invited.count == 4)
    let brief = try ResolvedBrief(Self.brief { $0.tables = nil }, network: Self.network, people: Self.people)
    let canceled = try ForumPlanner(execution: Execution(isCancelled: { true })).plan(brief)
    #expect(canceled.termination?.reason == .interrupted || canceled.termination?.reason == .optimal)
  }

  // MARK: After drop-outs

  @Test func aStandInComesAndTheOthersStay() throws {
    let before = try plan()
    let brief = try ResolvedBrief(Self.brief(), network: Self.network, people: Self.people)
    let gone = try #require(before.invited.first { !$0.isRequired }).id
    let after = try ForumPlanner().replan(before, without: [gone], by: brief)
    #expect(after.change.absent == [gone] && after.change.added.count == 1 && after.change.released == [])
    let stay = Set(before.invited.map(\.id)).subtracting([gone])
    #expect(Set(after.plan.invited.map(\.id)) == stay.union(after.change.added))
    #expect(after.plan.declined == [gone])
    let seated = Set(after.plan.seating?.rounds.flatMap { $0.tables.flatMap(\.people) } ?? [])
    #expect(!seated.contains(gone) && seated.isSuperset(of: after.change.added))
    #expect(after.tables != nil)
  }

  @Test func whoIsUnknownToTheBriefCannotDropOut() throws {
    let before = try plan()
    let brief = try ResolvedBrief(Self.brief(), network: Self.network, people: Self.people)
    #expect {
      _ = try ForumPlanner().replan(before, without: ["ki-bb"], by: brief)
    } throws: { error in
      if case .unknownAbsent("ki-bb", "ki-b")? = error as? PlanningError { true } else { false }
    }
    var stranger = before
    stranger.invited[0].id = "x"
    #expect {
      _ = try ForumPlanner().replan(stranger, without: [], by: brief)
    } throws: { error in
      if case .notOfBrief("x")? = error as? PlanningError { true } else { false }
    }
  }

  // MARK: A year, and meetings one to one

  @Test func aYearIsPlannedByOneCall() throws {
    var series = SeriesBrief(
      brief: Self.brief { brief in
        brief.invite = []
        brief.themes = [Brief.Theme(id: "data", want: 1), Brief.Theme(id: "skills", want: 1)]
      }, year: 2027)
    series.meetings = ["2027-02-03", "2027-05-12"].compactMap { text in
      PartialDate(text).map { MeetingDates.Meeting(day: $0.firstDay) }
    }
    series.places = [
      SeriesBrief.Place(place: "Solna", host: "solna"), SeriesBrief.Place(place: "Nacka", invite: ["nacka-a"]),
    ]
    let plan = try SeriesPlanner().plan(series, network: Self.network, people: Self.people)
    #expect(plan.forums.map { $0.theme?.id } == ["data", "skills"])
    #expect(plan.forums.map { $0.plan.place } == ["Solna", "Nacka"])
    #expect(plan.forums[1].plan.invited.contains { $0.id == "nacka-a" && $0.isRequired })
    #expect(plan.forums.allSatisfy { $0.plan.seating?.rounds.count == 2 })
    #expect(plan.people.reduce(0) { $0 + $1.invitations } == 8)
    series.places[1].invite = ["nacka-b"]
    #expect {
      _ = try SeriesPlanner().plan(series, network: Self.network, people: Self.people)
    } throws: { error in
      guard case .unresolved(let references)? = error as? PlanningError else { return false }
      return references.map(\.path.description) == ["places[1].invite[0]"]
    }
  }

  @Test func meetingsOneToOneArePlannedByOneCall() throws {
    var brief = Brief()
    brief.kind = .matching
    brief.sectors = ["university", "municipality"]
    brief.themes = [Brief.Theme(id: "skills", title: LocalizedText(swedish: "kunskap", english: "skills"))]
    brief.slots = 2
    let plan = try Matchmaker(includesNames: true).plan(brief, network: Self.network, people: Self.people)
    #expect(plan.slots.map(\.count) == [2, 2])
    #expect(plan.participants.first { $0.id == "solna-a" }?.name == "Eva Ask")
    let meeting = try #require(plan.slots.joined().first { $0.first == "kth-a" && $0.second == "solna-a" })
    #expect(meeting.isNew && meeting.themes == ["skills"])
    #expect(plan.shared(meeting, in: .swedish) == ["kunskap"])
    // No meeting goes on after the end.
    let start = try #require(LocalTime("2027-03-10T09:00"))
    brief.when = Brief.When(start: start, end: LocalTime("2027-03-10T10:00"))
    for (slots, minutes, most) in [(5, 15, 4), (1, 90, 0)] {
      brief.slots = slots
      brief.slotMinutes = minutes
      #expect {
        _ = try Matchmaker().plan(brief, network: Self.network, people: Self.people)
      } throws: { error in
        if case .pastEnd(slots, minutes, most)? = error as? PlanningError { true } else { false }
      }
    }
    brief.slots = nil
    brief.slotMinutes = 25
    #expect(try Matchmaker().plan(brief, network: Self.network, people: Self.people).slots.count == 2)
    brief.sectors = ["university", "company"]
    #expect {
      _ = try Matchmaker().plan(brief, network: Self.network, people: Self.people)
    } throws: { error in
      if case .emptySide("company")? = error as? PlanningError { true } else { false }
    }
  }

  @Test func aBriefMayChooseWhatAMeetingAtATableIsWorth() throws {
    func request(_ meet: SeatingRequest.Meeting?) throws -> SeatingRequest {
      var brief = Brief()
      brief.seats = 4...4
      brief.tables = Brief.Tables(count: 2, rounds: 2, meet: meet)
      let plan = try ForumPlanner().plan(brief, network: Self.network, people: Self.people)
      return try #require(plan.seating?.request)
    }
    let usual = try request(nil)
    #expect(usual.meeting == .cross("sector") && usual.sparesThirdMeetings && usual.levelsTables)
    let even = try request(.even)
    #expect(even.meeting == .even && !even.sparesThirdMeetings)
  }
}
