// Two networks compared: nothing of what is the same, exactly what was planted, and apart from it what came with other actors.

import NetworkModel
import TestSupport
import Testing

@testable import NetworkAnalysis

@Suite struct ComparisonTests {
  private func compare(
    _ before: StakeholderNetwork, _ after: StakeholderNetwork, gaps: Bool = true, from: String? = nil, to: String? = nil
  ) throws -> NetworkComparison {
    func options(_ date: String?) -> ProjectionOptions { ProjectionOptions(asOf: date.flatMap { PartialDate($0) }) }
    return try NetworkComparison(
      of: ComparedNetworks(from: before.projected(options(from)), to: after.projected(options(to))), includesGaps: gaps)
  }

  @Test(arguments: 1...5)
  func aNetworkAgainstItselfIsEmpty(seed: Int) throws {
    let planted = PlantedYears(seed: UInt64(seed))
    #expect(try compare(planted.before, planted.before).isEmpty)
    // Nor does the order of records matter.
    var turned = planted.before
    turned.actors.reverse()
    turned.collaborations.reverse()
    turned.activities.reverse()
    turned.goals.reverse()
    #expect(try compare(planted.before, turned).isEmpty)
  }

  @Test(arguments: [
    StakeholderNetwork(), StakeholderNetwork(actors: [NetworkActor(id: "a", name: "A", sector: "company")]),
  ])
  func nothingAndOneActorAreEmptyToo(network: StakeholderNetwork) throws {
    #expect(try compare(network, network).isEmpty)
    let comparison = try compare(StakeholderNetwork(), network)
    #expect(comparison.actors(.gained).count == network.actors.count)
    #expect(comparison.isEmpty == network.actors.isEmpty)
  }

  @Test(arguments: 1...40)
  func plantedChangesAreRecoveredExactly(seed: Int) throws {
    let planted = PlantedYears(seed: UInt64(seed))
    let found = try compare(planted.before, planted.after, gaps: false)
    #expect(found.actors(.gained) == planted.actorsGained.sorted())
    #expect(found.actors(.lost) == planted.actorsLost.sorted())
    func pairs(_ change: NetworkComparison.Change, _ amongShared: Bool) -> Set<[String]> {
      Set(found.ties(change, amongShared: amongShared).map { [$0.first.text, $0.second.text] })
    }
    #expect(pairs(.gained, true) == planted.tiesGained)
    #expect(pairs(.lost, true) == planted.tiesLost)
    #expect(pairs(.gained, false) == planted.tiesWithNew)
    #expect(pairs(.lost, false) == planted.tiesWithGone)
    #expect(Set(found.ties.filter(\.isReweighted).map { [$0.first.text, $0.second.text] }) == planted.reweighted)
    #expect(
      Dictionary(uniqueKeysWithValues: found.activities.map { ($0.activity.text, $0.kind) }) == planted.activities)
    #expect(Set(found.records.map { "\($0.kind.rawValue) \($0.id) \($0.field)" }) == planted.fields)
    #expect(found.goalsGained.map(\.text) == planted.goalsGained && found.goalsLost.map(\.text) == planted.goalsLost)
    #expect(!found.isEmpty)
  }

  @Test(arguments: 1...6)
  func backwardsWhatWasGainedIsLost(seed: Int) throws {
    let planted = PlantedYears(seed: UInt64(seed))
    let (there, back) = (
      try compare(planted.before, planted.after), try compare(planted.after, planted.before)
    )
    #expect(there.actors(.gained) == back.actors(.lost) && there.actors(.lost) == back.actors(.gained))
    for isAmongShared in [true, false] {
      #expect(
        there.ties(.gained, amongShared: isAmongShared).map(\.first)
          == back.ties(.lost, amongShared: isAmongShared).map(\.first))
    }
    func ids(_ comparison: NetworkComparison, _ change: NetworkComparison.Change, _ isAmongShared: Bool) -> Set<String>
    {
      // A hole is closed only where its groups have come together, which has no way back: `ComparedHolesTests`.
      Set(
        (comparison.gaps ?? []).filter {
          $0.change == change && $0.isAmongShared == isAmongShared && $0.gap.kind != .structuralHole
        }.map(\.gap.id))
    }
    for isAmongShared in [true, false] {
      #expect(ids(there, .gained, isAmongShared) == ids(back, .lost, isAmongShared))
    }
    #expect(ids(there, .kept, true) == ids(back, .kept, true))
    #expect(
      there.brokers.map(\.gained) == back.brokers.map(\.lost) && there.brokers.map(\.kept) == back.brokers.map(\.kept))
    #expect(there.mixing.map(\.before).reduce(0, +) == back.mixing.map(\.after).reduce(0, +))
  }

  @Test(arguments: 1...40)
  func brokersAgreeWithAPlainCount(seed: Int) throws {
    let planted = PlantedYears(seed: UInt64(seed))
    let found = try compare(planted.before, planted.after, gaps: false)
    let shared = Set(planted.before.actors.map(\.id)).intersection(planted.after.actors.map(\.id))
    func partners(_ network: StakeholderNetwork) -> [NetworkActor.ID: Set<NetworkActor.ID>] {
      var partners: [NetworkActor.ID: Set<NetworkActor.ID>] = [:]
      for tie in network.projectedTies() {
        let (one, other) = (network.actors[tie.source].id, network.actors[tie.target].id)
        guard shared.contains(one), shared.contains(other) else { continue }
        partners[one, default: []].insert(other)
        partners[other, default: []].insert(one)
      }
      return partners
    }
    let (was, now) = (partners(planted.before), partners(planted.after))
    func open(_ actor: NetworkActor.ID, _ ties: [NetworkActor.ID: Set<NetworkActor.ID>]) -> Set<[NetworkActor.ID]> {
      let mine = (ties[actor] ?? []).sorted()
      return Set(
        mine.flatMap { a in mine.filter { a < $0 && !(ties[a]?.contains($0) ?? false) }.map { [a, $0] } })
    }
    for actor in shared {
      let (first, second) = (open(actor, was), open(actor, now))
      let broker = found.brokers.first { $0.actor == actor }
      #expect((broker?.before ?? 0) == first.count)
      #expect((broker?.after ?? 0) == second.count)
      #expect((broker?.kept ?? 0) == first.intersection(second).count)
      #expect((broker?.closed ?? 0) == first.count { now[$0[0]]?.contains($0[1]) ?? false })
    }
  }

  @Test func mixingAddsUpToTheTies() throws {
    let planted = PlantedYears(seed: 3)
    let found = try compare(planted.before, planted.after, gaps: false)
    #expect(found.mixing.map(\.before).reduce(0, +) == planted.before.projectedTies().count)
    #expect(found.mixing.map(\.after).reduce(0, +) == planted.after.projectedTies().count)
    #expect(
      found.mixing.map(\.sharedAfter).reduce(0, +)
        == found.ties.count { $0.isAmongShared && $0.change != .lost })
    // Chance deals out all ties among the pairs of sectors.
    let all = SectorCategories(of: planted.after).sectors.count
    if found.mixing.count == all * (all + 1) / 2 {
      let expected = found.mixing.compactMap(\.expectedAfter).reduce(0, +)
      #expect(abs(expected - Double(planted.after.projectedTies().count)) < 1e-9)
    }
  }
}

