// Who could meet whom, and who could introduce them: the names in proposals.

import GraphCore
import NetworkModel

extension GapSearch {
  /// Of each side so many of the best connected are looked at.
  private static let candidates = 24

  /// A pair of two sides that does not work together, best introduced: most common partners, then most ties, then ids.
  func introduction(_ one: [Int32], _ other: [Int32], without: Set<Int32> = []) -> Gap.Proposal {
    func first(_ side: [Int32]) -> [Int32] {
      Array(
        side.filter { !without.contains($0) }
          .sorted { (graph.degree(of: $1), $0) < (graph.degree(of: $0), $1) }.prefix(Self.candidates))
    }
    let (left, right) = (first(one), first(other))
    var best: (pair: (Int32, Int32), score: (Int, Int), common: Int32?)?
    for a in left {
      let partners = Set(graph.neighbours(of: a))
      for b in right where a != b && !partners.contains(b) {
        let common = graph.neighbours(of: b).filter { partners.contains($0) }
        let score = (common.count, graph.degree(of: a) + graph.degree(of: b))
        if let best, score <= best.score { continue }
        best = ((a, b), score, common.max { (graph.degree(of: $0), $1) < (graph.degree(of: $1), $0) })
      }
    }
    guard let best else { return Gap.Proposal(.introduce, actors: []) }
    return Gap.Proposal(.introduce, actors: [id(best.pair.0), id(best.pair.1)], through: best.common.map(id))
  }

  /// Whom to ask from sectors into a circle of actors: for each sector the best connected, else the sector itself.
  func invitation(
    _ sectors: [Sector.ID], to activities: [Activity], circle: [NetworkActor.ID]
  ) -> Gap.Proposal {
    let guests = sectors.compactMap { best(of: $0, count: 1).first }
    let empty = sectors.filter { best(of: $0, count: 1).isEmpty }
    return Gap.Proposal(
      .invite, actors: guests,
      through: activities.compactMap(\.owner).first { places[$0] != nil } ?? leader(of: circle),
      sectors: empty, activities: activities.map(\.id))
  }

  /// The one of a circle that owns most of what is active or planned, then has most ties, then the first id.
  func leader(of circle: [NetworkActor.ID]) -> NetworkActor.ID? {
    let owned = Dictionary(grouping: network.activities.filter { [.active, .planned].contains(state(of: $0)) }) {
      $0.owner
    }
    return circle.min { left, right in
      let (a, b) = (owned[left]?.count ?? 0, owned[right]?.count ?? 0)
      if a != b { return a > b }
      return (degree(right), left) < (degree(left), right)
    }
  }

  /// Who could take a goal on: the one that leads most of what serves it or, failing that, the goals around it.
  func owner(for goal: Goal) -> NetworkActor.ID? {
    var next: Goal? = goal
    var seen: Set<Goal.ID> = []
    while let current = next, seen.insert(current.id).inserted {
      let work = activities(of: current.id, [.active, .planned])
      let leads = work.flatMap(\.participants).filter { $0.role == .lead && places[$0.actor] != nil }.map(\.actor)
      if let lead = leads.min() { return lead }
      if let leader = leader(of: members(of: work)) { return leader }
      next = current.parent.flatMap(self.goal)
    }
    return leader(of: network.actors.map(\.id).filter { degree($0) > 0 })
  }
}
