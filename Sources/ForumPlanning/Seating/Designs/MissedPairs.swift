// Which pairs a design leaves apart, where everybody meets all but one or two others.

/// A choice of classes of pairs such that everybody is in the same number of their pairs.
struct MissedPairs {
  /// In how many pairs of each class somebody of each copy is.
  let degrees: [[Int]]
  /// In how many pairs everybody is.
  let each: Int

  /// The choices, each ascending, at most `limit` of them; none where nobody misses anybody.
  func choices(atMost limit: Int) -> [[Int]] {
    guard each > 0, let copies = degrees.first?.count else { return [] }
    var answer: [[Int]] = []
    var lacking = Array(repeating: each, count: copies)
    var chosen: [Int] = []
    extend(&chosen, &lacking, after: -1, &answer, limit)
    return answer
  }

  /// Adds each class that the first copy which lacks pairs can take; `last` is the class chosen for that copy before.
  private func extend(
    _ chosen: inout [Int], _ lacking: inout [Int], after last: Int, _ answer: inout [[Int]], _ limit: Int
  ) {
    if answer.count >= limit { return }
    guard let copy = lacking.firstIndex(where: { $0 > 0 }) else { return answer.append(chosen.sorted()) }
    for number in (last + 1)..<max(degrees.count, last + 1) {
      let degree = degrees[number]
      guard degree[copy] > 0, zip(degree, lacking).allSatisfy({ $0 <= $1 }) else { continue }
      for place in lacking.indices { lacking[place] -= degree[place] }
      chosen.append(number)
      // Of two classes of one copy the lower is chosen first.
      extend(&chosen, &lacking, after: lacking[copy] > 0 ? number : -1, &answer, limit)
      chosen.removeLast()
      for place in lacking.indices { lacking[place] += degree[place] }
    }
  }
}
