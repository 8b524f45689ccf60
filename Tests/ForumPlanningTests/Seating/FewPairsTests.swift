// Large gatherings, whose pairs are not kept in matrices: the same answers as with matrices, on problems small enough for both.

import GraphCore
import Testing

@testable import ForumPlanning

@Suite("Seating: pairs kept sparsely")
struct FewPairsTests {
  /// A problem where most people never meet: dozens at many small tables, with rules and history of every kind.
  static func problem(_ seed: Int) -> SeatingProblem {
    if seed % 2 == 0 { return .random(seed: UInt64(seed + 3_000)) }
    var random = SplitMix64(seed: UInt64(seed), stream: 5)
    let (tables, seats) = (8 + random.below(12), 2 + random.below(3))
    let people = tables * seats - random.below(4)
    var problem = SeatingProblem(
      peopleCount: people, tables: Array(repeating: 0...(seats + random.below(2)), count: tables),
      rounds: 1 + random.below(5))
    problem.levelsTables = random.below(2) == 0
    problem.sparesThirdMeetings = random.below(2) == 0
    problem.sharesSitOuts = true
    func pair() -> PlacePair {
      let one = random.below(people)
      return PlacePair(one, (one + 1 + random.below(people - 1)) % people)
    }
    func kinds(_ count: Int) -> [Int32] { (0..<people).map { _ in Int32(random.below(count + 1)) - 1 } }
    if random.below(3) == 0 { problem.balance = [kinds(2), kinds(3)] }
    if random.below(3) == 0 { for _ in 0..<9 { problem.apart.append(pair()) } }
    if random.below(3) == 0 { problem.together = [pair(), pair()] }
    if random.below(3) == 0 { problem.absences = [Absence(person: 1, round: 0), Absence(person: 2, round: 0)] }
    if random.below(3) == 0 { problem.hosts = [FixedSeat(person: random.below(people), table: random.below(tables))] }
    if random.below(3) == 0 { problem.variety = TableVariety(values: kinds(6), fewest: 1 + random.below(2)) }
    if random.below(2) == 0 {
      for _ in 0..<20 {
        let pair = pair()
        problem.priorMeetings.append(PairFigure(pair.first, pair.second, random.below(3)))
      }
    }
    switch random.below(4) {
    case 0: problem.meeting = .even
    case 1: problem.meeting = .cross(kinds(3))
    case 2:
      problem.meeting = .values(
        (0..<60).map { _ in (pair(), random.below(30) - 9) }.map { PairFigure($0.first, $0.second, $1) })
    default: problem.meeting = .distinct
    }
    return problem
  }

  /// The rules of a problem with and without matrices; nil where they clash.
  static func rules(_ seed: Int) -> (dense: SeatingRules, sparse: SeatingRules)? {
    let problem = problem(seed).decidingSitOuts(seed: 1).levelingTables()
    guard let dense = try? SeatingRules(problem, isSparse: false) else {
      #expect((try? SeatingRules(problem, isSparse: true)) == nil)
      return nil
    }
    return (try? SeatingRules(problem, isSparse: true)).map { (dense, $0) }
  }

  @Test("the same plan, score and steps as with matrices", arguments: 0..<40)
  func plans(seed: Int) throws {
    // A round with figures alone has a search that needs matrices.
    guard let (dense, sparse) = Self.rules(seed), !dense.isGrouping else { return }
    func plan(_ rules: SeatingRules) -> SeatingResult {
      let execution = Execution(threads: 1)
      let options = SeatingOptions(starts: 4, stepsPerStart: 400, seed: UInt64(seed))
      return SeatingSearch(rules, options, execution, SearchStop(execution)).run()
    }
    let (one, other) = (plan(dense), plan(sparse))
    #expect(one.best == other.best)
    #expect(one.score == other.score && one.bound == other.bound)
    #expect(one.termination == other.termination && one.statistics == other.statistics)
    if let best = other.best {
      #expect(brokenRule(best, sparse.problem) == nil)
      #expect(other.score?.objective.value == SlowScore(best, sparse.problem).value(sparse.problem))
    }
  }

