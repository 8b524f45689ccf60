// One iterative depth-first search, from which cut vertices, bridges and blocks follow.
//
// Hopcroft and Tarjan 1973, "Algorithm 447: efficient algorithms for graph manipulation", doi:10.1145/362248.362272.
// Labels are places in the order of discovery, so parents come before children and no recursion is needed: low points
// and subtree sizes are computed over children in descending order, blocks are passed down in ascending order.

/// A depth-first forest of an undirected graph, by place in the order of discovery.
struct DepthFirstForest {
  /// The vertex at each place.
  private(set) var order: [Int32] = []
  /// The place of each vertex.
  private(set) var place: [Int32]
  /// The place of the parent, -1 for roots.
  private(set) var parent: [Int32] = []
  /// How many vertices the subtree has.
  private(set) var size: [Int32] = []
  /// The block of the tie to the parent, -1 for roots; a tie belongs to the block of its end discovered later.
  private(set) var block: [Int32] = []
  /// The place of the topmost vertex of each block.
  private(set) var head: [Int32] = []
  /// The place of the one child of `head` in each block.
  private(set) var top: [Int32] = []
  /// The size of the tree that each place belongs to.
  private(set) var treeSize: [Int32] = []

  /// Searches from every vertex not yet discovered, in ascending order.
  init(_ graph: CompressedGraph) {
    precondition(!graph.isDirected, "Blocks are those of an undirected graph.")
    let count = graph.vertexCount
    place = Array(repeating: -1, count: count)
    order.reserveCapacity(count)
    parent.reserveCapacity(count)
    Self.search(graph, &place, &order, &parent)
    let low = lowPoints(graph)
    block = Array(repeating: -1, count: count)
    treeSize = Array(repeating: 0, count: count)
    for label in 0..<count {
      let above = Int(parent[label])
      if above < 0 {
        treeSize[label] = size[label]
        continue
      }
      treeSize[label] = treeSize[above]
      if Int(low[label]) >= above {
        block[label] = Int32(head.count)
        head.append(Int32(above))
        top.append(Int32(label))
      } else {
        block[label] = block[above]
      }
    }
  }

  /// Whether the tie from `label` to its parent is the first of its block, seen from the top.
  func startsBlock(_ label: Int) -> Bool {
    block[label] >= 0 && top[Int(block[label])] == Int32(label)
  }

  /// The block of the tie between two vertices that are neighbors.
  func block(of first: Int32, _ second: Int32) -> Int {
    Int(block[Int(max(place[Int(first)], place[Int(second)]))])
  }

  private static func search(
    _ graph: CompressedGraph, _ places: inout [Int32], _ order: inout [Int32], _ parent: inout [Int32]
  ) {
    let offsets = graph.offsets.span
    let targets = graph.targets.span
    var place = places.mutableSpan
    var nextArcs = graph.offsets
    var next = nextArcs.mutableSpan
    for root in 0..<graph.vertexCount where place[root] < 0 {
      place[root] = Int32(truncatingIfNeeded: order.count)
      order.append(Int32(truncatingIfNeeded: root))
      parent.append(-1)
      var current = root
      while true {
        let end = Int(offsets[current + 1])
        var arc = Int(next[current])
        while arc < end, place[Int(targets[arc])] >= 0 { arc &+= 1 }
        if arc < end {
          let child = Int(targets[arc])
          next[current] = UInt32(truncatingIfNeeded: arc &+ 1)
          parent.append(place[current])
          place[child] = Int32(truncatingIfNeeded: order.count)
          order.append(Int32(truncatingIfNeeded: child))
          current = child
        } else {
          next[current] = UInt32(truncatingIfNeeded: end)
          let above = parent[Int(place[current])]
          if above < 0 { break }
          current = Int(order[Int(above)])
        }
      }
    }
  }

  /// The earliest place that each subtree touches; fills `size` on the way.
  private mutating func lowPoints(_ graph: CompressedGraph) -> [Int32] {
    let offsets = graph.offsets.span
    let targets = graph.targets.span
    let places = place
    let place = places.span
    var low = (0..<Int32(order.count)).map { $0 }
    size = Array(repeating: 1, count: order.count)
    for label in stride(from: order.count - 1, through: 0, by: -1) {
      let vertex = Int(order[label])
      let above = parent[label]
      var lowest = low[label]
      for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
        let other = place[Int(targets[arc])]
        if other < lowest && other != above { lowest = other }
      }
      low[label] = lowest
      if above >= 0 {
        size[Int(above)] += size[label]
        // A child that reaches no higher than the parent leaves the parent's low point as it is.
        if lowest < low[Int(above)] { low[Int(above)] = lowest }
      }
    }
    return low
  }
}
