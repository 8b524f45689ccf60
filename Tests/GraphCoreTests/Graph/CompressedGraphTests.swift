// The storage: building from messy lists, parts, reversal, limits.

import GraphCore
import TestSupport
import Testing

@Suite struct CompressedGraphTests {
  @Test func mergesRepeatsAndDropsLoops() throws {
    let graph = try CompressedGraph(
      vertexCount: 4,
      weighted: [
        .init(2, 1, weight: 0.5), .init(1, 2, weight: 2), .init(3, 3), .init(0, 1), .init(1, 2, weight: 1),
      ])
    #expect(graph.edgeCount == 2)
    #expect(graph.selfLoopCount == 1)
    #expect(graph.duplicateCount == 2)
    #expect(graph.edges == [.init(0, 1), .init(1, 2, weight: 3.5)])
    #expect(Array(graph.neighbors(of: 1)) == [0, 2])
    #expect(graph.degree(of: 3) == 0)
    #expect(graph.strength(of: 1) == 4.5)
  }

  @Test func directionSeparatesMutualTies() throws {
    let graph = try CompressedGraph(vertexCount: 3, isDirected: true, edges: [(1, 0), (0, 1), (0, 1), (1, 2)])
    #expect(graph.edgeCount == 3)
    #expect(graph.duplicateCount == 1)
    #expect(Array(graph.neighbors(of: 1)) == [0, 2])
    #expect(Array(graph.reversed.neighbors(of: 1)) == [0])
    #expect(graph.undirected.edgeCount == 2)
    #expect(graph.hasEdge(from: 1, to: 2))
    #expect(!graph.hasEdge(from: 2, to: 1))
  }

