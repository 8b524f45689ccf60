// Cut vertices, bridges and blocks against removal one by one.

import GraphCore
import TestSupport
import Testing

@Suite struct CutStructureTests {
  @Test(arguments: Ties.zoo + Ties.directedZoo)
  func agreesWithRemoval(ties: Ties) throws {
    let graph = CompressedGraph(ties)
    let cut = graph.cutStructure()
    let whole = graph.components()
    let cutParts = CutParts(graph)
    for vertex in graph.vertices {
      let own = Int(whole.ids[Int(vertex)])
      let rest = whole.members(of: own).filter { $0 != vertex }
      let left = graph.induced(by: rest).components()
      let parts = left.sizes
      let members = left.members.map { part in part.map { rest[Int($0)] } }
      #expect(graph.partsLeft(without: vertex) == members && cutParts.parts(without: vertex) == members)
      let index = cut.cutVertices.firstIndex(of: vertex)
      #expect((index != nil) == (parts.count > 1))
      if let index { #expect(cut.partsLeft[index] == parts) }
    }
    #expect(cut.cutVertices == cut.cutVertices.sorted())
    let edges = graph.edges
    var bridges: [CutStructure.Bridge] = []
    for (index, edge) in edges.enumerated() {
      var others = edges
      others.remove(at: index)
      let left = try CompressedGraph(vertexCount: graph.vertexCount, weighted: others)
      let side = left.distances(from: edge.source).count { $0 >= 0 }
      if left.distances(from: edge.source)[Int(edge.target)] >= 0 { continue }
      let other = left.distances(from: edge.target).count { $0 >= 0 }
      bridges.append(.init(source: edge.source, target: edge.target, sourceSide: side, targetSide: other))
    }
    #expect(cut.bridges == bridges)
  }

  @Test(arguments: Ties.zoo) func blocksPartTheTies(ties: Ties) {
    let graph = CompressedGraph(ties)
    let cut = graph.cutStructure()
    var ties = 0
    for block in cut.blocks {
      let part = graph.induced(by: block)
      ties += part.edgeCount
      #expect(part.components().count == 1)
      #expect(part.cutStructure().cutVertices.isEmpty)
      #expect(block == block.sorted())
    }
    #expect(ties == graph.edgeCount)
    #expect(cut.blocks.map(\.count) == cut.blocks.map(\.count).sorted(by: >))
    // Blocks and cut vertices form a forest: Σ (|block| - 1) = n - components.
    #expect(cut.blocks.reduce(0) { $0 + $1.count - 1 } == graph.vertexCount - graph.components().count)
  }

  @Test func bowTie() {
    let cut = CompressedGraph(Ties("bow tie", 5, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 2)])).cutStructure()
    #expect(cut.cutVertices == [2])
    #expect(cut.partsLeft == [[2, 2]])
    #expect(cut.bridges.isEmpty)
    #expect(cut.blocks == [[0, 1, 2], [2, 3, 4]])
  }
}
