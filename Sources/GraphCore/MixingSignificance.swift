// Whether two categories have fewer or more ties than chance would give them: labels are dealt out anew.
//
// A permutation test (Fisher 1935; p as in Phipson and Smyth 2010, doi:10.2202/1544-6115.1585): the ties stay, labels change
// places. Every labelling is counted where the graph is small; else so many are drawn.

/// For each two categories, how likely chance is to stray as far from the expected number of ties.
public struct MixingSignificance: Sendable, Equatable {
  /// The ties between each two categories.
  public let mixing: Mixing
  /// Two-sided p for each two different categories, `p[a][b] == p[b][a]`; 1 on the diagonal, which is not tested.
  public let p: [[Double]]
  /// How many labellings were counted.
  public let labellings: Int
  /// Whether those are all that there are.
  public let isExact: Bool
}

extension CompressedGraph {
  /// Tests the number of ties between each two categories against random labellings of the same graph.
  ///
  /// Undirected and unweighted. A labelling is at least as extreme if its number of ties lies as far from
  /// `Mixing.expectedTies` as what is observed, or farther, on either side. Exact: the share of such labellings among all
  /// distinct ones. Drawn: (1 + those) / (1 + draws), never 0. The same seed gives the same answer whatever the threads.
  /// O(labellings · (n + m)) time, O(n) memory for each thread.
  ///
  /// - Parameters:
  ///   - categories: one for each vertex, from 0; vertices with a negative one, and their ties, are left out.
  ///   - count: the number of categories.
  ///   - draws: how many labellings to draw, at least 1.
  ///   - exactLimit: up to so many distinct labellings are all counted instead.
  ///   - seed: the start of chance.
  public func mixingSignificance(
    categories: [Int32], count: Int, draws: Int = 9_999, exactLimit: Int = 10_000, seed: UInt64 = 1,
    execution: Execution = Execution()
  ) throws(CancellationError) -> MixingSignificance {
    precondition(draws >= 1, "At least one labelling is drawn.")
    precondition(!isDirected, "Ties have no direction here.")
    let mixing = mixing(categories: categories, count: count)
    let test = MixingTest(self, categories, mixing, count)
    if let all = test.distinctLabellings(upTo: exactLimit) {
      let extreme = test.extremesOfAll()
      return MixingSignificance(
        mixing: mixing, p: test.table(extreme) { Double($0) / Double(all) }, labellings: all, isExact: true)
    }
    let batch = 16
    let extreme = try execution.reduce(
      count: (draws + batch - 1) / batch, into: [Int](repeating: 0, count: count * count)
    ) {
      test.memory
    } part: { item, memory, signal -> [Int]? in
      var part = [Int](repeating: 0, count: count * count)
      for index in (item * batch)..<min((item + 1) * batch, draws) {
        if signal.isRaised() { return nil }
        var chance = SplitMix64(seed: seed, stream: index)
        memory.labels = test.labels
        chance.shuffle(&memory.labels)
        test.count(&memory, into: &part)
      }
      return part
    } merge: { total, part in
      for place in total.indices { total[place] += part[place] }
    }
    return MixingSignificance(
      mixing: mixing, p: test.table(extreme) { Double($0 + 1) / Double(draws + 1) }, labellings: draws, isExact: false)
  }
}

/// What a labelling is counted with: the ties of labelled vertices, and how far the observed numbers stray.
private struct MixingTest: Sendable {
  struct Memory {
    var labels: [Int32]
    var ties: [Int]
  }

  let labels: [Int32]
  private let sources: [Int32]
  private let targets: [Int32]
  private let count: Int
  private let sizes: [Int]
  /// For each two categories: as many ties as this or fewer, and as many as this or more, stray as far as observed.
  private let low: [Int]
  private let high: [Int]

  init(_ graph: CompressedGraph, _ categories: [Int32], _ mixing: Mixing, _ count: Int) {
    var place = [Int32](repeating: -1, count: categories.count)
    var labels: [Int32] = []
    for (vertex, label) in categories.enumerated() where label >= 0 {
      place[vertex] = Int32(labels.count)
      labels.append(label)
    }
    var (sources, targets): ([Int32], [Int32]) = ([], [])
    for source in graph.vertices where place[Int(source)] >= 0 {
      for target in graph.neighbours(of: source) where target > source && place[Int(target)] >= 0 {
        sources.append(place[Int(source)])
        targets.append(place[Int(target)])
      }
    }
    var low = [Int](repeating: -1, count: count * count)
    var high = low
    for a in 0..<count {
      for b in 0..<count where a < b {
        let (observed, expected) = (mixing.ties[a][b], mixing.expectedTies(a, b) ?? 0)
        let distance = abs(observed - expected)
        // The slack takes up rounding: distances between whole numbers and a fraction of n(n−1) are told apart by far more.
        low[a * count + b] = expected - distance < -Self.slack ? -1 : Int(expected - distance + Self.slack)
        let top = expected + distance - Self.slack
        high[a * count + b] = top <= 0 ? 0 : Int(top) + (Double(Int(top)) < top ? 1 : 0)
      }
    }
    (self.labels, self.sources, self.targets) = (labels, sources, targets)
    (self.count, self.sizes, self.low, self.high) = (count, mixing.sizes, low, high)
  }

  private static let slack = 1e-7

  var memory: Memory { Memory(labels: labels, ties: [Int](repeating: 0, count: count * count)) }

  /// n! / Πnₛ!, if that is at most `limit`.
  func distinctLabellings(upTo limit: Int) -> Int? {
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

  /// Counts the ties of a labelling, and adds one for each two categories where they stray as far as observed.
  func count(_ memory: inout Memory, into extreme: inout [Int]) {
    for place in memory.ties.indices { memory.ties[place] = 0 }
    for tie in sources.indices {
      let (a, b) = (memory.labels[Int(sources[tie])], memory.labels[Int(targets[tie])])
      memory.ties[Int(min(a, b)) * count + Int(max(a, b))] += 1
    }
    for a in 0..<count {
      for place in (a * count)..<((a + 1) * count) where place > a * count + a {
        if memory.ties[place] <= low[place] || memory.ties[place] >= high[place] { extreme[place] += 1 }
      }
    }
  }

  /// Counts every distinct labelling once, in lexicographic order.
  func extremesOfAll() -> [Int] {
    var extreme = [Int](repeating: 0, count: count * count)
    var memory = memory
    memory.labels.sort()
    repeat { count(&memory, into: &extreme) } while Self.advance(&memory.labels)
    return extreme
  }

  /// The next arrangement in lexicographic order; false after the last.
  private static func advance(_ labels: inout [Int32]) -> Bool {
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
