// K-cores: how deep in the network each vertex sits.

extension CompressedGraph {
  /// The core number of each vertex: the greatest k such that it is in a subgraph in which all have k neighbors or
  /// more.
  ///
  /// Seidman 1983, doi:10.1016/0378-8733(83)90028-X; by buckets, Batagelj and Zaveršnik 2003, arXiv:cs/0310049.
  /// Direction and weights do not count; isolates have 0.
  ///
  /// - Complexity: O(n + m) time, O(n) memory.
  public func coreNumbers() -> [Int32] {
    let graph = undirected
    let count = vertexCount
    let offsets = graph.offsets.span
    let targets = graph.targets.span
    var degree = [Int32](repeating: 0, count: count)
    var greatest = 0
    for vertex in 0..<count {
      let own = offsets[vertex + 1] - offsets[vertex]
      degree[vertex] = Int32(truncatingIfNeeded: own)
      greatest = max(greatest, Int(own))
    }
    // Vertices sorted by their remaining degree; `start[d]` is where degree d begins.
    var start = [Int32](repeating: 0, count: greatest + 2)
    for own in degree { start[Int(own) + 1] += 1 }
    for own in 0...greatest { start[own + 1] += start[own] }
    var fill = start
    var order = [Int32](repeating: 0, count: count)
    var position = order
    for vertex in 0..<count {
      let place = fill[Int(degree[vertex])]
      fill[Int(degree[vertex])] += 1
      position[vertex] = place
      order[Int(place)] = Int32(vertex)
    }
    for place in 0..<count {
      let vertex = Int(order[place])
      let own = degree[vertex]
      for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
        let other = Int(targets[arc])
        let left = degree[other]
        if left <= own { continue }
        // Swap with the first of its degree, then let the next lower degree begin after it.
        let first = Int(start[Int(left)])
        let firstVertex = Int(order[first])
        let place = Int(position[other])
        order[first] = Int32(truncatingIfNeeded: other)
        order[place] = Int32(truncatingIfNeeded: firstVertex)
        position[other] = Int32(truncatingIfNeeded: first)
        position[firstVertex] = Int32(truncatingIfNeeded: place)
        start[Int(left)] += 1
        degree[other] = left - 1
      }
    }
    return degree
  }
}
