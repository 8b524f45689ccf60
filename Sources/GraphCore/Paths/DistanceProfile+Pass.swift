// All distances in one pass: breadth-first search from 512 vertices at once.
//
// Then, Kaufmann, Chirigati et al. 2014, "The More the Merrier: Efficient Multi-Source Graph Traversal",
// doi:10.14778/2735496.2735507. Each vertex has 512 bits, one for each source; one OR advances all searches over a tie.
// Distances are accumulated at the vertex reached, by one population count, and not at 512 sources: the levels at which
// bits arrive at v add up to the distances from all sources to v. Components are disjoint, so all use the same 512
// lanes.

extension CompressedGraph {
  /// Closeness, harmonic closeness, average path length, diameter and reach, exact, in one pass over all pairs.
  ///
  /// - Parameters:
  ///   - direction: In which direction ties are followed from the vertex measured; irrelevant if undirected.
  ///   - execution: Threads, progress (in batches of 512 vertices) and cancellation.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: O(n·m/512) word operations, more for long, thin graphs but never over O(n·m); about 200 bytes a
  ///   vertex for each thread, 300 for one of them.
  public func distanceProfile(
    direction: DistanceProfile.Direction = .outgoing, execution: Execution = Execution()
  ) throws(CancellationError) -> DistanceProfile {
    let components = self.components()
    let order = breadthFirstOrder(components, symmetric: undirected)
    // Distances accumulate at the target, so outgoing distances are computed on the transposed graph.
    let ordered = induced(by: order)
    let pull = direction == .outgoing ? ordered : ordered.reversed
    let push = direction == .outgoing ? ordered.reversed : ordered
    var ranges: [Range<Int>] = []
    var start = 0
    for size in components.sizes where size > 1 {
      ranges.append(start..<(start + size))
      start += size
    }
    let parts = ranges
    let sources = parts.first?.count ?? 0
    let lanes = MultiSourceSearch<SIMD8<UInt64>>.lanes
    let summary = try execution.reduce(count: (sources + lanes - 1) / lanes, into: DistanceProfile(count: vertexCount))
    {
      MultiSourceSearch<SIMD8<UInt64>>(push: push, pull: pull)
    } part: { batch, search, signal in
      // A last batch with few sources runs in narrower lanes, so that no thread has a whole batch of work for it.
      switch sources - batch * lanes {
      case ...MultiSourceSearch<SIMD2<UInt64>>.lanes:
        var narrow = MultiSourceSearch<SIMD2<UInt64>>(push: push, pull: pull)
        return narrow.run(from: batch * lanes, components: parts, signal: signal)
      case ...MultiSourceSearch<SIMD4<UInt64>>.lanes:
        var narrow = MultiSourceSearch<SIMD4<UInt64>>(push: push, pull: pull)
        return narrow.run(from: batch * lanes, components: parts, signal: signal)
      default: return search.run(from: batch * lanes, components: parts, signal: signal)
      }
    } merge: { total, part in
      total.add(part)
    }
    return summary.relabeled(by: order)
  }
}

extension DistanceProfile {
  /// Adds the part of one batch of sources, which covers a prefix of the vertices.
  mutating func add(_ part: DistanceProfile) {
    for vertex in part.reached.indices {
      reached[vertex] += part.reached[vertex]
      farness[vertex] += part.farness[vertex]
      inverseSum[vertex] += part.inverseSum[vertex]
      eccentricity[vertex] = max(eccentricity[vertex], part.eccentricity[vertex])
    }
    while pairs.count < part.pairs.count { pairs.append(0) }
    for distance in part.pairs.indices { pairs[distance] += part.pairs[distance] }
  }

  /// The profile in which vertex `order[i]` has the values of `i`.
  func relabeled(by order: [Int32]) -> DistanceProfile {
    var result = self
    for (position, vertex) in order.enumerated() {
      result.reached[Int(vertex)] = reached[position]
      result.farness[Int(vertex)] = farness[position]
      result.inverseSum[Int(vertex)] = inverseSum[position]
      result.eccentricity[Int(vertex)] = eccentricity[position]
    }
    return result
  }
}

/// The memory of one thread for searches from as many sources at once as there are bits: up to 512.
struct MultiSourceSearch<Bits: BitLanes> {
  static var lanes: Int { 64 * Bits.scalarCount }

  /// The arcs along which searches advance.
  let push: CompressedGraph
  /// The same arcs by target.
  let pull: CompressedGraph
  var seen: [Bits]
  var frontier: [Bits]
  var next: [Bits]

  init(push: CompressedGraph, pull: CompressedGraph) {
    self.push = push
    self.pull = pull
    seen = Array(repeating: Bits(), count: push.vertexCount)
    frontier = seen
    next = seen
  }

  /// Searches from the vertices `first ..< first + lanes` of every component that has so many; nil if stopped.
  mutating func run(from first: Int, components: [Range<Int>], signal: StopSignal) -> DistanceProfile? {
    let parts = components.prefix { $0.count > first }
    var profile = DistanceProfile(count: parts.last?.upperBound ?? 0)
    for part in parts {
      let sources = (part.lowerBound + first)..<min(part.lowerBound + first + Self.lanes, part.upperBound)
      let isDone = search(from: sources, within: part, signal) { search, reached, level in
        Self.count(
          reached, level, &search.next, &search.seen, &search.frontier, &profile.reached, &profile.farness,
          &profile.inverseSum, &profile.eccentricity, &profile.pairs)
      }
      if !isDone { return nil }
    }
    return profile
  }

