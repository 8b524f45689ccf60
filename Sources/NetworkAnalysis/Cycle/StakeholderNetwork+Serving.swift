// Which activities serve which goals.

import NetworkModel

extension StakeholderNetwork {
  /// For each goal the places of the activities that serve it or a goal below it, ascending.
  ///
  /// Goals that go round in a circle serve each other; an activity's goal need not be in the file. O(activities · depth).
  func activitiesByGoal() -> [Goal.ID: [Int]] {
    let parents = Dictionary(goals.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
    var serving: [Goal.ID: Set<Int>] = [:]
    for (place, activity) in activities.enumerated() {
      for goal in activity.goals {
        var next: Goal.ID? = goal
        var seen: Set<Goal.ID> = []
        while let id = next, seen.insert(id).inserted {
          serving[id, default: []].insert(place)
          next = parents[id] ?? nil
        }
      }
    }
    return serving.mapValues { $0.sorted() }
  }
}
