// The rule that every table has several different values, as flat arrays, and the counts that show at once that it
// cannot hold.

/// Kinds of people, and how many different ones a table needs.
struct VarietyRule: Sendable {
  /// The fewest kinds at a table where anybody sits; 0 without such a rule.
  let fewest: Int
  /// The kind of each person, or −1; empty without such a rule.
  let kindOf: [Int32]
  let kinds: Int

  init(_ problem: SeatingProblem) {
    guard let variety = problem.variety, variety.fewest > 0 else {
      (fewest, kindOf, kinds) = (0, [], 0)
      return
    }
    fewest = variety.fewest
    var number: [Int32: Int32] = [:]
    for value in Set(variety.values.filter { $0 >= 0 }).sorted() { number[value] = Int32(number.count) }
    kindOf = variety.values.map { number[$0] ?? -1 }
    kinds = number.count
  }
}

extension SeatingRules {
  /// The usable seats at each table: none if the table may stay empty and is too small for the variety.
  static func seats(_ problem: SeatingProblem) -> [Int] { seats(problem.tables, problem) }

  /// The usable seats at tables of these sizes.
  static func seats(_ tables: [ClosedRange<Int>], _ problem: SeatingProblem) -> [Int] {
    tables.map { sizes in
      if sizes.lowerBound == 0, let variety = problem.variety, sizes.upperBound < variety.fewest {
        return 0
      }
      return min(sizes.upperBound, problem.peopleCount)
    }
  }

  /// Gale's condition: a value can be at no more tables than it has people.
  func checkVariety() throws(SeatingClash) {
    let needed = variety.fewest
    if needed == 0 { return }
    for round in 0..<rounds {
      let cells = cells(of: round)
      for table in 0..<tables
      where low[cells.lowerBound + table] > 0 && high[cells.lowerBound + table] < needed {
        throw .varietyTableTooSmall(
          table: table, seats: problem.tables[table].upperBound, needed: needed)
      }
      if present[round].isEmpty { continue }
      var counts = Array(repeating: 0, count: variety.kinds)
      for person in present[round] where variety.kindOf[person] >= 0 { counts[Int(variety.kindOf[person])] += 1 }
      let values = counts.count { $0 > 0 }
      if values < needed {
        throw .varietyTooFewValues(round: round, values: values, needed: needed)
      }
      var left = present[round].count
      var used = 0
      for seats in high[cells].sorted(by: >) where left > 0 {
        left -= seats
        used += 1
      }
      used = max(used, low[cells].count { $0 > 0 })
      let places = counts.reduce(0) { $0 + min($1, used) }
      if places < needed * used {
        throw .varietyTooThin(round: round, tables: used, places: places, needed: needed * used)
      }
    }
  }
}
