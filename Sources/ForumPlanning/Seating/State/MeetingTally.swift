// A seating with every figure of its rank kept up to date: beside worth and balance how many meet, how often, and who
// sits alone.

/// A complete seating and the figures of its rank; the seating is changed through it alone.
struct MeetingTally {
  private(set) var state: SeatingState
  /// The meetings in this seating of each pair, at `a * people + b` with a < b; empty where nobody has met before, so that
  /// all meetings are in this seating, and where they are counted from tables.
  private var here: [UInt16]
  /// Of the pairs that meet, how many have met so often.
  private var pairs: [Int]
  private var repeats = 0
  private var highest = 0
  private var pairsMet = 0
  private var thirds = 0
  /// The sum over meetings of those that the pair had before.
  private var spread = 0
  private var alone = 0

  /// The seating of the table of each person in each round.
  init(_ rules: SeatingRules, _ tables: [Int32]) {
    let hasPrior = !rules.objective.prior.isEmpty && !rules.objective.isSparse
    here = hasPrior ? Array(repeating: 0, count: rules.people * rules.people) : []
    pairs = Array(repeating: 0, count: Int(rules.objective.prior.values.max() ?? 0) + rules.rounds + 2)
    state = SeatingState(rules)
    for round in 0..<rules.rounds {
      for person in rules.present[round] { put(person, Int(tables[round * rules.people + person]), round) }
    }
  }

  /// The rank of the seating.
  var rank: SeatingRank {
    SeatingRank(
      alone: alone, imbalance: state.penalty - alone * state.aloneWeight,
      spared: state.rules.problem.sparesThirdMeetings ? thirds : 0,
      cost: -(state.pairObjective + Int(state.rules.objective.third) * thirds), repeats: repeats, highest: highest,
      unmet: -pairsMet, thirds: thirds)
  }

  /// What weighs little: repeats, and more lightly how unevenly they are spread.
  var lower: Int { 2 * repeats + spread }

  /// The change in the objective and in ``lower`` if two people at two tables exchange seats.
  func exchangeGain(_ a: Int, _ b: Int, _ round: Int) -> (objective: Int, lower: Int) {
    let people = state.rules.people
    let base = round * (state.rules.offset.last ?? 0)
    var worth = 0
    var lower = 0
    for turn in 0..<2 {
      let (goes, comes) = turn == 0 ? (a, b) : (b, a)
      let table = Int(state.tableOf[round * people + goes])
      let start = base + state.rules.offset[table]
      for place in start..<(start + state.size[round * state.rules.tables + table]) {
        let other = Int(state.seats[place])
        if other == goes { continue }
        let new = Int(state.meetings(comes, other))
        let old = Int(state.meetings(goes, other))
        worth += state.gain(comes, other) - state.loss(goes, other)
        lower += new - (old - 1) + (new > 0 ? 2 : 0) - (old > 1 ? 2 : 0)
      }
    }
    return (worth + state.balanceGain(a, b, round), lower)
  }

  /// Exchanges two people at two tables.
  mutating func exchange(_ a: Int, _ b: Int, _ round: Int) {
    for (goes, comes) in [(a, b), (b, a)] {
      let table = Int(state.tableOf[round * state.rules.people + goes])
      for place in seats(table, round) where Int(state.seats[place]) != goes {
        count(goes, Int(state.seats[place]), -1)
        count(comes, Int(state.seats[place]), 1)
      }
    }
    state.exchange(a, b, round)
  }

  /// Takes a person from the table in this round.
  mutating func take(_ person: Int, _ round: Int) {
    let table = Int(state.tableOf[round * state.rules.people + person])
    for place in seats(table, round) where Int(state.seats[place]) != person {
      count(person, Int(state.seats[place]), -1)
    }
    let cell = round * state.rules.tables + table
    alone += state.size[cell] == 2 ? 1 : state.size[cell] == 1 ? -1 : 0
    state.remove(person, round)
  }

  /// Seats a person who is not seated in this round.
  mutating func put(_ person: Int, _ table: Int, _ round: Int) {
    for place in seats(table, round) { count(person, Int(state.seats[place]), 1) }
    let cell = round * state.rules.tables + table
    alone += state.size[cell] == 0 ? 1 : state.size[cell] == 1 ? -1 : 0
    state.add(person, table, round)
  }

  /// Seats everybody as in `tables`, those of a seating that keeps the state.rules.
  mutating func restore(_ tables: [Int32]) {
    for round in 0..<state.rules.rounds {
      let first = round * state.rules.people
      let moved = state.rules.present[round].filter { state.tableOf[first + $0] != tables[first + $0] }
      for person in moved { take(person, round) }
      for person in moved { put(person, Int(tables[first + person]), round) }
    }
  }

  /// The places in `state.seats` of those at a table.
  private func seats(_ table: Int, _ round: Int) -> Range<Int> {
    let start = round * (state.rules.offset.last ?? 0) + state.rules.offset[table]
    return start..<(start + state.size[round * state.rules.tables + table])
  }

  /// Counts a meeting more or less of a pair, before the seating itself is changed.
  private mutating func count(_ a: Int, _ b: Int, _ change: Int) {
    let before = Int(state.meetings(a, b))
    let key = here.isEmpty ? 0 : min(a, b) * state.rules.people + max(a, b)
    let meetings =
      !here.isEmpty
      ? Int(here[key]) : state.rules.objective.listedPrior.isEmpty ? before : state.meetingsHere(a, b)
    let more = max(before, before + change)
    repeats += more > 1 ? change : 0
    pairsMet += more == 1 ? change : 0
    spread += (more - 1) * change
    thirds += max(0, more - 2) * change
    if meetings > 0 { pairs[before] -= 1 }
    if meetings + change > 0 { pairs[before + change] += 1 }
    if !here.isEmpty { here[key] = UInt16(meetings + change) }
    highest = max(highest, change > 0 ? before + change : 0)
    while highest > 0, pairs[highest] == 0 { highest -= 1 }
  }
}
