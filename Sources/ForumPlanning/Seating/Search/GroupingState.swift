// One round with figures for pairs, under search: the maximally diverse grouping problem, every change evaluated in
// O(1).
//
// sum[g][i] is the sum of figures between i and those at table g. A move of i from a to b brings sum[b][i] − sum[a][i];
// an exchange of i at a with j at b brings sum[b][i] − sum[a][i] + sum[a][j] − sum[b][j] − 2·figure(i, j). Evaluation as
// in Palubeckis, Ostreika and Rubliauskas 2015, doi:10.1016/j.ejor.2014.10.016.

/// The tables of a round with the sums that changes are evaluated by.
struct GroupingState {
  let rules: SeatingRules
  let people: Int
  let tables: Int
  /// The figure of each pair, 0 if it has met before, at `a * people + b`.
  let figures: [Int32]
  /// People whose seat is not given.
  let mobile: [Int32]
  private(set) var tableOf: [Int32]
  private(set) var size: [Int]
  private(set) var objective: Int
  /// At `table * people + person`.
  private var sums: [Int]
  /// The sum of figures with those at the person's table, by person; 0 for one without a table.
  private var own: [Int]

  init(_ state: SeatingState) {
    rules = state.rules
    people = rules.people
    tables = rules.tables
    var figures = rules.objective.figures
    // A pair that has met before counts nothing now.
    for (key, count) in rules.objective.prior where count > 0 { figures[key] = 0 }
    self.figures = figures
    let rules = rules
    mobile =
      rules.present.first.map { present in
        present.filter { rules.fixedTable[$0] < 0 }.map { Int32($0) }
      } ?? []
    tableOf = state.tableOf
    size = state.size
    objective = state.pairObjective
    (sums, own) = ([], [])
    addSums()
  }

  private mutating func addSums() {
    sums = Array(repeating: 0, count: people * tables)
    for j in 0..<people where tableOf[j] >= 0 {
      let start = Int(tableOf[j]) * people
      for i in 0..<people { sums[start + i] += Int(figures[j * people + i]) }
    }
    own = (0..<people).map { tableOf[$0] < 0 ? 0 : sums[Int(tableOf[$0]) * people + $0] }
  }

  /// Whether nobody at `table` must sit apart from `person`, not counting `leaving`.
  @inline(__always)
  func allows(_ person: Int, at table: Int, leaving: Int = -1) -> Bool {
    for other in rules.apart[person] where Int(other) != leaving && tableOf[Int(other)] == Int32(table) {
      return false
    }
    return true
  }

  /// The gain of an exchange of two people at two tables.
  @inline(__always)
  func exchangeGain(_ i: Int, _ j: Int) -> Int {
    let (a, b) = (Int(tableOf[i]) * people, Int(tableOf[j]) * people)
    return sums[b + i] - own[i] + sums[a + j] - own[j] - 2 * Int(figures[i * people + j])
  }

  /// The gain of a move of a person to another table.
  @inline(__always)
  func moveGain(_ i: Int, _ table: Int) -> Int { sums[table * people + i] - own[i] }

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

  /// The place in `mobile`, from `place` on, of the first whose exchange with `i` improves; or the end.
  ///
  /// Subscripts are unchecked: 100 million evaluations of RanReal_n120_ss_01 took 0.47 instead of 1.05 CPU seconds. It
  /// is sound since `i` and all of `mobile` are people with a table, and the arrays are as long as both imply.
  func better(_ i: Int, from place: Int) -> Int {
    let (people, start) = (people, Int(tableOf[i]))
    let tableOf = tableOf.span
    let sums = sums.span
    let own = own.span
    let figures = figures.span
    let mobile = mobile.span
    let here = start * people
    let mine = own[i]
    let row = i * people
    for place in place..<max(place, mobile.count) {
      let j = Int(unsafe mobile[unchecked: place])
      let other = Int(unsafe tableOf[unchecked: j])
      if other == start { continue }
      let theirs = unsafe sums[unchecked: here &+ j] &- own[unchecked: j]
      let more = unsafe sums[unchecked: other &* people &+ i] &- 2 &* Int(figures[unchecked: row &+ j])
      if more &+ theirs > mine { return place }
    }
    return mobile.count
  }

  /// The first of `count` places in `mobile`, from `first` on and round again, whose exchange with `i` gains at least
  /// its threshold, or nil; and how many were evaluated.
  ///
  /// The thresholds are `temperature` times the entries of `logUniforms` from `chance` on. Unchecked as in `better`:
  /// 160 million evaluations of Geo_n120_ss_01 took 0.76 instead of 1.28 CPU seconds.
  func scan(
    _ i: Int, from first: Int, _ count: Int, _ temperature: Double, _ logUniforms: [Double], _ chance: Int
  ) -> (place: Int?, weighed: Int) {
    let (people, start) = (people, Int(tableOf[i]))
    let tableOf = tableOf.span
    let sums = sums.span
    let own = own.span
    let figures = figures.span
    let mobile = mobile.span
    let logUniforms = logUniforms.span
    let here = start * people
    let mine = own[i]
    let row = i * people
    var place = first
    for turn in 0..<count {
      let j = Int(unsafe mobile[unchecked: place])
      let other = Int(unsafe tableOf[unchecked: j])
      let theirs = unsafe sums[unchecked: here &+ j] &- own[unchecked: j] &- mine
      let more = unsafe sums[unchecked: other &* people &+ i] &- 2 &* Int(figures[unchecked: row &+ j])
      let threshold = unsafe temperature * logUniforms[unchecked: (chance &+ turn) & 4095]
      if Double(theirs &+ more) >= threshold, other != start { return (place, turn + 1) }
      place &+= 1
      if place == mobile.count { place = 0 }
    }
    return (nil, count)
  }

  /// Exchanges two people, with a gain that is known.
  mutating func exchange(_ i: Int, _ j: Int, _ gain: Int) {
    let (a, b) = (Int(tableOf[i]), Int(tableOf[j]))
    shift(i, a, b)
    shift(j, b, a)
    objective += gain
  }

  /// Moves a person to `table`, with a gain that is known.
  mutating func move(_ i: Int, _ table: Int, _ gain: Int) {
    shift(i, Int(tableOf[i]), table)
    objective += gain
  }

  /// Restores earlier tables.
  mutating func restore(_ tables: [Int32], _ objective: Int) {
    for person in mobile where tableOf[Int(person)] != tables[Int(person)] {
      shift(Int(person), Int(tableOf[Int(person)]), Int(tables[Int(person)]))
    }
    self.objective = objective
  }

  /// Moves a person and updates the sums.
  private mutating func shift(_ person: Int, _ from: Int, _ to: Int) {
    size[from] -= 1
    size[to] += 1
    tableOf[person] = Int32(to)
    Self.add(figures, person * people..<(person + 1) * people, to: &sums, less: from * people, more: to * people)
    for other in 0..<people where tableOf[other] == Int32(from) || tableOf[other] == Int32(to) {
      own[other] = sums[Int(tableOf[other]) * people + other]
    }
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
