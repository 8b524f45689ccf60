// The rule that every table has several different values: kept up to date, and repaired after a construction.

internal import GraphCore

extension SeatingState {
  /// Adds a person's kind at a table, or removes it.
  mutating func countKind(_ person: Int, _ cell: Int, _ change: Int32) {
    let kind = rules.variety.kindOf[person]
    if kind < 0 { return }
    let key = cell * rules.variety.kinds + Int(kind)
    kindTally[key] += change
    if change > 0 ? kindTally[key] == 1 : kindTally[key] == 0 { kindsAt[cell] += change }
  }

  /// The number of kinds that a table lacks; 0 if it is empty or no variety is asked.
  func lack(_ table: Int, _ round: Int) -> Int {
    let cell = round * rules.tables + table
    if rules.variety.fewest == 0 || size[cell] == 0 { return 0 }
    return max(0, rules.variety.fewest - (kindsAt.isEmpty ? 0 : Int(kindsAt[cell])))
  }

  /// The number of lacking kinds that `unit` would bring to a table.
  func newKinds(_ unit: [Int], _ table: Int, _ round: Int) -> Int {
    let cell = round * rules.tables + table
    let lack = rules.variety.fewest - (kindsAt.isEmpty ? 0 : Int(kindsAt[cell]))
    if lack <= 0 { return 0 }
    func isNew(_ kind: Int32) -> Bool { kind >= 0 && kindTally[cell * rules.variety.kinds + Int(kind)] == 0 }
    if unit.count == 1 { return isNew(rules.variety.kindOf[unit[0]]) ? 1 : 0 }
    return min(Set(unit.map { rules.variety.kindOf[$0] }).count(where: isNew), lack)
  }

  /// The change in lacking kinds by an exchange of two people at two tables (negative is better).
  func lackChange(_ a: Int, _ b: Int, _ round: Int) -> Int {
    let (x, y) = (rules.variety.kindOf[a], rules.variety.kindOf[b])
    if x == y { return 0 }
    let fewest = rules.variety.fewest
    let kinds = rules.variety.kinds
    let s = round * rules.tables + Int(tableOf[round * rules.people + a])
    let t = round * rules.tables + Int(tableOf[round * rules.people + b])
    func change(_ cell: Int, _ goes: Int32, _ comes: Int32) -> Int {
      var now = Int(kindsAt[cell])
      let before = max(0, fewest - now)
      if goes >= 0, kindTally[cell * kinds + Int(goes)] == 1 { now -= 1 }
      if comes >= 0, kindTally[cell * kinds + Int(comes)] == 0 { now += 1 }
      return max(0, fewest - now) - before
    }
    return change(s, x, y) + change(t, y, x)
  }

  /// Whether all tables still have enough kinds if two people exchange seats.
  @inline(__always)
  func keepsVariety(_ a: Int, _ b: Int, _ round: Int) -> Bool { lackChange(a, b, round) <= 0 }

  /// Exchanges and moves people of one round until every table has enough kinds; if that fails the round is left empty.
  mutating func makeVaried(_ round: Int, _ random: inout SplitMix64) -> Bool {
    if rules.variety.fewest == 0 { return true }
    var lacking = (0..<rules.tables).reduce(0) { $0 + lack($1, round) }
    let people = rules.units(in: round).filter { $0.count == 1 }.map { $0[0] }
      .filter { rules.fixedTable[round * rules.people + $0] < 0 }
    var steps = people.count < 2 ? 0 : 20_000 + 200 * people.count
    while lacking > 0, steps > 0 {
      steps -= 1
      let a = people[random.below(people.count)]
      let s = Int(tableOf[round * rules.people + a])
      if rules.hasFreeSizes, random.below(4) == 0 {
        let t = random.below(rules.tables)
        let cells = (round * rules.tables + s, round * rules.tables + t)
        if s == t || size[cells.0] <= rules.low[cells.0] || size[cells.1] >= rules.high[cells.1] {
          continue
        }
        if !allows(a, at: Int32(t), round) { continue }
        let before = lack(s, round) + lack(t, round)
        remove(a, round)
        add(a, t, round)
        let change = lack(s, round) + lack(t, round) - before
        if change <= 0 {
          lacking += change
        } else {
          remove(a, round)
          add(a, s, round)
        }
        continue
      }
      let b = people[random.below(people.count)]
      let t = Int(tableOf[round * rules.people + b])
      if s == t || !allows(a, at: Int32(t), round, leaving: b) || !allows(b, at: Int32(s), round, leaving: a) {
        continue
      }
      let change = lackChange(a, b, round)
      if change > 0 { continue }
      exchange(a, b, round)
      lacking += change
    }
    if lacking == 0 { return true }
    for person in rules.present[round] { remove(person, round) }
    return false
  }
}
