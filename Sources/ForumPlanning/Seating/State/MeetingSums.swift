// What each person would gain or lose at each table, kept up to date so that an exchange is evaluated in O(1).
//
// at[t][i] is the sum, over the people at table t, of the gain of one more meeting with i; own[i] the sum, over those
// at i's table, of the loss of one fewer. An exchange of a at table s with b at table t then gains at[t][a] + at[s][b]
// − 2·gain(a, b) − own[a] − own[b]. The idea is that of the grouping problem (see GroupingState), extended to several
// rounds: a change of who has met whom is entered in every round where the two sit somewhere.

/// The exchanges of one person that a scan evaluates, and their thresholds.
struct ExchangeScan {
  var person: Int
  var round: Int
  /// The place among the others where the scan starts; it goes round.
  var first: Int
  /// The number of exchanges to evaluate.
  var count: Int
  var temperature: Double
  /// The place of the first threshold in ``Cooling/logUniforms``.
  var chance: Int
  /// How much less than the threshold suffices.
  var slack: Double
}

/// Sums over whole tables beside a seating, which must be changed through them alone.
///
/// Where pairs are kept sparsely there are only the losses, and gains are counted at the table; see MeetingSums+Sparse.
struct MeetingSums {
  let people: Int
  let tables: Int
  let rounds: Int
  /// Whether gains are counted at the table.
  let isSparse: Bool
  /// At `(round * tables + table) * people + person`; empty where gains are counted at the table.
  private(set) var at: [Int]
  /// At `round * people + person`; 0 if absent.
  private(set) var own: [Int]
  /// What a sparse scan marks.
  var marks: CompanyMarks

  /// The sums of a seating; once stopped they are not complete, and no change may be made by them.
  init(_ state: SeatingState, isStopped: () -> Bool = { false }) {
    people = state.rules.people
    tables = state.rules.tables
    rounds = state.rules.rounds
    isSparse = state.isSparse
    marks = isSparse ? CompanyMarks(state.rules) : CompanyMarks()
    at = isSparse ? [] : Array(repeating: 0, count: rounds * tables * people)
    own = Array(repeating: 0, count: rounds * people)
    for round in 0..<rounds {
      for other in 0..<people where state.tableOf[round * people + other] >= 0 {
        if other & 255 == 0, isStopped() { return }
        let table = Int(state.tableOf[round * people + other])
        if !isSparse { Self.add(state.gain, other * people, people, to: &at, (round * tables + table) * people) }
        let start = round * state.rules.offset[tables] + state.rules.offset[table]
        for place in start..<(start + state.size[round * tables + table]) {
          let person = Int(state.seats[place])
          if person != other { own[round * people + other] += state.loss(other, person) }
        }
      }
    }
  }

  private static func add(_ figures: [Int32], _ from: Int, _ count: Int, to sums: inout [Int], _ start: Int) {
    let figures = figures.span
    var sums = sums.mutableSpan
    for other in 0..<count { sums[start + other] += Int(figures[from + other]) }
  }

  /// The gain of an exchange of two people at two tables.
  @inline(__always)
  func exchangeGain(_ a: Int, _ b: Int, _ round: Int, _ state: borrowing SeatingState) -> Int {
    if isSparse { return sparseExchangeGain(a, b, round, state) }
    let s = round * tables + Int(state.tableOf[round * people + a])
    let t = round * tables + Int(state.tableOf[round * people + b])
    let gone = own[round * people + a] + own[round * people + b] + 2 * Int(state.gain[a * people + b])
    return at[t * people + a] + at[s * people + b] - gone
  }

  /// The gain of a move of a person to another table.
  @inline(__always)
  func moveGain(_ person: Int, _ table: Int, _ round: Int, _ state: borrowing SeatingState) -> Int {
    if isSparse { return gain(person, at: table, round, state) - own[round * people + person] }
    return at[(round * tables + table) * people + person] - own[round * people + person]
  }

