// Betweenness where the numbers of shortest paths exceed the range of Double.
//
// The recurrences of `BetweennessSweep`, one search at a time, with counts as `ScaledDouble`. Only ratios of counts
// enter a score, and those are ordinary numbers. Slow and seldom needed: a chain of a thousand diamonds has 2^1000
// shortest paths, and so has a lattice of 505 by 505.

/// Counts shortest paths, one search at a time, without overflow.
struct ExtendedRangeSweep {
  private let pieces: BlockDecomposition
  private var counts: [ScaledDouble]
  private var distance: [Int32]
  private var dependency: [Double]

  init(_ pieces: BlockDecomposition) {
    self.pieces = pieces
    counts = Array(repeating: ScaledDouble(), count: pieces.count)
    distance = Array(repeating: -1, count: pieces.count)
    dependency = Array(repeating: 0, count: pieces.count)
  }

  /// The result of `BetweennessSweep.run` for the starts `first ..< first + lanes` of every piece.
  func run(first: Int, lanes: Int, scoresArcs: Bool, signal: StopSignal) -> BetweennessSweep.Scores? {
    var copy = self
    var scores = pieces.noScores(edges: scoresArcs, upTo: pieces.prefix(withMoreStartsThan: first))
    for starts in pieces.starts where starts.count > first {
      for start in starts[first..<min(first + lanes, starts.count)] {
        if signal.isRaised() { return nil }
        copy.search(from: start, scoresArcs, &scores)
      }
    }
    return scores
  }

  private mutating func search(
    from start: BlockDecomposition.Start, _ scoresArcs: Bool, _ scores: inout BetweennessSweep.Scores
  ) {
    var queue = [Int(start.vertex)]
    counts[queue[0]] = .one
    distance[queue[0]] = 0
    var head = 0
    while head < queue.count {
      let vertex = queue[head]
      head += 1
      for arc in Int(pieces.offsets[vertex])..<Int(pieces.offsets[vertex + 1]) {
        let target = Int(pieces.targets[arc])
        if distance[target] < 0 {
          distance[target] = distance[vertex] + 1
          queue.append(target)
        }
        if distance[target] == distance[vertex] + 1 { counts[target].add(counts[vertex]) }
      }
    }
    for vertex in queue.reversed() {
      var sum = 0.0
      for arc in Int(pieces.offsets[vertex])..<Int(pieces.offsets[vertex + 1]) {
        let target = Int(pieces.targets[arc])
        if distance[target] != distance[vertex] + 1 { continue }
        let mass = pieces.targetMass[target * pieces.classes + Int(start.classIndex)]
        let passing = counts[vertex].over(counts[target]) * (mass + dependency[target])
        sum += passing
        if scoresArcs { scores.arcs[arc] += start.mass * passing }
      }
      dependency[vertex] = sum
      if vertex != Int(start.vertex) { scores.vertices[vertex] += start.mass * sum }
    }
    for vertex in queue {
      counts[vertex] = ScaledDouble()
      distance[vertex] = -1
      dependency[vertex] = 0
    }
  }
}
