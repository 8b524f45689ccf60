// What the rules imply for pairs before anybody is seated: who may meet, who must, and who has met.

/// Facts about pairs, from which bounds are computed.
struct PairFacts {
  /// Pairs, smaller person first, that must sit apart.
  private(set) var separate: Set<PlacePair> = []
  /// Pairs without a first meeting to come: they must sit apart or have met before.
  private(set) var closed: Set<PlacePair> = []
  /// The number of pairs that may meet at all.
  private(set) var meetablePairs = 0
  /// The number of pairs that may meet for the first time.
  private(set) var openPairs = 0
  /// The first meetings that people have seats for, halved.
  private(set) var mostNewPairs = 0
  /// Over all people, the meetings beyond the number of others whom a person could meet; each repeat is counted twice.
  private(set) var shortage = 0
  /// The person with the largest shortage.
  private(set) var shortest: RepeatReason?
  /// Repeats, most meetings, Σ c(c−1)/2 and third meetings of pairs that rules bring together.
  private(set) var heldRepeats = 0
  private(set) var heldSpread = 0
  private(set) var heldThirds = 0
  private(set) var mostHeldMeetings = 0
  private(set) var mostHeld: RepeatReason?
  /// The size of the largest clique found of people who have all met, if it exceeds the number of tables.
  private(set) var largestClique: Int?
  private let rules: SeatingRules
  /// The rounds in which rules bring a pair together.
  private var held: [PlacePair: [Int]] = [:]
  /// The number of pairs brought together in both rounds a and b, a < b, at `a * rounds + b`.
  private var twice: [Int] = []
  /// Edge-disjoint cliques of people who have all met before.
  private var cliques: [[Int]] = []

  /// Facts about the pairs of a problem; once stopped, those that take long are left out.
  init(_ rules: SeatingRules, isStopped: () -> Bool = { false }) {
    self.rules = rules
    let people = rules.people
    let all = people * (people - 1) / 2
    for pair in rules.problem.apart {
      separate.insert(PlacePair(min(pair.first, pair.second), max(pair.first, pair.second)))
    }
    closed = separate
    for (key, count) in rules.objective.prior where count > 0 && key / people < key % people {
      closed.insert(PlacePair(key / people, key % people))
    }
    meetablePairs = all - separate.count
    openPairs = all - closed.count
    addCompany()
    addHeld()
    addCliques(isStopped)
  }

  /// The number of pairs that rules bring together in both rounds.
  func heldTwice(_ first: Int, _ second: Int) -> Int {
    twice[min(first, second) * rules.rounds + max(first, second)]
  }

  /// The fewest meetings in a round of pairs that have met before.
  func acquaintances(_ round: Int) -> Int {
    let isHere = rules.present[round].reduce(into: Array(repeating: false, count: rules.people)) { $0[$1] = true }
    let byCliques = cliques.reduce(0) { sum, clique in
      sum + SeatingBounds.evenPairs(clique.count { isHere[$0] }, over: rules.tables)
    }
    let byRules = held.reduce(0) { sum, item in
      let prior = Int(rules.objective.prior[item.key.first * rules.people + item.key.second] ?? 0)
      return sum + (item.value.contains(round) ? min(prior, 1) : 0)
    }
    return max(byCliques, byRules)
  }

  /// How many others each person could meet, and how many seats there are beside the person.
  private mutating func addCompany() {
    let people = rules.people
    var others = Array(repeating: people - 1, count: people)
    for pair in closed {
      others[pair.first] -= 1
      others[pair.second] -= 1
    }
    var needed = Array(repeating: 0, count: people)
    var room = needed
    var turns = needed
    for round in 0..<rules.rounds {
      let count = rules.present[round].count
      let cells = rules.cells(of: round)
      let seats = rules.high[cells].reduce(0, +)
      let least = rules.low[cells].reduce(0, +)
      var smallest = Int.max
      var largest = 0
      for table in cells where rules.high[table] > 0 {
        // The fewest and the most people at this table, given the sizes of the others.
        let few = max(rules.low[table], count - (seats - rules.high[table]))
        let many = min(rules.high[table], count - (least - rules.low[table]))
        smallest = min(smallest, max(few, 1))
        largest = max(largest, many)
      }
      for person in rules.present[round] {
        needed[person] += smallest - 1
        room[person] += max(0, largest - 1)
        turns[person] += 1
      }
    }
    var new = 0
    var worst = 0
    for person in 0..<people {
      new += min(others[person], room[person])
      let short = max(0, needed[person] - others[person])
      shortage += short
      if short > worst {
        worst = short
        shortest = .tooFewOthers(
          person: person, rounds: turns[person], needed: needed[person], others: others[person])
      }
    }
    mostNewPairs = new / 2
  }

  private mutating func addHeld() {
    let people = rules.people
    twice = Array(repeating: 0, count: rules.rounds * rules.rounds)
    for round in 0..<rules.rounds {
      var units = rules.units(in: round).filter { $0.count > 1 }
      var atTable = Array(repeating: [Int](), count: rules.tables)
      for person in rules.present[round] {
        let table = rules.fixedTable[round * people + person]
        if table >= 0 { atTable[Int(table)].append(person) }
      }
      units = units.filter { rules.fixedTable[round * people + $0[0]] < 0 } + atTable.filter { $0.count > 1 }
      for unit in units {
        for (place, b) in unit.enumerated() {
          for a in unit[..<place] { held[PlacePair(min(a, b), max(a, b)), default: []].append(round) }
        }
      }
    }
    for (pair, rounds) in held.sorted(by: { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }) {
      let prior = Int(rules.objective.prior[pair.first * people + pair.second] ?? 0)
      let times = rounds.count
      for (place, later) in rounds.enumerated() {
        for earlier in rounds[..<place] { twice[earlier * rules.rounds + later] += 1 }
      }
      heldRepeats += prior > 0 ? times : times - 1
      heldSpread += prior * times + times * (times - 1) / 2
      heldThirds += SeatingScore.thirdMeetings(prior + times) - SeatingScore.thirdMeetings(prior)
      if prior + times > mostHeldMeetings {
        mostHeldMeetings = prior + times
        if mostHeldMeetings > 1 { mostHeld = .heldTogether(pair: pair, rounds: times, prior: prior) }
      }
    }
  }

  /// Edge-disjoint cliques of acquaintances, found greedily from the people with most acquaintances.
  private mutating func addCliques(_ isStopped: () -> Bool) {
    var friends: [Int: Set<Int>] = [:]
    let people = rules.people
    var edges = 0
    for (key, count) in rules.objective.prior where count > 0 {
      friends[key / people, default: []].insert(key % people)
      edges += 1
    }
    if edges == 0 || edges > 400_000 { return }
    let order = friends.keys.sorted {
      let (x, y) = (friends[$0]?.count ?? 0, friends[$1]?.count ?? 0)
      return x != y ? x > y : $0 < $1
    }
    for person in order {
      while let near = friends[person], near.count >= rules.tables {
        if isStopped() { return }
        var clique = [person]
        var candidates = near
        while !candidates.isEmpty {
          let next = candidates.max {
            let (x, y) = (friends[$0]?.count ?? 0, friends[$1]?.count ?? 0)
            return x != y ? x < y : $0 > $1
          }
          guard let next else { break }
          clique.append(next)
          candidates.formIntersection(friends[next] ?? [])
        }
        if clique.count <= rules.tables { break }
        for a in clique {
          for b in clique where a != b { friends[a]?.remove(b) }
        }
        cliques.append(clique.sorted())
        largestClique = max(largestClique ?? 0, clique.count)
      }
    }
  }
}
