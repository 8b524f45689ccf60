// Whole numbers for a few of all pairs, by person: the memory grows with the pairs named, not with all there are.

/// A whole number for some pairs of people, in both directions; 0 for all others.
struct PairLists: Sendable {
  /// Where the partners of each person begin; one more entry for the end, none without any pair.
  private let first: [Int]
  /// The partners of each person, ascending, and the numbers of the pairs.
  let partner: [Int32]
  let figure: [Int32]

  /// No pair.
  init() { (first, partner, figure) = ([], [], []) }

  /// The number of each pair; of a pair that is named again, `merge` makes one of the number so far and the new one.
  init(people: Int, _ pairs: [PairFigure], merge: (Int32, Int32) -> Int32) {
    if pairs.isEmpty {
      (first, partner, figure) = ([], [], [])
      return
    }
    var start = Array(repeating: 0, count: people + 1)
    for item in pairs {
      start[item.pair.first + 1] += 1
      start[item.pair.second + 1] += 1
    }
    for person in 0..<people { start[person + 1] += start[person] }
    // The numbers of pairs in order of naming, by person.
    var free = start
    var named = Array(repeating: Int32(0), count: 2 * pairs.count)
    for (index, item) in pairs.enumerated() {
      for person in [item.pair.first, item.pair.second] {
        named[free[person]] = Int32(index)
        free[person] += 1
      }
    }
    var (first, partner, figure): ([Int], [Int32], [Int32]) = ([0], [], [])
    for person in 0..<people {
      func other(_ index: Int32) -> Int {
        let pair = pairs[Int(index)].pair
        return pair.first == person ? pair.second : pair.first
      }
      let mine = named[start[person]..<start[person + 1]].sorted {
        let (x, y) = (other($0), other($1))
        return x != y ? x < y : $0 < $1
      }
      for index in mine {
        let (next, number) = (Int32(other(index)), Int32(pairs[Int(index)].figure))
        if partner.count > first[person], partner.last == next {
          figure[figure.count - 1] = merge(figure[figure.count - 1], number)
        } else {
          partner.append(next)
          figure.append(merge(0, number))
        }
      }
      first.append(partner.count)
    }
    (self.first, self.partner, self.figure) = (first, partner, figure)
  }

  var isEmpty: Bool { partner.isEmpty }

  /// The places of a person's partners in `partner`.
  @inline(__always)
  func places(of person: Int) -> Range<Int> {
    first.isEmpty ? 0..<0 : first[person]..<first[person + 1]
  }

  /// The number of a pair.
  @inline(__always)
  subscript(_ a: Int, _ b: Int) -> Int32 {
    if first.isEmpty { return 0 }
    var (low, high) = (first[a], first[a + 1])
    while low < high {
      let middle = (low + high) / 2
      if partner[middle] < Int32(b) { low = middle + 1 } else { high = middle }
    }
    return low < first[a + 1] && partner[low] == Int32(b) ? figure[low] : 0
  }
}
