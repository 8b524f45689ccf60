// The graph divided into the pieces in which shortest paths are counted.
//
// A shortest path never returns to a biconnected block that it has left, so paths can be counted block by block if each
// vertex of a block stands for everything attached behind it. Puzis et al. 2012, "Heuristics for speeding up
// betweenness centrality computation", doi:10.1109/SocialCom-PASSAT.2012.66; Sariyüce et al. 2013 (BADIOS),
// doi:10.1137/1.9781611972832.76. Leaves and other bridges vanish: in a block of two, nothing lies between.
//
// Classes say which pairs count: in class c, the pair (s, t) counts sourceMass[c][s] · targetMass[c][t] times. All
// pairs are one class of ones; pairs of different categories are one class for each category.

/// How much each ordered pair of vertices counts.
struct PairMasses {
  /// For each class and vertex, the weight as a start of paths.
  var source: [[Double]]
  /// For each class and vertex, the weight as an end of paths.
  var target: [[Double]]
  /// The factor of the final sums over ordered pairs.
  var factor: Double

  /// Every pair once: ordered if directed, unordered otherwise.
  static func all(_ graph: CompressedGraph) -> PairMasses {
    let ones = [Double](repeating: 1, count: graph.vertexCount)
    return PairMasses(source: [ones], target: [ones], factor: graph.isDirected ? 1 : 0.5)
  }
}

/// The pieces of a graph, made disjoint and laid side by side as one graph, those with the most starts first.
struct BlockDecomposition {
  /// A search: its start, its class and its weight.
  struct Start {
    var vertex: Int32
    var classIndex: Int32
    var mass: Double
  }

  /// Where the row of each label starts; a label is a vertex of this graph.
  private(set) var offsets: [UInt32] = [0]
  private(set) var targets: [Int32] = []
  /// The position of each arc in the given graph.
  private(set) var originalArc: [UInt32] = []
  /// The vertex of the given graph for each label.
  private(set) var original: [Int32] = []
  /// The labels of each piece.
  private(set) var pieces: [Range<Int>] = []
  /// The starts of each piece, in an order that keeps neighbors together, for locality.
  private(set) var starts: [[Start]] = []
  /// `targetMass[label · classes + class]`: the mass of a label, and of what is attached behind it, as an end of paths.
  private(set) var targetMass: [Double] = []
  /// The number of classes.
  let classes: Int
  /// The piece of each label.
  private(set) var pieceOf: [Int32] = []
  /// Where the starts of each piece begin in `startMass` and `startClass`.
  private(set) var startOffsets: [Int] = []
  /// The mass of every start, piece after piece, and 64 zeros at the end.
  private(set) var startMass: [Double] = []
  /// The class of every start, in the same order.
  private(set) var startClass: [Int32] = []
  /// The betweenness of each vertex of the given graph over pairs in different pieces, before `factor`.
  private(set) var between: [Double]

  /// The number of labels.
  var count: Int { original.count }

  /// Blocks of an undirected graph, components of a directed one.
  init(_ graph: CompressedGraph, masses: PairMasses, keepsCliques: Bool) {
    if graph.isDirected {
      self.init(whole: graph, masses: masses)
    } else {
      self.init(blocksOf: graph, masses: masses, keepsCliques: keepsCliques)
    }
  }

  /// How many labels the pieces have that hold more than `count` starts.
  func prefix(withMoreStartsThan count: Int) -> Int {
    starts.lastIndex { $0.count > count }.map { pieces[$0].upperBound } ?? 0
  }

  /// Scores of zero for the first `prefix` labels, or for all.
  func noScores(edges: Bool, upTo prefix: Int? = nil) -> BetweennessSweep.Scores {
    let prefix = prefix ?? count
    return BetweennessSweep.Scores(
      vertices: Array(repeating: 0, count: prefix),
      arcs: Array(repeating: 0, count: edges ? Int(offsets[prefix]) : 0))
  }

  /// One piece for each component, without splitting: for directed graphs.
  init(whole graph: CompressedGraph, masses: PairMasses) {
    classes = masses.source.count
    between = Array(repeating: 0, count: graph.vertexCount)
    let components = graph.components()
    original = graph.breadthFirstOrder(components, symmetric: graph.undirected)
    var label = [Int32](repeating: 0, count: graph.vertexCount)
    for (place, vertex) in original.enumerated() { label[Int(vertex)] = Int32(place) }
    for vertex in original {
      for arc in graph.arcs(of: vertex) {
        targets.append(label[Int(graph.targets[arc])])
        originalArc.append(UInt32(arc))
      }
      offsets.append(UInt32(targets.count))
      for index in 0..<classes { targetMass.append(masses.target[index][Int(vertex)]) }
    }
    var begin = 0
    for size in components.sizes {
      let piece = begin..<(begin + size)
      begin += size
      pieces.append(piece)
      starts.append(
        piece.flatMap { place in
          (0..<classes).compactMap { index in
            let mass = masses.source[index][Int(original[place])]
            return mass == 0 ? nil : Start(vertex: Int32(place), classIndex: Int32(index), mass: mass)
          }
        })
    }
    sortPieces()
  }

