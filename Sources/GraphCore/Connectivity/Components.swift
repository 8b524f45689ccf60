// Which vertices hang together: components by union-find (Tarjan 1975, doi:10.1145/321879.321884).

/// The parts of a graph between which there is no path, largest first.
public struct Components: Sendable, Equatable {
  /// The component of each vertex; 0 is the largest, and among equals the one with the smallest vertex comes first.
  public let ids: [Int32]
  /// How many vertices each component has, descending.
  public let sizes: [Int]

  /// The number of components; 0 for a graph without vertices.
  public var count: Int { sizes.count }

  /// The vertices of component `id`, ascending; O(n).
  public func members(of id: Int) -> [Int32] {
    ids.indices.lazy.filter { ids[$0] == Int32(id) }.map { Int32($0) }
  }

  /// The vertices of every component, ascending within each; O(n).
  public var members: [[Int32]] {
    var members = sizes.map { size in
      var list: [Int32] = []
      list.reserveCapacity(size)
      return list
    }
    for (vertex, id) in ids.enumerated() { members[Int(id)].append(Int32(vertex)) }
    return members
  }
}

extension CompressedGraph {
  /// The connected components; of a directed graph the weak ones, where direction does not count.
  ///
  /// Numbered by size, largest first, then by smallest vertex. O((n + m) α(n)) time, O(n) memory.
  public func components() -> Components {
    var parent = Array(vertices)
    let offsets = self.offsets.span
    let targets = self.targets.span
    for source in 0..<vertexCount {
      for arc in Int(offsets[source])..<Int(offsets[source + 1]) {
        let target = Int(targets[arc])
        if !isDirected && target > source { break }
        Self.unite(source, target, &parent)
      }
    }
    // The root of a set is its smallest vertex, so one ascending sweep flattens every path.
    var size = [Int32](repeating: 0, count: vertexCount)
    for vertex in 0..<vertexCount {
      let root = Int(parent[Int(parent[vertex])])
      parent[vertex] = Int32(root)
      size[root] += 1
    }
    let roots = (0..<vertexCount).filter { size[$0] > 0 }.sorted { (size[$1], $0) < (size[$0], $1) }
    var id = [Int32](repeating: 0, count: vertexCount)
    for (number, root) in roots.enumerated() { id[root] = Int32(number) }
    return Components(ids: parent.map { id[Int($0)] }, sizes: roots.map { Int(size[$0]) })
  }

  /// Joins the sets of two vertices; the smaller root stays.
  private static func unite(_ first: Int, _ second: Int, _ parent: inout [Int32]) {
    var (first, second) = (first, second)
    while parent[first] != parent[second] {
      if parent[first] < parent[second] { swap(&first, &second) }
      let above = Int(parent[first])
      if above == first {
        parent[first] = parent[second]
        return
      }
      parent[first] = parent[second]
      first = above
    }
  }
}
