// What actors do together as ties, for formats that know actors and ties only: without them, a network that lives by its
// activities would reach Gephi as a cloud of dots.
//
// Rules. The activities are those that count for the analyses: active on the file's date, no meetings that were held. Each pair of
// their participants gets one undirected tie of the kind `activity`, with the weight that the analyses give it, 1/(k − 1) from
// each activity of k participants (Newman 2001, doi:10.1103/PhysRevE.64.016132), and the names of the activities. It holds from the
// start of the first activity to the end of the last; open where one of them is. Direct ties stay as they are.

package import NetworkModel

extension StakeholderNetwork {
  /// The network with ties in place of the activities that make some.
  ///
  /// - Parameter language: The language of the activities' names.
  /// - Returns: The network, and what became of the activities; no note where none makes a tie.
  /// - Complexity: O(sum of squares of the participants).
  package func withTiesOfActivities(in language: Language) -> (network: StakeholderNetwork, note: WritingNote?) {
    let places = actorPlaces
    var pairs: [[Int]: (weight: Double, names: [String], period: Period)] = [:]
    var rest: [Activity] = []
    for activity in activities {
      let members = Set(activity.participants.compactMap { places[$0.actor] }).sorted()
      guard members.count > 1, activity.counts(on: asOf, includingEnded: false) else {
        rest.append(activity)
        continue
      }
      let name = (activity.shortName ?? activity.name)?.text(in: language) ?? activity.id.text
      for (position, a) in members.enumerated() {
        for b in members[(position + 1)...] {
          pairs[[a, b], default: (0, [], activity.period)].weight += 1 / Double(members.count - 1)
          pairs[[a, b]]?.names.append(name)
          pairs[[a, b]]?.period.extend(by: activity.period)
        }
      }
    }
    if pairs.isEmpty { return (self, nil) }
    var network = self
    network.activities = rest
    network.collaborations += pairs.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { pair, tie in
      Collaboration(
        source: actors[pair[0]].id, target: actors[pair[1]].id, kind: "activity", direction: .undirected,
        strength: tie.weight, period: tie.period,
        additional: [Attribute("activities", .array(tie.names.map { .string($0.replacing("|", with: "/")) }))])
    }
    return (network, WritingNote(.activitiesAsTies(activities: activities.count - rest.count, pairs: pairs.count)))
  }
}

extension Period {
  /// Goes on to the start or the end of another period that begins earlier or ends later; open where that is.
  fileprivate mutating func extend(by other: Period) {
    start = start.flatMap { start in other.start.map { $0.firstDay < start.firstDay ? $0 : start } }
    end = end.flatMap { end in other.end.map { $0.lastDay > end.lastDay ? $0 : end } }
  }
}
