// Random shortest paths between random pairs, by searches from both ends; see `SampledBetweenness`.

/// Draws shortest paths; holds the memory of one thread.
struct PathSampler {
  /// The search from one end.
  private struct Side {
    let graph: CompressedGraph
    var distance: [Int32]
    /// Numbers of paths, scaled for each level: only ratios within a level matter.
    var paths: [Double]
    var reached: [Int32] = []
    var levelStart = 0
    var level: Int32 = 0
    /// How many arcs leave the last level.
    var cost = 0

    init(_ graph: CompressedGraph) {
      self.graph = graph
      distance = Array(repeating: -1, count: graph.vertexCount)
      paths = Array(repeating: 0, count: graph.vertexCount)
    }

    mutating func begin(_ vertex: Int32) {
      for old in reached { distance[Int(old)] = -1 }
      reached = [vertex]
      levelStart = 0
      level = 0
      distance[Int(vertex)] = 0
      paths[Int(vertex)] = 1
      cost = graph.degree(of: vertex)
    }

    /// Searches one more level.
    mutating func advance() {
      let end = reached.count
      level += 1
      let greatest = Self.advance(graph, from: levelStart, level, &distance, &paths, &reached, &cost)
      levelStart = end
      if greatest > 0x1p300 { for place in end..<reached.count { paths[Int(reached[place])] /= greatest } }
    }

    /// The greatest number of paths to a vertex of the new level.
    private static func advance(
      _ graph: CompressedGraph, from start: Int, _ level: Int32, _ distances: inout [Int32], _ numbers: inout [Double],
      _ reached: inout [Int32], _ cost: inout Int
    ) -> Double {
      let (offsets, targets) = (graph.offsets.span, graph.targets.span)
      var distance = distances.mutableSpan
      var paths = numbers.mutableSpan
      var greatest = 0.0
      cost = 0
      for place in start..<reached.count {
        let vertex = Int(reached[place])
        let own = paths[vertex]
        for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
          let target = Int(targets[arc])
          if distance[target] < 0 {
            distance[target] = level
            paths[target] = own
            cost &+= Int(offsets[target + 1] &- offsets[target])
            reached.append(Int32(truncatingIfNeeded: target))
            greatest = max(greatest, own)
          } else if distance[target] == level {
            paths[target] += own
            greatest = max(greatest, paths[target])
          }
        }
      }
      return greatest
    }
  }

  private var ahead: Side
  private var behind: Side
  /// The arcs that were followed in all searches.
  private(set) var followed = 0

  init(_ graph: CompressedGraph, _ back: CompressedGraph) {
    ahead = Side(graph)
    behind = Side(back)
  }

  /// The inner vertices of the paths of `samples`, one after the other; nil if stopped.
  ///
  /// Of several kinds of pairs, each has random numbers of its own.
  mutating func run(
    _ samples: Range<Int>, of pairs: PairDraw, _ kind: Int, _ kinds: Int, seed: UInt64, _ signal: StopSignal
  ) -> [Int32]? {
    var found: [Int32] = []
    for sample in samples {
      if signal.isRaised() { return nil }
      var random = SplitMix64(seed: seed, stream: sample * kinds + kind)
      guard let pair = pairs.pair(&random) else { continue }
      draw(pair.source, pair.target, &random, &found)
    }
    return found
  }

  private mutating func draw(_ source: Int32, _ target: Int32, _ random: inout SplitMix64, _ found: inout [Int32]) {
    ahead.begin(source)
    behind.begin(target)
    var meeting: [Int32] = []
    while meeting.isEmpty {
      // One side has exhausted its component: there is no path.
      if ahead.levelStart == ahead.reached.count || behind.levelStart == behind.reached.count { return }
      followed += min(ahead.cost, behind.cost)
      if ahead.cost <= behind.cost {
        ahead.advance()
        meeting = ahead.reached[ahead.levelStart...].filter { behind.distance[Int($0)] >= 0 }
      } else {
        behind.advance()
        meeting = behind.reached[behind.levelStart...].filter { ahead.distance[Int($0)] >= 0 }
      }
    }
    let middle = Self.choose(meeting, &random) { ahead.paths[Int($0)] * behind.paths[Int($0)] }
    if middle != source && middle != target { found.append(middle) }
    Self.walk(from: middle, ahead, against: behind.graph, &random, &found)
    Self.walk(from: middle, behind, against: ahead.graph, &random, &found)
  }

  /// Walks from `middle` to the start of `side` along a random shortest path.
  private static func walk(
    from middle: Int32, _ side: Side, against graph: CompressedGraph, _ random: inout SplitMix64,
    _ found: inout [Int32]
  ) {
    var vertex = middle
    while side.distance[Int(vertex)] > 1 {
      let near = side.distance[Int(vertex)] - 1
      let before = graph.neighbors(of: vertex).filter { side.distance[Int($0)] == near }
      vertex = choose(before, &random) { side.paths[Int($0)] }
      found.append(vertex)
    }
  }

  /// One of `options`, in proportion to `weight`.
  private static func choose(
    _ options: [Int32], _ random: inout SplitMix64, by weight: (Int32) -> Double
  ) -> Int32 {
    var rest = random.unit() * options.reduce(0) { $0 + weight($1) }
    for option in options.dropLast() {
      rest -= weight(option)
      if rest < 0 { return option }
    }
    return options[options.count - 1]
  }
}
