import GraphCore
import Testing

@testable import ForumPlanning

@Suite("Rounds from a cyclic group")
struct CyclicRoundsTests {
  static func problem(_ people: Int, _ tables: Int, _ rounds: Int) -> SeatingProblem {
    let sizes = (0..<tables).map { people / tables + ($0 < people % tables ? 1 : 0) }
    var problem = SeatingProblem(peopleCount: people, tables: sizes.map { $0...$0 }, rounds: rounds)
    problem.meeting = .even
    return problem
  }

  /// How often the pair that meets most often meets, counted from the tables.
  static func mostMeetings(_ rounds: [[Int32]]) -> Int {
    guard let people = rounds.first?.count else { return 0 }
    return (0..<people).flatMap { a in
      (0..<a).map { b in rounds.count { $0[a] == $0[b] } }
    }.max() ?? 0
  }

  @Test(
    "nobody meets twice",
    arguments: [(15, 5, 7), (14, 5, 7), (16, 8, 15), (24, 8, 11), (22, 8, 9), (20, 7, 9), (12, 4, 4), (40, 10, 8)])
  func small(people: Int, tables: Int, rounds: Int) throws {
    let rules = try SeatingRules(Self.problem(people, tables, rounds))
    var random = SplitMix64(seed: 3)
    let answer = rules.cyclicRounds(steps: 200_000, &random) { false }
    try #require(answer.count == rounds)
    #expect(Self.mostMeetings(answer) == 1)
    for round in answer {
      for table in 0..<tables {
        #expect(rules.low[table]...rules.high[table] ~= round.count { $0 == Int32(table) })
      }
    }
  }

  @Test("the search counts its repeats as a recount of all turns does", arguments: 0..<20)
  func count(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let tables = 4 + random.below(4)
    let width = 2 + random.below(3)
    let empty = random.below(2)
    let rounds = min(tables - 1, 3 + random.below(3))
    let shapes = CyclicShape.candidates(tables: tables, width: width, empty: empty, rounds: rounds)
    try #require(!shapes.isEmpty)
    for shape in shapes {
      #expect(shape.count == tables * width && shape.fixed >= empty && shape.order * shape.baseRounds >= rounds)
      var search = CyclicSearch(shape, width: width, empty: empty, random)
      let isFound = search.run(steps: 5_000) { false }
      var turned: [[Int32]] = []
      for base in 0..<shape.baseRounds {
        for turn in 0..<shape.order {
          var round = Array(repeating: Int32(-1), count: shape.count)
          for seat in 0..<shape.count {
            round[shape.action.turned(search.seats[base * shape.count + seat], by: turn)] = Int32(seat / width)
          }
          #expect(!round.contains(-1))
          turned.append(round)
        }
      }
      let present = turned.map { Array($0.prefix(shape.count - empty)) }
      #expect((Self.mostMeetings(present) <= 1) == (search.repeats == 0))
      #expect(isFound == (search.repeats == 0))
    }
  }

  @Test("where pairs are too few for the rounds there is no shape")
  func tooFew() {
    #expect(CyclicShape.candidates(tables: 8, width: 4, empty: 0, rounds: 11).isEmpty)
    #expect(CyclicShape.candidates(tables: 4, width: 3, empty: 0, rounds: 6).isEmpty)
  }

  @Test("a stop is obeyed, and rules leave it to the search")
  func stop() throws {
    var random = SplitMix64(seed: 1)
    #expect(try SeatingRules(Self.problem(18, 6, 8)).cyclicRounds(steps: 1_000_000, &random) { true }.isEmpty)
    var held = Self.problem(15, 5, 7)
    held.apart = [PlacePair(0, 1)]
    #expect(try SeatingRules(held).cyclicRounds(steps: 200_000, &random) { false }.isEmpty)
  }
}
