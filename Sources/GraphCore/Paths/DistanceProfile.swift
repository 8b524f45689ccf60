// Measures from the distances between all pairs: closeness, harmonic closeness, average path length, diameter, and the
// number of vertices within k steps, all from one pass.

/// Sums over the distances from (or to) every vertex.
///
/// Made by `CompressedGraph.distanceProfile(direction:execution:)`. Unweighted: every tie is one step. Unreachable
/// pairs are left out of all sums; `reached` says how many pairs that leaves. All lists have one entry for each vertex.
public struct DistanceProfile: Sendable, Equatable {
  /// In which direction ties are followed from the vertex measured.
  public enum Direction: Sendable {
    /// Distances from the vertex to others.
    case outgoing
    /// Distances from others to the vertex.
    case incoming
  }

  /// How many other vertices are reached from each vertex.
  public internal(set) var reached: [Int32]
  /// The sum of distances to the vertices reached.
  public internal(set) var farness: [Int]
  /// The sum of 1/distance to the vertices reached.
  package internal(set) var inverseSum: [Double]
  /// The distance to the farthest vertex reached; 0 for a vertex that reaches none.
  public internal(set) var eccentricity: [Int32]
  /// `pairs[d]` is the number of ordered pairs of different vertices at distance `d`; `pairs[0]` is 0.
  public internal(set) var pairs: [Int]

  /// A profile of `count` vertices that reach none.
  init(count: Int) {
    reached = Array(repeating: 0, count: count)
    farness = Array(repeating: 0, count: count)
    inverseSum = Array(repeating: 0, count: count)
    eccentricity = Array(repeating: 0, count: count)
    pairs = [0]
  }

  /// The number of vertices.
  package var vertexCount: Int { reached.count }

  /// Closeness after Wasserman and Faust (1994): (r/(n-1)) · (r/Σd) over the r other vertices reached; 0 if none is.
  ///
  /// From 0 to 1, which is a vertex tied to all others. In a disconnected graph it is scaled by the share reached.
  public var closeness: [Double] {
    let others = Double(vertexCount - 1)
    return zip(reached, farness).map { reached, farness in
      farness == 0 ? 0 : Double(reached) / others * (Double(reached) / Double(farness))
    }
  }

  /// Closeness within the vertices reached: r/Σd, as igraph defines it; nil for a vertex that reaches none.
  public var closenessWithinReach: [Double?] {
    zip(reached, farness).map { reached, farness in farness == 0 ? nil : Double(reached) / Double(farness) }
  }

  /// Harmonic closeness: Σ 1/d divided by n - 1, where unreachable vertices add 0 (Marchiori and Latora 2000).
  ///
  /// From 0 to 1, comparable across components. A single vertex has 0.
  public var harmonic: [Double] {
    let others = Double(max(vertexCount - 1, 1))
    return inverseSum.map { $0 / others }
  }

  /// The mean distance over ordered pairs that reach each other, or nil if no pair does.
  public var averagePathLength: Double? {
    var count = 0
    var sum = 0
    for distance in pairs.indices {
      count += pairs[distance]
      sum += distance * pairs[distance]
    }
    return count == 0 ? nil : Double(sum) / Double(count)
  }

  /// The greatest distance between any two vertices that reach each other; nil for a graph without vertices.
  public var diameter: Int? { vertexCount == 0 ? nil : pairs.count - 1 }

  /// The share of ordered pairs within distance `steps`, of all n(n-1) pairs; nil below two vertices.
  public func shareOfPairs(within steps: Int) -> Double? {
    guard vertexCount > 1 else { return nil }
    let near = pairs.prefix(steps + 1).reduce(0, +)
    return Double(near) / (Double(vertexCount) * Double(vertexCount - 1))
  }
}
