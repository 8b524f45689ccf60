// Whom a search may move: single people and groups whose seat is not given, by round.

/// The units of each round whose seat is not given.
struct MobileUnits: Sendable {
  /// People who are in no group, or whose group is away.
  let single: [[Int32]]
  /// Groups of two or more.
  let groups: [[[Int]]]
  /// The place of each unit among the single people and then the groups, by `round * people + its first person`.
  ///
  /// −1 for all others; empty if there are no groups.
  private var place: [Int32] = []

  /// Whether there is any group.
  var hasGroups: Bool { !place.isEmpty }

  init(_ rules: SeatingRules) {
    let units = (0..<rules.rounds).map { round in
      rules.units(in: round).filter { rules.fixedTable[round * rules.people + $0[0]] < 0 }
    }
    single = units.map { units in units.filter { $0.count == 1 }.map { Int32($0[0]) } }
    groups = units.map { units in units.filter { $0.count > 1 } }
    if !groups.contains(where: { !$0.isEmpty }) { return }
    place = Array(repeating: -1, count: rules.rounds * rules.people)
    for round in 0..<rules.rounds {
      let firsts = single[round].map { Int($0) } + groups[round].map { $0[0] }
      for (index, person) in firsts.enumerated() { place[round * rules.people + person] = Int32(index) }
    }
  }

  /// The units at a table, single people before groups.
  ///
  /// - Complexity: O(k log k) for k people at the table.
  func units(at table: Int, _ round: Int, _ state: borrowing SeatingState) -> [[Int]] {
    let start = round * (state.rules.offset.last ?? 0) + state.rules.offset[table]
    let first = round * state.rules.people
    var places: [Int] = []
    for seat in start..<(start + state.size[round * state.rules.tables + table]) {
      let index = place[first + Int(state.seats[seat])]
      if index >= 0 { places.append(Int(index)) }
    }
    let count = single[round].count
    return places.sorted().map { $0 < count ? [Int(single[round][$0])] : groups[round][$0 - count] }
  }
}
