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

  /// Whether anybody speaks for a sector: an actor, or a part that counts for its whole, as a hospital does for its region.
  func hasActor(of sector: Sector.ID) -> Bool {
    func speaks(_ actor: NetworkActor) -> Bool { actor.sector == sector || actor.tags.contains(sector.text) }
    return actors.contains(where: speaks) || organizations?.folded.contains(where: speaks) ?? false
  }
}
