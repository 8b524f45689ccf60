// Exact betweenness of vertices and ties, over all pairs or over pairs of chosen categories.

/// Betweenness of vertices and ties from the same pass.
public struct BetweennessScores: Sendable, Equatable {
  /// For each vertex, the pairs of others whose shortest paths pass through it.
  public let vertices: [Double]
  /// For each tie in the order of `CompressedGraph.edges`, the pairs whose shortest paths run along it.
  public let edges: [Double]
}

extension CompressedGraph {
  /// Betweenness: for each vertex, over pairs of others, the share of their shortest paths that pass through it.
  ///
  /// Freeman 1977, doi:10.2307/3033543. Unweighted. Undirected: each unordered pair counts once; directed: ordered
  /// pairs along the arcs. Not normalized: divide by `betweennessNormalization`. Unreachable pairs add nothing.
  ///
  /// Exact, by the method of Brandes (2001, doi:10.1080/0022250X.2001.9990249) in batches of 64 sources on the
  /// biconnected blocks, each vertex of a block weighted by what is attached behind it. Path counts are `Double`s:
  /// exact to 2^53, rounded to 53 bits beyond, so that a share has a relative error near the path length times 1e-16;
  /// counts past 2^1000 are redone with an extended exponent.
  ///
  /// - Parameter execution: Threads, progress (in batches of sources) and cancellation.
  /// - Returns: One score for each vertex, in pairs.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: O(n·m) time in the worst case; 0.5 KB a vertex for each thread.
  public func betweenness(execution: Execution = Execution()) throws(CancellationError) -> [Double] {
    try scores(.all(self), edges: false, execution).vertices
  }

  /// Betweenness of every tie, in the order of `edges`, and of every vertex.
  ///
  /// Girvan and Newman 2002, doi:10.1073/pnas.122653799. Definitions and precision as for `betweenness(execution:)`.
  /// The two ends of a path do not lie between, but all its ties lie on it.
  ///
  /// - Parameter execution: Threads, progress and cancellation.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: As for `betweenness(execution:)`, with 16 bytes more an arc for each thread.
  public func edgeBetweenness(execution: Execution = Execution()) throws(CancellationError) -> BetweennessScores {
    try scores(.all(self), edges: true, execution)
  }

  /// Betweenness that counts only pairs of vertices of different categories.
  ///
  /// With sectors as categories: how much of the contact between sectors runs through an actor. For two categories
  /// these are the Q-measures of Flom et al. 2004. Otherwise as `betweenness(execution:)`.
  ///
  /// - Parameters:
  ///   - categories: The category of each vertex, from 0; no path starts or ends at a vertex with a negative one.
  ///   - execution: Threads, progress and cancellation.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: As for `betweenness(execution:)`.
  public func betweennessAcross(
    _ categories: [Int32], execution: Execution = Execution()
  ) throws(CancellationError) -> [Double] {
    try scores(acrossMasses(categories), edges: false, execution).vertices
  }

  /// Betweenness of ties and vertices that counts only pairs of vertices of different categories.
  ///
  /// - Parameters:
  ///   - categories: The category of each vertex, from 0; no path starts or ends at a vertex with a negative one.
  ///   - execution: Threads, progress and cancellation.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: As for `edgeBetweenness(execution:)`.
  public func edgeBetweennessAcross(
    _ categories: [Int32], execution: Execution = Execution()
  ) throws(CancellationError) -> BetweennessScores {
    try scores(acrossMasses(categories), edges: true, execution)
  }

  /// Betweenness that counts only pairs of one vertex of `sources` and one of `targets`.
  ///
  /// Divided by the number of such pairs that are connected, it is the share of, say, the shortest paths between
  /// companies and healthcare that run through a vertex. Directed graphs count paths from sources to targets. A pair
  /// both of whose ends are in both lists counts once.
  ///
  /// - Parameters:
  ///   - sources: Where paths start.
  ///   - targets: Where paths end.
  ///   - execution: Threads, progress and cancellation.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: As for `betweenness(execution:)`, in proportion to the searches: one for each source, or for each
  ///   vertex of the shorter list if undirected.
  public func betweenness(
    from sources: [Int32], to targets: [Int32], execution: Execution = Execution()
  ) throws(CancellationError) -> [Double] {
    try scores(masses(from: sources, to: targets), edges: false, execution).vertices
  }

  /// The greatest possible betweenness of a vertex: (n-1)(n-2)/2, or (n-1)(n-2) if directed; nil below three vertices.
  public var betweennessNormalization: Double? {
    guard vertexCount > 2 else { return nil }
    return Double(vertexCount - 1) * Double(vertexCount - 2) / (isDirected ? 1 : 2)
  }

