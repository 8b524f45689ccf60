// An irreducible set of rules that clash, when those of a round cannot hold.
//
// QuickXplain: divides the rules in halves, with about k·log(n/k) tests of a round for k rules of n. Junker 2004, AAAI,
// "QUICKXPLAIN: preferred explanations and relaxations".

internal import GraphCore

/// Looks for the rules that make one round impossible.
struct ClashSearch {
  private let problem: SeatingProblem
  private let round: Int
  private var isIrreducible = true

  init(_ problem: SeatingProblem, _ round: Int) {
    self.problem = problem
    self.round = round
  }

  /// The clash of a round without an arrangement that keeps all rules.
  mutating func run() -> SeatingClash {
    var all: [SeatingRule] = []
    if problem.variety != nil { all.append(.variety) }
    all += problem.hosts.filter { $0.round == nil || $0.round == round }.map { .host($0) }
    all += problem.fixedSeats.filter { $0.round == nil || $0.round == round }.map { .fixed($0) }
    all += problem.together.map { .together($0) }
    all += problem.apart.map { .apart($0) }
    let needed = Set(reduce([], hasNew: true, all))
    var seen: Set<SeatingRule> = []
    let rules = all.filter { needed.contains($0) && seen.insert($0).inserted }
    return .noArrangement(round: round, rules: rules, isIrreducible: isIrreducible)
  }

  /// Those of `rules` that are needed for a clash with `kept`.
  private mutating func reduce(_ kept: [SeatingRule], hasNew: Bool, _ rules: [SeatingRule]) -> [SeatingRule] {
    if hasNew, isImpossible(kept) { return [] }
    if rules.count <= 1 { return rules }
    let first = Array(rules[..<(rules.count / 2)])
    let second = Array(rules[(rules.count / 2)...])
    let fromSecond = reduce(kept + first, hasNew: true, second)
    let fromFirst = reduce(kept + fromSecond, hasNew: !fromSecond.isEmpty, first)
    return fromFirst + fromSecond
  }

  /// Whether it is proved that no arrangement of the round keeps `rules`.
  private mutating func isImpossible(_ rules: [SeatingRule]) -> Bool {
    var part = SeatingProblem(
      peopleCount: problem.peopleCount,
      tables: problem.sizes.isEmpty ? problem.tables : problem.sizes[round],
      rounds: 1)
    part.absences = problem.absences.filter { $0.round == round }.map {
      Absence(person: $0.person, round: 0)
    }
    for rule in rules {
      switch rule {
      case .apart(let pair): part.apart.append(pair)
      case .together(let pair): part.together.append(pair)
      case .host(let seat): part.hosts.append(seat)
      case .fixed(let seat): part.fixedSeats.append(FixedSeat(person: seat.person, table: seat.table, round: 0))
      case .variety: part.variety = problem.variety
      }
    }
    for index in part.hosts.indices where part.hosts[index].round != nil { part.hosts[index].round = 0 }
    guard let rules = try? SeatingRules(part) else { return true }
    var search = ExhaustiveRound(rules, 0, steps: 100_000)
    if let isPossible = search.run() { return !isPossible }
    var state = SeatingState(rules)
    var random = SplitMix64(seed: 1)
    switch state.construct(&random) {
    case .seated: return false
    case .impossible: return true
    case .unknown:
      isIrreducible = false
      return false
    }
  }
}
