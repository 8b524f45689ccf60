import TestSupport
import Testing

@testable import NetworkModel

@Suite struct ProjectionTests {
  private func network(
    ties: [Collaboration] = [], activities: [Activity] = [], actors: Int = 5, asOf: String? = "2021-10-01"
  ) -> StakeholderNetwork {
    StakeholderNetwork(
      asOf: asOf.flatMap { PartialDate($0) },
      actors: (0..<actors).map { NetworkActor(id: .init("a\($0)"), name: .init("A\($0)"), sector: "company") },
      collaborations: ties, activities: activities)
  }

  private func activity(
    _ members: [String], status: Activity.Status? = nil, start: String? = nil, end: String? = nil
  )
    -> Activity
  {
    Activity(
      id: "x", status: status,
      period: Period(start: start.flatMap { PartialDate($0) }, end: end.flatMap { PartialDate($0) }),
      participants: members.map { .init(actor: .init($0)) })
  }

  @Test func aSharedActivityAddsOneOverTheOtherParticipants() {
    let ties = network(activities: [activity(["a2", "a0", "a1"])]).projectedTies()
    #expect(ties.map { [$0.source, $0.target] } == [[0, 1], [0, 2], [1, 2]])
    #expect(ties.allSatisfy { $0.weight == 0.5 && $0.occasions == 1 })
  }

  @Test func directTiesAndActivitiesAddUpOnOnePair() {
    let network = network(
      ties: [
        Collaboration(source: "a1", target: "a0", direction: .directed, strength: 2),
        Collaboration(source: "a0", target: "a1"),
      ],
      activities: [activity(["a0", "a1"]), activity(["a0", "a1", "a2", "a2"])])
    let ties = network.projectedTies()
    #expect(ties.count == 3)
    #expect(ties[0].direct == 3 && ties[0].shared == 1.5 && ties[0].occasions == 4)
    #expect(network.projectedTies(.init(sharedActivities: .count))[0].shared == 2)
    #expect(network.projectedTies(.init(sharedActivities: .none)).count == 1)
  }

  @Test func selfTiesUnknownEndsAndLoneParticipantsAddNothing() {
    let network = network(
      ties: [Collaboration(source: "a0", target: "a0"), Collaboration(source: "a0", target: "nobody")],
      activities: [activity(["a1"]), activity(["a1", "nobody", "a1"])])
    #expect(network.projectedTies().isEmpty)
  }

  @Test(
    arguments: [
      (Activity.Status.active, "2019", nil, "2021", true), (.active, "2019", "2020", "2021", false),
      (.active, "2022", nil, "2021", false), (.planned, "2019", nil, "2021", false),
      (.proposed, nil, nil, "2021", false), (.ended, "2015", "2020", "2021", false),
      (.ended, "2015", "2020", "2018", true), (.ended, nil, nil, "2018", false),
    ] as [(Activity.Status, String?, String?, String, Bool)])
  func onlyActivitiesThatGoOnBringActorsTogether(
    _ status: Activity.Status, _ start: String?, _ end: String?, _ date: String, _ counts: Bool
  ) {
    let network = network(activities: [activity(["a0", "a1"], status: status, start: start, end: end)], asOf: date)
    #expect(network.projectedTies().isEmpty != counts)
  }

  @Test func endedOnesCountOnRequestAndPlannedOnesNever() {
    let network = network(
      ties: [Collaboration(source: "a0", target: "a1", period: Period(end: PartialDate("2018")))],
      activities: [
        activity(["a1", "a2"], status: .ended), activity(["a2", "a3"], status: .planned),
        activity(["a3", "a4"], status: .ended, start: "2023"),
      ])
    #expect(network.projectedTies().isEmpty)
    #expect(network.projectedTies(.init(includesEnded: true)).map(\.target) == [1, 2])
  }

