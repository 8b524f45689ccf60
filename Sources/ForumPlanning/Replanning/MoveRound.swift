// One round of a plan to be changed: the groups, where they sat, and what it costs to seat them elsewhere.

/// A group that sits together, or a single person.
struct MoveUnit: Sendable {
  let members: [Int]
  /// The table where they are fixed, or −1.
  let held: Int
  /// The old table of most of them, or −1 if none had one that still exists.
  let home: Int
  /// How many of them move even if all sit at `home`.
  let base: Int
  /// How many more of them move, at least, if they sit anywhere else.
  let weight: Int
  /// How many of them had each old table, by table.
  let homes: [Int: Int]
  /// How many of them sat in the old plan.
  let seatedBefore: Int

  /// How many of them move if all sit at `table`.
  func cost(at table: Int) -> Int { seatedBefore - (homes[table] ?? 0) }

  init(_ members: [Int], held: Int, oldTables: [Int], tables: Int) {
    self.members = members
    self.held = held
    var homes: [Int: Int] = [:]
    var seated = 0
    for person in members where oldTables[person] >= 0 {
      seated += 1
      if oldTables[person] < tables { homes[oldTables[person], default: 0] += 1 }
    }
    let ranked = homes.keys.sorted { (homes[$1] ?? 0, $0) < (homes[$0] ?? 0, $1) }
    let most = ranked.first.flatMap { homes[$0] } ?? 0
    let second = ranked.dropFirst().first.flatMap { homes[$0] } ?? 0
    home = ranked.first ?? -1
    base = seated - most
    weight = most - second
    self.homes = homes
    seatedBefore = seated
  }
}

/// A round with its rules.
struct MoveRound: Sendable {
  let tables: Int
  let low: [Int]
  let high: [Int]
  let variety: VarietyRule
  /// The units concerned by rules other than table sizes; all people if tables must have different values.
  private(set) var units: [MoveUnit] = []
  /// Units that must not sit together, each pair once.
  private(set) var apart: [(Int, Int)] = []
  /// For each unit, the units that it must not sit with.
  private(set) var rivals: [[Int]] = []
  /// Units of one class are interchangeable.
  private(set) var classOf: [Int] = []
  /// People whom only table sizes concern, by old table, ascending.
  private(set) var free: [[Int]]
  /// People whom only table sizes concern and who sat nowhere, or at a table that is gone.
  private(set) var unseated: [Int] = []
  /// The number of `unseated` people who thereby move.
  private(set) var displaced = 0

  /// A round of `rules`; `oldTables` holds −1 for people who did not sit.
  init(_ rules: SeatingRules, _ round: Int, oldTables: [Int]) {
    tables = rules.tables
    low = Array(rules.low[rules.cells(of: round)])
    high = Array(rules.high[rules.cells(of: round)])
    variety = rules.variety
    free = Array(repeating: [], count: rules.tables)
    var company: [[Int]] = Array(repeating: [], count: rules.groups.count)
    var isHere = Array(repeating: false, count: rules.people)
    var alone: [Int] = []
    for person in rules.present[round] {
      isHere[person] = true
      let group = Int(rules.groupOf[person])
      if group >= 0 { company[group].append(person) } else { alone.append(person) }
    }
    var unitOf = Array(repeating: -1, count: rules.people)
    for members in company.filter({ !$0.isEmpty }) + alone.map({ [$0] }) {
      let held = Int(rules.fixedTable[round * rules.people + members[0]])
      let hasRival = members.contains { rules.apart[$0].contains { isHere[Int($0)] } }
      if members.count == 1, held < 0, !hasRival, variety.fewest == 0 {
        let old = oldTables[members[0]]
        if old >= 0, old < tables { free[old].append(members[0]) } else { unseated.append(members[0]) }
        if old >= tables { displaced += 1 }
        continue
      }
      for person in members { unitOf[person] = units.count }
      units.append(MoveUnit(members, held: held, oldTables: oldTables, tables: tables))
    }
    rivals = units.map { unit in
      Set(unit.members.flatMap { rules.apart[$0] }.map { unitOf[Int($0)] }.filter { $0 >= 0 }).sorted()
    }
    for (unit, others) in rivals.enumerated() {
      for other in others where other > unit { apart.append((unit, other)) }
    }
    addClasses()
  }

  /// Single people without rivals, from one table and with one value, are interchangeable.
  private mutating func addClasses() {
    classOf = Array(units.indices)
    var first: [[Int]: Int] = [:]
    for (index, unit) in units.enumerated() where unit.members.count == 1 && unit.held < 0 && rivals[index].isEmpty {
      if unit.home < 0 { continue }
      let kind = variety.fewest == 0 ? -1 : Int(variety.kindOf[unit.members[0]])
      classOf[index] = first[[unit.home, kind], default: index]
      first[[unit.home, kind]] = classOf[index]
    }
  }

  /// The units of the same class.
  func interchangeable(with unit: Int) -> [Int] { units.indices.filter { classOf[$0] == classOf[unit] } }
}
