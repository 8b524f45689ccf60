// Re-planning, case by case: what a host asks on the morning of the event, and the reasons that are given.

import GraphCore
import TestSupport
import Testing

@testable import ForumPlanning

@Suite("Re-planning: cases")
struct ReplanningCaseTests {
  /// Nine people at three tables, people 0–2 at table 0 and so on, over two rounds; the second shifts the middle ones.
  private static let plan = Seating(
    peopleCount: 9, rounds: 2, tableOf: [0, 0, 0, 1, 1, 1, 2, 2, 2] + [0, 1, 2, 0, 1, 2, 0, 1, 2])

  private func replan(_ from: Int = 1, _ change: (inout SeatingProblem) -> Void) throws -> ReplanningResult {
    var problem = SeatingProblem(peopleCount: 9, tables: Array(repeating: 2...3, count: 3), rounds: 2)
    change(&problem)
    return try Replanning(of: Self.plan, for: problem, fromRound: from).run()
  }

  @Test("nothing changed, nobody moves; all rounds done, nothing to do")
  func nothing() throws {
    let same = try replan(0) { _ in }
    #expect(same.seating == Self.plan && same.moves.isEmpty && same.isFewestProved)
    let done = try replan(2) { $0.tables = [0...1] }
    #expect(done.seating == Self.plan && done.termination == .optimal && done.score?.pairsMet.value == 0)
    let nobody = try Replanning(
      of: Seating(peopleCount: 0, rounds: 1, tableOf: []), for: SeatingProblem(peopleCount: 0, tables: [], rounds: 1),
      fromRound: 0
    ).run()
    #expect(nobody.termination == .optimal)
  }

  @Test("one who leaves is no move as long as the table has people enough; then one comes, and it says why")
  func absent() throws {
    let one = try replan { $0.absences = [Absence(person: 0, round: 1)] }
    #expect(one.moves.isEmpty && one.departures == [SeatChange(person: 0, round: 1, table: 0)])
    let two = try replan { $0.absences = [Absence(person: 0, round: 1), Absence(person: 3, round: 1)] }
    #expect(two.moves.count == 1 && two.movesBound == 1)
    let move = try #require(two.moves.first)
    #expect(move.to == 0 && move.round == 1)
    #expect(move.reasons == [.tableTooEmpty(table: 0, people: 1, needed: 2, departures: [0, 3])])
    // The first round is done.
    #expect(two.seating?.tableOf.prefix(9) == Self.plan.tableOf.prefix(9))
  }

  @Test("a late guest who must not sit with somebody makes as few move as can be, for a reason")
  func late() throws {
    let result = try replan { problem in
      problem.peopleCount = 10
      problem.absences = [Absence(person: 9, round: 0), Absence(person: 4, round: 1)]
      problem.apart = [PlacePair(9, 1), PlacePair(9, 7)]
    }
    // Person 9 finds a seat only at table 1, where 1 and 7 sit: one place is free, but both are in the way.
    #expect(result.arrivals.map(\.person) == [9] && result.isFewestProved && result.moves.count == 1)
    #expect(result.moves.allSatisfy { !$0.reasons.isEmpty })
  }

