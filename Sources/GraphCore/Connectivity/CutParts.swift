// What is left without one vertex, then without another: read off one depth-first forest, however many are asked about.
//
// The parts below a vertex are the subtrees of its children that start a block (Hopcroft and Tarjan 1973,
// doi:10.1145/362248.362272), which are runs of places; what is above, and beside in the same block, is one part.

/// The parts into which the removal of each vertex splits its component.
package struct CutParts: Sendable {
  private let forest: DepthFirstForest
  /// The place of the root of each tree, by place.
  private let roots: [Int32]
  /// Where the children of each place that start a block begin in `tops`; one entry more than there are places.
  private let starts: [Int32]
  /// Their places.
  private let tops: [Int32]

  /// Searches a graph; direction does not count.
  ///
  /// - Complexity: O(n + m) time, O(n) memory.
  package init(_ graph: CompressedGraph) { self.init(DepthFirstForest(graph.undirected)) }

  init(_ forest: DepthFirstForest) {
    self.forest = forest
    var roots = forest.parent
    for place in roots.indices { roots[place] = roots[place] < 0 ? Int32(place) : roots[Int(roots[place])] }
    self.roots = roots
    (starts, tops) = forest.blockTops
  }

  /// The parts into which the removal of `vertex` splits its component, largest first, then by smallest vertex; each ascending.
  ///
  /// A single part if `vertex` is no cut vertex, none if it has no ties.
  ///
  /// - Complexity: O(n), and no more than a look at each vertex in turn.
  package func parts(without vertex: Int32) -> [[Int32]] {
    let own = Int(forest.place[Int(vertex)])
    let below = tops[Int(starts[own])..<Int(starts[own + 1])]
    let tree = Int(roots[own])..<(Int(roots[own]) + Int(forest.treeSize[own]))
    // The part of each place of the subtree; 0 is what hangs together with what is above.
    var partBelow = [Int32](repeating: 0, count: Int(forest.size[own]))
    partBelow[0] = -1
    var sizes = [tree.count - 1]
    for top in below {
      let size = Int(forest.size[Int(top)])
      for place in 0..<size { partBelow[Int(top) - own + place] = Int32(sizes.count) }
      sizes[0] -= size
      sizes.append(size)
    }
    var parts = sizes.map { size in
      var members: [Int32] = []
      members.reserveCapacity(size)
      return members
    }
    let (places, part) = (forest.place.span, partBelow.span)
    // In the order of the vertices, so that the parts need not be sorted.
    for other in places.indices {
      let place = Int(places[other])
      guard tree.contains(place) else { continue }
      let number = place >= own && place < own + part.count ? Int(part[place - own]) : 0
      if number >= 0 { parts[number].append(Int32(truncatingIfNeeded: other)) }
    }
    return parts.filter { !$0.isEmpty }.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
  }
}

extension DepthFirstForest {
  /// The places of the children that start a block, by the place of their parent, and where those of each place begin.
  fileprivate var blockTops: (starts: [Int32], tops: [Int32]) {
    var starts = [Int32](repeating: 0, count: order.count + 1)
    for head in head { starts[Int(head) + 1] += 1 }
    for place in order.indices { starts[place + 1] += starts[place] }
    var next = starts
    var tops = [Int32](repeating: 0, count: head.count)
    for (head, top) in zip(head, top) {
      tops[Int(next[Int(head)])] = top
      next[Int(head)] += 1
    }
    return (starts, tops)
  }
}
