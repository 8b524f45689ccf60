// The network of organizations: what parts do counts for their whole, what alliances do for those that form them.

/// Which actors an analysis keeps apart.
public enum ActorLevel: String, CaseIterable, Sendable, Hashable {
  /// Organizations: what their parts do counts for them.
  case organization
  /// Every actor of the file by itself.
  case part
}

/// What was counted for its whole when a network became one of organizations.
public struct Organizations: Hashable, Sendable {
  /// The parts and alliances that are no actors of the network any more, as the file has them.
  public let folded: [NetworkActor]
  /// The hierarchy of the file.
  public let hierarchy: Hierarchy

  /// The parts of an organization that were counted for it, in the order of the file.
  ///
  /// - Complexity: O(folded actors).
  public func parts(of organization: NetworkActor.ID) -> [NetworkActor] {
    folded.filter { $0.id != organization && hierarchy.organization(of: $0.id) == organization }
  }

  /// The record of an actor that was folded.
  ///
  /// - Complexity: O(folded actors).
  public func actor(_ id: NetworkActor.ID) -> NetworkActor? { folded.first { $0.id == id } }
}

extension StakeholderNetwork {
  /// The network at a level: as it is, or as one of organizations.
  public func at(_ level: ActorLevel) -> StakeholderNetwork {
    switch level {
    case .organization: ofOrganizations()
    case .part: self
    }
  }

  /// The actors of this network that an actor of its file stands for: itself, or in a network of organizations its whole, and
  /// for an alliance those that form it.
  public func organizations(of actor: NetworkActor.ID) -> [NetworkActor.ID] {
    organizations?.hierarchy.organizations(of: actor) ?? [actor]
  }

  /// The actors, and those that a network of organizations has folded into them.
  package var actorsAndParts: [NetworkActor] { actors + (organizations?.folded ?? []) }

  /// The network of organizations.
  ///
  /// A part's collaborations, seats, activities, positions, competences, profile areas and tags become those of its organization,
  /// and its sector a tag there where it is another. What an alliance does is done by each that forms it. What lies inside one
  /// organization is no collaboration and goes. `Activity.Participant.through` says which part or alliance the file names. A
  /// network without parts and alliances is given back as it is; so is one that is folded already.
  ///
  /// Participants that become one keep the role that is named first. An alliance's activity is owned by the first that forms it.
  ///
  /// - Complexity: O(size of the network), times the members of alliances for what these do.
  public func ofOrganizations() -> StakeholderNetwork {
    if organizations != nil { return self }
    let hierarchy = Hierarchy(of: self)
    if hierarchy.isFlat { return self }
    var network = self
    network.organizations = Organizations(
      folded: actors.filter { !hierarchy.isOrganization($0.id) }, hierarchy: hierarchy)
    network.actors = wholes(hierarchy)
    network.collaborations = collaborations.filter { !hierarchy.areTogether($0.source, $0.target) }.flatMap { tie in
      hierarchy.organizations(of: tie.source).flatMap { source in
        hierarchy.organizations(of: tie.target).compactMap { target in
          // Two alliances may have a member in common.
          if source == target { return nil }
          var copy = tie
          (copy.source, copy.target) = (source, target)
          copy.sourceThrough = source == tie.source ? nil : tie.source
          copy.targetThrough = target == tie.target ? nil : tie.target
          return copy
        }
      }
    }
    network.activities = activities.map { activity in
      var activity = activity
      activity.owner = activity.owner.map { hierarchy.organizations(of: $0)[0] }
      activity.participants = Self.participants(activity.participants, hierarchy)
      activity.attendance = Self.distinct(activity.attendance.flatMap(hierarchy.organizations))
      return activity
    }
    network.positions = positions.flatMap { position in
      hierarchy.organizations(of: position.actor).map { actor in
        var position = position
        position.actor = actor
        return position
      }
    }
    network.survey = survey.flatMap { answer in
      hierarchy.organizations(of: answer.actor).flatMap { actor -> [SurveyAnswer] in
        let others: [NetworkActor.ID?] = answer.about.map(hierarchy.organizations) ?? [nil]
        return others.compactMap { about -> SurveyAnswer? in
          // What a part says of its own whole is no tie.
          if about == actor { return nil }
          var answer = answer
          (answer.actor, answer.about) = (actor, about)
          return answer
        }
      }
    }
    return network
  }

  /// The organizations, each with what its parts bring.
  private func wholes(_ hierarchy: Hierarchy) -> [NetworkActor] {
    var places: [NetworkActor.ID: Int] = [:]
    var wholes: [NetworkActor] = []
    for actor in actors where hierarchy.isOrganization(actor.id) {
      places[actor.id] = places[actor.id] ?? wholes.count
      wholes.append(actor)
    }
    for part in actors where !hierarchy.isOrganization(part.id) {
      // An alliance brings nothing of its own to its members: each has its own competences.
      guard let place = places[hierarchy.organization(of: part.id)] else { continue }
      wholes[place].competences = Self.distinct(wholes[place].competences + part.competences)
      wholes[place].profileAreas = Self.distinct(wholes[place].profileAreas + part.profileAreas)
      let sector = part.sector == wholes[place].sector ? [] : [part.sector.text]
      wholes[place].tags = Self.distinct(wholes[place].tags + sector + part.tags)
    }
    return wholes
  }

  private static func participants(
    _ participants: [Activity.Participant], _ hierarchy: Hierarchy
  ) -> [Activity.Participant] {
    var seen: Set<NetworkActor.ID> = []
    // Those that the file names themselves come before those that it names through a part.
    let direct = Set(participants.map(\.actor))
    return participants.flatMap { participant in
      hierarchy.organizations(of: participant.actor).compactMap { organization in
        let isNamed = organization == participant.actor
        guard isNamed || !direct.contains(organization), seen.insert(organization).inserted || isNamed else {
          return nil
        }
        var copy = participant
        copy.actor = organization
        copy.through = isNamed ? nil : participant.actor
        return copy
      }
    }
  }

  private static func distinct<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}
