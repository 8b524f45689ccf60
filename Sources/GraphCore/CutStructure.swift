// Where a network comes apart: cut vertices, bridges, and the blocks that no single vertex can split.

/// The vertices and ties whose loss splits a component, and what they leave behind.
///
/// Made by `CompressedGraph.cutStructure()`. Direction does not count.
public struct CutStructure: Sendable, Equatable {
  /// A tie that is the only way between its two sides.
  public struct Bridge: Sendable, Equatable {
    /// The smaller end.
    public let source: Int32
    /// The larger end.
    public let target: Int32
    /// How many vertices hang together with `source` once the tie is gone.
    public let sourceSide: Int
    /// How many vertices hang together with `target` once the tie is gone.
    public let targetSide: Int

    /// A bridge between `source` and `target`, the smaller first, and what hangs on each.
    public init(source: Int32, target: Int32, sourceSide: Int, targetSide: Int) {
      self.source = source
      self.target = target
      self.sourceSide = sourceSide
      self.targetSide = targetSide
    }
  }

  /// The cut vertices (articulation points), ascending.
  public let cutVertices: [Int32]
  /// For each of `cutVertices` the sizes of the parts that its component falls into, descending.
  public let partsLeft: [[Int]]
  /// The bridges, by source, then target.
  public let bridges: [Bridge]
  /// The biconnected blocks, each ascending; the largest first, then by their vertices.
  ///
  /// A bridge is a block of two. Two blocks share at most one vertex, a cut vertex. Vertices without ties are in no block.
  public let blocks: [[Int32]]
}

extension CompressedGraph {
  /// Cut vertices, bridges and biconnected blocks, with the sizes of what each removal leaves.
  ///
  /// Of a directed graph: those of the graph with directions dropped. O(n + m) time for the search and O(b log b) to
  /// order b blocks; about 40 bytes a vertex.
  public func cutStructure() -> CutStructure {
    let forest = DepthFirstForest(undirected)
    return CutStructure(forest)
  }

  /// The components into which the component of `vertex` falls without it, largest first, then by smallest vertex.
  ///
  /// A single one if `vertex` is no cut vertex, none if it has no ties. Direction does not count. O(n + m).
  public func partsLeft(without vertex: Int32) -> [[Int32]] {
    let graph = undirected
    var part = [Bool](repeating: false, count: vertexCount)
    part[Int(vertex)] = true
    var parts: [[Int32]] = []
    for start in graph.neighbours(of: vertex) where !part[Int(start)] {
      var members = [start]
      part[Int(start)] = true
      var head = 0
      while head < members.count {
        for next in graph.neighbours(of: members[head]) where !part[Int(next)] {
          part[Int(next)] = true
          members.append(next)
        }
        head += 1
      }
      parts.append(members.sorted())
    }
    return parts.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
  }
}

extension CutStructure {
  /// Reads everything off one depth-first forest.
  init(_ forest: DepthFirstForest) {
    let count = forest.order.count
    // Parts below a vertex are the subtrees of children that start a block.
    var below = [Int32](repeating: 0, count: count)
    var inBlock = [Int32](repeating: 1, count: forest.head.count)
    for label in 0..<count where forest.block[label] >= 0 {
      inBlock[Int(forest.block[label])] += 1
      if forest.startsBlock(label) { below[Int(forest.parent[label])] += 1 }
    }
    let cutPlaces = (0..<count).filter { below[$0] >= (forest.parent[$0] < 0 ? 2 : 1) }
    let cuts = cutPlaces.map { forest.order[$0] }.sorted()
    var index = [Int32](repeating: -1, count: count)
    for (position, vertex) in cuts.enumerated() { index[Int(forest.place[Int(vertex)])] = Int32(position) }
    var parts = cuts.map { vertex in
      [Int(forest.treeSize[Int(forest.place[Int(vertex)])]) - 1]
    }
    for label in 0..<count where forest.startsBlock(label) {
      let cut = Int(index[Int(forest.parent[label])])
      if cut < 0 { continue }
      parts[cut].append(Int(forest.size[label]))
      parts[cut][0] -= Int(forest.size[label])
    }
    var bridges: [Bridge] = []
    for block in forest.head.indices where inBlock[block] == 2 {
      let lower = Int(forest.top[block])
      let ends = (forest.order[Int(forest.head[block])], forest.order[lower])
      let sides = (Int(forest.treeSize[lower] - forest.size[lower]), Int(forest.size[lower]))
      bridges.append(
        ends.0 < ends.1
          ? Bridge(source: ends.0, target: ends.1, sourceSide: sides.0, targetSide: sides.1)
          : Bridge(source: ends.1, target: ends.0, sourceSide: sides.1, targetSide: sides.0))
    }
    cutVertices = cuts
    partsLeft = parts.map { $0.filter { $0 > 0 }.sorted(by: >) }
    self.bridges = bridges.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    blocks = Self.blocks(of: forest, sizes: inBlock)
  }

  private static func blocks(of forest: DepthFirstForest, sizes: [Int32]) -> [[Int32]] {
    var blocks = sizes.map { size in
      var block: [Int32] = []
      block.reserveCapacity(Int(size))
      return block
    }
    for block in blocks.indices { blocks[block].append(forest.order[Int(forest.head[block])]) }
    for label in forest.order.indices where forest.block[label] >= 0 {
      blocks[Int(forest.block[label])].append(forest.order[label])
    }
    for block in blocks.indices { blocks[block].sort() }
    return blocks.sorted { first, second in
      first.count != second.count
        ? first.count > second.count : (first[0], first[1]) < (second[0], second[1])
    }
  }
}
