// The temperatures and thresholds of simulated annealing, with the same bits on every platform.

internal import GraphCore

/// A geometric fall of temperature, and logarithms of random numbers for thresholds.
struct Cooling {
  /// ln u for u spread evenly over 0...1, in random order; 4,096 of them.
  let logUniforms = Self.logUniforms
  private let start: Double
  private let logRatio: DoubleDouble

  private static let logUniforms: [Double] = {
    var values = (0..<4096).map { DoubleDouble(logarithmOf: (Double($0) + 0.5) / 4096).high }
    var random = SplitMix64(seed: 4096)
    random.shuffle(&values)
    return values
  }()

  /// From `start` down to `end`, both above 0.
  init(from start: Double, to end: Double) {
    self.start = start
    logRatio = DoubleDouble(logarithmOf: end / start)
  }

  /// The temperature at a time 0...1.
  func temperature(_ time: Double) -> Double {
    start * (DoubleDouble(max(0, min(time, 1))) * logRatio).exponential
  }

  /// ln u for a random u.
  @inline(__always)
  func threshold(_ random: inout SplitMix64) -> Double { logUniforms[Int(random.next() & 4095)] }
}
