// Exhaustive search over the arrangements of one round, to prove that there is none.
//
// Units (single people and groups) are placed one after the other: fixed ones first, then large ones and those with
// many to keep apart from. Empty tables of the same sizes are interchangeable, so only the first of them is tried.

/// A search over the arrangements of one round, until one keeps the rules or the steps are used.
struct ExhaustiveRound {
  let rules: SeatingRules
  let round: Int
  let units: [[Int]]
  var tables: [Int] = []
  private var size: [Int]
  private var tableOf: [Int]
  private var tally: [Int]
  private var kindsAt: [Int]
  private var stepsLeft: Int

  init(_ rules: SeatingRules, _ round: Int, steps: Int = 400_000) {
    self.rules = rules
    self.round = round
    stepsLeft = steps
    let apart = rules.apart
    let held = { (unit: [Int]) in rules.fixedTable[round * rules.people + unit[0]] >= 0 }
    units = rules.units(in: round).sorted { a, b in
      if held(a) != held(b) { return held(a) }
      if a.count != b.count { return a.count > b.count }
      let (x, y) = (a.reduce(0) { $0 + apart[$1].count }, b.reduce(0) { $0 + apart[$1].count })
      return x != y ? x > y : a[0] < b[0]
    }
    size = Array(repeating: 0, count: rules.tables)
    tableOf = Array(repeating: -1, count: rules.people)
    tally = Array(repeating: 0, count: rules.tables * rules.variety.kinds)
    kindsAt = size
  }

  /// Whether there is an arrangement, which is then in `tables`; nil if the steps ran out or the round is too large.
  mutating func run() -> Bool? {
    if units.count > 500 { return nil }
    return place(
      0, left: rules.present[round].count, needed: rules.low[rules.cells(of: round)].reduce(0, +))
  }

  private func low(_ table: Int) -> Int { rules.low[round * rules.tables + table] }
  private func high(_ table: Int) -> Int { rules.high[round * rules.tables + table] }

  private mutating func place(_ index: Int, left: Int, needed: Int) -> Bool? {
    if needed > left { return false }
    if rules.variety.fewest > 0, !canBeVaried(left) { return false }
    if index == units.count { return needed == 0 }
    let unit = units[index]
    let held = Int(rules.fixedTable[round * rules.people + unit[0]])
    for table in 0..<rules.tables where held < 0 || held == table {
      stepsLeft -= 1
      if stepsLeft < 0 { return nil }
      if size[table] + unit.count > high(table) { continue }
      if held < 0, size[table] == 0, hasEquivalent(table) { continue }
      if unit.contains(where: { rules.apart[$0].contains { tableOf[Int($0)] == table } }) {
        continue
      }
      let filled = min(unit.count, max(0, low(table) - size[table]))
      for person in unit { put(person, table, 1) }
      tables.append(table)
      let answer = place(index + 1, left: left - unit.count, needed: needed - filled)
      if answer != false { return answer }
      tables.removeLast()
      for person in unit { put(person, table, -1) }
    }
    return false
  }

  /// Whether an earlier table is empty too and of the same sizes, so that this one need not be tried.
  private func hasEquivalent(_ table: Int) -> Bool {
    (0..<table).contains { size[$0] == 0 && low($0) == low(table) && high($0) == high(table) }
  }

  private mutating func put(_ person: Int, _ table: Int, _ change: Int) {
    tableOf[person] = change > 0 ? table : -1
    size[table] += change
    if rules.variety.fewest == 0 || rules.variety.kindOf[person] < 0 { return }
    let key = table * rules.variety.kinds + Int(rules.variety.kindOf[person])
    tally[key] += change
    if change > 0 ? tally[key] == 1 : tally[key] == 0 { kindsAt[table] += change }
  }

  /// Whether enough people, and seats for them, are left for the kinds that tables lack.
  private func canBeVaried(_ left: Int) -> Bool {
    var sum = 0
    for table in 0..<rules.tables where size[table] > 0 || low(table) > 0 {
      let lack = max(0, rules.variety.fewest - kindsAt[table])
      if lack > high(table) - size[table] { return false }
      sum += lack
    }
    return sum <= left
  }
}
