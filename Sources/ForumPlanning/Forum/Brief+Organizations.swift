// A brief in the names of a network of organizations: whoever names a part means its whole, an alliance those that form it.

internal import NetworkModel
internal import PlanModel

extension StakeholderNetwork {
  /// Those whom a brief means by an id: itself for people of the list, else as the network has it.
  fileprivate func invitees(meantBy id: String, besides people: PeopleList?) -> [String] {
    people?.index(of: id) != nil ? [id] : organizations(of: NetworkActor.ID(id)).map(\.text)
  }

  fileprivate func invitees(meantBy ids: [String], besides people: PeopleList?) -> [String] {
    var seen: Set<String> = []
    return ids.flatMap { invitees(meantBy: $0, besides: people) }.filter { seen.insert($0).inserted }
  }
}

extension Brief {
  /// The brief with the actors that the network has in place of their parts and alliances; people of the list stay.
  func naming(organizationsOf network: StakeholderNetwork, besides people: PeopleList?) -> Brief {
    guard network.organizations != nil else { return self }
    func pairs(_ pairs: [PersonPair]) -> [PersonPair] {
      pairs.flatMap { pair in
        network.invitees(meantBy: pair.first, besides: people).flatMap { first in
          network.invitees(meantBy: pair.second, besides: people).compactMap {
            first == $0 ? nil : PersonPair(first, $0)
          }
        }
      }
    }
    var brief = self
    brief.invite = network.invitees(meantBy: invite, besides: people)
    brief.exclude = network.invitees(meantBy: exclude, besides: people)
    (brief.apart, brief.together) = (pairs(apart), pairs(together))
    brief.host = host.flatMap { network.organizations(of: $0).first }
    return brief
  }
}

extension SeriesBrief {
  /// The series with the actors that the network has in place of their parts and alliances; people of the list stay.
  func naming(organizationsOf network: StakeholderNetwork, besides people: PeopleList?) -> SeriesBrief {
    guard network.organizations != nil else { return self }
    var series = self
    for place in places.indices {
      series.places[place].host = places[place].host.flatMap { network.organizations(of: $0).first }
      series.places[place].invite = network.invitees(meantBy: places[place].invite, besides: people)
    }
    series.hosts = hosts.compactMap { network.organizations(of: $0).first }
    return series
  }
}
