// How many shortest paths between categories run through a few vertices, for 64 searches at once: the kernel.
//
// After the forward pass of `BetweennessSweep`, the paths through a vertex v are followed on from it: where φ(t) of the σ(t) shortest
// paths from s to t run through v, each successor of t has φ(t) more that do. What counts is the sum of φ(t)/σ(t), by the category of
// t, times what s stands for. In each block a label stands for all that is attached behind it, category by category; pairs that the
// removal of v parts are counted by `CompressedGraph.pathsThrough`.

/// The memory of one thread for following paths on from a few vertices.
struct PathsThroughSweep {
  /// What each label stands for, category by category, those left out that it stands for none of.
  struct Masses: Sendable {
    let categories: Int
    fileprivate var offsets: [Int] = [0]
    fileprivate var category: [Int32] = []
    fileprivate var mass: [Double] = []

    init(_ pieces: BlockDecomposition) {
      categories = pieces.classes
      for label in 0..<pieces.count {
        for index in 0..<categories {
          let value = pieces.targetMass[label * categories + index]
          if value == 0 { continue }
          category.append(Int32(index))
          mass.append(value)
        }
        offsets.append(category.count)
      }
    }
  }

  /// The vertices that lie behind the watched one at a level, each with its searches and a row of numbers of paths.
  private struct Front {
    var vertices: [Int32] = []
    var bits: [UInt64] = []
    var paths: [Double] = []

    /// The place of a vertex, which is made where there is none.
    mutating func place(of vertex: Int, _ places: inout [Int32]) -> Int {
      if places[vertex] >= 0 { return Int(places[vertex]) }
      places[vertex] = Int32(vertices.count)
      vertices.append(Int32(truncatingIfNeeded: vertex))
      bits.append(0)
      paths.append(contentsOf: repeatElement(0, count: PathsThroughSweep.lanes))
      return vertices.count - 1
    }

    mutating func removeAll() {
      vertices.removeAll(keepingCapacity: true)
      bits.removeAll(keepingCapacity: true)
      paths.removeAll(keepingCapacity: true)
    }
  }

  static let lanes = 64

  private let masses: Masses
  /// The labels of the watched vertices, each with its place among these.
  private let watched: [(label: Int, place: Int)]
  private let count: Int
  private var search: BetweennessSweep
  /// What lies behind a few of the watched vertices, which are followed together.
  private var fronts = [Front](repeating: Front(), count: 16)
  private var current = Front()
  private var next = Front()
  private var mark: [UInt64]
  private var places: [Int32]
  /// For each watched label, search and category, the shares of paths that run through it.
  private var ending: [Double]

  /// - Parameters:
  ///   - pieces: The blocks, with one class of masses for each category.
  ///   - masses: What each label stands for.
  ///   - watched: The labels of the vertices whom paths run through, each with its place among these.
  ///   - count: How many vertices these are.
  init(_ pieces: BlockDecomposition, _ masses: Masses, watched: [(label: Int, place: Int)], count: Int) {
    (self.masses, self.watched, self.count) = (masses, watched, count)
    search = BetweennessSweep(pieces, lanes: Self.lanes, scoresArcs: false)
    mark = Array(repeating: 0, count: pieces.count)
    places = Array(repeating: -1, count: pieces.count)
    ending = Array(repeating: 0, count: watched.count * Self.lanes * pieces.classes)
  }

  /// The sums of a batch of searches: for each watched vertex, at `start category · categories + end category`.
  ///
  /// - Returns: Nil if stopped; an empty array where numbers of paths are too great.
  mutating func run(batch: Int, signal: StopSignal) -> [Double]? {
    guard search.countPaths(batch: batch, signal: signal) != nil else { return nil }
    for place in ending.indices { ending[place] = 0 }
    let levels = search.levels
    var isCounted = true
    for first in stride(from: 0, to: watched.count, by: fronts.count) {
      for place in fronts.indices { fronts[place].removeAll() }
      for level in 1..<max(1, levels.starts.count - 1) {
        if signal.isRaised() { return nil }
        let entries = levels.starts[level]..<levels.starts[level + 1]
        for entry in entries { mark[Int(levels.vertices[entry])] = levels.bits[entry] }
        for place in first..<min(first + fronts.count, watched.count) {
          swap(&fronts[place - first], &current)
          isCounted = follow(place) && isCounted
          swap(&fronts[place - first], &current)
        }
        for entry in entries { mark[Int(levels.vertices[entry])] = 0 }
      }
    }
    return isCounted ? sums(batch) : []
  }

