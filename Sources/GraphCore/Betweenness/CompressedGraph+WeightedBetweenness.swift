// Betweenness along shortest weighted paths.

extension CompressedGraph {
  /// Betweenness along shortest weighted paths: for each vertex, the share of pairs' shortest paths through it.
  ///
  /// Brandes 2001, doi:10.1080/0022250X.2001.9990249, inside blocks: by Dijkstra, or 64 searches at once if lengths are whole and
  /// at most 63. Direction, normalization and
  /// unreachable pairs as for `betweenness(execution:)`; the ties of an unweighted graph have length 1. Whether two
  /// paths are equally long is decided exactly if lengths are whole numbers, and for 1/weight if weights are whole
  /// numbers with a small least common multiple; otherwise lengths within a relative difference of 1e-10 are equal.
  ///
  /// - Parameters:
  ///   - lengths: Whether weights are lengths or strengths.
  ///   - execution: Threads, progress (in batches of sources) and cancellation.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: O(n·m log n) time in the worst case; for each thread about 100 bytes a vertex and 16 an arc, or up to
  ///   1 KB a vertex and 100 bytes an arc for searches side by side.
  public func betweenness(
    lengths: EdgeLengths, execution: Execution = Execution()
  ) throws(CancellationError) -> [Double] {
    try weightedScores(.all(self), lengths, edges: false, execution).vertices
  }

  /// Betweenness of every tie, in the order of `edges`, and of every vertex along shortest weighted paths.
  ///
  /// - Parameters:
  ///   - lengths: Whether weights are lengths or strengths.
  ///   - execution: Threads, progress and cancellation.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: As for `betweenness(lengths:execution:)`.
  public func edgeBetweenness(
    lengths: EdgeLengths, execution: Execution = Execution()
  ) throws(CancellationError) -> BetweennessScores {
    try weightedScores(.all(self), lengths, edges: true, execution)
  }

  /// Betweenness along shortest weighted paths that counts only pairs of vertices of different categories.
  ///
  /// - Parameters:
  ///   - categories: The category of each vertex, from 0; no path starts or ends at a vertex with a negative one.
  ///   - lengths: Whether weights are lengths or strengths.
  ///   - execution: Threads, progress and cancellation.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: As for `betweenness(lengths:execution:)`, times the number of categories at worst.
  public func betweennessAcross(
    _ categories: [Int32], lengths: EdgeLengths, execution: Execution = Execution()
  ) throws(CancellationError) -> [Double] {
    try weightedScores(acrossMasses(categories), lengths, edges: false, execution).vertices
  }

  private func weightedScores(
    _ masses: PairMasses, _ kind: EdgeLengths, edges: Bool, _ execution: Execution
  ) throws(CancellationError) -> BetweennessScores {
    let pieces = BlockDecomposition(self, masses: masses, keepsCliques: true)
    let all = ArcLengths(self, kind)
    let lengths = pieces.originalArc.map { all.values[Int($0)] }
    if all.tolerance == 0, let whole = WholeLengths(lengths) {
      let total = try sweep(pieces, whole, edges: edges, execution) { first, lanes, signal in
        var sweep = WeightedSweep(pieces, lengths: lengths, tolerance: 0, scoresArcs: edges)
        return sweep.run(first: first, count: lanes, signal: signal)
      }
      return result(pieces, total, masses.factor, edges: edges)
    }
    let batch = 16
    let batches = ((pieces.starts.first?.count ?? 0) + batch - 1) / batch
    let total = try execution.reduce(count: batches, into: pieces.noScores(edges: edges)) {
      WeightedSweep(pieces, lengths: lengths, tolerance: all.tolerance, scoresArcs: edges)
    } part: { index, sweep, signal in
      sweep.run(first: index * batch, count: batch, signal: signal)
    } merge: { total, part in
      total.add(part)
    }
    return result(pieces, total, masses.factor, edges: edges)
  }
}

/// The memory of one thread for weighted betweenness.
private struct WeightedSweep {
  private let pieces: BlockDecomposition
  private let lengths: [Double]
  private let tolerance: Double
  private let scoresArcs: Bool
  private var tree: ShortestPathSearch
  private var counts: [Double]
  private var wideCounts: [ScaledDouble] = []
  private var dependency: [Double]
  /// The arcs on shortest paths, by source in the order of the search.
  private var tight: [UInt32] = []
  /// Where the arcs of each source begin in `tight`.
  private var tightStarts: [UInt32] = []

