// The matrices of Pajek.

import NetworkModel

extension PajekState {
  mutating func readMatrix() {
    var rows = matrix
    matrix = []
    guard let count = vertexCount else { return }
    let (rowCount, columnCount) = firstMode.map { ($0, count - $0) } ?? (count, count)
    // What stands after the last column in every row is no tie: sums, as a rule. igraph passes it over, too.
    if rows.count == rowCount, let width = rows.first?.values.count, width > columnCount,
      rows.allSatisfy({ $0.values.count == width })
    {
      builder.note(.columnsLeftOut(found: width, stated: columnCount))
      for row in rows.indices { rows[row].values.removeLast(width - columnCount) }
    }
    let values = rows.flatMap(\.values)
    guard values.count == rowCount * columnCount else {
      let end = rows.last?.place ?? 0
      if values.count < rowCount * columnCount {
        report(.fewValues(found: values.count, expected: rowCount * columnCount), at: end)
      } else {
        report(.moreValues(expected: rowCount * columnCount), at: values[rowCount * columnCount].start)
      }
      return
    }
    var reader = GraphMatrix(rows: rowCount, columns: columnCount)
    for value in values {
      guard reader.append(value) else {
        return report(.unexpected(String(value.text.prefix(40)), expected: .number), at: value.start)
      }
    }
    let isSymmetric = firstMode == nil && reader.isSymmetric
    if isSymmetric { builder.note(.symmetricMatrix(name: relation)) }
    reader.forEachTie(isSymmetric: isSymmetric) { row, column, value in
      let direction = isSymmetric || firstMode != nil ? GraphRecord.Direction.undirected : .directed
      let edge = addTie(row, column + (firstMode ?? 0), direction, relation, at: value.start)
      builder.set("weight", value.text, of: .edge(edge))
    }
  }
}

/// The values of a matrix, row by row.
struct GraphMatrix {
  let rows: Int
  let columns: Int
  private var values: [Double] = []
  private var words: [TextWord] = []

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// Adds the next value; false for what is no number.
  mutating func append(_ word: TextWord) -> Bool {
    guard let value = Double(word.text), value.isFinite else { return false }
    values.append(value)
    words.append(word)
    return true
  }

  /// Whether a square matrix equals its mirror image.
  var isSymmetric: Bool {
    guard rows == columns else { return false }
    for row in 0..<rows {
      for column in 0..<row where values[row * columns + column] != values[column * columns + row] { return false }
    }
    return true
  }

  /// The values that are not 0; of a symmetric matrix those above the diagonal and on it.
  func forEachTie(isSymmetric: Bool, _ body: (Int, Int, TextWord) -> Void) {
    for row in 0..<rows {
      for column in (isSymmetric ? row : 0)..<columns where values[row * columns + column] != 0 {
        body(row, column, words[row * columns + column])
      }
    }
  }
}
