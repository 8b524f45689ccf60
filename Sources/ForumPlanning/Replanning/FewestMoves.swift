// The fewest people who must move in one round, by iterative deepening over broken rules.
//
// Everybody sits as before until a rule is broken; then one of the people concerned must leave, and each is tried.
// People whom only table sizes concern are counted, not tried: with o too many at some tables, n too few at others and
// l without a table yet, max(o, n − l) must move, and as many suffice. The same count, with all undecided people taken
// as free to leave, bounds every branch from below. Korf 1985, doi:10.1016/0004-3702(85)90084-0 (iterative deepening).

/// The outcome of a search for the fewest moves in a round.
struct FewestMovesAnswer: Sendable {
  /// The table of each person present, by person; nil if none was found.
  var tableOf: [Int: Int]?
  /// A proved lower bound of the moves; `Int.max` if every arrangement was refuted.
  var bound: Int
}

/// A search over the units of one round.
struct FewestMoves {
  /// The state of a unit in the search: undecided where it sat, decided to stay, without a table, or given a new one.
  enum Status { case home, stays, unplaced, placed }

  struct Step {
    var unit: Int
    var status: Status
    var table: Int
  }

  let round: MoveRound
  var status: [Status]
  var table: [Int]
  /// Tables closed because any occupant would break the variety rule.
  var isClosed: [Bool]
  /// The number of people decided to sit at each table.
  var seated: [Int]
  /// The number of people at each table who sit as before but may still leave, at the cost of one move each.
  var movableCount: [Int]
  /// The number of people who may go anywhere at no further cost.
  var freeCount: Int
  var cost = 0
  var trail: [Step] = []
  var budget: Int
  var hasGivenUp = false
  private var found: [Int: Int]?
  private let isStopped: () -> Bool

  /// A search that gives up when its budget is used or it is stopped.
  init(_ round: MoveRound, budget: Int, isStopped: @escaping () -> Bool = { false }) {
    self.round = round
    self.isStopped = isStopped
    self.budget = budget
    status = round.units.map { $0.home < 0 ? .unplaced : .home }
    table = round.units.map { $0.home }
    seated = Array(repeating: 0, count: round.tables)
    isClosed = Array(repeating: false, count: round.tables)
    movableCount = round.free.map { $0.count }
    freeCount = round.unseated.count
    cost = round.displaced
    for unit in round.units.indices {
      cost += round.units[unit].base
      if status[unit] == .home { count(unit, 1) } else { freeCount += round.units[unit].members.count }
    }
    for (unit, item) in round.units.enumerated() where item.held >= 0 {
      if status[unit] == .home, item.held == item.home {
        stay(unit)
      } else {
        if status[unit] == .home { leave(unit) }
        place(unit, item.held)
      }
    }
    trail = []
  }

  /// The seating with the fewest moves; if the budget runs out, a good one with the proved bound.
  mutating func run() -> FewestMovesAnswer {
    guard let start = lowerBound() else { return FewestMovesAnswer(tableOf: nil, bound: .max) }
    let people = round.units.reduce(0) { $0 + $1.members.count } + round.free.reduce(0) { $0 + $1.count }
    let most = people + round.displaced
    let share = budget
    var bound = start
    while bound <= most {
      if search(bound, depth: 0) { return FewestMovesAnswer(tableOf: found, bound: bound) }
      if hasGivenUp { break }
      bound += 1
    }
    if !hasGivenUp { return FewestMovesAnswer(tableOf: nil, bound: .max) }
    // Any seating, then better ones, each with a budget of its own.
    var best: [Int: Int]?
    var limit = most
    while limit >= bound {
      (budget, hasGivenUp) = (share / 4, false)
      if !search(limit, depth: 0) {
        // All seatings with fewer moves are refuted.
        if !hasGivenUp, best != nil { bound = limit + 1 }
        break
      }
      best = found
      limit = foundCost - 1
    }
    return FewestMovesAnswer(tableOf: best, bound: bound)
  }

  private var foundCost = 0

  // MARK: Steps and undoing them

  /// Adds a unit that sits as before to those who may leave, or removes it.
  private mutating func count(_ unit: Int, _ sign: Int) {
    let item = round.units[unit]
    movableCount[item.home] += sign * item.weight
    freeCount += sign * (item.members.count - item.weight)
  }

  private mutating func record(_ unit: Int) {
    trail.append(Step(unit: unit, status: status[unit], table: table[unit]))
  }

  mutating func stay(_ unit: Int) {
    record(unit)
    count(unit, -1)
    seated[table[unit]] += round.units[unit].members.count
    status[unit] = .stays
  }

  mutating func leave(_ unit: Int) {
    record(unit)
    count(unit, -1)
    freeCount += round.units[unit].members.count
    cost += round.units[unit].weight
    status[unit] = .unplaced
    table[unit] = -1
  }

  mutating func place(_ unit: Int, _ place: Int) {
    record(unit)
    let item = round.units[unit]
    freeCount -= item.members.count
    seated[place] += item.members.count
    cost += item.cost(at: place) - item.base - item.weight
    status[unit] = .placed
    table[unit] = place
  }

