// What the tests of this module share: graphs from lists of ties, and comparison of numbers.

import GraphCore
import Synchronization
import TestSupport
import Testing

extension CompressedGraph {
  /// The graph of a list of ties that is known to be right.
  init(_ ties: Ties, isDirected: Bool = false) {
    do {
      try self.init(
        vertexCount: ties.vertexCount, isDirected: isDirected, sources: ties.pairs.map(\.0),
        targets: ties.pairs.map(\.1), weights: ties.weights)
    } catch {
      Issue.record("\(error)")
      self.init(isolatedVertices: ties.vertexCount)
    }
  }
}

/// Whether two lists agree to `tolerance`, relative to the larger of 1 and the value.
func agree(_ found: [Double], _ wanted: [Double], tolerance: Double = 1e-10) -> Bool {
  found.count == wanted.count
    && zip(found, wanted).allSatisfy { abs($0 - $1) <= tolerance * max(1, abs($1)) }
}

/// Whether two lists of perhaps undefined values agree: undefined in the same places, near elsewhere.
func agree(_ found: [Double?], _ wanted: [Double?], tolerance: Double = 1e-10) -> Bool {
  found.count == wanted.count
    && zip(found, wanted).allSatisfy { found, wanted in
      guard let found, let wanted else { return found == nil && wanted == nil }
      return abs(found - wanted) <= tolerance * max(1, abs(wanted))
    }
}

/// All hop distances by Floyd and Warshall: slow and plain; `Int.max / 4` where there is no path.
func allDistances(_ graph: CompressedGraph) -> [[Int]] {
  let count = graph.vertexCount
  var distance = Array(repeating: Array(repeating: Int.max / 4, count: count), count: count)
  for vertex in 0..<count { distance[vertex][vertex] = 0 }
  for edge in graph.edges {
    distance[Int(edge.source)][Int(edge.target)] = 1
    if !graph.isDirected { distance[Int(edge.target)][Int(edge.source)] = 1 }
  }
  for middle in 0..<count {
    for a in 0..<count {
      for b in 0..<count {
        distance[a][b] = min(distance[a][b], distance[a][middle] + distance[middle][b])
      }
    }
  }
  return distance
}

/// What a measure said about its progress.
final class ProgressLog: Sendable {
  private let log = Mutex<[(Int, Int)]>([])

  var entries: [(Int, Int)] { log.withLock { $0 } }

  func add(_ done: Int, _ total: Int) { log.withLock { $0.append((done, total)) } }
}
