// Clustering: how closed the neighborhood of each vertex is.

/// The triangles of a graph, counted at each vertex.
public struct Triangles: Sendable, Equatable {
  /// The number of triangles at each vertex.
  public let counts: [Int]
  /// The number of neighbors of each vertex.
  package let degrees: [Int32]

  /// The number of triangles.
  public var total: Int { counts.reduce(0, +) / 3 }

  /// Local clustering: the share of pairs of neighbors that are tied; nil below two neighbors.
  ///
  /// Watts and Strogatz 1998, doi:10.1038/30918.
  public var clustering: [Double?] {
    zip(counts, degrees).map { count, degree in
      degree < 2 ? nil : Double(count) / (Double(degree) * Double(degree - 1) / 2)
    }
  }

  /// The mean local clustering over vertices with two neighbors or more; nil if there is none.
  public var averageClustering: Double? {
    let defined = clustering.compactMap { $0 }
    return defined.isEmpty ? nil : defined.reduce(0, +) / Double(defined.count)
  }

  /// Transitivity: the share of two-step paths that close to a triangle; nil if there is no such path.
  public var transitivity: Double? {
    let paths = degrees.reduce(0.0) { $0 + Double($1) * (Double($1) - 1) / 2 }
    return paths == 0 ? nil : Double(counts.reduce(0, +)) / paths
  }
}

extension CompressedGraph {
  /// Counts the triangles at every vertex; direction and weights do not count.
  ///
  /// - Complexity: O(m^1.5) time at worst, whatever the hubs; O(n + m) memory.
  public func triangles() -> Triangles {
    let graph = undirected
    let oriented = OrientedGraph(graph)
    let counts = oriented.triangleCounts()
    var byVertex = counts
    for (rank, vertex) in oriented.order.enumerated() { byVertex[Int(vertex)] = counts[rank] }
    return Triangles(counts: byVertex, degrees: graph.vertices.map { Int32(graph.degree(of: $0)) })
  }
}
