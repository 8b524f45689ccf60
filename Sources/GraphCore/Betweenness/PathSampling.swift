// Random shortest paths, drawn until the shares of them that run through vertices are known well enough.
//
// The stop rule is the empirical Bernstein bound of Maurer and Pontil 2009, arXiv:0907.3740, at checkpoints that lie ever farther
// apart, for all vertices, kinds of pairs and checkpoints together. What a path costs differs by orders of magnitude between
// networks of short and of long paths, so the arcs that are followed are counted, and past a limit the next checkpoint is the last.

/// How random shortest paths are drawn, and how far.
struct PathSampling {
  let graph: CompressedGraph
  /// The kinds of pairs; as many paths are drawn of each.
  let draws: [PairDraw]
  /// The place of each vertex among those that are counted, −1 for others; nil where all are counted.
  var watched: (places: [Int32], count: Int)?
  /// Where no share of paths can be farther off than this, enough are drawn.
  let share: Double
  /// The probability that the bound may fail.
  let failure: Double
  /// How many paths of each kind are drawn first, and at most.
  let least: Int, cap: Int
  /// The arcs that may be followed.
  var arcLimit = Double.infinity
  let seed: UInt64

  /// What was counted.
  struct Counts: Sendable {
    /// For each kind of pairs and each vertex that is counted, how many paths run through it.
    var hits: [[Int]]
    /// How many paths of each kind were drawn.
    var samples = 0
    /// The failure probability that is left to each share at the last checkpoint.
    var failure = 1.0
    fileprivate var followed = 0

    /// How far a share may be off, all of them at once.
    func error(_ kind: Int, _ vertex: Int) -> Double { PathSampling.radius(hits[kind][vertex], samples, failure) }

    /// The greatest error of all.
    var error: Double {
      // The variance of zeros and ones is greatest at a half, so the count nearest to a half is the worst.
      let worst = hits.lazy.map { $0.lazy.map { min($0, samples - $0) }.max() ?? 0 }.max() ?? 0
      return PathSampling.radius(worst, samples, failure)
    }
  }

  /// Paths of one kind are drawn so many at once.
  private static let batch = 128

  private struct Part: Sendable {
    var kind: Int
    var found: [Int32]
    var followed: Int
  }

  /// Draws the paths.
  func run(_ execution: Execution) throws(CancellationError) -> Counts {
    let back = graph.isDirected ? graph.reversed : graph
    let size = watched?.count ?? graph.vertexCount
    var counts = Counts(hits: draws.map { _ in Array(repeating: 0, count: size) })
    var goal = min(cap, least)
    var checkpoint = 1.0
    while true {
      let (first, last) = (counts.samples, goal)
      let batches = (last - first + Self.batch - 1) / Self.batch
      var stage = execution
      if let report = execution.progress {
        let kinds = draws.count
        stage.progress = { [cap] done, _ in report(min(first + done / kinds * Self.batch, last), cap) }
      }
      counts = try stage.reduce(count: batches * draws.count, into: counts) {
        PathSampler(graph, back)
      } part: { item, sampler, signal -> Part? in
        let (batch, kind) = item.quotientAndRemainder(dividingBy: draws.count)
        let samples = (first + batch * Self.batch)..<min(first + (batch + 1) * Self.batch, last)
        let followed = sampler.followed
        guard let found = sampler.run(samples, of: draws[kind], kind, draws.count, seed: seed, signal) else {
          return nil
        }
        return Part(kind: kind, found: seen(found), followed: sampler.followed - followed)
      } merge: { total, part in
        for place in part.found { total.hits[part.kind][Int(place)] += 1 }
        total.followed += part.followed
      }
      counts.samples = goal
      // Each checkpoint j gets the share 1/(j(j+1)) of the failure probability; the shares sum to 1.
      counts.failure = failure / (checkpoint * (checkpoint + 1)) / Double(max(1, size * draws.count))
      if goal == cap || counts.error <= share || Double(counts.followed) > arcLimit { break }
      checkpoint += 1
      goal = min(cap, goal * 3 / 2)
    }
    execution.progress?(cap, cap)
    return counts
  }

  /// The places of those vertices that are counted.
  private func seen(_ found: [Int32]) -> [Int32] {
    guard let places = watched?.places else { return found }
    return found.compactMap { places[Int($0)] < 0 ? nil : places[Int($0)] }
  }

  /// The radius of the confidence interval of a share that `hits` of so many samples show.
  private static func radius(_ hits: Int, _ samples: Int, _ failure: Double) -> Double {
    let count = Double(samples)
    if count < 2 { return 1 }
    let level = logarithm(4 / failure)
    let variance = Double(hits) * (count - Double(hits)) / (count * (count - 1))
    return (2 * variance * level / count).squareRoot() + 7 * level / (3 * (count - 1))
  }
}