  mutating func undo(to mark: Int) {
    while trail.count > mark {
      let step = trail.removeLast()
      let item = round.units[step.unit]
      switch status[step.unit] {
      case .stays:
        seated[table[step.unit]] -= item.members.count
        count(step.unit, 1)
      case .unplaced:
        freeCount -= item.members.count
        cost -= item.weight
        count(step.unit, 1)
      case .placed:
        seated[table[step.unit]] -= item.members.count
        freeCount += item.members.count
        cost -= item.cost(at: table[step.unit]) - item.base - item.weight
      case .home: break
      }
      status[step.unit] = step.status
      table[step.unit] = step.table
    }
  }

  // MARK: Bounds and branching

  /// A lower bound of the moves below this branch; nil if it has no seating.
  private func lowerBound() -> Int? {
    var (over, under) = (0, 0)
    for place in 0..<round.tables {
      if seated[place] > round.high[place] { return nil }
      over += max(0, seated[place] + movableCount[place] - round.high[place])
      under += max(0, round.low[place] - seated[place] - movableCount[place])
    }
    return cost + max(over, under - freeCount)
  }

  /// Seats everybody, undecided units as before, if that takes at most `limit` moves.
  private mutating func finish(_ limit: Int) -> Bool {
    var sizes = seated
    for (unit, item) in round.units.enumerated() where status[unit] == .home {
      sizes[item.home] += item.members.count
    }
    guard let seats = FreeSeats(round, taken: sizes), cost + seats.moves <= limit else { return false }
    var tableOf = seats.tableOf
    for (unit, item) in round.units.enumerated() {
      for person in item.members { tableOf[person] = table[unit] }
    }
    found = tableOf
    foundCost = cost + seats.moves
    return true
  }

  /// Whether some seating takes at most `limit` moves; restores the state before it returns.
  mutating func search(_ limit: Int, depth: Int) -> Bool {
    let mark = trail.count
    defer { undo(to: mark) }
    while true {
      budget -= round.units.count + round.tables * (1 + round.variety.kinds) + round.apart.count
      if budget < 0 || depth > 300 || isStopped() {
        hasGivenUp = true
        return false
      }
      guard let bound = lowerBound(), bound <= limit else { return false }
      if let (one, other) = conflict() {
        guard let leaver = status[one] == .home ? one : status[other] == .home ? other : nil else { return false }
        let rest = leaver == one ? other : one
        if status[rest] == .home {
          if tryLeaving(leaver, limit, depth) { return true }
          if hasGivenUp { return false }
          stay(leaver)
          leave(rest)
        } else {
          leave(leaver)
        }
        continue
      }
      if let unit = round.units.indices.first(where: { status[$0] == .unplaced }) {
        return placing(unit, limit, depth)
      }
      if let table = lackingTable() { return enriching(table, limit, depth) }
      if finish(limit) { return true }
      guard let next = undecided() else { return false }
      if tryLeaving(next, limit, depth) { return true }
      if hasGivenUp { return false }
      // What was proved of one unit holds for all that are interchangeable with it.
      for other in round.interchangeable(with: next) where status[other] == .home { stay(other) }
    }
  }

  private mutating func tryLeaving(_ unit: Int, _ limit: Int, _ depth: Int) -> Bool {
    let mark = trail.count
    leave(unit)
    let isFound = search(limit, depth: depth + 1)
    undo(to: mark)
    return isFound
  }

  /// Tries every table for a unit without one.
  private mutating func placing(_ unit: Int, _ limit: Int, _ depth: Int) -> Bool {
    let item = round.units[unit]
    var room = (0..<round.tables).map { round.high[$0] - seated[$0] - movableCount[$0] }
    // Last where a rival would have to leave, and never where one is to stay.
    for other in round.rivals[unit] where status[other] == .home { room[table[other]] -= 1_000 }
    for other in round.rivals[unit] where status[other] != .home && table[other] >= 0 {
      room[table[other]] = Int.min
    }
    let order = (0..<round.tables).filter {
      $0 != item.home && !isClosed[$0] && room[$0] > Int.min && seated[$0] + item.members.count <= round.high[$0]
    }.sorted { (item.cost(at: $0), -room[$0], $0) < (item.cost(at: $1), -room[$1], $1) }
    for place in order {
      let mark = trail.count
      self.place(unit, place)
      let isFound = search(limit, depth: depth + 1)
      undo(to: mark)
      if isFound { return true }
      if hasGivenUp { return false }
    }
    return false
  }

  /// Two units that must not sit together and do.
  private func conflict() -> (Int, Int)? {
    for (one, other) in round.apart where table[one] >= 0 && table[one] == table[other] {
      let (a, b) = (round.units[one].weight, round.units[other].weight)
      return a <= b ? (one, other) : (other, one)
    }
    return nil
  }

  /// An undecided unit whose leaving may help: one at the table fullest for its seats.
  private func undecided() -> Int? {
    var sizes = seated
    for (unit, item) in round.units.enumerated() where status[unit] == .home {
      sizes[item.home] += item.members.count
    }
    func excess(_ unit: Int) -> Int {
      let place = round.units[unit].home
      return sizes[place] > round.high[place] ? 1_000 : sizes[place] + round.free[place].count - round.low[place]
    }
    return round.units.indices.filter { status[$0] == .home }
      .min { (-excess($0), round.units[$0].weight, $0) < (-excess($1), round.units[$1].weight, $1) }
  }
}
