// Whether two categories have fewer or more ties than expected at random: a permutation test over labels.
//
// Fisher 1935; p as in Phipson and Smyth 2010, doi:10.2202/1544-6115.1585. The ties stay, labels are permuted. If there
// are few distinct labelings, all are counted; otherwise random ones are drawn.

/// For each two categories, how probable it is under random labelings to deviate as far from the expected number of
/// ties.
public struct MixingSignificance: Sendable, Equatable {
  /// The observed ties between each two categories.
  public let mixing: Mixing
  /// The two-sided p-value for each two different categories, symmetric; 1 on the diagonal, which is not tested.
  public let p: [[Double]]
  /// How many labelings were counted.
  public let labelings: Int
  /// Whether those are all distinct labelings, so that p is exact.
  public let isExact: Bool
}

extension CompressedGraph {
  /// Tests the number of ties between each two categories against random labelings of the same graph.
  ///
  /// For undirected graphs; weights do not count. A labeling is at least as extreme as the observed one if its number
  /// of ties is at least as far from `Mixing.expectedTies(_:_:)`, on either side. If exact, p is the share of such
  /// labelings among all distinct ones; if drawn, (1 + such labelings)/(1 + draws), which is never 0. The same seed
  /// gives the same result on any number of threads.
  ///
  /// - Parameters:
  ///   - categories: The category of each vertex, from 0; vertices with a negative one, and their ties, are left out.
  ///   - count: The number of categories, at most 65,535.
  ///   - draws: The number of labelings to draw, at least 1.
  ///   - exactLimit: All labelings are counted if there are at most this many distinct ones.
  ///   - seed: Seed of the random number generator.
  ///   - execution: Threads, progress (in batches of 16 labelings) and cancellation.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: O(labelings · (n + m)) time, O(n) memory for each thread.
  public func mixingSignificance(
    categories: [Int32], count: Int, draws: Int = 9_999, exactLimit: Int = 10_000, seed: UInt64 = 1,
    execution: Execution = Execution()
  ) throws(CancellationError) -> MixingSignificance {
    precondition(draws >= 1, "At least one labelling is drawn.")
    precondition(!isDirected, "Ties have no direction here.")
    precondition(count <= Int(UInt16.max), "There are at most 65,535 categories.")
    let mixing = mixing(categories: categories, count: count)
    let test = MixingTest(self, categories, mixing, count)
    if let all = test.distinctLabelings(upTo: exactLimit) {
      let extreme = test.extremesOfAll()
      return MixingSignificance(
        mixing: mixing, p: test.table(extreme) { Double($0) / Double(all) }, labelings: all, isExact: true)
    }
    let batch = 2 * MixingTest.lanes
    let extreme = try execution.reduce(
      count: (draws + batch - 1) / batch, into: [Int](repeating: 0, count: count * count)
    ) {
      test.memory
    } part: { item, memory, signal -> [Int]? in
      var part = [Int](repeating: 0, count: count * count)
      for first in stride(from: item * batch, to: min((item + 1) * batch, draws), by: MixingTest.lanes) {
        if signal.isRaised() { return nil }
        let used = min(MixingTest.lanes, draws - first)
        for lane in 0..<used {
          var random = SplitMix64(seed: seed, stream: first + lane)
          var labels = test.labels
          random.shuffle(&labels)
          memory.store(labels, in: lane)
        }
        test.count(&memory, used: used, into: &part)
      }
      return part
    } merge: { total, part in
      for place in total.indices { total[place] += part[place] }
    }
    return MixingSignificance(
      mixing: mixing, p: test.table(extreme) { Double($0 + 1) / Double(draws + 1) }, labelings: draws, isExact: false)
  }
}

/// The ties of labeled vertices, and the numbers of ties that are as extreme as the observed ones.
private struct MixingTest: Sendable {
  /// How many labelings are counted side by side, so that the ends of a tie are loaded once for all.
  static let lanes = 8

  struct Memory {
    /// The labels of each vertex, one for each lane.
    private(set) var labels: [UInt16]
    /// Ties by lane, label of the source, label of the target.
    var ties: [UInt32]

    init(vertices: Int, count: Int) {
      labels = [UInt16](repeating: 0, count: vertices * MixingTest.lanes)
      ties = [UInt32](repeating: 0, count: count * count * MixingTest.lanes)
    }

    mutating func store(_ given: [UInt16], in lane: Int) {
      for vertex in given.indices { labels[vertex * MixingTest.lanes + lane] = given[vertex] }
    }
  }

  let labels: [UInt16]
  /// The ties of labeled vertices, each once: where the targets of each source begin, and the targets.
  private let offsets: [Int]
  private let targets: [Int32]
  private let count: Int
  private let sizes: [Int]
  /// For each two categories the greatest number of ties below the mean that is as extreme as the observed one.
  private let low: [Int]
  /// The least such number above the mean.
  private let high: [Int]