// MARK: Networks of real life

@Suite struct ComparedSharedNetworksTests {
  static let small = [("karate", "friendship", true), ("southern_women", "shared events", true)]
  static let large = [
    ("tobacco_indiana", "contact", true), ("h2020_stockholm_1mode", "joint project", true),
    ("h2020_sweden_1mode", "joint project", false),
  ]

  @Test(arguments: small + (TestFiles.sharedData == nil ? [] : large))
  func againstThemselvesTheyAreEmpty(set: String, layer: String, gaps: Bool) throws {
    let network = try SharedNetwork(set, layer: layer).network
    let found = try NetworkComparison(
      of: ComparedNetworks(from: network.projected(), to: network.projected()), includesGaps: gaps)
    #expect(found.isEmpty && found.ties.count == network.projectedTies().count && !found.ties.isEmpty)
  }

  @Test(arguments: [small[0]] + (TestFiles.sharedData == nil ? [] : [large[0]]))
  func aTieTakenAwayIsTheOnlyTieThatDiffers(set: String, layer: String, gaps: Bool) throws {
    let network = try SharedNetwork(set, layer: layer).network
    let ties = network.projectedTies()
    for tie in [ties.first, ties.last].compactMap({ $0 }) {
      var later = network
      let ends = Set([network.actors[tie.source].id, network.actors[tie.target].id])
      later.collaborations.removeAll { Set([$0.source, $0.target]) == ends }
      let found = try NetworkComparison(
        of: ComparedNetworks(from: network.projected(), to: later.projected()), includesGaps: false)
      #expect(found.ties.filter { $0.change != .kept }.map { Set([$0.first, $0.second]) } == [ends])
      #expect(found.ties(.lost, amongShared: true).count == 1)
      #expect(found.mixing.map { $0.before - $0.after }.reduce(0, +) == 1)
    }
  }
}
