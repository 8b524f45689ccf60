// Two networks as one, for the view of changes: everyone of either, and the ties of both.

internal import GraphCore
public import NetworkAnalysis
import NetworkModel

extension NetworkMap {
  /// A map of what has changed between two networks, or between two dates of one.
  ///
  /// Of a record that both have, the later one's is shown; a tie is as strong as it was in the earlier where that has
  /// it.
  ///
  /// - Parameters:
  ///   - networks: The two networks.
  ///   - comparison: What differs between them.
  ///   - names: What the two are called where they have no date.
  ///   - sheet: The slide or paper that it is laid out for.
  ///   - words: The words of the map's legend and notes.
  public init(
    of networks: ComparedNetworks, comparison: NetworkComparison, names: (before: String, after: String),
    sheet: Sheet? = nil, words: MapWords
  ) {
    let (before, after) = (networks.before.network, networks.after.network)
    var union = after
    let known = Set(after.actors.map(\.id))
    union.actors += before.actors.filter { !known.contains($0.id) }
    let sectors = Set(after.ownSectors.map(\.id))
    union.ownSectors += before.ownSectors.filter { !sectors.contains($0.id) }
    let places = union.actorPlaces
    var ties: [ProjectedTie] = []
    var seen: Set<Pair<Int>> = []
    for side in [networks.before, networks.after] {
      for tie in side.ties {
        let ends = (places[side.id(at: tie.source)], places[side.id(at: tie.target)])
        guard let source = ends.0, let target = ends.1 else { continue }
        if seen.insert(Pair(source, target)).inserted { ties.append(tie.between(source, target)) }
      }
    }
    func pairs(_ change: NetworkComparison.Change) -> Set<Pair<Int>> {
      Set(
        comparison.ties.filter { $0.change == change }.compactMap { tie in
          places[tie.first].flatMap { first in places[tie.second].map { Pair(first, $0) } }
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
    let order = union.actors.indices.sorted { union.actors[$0].id < union.actors[$1].id }
    self.init(union, ties, order: order, on: nil, view: .changes, changes: changes, sheet: sheet, words: words)
  }
}
