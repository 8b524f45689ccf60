// All distances in one pass: breadth-first search from 512 vertices at once.
//
// Then, Kaufmann, Chirigati et al. 2014, "The More the Merrier: Efficient Multi-Source Graph Traversal",
// doi:10.14778/2735496.2735507. Each vertex carries 512 bits, one for each source; one OR for a tie moves all
// searches over it. What is counted is counted at the vertex that is reached, where it is a population count of a
// word, and not at 512 sources: the sum at v of the levels of its new bits is the sum of distances from all sources
// to v. Components do not meet, so each uses the same 512 lanes.

extension CompressedGraph {
  /// Closeness, harmonic closeness, average path length, diameter and reach, exact, in one pass over all pairs.
  ///
  /// Unweighted. O(n·m/512) word operations and more for long, thin graphs (never more than O(n·m)); about 200 bytes
  /// a vertex for each thread, 300 for one of them. The units of progress are batches of 512 vertices.
  ///
  /// - Parameter direction: which way ties are followed from the vertex measured; no matter if undirected.
  public func distanceProfile(
    direction: DistanceProfile.Direction = .outgoing, execution: Execution = Execution()
  ) throws(CancellationError) -> DistanceProfile {
    let components = self.components()
    let order = breadthFirstOrder(components, symmetric: undirected)
    // Counting happens at the end of a path, so outgoing distances are counted on turned arrows.
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
      // The last batch may have few sources; in short words it is not a whole batch of work for one of the threads.
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
  /// Adds what one batch of sources contributed to the first vertices.
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

  /// Arcs along which a search goes on.
  let push: CompressedGraph
  /// The same arcs by the vertex they lead to.
  let pull: CompressedGraph
  private var seen: [Bits]
  private var frontier: [Bits]
  private var next: [Bits]

  init(push: CompressedGraph, pull: CompressedGraph) {
    self.push = push
    self.pull = pull
    seen = Array(repeating: Bits(), count: push.vertexCount)
    frontier = seen
    next = seen
  }

  /// Searches from the vertices `first ..< first + lanes` of every component that has them.
  mutating func run(from first: Int, components: [Range<Int>], signal: StopSignal) -> DistanceProfile? {
    let parts = components.prefix { $0.count > first }
    var profile = DistanceProfile(count: parts.last?.upperBound ?? 0)
    for part in parts {
      let sources = (part.lowerBound + first)..<min(part.lowerBound + first + Self.lanes, part.upperBound)
      if !search(from: sources, within: part, into: &profile, signal) { return nil }
    }
    return profile
  }

  /// One search inside `part`; false if it was stopped.
  private mutating func search(
    from sources: Range<Int>, within part: Range<Int>, into profile: inout DistanceProfile, _ signal: StopSignal
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
      Self.count(
        reached, level, &next, &seen, &frontier, &profile.reached, &profile.farness, &profile.inverseSum,
        &profile.eccentricity, &profile.pairs)
      current = reached
    }
    return true
  }

  /// Moves every search on from the vertices of the frontier.
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
        let new = bits.without(seen[target])
        if new.isNone { continue }
        let old = next[target]
        if old.isNone { reached.append(Int32(truncatingIfNeeded: target)) }
        next[target] = old.with(new)
      }
    }
  }

  /// Lets every vertex that some search has not reached look at its neighbors; returns the arcs still open.
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
      if old.equals(all) { continue }
      open[kept] = Int32(truncatingIfNeeded: vertex)
      kept += 1
      let row = Int(offsets[vertex])..<Int(offsets[vertex + 1])
      arcs += row.count
      var bits = Bits()
      for arc in row { bits = bits.with(frontier[Int(targets[arc])]) }
      bits = bits.without(old)
      if bits.isNone { continue }
      next[vertex] = bits
      reached.append(Int32(truncatingIfNeeded: vertex))
    }
    open.removeLast(open.count - kept)
    return arcs
  }

  /// Counts the searches that came to each vertex at this level, and makes them the frontier.
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
      // Levels rise, so the last one that comes here is the greatest of this batch.
      eccentricity[vertex] = Int32(truncatingIfNeeded: level)
      seen[vertex] = seen[vertex].with(bits)
      frontier[vertex] = bits
      next[vertex] = Bits()
    }
    if new == 0 { return }
    while pairs.count <= level { pairs.append(0) }
    pairs[level] += new
  }
}