  @Test("a host, a pair that belongs together, a closed table")
  func reasons() throws {
    let host = try replan { $0.hosts = [FixedSeat(person: 0, table: 1)] }
    #expect(host.moves.first { $0.person == 0 }?.reasons.first == .held(person: 0, table: 1))
    #expect(host.moves.count == 2)
    let together = try replan { $0.together = [PlacePair(0, 1)] }
    #expect(together.moves.count == 2)
    let mover = try #require(together.moves.first { $0.person < 2 })
    #expect(mover.reasons.first == .together(with: [1 - mover.person]))
    let closed = try replan { problem in
      problem.tables = [2...5, 2...5, 0...0]
    }
    #expect(closed.moves.count == 3 && closed.moves.allSatisfy { $0.reasons == [.tableClosed(2)] })
    let fewer = try replan { $0.tables = [2...5, 2...5] }
    #expect(fewer.moves.count == 3 && fewer.moves.allSatisfy { $0.reasons == [.tableClosed(2)] })
    let varied = try replan { $0.variety = TableVariety(values: [0, 1, 0, 0, 0, 0, 1, 0, 1], fewest: 2) }
    #expect(varied.moves.isEmpty)
    let poorer = try replan { $0.variety = TableVariety(values: [0, 1, 0, 0, 0, 0, 0, 1, 1], fewest: 2) }
    #expect(poorer.moves.count == 2 && poorer.isFewestProved)
    // One moves for the variety; the other makes room, or brings it.
    #expect(poorer.moves.allSatisfy { !$0.reasons.isEmpty })
    #expect(poorer.moves.contains { $0.reasons.contains { if case .tooFewValues = $0 { true } else { false } } })
  }

  @Test("too few people: the clash, and which table could be closed")
  func closing() throws {
    let result = try replan { problem in
      problem.tables = Array(repeating: 2...4, count: 3)
      problem.absences = [0, 1, 3, 6].map { Absence(person: $0, round: 1) }
    }
    #expect(result.termination == .infeasible(because: .tooFewPeople(round: 1, people: 5, needed: 6)))
    #expect(result.seating == nil)
    #expect(result.proposals == [ReplanningProposal(closedTables: [0], moves: 0)])
  }

  @Test("more people than seats: those who were to sit out do so still, then turns are shared")
  func sitOuts() throws {
    let result = try replan(0) { problem in
      problem.peopleCount = 10
      problem.sharesSitOuts = true
    }
    // The late guest sits out first, then somebody who has not.
    #expect(result.seating?.table(of: 9, round: 0) == nil && result.seating?.table(of: 9, round: 1) != nil)
    #expect(result.departures.count == 1 && result.moves.isEmpty && result.isFewestProved)
    let full = try replan { $0.peopleCount = 10 }
    #expect(full.termination == .infeasible(because: .tooFewSeats(round: 1, people: 10, seats: 9)))
  }

  @Test("plans and problems that do not belong together")
  func faults() {
    func fault(_ people: Int, _ rounds: Int, _ from: Int) -> ReplanningError? {
      do {
        _ = try Replanning(
          of: Self.plan, for: SeatingProblem(peopleCount: people, tables: [0...9], rounds: rounds), fromRound: from)
        return nil
      } catch {
        return error
      }
    }
    #expect(fault(9, 2, 1) == nil)
    #expect(fault(9, 3, 1) == .otherRounds(plan: 2, problem: 3))
    #expect(fault(8, 2, 1) == .fewerPeople(plan: 9, problem: 8))
    #expect(fault(9, 2, 3) == .unknownRound(3, rounds: 2))
    #expect(fault(9, 2, -1) == .unknownRound(-1, rounds: 2))
  }

  @Test("five hundred people: the fewest moves are proved")
  func large() throws {
    var random = SplitMix64(seed: 4)
    var problem = SeatingProblem(peopleCount: 500, tables: Array(repeating: 9...10, count: 50), rounds: 2)
    let tableOf = (0..<1000).map { (seat: Int) -> Int32 in Int32(seat < 500 ? seat % 50 : seat % 500 / 10) }
    let plan = Seating(peopleCount: 500, rounds: 2, tableOf: tableOf)
    for person in [0, 1, 2, 10, 11, 12] { problem.absences.append(Absence(person: person, round: 1)) }
    problem.apart = (0..<60).map { _ in
      let one = random.below(500)
      return PlacePair(one, (one + 10 + random.below(480)) % 500)
    }
    let result = try Replanning(of: plan, for: problem, fromRound: 1).run(ReplanningOptions(steps: 2_000))
    // Two tables have lost three each and need two more each.
    #expect(result.moves.count == 4 && result.movesBound == 4)
  }
}
