// A record of a graph as lines that tests can state.

@testable import Interchange

extension GraphRecord {
  /// The nodes: `1 name=KI x=0.5`.
  var nodeLines: [String] { nodes.map { ([$0.id] + Self.pairs($0.values, nodeColumns)).joined(separator: " ") } }

  /// The edges: `1 -> 2 weight=2`, `1 -- 2`, `1 <-> 2`.
  var edgeLines: [String] {
    edges.map { edge in
      let sign =
        switch edge.direction {
        case .directed: "->"
        case .undirected: "--"
        case .mutual: "<->"
        }
      return (["\(edge.source) \(sign) \(edge.target)"] + Self.pairs(edge.values, edgeColumns)).joined(separator: " ")
    }
  }

  /// The faults: `3:5 vertex-out-of-range`.
  var faultLines: [String] { faults.map { "\($0.location) \($0.code)" } }

  /// The notes about graphs in text formats.
  var textNotes: [GraphTextNote] {
    notes.compactMap { if case .graphText(let note) = $0.kind { note } else { nil } }
  }

  private static func pairs(_ values: GraphRow, _ columns: [String]) -> [String] {
    zip(columns, values).compactMap { column, value in value.map { "\(column)=\($0)" } }
  }
}
