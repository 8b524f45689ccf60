// How much each contact of a vertex gives it as a go-between: Everett and Valente's brokerage.

extension CompressedGraph {
  /// Everett and Valente's bridging score: the flow between others, and of its own, per tie of each vertex.
  ///
  /// Everett and Valente 2016, doi:10.1016/j.socnet.2015.09.001. Undirected: (2·betweenness + r)/degree for vertices
  /// of degree 2 or more, 0 for others, r the number of others reached (n - 1 if connected). Directed: the mean of
  /// (betweenness + those who reach it)/in-degree and (betweenness + those it reaches)/out-degree where betweenness is
  /// above 0, otherwise 0. Unweighted. Costs are those of `betweenness`, plus `distanceProfile` if directed.
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
    let quiet = Execution(threads: execution.threads, isCancelled: execution.isCancelled)
    let reaches = try distanceProfile(direction: .outgoing, execution: quiet).reached
    let reachedBy = try distanceProfile(direction: .incoming, execution: quiet).reached
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
