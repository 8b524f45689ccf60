// Which activities serve which goals.

import NetworkModel

extension StakeholderNetwork {
  /// For each goal the places of the activities that serve it, a goal below it or one that contributes to it, ascending.
  ///
  /// Goals that go round in a circle serve each other; an activity's goal need not be in the file. O(activities · goals above).
  func activitiesByGoal() -> [Goal.ID: [Int]] {
    let above = Dictionary(goals.map { ($0.id, $0.serves) }, uniquingKeysWith: { first, _ in first })
    var serving: [Goal.ID: Set<Int>] = [:]
    for (place, activity) in activities.enumerated() {
      var waiting = activity.goals
      while let id = waiting.popLast() {
        if serving[id, default: []].insert(place).inserted { waiting += above[id] ?? [] }
      }
    }
    return serving.mapValues { $0.sorted() }
  }
}

extension Goal {
  /// The goals that what serves it serves too: its parent, and those that it contributes to.
  var serves: [ID] { (parent.map { [$0] } ?? []) + contributesTo }
}
