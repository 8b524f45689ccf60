// How long ties are when weights count, and when lengths of paths can be compared exactly.

/// What the weights of ties say about the distance between their ends.
public enum EdgeLengths: Sendable, Equatable {
  /// A weight is a length: heavier is farther.
  case weights
  /// A weight is a strength: a tie is 1/weight long.
  case inverseWeights
}

/// Lengths of arcs, and the tolerance that decides when two paths are equally long.
struct ArcLengths {
  /// One length for each arc of the graph, in units of 1/`scale`.
  let values: [Double]
  /// What lengths were multiplied by to make them whole.
  let scale: Double
  /// Two lengths are equal if they differ by no more than this share; 0 if all are whole and sums are exact.
  let tolerance: Double

  /// Whole lengths are kept; inverse weights are made whole by the least common multiple of whole weights.
  init(_ graph: CompressedGraph, _ kind: EdgeLengths) {
    let weights = graph.weights ?? Array(repeating: 1, count: graph.arcCount)
    // Sums of whole numbers are exact below 2^53.
    let limit = 0x1p52 / Double(max(graph.vertexCount, 1))
    let areWhole = weights.allSatisfy { $0 == $0.rounded(.towardZero) && $0 <= limit }
    switch kind {
    case .weights:
      values = weights
      scale = 1
      tolerance = areWhole ? 0 : Self.relativeTolerance
    case .inverseWeights:
      if areWhole, let multiple = Self.leastCommonMultiple(weights, limit: limit) {
        values = weights.map { multiple / $0 }
        scale = multiple
        tolerance = 0
      } else {
        values = weights.map { 1 / $0 }
        scale = 1
        tolerance = Self.relativeTolerance
      }
    }
  }

  /// Paths whose lengths are not whole are equal if they differ by no more than this share of their length.
  static let relativeTolerance = 1e-10

  private static func leastCommonMultiple(_ weights: [Double], limit: Double) -> Double? {
    var multiple = 1.0
    for weight in Set(weights) {
      var (a, b) = (multiple, weight)
      while b != 0 { (a, b) = (b, a.truncatingRemainder(dividingBy: b)) }
      multiple *= weight / a
      if multiple > limit { return nil }
    }
    return multiple
  }
}
