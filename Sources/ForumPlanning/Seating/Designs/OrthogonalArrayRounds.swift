// Four rounds without any repeat for q tables of q seats where q = 3m + 1 is no prime power: 10 tables of 10, 22 of 22, 34 of 34.
//
// Two orthogonal Latin squares of order 3m + 1 from two of order m: Bose, Shrikhande and Parker 1960, "Further results on the
// construction of mutually orthogonal Latin squares and the falsity of Euler's conjecture", doi:10.4153/CJM-1960-016-5. The
// squares are an orthogonal array of four rows: a column is a person, a row a round, and the symbol in it the table; two
// columns agree in at most one row. Symbols are the integers modulo 2m + 1 and m further ones that stay where they are.

extension SeatingRules {
  /// Up to four rounds without repeats; empty where tables and seats are not of this kind.
  func orthogonalRounds() -> [[Int32]] {
    let step = (tables - 1) / 3
    guard isFree, tables % 3 == 1, step > 2, step % 2 == 1, (people + tables - 1) / tables == tables,
      let field = FiniteField(order: step)
    else { return [] }
    let order = 2 * step + 1
    // Who is left out sits at a table of his own in each round, so that tables stay level.
    guard tables * tables - people <= order else { return [] }
    var columns: [[Int]] = []
    let quarters = [
      Array(repeating: 0, count: step), (1...step).map { $0 }, (1...step).map { order - $0 },
      (0..<step).map { order + $0 },
    ]
    let rows = [[0, 1, 2, 3], [1, 0, 3, 2], [2, 3, 0, 1], [3, 2, 1, 0]]
    for quarter in 0..<4 {
      for place in 0..<step {
        for turn in 0..<order {
          columns.append(
            rows.map { row in
              let symbol = quarters[row[quarter]][place]
              return symbol < order ? (symbol + turn) % order : symbol
            })
        }
      }
    }
    // Among those that stay: x, y, x + y, x + g·y with g neither zero nor one.
    for x in 0..<step {
      for y in 0..<step {
        columns.append([x, y, field.sum(x, y), field.sum(x, field.product(2, y))].map { order + $0 })
      }
    }
    for symbol in 0..<order { columns.append(Array(repeating: symbol, count: 4)) }
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
