// Closeness and path lengths over weighted distances.

/// Sums over the weighted distances from (or to) every vertex.
///
/// Made by `CompressedGraph.distanceProfile(lengths:direction:execution:)`. Unreachable pairs are left out of all sums.
/// All lists have one entry for each vertex; distances are in units of the lengths of ties.
public struct WeightedDistanceProfile: Sendable, Equatable {
  /// How many other vertices are reached from each vertex.
  public internal(set) var reached: [Int32]
  /// The sum of distances to the vertices reached.
  public internal(set) var farness: [Double]
  /// The sum of 1/distance to the vertices reached.
  package internal(set) var inverseSum: [Double]
  /// The distance to the farthest vertex reached; 0 for a vertex that reaches none.
  public internal(set) var eccentricity: [Double]

  /// Closeness after Wasserman and Faust (1994): (r/(n-1)) · (r/Σd) over the r other vertices reached; 0 if none is.
  public var closeness: [Double] {
    let others = Double(reached.count - 1)
    return zip(reached, farness).map { reached, farness in
      reached == 0 ? 0 : Double(reached) / others * (Double(reached) / farness)
    }
  }

  /// Harmonic closeness: Σ 1/d divided by n - 1, where unreachable vertices add 0.
  public var harmonic: [Double] {
    let others = Double(max(reached.count - 1, 1))
    return inverseSum.map { $0 / others }
  }

  /// The mean distance over ordered pairs that reach each other, or nil if no pair does.
  public var averagePathLength: Double? {
    let pairs = reached.reduce(0) { $0 + Int($1) }
    return pairs == 0 ? nil : farness.reduce(0, +) / Double(pairs)
  }

  /// The greatest distance between any two vertices that reach each other; nil for a graph without vertices.
  public var diameter: Double? { eccentricity.max() }
}

extension CompressedGraph {
  /// Weighted closeness, harmonic closeness, average path length and diameter, exact, from one search a vertex.
  ///
  /// Dijkstra 1959, doi:10.1007/BF01386390. The ties of an unweighted graph have length 1.
  ///
  /// - Parameters:
  ///   - lengths: Whether weights are lengths or strengths.
  ///   - direction: In which direction ties are followed from the vertex measured; irrelevant if undirected.
  ///   - execution: Threads, progress (in batches of 16 vertices) and cancellation.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: O(n·m log n) time; about 50 bytes a vertex for each thread.
  public func distanceProfile(
    lengths: EdgeLengths, direction: DistanceProfile.Direction = .outgoing, execution: Execution = Execution()
  ) throws(CancellationError) -> WeightedDistanceProfile {
    let graph = direction == .outgoing ? self : reversed
    let arcs = ArcLengths(graph, lengths)
    let count = vertexCount
    let batch = 16
    let none = WeightedDistanceProfile(reached: [], farness: [], inverseSum: [], eccentricity: [])
    return try execution.reduce(count: (count + batch - 1) / batch, into: none) {
      ShortestPathSearch(count: count, lengths: arcs.values)
    } part: { index, tree, signal -> WeightedDistanceProfile? in
      var part = none
      for source in (index * batch)..<min((index + 1) * batch, count) {
        if signal.isRaised() { return nil }
        tree.search(from: source, graph.offsets, graph.targets, arcs.values)
        var (sum, inverse, greatest) = (0.0, 0.0, 0.0)
        for vertex in tree.order.dropFirst() {
          let distance = tree.distance[Int(vertex)] / arcs.scale
          sum += distance
          inverse += 1 / distance
          greatest = distance
        }
        part.reached.append(Int32(tree.order.count - 1))
        part.farness.append(sum)
        part.inverseSum.append(inverse)
        part.eccentricity.append(greatest)
      }
      return part
    } merge: { total, part in
      total.reached += part.reached
      total.farness += part.farness
      total.inverseSum += part.inverseSum
      total.eccentricity += part.eccentricity
    }
  }
}
