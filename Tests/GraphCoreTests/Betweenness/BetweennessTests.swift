// Betweenness against a plain Brandes, published values, laws and the limits of counting.

import GraphCore
import TestSupport
import Testing

/// Brandes 2001 word for word, one source at a time, over pairs that `counts` lets through; ordered pairs.
struct NaiveBetweenness {
  var vertices: [Double]
  var arcs: [Double]

  init(_ graph: CompressedGraph, pair counts: (Int, Int) -> Double = { _, _ in 1 }) {
    vertices = Array(repeating: 0, count: graph.vertexCount)
    arcs = Array(repeating: 0, count: graph.arcCount)
    for source in 0..<graph.vertexCount {
      var distance = Array(repeating: -1, count: graph.vertexCount)
      var paths = Array(repeating: 0.0, count: graph.vertexCount)
      var dependency = paths
      var queue = [source]
      distance[source] = 0
      paths[source] = 1
      var head = 0
      while head < queue.count {
        let vertex = queue[head]
        head += 1
        for next in graph.neighbors(of: Int32(vertex)).map({ Int($0) }) {
          if distance[next] < 0 {
            distance[next] = distance[vertex] + 1
            queue.append(next)
          }
          if distance[next] == distance[vertex] + 1 { paths[next] += paths[vertex] }
        }
      }
      for vertex in queue.reversed() {
        for arc in graph.arcs(of: Int32(vertex)) {
          let next = Int(graph.targets[arc])
          guard distance[next] == distance[vertex] + 1 else { continue }
          let share = paths[vertex] / paths[next] * (counts(source, next) + dependency[next])
          dependency[vertex] += share
          arcs[arc] += share
        }
        if vertex != source { vertices[vertex] += dependency[vertex] }
      }
    }
  }

  /// The scores of undirected ties: both arcs, each unordered pair once.
  func edges(_ graph: CompressedGraph) -> [Double] {
    if graph.isDirected { return arcs }
    return graph.edges.map { edge in
      let there = graph.arc(from: edge.source, to: edge.target) ?? 0
      let back = graph.arc(from: edge.target, to: edge.source) ?? 0
      return (arcs[there] + arcs[back]) / 2
    }
  }
}

@Suite struct BetweennessTests {
  @Test(arguments: Ties.zoo + Ties.directedZoo, [false, true])
  func agreesWithPlainBrandes(ties: Ties, directed: Bool) throws {
    let graph = CompressedGraph(ties, isDirected: directed)
    let naive = NaiveBetweenness(graph)
    let wanted = naive.vertices.map { directed ? $0 : $0 / 2 }
    #expect(agree(try graph.betweenness(), wanted))
    let both = try graph.edgeBetweenness()
    #expect(agree(both.vertices, wanted))
    #expect(agree(both.edges, naive.edges(graph)))
  }

  @Test(arguments: Ties.zoo + Ties.directedZoo, [false, true])
  func pairsOfChosenKinds(ties: Ties, directed: Bool) throws {
    let graph = CompressedGraph(ties, isDirected: directed)
    var generator = SeededGenerator(seed: 17)
    let category = graph.vertices.map { _ in Int32.random(in: -1...3, using: &generator) }
    let half = directed ? 1.0 : 0.5
    let across = NaiveBetweenness(graph) { a, b in
      category[a] >= 0 && category[b] >= 0 && category[a] != category[b] ? 1 : 0
    }
    #expect(agree(try graph.betweennessAcross(category), across.vertices.map { $0 * half }))
    #expect(agree(try graph.edgeBetweennessAcross(category).edges, across.edges(graph)))
    for (first, second) in [([0], [1]), ([0, 1], [1, 2, 3]), ([2], [2])] as [([Int32], [Int32])] {
      let inFirst = category.map { first.contains($0) }
      let inSecond = category.map { second.contains($0) }
      let naive = NaiveBetweenness(graph) { a, b in
        let forward = inFirst[a] && inSecond[b]
        if directed { return forward ? 1 : 0 }
        return forward || inFirst[b] && inSecond[a] ? 0.5 : 0
      }
      let found = try graph.betweenness(
        from: graph.vertices.filter { inFirst[Int($0)] }, to: graph.vertices.filter { inSecond[Int($0)] })
      #expect(agree(found, naive.vertices))
    }
  }

