// Sets of searches that run side by side, a bit for each, in the widths that the hardware has.
//
// Generic code over `SIMD`, and its `==`, go word by word, so each width says for itself how its words are joined at
// once, and whether all are zero by joining halves.

/// A set of up to as many searches as the words have bits.
protocol BitLanes: SIMD, Sendable where Scalar == UInt64 {
  /// Whether no search is in it.
  var isNone: Bool { get }
  /// How many searches are in it.
  var count: Int { get }
  /// Whether it has the same searches as the other set.
  func equals(_ other: Self) -> Bool
  /// Those in this or the other set.
  func with(_ other: Self) -> Self
  /// Those in this but not in the other set.
  func without(_ other: Self) -> Self
}

extension SIMD2: BitLanes where Scalar == UInt64 {
  @inline(__always) var isNone: Bool { self[0] | self[1] == 0 }
  @inline(__always) var count: Int { Int(truncatingIfNeeded: nonzeroBitCount.wrappedSum()) }
  @inline(__always) func equals(_ other: Self) -> Bool { (self ^ other).isNone }
  @inline(__always) func with(_ other: Self) -> Self { self | other }
  @inline(__always) func without(_ other: Self) -> Self { self & ~other }
}

extension SIMD4: BitLanes where Scalar == UInt64 {
  @inline(__always) var isNone: Bool { (lowHalf | highHalf).isNone }
  @inline(__always) var count: Int { Int(truncatingIfNeeded: nonzeroBitCount.wrappedSum()) }
  @inline(__always) func equals(_ other: Self) -> Bool { (self ^ other).isNone }
  @inline(__always) func with(_ other: Self) -> Self { self | other }
  @inline(__always) func without(_ other: Self) -> Self { self & ~other }
}

extension SIMD8: BitLanes where Scalar == UInt64 {
  @inline(__always) var isNone: Bool { (lowHalf | highHalf).isNone }
  @inline(__always) var count: Int { Int(truncatingIfNeeded: nonzeroBitCount.wrappedSum()) }
  @inline(__always) func equals(_ other: Self) -> Bool { (self ^ other).isNone }
  @inline(__always) func with(_ other: Self) -> Self { self | other }
  @inline(__always) func without(_ other: Self) -> Self { self & ~other }
}
