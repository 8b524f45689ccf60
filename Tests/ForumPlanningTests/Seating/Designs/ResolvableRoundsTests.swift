import GraphCore
import Testing

@testable import ForumPlanning

@Suite("Rounds of resolvable designs")
struct ResolvableRoundsTests {
  /// Everybody sits in every round, tables are level, and nobody meets twice.
  private func expectNoRepeats(_ answer: [[Int32]], _ rules: SeatingRules) {
    #expect(CyclicRoundsTests.mostMeetings(answer) == 1)
    for round in answer {
      for table in 0..<rules.tables {
        #expect(rules.low[table]...rules.high[table] ~= round.count { $0 == Int32(table) })
      }
    }
  }

  @Test(
    "Kirkman's triples: everybody meets everybody once",
    arguments: [15, 21, 27, 33, 39, 45, 51, 57, 63, 69, 75, 81, 87, 93, 99])
  func triples(people: Int) throws {
    let rules = try SeatingRules(CyclicRoundsTests.problem(people, people / 3, (people - 1) / 2))
    var random = SplitMix64(seed: 1)
    let answer = rules.resolvableRounds(&random) { false }
    try #require(answer.count == (people - 1) / 2)
    expectNoRepeats(answer, rules)
  }

  @Test(
    "Everybody meets everybody once at tables of four and five",
    arguments: [(28, 4), (40, 4), (52, 4), (76, 4), (88, 4), (100, 4), (25, 5)])
  func wider(people: Int, width: Int) throws {
    let rounds = (people - 1) / (width - 1)
    let rules = try SeatingRules(CyclicRoundsTests.problem(people, people / width, rounds))
    var random = SplitMix64(seed: 1)
    let answer = rules.resolvableRounds(&random) { false }
    try #require(answer.count == rounds)
    expectNoRepeats(answer, rules)
  }

  @Test("One seat may be empty, and fewer rounds do", arguments: [(32, 11, 16), (33, 11, 12), (27, 7, 8)])
  func oneFewer(people: Int, tables: Int, rounds: Int) throws {
    let rules = try SeatingRules(CyclicRoundsTests.problem(people, tables, rounds))
    var random = SplitMix64(seed: 1)
    let answer = rules.resolvableRounds(&random) { false }
    try #require(answer.count == rounds)
    expectNoRepeats(answer, rules)
  }

  @Test(
    "What there is no design for is left to the search", arguments: [(9, 3, 2), (32, 8, 10), (24, 8, 11), (6, 3, 5)])
  func others(people: Int, tables: Int, rounds: Int) throws {
    let rules = try SeatingRules(CyclicRoundsTests.problem(people, tables, rounds))
    var random = SplitMix64(seed: 1)
    #expect(rules.resolvableRounds(&random) { false }.isEmpty)
  }

  @Test("A search that is stopped finds nothing")
  func stopped() throws {
    let rules = try SeatingRules(CyclicRoundsTests.problem(33, 11, 16))
    var random = SplitMix64(seed: 1)
    #expect(rules.resolvableRounds(&random) { true }.isEmpty)
  }

  @Test("Ten tables of ten, four rounds", arguments: [(100, 4), (100, 3), (95, 4), (93, 4)])
  func orthogonal(people: Int, rounds: Int) throws {
    let rules = try SeatingRules(CyclicRoundsTests.problem(people, 10, rounds))
    let answer = rules.orthogonalRounds()
    try #require(answer.count == rounds)
    expectNoRepeats(answer, rules)
  }

  @Test(
    "Tables one more than an odd number, of as many seats or one fewer: four rounds",
    arguments: [
      (100, 10, 4), (95, 10, 4), (90, 10, 4), (85, 10, 4), (81, 10, 3), (144, 12, 4), (121, 12, 4), (182, 14, 4),
    ])
  func quasiDifference(people: Int, tables: Int, rounds: Int) throws {
    let rules = try SeatingRules(CyclicRoundsTests.problem(people, tables, rounds))
    let answer = rules.quasiDifferenceRounds { false }
    try #require(answer.count == rounds)
    expectNoRepeats(answer, rules)
  }

  @Test("Of more rounds there are four, and none for other tables or people")
  func otherQuasiDifferences() throws {
    #expect(try SeatingRules(CyclicRoundsTests.problem(100, 10, 6)).quasiDifferenceRounds { false }.count == 4)
    for (people, tables) in [(80, 10), (101, 10), (36, 6), (100, 11), (0, 0), (1, 1)] {
      let rules = try SeatingRules(CyclicRoundsTests.problem(people, max(1, tables), 2))
      #expect(rules.quasiDifferenceRounds { false }.isEmpty)
    }
  }

