// The graph that the Leiden method works on, and its aggregation.

/// An undirected weighted graph whose vertices may be groups of an earlier one.
struct LeidenGraph: Sendable {
  var offsets: [UInt32]
  var targets: [Int32]
  /// The weight of each arc; empty if all are 1, which saves reading eight bytes an arc.
  var weights: [Double]
  /// The summed weight of the ties of each vertex, with twice the ties inside it.
  var strength: [Double]
  /// Twice the weight of ties inside each vertex.
  var inside: [Double]
  /// The sum of `strength`.
  var total: Double

  var count: Int { strength.count }

  init(_ graph: CompressedGraph, weighted: Bool) {
    offsets = graph.offsets
    targets = graph.targets
    weights = (weighted ? graph.weights : nil) ?? []
    inside = Array(repeating: 0, count: graph.vertexCount)
    strength = graph.vertices.map { weighted ? graph.strength(of: $0) : Double(graph.degree(of: $0)) }
    total = strength.reduce(0, +)
  }

  private init(offsets: [UInt32], targets: [Int32], weights: [Double], strength: [Double], inside: [Double]) {
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
    self.strength = strength
    self.inside = inside
    total = strength.reduce(0, +)
  }

  func modularity(of labels: [Int32], _ resolution: Double) -> Double {
    let groups = Int(labels.max() ?? -1) + 1
    var within = [Double](repeating: 0, count: groups)
    var strengths = within
    let offsets = self.offsets.span
    let targets = self.targets.span
    let weights = self.weights.span
    let isUnit = weights.isEmpty
    let label = labels.span
    for vertex in 0..<count {
      let own = label[vertex]
      var sum = inside[vertex]
      // Without a branch, which would be unpredictable.
      for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
        sum += label[Int(targets[arc])] == own ? (isUnit ? 1 : weights[arc]) : 0
      }
      strengths[Int(own)] += strength[vertex]
      within[Int(own)] += sum
    }
    return (0..<groups).reduce(0) {
      let share = strengths[$1] / total
      return $0 + within[$1] / total - resolution * share * share
    }
  }

  /// Aggregation: the graph whose vertices are the groups of `labels`, which are 0 ..< `groups`.
  func merged(by labels: [Int32], groups: Int, _ memory: inout LeidenMemory) -> LeidenGraph {
    let (start, members) = Self.sorted(labels, groups: groups)
    let offsets = self.offsets.span
    let targets = self.targets.span
    let weights = self.weights.span
    let label = labels.span
    var strengths = [Double](repeating: 0, count: groups)
    var insides = strengths
    var ends: [UInt32] = [0]
    ends.reserveCapacity(groups + 1)
    var allTargets = [Int32](repeating: 0, count: targets.count)
    var allWeights = [Double](repeating: 0, count: targets.count)
    var touchedList = LeidenMemory.touched(groups)
    var newTargets = allTargets.mutableSpan
    var newWeights = allWeights.mutableSpan
    var entries = memory.entries.mutableSpan
    var touched = touchedList.mutableSpan
    var end = 0
    for group in 0..<groups {
      var count = 0
      for position in Int(start[group])..<Int(start[group + 1]) {
        let vertex = Int(members[position])
        strengths[group] += strength[vertex]
        insides[group] += inside[vertex]
        let row = Int(offsets[vertex])..<Int(offsets[vertex + 1])
        LeidenMemory.gather(row, targets, label, weights, &entries, &touched, &count)
      }
      for place in 0..<count {
        let other = Int(touched[place])
        let sum = entries[other].sum
        entries[other].sum = 0
        if other == group {
          insides[group] += sum
        } else {
          newTargets[end] = Int32(truncatingIfNeeded: other)
          newWeights[end] = sum
          end &+= 1
        }
      }
      ends.append(UInt32(end))
    }
    allTargets.removeLast(targets.count - end)
    allWeights.removeLast(targets.count - end)
    return LeidenGraph(offsets: ends, targets: allTargets, weights: allWeights, strength: strengths, inside: insides)
  }

  /// The vertices by label, and where each label starts, by counting sort.
  private static func sorted(_ labels: [Int32], groups: Int) -> (start: [Int32], members: [Int32]) {
    var start = [Int32](repeating: 0, count: groups + 1)
    for label in labels { start[Int(label) + 1] += 1 }
    for group in 0..<groups { start[group + 1] += start[group] }
    var fill = start
    var members = [Int32](repeating: 0, count: labels.count)
    for (vertex, label) in labels.enumerated() {
      members[Int(fill[Int(label)])] = Int32(truncatingIfNeeded: vertex)
      fill[Int(label)] += 1
    }
    return (start, members)
  }
}

/// Memory that one thread reuses from run to run.
struct LeidenMemory {
  /// The state of a group while a vertex chooses; both numbers are in one cache line.
  struct Entry {
    /// The weight of ties to it from the present vertex; zero between uses.
    var sum = 0.0
    /// The summed strength of its members.
    var strength = 0.0
  }

  var entries: [Entry]

  init(count: Int) { entries = Array(repeating: Entry(), count: count) }

  /// Space for the groups with a sum, and one more: an entry is written before it is known whether it is kept.
  static func touched(_ groups: Int) -> [Int32] { Array(repeating: 0, count: groups + 1) }

  /// Adds the arcs of `row` to the sums of the groups of their targets, and lists groups whose sum was zero.
  ///
  /// Without unpredictable branches in the loops; whether there are weights is decided once.
  @inline(__always)
  static func gather(
    _ row: Range<Int>, _ targets: Span<Int32>, _ labels: Span<Int32>, _ weights: Span<Double>,
    _ entries: inout MutableSpan<Entry>, _ touched: inout MutableSpan<Int32>, _ found: inout Int
  ) {
    if weights.isEmpty {
      for arc in row {
        let group = labels[Int(targets[arc])]
        let sum = entries[Int(group)].sum
        touched[found] = group
        found &+= isFirst(sum)
        entries[Int(group)].sum = sum + 1
      }
    } else {
      for arc in row {
        let group = labels[Int(targets[arc])]
        let sum = entries[Int(group)].sum
        touched[found] = group
        found &+= isFirst(sum)
        entries[Int(group)].sum = sum + weights[arc]
      }
    }
  }

  /// 1 for zero, 0 for positive numbers; from the bits, since a comparison compiles to a branch.
  @inline(__always)
  static func isFirst(_ sum: Double) -> Int { Int(truncatingIfNeeded: (sum.bitPattern &- 1) &>> 63) }
}
