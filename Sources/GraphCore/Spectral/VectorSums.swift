// Sums over whole vectors, for the searches of ranks and eigenvectors.
//
// Eight sums side by side, so that one addition need not wait for the last: an order that is the same on every machine, and that the
// compiler may not choose by itself. Subscripts are unchecked, since the checks would keep it from reading several entries at once.

/// Sums over vectors of equal length.
enum VectorSums {
  /// Σ first · second.
  static func product(_ first: [Double], _ second: [Double]) -> Double {
    precondition(first.count == second.count, "Vectors that are multiplied are equally long.")
    let (first, second) = (first.span, second.span)
    return sum(over: first.count) { unsafe first[unchecked: $0] * second[unchecked: $0] }
  }

  /// Σ |value|.
  static func sizes(_ values: [Double]) -> Double {
    let values = values.span
    return sum(over: values.count) { unsafe abs(values[unchecked: $0]) }
  }

  /// Adds a multiple of a vector to another.
  static func add(_ base: [Double], times factor: Double, to sums: inout [Double]) {
    precondition(base.count == sums.count, "Vectors that are added are equally long.")
    let base = base.span
    var sum = sums.mutableSpan
    for place in 0..<sum.count { unsafe sum[unchecked: place] += factor * base[unchecked: place] }
  }

  /// Multiplies all entries of a vector.
  static func multiply(_ values: inout [Double], by factor: Double) {
    var value = values.mutableSpan
    for place in 0..<value.count { value[place] *= factor }
  }

  @inline(__always)
  private static func sum(over count: Int, _ term: (Int) -> Double) -> Double {
    var (first, second) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
    var place = 0
    while place &+ 8 <= count {
      first += SIMD4(term(place), term(place &+ 1), term(place &+ 2), term(place &+ 3))
      second += SIMD4(term(place &+ 4), term(place &+ 5), term(place &+ 6), term(place &+ 7))
      place &+= 8
    }
    var sum = (first + second).sum()
    while place < count {
      sum += term(place)
      place &+= 1
    }
    return sum
  }
}
