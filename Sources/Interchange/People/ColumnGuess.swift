// What the columns of a list of people are, where it has no headings: by what they hold.
//
// Rules. A column with an e-mail address is one of e-mail; the first column of whole numbers, all different, is one of ids; a
// column in which every word means a built-in sector is one of sectors. Of what is left the first is the name and the next the
// organization; where three or more are left and the first two hold single words alone, these are first and last name.

import NetworkModel
import PlanModel

/// A guess at what the columns of a list without headings are.
struct ColumnGuess {
  /// A heading for each column, all different: words that lists of people know, or `column 4`.
  private(set) var headings: [String]

  /// The guess for a table whose rows are all people; O(size of the table).
  init(of table: CSVTable) {
    let cells = (0..<table.header.count).map { column in
      table.rows.map { table.text(column, in: $0) }.filter { !$0.isEmpty }
    }
    headings = cells.indices.map { "column \($0 + 1)" }
    var left = Array(cells.indices)
    func take(_ heading: String, first isMeant: ([String]) -> Bool) {
      guard let place = left.firstIndex(where: { !cells[$0].isEmpty && isMeant(cells[$0]) }) else { return }
      headings[left.remove(at: place)] = heading
    }
    take("e-mail") { $0.contains(where: PersonalColumn.isEmailAddress) }
    take("id") { values in
      values.count == table.rows.count && values.allSatisfy { Int($0) != nil } && Set(values).count == values.count
    }
    take("sector") { $0.allSatisfy { SectorNames.builtIn.id(of: $0) != nil } }
    func isSingleWord(_ column: Int) -> Bool { !cells[column].contains { $0.contains(" ") } }
    let isSplit = left.count >= 3 && left.prefix(2).allSatisfy(isSingleWord)
    for (column, heading) in zip(left, (isSplit ? ["first name", "last name"] : ["name"]) + ["organization"]) {
      headings[column] = heading
    }
  }
}
