// Exchanges among thousands of people, each of whom meets few: gains are counted at the table.
//
// Before a person is weighed against others it is marked where the others matter: at which tables those sit whom the person
// has met or has a figure with, and who has met somebody at the person's table, by the tables that these share with others
// in other rounds. Nearly everybody else is at a plain table, where each is worth the same, so that an exchange is weighed by
// a look at a few marks.

/// Marks of the tables and people that need a count, renewed by a number that none has yet.
struct CompanyMarks: Sendable {
  /// The tables of the round where somebody sits who matters to the person.
  var near: [UInt32] = []
  /// By `round * tables + table`: tables of other rounds where somebody sits who is at the person's table.
  var shared: [UInt32] = []
  /// People who have met somebody at the person's table before, or have a figure with one.
  var partners: [UInt32] = []
  var now: UInt32 = 0

  init() {}

  init(_ rules: SeatingRules) {
    near = Array(repeating: 0, count: rules.tables)
    shared = Array(repeating: 0, count: rules.rounds * rules.tables)
    if !rules.objective.listedPrior.isEmpty || !rules.objective.listedFigures.isEmpty {
      partners = Array(repeating: 0, count: rules.people)
    }
  }
}

extension MeetingSums {
  /// The sum of gains of one more meeting of a person with those at a table, but for one of them.
  func gain(
    _ person: Int, at table: Int, but leaving: Int = -1, _ round: Int, _ state: borrowing SeatingState
  ) -> Int {
    let start = round * state.rules.offset[tables] + state.rules.offset[table]
    var sum = 0
    for place in start..<(start + state.size[round * tables + table]) {
      let other = Int(state.seats[place])
      if other != leaving { sum += state.gain(person, other) }
    }
    return sum
  }

  /// The same where nobody at the table has met the person or has a figure with the person.
  private func plainGain(
    _ person: Int, at table: Int, but leaving: Int, _ round: Int, _ state: borrowing SeatingState
  ) -> Int {
    if state.rules.objective.hasFigures { return 0 }
    let size = state.size[round * tables + table]
    if state.rules.objective.isUniform { return Int(state.rules.objective.gain(0, 0, 0)) * (size - 1) }
    let categories = state.rules.objective.categories.span
    let seats = state.seats.span
    let own = categories[person]
    let start = round &* state.rules.offset[tables] &+ state.rules.offset[table]
    var sum = 0
    for place in start..<(start &+ size) {
      let other = Int(seats[place])
      if other != leaving, categories[other] != own { sum &+= 1 }
    }
    return sum
  }

  /// The gain of an exchange of two people at two tables, where gains are counted at the table.
  func sparseExchangeGain(_ a: Int, _ b: Int, _ round: Int, _ state: borrowing SeatingState) -> Int {
    let (s, t) = (Int(state.tableOf[round * people + a]), Int(state.tableOf[round * people + b]))
    return gain(a, at: t, but: b, round, state) + gain(b, at: s, but: a, round, state)
      - own[round * people + a] - own[round * people + b]
  }

  /// The same as ``next(_:_:_:_:from:least:)``, where gains are counted at the table.
  func sparseNext(
    _ a: Int, _ round: Int, _ state: borrowing SeatingState, _ others: [Int32], from first: Int, least: Int
  ) -> (place: Int, gain: Int)? {
    for place in first..<max(first, others.count) {
      let b = Int(others[place])
      if state.tableOf[round * people + b] == state.tableOf[round * people + a] { continue }
      let gain = sparseExchangeGain(a, b, round, state)
      if gain >= least { return (place, gain) }
    }
    return nil
  }

  /// The same as ``scan(_:_:among:_:)``, where gains are counted at the table.
  mutating func sparseScan(
    _ scan: ExchangeScan, _ state: borrowing SeatingState, among others: [Int32], _ cooling: borrowing Cooling
  ) -> (place: Int?, weighed: Int) {
    let (a, round) = (scan.person, scan.round)
    mark(a, round, state)
    let first = round * people
    let table = Int(state.tableOf[first + a])
    let mine = own[first + a]
    var place = scan.first
    for turn in 0..<scan.count {
      let b = Int(others[place])
      let other = Int(state.tableOf[first + b])
      if other != table {
        let goes =
          marks.near[other] == marks.now
          ? gain(a, at: other, but: b, round, state) : plainGain(a, at: other, but: b, round, state)
        let comes =
          isMarked(b, round, state)
          ? gain(b, at: table, but: a, round, state) : plainGain(b, at: table, but: a, round, state)
        let threshold = scan.temperature * cooling.logUniforms[(scan.chance &+ turn) & 4095] - scan.slack
        if Double(goes + comes - mine - own[first + b]) >= threshold { return (place, turn + 1) }
      }
      place &+= 1
      if place == others.count { place = 0 }
    }
    return (nil, scan.count)
  }

  /// Whether a person may have met somebody at the marked table, or may have a figure with one.
  @inline(__always)
  private func isMarked(_ person: Int, _ round: Int, _ state: borrowing SeatingState) -> Bool {
    if !marks.partners.isEmpty, marks.partners[person] == marks.now { return true }
    for turn in 0..<rounds where turn != round {
      let table = state.tablesOf[person &* rounds &+ turn]
      if table >= 0, marks.shared[turn &* tables &+ Int(table)] == marks.now { return true }
    }
    return false
  }

  /// Marks what matters to a person in a round, and to the others at the person's table.
  private mutating func mark(_ person: Int, _ round: Int, _ state: borrowing SeatingState) {
    marks.now &+= 1
    let seatsOfRound = state.rules.offset[tables]
    for turn in 0..<rounds where turn != round {
      let table = Int(state.tablesOf[person * rounds + turn])
      if table < 0 { continue }
      let start = turn * seatsOfRound + state.rules.offset[table]
      for place in start..<(start + state.size[turn * tables + table]) {
        let there = state.tableOf[round * people + Int(state.seats[place])]
        if there >= 0 { marks.near[Int(there)] = marks.now }
      }
    }
    let table = Int(state.tableOf[round * people + person])
    let start = round * seatsOfRound + state.rules.offset[table]
    for place in start..<(start + state.size[round * tables + table]) {
      let other = Int(state.seats[place])
      if other == person { continue }
      for turn in 0..<rounds where turn != round {
        let there = state.tablesOf[other * rounds + turn]
        if there >= 0 { marks.shared[turn * tables + Int(there)] = marks.now }
      }
      markPartners(of: other, state.rules.objective.listedPrior)
      markPartners(of: other, state.rules.objective.listedFigures)
    }
    markTables(ofPartnersOf: person, state.rules.objective.listedPrior, round, state)
    markTables(ofPartnersOf: person, state.rules.objective.listedFigures, round, state)
  }

  private mutating func markPartners(of person: Int, _ lists: borrowing PairLists) {
    for place in lists.places(of: person) { marks.partners[Int(lists.partner[place])] = marks.now }
  }

  private mutating func markTables(
    ofPartnersOf person: Int, _ lists: borrowing PairLists, _ round: Int, _ state: borrowing SeatingState
  ) {
    for place in lists.places(of: person) {
      let there = state.tableOf[round * people + Int(lists.partner[place])]
      if there >= 0 { marks.near[Int(there)] = marks.now }
    }
  }
}
