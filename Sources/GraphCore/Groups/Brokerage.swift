// Brokerage between categories: the five roles of Gould and Fernandez.
//
// Gould and Fernandez 1989, "Structures of mediation", doi:10.2307/270949. Vertex v is the broker of an open path
// i → v → k, where i → k is missing. The open paths at a hub are too many to list, so all paths are counted from the
// number of neighbors in each category, and the closed ones, which are triangles, are subtracted: O(m + triangles).

/// How often each vertex brokers in each role; every list has one entry for each vertex.
///
/// Directed: each open path i → v → k counts 1. Undirected: each unordered open pair of neighbors counts 1, and where
/// one end shares the broker's category it counts half as gatekeeper and half as representative; so the five roles sum
/// to the number of open pairs. (R's sna counts an undirected pair twice.)
public struct Brokerage: Sendable, Equatable {
  /// All three in one category.
  public internal(set) var coordinator: [Double]
  /// Both ends in one category, the broker in another (itinerant broker).
  public internal(set) var consultant: [Double]
  /// The path enters the broker's category: start outside, broker and end inside.
  public internal(set) var gatekeeper: [Double]
  /// The path leaves the broker's category: start and broker inside, end outside.
  public internal(set) var representative: [Double]
  /// Three different categories.
  public internal(set) var liaison: [Double]

  /// The sum of the five roles: open paths or pairs whose ends and middle have categories.
  public var total: [Double] {
    coordinator.indices.map { coordinator[$0] + consultant[$0] + gatekeeper[$0] + representative[$0] + liaison[$0] }
  }

  /// Zeros for `count` vertices.
  init(count: Int) {
    coordinator = Array(repeating: 0, count: count)
    consultant = coordinator
    gatekeeper = coordinator
    representative = coordinator
    liaison = coordinator
  }

  /// Adds `amount` to the role of `broker` on a path from category `start` to category `end`.
  @inline(__always)
  mutating func add(_ amount: Double, broker: Int, own: Int32, start: Int32, end: Int32) {
    if start == own {
      if end == own { coordinator[broker] += amount } else { representative[broker] += amount }
    } else if end == own {
      gatekeeper[broker] += amount
    } else if start == end {
      consultant[broker] += amount
    } else {
      liaison[broker] += amount
    }
  }
}

extension CompressedGraph {
  /// Gould–Fernandez brokerage of every vertex.
  ///
  /// Weights do not count. Counts are whole or half numbers, exact to 2^53.
  ///
  /// - Parameter categories: The category of each vertex, from 0; a vertex with a negative one is on no path.
  /// - Complexity: O(m^1.5) time at worst, whatever the hubs; O(n + m) memory.
  public func brokerage(categories: [Int32]) -> Brokerage {
    precondition(categories.count == vertexCount, "Each vertex needs one category.")
    return BrokerageCount(self).count(categories)
  }
}

/// A graph prepared for counting brokerage under one or many labelings.
struct BrokerageCount {
  private let graph: CompressedGraph
  private let incoming: CompressedGraph
  private let oriented: OrientedGraph
  /// For each oriented tie: bit 0 if the arc from the lower rank to the higher exists, bit 1 if the other does.
  private let ways: [UInt8]

  init(_ graph: CompressedGraph) {
    self.graph = graph
    incoming = graph.reversed
    let oriented = OrientedGraph(graph.undirected)
    self.oriented = oriented
    var ways = [UInt8](repeating: 3, count: oriented.targets.count)
    if graph.isDirected {
      for a in oriented.order.indices {
        for tie in Int(oriented.offsets[a])..<Int(oriented.offsets[a + 1]) {
          let (low, high) = (oriented.order[a], oriented.order[Int(oriented.targets[tie])])
          ways[tie] = (graph.hasEdge(from: low, to: high) ? 1 : 0) | (graph.hasEdge(from: high, to: low) ? 2 : 0)
        }
      }
    }
    self.ways = ways
  }

  /// Counts the roles under one labeling.
  func count(_ categories: [Int32]) -> Brokerage {
    var result = Brokerage(count: graph.vertexCount)
    countAll(categories, &result)
    if graph.isDirected { takeClosed(categories, &result) } else { takeTriangles(categories, &result) }
    return result
  }

