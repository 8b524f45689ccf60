// Shortest paths from one vertex: distances by repeated relaxation, and paths that are as long as they say.

import GraphCore
import TestSupport
import Testing

@Suite struct ShortestPathTreeTests {
  /// Bellman and Ford.
  private func distances(_ graph: CompressedGraph, from source: Int32, _ length: (Int) -> Double) -> [Double] {
    var distance = Array(repeating: Double.infinity, count: graph.vertexCount)
    distance[Int(source)] = 0
    for _ in 0..<graph.vertexCount {
      for vertex in graph.vertices where distance[Int(vertex)] < .infinity {
        for arc in graph.arcs(of: vertex) {
          let target = Int(graph.targets[arc])
          distance[target] = min(distance[target], distance[Int(vertex)] + length(arc))
        }
      }
    }
    return distance
  }

  @Test(arguments: Ties.zoo + Ties.directedZoo, [false, true])
  func distancesAndPathsAgree(ties: Ties, directed: Bool) {
    if ties.vertexCount > 100 { return }
    let graph = CompressedGraph(ties.weighted(to: 4, seed: 91), isDirected: directed)
    for source in graph.vertices where source % 5 == 0 {
      for kind in [nil, EdgeLengths.weights, .inverseWeights] {
        func length(_ arc: Int) -> Double {
          let weight = graph.weights?[arc] ?? 1
          return kind == nil ? 1 : kind == .weights ? weight : 1 / weight
        }
        let tree = graph.shortestPaths(from: source, lengths: kind)
        let wanted = distances(graph, from: source, length)
        #expect(zip(tree.distances, wanted).allSatisfy { $0 == $1 || abs($0 - $1) < 1e-9 })
        if kind == nil {
          #expect(graph.distances(from: source) == tree.distances.map { $0 < .infinity ? Int32($0) : -1 })
        }
        #expect(tree.order.first == source)
        #expect(Set(tree.order) == Set(graph.vertices.filter { wanted[Int($0)] < .infinity }))
        let along = tree.order.map { tree.distances[Int($0)] }
        #expect(along == along.sorted())
        for target in graph.vertices {
          guard let path = tree.path(to: target) else {
            #expect(wanted[Int(target)] == .infinity && tree.parents[Int(target)] == -1)
            continue
          }
          #expect(path.first == source && path.last == target)
          let arcs = zip(path, path.dropFirst()).compactMap { graph.arc(from: $0, to: $1) }
          #expect(arcs.count == path.count - 1)
          #expect(abs(arcs.reduce(0) { $0 + length($1) } - wanted[Int(target)]) < 1e-9)
        }
      }
    }
  }

  @Test func weightsCountOnlyIfAsked() throws {
    let graph = try CompressedGraph(
      vertexCount: 4, weighted: [.init(0, 1, weight: 5), .init(0, 2), .init(2, 1), .init(1, 3, weight: 0.5)])
    #expect(graph.shortestPaths(from: 0).path(to: 1) == [0, 1])
    #expect(graph.shortestPaths(from: 0, lengths: .weights).path(to: 3) == [0, 2, 1, 3])
    #expect(graph.shortestPaths(from: 0, lengths: .weights).distances == [0, 2, 1, 2.5])
    #expect(graph.shortestPaths(from: 0, lengths: .inverseWeights).distances == [0, 0.2, 1, 2.2])
  }

  @Test func aSingleVertex() {
    let tree = CompressedGraph(isolatedVertices: 2).shortestPaths(from: 1)
    #expect(tree.distances == [.infinity, 0])
    #expect(tree.parents == [-1, -1])
    #expect(tree.path(to: 1) == [1])
    #expect(tree.path(to: 0) == nil)
  }
}
