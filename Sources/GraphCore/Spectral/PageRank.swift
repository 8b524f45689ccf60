// PageRank where ties have no direction, by conjugate gradients.
//
// Without directions the rank of each vertex by its strength, y, solves (D − d·A)·y = 1 up to a factor, where D holds the strengths,
// A the weights and d is the damping: a symmetric and positive definite system whose eigenvalues, once divided by D, lie between
// 1 − d and 1 + d. Conjugate gradients (Hestenes and Stiefel 1952, doi:10.6028/jres.049.044) divide the error of such a system by
// (√κ + 1)/(√κ − 1) at each step, κ = (1 + d)/(1 − d): by 1.8 at worst for d = 0.85, where a sweep by Gauss and Seidel's method
// divides it by 1.4, and by far more on networks whose eigenvalues crowd together, as most do.

/// The state of a search for the ranks of an undirected graph.
struct SymmetricRanks {
  private let graph: CompressedGraph
  private let weights: [Double]?
  private let damping: Double
  private let strengths: [Double]
  /// 1/strength, and 0 for vertices without ties.
  private let inverse: [Double]
  /// Rank by strength, as far as it is known, where each vertex is jumped to once.
  private var shares: [Double]
  /// What the shares leave of the right-hand side.
  private var rest: [Double]
  private var direction: [Double]
  /// The matrix times the direction.
  private var image: [Double]
  /// Σ rest²/strength.
  private var energy = 0.0
  /// Σ |rest|: the sum of all errors of ranks is at most this by 1 − damping.
  private(set) var error = 0.0

  init(_ graph: CompressedGraph, damping: Double, weighted: Bool) {
    self.graph = graph
    self.damping = damping
    weights = weighted ? graph.weights : nil
    strengths = graph.vertices.map { weighted ? graph.strength(of: $0) : Double(graph.degree(of: $0)) }
    inverse = strengths.map { $0 == 0 ? 0 : 1 / $0 }
    let start = inverse.map { $0 / (1 - damping) }
    shares = start
    direction = start
    image = start
    rest = strengths.map { $0 == 0 ? 0 : 1 }
    _ = Self.apply(graph, weights, damping, strengths, start, &image)
    for vertex in rest.indices { rest[vertex] -= image[vertex] }
    measure()
    for vertex in direction.indices { direction[vertex] = rest[vertex] * inverse[vertex] }
  }

  /// One step along the direction.
  mutating func step() {
    let curvature = Self.apply(graph, weights, damping, strengths, direction, &image)
    if curvature <= 0 { return }
    let length = energy / curvature
    let before = energy
    for vertex in shares.indices {
      shares[vertex] += length * direction[vertex]
      rest[vertex] -= length * image[vertex]
    }
    measure()
    let turn = energy / before
    for vertex in direction.indices { direction[vertex] = rest[vertex] * inverse[vertex] + turn * direction[vertex] }
  }

  private mutating func measure() {
    (energy, error) = (0, 0)
    for vertex in rest.indices {
      energy += rest[vertex] * rest[vertex] * inverse[vertex]
      error += abs(rest[vertex])
    }
  }

  /// The ranks, which sum to 1; vertices without ties are only jumped to.
  var ranks: [Double] {
    let ranks = shares.indices.map { strengths[$0] == 0 ? 1 : strengths[$0] * shares[$0] }
    let total = ranks.reduce(0, +)
    return ranks.map { $0 / total }
  }

  /// Writes the matrix times a vector, and returns the product of the two.
  ///
  /// Subscripts are unchecked, as in the innermost loops of `BetweennessSweep`: they are vertices and their arcs.
  private static func apply(
    _ graph: CompressedGraph, _ weights: [Double]?, _ damping: Double, _ strengths: [Double], _ vector: [Double],
    _ image: inout [Double]
  ) -> Double {
    let (offsets, targets, values) = (graph.offsets.span, graph.targets.span, vector.span)
    var images = image.mutableSpan
    var product = 0.0
    for vertex in vector.indices {
      let arcs = unsafe Int(offsets[unchecked: vertex])..<Int(offsets[unchecked: vertex + 1])
      var sum = 0.0
      if let weights {
        let weights = weights.span
        for arc in arcs { sum += unsafe values[unchecked: Int(targets[unchecked: arc])] * weights[unchecked: arc] }
      } else {
        for arc in arcs { sum += unsafe values[unchecked: Int(targets[unchecked: arc])] }
      }
      let new = strengths[vertex] * values[vertex] - damping * sum
      images[vertex] = new
      product += values[vertex] * new
    }
    return product
  }
}
