// Whether a vertex brokers more than its position alone explains: a permutation test over categories.

/// Brokerage compared with brokerage under random permutations of the categories.
public struct BrokerageSignificance: Sendable, Equatable {
  /// The brokerage under the given categories.
  public let observed: Brokerage
  /// The mean over random labelings.
  public let expected: Brokerage
  /// The standard deviation over random labelings.
  public let deviation: Brokerage
  /// How many random labelings were counted.
  package let permutations: Int

  /// The z-score of each vertex in one role: (observed - expected)/deviation; nil where all labelings give the same.
  ///
  /// - Parameter role: The role, for example `\.gatekeeper`.
  public func z(_ role: KeyPath<Brokerage, [Double]>) -> [Double?] {
    let (observed, expected, deviation) = (observed[keyPath: role], expected[keyPath: role], deviation[keyPath: role])
    return observed.indices.map { deviation[$0] == 0 ? nil : (observed[$0] - expected[$0]) / deviation[$0] }
  }
}

extension CompressedGraph {
  /// Gould–Fernandez brokerage with means and deviations under random labelings of the same graph.
  ///
  /// Categories are permuted among the vertices that have one; the ties stay. The same seed gives the same result on
  /// any number of threads.
  ///
  /// - Parameters:
  ///   - categories: The category of each vertex, from 0; a vertex with a negative one is on no path.
  ///   - permutations: The number of labelings, at least 2.
  ///   - seed: Seed of the random number generator.
  ///   - execution: Threads, progress (in batches of 8 labelings) and cancellation.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: O(permutations · (m + triangles)) time; 80 bytes a vertex for each thread.
  public func brokerageSignificance(
    categories: [Int32], permutations: Int = 1000, seed: UInt64 = 1, execution: Execution = Execution()
  ) throws(CancellationError) -> BrokerageSignificance {
    precondition(categories.count == vertexCount, "Each vertex needs one category.")
    precondition(permutations >= 2, "A deviation needs two labellings or more.")
    let count = BrokerageCount(self)
    let holders = categories.indices.filter { categories[$0] >= 0 }
    let labels = holders.map { categories[$0] }
    let batch = 8
    let none = BrokerageMoments(vertexCount)
    let total = try execution.reduce(count: (permutations + batch - 1) / batch, into: none) {
      categories
    } part: { item, given, signal -> BrokerageMoments? in
      var part = none
      for index in (item * batch)..<min((item + 1) * batch, permutations) {
        if signal.isRaised() { return nil }
        var random = SplitMix64(seed: seed, stream: index)
        var shuffled = labels
        random.shuffle(&shuffled)
        for (holder, label) in zip(holders, shuffled) { given[holder] = label }
        part.add(count.count(given))
      }
      return part
    } merge: { total, part in
      total.add(part)
    }
    return BrokerageSignificance(
      observed: count.count(categories), expected: total.mean(permutations), deviation: total.deviation(permutations),
      permutations: permutations)
  }
}

/// Sums of counts and of their squares; counts are halves of whole numbers, so sums below 2^51 are exact.
private struct BrokerageMoments: Sendable {
  private var sums: [[Double]]
  private var squares: [[Double]]

  init(_ count: Int) {
    sums = Array(repeating: Array(repeating: 0, count: count), count: 5)
    squares = sums
  }

  mutating func add(_ found: Brokerage) {
    for (role, column) in found.columns.enumerated() {
      for vertex in column.indices {
        sums[role][vertex] += column[vertex]
        squares[role][vertex] += column[vertex] * column[vertex]
      }
    }
  }

  mutating func add(_ other: BrokerageMoments) {
    for role in 0..<5 {
      for vertex in sums[role].indices {
        sums[role][vertex] += other.sums[role][vertex]
        squares[role][vertex] += other.squares[role][vertex]
      }
    }
  }

  func mean(_ permutations: Int) -> Brokerage {
    Brokerage(columns: sums.map { $0.map { $0 / Double(permutations) } })
  }

  func deviation(_ permutations: Int) -> Brokerage {
    let count = Double(permutations)
    return Brokerage(
      columns: (0..<5).map { role in
        sums[role].indices.map { vertex in
          let sum = sums[role][vertex]
          return (max(0, squares[role][vertex] - sum * sum / count) / (count - 1)).squareRoot()
        }
      })
  }
}

extension Brokerage {
  /// Coordinator, consultant, gatekeeper, representative, liaison.
  fileprivate var columns: [[Double]] { [coordinator, consultant, gatekeeper, representative, liaison] }

  fileprivate init(columns: [[Double]]) {
    self.init(count: 0)
    coordinator = columns[0]
    consultant = columns[1]
    gatekeeper = columns[2]
    representative = columns[3]
    liaison = columns[4]
  }
}
