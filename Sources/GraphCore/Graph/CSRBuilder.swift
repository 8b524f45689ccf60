// Rows from ties in any order: a radix sort of the ties, one sweep that merges repeats, one that deals out.
//
// Ties are numbers of 64 bits, source above target, and an undirected tie is sorted once, its smaller end first. Each
// pass of the sort (Knuth, The Art of Computer Programming 5.2.5) and the dealing, a window of vertices at a time,
// write to few enough places for the caches: 5 million ties of a million vertices take 0.2 s of CPU in order and 0.6 s
// shuffled on a busy machine, where counting sorts straight into all rows took 1.1 s and 2 s. Ties that come in order,
// as files often have them, are not sorted.

/// The rows of a graph while it is built.
struct Rows {
  /// Where rows start.
  var offsets: [UInt32]
  /// The neighbors, ascending in each row.
  var targets: [Int32]
  /// The weight of each arc; empty without weights.
  var weights: [Double]

  /// Sorts and merges ties that have been checked; weights of repeats are added in the order given.
  init(_ vertexCount: Int, _ isDirected: Bool, _ sources: [Int32], _ targets: [Int32], _ weights: [Double]?) {
    var ties = EdgeKeys(isDirected, sources, targets, weights)
    if !ties.isAscending {
      ties.sort(vertexCount)
      ties.mergeRepeats()
    }
    let width = EdgeKeys.bits(below: vertexCount)
    let windowWidth = max(width - EdgeKeys.digitWidth, 0)
    let turned = isDirected ? EdgeKeys() : ties.windows(ofTargets: windowWidth)
    (offsets, self.targets, self.weights) = Self.deal(
      turned, ties, vertexCount, window: 1 << windowWidth, isWeighted: weights != nil)
  }

  /// Puts ties in rows: those of `turned` by target, then those of `ties` by source.
  ///
  /// Smaller neighbors stand first in `turned`, so every row is ascending. Each window of vertices is dealt by itself.
  private static func deal(
    _ turned: EdgeKeys, _ ties: EdgeKeys, _ vertexCount: Int, window: Int, isWeighted: Bool
  ) -> (offsets: [UInt32], targets: [Int32], weights: [Double]) {
    let arcs = turned.keys.count + ties.keys.count
    var allOffsets = [UInt32](repeating: 0, count: vertexCount + 1)
    var allTargets = [Int32](repeating: 0, count: arcs)
    var allWeights = [Double](repeating: 0, count: isWeighted ? arcs : 0)
    var allEnds = [UInt32](repeating: 0, count: min(window, vertexCount))
    var offsets = allOffsets.mutableSpan
    var targets = allTargets.mutableSpan
    var weights = allWeights.mutableSpan
    var ends = allEnds.mutableSpan
    let (turnedKeys, turnedWeights) = (turned.keys.span, turned.weights.span)
    let (keys, givenWeights) = (ties.keys.span, ties.weights.span)
    var (turnedTie, tie) = (0, 0)
    for first in stride(from: 0, to: vertexCount, by: window) {
      let last = min(first + window, vertexCount)
      let (turnedStart, start) = (turnedTie, tie)
      while turnedTie < turnedKeys.count, EdgeKeys.target(turnedKeys[turnedTie]) < last {
        offsets[EdgeKeys.target(turnedKeys[turnedTie]) + 1] &+= 1
        turnedTie &+= 1
      }
      while tie < keys.count, EdgeKeys.source(keys[tie]) < last {
        offsets[EdgeKeys.source(keys[tie]) + 1] &+= 1
        tie &+= 1
      }
      for vertex in first..<last {
        ends[vertex - first] = offsets[vertex]
        offsets[vertex + 1] &+= offsets[vertex]
      }
      for position in turnedStart..<turnedTie {
        let vertex = EdgeKeys.target(turnedKeys[position]) - first
        let place = Int(ends[vertex])
        ends[vertex] &+= 1
        targets[place] = Int32(truncatingIfNeeded: EdgeKeys.source(turnedKeys[position]))
        if isWeighted { weights[place] = turnedWeights[position] }
      }
      for position in start..<tie {
        let vertex = EdgeKeys.source(keys[position]) - first
        let place = Int(ends[vertex])
        ends[vertex] &+= 1
        targets[place] = Int32(truncatingIfNeeded: EdgeKeys.target(keys[position]))
        if isWeighted { weights[place] = givenWeights[position] }
      }
    }
    return (allOffsets, allTargets, allWeights)
  }

  /// The first given tie behind the arc at `place`.
  func firstEdge(at place: Int, _ sources: [Int32], _ targets: [Int32], _ isDirected: Bool) -> Int {
    let source = Int32(offsets.lastIndex { Int($0) <= place } ?? 0)
    let target = self.targets[place]
    return sources.indices.first {
      sources[$0] == source && targets[$0] == target
        || !isDirected && sources[$0] == target && targets[$0] == source
    } ?? 0
  }
}

