// Why each is invited, from the choice and its request: facts by id, in the order in which they are told.

package import NetworkAnalysis
internal import NetworkModel
package import PlanModel

extension ForumProblem {
  /// The number of gaps named for each who is invited.
  private static let gapsNamed = 2
  /// The least share of the shortest paths between sectors that is worth telling.
  private static let leastShare = 0.05

  /// Why somebody is invited.
  func reasons(for invitation: ForumChoice.Invitation) -> [InvitationReason] {
    let candidate = request.candidates[invitation.candidate]
    let actors = request.network.actors
    var reasons: [InvitationReason] = []
    if invitation.isRequired { reasons.append(.required) }
    let alone = invitation.reachedAlone.filter { $0 != candidate.actor }
    if !alone.isEmpty { reasons.append(.onlyPartner(of: alone.map { actors[$0].id })) }
    if let actor = candidate.actor, let share = request.bridging[actor], share >= Self.leastShare {
      reasons.append(.bridging(share: share))
    }
    if !invitation.newActors.isEmpty {
      var sectors: [Sector.ID] = []
      for actor in invitation.newActors where !sectors.contains(actors[actor].sector) {
        sectors.append(actors[actor].sector)
      }
      reasons.append(.newOrganizations(invitation.newActors.count, sectors: sectors))
    } else if !invitation.newContacts.isEmpty {
      reasons.append(.newPeople(invitation.newContacts.count))
    }
    if !candidate.themes.isEmpty {
      let scarce = invitation.themesKept.filter(candidate.themes.contains)
      reasons.append(
        .themes(candidate.themes.map { request.themes[$0].id }, scarce: scarce.map { request.themes[$0].id }))
    }
    return reasons + gapReasons(for: invitation, candidate)
  }

  private func gapReasons(
    for invitation: ForumChoice.Invitation, _ candidate: ForumRequest.Candidate
  ) -> [InvitationReason] {
    let all = invitation.gaps.map { request.gaps[$0] }
    var reasons: [InvitationReason] = []
    var seen: Set<String> = []
    // Only what the list of people says of them: whom a proposal names is to be asked, which is no competence.
    let own = Set(candidate.competences.map { $0.lowercased() })
    let competences = all.filter { $0.kind == .competenceMissing }.flatMap(\.competences)
      .filter { own.contains($0.lowercased()) && seen.insert($0).inserted }
    if !competences.isEmpty { reasons.append(.competences(competences)) }
    let actor = candidate.actor.map { request.network.actors[$0].id }
    let gaps = all.filter { gap in
      switch gap.kind {
      // The gap of actors without ties is worked on by those actors alone.
      case .isolatedActor: actor.map(gap.actors.contains) ?? false
      case .competenceMissing: false
      default: true
      }
    }
    let sector = candidate.values[ForumRequest.sector].map { Sector.ID($0) }
    reasons += gaps.prefix(Self.gapsNamed).map { Self.work(on: $0, by: actor, of: sector) }
    if gaps.count > Self.gapsNamed { reasons.append(.moreGaps(gaps.count - Self.gapsNamed)) }
    return reasons
  }

  /// What the coming of somebody from an actor and a sector does about a gap.
  private static func work(on gap: Gap, by actor: NetworkActor.ID?, of sector: Sector.ID?) -> InvitationReason {
    func meets(_ tie: InvitationReason.SectorTie) -> InvitationReason? {
      guard let sector, gap.sectors.contains(sector), let other = gap.sectors.first(where: { $0 != sector }) else {
        return nil
      }
      return .meets(other, from: sector, tie: tie)
    }
    // Somebody who takes part already may work on it, and brings nothing that is missing.
    let missing = sector.flatMap { gap.sectors.contains($0) ? $0 : nil }
    let reason: InvitationReason? =
      switch gap.kind {
      case .isolatedActor: .isolated
      case .sectorPairApart: meets(.none)
      case .sectorPairThin: meets(.rare)
      case .soleBroker: meets(gap.actors.first.map { .through($0) } ?? .rare)
      case .goalUncovered: gap.goals.isEmpty ? nil : .takesUp(Array(gap.goals.prefix(2)))
      case .goalSectorsMissing:
        gap.goals.isEmpty ? nil : missing.map { .brings($0, to: Array(gap.goals.prefix(2))) }
      case .forumSectorMissing: missing.map { .brings($0, to: [], forum: gap.activities.first) }
      case .structuralHole, .cutActor, .bridgeTie:
        actor.map(gap.actors.contains) ?? false ? nil : .tiesTogether(gap.actors)
      case .goalUnowned, .goalUnmeasured, .goalSingleActor, .goalBehind, .sectorEmpty, .lapsedActivity,
        .competenceMissing, .competenceSingle, .positionConflict, .goalUnspecific, .positionUnanswered, .contactIdle:
        nil
      }
    return reason ?? .worksOn(GapTopic(gap))
  }
}

extension GapTopic {
  /// What a gap is called by.
  package init(_ gap: Gap) {
    let subject: Subject =
      switch gap.kind {
      case .competenceMissing, .competenceSingle: .competences(gap.competences)
      case .sectorEmpty, .sectorPairApart, .sectorPairThin, .soleBroker: .sectors(gap.sectors)
      case .goalUncovered, .goalUnowned, .goalUnmeasured, .goalSectorsMissing, .goalSingleActor, .goalBehind,
        .forumSectorMissing, .positionConflict, .goalUnspecific, .positionUnanswered:
        .goals(gap.goals)
      case .structuralHole, .cutActor, .bridgeTie, .isolatedActor, .lapsedActivity, .contactIdle: .actors(gap.actors)
      }
    self.init(kind: gap.kind.rawValue, subject: subject)
  }
}
