// Weighted distances and betweenness against Floyd and Warshall with exact fractions of lengths.

import GraphCore
import TestSupport
import Testing

/// All weighted distances and numbers of shortest paths; lengths are whole, so equality is exact.
private struct NaivePaths {
  var distance: [[Double]]
  var paths: [[Double]]

  init(_ graph: CompressedGraph, _ length: (Double) -> Double) {
    let count = graph.vertexCount
    distance = Array(repeating: Array(repeating: .infinity, count: count), count: count)
    paths = Array(repeating: Array(repeating: 0, count: count), count: count)
    for source in 0..<count {
      // Bellman and Ford for distances, then counts in order of distance.
      var d = Array(repeating: Double.infinity, count: count)
      d[source] = 0
      var changed = true
      while changed {
        changed = false
        for vertex in graph.vertices where d[Int(vertex)] < .infinity {
          for arc in graph.arcs(of: vertex) {
            let new = d[Int(vertex)] + length(graph.weights?[arc] ?? 1)
            if new < d[Int(graph.targets[arc])] {
              d[Int(graph.targets[arc])] = new
              changed = true
            }
          }
        }
      }
      distance[source] = d
      paths[source][source] = 1
      for vertex in graph.vertices.filter({ d[Int($0)] < .infinity }).sorted(by: { d[Int($0)] < d[Int($1)] }) {
        for arc in graph.arcs(of: vertex) {
          let target = Int(graph.targets[arc])
          if d[Int(vertex)] + length(graph.weights?[arc] ?? 1) == d[target] {
            paths[source][target] += paths[source][Int(vertex)]
          }
        }
      }
    }
  }

  /// The definition: over ordered pairs, the share of shortest paths through each vertex.
  func betweenness(counting counts: (Int, Int) -> Bool = { _, _ in true }) -> [Double] {
    (0..<distance.count).map { v in
      var sum = 0.0
      for s in distance.indices where s != v {
        for t in distance.indices where t != v && t != s && distance[s][t] < .infinity && counts(s, t) {
          if distance[s][v] + distance[v][t] == distance[s][t] {
            sum += paths[s][v] * paths[v][t] / paths[s][t]
          }
        }
      }
      return sum
    }
  }
}

@Suite struct WeightedPathsTests {
  @Test(arguments: Ties.zoo + Ties.directedZoo, [false, true])
  func agreesWithTheDefinition(ties: Ties, directed: Bool) throws {
    if ties.vertexCount > 100 { return }
    let graph = CompressedGraph(ties.weighted(to: 4, seed: 41), isDirected: directed)
    let half = directed ? 1.0 : 0.5
    // Sums of repeats may be up to 4 times their number; 1/weight is then made whole by a common multiple.
    for (kind, multiple) in [(EdgeLengths.weights, 0.0), (.inverseWeights, 5_354_228_880)] {
      let naive = NaivePaths(graph) { multiple == 0 ? $0 : multiple / $0 }
      let wanted = naive.betweenness().map { $0 * half }
      #expect(agree(try graph.betweenness(lengths: kind), wanted))
      let both = try graph.edgeBetweenness(lengths: kind)
      #expect(agree(both.vertices, wanted))
      let category = graph.vertices.map { $0 % 3 - ($0 % 7 == 0 ? 3 : 0) }
      let across = naive.betweenness { category[$0] >= 0 && category[$1] >= 0 && category[$0] != category[$1] }
      #expect(agree(try graph.betweennessAcross(category, lengths: kind), across.map { $0 * half }))
      let profile = try graph.distanceProfile(lengths: kind)
      let scale = multiple == 0 ? 1 : multiple
      var steps = 0.0
      for vertex in naive.distance.indices {
        let found = naive.distance[vertex].filter { $0 > 0 && $0 < .infinity }.map { $0 / scale }
        steps += found.reduce(0, +)
        #expect(Int(profile.reached[vertex]) == found.count)
        #expect(abs(profile.farness[vertex] - found.reduce(0, +)) < 1e-9)
        #expect(abs(profile.inverseSum[vertex] - found.reduce(0) { $0 + 1 / $1 }) < 1e-9)
        #expect(abs(profile.eccentricity[vertex] - (found.max() ?? 0)) < 1e-9)
      }
      // Every path is as long as its ties together.
      let lengths = graph.edges.map { multiple == 0 ? $0.weight : 1 / $0.weight }
      let along = zip(both.edges, lengths).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(abs(along - steps * half) < 1e-8 * max(1, steps))
    }
  }