  /// One class for each category that occurs.
  func acrossMasses(_ categories: [Int32]) -> PairMasses {
    precondition(categories.count == vertexCount, "Each vertex needs one category.")
    var masses = PairMasses(source: [], target: [], factor: isDirected ? 1 : 0.5)
    for category in Set(categories).sorted() where category >= 0 {
      masses.source.append(categories.map { $0 == category ? 1 : 0 })
      masses.target.append(categories.map { $0 != category && $0 >= 0 ? 1 : 0 })
    }
    return masses
  }

  private func masses(from sources: [Int32], to targets: [Int32]) -> PairMasses {
    var isSource = [Bool](repeating: false, count: vertexCount)
    var isTarget = isSource
    for vertex in sources { isSource[Int(vertex)] = true }
    for vertex in targets { isTarget[Int(vertex)] = true }
    if !isDirected, sources.count > targets.count { swap(&isSource, &isTarget) }
    let only = { (first: Bool, second: Bool) in
      (0..<self.vertexCount).map { isSource[$0] == first && isTarget[$0] == second ? 1.0 : 0.0 }
    }
    let (source, target, both) = (only(true, false), only(false, true), only(true, true))
    let anyTarget = isTarget.map { $0 ? 1.0 : 0.0 }
    if isDirected { return PairMasses(source: [isSource.map { $0 ? 1 : 0 }], target: [anyTarget], factor: 1) }
    // Pairs inside both lists are found from both ends, so each time they count half.
    let halved = zip(target, both).map { $0 + $1 / 2 }
    return PairMasses(source: [source, both], target: [anyTarget, halved], factor: 1)
  }

  /// Runs all batches and maps the scores back to the vertices and ties of this graph.
  func scores(
    _ masses: PairMasses, edges: Bool, _ execution: Execution
  ) throws(CancellationError) -> BetweennessScores {
    let pieces = BlockDecomposition(self, masses: masses, keepsCliques: edges)
    let total = try sweep(pieces, nil, edges: edges, execution) { first, lanes, signal in
      ExtendedRangeSweep(pieces).run(first: first, lanes: lanes, scoresArcs: edges, signal: signal)
    }
    return result(pieces, total, masses.factor, edges: edges)
  }

  /// Runs all batches of searches.
  ///
  /// - Parameter repeatWide: Does a batch without overflow: its first search, and how many there are.
  func sweep(
    _ pieces: BlockDecomposition, _ lengths: WholeLengths?, edges: Bool, _ execution: Execution,
    repeatWide: @Sendable (Int, Int, StopSignal) -> BetweennessSweep.Scores?
  ) throws(CancellationError) -> BetweennessSweep.Scores {
    let lanes = pieces.count > 50_000 ? 32 : 64
    let batches = ((pieces.starts.first?.count ?? 0) + lanes - 1) / lanes
    return try execution.reduce(count: batches, into: pieces.noScores(edges: edges)) {
      BetweennessSweep(pieces, lanes: lanes, scoresArcs: edges, lengths: lengths)
    } part: { batch, sweep, signal in
      sweep.run(batch: batch, signal: signal) { repeatWide(batch * lanes, lanes, signal) }
    } merge: { total, part in
      total.add(part)
    }
  }

  /// The scores of this graph from those of its pieces.
  func result(
    _ pieces: BlockDecomposition, _ total: BetweennessSweep.Scores, _ factor: Double, edges: Bool
  ) -> BetweennessScores {
    var vertices = pieces.between
    for (label, vertex) in pieces.original.enumerated() { vertices[Int(vertex)] += total.vertices[label] }
    return BetweennessScores(
      vertices: vertices.map { $0 * factor }, edges: edges ? edgeScores(pieces, total.arcs, factor) : [])
  }

  /// The scores of ties from those of arcs in pieces.
  private func edgeScores(_ pieces: BlockDecomposition, _ arcs: [Double], _ factor: Double) -> [Double] {
    var byArc = [Double](repeating: 0, count: arcCount)
    for (place, arc) in pieces.originalArc.enumerated() { byArc[Int(arc)] += arcs[place] }
    if isDirected { return byArc.map { $0 * factor } }
    var scores: [Double] = []
    scores.reserveCapacity(edgeCount)
    // The mirror of each arc is the next one not yet used in the row of its target, since rows are ascending.
    var next = offsets
    for source in vertices {
      for arc in self.arcs(of: source) where targets[arc] > source {
        let mirror = Int(next[Int(targets[arc])])
        next[Int(targets[arc])] += 1
        scores.append((byArc[arc] + byArc[mirror]) * factor)
      }
    }
    return scores
  }
}

extension BetweennessSweep.Scores {
  /// Adds the scores of one batch, which are those of the first labels.
  mutating func add(_ part: BetweennessSweep.Scores) {
    for vertex in part.vertices.indices { vertices[vertex] += part.vertices[vertex] }
    for arc in part.arcs.indices { arcs[arc] += part.arcs[arc] }
  }
}
