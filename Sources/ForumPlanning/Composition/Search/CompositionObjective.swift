// The objective as flat arrays: a table of pairs, one number per person, and targets that count once enough people meet
// them. A theme is a target; a node to be reached is a target that one person meets.

/// The objective of a problem, ready for search.
struct CompositionObjective: Sendable {
  let people: Int
  /// Contacts and conflicts of a and b at `a * people + b`, symmetric, 0 on the diagonal.
  let pairs: [Int32]
  /// Bridging and invitations of each person.
  let single: [Int]
  /// Who meets each target, ascending: themes first, then nodes with a worth.
  let targetMembers: [[Int32]]
  /// The number of people who must meet each target.
  let targetWant: [Int32]
  /// What each target is worth.
  let targetWorth: [Int]
  /// The targets that each person meets.
  let targetsOf: [[Int32]]

  init(_ problem: CompositionProblem) {
    let people = problem.peopleCount
    var pairs: [Int32]
    switch problem.contacts {
    case .table(let table):
      pairs = table
      for person in 0..<people { pairs[person * people + person] = 0 }
    case .listed(let figures): pairs = Self.table(figures, people)
    }
    if !problem.conflicts.isEmpty {
      let conflicts = Self.table(problem.conflicts, people)
      for place in pairs.indices where conflicts[place] != 0 { pairs[place] += conflicts[place] }
    }
    self.people = people
    self.pairs = pairs
    single = (0..<people).map { person in
      (problem.bridging.isEmpty ? 0 : problem.bridging[person])
        + (problem.invitations.isEmpty ? 0 : problem.invitations[person])
    }
    var members = problem.themes.map { Set($0.members).sorted().map { Int32($0) } }
    var reachedBy = Array(repeating: [Int32](), count: problem.nodeWorth.count)
    for (person, nodes) in problem.reach.enumerated() {
      for node in nodes where reachedBy[node].last != Int32(person) { reachedBy[node].append(Int32(person)) }
    }
    let nodes = problem.nodeWorth.indices.filter { problem.nodeWorth[$0] != 0 && !reachedBy[$0].isEmpty }
    members += nodes.map { reachedBy[$0] }
    targetMembers = members
    targetWant = problem.themes.map { Int32(clamping: $0.want) } + nodes.map { _ in 1 }
    targetWorth = problem.themes.map(\.worth) + nodes.map { problem.nodeWorth[$0] }
    var targetsOf = Array(repeating: [Int32](), count: people)
    for (target, members) in members.enumerated() {
      for person in members { targetsOf[Int(person)].append(Int32(target)) }
    }
    self.targetsOf = targetsOf
  }

  private static func table(_ figures: [PairFigure], _ people: Int) -> [Int32] {
    var table = Array(repeating: Int32(0), count: people * people)
    for item in figures {
      table[item.pair.first * people + item.pair.second] = Int32(item.figure)
      table[item.pair.second * people + item.pair.first] = Int32(item.figure)
    }
    return table
  }
}

/// A well-formed problem: its rules and its objective.
struct CompositionRules: Sendable {
  let problem: CompositionProblem
  let quotas: QuotaRules
  let objective: CompositionObjective

  init(_ problem: CompositionProblem) throws(CompositionClash) {
    try problem.checkShape()
    self.problem = problem
    quotas = QuotaRules(problem, QuotaRules.rules(of: problem))
    objective = CompositionObjective(problem)
  }
}

extension CompositionScore {
  /// The score of `chosen`, counted from the problem itself. O(chosen² + listed pairs)
  init(_ chosen: [Int], _ problem: CompositionProblem) {
    var isIn = Array(repeating: false, count: problem.peopleCount)
    for person in chosen { isIn[person] = true }
    switch problem.contacts {
    case .listed(let figures): contacts = Self.sum(figures, isIn)
    case .table(let table):
      for a in chosen {
        for b in chosen where b < a { contacts += Int(table[a * problem.peopleCount + b]) }
      }
    }
    conflicts = Self.sum(problem.conflicts, isIn)
    for theme in problem.themes where Set(theme.members).filter({ isIn[$0] }).count >= theme.want {
      themes += theme.worth
    }
    if !problem.reach.isEmpty {
      var isReached = Array(repeating: false, count: problem.nodeWorth.count)
      for person in chosen { for node in problem.reach[person] { isReached[node] = true } }
      for node in isReached.indices where isReached[node] { reach += problem.nodeWorth[node] }
    }
    if !problem.bridging.isEmpty { bridging = chosen.reduce(0) { $0 + problem.bridging[$1] } }
    if !problem.invitations.isEmpty { invitations = chosen.reduce(0) { $0 + problem.invitations[$1] } }
  }

  /// The sum over pairs with both people in; a pair named twice counts its last figure.
  private static func sum(_ figures: [PairFigure], _ isIn: [Bool]) -> Int {
    var last: [PlacePair: Int] = [:]
    for item in figures where isIn[item.pair.first] && isIn[item.pair.second] {
      last[PlacePair(min(item.pair.first, item.pair.second), max(item.pair.first, item.pair.second))] = item.figure
    }
    return last.values.reduce(0, +)
  }
}
