// A seating under search: meetings, gains and balance kept up to date so that a change costs O(people at a table).
//
// For each pair the gain of one more meeting is kept as a matrix, or, where people are many, follows from the tables of the
// two (see MeetingCount); and the loss of one fewer follows from its meetings;
// an exchange of a at table s and b at table t then gains Σ over z at s (gain(b, z) − loss(a, z)) + Σ over z at t
// (gain(a, z) − loss(b, z)), the pair itself left out. Searches evaluate it in O(1), see MeetingSums. Method: notes on
// Dotú and Van Hentenryck 2007, doi:10.1016/j.ejor.2005.12.002 (incremental evaluation for social golfers), with
// histograms per table for the balance.

/// A complete seating under search.
struct SeatingState: Sendable {
  let rules: SeatingRules
  /// The table, by `round * people + person`; −1 if absent.
  var tableOf: [Int32]
  /// The place among the seats of the table, by `round * people + person`.
  var placeOf: [Int32]
  /// Who sits where: `round * offset.last + offset[table] + place`.
  var seats: [Int32]
  /// By `round * tables + table`.
  var size: [Int]
  /// The number of meetings of each pair, prior ones included, at `a * people + b`; empty where pairs are kept sparsely.
  var met: [UInt16] = []
  /// The gain of one more meeting of each pair; empty where pairs are kept sparsely.
  var gain: [Int32] = []
  /// The table by `person * rounds + round`, each person's beside each other; empty unless pairs are kept sparsely.
  ///
  /// For one without a table a number of the person's own below 0.
  var tablesOf: [Int32] = []
  /// The number of people with a value at a table: `(round * tables + table) * values + value`.
  var tally: [Int32]
  /// The number of people of each kind at a table, `(round * tables + table) * kinds + kind`; empty without a rule of
  /// variety.
  var kindTally: [Int32]
  /// The number of different kinds at a table, by `round * tables + table`; empty without a rule of variety.
  var kindsAt: [Int32]
  /// Fewest and most within the even share: `(round * values + value) * (widest + 1) + size`.
  let fewest: [Int32]
  let most: [Int32]
  /// The penalty of each person outside the share, by value.
  let weight: [Int]
  /// The penalty of a table where one person sits alone; 0 where that is no matter of choice.
  let aloneWeight: Int
  /// The part of the objective that comes from meetings; larger is better.
  var pairObjective = 0
  /// The weighted imbalance, and the weight of those who sit alone; smaller is better.
  var penalty = 0

  /// Whether anybody must sit apart from anybody.
  let hasApart: Bool

  var values: Int { weight.count }
  /// What searches maximize.
  var objective: Int { pairObjective - penalty }

  /// Nobody seated yet.
  init(_ rules: SeatingRules) {
    self.rules = rules
    let people = rules.people
    let count = rules.attributeOf.count
    tableOf = Array(repeating: -1, count: people * rules.rounds)
    placeOf = tableOf
    seats = Array(repeating: -1, count: (rules.offset.last ?? 0) * rules.rounds)
    size = Array(repeating: 0, count: rules.tables * rules.rounds)
    tally = Array(repeating: 0, count: rules.rounds * rules.tables * count)
    hasApart = rules.apart.contains { !$0.isEmpty }
    let kinds = rules.variety.kinds
    kindTally = Array(repeating: 0, count: rules.rounds * rules.tables * kinds)
    kindsAt = Array(repeating: 0, count: kinds == 0 ? 0 : rules.rounds * rules.tables)
    let attributes = rules.problem.balance.count
    // More than one exchange at tables of usual size gains in meetings.
    let heaviness = max(10, rules.widest) * rules.objective.unit
    weight = rules.attributeOf.map { (attributes > 1 && $0 == 0 ? 3 : 2) * heaviness }
    // More than a move can gain in balance and in meetings.
    let heaviest = (8 + 6 * attributes * rules.widest) * heaviness + 2 * rules.widest * rules.objective.largest
    aloneWeight = rules.mayAvoidLoneliness ? heaviest : 0
    var (fewest, most): ([Int32], [Int32]) = ([], [])
    let width = rules.widest + 1
    if count > 0 {
      for round in 0..<rules.rounds {
        var totals = Array(repeating: 0, count: count)
        for attribute in 0..<attributes {
          for person in rules.present[round] {
            let value = rules.valueOf[attribute * people + person]
            if value >= 0 { totals[Int(value)] += 1 }
          }
        }
        let present = max(rules.present[round].count, 1)
        for value in 0..<count {
          for seats in 0..<width {
            let share = totals[value] * seats
            fewest.append(Int32(share / present))
            most.append(Int32((share + present - 1) / present))
          }
        }
      }
    }
    self.fewest = fewest
    self.most = most
    if rules.objective.isSparse {
      tablesOf = (0..<people).flatMap { person in Array(repeating: -1 - Int32(person), count: rules.rounds) }
      return
    }
    met = Array(repeating: 0, count: people * people)
    for (key, count) in rules.objective.prior { met[key] = count }
    if rules.objective.isUniform {
      let first = rules.objective.gain(0, 0, 0)
      gain = Array(repeating: first, count: people * people)
      for a in 0..<people { gain[a * people + a] = 0 }
      for (key, count) in rules.objective.prior {
        gain[key] = rules.objective.gain(key / people, key % people, count)
      }
      return
    }
    gain = Array(repeating: 0, count: people * people)
    for a in 0..<people {
      for b in 0..<people where a != b { gain[a * people + b] = rules.objective.gain(a, b, met[a * people + b]) }
    }
  }

