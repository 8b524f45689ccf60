// The flow behind a timetable: meetings are added one at a time along the cheapest augmenting path, which may undo
// earlier ones.

/// A flow of meetings between two sides.
struct MeetingFlow {
  private let problem: MatchingProblem
  private let first: Int
  private let second: Int
  /// The cost of a meeting at `a * second + b`: the greatest worth less its own; nil for no meeting.
  private let costs: [Int?]
  private var meets: [Bool]
  private var counts: [Int]
  private var potentials: [Int]
  /// More than the worth of all meetings together.
  private let step: Int

  private var source: Int { first + second }
  private var target: Int { first + second + 1 }

  init(_ problem: MatchingProblem) {
    self.problem = problem
    first = problem.worths.count
    second = problem.secondCount
    var worths: [Int] = []
    for a in 0..<first {
      for b in 0..<second { worths.append(problem.worth(a, b)) }
    }
    let greatest = max(0, worths.max() ?? 0)
    costs = worths.map { $0 > 0 ? greatest - $0 : nil }
    meets = Array(repeating: false, count: first * second)
    counts = Array(repeating: 0, count: first + second)
    potentials = Array(repeating: 0, count: first + second + 2)
    step = greatest * min(first * min(problem.slots, second), second * min(problem.slots, first)) + 1
  }

  /// The pairs that meet, in the order of the first side, then the second.
  var pairs: [(first: Int, second: Int)] {
    meets.indices.filter { meets[$0] }.map { ($0 / second, $0 % second) }
  }

  /// The cost of one more meeting of a person, and what one fewer saves.
  private func more(_ person: Int) -> Int? {
    counts[person] < problem.slots ? step * (2 * counts[person] + 1) : nil
  }
  private func fewer(_ person: Int) -> Int? { counts[person] > 0 ? -step * (2 * counts[person] - 1) : nil }

  /// Calls `body` with each residual arc from a node, and its cost.
  private func arcs(from node: Int, _ body: (_ to: Int, _ cost: Int) -> Void) {
    if node == source {
      for a in 0..<first { if let cost = more(a) { body(a, cost) } }
    } else if node == target {
      for b in 0..<second { if let cost = fewer(first + b) { body(first + b, cost) } }
    } else if node < first {
      for b in 0..<second {
        if let cost = costs[node * second + b], !meets[node * second + b] { body(first + b, cost) }
      }
      if let cost = fewer(node) { body(source, cost) }
    } else {
      let b = node - first
      for a in 0..<first {
        if let cost = costs[a * second + b], meets[a * second + b] { body(a, -cost) }
      }
      if let cost = more(node) { body(target, cost) }
    }
  }

  /// Adds a meeting along the cheapest path; returns whether there was one.
  ///
  /// - Complexity: O(people²).
  mutating func augment() -> Bool {
    let nodes = first + second + 2
    var distance = Array(repeating: Int.max, count: nodes)
    var before = Array(repeating: -1, count: nodes)
    var isDone = Array(repeating: false, count: nodes)
    distance[source] = 0
    while true {
      var nearest = -1
      for node in 0..<nodes where !isDone[node] && distance[node] != Int.max {
        if nearest < 0 || distance[node] < distance[nearest] { nearest = node }
      }
      if nearest < 0 { break }
      isDone[nearest] = true
      arcs(from: nearest) { to, cost in
        let length = distance[nearest] + cost + potentials[nearest] - potentials[to]
        if length < distance[to] {
          distance[to] = length
          before[to] = nearest
        }
      }
    }
    guard distance[target] != Int.max else { return false }
    // Unreached nodes take the distance of the furthest, so that no reduced cost falls below zero later.
    let furthest = distance.reduce(0) { $1 == Int.max ? $0 : max($0, $1) }
    for node in 0..<nodes { potentials[node] += distance[node] == Int.max ? furthest : distance[node] }
    var node = target
    while node != source {
      let from = before[node]
      turn(from, node)
      node = from
    }
    return true
  }

  /// Sends one unit of flow along an arc.
  private mutating func turn(_ from: Int, _ to: Int) {
    switch (from, to) {
    case (source, _): counts[to] += 1
    case (_, source): counts[from] -= 1
    case (_, target): counts[from] += 1
    case (target, _): counts[to] -= 1
    default:
      let (a, b) = from < first ? (from, to - first) : (to, from - first)
      meets[a * second + b] = from < first
    }
  }
}
