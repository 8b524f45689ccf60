// A table of ties as a matrix, as Gephi and UCINET take it: the first row and the first column name actors.
//
// Rules. Where both name the same actors, in whatever order, it is one mode: the row is the one from which a tie goes, and a
// symmetric matrix is ties without direction. Where they name others it is two modes, and its ties have no direction. Empty
// cells and 0 are no ties, and so are the signs of a missing answer; a cross is 1. The values are weights, unless all are 1.

import NetworkModel

/// Reads matrices of ties.
enum TieMatrix {
  /// The value of a cell as it is written; empty for no tie, nil for what no matrix holds.
  static func value(_ cell: String) -> String? {
    let word = cell.trimmed
    if ["", "na", "nan", ".", "-", "?"].contains(word.lowercased()) { return "" }
    if word.lowercased() == "x" { return "1" }
    guard let literal = CellNumber.literal(of: word), let number = Double(literal), number.isFinite else { return nil }
    return number == 0 ? "" : literal
  }

  /// Reads a file; what is wrong with it is in the answer.
  ///
  /// - Complexity: O(size of the file).
  static func read(_ bytes: [UInt8], named name: String) -> NetworkReading {
    do throws(TextError) {
      return record(of: try CSVTable(bytes, name: name)).reading(named: name)
    } catch {
      return NetworkReading(network: nil, faults: [FormatFault(.table(error.fault), at: error.location)])
    }
  }

  static func record(of table: CSVTable) -> GraphRecord {
    var builder = GraphTextBuilder()
    let columns = (1..<max(1, table.header.count)).map { table.text($0, in: table.header) }
    let rows = table.rows.map { table.text(0, in: $0) }
    let isOneMode = Set(columns).isSuperset(of: rows) || Set(rows).isSuperset(of: columns)
    func addNode(_ name: String, mode: String?, at offset: Int) -> Int? {
      let location = table.location(at: offset)
      guard !name.isEmpty else {
        builder.report(.unexpected("", expected: .name), at: location)
        return nil
      }
      if isOneMode, let known = builder.place(ofNode: name) { return known }
      var id = name
      while builder.place(ofNode: id) != nil { id = "column-" + id }
      let node = builder.addNode(id, at: location)
      if id != name { builder.set("name", name, of: .node(node)) }
      builder.set("mode", mode, of: .node(node))
      return node
    }
    let sources = table.rows.indices.map {
      addNode(rows[$0], mode: isOneMode ? nil : "1", at: table.offset(ofColumn: 0, in: table.rows[$0]))
    }
    let targets = columns.indices.map {
      addNode(columns[$0], mode: isOneMode ? nil : "2", at: table.offset(ofColumn: $0 + 1, in: table.header))
    }
    var ties = TieCollection()
    for (place, row) in table.rows.enumerated() {
      for column in 0..<max(columns.count, row.count - 1) {
        let (text, offset) = (table.text(column + 1, in: row), table.offset(ofColumn: column + 1, in: row))
        guard let value = value(text), column < columns.count || value.isEmpty else {
          builder.report(.unexpected(String(text.prefix(40)), expected: .number), at: table.location(at: offset))
          continue
        }
        guard !value.isEmpty, let source = sources[place], let target = targets[column] else { continue }
        ties.append(source, target, value, at: offset)
      }
    }
    ties.add(to: &builder, isOneMode: isOneMode) { table.location(at: $0) }
    return builder.finished()
  }
}

/// Lists of neighbors as Gephi takes them: each line names an actor, and then those that it is tied to.
enum NeighborLists {
  /// Reads a file; what is wrong with it is in the answer.
  ///
  /// Where all ties are given from both ends they have no direction.
  ///
  /// - Complexity: O(size of the file).
  static func read(_ bytes: [UInt8], named name: String) -> NetworkReading {
    do throws(TextError) {
      let table = try CSVTable(bytes, name: name)
      var builder = GraphTextBuilder()
      builder.note(.neighborLists)
      var ties = TieCollection()
      for row in [table.header] + table.rows {
        func place(_ column: Int) -> Int? {
          let text = table.text(column, in: row)
          return text.isEmpty
            ? nil : builder.node(text, at: table.location(at: table.offset(ofColumn: column, in: row)))
        }
        guard let source = place(0) else { continue }
        for column in 1..<max(1, row.count) {
          guard let target = place(column) else { continue }
          ties.append(source, target, "1", at: table.offset(ofColumn: column, in: row))
        }
      }
      ties.add(to: &builder, isOneMode: true) { table.location(at: $0) }
      return builder.finished().reading(named: name)
    } catch {
      return NetworkReading(network: nil, faults: [FormatFault(.table(error.fault), at: error.location)])
    }
  }
}

/// Ties by the places of their ends, until all are known.
private struct TieCollection {
  private struct Pair: Hashable {
    let source: Int
    let target: Int
  }

  private var ties: [(pair: Pair, value: String, offset: Int)] = []

  mutating func append(_ source: Int, _ target: Int, _ value: String, at offset: Int) {
    ties.append((Pair(source: source, target: target), value, offset))
  }

  /// Makes edges of them, without direction where each is given from both ends, or where the ends are of two kinds.
  func add(to builder: inout GraphTextBuilder, isOneMode: Bool, location: (Int) -> SourceLocation) {
    let values = Dictionary(ties.map { ($0.pair, $0.value) }, uniquingKeysWith: { first, _ in first })
    let isSymmetric =
      isOneMode && !ties.isEmpty
      && ties.allSatisfy {
        values[Pair(source: $0.pair.target, target: $0.pair.source)].map(Double.init) == Double($0.value)
      }
    if isSymmetric { builder.note(.symmetricMatrix(name: nil)) }
    let isWeighted = ties.contains { Double($0.value) != 1 }
    for tie in ties where !isSymmetric || tie.pair.source <= tie.pair.target {
      let edge = builder.addEdge(
        builder.id(ofNode: tie.pair.source), builder.id(ofNode: tie.pair.target),
        isSymmetric || !isOneMode ? .undirected : .directed, at: location(tie.offset))
      if isWeighted { builder.set("weight", tie.value, of: .edge(edge)) }
    }
  }
}
