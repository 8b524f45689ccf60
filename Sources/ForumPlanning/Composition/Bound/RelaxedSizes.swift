// The sizes of classes: for every size the best people of the class, and the sizes that together are best.
//
// What a person adds depends on the size of the person's class, so each size has an order of its own. Sizes are
// combined by dynamic programming over classes and seats, which is exact.

/// The best of one class at one size.
struct ClassChoice: Sendable {
  /// The members, best first, as places among the open people.
  var order: [Int]
  /// Whether each of `order` is chosen.
  var isTaken: [Bool]
  /// The sum of what they add.
  var sum: Int
}

/// The relaxed selection for all sizes.
struct RelaxedSizes: Sendable {
  private let figures: [Int]
  private let width: Int
  private let open: [Int32]
  private let laminar: LaminarQuotas
  private let capacity: QuotaCapacity
  /// The open members of each class, as places.
  private let members: [[Int]]
  /// The best of each class at each size from 0; nil where the size is not allowed.
  private let choices: [[ClassChoice?]]

  /// `figures` at `place * width + size`; `Int.min` for a person who cannot be chosen at that size.
  init(_ figures: [Int], _ width: Int, _ open: [Int32], _ laminar: LaminarQuotas, _ capacity: QuotaCapacity) {
    (self.figures, self.width, self.open, self.laminar, self.capacity) = (figures, width, open, laminar, capacity)
    var members = Array(repeating: [Int](), count: laminar.count)
    for (place, person) in open.enumerated() { members[Int(laminar.classOf[Int(person)])].append(place) }
    self.members = members
    var taken = Array(repeating: 0, count: laminar.groupCount)
    choices = members.indices.map { number in
      let most = min(capacity.classMost[number], members[number].count, capacity.most)
      let fewest = max(0, capacity.classFewest[number])
      if fewest > most { return [] }
      return (0...most).map { size in
        size < fewest
          ? nil
          : Self.choice(members[number], size, figures, width, open, laminar, capacity, &taken)
      }
    }
  }

  private static func choice(
    _ members: [Int], _ size: Int, _ figures: [Int], _ width: Int, _ open: [Int32], _ laminar: LaminarQuotas,
    _ capacity: QuotaCapacity, _ taken: inout [Int]
  ) -> ClassChoice? {
    var order = size == 0 ? [] : members.filter { figures[$0 * width + size] != Int.min }
    order.sort { a, b in
      let (x, y) = (figures[a * width + size], figures[b * width + size])
      return x != y ? x > y : a < b
    }
    var choice = ClassChoice(order: order, isTaken: Array(repeating: false, count: order.count), sum: 0)
    for place in members {
      let group = Int(laminar.groupOf[Int(open[place])])
      if group >= 0 { taken[group] = 0 }
    }
    var count = 0
    for (rank, place) in order.enumerated() where count < size {
      let group = Int(laminar.groupOf[Int(open[place])])
      if group >= 0 {
        if taken[group] >= capacity.groupMost[group] { continue }
        taken[group] += 1
      }
      choice.isTaken[rank] = true
      choice.sum += figures[place * width + size]
      count += 1
    }
    return count == size ? choice : nil
  }

  /// The best sum over all classes but `left` for each number of people; `Int.min` where none fits.
  private func totals(without left: Int?) -> [[Int]] {
    var rows = [[0] + Array(repeating: Int.min, count: max(0, capacity.most))]
    for (number, sizes) in choices.enumerated() where number != left {
      let before = rows[rows.count - 1]
      var after = Array(repeating: Int.min, count: before.count)
      for (size, choice) in sizes.enumerated() {
        guard let choice, size < before.count else { continue }
        for total in size..<before.count where before[total - size] != Int.min {
          after[total] = max(after[total], before[total - size] + choice.sum)
        }
      }
      rows.append(after)
    }
    return rows
  }

  /// The best sum of each class at each size; `Int.min` where none fits.
  var sums: [[Int]] { choices.map { sizes in sizes.map { $0?.sum ?? Int.min } } }