  /// Whether a person sits with somebody met another time too, if meetings are to be even.
  @inline(__always)
  func isInConflict(_ person: Int, _ round: Int) -> Bool { own[round * people + person] < 0 }

  /// The first of the others of a scan whose exchange with the person gains at least its threshold, or nil; and how
  /// many were evaluated.
  ///
  /// The thresholds are the temperature times ``Cooling/logUniforms``, less the slack. Half of the time is spent in
  /// this loop; unchecked subscripts would save a twentieth of it, and were left out.
  @inline(__always)
  func scan(
    _ scan: ExchangeScan, _ state: borrowing SeatingState, among others: [Int32], _ cooling: borrowing Cooling
  ) -> (place: Int?, weighed: Int) {
    let a = scan.person
    let round = scan.round
    let tableOf = state.tableOf.span
    let gain = state.gain.span
    let at = at.span
    let own = own.span
    let others = others.span
    let logUniforms = cooling.logUniforms.span
    let (base, row) = (round &* people, a &* people)
    let table = tableOf[base &+ a]
    let start = round &* tables &* people
    let here = start &+ Int(table) &* people
    let mine = own[base &+ a]
    var place = scan.first
    for turn in 0..<scan.count {
      let b = Int(others[place])
      let other = tableOf[base &+ b]
      let theirs = at[here &+ b] &- own[base &+ b] &- mine
      let more = at[start &+ Int(other) &* people &+ a] &- 2 &* Int(gain[row &+ b])
      let threshold = scan.temperature * logUniforms[(scan.chance &+ turn) & 4095] - scan.slack
      if Double(theirs &+ more) >= threshold, other != table { return (place, turn + 1) }
      place &+= 1
      if place == others.count { place = 0 }
    }
    return (nil, scan.count)
  }

  /// The first of `others`, from a place on, who sits at another table and whose exchange with `a` gains at least
  /// `least`; or nil.
  @inline(__always)
  func next(
    _ a: Int, _ round: Int, _ state: borrowing SeatingState, _ others: [Int32], from first: Int, least: Int
  ) -> (place: Int, gain: Int)? {
    if isSparse { return sparseNext(a, round, state, others, from: first, least: least) }
    let tableOf = state.tableOf.span
    let gain = state.gain.span
    let at = at.span
    let own = own.span
    let others = others.span
    let (base, row) = (round &* people, a &* people)
    let table = tableOf[base &+ a]
    let start = round &* tables &* people
    let here = start &+ Int(table) &* people
    let mine = own[base &+ a]
    for place in first..<max(first, others.count) {
      let b = Int(others[place])
      let other = tableOf[base &+ b]
      let theirs = at[here &+ b] &- own[base &+ b] &- mine
      let more = at[start &+ Int(other) &* people &+ a] &- 2 &* Int(gain[row &+ b])
      if theirs &+ more >= least, other != table { return (place, theirs &+ more) }
    }
    return nil
  }

  /// Exchanges two people at two tables of the seating of these sums.
  mutating func exchange(_ a: Int, _ b: Int, _ round: Int, _ state: inout SeatingState) {
    let s = Int(state.tableOf[round * people + a])
    let t = Int(state.tableOf[round * people + b])
    leave(a, s, round, state)
    leave(b, t, round, state)
    let base = round * state.rules.offset[tables]
    for turn in 0..<2 {
      let (table, goes, comes) = turn == 0 ? (s, a, b) : (t, b, a)
      let start = base + state.rules.offset[table]
      for place in start..<(start + state.size[round * tables + table]) {
        let other = Int(state.seats[place])
        if other == goes { continue }
        count(goes, other, -1, round, state)
        count(comes, other, 1, round, state)
      }
    }
    state.exchange(a, b, round)
    if !isSparse {
      let (rowS, rowT) = ((round * tables + s) * people, (round * tables + t) * people)
      Self.replace(state.gain, a * people, by: b * people, people, in: &at, rowS, other: rowT)
    }
    enter(a, t, round, state)
    enter(b, s, round, state)
  }