  @Test(arguments: Ties.zoo) func sameBytesForAnyThreads(ties: Ties) throws {
    let graph = CompressedGraph(ties)
    let one = try graph.edgeBetweenness()
    for threads in [2, 8] {
      #expect(try graph.edgeBetweenness(execution: Execution(threads: threads)) == one)
    }
  }

  @Test func florentineFamiliesAsPublished() throws {
    let graph = CompressedGraph(Ties.florentine)
    let scores = try graph.betweenness()
    let norm = graph.betweennessNormalization ?? 0
    #expect(abs(scores[8] / norm - 0.521978021978022) < 1e-12)
    #expect(abs(scores[6] / norm - 0.2545787545787546) < 1e-12)
    #expect(abs(scores[13] / norm - 0.10256410256410257) < 1e-12)
    #expect(scores[0] == 0)
  }

  @Test func simpleShapes() throws {
    #expect(try CompressedGraph(Ties.star(6)).betweenness() == [10, 0, 0, 0, 0, 0])
    #expect(try CompressedGraph(Ties.path(5)).betweenness() == [0, 3, 4, 3, 0])
    #expect(try CompressedGraph(Ties.clique(6)).betweenness() == Array(repeating: 0, count: 6))
    #expect(try CompressedGraph(Ties.cycle(5)).betweenness() == Array(repeating: 1, count: 5))
    #expect(try CompressedGraph(Ties.path(4)).edgeBetweenness().edges == [3, 4, 3])
    #expect(CompressedGraph(Ties.path(2)).betweennessNormalization == nil)
  }

  @Test(arguments: Ties.zoo) func sumsToPathLengths(ties: Ties) throws {
    // Every path of length d passes d - 1 vertices and d ties.
    let graph = CompressedGraph(ties)
    let pairs = try graph.distanceProfile().pairs
    let scores = try graph.edgeBetweenness()
    let inner = pairs.enumerated().reduce(0.0) { $0 + Double(max($1.offset - 1, 0) * $1.element) / 2 }
    let steps = pairs.enumerated().reduce(0.0) { $0 + Double($1.offset * $1.element) / 2 }
    #expect(abs(scores.vertices.reduce(0, +) - inner) < 1e-8 * max(inner, 1))
    #expect(abs(scores.edges.reduce(0, +) - steps) < 1e-8 * max(steps, 1))
  }

  @Test func countsPastDoublesAreRescued() throws {
    // Layers of two vertices, each tied to both of the next layer: one block, and the counts double at every layer.
    let layers = 1200
    var pairs: [(Int32, Int32)] = []
    for layer in 0..<Int32(layers - 1) {
      let (a, b) = (2 * layer, 2 * layer + 1)
      pairs += [(a, a + 2), (a, b + 2), (b, a + 2), (b, b + 2)]
    }
    let graph = CompressedGraph(Ties("ladder", 2 * layers, pairs))
    // From the first layer to the last there are 2^1198 paths; half of them pass each vertex between.
    let found = try graph.betweenness(from: [0], to: [Int32(2 * layers - 1)])
    #expect(found.allSatisfy { $0.isFinite })
    #expect(found[0] == 0)
    for vertex in stride(from: 2, to: 2 * layers - 2, by: 97) { #expect(abs(found[vertex] - 0.5) < 1e-9) }
  }

  @Test func latticeCountsArePathsByChoice() throws {
    // Between opposite corners of a lattice, the share through (r, c) is C(r+c, r)·C(rest)/C(all): no closed bound on
    // the count is needed to state it as a product of ratios.
    let side = 40
    let graph = CompressedGraph(Ties.lattice(side, side))
    let found = try graph.betweenness(from: [0], to: [Int32(side * side - 1)])
    func choiceFactors(_ n: Int, _ k: Int) -> [Double] { (0..<k).map { Double(n - $0) / Double($0 + 1) } }
    for (row, column) in [(1, 1), (5, 7), (20, 20), (39, 3)] {
      let above = choiceFactors(row + column, row).reduce(1, *)
      let below = choiceFactors(2 * (side - 1) - row - column, side - 1 - row).reduce(1, *)
      let all = choiceFactors(2 * (side - 1), side - 1).reduce(1, *)
      #expect(abs(found[row * side + column] - above / all * below) < 1e-9)
    }
  }

  @Test func stopsWhenAsked() {
    #expect(throws: CancellationError.self) {
      try CompressedGraph(Ties.karate).betweenness(execution: Execution(isCancelled: { true }))
    }
  }
}
