// One round with figures for pairs, under change: the maximally diverse grouping problem, every change weighed in O(1).
//
// sum[g][i] is the sum of figures between i and those at table g. A move of i from a to b brings sum[b][i] − sum[a][i];
// an exchange of i at a with j at b brings sum[b][i] − sum[a][i] + sum[a][j] − sum[b][j] − 2·figure(i, j). Evaluation as
// in Palubeckis, Ostreika and Rubliauskas 2015, doi:10.1016/j.ejor.2014.10.016.

/// A round's tables with the sums that changes are weighed by.
struct GroupingState {
  let rules: SeatingRules
  let people: Int
  let tables: Int
  /// What each pair is worth now, at `a * people + b`.
  let figures: [Int32]
  /// Those whose seat is not given.
  let mobile: [Int32]
  private(set) var tableOf: [Int32]
  private(set) var size: [Int]
  private(set) var merit: Int
  /// At `table * people + person`.
  private var sums: [Int]

  init(_ state: SeatingState) {
    rules = state.rules
    people = rules.people
    tables = rules.tables
    var figures = rules.worth.figures
    // A pair that has met before is worth nothing now.
    for (key, count) in rules.worth.prior where count > 0 { figures[key] = 0 }
    self.figures = figures
    let rules = rules
    mobile =
      rules.present.first.map { present in
        present.filter { rules.fixedTable[$0] < 0 }.map { Int32($0) }
      } ?? []
    tableOf = state.tableOf
    size = state.size
    merit = state.merit
    sums = []
    addSums()
  }

  private mutating func addSums() {
    sums = Array(repeating: 0, count: people * tables)
    for j in 0..<people where tableOf[j] >= 0 {
      let start = Int(tableOf[j]) * people
      for i in 0..<people { sums[start + i] += Int(figures[j * people + i]) }
    }
  }

  /// Whether nobody at `table` must sit apart from `person`, not counting `leaving`.
  @inline(__always)
  func allows(_ person: Int, at table: Int, leaving: Int = -1) -> Bool {
    for other in rules.apart[person] where Int(other) != leaving && tableOf[Int(other)] == Int32(table) {
      return false
    }
    return true
  }

  /// What an exchange of two people at two tables brings.
  @inline(__always)
  func exchangeGain(_ i: Int, _ j: Int) -> Int {
    let (a, b) = (Int(tableOf[i]) * people, Int(tableOf[j]) * people)
    return sums[b + i] - sums[a + i] + sums[a + j] - sums[b + j] - 2 * Int(figures[i * people + j])
  }

  /// What a move of a person to another table brings.
  @inline(__always)
  func moveGain(_ i: Int, _ table: Int) -> Int { sums[table * people + i] - sums[Int(tableOf[i]) * people + i] }

  /// Whether sizes and rules let a person move to `table`.
  @inline(__always)
  func canMove(_ person: Int, _ table: Int) -> Bool {
    let from = Int(tableOf[person])
    return from != table && size[from] > rules.low[from] && size[table] < rules.high[table]
      && allows(person, at: table)
  }

  /// Whether the rules let two people at two tables exchange seats.
  @inline(__always)
  func canExchange(_ i: Int, _ j: Int) -> Bool {
    allows(i, at: Int(tableOf[j]), leaving: j) && allows(j, at: Int(tableOf[i]), leaving: i)
  }

  /// The place in `mobile`, from `place` on, of the first whose exchange with `i` brings more than nothing; or the end.
  func better(_ i: Int, from place: Int) -> Int {
    let (people, start) = (people, Int(tableOf[i]))
    let tableOf = tableOf.span
    let sums = sums.span
    let figures = figures.span
    let mobile = mobile.span
    let own = start * people
    let here = sums[own + i]
    for place in place..<max(place, mobile.count) {
      let j = Int(mobile[place])
      let other = Int(tableOf[j])
      if other == start { continue }
      let there = other * people
      let gain = sums[there + i] - here + sums[own + j] - sums[there + j] - 2 * Int(figures[i * people + j])
      if gain > 0 { return place }
    }
    return mobile.count
  }

  /// Exchanges two people, which brings `gain`.
  mutating func exchange(_ i: Int, _ j: Int, _ gain: Int) {
    let (a, b) = (Int(tableOf[i]), Int(tableOf[j]))
    shift(i, a, b)
    shift(j, b, a)
    merit += gain
  }

  /// Moves a person to `table`, which brings `gain`.
  mutating func move(_ i: Int, _ table: Int, _ gain: Int) {
    shift(i, Int(tableOf[i]), table)
    merit += gain
  }

  /// Goes back to tables seen before.
  mutating func restore(_ tables: [Int32], _ merit: Int) {
    for person in mobile where tableOf[Int(person)] != tables[Int(person)] {
      shift(Int(person), Int(tableOf[Int(person)]), Int(tables[Int(person)]))
    }
    self.merit = merit
  }

  /// Takes a person from one table to another.
  private mutating func shift(_ person: Int, _ from: Int, _ to: Int) {
    size[from] -= 1
    size[to] += 1
    tableOf[person] = Int32(to)
    Self.add(figures, person * people..<(person + 1) * people, to: &sums, less: from * people, more: to * people)
  }

  private static func add(
    _ figures: [Int32], _ row: Range<Int>, to sums: inout [Int], less start: Int, more end: Int
  ) {
    let figures = figures.span
    var sums = sums.mutableSpan
    for other in 0..<row.count {
      let figure = Int(figures[row.lowerBound + other])
      sums[start + other] -= figure
      sums[end + other] += figure
    }
  }
}