  /// Adds all paths over every broker, open or closed, from the numbers of neighbors by category.
  private func countAll(_ categories: [Int32], _ result: inout Brokerage) {
    let classes = Int(categories.max() ?? 0) + 1
    var starts = [Double](repeating: 0, count: max(classes, 1))
    var ends = starts
    let unit = graph.isDirected ? 1.0 : 0.5
    for vertex in graph.vertices where categories[Int(vertex)] >= 0 {
      let broker = Int(vertex)
      let own = Int(categories[broker])
      var (allStarts, allEnds, loops, ownLoops) = (0.0, 0.0, 0.0, 0.0)
      for other in incoming.neighbors(of: vertex) where categories[Int(other)] >= 0 {
        starts[Int(categories[Int(other)])] += 1
        allStarts += 1
      }
      var same = 0.0
      for other in graph.neighbors(of: vertex) where categories[Int(other)] >= 0 {
        let category = Int(categories[Int(other)])
        ends[category] += 1
        allEnds += 1
        // Pairs of a start and an end of the same category, one end at a time.
        same += starts[category]
        // A start that is also the end is no path.
        if !graph.isDirected || graph.hasEdge(from: other, to: vertex) {
          loops += 1
          if category == own { ownLoops += 1 }
        }
      }
      let (ownStarts, ownEnds) = (starts[own], ends[own])
      result.coordinator[broker] += unit * (ownStarts * ownEnds - ownLoops)
      result.gatekeeper[broker] += unit * (allStarts - ownStarts) * ownEnds
      result.representative[broker] += unit * ownStarts * (allEnds - ownEnds)
      let consultant = same - ownStarts * ownEnds
      result.consultant[broker] += unit * (consultant - (loops - ownLoops))
      result.liaison[broker] += unit * ((allStarts - ownStarts) * (allEnds - ownEnds) - consultant)
      for other in incoming.neighbors(of: vertex) where categories[Int(other)] >= 0 {
        starts[Int(categories[Int(other)])] = 0
      }
      for other in graph.neighbors(of: vertex) where categories[Int(other)] >= 0 {
        ends[Int(categories[Int(other)])] = 0
      }
    }
  }

  /// Subtracts, if undirected, the pair that each triangle closes at each of its corners.
  private func takeTriangles(_ categories: [Int32], _ result: inout Brokerage) {
    let order = oriented.order
    func take(_ broker: Int, _ first: Int, _ second: Int) {
      let (own, start, end) = (categories[broker], categories[first], categories[second])
      if start == own && end == own {
        result.coordinator[broker] -= 1
      } else if start == own || end == own {
        result.gatekeeper[broker] -= 0.5
        result.representative[broker] -= 0.5
      } else if start == end {
        result.consultant[broker] -= 1
      } else {
        result.liaison[broker] -= 1
      }
    }
    oriented.forEachTriangle { a, b, c, _, _, _ in
      let (a, b, c) = (Int(order[a]), Int(order[b]), Int(order[c]))
      if categories[a] < 0 || categories[b] < 0 || categories[c] < 0 { return }
      take(a, b, c)
      take(b, a, c)
      take(c, a, b)
    }
  }

  /// Subtracts, if directed, those of the six paths around each triangle whose start has an arc to their end.
  private func takeClosed(_ categories: [Int32], _ result: inout Brokerage) {
    let order = oriented.order
    oriented.forEachTriangle { a, b, c, ab, ac, bc in
      let corner = (Int(order[a]), Int(order[b]), Int(order[c]))
      let own = (categories[corner.0], categories[corner.1], categories[corner.2])
      if own.0 < 0 || own.1 < 0 || own.2 < 0 { return }
      let (ab, ac, bc) = (ways[ab], ways[ac], ways[bc])
      let (toB, fromB) = (ab & 1 != 0, ab & 2 != 0)
      let (toC, fromC) = (ac & 1 != 0, ac & 2 != 0)
      let (on, back) = (bc & 1 != 0, bc & 2 != 0)
      if fromB && toC && on { result.add(-1, broker: corner.0, own: own.0, start: own.1, end: own.2) }
      if fromC && toB && back { result.add(-1, broker: corner.0, own: own.0, start: own.2, end: own.1) }
      if toB && on && toC { result.add(-1, broker: corner.1, own: own.1, start: own.0, end: own.2) }
      if back && fromB && fromC { result.add(-1, broker: corner.1, own: own.1, start: own.2, end: own.0) }
      if toC && back && toB { result.add(-1, broker: corner.2, own: own.2, start: own.0, end: own.1) }
      if on && fromC && fromB { result.add(-1, broker: corner.2, own: own.2, start: own.1, end: own.0) }
    }
  }
}
