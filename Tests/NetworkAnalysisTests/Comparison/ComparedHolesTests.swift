// Holes between communities from year to year: closed only where the old groups have come together.

import NetworkModel
import Testing

@testable import NetworkAnalysis

@Suite struct ComparedHolesTests {
  /// Two cliques of six that one tie joins.
  private func network(_ change: (inout StakeholderNetwork) -> Void = { _ in }) -> StakeholderNetwork {
    func clique(_ letter: String) -> [NetworkActor.ID] { (1...6).map { .init("\(letter)\($0)") } }
    let groups = [clique("a"), clique("b")]
    var network = StakeholderNetwork(
      actors: groups.joined().map { NetworkActor(id: $0, name: LocalizedText($0.text), sector: "university") },
      collaborations: groups.flatMap { group in
        group.enumerated().flatMap { place, one in
          group[(place + 1)...].map { Collaboration(source: one, target: $0) }
        }
      } + [Collaboration(source: "a6", target: "b6")])
    change(&network)
    return network
  }

  private func holes(_ before: StakeholderNetwork, _ after: StakeholderNetwork) throws -> [GapChange] {
    let gaps = try NetworkComparison(of: ComparedNetworks(from: before.projected(), to: after.projected())).gaps ?? []
    return gaps.filter { $0.gap.kind == .structuralHole }
  }

  private func remove(_ id: NetworkActor.ID, from network: inout StakeholderNetwork) {
    network.actors.removeAll { $0.id == id }
    network.collaborations.removeAll { $0.source == id || $0.target == id }
  }

  @Test func aGroupThatLosesItsFirstMemberIsTheSameGroup() throws {
    let changes = try holes(network(), network { remove("a1", from: &$0) })
    #expect(changes.map(\.change) == [.kept])
    // The gap is the later one, so its id names those who are there.
    #expect(changes.map(\.gap.id) == ["structural-hole:a2:b1"])
    #expect(changes.map(\.severityBefore) == [try holes(network(), network()).first?.gap.severity.value])
  }

  @Test func aGroupThatGainsAnEarlierMemberIsTheSameGroup() throws {
    let changes = try holes(
      network(),
      network { network in
        network.actors.append(NetworkActor(id: "a0", name: "a0", sector: "university"))
        for number in 1...6 {
          network.collaborations.append(Collaboration(source: "a0", target: .init("a\(number)")))
        }
      })
    #expect(changes.map(\.change) == [.kept])
    #expect(changes.map(\.gap.id) == ["structural-hole:a0:b1"])
  }

  @Test func aHoleIsClosedWhereItsGroupsHaveTies() throws {
    let changes = try holes(
      network(),
      network { network in
        for number in 1...5 {
          network.collaborations.append(Collaboration(source: .init("a\(number)"), target: .init("b\(number)")))
        }
      })
    #expect(changes.map(\.change) == [.lost])
    #expect(changes.map(\.reason) == [nil] && changes.map(\.isAmongShared) == [true])
  }

  @Test func groupsThatFallApartHaveClosedNothing() throws {
    let changes = try holes(network(), network { $0.collaborations = [] })
    #expect(changes.map(\.change) == [.lost])
    #expect(changes.map(\.reason) == [.regrouped] && changes.allSatisfy(\.isDissolved))
  }

  @Test func aHoleIsNewOnlyWhereTiesWereLost() throws {
    let lost = try holes(
      network { network in
        for number in 1...5 {
          network.collaborations.append(Collaboration(source: .init("a\(number)"), target: .init("b\(number)")))
        }
      }, network())
    #expect(lost.map(\.change) == [.gained] && lost.map(\.reason) == [nil] && lost.map(\.isAmongShared) == [true])
    // The same distance before, when nobody worked with anybody.
    let seen = try holes(network { $0.collaborations = [] }, network())
    #expect(seen.map(\.change) == [.gained] && seen.map(\.reason) == [.regrouped] && seen.allSatisfy(\.isOnlySeenNow))
  }
}
