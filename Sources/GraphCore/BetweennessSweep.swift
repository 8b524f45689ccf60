// Betweenness for many sources at once: the kernel.
//
// Brandes 2001, "A faster algorithm for betweenness centrality", doi:10.1080/0022250X.2001.9990249, with up to 64
// searches side by side. Bit l of a word says that search l is meant; path counts stand in rows of `lanes` numbers.
// A search reaches a vertex once, so work on numbers is done bit by bit with the trailing zero count, while what was
// seen is tested for 64 searches in one AND. On the way back the place of a path count takes the coefficient
// (mass + dependency)/count, which its predecessors sum up.
//
// The loops index raw memory: see the commit that added them for the measured gain. `NaiveBetweenness` in the tests is
// the plain version that this one is held against.

/// The memory of one thread for up to 64 searches of shortest paths side by side.
@safe final class BetweennessSweep {
  /// What a batch adds to the scores.
  struct Scores: Sendable {
    /// For each label of the prefix that the batch touched.
    var vertices: [Double]
    /// For each arc of that prefix; empty if ties are not scored.
    var arcs: [Double]
  }

  /// Counts above this would soon overflow; such a batch is done again by `RescuedSweep`.
  static let countLimit = 0x1p1000

  private let pieces: PathPieces
  private let lanes: Int
  private let scoresArcs: Bool
  /// Path counts going out, coefficients coming back.
  private let numbers: UnsafeMutablePointer<Double>
  private let seen: UnsafeMutablePointer<UInt64>
  /// Searches that find a vertex in the level at hand.
  private let mark: UnsafeMutablePointer<UInt64>
  /// One row of sums, all zero between uses.
  private let sums: UnsafeMutablePointer<Double>
  private var levelStarts: [Int] = []
  private var levelVertices: [Int32] = []
  private var levelBits: [UInt64] = []

  init(_ pieces: PathPieces, lanes: Int, scoresArcs: Bool) {
    precondition(lanes <= 64, "A word has 64 bits.")
    self.pieces = pieces
    self.lanes = lanes
    self.scoresArcs = scoresArcs
    unsafe numbers = .allocate(capacity: max(pieces.count * lanes, 1))
    unsafe seen = .allocate(capacity: max(pieces.count, 1))
    unsafe mark = .allocate(capacity: max(pieces.count, 1))
    unsafe sums = .allocate(capacity: 64)
    unsafe sums.initialize(repeating: 0, count: 64)
  }

  deinit {
    unsafe numbers.deallocate()
    unsafe seen.deallocate()
    unsafe mark.deallocate()
    unsafe sums.deallocate()
  }

  /// Searches from the starts `lanes·batch ..< lanes·(batch + 1)` of every piece that has them; nil if stopped.
  func run(batch: Int, signal: StopSignal) -> Scores? {
    let first = batch * lanes
    var prefix = 0
    levelStarts = [0]
    levelVertices.removeAll(keepingCapacity: true)
    levelBits.removeAll(keepingCapacity: true)
    for (piece, starts) in zip(pieces.pieces, pieces.starts) {
      if starts.count <= first { break }
      prefix = piece.upperBound
      clear(piece)
      begin(starts[first..<min(first + lanes, starts.count)])
    }
    guard goOut(signal) else { return nil }
    var scores = Scores(
      vertices: Array(repeating: 0, count: prefix),
      arcs: Array(repeating: 0, count: scoresArcs ? Int(pieces.offsets[prefix]) : 0))
    guard let isSound = comeBack(first, &scores, signal) else { return nil }
    if isSound { return scores }
    return RescuedSweep(pieces).run(first: first, lanes: lanes, scoresArcs: scoresArcs, signal: signal)
  }

  private func clear(_ piece: Range<Int>) {
    unsafe (numbers + piece.lowerBound * lanes).update(repeating: 0, count: piece.count * lanes)
    unsafe (seen + piece.lowerBound).update(repeating: 0, count: piece.count)
    unsafe (mark + piece.lowerBound).update(repeating: 0, count: piece.count)
  }

  private func begin(_ starts: ArraySlice<PathPieces.Start>) {
    for (lane, start) in starts.enumerated() {
      let vertex = Int(start.vertex)
      unsafe numbers[vertex * lanes + lane] = 1
      if let last = levelVertices.last, last == start.vertex {
        levelBits[levelBits.count - 1] |= 1 << UInt64(lane)
      } else {
        levelVertices.append(start.vertex)
        levelBits.append(1 << UInt64(lane))
      }
      unsafe seen[vertex] |= 1 << UInt64(lane)
    }
  }

