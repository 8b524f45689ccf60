// Why a gap is gone: closed, or dissolved because what it was a gap of is gone.

import GraphCore
import NetworkModel

/// Separates gaps of an earlier network that were closed from those that have nothing left to be gaps of.
struct GapDissolution {
  private let side: ProjectedNetwork
  private let parts: Components
  private let isTied: [Bool]
  private let uncovered: Set<Goal.ID>
  private let goals: [Goal.ID: Goal]
  private let activities: [Activity.ID: Activity]
  private let sectors: Set<Sector.ID>
  /// The sectors of each actor's partners.
  private let reached: [Set<Sector.ID>]

  /// - Parameters:
  ///   - side: The later network.
  ///   - gaps: Its gaps.
  init(_ side: ProjectedNetwork, _ gaps: [Gap]) {
    self.side = side
    let graph = side.graph
    parts = graph.components()
    isTied = graph.vertices.map { graph.degree(of: $0) > 0 }
    uncovered = Set(gaps.filter { $0.kind == .goalUncovered }.flatMap(\.goals))
    goals = ComparedNetworks.byID(side.network.goals, \.id)
    activities = ComparedNetworks.byID(side.network.activities, \.id)
    sectors = Set(side.network.actors.map(\.sector))
    reached = graph.vertices.map { actor in
      Set(graph.neighbors(of: actor).map { side.network.actors[Int($0)].sector })
    }
  }

  /// Whether a gap that is there no more has nothing left to be a gap of.
  func covers(_ gap: Gap) -> Bool {
    switch gap.kind {
    case .goalUncovered, .goalUnmeasured, .positionConflict: return lacksGoal(gap)
    case .goalUnowned, .goalSectorsMissing, .goalSingleActor:
      return lacksGoal(gap) || gap.goals.contains(where: uncovered.contains)
    case .goalBehind:
      let indicators = gap.goals.flatMap { goal in
        (goals[goal]?.indicators ?? []).map { Gap.id(.goalBehind, [goal.text, $0.id.text]) }
      }
      return !indicators.contains(gap.id)
    case .lapsedActivity: return gap.activities.first.map { activities[$0] == nil } ?? false
    case .forumSectorMissing:
      return gap.activities.first.map { activities[$0].map { $0.status(on: side.asOf) == .ended } ?? true } ?? false
    case .sectorPairApart, .sectorPairThin, .isolatedActor: return !gap.sectors.allSatisfy(sectors.contains)
    case .soleBroker: return !hasContact(gap.sectors)
    case .cutActor, .bridgeTie:
      let places = gap.actors.map { side.places[$0] }
      let ids = Set(places.map { $0.map { parts.ids[$0] } })
      return ids.count > 1 || places.contains { $0.map { !isTied[$0] } ?? true }
    case .sectorEmpty:
      // Nobody is of the sector still, so nobody asks for it any more.
      return !gap.sectors.contains { sector in
        side.network.actors.contains { $0.sector == sector || $0.tags.contains(sector.text) }
      }
    case .competenceMissing, .competenceSingle:
      let needed = Set(goals.values.flatMap { $0.needs.competences.map(GapSearch.key) })
      return !gap.competences.contains(where: needed.contains)
    default: return false
    }
  }

  private func lacksGoal(_ gap: Gap) -> Bool { !gap.goals.contains { goals[$0] != nil } }

  /// Whether two sectors have a tie or a common partner.
  private func hasContact(_ pair: [Sector.ID]) -> Bool {
    guard pair.count == 2 else { return false }
    return side.network.actors.indices.contains { place in
      let sector = side.network.actors[place].sector
      let partners = reached[place]
      return partners.contains(pair[0]) && partners.contains(pair[1]) || sector == pair[0] && partners.contains(pair[1])
    }
  }
}
