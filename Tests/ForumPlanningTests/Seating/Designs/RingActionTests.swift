import GraphCore
import Testing

@testable import ForumPlanning

@Suite("Rings that turn people round")
struct RingActionTests {
  private func expectLaws(_ ring: some FiniteRing) {
    let all = 0..<ring.order
    for a in all {
      #expect(ring.sum(a, 0) == a && ring.product(a, 0) == 0)
      #expect(ring.order == 1 || ring.product(a, 1) == a)
      for b in all {
        #expect(ring.sum(a, b) == ring.sum(b, a) && ring.product(a, b) == ring.product(b, a))
        #expect(ring.sum(ring.difference(a, b), b) == a)
        for c in all {
          #expect(ring.sum(a, ring.sum(b, c)) == ring.sum(ring.sum(a, b), c))
          #expect(ring.product(a, ring.sum(b, c)) == ring.sum(ring.product(a, b), ring.product(a, c)))
          #expect(ring.product(a, ring.product(b, c)) == ring.product(ring.product(a, b), c))
        }
      }
    }
  }

  private func expectOrbits(_ action: RingAction<some FiniteRing>) {
    let count = action.moving + 2
    let orbits = action.orbits(among: count)
    for a in 0..<count {
      for b in (a + 1)..<max(count, a + 1) {
        let own = orbits.number[a * count + b]
        let turned = Set(
          (0..<action.ring.order).map { Set([action.turned(a, by: $0), action.turned(b, by: $0)]) })
        // The pairs of an orbit are those that this one is turned to, and no others.
        for c in 0..<count {
          for d in (c + 1)..<max(count, c + 1) {
            #expect(turned.contains([c, d]) == (orbits.number[c * count + d] == own))
          }
        }
        #expect(orbits.number[b * count + a] == own && own < orbits.count)
      }
    }
  }

  @Test("The integers modulo a number are a ring", arguments: [1, 2, 6, 9])
  func integers(order: Int) {
    expectLaws(IntegersModulo(order: order))
    expectOrbits(RingAction(ring: IntegersModulo(order: order), copies: 2))
  }

  @Test("A finite field is a ring in which everything but zero has an inverse", arguments: [2, 3, 4, 5, 8, 9])
  func field(order: Int) throws {
    let field = try #require(FiniteField(order: order))
    expectLaws(field)
    for a in 1..<order { #expect((1..<order).contains { field.product(a, $0) == 1 }) }
    expectOrbits(RingAction(ring: field, copies: 2))
  }

  @Test("The Eisenstein integers modulo a number are a ring with a third root of one", arguments: [2, 4, 8])
  func eisenstein(modulus: Int) {
    let ring = EisensteinIntegers(modulus: modulus)
    if modulus < 8 { expectLaws(ring) }
    let square = ring.product(ring.omega, ring.omega)
    #expect(ring.product(square, ring.omega) == 1 && ring.sum(ring.sum(square, ring.omega), 1) == 0)
    expectOrbits(RingAction(ring: EisensteinIntegers(modulus: 2), copies: modulus / 2))
  }

  @Test("Pairs that are missed are all choices in which everybody is in as many", arguments: 0..<40)
  func missed(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let copies = 1 + random.below(3)
    let each = random.below(3)
    let degrees = (0..<(1 + random.below(7))).map { _ in
      var degree = (0..<copies).map { _ in random.below(3) }
      // Each class has pairs.
      if degree.allSatisfy({ $0 == 0 }) { degree[0] = 1 }
      return degree
    }
    let expected = (0..<(1 << degrees.count)).map { choice in degrees.indices.filter { choice >> $0 & 1 == 1 } }
      .filter { choice in (0..<copies).allSatisfy { copy in choice.reduce(0) { $0 + degrees[$1][copy] } == each } }
    let found = MissedPairs(degrees: degrees, each: each).choices(atMost: .max)
    #expect(Set(found) == Set(each == 0 ? [] : expected))
    #expect(Set(found).count == found.count)
    #expect(MissedPairs(degrees: degrees, each: each).choices(atMost: 1).count == min(1, found.count))
  }
}
