// Rounds without any repeat, from a finite field: q tables, q a prime power, at most q people at a table.
//
// Person (column c, element x) of GF(q); in round a table b holds (c, b + a·m[c]) for each column c, m[c] all
// different. Two people of different columns meet in the one round a = (x − x′)/(m[c] − m[c′]); people of a column
// never meet, so if the columns divide q one more round seats each column by itself. Transversal designs, Colbourn and
// Dinitz (eds), Handbook of Combinatorial Designs 2007, doi:10.1201/9781420010541, III.3.

extension SeatingRules {
  /// The rounds without repeats that a finite field gives here, the table of each person; empty if it gives none.
  func fieldRounds() -> [[Int32]] {
    guard isFree, tables > 1, people > tables, let field = FiniteField(order: tables) else { return [] }
    let columns = (people + tables - 1) / tables
    if columns > tables { return [] }
    var answer = shifted(columns, min(rounds, tables)) {
      field.product($0, $1)
    } to: {
      field.difference($0, $1)
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
