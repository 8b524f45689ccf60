// The status of activities on a day, and which goals they serve.

public import NetworkModel

extension Activity {
  /// The status of the activity on a date, or, without one, as the file stands.
  ///
  /// What is proposed or planned stays so until the file says otherwise. What is active or over is planned before its start,
  /// active from its start to its end, and over after it; without an end, an activity whose status is ended is over.
  public func status(on date: PartialDate?) -> Status {
    if status == .proposed { return .proposed }
    if status == .planned { return .planned }
    if isActive(on: date) { return .active }
    if let date, let start = period.start, start.firstDay > date.lastDay { return .planned }
    return .ended
  }
}

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
