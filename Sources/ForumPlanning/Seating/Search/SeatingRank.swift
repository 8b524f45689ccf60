// Which of two seatings is better: the figures of a score one after the other, the first in which they differ deciding.

/// The figures of a seating in the order in which they decide; of two seatings the smaller one is better.
struct SeatingRank: Comparable, Sendable {
  /// How many sit alone.
  var alone: Int
  /// The weighted imbalance.
  var imbalance: Int
  /// Third meetings where they are spared, otherwise 0.
  var spared: Int
  /// What was asked for, negative where more of it is better.
  var cost: Int
  var repeats: Int
  /// The most meetings of a pair.
  var highest: Int
  /// Pairs that do not meet, but for a constant: the negative number of those that do.
  var unmet: Int
  /// Third meetings.
  var thirds: Int

  static func < (left: Self, right: Self) -> Bool {
    if left.alone != right.alone { return left.alone < right.alone }
    if left.imbalance != right.imbalance { return left.imbalance < right.imbalance }
    if left.spared != right.spared { return left.spared < right.spared }
    if left.cost != right.cost { return left.cost < right.cost }
    if left.repeats != right.repeats { return left.repeats < right.repeats }
    if left.highest != right.highest { return left.highest < right.highest }
    if left.unmet != right.unmet { return left.unmet < right.unmet }
    return left.thirds < right.thirds
  }

  /// Whether every figure meets its bound, so that no seating is better in any.
  func meets(_ bounds: SeatingBounds, _ rules: SeatingRules) -> Bool {
    let cost = rules.objective.isEven ? bounds.objective : -bounds.objective
    return alone == bounds.alone && imbalance == 0 && bounds.imbalance == 0 && thirds == bounds.thirds
      && self.cost == cost && repeats == bounds.repeats && highest == bounds.maxMeetings && -unmet == bounds.pairsMet
  }
}

extension SeatingRank {
  /// The rank of a seating that was scored.
  ///
  /// Its imbalance is not weighted, so that it is held against other such ranks only.
  init(_ score: SeatingScore, _ rules: SeatingRules) {
    self.init(
      alone: score.alone.value, imbalance: score.imbalance.value,
      spared: rules.problem.sparesThirdMeetings ? score.thirdMeetings.value : 0,
      cost: rules.objective.isEven ? score.objective.value : -score.objective.value, repeats: score.repeats.value,
      highest: score.maxMeetings.value, unmet: -score.pairsMet.value, thirds: score.thirdMeetings.value)
  }
}