  /// One search inside `part`, level by level; false if it was stopped.
  ///
  /// - Parameters:
  ///   - sources: The vertices that are searched from, no more than there are lanes.
  ///   - part: The component that they lie in.
  ///   - signal: What stops the search.
  ///   - count: Counts what was reached at a level, and makes it the frontier.
  mutating func search(
    from sources: some Collection<Int>, within part: Range<Int>, _ signal: StopSignal,
    count: (inout Self, _ reached: [Int32], _ level: Int) -> Void
  ) -> Bool {
    for vertex in part {
      seen[vertex] = Bits()
      frontier[vertex] = Bits()
      next[vertex] = Bits()
    }
    var all = Bits()
    var current: [Int32] = []
    for (lane, source) in sources.enumerated() {
      let bit = UInt64(1) << UInt64(lane & 63)
      all[lane >> 6] |= bit
      seen[source][lane >> 6] = bit
      frontier[source][lane >> 6] = bit
      current.append(Int32(source))
    }
    var open = part.map { Int32($0) }
    var openArcs = Int(pull.offsets[part.upperBound] - pull.offsets[part.lowerBound])
    var level = 0
    while !current.isEmpty {
      if signal.isRaised() { return false }
      level += 1
      let frontierArcs = current.reduce(0) { $0 + push.degree(of: $1) }
      var reached: [Int32] = []
      if frontierArcs < openArcs / 4 {
        Self.pushLevel(push, current, frontier, seen, &next, &reached)
      } else {
        openArcs = Self.pullLevel(pull, frontier, seen, all, &next, &open, &reached)
      }
      for vertex in current { frontier[Int(vertex)] = Bits() }
      count(&self, reached, level)
      current = reached
    }
    return true
  }

  /// Top-down step: advances every search from the vertices of the frontier.
  private static func pushLevel(
    _ graph: CompressedGraph, _ current: [Int32], _ frontiers: [Bits], _ allSeen: [Bits], _ nexts: inout [Bits],
    _ reached: inout [Int32]
  ) {
    let offsets = graph.offsets.span
    let targets = graph.targets.span
    let frontier = frontiers.span
    let seen = allSeen.span
    var next = nexts.mutableSpan
    for source in current {
      let bits = frontier[Int(source)]
      for arc in Int(offsets[Int(source)])..<Int(offsets[Int(source) + 1]) {
        let target = Int(targets[arc])
        let new = bits.subtracting(seen[target])
        if new.isEmpty { continue }
        let old = next[target]
        if old.isEmpty { reached.append(Int32(truncatingIfNeeded: target)) }
        next[target] = old.union(new)
      }
    }
  }

  /// Bottom-up step: every vertex that some search has not reached looks at its neighbors.
  ///
  /// - Returns: The number of arcs of vertices that are still open.
  private static func pullLevel(
    _ graph: CompressedGraph, _ frontiers: [Bits], _ allSeen: [Bits], _ all: Bits, _ nexts: inout [Bits],
    _ open: inout [Int32], _ reached: inout [Int32]
  ) -> Int {
    let offsets = graph.offsets.span
    let targets = graph.targets.span
    let frontier = frontiers.span
    let seen = allSeen.span
    var next = nexts.mutableSpan
    var kept = 0
    var arcs = 0
    for position in open.indices {
      let vertex = Int(open[position])
      let old = seen[vertex]
      if (old ^ all).isEmpty { continue }
      open[kept] = Int32(truncatingIfNeeded: vertex)
      kept += 1
      let row = Int(offsets[vertex])..<Int(offsets[vertex + 1])
      arcs += row.count
      var bits = Bits()
      for arc in row { bits = bits.union(frontier[Int(targets[arc])]) }
      bits = bits.subtracting(old)
      if bits.isEmpty { continue }
      next[vertex] = bits
      reached.append(Int32(truncatingIfNeeded: vertex))
    }
    open.removeLast(open.count - kept)
    return arcs
  }

  /// Counts the searches that reached each vertex at this level, and makes them the frontier.
  private static func count(
    _ reached: [Int32], _ level: Int, _ nexts: inout [Bits], _ allSeen: inout [Bits], _ frontiers: inout [Bits],
    _ allCounts: inout [Int32], _ allFarness: inout [Int], _ allInverse: inout [Double],
    _ allEccentricity: inout [Int32], _ pairs: inout [Int]
  ) {
    var next = nexts.mutableSpan
    var seen = allSeen.mutableSpan
    var frontier = frontiers.mutableSpan
    var counts = allCounts.mutableSpan
    var farness = allFarness.mutableSpan
    var inverseSum = allInverse.mutableSpan
    var eccentricity = allEccentricity.mutableSpan
    var new = 0
    let inverse = 1 / Double(level)
    for place in reached {
      let vertex = Int(place)
      let bits = next[vertex]
      let searches = bits.count
      new += searches
      counts[vertex] += Int32(truncatingIfNeeded: searches)
      farness[vertex] += level * searches
      inverseSum[vertex] += inverse * Double(searches)
      // Levels ascend, so the last one written is the greatest of this batch.
      eccentricity[vertex] = Int32(truncatingIfNeeded: level)
      seen[vertex] = seen[vertex].union(bits)
      frontier[vertex] = bits
      next[vertex] = Bits()
    }
    if new == 0 { return }
    while pairs.count <= level { pairs.append(0) }
    pairs[level] += new
  }
}