  /// A tie for a pair is what a reader would add up by going through the file once for the pair.
  @Test(arguments: 0..<40) func tiesAreWhatAPairByPairCountFinds(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...7, using: &random)
    func someActor() -> NetworkActor.ID { .init("a\(Int.random(in: 0...7, using: &random))") }
    let network = network(
      ties: (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Collaboration(source: someActor(), target: someActor(), strength: Double.random(in: 0.5...3, using: &random))
      },
      activities: (0..<Int.random(in: 0...6, using: &random)).map { _ in
        activity((0..<Int.random(in: 0...5, using: &random)).map { _ in someActor().text })
      }, actors: count)
    let ties = network.projectedTies()
    for a in 0..<count {
      for b in (a + 1)..<max(count, a + 1) {
        let ids = Set([NetworkActor.ID("a\(a)"), .init("a\(b)")])
        let direct = network.collaborations.filter { Set([$0.source, $0.target]) == ids }.map(\.weight).reduce(0, +)
        let shared = network.activities.map { activity -> Double in
          let members = Set(activity.participants.map(\.actor)).filter { network.actors.map(\.id).contains($0) }
          return ids.isSubset(of: members) ? 1 / Double(members.count - 1) : 0
        }.reduce(0, +)
        let tie = ties.first { $0.source == a && $0.target == b }
        #expect(abs((tie?.weight ?? 0) - direct - shared) < 1e-12)
      }
    }
  }

  /// To the last bit: what a table of all pairs adds up, in the order of the file, where some actors meet most others and some few.
  @Test(arguments: 0..<20) func tiesAreToTheLastBitThoseOfATableOfPairs(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = [1, 2, 40, 400][Int(seed % 4)]
    func someActor() -> Int {
      Int.random(in: 0..<(Bool.random(using: &random) ? max(1, count / 20) : count), using: &random)
    }
    let pairs = (0..<300).map { _ in (someActor(), someActor(), Double.random(in: 0.1...3, using: &random)) }
    let meetings = (0..<80).map { _ in (0..<Int.random(in: 0...9, using: &random)).map { _ in someActor() } }
    let network = network(
      ties: pairs.map { Collaboration(source: .init("a\($0.0)"), target: .init("a\($0.1)"), strength: $0.2) },
      activities: meetings.map { activity($0.map { "a\($0)" }) }, actors: count)
    var direct: [[Int]: Double] = [:]
    var shared: [[Int]: Double] = [:]
    var occasions: [[Int]: Int] = [:]
    for (a, b, strength) in pairs where a != b {
      direct[[min(a, b), max(a, b)], default: 0] += strength
      occasions[[min(a, b), max(a, b)], default: 0] += 1
    }
    for meeting in meetings {
      let members = Set(meeting).sorted()
      for a in members {
        for b in members where a < b {
          shared[[a, b], default: 0] += 1 / Double(members.count - 1)
          occasions[[a, b], default: 0] += 1
        }
      }
    }
    let ties = network.projectedTies()
    let order = occasions.keys.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    #expect(ties.map { [$0.source, $0.target] } == order)
    #expect(ties.map(\.direct) == order.map { direct[$0] ?? 0 })
    #expect(ties.map(\.shared) == order.map { shared[$0] ?? 0 })
    #expect(ties.map(\.occasions) == order.map { occasions[$0] ?? 0 })
  }

  /// The women of Deep South at their fourteen events: Newman's weights by networkx.
  @Test func sharedEventsOfTheSouthernWomenWeighAsInNetworkX() throws {
    let attendance = try TestFiles.rows("networks/southern_women/participants.csv")
    let women = try TestFiles.rows("networks/southern_women/actors.csv").map { $0[0] }
    let events = Dictionary(grouping: attendance) { $0[0] }
    let network = StakeholderNetwork(
      actors: women.map { NetworkActor(id: .init($0), name: .init($0), sector: "company") },
      activities: events.keys.sorted().map { event in
        Activity(id: .init(event), participants: (events[event] ?? []).map { .init(actor: .init($0[1])) })
      })
    let expected = try TestFiles.rows("networks/southern_women/newman.csv")
    let ties = network.projectedTies()
    #expect(women.count == 18 && events.count == 14 && ties.count == 139)
    #expect(ties.map { [women[$0.source], women[$0.target]] } == expected.map { [$0[0], $0[1]] })
    for (tie, row) in zip(ties, expected) { #expect(abs(tie.weight - (Double(row[2]) ?? 0)) < 1e-8) }
  }
}
