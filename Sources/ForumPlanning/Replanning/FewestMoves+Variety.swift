// Tables with too few different values: somebody with a new one comes, or everybody leaves.

extension FewestMoves {
  /// A table in use with too few different values.
  func lackingTable() -> Int? {
    let variety = round.variety
    if variety.fewest == 0 { return nil }
    let counts = kindsHere()
    return (0..<round.tables).first { place in
      counts.people[place] > 0 && counts.kinds[place].count { $0 } < variety.fewest
    }
  }

  /// The number of people at each table, and the kinds among them.
  private func kindsHere() -> (people: [Int], kinds: [[Bool]]) {
    var people = Array(repeating: 0, count: round.tables)
    var kinds = Array(repeating: Array(repeating: false, count: round.variety.kinds), count: round.tables)
    for (unit, item) in round.units.enumerated() where table[unit] >= 0 {
      people[table[unit]] += item.members.count
      for person in item.members where round.variety.kindOf[person] >= 0 {
        kinds[table[unit]][Int(round.variety.kindOf[person])] = true
      }
    }
    return (people, kinds)
  }

  /// Tries everybody who would bring a new value to a table, then to clear it; returns whether one of these leads to a
  /// seating.
  mutating func enriching(_ place: Int, _ limit: Int, _ depth: Int) -> Bool {
    let here = kindsHere().kinds[place]
    var tried = Set<Int>()
    for unit in round.units.indices where status[unit] == .home && table[unit] != place && !isClosed[place] {
      let item = round.units[unit]
      let isNew = item.members.contains { person in
        let kind = round.variety.kindOf[person]
        return kind >= 0 && !here[Int(kind)]
      }
      if !isNew || seated[place] + item.members.count > round.high[place] { continue }
      if round.rivals[unit].contains(where: { table[$0] == place && status[$0] != .home }) { continue }
      if !tried.insert(round.classOf[unit]).inserted { continue }
      let mark = trail.count
      leave(unit)
      self.place(unit, place)
      let isFound = search(limit, depth: depth + 1)
      undo(to: mark)
      if isFound { return true }
      if hasGivenUp { return false }
    }
    if round.low[place] > 0 || seated[place] > 0 || isClosed[place] { return false }
    let mark = trail.count
    isClosed[place] = true
    for unit in round.units.indices where status[unit] == .home && table[unit] == place { leave(unit) }
    let isFound = search(limit, depth: depth + 1)
    undo(to: mark)
    isClosed[place] = false
    return isFound
  }
}
