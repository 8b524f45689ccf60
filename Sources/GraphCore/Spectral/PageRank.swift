// PageRank where ties have no direction, by conjugate gradients.
//
// Without directions the rank of each vertex by its strength, y, solves (D − d·A)·y = 1 up to a factor, where D holds the strengths,
// A the weights and d is the damping: a symmetric and positive definite system whose eigenvalues, once divided by D, lie between
// 1 − d and 1 + d. Conjugate gradients (Hestenes and Stiefel 1952, doi:10.6028/jres.049.044) divide the error of such a system by
// (√κ + 1)/(√κ − 1) at each step, κ = (1 + d)/(1 − d): by 1.8 at worst for d = 0.85, where a sweep by Gauss and Seidel's method
// divides it by 1.4, and by far more on networks whose eigenvalues crowd together, as most do.

/// The state of a search for the ranks of an undirected graph.
struct SymmetricRanks {
  /// The rows of all vertices; what follows is in their order.
  private let rows: SparseRows
  private let damping: Double
  private let strengths: [Double]
  /// 1/strength, and 0 for vertices without ties.
  private let inverse: [Double]
  /// Rank by strength, as far as it is known, where each vertex is jumped to once.
  private var shares: [Double]
  /// What the shares leave of the right-hand side.
  private var rest: [Double]
  /// The rest by strength.
  private var scaledRest: [Double]
  private var direction: [Double]
  /// The matrix times the direction.
  private var image: [Double]
  /// Σ rest²/strength.
  private var energy = 0.0
  /// Σ |rest|: the sum of all errors of ranks is at most this by 1 − damping.
  private(set) var error = 0.0

  init(_ graph: CompressedGraph, damping: Double, weighted: Bool) {
    self.damping = damping
    rows = SparseRows(graph, vertices: Array(graph.vertices), weighted: weighted)
    strengths = rows.order.map { weighted ? graph.strength(of: $0) : Double(graph.degree(of: $0)) }
    inverse = strengths.map { $0 == 0 ? 0 : 1 / $0 }
    shares = Array(repeating: 0, count: strengths.count)
    rest = strengths.map { $0 == 0 ? 0 : 1 }
    (scaledRest, image) = (shares, shares)
    // The first step goes straight to where only vertices with like neighbors would be.
    direction = inverse.map { $0 / (1 - damping) }
    _ = apply()
    walk(1)
    direction = scaledRest
  }

  /// One step along the direction.
  mutating func step() {
    let curvature = apply()
    if curvature <= 0 { return }
    let before = energy
    walk(energy / curvature)
    VectorSums.multiply(&direction, by: energy / before)
    VectorSums.add(scaledRest, times: 1, to: &direction)
  }

  /// Writes the matrix times the direction, and returns the product of the two.
  private mutating func apply() -> Double {
    rows.multiply(direction, into: &image)
    Self.subtract(direction, strengths, damping, &image)
    return VectorSums.product(image, direction)
  }

  /// Turns neighbors' sums into the matrix times the direction.
  private static func subtract(
    _ directions: [Double], _ strengths: [Double], _ damping: Double, _ images: inout [Double]
  ) {
    let (direction, strength) = (directions.span, strengths.span)
    var image = images.mutableSpan
    for row in 0..<image.count { image[row] = strength[row] * direction[row] - damping * image[row] }
  }

  /// Goes a length along the direction, and measures what is left.
  private mutating func walk(_ length: Double) {
    VectorSums.add(direction, times: length, to: &shares)
    VectorSums.add(image, times: -length, to: &rest)
    Self.scale(rest, inverse, &scaledRest)
    energy = VectorSums.product(rest, scaledRest)
    error = VectorSums.sizes(rest)
  }

  private static func scale(_ values: [Double], _ factors: [Double], _ results: inout [Double]) {
    let (value, factor) = (values.span, factors.span)
    var result = results.mutableSpan
    for row in 0..<result.count { result[row] = value[row] * factor[row] }
  }

  /// The ranks, which sum to 1; vertices without ties are only jumped to.
  var ranks: [Double] {
    let ranks = shares.indices.map { strengths[$0] == 0 ? 1 : strengths[$0] * shares[$0] }
    let total = ranks.reduce(0, +)
    var result = ranks
    for (row, vertex) in rows.order.enumerated() { result[Int(vertex)] = ranks[row] / total }
    return result
  }
}
