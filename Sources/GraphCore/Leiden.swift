// One run of the Leiden method over flat arrays; see `Communities` for what it is and where it comes from.
//
// Ties of a vertex are added up by group in one array with a list of the groups touched, so there is no hashing. In
// the refinement a vertex joins the best part, not one drawn by gain: measured no worse, and faster.

/// An undirected graph with weights as the method sees it: groups become its vertices.
struct LeidenGraph: Sendable {
  var offsets: [UInt32]
  var targets: [Int32]
  var weights: [Double]
  /// What the ties of each vertex weigh together, with twice the ties inside it.
  var strength: [Double]
  /// Twice the weight of ties inside each vertex.
  var inside: [Double]
  /// The sum of `strength`.
  var total: Double

  var count: Int { strength.count }

  init(_ graph: CompressedGraph, weighted: Bool) {
    offsets = graph.offsets
    targets = graph.targets
    weights = (weighted ? graph.weights : nil) ?? Array(repeating: 1, count: graph.arcCount)
    inside = Array(repeating: 0, count: graph.vertexCount)
    strength = inside
    for vertex in 0..<graph.vertexCount {
      for arc in graph.arcs(of: Int32(vertex)) { strength[vertex] += weights[arc] }
    }
    total = strength.reduce(0, +)
  }

  func modularity(of labels: [Int32], _ resolution: Double) -> Double {
    let groups = Int(labels.max() ?? -1) + 1
    var within = [Double](repeating: 0, count: groups)
    var strengths = within
    for vertex in 0..<count {
      let label = labels[vertex]
      strengths[Int(label)] += strength[vertex]
      within[Int(label)] += inside[vertex]
      for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) where labels[Int(targets[arc])] == label {
        within[Int(label)] += weights[arc]
      }
    }
    return (0..<groups).reduce(0) {
      let share = strengths[$1] / total
      return $0 + within[$1] / total - resolution * share * share
    }
  }

  /// The graph whose vertices are the groups of `labels`, which are 0 ..< `groups`.
  func merged(by labels: [Int32], groups: Int, _ memory: inout LeidenMemory) -> LeidenGraph {
    var result = self
    result.strength = Array(repeating: 0, count: groups)
    result.inside = result.strength
    result.targets.removeAll(keepingCapacity: true)
    result.weights.removeAll(keepingCapacity: true)
    result.offsets = [0]
    result.offsets.reserveCapacity(groups + 1)
    // Vertices by group, counting sort.
    var start = [Int32](repeating: 0, count: groups + 1)
    for label in labels { start[Int(label) + 1] += 1 }
    for group in 0..<groups { start[group + 1] += start[group] }
    var fill = start
    var members = [Int32](repeating: 0, count: count)
    for vertex in 0..<count {
      let label = Int(labels[vertex])
      members[Int(fill[label])] = Int32(truncatingIfNeeded: vertex)
      fill[label] += 1
    }
    for group in 0..<groups {
      memory.touched.removeAll(keepingCapacity: true)
      for position in Int(start[group])..<Int(start[group + 1]) {
        let vertex = Int(members[position])
        result.strength[group] += strength[vertex]
        result.inside[group] += inside[vertex]
        for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
          let other = labels[Int(targets[arc])]
          if memory.sums[Int(other)] == 0 { memory.touched.append(other) }
          memory.sums[Int(other)] += weights[arc]
        }
      }
      for other in memory.touched {
        if Int(other) == group {
          result.inside[group] += memory.sums[Int(other)]
        } else {
          result.targets.append(other)
          result.weights.append(memory.sums[Int(other)])
        }
        memory.sums[Int(other)] = 0
      }
      result.offsets.append(UInt32(result.targets.count))
    }
    return result
  }
}

/// Arrays that one thread uses again.
struct LeidenMemory {
  /// The weight of ties to each group; zero between uses.
  var sums: [Double]
  var touched: [Int32] = []

  init(count: Int) { sums = Array(repeating: 0, count: count) }
}

/// One run.
struct Leiden {
  private let whole: LeidenGraph
  private let resolution: Double
  private var chance: SplitMix64
  private(set) var memory: LeidenMemory

  init(_ graph: LeidenGraph, _ resolution: Double, _ chance: SplitMix64, _ memory: LeidenMemory) {
    whole = graph
    self.resolution = resolution
    self.chance = chance
    self.memory = memory
  }

  /// The best partition after several rounds; nil if stopped.
  mutating func run(iterations: Int, _ signal: StopSignal) -> [Int32]? {
    var labels = (0..<Int32(whole.count)).map { $0 }
    var best = -Double.infinity
    for _ in 0..<iterations {
      guard let next = improve(labels, signal) else { return nil }
      let quality = whole.modularity(of: next, resolution)
      if quality <= best + 1e-12 { break }
      best = quality
      labels = next
    }
    return labels
  }

  /// One round: move, refine and merge until every group is one vertex.
  private mutating func improve(_ start: [Int32], _ signal: StopSignal) -> [Int32]? {
    var graph = whole
    var groups = start
    // The vertex of the graph at hand that each first vertex has become part of.
    var home = (0..<Int32(whole.count)).map { $0 }
    while true {
      guard move(graph, &groups, signal), let parts = refine(graph, groups, signal) else { return nil }
      var number = [Int32](repeating: -1, count: graph.count)
      var labels = parts
      var partGroups: [Int32] = []
      for vertex in 0..<graph.count {
        let part = Int(parts[vertex])
        if number[part] < 0 {
          number[part] = Int32(partGroups.count)
          partGroups.append(groups[vertex])
        }
        labels[vertex] = number[part]
      }
      if partGroups.count == graph.count { return home.map { groups[Int($0)] } }
      for vertex in home.indices { home[vertex] = labels[Int(home[vertex])] }
      graph = graph.merged(by: labels, groups: partGroups.count, &memory)
      groups = Self.compact(partGroups)
    }
  }

