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
  /// - Complexity: O(n + m) time for the search and O(b log b) to sort b blocks of more than two; about 50 bytes a vertex.
  public func cutStructure() -> CutStructure {
    let forest = DepthFirstForest(undirected)
    return CutStructure(forest)
  }

  /// The parts into which the removal of `vertex` splits its component, largest first, then by smallest vertex.
  ///
  /// A single part if `vertex` is no cut vertex, none if it has no ties. Direction does not count.
  ///
  /// - Complexity: O(n + m).
  public func partsLeft(without vertex: Int32) -> [[Int32]] { CutParts(self).parts(without: vertex) }
}

extension DepthFirstForest {
  /// How many vertices each block has.
  fileprivate func blockSizes() -> [Int32] {
    var sizes = [Int32](repeating: 1, count: head.count)
    for own in block where own >= 0 { sizes[Int(own)] += 1 }
    return sizes
  }
}

extension CutStructure {
  /// Reads everything off one depth-first forest.
  init(_ forest: DepthFirstForest) {
    let inBlock = forest.blockSizes()
    (cutVertices, partsLeft) = Self.cuts(forest)
    let bridges = Self.bridges(forest, inBlock)
    (blockOffsets, blockMembers) = Self.blocks(forest, inBlock, bridges)
    self.bridges = bridges
  }

  /// The cut vertices, ascending, and the sizes of the parts that each leaves.
  private static func cuts(_ forest: DepthFirstForest) -> ([Int32], [[Int]]) {
    // The parts below a vertex are the subtrees of its children that start a block.
    var starts = [Int32](repeating: 0, count: forest.order.count + 1)
    for head in forest.head { starts[Int(forest.order[Int(head)]) + 1] += 1 }
    for vertex in forest.order.indices { starts[vertex + 1] += starts[vertex] }
    var fill = starts
    var below = [Int32](repeating: 0, count: forest.head.count)
    for (head, top) in zip(forest.head, forest.top) {
      let vertex = Int(forest.order[Int(head)])
      below[Int(fill[vertex])] = forest.size[Int(top)]
      fill[vertex] += 1
    }
    var vertices: [Int32] = []
    var parts: [[Int]] = []
    for vertex in forest.order.indices where starts[vertex + 1] > starts[vertex] {
      let own = Int(starts[vertex])..<Int(starts[vertex + 1])
      let place = Int(forest.place[vertex])
      if own.count == 1 && forest.parent[place] < 0 { continue }
      vertices.append(Int32(truncatingIfNeeded: vertex))
      var rest = Int(forest.treeSize[place]) - 1
      var sizes = own.map { Int(below[$0]) }
      for size in sizes { rest -= size }
      if rest > 0 { sizes.append(rest) }
      sizes.sort(by: >)
      parts.append(sizes)
    }
    return (vertices, parts)
  }

  /// The blocks of two vertices, by source, then target.
  private static func bridges(_ forest: DepthFirstForest, _ sizes: [Int32]) -> [Bridge] {
    let bridges = sizes.indices.filter { sizes[$0] == 2 }.map { block in
      let lower = Int(forest.top[block])
      let ends = (forest.order[Int(forest.head[block])], forest.order[lower])
      let sides = (Int(forest.treeSize[lower] - forest.size[lower]), Int(forest.size[lower]))
      return ends.0 < ends.1
        ? Bridge(source: ends.0, target: ends.1, sourceSide: sides.0, targetSide: sides.1)
        : Bridge(source: ends.1, target: ends.0, sourceSide: sides.1, targetSide: sides.0)
    }
    // Counting sorts keep the order of equals, so the key that matters most comes last.
    return sorted(sorted(bridges, forest.order.count) { $0.target }, forest.order.count) { $0.source }
  }

  /// A counting sort by keys below `limit`.
  private static func sorted(_ bridges: [Bridge], _ limit: Int, by key: (Bridge) -> Int32) -> [Bridge] {
    guard var sorted = bridges.first.map({ Array(repeating: $0, count: bridges.count) }) else { return [] }
    var starts = [Int32](repeating: 0, count: limit + 1)
    for bridge in bridges { starts[Int(key(bridge)) + 1] += 1 }
    for key in 0..<limit { starts[key + 1] += starts[key] }
    for bridge in bridges {
      let own = Int(key(bridge))
      sorted[Int(starts[own])] = bridge
      starts[own] += 1
    }
    return sorted
  }

  /// The vertices of all blocks: larger ones by size, then bridges, which are in order already.
  private static func blocks(
    _ forest: DepthFirstForest, _ sizes: [Int32], _ bridges: [Bridge]
  ) -> ([Int], [Int32]) {
    let larger = sizes.indices.filter { sizes[$0] > 2 }
    let (members, begins) = members(of: larger, sizes, forest)
    let count = larger.reduce(0) { $0 + Int(sizes[$1]) }
    // No two blocks share two vertices, so their first two vertices tell them apart.
    let keys = larger.map { block in
      (UInt64(members[begins[block]]) << 32 | UInt64(members[begins[block] + 1]), Int(sizes[block]), begins[block])
    }
    var sorted: [Int32] = []
    sorted.reserveCapacity(count + 2 * bridges.count)
    var offsets = [0]
    offsets.reserveCapacity(sizes.count + 1)
    for (_, size, begin) in keys.sorted(by: { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }) {
      sorted.append(contentsOf: members[begin..<(begin + size)])
      offsets.append(sorted.count)
    }
    offsets.append(contentsOf: bridges.indices.map { count + 2 * ($0 + 1) })
    sorted.append(contentsOf: repeatElement(0, count: 2 * bridges.count))
    for (index, bridge) in bridges.enumerated() {
      sorted[count + 2 * index] = bridge.source
      sorted[count + 2 * index + 1] = bridge.target
    }
    return (offsets, sorted)
  }

  /// The vertices of the chosen blocks, ascending in each, and where those of each block begin; behind them the lower vertices of
  /// the other blocks, which all have two.
  private static func members(
    of chosen: [Int], _ sizes: [Int32], _ forest: DepthFirstForest
  ) -> (members: [Int32], begins: [Int]) {
    var begins = [Int](repeating: -1, count: sizes.count)
    var total = 0
    for block in chosen {
      begins[block] = total
      total += Int(sizes[block])
    }
    for block in sizes.indices where begins[block] < 0 {
      begins[block] = total
      total += 1
    }
    var next = begins
    var members = [Int32](repeating: 0, count: total)
    // In the order of vertices, but for the head of a block, which may be in many.
    fill(&members, &next, forest)
    for block in chosen {
      let head = forest.order[Int(forest.head[block])]
      var hole = next[block]
      while hole > begins[block], members[hole - 1] > head {
        members[hole] = members[hole - 1]
        hole -= 1
      }
      members[hole] = head
    }
    return (members, begins)
  }

  /// Adds every vertex to the block of the tie to its parent.
  private static func fill(_ members: inout [Int32], _ nexts: inout [Int], _ forest: DepthFirstForest) {
    let (place, block) = (forest.place.span, forest.block.span)
    var member = members.mutableSpan
    var next = nexts.mutableSpan
    for vertex in place.indices {
      let own = Int(block[Int(place[vertex])])
      if own < 0 { continue }
      member[next[own]] = Int32(truncatingIfNeeded: vertex)
      next[own] += 1
    }
  }
}
