// The eigenvector of the greatest eigenvalue: power iteration, accelerated by the method of Lanczos if undirected.
//
// Lanczos 1950, doi:10.6028/jres.045.026; restarted from its best vector as in Saad, "Numerical methods for large
// eigenvalue problems", 2011, section 6.4. However a vector was found, it is accepted only if a plain sweep keeps it.

/// The search for the dominant eigenvector of one connected graph.
struct DominantEigenvector {
  /// The most sweeps of one Lanczos run, and so the most vectors kept.
  private static let depth = 32

  /// The rows of incoming arcs.
  private let rows: SparseRows
  private let isSymmetric: Bool
  /// Added to the diagonal, so that no other eigenvalue has the same absolute value.
  private let shift: Double
  /// The greatest entry is 1; in the order of `rows`.
  private(set) var vector: [Double]
  private(set) var value = 0.0

  /// The search among `vertices`, which are connected.
  init(_ incoming: CompressedGraph, _ vertices: [Int32], weighted: Bool) {
    rows = SparseRows(incoming, vertices: vertices, weighted: weighted)
    isSymmetric = !incoming.isDirected
    shift = rows.greatestWeight
    vector = Array(repeating: 1, count: vertices.count)
  }

  /// The vertex of each entry.
  var order: [Int32] { rows.order }

  /// Iterates until a sweep changes no entry by `tolerance`.
  mutating func run(_ tolerance: Double, _ execution: Execution, _ signal: StopSignal) throws(CancellationError) {
    var next = vector
    var sweeps = 0
    while sweeps < 20_000 {
      try execution.check(signal)
      rows.multiply(vector, into: &next)
      VectorSums.add(vector, times: shift, to: &next)
      let greatest = next.max() ?? 0
      let change = Self.scale(next, by: greatest, into: &vector)
      value = greatest - shift
      sweeps += 1
      if change < tolerance { break }
      if isSymmetric { sweeps += try accelerate(tolerance, execution, signal) }
    }
    if value < 1e-9 * shift { value = 0 }
  }

  /// Writes a vector divided by `divisor` over another, and returns the greatest difference of the two.
  private static func scale(_ values: [Double], by divisor: Double, into results: inout [Double]) -> Double {
    let value = values.span
    var result = results.mutableSpan
    var change = 0.0
    for row in 0..<result.count {
      let new = value[row] / divisor
      change = max(change, abs(new - result[row]))
      result[row] = new
    }
    return change
  }

  /// Replaces the vector by the best in the Krylov space that it spans.
  ///
  /// - Returns: How many sweeps were made.
  private mutating func accelerate(
    _ tolerance: Double, _ execution: Execution, _ signal: StopSignal
  ) throws(CancellationError) -> Int {
    let norm = VectorSums.product(vector, vector).squareRoot()
    var basis = [vector.map { $0 / norm }]
    var band = TridiagonalMatrix()
    while true {
      try execution.check(signal)
      let last = basis.count - 1
      var image = [Double](repeating: 0, count: vector.count)
      rows.multiply(basis[last], into: &image)
      let diagonal = VectorSums.product(image, basis[last])
      band.diagonal.append(diagonal)
      VectorSums.add(basis[last], times: -diagonal, to: &image)
      if last > 0 { VectorSums.add(basis[last - 1], times: -band.beside[last - 1], to: &image) }
      // Rounding brings back the dominant vector, which is near the first.
      VectorSums.add(basis[0], times: -VectorSums.product(image, basis[0]), to: &image)
      let beside = VectorSums.product(image, image).squareRoot()
      let isDone = basis.count == Self.depth || beside <= 1e-13 * band.bound
      if isDone || last % 4 == 3 {
        let (value, shares) = band.dominant
        if isDone || beside * (shares.last ?? 0) < 0.02 * tolerance * value {
          take(basis, shares)
          return basis.count
        }
      }
      band.beside.append(beside)
      VectorSums.multiply(&image, by: 1 / beside)
      basis.append(image)
    }
  }

  /// Sets the vector to the linear combination of `basis` with the coefficients `shares`.
  private mutating func take(_ basis: [[Double]], _ shares: [Double]) {
    for vertex in vector.indices { vector[vertex] = 0 }
    for (base, share) in zip(basis, shares) { VectorSums.add(base, times: share, to: &vector) }
    // The true vector has no negative entry.
    for vertex in vector.indices { vector[vertex] = abs(vector[vertex]) }
    let greatest = vector.max() ?? 1
    for vertex in vector.indices { vector[vertex] /= greatest }
  }
}

/// A symmetric matrix with three diagonals.
private struct TridiagonalMatrix {
  var diagonal: [Double] = []
  /// The off-diagonal entries, one fewer; all above 0.
  var beside: [Double] = []

  /// A bound of the absolute values of all eigenvalues (Gershgorin).
  var bound: Double {
    var bound = 0.0
    for row in diagonal.indices {
      let sides = (row > 0 ? beside[row - 1] : 0) + (row < beside.count ? beside[row] : 0)
      bound = max(bound, abs(diagonal[row]) + sides)
    }
    return bound
  }

  /// The greatest eigenvalue by bisection, and its eigenvector of length 1 by inverse iteration.
  var dominant: (value: Double, vector: [Double]) {
    var high = bound * (1 + 1e-12) + 1e-300
    var low = -high
    while true {
      let middle = low + (high - low) / 2
      if middle <= low || middle >= high { break }
      if pivots(middle) == nil { low = middle } else { high = middle }
    }
    // The matrix high - A is positive definite, so elimination needs no exchange of rows.
    guard let pivots = pivots(high) else { return (high, diagonal.indices.map { $0 == 0 ? 1 : 0 }) }
    var vector = diagonal.map { _ in 1.0 }
    for _ in 0..<3 {
      for row in vector.indices.dropFirst() { vector[row] += beside[row - 1] / pivots[row - 1] * vector[row - 1] }
      for row in vector.indices.reversed() {
        let right = row + 1 < vector.count ? beside[row] * vector[row + 1] : 0
        vector[row] = (vector[row] + right) / pivots[row]
      }
      let greatest = vector.max() ?? 1
      for row in vector.indices { vector[row] /= greatest }
      let norm = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for row in vector.indices { vector[row] /= norm }
    }
    return (high, vector)
  }

  /// The pivots of `value`·I - A; nil if one is not positive, that is, if some eigenvalue is at least `value`.
  private func pivots(_ value: Double) -> [Double]? {
    var pivots: [Double] = []
    for row in diagonal.indices {
      var pivot = value - diagonal[row]
      if row > 0 { pivot -= beside[row - 1] * beside[row - 1] / pivots[row - 1] }
      if pivot <= 0 { return nil }
      pivots.append(pivot)
    }
    return pivots
  }
}
