// Rounds without any repeat where tables are many beside seats and rounds, or are a product of prime powers: columns of people,
// each shifted by its own step from round to round.
//
// As in FiniteFieldRounds, with less than a field: in round a person (column c, element x) sits at table x + a·c, and two of columns
// c and c′ meet twice only if (a − a′)·(c − c′) is zero. In the integers modulo q it is not where the product is below q,
// or where one factor always is below the least prime of q. In a product of fields it is not where one is always a unit, which
// holds for as many elements as the smallest field has (MacNeish 1922, doi:10.2307/1967772). One more round may seat each column by
// itself.

/// The product of the finite fields of the prime powers of a number, element by element.
struct FieldProduct {
  let order: Int
  private let fields: [FiniteField]
  /// The order of the smallest field: so many elements differ by units.
  let smallest: Int

  /// nil where a prime power of `order` is above 128.
  init?(order: Int) {
    var (fields, rest, prime) = ([FiniteField](), order, 2)
    while rest > 1 {
      var power = 1
      while rest % prime == 0 { (rest, power) = (rest / prime, power * prime) }
      prime += 1
      if power == 1 { continue }
      guard let field = FiniteField(order: power) else { return nil }
      fields.append(field)
    }
    guard let first = fields.first else { return nil }
    self.order = order
    self.fields = fields
    smallest = fields.reduce(first.order) { min($0, $1.order) }
  }

  /// The element that is `number` in each field, below ``smallest``.
  func diagonal(_ number: Int) -> Int {
    var (unit, sum) = (1, 0)
    for field in fields { (unit, sum) = (unit * field.order, sum + unit * number) }
    return sum
  }

  func sum(_ a: Int, _ b: Int) -> Int { combined(a, b) { $0.sum($1, $2) } }
  func product(_ a: Int, _ b: Int) -> Int { combined(a, b) { $0.product($1, $2) } }

  private func combined(_ a: Int, _ b: Int, _ part: (FiniteField, Int, Int) -> Int) -> Int {
    var (a, b, unit, sum) = (a, b, 1, 0)
    for field in fields {
      sum += unit * part(field, a % field.order, b % field.order)
      (a, b, unit) = (a / field.order, b / field.order, unit * field.order)
    }
    return sum
  }
}

extension SeatingRules {
  /// All rounds, without a repeat, from columns that are shifted; empty where these tables do not allow it.
  func shiftedRounds() -> [[Int32]] {
    guard isFree, tables > 1, people > tables else { return [] }
    let columns = (people + tables - 1) / tables
    guard columns <= tables else { return [] }
    let answer = shifted(columns, rounds)
    if answer.count == rounds { return answer }
    guard tables % columns == 0, let last = columnRound(columns, in: rounds - 1) else { return [] }
    let first = shifted(columns, rounds - 1)
    return first.count == rounds - 1 ? first + [last] : []
  }

  /// So many rounds in which columns are shifted; fewer where these tables do not allow it.
  private func shifted(_ columns: Int, _ rounds: Int) -> [[Int32]] {
    guard rounds <= tables else { return [] }
    if (rounds - 1) * (columns - 1) < tables || min(rounds, columns) <= leastPrimeOfTables {
      return shifted(columns, rounds) { turn, column in
        turn * column % tables
      } to: {
        ($0 + $1) % tables
      }
    }
    guard let field = FieldProduct(order: tables), min(rounds, columns) <= field.smallest else { return [] }
    let isByColumn = columns <= field.smallest
    return shifted(columns, rounds) { turn, column in
      isByColumn ? field.product(turn, field.diagonal(column)) : field.product(field.diagonal(turn), column)
    } to: {
      field.sum($0, $1)
    }
  }

  private var leastPrimeOfTables: Int {
    var prime = 2
    while prime * prime <= tables {
      if tables % prime == 0 { return prime }
      prime += 1
    }
    return tables
  }

  /// The rounds in which each column is shifted by a step, up to the first that the table sizes do not allow.
  func shifted(
    _ columns: Int, _ rounds: Int, by step: (_ turn: Int, _ column: Int) -> Int, to sum: (Int, Int) -> Int
  ) -> [[Int32]] {
    var answer: [[Int32]] = []
    for turn in 0..<rounds {
      var groups = Array(repeating: [Int](), count: tables)
      for column in 0..<columns {
        let shift = step(turn, column)
        for element in 0..<min(tables, people - column * tables) {
          groups[sum(element, shift)].append(column * tables + element)
        }
      }
      guard let round = placed(groups, in: turn) else { return answer }
      answer.append(round)
    }
    return answer
  }
}
