// Weak, medium and strong: three steps, by the rank of a tie among all of the picture.

/// Classifies ties in three steps of strength.
///
/// The lower half is weak and the upper seventh strong; equal weights are always in one step. If all are equal, all are
/// medium, and the legend says nothing about strength.
struct TieStrength {
  private let weakUpTo: Int
  private let mediumUpTo: Int
  /// Which of the three steps occur.
  let used: [Bool]

  init(weights: [Double]) {
    let sorted = weights.map(\.millionths).sorted()
    guard let least = sorted.first, let most = sorted.last, least < most else {
      weakUpTo = Int.min
      mediumUpTo = Int.max
      used = [false, !sorted.isEmpty, false]
      return
    }
    var weak = sorted[(sorted.count - 1) / 2]
    if weak == most { weak = sorted.last { $0 < most } ?? least }
    var medium = max(weak, sorted[(sorted.count - 1) * 6 / 7])
    if medium == most { medium = max(weak, sorted.last { $0 < most } ?? least) }
    weakUpTo = weak
    mediumUpTo = medium
    used = [true, medium > weak, true]
  }

  /// 0 for weak, 1 for medium, 2 for strong.
  func step(of weight: Double) -> Int {
    let value = weight.millionths
    return value <= weakUpTo ? 0 : value <= mediumUpTo ? 1 : 2
  }
}
