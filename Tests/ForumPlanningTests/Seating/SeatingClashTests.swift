// Rules that clash only together: the smallest set that does is named; and the rule of variety at a table.

import GraphCore
import TestSupport
import Testing

@testable import ForumPlanning

@Suite("Seating: small clashes and variety")
struct SeatingClashTests {
  private func clash(_ problem: SeatingProblem) -> SeatingClash? {
    if case .infeasible(let clash) = problem.plan(SeatingOptions(starts: 1, stepsPerStart: 100)).termination {
      return clash
    }
    return nil
  }

  @Test("of many rules only those that clash are named")
  func irreducible() {
    // A ring of five apart at two tables cannot be; the other rules have nothing to do with it.
    var problem = SeatingProblem(peopleCount: 10, tables: [5...5, 5...5], rounds: 2)
    let ring = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)].map { PlacePair($0, $1) }
    problem.apart = [PlacePair(5, 6)] + ring + [PlacePair(7, 8)]
    problem.together = [PlacePair(8, 9)]
    problem.hosts = [FixedSeat(person: 5, table: 1)]
    let expected = SeatingClash.noArrangement(round: 0, rules: ring.map { .apart($0) }, isIrreducible: true)
    #expect(clash(problem) == expected)
  }

  @Test("sizes alone can clash with people who are kept together")
  func groups() {
    // Two groups of three at tables of five and one: no table takes both, and one takes neither.
    var problem = SeatingProblem(peopleCount: 6, tables: [5...5, 1...1], rounds: 1)
    problem.together = [(0, 1), (1, 2), (3, 4), (4, 5)].map { PlacePair($0, $1) }
    #expect(
      clash(problem)
        == .noArrangement(
          round: 0, rules: problem.together.map { .together($0) }, isIrreducible: true))
  }

  @Test("every set of rules that is named clashes, and no part of it does", arguments: 0..<300)
  func planted(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var problem = SeatingProblem(peopleCount: 7, tables: [3...4, 3...4], rounds: 1)
    for _ in 0..<(4 + random.below(5)) {
      let one = random.below(7)
      let pair = PlacePair(one, (one + 1 + random.below(6)) % 7)
      if random.below(3) == 0 { problem.together.append(pair) } else { problem.apart.append(pair) }
    }
    if random.below(2) == 0 { problem.hosts.append(FixedSeat(person: random.below(7), table: random.below(2))) }
    if random.below(2) == 0 {
      problem.variety = TableVariety(values: (0..<7).map { _ in Int32(random.below(3)) }, fewest: 2)
    }
    func exists(_ problem: SeatingProblem) -> Bool {
      (0..<128).contains { mask in
        brokenRule(Seating(peopleCount: 7, rounds: 1, tableOf: (0..<7).map { Int32(mask >> $0 & 1) }), problem) == nil
      }
    }
    func keep(_ rules: [SeatingRule]) -> SeatingProblem {
      var part = SeatingProblem(peopleCount: 7, tables: problem.tables, rounds: 1)
      for rule in rules {
        switch rule {
        case .apart(let pair): part.apart.append(pair)
        case .together(let pair): part.together.append(pair)
        case .host(let seat): part.hosts.append(seat)
        case .fixed(let seat): part.fixedSeats.append(seat)
        case .variety: part.variety = problem.variety
        }
      }
      return part
    }
    let found = clash(problem)
    #expect((found == nil) == exists(problem))
    guard case .noArrangement(_, let rules, let isIrreducible) = found else { return }
    #expect(isIrreducible && !exists(keep(rules)))
    for index in rules.indices {
      var fewer = rules
      fewer.remove(at: index)
      #expect(exists(keep(fewer)))
    }
  }

  @Test("variety that cannot be is said with its figures")
  func variety() {
    func clash(_ values: [Int32], _ fewest: Int, _ tables: [ClosedRange<Int>] = [3...3, 3...3]) -> SeatingClash? {
      var problem = SeatingProblem(peopleCount: 6, tables: tables, rounds: 1)
      problem.variety = TableVariety(values: values, fewest: fewest)
      return self.clash(problem)
    }
    #expect(clash([0, 0, 1, 1, 2, 2], 3) == nil)
    #expect(clash([0, 0, 1, 1, 2, -1], 3) == .varietyTooThin(round: 0, tables: 2, places: 5, needed: 6))
    #expect(clash([0, 0, 1, 1, 1, 1], 3) == .varietyTooFewValues(round: 0, values: 2, needed: 3))
    #expect(clash([0, 1, 2, 3, 4, 5], 4) == .varietyTableTooSmall(table: 0, seats: 3, needed: 4))
    #expect(clash([0, 1, 2, 3, 4, 5], 4, [0...3, 0...5]) == .varietyTooFewSeats(round: 0, people: 6, seats: 5))
    #expect(clash([0, 1, 2, 3, 4, 5], 4, [0...3, 0...6]) == nil)
    #expect(clash([0, 1], 1) == .varietyValuesMissing)
    #expect(clash([0, 0, 1, 1, 2, 2], -1) == .impossibleCount)
    #expect(clash([-1, -1, -1, -1, -1, -1], 0) == nil)
  }

  @Test("fewer tables are used where that is what variety needs")
  func empties() throws {
    var problem = SeatingProblem(peopleCount: 6, tables: Array(repeating: 0...6, count: 3), rounds: 2)
    problem.variety = TableVariety(values: [0, 0, 0, 0, 1, 2], fewest: 3)
    let best = try #require(problem.plan(SeatingOptions(starts: 1, stepsPerStart: 1000)).best)
    #expect(brokenRule(best, problem) == nil)
    #expect(Set(best.tableOf.prefix(6)).count == 1)
  }
}