  /// The best sum over all classes, and the sizes that give it; nil if no sizes fit.
  func best() -> (bound: Int, sizes: [Int])? {
    let rows = totals(without: nil)
    guard let last = rows.last else { return nil }
    var total = -1
    for count in max(0, capacity.fewest)..<max(last.count, max(0, capacity.fewest)) where last[count] != Int.min {
      if total < 0 || last[count] > last[total] { total = count }
    }
    if total < 0 { return nil }
    let sum = last[total]
    var sizes = Array(repeating: 0, count: choices.count)
    for number in choices.indices.reversed() {
      for (size, choice) in choices[number].enumerated() {
        guard let choice, size <= total, rows[number][total - size] != Int.min else { continue }
        if rows[number][total - size] + choice.sum == rows[number + 1][total] {
          sizes[number] = size
          total -= size
          break
        }
      }
    }
    return (sum, sizes)
  }

  /// Who is chosen at these sizes, as places, ascending.
  func picked(_ sizes: [Int]) -> [Int] {
    var places: [Int] = []
    for (number, size) in sizes.enumerated() {
      guard let choice = choices[number][size] else { continue }
      for (rank, place) in choice.order.enumerated() where choice.isTaken[rank] { places.append(place) }
    }
    return places.sorted()
  }

  /// The best sum with each open person forced in, and forced out; `Int.min` where nothing fits.
  func forced() -> (isIn: [Int], isOut: [Int]) {
    var isIn = Array(repeating: Int.min, count: open.count)
    var isOut = isIn
    for number in choices.indices {
      let others = totals(without: number).last ?? []
      for (size, choice) in choices[number].enumerated() {
        guard let choice else { continue }
        var beside = Int.min
        let least = max(0, capacity.fewest - size)
        for total in least..<max(least, others.count - size) { beside = max(beside, others[total]) }
        if beside == Int.min { continue }
        if size == 0 {
          for place in members[number] { isOut[place] = max(isOut[place], beside) }
        } else {
          force(choice, size, beside, members[number], &isIn, &isOut)
        }
      }
    }
    return (isIn, isOut)
  }

  private func force(
    _ choice: ClassChoice, _ size: Int, _ beside: Int, _ members: [Int], _ isIn: inout [Int], _ isOut: inout [Int]
  ) {
    func figure(_ rank: Int) -> Int { figures[choice.order[rank] * width + size] }
    func group(_ rank: Int) -> Int { Int(laminar.groupOf[Int(open[choice.order[rank]])]) }
    var taken: [Int: Int] = [:]
    for rank in choice.order.indices where choice.isTaken[rank] && group(rank) >= 0 {
      taken[group(rank), default: 0] += 1
    }
    func isFull(_ group: Int) -> Bool { group >= 0 && taken[group, default: 0] >= capacity.groupMost[group] }
    var isAble: Set<Int> = []
    for (rank, place) in choice.order.enumerated() {
      isAble.insert(place)
      if choice.isTaken[rank] {
        isIn[place] = max(isIn[place], beside + choice.sum)
        // The best substitute.
        let mine = group(rank)
        let other = choice.order.indices.first {
          !choice.isTaken[$0] && (!isFull(group($0)) || group($0) == mine)
        }
        if let other { isOut[place] = max(isOut[place], beside + choice.sum - figure(rank) + figure(other)) }
      } else {
        isOut[place] = max(isOut[place], beside + choice.sum)
        // The cheapest to drop: of the same group if that is full.
        let mine = group(rank)
        if mine >= 0, capacity.groupMost[mine] <= 0 { continue }
        let other = choice.order.indices.last { choice.isTaken[$0] && (!isFull(mine) || group($0) == mine) }
        if let other { isIn[place] = max(isIn[place], beside + choice.sum - figure(other) + figure(rank)) }
      }
    }
    for place in members where !isAble.contains(place) { isOut[place] = max(isOut[place], beside + choice.sum) }
  }
}
