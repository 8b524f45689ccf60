// Seats for people whom only table sizes concern: as few as possible move, and the others level the sizes.

/// Seats for people whom only table sizes concern, with the fewest moves.
struct FreeSeats {
  private(set) var tableOf: [Int: Int] = [:]
  private(set) var moves = 0

  /// nil if the tables cannot take them beside those already seated.
  init?(_ round: MoveRound, taken: [Int]) {
    var sizes = (0..<round.tables).map { taken[$0] + round.free[$0].count }
    let people = sizes.reduce(round.unseated.count, +)
    for place in 0..<round.tables where taken[place] > round.high[place] { return nil }
    let needed = (0..<round.tables).reduce(0) { $0 + max(round.low[$1], taken[$1]) }
    if people < needed || people > round.high.reduce(0, +) { return nil }
    var staying = round.free.map { $0.count }
    var waiting = round.unseated.count
    func go(from place: Int, _ count: Int) {
      sizes[place] -= count
      staying[place] -= count
      waiting += count
      moves += count
    }
    for place in 0..<round.tables where sizes[place] > round.high[place] {
      go(from: place, sizes[place] - round.high[place])
    }
    var missing = (0..<round.tables).reduce(0) { $0 + max(0, round.low[$1] - sizes[$1]) }
    while missing > waiting {
      let donors = (0..<round.tables).filter { sizes[$0] > round.low[$0] && staying[$0] > 0 }
      guard let donor = donors.max(by: { (sizes[$0], -$0) < (sizes[$1], -$1) }) else { return nil }
      go(from: donor, 1)
    }
    // People without a table sit where people are needed, then where fewest sit.
    var places: [Int] = []
    while waiting > 0 {
      let open = (0..<round.tables).filter { sizes[$0] < round.high[$0] && (missing == 0 || sizes[$0] < round.low[$0]) }
      guard let place = open.min(by: { (sizes[$0], $0) < (sizes[$1], $1) }) else { return nil }
      if sizes[place] < round.low[place] { missing -= 1 }
      sizes[place] += 1
      waiting -= 1
      places.append(place)
    }
    var leavers = round.unseated
    for place in 0..<round.tables {
      for person in round.free[place].prefix(staying[place]) { tableOf[person] = place }
      leavers += round.free[place].dropFirst(staying[place])
    }
    for (person, place) in zip(leavers, places) { tableOf[person] = place }
  }
}
