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
    }

    /// How many arcs leave the last level.
    var cost: Int { reached[levelStart...].reduce(0) { $0 + graph.degree(of: $1) } }

    /// Searches one more level.
    mutating func advance() {
      let end = reached.count
      level += 1
      var greatest = 0.0
      for place in levelStart..<end {
        let vertex = Int(reached[place])
        for arc in graph.arcs(of: Int32(vertex)) {
          let target = Int(graph.targets[arc])
          if distance[target] < 0 {
            distance[target] = level
            paths[target] = 0
            reached.append(Int32(target))
          }
          if distance[target] == level {
            paths[target] += paths[vertex]
            greatest = max(greatest, paths[target])
          }
        }
      }
      levelStart = end
      if greatest > 0x1p300 { for place in end..<reached.count { paths[Int(reached[place])] /= greatest } }
    }
  }

  private var ahead: Side
  private var behind: Side
  private let components: Components

  init(_ graph: CompressedGraph, _ back: CompressedGraph, _ components: Components) {
    ahead = Side(graph)
    behind = Side(back)
    self.components = components
  }

  /// The inner vertices of the paths of `samples`, one after the other; nil if stopped.
  mutating func run(_ samples: Range<Int>, seed: UInt64, _ signal: StopSignal) -> [Int32]? {
    var found: [Int32] = []
    let count = components.ids.count
    for sample in samples {
      if signal.isRaised() { return nil }
      var random = SplitMix64(seed: seed, stream: sample)
      let source = random.below(count)
      let other = random.below(count - 1)
      let target = other < source ? other : other + 1
      if components.ids[source] != components.ids[target] { continue }
      draw(Int32(source), Int32(target), &random, &found)
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
