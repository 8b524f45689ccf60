// Who should know each other: pairs two steps apart, ranked by what their common neighbours say.
//
// Row by row, the neighbours of neighbours are added up in one array (Gustavson 1978, doi:10.1145/355791.355796), all
// indices in the same sweep, and only the best pairs are kept: a network may have hundreds of millions.
// Liben-Nowell and Kleinberg 2007, doi:10.1002/asi.20591; Adamic and Adar 2003, doi:10.1016/S0378-8733(03)00009-1;
// Zhou, Lü and Zhang 2009 for resource allocation, doi:10.1140/epjb/e2009-00335-8.

/// Two vertices that are not tied and have neighbours in common.
public struct SimilarPair: Sendable, Equatable {
  /// The smaller vertex.
  public let first: Int32
  /// The larger vertex.
  public let second: Int32
  /// How many neighbours they share.
  public let common: Int
  /// Shared neighbours as a share of all neighbours of either.
  public let jaccard: Double
  /// Σ 1/ln(degree) over shared neighbours.
  public let adamicAdar: Double
  /// Σ 1/degree over shared neighbours.
  public let resourceAllocation: Double

  /// The value of `index`.
  public func value(of index: SimilarPairs.Index) -> Double {
    switch index {
    case .common: Double(common)
    case .jaccard: jaccard
    case .adamicAdar: adamicAdar
    case .resourceAllocation: resourceAllocation
    }
  }
}

/// The most similar pairs two steps apart.
public struct SimilarPairs: Sendable, Equatable {
  /// What pairs are ranked by.
  public enum Index: Sendable, Equatable {
    /// The number of shared neighbours.
    case common
    /// Shared neighbours as a share of all neighbours of either.
    case jaccard
    /// Shared neighbours, each weighing 1/ln(degree).
    case adamicAdar
    /// Shared neighbours, each weighing 1/degree.
    case resourceAllocation
  }

  /// The best pairs, best first; among equals the one with the smaller vertices comes first.
  public internal(set) var top: [SimilarPair] = []
  /// How many pairs are two steps apart and wanted, ranked or not.
  public internal(set) var pairCount = 0

  /// What each pair adds up to over all pairs counted: common, Jaccard, Adamic–Adar, resource allocation.
  public internal(set) var sums: [Double] = [0, 0, 0, 0]
}

extension CompressedGraph {
  /// The `count` most similar pairs of vertices that are not tied but share a neighbour.
  ///
  /// Direction and weights do not count. O(Σ degree²) time at worst, every pair met once; 28 bytes a vertex for each
  /// thread and the pairs kept. The units of progress are batches of 256 vertices.
  ///
  /// - Parameters:
  ///   - index: what pairs are ranked by.
  ///   - count: how many pairs to keep, at least 0.
  ///   - isWanted: asked for each pair, smaller vertex first, from any thread; nil wants all. To rank only pairs of
  ///     different sectors, say so here.
  public func similarPairs(
    by index: SimilarPairs.Index = .adamicAdar, count: Int, isWanted: (@Sendable (Int32, Int32) -> Bool)? = nil,
    execution: Execution = Execution()
  ) throws(CancellationError) -> SimilarPairs {
    precondition(count >= 0, "The number of pairs to keep is not negative.")
    let graph = undirected
    let batch = 256
    return try execution.reduce(count: (vertexCount + batch - 1) / batch, into: SimilarPairs()) {
      SimilarityRows(graph, index, keep: count, isWanted)
    } part: { item, rows, signal -> SimilarPairs? in
      rows.run((item * batch)..<min((item + 1) * batch, graph.vertexCount), signal)
    } merge: { total, part in
      total.pairCount += part.pairCount
      for place in 0..<4 { total.sums[place] += part.sums[place] }
      total.top = Self.merged(total.top, part.top, index, count)
    }
  }

