// Dijkstra's search from one vertex after another, with memory that is reused.
//
// Dijkstra 1959, doi:10.1007/BF01386390, with a heap of four children, or with buckets
// (Dial 1969, doi:10.1145/363269.363610) if lengths are small whole numbers. Distances come first; which arcs lie on
// shortest paths is then decided from final distances, by the same comparison in the forward and the backward pass of
// betweenness, so that a tolerance may make paths equal but never the counts inconsistent.

/// Searches over ties with lengths; holds the memory of one thread.
struct ShortestPathSearch {
  /// The distance of each vertex, infinite if it was not reached.
  private(set) var distance: [Double]
  /// The vertices reached, nearest first.
  private(set) var order: [Int32] = []
  /// The place of each vertex in `order`, or -1.
  private(set) var place: [Int32]
  private var queue: DistanceQueue

  /// Memory for a graph of `count` vertices whose arcs have `lengths`.
  init(count: Int, lengths: [Double]) {
    distance = Array(repeating: .infinity, count: count)
    place = Array(repeating: -1, count: count)
    queue = DistanceQueue(lengths: lengths)
  }

  /// Finds the distances from `source`.
  mutating func search(from source: Int, _ offsets: [UInt32], _ targets: [Int32], _ lengths: [Double]) {
    Self.search(from: source, (offsets, targets, lengths), &distance, &place, &order, &queue)
  }

  private static func search(
    from source: Int, _ rows: (offsets: [UInt32], targets: [Int32], lengths: [Double]), _ distances: inout [Double],
    _ places: inout [Int32], _ order: inout [Int32], _ queue: inout DistanceQueue
  ) {
    let offsets = rows.offsets.span
    let targets = rows.targets.span
    let lengths = rows.lengths.span
    var distance = distances.mutableSpan
    var place = places.mutableSpan
    for vertex in order {
      distance[Int(vertex)] = .infinity
      place[Int(vertex)] = -1
    }
    order.removeAll(keepingCapacity: true)
    distance[source] = 0
    queue.push(0, Int32(truncatingIfNeeded: source))
    while let (key, vertex) = queue.pop() {
      let own = Int(vertex)
      // An outdated entry: the vertex has been reached by a shorter path.
      if place[own] >= 0 || key > distance[own] { continue }
      place[own] = Int32(truncatingIfNeeded: order.count)
      order.append(vertex)
      for arc in Int(offsets[own])..<Int(offsets[own + 1]) {
        let target = Int(targets[arc])
        let new = key + lengths[arc]
        if new < distance[target] {
          distance[target] = new
          queue.push(new, Int32(truncatingIfNeeded: target))
        }
      }
    }
  }
}

/// A priority queue of vertices, nearest first; keys are never decreased, so a vertex may have several entries.
private struct DistanceQueue {
  /// The greatest length for which buckets are used.
  static let longest = 1024.0

  private let usesBuckets: Bool
  private var keys: [Double] = []
  private var heap: [Int32] = []
  /// The newest entry of each bucket, or -1; the number of buckets is a power of two.
  private var newest: [Int32] = []
  /// The entry before each entry in its bucket.
  private var before: [Int32] = []
  private var waiting = 0
  private var bucket = 0

  init(lengths: [Double]) {
    let greatest = lengths.max() ?? 1
    usesBuckets = greatest <= Self.longest && lengths.allSatisfy { $0 == $0.rounded(.towardZero) }
    if !usesBuckets { return }
    var count = 2
    while Double(count) <= greatest { count *= 2 }
    newest = Array(repeating: -1, count: count)
  }

  @inline(__always)
  mutating func push(_ key: Double, _ vertex: Int32) {
    if usesBuckets {
      let place = Int(key) & (newest.count - 1)
      before.append(newest[place])
      newest[place] = Int32(truncatingIfNeeded: heap.count)
      heap.append(vertex)
      keys.append(key)
      waiting += 1
    } else {
      pushToHeap(key, vertex)
    }
  }

  @inline(__always)
  mutating func pop() -> (Double, Int32)? {
    usesBuckets ? popFromBucket() : popFromHeap()
  }

  private mutating func popFromBucket() -> (Double, Int32)? {
    if waiting == 0 {
      heap.removeAll(keepingCapacity: true)
      keys.removeAll(keepingCapacity: true)
      before.removeAll(keepingCapacity: true)
      bucket = 0
      return nil
    }
    while newest[bucket] < 0 { bucket = (bucket + 1) & (newest.count - 1) }
    let entry = Int(newest[bucket])
    newest[bucket] = before[entry]
    waiting -= 1
    return (keys[entry], heap[entry])
  }

  private mutating func pushToHeap(_ key: Double, _ vertex: Int32) {
    var hole = keys.count
    keys.append(key)
    heap.append(vertex)
    while hole > 0 {
      let above = (hole - 1) / 4
      if keys[above] <= key { break }
      keys[hole] = keys[above]
      heap[hole] = heap[above]
      hole = above
    }
    keys[hole] = key
    heap[hole] = vertex
  }

  private mutating func popFromHeap() -> (Double, Int32)? {
    guard let lastKey = keys.popLast(), let last = heap.popLast() else { return nil }
    if keys.isEmpty { return (lastKey, last) }
    let top = (keys[0], heap[0])
    var hole = 0
    while true {
      let first = 4 * hole + 1
      if first >= keys.count { break }
      var least = first
      for child in (first + 1)..<max(min(first + 4, keys.count), first + 1) where keys[child] < keys[least] {
        least = child
      }
      if keys[least] >= lastKey { break }
      keys[hole] = keys[least]
      heap[hole] = heap[least]
      hole = least
    }
    keys[hole] = lastKey
    heap[hole] = last
    return top
  }
}
