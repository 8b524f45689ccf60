// What alliances do for those that form them, so that lists of ties can say so.

import GraphCore
package import NetworkModel

extension StakeholderNetwork {
  /// The alliances through which two work together, for each two that the file names by one, by their places in `actors`.
  ///
  /// Each stands once, in the order of the file; there are none where parts are kept apart.
  ///
  /// - Parameter options: What counts as a tie, and the date.
  /// - Complexity: O(collaborations + participants²) of what alliances do.
  package func alliances(_ options: ProjectionOptions) -> [[Int]: [NetworkActor.ID]] {
    guard let organizations else { return [:] }
    let alliances = Set(organizations.folded.filter { !$0.members.isEmpty }.map(\.id))
    guard !alliances.isEmpty else { return [:] }
    let places = actorPlaces
    let date = options.asOf ?? asOf
    var found: [[Int]: [NetworkActor.ID]] = [:]
    func add(_ one: NetworkActor.ID, _ other: NetworkActor.ID, _ parts: [NetworkActor.ID?]) {
      guard let one = places[one], let other = places[other], one != other else { return }
      for part in parts.compactMap({ $0 }) where alliances.contains(part) {
        if found[[min(one, other), max(one, other)]]?.contains(part) == true { continue }
        found[[min(one, other), max(one, other)], default: []].append(part)
      }
    }
    for tie in collaborations where tie.counts(on: date, includingEnded: options.includesEnded) {
      add(tie.source, tie.target, [tie.sourceThrough, tie.targetThrough])
    }
    for activity in activities where activity.isActive(on: date) && options.sharedActivities != .none {
      let allied = activity.participants.filter { $0.through.map(alliances.contains) ?? false }
      for one in allied {
        for other in activity.participants where other.actor != one.actor {
          add(one.actor, other.actor, [one.through])
        }
      }
    }
    return found
  }
}
