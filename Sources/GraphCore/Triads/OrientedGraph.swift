// Listing every triangle once: ties are oriented from the vertex of lower degree to that of higher degree.
//
// The forward algorithm of Schank and Wagner 2005, doi:10.1007/11427186_54: no vertex has more than about sqrt(2m)
// outgoing ties, whatever the hubs, so all triangles are listed in O(m^1.5).

/// An undirected graph with its ties oriented towards higher degree; vertices are labeled by rank.
struct OrientedGraph {
  /// The vertex of each rank.
  private(set) var order: [Int32]
  /// Rows of ranks: only ties to higher ranks.
  private(set) var offsets: [UInt32]
  private(set) var targets: [Int32]
  /// The arc of the given graph for each tie, from the lower rank to the higher.
  private(set) var arc: [UInt32]

  /// Orients an undirected graph; `keepsArcs` fills `arc`.
  ///
  /// - Complexity: O(n + m).
  init(_ graph: CompressedGraph, keepsArcs: Bool = false) {
    precondition(!graph.isDirected, "Triangles are listed in an undirected graph.")
    let count = graph.vertexCount
    let offsets = graph.offsets.span
    let targets = graph.targets.span
    // Ranks by counting sort on degree, ties by vertex.
    var starts = [Int32](repeating: 0, count: count + 1)
    for vertex in 0..<count { starts[Int(offsets[vertex + 1] - offsets[vertex])] += 1 }
    var sum: Int32 = 0
    for degree in starts.indices { (starts[degree], sum) = (sum, sum + starts[degree]) }
    var rank = [Int32](repeating: 0, count: count)
    var order = rank
    for vertex in 0..<count {
      let degree = Int(offsets[vertex + 1] - offsets[vertex])
      rank[vertex] = starts[degree]
      order[Int(starts[degree])] = Int32(vertex)
      starts[degree] += 1
    }
    var upOffsets: [UInt32] = [0]
    upOffsets.reserveCapacity(count + 1)
    var up = [Int32](repeating: 0, count: graph.edgeCount)
    var upArc = [UInt32](repeating: 0, count: keepsArcs ? graph.edgeCount : 0)
    var kept = 0
    for place in 0..<count {
      let vertex = Int(order[place])
      for position in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
        let other = rank[Int(targets[position])]
        if other < place { continue }
        up[kept] = other
        if keepsArcs { upArc[kept] = UInt32(position) }
        kept += 1
      }
      upOffsets.append(UInt32(kept))
    }
    self.order = order
    self.offsets = upOffsets
    self.targets = up
    arc = upArc
  }

  /// Calls `body` once for each triangle with its ranks a < b < c and the ties ab, ac, bc.
  @inline(__always)
  func forEachTriangle(_ body: (_ a: Int, _ b: Int, _ c: Int, _ ab: Int, _ ac: Int, _ bc: Int) -> Void) {
    let offsets = self.offsets.span
    let targets = self.targets.span
    // One more than the tie from `a`, or 0.
    var tie = [Int32](repeating: 0, count: order.count)
    for a in 0..<order.count {
      let row = Int(offsets[a])..<Int(offsets[a + 1])
      if row.count < 2 { continue }
      for position in row { tie[Int(targets[position])] = Int32(truncatingIfNeeded: position + 1 - row.lowerBound) }
      for ab in row {
        let b = Int(targets[ab])
        for bc in Int(offsets[b])..<Int(offsets[b + 1]) {
          let c = Int(targets[bc])
          let found = Int(tie[c])
          if found != 0 { body(a, b, c, ab, row.lowerBound + found - 1, bc) }
        }
      }
      for position in row { tie[Int(targets[position])] = 0 }
    }
  }

  /// The number of triangles at each rank.
  ///
  /// The loop of `forEachTriangle` with additions in place of unpredictable branches.
  func triangleCounts() -> [Int] {
    let offsets = self.offsets.span
    let targets = self.targets.span
    var allCounts = [Int](repeating: 0, count: order.count)
    var allMarks = [UInt8](repeating: 0, count: order.count)
    var counts = allCounts.mutableSpan
    var mark = allMarks.mutableSpan
    for a in 0..<order.count {
      let row = Int(offsets[a])..<Int(offsets[a + 1])
      if row.count < 2 { continue }
      for position in row { mark[Int(targets[position])] = 1 }
      var atA = 0
      for position in row {
        let b = Int(targets[position])
        var atB = 0
        for other in Int(offsets[b])..<Int(offsets[b + 1]) {
          let c = Int(targets[other])
          let found = Int(mark[c])
          counts[c] &+= found
          atB &+= found
        }
        counts[b] &+= atB
        atA &+= atB
      }
      counts[a] &+= atA
      for position in row { mark[Int(targets[position])] = 0 }
    }
    return allCounts
  }
}
