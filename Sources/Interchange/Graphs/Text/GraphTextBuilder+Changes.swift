// Changes to what was read, once all of it is known.

import NetworkModel

extension GraphTextBuilder {
  /// Leaves out nodes; how many.
  @discardableResult
  mutating func keepNodes(_ isKept: (GraphTextBuilder, Int) -> Bool) -> Int {
    let kept = record.nodes.indices.filter { isKept(self, $0) }
    let left = record.nodes.count - kept.count
    if left > 0 { record.nodes = kept.map { record.nodes[$0] } }
    if left > 0 { index() }
    return left
  }

  /// Leaves out edges; how many.
  @discardableResult
  mutating func keepEdges(_ isKept: (GraphTextBuilder, Int) -> Bool) -> Int {
    let kept = record.edges.indices.filter { isKept(self, $0) }
    let left = record.edges.count - kept.count
    if left > 0 { record.edges = kept.map { record.edges[$0] } }
    return left
  }

  /// Gives the nodes other ids, and the edges other ends.
  mutating func renameNodes(_ name: (String) -> String) {
    for place in record.nodes.indices { record.nodes[place].id = name(record.nodes[place].id) }
    for place in record.edges.indices {
      record.edges[place].source = name(record.edges[place].source)
      record.edges[place].target = name(record.edges[place].target)
    }
    index()
  }

  /// Gives some nodes ids that no other one has.
  mutating func nameNodes(_ places: [Int]) {
    index()
    var number = 0
    for place in places {
      repeat { number += 1 } while self.place(ofNode: "unnamed-\(number)") != nil
      record.nodes[place].id = "unnamed-\(number)"
    }
    index()
  }

  /// Changes every value of nodes and edges.
  mutating func changeValues(_ change: (String) -> String) {
    for place in record.nodes.indices {
      for column in record.nodes[place].values.indices {
        if let value = record.nodes[place].values[column] { record.nodes[place].values[column] = change(value) }
      }
    }
    for place in record.edges.indices {
      for column in record.edges[place].values.indices {
        if let value = record.edges[place].values[column] { record.edges[place].values[column] = change(value) }
      }
    }
  }

  /// Takes over the faults and notes of another reading of the same file.
  mutating func take(reportsOf other: GraphTextBuilder) {
    record.faults = other.record.faults
    record.notes = other.record.notes
    record.title = record.title ?? other.record.title
  }
}