  @Test("22 tables of 22, four rounds")
  func larger() throws {
    let rules = try SeatingRules(CyclicRoundsTests.problem(484, 22, 4))
    let answer = rules.orthogonalRounds()
    try #require(answer.count == 4)
    // Two agree in at most one round: those at one table in a round sit apart in the others.
    for a in 0..<4 {
      for b in 0..<a { #expect(Set(zip(answer[a], answer[b]).map { $0 * 100 + $1 }).count == 484) }
    }
  }

  @Test(
    "The lines of a space: everybody meets everybody once",
    arguments: [(27, 9, 13), (64, 16, 21), (81, 27, 40), (125, 25, 31), (26, 9, 13), (63, 16, 20), (80, 27, 25)])
  func affine(people: Int, tables: Int, rounds: Int) throws {
    let rules = try SeatingRules(CyclicRoundsTests.problem(people, tables, rounds))
    let answer = rules.affineRounds()
    try #require(answer.count == rounds)
    expectNoRepeats(answer, rules)
  }

  @Test(
    "Where tables are no space there are no lines",
    arguments: [(27, 9, 14), (9, 3, 4), (36, 12, 5), (16, 8, 16), (6, 6, 2)])
  func notAffine(people: Int, tables: Int, rounds: Int) throws {
    #expect(try SeatingRules(CyclicRoundsTests.problem(people, tables, rounds)).affineRounds().isEmpty)
  }

  @Test("Thirteen tables of five: everybody meets everybody once", arguments: [(65, 16), (64, 16), (65, 9)])
  func rotational(people: Int, rounds: Int) throws {
    let rules = try SeatingRules(CyclicRoundsTests.problem(people, 13, rounds))
    let answer = rules.rotationalRounds()
    try #require(answer.count == rounds)
    expectNoRepeats(answer, rules)
    #expect(try SeatingRules(CyclicRoundsTests.problem(people, 13, 17)).rotationalRounds().isEmpty)
    #expect(try SeatingRules(CyclicRoundsTests.problem(60, 12, rounds)).rotationalRounds().isEmpty)
  }

  @Test("Eight tables of four, ten rounds", arguments: [32, 31])
  func invariant(people: Int) throws {
    let rules = try SeatingRules(CyclicRoundsTests.problem(people, 8, 10))
    var random = SplitMix64(seed: 7)
    let answer = rules.invariantRounds(&random) { false }
    try #require(answer.count == 10)
    expectNoRepeats(answer, rules)
    #expect(rules.invariantRounds(&random) { true }.isEmpty)
    #expect(try SeatingRules(CyclicRoundsTests.problem(people, 8, 11)).invariantRounds(&random) { false }.isEmpty)
  }

  // MARK: Shifted columns

  @Test(
    "Columns that are shifted meet once",
    arguments: [
      (144, 12, 3), (144, 12, 4), (400, 20, 5), (36, 12, 12), (400, 20, 4), (395, 20, 4), (60, 10, 2), (1_000, 100, 3),
      (70, 35, 35), (110, 22, 5),
    ])
  func shifted(people: Int, tables: Int, rounds: Int) throws {
    let rules = try SeatingRules(CyclicRoundsTests.problem(people, tables, rounds))
    let answer = rules.shiftedRounds()
    try #require(answer.count == rounds)
    expectNoRepeats(answer, rules)
  }

  @Test(
    "Where a step could bring two together again there are none", arguments: [(100, 10, 5), (36, 6, 4), (48, 6, 4)])
  func notShifted(people: Int, tables: Int, rounds: Int) throws {
    let rules = try SeatingRules(CyclicRoundsTests.problem(people, tables, rounds))
    #expect(rules.shiftedRounds().isEmpty)
  }

  @Test("A product of fields is a ring whose diagonal differs by units", arguments: [2, 9, 12, 20, 45])
  func product(order: Int) throws {
    let ring = try #require(FieldProduct(order: order))
    for a in 0..<order {
      #expect(ring.sum(a, 0) == a && ring.product(a, ring.diagonal(1)) == a)
      for b in 0..<order { #expect(ring.sum(a, b) == ring.sum(b, a) && ring.product(a, b) == ring.product(b, a)) }
    }
    for one in 0..<ring.smallest {
      for other in 0..<one {
        // As x runs through all, so does each multiple by a unit; here the images of two are apart for all but one x.
        let meetings = (0..<order).count {
          ring.product(ring.diagonal(one), $0) == ring.product(ring.diagonal(other), $0)
        }
        #expect(meetings == 1)
      }
    }
  }

  // MARK: Exact cover

  @Test("Exact covers are those that trying every choice of options finds", arguments: 0..<60)
  func cover(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let items = 1 + random.below(7)
    let options = (0..<(1 + random.below(9))).map { _ in
      (0..<items).filter { _ in random.below(3) == 0 }
    }.filter { !$0.isEmpty }
    let exists = (0..<(1 << options.count)).contains { choice in
      let held = options.indices.filter { choice >> $0 & 1 == 1 }.flatMap { options[$0] }
      return held.sorted() == Array(0..<items)
    }
    var cover = ExactCover(items: items)
    for (number, option) in options.enumerated() { cover.add(option, as: number) }
    switch cover.solve(atMost: 10_000, isStopped: { false }) {
    case .found(let chosen):
      #expect(exists && chosen.flatMap { options[$0] }.sorted() == Array(0..<items))
    case .none: #expect(!exists)
    case .unknown: Issue.record("unknown")
    }
    // It leaves everything as it was.
    let again = cover.solve(atMost: 10_000, isStopped: { false })
    #expect((again == .none) != exists)
  }

  @Test("Nothing to hold is held by no option; with no steps left nothing is known")
  func edges() {
    var empty = ExactCover(items: 0)
    #expect(empty.solve(atMost: 1, isStopped: { false }) == .found([]))
    var one = ExactCover(items: 1)
    #expect(one.solve(atMost: 10, isStopped: { false }) == .none)
    one.add([0], as: 7)
    #expect(one.solve(atMost: 10, isStopped: { false }) == .found([7]))
    #expect(one.solve(atMost: 0, isStopped: { false }) == .unknown)
  }
}
