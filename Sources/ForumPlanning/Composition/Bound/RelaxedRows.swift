// The best companions of each person for every size of the person's own class, row after row in reused memory.
//
// The m-th companion from a class adds less than the one before, so the other classes share the seats greedily once
// each has its fewest: one pass over the candidates, best first, gives the companions for all sizes. Each row's order
// is kept for the next solve: multipliers change little, so that a row is nearly sorted already. Ties go to people
// selected in the previous solution, to avoid needless multiplier updates.

/// One row per open person, in order.
struct RelaxedRows: Sendable {
  /// The number of sizes in a row.
  private(set) var width = 0
  /// The sum over the companions at `row * width + m` if m of the row's class are chosen, the person included;
  /// `Int.min` if none fits.
  private(set) var figures: [Int] = []
  /// The number of those companions from other classes.
  private var otherCount: [Int32] = []
  /// Candidates of all rows: own class, then others, each best first.
  private var lists: [Int32] = []
  /// Where each row's two lists end.
  private var ends: [(own: Int, others: Int)] = []

  private var keys: [Int] = []
  private var order: [Int32] = []
  private var slots: [Int] = []
  private var isOpen: [Bool]
  private var classTaken: [Int]
  private var groupTaken: [Int]
  private var own: [Int] = []
  private var forced: [Int] = []
  private var extra: [Int] = []

  init(_ relaxation: CompositionRelaxation, keepsOrder: Bool) {
    let people = relaxation.people
    isOpen = Array(repeating: false, count: people)
    classTaken = Array(repeating: 0, count: relaxation.laminar.count)
    groupTaken = Array(repeating: 0, count: relaxation.laminar.groupCount)
    if !keepsOrder { return }
    order.reserveCapacity(people * people)
    for _ in 0..<people { order += (0..<Int32(people)) }
  }

  /// Removes all rows, but keeps their order.
  mutating func start(width: Int) {
    self.width = width
    figures.removeAll(keepingCapacity: true)
    otherCount.removeAll(keepingCapacity: true)
    lists.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Appends the rows of another.
  mutating func append(_ part: RelaxedRows) {
    let offset = lists.count
    figures += part.figures
    otherCount += part.otherCount
    lists += part.lists
    ends += part.ends.map { ($0.own + offset, $0.others + offset) }
  }

  /// The companions of a row if `size` of its class are chosen.
  func company(of row: Int, size: Int) -> [Int32] {
    let start = row == 0 ? 0 : ends[row - 1].others
    let other = ends[row].own
    return Array(lists[start..<start + size - 1])
      + lists[other..<other + Int(otherCount[row * width + size])]
  }

  /// Adds the row of `person`, for whom `capacity` has been reserved.
  mutating func add(_ person: Int, _ open: [Int32], _ relaxation: CompositionRelaxation, _ capacity: QuotaCapacity) {
    let first = figures.count
    for _ in 0..<width {
      figures.append(Int.min)
      otherCount.append(0)
    }
    defer { close() }
    own.removeAll(keepingCapacity: true)
    forced.removeAll(keepingCapacity: true)
    extra.removeAll(keepingCapacity: true)
    let laminar = relaxation.laminar
    if !laminar.isWithin(capacity, person) { return }
    gather(person, open, relaxation)
    let number = Int(laminar.classOf[person])
    var needed = 0
    for place in classTaken.indices {
      classTaken[place] = 0
      if place != number { needed += max(0, capacity.classFewest[place]) }
    }
    for group in groupTaken.indices { groupTaken[group] = 0 }
    let mostOwn = min(capacity.classMost[number], capacity.most)
    for key in keys {
      if extra.count >= capacity.most, own.count >= mostOwn, forced.count == needed { break }
      let other = key & 0xFFFF
      let (kind, group) = (Int(laminar.classOf[other]), Int(laminar.groupOf[other]))
      if kind == number ? own.count >= mostOwn : classTaken[kind] >= capacity.classMost[kind] { continue }
      if group >= 0 {
        if groupTaken[group] >= capacity.groupMost[group] { continue }
        groupTaken[group] += 1
      }
      if kind == number {
        own.append(key)
      } else if classTaken[kind] < capacity.classFewest[kind] {
        classTaken[kind] += 1
        forced.append(key)
      } else {
        classTaken[kind] += 1
        extra.append(key)
      }
    }
    if forced.count < needed { return }
    fill(first, capacity, fewestOwn: max(0, capacity.classFewest[number]))
  }

  /// Fills a row for all sizes of its class.
  private mutating func fill(_ first: Int, _ capacity: QuotaCapacity, fewestOwn: Int) {
    var ownSum = 0
    for key in own.prefix(fewestOwn) { ownSum -= key >> 17 }
    var othersSum = 0
    for key in forced { othersSum -= key >> 17 }
    var gaining = 0
    while gaining < extra.count, extra[gaining] < 0 { gaining += 1 }
    if fewestOwn > own.count { return }
    // As the own class takes more seats, the others have fewer: one walk down and up again.
    var taken = 0
    for size in fewestOwn...own.count where size + 1 < width {
      if size > fewestOwn { ownSum -= own[size - 1] >> 17 }
      let low = max(0, capacity.fewest - size - forced.count)
      let high = min(extra.count, capacity.most - size - forced.count)
      if low > high { continue }
      let count = min(max(gaining, low), high)
      while taken < count {
        othersSum -= extra[taken] >> 17
        taken += 1
      }
      while taken > count {
        taken -= 1
        othersSum += extra[taken] >> 17
      }
      figures[first + size + 1] = ownSum + othersSum
      otherCount[first + size + 1] = Int32(forced.count + count)
    }
  }

  private mutating func close() {
    for key in own { lists.append(Int32(key & 0xFFFF)) }
    let end = lists.count
    for key in forced { lists.append(Int32(key & 0xFFFF)) }
    for key in extra { lists.append(Int32(key & 0xFFFF)) }
    ends.append((end, lists.count))
  }

  /// Sets `keys` to the possible companions of `person`: larger values first, then people selected in the previous
  /// solution, then smaller people.
  private mutating func gather(_ person: Int, _ open: [Int32], _ relaxation: CompositionRelaxation) {
    let apart = relaxation.rules.quotas.apart[person]
    let people = relaxation.people
    let base = person * people
    keys.removeAll(keepingCapacity: true)
    if order.isEmpty {
      for other in open where Int(other) != person && !apart.contains(other) {
        keys.append(relaxation.key(base, Int(other)))
      }
      keys.sort()
      return
    }
    for other in open { isOpen[Int(other)] = true }
    isOpen[person] = false
    for other in apart { isOpen[Int(other)] = false }
    slots.removeAll(keepingCapacity: true)
    for place in base..<base + people {
      let other = Int(order[place])
      if !isOpen[other] { continue }
      slots.append(place)
      let key = relaxation.key(base, other)
      // Insertion sort: nearly sorted, so that each key moves a few places.
      keys.append(key)
      var at = keys.count - 1
      while at > 0, keys[at - 1] > key {
        keys[at] = keys[at - 1]
        at -= 1
      }
      keys[at] = key
    }
    for (slot, key) in zip(slots, keys) { order[slot] = Int32(key & 0xFFFF) }
    for other in open { isOpen[Int(other)] = false }
  }
}