  /// The best `count` of two lists that are sorted.
  private static func merged(
    _ first: [SimilarPair], _ second: [SimilarPair], _ index: SimilarPairs.Index, _ count: Int
  ) -> [SimilarPair] {
    if second.isEmpty { return first }
    var result: [SimilarPair] = []
    result.reserveCapacity(min(count, first.count + second.count))
    var (a, b) = (0, 0)
    while result.count < count, a < first.count || b < second.count {
      if b == second.count || a < first.count && first[a].isBefore(second[b], index) {
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

extension SimilarPair {
  /// Whether this pair ranks above `other`.
  func isBefore(_ other: SimilarPair, _ index: SimilarPairs.Index) -> Bool {
    let (own, its) = (value(of: index), other.value(of: index))
    return own != its ? own > its : (first, second) < (other.first, other.second)
  }
}

/// The memory of one thread for rows of similarities.
private struct SimilarityRows {
  /// What is added up for one vertex.
  private struct Sum {
    var common: Int32 = 0
    var isTied = false
    var adamicAdar = 0.0
    var allocation = 0.0
  }

  private let graph: CompressedGraph
  private let index: SimilarPairs.Index
  private let keep: Int
  private let isWanted: (@Sendable (Int32, Int32) -> Bool)?
  private var sums: [Sum]
  private var touched: [Int32]
  /// 1/ln(degree) and 1/degree of each vertex.
  private let shares: [(Double, Double)]
  /// The best pairs so far, the worst of them on top of a heap.
  private var heap: [SimilarPair] = []

  init(
    _ graph: CompressedGraph, _ index: SimilarPairs.Index, keep: Int, _ isWanted: (@Sendable (Int32, Int32) -> Bool)?
  ) {
    self.graph = graph
    self.index = index
    self.keep = keep
    self.isWanted = isWanted
    sums = Array(repeating: Sum(), count: graph.vertexCount)
    touched = Array(repeating: 0, count: graph.vertexCount)
    shares = graph.vertices.map {
      let degree = Double(max(graph.degree(of: $0), 1))
      return (degree < 2 ? 0 : 1 / logarithm(degree), 1 / degree)
    }
  }

  mutating func run(_ rows: Range<Int>, _ signal: StopSignal) -> SimilarPairs? {
    var result = SimilarPairs()
    heap.removeAll(keepingCapacity: true)
    for vertex in rows {
      if signal.isRaised() { return nil }
      let count = Self.addUp(vertex, graph, shares, &sums, &touched)
      settle(vertex, count, &result)
    }
    result.top = heap.sorted { $0.isBefore($1, index) }
    return result
  }

  /// Adds up what neighbours share with higher vertices; returns how many were touched.
  private static func addUp(
    _ vertex: Int, _ graph: CompressedGraph, _ allShares: [(Double, Double)], _ allSums: inout [Sum],
    _ list: inout [Int32]
  ) -> Int {
    let offsets = graph.offsets.span
    let targets = graph.targets.span
    let shares = allShares.span
    var sums = allSums.mutableSpan
    var touched = list.mutableSpan
    var count = 0
    let row = Int(offsets[vertex])..<Int(offsets[vertex + 1])
    for arc in row { sums[Int(targets[arc])].isTied = true }
    for arc in row {
      let middle = Int(targets[arc])
      let (adamicAdar, allocation) = shares[middle]
      // Rows are ascending, so the higher vertices are at the end.
      var position = Int(offsets[middle + 1]) - 1
      let first = Int(offsets[middle])
      while position >= first {
        let other = Int(targets[position])
        if other <= vertex { break }
        var sum = sums[other]
        if sum.common == 0 {
          touched[count] = Int32(truncatingIfNeeded: other)
          count &+= 1
        }
        sum.common &+= 1
        sum.adamicAdar += adamicAdar
        sum.allocation += allocation
        sums[other] = sum
        position &-= 1
      }
    }
    return count
  }

  /// Ranks the pairs of `vertex` and clears what was added up.
  private mutating func settle(_ vertex: Int, _ count: Int, _ result: inout SimilarPairs) {
    let own = graph.degree(of: Int32(vertex))
    for place in 0..<count {
      let other = Int(touched[place])
      let sum = sums[other]
      sums[other].common = 0
      sums[other].adamicAdar = 0
      sums[other].allocation = 0
      if sum.isTied { continue }
      if let isWanted, !isWanted(Int32(vertex), Int32(other)) { continue }
      let all = own + graph.degree(of: Int32(other)) - Int(sum.common)
      let jaccard = Double(sum.common) / Double(all)
      result.pairCount += 1
      result.sums[0] += Double(sum.common)
      result.sums[1] += jaccard
      result.sums[2] += sum.adamicAdar
      result.sums[3] += sum.allocation
      offer(
        SimilarPair(
          first: Int32(vertex), second: Int32(other), common: Int(sum.common), jaccard: jaccard,
          adamicAdar: sum.adamicAdar, resourceAllocation: sum.allocation))
    }
    for other in graph.neighbours(of: Int32(vertex)) { sums[Int(other)].isTied = false }
  }

  private mutating func offer(_ pair: SimilarPair) {
    if heap.count < keep {
      heap.append(pair)
      var place = heap.count - 1
      while place > 0, heap[(place - 1) / 2].isBefore(heap[place], index) {
        heap.swapAt(place, (place - 1) / 2)
        place = (place - 1) / 2
      }
      return
    }
    guard let worst = heap.first, pair.isBefore(worst, index) else { return }
    heap[0] = pair
    var place = 0
    while true {
      var low = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count && heap[low].isBefore(heap[child], index) {
        low = child
      }
      if low == place { return }
      heap.swapAt(place, low)
      place = low
    }
  }
}
