// Nothing inside an organization, nobody who cannot come, every introducer tied to both, and no two answers that contradict each
// other: on seeded random networks with parts and alliances, at both levels.

import GraphCore
import NetworkModel
import TestSupport
import Testing

@testable import NetworkAnalysis

@Suite struct MeetingLawTests {
  /// A network with parts, parts of parts and an alliance, seeded.
  static func network(_ count: Int, seed: UInt64) -> StakeholderNetwork {
    var random = SeededGenerator(seed: seed)
    func one<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }
    let sectors: [Sector.ID] = ["university", "healthcare", "company", "municipality", "funder"]
    let ids = (0..<count).map { NetworkActor.ID("a\(100 + $0)") }
    let actors = ids.enumerated().map { place, id in
      NetworkActor(
        id: id, name: .init(id.text), sector: one(sectors),
        partOf: place > 4 && Int.random(in: 0..<3, using: &random) == 0
          ? ids[Int.random(in: 0..<place, using: &random)] : nil,
        members: place == 3 ? [ids[0], ids[1]] : [],
        invitable: Int.random(in: 0..<9, using: &random) == 0 ? false : nil)
    }
    return StakeholderNetwork(
      actors: actors,
      collaborations: Ties.random(count, chance: 1.6 / Double(count), seed: seed &+ 7).pairs.map {
        Collaboration(
          source: ids[Int($0.0)], target: ids[Int($0.1)], strength: Double.random(in: 1...3, using: &random))
      },
      activities: [nil, .active, .planned, .planned, .ended].enumerated().map { number, status in
        Activity(
          id: .init("w\(number)"), kind: number % 2 == 0 ? "forum" : nil, status: status, owner: one(ids),
          goals: [.init("\(number % 2)")],
          participants: Set((0..<3).map { _ in one(ids) }).sorted().map { .init(actor: $0) })
      },
      goals: (0..<3).map { number in
        Goal(id: .init("\(number)"), needs: .init(sectors: [one(sectors), one(sectors)]))
      },
      positions: [Position(actor: one(ids), goal: "0", stance: .asks)])
  }

  private static let cases = (UInt64(1)...12).flatMap { seed in ActorLevel.allCases.map { (seed, $0) } }

  /// The whole that an actor belongs to, by walking up.
  private func whole(_ id: NetworkActor.ID, _ network: StakeholderNetwork) -> NetworkActor.ID {
    var place = id
    while let next = network.actors.first(where: { $0.id == place })?.partOf { place = next }
    return place
  }

  private func areOne(_ one: NetworkActor.ID, _ other: NetworkActor.ID, _ network: StakeholderNetwork) -> Bool {
    let (a, b) = (whole(one, network), whole(other, network))
    let alliance: NetworkActor.ID = "a103"
    let members = (network.actors.first { $0.id == alliance }?.members ?? []).map { whole($0, network) }
    return a == b || (a == alliance && members.contains(b)) || (b == alliance && members.contains(a))
  }

  private func isAsked(_ id: NetworkActor.ID, _ network: StakeholderNetwork) -> Bool {
    let actor = network.actors.first { $0.id == id }
    return actor?.invitable ?? (actor?.sector != "funder")
  }

  private func check(
    _ pair: [NetworkActor.ID], _ way: WayToMeet?, _ file: StakeholderNetwork, _ projected: ProjectedNetwork
  ) throws {
    let way = try #require(way)
    #expect(!areOne(pair[0], pair[1], file))
    #expect(projected.tie(between: pair[0], and: pair[1]) == nil)
    #expect(pair.allSatisfy { isAsked($0, projected.network) })
    #expect(way.planned.isEmpty)
    for introducer in way.introducers {
      #expect(isAsked(introducer.actor, projected.network))
      for end in pair {
        #expect(projected.tie(between: introducer.actor, and: end) != nil)
        #expect(!areOne(introducer.actor, end, file))
      }
      #expect(!introducer.toFirst.isEmpty && !introducer.toSecond.isEmpty)
    }
    for occasion in way.occasions {
      let activity = try #require(projected.network.activities.first { $0.id == occasion.activity })
      #expect((activity.status == .planned) == occasion.isPlanned && activity.status != .ended)
    }
  }

  @Test(arguments: cases) func noAnswerIsInsideAnOrganizationOrAsksWhoCannotCome(
    _ seed: UInt64, _ level: ActorLevel
  ) throws {
    let file = Self.network(26, seed: seed)
    let projected = try file.projected(level: level)
    let gaps = try NetworkGaps(of: projected, seed: seed).gaps
    let found = try NetworkIntroductions(of: projected, request: .init(count: 6), seed: seed)
    var ways: [Set<NetworkActor.ID>: WayToMeet] = [:]
    for gap in gaps {
      #expect(gap.proposal.actors.allSatisfy { isAsked($0, projected.network) })
      #expect(gap.proposal.through.map { isAsked($0, projected.network) } ?? true)
      switch gap.facts {
      case .cutActor(let actor, let cutOff, let count, _):
        #expect(cutOff.allSatisfy { !areOne($0, actor, file) } && cutOff.count == count && count > 0)
      case .bridgeTie(let near, let far, _): #expect(far.allSatisfy { !areOne($0, near, file) })
      case .isolatedActor(_, let isolated, _, let goals):
        for actor in isolated {
          #expect(!goals.isEmpty || isAsked(actor, projected.network))
          let kin = projected.network.actors.map(\.id).filter { whole($0, file) == whole(actor, file) }
          #expect(kin.allSatisfy { one in projected.ties.allSatisfy { !projected.actors(of: $0).contains(one) } })
        }
      case .sectorPairApart(let pair), .sectorPairThin(let pair):
        for sector in [pair.first, pair.second] where pair.goals.isEmpty {
          #expect(projected.network.actors.contains { $0.sector == sector && isAsked($0.id, projected.network) })
        }
      default: break
      }
      guard gap.proposal.action == .introduce, gap.proposal.actors.count == 2 else { continue }
      if let planned = gap.proposal.way?.planned.first {
        // Where all who could meet will anyway, the proposal says so.
        #expect(projected.network.activities.first { $0.id == planned }?.status == .planned)
        continue
      }
      try check(gap.proposal.actors, gap.proposal.way, file, projected)
      #expect(gap.proposal.through == gap.proposal.way?.introducers.first?.actor)
      ways[Set(gap.proposal.actors)] = gap.proposal.way
    }
    for introduction in found.introductions {
      try check(introduction.actors, introduction.way, file, projected)
      // The same two are brought together in the same way, whichever answer names them.
      guard let way = ways[Set(introduction.actors)] else { continue }
      func who(_ way: WayToMeet) -> [NetworkActor.ID] { way.introducers.map(\.actor) }
      #expect(who(way) == who(introduction.way))
      #expect(way.occasions == introduction.way.occasions)
    }
    for meeting in found.planned {
      #expect(projected.network.activities.first { $0.id == meeting.activity }?.status == .planned)
      #expect(meeting.pairs > 0)
    }
    for cut in try BridgingActors(of: projected).cutActors {
      #expect(cut.cutOff?.contains { areOne($0, cut.actor, file) } == false)
    }
  }

  @Test(arguments: cases) func gapsNameTheTwoWhomIntroductionsPropose(_ seed: UInt64, _ level: ActorLevel) throws {
    let projected = try Self.network(26, seed: seed).projected(level: level)
    let sectors = Dictionary(uniqueKeysWithValues: projected.network.actors.map { ($0.id, $0.sector) })
    let introduced = try NetworkIntroductions(of: projected, seed: seed).introductions.map(\.actors)
    for gap in try NetworkGaps(of: projected, seed: seed).gaps {
      guard case .sectorPairApart(let pair) = gap.facts else { continue }
      let fitting = introduced.filter { Set($0.compactMap { sectors[$0] }) == [pair.first, pair.second] }
      if !fitting.isEmpty { #expect(fitting.contains { Set($0) == Set(gap.proposal.actors) }) }
    }
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5]) func tiesOfOrganizationsAreThoseOfTheirParts(_ seed: UInt64) throws {
    let file = Self.network(22, seed: seed)
    let alliance: NetworkActor.ID = "a103"
    let isAlliance = file.actors.first { $0.id == alliance }?.partOf == nil
    func organizations(_ id: NetworkActor.ID) -> [NetworkActor.ID] {
      let top = whole(id, file)
      guard top == alliance, isAlliance else { return [top] }
      var seen: Set<NetworkActor.ID> = []
      return (file.actors.first { $0.id == alliance }?.members ?? []).map { whole($0, file) }
        .filter { seen.insert($0).inserted }
    }
    var weights: [Set<NetworkActor.ID>: Double] = [:]
    for tie in file.collaborations {
      let (sources, targets) = (organizations(tie.source), organizations(tie.target))
      // What lies between an alliance and one of its own is no collaboration.
      if sources.count != targets.count, sources.contains(targets[0]) || targets.contains(sources[0]) { continue }
      for one in sources {
        for other in targets where one != other {
          weights[[one, other], default: 0] += tie.strength ?? 1
        }
      }
    }
    for activity in file.activities where activity.status == nil || activity.status == .active {
      let circle = Set(activity.participants.flatMap { organizations($0.actor) }).sorted()
      for (place, one) in circle.enumerated() {
        for other in circle[(place + 1)...] { weights[[one, other], default: 0] += 1 / Double(circle.count - 1) }
      }
    }
    let projected = try file.projected()
    #expect(projected.ties.count == weights.count)
    for tie in projected.ties {
      let actors = projected.actors(of: tie)
      let weight = try #require(weights[[actors.first, actors.second]])
      #expect(abs(weight - tie.weight) < 1e-9)
    }
    #expect(projected.network.actors.allSatisfy { organizations($0.id) == [$0.id] })
  }

  @Test func ofEqualCommonPartnersTheOneWithFewestTiesIntroduces() throws {
    let ids: [NetworkActor.ID] = ["a", "b", "hub", "quiet", "x", "y"]
    let ties: [(NetworkActor.ID, NetworkActor.ID)] = [
      ("hub", "a"), ("hub", "b"), ("hub", "x"), ("hub", "y"), ("quiet", "a"), ("quiet", "b"), ("x", "y"),
    ]
    func network(_ strength: Double) throws -> ProjectedNetwork {
      try StakeholderNetwork(
        actors: ids.map { NetworkActor(id: $0, name: .init($0.text), sector: "company") },
        collaborations: ties.map {
          Collaboration(source: $0.0, target: $0.1, strength: $0.0 == "hub" ? strength : 1)
        }
      ).projected()
    }
    func introducers(_ strength: Double) throws -> [NetworkActor.ID] {
      let search = GapSearch(try network(strength), 1, Execution())
      return search.wayToMeet(0, 1, SoleBrokers(search, [])).introducers.map(\.actor)
    }
    #expect(try introducers(1) == ["quiet", "hub"])
    #expect(try introducers(2) == ["hub", "quiet"])
  }

  /// A region whose department works with a park, a university in an alliance, and a municipality outside.
  private var small: StakeholderNetwork {
    StakeholderNetwork(
      actors: [
        .init(id: "region", name: "Region", sector: "region"),
        .init(id: "dept", name: "Avdelningen", sector: "region", partOf: "region"),
        .init(id: "park", name: "Park", sector: "sciencePark"), .init(id: "uni", name: "Uni", sector: "university"),
        .init(id: "tech", name: "Tech", sector: "university"),
        .init(id: "trio", name: "Trio", sector: "university", members: ["uni", "tech"]),
        .init(id: "town", name: "Town", sector: "municipality"),
      ],
      collaborations: [.init(source: "trio", target: "region")],
      activities: [
        Activity(id: "project", goals: ["1"], participants: [.init(actor: "dept"), .init(actor: "park")]),
        Activity(
          id: "forum", kind: "forum", status: .planned, goals: ["1"],
          participants: [.init(actor: "park"), .init(actor: "tech")]),
      ],
      goals: [Goal(id: "1", needs: .init(sectors: ["municipality", "university"]))],
      positions: [Position(actor: "town", goal: "1", stance: .asks)])
  }

  @Test func introducersAreNamedWithTheirTiesAndTheirParts() throws {
    let found = try NetworkIntroductions(of: small.projected(), request: .init(count: 9))
    let first = try #require(found.introductions.first { $0.actors == ["park", "uni"] })
    let introducer = try #require(first.way.introducers.first)
    #expect(introducer.actor == "region" && introducer.through == "dept")
    #expect(introducer.toFirst == [.activity("project")] && introducer.toSecond == [.collaboration(kind: nil)])
    // They will meet in the forum, and need no introduction.
    #expect(!found.introductions.contains { Set($0.actors) == ["park", "tech"] })
    #expect(found.planned == [PlannedMeeting(activity: "forum", pairs: 1, actors: ["park", "tech"])])
    let town = try #require(found.introductions.first { $0.actors.contains("town") })
    #expect(town.wishes.map(\.goal) == ["1"] && town.offers.contains { $0.actor == "town" })
    #expect(town.way.introducers.isEmpty)
    #expect(town.way.occasions.first?.activity == "forum" && town.way.occasions.first?.isPlanned == true)
    let tie = try #require(small.ofOrganizations().collaborations.first)
    #expect(tie.sourceThrough == "trio" && tie.targetThrough == nil)
  }

  @Test func partsAreNamedOfTiesThatCountAlone() throws {
    var network = small
    network.activities = []
    // A tie without strength is none: the one that is there is the region's own.
    network.collaborations += [
      .init(source: "dept", target: "park", strength: 0), .init(source: "region", target: "park"),
    ]
    let found = try NetworkIntroductions(of: network.projected(), request: .init(count: 9))
    let pair = try #require(found.introductions.first { $0.actors == ["park", "uni"] })
    let introducer = try #require(pair.way.introducers.first)
    #expect(introducer.actor == "region" && introducer.through == nil)
  }

  @Test func whereNobodyWorksTogetherYetGoalsThatNeedBothAreTheGround() throws {
    var network = small
    (network.collaborations, network.activities, network.positions) = ([], [], [])
    let found = try NetworkIntroductions(of: network.projected(), request: .init(count: 2)).introductions
    let first = try #require(found.first)
    #expect(first.neededBy == ["1"] && first.actors.contains("town") && first.way.introducers.isEmpty)
    network.goals = []
    network.actors[2].profileAreas = ["data"]
    network.actors[3].profileAreas = ["data"]
    let shared = try NetworkIntroductions(of: network.projected()).introductions
    #expect(shared.map(\.actors) == [["park", "uni"]] && shared.first?.sharedProfileAreas == ["data"])
  }
}

extension Pair {
  fileprivate func contains(_ element: Element) -> Bool { first == element || second == element }
}
