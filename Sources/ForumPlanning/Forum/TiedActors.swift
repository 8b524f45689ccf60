// Who is no stranger to whom: actors with a tie, and a part and what it is a part of, at whatever depth.

internal import GraphCore
internal import NetworkModel

/// The pairs of actors that work together, by their places in the network.
struct TiedActors: Sendable {
  private let ties: Set<Pair<Int>>
  /// When a walk through the tree of parts comes to an actor and when it leaves it: a part's time lies within its whole's.
  private let times: [ClosedRange<Int>?]

  /// The pairs of a request's network.
  ///
  /// - Complexity: O(actors + ties) time and memory.
  init(_ request: ForumRequest) {
    ties = Set(request.ties.map { Pair($0.source, $0.target) })
    times = Self.times(request.network.actors, places: request.placeOfActor)
  }

  private static func times(_ actors: [NetworkActor], places: [NetworkActor.ID: Int]) -> [ClosedRange<Int>?] {
    var parts: [Int: [Int]] = [:]
    var wholes: [Int] = []
    for (place, actor) in actors.enumerated() {
      if let whole = actor.partOf.flatMap({ places[$0] }) {
        parts[whole, default: []].append(place)
      } else {
        wholes.append(place)
      }
    }
    // Those in a circle are never come to.
    var times: [ClosedRange<Int>?] = Array(repeating: nil, count: actors.count)
    var began = Array(repeating: 0, count: actors.count)
    var clock = 0
    for whole in wholes where parts[whole] != nil {
      var way: [(actor: Int, next: Int)] = [(whole, 0)]
      began[whole] = clock
      while let last = way.last {
        if let part = parts[last.actor]?.dropFirst(last.next).first {
          way[way.count - 1].next += 1
          clock += 1
          began[part] = clock
          way.append((part, 0))
        } else {
          times[last.actor] = began[last.actor]...clock
          way.removeLast()
        }
      }
      clock += 1
    }
    return times
  }

  /// Whether the two work together.
  func contains(_ pair: Pair<Int>) -> Bool {
    if ties.contains(pair) { return true }
    guard let one = times[pair.first], let other = times[pair.second] else { return false }
    return one.contains(other.lowerBound) || other.contains(one.lowerBound)
  }
}
