// What all searches share: time limits kept by the caller's clock, errors of scores, and functions with the same bits.

import Foundation
import GraphCore
import TestSupport
import Testing

@testable import ForumPlanning

@Suite("Search: limits, errors, portable functions")
struct SearchTests {
  private static let over = SearchClock { .seconds(3) }

  private var composition: CompositionProblem {
    var problem = CompositionProblem(peopleCount: 40, seats: 12...12)
    problem.bridging = (0..<40).map { $0 * 7 % 11 }
    problem.contacts = .listed((0..<300).map { PairFigure($0 % 40, ($0 % 40 + 1 + $0 / 40) % 40, 1 + $0 % 7) })
    return problem
  }

  @Test("a search whose time is over says so and still answers")
  func time() {
    let chosen = composition.compose(timeLimit: .seconds(3), clock: Self.over)
    #expect(chosen.termination == .stopped(.time) && chosen.best?.count == 12)
    let year = SeriesProblem(SeriesTests.request(people: 30, forums: 3, seats: 8, most: 2, seed: 5))
      .plan(timeLimit: .seconds(1), clock: Self.over)
    #expect(year.termination == .stopped(.time) && year.best?.count == 3)
    let none = composition.compose(timeLimit: .zero, clock: SearchClock { .zero })
    #expect(none.termination == .stopped(.time))
  }

  @Test("a cancellation is told before the time, and time that is left changes nothing")
  func cancellation() {
    let canceled = composition.compose(
      timeLimit: .seconds(3), clock: Self.over, execution: Execution(isCancelled: { true }))
    #expect(canceled.termination == .stopped(.canceled))
    let options = CompositionOptions(starts: 1, stepsPerStart: 2_000, boundSteps: 10, proofSteps: 20)
    #expect(composition.compose(options, timeLimit: .seconds(4), clock: Self.over) == composition.compose(options))
  }

  @Test("a seating that has no score says why")
  func scores() {
    var problem = SeatingProblem(peopleCount: 2, tables: [0...2], rounds: 1)
    func error(_ tables: [Int32], people: Int = 2, rounds: Int = 1) -> SeatingError? {
      do throws(SeatingError) {
        _ = try SeatingScore(of: Seating(peopleCount: people, rounds: rounds, tableOf: tables), for: problem)
        return nil
      } catch { return error }
    }
    #expect(error([0, 0]) == nil)
    #expect(error([0, 0, 0], people: 3) == .otherPeopleCount(seating: 3, problem: 2))
    #expect(error([0, 0, 0, 0], rounds: 2) == .otherRounds(seating: 2, problem: 1))
    #expect(error([0, 1]) == .unknownTable(1))
    problem.apart = [PlacePair(1, 1)]
    #expect(error([0, 0]) == .clash(.pairWithItself(1)))
  }

  @Test("logarithms and powers are those of the C library to the last place", arguments: 0..<20)
  func functions(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<200 {
      let value = Double(1 + random.below(1 << 30)) / Double(1 + random.below(1 << 30))
      let exponent = Double(random.below(4001) - 2000) / 1000
      let logarithm = DoubleDouble(logarithmOf: value)
      #expect(abs(logarithm.high - log(value)) <= log(value).ulp)
      let power = (DoubleDouble(exponent) * logarithm).exponential
      #expect(abs(power - pow(value, exponent)) <= power.ulp)
    }
    #expect(DoubleDouble(logarithmOf: 1).high == 0 && DoubleDouble(0).exponential == 1)
    // Powers of two are exact, so that every digit of the series counts.
    let root = DoubleDouble(1.0 / Double(1 + seed)) * DoubleDouble(logarithmOf: Double(1 << (1 + seed)))
    #expect(root.exponential == 2)
  }
}