  /// The blocks of an undirected graph; cliques are left out unless `keepsCliques`, since nothing lies between in them.
  init(blocksOf graph: CompressedGraph, masses: PairMasses, keepsCliques: Bool) {
    classes = masses.source.count
    between = Array(repeating: 0, count: graph.vertexCount)
    let forest = DepthFirstForest(graph)
    let subtrees = SubtreeMasses(forest, masses)
    between = subtrees.between(forest)
    let members = Self.members(forest, order: graph.breadthFirstOrder(graph.components(), symmetric: graph))
    var label = [Int32](repeating: -1, count: graph.vertexCount)
    for (block, vertices) in members.enumerated() {
      for (index, vertex) in vertices.enumerated() { label[Int(vertex)] = Int32(original.count + index) }
      append(graph, forest, block: block, vertices: vertices, label: label, subtrees, keepsCliques: keepsCliques)
    }
    sortPieces()
  }

  /// The vertices of each block in the given order.
  private static func members(_ forest: DepthFirstForest, order: [Int32]) -> [[Int32]] {
    var members = [[Int32]](repeating: [], count: forest.head.count)
    var headed = [[Int32]](repeating: [], count: forest.order.count)
    for (block, head) in forest.head.enumerated() { headed[Int(head)].append(Int32(block)) }
    for vertex in order {
      let place = Int(forest.place[Int(vertex)])
      if forest.block[place] >= 0 { members[Int(forest.block[place])].append(vertex) }
      for block in headed[place] { members[Int(block)].append(vertex) }
    }
    return members
  }

  private mutating func append(
    _ graph: CompressedGraph, _ forest: DepthFirstForest, block: Int, vertices: [Int32], label: [Int32],
    _ subtrees: SubtreeMasses, keepsCliques: Bool
  ) {
    if !keepsCliques && vertices.count == 2 { return }
    let firstLabel = original.count
    let firstArc = targets.count
    // The head may be in many blocks, so its arcs are found by search; the rows of the others are scanned once.
    let head = forest.order[Int(forest.head[block])]
    for vertex in vertices {
      if vertex == head {
        for other in vertices where other != head {
          guard let arc = graph.arc(from: head, to: other) else { continue }
          targets.append(label[Int(other)])
          originalArc.append(UInt32(arc))
        }
      } else {
        for arc in graph.arcs(of: vertex) where forest.block(of: vertex, graph.targets[arc]) == block {
          targets.append(label[Int(graph.targets[arc])])
          originalArc.append(UInt32(arc))
        }
      }
      offsets.append(UInt32(targets.count))
    }
    if !keepsCliques && targets.count - firstArc == vertices.count * (vertices.count - 1) {
      targets.removeLast(targets.count - firstArc)
      originalArc.removeLast(originalArc.count - firstArc)
      offsets.removeLast(vertices.count)
      return
    }
    original.append(contentsOf: vertices)
    pieces.append(firstLabel..<original.count)
    var starts: [Start] = []
    for (index, vertex) in vertices.enumerated() {
      let place = Int(forest.place[Int(vertex)])
      for classIndex in 0..<classes {
        let mass = subtrees.behind(place, block, classIndex, forest)
        targetMass.append(mass.target)
        if mass.source == 0 { continue }
        starts.append(Start(vertex: Int32(firstLabel + index), classIndex: Int32(classIndex), mass: mass.source))
      }
    }
    self.starts.append(starts)
  }

  /// Sorts pieces by the number of starts, most first, so that each batch of searches needs only a prefix of the
  /// labels.
  private mutating func sortPieces() {
    let rank = pieces.indices.sorted { (starts[$1].count, $0) < (starts[$0].count, $1) }
    var label = [Int32](repeating: 0, count: count)
    var sorted = self
    sorted.offsets = [0]
    sorted.targets.removeAll(keepingCapacity: true)
    sorted.originalArc.removeAll(keepingCapacity: true)
    sorted.original.removeAll(keepingCapacity: true)
    sorted.targetMass.removeAll(keepingCapacity: true)
    sorted.pieces = []
    sorted.starts = []
    for piece in rank {
      let first = sorted.original.count
      for (index, old) in pieces[piece].enumerated() { label[old] = Int32(first + index) }
      for old in pieces[piece] {
        for arc in Int(offsets[old])..<Int(offsets[old + 1]) {
          sorted.targets.append(label[Int(targets[arc])])
          sorted.originalArc.append(originalArc[arc])
        }
        sorted.offsets.append(UInt32(sorted.targets.count))
        sorted.original.append(original[old])
        sorted.targetMass.append(contentsOf: targetMass[(old * classes)..<((old + 1) * classes)])
      }
      sorted.pieces.append(first..<sorted.original.count)
      sorted.starts.append(
        starts[piece].map { Start(vertex: label[Int($0.vertex)], classIndex: $0.classIndex, mass: $0.mass) })
    }
    self = sorted
    flattenStarts()
  }

  private mutating func flattenStarts() {
    for (piece, labels) in pieces.enumerated() {
      pieceOf.append(contentsOf: repeatElement(Int32(piece), count: labels.count))
      startOffsets.append(startMass.count)
      startMass.append(contentsOf: starts[piece].map(\.mass))
      startClass.append(contentsOf: starts[piece].map(\.classIndex))
    }
    startMass.append(contentsOf: repeatElement(0, count: 64))
    startClass.append(contentsOf: repeatElement(0, count: 64))
  }
}