  /// Counts shortest paths level by level; false if stopped.
  private func goOut(_ signal: StopSignal) -> Bool {
    unsafe pieces.offsets.withUnsafeBufferPointer { offsets in
      unsafe pieces.targets.withUnsafeBufferPointer { targets in
        while levelStarts[levelStarts.count - 1] < levelVertices.count {
          if signal.isRaised() { return false }
          let level = levelStarts[levelStarts.count - 1]..<levelVertices.count
          for entry in level {
            let vertex = Int(levelVertices[entry])
            let bits = levelBits[entry]
            let row = unsafe numbers + vertex * lanes
            for arc in unsafe Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
              let target = unsafe Int(targets[arc])
              var new = unsafe bits & ~seen[target]
              if new == 0 { continue }
              let old = unsafe mark[target]
              if old == 0 { levelVertices.append(Int32(truncatingIfNeeded: target)) }
              unsafe mark[target] = old | new
              let targetRow = unsafe numbers + target * lanes
              repeat {
                let lane = new.trailingZeroBitCount
                new &= new &- 1
                unsafe targetRow[lane] += row[lane]
              } while new != 0
            }
          }
          for entry in level.upperBound..<levelVertices.count {
            let vertex = Int(levelVertices[entry])
            let bits = unsafe mark[vertex]
            levelBits.append(bits)
            unsafe seen[vertex] |= bits
            unsafe mark[vertex] = 0
          }
          levelStarts.append(level.upperBound)
        }
        return true
      }
    }
  }

  /// Sums dependencies from the last level back; nil if stopped, false if a count was too great.
  private func comeBack(_ first: Int, _ scores: inout Scores, _ signal: StopSignal) -> Bool? {
    let pieces = self.pieces
    var isSound = true
    for level in stride(from: levelStarts.count - 2, through: scoresArcs ? 0 : 1, by: -1) {
      if signal.isRaised() { return nil }
      let entries = levelStarts[level]..<levelStarts[level + 1]
      unsafe scores.vertices.withUnsafeMutableBufferPointer { vertexScores in
        unsafe scores.arcs.withUnsafeMutableBufferPointer { arcScores in
          for entry in entries {
            let vertex = Int(levelVertices[entry])
            let bits = levelBits[entry]
            let begin = pieces.startOffsets[Int(pieces.pieceOf[vertex])] + first
            if scoresArcs {
              unsafe sumWithArcs(vertex, bits, begin, arcScores)
            } else {
              sum(vertex, bits)
            }
            let isFine = unsafe settle(vertex, bits, begin, isStart: level == 0, &vertexScores[vertex])
            isSound = isSound && isFine
          }
        }
      }
      if level + 2 < levelStarts.count {
        for entry in levelStarts[level + 1]..<levelStarts[level + 2] {
          unsafe mark[Int(levelVertices[entry])] = 0
        }
      }
      for entry in entries { unsafe mark[Int(levelVertices[entry])] = levelBits[entry] }
    }
    return isSound
  }

  /// Adds up the coefficients of the successors of `vertex` for the searches in `bits`.
  @inline(__always)
  private func sum(_ vertex: Int, _ bits: UInt64) {
    unsafe pieces.targets.withUnsafeBufferPointer { targets in
      for arc in Int(pieces.offsets[vertex])..<Int(pieces.offsets[vertex + 1]) {
        let target = unsafe Int(targets[arc])
        var common = unsafe bits & mark[target]
        if common == 0 { continue }
        let row = unsafe numbers + target * lanes
        repeat {
          let lane = common.trailingZeroBitCount
          common &= common &- 1
          unsafe sums[lane] += row[lane]
        } while common != 0
      }
    }
  }

  /// The same, and scores each arc with the pairs that pass it.
  private func sumWithArcs(
    _ vertex: Int, _ bits: UInt64, _ begin: Int, _ arcScores: UnsafeMutableBufferPointer<Double>
  ) {
    let own = unsafe numbers + vertex * lanes
    unsafe pieces.startMass.withUnsafeBufferPointer { startMass in
      let mass = unsafe startMass.baseAddress.unsafelyUnwrapped + begin
      for arc in Int(pieces.offsets[vertex])..<Int(pieces.offsets[vertex + 1]) {
        let target = Int(pieces.targets[arc])
        var common = unsafe bits & mark[target]
        if common == 0 { continue }
        let row = unsafe numbers + target * lanes
        var passing = 0.0
        repeat {
          let lane = common.trailingZeroBitCount
          common &= common &- 1
          let coefficient = unsafe row[lane]
          unsafe sums[lane] += coefficient
          unsafe passing += mass[lane] * own[lane] * coefficient
        } while common != 0
        unsafe arcScores[arc] += passing
      }
    }
  }

  /// Turns the counts of `vertex` into coefficients and scores it; false if a count was too great.
  @inline(__always)
  private func settle(
    _ vertex: Int, _ bits: UInt64, _ begin: Int, isStart: Bool, _ score: inout Double
  ) -> Bool {
    let row = unsafe numbers + vertex * lanes
    var rest = bits
    var greatest = 0.0
    var between = 0.0
    let classes = pieces.classes
    unsafe pieces.startMass.withUnsafeBufferPointer { startMass in
      unsafe pieces.targetMass.withUnsafeBufferPointer { targetMass in
        while rest != 0 {
          let lane = rest.trailingZeroBitCount
          rest &= rest &- 1
          let count = unsafe row[lane]
          let sum = unsafe sums[lane]
          unsafe sums[lane] = 0
          let column = classes == 1 ? 0 : Int(pieces.startClass[begin + lane])
          let mass = unsafe targetMass[vertex * classes + column]
          unsafe between += startMass[begin + lane] * (count * sum)
          greatest = max(greatest, count)
          unsafe row[lane] = mass / count + sum
        }
      }
    }
    if !isStart { score += between }
    return greatest <= Self.countLimit
  }
}
