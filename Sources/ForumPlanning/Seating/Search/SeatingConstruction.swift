// A first seating that keeps every hard rule: one unit after the other, each at the table that is best then.
//
// A unit is a single person or a group. Some random orders are tried; if all fail, an exhaustive search with a limit on
// its steps either finds a round or proves that there is none.

internal import GraphCore

/// The outcome of a construction.
enum SeatingStart {
  case seated
  case impossible(round: Int)
  case unknown
}

extension SeatingState {
  /// Seats everyone in the rounds from `first` on; once stopped, anywhere that the rules allow, or, where it may give up, not
  /// at all.
  mutating func construct(
    from first: Int = 0, _ random: inout SplitMix64, mayGiveUp: Bool = false, isStopped: () -> Bool = { false }
  ) -> SeatingStart {
    for round in first..<max(first, rules.rounds) {
      var isDone = false
      for _ in 0..<20 where !isDone {
        if mayGiveUp, isStopped() { return .unknown }
        isDone = fill(round, &random, isStopped) && makeVaried(round, &random)
      }
      if isDone { continue }
      var search = ExhaustiveRound(rules, round)
      switch search.run() {
      case .some(true):
        for (unit, table) in zip(search.units, search.tables) {
          for person in unit { add(person, table, round) }
        }
      case .some(false): return .impossible(round: round)
      case .none: return .unknown
      }
    }
    return .seated
  }

  /// One attempt at a round; if it fails the round is left empty.
  private mutating func fill(
    _ round: Int, _ random: inout SplitMix64, _ isStopped: () -> Bool
  )
    -> Bool
  {
    var units = rules.units(in: round)
    random.shuffle(&units)
    let keys = units.map { unit in
      let held = rules.fixedTable[round * rules.people + unit[0]] >= 0 ? 1_000_000_000 : 0
      return held + unit.count * 100_000 + min(unit.reduce(0) { $0 + rules.apart[$1].count }, 99_999)
    }
    let order = units.indices.sorted { keys[$0] != keys[$1] ? keys[$0] > keys[$1] : $0 < $1 }
    var needed = rules.low[rules.cells(of: round)].reduce(0, +)
    var left = rules.present[round].count
    var isHurried = false
    var vacant = VacantTables(rules, round)
    for (place, index) in order.enumerated() {
      if place & 15 == 0, !isHurried { isHurried = isStopped() }
      let unit = units[index]
      let held = rules.fixedTable[round * rules.people + unit[0]]
      var choice: Int?
      var best = Int64.min
      let turn = random.below(rules.tables)
      let isFound = vacant != nil && held < 0
      if isFound {
        choice = vacant?.best(for: unit, self, from: turn, needed: needed, left: left, isHurried: isHurried)
      }
      for step in 0..<(isFound ? 0 : rules.tables) {
        let table = (step + turn) % rules.tables
        if held >= 0, Int(held) != table { continue }
        let cell = round * rules.tables + table
        let size = size[cell]
        let room = rules.high[cell] - size
        if room < unit.count { continue }
        if unit.contains(where: { !allows($0, at: Int32(table), round) }) { continue }
        let filled = min(unit.count, max(0, rules.low[cell] - size))
        if needed - filled > left - unit.count { continue }
        // Emptier tables first, to level the sizes; then meetings and values decide.
        var objective = emptiness(size, least: rules.low[cell])
        objective += fillGain(unit, table, round, isHurried: isHurried)
        if objective > best { (best, choice) = (objective, table) }
        // In a hurry the first table that has too few will do.
        if isHurried, size < rules.low[cell] { break }
      }
      guard let table = choice else {
        for person in rules.present[round] where tableOf[round * rules.people + person] >= 0 { remove(person, round) }
        return false
      }
      let cell = round * rules.tables + table
      needed -= min(unit.count, max(0, rules.low[cell] - size[cell]))
      left -= unit.count
      for person in unit { add(person, table, round) }
      vacant?.seat(self.size[cell], at: table)
    }
    return true
  }

  /// The gain in meetings of a new person at a table, less a penalty for people there with the same values.
  func addGain(_ person: Int, _ table: Int, _ round: Int) -> Int {
    let start = round * (rules.offset.last ?? 0) + rules.offset[table]
    let cell = round * rules.tables + table
    var sum = 0
    for place in start..<(start + size[cell]) { sum += gain(person, Int(seats[place])) }
    return sum - crowding(person, cell)
  }

  /// The penalty for people at a table with the same values as a new person.
  func crowding(_ person: Int, _ cell: Int) -> Int {
    var sum = 0
    for attribute in 0..<rules.problem.balance.count {
      let value = rules.valueOf[attribute * rules.people + person]
      if value >= 0 { sum += 8 * rules.objective.unit * Int(tally[cell * values + Int(value)]) }
    }
    return sum
  }
}

extension SeatingRules {
  /// The people of a round in units: single people, then groups.
  func units(in round: Int) -> [[Int]] {
    var units: [[Int]] = []
    var company = Array(repeating: [Int](), count: groups.count)
    for person in present[round] {
      let group = groupOf[person]
      if group < 0 { units.append([person]) } else { company[Int(group)].append(person) }
    }
    return units + company.filter { !$0.isEmpty }
  }
}
