// Distances in steps from one or more vertices, by breadth-first search (Moore 1959).

extension CompressedGraph {
  /// The distance that marks an unreachable vertex: -1.
  public static let unreachable: Int32 = -1

  /// The number of ties on a shortest path from `source` to every vertex, along the direction of ties.
  ///
  /// Unreachable vertices get `unreachable`. For the paths themselves see `shortestPaths(from:lengths:)`.
  ///
  /// - Complexity: O(n + m) time, O(n) memory.
  public func distances(from source: Int32) -> [Int32] {
    distances(fromNearestOf: [source])
  }

  /// The number of ties from the nearest of `sources` to every vertex, along the direction of ties.
  ///
  /// Unreachable vertices get `unreachable`; without sources that is all of them.
  ///
  /// - Complexity: O(n + m) time, O(n) memory.
  public func distances(fromNearestOf sources: [Int32]) -> [Int32] {
    var distance = [Int32](repeating: Self.unreachable, count: vertexCount)
    var queue: [Int32] = []
    queue.reserveCapacity(vertexCount)
    for source in sources where distance[Int(source)] < 0 {
      distance[Int(source)] = 0
      queue.append(source)
    }
    let offsets = self.offsets.span
    let targets = self.targets.span
    var head = 0
    while head < queue.count {
      let vertex = Int(queue[head])
      head += 1
      let next = distance[vertex] + 1
      for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
        let target = targets[arc]
        if distance[Int(target)] < 0 {
          distance[Int(target)] = next
          queue.append(target)
        }
      }
    }
    return distance
  }

  /// The vertices breadth first, component by component, so that neighbors are near each other in memory.
  ///
  /// Components are in the order of `components`, each searched from its vertex of highest degree (the smallest such).
  /// Direction of ties does not count.
  func breadthFirstOrder(_ components: Components, symmetric: CompressedGraph) -> [Int32] {
    var starts = [Int32](repeating: -1, count: components.count)
    for vertex in 0..<vertexCount {
      let id = Int(components.ids[vertex])
      if starts[id] < 0 || symmetric.degree(of: Int32(vertex)) > symmetric.degree(of: starts[id]) {
        starts[id] = Int32(vertex)
      }
    }
    var seen = [Bool](repeating: false, count: vertexCount)
    var order: [Int32] = []
    order.reserveCapacity(vertexCount)
    let offsets = symmetric.offsets.span
    let targets = symmetric.targets.span
    var head = 0
    for start in starts {
      seen[Int(start)] = true
      order.append(start)
      while head < order.count {
        let vertex = Int(order[head])
        head += 1
        for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) where !seen[Int(targets[arc])] {
          seen[Int(targets[arc])] = true
          order.append(targets[arc])
        }
      }
    }
    return order
  }
}
