// Everett and Valente's bridging score: brokerage per tie.

extension CompressedGraph {
  /// Everett and Valente's bridging score: the flow through and from each vertex, per tie.
  ///
  /// Everett and Valente 2016, doi:10.1016/j.socnet.2015.09.001. Undirected: (2·betweenness + r)/degree for vertices
  /// of degree 2 or more, 0 for others; r is the number of other vertices reached (n - 1 if connected). Directed: the
  /// mean of (betweenness + vertices that reach it)/in-degree and (betweenness + vertices it reaches)/out-degree where
  /// betweenness is above 0, otherwise 0. Unweighted.
  ///
  /// - Parameter execution: Threads, progress (of the betweenness) and cancellation.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: That of `betweenness(execution:)`, and of two distance profiles if directed.
  public func bridgingScores(execution: Execution = Execution()) throws(CancellationError) -> [Double] {
    let scores = try betweenness(execution: execution)
    if !isDirected {
      let components = self.components()
      return vertices.map { vertex in
        let degree = degree(of: vertex)
        if degree < 2 { return 0 }
        let reached = components.sizes[Int(components.ids[Int(vertex)])] - 1
        return (2 * scores[Int(vertex)] + Double(reached)) / Double(degree)
      }
    }
    let reaches = try distanceProfile(direction: .outgoing, execution: execution.withoutProgress).reached
    let reachedBy = try distanceProfile(direction: .incoming, execution: execution.withoutProgress).reached
    let incoming = reversed
    return vertices.map { vertex in
      let score = scores[Int(vertex)]
      if score <= 0 { return 0 }
      let into = (score + Double(reachedBy[Int(vertex)])) / Double(incoming.degree(of: vertex))
      let out = (score + Double(reaches[Int(vertex)])) / Double(degree(of: vertex))
      return (into + out) / 2
    }
  }
}
