// How often each person has met those at each table, so that an exchange is weighed in O(1) where every meeting counts.
//
// With the worth −Σ c(c−1)/2, one more meeting of a pair that has met c times costs c, one fewer brings c − 1; both are
// linear in c, so that sums of c over a table say it all. An exchange of a at table s with b at table t brings
// 2·met(a, b) + sum[s][a] − sum[s][b] + sum[t][b] − sum[t][a] − (|s| − 1) − (|t| − 1). The idea is that of the grouping
// problem (see GroupingState) carried over to rounds; 20 million weighings of 6-3-8 took 0.48 instead of 0.80 CPU
// seconds.

/// Meetings of people with whole tables, kept up to date beside a seating whose worth is even.
struct MeetingSums {
  private let people: Int
  private let tables: Int
  private let rounds: Int
  /// At `(round * tables + table) * people + person`.
  private var sums: [Int32]

  init(_ state: SeatingState) {
    people = state.rules.people
    tables = state.rules.tables
    rounds = state.rules.rounds
    sums = Array(repeating: 0, count: rounds * tables * people)
    for round in 0..<rounds {
      for other in 0..<people where state.tableOf[round * people + other] >= 0 {
        let start = (round * tables + Int(state.tableOf[round * people + other])) * people
        for person in 0..<people { sums[start + person] += Int32(state.met[other * people + person]) }
      }
    }
  }

  /// What an exchange of two people at two tables brings.
  @inline(__always)
  func gain(_ a: Int, _ b: Int, _ round: Int, _ state: borrowing SeatingState) -> Int {
    let s = round * tables + Int(state.tableOf[round * people + a])
    let t = round * tables + Int(state.tableOf[round * people + b])
    let sums = sums.span
    let (atS, atT) = (s * people, t * people)
    let more = 2 * Int(state.met[a * people + b]) + Int(sums[atS + a]) + Int(sums[atT + b])
    return more - Int(sums[atS + b]) - Int(sums[atT + a]) - (state.size[s] - 1) - (state.size[t] - 1)
  }

  /// Whether a person sits with somebody met at another time too.
  @inline(__always)
  func isInConflict(_ person: Int, _ round: Int, _ state: borrowing SeatingState) -> Bool {
    let cell = round * tables + Int(state.tableOf[round * people + person])
    return Int(sums[cell * people + person]) > state.size[cell] - 1
  }

  /// Exchanges two people at two tables of the seating that these sums belong to.
  mutating func exchange(_ a: Int, _ b: Int, _ round: Int, _ state: inout SeatingState) {
    let s = round * tables + Int(state.tableOf[round * people + a])
    let t = round * tables + Int(state.tableOf[round * people + b])
    for turn in 0..<2 {
      let (cell, goes, comes) = turn == 0 ? (s, a, b) : (t, b, a)
      let start = round * state.rules.offset[tables] + state.rules.offset[cell - round * tables]
      for place in start..<(start + state.size[cell]) {
        let other = Int(state.seats[place])
        if other == goes { continue }
        count(goes, other, -1, state)
        count(comes, other, 1, state)
      }
    }
    state.exchange(a, b, round)
    for person in 0..<people {
      let more = Int32(state.met[b * people + person]) - Int32(state.met[a * people + person])
      sums[s * people + person] += more
      sums[t * people + person] -= more
    }
  }

  /// Counts a pair's meeting in or out at the tables where the two sit, in every round.
  private mutating func count(_ a: Int, _ b: Int, _ change: Int32, _ state: borrowing SeatingState) {
    for round in 0..<rounds {
      let (s, t) = (Int(state.tableOf[round * people + a]), Int(state.tableOf[round * people + b]))
      if s >= 0 { sums[(round * tables + s) * people + b] += change }
      if t >= 0 { sums[(round * tables + t) * people + a] += change }
    }
  }
}