  /// The penalty of `count` people with `value` at a table of `size` in `round`.
  @inline(__always)
  func penalty(_ round: Int, _ value: Int, _ size: Int, _ count: Int32) -> Int {
    let key = (round * weight.count + value) * (rules.widest + 1) + size
    let outside = max(fewest[key] - count, count - most[key], 0)
    return Int(outside) * weight[value]
  }

  /// Seats a person who is not seated in this round.
  mutating func add(_ person: Int, _ table: Int, _ round: Int) {
    let cell = round * rules.tables + table
    penalty -= tablePenalty(table, round)
    let start = round * (rules.offset.last ?? 0) + rules.offset[table]
    for place in 0..<size[cell] { meet(person, Int(seats[start + place]), 1) }
    seats[start + size[cell]] = Int32(person)
    tableOf[round * rules.people + person] = Int32(table)
    if isSparse { tablesOf[person * rules.rounds + round] = Int32(table) }
    placeOf[round * rules.people + person] = Int32(size[cell])
    size[cell] += 1
    count(person, cell, 1)
    penalty += tablePenalty(table, round)
  }

  /// Removes a person from the table in this round.
  mutating func remove(_ person: Int, _ round: Int) {
    let key = round * rules.people + person
    let table = Int(tableOf[key])
    let cell = round * rules.tables + table
    penalty -= tablePenalty(table, round)
    let start = round * (rules.offset.last ?? 0) + rules.offset[table]
    let last = seats[start + size[cell] - 1]
    seats[start + Int(placeOf[key])] = last
    placeOf[round * rules.people + Int(last)] = placeOf[key]
    size[cell] -= 1
    for place in 0..<size[cell] { meet(person, Int(seats[start + place]), -1) }
    tableOf[key] = -1
    if isSparse { tablesOf[person * rules.rounds + round] = -1 - Int32(person) }
    count(person, cell, -1)
    penalty += tablePenalty(table, round)
  }

  /// The penalty of all values at one table, and of sitting there alone.
  func tablePenalty(_ table: Int, _ round: Int) -> Int {
    let cell = round * rules.tables + table
    var sum = size[cell] == 1 ? aloneWeight : 0
    for value in 0..<weight.count {
      sum += penalty(round, value, size[cell], tally[cell * weight.count + value])
    }
    return sum
  }

  @inline(__always)
  private mutating func count(_ person: Int, _ cell: Int, _ change: Int32) {
    if rules.variety.fewest > 0 { countKind(person, cell, change) }
    for attribute in 0..<rules.problem.balance.count {
      let value = rules.valueOf[attribute * rules.people + person]
      if value >= 0 { tally[cell * weight.count + Int(value)] += change }
    }
  }

  /// Counts a meeting more or less of a pair, before the table of either is changed.
  @inline(__always)
  mutating func meet(_ a: Int, _ b: Int, _ change: Int) {
    if isSparse {
      let before = meetings(a, b)
      let worth = change > 0 ? rules.objective.gain(a, b, before) : -rules.objective.loss(a, b, before)
      pairObjective += Int(worth)
      return
    }
    let (key, mirror) = (a * rules.people + b, b * rules.people + a)
    let before = met[key]
    let after = change > 0 ? before + 1 : before - 1
    pairObjective += change > 0 ? Int(gain[key]) : -Int(rules.objective.loss(a, b, before))
    (met[key], met[mirror]) = (after, after)
    let more = rules.objective.gain(a, b, after)
    (gain[key], gain[mirror]) = (more, more)
  }

  /// The seating as an answer.
  var seating: Seating { Seating(peopleCount: rules.people, rounds: rules.rounds, tableOf: tableOf) }
}
