// The mean distance and the diameter of a graph too large for all distances: searches from some vertices, with bounds.
//
// The mean: sources are drawn at random without replacement from each component that has more vertices than are drawn; smaller ones
// are searched from all theirs. The error is an empirical Bernstein bound on the mean of f(s), the mean distance from a source s
// (Maurer and Pontil 2009, "Empirical Bernstein Bounds and Sample Variance Penalization", arXiv:0907.3740; drawing without
// replacement only tightens it, Hoeffding 1963, doi:10.1080/01621459.1963.10500830). Its range comes from the triangle
// inequality: f(s) is at least 1 and at most f(t) + ecc(t), for any source t.
// The diameter: at least the greatest distance met, at most twice the least eccentricity, and then vertices from the fringe of the
// most central source inward until these meet (iFUB; Crescenzi et al. 2013, doi:10.1016/j.tcs.2012.09.018).

/// The mean distance and the diameter of a graph, from searches of some of its vertices.
///
/// Made by `CompressedGraph.estimatedDistances(sources:seed:execution:)`. Unweighted, direction aside; pairs out of reach of each
/// other are left out.
package struct DistanceEstimate: Sendable, Equatable {
  /// The mean distance over ordered pairs that reach each other; nil if no pair does.
  package var averagePathLength: Double?
  /// How far the mean may be from the true one, with `confidence`; 0 where every vertex was searched from.
  package var error = 0.0
  /// The least and the greatest that the diameter can be; nil for a graph without vertices.
  package var diameter: ClosedRange<Int>?

  /// How sure the error is.
  package static let confidence = 0.95
}

extension CompressedGraph {
  /// The mean distance and the diameter from searches of some vertices.
  ///
  /// - Parameters:
  ///   - sources: How many vertices of a component are searched from, at least 2; of a smaller one all.
  ///   - seed: The seed of the draw.
  ///   - execution: Threads, progress (in batches of 512 vertices) and cancellation.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: O(sources · m / 512) word operations, and at most eight times 512 sources more for the diameter; about 200 bytes a
  ///   vertex for each thread.
  package func estimatedDistances(
    sources: Int = 1024, seed: UInt64 = 1, execution: Execution = Execution()
  ) throws(CancellationError) -> DistanceEstimate {
    guard vertexCount > 0 else { return DistanceEstimate() }
    let components = self.components()
    let graph = undirected
    let ordered = graph.induced(by: breadthFirstOrder(components, symmetric: graph))
    var parts: [Range<Int>] = []
    for size in components.sizes where size > 1 {
      let start = parts.last?.upperBound ?? 0
      parts.append(start..<(start + size))
    }
    var random = SplitMix64(seed: seed)
    let drawn = parts.map { random.drawn(sources, of: Array($0)) }
    let found = try ordered.farness(of: drawn, within: parts, execution)
    var estimate = DistanceEstimate(parts, found, drawn)
    var least = found.lazy.map(\.greatest).max() ?? 0
    var greatest = least
    for (place, part) in parts.enumerated() where drawn[place].count < part.count && part.count - 1 > least {
      let center = found[place].center(of: drawn[place])
      let bounds = try ordered.diameter(of: part, around: center, atLeast: least, execution)
      least = max(least, bounds.lowerBound)
      greatest = max(greatest, bounds.upperBound)
    }
    estimate.diameter = least...max(least, greatest)
    return estimate
  }

  /// The sums of distances from sources, component by component.
  private func farness(
    of sources: [[Int]], within parts: [Range<Int>], _ execution: Execution
  ) throws(CancellationError) -> [SourceDistances] {
    let lanes = MultiSourceSearch<SIMD8<UInt64>>.lanes
    let most = sources.lazy.map(\.count).max() ?? 0
    let initial = sources.map { _ in SourceDistances() }
    return try execution.reduce(count: (most + lanes - 1) / lanes, into: initial) {
      MultiSourceSearch<SIMD8<UInt64>>(push: self, pull: self)
    } part: { batch, search, signal -> [SourceDistances]? in
      var distances: [SourceDistances] = []
      for (part, sources) in zip(parts, sources).prefix(while: { $1.count > batch * lanes }) {
        let mine = sources.dropFirst(batch * lanes).prefix(lanes)
        guard let found = search.distances(from: Array(mine), within: part, signal) else { return nil }
        distances.append(found)
      }
      return distances
    } merge: { total, part in
      for (place, found) in part.enumerated() { total[place].append(found) }
    }
  }

