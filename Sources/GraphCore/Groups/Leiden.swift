// One run of the Leiden method over flat arrays; see `Communities` for the method and its source.
//
// The ties of a vertex are summed by group in one array with a list of the groups touched, so there is no hashing. In
// the refinement a vertex joins the best part, not one drawn by gain: measured no worse, and faster.

/// One run of the Leiden method.
struct Leiden {
  private let whole: LeidenGraph
  private let resolution: Double
  private var random: SplitMix64
  private(set) var memory: LeidenMemory

  init(_ graph: LeidenGraph, _ resolution: Double, _ random: SplitMix64, _ memory: LeidenMemory) {
    whole = graph
    self.resolution = resolution
    self.random = random
    self.memory = memory
  }

  /// The best partition after several iterations, and its modularity; nil if stopped.
  mutating func run(iterations: Int, _ signal: StopSignal) -> (labels: [Int32], modularity: Double)? {
    var labels = (0..<Int32(whole.count)).map { $0 }
    var best = -Double.infinity
    for _ in 0..<iterations {
      guard let next = improve(labels, signal) else { return nil }
      let quality = whole.modularity(of: next, resolution)
      if quality <= best + 1e-12 { break }
      best = quality
      labels = next
    }
    return (labels, best)
  }

  /// One iteration: local moving, refinement and aggregation until every group is one vertex.
  private mutating func improve(_ start: [Int32], _ signal: StopSignal) -> [Int32]? {
    var graph = whole
    var groups = start
    // The vertex of the present graph that contains each original vertex.
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

  /// The same groups, numbered from 0 by first appearance.
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

  /// Local moving: each vertex to the best neighboring group, until none gains; false if stopped.
  private mutating func move(_ graph: LeidenGraph, _ labels: inout [Int32], _ signal: StopSignal) -> Bool {
    let count = graph.count
    let offsets = graph.offsets.span
    let targets = graph.targets.span
    let weights = graph.weights.span
    let strength = graph.strength.span
    let factor = resolution / graph.total
    var sizes = [Int32](repeating: 0, count: count)
    for group in 0..<count { memory.entries[group].strength = 0 }
    for vertex in 0..<count {
      memory.entries[Int(labels[vertex])].strength += strength[vertex]
      sizes[Int(labels[vertex])] += 1
    }
    var empty = (0..<Int32(count)).filter { sizes[Int($0)] == 0 }
    var (ring, mask) = shuffledRing(count)
    var touchedList = LeidenMemory.touched(count)
    var waitList = [UInt8](repeating: 1, count: count)
    var groups = labels.mutableSpan
    var entries = memory.entries.mutableSpan
    var touched = touchedList.mutableSpan
    var queue = ring.mutableSpan
    var waits = waitList.mutableSpan
    var (head, tail) = (0, count)
    while head < tail {
      if head & 2047 == 0 && signal.isRaised() { return false }
      let vertex = Int(queue[head & mask])
      head &+= 1
      waits[vertex] = 0
      let row = Int(offsets[vertex])..<Int(offsets[vertex + 1])
      let own = groups[vertex]
      var found = 0
      LeidenMemory.gather(row, targets, groups.span, weights, &entries, &touched, &found)
      let cost = factor * strength[vertex]
      entries[Int(own)].strength -= strength[vertex]
      var best = own
      var bestGain = entries[Int(own)].sum - cost * entries[Int(own)].strength
      let least = 1e-12 * strength[vertex]
      for place in 0..<found {
        let group = touched[place]
        let entry = entries[Int(group)]
        let gain = entry.sum - cost * entry.strength
        entries[Int(group)].sum = 0
        if gain > bestGain + least { (best, bestGain) = (group, gain) }
      }
      if bestGain < -least, sizes[Int(own)] > 1, let free = empty.popLast() { best = free }
      entries[Int(best)].strength += strength[vertex]
      if best == own { continue }
      groups[vertex] = best
      sizes[Int(best)] += 1
      sizes[Int(own)] -= 1
      if sizes[Int(own)] == 0 { empty.append(own) }
      for arc in row {
        // Arithmetic in place of unpredictable branches.
        let other = Int(targets[arc])
        let joins = (waits[other] ^ 1) & (groups[other] == best ? 0 : 1)
        queue[tail & mask] = Int32(truncatingIfNeeded: other)
        tail &+= Int(joins)
        waits[other] |= joins
      }
    }
    return true
  }

  /// A ring buffer, its size a power of two above `count`, with the vertices in random order; and its index mask.
  private mutating func shuffledRing(_ count: Int) -> (ring: [Int32], mask: Int) {
    var ring = (0..<Int32(count)).map { $0 }
    random.shuffle(&ring)
    var size = 1
    while size <= count { size *= 2 }
    ring.append(contentsOf: repeatElement(0, count: size - count))
    return (ring, size - 1)
  }

  /// Refinement: splits groups into well-connected parts; nil if stopped.
  private mutating func refine(_ graph: LeidenGraph, _ labels: [Int32], _ signal: StopSignal) -> [Int32]? {
    let count = graph.count
    let offsets = graph.offsets.span
    let targets = graph.targets.span
    let weights = graph.weights.span
    let isUnit = weights.isEmpty
    let strength = graph.strength.span
    let groups = labels.span
    let factor = resolution / graph.total
    var groupStrength = [Double](repeating: 0, count: count)
    var result = (0..<Int32(count)).map { $0 }
    var order = result
    random.shuffle(&order)
    var touchedList = LeidenMemory.touched(count)
    var isAlone = [Bool](repeating: true, count: count)
    // The weight between each part and the rest of its group.
    var allOutward = [Double](repeating: 0, count: count)
    var outward = allOutward.mutableSpan
    var parts = result.mutableSpan
    var entries = memory.entries.mutableSpan
    var touched = touchedList.mutableSpan
    for vertex in 0..<count {
      let group = groups[vertex]
      entries[vertex].strength = strength[vertex]
      groupStrength[Int(group)] += strength[vertex]
      var sum = 0.0
      for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
        sum += groups[Int(targets[arc])] == group ? (isUnit ? 1 : weights[arc]) : 0
      }
      outward[vertex] = sum
    }
    for step in 0..<count {
      if step & 2047 == 0 && signal.isRaised() { return nil }
      let vertex = Int(order[step])
      let group = groups[vertex]
      let all = groupStrength[Int(group)]
      let cost = factor * strength[vertex]
      if !isAlone[vertex] || outward[vertex] < cost * (all - strength[vertex]) { continue }
      var found = 0
      for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
        let other = Int(targets[arc])
        let part = parts[other]
        let weight = groups[other] == group ? (isUnit ? 1 : weights[arc]) : 0
        let sum = entries[Int(part)].sum
        touched[found] = part
        found &+= LeidenMemory.isFirst(sum) & (LeidenMemory.isFirst(weight) ^ 1)
        entries[Int(part)].sum = sum + weight
      }
      var best = vertex
      var bestSum = 0.0
      var bestGain = 1e-12 * strength[vertex]
      for place in 0..<found {
        let part = Int(touched[place])
        let entry = entries[part]
        entries[part].sum = 0
        let gain = entry.sum - cost * entry.strength
        if gain > bestGain, outward[part] >= factor * entry.strength * (all - entry.strength) {
          (best, bestSum, bestGain) = (part, entry.sum, gain)
        }
      }
      if best == vertex { continue }
      parts[vertex] = Int32(truncatingIfNeeded: best)
      entries[best].strength += strength[vertex]
      outward[best] += outward[vertex] - 2 * bestSum
      isAlone[best] = false
      isAlone[vertex] = false
    }
    return result
  }
}
