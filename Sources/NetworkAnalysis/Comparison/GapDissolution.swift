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
  /// The ties that are the only way to somebody, by their ends.
  private let onlyWays: Set<Set<NetworkActor.ID>>
  /// The sectors of each actor's partners.
  private let reached: [Set<Sector.ID>]
  /// The gaps, by id, that the later network has without the actors that have come since.
  private let withoutNewcomers: Set<String>

  /// - Parameters:
  ///   - side: The later network.
  ///   - gaps: Its gaps.
  ///   - withoutNewcomers: The ids of the gaps that it has without the actors that the earlier one does not have.
  init(_ side: ProjectedNetwork, _ gaps: [Gap], withoutNewcomers: Set<String>) {
    (self.side, self.withoutNewcomers) = (side, withoutNewcomers)
    let graph = side.graph
    parts = graph.components()
    isTied = graph.vertices.map { graph.degree(of: $0) > 0 }
    uncovered = Set(gaps.filter { $0.kind == .goalUncovered }.flatMap(\.goals))
    goals = ComparedNetworks.byID(side.network.goals, \.id)
    activities = ComparedNetworks.byID(side.network.activities, \.id)
    sectors = Set(side.network.actors.map(\.sector))
    onlyWays = Set(gaps.flatMap { Self.ties(of: $0.facts) })
    reached = graph.vertices.map { actor in
      Set(graph.neighbors(of: actor).map { side.network.actors[Int($0)].sector })
    }
  }

  /// Why a gap that is there no more has nothing left to be a gap of; nil where it was closed.
  func reason(for gap: Gap) -> GapChange.Reason? {
    switch gap.facts {
    case .goalUncovered(let goal, _, _), .goalUnmeasured(let goal), .goalUnspecific(let goal, _, _, _),
      .positionConflict(let goal, _, _, _):
      return goals[goal] == nil ? .recordGone : nil
    case .positionUnanswered(let matter, _, _):
      // What nobody says any more was not answered.
      return side.network.activities.contains { $0.answers.contains(where: matter.positions.contains) }
        ? nil : .recordGone
    case .goalUnowned(let goal, _, _), .goalSectorsMissing(let goal, _, _, _), .goalSingleActor(let goal, _, _):
      return goals[goal] == nil ? .recordGone : uncovered.contains(goal) ? .unserved : nil
    case .goalBehind(let goal, let indicator, _, _, _):
      return goals[goal]?.indicators.contains { $0.id == indicator } ?? false ? nil : .recordGone
    case .lapsedActivity(let activity, _, _, _, _): return activities[activity] == nil ? .recordGone : nil
    case .contactIdle(let meeting, _, _, _):
      guard activities[meeting] != nil else { return .recordGone }
      let remembered = NetworkContacts(of: side.network, on: side.asOf).meetings
      return remembered.contains { $0.activity == meeting } ? nil : .forgotten
    case .forumSectorMissing(let forum, _, _, _, _, _):
      guard let activity = activities[forum] else { return .recordGone }
      return activity.status(on: side.asOf) == .ended ? .over : nil
    case .sectorPairApart(let pair), .sectorPairThin(let pair):
      guard sectors.contains(pair.first), sectors.contains(pair.second) else { return .recordGone }
      return ties(pair.first, pair.second) > pair.observed || haveMet(pair.first, pair.second) ? nil : diluted(gap)
    case .isolatedActor(let sector, _, _, _): return sectors.contains(sector) ? nil : .recordGone
    case .soleBroker(let broker, let pair):
      guard hasContact(pair.first, pair.second) else { return .contactLost }
      let isMended =
        ties(pair.first, pair.second, besides: broker) > 0
        || pair.ties == 0 && haveCommonPartner(pair.first, pair.second, besides: broker)
      return isMended ? nil : diluted(gap)
    case .bridgeTie where !onlyWays.isDisjoint(with: Self.ties(of: gap.facts)): return .stillOnlyWay
    case .cutActor, .bridgeTie:
      let places = gap.actors.map { side.places[$0] }
      let ids = Set(places.map { $0.map { parts.ids[$0] } })
      return ids.count > 1 || places.contains { $0.map { !isTied[$0] } ?? true } ? .contactLost : nil
    case .sectorEmpty(let sector, _, _):
      // Nobody is of the sector still, so nobody asks for it any more.
      return side.network.actors.contains { $0.sector == sector || $0.tags.contains(sector.text) } ? nil : .notAsked
    case .competenceMissing(let competence, _, _), .competenceSingle(let competence, _, _, _):
      return goals.values.contains {
        $0.needs.competences.contains { GapSearch.key($0) == GapSearch.key(competence) }
      } ? nil : .notAsked
    case .structuralHole: return nil
    }
  }

  /// The ends of the ties that are the only way to somebody.
  private static func ties(of facts: Gap.Facts) -> [Set<NetworkActor.ID>] {
    if case .bridgeTie(let near, let far, _) = facts { far.map { [near, $0] } } else { [] }
  }

  /// Why a gap is gone that rests on what chance would give, though nothing has come in its place.
  private func diluted(_ gap: Gap) -> GapChange.Reason {
    withoutNewcomers.contains(gap.id) ? .newActors : .notExpected
  }

  /// Whether two sectors have a tie or a common partner.
  private func hasContact(_ first: Sector.ID, _ second: Sector.ID) -> Bool {
    side.network.actors.indices.contains { place in
      let sector = side.network.actors[place].sector
      let partners = reached[place]
      return partners.contains(first) && partners.contains(second) || sector == first && partners.contains(second)
    }
  }

  /// Whether somebody besides one actor has partners in two sectors.
  private func haveCommonPartner(_ first: Sector.ID, _ second: Sector.ID, besides broker: NetworkActor.ID) -> Bool {
    side.network.actors.indices.contains { place in
      side.network.actors[place].id != broker && reached[place].contains(first) && reached[place].contains(second)
    }
  }

  /// The ties between the actors of two sectors, without those of one actor.
  private func ties(_ first: Sector.ID, _ second: Sector.ID, besides broker: NetworkActor.ID? = nil) -> Int {
    side.ties.count { tie in
      let (one, other) = (side.network.actors[tie.source], side.network.actors[tie.target])
      return one.id != broker && other.id != broker
        && ((one.sector, other.sector) == (first, second) || (other.sector, one.sector) == (first, second))
    }
  }

  /// Whether some of two sectors have met.
  private func haveMet(_ first: Sector.ID, _ second: Sector.ID) -> Bool {
    func isOf(_ sector: Sector.ID) -> (NetworkActor.ID) -> Bool {
      { actor in side.places[actor].map { side.network.actors[$0].sector == sector } ?? false }
    }
    return NetworkContacts(of: side.network, on: side.asOf).haveMet(isOf(first), isOf(second))
  }
}