  /// The least and the greatest that the diameter of a component can be, by eccentricities from the fringe of a vertex inward.
  private func diameter(
    of part: Range<Int>, around center: Int, atLeast known: Int, _ execution: Execution
  ) throws(CancellationError) -> ClosedRange<Int> {
    let distances = self.distances(from: Int32(center))
    var levels: [[Int]] = []
    for vertex in part {
      let level = Int(distances[vertex])
      while levels.count <= level { levels.append([]) }
      levels[level].append(vertex)
    }
    var least = max(known, levels.count - 1)
    var budget = 8 * MultiSourceSearch<SIMD8<UInt64>>.lanes
    // Two vertices that are both within a level are no farther from each other than twice that.
    for level in levels.indices.reversed() where least < 2 * level {
      guard levels[level].count <= budget else { return least...(2 * level) }
      budget -= levels[level].count
      let found = try farness(of: [levels[level]], within: [part], execution.withoutProgress)
      least = max(least, found[0].greatest)
    }
    return least...least
  }
}

extension DistanceEstimate {
  /// The estimate from the distances of sources.
  fileprivate init(_ parts: [Range<Int>], _ found: [SourceDistances], _ sources: [[Int]]) {
    self.init()
    var (pairs, sum, doubt) = (0.0, 0.0, 0.0)
    let drawn = zip(parts, sources).count { $0.count > $1.count }
    for (place, part) in parts.enumerated() {
      let others = Double(part.count - 1)
      let mine = Double(part.count) * others
      let means = found[place].farness.map { Double($0) / others }
      let count = Double(means.count)
      let mean = means.reduce(0, +) / count
      pairs += mine
      sum += mine * mean
      guard sources[place].count < part.count, count > 1 else { continue }
      let variance = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
      let top = zip(means, found[place].eccentricity).lazy.map { $0 + Double($1) }.min() ?? 1
      let unsure = logarithm(4 * Double(drawn) / (1 - Self.confidence))
      doubt +=
        mine * ((2 * variance * unsure / count).squareRoot() + 7 * (top - 1) * unsure / (3 * (count - 1)))
    }
    if pairs > 0 { (averagePathLength, error) = (sum / pairs, doubt / pairs) }
  }
}

/// The distances from sources of one component: their sums and the greatest, source by source.
private struct SourceDistances: Sendable {
  var farness: [Int] = []
  var eccentricity: [Int] = []

  var greatest: Int { eccentricity.max() ?? 0 }

  mutating func append(_ more: SourceDistances) {
    farness += more.farness
    eccentricity += more.eccentricity
  }

  /// The source that is nearest to all, the first of equals.
  func center(of sources: [Int]) -> Int {
    let least = eccentricity.indices.min { (eccentricity[$0], $0) < (eccentricity[$1], $1) } ?? 0
    return sources[least]
  }
}

extension MultiSourceSearch {
  /// One search from up to as many vertices as there are lanes, inside a component of an undirected graph; nil if stopped.
  fileprivate mutating func distances(
    from sources: [Int], within part: Range<Int>, _ signal: StopSignal
  ) -> SourceDistances? {
    var found = SourceDistances()
    found.farness = Array(repeating: 0, count: sources.count)
    found.eccentricity = found.farness
    let isDone = search(from: sources, within: part, signal) { search, reached, level in
      let planes = Self.count(reached, &search.next, &search.seen, &search.frontier)
      for lane in sources.indices {
        var count = 0
        for (power, plane) in planes.enumerated() where plane[lane >> 6] >> UInt64(lane & 63) & 1 == 1 {
          count += 1 << power
        }
        if count == 0 { continue }
        found.farness[lane] += level * count
        found.eccentricity[lane] = level
      }
    }
    return isDone ? found : nil
  }

  /// How many vertices each search reached at this level, in binary: plane k holds the digit of 2ᵏ for every lane.
  ///
  /// What was reached becomes the frontier.
  private static func count(
    _ reached: [Int32], _ nexts: inout [Bits], _ allSeen: inout [Bits], _ frontiers: inout [Bits]
  ) -> [Bits] {
    var next = nexts.mutableSpan
    var seen = allSeen.mutableSpan
    var frontier = frontiers.mutableSpan
    var planes: [Bits] = []
    for place in reached {
      let vertex = Int(place)
      let bits = next[vertex]
      seen[vertex] = seen[vertex].union(bits)
      frontier[vertex] = bits
      next[vertex] = Bits()
      var (carry, power) = (bits, 0)
      while !carry.isEmpty {
        if power == planes.count { planes.append(Bits()) }
        (planes[power], carry) = (planes[power] ^ carry, planes[power] & carry)
        power += 1
      }
    }
    return planes
  }
}
