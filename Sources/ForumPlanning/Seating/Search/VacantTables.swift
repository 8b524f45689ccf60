// The best table for a person among thousands, without a look at each: tables with the same limits and as many seated are
// worth the same but for whom the person has met there, so that few are looked at one by one.

/// The tables of a round while it is being filled, in classes of those that are alike.
struct VacantTables {
  private struct Alike {
    let low: Int
    let high: Int
    let size: Int
    var count = 0
    /// A bit for each table.
    var bits: [UInt64]
  }

  private let round: Int
  private let tables: Int
  private var classes: [Alike] = []
  /// The class of each table.
  private var classOf: [Int]
  /// The tables that are looked at one by one for a person, and the number of the person whom each was last marked for.
  private var near: [Int] = []
  private var marks: [Int32]
  private var now: Int32 = 0
  /// More limits than this make classes that are hardly worth it.
  private static let mostLimits = 64
  /// The most tables of a class that are looked at for a person: all, but where more people than 20,000 are to be seated.
  private let mostLooks: Int

  /// The empty tables of a round; nil where hardly two are alike, or pairs are kept for all.
  init?(_ rules: SeatingRules, _ round: Int) {
    if !rules.objective.isSparse { return nil }
    self.round = round
    tables = rules.tables
    mostLooks = rules.people > 20_000 ? 256 : .max
    classOf = Array(repeating: 0, count: tables)
    marks = Array(repeating: 0, count: tables)
    for table in 0..<tables {
      let cell = round * tables + table
      let place = place(rules.low[cell], rules.high[cell], 0)
      if place >= Self.mostLimits { return nil }
      insert(table, place)
    }
  }

  /// The place of a class, made if need be.
  private mutating func place(_ low: Int, _ high: Int, _ size: Int) -> Int {
    if let place = classes.firstIndex(where: { $0.size == size && $0.low == low && $0.high == high }) { return place }
    let fresh = Alike(low: low, high: high, size: size, bits: Array(repeating: 0, count: (tables + 63) / 64))
    // A class that is empty makes room for another.
    guard let free = classes.firstIndex(where: { $0.count == 0 }) else {
      classes.append(fresh)
      return classes.count - 1
    }
    classes[free] = fresh
    return free
  }

  private mutating func insert(_ table: Int, _ place: Int) {
    classOf[table] = place
    classes[place].count += 1
    classes[place].bits[table >> 6] |= 1 << UInt64(table & 63)
  }

  /// Says that so many sit at a table now.
  mutating func seat(_ size: Int, at table: Int) {
    let old = classOf[table]
    classes[old].count -= 1
    classes[old].bits[table >> 6] &= ~(1 << UInt64(table & 63))
    insert(table, place(classes[old].low, classes[old].high, size))
  }

  /// The table that a look at each, from `turn` on, would find the best for a unit whose seats are not given; nil if none
  /// has seats.
  ///
  /// - Parameters:
  ///   - needed: The seats that tables still need for their lower limits.
  ///   - left: The people left, those of the unit among them.
  ///   - isHurried: Whether only sizes and kinds count.
  mutating func best(
    for unit: [Int], _ state: borrowing SeatingState, from turn: Int, needed: Int, left: Int, isHurried: Bool
  ) -> Int? {
    now += 1
    near.removeAll(keepingCapacity: true)
    for person in unit { markNear(person, state, isHurried) }
    let count = unit.count
    var (best, bestStep) = (Int64.min, Int.max)
    func step(_ table: Int) -> Int { table >= turn ? table - turn : table - turn + tables }
    func isDue(_ limits: Alike) -> Bool {
      limits.count > 0 && limits.size + count <= limits.high
        && needed - min(count, max(0, limits.low - limits.size)) <= left - count
    }
    func offer(_ value: Int64, _ table: Int) {
      if value > best || value == best && step(table) < bestStep { (best, bestStep) = (value, step(table)) }
    }
    for table in near where isDue(classes[classOf[table]]) {
      if !unit.allSatisfy({ state.allows($0, at: Int32(table), round) }) { continue }
      let worth = worth(classes[classOf[table]], state)
      offer(worth + state.fillGain(unit, table, round, isHurried: isHurried), table)
    }
    // The class that may be worth most comes first, so that the others are mostly passed over.
    let most = classes.map { alike in
      isDue(alike) ? worth(alike, state) + state.mostPlainGain(alike.size, count, isHurried: isHurried) : .min
    }
    for place in most.indices.sorted(by: { most[$0] != most[$1] ? most[$0] > most[$1] : $0 < $1 }) {
      if most[place] == .min || most[place] < best { break }
      let worth = worth(classes[place], state)
      var looks = 0
      scan(place, from: turn) { table in
        if best > most[place] || best == most[place] && step(table) > bestStep { return false }
        if marks[table] == now { return true }
        offer(worth + state.plainFillGain(unit, table, round, isHurried: isHurried), table)
        looks += 1
        return looks < mostLooks
      }
    }
    if bestStep == .max { return nil }
    return bestStep + turn < tables ? bestStep + turn : bestStep + turn - tables
  }