  /// Follows the paths through a watched vertex one level on; false where numbers of paths are too great.
  private mutating func follow(_ place: Int) -> Bool {
    let vertex = watched[place].label
    if current.vertices.isEmpty && mark[vertex] == 0 { return true }
    next.removeAll()
    Self.advance(search.pieces, current, &next, mark, &places)
    let isCounted = Self.count(masses, next, search.numbers, &ending, from: place * Self.lanes)
    // Here other searches reach the vertex itself.
    if mark[vertex] != 0 {
      let own = next.place(of: vertex, &places)
      next.bits[own] = mark[vertex]
      for lane in 0..<Self.lanes { next.paths[own * Self.lanes + lane] = search.numbers[vertex * Self.lanes + lane] }
    }
    for vertex in next.vertices { places[Int(vertex)] = -1 }
    swap(&current, &next)
    return isCounted
  }

  private static func advance(
    _ pieces: BlockDecomposition, _ front: Front, _ next: inout Front, _ marks: [UInt64], _ places: inout [Int32]
  ) {
    let (offsets, targets, mark) = (pieces.offsets.span, pieces.targets.span, marks.span)
    for entry in front.vertices.indices {
      let vertex = Int(front.vertices[entry])
      let bits = front.bits[entry]
      for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
        let target = Int(targets[arc])
        var common = bits & mark[target]
        if common == 0 { continue }
        let place = next.place(of: target, &places)
        next.bits[place] |= common
        repeat {
          let lane = common.trailingZeroBitCount
          common &= common &- 1
          next.paths[place &* lanes &+ lane] += front.paths[entry &* lanes &+ lane]
        } while common != 0
      }
    }
  }

  /// Adds the shares of paths to the vertices of a front; false where numbers of paths are too great.
  private static func count(
    _ masses: Masses, _ front: Front, _ numbers: [Double], _ ending: inout [Double], from row: Int
  ) -> Bool {
    var greatest = 0.0
    for entry in front.vertices.indices {
      let vertex = Int(front.vertices[entry])
      let standsFor = masses.offsets[vertex]..<masses.offsets[vertex + 1]
      var bits = front.bits[entry]
      while bits != 0 {
        let lane = bits.trailingZeroBitCount
        bits &= bits &- 1
        let paths = numbers[vertex &* lanes &+ lane]
        greatest = max(greatest, paths)
        let share = front.paths[entry &* lanes &+ lane] / paths
        for index in standsFor {
          ending[(row &+ lane) &* masses.categories &+ Int(masses.category[index])] += masses.mass[index] * share
        }
      }
    }
    return greatest <= BetweennessSweep.countLimit
  }

  /// What ends at each category, times what the starts stand for.
  private func sums(_ batch: Int) -> [Double] {
    let (pieces, categories) = (search.pieces, masses.categories)
    var sums = [Double](repeating: 0, count: count * categories * categories)
    for (row, vertex) in watched.enumerated() {
      let starts = pieces.starts[Int(pieces.pieceOf[vertex.label])].dropFirst(batch * Self.lanes).prefix(Self.lanes)
      for (lane, start) in starts.enumerated() {
        for index in masses.offsets[Int(start.vertex)]..<masses.offsets[Int(start.vertex) + 1] {
          let from = (vertex.place * categories + Int(masses.category[index])) * categories
          for category in 0..<categories {
            sums[from + category] += masses.mass[index] * ending[(row * Self.lanes + lane) * categories + category]
          }
        }
      }
    }
    return sums
  }
}
