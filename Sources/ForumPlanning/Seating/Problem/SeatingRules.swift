// The problem as flat arrays, checked, in the form that searches use.

internal import GraphCore

/// The hard rules and the objective of a problem without a clash that shows before search.
struct SeatingRules: Sendable {
  let problem: SeatingProblem
  let people: Int
  let tables: Int
  let rounds: Int
  /// The fewest and the most at table t in round r, at `r * tables + t`.
  private(set) var low: [Int] = []
  private(set) var high: [Int] = []
  /// Where the seats of table t begin among the seats of a round; one more entry for the end.
  private(set) var offset: [Int] = [0]
  /// Who is present in round r, ascending.
  private(set) var present: [[Int]] = []
  /// The table where person p is fixed in round r, at `r * people + p`; −1 for none.
  private(set) var fixedTable: [Int32] = []
  /// People whom person p must not sit with.
  private(set) var apart: [[Int32]]
  /// Groups of two or more people who always sit together, ascending.
  private(set) var groups: [[Int]] = []
  /// The index in `groups` of person p, or −1.
  private(set) var groupOf: [Int32]
  /// The index of the value of person p for attribute f among all values, at `f * people + p`; −1 if unknown.
  private(set) var valueOf: [Int32] = []
  /// The attribute of each value.
  private(set) var attributeOf: [Int] = []
  let variety: VarietyRule
  let objective: PairObjective

  /// Whether nobody is fixed, kept apart or together, or ever absent.
  var isFree: Bool {
    problem.apart.isEmpty && problem.together.isEmpty && problem.hosts.isEmpty && problem.fixedSeats.isEmpty
      && problem.absences.isEmpty && variety.fewest == 0
  }

  /// Whether the size of some table is not given.
  var hasFreeSizes: Bool { zip(low, high).contains { $0 < $1 } }

  /// The most seats at any table in any round.
  private(set) var widest = 0

  /// The places of the tables of a round in `low` and `high`.
  func cells(of round: Int) -> Range<Int> { round * tables..<(round + 1) * tables }

  /// The most seats at any table of a round.
  func widest(in round: Int) -> Int { high[cells(of: round)].max() ?? 0 }

  /// Whether some table may have one person and may have two, so that sitting alone is a matter of choice.
  private(set) var mayAvoidLoneliness = false

  /// The rules of a problem; whether pairs are kept sparsely follows from its size unless it is given.
  init(_ problem: SeatingProblem, isSparse: Bool? = nil) throws(SeatingClash) {
    try Self.checkCounts(problem)
    self.problem = problem
    people = problem.peopleCount
    tables = problem.tables.count
    rounds = problem.rounds
    apart = Array(repeating: [], count: people)
    groupOf = Array(repeating: -1, count: people)
    try Self.checkNames(problem)
    objective = PairObjective(problem, isSparse: isSparse ?? Self.keepsFewPairs(problem))
    variety = VarietyRule(problem)
    addSizes()
    addPresence()
    try checkSizes()
    try checkVariety()
    addPairs()
    try checkGroups()
    try addFixedSeats()
    addValues()
  }

  /// Whether meetings and figures are kept for the pairs that have any, rather than in matrices of all pairs.
  ///
  /// With matrices a change at large tables is weighed faster; a round with figures has a search of its own that needs them.
  static func keepsFewPairs(_ problem: SeatingProblem) -> Bool {
    let people = problem.peopleCount
    if people > 20_000 { return true }
    var least = 2_000
    if case .values = problem.meeting, problem.rounds == 1 { least = 20_000 }
    return people > least && people <= 64 * problem.tables.count
  }

  private mutating func addSizes() {
    var most = Array(repeating: 0, count: tables)
    for round in 0..<rounds {
      let sizes = problem.sizes.isEmpty ? problem.tables : problem.sizes[round]
      let seats = Self.seats(sizes, problem)
      low += sizes.map { min($0.lowerBound, people + 1) }
      high += seats
      for table in 0..<tables { most[table] = max(most[table], seats[table]) }
    }
    for seats in most { offset.append((offset.last ?? 0) + seats) }
    widest = most.max() ?? 0
    mayAvoidLoneliness = zip(low, high).contains { $0 <= 1 && $1 >= 2 }
  }

  private mutating func addPresence() {
    var away = Array(repeating: false, count: people * rounds)
    for absence in problem.absences { away[absence.round * people + absence.person] = true }
    present = (0..<rounds).map { round in (0..<people).filter { !away[round * people + $0] } }
  }

