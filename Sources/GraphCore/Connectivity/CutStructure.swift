// Where a network comes apart: cut vertices, bridges, and the blocks that no single vertex can split.

/// The vertices and ties whose removal splits a component, and the parts that remain.
///
/// Made by `CompressedGraph.cutStructure()`. Direction does not count.
public struct CutStructure: Sendable, Equatable {
  /// A tie that is the only connection between its two sides.
  public struct Bridge: Sendable, Equatable {
    /// The smaller end.
    public let source: Int32
    /// The larger end.
    public let target: Int32
    /// How many vertices are connected to `source` without the tie, itself included.
    public let sourceSide: Int
    /// How many vertices are connected to `target` without the tie, itself included.
    public let targetSide: Int

    /// A bridge between `source` and `target`, the smaller first, with the sizes of its sides.
    package init(source: Int32, target: Int32, sourceSide: Int, targetSide: Int) {
      self.source = source
      self.target = target
      self.sourceSide = sourceSide
      self.targetSide = targetSide
    }
  }

  /// The cut vertices (articulation points), ascending.
  public let cutVertices: [Int32]
  /// For each of `cutVertices` the sizes of the parts into which its removal splits its component, descending.
  public let partsLeft: [[Int]]
  /// The bridges, by source, then target.
  public let bridges: [Bridge]
  /// Where the vertices of each block begin in `blockMembers`; one entry more than there are blocks.
  package let blockOffsets: [Int]
  /// The vertices of the biconnected blocks, block after block, each ascending.
  package let blockMembers: [Int32]

  /// The number of blocks.
  public var blockCount: Int { blockOffsets.count - 1 }

  /// The vertices of block `index`, ascending.
  ///
  /// Blocks are sorted by size, largest first, then by their vertices. A bridge is a block of two; vertices without
  /// ties are in no block; two blocks share at most one vertex, a cut vertex.
  public func block(_ index: Int) -> ArraySlice<Int32> {
    blockMembers[blockOffsets[index]..<blockOffsets[index + 1]]
  }

  /// All blocks as lists of vertices.
  public var blocks: [[Int32]] { (0..<blockCount).map { Array(block($0)) } }
}

extension CompressedGraph {
  /// Cut vertices, bridges and biconnected blocks, with the sizes of the parts that each removal leaves.
  ///
  /// Of a directed graph: those of the graph without directions. Hopcroft and Tarjan 1973, doi:10.1145/362248.362272.
  ///
  /// - Complexity: O(n + m) time for the search and O(b log b) to sort b blocks; about 40 bytes a vertex.
  public func cutStructure() -> CutStructure {
    let forest = DepthFirstForest(undirected)
    return CutStructure(forest)
  }

  /// The parts into which the removal of `vertex` splits its component, largest first, then by smallest vertex.
  ///
  /// A single part if `vertex` is no cut vertex, none if it has no ties. Direction does not count.
  ///
  /// - Complexity: O(n + m).
  public func partsLeft(without vertex: Int32) -> [[Int32]] {
    let graph = undirected
    // The part of each vertex; those that are not reached are of none.
    var part = [Int32](repeating: -1, count: vertexCount)
    part[Int(vertex)] = -2
    var sizes: [Int] = []
    var reached: [Int32] = []
    for start in graph.neighbors(of: vertex) where part[Int(start)] == -1 {
      let own = Int32(sizes.count)
      part[Int(start)] = own
      var head = reached.count
      let first = head
      reached.append(start)
      while head < reached.count {
        for next in graph.neighbors(of: reached[head]) where part[Int(next)] == -1 {
          part[Int(next)] = own
          reached.append(next)
        }
        head += 1
      }
      sizes.append(reached.count - first)
    }
    var parts = sizes.map { size in
      var members: [Int32] = []
      members.reserveCapacity(size)
      return members
    }
    // In the order of the vertices, so that the parts need not be sorted.
    for other in vertices where part[Int(other)] >= 0 { parts[Int(part[Int(other)])].append(other) }
    return parts.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
  }
}

extension CutStructure {
  /// Reads everything off one depth-first forest.
  init(_ forest: DepthFirstForest) {
    let count = forest.order.count
    // The parts below a vertex are the subtrees of its children that start a block.
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
    (blockOffsets, blockMembers) = Self.blocks(of: forest, sizes: inBlock)
  }

  private static func blocks(of forest: DepthFirstForest, sizes: [Int32]) -> ([Int], [Int32]) {
    // The blocks that each vertex heads, by place.
    var headed = [Int32](repeating: 0, count: forest.order.count + 1)
    for head in forest.head { headed[Int(head) + 1] += 1 }
    for place in forest.order.indices { headed[place + 1] += headed[place] }
    var fill = headed
    var headedBlocks = [Int32](repeating: 0, count: forest.head.count)
    for (block, head) in forest.head.enumerated() {
      headedBlocks[Int(fill[Int(head)])] = Int32(block)
      fill[Int(head)] += 1
    }
    // Vertices are added in ascending order, so each block is ascending.
    var offsets = [0]
    offsets.reserveCapacity(sizes.count + 1)
    for size in sizes { offsets.append(offsets[offsets.count - 1] + Int(size)) }
    var next = offsets
    var members = [Int32](repeating: 0, count: next[sizes.count])
    func add(_ vertex: Int, to block: Int32) {
      members[next[Int(block)]] = Int32(vertex)
      next[Int(block)] += 1
    }
    for vertex in forest.order.indices {
      let place = Int(forest.place[vertex])
      if forest.block[place] >= 0 { add(vertex, to: forest.block[place]) }
      for index in Int(headed[place])..<Int(headed[place + 1]) { add(vertex, to: headedBlocks[index]) }
    }
    // No two blocks share two vertices, so their first two vertices tell them apart.
    let keys = sizes.indices.map { block in
      (UInt64(members[offsets[block]]) << 32 | UInt64(members[offsets[block] + 1]), sizes[block], Int32(block))
    }
    var sorted: [Int32] = []
    sorted.reserveCapacity(members.count)
    var sortedOffsets = [0]
    sortedOffsets.reserveCapacity(offsets.count)
    for (_, _, block) in keys.sorted(by: { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }) {
      sorted.append(contentsOf: members[offsets[Int(block)]..<offsets[Int(block) + 1]])
      sortedOffsets.append(sorted.count)
    }
    return (sortedOffsets, sorted)
  }
}
