// An edge coloring: every meeting gets a slot so that nobody has two at once, with the fewest slots possible.

/// Slots for meetings of two sides.
struct MeetingSlots {
  /// The slot of each meeting.
  private(set) var slots: [Int]
  /// The meeting of each person in each slot, −1 for none; the second side after the first.
  private var busy: [[Int]]
  private let ends: [(Int, Int)]

  /// Gives each meeting a slot; as many slots are used as the busiest person has meetings.
  ///
  /// - Complexity: O(meetings · people).
  init(_ pairs: [(first: Int, second: Int)], first: Int, second: Int) {
    ends = pairs.map { ($0.first, first + $0.second) }
    var counts = Array(repeating: 0, count: first + second)
    for (a, b) in ends {
      counts[a] += 1
      counts[b] += 1
    }
    let most = counts.max() ?? 0
    busy = Array(repeating: Array(repeating: -1, count: most), count: first + second)
    slots = Array(repeating: 0, count: pairs.count)
    for meeting in ends.indices { place(meeting) }
  }

  private func other(_ meeting: Int, _ person: Int) -> Int {
    ends[meeting].0 == person ? ends[meeting].1 : ends[meeting].0
  }

  private mutating func place(_ meeting: Int) {
    let (a, b) = ends[meeting]
    guard let freeOfA = busy[a].firstIndex(of: -1), let freeOfB = busy[b].firstIndex(of: -1) else { return }
    // A slot in which both are free is taken; otherwise b is freed in a's slot along the alternating path, which cannot
    // end in a, because the sides alternate.
    let both = busy[a].indices.first { busy[a][$0] < 0 && busy[b][$0] < 0 }
    if both == nil { exchange(from: b, freeOfA, freeOfB) }
    let slot = both ?? freeOfA
    slots[meeting] = slot
    busy[a][slot] = meeting
    busy[b][slot] = meeting
  }

  /// Exchanges two slots along the path of meetings in them that starts at a person, in the first of the two.
  private mutating func exchange(from person: Int, _ one: Int, _ other: Int) {
    var path: [Int] = []
    var (end, slot) = (person, one)
    while busy[end][slot] >= 0 {
      let meeting = busy[end][slot]
      path.append(meeting)
      end = self.other(meeting, end)
      slot = slot == one ? other : one
    }
    for meeting in path {
      busy[ends[meeting].0][slots[meeting]] = -1
      busy[ends[meeting].1][slots[meeting]] = -1
    }
    for meeting in path {
      slots[meeting] = slots[meeting] == one ? other : one
      busy[ends[meeting].0][slots[meeting]] = meeting
      busy[ends[meeting].1][slots[meeting]] = meeting
    }
  }
}
