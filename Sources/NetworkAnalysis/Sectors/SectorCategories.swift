// Sectors as numbers, for the measures of a graph that ask for categories.

public import NetworkModel

/// The sector of each actor as a number, in the order of `sectorsInUse`.
public struct SectorCategories: Sendable, Hashable {
  /// The sector that stands for not knowing; its actors belong to no category, and measures by sector pass them over.
  public static let unknown: Sector.ID = "unknown"

  /// The sectors that have actors, without the unknown one.
  public let sectors: [Sector]
  /// The place in `sectors` of each actor's sector, by the actor's place; −1 where it is unknown.
  public let ids: [Int32]

  /// The sectors of a network's actors.
  public init(of network: StakeholderNetwork) {
    sectors = network.sectorsInUse.filter { $0.id != Self.unknown }
    let places = Dictionary(uniqueKeysWithValues: sectors.enumerated().map { ($1.id, Int32($0)) })
    ids = network.actors.map { places[$0.sector] ?? -1 }
  }

  /// The actors of each sector, by their places, ascending.
  public var members: [[Int32]] {
    var members = [[Int32]](repeating: [], count: sectors.count)
    for (actor, id) in ids.enumerated() where id >= 0 { members[Int(id)].append(Int32(actor)) }
    return members
  }
}
