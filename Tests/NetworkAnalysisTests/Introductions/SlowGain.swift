// The gain of introductions written out: everything is reckoned anew from the network and the ties, by nothing but the words of
// `IntroductionWeights`.

import Foundation
import NetworkModel

@testable import NetworkAnalysis

/// A network of known sectors, as plain lists, and what ties bring to it.
struct SlowGain {
  let network: StakeholderNetwork
  let count: Int
  private let sector: [String]
  private let edges: Set<[Int]>
  private let gaps: [Gap]

  init(_ network: StakeholderNetwork) throws {
    self.network = network
    count = network.actors.count
    sector = network.actors.map(\.sector.text)
    gaps = try NetworkGaps(of: network.projected()).gaps
    edges = Set(network.projectedTies().map { [$0.source, $0.target] })
  }

  /// All pairs that can be brought together, and have something to meet about or somebody between them.
  var candidates: [[Int]] {
    (0..<count).flatMap { a in ((a + 1)..<max(count, a + 1)).map { [a, $0] } }.filter(canMeet)
  }

  private func isAsked(_ place: Int) -> Bool {
    let actor = network.actors[place]
    return actor.invitable ?? (actor.sector != "funder")
  }

  private func canMeet(_ pair: [Int]) -> Bool {
    guard !edges.contains(pair), pair.allSatisfy(isAsked) else { return false }
    let ends = pair.map { network.actors[$0] }
    func takesPart(_ activity: Activity) -> Int { ends.count { members(of: activity).contains($0.id) } }
    if network.activities.contains(where: { $0.status == .planned && takesPart($0) == 2 }) { return false }
    let hasIntroducer = (0..<count).contains { third in
      isAsked(third) && pair.allSatisfy { edges.contains([min($0, third), max($0, third)]) }
    }
    return hasIntroducer || shared(pair) > 0
  }

  private func members(of activity: Activity) -> Set<NetworkActor.ID> {
    Set(activity.participants.map(\.actor) + (activity.owner.map { [$0] } ?? []))
  }

  private func place(_ id: NetworkActor.ID) -> Int { network.actors.firstIndex { $0.id == id } ?? -1 }

  func gain(_ ties: [[Int]]) -> Double {
    closed(ties) + ties.map(goals).reduce(0, +)
      + 0.5 * (closeness(edges.union(ties)) - closeness(edges)) / Double(max(1, count)) - cost(ties)
  }

  // MARK: Gaps

  private func between(_ pairs: some Sequence<[Int]>, _ gap: Gap) -> [[Int]] {
    let ends = Set(gap.sectors.map(\.text))
    return pairs.filter { Set([sector[$0[0]], sector[$0[1]]]) == ends }
  }

  private func closed(_ ties: [[Int]]) -> Double {
    gaps.reduce(0.0) { sum, gap in
      switch gap.facts {
      case .sectorPairApart: return sum + (between(ties, gap).isEmpty ? 0 : gap.severity.value)
      case .sectorPairThin(let pair):
        let lacking = max(1, pair.expected.rounded(.up) - Double(pair.observed))
        return sum + gap.severity.value * min(lacking, Double(between(ties, gap).count)) / lacking
      case .soleBroker(_, let pair):
        guard pair.ties > 0, !between(ties, gap).isEmpty else { return sum }
        let all = between(edges.union(ties), gap)
        let carried = (0..<count).contains { actor in
          sector.count { $0 == sector[actor] } > 1 && all.allSatisfy { $0.contains(actor) }
        }
        return sum + (carried ? 0 : gap.severity.value)
      case .isolatedActor:
        let met = gap.actors.count { actor in
          ties.contains { tie in
            tie.contains(place(actor)) && tie.contains { end in edges.contains { $0.contains(end) } }
          }
        }
        return sum + gap.severity.value * Double(met) / Double(gap.actors.count)
      case .cutActor: return sum + gap.severity.value * relieved(place(gap.actors[0]), ties)
      default: return sum
      }
    }
  }

  private func reached(from start: Int, _ ties: Set<[Int]>, without: Int? = nil) -> Set<Int> {
    var (seen, next): (Set<Int>, [Int]) = ([start], [start])
    while let actor = next.popLast() {
      for tie in ties where tie.contains(actor) && !tie.contains(without ?? -1) {
        for other in tie where seen.insert(other).inserted { next.append(other) }
      }
    }
    return seen
  }

  /// The share of those cut off that hang together with the largest part once the ties within the component are there.
  private func relieved(_ center: Int, _ ties: [[Int]]) -> Double {
    let component = reached(from: center, edges)
    var parts: [Set<Int>] = []
    for actor in component.sorted() where actor != center && !parts.contains(where: { $0.contains(actor) }) {
      parts.append(reached(from: actor, edges, without: center))
    }
    let largest = parts.max { ($0.count, $1.min() ?? 0) < ($1.count, $0.min() ?? 0) } ?? []
    let inside = ties.filter { component.contains($0[0]) && component.contains($0[1]) }
    let now = reached(from: largest.min() ?? center, edges.union(inside), without: center)
    let cutOff = component.count - 1 - largest.count
    return Double(now.count - largest.count) / Double(cutOff)
  }

