// What becomes of records: first values stay, differences are told, references follow, circles are left out.

import Testing

@testable import NetworkModel

@Suite struct NetworkMergeTests {
  private static func network(
    _ actors: [NetworkActor], _ change: (inout StakeholderNetwork) -> Void = { _ in }
  ) -> StakeholderNetwork {
    var network = StakeholderNetwork(actors: actors)
    change(&network)
    return network
  }

  private static func actor(_ id: String, _ name: String) -> NetworkActor {
    NetworkActor(id: .init(id), name: LocalizedText(name), sector: "company")
  }

  @Test func theFirstFilesValuesStayAndDifferencesAreTold() throws {
    var (one, other) = (Self.actor("ki", "Karolinska Institutet"), Self.actor("9", "KAROLINSKA INSTITUTET"))
    (one.sector, other.sector) = ("university", "healthcare")
    (one.municipality, other.municipality) = ("0184", "0180")
    other.orgNumber = "202100-2973"
    other.place = "Solna"
    (one.tags, other.tags) = (["a"], ["b", "a"])
    one.attributes = [Attribute("n", .number("1"))]
    other.attributes = [Attribute("n", .number("2")), Attribute("m", .string("x"))]
    let merge = try NetworkMerge([Self.network([one]), Self.network([other])])
    let actor = merge.network.actors[0]
    #expect(actor.sector == "university" && actor.municipality == "0184" && actor.orgNumber == "202100-2973")
    #expect(actor.name == "Karolinska Institutet" && actor.place == "Solna" && actor.tags == ["a", "b"])
    #expect(actor.attributes == [Attribute("n", .number("1")), Attribute("m", .string("x"))])
    #expect(
      merge.conflicts.map { "\($0.field): \($0.kept) (\($0.keptFile)), \($0.other) (\($0.otherFile))" } == [
        "sector: university (1), healthcare (2)", "municipality: 0184 (1), 0180 (2)", "attributes.n: 1 (1), 2 (2)",
      ])
    #expect(merge.conflicts.allSatisfy { $0.record == ["ki"] && $0.otherRecord == ["9"] })
  }

  @Test func aValueOfAMiddleFileIsToldAsItsOwn() throws {
    var (two, three) = (Self.actor("a", "Acme"), Self.actor("a", "Acme"))
    (two.municipality, three.municipality) = ("0184", "0180")
    let merge = try NetworkMerge([Self.network([Self.actor("a", "Acme")]), Self.network([two]), Self.network([three])])
    #expect(merge.conflicts.map(\.keptFile) == [2] && merge.conflicts.map(\.otherFile) == [3])
    #expect(merge.network.actors[0].municipality == "0184")
  }

  @Test func anUnknownSectorIsNoValue() throws {
    var (one, other) = (Self.actor("a", "Acme"), Self.actor("a", "Acme"))
    (one.sector, other.sector) = ("unknown", "company")
    let merge = try NetworkMerge([Self.network([one]), Self.network([other])])
    #expect(merge.network.actors[0].sector == "company" && merge.conflicts.isEmpty)
    let back = try NetworkMerge([Self.network([other]), Self.network([one])])
    #expect(back.network.actors[0].sector == "company" && back.conflicts.isEmpty)
  }

  @Test func languagesAreAddedToATextThatAgrees() throws {
    var (one, other) = (Self.actor("a", "Göteborgs universitet"), Self.actor("b", "x"))
    other.name = LocalizedText(swedish: "Göteborgs universitet", english: "University of Gothenburg")
    let merge = try NetworkMerge([Self.network([one]), Self.network([other])])
    #expect(merge.network.actors.map(\.name) == [other.name] && merge.conflicts.isEmpty)
    one.name = LocalizedText(swedish: "Göteborgs universitet", english: "Gothenburg University")
    let differing = try NetworkMerge([Self.network([one]), Self.network([other])])
    #expect(differing.network.actors.map(\.name) == [one.name])
    #expect(differing.conflicts.map(\.field) == ["name"])
  }

  @Test func partsThatWouldComeRoundAreLeftOutAndTold() throws {
    var (a, b) = (Self.actor("a", "Alfa"), Self.actor("b", "Beta"))
    a.partOf = "b"
    let first = Self.network([a, b])
    a.partOf = nil
    b.partOf = "a"
    let merge = try NetworkMerge([first, Self.network([a, b])])
    #expect(merge.network == first)
    #expect(merge.conflicts.map(\.isCircle) == [true] && merge.conflicts.map(\.other) == ["a"])
    // Round over actors that only the second file has.
    var (one, middle, end) = (Self.actor("a", "Alfa"), Self.actor("m", "Mitt"), Self.actor("b", "Beta"))
    one.partOf = "b"
    end.partOf = "m"
    middle.partOf = "a"
    let round = try NetworkMerge([
      Self.network([one, Self.actor("b", "Beta")]), Self.network([Self.actor("a", "Alfa"), middle, end]),
    ])
    #expect(round.network.validate().filter { $0.severity == .error }.isEmpty)
    #expect(round.conflicts.map(\.isCircle) == [true])
  }

  @Test func anAllianceKeepsItsMembers() throws {
    var alliance = Self.actor("trio", "Stockholm Trio")
    alliance.members = ["x", "y"]
    let first = Self.network([Self.actor("t", "Stockholm trio"), Self.actor("ki", "Karolinska Institutet")])
    let second = Self.network([
      alliance, Self.actor("x", "Karolinska institutet"), Self.actor("y", "Kungliga Tekniska"),
    ])
    let merge = try NetworkMerge([first, second])
    #expect(merge.network.actors.first { $0.id == "t" }?.members == ["ki", "y"])
    // A member that is the alliance itself by the user's word.
    let odd = try NetworkMerge([first, second], decisions: [MergeDecision(.same, "t", "x")])
    #expect(odd.network.validate().filter { $0.severity == .error }.isEmpty)
  }

  @Test func tiesFollowAndThoseWithinOneActorAreCounted() throws {
    let first = Self.network([Self.actor("a", "Alfa"), Self.actor("b", "Beta")]) {
      $0.collaborations = [Collaboration(source: "a", target: "b", evidence: [])]
      $0.sources = [.init(id: "s", title: "En källa")]
    }
    let second = Self.network([Self.actor("1", "ALFA"), Self.actor("2", "Beta AB"), Self.actor("3", "Alfa Syd")]) {
      $0.sources = [.init(id: "s", title: "Något helt annat")]
      $0.collaborations = [
        Collaboration(source: "2", target: "1", evidence: [Evidence(source: "s")]),
        Collaboration(source: "1", target: "3"), Collaboration(source: "1", target: "2", strength: 3),
        Collaboration(source: "1", target: "2", direction: .directed),
      ]
    }
    let merge = try NetworkMerge([first, second], decisions: [MergeDecision(.same, "a", "3")])
    #expect(merge.loops == 1 && merge.otherStrengths == 1)
    #expect(merge.network.collaborations.count == 3)
    #expect(merge.network.sources.map(\.id) == ["s", "s-2"])
    #expect(merge.network.collaborations.flatMap(\.evidence).map(\.source) == ["s-2"])
    #expect(merge.counts.first { $0.kind == .collaboration }.map { [$0.added, $0.joined] } == [2, 1])
  }

  @Test func activitiesOfOneNameAndTimeAreOne() throws {
    func network(_ id: String, _ actorID: String, _ start: String?, _ role: Activity.Role?) -> StakeholderNetwork {
      Self.network([Self.actor(actorID, "Acme"), Self.actor(actorID + "o", "Orbis")]) {
        $0.activities = [
          Activity(
            id: .init(id), name: "LifeTech", status: .active, period: Period(start: start.flatMap { PartialDate($0) }),
            participants: [.init(actor: .init(actorID), role: role)])
        ]
      }
    }
    let same = try NetworkMerge([network("l", "a", "2019", nil), network("x", "b", "2019", .lead)])
    #expect(same.network.activities.map(\.id) == ["l"])
    #expect(same.network.activities[0].participants == [.init(actor: "a", role: .lead)])
    let other = try NetworkMerge([network("l", "a", "2019", nil), network("l", "b", "2020", .lead)])
    #expect(other.network.activities.count == 1 && other.conflicts.map(\.field) == ["start"])
    let years = try NetworkMerge([network("l", "a", "2019", nil), network("x", "b", "2020", nil)])
    #expect(years.network.activities.count == 2)
  }

  @Test func goalsIndicatorsAndPositionsFollow() throws {
    func network(_ goal: String, _ observed: Double, _ position: String) -> StakeholderNetwork {
      Self.network([Self.actor("a", "Acme")]) {
        $0.goals = [
          Goal(
            id: .init(goal), title: "Fler möten",
            indicators: [Indicator(id: "i", observations: [.init(date: PartialDate("2024"), value: observed)])])
        ]
        $0.positions = [Position(id: .init(position), actor: "a", goal: .init(goal), stance: .asks, summary: "Mer")]
        $0.activities = [
          Activity(id: "f", name: "Forum", status: .active, goals: [.init(goal)], answers: [.init(position)])
        ]
      }
    }
    let first = network("g", 1, "p")
    let merge = try NetworkMerge([first, network("mål", 2, "q")])
    #expect(merge.network == first)
    #expect(merge.conflicts.map { "\($0.field) \($0.kept) \($0.other)" } == ["observations 1 (2024) 2 (2024)"])
  }

  @Test func aPersonalNumberIsMaskedInWhatIsTold() throws {
    var (one, other) = (Self.actor("a", "Snickeri Nord"), Self.actor("a", "Snickeri Nord"))
    (one.orgNumber, other.orgNumber) = ("811218-9876", "212000-0142")
    let merge = try NetworkMerge([Self.network([one]), Self.network([other])])
    #expect(merge.conflicts.map(\.kept) == ["8112**-****"])
  }

  @Test func nothingAndOneActorMerge() throws {
    #expect(try NetworkMerge([]).network == StakeholderNetwork())
    #expect(try NetworkMerge([StakeholderNetwork(), StakeholderNetwork()]).network == StakeholderNetwork())
    let one = Self.network([Self.actor("a", "A")])
    #expect(try NetworkMerge([one, one]).network == one)
  }
}
