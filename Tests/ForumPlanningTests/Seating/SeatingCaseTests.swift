// Small cases with known answers, from Tests/Data: groups by figures, whose best sum was found by trying every partition, and
// social golfers, whose rounds are known to exist.

import Foundation
import GraphCore
import TestSupport
import Testing

@testable import ForumPlanning

@Suite("Seating: small cases with known answers")
struct SeatingCaseTests {
  /// A line of `groups.json`.
  struct Grouping: Decodable, CustomTestStringConvertible, Sendable {
    let file: String
    let people: Int
    let groups: Int
    let best: Int

    var testDescription: String { file }
  }

  static var groupings: [Grouping] {
    get throws {
      let file = TestFiles.data.appending(path: "planning/groups.json")
      return try JSONDecoder().decode([Grouping].self, from: Data(contentsOf: file))
    }
  }

  @Test("the best groups are found", arguments: try groupings)
  func groups(_ grouping: Grouping) throws {
    let size = grouping.people / grouping.groups
    var problem = SeatingProblem(
      peopleCount: grouping.people, tables: Array(repeating: size...size, count: grouping.groups), rounds: 1)
    problem.meeting = .values(
      try TestFiles.rows("planning/\(grouping.file)").map { row in
        let numbers = row.compactMap { Int($0) }
        return PairFigure(numbers[0], numbers[1], numbers[2])
      })
    let score = try #require(problem.plan(SeatingOptions(starts: 2, stepsPerStart: 20_000)).score)
    #expect(score.objective.value == grouping.best && score.objective.bound >= grouping.best)
  }

  @Test("golfers play in rounds without a repeat", arguments: try TestFiles.rows("planning/golfers.csv"))
  func golfers(_ row: [String]) throws {
    let numbers = row.prefix(3).compactMap { Int($0) }
    let (tables, seats, rounds) = (numbers[0], numbers[1], numbers[2])
    var problem = SeatingProblem(
      peopleCount: tables * seats, tables: Array(repeating: seats...seats, count: tables), rounds: rounds)
    problem.meeting = .even
    let result = problem.plan(SeatingOptions(starts: 2))
    #expect(result.termination == .optimal && result.score?.repeats.value == 0)
  }
}
