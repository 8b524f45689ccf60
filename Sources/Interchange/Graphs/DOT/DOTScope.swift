// A scope of DOT.

/// A graph or a subgraph: what it says of itself, of the nodes and edges in it, and which nodes stand in it.
struct DOTScope {
  /// Values by name, in the order in which the names come.
  struct Values {
    private(set) var pairs: [(key: String, value: DOTToken)] = []
    private var places: [String: Int] = [:]

    subscript(key: String) -> DOTToken? { places[key].map { pairs[$0].value } }

    mutating func set(_ key: String, _ value: DOTToken) {
      if let place = places[key] {
        pairs[place].value = value
      } else {
        places[key] = pairs.count
        pairs.append((key, value))
      }
    }
  }

  let name: String?
  let parent: Int?
  var attributes = Values()
  var nodeDefaults = Values()
  var edgeDefaults = Values()
  /// The subgraphs by name.
  var named: [String: Int] = [:]
  /// The subgraphs in order.
  var subgraphs: [Int] = []
  /// The nodes that are named in it itself.
  var nodes: [Int] = []
  var nodeSet: Set<Int> = []
}
