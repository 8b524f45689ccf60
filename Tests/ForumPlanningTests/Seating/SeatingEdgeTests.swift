// The awkward ends: nobody, one person, no tables, rules that clash, searches that are stopped; and finite fields.

import GraphCore
import TestSupport
import Testing

@testable import ForumPlanning

@Suite("Seating: edges and clashes")
struct SeatingEdgeTests {
  private func clash(_ change: (inout SeatingProblem) -> Void) -> SeatingClash? {
    var problem = SeatingProblem(peopleCount: 6, tables: [3...3, 3...3], rounds: 2)
    change(&problem)
    let result = problem.plan(SeatingOptions(starts: 1, stepsPerStart: 100))
    if case .infeasible(let clash) = result.termination { return clash }
    return nil
  }

  @Test("nobody, one person, no rounds, more tables than people")
  func small() {
    let nobody = SeatingProblem(peopleCount: 0, tables: [], rounds: 2).plan()
    #expect(nobody.termination == .optimal && nobody.best?.tableOf == [])
    let alone = SeatingProblem(peopleCount: 1, tables: [0...4], rounds: 2).plan()
    #expect(alone.best?.tableOf == [0, 0] && alone.score?.pairsMet == BoundedFigure(value: 0, bound: 0))
    let none = SeatingProblem(peopleCount: 3, tables: [0...4], rounds: 0).plan()
    #expect(none.termination == .optimal && none.best?.rounds == 0)
    let wide = SeatingProblem(peopleCount: 2, tables: [0...1, 0...1, 0...1], rounds: 2).plan()
    #expect(wide.termination == .optimal && wide.best?.tableOf.count == 4)
  }

  @Test("clashes are named before any search")
  func clashes() {
    #expect(clash { $0.tables = [] } == .tooFewSeats(round: 0, people: 6, seats: 0))
    #expect(clash { $0.tables = [2...3, 2...2] } == .tooFewSeats(round: 0, people: 6, seats: 5))
    #expect(
      clash { $0.absences = [Absence(person: 1, round: 1)] } == .tooFewPeople(round: 1, people: 5, needed: 6))
    #expect(clash { $0.apart = [PlacePair(2, 2)] } == .pairWithItself(2))
    #expect(clash { $0.apart = [PlacePair(2, 6)] } == .unknownPerson(6))
    #expect(clash { $0.hosts = [FixedSeat(person: 0, table: 2)] } == .unknownTable(2))
    #expect(clash { $0.absences = [Absence(person: 0, round: 2)] } == .unknownRound(2))
    #expect(clash { $0.balance = [[1, 2]] } == .valuesMissing(attribute: 0))
    #expect(clash { $0.meeting = .cross([1]) } == .valuesMissing(attribute: nil))
    #expect(clash { $0.priorMeetings = [PairFigure(0, 1, -1)] } == .figureOutOfRange(PairFigure(0, 1, -1)))
    #expect(
      clash { $0.meeting = .values([PairFigure(0, 1, Int.min)]) } == .figureOutOfRange(PairFigure(0, 1, Int.min)))
    #expect(clash { $0.peopleCount = -1 } == .impossibleCount)
    #expect(
      clash {
        $0.together = [PlacePair(0, 1), PlacePair(1, 2)]
        $0.apart = [PlacePair(0, 2)]
      } == .apartYetTogether(apart: PlacePair(0, 2), together: [0, 1, 2]))
    #expect(
      clash { $0.together = [PlacePair(0, 1), PlacePair(1, 2), PlacePair(4, 2)] }
        == .togetherTooMany(round: 0, people: [0, 1, 2, 4], seats: 3))
    #expect(
      clash {
        $0.hosts = [FixedSeat(person: 0, table: 0)]
        $0.fixedSeats = [FixedSeat(person: 0, table: 1, round: 1)]
      } == .fixedAtTwoTables(round: 1, people: [0], tables: [0, 1]))
    #expect(
      clash {
        $0.hosts = [FixedSeat(person: 0, table: 0), FixedSeat(person: 1, table: 0)]
        $0.apart = [PlacePair(0, 1)]
      } == .fixedYetApart(round: 0, pair: PlacePair(0, 1), table: 0))
    #expect(
      clash { $0.hosts = (0..<4).map { FixedSeat(person: $0, table: 1) } }
        == .fixedTooMany(round: 0, table: 1, people: [0, 1, 2, 3], seats: 3))
    #expect(
      clash { $0.apart = [PlacePair(0, 1), PlacePair(1, 2), PlacePair(0, 2)] }
        == .apartTooMany(round: 0, people: [0, 1, 2], tables: 2))
  }

  @Test("a search that is stopped at once still shows a seating")
  func stopped() {
    var problem = SeatingProblem(peopleCount: 12, tables: Array(repeating: 4...4, count: 3), rounds: 4)
    problem.apart = [PlacePair(0, 1)]
    let result = problem.plan(execution: Execution(threads: 2, isCancelled: { true }))
    #expect(result.termination == .stopped(.canceled))
    #expect(result.best.map { brokenRule($0, problem) == nil } == true)
  }

  @Test("finite fields obey the laws of fields", arguments: [2, 3, 4, 5, 7, 8, 9, 16, 25, 27])
  func fields(order: Int) throws {
    let field = try #require(FiniteField(order: order))
    for a in 0..<order {
      #expect(field.sum(a, 0) == a && field.product(a, 1) == a && field.product(a, 0) == 0)
      if a > 0 { #expect((1..<order).filter { field.product(a, $0) == 1 }.count == 1) }
      for b in 0..<order {
        #expect(field.product(a, b) == field.product(b, a) && field.sum(a, b) == field.sum(b, a))
        let c = (a * 7 + b * 3 + 1) % order
        #expect(field.product(a, field.sum(b, c)) == field.sum(field.product(a, b), field.product(a, c)))
        #expect(field.product(a, field.product(b, c)) == field.product(field.product(a, b), c))
      }
    }
  }

  @Test("no field of another order", arguments: [0, 1, 6, 10, 12, 129])
  func noField(order: Int) { #expect(FiniteField(order: order) == nil) }

  @Test(
    "as many rounds as tables without a repeat, also with people missing",
    arguments: [(8, 4), (7, 7), (9, 5), (5, 3), (4, 4)])
  func algebra(tables: Int, seats: Int) {
    for missing in 0..<tables where tables * seats - missing > tables {
      var problem = SeatingProblem(
        peopleCount: tables * seats - missing,
        tables: Array(repeating: (seats - 1)...seats, count: tables), rounds: tables)
      problem.meeting = .even
      let result = problem.plan(SeatingOptions(starts: 1, stepsPerStart: 1))
      #expect(result.termination == .optimal && result.score?.repeats.value == 0)
    }
    if tables % seats == 0 {
      var problem = SeatingProblem(
        peopleCount: tables * seats, tables: Array(repeating: seats...seats, count: tables), rounds: tables + 1)
      problem.meeting = .even
      #expect(problem.plan(SeatingOptions(starts: 1, stepsPerStart: 1)).score?.repeats.value == 0)
    }
  }
}
