// Importance derived from the importance of neighbors: PageRank and eigenvector centrality.
//
// Brin and Page 1998, doi:10.1016/S0169-7552(98)00110-X; Bonacich 1972, doi:10.1080/0022250X.1972.9989806. Both iterate
// over the incoming arcs in the order of vertices.

extension CompressedGraph {
  /// PageRank: the share of time that a walker spends at each vertex who follows ties and sometimes jumps anywhere.
  ///
  /// Along the arcs if directed. From a vertex without outgoing ties the walker jumps. The scores sum to 1, also in a
  /// disconnected graph; there are none for a graph without vertices.
  ///
  /// - Parameters:
  ///   - damping: The probability of following a tie, from 0 up to but not including 1.
  ///   - weighted: Whether ties are followed in proportion to their weights.
  ///   - tolerance: Sweeps end when the absolute changes of one sweep sum to less than this, or the errors if undirected; above 0.
  ///   - execution: Progress (in sweeps of the most that can be needed) and cancellation; runs on one thread.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: O(m) a sweep, about 60 sweeps, or 20 if undirected; 32 bytes a vertex, or 80 and a copy of the rows.
  public func pageRank(
    damping: Double = 0.85, weighted: Bool = false, tolerance: Double = 1e-12, execution: Execution = Execution()
  ) throws(CancellationError) -> [Double] {
    precondition(damping >= 0 && damping < 1, "Damping is at least 0 and below 1.")
    precondition(tolerance > 0, "Tolerance is above 0.")
    if vertexCount == 0 { return [] }
    let signal = StopSignal(execution)
    if !isDirected { return try symmetricRanks(damping, weighted, tolerance, execution, signal) }
    let incoming = reversed
    let count = Double(vertexCount)
    let out = vertices.map { weighted ? strength(of: $0) : Double(degree(of: $0)) }
    let weights = weighted ? incoming.weights : nil
    var rank = [Double](repeating: 1 / count, count: vertexCount)
    // The rank that each vertex passes on per unit of tie weight; updated within a sweep (Gauss and Seidel).
    var share = zip(rank, out).map { $1 == 0 ? 0 : $0 / $1 }
    // Each sweep multiplies the error by the damping at most, so this many always suffice.
    let sweeps = damping == 0 ? 1 : Int((logarithm(tolerance / 4) / logarithm(damping)) + 2)
    for sweep in 0..<sweeps {
      try execution.check(signal)
      var dangling = 0.0
      for vertex in rank.indices where out[vertex] == 0 { dangling += rank[vertex] }
      let base = (1 - damping + damping * dangling) / count
      var change = 0.0
      for vertex in rank.indices {
        let sum = incoming.sum(of: share, over: vertex, weights)
        let new = base + damping * sum
        change += abs(new - rank[vertex])
        rank[vertex] = new
        if out[vertex] != 0 { share[vertex] = new / out[vertex] }
      }
      execution.progress?(sweep + 1, sweeps)
      if change < tolerance {
        execution.progress?(sweeps, sweeps)
        break
      }
    }
    let total = rank.reduce(0, +)
    return rank.map { $0 / total }
  }

  /// By conjugate gradients; see `SymmetricRanks`.
  private func symmetricRanks(
    _ damping: Double, _ weighted: Bool, _ tolerance: Double, _ execution: Execution, _ signal: StopSignal
  ) throws(CancellationError) -> [Double] {
    var search = SymmetricRanks(self, damping: damping, weighted: weighted)
    // The ranks sum to n/(1 − damping) before they are scaled, and their errors to no more than the rest by 1 − damping.
    let goal = tolerance * Double(vertexCount)
    let condition = ((1 + damping) / (1 - damping)).squareRoot()
    let rate = (condition - 1) / (condition + 1)
    // Twice as many as suffice by theory, since rounding may cost some.
    let steps = rate <= 0 ? 1 : Int(2 * logarithm(tolerance / 4 / condition) / logarithm(rate)) + 2
    for step in 0..<steps where search.error > goal {
      try execution.check(signal)
      search.step()
      execution.progress?(step + 1, steps)
    }
    execution.progress?(steps, steps)
    return search.ranks
  }

  /// Σ over the row of `vertex` of value times weight.
  @inline(__always)
  func sum(of values: [Double], over vertex: Int, _ weights: [Double]?) -> Double {
    let row = Int(offsets[vertex])..<Int(offsets[vertex + 1])
    let targets = self.targets.span
    let values = values.span
    var sum = 0.0
    if let weights {
      let weights = weights.span
      for arc in row { sum += values[Int(targets[arc])] * weights[arc] }
    } else {
      for arc in row { sum += values[Int(targets[arc])] }
    }
    return sum
  }

  /// Eigenvector centrality: each vertex in proportion to the sum over its neighbors, the largest entry 1.
  ///
  /// The eigenvector of the greatest eigenvalue of the adjacency matrix, over incoming arcs if directed. In a
  /// disconnected graph it is that of the (weak) component with the greatest eigenvalue, the first by `components()`
  /// among equals, and all other vertices have 0. Without ties, and in a directed graph without a cycle, all have 0. By
  /// power iteration on A + I, accelerated by Lanczos iterations if undirected.
  ///
  /// - Parameters:
  ///   - weighted: Whether weights count as strengths.
  ///   - tolerance: Sweeps end when no entry changes by this much; above 0.
  ///   - execution: Progress (in components) and cancellation; runs on one thread.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: O(m) a sweep; a copy of the rows and 32 bytes a vertex, or 300 if undirected.
  public func eigenvectorCentrality(
    weighted: Bool = false, tolerance: Double = 1e-12, execution: Execution = Execution()
  ) throws(CancellationError) -> [Double] {
    var result = [Double](repeating: 0, count: vertexCount)
    let components = self.components()
    let members = components.members.prefix { $0.count > 1 }
    let signal = StopSignal(execution)
    var best = 0.0
    var chosen: (members: [Int32], vector: [Double]) = ([], [])
    let incoming = reversed
    for (index, part) in members.enumerated() {
      // No eigenvalue exceeds the greatest degree, so most small components need no work.
      let bound = part.reduce(0.0) { max($0, weighted ? strength(of: $1) : Double(degree(of: $1))) }
      if !isDirected && bound <= best { continue }
      // Without a cycle the only eigenvalue is 0.
      if isDirected && !induced(by: part).hasCycle { continue }
      var found = DominantEigenvector(incoming, part, weighted: weighted)
      try found.run(tolerance, execution, signal)
      if found.value > best * (1 + 1e-9) {
        best = found.value
        chosen = (found.order, found.vector)
      }
      execution.progress?(index + 1, members.count)
    }
    let greatest = chosen.vector.max() ?? 0
    for (vertex, value) in zip(chosen.members, chosen.vector) { result[Int(vertex)] = value / greatest }
    return result
  }

  /// Whether a directed graph has a cycle, by removing vertices without incoming arcs (Kahn 1962).
  private var hasCycle: Bool {
    var incoming = [Int32](repeating: 0, count: vertexCount)
    for target in targets { incoming[Int(target)] += 1 }
    var free = vertices.filter { incoming[Int($0)] == 0 }
    var head = 0
    while head < free.count {
      for target in neighbors(of: free[head]) {
        incoming[Int(target)] -= 1
        if incoming[Int(target)] == 0 { free.append(target) }
      }
      head += 1
    }
    return head < vertexCount
  }
}
