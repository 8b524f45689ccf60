// Connected components; see `DisjointSets` for the method.

/// The connected components of a graph, largest first.
public struct Components: Sendable, Equatable {
  /// The component of each vertex; 0 is the largest, and among equals the one with the smallest vertex comes first.
  public let ids: [Int32]
  /// How many vertices each component has, descending.
  public let sizes: [Int]

  /// The number of components; 0 for a graph without vertices.
  public var count: Int { sizes.count }

  /// The vertices of component `id`, ascending.
  ///
  /// - Complexity: O(n).
  public func members(of id: Int) -> [Int32] {
    ids.indices.lazy.filter { ids[$0] == Int32(id) }.map { Int32($0) }
  }

  /// The vertices of every component, ascending within each.
  ///
  /// - Complexity: O(n).
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
  /// The connected components; of a directed graph the weakly connected ones.
  ///
  /// Numbered by size, largest first, then by smallest vertex. By union-find, Tarjan 1975, doi:10.1145/321879.321884.
  ///
  /// - Complexity: O((n + m) α(n)) time, O(n) memory.
  public func components() -> Components {
    var sets = DisjointSets(count: vertexCount)
    let offsets = self.offsets.span
    let targets = self.targets.span
    for source in 0..<vertexCount {
      for arc in Int(offsets[source])..<Int(offsets[source + 1]) {
        let target = Int(targets[arc])
        if !isDirected && target > source { break }
        sets.unite(source, target)
      }
    }
    let smallest = sets.smallestMembers()
    var size = [Int32](repeating: 0, count: vertexCount)
    for root in smallest { size[Int(root)] += 1 }
    let roots = (0..<vertexCount).filter { size[$0] > 0 }.sorted { (size[$1], $0) < (size[$0], $1) }
    var id = [Int32](repeating: 0, count: vertexCount)
    for (number, root) in roots.enumerated() { id[root] = Int32(number) }
    return Components(ids: smallest.map { id[Int($0)] }, sizes: roots.map { Int(size[$0]) })
  }
}
