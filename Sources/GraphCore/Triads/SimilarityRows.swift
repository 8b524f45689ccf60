// The kernel of `SimilarPairs`: one row of pairs after another, and a heap of the best.

/// A pair and the value it is ranked by.
struct RankedPair: Sendable {
  let first: Int32
  let second: Int32
  let value: Double

  /// Whether this pair ranks above `other`: by value, then by smaller vertices.
  func isBefore(_ other: RankedPair) -> Bool {
    value != other.value ? value > other.value : (first, second) < (other.first, other.second)
  }

  /// The best `count` of two sorted lists.
  static func merged(_ first: [RankedPair], _ second: [RankedPair], _ count: Int) -> [RankedPair] {
    if second.isEmpty { return first }
    var result: [RankedPair] = []
    result.reserveCapacity(min(count, first.count + second.count))
    var (a, b) = (0, 0)
    while result.count < count, a < first.count || b < second.count {
      if b == second.count || a < first.count && first[a].isBefore(second[b]) {
        result.append(first[a])
        a += 1
      } else {
        result.append(second[b])
        b += 1
      }
    }
    return result
  }
}

/// The memory of one thread for rows of similarities.
struct SimilarityRows {
  private let graph: CompressedGraph
  private let isJaccard: Bool
  private let keep: Int
  private let isWanted: (@Sendable (Int32, Int32) -> Bool)?
  /// The term of each vertex in the index of pairs that share it.
  private let shares: [Double]
  /// The index of the row's vertex with each other; zero between rows, minus infinity for neighbors of the row's
  /// vertex.
  private var sums: [Double]
  /// The vertices whose sum is positive, and one more: an entry is written before it is known whether it is kept.
  private var touched: [Int32]
  /// This thread has seen `keep` pairs with at least this value, so lower ones cannot be among the best.
  private var least: Double
  /// The best pairs of the batch: a heap with the worst on top.
  private var heap: [RankedPair] = []

  init(
    _ graph: CompressedGraph, _ index: SimilarPairs.Index, _ shares: [Double], keep: Int,
    _ isWanted: (@Sendable (Int32, Int32) -> Bool)?
  ) {
    self.graph = graph
    self.shares = shares
    self.keep = keep
    self.isWanted = isWanted
    isJaccard = index == .jaccard
    sums = Array(repeating: 0, count: graph.vertexCount)
    touched = Array(repeating: 0, count: graph.vertexCount + 1)
    least = keep == 0 ? .infinity : 0
  }

  /// The pairs whose smaller vertex is in `rows`: their number, and the best, sorted; nil if stopped.
  mutating func run(_ rows: Range<Int>, _ signal: StopSignal) -> (pairs: Int, top: [RankedPair])? {
    var pairs = 0
    heap.removeAll(keepingCapacity: true)
    for vertex in rows {
      if signal.isRaised() { return nil }
      let count = Self.addUp(vertex, graph, shares, &sums, &touched)
      pairs += settle(vertex, count)
    }
    return (pairs, heap.sorted { $0.isBefore($1) })
  }

  /// Sums the index of `vertex` with all greater vertices at distance two; returns how many there are.
  private static func addUp(
    _ vertex: Int, _ graph: CompressedGraph, _ allShares: [Double], _ allSums: inout [Double], _ list: inout [Int32]
  ) -> Int {
    let offsets = graph.offsets.span
    let targets = graph.targets.span
    let shares = allShares.span
    var sums = allSums.mutableSpan
    var touched = list.mutableSpan
    var count = 0
    let row = Int(offsets[vertex])..<Int(offsets[vertex + 1])
    // Minus infinity stays whatever is added, so neighbors are never listed as touched.
    for arc in row { sums[Int(targets[arc])] = -.infinity }
    for arc in row {
      let middle = Int(targets[arc])
      let share = shares[middle]
      // Rows are ascending, so the greater vertices are at the end.
      var position = Int(offsets[middle + 1]) - 1
      let first = Int(offsets[middle])
      while position >= first {
        let other = targets[position]
        if other <= vertex { break }
        // An addition in place of an unpredictable branch.
        let sum = sums[Int(other)]
        touched[count] = other
        count &+= sum == 0 ? 1 : 0
        sums[Int(other)] = sum + share
        position &-= 1
      }
    }
    for arc in row { sums[Int(targets[arc])] = 0 }
    return count
  }

  /// Ranks the pairs of `vertex`, clears the sums, and returns the number of wanted pairs.
  private mutating func settle(_ vertex: Int, _ count: Int) -> Int {
    let own = Double(graph.degree(of: Int32(vertex)))
    if isJaccard {
      for other in touched[..<count] {
        sums[Int(other)] /= own + Double(graph.degree(of: other)) - sums[Int(other)]
      }
    }
    // Most pairs are worse than the worst kept; only a filter has to see them all.
    let kept = isWanted == nil ? Self.sift(count, atLeast: least, &sums, &touched) : count
    var pairs = count
    for other in touched[..<kept] {
      let value = sums[Int(other)]
      sums[Int(other)] = 0
      if let isWanted, !isWanted(Int32(vertex), other) {
        pairs -= 1
        continue
      }
      if value < least { continue }
      offer(RankedPair(first: Int32(vertex), second: other, value: value))
      if heap.count == keep, let worst = heap.first { least = max(least, worst.value) }
    }
    return pairs
  }

  /// Keeps the touched vertices whose value is at least `least`, clears the others, and returns how many are kept.
  private static func sift(
    _ count: Int, atLeast least: Double, _ allSums: inout [Double], _ list: inout [Int32]
  ) -> Int {
    var sums = allSums.mutableSpan
    var touched = list.mutableSpan
    var kept = 0
    for place in 0..<count {
      let other = touched[place]
      if sums[Int(other)] < least {
        sums[Int(other)] = 0
      } else {
        touched[kept] = other
        kept &+= 1
      }
    }
    return kept
  }

  private mutating func offer(_ pair: RankedPair) {
    if heap.count < keep {
      heap.append(pair)
      var place = heap.count - 1
      while place > 0, heap[(place - 1) / 2].isBefore(heap[place]) {
        heap.swapAt(place, (place - 1) / 2)
        place = (place - 1) / 2
      }
      return
    }
    guard let worst = heap.first, pair.isBefore(worst) else { return }
    heap[0] = pair
    var place = 0
    while true {
      var low = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count && heap[low].isBefore(heap[child]) {
        low = child
      }
      if low == place { return }
      heap.swapAt(place, low)
      place = low
    }
  }
}
