// Seeded random numbers that are the same on every machine and with every version of the standard library.

/// A small seeded generator of random numbers.
///
/// SplitMix64, Steele, Lea and Flood 2014, doi:10.1145/2714064.2660195. Not for secrets. `below` and `shuffle` are
/// written out here because the standard library does not promise to keep the results of its own.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that starts from `seed`.
  package init(seed: UInt64) { state = seed }

  /// An independent generator for item `index` of work seeded by `seed`, so that results do not depend on threads.
  package init(seed: UInt64, stream index: Int) { self.init(seed: seed, stream: UInt64(truncatingIfNeeded: index)) }

  /// An independent generator for item `index`, where that may pass what `Int` holds on a machine of 32 bits.
  package init(seed: UInt64, stream index: UInt64) {
    var mixer = SplitMix64(seed: seed)
    state = mixer.next() ^ SplitMix64.mix(index &* 0x9E37_79B9_7F4A_7C15)
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  /// A uniformly distributed number in `0 ..< bound` (Lemire 2019, doi:10.1145/3230636).
  package mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "There is no number below 0 to choose.")
    let bound = UInt64(bound)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// A uniformly distributed number in `0 ..< 1`, a multiple of 2⁻⁵³.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Shuffles `values` (Fisher and Yates).
  package mutating func shuffle<Value>(_ values: inout [Value]) {
    for index in stride(from: values.count - 1, to: 0, by: -1) { values.swapAt(index, below(index + 1)) }
  }

  /// So many of `values`, all where there are no more, ascending.
  package mutating func drawn<Value: Comparable>(_ count: Int, of values: [Value]) -> [Value] {
    guard values.count > count else { return values }
    var values = values
    shuffle(&values)
    return values.prefix(count).sorted()
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