  /// The same groups with labels below the number of vertices.
  private static func compact(_ groups: [Int32]) -> [Int32] {
    var number = [Int32](repeating: -1, count: Int(groups.max() ?? -1) + 1)
    var next: Int32 = 0
    return groups.map { group in
      if number[Int(group)] < 0 {
        number[Int(group)] = next
        next += 1
      }
      return number[Int(group)]
    }
  }

  /// Moves vertices to the best neighbouring group until none gains; false if stopped.
  private mutating func move(_ graph: LeidenGraph, _ groups: inout [Int32], _ signal: StopSignal) -> Bool {
    let count = graph.count
    let offsets = graph.offsets.span
    let targets = graph.targets.span
    let weights = graph.weights.span
    let strength = graph.strength.span
    let factor = resolution / graph.total
    var sums = memory.sums
    memory.sums = []
    defer { memory.sums = sums }
    var touched: [Int32] = []
    var strengths = [Double](repeating: 0, count: count)
    var sizes = [Int32](repeating: 0, count: count)
    for vertex in 0..<count {
      strengths[Int(groups[vertex])] += strength[vertex]
      sizes[Int(groups[vertex])] += 1
    }
    var empty = (0..<Int32(count)).filter { sizes[Int($0)] == 0 }
    var queue = (0..<Int32(count)).map { $0 }
    chance.shuffle(&queue)
    var waits = [Bool](repeating: true, count: count)
    var (head, waiting, steps) = (0, count, 0)
    while waiting > 0 {
      steps += 1
      if steps & 2047 == 0 && signal.isRaised() { return false }
      let vertex = Int(queue[head])
      head = head + 1 == count ? 0 : head + 1
      waiting -= 1
      waits[vertex] = false
      let row = Int(offsets[vertex])..<Int(offsets[vertex + 1])
      let own = groups[vertex]
      touched.removeAll(keepingCapacity: true)
      for arc in row {
        let group = groups[Int(targets[arc])]
        if sums[Int(group)] == 0 { touched.append(group) }
        sums[Int(group)] += weights[arc]
      }
      let cost = factor * strength[vertex]
      strengths[Int(own)] -= strength[vertex]
      var best = own
      var bestGain = sums[Int(own)] - cost * strengths[Int(own)]
      let least = 1e-12 * strength[vertex]
      for group in touched {
        let gain = sums[Int(group)] - cost * strengths[Int(group)]
        if gain > bestGain + least { (best, bestGain) = (group, gain) }
      }
      for group in touched { sums[Int(group)] = 0 }
      if bestGain < -least, sizes[Int(own)] > 1, let free = empty.popLast() { best = free }
      strengths[Int(best)] += strength[vertex]
      if best == own { continue }
      groups[vertex] = best
      sizes[Int(best)] += 1
      sizes[Int(own)] -= 1
      if sizes[Int(own)] == 0 { empty.append(own) }
      for arc in row {
        let other = Int(targets[arc])
        if waits[other] || groups[other] == best { continue }
        waits[other] = true
        let tail = head + waiting
        queue[tail >= count ? tail - count : tail] = Int32(truncatingIfNeeded: other)
        waiting += 1
      }
    }
    return true
  }

  /// Splits groups into parts that hang together well; nil if stopped.
  private mutating func refine(_ graph: LeidenGraph, _ groups: [Int32], _ signal: StopSignal) -> [Int32]? {
    let count = graph.count
    let offsets = graph.offsets.span
    let targets = graph.targets.span
    let weights = graph.weights.span
    let strength = graph.strength.span
    let factor = resolution / graph.total
    var sums = memory.sums
    memory.sums = []
    defer { memory.sums = sums }
    var touched: [Int32] = []
    var groupStrength = [Double](repeating: 0, count: count)
    var parts = [Int32](repeating: 0, count: count)
    var partStrength = graph.strength
    var isAlone = [Bool](repeating: true, count: count)
    // The weight between each part and the rest of its group.
    var outward = [Double](repeating: 0, count: count)
    for vertex in 0..<count {
      parts[vertex] = Int32(truncatingIfNeeded: vertex)
      groupStrength[Int(groups[vertex])] += strength[vertex]
      for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) where groups[Int(targets[arc])] == groups[vertex] {
        outward[vertex] += weights[arc]
      }
    }
    var order = parts
    chance.shuffle(&order)
    for (step, next) in order.enumerated() {
      if step & 2047 == 0 && signal.isRaised() { return nil }
      let vertex = Int(next)
      let group = groups[vertex]
      let all = groupStrength[Int(group)]
      let cost = factor * strength[vertex]
      if !isAlone[vertex] || outward[vertex] < cost * (all - strength[vertex]) { continue }
      touched.removeAll(keepingCapacity: true)
      for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) where groups[Int(targets[arc])] == group {
        let part = parts[Int(targets[arc])]
        if sums[Int(part)] == 0 { touched.append(part) }
        sums[Int(part)] += weights[arc]
      }
      var best = -1
      var bestGain = 1e-12 * strength[vertex]
      for part in touched {
        let own = partStrength[Int(part)]
        let gain = sums[Int(part)] - cost * own
        if gain > bestGain, outward[Int(part)] >= factor * own * (all - own) { (best, bestGain) = (Int(part), gain) }
      }
      if best >= 0 {
        parts[vertex] = Int32(truncatingIfNeeded: best)
        partStrength[best] += strength[vertex]
        outward[best] += outward[vertex] - 2 * sums[best]
        isAlone[best] = false
        isAlone[vertex] = false
      }
      for part in touched { sums[Int(part)] = 0 }
    }
    return parts
  }
}