  @Test(arguments: Ties.zoo) func lengthsOfOneAreHops(ties: Ties) throws {
    let graph = CompressedGraph(ties)
    #expect(agree(try graph.betweenness(lengths: .weights), try graph.betweenness()))
    #expect(agree(try graph.distanceProfile(lengths: .inverseWeights).closeness, try graph.distanceProfile().closeness))
    let weighted = CompressedGraph(ties.weighted(to: 9, seed: 5))
    let one = try weighted.edgeBetweenness(lengths: .inverseWeights)
    let two = try weighted.edgeBetweenness(lengths: .inverseWeights, execution: Execution(threads: 2))
    #expect(one == two)
  }

  @Test(arguments: [3, 8, 63], [false, true])
  func searchesSideBySideAgreeWithSearchesOneByOne(longest: Int, directed: Bool) throws {
    // Several batches of searches. Lengths a thousand times as great are too long for searches side by side, and change nothing.
    let ties = Ties.random(300, chance: 0.012, seed: 47, directed: directed).weighted(
      to: longest, seed: UInt64(longest))
    var long = ties
    long.weights = ties.weights?.map { $0 * 1000 }
    let (graph, other) = (CompressedGraph(ties, isDirected: directed), CompressedGraph(long, isDirected: directed))
    let (found, wanted) = (try graph.edgeBetweenness(lengths: .weights), try other.edgeBetweenness(lengths: .weights))
    #expect(agree(found.vertices, wanted.vertices))
    #expect(agree(found.edges, wanted.edges))
    #expect(try graph.edgeBetweenness(lengths: .weights, execution: Execution(threads: 2)) == found)
    let category = graph.vertices.map { $0 % 4 - ($0 % 9 == 0 ? 4 : 0) }
    #expect(
      agree(
        try graph.betweennessAcross(category, lengths: .weights),
        try other.betweennessAcross(category, lengths: .weights)))
    let unweighted = graph.unweighted
    #expect(agree(try unweighted.betweenness(lengths: .weights), try unweighted.betweenness()))
  }

  @Test func equalSumsOfFractionsAreTies() throws {
    // 0.1 + 0.2 is not 0.3 as a Double, but the two ways round are equally long.
    let graph = try CompressedGraph(
      vertexCount: 4,
      weighted: [
        .init(0, 1, weight: 0.1), .init(1, 3, weight: 0.2), .init(0, 2, weight: 0.15), .init(2, 3, weight: 0.15),
      ])
    #expect(try graph.betweenness(lengths: .weights) == [1, 0.5, 0.5, 0])
    // Strengths 3 and 6: 1/3 + 1/6 = 1/2, decided exactly.
    let strengths = try CompressedGraph(
      vertexCount: 4,
      weighted: [.init(0, 1, weight: 3), .init(1, 3, weight: 6), .init(0, 2, weight: 4), .init(2, 3, weight: 4)])
    #expect(try strengths.betweenness(lengths: .inverseWeights)[1] == 0.5)
  }

  @Test func countsPastDoublesAreRescued() throws {
    let layers = 1100
    var pairs: [(Int32, Int32)] = []
    for layer in 0..<Int32(layers - 1) {
      let (a, b) = (2 * layer, 2 * layer + 1)
      pairs += [(a, a + 2), (a, b + 2), (b, a + 2), (b, b + 2)]
    }
    let graph = CompressedGraph(Ties("ladder", 2 * layers, pairs))
    #if DEBUG
      let part = graph.induced(by: Array(graph.vertices.prefix(60)))
    #else
      let part = graph
    #endif
    let found = try part.betweenness(lengths: .weights)
    let wanted = try part.betweenness()
    #expect(agree(found, wanted, tolerance: 1e-9))
  }
}