  /// Replaces one person's figures by another's in a row of sums, and the other way round in a second row.
  private static func replace(
    _ figures: [Int32], _ one: Int, by two: Int, _ count: Int, in sums: inout [Int], _ first: Int, other second: Int
  ) {
    let figures = figures.span
    var sums = sums.mutableSpan
    for other in 0..<count {
      let more = Int(figures[two + other]) - Int(figures[one + other])
      sums[first + other] += more
      sums[second + other] -= more
    }
  }

  /// Removes a person from the table in this round.
  mutating func remove(_ person: Int, _ round: Int, _ state: inout SeatingState) {
    let table = Int(state.tableOf[round * people + person])
    leave(person, table, round, state)
    for other in company(table, round, state) where Int(other) != person {
      count(person, Int(other), -1, round, state)
    }
    state.remove(person, round)
    shift(person, table, round, -1, state)
  }

  /// Seats a person who is not seated in this round.
  mutating func add(_ person: Int, _ table: Int, _ round: Int, _ state: inout SeatingState) {
    for other in company(table, round, state) { count(person, Int(other), 1, round, state) }
    state.add(person, table, round)
    shift(person, table, round, 1, state)
    enter(person, table, round, state)
  }

  private func company(_ table: Int, _ round: Int, _ state: borrowing SeatingState) -> [Int32] {
    let start = round * state.rules.offset[tables] + state.rules.offset[table]
    return Array(state.seats[start..<(start + state.size[round * tables + table])])
  }

  /// Adds a person to the sums of a table, or removes the person.
  private mutating func shift(
    _ person: Int, _ table: Int, _ round: Int, _ change: Int, _ state: borrowing SeatingState
  ) {
    if isSparse { return }
    let start = (round * tables + table) * people
    for other in 0..<people { at[start + other] += change * Int(state.gain[person * people + other]) }
  }

  /// Removes a person who is about to leave from the losses at a table.
  private mutating func leave(_ person: Int, _ table: Int, _ round: Int, _ state: borrowing SeatingState) {
    changeOwn(person, table, round, -1, state)
    own[round * people + person] = 0
  }

  /// Adds a person who has arrived to the losses at a table.
  private mutating func enter(_ person: Int, _ table: Int, _ round: Int, _ state: borrowing SeatingState) {
    own[round * people + person] = 0
    changeOwn(person, table, round, 1, state)
  }

  private mutating func changeOwn(
    _ person: Int, _ table: Int, _ round: Int, _ change: Int, _ state: borrowing SeatingState
  ) {
    let start = round * state.rules.offset[tables] + state.rules.offset[table]
    let seats = state.seats.span
    for place in start..<(start + state.size[round * tables + table]) {
      let other = Int(seats[place])
      if other == person { continue }
      let loss = change * state.loss(person, other)
      own[round * people + other] += loss
      own[round * people + person] += loss
    }
  }

  /// Updates every round for a pair that is about to meet once more or once less in `round`.
  ///
  /// In `round` itself only the gains change; `leave` and `enter` update the losses.
  private mutating func count(_ a: Int, _ b: Int, _ change: Int, _ round: Int, _ state: borrowing SeatingState) {
    let before = state.meetings(a, b)
    let after = change > 0 ? before + 1 : before - 1
    let gain = isSparse ? 0 : Int(state.rules.objective.gain(a, b, after)) - Int(state.gain[a * people + b])
    // Concerns only rounds where the two sit together, so there is a loss before and after.
    let loss = Int(state.rules.objective.loss(a, b, after)) - Int(state.rules.objective.loss(a, b, before))
    if gain == 0, loss == 0 { return }
    for turn in 0..<rounds {
      let (s, t) = (Int(state.tableOf[turn * people + a]), Int(state.tableOf[turn * people + b]))
      if gain != 0 {
        if s >= 0 { at[(turn * tables + s) * people + b] += gain }
        if t >= 0 { at[(turn * tables + t) * people + a] += gain }
      }
      if turn != round, s == t, s >= 0 {
        own[turn * people + a] += loss
        own[turn * people + b] += loss
      }
    }
  }
}
