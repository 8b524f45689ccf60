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

  /// Occasions of a pair add up in the order in which they stand, to the last digit, also where some are joined before.
  @Test(arguments: UInt64(1)...10) func tiesOfOnePairAreJoinedInOrder(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let ties = (0..<200).map { _ in
      let one = Int.random(in: 0..<7, using: &random)
      return ProjectedTie(
        source: one, target: Int.random(in: (one + 1)..<9, using: &random),
        direct: Double.random(in: 0...1, using: &random), shared: Double.random(in: 0...1e-9, using: &random),
        occasions: 1)
    }
    var slow: [ProjectedTie] = []
    for tie in ties {
      if let place = slow.firstIndex(where: { $0.source == tie.source && $0.target == tie.target }) {
        slow[place].direct += tie.direct
        slow[place].shared += tie.shared
        slow[place].occasions += 1
      } else {
        slow.append(tie)
      }
    }
    slow.sort { ($0.source, $0.target) < ($1.source, $1.target) }
    #expect(StakeholderNetwork.joined(ties, actors: 9) == slow)
    let early = StakeholderNetwork.joined(Array(ties.prefix(90)), actors: 9)
    #expect(StakeholderNetwork.joined(early + ties.dropFirst(90), actors: 9) == slow)
    #expect(StakeholderNetwork.joined([], actors: 0).isEmpty)
  }
}
