// Short meetings one to one between two sides, in slots: whom each meets, and when, with nobody in two places.
//
// Whom each meets is a flow from one side to the other that is maximal and of least cost (successive shortest paths with
// potentials, Edmonds and Karp 1972, doi:10.1145/321694.321699). Each further meeting of the same person costs more than the
// one before, by more than all that meetings are worth, so the answer has, in this order: the most meetings, numbers as even
// as they can be (least sum of squares), the greatest value. All three are exact; no search is behind them.
// When they meet is an edge coloring: as many slots as the busiest has meetings are enough (Kőnig 1916,
// doi:10.1007/BF01456961); two chains of colors that meet are exchanged along the alternating path.

/// Meetings to be arranged between two sides.
public struct MatchingProblem: Hashable, Sendable {
  /// What a meeting is worth: a row for each of the first side, an entry for each of the second; 0 or less for no meeting.
  public var worths: [[Int]]
  /// How many are on the second side.
  public var secondCount: Int
  /// How many meetings there is time for, one after another.
  public var slots: Int

  /// Meetings in `slots` slots; rows that are short or long are read as far as both sides go.
  public init(worths: [[Int]], secondCount: Int, slots: Int) {
    self.worths = worths
    self.secondCount = max(0, secondCount)
    self.slots = max(0, slots)
  }

  /// The most on both sides together.
  public static let mostPeople = 1_000
  /// The largest worth of a meeting.
  public static let largestWorth = 1_000_000

  func worth(_ first: Int, _ second: Int) -> Int {
    guard second < worths[first].count else { return 0 }
    return min(worths[first][second], Self.largestWorth)
  }
}

/// Who meets whom, and when.
public struct MeetingTimetable: Hashable, Sendable {
  /// A meeting of two.
  public struct Meeting: Hashable, Sendable {
    /// Who, of the first side.
    public let first: Int
    /// Who, of the second side.
    public let second: Int
    /// What it is worth.
    public let worth: Int
  }

  /// The meetings of each slot, in the order of the first side; slots that nobody could fill are left out.
  public let slots: [[Meeting]]
  /// How many meetings each of the first side has.
  public let firstCounts: [Int]
  /// How many meetings each of the second side has.
  public let secondCounts: [Int]

  /// What all meetings are worth: no timetable with as many meetings, as evenly shared, is worth more.
  public var value: Int { slots.joined().reduce(0) { $0 + $1.worth } }
  /// How many meetings there are; no timetable has more.
  public var count: Int { slots.reduce(0) { $0 + $1.count } }
}

extension MatchingProblem {
  /// The best timetable: of those with the most meetings one of the most even, and of these one of the greatest value.
  ///
  /// Of equal ones always the same.
  ///
  /// - Returns: nil if there are more than ``mostPeople``.
  /// - Complexity: O(meetings · people²).
  public func timetable() -> MeetingTimetable? {
    guard worths.count + secondCount <= Self.mostPeople else { return nil }
    var flow = MeetingFlow(self)
    while flow.augment() {}
    let pairs = flow.pairs
    let colors = MeetingSlots(pairs, first: worths.count, second: secondCount).slots
    let most = min(self.slots, max(worths.count, secondCount))
    var slots = Array(repeating: [MeetingTimetable.Meeting](), count: most)
    var firstCounts = Array(repeating: 0, count: worths.count)
    var secondCounts = Array(repeating: 0, count: secondCount)
    for (pair, slot) in zip(pairs, colors) {
      slots[slot].append(
        MeetingTimetable.Meeting(first: pair.first, second: pair.second, worth: worth(pair.first, pair.second)))
      firstCounts[pair.first] += 1
      secondCounts[pair.second] += 1
    }
    return MeetingTimetable(slots: slots, firstCounts: firstCounts, secondCounts: secondCounts)
  }
}
