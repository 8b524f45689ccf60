// Four rounds without any repeat for q tables of q or q − 1 seats, q even and no prime power: 10, 12, 14 and 18 tables.
//
// An orthogonal array of four rows, as in OrthogonalArrayRounds, which turning by the integers modulo q − 1 takes to itself: its symbols are
// these integers and one that stays where it is. Of the columns that name the classes, one for each row has the fixed symbol there, and the
// differences of any two rows are all integers once: a quasi-difference matrix, found as an exact cover. Colbourn and Dinitz (eds), Handbook of
// Combinatorial Designs 2007, doi:10.1201/9781420010541, VI.17. With the columns of one symbol among them, each table can lose one, and
// each but the fixed one another: so that from (q − 1)² to q² people sit at level tables.

internal import GraphCore

/// The search for a matrix of four rows whose turned columns, with those of one symbol, are an orthogonal array.
struct QuasiDifferenceSearch {
  /// The number of symbols that are turned, odd.
  let order: Int
  /// The number of the fixed symbol.
  private var fixed: Int { order }
  private static let pairs = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]

  /// The columns that name the classes but that of the columns of one symbol, those with the fixed symbol first; empty where none are found.
  func columns(isStopped: () -> Bool) -> [[Int]] {
    var options: [(column: [Int], items: [Int])] = []
    for a in 1..<order {
      for b in 1..<order where b != a {
        for row in 0..<4 {
          var column = [0, a, b]
          column.insert(fixed, at: row)
          options.append((column, items(of: column)))
        }
        for c in 1..<order where c != a && c != b { options.append(([0, a, b, c], items(of: [0, a, b, c]))) }
      }
    }
    // In an order of its own, so that the array is the same whoever asks.
    var random = SplitMix64(seed: 1)
    random.shuffle(&options)
    var cover = ExactCover(items: Self.pairs.count * (order - 1) + 4)
    for (number, option) in options.enumerated() { cover.add(option.items, as: number) }
    guard case .found(let chosen) = cover.solve(atMost: 400_000_000, isStopped: isStopped) else { return [] }
    let columns = chosen.map { options[$0].column }
    return columns.filter { $0.contains(fixed) } + columns.filter { !$0.contains(fixed) }
  }

  /// The differences of the rows, and the row of the fixed symbol.
  private func items(of column: [Int]) -> [Int] {
    var items: [Int] = []
    for (pair, rows) in Self.pairs.enumerated() where column[rows.0] != fixed && column[rows.1] != fixed {
      items.append(pair * (order - 1) + (column[rows.0] - column[rows.1] + order) % order - 1)
    }
    if let row = column.firstIndex(of: fixed) { items.append(Self.pairs.count * (order - 1) + row) }
    return items
  }
}

extension SeatingRules {
  /// Up to four rounds without repeats; empty where tables and people are not of this kind.
  func quasiDifferenceRounds(isStopped: () -> Bool) -> [[Int32]] {
    let order = tables - 1
    guard isFree, [9, 11, 13, 17].contains(order), (order * order...tables * tables).contains(people) else { return [] }
    let classes = QuasiDifferenceSearch(order: order).columns(isStopped: isStopped)
    if classes.isEmpty { return [] }
    // A person's tables in the rounds; the last people are those whose place can stay empty.
    var columns: [[Int]] = []
    for column in classes + [[0, 0, 0, 0]] {
      for turn in 0..<order { columns.append(column.map { $0 == order ? $0 : ($0 + turn) % order }) }
    }
    columns.append([order, order, order, order])
    var answer: [[Int32]] = []
    for round in 0..<min(rounds, 4) {
      var groups = Array(repeating: [Int](), count: tables)
      for person in 0..<people { groups[columns[person][round]].append(person) }
      guard let tables = placed(groups, in: round) else { return answer }
      answer.append(tables)
    }
    return answer
  }
}
