// Tables as equal as each round allows, and nobody alone who need not be.

import GraphCore
import PlanModel
import Testing

@testable import ForumPlanning

@Suite("Seating: level tables")
struct SeatingLevelTests {
  private func sizes(_ problem: SeatingProblem, steps: Int = 2_000) throws -> [[Int]] {
    let seating = try #require(problem.plan(SeatingOptions(starts: 2, stepsPerStart: steps)).best)
    return (0..<problem.rounds).map { round in
      problem.tables.indices.map { seating.people(at: $0, round: round).count }.sorted()
    }
  }

  @Test("nine at four tables, two of them away in the second round")
  func absences() throws {
    let list = PeopleList(count: 9)
    let away = ["8", "9"].map { SeatingRequest.Absence($0, round: 2) }
    let problem = try SeatingProblem(SeatingRequest(of: list, tables: 4, rounds: 2, absences: away))
    let result = problem.plan(SeatingOptions(starts: 2, stepsPerStart: 2_000))
    let seating = try #require(result.best)
    #expect((0..<4).map { seating.people(at: $0, round: 0).count }.sorted() == [2, 2, 2, 3])
    #expect((0..<4).map { seating.people(at: $0, round: 1).count }.sorted() == [1, 2, 2, 2])
    // Six meetings in the first round and three in the second, whoever sits where, and one who sits alone.
    #expect(result.score?.pairsMet == BoundedFigure(value: 9, bound: 9))
    #expect(result.score?.alone == BoundedFigure(value: 1, bound: 1))
    #expect(result.termination == .optimal)
  }

  @Test("sizes differ by one at most, whoever is away", arguments: 0..<40)
  func random(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let (people, tables, rounds) = (6 + random.below(20), 2 + random.below(4), 1 + random.below(4))
    var away = (0..<random.below(6)).map { _ in
      SeatingRequest.Absence(String(1 + random.below(people)), round: 1 + random.below(rounds))
    }
    away = Array(Set(away.map { [$0.person, String($0.round)] })).sorted { $0.lexicographicallyPrecedes($1) }
      .map { SeatingRequest.Absence($0[0], round: Int($0[1]) ?? 1) }
    let request = try SeatingRequest(of: PeopleList(count: people), tables: tables, rounds: rounds, absences: away)
    for (round, sizes) in try sizes(SeatingProblem(request), steps: 300).enumerated() {
      // Too few for one at each table share some of the tables, so that nobody sits alone.
      let present = people - away.count { $0.round == round + 1 }
      #expect(present < tables ? !sizes.contains(1) || present == 1 : (sizes.last ?? 0) - (sizes.first ?? 0) <= 1)
    }
  }

  @Test("rules widen the sizes of the round that they need it in, as little as can be")
  func rules() throws {
    var problem = SeatingProblem(peopleCount: 9, tables: Array(repeating: 0...9, count: 4), rounds: 2)
    problem.levelsTables = true
    problem.together = [PlacePair(0, 1), PlacePair(1, 2)]
    problem.absences = [Absence(person: 7, round: 1), Absence(person: 8, round: 1)]
    // Seven with three who sit together: one table stays empty, so that nobody sits alone.
    #expect(try sizes(problem) == [[2, 2, 2, 3], [0, 2, 2, 3]])
  }

  @Test("nobody sits alone where sizes that were asked for leave a choice")
  func alone() throws {
    // Three and one would make three new pairs, two and two make two.
    let problem = SeatingProblem(peopleCount: 4, tables: [1...3, 1...3], rounds: 1)
    #expect(try sizes(problem) == [[2, 2]])
    // Tables may stay empty.
    #expect(
      try sizes(SeatingProblem(peopleCount: 3, tables: Array(repeating: 0...3, count: 4), rounds: 1)) == [[0, 0, 0, 3]])
    // Two who make it worse for everybody still have company.
    var values = SeatingProblem(peopleCount: 4, tables: Array(repeating: 0...4, count: 3), rounds: 1)
    values.meeting = .values([PairFigure(0, 1, 5), PairFigure(0, 2, -9), PairFigure(1, 2, -9), PairFigure(2, 3, -1)])
    #expect(try sizes(values) == [[0, 2, 2]])
  }
}
