// Facts: gaps that say the same, told once.
//
// A sector that is missing is one fact, whichever goals and forums lack it; that goals have no indicator is one fact with a list of
// goals. Each gap keeps its id, so that the same is followed from year to year; its facts say with which others it is told.

public import NetworkModel

/// Gaps that are told as one.
public struct GapFact: Sendable, Hashable {
  /// What the gaps of a fact have in common.
  public enum Theme: Sendable, Hashable {
    /// A gap that stands by itself, or leads others that follow from it, by its id.
    case gap(String)
    /// A sector is not there for goals and forums that need it.
    case missingSector(Sector.ID)
    /// Goals have no indicator.
    case withoutIndicator
    /// The work for goals has no owner.
    case withoutOwner
    /// Competences that goals need are noted for nobody.
    case missingCompetences
    /// Measures exist for a goal, and none names the goals below it.
    case unspecific(below: Goal.ID)
    /// One actor carries all contact between sectors.
    case soleBroker(NetworkActor.ID)
    /// A party has had no answer.
    case unanswered(NetworkActor.ID)

    /// The theme as an id; that of a gap which stands by itself or leads others is the gap's own.
    public var id: String {
      func named(_ kind: String, _ id: String) -> String { kind + ":" + Gap.Facts.escaped(id) }
      return switch self {
      case .gap(let id): id
      case .missingSector(let sector): named("missing-sector", sector.text)
      case .withoutIndicator: "without-indicator"
      case .withoutOwner: "without-owner"
      case .missingCompetences: "missing-competences"
      case .unspecific(let goal): named("unspecific-below", goal.text)
      case .soleBroker(let actor): named("sole-broker-of-sectors", actor.text)
      case .unanswered(let actor): named("unanswered", actor.text)
      }
    }
  }

  /// What its gaps have in common.
  public let theme: Theme
  /// Its gaps: the one that leads, then most severe first.
  public let gaps: [Gap]

  /// An id, which stays the same from year to year.
  public var id: String { theme.id }
  /// The gap that leads.
  public var lead: Gap { gaps[0] }
  /// The kind of the gap that leads.
  public var kind: Gap.Kind { lead.kind }
  /// The severity of its most severe gap.
  public var severity: GapSeverity { gaps.map(\.severity).max() ?? lead.severity }
  /// The goals concerned, by id.
  public var goals: [Goal.ID] { Set(gaps.flatMap(\.goals)).sorted() }

  /// The facts that gaps make: by severity, then id.
  ///
  /// A gap that belongs to several is in each. Of some of a network's gaps the facts hold these only.
  ///
  /// - Complexity: O(g log g) for g gaps.
  public static func facts(of gaps: [Gap]) -> [GapFact] {
    var members: [Theme: [Gap]] = [:]
    for gap in gaps {
      for theme in gap.within { members[theme, default: []].append(gap) }
    }
    return members.map { theme, gaps in
      GapFact(
        theme: theme,
        gaps: gaps.sorted { left, right in
          let leads = (theme.isLed(by: left), theme.isLed(by: right))
          return leads.0 != leads.1 ? leads.0 : Gap.precedes(left, right)
        })
    }.sorted { left, right in
      let (a, b) = (left.severity, right.severity)
      return a < b || b < a ? a > b : naturallyPrecedes(left.id, right.id)
    }
  }
}

extension GapFact.Theme {
  fileprivate func isLed(by gap: Gap) -> Bool {
    switch self {
    case .gap(let id): gap.id == id
    case .missingSector: gap.kind == .sectorEmpty
    case .withoutIndicator, .withoutOwner, .missingCompetences, .unspecific, .soleBroker, .unanswered: false
    }
  }
}

extension Gap {
  /// By severity, then kind, then id.
  static func precedes(_ left: Gap, _ right: Gap) -> Bool {
    if left.severity < right.severity || right.severity < left.severity { return left.severity > right.severity }
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    return naturallyPrecedes(left.id, right.id)
  }
}

extension GapSearch {
  /// How many times as severe as the next the first of a list is that stands out of it and is told by itself.
  private static let standingOut = 1.2

  /// The gaps, in their order, each with the facts that it belongs to.
  func withFacts(_ gaps: [Gap]) -> [Gap] {
    let ids = Set(gaps.map(\.id))
    let uncovered = Set(gaps.filter { $0.kind == .goalUncovered }.flatMap(\.goals))
    let alone = standingOut(gaps)
    return gaps.map { gap in
      var told = gap
      told.within = alone.contains(gap.id) ? [.gap(gap.id)] : themes(of: gap, among: ids, uncovered)
      return told
    }
  }