  // MARK: Goals

  private func weight(_ goal: Goal) -> Double {
    (goal.kind == .area || goal.kind == .strategy ? 0.4 : 1)
      * (1 + Double(min(4, goal.needs.sectors.count + goal.needs.competences.count)) / 4)
  }

  private func works(_ actor: NetworkActor, _ goal: Goal) -> Bool {
    network.activities.contains { activity in
      activity.status != .ended && activity.goals.contains(goal.id) && members(of: activity).contains(actor.id)
    }
  }

  private func wants(_ actor: NetworkActor, _ goal: Goal) -> Bool {
    network.positions.contains {
      $0.actor == actor.id && $0.goal == goal.id && [.asks, .supports].contains($0.stance)
    }
  }

  private func goals(_ tie: [Int]) -> Double { 0.6 * (1 - GapMath.half(shared(tie))) }

  /// What two share, and can bring each other.
  private func shared(_ tie: [Int]) -> Double {
    let (one, other) = (network.actors[tie[0]], network.actors[tie[1]])
    func common(_ first: [String], _ second: [String]) -> Int { Set(first).intersection(second).count }
    var sum =
      Double(min(2, common(one.competences, other.competences) + common(one.profileAreas, other.profileAreas))) / 4
    let former = network.activities.count { activity in
      activity.status == .ended && [one, other].allSatisfy { members(of: activity).contains($0.id) }
    }
    sum += Double(min(2, former)) / 4
    if let town = one.place, town == other.place, one.sector != other.sector,
      network.actors.count(where: { $0.place == town }) <= 5
    {
      sum += 0.25
    }
    for goal in network.goals {
      let circle = network.actors.filter { works($0, goal) }
      if works(one, goal), works(other, goal) { sum += weight(goal) / 2 }
      for (host, guest) in [(one, other), (other, one)] where works(host, goal) && !works(guest, goal) {
        let brings = goal.needs.sectors.contains(guest.sector) && !circle.contains { $0.sector == guest.sector }
        let knows = Set(goal.needs.competences).intersection(guest.competences)
          .filter { need in !circle.contains { $0.competences.contains(need) } }
        sum += weight(goal) / 2 * Double(knows.count + (brings ? 1 : 0))
        if wants(guest, goal) { sum += weight(goal) / 4 }
      }
      if edges.isEmpty, one.sector != other.sector, goal.needs.sectors.contains(one.sector),
        goal.needs.sectors.contains(other.sector)
      {
        sum += weight(goal) / 4
      }
    }
    return sum
  }

  // MARK: Distance and cost

  private func distances(_ ties: Set<[Int]>) -> [[Int]] {
    var partners = [[Int]](repeating: [], count: count)
    for tie in ties {
      partners[tie[0]].append(tie[1])
      partners[tie[1]].append(tie[0])
    }
    return (0..<count).map { start in
      var steps = [Int](repeating: .max, count: count)
      var (queue, head) = ([start], 0)
      steps[start] = 0
      while head < queue.count {
        for other in partners[queue[head]] where steps[other] == .max {
          steps[other] = steps[queue[head]] + 1
          queue.append(other)
        }
        head += 1
      }
      return steps
    }
  }

  private func closeness(_ ties: Set<[Int]>) -> Double {
    let steps = distances(ties)
    var sum = 0.0
    for a in 0..<count {
      for b in 0..<a where sector[a] != sector[b] && steps[a][b] != .max { sum += 1 / Double(steps[a][b]) }
    }
    return sum
  }

  private func cost(_ ties: [[Int]]) -> Double {
    let steps = distances(edges)
    var sum = 0.0
    for tie in ties {
      let apart = steps[tie[0]][tie[1]]
      sum += edges.isEmpty ? 0 : 0.2 * (1 - 2 / Double(min(4, apart)))
      for goal in network.goals {
        let stances = tie.map { place in
          network.positions.first { $0.actor == network.actors[place].id && $0.goal == goal.id }?.stance
        }
        if stances.contains(.supports), stances.contains(.opposes) { sum += 0.1 }
      }
    }
    for actor in 0..<count {
      let times = ties.count { $0.contains(actor) }
      sum += 0.1 * Double(times * (times - 1) / 2)
    }
    return sum
  }
}

/// 2^(−x), from the system's mathematics instead of the library's own series.
private enum GapMath {
  static func half(_ exponent: Double) -> Double { pow(2, -exponent) }
}