  @Test func faultsNameTheTie() {
    #expect(throws: GraphError.vertexOutOfRange(edge: 1, vertex: 3, vertexCount: 3)) {
      try CompressedGraph(vertexCount: 3, edges: [(0, 1), (3, 1)])
    }
    #expect(throws: GraphError.vertexOutOfRange(edge: 0, vertex: -1, vertexCount: 3)) {
      try CompressedGraph(vertexCount: 3, edges: [(0, -1)])
    }
    #expect(throws: GraphError.invalidWeight(edge: 0, weight: 0)) {
      try CompressedGraph(vertexCount: 3, weighted: [.init(0, 1, weight: 0)])
    }
    #expect(throws: GraphError.invalidWeight(edge: 1, weight: .infinity)) {
      let huge = Double.greatestFiniteMagnitude
      _ = try CompressedGraph(
        vertexCount: 3, weighted: [.init(0, 1), .init(1, 2, weight: huge), .init(2, 1, weight: huge)])
    }
    #expect(throws: GraphError.vertexCountOutOfRange(-1)) { try CompressedGraph(vertexCount: -1, edges: []) }
    #expect(throws: GraphError.unequalLengths(sources: 1, targets: 0, weights: nil)) {
      try CompressedGraph(vertexCount: 3, sources: [0], targets: [])
    }
    #expect(
      GraphError.vertexOutOfRange(edge: 1, vertex: 3, vertexCount: 3).description
        == "Tie 1 names vertex 3, but the graph has the vertices 0 ..< 3.")
  }

  @Test(arguments: Ties.zoo + Ties.directedZoo, [false, true])
  func rowsAreSortedSetsOfNeighbors(ties: Ties, directed: Bool) {
    let graph = CompressedGraph(ties.weighted(to: 9, seed: 3), isDirected: directed)
    var wanted: [[Int32: Double]] = Array(repeating: [:], count: ties.vertexCount)
    for (pair, weight) in zip(ties.pairs, ties.weighted(to: 9, seed: 3).weights ?? []) where pair.0 != pair.1 {
      wanted[Int(pair.0)][pair.1, default: 0] += weight
      if !directed { wanted[Int(pair.1)][pair.0, default: 0] += weight }
    }
    for vertex in graph.vertices {
      let row = wanted[Int(vertex)].sorted { $0.key < $1.key }
      #expect(Array(graph.neighbors(of: vertex)) == row.map(\.key))
      #expect(graph.weights.map { Array($0[graph.arcs(of: vertex)]) } == row.map(\.value))
    }
    #expect(graph.reversed.reversed == graph)
    #expect(graph.induced(by: Array(graph.vertices)) == graph)
  }

  /// Enough vertices for several digits and windows; ties in any order, repeated both ways, and ascending ones.
  @Test(arguments: [255, 256, 257, 300, 70_000], [false, true])
  func rowsOfManyVerticesAreSortedSetsOfNeighbors(count: Int32, directed: Bool) throws {
    var generator = SeededGenerator(seed: UInt64(count))
    var ties: [CompressedGraph.Edge] = []
    for _ in 0..<4000 {
      let (low, high) = (Int32.random(in: 0..<count, using: &generator), Int32.random(in: 0..<count, using: &generator))
      ties.append(.init(low, high, weight: Double.random(in: 0.1...1, using: &generator)))
      if low % 3 == 0 { ties.append(.init(high, low, weight: 0.3)) }
      if low % 4 == 0 { ties.append(.init(low, high, weight: 0.7)) }
    }
    var wanted: [Int32: [Int32: Double]] = [:]
    for tie in ties where tie.source != tie.target {
      wanted[tie.source, default: [:]][tie.target, default: 0] += tie.weight
      if !directed { wanted[tie.target, default: [:]][tie.source, default: 0] += tie.weight }
    }
    let graph = try CompressedGraph(vertexCount: Int(count), isDirected: directed, weighted: ties)
    for vertex in graph.vertices {
      let row = (wanted[vertex] ?? [:]).sorted { $0.key < $1.key }
      #expect(Array(graph.neighbors(of: vertex)) == row.map(\.key))
      // Sums in the order given, so equal to the last bit.
      #expect(graph.weights.map { Array($0[graph.arcs(of: vertex)]) } == row.map(\.value))
    }
    #expect(graph.selfLoopCount == ties.count { $0.source == $0.target })
    let ascending = graph.edges
    #expect(zip(ascending, ascending.dropFirst()).allSatisfy { ($0.source, $0.target) < ($1.source, $1.target) })
    #expect(try CompressedGraph(vertexCount: Int(count), isDirected: directed, weighted: ascending) == graph)
    #expect(try CompressedGraph(vertexCount: Int(count), isDirected: directed, weighted: ascending.reversed()) == graph)
  }

  @Test(arguments: Ties.zoo + Ties.directedZoo, [false, true])
  func inducedKeepsTiesAmongTheChosen(ties: Ties, directed: Bool) {
    let graph = CompressedGraph(ties.weighted(to: 9, seed: 3), isDirected: directed)
    var generator = SeededGenerator(seed: 8)
    let chosen = Array(graph.vertices.shuffled(using: &generator).prefix(graph.vertexCount * 2 / 3))
    let part = graph.induced(by: chosen)
    #expect(part.vertexCount == chosen.count)
    for a in part.vertices {
      #expect(Array(part.neighbors(of: a)) == part.neighbors(of: a).sorted())
      for b in part.vertices {
        let inPart = part.arc(from: a, to: b).flatMap { part.weights?[$0] }
        let inWhole = graph.arc(from: chosen[Int(a)], to: chosen[Int(b)]).flatMap { graph.weights?[$0] }
        #expect(inPart == inWhole)
      }
    }
  }

  @Test(arguments: Ties.zoo + Ties.directedZoo, [false, true])
  func componentsAgreeWithReach(ties: Ties, directed: Bool) {
    let graph = CompressedGraph(ties, isDirected: directed)
    let components = graph.components()
    let both = graph.undirected
    for vertex in graph.vertices {
      let distance = both.distances(from: vertex)
      let reached = distance.indices.filter { distance[$0] >= 0 }
      #expect(components.members(of: Int(components.ids[Int(vertex)])) == reached.map { Int32($0) })
    }
    #expect(components.sizes == components.members.map(\.count))
    #expect(components.sizes == components.sizes.sorted(by: >))
    let order = components.members.map { (-$0.count, $0.first ?? 0) }
    #expect(zip(order, order.dropFirst()).allSatisfy { $0 < $1 })
  }
}
