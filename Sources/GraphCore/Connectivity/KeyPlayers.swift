// Sets of vertices that together matter most: whose removal splits the network, or who reach most of it.
//
// Borgatti 2006, "Identifying sets of key players in a social network", doi:10.1007/s10588-006-7084-x. A set is grown
// greedily, then members are exchanged for others as long as that helps. Reach within some steps is a coverage
// function, so greedy choice gives at least 63 % of the best (Nemhauser, Wolsey and Fisher 1978,
// doi:10.1007/BF01588971).

/// A set of key players.
public struct KeyPlayers: Sendable, Equatable {
  /// The objective that a set is chosen for.
  public enum Goal: Sendable, Equatable {
    /// The share of ordered pairs of all vertices that the removal of the set disconnects or removes.
    case fragmentation
    /// The share of vertices within a number of steps from the set, the set included.
    case reach(within: Int)
    /// The mean over vertices of 1/distance from the set, where members count 1.
    case distanceReach
  }

  /// The members, ascending.
  public let members: [Int32]
  /// The objective's value for the set, 0 to 1.
  public let score: Double
}

extension CompressedGraph {
  /// `count` key players for `goal`, by greedy choice and exchange.
  ///
  /// Direction and weights do not count. Deterministic: among equals the smallest vertex is taken. Not proved optimal.
  ///
  /// - Parameters:
  ///   - count: The size of the set, at least 1; at most all candidates are chosen.
  ///   - goal: The objective.
  ///   - candidates: The vertices that may be chosen; nil allows all.
  ///   - execution: Progress (in members chosen) and cancellation; runs on one thread.
  /// - Throws: `CancellationError` if canceled.
  /// - Complexity: For each choice or exchange tried, O(n + m) for fragmentation, since one search evaluates all
  ///   candidates, and a bounded search for each candidate for reach. O(n) memory.
  public func keyPlayers(
    count: Int, goal: KeyPlayers.Goal, candidates: [Int32]? = nil, execution: Execution = Execution()
  ) throws(CancellationError) -> KeyPlayers {
    precondition(count >= 1, "At least one key player is sought.")
    let graph = undirected
    let candidates = Array(Set(candidates ?? Array(vertices))).sorted()
    let size = min(count, candidates.count)
    let signal = StopSignal(execution)
    var members: [Int32] = []
    var score = 0.0
    while members.count < size {
      let found = try graph.bestAddition(to: members, candidates, goal, signal)
      members.append(found.vertex)
      score = found.score
      execution.progress?(members.count, size)
    }
    var place = 0
    var unchanged = 0
    // Each member in turn is exchanged for the best replacement, until no exchange improves the score.
    while unchanged < members.count, size < candidates.count {
      let others = members.filter { $0 != members[place] }
      let found = try graph.bestAddition(to: others, candidates, goal, signal)
      if found.score > score + 1e-12 {
        members[place] = found.vertex
        score = found.score
        unchanged = 0
      } else {
        unchanged += 1
      }
      place = (place + 1) % members.count
    }
    return KeyPlayers(members: members.sorted(), score: score)
  }

  /// The value of an objective for a given set, 0 to 1; 0 for a graph without vertices.
  ///
  /// - Complexity: O(n + m).
  public func score(of members: [Int32], goal: KeyPlayers.Goal) -> Double {
    let graph = undirected
    let count = Double(vertexCount)
    if vertexCount == 0 { return 0 }
    switch goal {
    case .fragmentation:
      if vertexCount == 1 { return 0 }
      let gone = Set(members)
      let rest = graph.induced(by: vertices.filter { !gone.contains($0) })
      let pairs = rest.components().sizes.reduce(0.0) { $0 + Double($1) * Double($1 - 1) }
      return 1 - pairs / (count * (count - 1))
    case .reach(let steps):
      let near = graph.distances(fromNearestOf: members).count { $0 >= 0 && Int($0) <= steps }
      return Double(near) / count
    case .distanceReach:
      return graph.distances(fromNearestOf: members).reduce(0.0) { $0 + ($1 < 0 ? 0 : 1 / Double(max($1, 1))) } / count
    }
  }

