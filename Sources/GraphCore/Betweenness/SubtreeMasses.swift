// The mass behind each vertex of a block: sums over subtrees of the depth-first forest.

/// The masses of all classes, summed over subtrees.
struct SubtreeMasses {
  /// `[class][place]`: the sum over the subtree.
  private var sourceBelow: [[Double]]
  private var targetBelow: [[Double]]
  /// `[class][place]`: the sum over the vertex itself and the subtrees of its children that start blocks.
  private var sourceAttached: [[Double]]
  private var targetAttached: [[Double]]
  /// `[class][place]`: the sum over the whole tree.
  private var sourceTree: [[Double]]
  private var targetTree: [[Double]]
  private let masses: PairMasses

  /// Sums the masses up the forest.
  init(_ forest: DepthFirstForest, _ masses: PairMasses) {
    self.masses = masses
    (sourceBelow, sourceAttached, sourceTree) = ([], [], [])
    (targetBelow, targetAttached, targetTree) = ([], [], [])
    for values in masses.source {
      let sums = Self.sums(forest, values)
      sourceBelow.append(sums.below)
      sourceAttached.append(sums.attached)
      sourceTree.append(sums.tree)
    }
    for values in masses.target {
      let sums = Self.sums(forest, values)
      targetBelow.append(sums.below)
      targetAttached.append(sums.attached)
      targetTree.append(sums.tree)
    }
  }

  private static func sums(
    _ forest: DepthFirstForest, _ values: [Double]
  ) -> (below: [Double], attached: [Double], tree: [Double]) {
    var below = forest.order.map { values[Int($0)] }
    var attached = below
    for place in stride(from: below.count - 1, through: 0, by: -1) {
      let above = Int(forest.parent[place])
      if above < 0 { continue }
      below[above] += below[place]
      if forest.startsBlock(place) { attached[above] += below[place] }
    }
    var tree = below
    for place in tree.indices where forest.parent[place] >= 0 { tree[place] = tree[Int(forest.parent[place])] }
    return (below, attached, tree)
  }

  /// The mass of the vertex at `place` and of everything attached to `block` through it.
  func behind(
    _ place: Int, _ block: Int, _ classIndex: Int, _ forest: DepthFirstForest
  ) -> (source: Double, target: Double) {
    if Int(forest.head[block]) != place {
      return (sourceAttached[classIndex][place], targetAttached[classIndex][place])
    }
    let top = Int(forest.top[block])
    return (
      sourceTree[classIndex][place] - sourceBelow[classIndex][top],
      targetTree[classIndex][place] - targetBelow[classIndex][top]
    )
  }

  /// For each vertex, the weighted number of pairs that its removal disconnects.
  func between(_ forest: DepthFirstForest) -> [Double] {
    var between = [Double](repeating: 0, count: forest.order.count)
    for index in masses.source.indices {
      // The product of the totals, less the products within each part: a subtree below, or the rest of the tree.
      for place in between.indices {
        let vertex = Int(forest.order[place])
        let (ownSource, ownTarget) = (masses.source[index][vertex], masses.target[index][vertex])
        let source = sourceTree[index][place] - ownSource
        let target = targetTree[index][place] - ownTarget
        let restSource = sourceTree[index][place] - sourceAttached[index][place]
        let restTarget = targetTree[index][place] - targetAttached[index][place]
        between[vertex] += source * target - restSource * restTarget
      }
      for place in between.indices where forest.startsBlock(place) {
        let vertex = Int(forest.order[Int(forest.parent[place])])
        between[vertex] -= sourceBelow[index][place] * targetBelow[index][place]
      }
    }
    return between
  }
}