  init(_ pieces: BlockDecomposition, lengths: [Double], tolerance: Double, scoresArcs: Bool) {
    self.pieces = pieces
    self.lengths = lengths
    self.tolerance = tolerance
    self.scoresArcs = scoresArcs
    tree = ShortestPathSearch(count: pieces.count, lengths: lengths)
    counts = Array(repeating: 0, count: pieces.count)
    dependency = counts
  }

  mutating func run(first: Int, count: Int, signal: StopSignal) -> BetweennessSweep.Scores? {
    var scores = pieces.noScores(edges: scoresArcs, upTo: pieces.prefix(withMoreStartsThan: first))
    for (piece, starts) in zip(pieces.pieces, pieces.starts) {
      if starts.count <= first { break }
      // In a weighted clique a vertex may lie between others; in a block of two it never does.
      if piece.count == 2 && !scoresArcs { continue }
      for start in starts[first..<min(first + count, starts.count)] {
        if signal.isRaised() { return nil }
        tree.search(from: Int(start.vertex), pieces.offsets, pieces.targets, lengths)
        findTight()
        if countPaths(&counts) {
          accumulateDependencies(start, counts, &scores)
        } else {
          if wideCounts.isEmpty { wideCounts = Array(repeating: .zero, count: pieces.count) }
          _ = countPaths(&wideCounts)
          accumulateDependencies(start, wideCounts, &scores)
        }
      }
    }
    return scores
  }

  /// Lists the arcs on shortest paths once, for both the forward and the backward pass.
  private mutating func findTight() {
    let (pieces, tree, allLengths) = (self.pieces, self.tree, self.lengths)
    let offsets = pieces.offsets.span
    let targets = pieces.targets.span
    let lengths = allLengths.span
    let distance = tree.distance.span
    let place = tree.place.span
    let slack = 1 + tolerance
    var tight = self.tight
    var starts = tightStarts
    (self.tight, tightStarts) = ([], [])
    tight.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    for vertex in tree.order {
      let own = Int(vertex)
      starts.append(UInt32(truncatingIfNeeded: tight.count))
      for arc in Int(offsets[own])..<Int(offsets[own + 1]) {
        let target = Int(targets[arc])
        if distance[own] + lengths[arc] <= distance[target] * slack && place[target] > place[own] {
          tight.append(UInt32(truncatingIfNeeded: arc))
        }
      }
    }
    starts.append(UInt32(truncatingIfNeeded: tight.count))
    (self.tight, tightStarts) = (tight, starts)
  }

  /// The forward pass: counts shortest paths; false if a count overflows its type.
  private func countPaths<Count: PathCount>(_ counts: inout [Count]) -> Bool {
    let targets = pieces.targets.span
    let tight = self.tight.span
    let starts = tightStarts.span
    for vertex in tree.order { counts[Int(vertex)] = .zero }
    counts[Int(tree.order[0])] = .one
    var isSound = true
    for (index, vertex) in tree.order.enumerated() {
      let count = counts[Int(vertex)]
      if count.isHuge { isSound = false }
      for place in Int(starts[index])..<Int(starts[index + 1]) {
        counts[Int(targets[Int(tight[place])])].add(count)
      }
    }
    return isSound
  }

  /// The backward pass: sums dependencies, farthest vertex first.
  private mutating func accumulateDependencies<Count: PathCount>(
    _ start: BlockDecomposition.Start, _ counts: [Count], _ scores: inout BetweennessSweep.Scores
  ) {
    let column = Int(start.classIndex)
    let classes = pieces.classes
    for index in stride(from: tree.order.count - 1, through: 0, by: -1) {
      let own = Int(tree.order[index])
      var sum = 0.0
      for place in Int(tightStarts[index])..<Int(tightStarts[index + 1]) {
        let arc = Int(tight[place])
        let target = Int(pieces.targets[arc])
        let mass = pieces.targetMass[target * classes + column]
        let passing = counts[own].over(counts[target]) * (mass + dependency[target])
        sum += passing
        if scoresArcs { scores.arcs[arc] += start.mass * passing }
      }
      dependency[own] = sum
      if own != Int(start.vertex) { scores.vertices[own] += start.mass * sum }
    }
  }
}
