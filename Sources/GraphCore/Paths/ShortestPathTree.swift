// Shortest paths from one vertex, for whoever wants the paths themselves and not only what they add up to.

/// Shortest paths from one vertex to every vertex that it reaches.
///
/// Made by `CompressedGraph.shortestPaths(from:lengths:)`.
///
/// ```swift
/// let tree = graph.shortestPaths(from: 0)
/// print(tree.distances[7], tree.path(to: 7) ?? [])
/// ```
public struct ShortestPathTree: Sendable, Equatable {
  /// The vertex where all paths start.
  public let source: Int32
  /// The length of a shortest path to each vertex; infinite where there is none.
  public let distances: [Double]
  /// The vertex before each on its shortest path, or -1 for `source` and for vertices that are not reached.
  ///
  /// Of several shortest paths the one that comes through the nearest vertex is kept, so the tree is always the same.
  public let parents: [Int32]
  /// The vertices reached, nearest first, starting with `source`.
  public let order: [Int32]

  /// The vertices of the shortest path from `source` to `target`, both included; nil if there is none.
  ///
  /// - Complexity: O(length of the path).
  public func path(to target: Int32) -> [Int32]? {
    guard distances[Int(target)] < .infinity else { return nil }
    var path = [target]
    while let last = path.last, parents[Int(last)] >= 0 { path.append(parents[Int(last)]) }
    return path.reversed()
  }
}

extension CompressedGraph {
  /// Shortest paths from `source` along the direction of ties, by breadth-first search or Dijkstra's method.
  ///
  /// - Parameters:
  ///   - source: Where paths start.
  ///   - lengths: What weights say about the lengths of ties; nil counts every tie as 1, whatever its weight.
  /// - Returns: Distances and a tree of shortest paths.
  /// - Complexity: O(n + m) time where lengths are whole numbers up to 1,024, as for nil, and O(m log n) otherwise; 50
  ///   bytes for each vertex and 8 for each arc.
  public func shortestPaths(from source: Int32, lengths: EdgeLengths? = nil) -> ShortestPathTree {
    let arcLengths = ArcLengths(lengths == nil ? unweighted : self, lengths ?? .weights)
    var search = ShortestPathSearch(count: vertexCount, lengths: arcLengths.values)
    search.search(from: Int(source), offsets, targets, arcLengths.values)
    var parents = [Int32](repeating: -1, count: vertexCount)
    for vertex in search.order {
      for arc in arcs(of: vertex) {
        let target = Int(targets[arc])
        if parents[target] < 0, search.place[target] > search.place[Int(vertex)],
          search.distance[Int(vertex)] + arcLengths.values[arc] == search.distance[target]
        {
          parents[target] = vertex
        }
      }
    }
    return ShortestPathTree(
      source: source, distances: search.distance.map { $0 / arcLengths.scale }, parents: parents, order: search.order)
  }
}
