// What the rules say of pairs before anybody is seated: who may meet, who must, and who has met.

/// Facts about pairs that bounds are made of.
struct PairFacts {
  /// Pairs, smaller person first, that must sit apart.
  private(set) var separate: Set<PlacePair> = []
  /// Pairs that have no first meeting to come: they must sit apart or have met before.
  private(set) var closed: Set<PlacePair> = []
  /// Pairs that may meet at all.
  private(set) var meetablePairs = 0
  /// Pairs that may meet for the first time.
  private(set) var openPairs = 0
  /// First meetings that people have room for, halved.
  private(set) var mostNewPairs = 0
  /// Meetings beyond the others whom a person could meet, over all people; each repeat is counted by two.
  private(set) var shortage = 0
  /// The person who is shortest of others.
  private(set) var shortest: RepeatReason?
  /// Repeats, most meetings and Σ c(c−1)/2 of pairs that rules bring together.
  private(set) var heldRepeats = 0
  private(set) var heldSpread = 0
  private(set) var mostHeldMeetings = 0
  private(set) var mostHeld: RepeatReason?
  /// The size of the largest circle of people, found greedily, each two of whom have met, if above the tables.
  private(set) var largestCircle: Int?
  private let rules: SeatingRules
  /// The rounds that rules bring a pair together in.
  private var held: [PlacePair: [Int]] = [:]
  /// Pairs brought together in round a and in a later round b, at `a * rounds + b`.
  private var twice: [Int] = []
  /// Circles of people each two of whom have met before; no two circles share a pair.
  private var circles: [[Int]] = []

  init(_ rules: SeatingRules) {
    self.rules = rules
    let people = rules.people
    let all = people * (people - 1) / 2
    for pair in rules.problem.apart {
      separate.insert(PlacePair(min(pair.first, pair.second), max(pair.first, pair.second)))
    }
    closed = separate
    for (key, count) in rules.worth.prior where count > 0 && key / people < key % people {
      closed.insert(PlacePair(key / people, key % people))
    }
    meetablePairs = all - separate.count
    openPairs = all - closed.count
    addCompany()
    addHeld()
    addCircles()
  }

  /// Pairs that rules bring together in both rounds.
  func heldTwice(_ first: Int, _ second: Int) -> Int {
    twice[min(first, second) * rules.rounds + max(first, second)]
  }

  /// The fewest meetings in a round, with their prior times, of pairs that have met before.
  func acquaintances(_ round: Int) -> Int {
    let isHere = rules.present[round].reduce(into: Array(repeating: false, count: rules.people)) { $0[$1] = true }
    let byCircles = circles.reduce(0) { sum, circle in
      sum + SeatingBounds.evenPairs(circle.count { isHere[$0] }, over: rules.tables)
    }
    let byRules = held.reduce(0) { sum, item in
      let prior = Int(rules.worth.prior[item.key.first * rules.people + item.key.second] ?? 0)
      return sum + (item.value.contains(round) ? min(prior, 1) : 0)
    }
    return max(byCircles, byRules)
  }

  /// How many others each person can meet, and how many there are to be met.
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
      let seats = rules.high.reduce(0, +)
      let least = rules.low.reduce(0, +)
      var smallest = Int.max
      var largest = 0
      for table in 0..<rules.tables where rules.high[table] > 0 {
        // The fewest and most at this table, given what the others can take and need.
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
      let prior = Int(rules.worth.prior[pair.first * people + pair.second] ?? 0)
      let times = rounds.count
      for (place, later) in rounds.enumerated() {
        for earlier in rounds[..<place] { twice[earlier * rules.rounds + later] += 1 }
      }
      heldRepeats += prior > 0 ? times : times - 1
      heldSpread += prior * times + times * (times - 1) / 2
      if prior + times > mostHeldMeetings {
        mostHeldMeetings = prior + times
        if mostHeldMeetings > 1 { mostHeld = .heldTogether(pair: pair, rounds: times, prior: prior) }
      }
    }
  }

  /// Circles of acquaintances, the busiest people first, each as large as it greedily gets.
  private mutating func addCircles() {
    var friends: [Int: Set<Int>] = [:]
    let people = rules.people
    var edges = 0
    for (key, count) in rules.worth.prior where count > 0 {
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
        var circle = [person]
        var candidates = near
        while !candidates.isEmpty {
          let next = candidates.max {
            let (x, y) = (friends[$0]?.count ?? 0, friends[$1]?.count ?? 0)
            return x != y ? x < y : $0 > $1
          }
          guard let next else { break }
          circle.append(next)
          candidates.formIntersection(friends[next] ?? [])
        }
        if circle.count <= rules.tables { break }
        for a in circle {
          for b in circle where a != b { friends[a]?.remove(b) }
        }
        circles.append(circle.sorted())
        largestCircle = max(largestCircle ?? 0, circle.count)
      }
    }
  }
}
