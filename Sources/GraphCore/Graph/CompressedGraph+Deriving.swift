// New graphs from a graph: a part of it, its vertices in another order, its arcs reversed.

extension CompressedGraph {
  /// The graph over `vertices` and the ties among them; new vertex `i` is `vertices[i]`.
  ///
  /// A permutation of all vertices relabels the graph. Weights and direction are kept.
  ///
  /// - Parameter vertices: Distinct vertices of this graph in any order; a repeat is a programming error.
  /// - Complexity: O(n + arcs of the chosen vertices) time, O(n) working memory; O(m) more if directed.
  public func induced(by vertices: [Int32]) -> CompressedGraph {
    var label = [Int32](repeating: -1, count: vertexCount)
    for (new, old) in vertices.enumerated() {
      precondition(label[Int(old)] < 0, "A vertex may be chosen only once.")
      label[Int(old)] = Int32(new)
    }
    // Counting sort by target: walking new targets in ascending order fills every row in ascending order.
    let incoming = isDirected ? reversed : self
    var ends = [UInt32](repeating: 0, count: vertices.count + 1)
    for (new, old) in vertices.enumerated() {
      var kept: UInt32 = 0
      for arc in arcs(of: old) where label[Int(targets[arc])] >= 0 { kept += 1 }
      ends[new + 1] = ends[new] + kept
    }
    let starts = ends
    let size = Int(starts[vertices.count])
    var rows = [Int32](repeating: 0, count: size)
    var rowWeights = weights.map { _ in [Double](repeating: 0, count: size) }
    for (new, old) in vertices.enumerated() {
      for arc in incoming.arcs(of: old) {
        let source = Int(label[Int(incoming.targets[arc])])
        if source < 0 { continue }
        rows[Int(ends[source])] = Int32(new)
        if let given = incoming.weights { rowWeights?[Int(ends[source])] = given[arc] }
        ends[source] += 1
      }
    }
    return CompressedGraph(isDirected: isDirected, offsets: starts, targets: rows, weights: rowWeights)
  }

  /// The graph with every arc reversed; an undirected graph is its own reverse.
  ///
  /// - Complexity: O(n + m) time and memory, O(1) if undirected.
  public var reversed: CompressedGraph {
    guard isDirected else { return self }
    return transposed()
  }

  /// The graph without directions: the weights of (a, b) and (b, a) are added.
  ///
  /// - Complexity: O(n + m) time and memory, O(1) if it is undirected already.
  public var undirected: CompressedGraph {
    guard isDirected else { return self }
    var sources: [Int32] = []
    sources.reserveCapacity(arcCount)
    for vertex in vertices { sources.append(contentsOf: repeatElement(vertex, count: degree(of: vertex))) }
    let rows = CSRBuilder(vertexCount, false, sources, targets, weights)
    return CompressedGraph(
      isDirected: false, offsets: rows.offsets, targets: rows.targets, weights: weights == nil ? nil : rows.weights)
  }

  /// The same graph without its weights.
  public var unweighted: CompressedGraph {
    CompressedGraph(isDirected: isDirected, offsets: offsets, targets: targets, weights: nil)
  }

  /// The ties in ascending order of source, then target; an undirected tie once, its smaller vertex first.
  ///
  /// Measures of ties, such as edge betweenness, give their results in this order.
  ///
  /// - Complexity: O(n + m).
  public var edges: [Edge] {
    var edges: [Edge] = []
    edges.reserveCapacity(edgeCount)
    for source in vertices {
      for arc in arcs(of: source) where isDirected || targets[arc] > source {
        edges.append(Edge(source, targets[arc], weight: weights?[arc] ?? 1))
      }
    }
    return edges
  }

  /// The arcs by target.
  private func transposed() -> CompressedGraph {
    var ends = [UInt32](repeating: 0, count: vertexCount + 1)
    for target in targets { ends[Int(target) + 1] += 1 }
    for vertex in 0..<vertexCount { ends[vertex + 1] += ends[vertex] }
    let starts = ends
    var rows = [Int32](repeating: 0, count: arcCount)
    var rowWeights = weights.map { _ in [Double](repeating: 0, count: arcCount) }
    for source in vertices {
      for arc in arcs(of: source) {
        let place = Int(ends[Int(targets[arc])])
        ends[Int(targets[arc])] += 1
        rows[place] = source
        if let weights { rowWeights?[place] = weights[arc] }
      }
    }
    return CompressedGraph(isDirected: true, offsets: starts, targets: rows, weights: rowWeights)
  }
}
