// Exchanges and moves: whether they are allowed, what they gain, and making them.

extension SeatingState {
  /// Whether nobody at `table` must sit apart from `person`, not counting `leaving`.
  @inline(__always)
  func allows(_ person: Int, at table: Int32, _ round: Int, leaving: Int = -1) -> Bool {
    for other in rules.apart[person] where Int(other) != leaving {
      if tableOf[round * rules.people + Int(other)] == table { return false }
    }
    return true
  }

  /// The gain of an exchange of two people at two tables in balance (negative is worse).
  @inline(__always)
  func balanceGain(_ a: Int, _ b: Int, _ round: Int) -> Int {
    let people = rules.people
    let s = round * rules.tables + Int(tableOf[round * people + a])
    let t = round * rules.tables + Int(tableOf[round * people + b])
    var sum = 0
    for attribute in 0..<rules.problem.balance.count {
      let x = Int(rules.valueOf[attribute * people + a])
      let y = Int(rules.valueOf[attribute * people + b])
      if x == y { continue }
      if x >= 0 {
        let (here, there) = (tally[s * values + x], tally[t * values + x])
        sum += penalty(round, x, size[s], here) - penalty(round, x, size[s], here - 1)
        sum += penalty(round, x, size[t], there) - penalty(round, x, size[t], there + 1)
      }
      if y >= 0 {
        let (here, there) = (tally[t * values + y], tally[s * values + y])
        sum += penalty(round, y, size[t], here) - penalty(round, y, size[t], here - 1)
        sum += penalty(round, y, size[s], there) - penalty(round, y, size[s], there + 1)
      }
    }
    return sum
  }

  /// The gain of an exchange of two people at two tables in meetings, pair by pair.
  func pairGain(_ a: Int, _ b: Int, _ round: Int) -> Int {
    let people = rules.people
    var sum = 0
    for (goes, comes) in [(a, b), (b, a)] {
      let table = Int(tableOf[round * people + goes])
      let start = round * rules.offset[rules.tables] + rules.offset[table]
      for place in start..<(start + size[round * rules.tables + table]) {
        let other = Int(seats[place])
        if other != goes { sum += gain(comes, other) - loss(goes, other) }
      }
    }
    return sum
  }

  /// Exchanges the seats of two people at two tables.
  mutating func exchange(_ a: Int, _ b: Int, _ round: Int) {
    let people = rules.people
    let (keyA, keyB) = (round * people + a, round * people + b)
    let (s, t) = (tableOf[keyA], tableOf[keyB])
    penalty -= balanceGain(a, b, round)
    let base = round * rules.offset[rules.tables]
    for turn in 0..<2 {
      let (table, goes, comes) = turn == 0 ? (Int(s), a, b) : (Int(t), b, a)
      let start = base + rules.offset[table]
      for place in start..<(start + size[round * rules.tables + table]) {
        let z = Int(seats[place])
        if z == goes { continue }
        meet(goes, z, -1)
        meet(comes, z, 1)
      }
    }
    for attribute in 0..<rules.problem.balance.count {
      let x = Int(rules.valueOf[attribute * people + a])
      let y = Int(rules.valueOf[attribute * people + b])
      let (cellS, cellT) = ((round * rules.tables + Int(s)) * values, (round * rules.tables + Int(t)) * values)
      if x >= 0 {
        tally[cellS + x] -= 1
        tally[cellT + x] += 1
      }
      if y >= 0 {
        tally[cellT + y] -= 1
        tally[cellS + y] += 1
      }
    }
    if rules.variety.fewest > 0 {
      let (cellS, cellT) = (round * rules.tables + Int(s), round * rules.tables + Int(t))
      countKind(a, cellS, -1)
      countKind(b, cellS, 1)
      countKind(b, cellT, -1)
      countKind(a, cellT, 1)
    }
    seats[base + rules.offset[Int(s)] + Int(placeOf[keyA])] = Int32(b)
    seats[base + rules.offset[Int(t)] + Int(placeOf[keyB])] = Int32(a)
    tableOf[keyA] = t
    tableOf[keyB] = s
    if isSparse {
      tablesOf[a * rules.rounds + round] = t
      tablesOf[b * rules.rounds + round] = s
    }
    let place = placeOf[keyA]
    placeOf[keyA] = placeOf[keyB]
    placeOf[keyB] = place
  }

  /// Seats everyone present as in `tables`, those of a seating that keeps the rules.
  mutating func restore(_ tables: [Int32]) {
    for round in 0..<rules.rounds {
      for person in rules.present[round] {
        let key = round * rules.people + person
        if tableOf[key] == tables[key] { continue }
        if tableOf[key] >= 0 { remove(person, round) }
      }
      for person in rules.present[round] where tableOf[round * rules.people + person] < 0 {
        add(person, Int(tables[round * rules.people + person]), round)
      }
    }
  }

}
