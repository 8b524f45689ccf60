// The permutation test of ties between categories: against all labelings, written out; and how often it cries wolf.

import GraphCore
import TestSupport
import Testing

@Suite struct MixingSignificanceTests {
  /// Every assignment of labels to vertices with the given sizes, by brute force over all words of labels.
  private func exactP(_ graph: CompressedGraph, _ categories: [Int32], _ a: Int32, _ b: Int32) -> Double {
    let n = categories.count
    let kinds = Int(categories.max() ?? 0) + 1
    func ties(_ labels: [Int32]) -> Int {
      graph.vertices.reduce(0) { sum, source in
        sum + graph.neighbors(of: source).count { labels[Int(source)] == a && labels[Int($0)] == b }
      }
    }
    func size(_ label: Int32) -> Int { categories.count { $0 == label } }
    let expected = 2 * graph.edgeCount * size(a) * size(b)
    let distance = abs(ties(categories) * n * (n - 1) - expected)
    var (all, extreme) = (0, 0)
    var word = [Int32](repeating: 0, count: n)
    for code in 0..<Int((0..<n).reduce(1) { product, _ in product * kinds }) {
      var rest = code
      for place in 0..<n {
        word[place] = Int32(rest % kinds)
        rest /= kinds
      }
      guard (0..<Int32(kinds)).allSatisfy({ label in word.count { $0 == label } == size(label) }) else { continue }
      all += 1
      if abs(ties(word) * n * (n - 1) - expected) >= distance { extreme += 1 }
    }
    return Double(extreme) / Double(all)
  }

  private func graph(_ count: Int, _ chance: Double, _ random: inout SplitMix64) throws -> CompressedGraph {
    var (sources, targets): ([Int32], [Int32]) = ([], [])
    for a in 0..<Int32(count) {
      for b in (a + 1)..<Int32(max(count, Int(a) + 1)) where random.unit() < chance {
        sources.append(a)
        targets.append(b)
      }
    }
    return try CompressedGraph(vertexCount: count, sources: sources, targets: targets)
  }

  @Test(arguments: 0..<8) func smallGraphsAreCountedInFull(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let graph = try graph(7, 0.4, &random)
    var labels: [Int32] = [0, 0, 1, 1, 1, 2, 2]
    random.shuffle(&labels)
    let exact = try graph.mixingSignificance(categories: labels, count: 3)
    #expect(exact.isExact)
    #expect(exact.labelings == 210)
    let drawn = try graph.mixingSignificance(categories: labels, count: 3, exactLimit: 0, seed: 5)
    #expect(!drawn.isExact)
    for (a, b) in [(0, 1), (0, 2), (1, 2)] {
      let p = exactP(graph, labels, Int32(a), Int32(b))
      #expect(abs(exact.p[a][b] - p) < 1e-12)
      #expect(exact.p[b][a] == exact.p[a][b])
      // Four standard errors of 9,999 draws.
      #expect(abs(drawn.p[a][b] - p) <= 4 * (p * (1 - p) / 9_999).squareRoot() + 2e-4)
    }
  }

  @Test func theSameWhateverTheThreads() throws {
    var random = SplitMix64(seed: 3)
    let graph = try graph(40, 0.2, &random)
    let labels = (0..<40).map { Int32($0 % 3) - ($0 == 7 ? 2 : 0) }
    let one = try graph.mixingSignificance(categories: labels, count: 3, draws: 300, execution: Execution(threads: 1))
    let two = try graph.mixingSignificance(categories: labels, count: 3, draws: 300, execution: Execution(threads: 2))
    #expect(one == two)
  }

  @Test func falseAlarmsAreAsOftenAsTheLevelSays() throws {
    var random = SplitMix64(seed: 11)
    let graph = try graph(40, 0.3, &random)
    var labels = (0..<40).map { Int32($0 < 20 ? 0 : 1) }
    var alarms = 0
    for round in 0..<300 {
      random.shuffle(&labels)
      let test = try graph.mixingSignificance(categories: labels, count: 2, draws: 199, seed: UInt64(round))
      if test.p[0][1] <= 0.05 { alarms += 1 }
    }
    // 5 % of 300 is 15; three standard deviations are 11. A discrete statistic gives somewhat fewer.
    #expect((4...26).contains(alarms))
  }

  @Test func theNullGraphAndUnlabeledVertices() throws {
    let none = try CompressedGraph(vertexCount: 0, sources: [], targets: [])
    #expect(try none.mixingSignificance(categories: [], count: 0).p.isEmpty)
    let pair = try CompressedGraph(vertexCount: 3, sources: [0, 1], targets: [1, 2])
    let test = try pair.mixingSignificance(categories: [0, 1, -1], count: 2)
    #expect(test.p == [[1, 1], [1, 1]])
    #expect(test.mixing.expectedTies(0, 1) == 1)
  }
}
