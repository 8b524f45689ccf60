import GraphCore

/// Two triangles that share vertex 2, which alone holds them together.
func graphCoreExample() throws -> String {
  let edges: [(Int32, Int32)] = [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 2)]
  let graph = try CompressedGraph(vertexCount: 5, edges: edges)
  let betweenness = try graph.betweenness()
  return "without \(graph.cutStructure().cutVertices) it falls apart; betweenness \(betweenness)"
}
