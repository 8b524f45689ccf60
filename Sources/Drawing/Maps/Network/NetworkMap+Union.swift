// Two networks as one, for the view of changes: everyone of either, and the ties of both.

public import NetworkAnalysis
public import NetworkModel

extension NetworkMap {
  /// A map of what has changed between two networks, or between two dates of one.
  ///
  /// Of a record that both have, the later one's is shown; a tie is as strong as it was in the earlier where that has it.
  ///
  /// - Parameters:
  ///   - before: The earlier network.
  ///   - after: The later one.
  ///   - options: What the comparison was asked for.
  ///   - comparison: What differs between them.
  ///   - names: What the two are called where they have no date.
  ///   - words: The words of the map's legend and notes.
  public init(
    before: StakeholderNetwork, after: StakeholderNetwork, options: NetworkComparison.Options,
    comparison: NetworkComparison, names: (before: String, after: String), words: MapWords
  ) {
    var union = after
    let known = Set(after.actors.map(\.id))
    union.actors += before.actors.filter { !known.contains($0.id) }
    let sectors = Set(after.ownSectors.map(\.id))
    union.ownSectors += before.ownSectors.filter { !sectors.contains($0.id) }
    let places = union.actorPlaces
    var ties: [ProjectedTie] = []
    var seen: Set<[Int]> = []
    for (side, options) in [(before, options.before), (after, options.after)] {
      for tie in side.projectedTies(options) {
        guard let source = places[side.actors[tie.source].id], let target = places[side.actors[tie.target].id] else {
          continue
        }
        let moved = tie.between(source, target)
        if seen.insert([moved.source, moved.target]).inserted { ties.append(moved) }
      }
    }
    func pairs(_ change: NetworkComparison.Change) -> Set<[Int]> {
      Set(
        comparison.ties.filter { $0.change == change }.compactMap { tie in
          places[tie.first].flatMap { first in places[tie.second].map { [min(first, $0), max(first, $0)] } }
        })
    }
    func actors(_ change: NetworkComparison.Change) -> Set<Int> {
      Set(comparison.actors(change).compactMap { places[$0] })
    }
    let dates = (comparison.asOfBefore?.description, comparison.asOfAfter?.description)
    // Two files of one date, or without any, go by their names.
    let areDates = dates.0 != dates.1 && dates.0 != nil && dates.1 != nil
    let changes = Changes(
      before: areDates ? dates.0 ?? names.before : names.before,
      after: areDates ? dates.1 ?? names.after : names.after, gainedActors: actors(.gained),
      lostActors: actors(.lost), gainedTies: pairs(.gained), lostTies: pairs(.lost))
    self.init(
      network: union, ties: ties, view: .changes, changes: changes, words: words)
  }
}
