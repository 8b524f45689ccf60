// The graph with directions: what a collaboration that runs one way says beyond that two actors work together.
//
// A `directed` collaboration is an arc from its source to its target. One that is undirected or mutual, or that says
// nothing, runs both ways, and so does a shared activity. Dates and weights are those of `projectedTies`.

public import GraphCore

extension StakeholderNetwork {
  /// The directed graph of who turns to whom: a vertex for each actor, weighted arcs.
  ///
  /// Vertices are the actors' places in `actors`. Parallel arcs are one, whose weight is their sum. Without its directions it
  /// has the ties of `projectedGraph(options)`, but a tie both ways counts at both ends there.
  ///
  /// - Throws: `GraphError` where the network passes the limits of a graph, or strengths add up past the largest number.
  /// - Complexity: O(c + Σk²) time and memory, for c collaborations and activities of k participants.
  public func projectedDirectedGraph(
    _ options: ProjectionOptions = ProjectionOptions()
  ) throws(GraphError) -> CompressedGraph {
    var sources: [Int32] = []
    var targets: [Int32] = []
    var weights: [Double] = []
    func add(_ source: Int, _ target: Int, _ weight: Double) {
      sources.append(Int32(source))
      targets.append(Int32(target))
      weights.append(weight)
    }
    forEachOccasion(options, actorPlaces) { occasion in
      let weight = occasion.direct + occasion.shared
      add(occasion.source, occasion.target, weight)
      if !occasion.runsOneWay { add(occasion.target, occasion.source, weight) }
    }
    return try CompressedGraph(
      vertexCount: actors.count, isDirected: true, sources: sources, targets: targets, weights: weights)
  }
}