  /// The first of the gaps without indicator, owner or competence, where it stands out.
  private func standingOut(_ gaps: [Gap]) -> Set<String> {
    var found: Set<String> = []
    for kind in [Gap.Kind.goalUnmeasured, .goalUnowned, .competenceMissing] {
      let alike = gaps.filter { $0.kind == kind }.sorted(by: Gap.precedes)
      if alike.count > 1, alike[0].severity.exact >= Self.standingOut * alike[1].severity.exact {
        found.insert(alike[0].id)
      }
    }
    return found
  }

  private func themes(of gap: Gap, among ids: Set<String>, _ uncovered: Set<Goal.ID>) -> [GapFact.Theme] {
    /// The gap of another's id where there is one, else this one by itself.
    func led(by facts: Gap.Facts) -> [GapFact.Theme] { [.gap(ids.contains(facts.id) ? facts.id : gap.id)] }
    switch gap.facts {
    case .sectorEmpty(let sector, _, _): return [.missingSector(sector)]
    case .goalSectorsMissing(_, let missing, _, _), .forumSectorMissing(_, _, let missing, _, _, _):
      return missing.map { .missingSector($0) }
    case .goalUnmeasured: return [.withoutIndicator]
    case .goalUnowned: return [.withoutOwner]
    case .competenceMissing: return [.missingCompetences]
    case .goalUnspecific(_, let above, _, _): return [.unspecific(below: above)]
    case .positionUnanswered(let matter, _, _):
      // Who objects, and stands in a conflict by that, is told of there.
      let conflicts = self.conflicts(of: matter).filter { ids.contains($0) }
      return conflicts.isEmpty ? [.unanswered(matter.actor)] : conflicts.map { .gap($0) }
    case .goalUncovered(let goal, _, _):
      // Nothing serves the goal above either: the same, said of the whole.
      return led(by: .goalUncovered(goal: highest(above: goal, among: uncovered), proposed: [], ended: 0))
    case .soleBroker(let broker, let pair):
      let sectors = Gap.SectorPair(
        first: pair.first, second: pair.second, firstSize: 0, secondSize: 0, observed: 0, expected: 0, p: 0, q: 0,
        goals: [])
      let between = [Gap.Facts.sectorPairApart(sectors).id, Gap.Facts.sectorPairThin(sectors).id]
      if let id = between.first(where: ids.contains) { return [.gap(id)] }
      // Where all others of its sector work with nobody, that is what is told, and the rest follows from it.
      guard let sector = onlyConnected(broker), [pair.first, pair.second].contains(sector) else {
        return [.soleBroker(broker)]
      }
      let outside = Gap.Facts.isolatedActor(sector: sector, isolated: [], size: 0, goals: []).id
      return [ids.contains(outside) ? .gap(outside) : .soleBroker(broker)]
    case .bridgeTie(let near, _, _):
      // Who has one partner loses contact if it leaves, and if their tie ends.
      return led(by: .cutActor(actor: near, cutOff: [], cutOffCount: 0, parts: 0))
    case .goalSingleActor, .goalBehind, .sectorPairApart, .sectorPairThin, .structuralHole, .cutActor,
      .isolatedActor, .lapsedActivity, .competenceSingle, .positionConflict, .contactIdle:
      return [.gap(gap.id)]
    }
  }

  /// The ids of the conflicts in which an objection stands, if there are any: on each of its goals, and on its topic.
  private func conflicts(of matter: PositionAnswers.Matter) -> [String] {
    guard matter.stance == .opposes else { return [] }
    return matter.goals.map { goal in
      Gap.Facts.positionConflict(goal: goal, topic: matter.topic, supporters: [], opponents: []).id
    }
  }

  /// The sector of an actor of which all others work with nobody; nil where it is not so.
  private func onlyConnected(_ actor: NetworkActor.ID) -> Sector.ID? {
    guard let place = places[actor], categories.ids[place] >= 0 else { return nil }
    let isConnected = zip(network.actors, categories.ids).contains { other, sector in
      other.id != actor && sector == categories.ids[place] && degree(other.id) > 0
    }
    return isConnected ? nil : network.actors[place].sector
  }

  /// The highest goal above a goal that is among some, with all between; the goal itself where its parent is not.
  private func highest(above goal: Goal.ID, among goals: Set<Goal.ID>) -> Goal.ID {
    var highest = goal
    var seen: Set<Goal.ID> = [goal]
    while let parent = self.goal(highest)?.parent, goals.contains(parent), seen.insert(parent).inserted {
      highest = parent
    }
    return highest
  }
}
