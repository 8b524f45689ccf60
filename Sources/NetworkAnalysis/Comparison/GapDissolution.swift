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
    switch gap.facts {
    case .goalUncovered(let goal, _, _), .goalUnmeasured(let goal), .goalUnspecific(let goal, _, _, _),
      .positionConflict(let goal, _, _, _):
      return goals[goal] == nil
    case .positionUnanswered(let matter, _, _):
      // What nobody says any more was not answered.
      return !side.network.activities.contains { activity in activity.answers.contains(where: matter.positions.contains)
      }
    case .goalUnowned(let goal, _, _), .goalSectorsMissing(let goal, _, _, _), .goalSingleActor(let goal, _, _):
      return goals[goal] == nil || uncovered.contains(goal)
    case .goalBehind(let goal, let indicator, _, _, _):
      return !(goals[goal]?.indicators.contains { $0.id == indicator } ?? false)
    case .lapsedActivity(let activity, _, _, _, _): return activities[activity] == nil
    case .forumSectorMissing(let forum, _, _, _, _, _):
      return activities[forum].map { $0.status(on: side.asOf) == .ended } ?? true
    case .sectorPairApart(let pair), .sectorPairThin(let pair):
      return !sectors.contains(pair.first) || !sectors.contains(pair.second)
    case .isolatedActor(let sector, _, _, _): return !sectors.contains(sector)
    case .soleBroker(_, let pair): return !hasContact(pair.first, pair.second)
    case .cutActor, .bridgeTie:
      let places = gap.actors.map { side.places[$0] }
      let ids = Set(places.map { $0.map { parts.ids[$0] } })
      return ids.count > 1 || places.contains { $0.map { !isTied[$0] } ?? true }
    case .sectorEmpty(let sector, _, _):
      // Nobody is of the sector still, so nobody asks for it any more.
      return !side.network.actors.contains { $0.sector == sector || $0.tags.contains(sector.text) }
    case .competenceMissing(let competence, _, _), .competenceSingle(let competence, _, _, _):
      return !goals.values.contains { $0.needs.competences.contains { GapSearch.key($0) == GapSearch.key(competence) } }
    case .structuralHole: return false
    }
  }

  /// Whether two sectors have a tie or a common partner.
  private func hasContact(_ first: Sector.ID, _ second: Sector.ID) -> Bool {
    side.network.actors.indices.contains { place in
      let sector = side.network.actors[place].sector
      let partners = reached[place]
      return partners.contains(first) && partners.contains(second) || sector == first && partners.contains(second)
    }
  }
}
