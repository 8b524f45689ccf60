// Seeded chance that is the same on every machine and in every version of the standard library.

/// A small seeded source of random numbers.
///
/// SplitMix64, Steele, Lea and Flood 2014, doi:10.1145/2714064.2660195. Not for secrets. `below` and `shuffle` are
/// spelled out here because the standard library does not promise that its own stay the same.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that starts from `seed`.
  public init(seed: UInt64) { state = seed }

  /// A generator of its own for item `index` of work seeded by `seed`, whatever thread does it.
  public init(seed: UInt64, stream index: Int) {
    var mixer = SplitMix64(seed: seed)
    state = mixer.next() ^ SplitMix64.mix(UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15)
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  /// A whole number from 0 up to but not including `bound`, all alike (Lemire 2019, doi:10.1145/3230636).
  public mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "There is no number below 0 to choose.")
    let bound = UInt64(bound)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// A number from 0 up to but not including 1.
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Puts `values` in random order (Fisher and Yates).
  public mutating func shuffle<Value>(_ values: inout [Value]) {
    for index in stride(from: values.count - 1, to: 0, by: -1) { values.swapAt(index, below(index + 1)) }
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