  @Test("meetings, gains, losses and scans are those of matrices after every change", arguments: 0..<40)
  func kernels(seed: Int) throws {
    guard let (dense, sparse) = Self.rules(seed) else { return }
    var random = SplitMix64(seed: UInt64(seed))
    var (one, other) = (SeatingState(dense), SeatingState(sparse))
    var draws = random
    guard case .seated = one.construct(&draws) else { return }
    draws = random
    guard case .seated = other.construct(&draws) else {
      Issue.record("no seating")
      return
    }
    #expect(one.tableOf == other.tableOf)
    let people = dense.people
    var (sums, few) = (MeetingSums(one), MeetingSums(other))
    let cooling = Cooling(from: 1, to: 1)
    for _ in 0..<12 where dense.rounds > 0 {
      let round = random.below(dense.rounds)
      let present = dense.present[round].map { Int32($0) }
      if present.count < 2 { continue }
      let (a, b) = (Int(present[random.below(present.count)]), Int(present[random.below(present.count)]))
      let (s, t) = (one.tableOf[round * people + a], one.tableOf[round * people + b])
      if s == t { continue }
      #expect(sums.exchangeGain(a, b, round, one) == few.exchangeGain(a, b, round, other))
      #expect(sums.moveGain(a, Int(t), round, one) == few.moveGain(a, Int(t), round, other))
      #expect(one.pairGain(a, b, round) == other.pairGain(a, b, round))
      let least = random.below(20) - 15
      #expect(
        sums.next(a, round, one, present, from: 0, least: least)?.place
          == few.next(a, round, other, present, from: 0, least: least)?.place)
      let scan = ExchangeScan(
        person: a, round: round, first: random.below(present.count), count: present.count,
        temperature: Double(random.below(9)), chance: random.below(4096), slack: Double(random.below(3)))
      let found = sums.scan(scan, one, among: present, cooling)
      let same = few.sparseScan(scan, other, among: present, cooling)
      #expect(found.place == same.place && found.weighed == same.weighed)
      if one.size[round * dense.tables + Int(t)] < dense.high[round * dense.tables + Int(t)] {
        sums.remove(a, round, &one)
        sums.add(a, Int(t), round, &one)
        few.remove(a, round, &other)
        few.add(a, Int(t), round, &other)
      } else {
        sums.exchange(a, b, round, &one)
        few.exchange(a, b, round, &other)
      }
      #expect(one.tableOf == other.tableOf && one.objective == other.objective && sums.own == few.own)
      for x in 0..<people {
        for y in 0..<x {
          #expect(one.meetings(x, y) == other.meetings(x, y) && one.gain(x, y) == other.gain(x, y))
        }
      }
    }
  }

  @Test("base rounds are the same without a matrix of orbits", arguments: 0..<20)
  func orbits(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let (tables, width, empty) = (4 + random.below(4), 2 + random.below(3), random.below(2))
    for shape in CyclicShape.candidates(tables: tables, width: width, empty: empty, rounds: 3) {
      var one = CyclicSearch(shape, width: width, empty: empty, random)
      var other = CyclicSearch(shape, width: width, empty: empty, random, isSparse: true)
      #expect(one.repeats == other.repeats)
      #expect(one.run(steps: 2_000) { false } == other.run(steps: 2_000) { false })
      #expect(one.seats == other.seats && one.repeats == other.repeats)
    }
  }

  @Test("lists of pairs hold what a dictionary of them does", arguments: 0..<20)
  func lists(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let people = 2 + random.below(9)
    let pairs = (0..<random.below(30)).map { _ in
      let one = random.below(people)
      return PairFigure(one, (one + 1 + random.below(people - 1)) % people, random.below(100))
    }
    let (last, sum) = (PairLists(people: people, pairs) { $1 }, PairLists(people: people, pairs) { $0 + $1 })
    for a in 0..<people {
      #expect(last.places(of: a).map { last.partner[$0] } == last.places(of: a).map { last.partner[$0] }.sorted())
      for b in 0..<people where a != b {
        let named = pairs.filter { Set([$0.pair.first, $0.pair.second]) == [a, b] }.map(\.figure)
        #expect(last[a, b] == Int32(named.last ?? 0) && sum[a, b] == Int32(named.reduce(0, +)))
        #expect(last.places(of: a).contains { last.partner[$0] == Int32(b) } == !named.isEmpty)
      }
    }
  }

  @Test("matrices are for few people, large tables, and a round with figures")
  func choice() {
    func isSparse(_ people: Int, _ tables: Int, rounds: Int = 3, _ meeting: MeetingWorth = .distinct) -> Bool {
      var problem = SeatingProblem(
        peopleCount: people, tables: Array(repeating: 0...people, count: tables), rounds: rounds)
      problem.meeting = meeting
      return SeatingRules.keepsFewPairs(problem)
    }
    #expect(!isSparse(2_000, 200) && isSparse(2_001, 200) && !isSparse(2_001, 20))
    #expect(!isSparse(20_000, 500, rounds: 1, .values([])) && isSparse(20_001, 500, rounds: 1, .values([])))
    #expect(isSparse(3_000, 300, .values([])))
    #expect(!isSparse(20_000, 2) && isSparse(20_001, 2))
  }

  @Test("100,000 people are not too many, and one more is")
  func most() {
    #expect(SeatingRules.isWellFormed(SeatingProblem(peopleCount: 100_000, tables: [], rounds: 1_000)))
    #expect(!SeatingRules.isWellFormed(SeatingProblem(peopleCount: 100_001, tables: [], rounds: 1)))
  }

  @Test("2,500 people at 250 tables, nobody meeting twice")
  func thousands() throws {
    var problem = SeatingProblem(peopleCount: 2_500, tables: Array(repeating: 10...10, count: 250), rounds: 2)
    problem.apart = (0..<500).map { PlacePair($0, $0 + 1) }
    let score = try #require(problem.plan(SeatingOptions(starts: 1, stepsPerStart: 1_000)).score)
    #expect(score.isOptimal && score.repeats.value == 0 && score.pairsMet.value == 2 * 250 * 45)
  }
}
