// Core numbers against repeated removal.

import GraphCore
import TestSupport
import Testing

@Suite struct CoresTests {
  @Test(arguments: Ties.zoo + Ties.directedZoo, [false, true])
  func cores(ties: Ties, directed: Bool) {
    let graph = CompressedGraph(ties, isDirected: directed).undirected
    var wanted = [Int32](repeating: 0, count: graph.vertexCount)
    for core in 1..<Int32(max(graph.vertexCount, 2)) {
      var left = Set(graph.vertices)
      while let weak = left.first(where: { v in graph.neighbors(of: v).count { left.contains($0) } < core }) {
        left.remove(weak)
      }
      for vertex in left { wanted[Int(vertex)] = core }
      if left.isEmpty { break }
    }
    #expect(CompressedGraph(ties, isDirected: directed).coreNumbers() == wanted)
  }
}
