// What a page asks and is answered in words is what it would be in types; broken words are refused, never obeyed.

import GraphCore
import Testing

@testable import ForumPlanning

@Suite("Messages between a page and its solver")
struct SeatingMessageTests {
  /// Every kind of rule in one problem.
  private static func problem(_ seed: UInt64) -> PageProblem {
    var random = SplitMix64(seed: seed)
    let people = 6 + random.below(7)
    var problem = SeatingProblem(peopleCount: people, tables: [2...7, 1...7, 0...6], rounds: 1 + random.below(3))
    let values = (0..<people).map { _ in Int32(random.below(4)) - 1 }
    problem.balance = random.below(2) == 0 ? [] : [values, values.reversed()]
    problem.meeting =
      switch seed % 4 {
      case 0: .distinct
      case 1: .even
      case 2: .cross(values)
      default: .values((1..<people).map { PairFigure(0, $0, random.below(2_000) - 1_000) })
      }
    problem.levelsTables = seed % 3 == 0
    problem.sparesThirdMeetings = seed % 5 == 0
    problem.sharesSitOuts = true
    problem.apart = [PlacePair(0, 1)]
    problem.together = [PlacePair(2, 3)]
    problem.hosts = [FixedSeat(person: 4, table: 0)]
    problem.fixedSeats = [FixedSeat(person: 5, table: 1, round: 0)]
    problem.absences = problem.rounds > 1 ? [Absence(person: 1, round: 1)] : []
    problem.priorMeetings = [PairFigure(0, 2, 3)]
    return PageProblem(problem, minimums: seed % 2 == 0 ? [] : [TableVariety(values: values, fewest: 1)])
  }

  private static func seating(of page: PageProblem, _ seed: UInt64) -> Seating {
    let (people, rounds) = (page.problem.peopleCount, page.problem.rounds)
    return Seating(
      peopleCount: people, rounds: rounds, tableOf: (0..<people * rounds).map { Int32(($0 + Int(seed)) % 4) - 1 })
  }

  private static func messages(_ seed: UInt64) -> [SeatingMessage] {
    let page = problem(seed)
    let seating = seating(of: page, seed)
    return [
      .plan(page, steps: nil, milliseconds: 500, seed: .max - seed),
      .plan(page, steps: 80, milliseconds: nil, seed: seed << 33), .score(page, seating),
      .replan(page, seating, fromRound: 0, seed: seed, lostHosts: [1], neverHosts: [0, 2]),
    ]
  }

  @Test("a question that becomes words and a question again is the same", arguments: 0..<40 as Range<UInt64>)
  func roundTrip(seed: UInt64) {
    for message in Self.messages(seed) {
      var page = Self.problem(seed)
      page.problem.variety = page.minimums.first
      var reader = MessageReader(message.words)
      let read = SeatingMessage(&reader)
      #expect(reader.isComplete)
      #expect(read?.words == message.words)
      if case .plan(let other, _, _, _)? = read { #expect(other == page) }
    }
  }

  @Test("the answer begins with the very plan of the same problem", arguments: 0..<20 as Range<UInt64>)
  func plan(seed: UInt64) {
    var page = Self.problem(seed)
    page.problem.variety = page.minimums.first
    let words = SeatingMessage.answer(SeatingMessage.plan(page, steps: 800, milliseconds: nil, seed: seed).words)
    let result = page.problem.plan(SeatingOptions(steps: 800, seed: seed))
    switch result.termination {
    case .infeasible: #expect(words.first == 1)
    case .stopped(.nothingFound): #expect(words.first == 2)
    default:
      let tables = result.best?.tableOf ?? []
      #expect(words.first == 0 && Array(words.dropFirst().prefix(tables.count)) == tables)
    }
  }

  @Test("the last plan that a search tells of on the way is its answer")
  func found() {
    final class Heard: @unchecked Sendable { var words: [[Int32]] = [] }
    let heard = Heard()
    let page = PageProblem(SeatingProblem(peopleCount: 20, tables: Array(repeating: 5...5, count: 4), rounds: 5))
    let question = SeatingMessage.plan(page, steps: 4_000, milliseconds: nil, seed: 3).words
    let answer = SeatingMessage.answer(question) { heard.words.append($0) }
    #expect(!heard.words.isEmpty)
    #expect(heard.words.last?.prefix(101) == answer.prefix(101))
  }

  @Test("words cut short, longer than they say, or changed are refused or answered, and never end the program")
  func broken() {
    var random = SplitMix64(seed: 11)
    for seed in 0..<4 as Range<UInt64> {
      let messages = Self.messages(seed).dropFirst().map(\.words)
      for (kind, words) in messages.enumerated() {
        #expect(SeatingMessage.answer(Array(words.dropLast())) == [3, 0])
        #expect(SeatingMessage.answer(words + [0]) == [3, 0])
        // A change is sought for long, so that few are tried.
        for _ in 0..<(kind == 2 ? 1 : 6) {
          var words = words
          let extremes = [-1, 0, 1, 7, 1_000_000_000, Int32.max, .min]
          // Not the last words: a search of 1,000,000,000 steps is no fault.
          words[random.below(words.count - 4)] = extremes[random.below(extremes.count)]
          #expect((0...3).contains(SeatingMessage.answer(words).first ?? -1))
        }
      }
    }
    #expect(SeatingMessage.answer([]) == [3, 0])
    #expect(SeatingMessage.answer([2, 0]) == [3, 0])
  }

  @Test("a change with a rule about nobody, in a round that is done, is refused by name")
  func strangerInDoneRound() {
    var problem = SeatingProblem(peopleCount: 4, tables: [2...2, 2...2], rounds: 2)
    problem.absences = [Absence(person: 4, round: 0)]
    let plan = Seating(peopleCount: 4, rounds: 2, tableOf: [0, 0, 1, 1, 0, 1, 0, 1])
    let question = SeatingMessage.replan(
      PageProblem(problem), plan, fromRound: 1, seed: 1, lostHosts: [], neverHosts: [])
    #expect(SeatingMessage.answer(question.words) == [1, -1, 3, 4, 0])
  }

  @Test("what could pass 32 bits in a page is refused as too large")
  func tooLarge() {
    func status(_ problem: SeatingProblem) -> [Int32] {
      Array(SeatingMessage.answer(SeatingMessage.score(PageProblem(problem), empty(problem)).words).prefix(2))
    }
    func empty(_ problem: SeatingProblem) -> Seating {
      let count = problem.peopleCount * problem.rounds
      return Seating(
        peopleCount: problem.peopleCount, rounds: problem.rounds, tableOf: Array(repeating: -1, count: count))
    }
    var problem = SeatingProblem(peopleCount: 10, tables: [5...5, 5...5], rounds: 2)
    problem.sharesSitOuts = true
    #expect(status(problem).first != 3)
    problem.meeting = .values([PairFigure(0, 1, 1_000_000_000)])
    #expect(status(problem) == [3, 1])
    #expect(status(SeatingProblem(peopleCount: 5_001, tables: [0...5_001], rounds: 1)) == [3, 1])
  }
}