  /// What the size of a table is worth.
  private func worth(_ alike: Alike, _ state: borrowing SeatingState) -> Int64 {
    state.emptiness(alike.size, least: alike.low)
  }

  /// Calls `body` for the tables of a class from `turn` on, round the end, until it says false.
  private func scan(_ place: Int, from turn: Int, _ body: (Int) -> Bool) {
    let bits = classes[place].bits
    for (from, end) in [(turn, tables), (0, turn)] {
      var word = from >> 6
      while word << 6 < end {
        var rest = bits[word]
        if word == from >> 6 { rest &= ~0 << UInt64(from & 63) }
        while rest != 0 {
          let table = word << 6 + rest.trailingZeroBitCount
          if table >= end { break }
          if !body(table) { return }
          rest &= rest - 1
        }
        word += 1
      }
    }
  }

  /// Marks the tables of those whom the person has met, has a figure with, or must not sit with.
  private mutating func markNear(_ person: Int, _ state: borrowing SeatingState, _ isHurried: Bool) {
    for other in state.rules.apart[person] { mark(Int(other), state) }
    if isHurried { return }
    for turn in 0..<state.rules.rounds where turn != round {
      let table = Int(state.tablesOf[person * state.rules.rounds + turn])
      if table < 0 { continue }
      let start = turn * (state.rules.offset.last ?? 0) + state.rules.offset[table]
      for place in start..<(start + state.size[turn * tables + table]) { mark(Int(state.seats[place]), state) }
    }
    for place in state.rules.objective.listedPrior.places(of: person) {
      mark(Int(state.rules.objective.listedPrior.partner[place]), state)
    }
    for place in state.rules.objective.listedFigures.places(of: person) {
      mark(Int(state.rules.objective.listedFigures.partner[place]), state)
    }
  }

  private mutating func mark(_ person: Int, _ state: borrowing SeatingState) {
    let table = Int(state.tableOf[round * state.rules.people + person])
    if table < 0 || marks[table] == now { return }
    marks[table] = now
    near.append(table)
  }
}

extension SeatingState {
  /// What the size of a table is worth while a round is filled: emptier first, and those below their lower limit before
  /// all others.
  func emptiness(_ size: Int, least: Int) -> Int64 {
    Int64(size < least ? 1_000_000 - 4 * size : -4 * size) * Int64(rules.objective.unit)
  }

  /// What the people of a unit add at a table beside that; in a hurry only the kinds that it lacks.
  func fillGain(_ unit: [Int], _ table: Int, _ round: Int, isHurried: Bool) -> Int64 {
    var gain: Int64 = 0
    if !isHurried { for person in unit { gain += Int64(addGain(person, table, round)) } }
    if rules.variety.fewest > 0 { gain += 40 * Int64(rules.objective.unit * newKinds(unit, table, round)) }
    return gain
  }

  /// The same where they have met nobody at the table and have no figure with anybody there.
  fileprivate func plainFillGain(_ unit: [Int], _ table: Int, _ round: Int, isHurried: Bool) -> Int64 {
    let cell = round * rules.tables + table
    var sum = 0
    if !isHurried {
      for person in unit { sum += plainGain * size[cell] - likes(person, table, round) - crowding(person, cell) }
    }
    if rules.variety.fewest > 0 { sum += 40 * rules.objective.unit * newKinds(unit, table, round) }
    return Int64(sum)
  }

  /// How many at a table are of a person's category.
  private func likes(_ person: Int, _ table: Int, _ round: Int) -> Int {
    if rules.objective.categories.isEmpty { return 0 }
    let categories = rules.objective.categories.span
    let start = round * (rules.offset.last ?? 0) + rules.offset[table]
    var count = 0
    for place in start..<(start + size[round * rules.tables + table])
    where categories[Int(seats[place])] == categories[person] { count += 1 }
    return count
  }

  /// The most that meetings and kinds can add for so many people at a table of a size where they have met nobody.
  fileprivate func mostPlainGain(_ size: Int, _ count: Int, isHurried: Bool) -> Int64 {
    Int64(count * ((isHurried ? 0 : plainGain * size) + (rules.variety.fewest > 0 ? 40 * rules.objective.unit : 0)))
  }

  /// The most that a first meeting without a figure adds.
  private var plainGain: Int {
    if rules.objective.hasFigures { return 0 }
    return rules.objective.categories.isEmpty ? Int(rules.objective.gain(0, 0, 0)) : 1
  }
}