  private func checkSizes() throws(SeatingClash) {
    for round in 0..<rounds {
      let seats = high[cells(of: round)].reduce(0, +)
      let needed = low[cells(of: round)].reduce(0, +)
      let count = present[round].count
      if count > seats {
        let all = problem.tables.reduce(0) { $0 + min($1.upperBound, people) }
        if count <= all { throw .varietyTooFewSeats(round: round, people: count, seats: seats) }
        throw .tooFewSeats(round: round, people: count, seats: seats)
      }
      if count < needed { throw .tooFewPeople(round: round, people: count, needed: needed) }
    }
  }

  private mutating func addPairs() {
    var lists = Array(repeating: Set<Int32>(), count: people)
    for pair in problem.apart {
      lists[pair.first].insert(Int32(pair.second))
      lists[pair.second].insert(Int32(pair.first))
    }
    apart = lists.map { $0.sorted() }
    groups = Self.groups(people, problem.together).filter { $0.count > 1 }
    for (index, group) in groups.enumerated() {
      for person in group { groupOf[person] = Int32(index) }
    }
  }

  /// All people in groups: those who must sit together, and the others alone; by smallest member.
  static func groups(_ people: Int, _ together: [PlacePair]) -> [[Int]] {
    var sets = DisjointSets(count: people)
    for pair in together { sets.unite(pair.first, pair.second) }
    var members = Array(repeating: [Int](), count: people)
    for (person, smallest) in sets.smallestMembers().enumerated() { members[Int(smallest)].append(person) }
    return members.filter { !$0.isEmpty }
  }

  private func checkGroups() throws(SeatingClash) {
    for pair in problem.apart where groupOf[pair.first] >= 0 && groupOf[pair.first] == groupOf[pair.second] {
      throw .apartYetTogether(apart: pair, together: chain(pair.first, pair.second))
    }
    for round in 0..<rounds {
      var isHere = Array(repeating: false, count: people)
      for person in present[round] { isHere[person] = true }
      for group in groups {
        let here = group.filter { isHere[$0] }
        let seats = widest(in: round)
        if here.count > seats { throw .togetherTooMany(round: round, people: here, seats: seats) }
      }
      try checkApart(in: round)
    }
  }

  private mutating func addFixedSeats() throws(SeatingClash) {
    fixedTable = Array(repeating: -1, count: people * rounds)
    var cause = fixedTable
    for round in 0..<rounds {
      var isHere = Array(repeating: false, count: people)
      for person in present[round] { isHere[person] = true }
      for seat in problem.hosts + problem.fixedSeats where seat.round == nil || seat.round == round {
        if !isHere[seat.person] {
          if seat.round == nil { continue }
          throw .fixedYetAbsent(person: seat.person, round: round)
        }
        let group = groupOf[seat.person]
        let all = group < 0 ? [seat.person] : groups[Int(group)].filter { isHere[$0] }
        for person in all {
          let place = round * people + person
          if fixedTable[place] >= 0, fixedTable[place] != Int32(seat.table) {
            let company = chain(Int(cause[place]), seat.person)
            throw .fixedAtTwoTables(round: round, people: company, tables: [Int(fixedTable[place]), seat.table])
          }
          fixedTable[place] = Int32(seat.table)
          cause[place] = Int32(seat.person)
        }
      }
      try checkFixed(in: round)
    }
  }

  private func checkFixed(in round: Int) throws(SeatingClash) {
    var heldAt = Array(repeating: [Int](), count: tables)
    for person in 0..<people {
      let table = fixedTable[round * people + person]
      if table >= 0 { heldAt[Int(table)].append(person) }
    }
    for (table, held) in heldAt.enumerated() {
      if held.count > high[round * tables + table] {
        throw .fixedTooMany(
          round: round, table: table, people: held, seats: problem.tables[table].upperBound)
      }
      for person in held {
        for other in apart[person] where Int(other) > person && held.contains(Int(other)) {
          throw .fixedYetApart(round: round, pair: PlacePair(person, Int(other)), table: table)
        }
      }
    }
  }

  private mutating func addValues() {
    for (attribute, values) in problem.balance.enumerated() {
      let known = Set(values.filter { $0 >= 0 }).sorted()
      var number: [Int32: Int32] = [:]
      for value in known {
        number[value] = Int32(attributeOf.count)
        attributeOf.append(attribute)
      }
      valueOf += values.map { number[$0] ?? -1 }
    }
  }
}
