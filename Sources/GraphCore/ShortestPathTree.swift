// Shortest paths from one vertex when ties have lengths.
//
// Dijkstra 1959, doi:10.1007/BF01386390, with a heap of four children. Distances come first; which arcs lie on
// shortest paths is then decided from final distances, by one and the same comparison going out and coming back, so a
// tolerance can make paths equal but never leave the counts inconsistent.

/// The memory of one thread for searches over ties with lengths.
struct ShortestPathTree {
  /// The distance of each vertex, infinite if not reached.
  private(set) var distance: [Double]
  /// The vertices reached, nearest first.
  private(set) var order: [Int32] = []
  /// The place of each vertex in `order`, while it is there.
  private(set) var place: [Int32]
  private var keys: [Double] = []
  private var heap: [Int32] = []

  init(count: Int) {
    distance = Array(repeating: .infinity, count: count)
    place = Array(repeating: -1, count: count)
  }

  /// Finds distances from `source` over rows with lengths.
  mutating func search(from source: Int, _ offsets: [UInt32], _ targets: [Int32], _ lengths: [Double]) {
    for vertex in order {
      distance[Int(vertex)] = .infinity
      place[Int(vertex)] = -1
    }
    order.removeAll(keepingCapacity: true)
    distance[source] = 0
    push(0, Int32(source))
    while let (key, vertex) = pop() {
      let own = Int(vertex)
      // An older entry of a vertex that has been reached on a shorter way.
      if place[own] >= 0 || key > distance[own] { continue }
      place[own] = Int32(order.count)
      order.append(vertex)
      for arc in Int(offsets[own])..<Int(offsets[own + 1]) {
        let target = Int(targets[arc])
        let new = key + lengths[arc]
        if new < distance[target] {
          distance[target] = new
          push(new, Int32(target))
        }
      }
    }
  }

  /// Whether the arc from `source` to `target` lies on a shortest path.
  @inline(__always)
  func isTight(_ source: Int, _ target: Int, _ length: Double, _ tolerance: Double) -> Bool {
    place[target] > place[source] && distance[source] + length <= distance[target] * (1 + tolerance)
  }

  private mutating func push(_ key: Double, _ vertex: Int32) {
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

  private mutating func pop() -> (Double, Int32)? {
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
