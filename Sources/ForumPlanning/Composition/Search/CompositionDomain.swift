// Who is in, who is out and who is still open, with constraint propagation after each decision.

/// A partial selection that propagation has not refuted.
struct CompositionDomain: Sendable {
  /// 0 open, 1 in, −1 out.
  private(set) var status: [Int8]
  /// The number of people in, by count.
  private(set) var inside: [Int32]
  /// The number of people open, by count.
  private(set) var open: [Int32]

  /// Everybody open except those whom the rules decide; nil if the rules clash.
  init?(_ quotas: QuotaRules) {
    status = Array(repeating: 0, count: quotas.people)
    inside = Array(repeating: 0, count: quotas.counts.count)
    open = quotas.counts.map { Int32($0.members.count) }
    for person in 0..<quotas.people {
      if quotas.isHeld[person], !decide(person, isIn: true, quotas) { return nil }
      if quotas.isExcluded[person], !decide(person, isIn: false, quotas) { return nil }
    }
    for place in quotas.counts.indices {
      var queue: [(Int32, Bool)] = []
      if !examine(place, quotas, &queue) { return nil }
      for (person, isIn) in queue where !decide(Int(person), isIn: isIn, quotas) { return nil }
    }
  }

  /// Whether nobody is open.
  var isComplete: Bool { open[0] == 0 }

  /// Those who are open, ascending. O(people)
  var openPeople: [Int] { status.indices.filter { status[$0] == 0 } }

  /// Those who are in, ascending. O(people)
  var chosen: [Int] { status.indices.filter { status[$0] == 1 } }

  /// Puts a person in or out, with all decisions that follow; returns whether every rule can still hold as far as
  /// propagation sees.
  mutating func decide(_ person: Int, isIn: Bool, _ quotas: QuotaRules) -> Bool {
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
      for other in quotas.units[Int(quotas.unitOf[person])] where Int(other) != person { queue.append((other, isIn)) }
      if isIn { for other in quotas.apart[person] { queue.append((other, false)) } }
      if !shift(0, isIn, quotas, &queue) { return false }
      for place in quotas.countsOf[person] where !shift(Int(place), isIn, quotas, &queue) { return false }
    }
    return true
  }

  private mutating func shift(
    _ place: Int, _ isIn: Bool, _ quotas: QuotaRules, _ queue: inout [(Int32, Bool)]
  ) -> Bool {
    open[place] -= 1
    if isIn { inside[place] += 1 }
    return examine(place, quotas, &queue)
  }

  /// Whether the count can still hold; decides the open people once only one way is left.
  private func examine(_ place: Int, _ quotas: QuotaRules, _ queue: inout [(Int32, Bool)]) -> Bool {
    let (inside, open) = (Int(inside[place]), Int(open[place]))
    let (low, high) = (quotas.counts[place].low, quotas.counts[place].high)
    if inside > high || inside + open < low { return false }
    if open == 0 { return true }
    if inside == high {
      for other in quotas.counts[place].members where status[Int(other)] == 0 { queue.append((other, false)) }
    } else if inside + open == low {
      for other in quotas.counts[place].members where status[Int(other)] == 0 { queue.append((other, true)) }
    }
    return true
  }
}
