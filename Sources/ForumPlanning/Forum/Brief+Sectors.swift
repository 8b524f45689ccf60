// A brief in the ids of sectors: a quota may name a sector as the list of people does, by any of its names.

internal import NetworkModel
internal import PlanModel

extension Brief {
  /// The brief with the ids of the sectors that quotas, open seats and `sectors` name; what names no sector stays.
  func naming(sectorsOf network: StakeholderNetwork) -> Brief {
    let names = SectorNames(network.allSectors)
    func id(_ name: String) -> Sector.ID { names.id(of: name) ?? Sector.ID(name) }
    var brief = self
    for place in quotas.indices where quotas[place].attribute == "sector" {
      brief.quotas[place].value = id(quotas[place].value).text
    }
    for place in openSeats.indices { brief.openSeats[place].sector = id(openSeats[place].sector.text) }
    brief.sectors = sectors.map { id($0.text) }
    return brief
  }
}
