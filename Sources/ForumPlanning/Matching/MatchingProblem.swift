// Short meetings one to one between two sides, in slots: whom each person meets, and when, with nobody in two places.
//
// Whom each person meets is a maximum flow of least cost from one side to the other (successive shortest paths with
// potentials, Edmonds and Karp 1972, doi:10.1145/321694.321699). Each further meeting of one person costs more than the
// one before, by more than the worth of all meetings, so the answer has, in this order: the most meetings, numbers as
// even as possible (least sum of squares), the greatest worth. All three are exact. When they meet is an edge coloring:
// as many slots suffice as the busiest person has meetings (Kőnig 1916, doi:10.1007/BF01456961); two colors are
// exchanged along an alternating path.

/// Meetings to be arranged between two sides.
package struct MatchingProblem: Hashable, Sendable {
  /// The worth of each meeting: a row for each person of the first side, an entry for each of the second; 0 or less for
  /// no meeting.
  package var worths: [[Int]]
  /// The number of people on the second side.
  package var secondCount: Int
  /// The number of slots, one after another.
  package var slots: Int

  /// Meetings in `slots` slots; missing entries of a row are 0, superfluous ones are ignored.
  package init(worths: [[Int]], secondCount: Int, slots: Int) {
    self.worths = worths
    self.secondCount = max(0, secondCount)
    self.slots = max(0, slots)
  }

  /// The most people on both sides together.
  package static let mostPeople = 1_000
  /// The largest worth of a meeting.
  package static let largestWorth = 1_000_000

  func worth(_ first: Int, _ second: Int) -> Int {
    guard second < worths[first].count else { return 0 }
    return min(worths[first][second], Self.largestWorth)
  }
}

/// Who meets whom, and when.
package struct MeetingTimetable: Hashable, Sendable {
  /// A meeting of two.
  package struct Meeting: Hashable, Sendable {
    /// The person of the first side.
    package let first: Int
    /// The person of the second side.
    package let second: Int
    /// The worth of the meeting.
    package let worth: Int
  }

  /// The meetings of each slot, in the order of the first side; slots beyond the size of the larger side, which nobody
  /// could fill, are left out.
  package let slots: [[Meeting]]
  /// The number of meetings of each person of the first side.
  package let firstCounts: [Int]
  /// The number of meetings of each person of the second side.
  package let secondCounts: [Int]

  /// The worth of all meetings: no timetable with as many meetings, as evenly shared, is worth more.
  package var value: Int { slots.joined().reduce(0) { $0 + $1.worth } }
  /// The number of meetings; no timetable has more.
  package var count: Int { slots.reduce(0) { $0 + $1.count } }
}

extension MatchingProblem {
  /// The best timetable: of those with the most meetings the most even ones, and of these one of the greatest worth.
  ///
  /// Ties are broken the same way every time.
  ///
  /// - Returns: nil if there are more than ``mostPeople``.
  /// - Complexity: O(meetings · people²) time and O(people²) memory.
  package func timetable() -> MeetingTimetable? {
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
