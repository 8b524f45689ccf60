// Sets of searches that run side by side, one bit for each, in the widths of the hardware.
//
// Generic code over `SIMD`, like its `==`, compiles to a loop over words, so each width has its own operators and tests
// for zero by combining halves.

/// A set of searches, one for each bit.
protocol BitLanes: SIMD, Sendable where Scalar == UInt64 {
  /// Whether it is empty.
  var isEmpty: Bool { get }
  /// How many searches it has.
  var count: Int { get }
  /// The searches in this set or the other.
  func union(_ other: Self) -> Self
  /// The searches in this set but not in the other.
  func subtracting(_ other: Self) -> Self
}

extension SIMD2: BitLanes where Scalar == UInt64 {
  @inline(__always) var isEmpty: Bool { self[0] | self[1] == 0 }
  @inline(__always) var count: Int { Int(truncatingIfNeeded: nonzeroBitCount.wrappedSum()) }
  @inline(__always) func union(_ other: Self) -> Self { self | other }
  @inline(__always) func subtracting(_ other: Self) -> Self { self & ~other }
}

extension SIMD4: BitLanes where Scalar == UInt64 {
  @inline(__always) var isEmpty: Bool { (lowHalf | highHalf).isEmpty }
  @inline(__always) var count: Int { Int(truncatingIfNeeded: nonzeroBitCount.wrappedSum()) }
  @inline(__always) func union(_ other: Self) -> Self { self | other }
  @inline(__always) func subtracting(_ other: Self) -> Self { self & ~other }
}

extension SIMD8: BitLanes where Scalar == UInt64 {
  @inline(__always) var isEmpty: Bool { (lowHalf | highHalf).isEmpty }
  @inline(__always) var count: Int { Int(truncatingIfNeeded: nonzeroBitCount.wrappedSum()) }
  @inline(__always) func union(_ other: Self) -> Self { self | other }
  @inline(__always) func subtracting(_ other: Self) -> Self { self & ~other }
}
