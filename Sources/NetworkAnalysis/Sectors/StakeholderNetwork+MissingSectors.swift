// The sectors that a network's goals and target groups need and that none of its actors speaks for.

package import NetworkModel

extension StakeholderNetwork {
  /// The sectors that a goal or the target groups need and that no actor belongs to or is tagged with, by id, with the goals
  /// that need them.
  ///
  /// - Complexity: O(n·s) for n actors and s sectors that are needed.
  package var sectorsWithoutActors: [(sector: Sector.ID, goals: [Goal.ID])] {
    let asking = goals.filter { !$0.isHeeded }
    let wanted = Set(targetGroups + asking.flatMap(\.needs.sectors)).filter { !Sector.isUnknown($0) }.sorted()
    return wanted.filter { !hasActor(of: $0) }.map { sector in
      (sector, asking.filter { $0.needs.sectors.contains(sector) }.map(\.id).sorted())
    }
  }

  /// Whether anybody speaks for a sector.
  func hasActor(of sector: Sector.ID) -> Bool {
    actors.contains { $0.sector == sector || $0.tags.contains(sector.text) }
  }
}