/// Ties without loops as numbers that sort by source, then target.
private struct EdgeKeys {
  /// The source in the upper half, the target in the lower; the smaller end is the source if undirected.
  private(set) var keys: [UInt64] = []
  /// The weight of each; empty without weights.
  private(set) var weights: [Double] = []
  /// Whether each key was above the one before it when they were given.
  private(set) var isAscending = true

  /// Bits that one pass sorts by.
  static let digitWidth = 8

  /// No ties.
  init() {}

  init(_ isDirected: Bool, _ sources: [Int32], _ targets: [Int32], _ weights: [Double]?) {
    var allKeys = [UInt64](repeating: 0, count: sources.count)
    var allWeights = weights ?? []
    var keys = allKeys.mutableSpan
    var ownWeights = allWeights.mutableSpan
    let isWeighted = weights != nil
    let (source, target) = (sources.span, targets.span)
    var (kept, last, isAscending) = (0, UInt64(0), true)
    for tie in source.indices {
      let (one, other) = (UInt64(UInt32(bitPattern: source[tie])), UInt64(UInt32(bitPattern: target[tie])))
      if one == other { continue }
      let key = isDirected || one < other ? one << 32 | other : other << 32 | one
      // No tie has the key 0, which would be a loop.
      isAscending = isAscending && key > last
      last = key
      keys[kept] = key
      if isWeighted { ownWeights[kept] = ownWeights[tie] }
      kept &+= 1
    }
    Self.keep(kept, &allKeys, &allWeights)
    (self.keys, self.weights, self.isAscending) = (allKeys, allWeights, isAscending)
  }

  @inline(__always)
  static func source(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key &>> 32) }

  @inline(__always)
  static func target(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key & 0xFFFF_FFFF) }

  /// How many bits the numbers below `count` have.
  static func bits(below count: Int) -> Int { Int.bitWidth - max(count - 1, 0).leadingZeroBitCount }

  /// Sorts stably by source, then target; all ends are below `vertexCount`.
  mutating func sort(_ vertexCount: Int) {
    let width = Self.bits(below: vertexCount)
    var other = EdgeKeys(like: self)
    for end in [0, 32] {
      for low in stride(from: 0, to: width, by: Self.digitWidth) {
        deal(to: &other, shift: end + low)
        swap(&self, &other)
      }
    }
  }

  /// The same ties stably sorted by all but the lowest bits of their targets, of which the others are one digit.
  func windows(ofTargets width: Int) -> EdgeKeys {
    var result = EdgeKeys(like: self)
    deal(to: &result, shift: width)
    return result
  }

  /// As many ties as `other` has, to be written over.
  private init(like other: EdgeKeys) {
    keys = Array(repeating: 0, count: other.keys.count)
    weights = Array(repeating: 0, count: other.weights.count)
  }

  /// One pass of the sort: by the digit that starts at bit `shift`.
  private func deal(to sorted: inout EdgeKeys, shift: Int) {
    Self.deal(keys.span, weights.span, &sorted.keys, &sorted.weights, shift: UInt64(shift))
  }

  private static func deal(
    _ keys: Span<UInt64>, _ weights: Span<Double>, _ allSorted: inout [UInt64], _ allSortedWeights: inout [Double],
    shift: UInt64
  ) {
    let mask = (1 as UInt64) << digitWidth - 1
    var allPlaces = [UInt32](repeating: 0, count: 1 << digitWidth)
    var places = allPlaces.mutableSpan
    for tie in keys.indices { places[Int(truncatingIfNeeded: keys[tie] &>> shift & mask)] &+= 1 }
    var sum: UInt32 = 0
    for digit in places.indices {
      let count = places[digit]
      places[digit] = sum
      sum &+= count
    }
    var sorted = allSorted.mutableSpan
    var sortedWeights = allSortedWeights.mutableSpan
    let isWeighted = !weights.isEmpty
    for tie in keys.indices {
      let digit = Int(truncatingIfNeeded: keys[tie] &>> shift & mask)
      let place = Int(places[digit])
      places[digit] &+= 1
      sorted[place] = keys[tie]
      if isWeighted { sortedWeights[place] = weights[tie] }
    }
  }

  /// Leaves one of each run of equal keys, with the sum of their weights.
  mutating func mergeRepeats() { Self.mergeRepeats(&keys, &weights) }

  private static func mergeRepeats(_ allKeys: inout [UInt64], _ allWeights: inout [Double]) {
    var keys = allKeys.mutableSpan
    var weights = allWeights.mutableSpan
    let isWeighted = !weights.isEmpty
    var kept = 0
    for tie in keys.indices {
      if kept > 0, keys[tie] == keys[kept - 1] {
        if isWeighted { weights[kept - 1] += weights[tie] }
        continue
      }
      keys[kept] = keys[tie]
      if isWeighted { weights[kept] = weights[tie] }
      kept &+= 1
    }
    keep(kept, &allKeys, &allWeights)
  }

  private static func keep(_ count: Int, _ keys: inout [UInt64], _ weights: inout [Double]) {
    keys.removeLast(keys.count - count)
    if !weights.isEmpty { weights.removeLast(weights.count - count) }
  }
}
