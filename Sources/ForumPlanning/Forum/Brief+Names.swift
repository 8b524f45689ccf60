// A brief in the ids of a network: whoever writes a name of an actor, a goal or a sector means the one that is called so.

internal import NetworkModel
internal import PlanModel

/// The ids of what a brief names; an id, and the id of somebody on the list of people, comes before a name.
private struct BriefNames {
  private let actors: RecordNames
  private let goals: RecordNames
  private let sectors: SectorNames
  private let people: PeopleList?

  init(_ network: StakeholderNetwork, besides people: PeopleList?) {
    actors = RecordNames(of: network.actorsAndParts)
    goals = RecordNames(of: network.goals)
    sectors = SectorNames(network.allSectors)
    self.people = people
  }

  func invitee(_ word: String) -> String {
    people?.index(of: word) != nil ? word : actors.meaning(of: word) ?? word
  }

  func pair(_ pair: PersonPair) -> PersonPair { PersonPair(invitee(pair.first), invitee(pair.second)) }

  func actor(_ id: NetworkActor.ID) -> NetworkActor.ID { NetworkActor.ID(actors.meaning(of: id.text) ?? id.text) }

  func goal(_ id: Goal.ID) -> Goal.ID { Goal.ID(goals.meaning(of: id.text) ?? id.text) }

  func sector(_ word: String) -> Sector.ID { sectors.id(of: word) ?? Sector.ID(word) }
}

extension Brief {
  /// The brief with the ids of the actors, goals and sectors that it names; what names none stays.
  func naming(recordsOf network: StakeholderNetwork, besides people: PeopleList?) -> Brief {
    let names = BriefNames(network, besides: people)
    var brief = self
    brief.invite = invite.map(names.invitee)
    brief.exclude = exclude.map(names.invitee)
    (brief.apart, brief.together) = (apart.map(names.pair), together.map(names.pair))
    brief.host = host.map(names.actor)
    brief.goals = goals.map(names.goal)
    for place in quotas.indices where quotas[place].attribute == "sector" {
      brief.quotas[place].value = names.sector(quotas[place].value).text
    }
    for place in openSeats.indices { brief.openSeats[place].sector = names.sector(openSeats[place].sector.text) }
    brief.sectors = sectors.map { names.sector($0.text) }
    return brief
  }
}

extension SeriesBrief {
  /// The series with the ids of the actors that it names; what names none stays.
  func naming(recordsOf network: StakeholderNetwork, besides people: PeopleList?) -> SeriesBrief {
    let names = BriefNames(network, besides: people)
    var series = self
    for place in places.indices {
      series.places[place].host = places[place].host.map(names.actor)
      series.places[place].invite = places[place].invite.map(names.invitee)
    }
    series.hosts = hosts.map(names.actor)
    return series
  }
}
