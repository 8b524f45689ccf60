// Burt's measures of structural holes: how redundant the contacts of a vertex are.
//
// Burt 1992, "Structural Holes", chapter 2; Borgatti 1997 for the short form of effective size without weights.
// One listing of triangles serves all four. With z(i,j) = a(i,j) + a(j,i), p(i,j) = z(i,j)/Σ z(i,·) and
// m(j,q) = z(j,q)/max z(j,·): constraint Σj (p(i,j) + Σq p(i,q)·p(q,j))² over neighbors j; effective size
// Σj (1 - Σq p(i,q)·m(j,q)); efficiency divides it by the degree; hierarchy is the Coleman-Theil disorder of the
// terms c(i,j) of constraint, Σj x·ln x / (N·ln N) with x = N·c(i,j)/Σ c(i,·).

/// Burt's measures of structural holes; every list has one entry for each vertex, nil where undefined.
public struct StructuralHoles: Sendable, Equatable {
  /// Constraint, how far the contacts lead back to one another: low values mean bridging; nil without contacts.
  public let constraint: [Double?]
  /// The number of contacts less their redundancy; nil without contacts.
  public let effectiveSize: [Double?]
  /// Effective size per contact; nil without contacts.
  public let efficiency: [Double?]
  /// How far constraint is concentrated in few contacts, 0 to 1; nil below two contacts.
  public let hierarchy: [Double?]
}

extension CompressedGraph {
  /// Constraint, effective size, efficiency and hierarchy of every vertex, as Burt defined them in 1992.
  ///
  /// Directed ties are summed over both directions, so that a mutual tie is twice as strong as a one-way tie. Each
  /// vertex depends on its neighborhood alone, so it does not matter whether the graph is connected.
  ///
  /// - Parameter weighted: Whether weights count as strengths.
  /// - Complexity: O(m^1.5) time at worst, whatever the hubs; 8 to 50 bytes a tie.
  public func structuralHoles(weighted: Bool = false) -> StructuralHoles {
    if isDirected { return strengthened(weighted: weighted).weightedHoles() }
    return weighted && isWeighted ? weightedHoles() : plainHoles()
  }

  /// The undirected graph with ties summed over both directions, each 1 unless weights count.
  func strengthened(weighted: Bool) -> CompressedGraph {
    let weights = weighted ? self.weights : nil
    return CompressedGraph(
      isDirected: isDirected, offsets: offsets, targets: targets,
      weights: weights ?? Array(repeating: 1, count: arcCount)
    ).undirected
  }

  /// Without weights p(i,j) is 1/degree, so one sum for each tie is enough: Σ 1/degree over common neighbors.
  private func plainHoles() -> StructuralHoles {
    let oriented = OrientedGraph(self)
    let inverse = oriented.order.map { 1 / Double(max(degree(of: $0), 1)) }
    var common = [Double](repeating: 0, count: edgeCount)
    var triangles = [Double](repeating: 0, count: vertexCount)
    oriented.forEachTriangle { a, b, c, ab, ac, bc in
      common[ab] += inverse[c]
      common[ac] += inverse[b]
      common[bc] += inverse[a]
      triangles[a] += 1
      triangles[b] += 1
      triangles[c] += 1
    }
    var sums = HoleSums(vertexCount)
    for a in 0..<vertexCount {
      for tie in Int(oriented.offsets[a])..<Int(oriented.offsets[a + 1]) {
        let b = Int(oriented.targets[tie])
        sums.add((1 + common[tie]) * inverse[a], to: a)
        sums.add((1 + common[tie]) * inverse[b], to: b)
      }
      sums.redundancy[a] = 2 * triangles[a] * inverse[a]
    }
    return sums.result(self, order: oriented.order)
  }

  private func weightedHoles() -> StructuralHoles {
    let oriented = OrientedGraph(self, keepsArcs: true)
    let total = oriented.order.map { strength(of: $0) }
    let greatest = oriented.order.map { (weights?[arcs(of: $0)].max()) ?? 1 }
    let weight = oriented.arc.map { weights?[Int($0)] ?? 1 }
    // Σq p(i,q)·p(q,j) from the lower rank to the higher, and the other way.
    var up = [Double](repeating: 0, count: edgeCount)
    var down = up
    var sums = HoleSums(vertexCount)
    oriented.forEachTriangle { a, b, c, ab, ac, bc in
      let (x, y, z) = (weight[ab], weight[ac], weight[bc])
      let (throughA, throughB, throughC) = (x * y / total[a], x * z / total[b], y * z / total[c])
      up[ab] += throughC / total[a]
      down[ab] += throughC / total[b]
      up[ac] += throughB / total[a]
      down[ac] += throughB / total[c]
      up[bc] += throughA / total[b]
      down[bc] += throughA / total[c]
      sums.redundancy[a] += (y / greatest[b] + x / greatest[c]) * z / total[a]
      sums.redundancy[b] += (z / greatest[a] + x / greatest[c]) * y / total[b]
      sums.redundancy[c] += (z / greatest[a] + y / greatest[b]) * x / total[c]
    }
    for a in 0..<vertexCount {
      for tie in Int(oriented.offsets[a])..<Int(oriented.offsets[a + 1]) {
        let b = Int(oriented.targets[tie])
        sums.add(weight[tie] / total[a] + up[tie], to: a)
        sums.add(weight[tie] / total[b] + down[tie], to: b)
      }
    }
    return sums.result(self, order: oriented.order)
  }
}

/// Sums for each rank.
private struct HoleSums {
  var redundancy: [Double]
  private var constraint: [Double]
  /// Σ c·ln c over the terms c of constraint.
  private var disorder: [Double]

  init(_ count: Int) {
    redundancy = Array(repeating: 0, count: count)
    constraint = redundancy
    disorder = redundancy
  }

  /// Adds the constraint by one contact, in which `rank` invests `proportion` directly and indirectly.
  mutating func add(_ proportion: Double, to rank: Int) {
    let term = proportion * proportion
    constraint[rank] += term
    disorder[rank] += term * logarithm(term)
  }

  func result(_ graph: CompressedGraph, order: [Int32]) -> StructuralHoles {
    let none = [Double?](repeating: nil, count: order.count)
    var (constraints, sizes, efficiencies, hierarchies) = (none, none, none, none)
    for (rank, vertex) in order.enumerated() {
      let degree = Double(graph.degree(of: vertex))
      if degree == 0 { continue }
      constraints[Int(vertex)] = constraint[rank]
      sizes[Int(vertex)] = degree - redundancy[rank]
      efficiencies[Int(vertex)] = (degree - redundancy[rank]) / degree
      if degree < 2 { continue }
      // Σ x·ln x with x = N·c/C; negative only by rounding.
      let scale = degree / constraint[rank]
      let sum = scale * disorder[rank] + degree * logarithm(scale)
      hierarchies[Int(vertex)] = max(0, sum / (degree * logarithm(degree)))
    }
    return StructuralHoles(
      constraint: constraints, effectiveSize: sizes, efficiency: efficiencies, hierarchy: hierarchies)
  }
}
