// The lengths of ties when weights count, and when the lengths of paths can be compared exactly.

/// What the weight of a tie says about its length.
public enum EdgeLengths: Sendable, Equatable {
  /// The weight is the length: ties with more weight are longer.
  case weights
  /// The weight is a strength, and the length is 1/weight.
  case inverseWeights
}

/// Lengths of arcs, and the tolerance within which two paths are equally long.
struct ArcLengths {
  /// One length for each arc of the graph, in units of 1/`scale`.
  let values: [Double]
  /// The factor by which lengths were multiplied to make them whole.
  let scale: Double
  /// Two lengths are equal within this relative difference; 0 if all are whole, so that sums are exact.
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

  /// The tolerance for paths whose lengths are not whole.
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
