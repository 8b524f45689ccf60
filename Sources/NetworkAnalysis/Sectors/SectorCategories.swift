// Sectors as numbers, for the measures of a graph that ask for categories.

package import NetworkModel

/// The sector of each actor as a number, in the order of `sectorsInUse`.
package struct SectorCategories: Sendable, Hashable {
  /// The sectors that have actors, without what says that a sector is not known (`Sector.isUnknown`).
  package let sectors: [Sector]
  /// The place in `sectors` of each actor's sector, by the actor's place; −1 where it is not known.
  package let ids: [Int32]

  /// The sectors of a network's actors.
  package init(of network: StakeholderNetwork) {
    sectors = network.sectorsInUse.filter { !Sector.isUnknown($0.id) }
    let places = Dictionary(uniqueKeysWithValues: sectors.enumerated().map { ($1.id, Int32($0)) })
    ids = network.actors.map { places[$0.sector] ?? -1 }
  }

  /// The actors of each sector, by their places, ascending.
  package var members: [[Int32]] {
    var members = [[Int32]](repeating: [], count: sectors.count)
    for (actor, id) in ids.enumerated() where id >= 0 { members[Int(id)].append(Int32(actor)) }
    return members
  }
}
