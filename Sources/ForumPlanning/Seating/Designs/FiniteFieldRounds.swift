// Rounds without any repeat, from a finite field: q tables, q a prime power, at most q people at a table.
//
// Person (column c, element x) of GF(q); in round a table b holds (c, b + a·m[c]) for each column c, m[c] all
// different. Two people of different columns meet in the one round a = (x − x′)/(m[c] − m[c′]); people of a column
// never meet, so if the columns divide q one more round seats each column by itself. Transversal designs, Colbourn and
// Dinitz (eds), Handbook of Combinatorial Designs 2007, doi:10.1201/9781420010541, III.3.

/// The finite field with q elements, 0 ..< q; 0 and 1 are its zero and one.
struct FiniteField {
  let order: Int
  private let prime: Int
  private let products: [Int]

  /// nil if `order` is no prime power, or above 128.
  init?(order: Int) {
    guard (2...128).contains(order), let prime = (2...order).first(where: { order % $0 == 0 }) else { return nil }
    var degree = 0
    var rest = order
    while rest % prime == 0 {
      rest /= prime
      degree += 1
    }
    if rest != 1 { return nil }
    self.order = order
    self.prime = prime
    // The first monic polynomial of this degree that leaves no product of two non-zero elements zero is irreducible.
    for low in 0..<order {
      let table = Self.table(order, prime, degree, modulus: low)
      let hasZero = (1..<order).contains { a in (1..<order).contains { table[a * order + $0] == 0 } }
      if !hasZero {
        products = table
        return
      }
    }
    return nil
  }

  /// Products of polynomials over the prime field, whose coefficients are digits, less multiples of x^degree + low.
  private static func table(_ order: Int, _ prime: Int, _ degree: Int, modulus low: Int) -> [Int] {
    var table = Array(repeating: 0, count: order * order)
    for a in 0..<order {
      // a·x^k for each k, then sums of them.
      var power = a
      var unit = 1
      while unit < order {
        for b in 0..<order {
          for _ in 0..<(b / unit % prime) { table[a * order + b] = add(table[a * order + b], power, prime) }
        }
        let top = power / (order / prime)
        power = power % (order / prime) * prime
        for _ in 0..<((prime - top) % prime) { power = add(power, low, prime) }
        unit *= prime
      }
    }
    return table
  }

  private static func add(_ a: Int, _ b: Int, _ prime: Int) -> Int {
    var (a, b, unit, sum) = (a, b, 1, 0)
    while a > 0 || b > 0 {
      sum += (a % prime + b % prime) % prime * unit
      (a, b, unit) = (a / prime, b / prime, unit * prime)
    }
    return sum
  }

  func sum(_ a: Int, _ b: Int) -> Int { Self.add(a, b, prime) }
  func product(_ a: Int, _ b: Int) -> Int { products[a * order + b] }
}

extension SeatingRules {
  /// The rounds without repeats that a finite field gives here, the table of each person; empty if it gives none.
  func fieldRounds() -> [[Int32]] {
    guard isFree, tables > 1, people > tables, let field = FiniteField(order: tables) else { return [] }
    let columns = (people + tables - 1) / tables
    if columns > tables { return [] }
    // Who sits at table b is b + a·c, so that person x of column c is shifted by −a·c.
    let minus = (0..<tables).first { field.sum(1, $0) == 0 } ?? 1
    var answer = shifted(columns, min(rounds, tables)) { turn, column in
      field.product(minus, field.product(turn, column))
    } to: {
      field.sum($0, $1)
    }
    if rounds > tables, answer.count == tables, tables % columns == 0,
      let round = columnRound(columns, in: answer.count)
    {
      answer.append(round)
    }
    return answer
  }

  /// A round in which each of some columns, which divide the tables, sits by itself, people of one column never meeting otherwise;
  /// nil if that does not fit the table sizes.
  func columnRound(_ columns: Int, in turn: Int) -> [Int32]? {
    // The gaps in the last column are spread evenly.
    let parts = tables / columns
    var groups = Array(repeating: [Int](), count: tables)
    for column in 0..<columns {
      for person in (column * tables)..<min((column + 1) * tables, people) {
        groups[column * parts + person % parts].append(person)
      }
    }
    return placed(groups, in: turn)
  }

  /// The table of each person if the groups fit the table sizes of a round, or nil.
  func placed(_ groups: [[Int]], in turn: Int) -> [Int32]? {
    let (low, high) = (Array(low[cells(of: turn)]), Array(high[cells(of: turn)]))
    var round = Array(repeating: Int32(-1), count: people)
    let larger = groups.sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
    let wider = (0..<tables).sorted { (high[$0], low[$0], $1) > (high[$1], low[$1], $0) }
    for (group, table) in zip(larger, wider) {
      if group.count < low[table] || group.count > high[table] { return nil }
      for person in group { round[person] = Int32(table) }
    }
    return round
  }
}
