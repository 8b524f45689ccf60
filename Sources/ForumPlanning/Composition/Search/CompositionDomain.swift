// Who is in, who is out and who is still open, with what follows from each decision worked out at once.

/// A partial selection that no rule forbids as far as propagation sees.
struct CompositionDomain: Sendable {
  /// 0 open, 1 in, −1 out.
  private(set) var status: [Int8]
  /// How many are in, of each count rule.
  private(set) var inside: [Int32]
  /// How many are open, of each count rule.
  private(set) var open: [Int32]

  /// Everybody open but those whom the rules decide; nil if the rules clash.
  init?(_ frame: QuotaRules) {
    status = Array(repeating: 0, count: frame.people)
    inside = Array(repeating: 0, count: frame.counts.count)
    open = frame.counts.map { Int32($0.members.count) }
    for person in 0..<frame.people {
      if frame.isHeld[person], !decide(person, isIn: true, frame) { return nil }
      if frame.isExcluded[person], !decide(person, isIn: false, frame) { return nil }
    }
    for place in frame.counts.indices {
      var queue: [(Int32, Bool)] = []
      if !examine(place, frame, &queue) { return nil }
      for (person, isIn) in queue where !decide(Int(person), isIn: isIn, frame) { return nil }
    }
  }

  /// Whether nobody is open.
  var isComplete: Bool { open[0] == 0 }

  /// Those who are open, ascending. O(people)
  var openPeople: [Int] { status.indices.filter { status[$0] == 0 } }

  /// Those who are in, ascending. O(people)
  var chosen: [Int] { status.indices.filter { status[$0] == 1 } }

  /// Puts a person in or out, and all who follow; answers whether no rule is broken.
  mutating func decide(_ person: Int, isIn: Bool, _ frame: QuotaRules) -> Bool {
    var queue: [(Int32, Bool)] = [(Int32(person), isIn)]
    var next = 0
    while next < queue.count {
      let (person, isIn) = (Int(queue[next].0), queue[next].1)
      next += 1
      if status[person] != 0 {
        if (status[person] == 1) != isIn { return false }
        continue
      }
      status[person] = isIn ? 1 : -1
      for other in frame.units[Int(frame.unitOf[person])] where Int(other) != person { queue.append((other, isIn)) }
      if isIn { for other in frame.apart[person] { queue.append((other, false)) } }
      if !shift(0, isIn, frame, &queue) { return false }
      for place in frame.countsOf[person] where !shift(Int(place), isIn, frame, &queue) { return false }
    }
    return true
  }

  private mutating func shift(
    _ place: Int, _ isIn: Bool, _ frame: QuotaRules, _ queue: inout [(Int32, Bool)]
  ) -> Bool {
    open[place] -= 1
    if isIn { inside[place] += 1 }
    return examine(place, frame, &queue)
  }

  /// Whether the count can still hold; decides the open ones once only one way is left.
  private func examine(_ place: Int, _ frame: QuotaRules, _ queue: inout [(Int32, Bool)]) -> Bool {
    let (inside, open) = (Int(inside[place]), Int(open[place]))
    let (low, high) = (frame.counts[place].low, frame.counts[place].high)
    if inside > high || inside + open < low { return false }
    if open == 0 { return true }
    if inside == high {
      for other in frame.counts[place].members where status[Int(other)] == 0 { queue.append((other, false)) }
    } else if inside + open == low {
      for other in frame.counts[place].members where status[Int(other)] == 0 { queue.append((other, true)) }
    }
    return true
  }
}