  private func bestAddition(
    to members: [Int32], _ candidates: [Int32], _ goal: KeyPlayers.Goal, _ signal: StopSignal
  ) throws(CancellationError) -> (vertex: Int32, score: Double) {
    if goal == .fragmentation {
      if signal.isRaised() { throw CancellationError() }
      return bestCut(beside: members, candidates)
    }
    let taken = Set(members)
    var best: (vertex: Int32, score: Double) = (-1, -1)
    let old = distances(fromNearestOf: members)
    var search = KeyPlayerSearch(self, goal, old)
    for candidate in candidates where !taken.contains(candidate) {
      if signal.isRaised() { throw CancellationError() }
      let score = search.total + search.gain(of: candidate)
      if score > best.score + 1e-12 { best = (candidate, score) }
    }
    return (best.vertex, best.score / Double(vertexCount))
  }

  /// The vertex whose removal, beside that of `members`, leaves the fewest connected pairs: one search evaluates all.
  private func bestCut(beside members: [Int32], _ candidates: [Int32]) -> (vertex: Int32, score: Double) {
    let gone = Set(members)
    let left = vertices.filter { !gone.contains($0) }
    let forest = DepthFirstForest(induced(by: left))
    var label = [Int32](repeating: -1, count: vertexCount)
    for (new, old) in left.enumerated() { label[Int(old)] = Int32(new) }
    func pairs(_ size: Int32) -> Double { Double(size) * Double(size - 1) }
    var all = 0.0
    var saved = [Double](repeating: 0, count: left.count)
    var rest = forest.treeSize.map { $0 - 1 }
    for place in forest.order.indices {
      if forest.parent[place] < 0 { all += pairs(forest.size[place]) }
      saved[place] += pairs(forest.treeSize[place])
      if !forest.startsBlock(place) { continue }
      let above = Int(forest.parent[place])
      saved[above] -= pairs(forest.size[place])
      rest[above] -= forest.size[place]
    }
    var best: (vertex: Int32, saved: Double) = (-1, -1)
    for candidate in candidates where label[Int(candidate)] >= 0 {
      let place = Int(forest.place[Int(label[Int(candidate)])])
      let value = saved[place] - pairs(max(rest[place], 1))
      if value > best.saved { best = (candidate, value) }
    }
    let count = Double(vertexCount)
    return (best.vertex, vertexCount < 2 ? 0 : 1 - (all - best.saved) / (count * (count - 1)))
  }
}

/// The gain in reach by one more member.
private struct KeyPlayerSearch {
  let graph: CompressedGraph
  let goal: KeyPlayers.Goal
  /// Distances from the present members, -1 if unreachable.
  let old: [Int32]
  private(set) var total = 0.0
  private var distance: [Int32]
  private var queue: [Int32] = []

  init(_ graph: CompressedGraph, _ goal: KeyPlayers.Goal, _ old: [Int32]) {
    self.graph = graph
    self.goal = goal
    self.old = old
    distance = Array(repeating: -1, count: old.count)
    total = old.reduce(0) { $0 + value($1) }
  }

  /// The contribution of a vertex at `distance`.
  private func value(_ distance: Int32) -> Double {
    if distance < 0 { return 0 }
    if case .reach(let steps) = goal { return Int(distance) <= steps ? 1 : 0 }
    return 1 / Double(max(distance, 1))
  }

  /// The gain by `candidate`: a search that stops where present members are as near.
  mutating func gain(of candidate: Int32) -> Double {
    var gain = 0.0
    queue.removeAll(keepingCapacity: true)
    queue.append(candidate)
    distance[Int(candidate)] = 0
    var head = 0
    while head < queue.count {
      let vertex = Int(queue[head])
      head += 1
      let own = distance[vertex]
      let before = old[vertex]
      if before >= 0 && before <= own { continue }
      gain += value(own) - value(before)
      if case .reach(let steps) = goal, Int(own) >= steps { continue }
      for arc in graph.arcs(of: Int32(vertex)) {
        let target = Int(graph.targets[arc])
        if distance[target] >= 0 { continue }
        distance[target] = own + 1
        queue.append(Int32(target))
      }
    }
    for vertex in queue { distance[Int(vertex)] = -1 }
    return gain
  }
}