  init(_ graph: CompressedGraph, _ categories: [Int32], _ mixing: Mixing, _ count: Int) {
    var place = [Int32](repeating: -1, count: categories.count)
    var labels: [UInt16] = []
    for (vertex, label) in categories.enumerated() where label >= 0 {
      place[vertex] = Int32(labels.count)
      labels.append(UInt16(label))
    }
    var (offsets, targets): ([Int], [Int32]) = ([0], [])
    for source in graph.vertices where place[Int(source)] >= 0 {
      for target in graph.neighbors(of: source) where target > source && place[Int(target)] >= 0 {
        targets.append(place[Int(target)])
      }
      offsets.append(targets.count)
    }
    var low = [Int](repeating: -1, count: count * count)
    var high = low
    for a in 0..<count {
      for b in 0..<count where a < b {
        let (observed, expected) = (mixing.ties[a][b], mixing.expectedTies(a, b) ?? 0)
        let distance = abs(observed - expected)
        // The slack absorbs rounding: a whole number and a fraction over n(n−1) differ by far more, if at all.
        low[a * count + b] = expected - distance < -Self.slack ? -1 : Int(expected - distance + Self.slack)
        let top = expected + distance - Self.slack
        high[a * count + b] = top <= 0 ? 0 : Int(top) + (Double(Int(top)) < top ? 1 : 0)
      }
    }
    (self.labels, self.offsets, self.targets) = (labels, offsets, targets)
    (self.count, self.sizes, self.low, self.high) = (count, mixing.sizes, low, high)
  }

  private static let slack = 1e-7

  var memory: Memory { Memory(vertices: labels.count, count: count) }

  /// n! / Πnₛ!, if that is at most `limit`.
  func distinctLabelings(upTo limit: Int) -> Int? {
    var total = 1
    var placed = 0
    for size in sizes {
      for chosen in stride(from: 1, through: size, by: 1) {
        placed += 1
        // Exact at every step: the running value times a binomial coefficient.
        let (product, overflow) = total.multipliedReportingOverflow(by: placed)
        if overflow { return nil }
        total = product / chosen
        if total > limit { return nil }
      }
    }
    return total
  }

  /// Counts the ties of the labelings in the first `used` lanes, and adds 1 to `extreme` for each two categories with
  /// a number as extreme as the observed one.
  func count(_ memory: inout Memory, used: Int, into extreme: inout [Int]) {
    let (lanes, cells) = (Self.lanes, count * count)
    for place in memory.ties.indices { memory.ties[place] = 0 }
    let sideBySide = memory.labels
    let (offsets, targets, labels) = (self.offsets.span, self.targets.span, sideBySide.span)
    // Where the row of a source begins in the table, by lane.
    var starts = [Int](repeating: 0, count: lanes)
    var rows = starts.mutableSpan
    var table = memory.ties.mutableSpan
    for source in 0..<(offsets.count - 1) where offsets[source] < offsets[source + 1] {
      for lane in 0..<lanes { rows[lane] = lane * cells + Int(labels[source * lanes + lane]) * count }
      for tie in offsets[source]..<offsets[source + 1] {
        let first = Int(targets[tie]) * lanes
        for lane in 0..<lanes { table[rows[lane] + Int(labels[first + lane])] &+= 1 }
      }
    }
    for lane in 0..<used {
      for a in 0..<count {
        for b in (a + 1)..<max(count, a + 1) {
          let ties = Int(memory.ties[lane * cells + a * count + b] + memory.ties[lane * cells + b * count + a])
          let place = a * count + b
          if ties <= low[place] || ties >= high[place] { extreme[place] += 1 }
        }
      }
    }
  }

  /// Counts every distinct labeling once, in lexicographic order.
  func extremesOfAll() -> [Int] {
    var extreme = [Int](repeating: 0, count: count * count)
    var memory = memory
    var arrangement = labels.sorted()
    var used = 0
    var isLast = false
    while !isLast {
      memory.store(arrangement, in: used)
      used += 1
      isLast = !Self.advance(&arrangement)
      if used == Self.lanes || isLast {
        count(&memory, used: used, into: &extreme)
        used = 0
      }
    }
    return extreme
  }

  /// The next arrangement in lexicographic order; false after the last.
  private static func advance(_ labels: inout [UInt16]) -> Bool {
    guard let pivot = labels.indices.dropLast().last(where: { labels[$0] < labels[$0 + 1] }) else { return false }
    guard let next = labels.indices.last(where: { labels[$0] > labels[pivot] }) else { return false }
    labels.swapAt(pivot, next)
    labels[(pivot + 1)...].reverse()
    return true
  }

  func table(_ extreme: [Int], _ p: (Int) -> Double) -> [[Double]] {
    (0..<count).map { a in
      (0..<count).map { b in a == b ? 1 : p(extreme[min(a, b) * count + max(a, b)]) }
    }
  }
}
