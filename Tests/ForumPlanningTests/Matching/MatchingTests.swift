import TestSupport
import Testing

@testable import ForumPlanning

/// Timetables of meetings one to one.
@Suite("Matching")
struct MatchingTests {
  /// What a set of meetings is judged by, in this order.
  private struct Judgement: Comparable {
    let count: Int
    let squares: Int
    let value: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.count, -left.squares, left.value) < (right.count, -right.squares, right.value)
    }
  }

  private func judgement(_ table: MeetingTimetable) -> Judgement {
    Judgement(
      count: table.count, squares: (table.firstCounts + table.secondCounts).reduce(0) { $0 + $1 * $1 },
      value: table.value)
  }

  /// The best of all sets of meetings in which nobody has more than there are slots.
  private func slowBest(_ problem: MatchingProblem) -> Judgement {
    let pairs = problem.worths.indices.flatMap { a in
      (0..<problem.secondCount).filter { problem.worths[a][$0] > 0 }.map { (a, $0) }
    }
    var best = Judgement(count: 0, squares: 0, value: 0)
    for set in 0..<(1 << pairs.count) {
      var first = Array(repeating: 0, count: problem.worths.count)
      var second = Array(repeating: 0, count: problem.secondCount)
      var value = 0
      for (place, pair) in pairs.enumerated() where set >> place & 1 == 1 {
        first[pair.0] += 1
        second[pair.1] += 1
        value += problem.worths[pair.0][pair.1]
      }
      guard (first + second).allSatisfy({ $0 <= problem.slots }) else { continue }
      let squares = (first + second).reduce(0) { $0 + $1 * $1 }
      best = max(best, Judgement(count: set.nonzeroBitCount, squares: squares, value: value))
    }
    return best
  }

  private func random(_ first: Int, _ second: Int, slots: Int, seed: UInt64) -> MatchingProblem {
    var random = SeededGenerator(seed: seed)
    let worths = (0..<first).map { _ in (0..<second).map { _ in Int.random(in: -3...9, using: &random) } }
    return MatchingProblem(worths: worths, secondCount: second, slots: slots)
  }

  private func check(_ table: MeetingTimetable, _ problem: MatchingProblem) {
    #expect(table.slots.count <= problem.slots)
    var met: Set<[Int]> = []
    var first = Array(repeating: 0, count: problem.worths.count)
    var second = Array(repeating: 0, count: problem.secondCount)
    for slot in table.slots {
      #expect(Set(slot.map(\.first)).count == slot.count, "nobody is in two places")
      #expect(Set(slot.map(\.second)).count == slot.count, "nobody is in two places")
      for meeting in slot {
        #expect(met.insert([meeting.first, meeting.second]).inserted, "two meet once")
        #expect(meeting.worth == problem.worths[meeting.first][meeting.second] && meeting.worth > 0)
        first[meeting.first] += 1
        second[meeting.second] += 1
      }
    }
    #expect(table.firstCounts == first)
    #expect(table.secondCounts == second)
  }

  @Test("no timetable is better, by trying all of them", arguments: 0..<60)
  func exact(seed: UInt64) throws {
    let problem = random(Int(seed % 4) + 1, Int(seed / 4 % 3) + 1, slots: Int(seed % 3) + 1, seed: seed)
    let table = try #require(problem.timetable())
    check(table, problem)
    #expect(judgement(table) == slowBest(problem))
  }

  @Test("where all pairs may meet, counts differ by at most one and no seat is left", arguments: 0..<40)
  func fair(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (first, second) = (Int.random(in: 1...14, using: &random), Int.random(in: 1...14, using: &random))
    let slots = Int.random(in: 1...9, using: &random)
    let worths = (0..<first).map { _ in (0..<second).map { _ in Int.random(in: 1...50, using: &random) } }
    let problem = MatchingProblem(worths: worths, secondCount: second, slots: slots)
    let table = try #require(problem.timetable())
    check(table, problem)
    #expect(table.count == min(first * min(slots, second), second * min(slots, first)))
    for counts in [table.firstCounts, table.secondCounts] {
      #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1)
    }
  }

  @Test("sparse meetings keep every rule", arguments: 0..<20)
  func sparse(seed: UInt64) throws {
    let problem = random(12, 17, slots: 4, seed: seed)
    check(try #require(problem.timetable()), problem)
  }

  @Test("nobody, no slot, no worth: no meetings")
  func empty() throws {
    for problem in [
      MatchingProblem(worths: [], secondCount: 0, slots: 3), MatchingProblem(worths: [], secondCount: 4, slots: 3),
      MatchingProblem(worths: [[], []], secondCount: 0, slots: 3),
      MatchingProblem(worths: [[5, 5]], secondCount: 2, slots: 0),
      MatchingProblem(worths: [[0, -1]], secondCount: 2, slots: 2),
    ] {
      let table = try #require(problem.timetable())
      #expect(table.count == 0 && table.value == 0)
    }
    let huge = MatchingProblem(worths: [[Int.max]], secondCount: 1, slots: Int.max)
    #expect(huge.timetable()?.value == MatchingProblem.largestWorth)
    #expect(MatchingProblem(worths: [], secondCount: 1_001, slots: 1).timetable() == nil)
  }
}
