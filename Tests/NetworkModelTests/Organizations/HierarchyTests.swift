// Which organization a part belongs to, against a walk up from every one; and the way up walked once, however deep.

import NetworkModel
import TestSupport
import Testing

@Suite struct HierarchyTests {
  private static func network(_ parents: [Int?]) -> StakeholderNetwork {
    StakeholderNetwork(
      actors: parents.enumerated().map { place, parent in
        NetworkActor(
          id: .init("a\(place)"), name: LocalizedText("A\(place)"), sector: "company",
          partOf: parent.map { .init("a\($0)") })
      })
  }

  /// The end of the way up; the actor itself where it has no whole, or where the way leads round a circle.
  private static func slowly(_ place: Int, _ parents: [Int?]) -> Int {
    var (at, steps) = (place, 0)
    while let next = parents[at], next != at, steps <= parents.count { (at, steps) = (next, steps + 1) }
    return steps > parents.count ? place : at
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>) func everyPartHasTheOrganizationThatAWalkFinds(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...30, using: &random)
    let parents = (0..<count).map { _ in Bool.random(using: &random) ? Int.random(in: 0..<count, using: &random) : nil }
    let hierarchy = Hierarchy(of: Self.network(parents))
    for place in 0..<count {
      #expect(hierarchy.organization(of: .init("a\(place)")).text == "a\(Self.slowly(place, parents))", "\(parents)")
    }
  }

  /// A walk from each of them would take 1.25 billion steps.
  @Test func partsOfPartsAreCheapHoweverDeep() {
    let count = 50_000
    let hierarchy = Hierarchy(of: Self.network((0..<count).map { $0 + 1 < count ? $0 + 1 : nil }))
    #expect(hierarchy.organization(of: "a0") == "a49999")
    #expect(hierarchy.organization(of: "a49998") == "a49999")
    #expect(hierarchy.isOrganization("a49999") && !hierarchy.isOrganization("a0"))
  }
}
