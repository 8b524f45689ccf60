// Paths through a few vertices between categories: against plain Brandes, and past the range of Double.

import GraphCore
import TestSupport
import Testing

@Suite struct PathsThroughTests {
  /// Every third vertex has no category; each vertex is looked at, from all sources and from some.
  @Test(arguments: Ties.zoo + Ties.directedZoo, [false, true])
  func agreesWithPlainBrandes(ties: Ties, directed: Bool) throws {
    let graph = CompressedGraph(ties, isDirected: directed)
    let categories = graph.vertices.map { $0 % 3 == 2 ? -1 : ($0 / 3 + $0) % 3 }
    let all = graph.vertices.filter { categories[Int($0)] >= 0 }
    for sources in [all, all.filter { $0 % 2 == 0 }] {
      for threads in [1, 3] {
        let found = try graph.pathsThrough(
          Array(graph.vertices), from: sources, categories: categories, count: 3,
          execution: Execution(threads: threads))
        for one in 0..<3 {
          for other in 0..<3 {
            let wanted = NaiveBetweenness(graph) { source, target in
              one != other && categories[source] == one && categories[target] == other
                && sources.contains(Int32(source))
                ? 1 : 0
            }
            #expect(agree(found.map { $0[one * 3 + other] }, wanted.vertices))
          }
        }
      }
    }
  }

  /// By blocks, from all vertices: the same as from each by itself.
  @Test(arguments: Ties.zoo) func allPairsOfCategoriesAgreeWithPlainBrandes(ties: Ties) throws {
    let graph = CompressedGraph(ties)
    let categories = graph.vertices.map { $0 % 3 == 2 ? -1 : ($0 / 3 + $0) % 3 }
    let found = try graph.pathsThrough(Array(graph.vertices), categories: categories, count: 3)
    for one in 0..<3 {
      #expect(found.allSatisfy { $0[one * 3 + one] == 0 })
      for other in 0..<3 where other != one {
        let wanted = NaiveBetweenness(graph) { source, target in
          categories[source] == one && categories[target] == other ? 1 : 0
        }
        #expect(agree(found.map { $0[one * 3 + other] }, wanted.vertices))
      }
    }
    for threads in [2, 5] {
      #expect(
        try graph.pathsThrough(
          Array(graph.vertices), categories: categories, count: 3, execution: Execution(threads: threads)) == found)
    }
  }

  /// A chain of diamonds has 2^diamonds shortest paths from end to end: beyond 1,024 too many for `Double`.
  @Test(arguments: [3, 1_100])
  func countsOfAnySizeAreShared(diamonds: Int) throws {
    var (sources, targets): ([Int32], [Int32]) = ([], [])
    for diamond in 0..<Int32(diamonds) {
      for side in [diamond * 3 + 1, diamond * 3 + 2] {
        sources += [diamond * 3, side]
        targets += [side, diamond * 3 + 3]
      }
    }
    let graph = try CompressedGraph(vertexCount: diamonds * 3 + 1, sources: sources, targets: targets)
    let last = Int32(diamonds * 3)
    var categories = [Int32](repeating: -1, count: graph.vertexCount)
    (categories[0], categories[Int(last)]) = (0, 1)
    let found = try graph.pathsThrough([1, 3, last - 1, 0], from: [0], categories: categories, count: 2)
    #expect(agree(found.map { $0[1] }, [0.5, 1, 0.5, 0]))
    let fromAll = try graph.pathsThrough([1, 3, last - 1, 0], categories: categories, count: 2)
    #expect(agree(fromAll.map { $0[1] }, [0.5, 1, 0.5, 0]))
  }

  @Test func nobodyToLookAtAndNobodyToComeFromIsNothing() throws {
    let graph = try CompressedGraph(vertexCount: 2, sources: [0], targets: [1])
    #expect(try graph.pathsThrough([], from: [0], categories: [0, 1], count: 2).isEmpty)
    #expect(try graph.pathsThrough([1], from: [], categories: [0, 1], count: 2) == [[0, 0, 0, 0]])
    let none = try CompressedGraph(vertexCount: 0, sources: [], targets: [])
    #expect(try none.pathsThrough([], from: [], categories: [], count: 0).isEmpty)
    #expect(try none.pathsThrough([], categories: [], count: 0).isEmpty)
    #expect(try graph.pathsThrough([1], categories: [-1, -1], count: 2) == [[0, 0, 0, 0]])
  }
}
