// The plan's four clusters, and small measures that belong together.

import NetworkAnalysis
import NetworkModel
import Testing

@Suite struct PrioritiesTests {
  @Test func theClustersAreThePlans() {
    // Rows: effort 1–5; columns: effect 1–5. A 3 counts as hard and as small.
    let table = (1...5).map { effort in
      (1...5).map { ActivityPriorities.Cluster(effort: effort, effect: $0).rawValue }
    }
    #expect(table == [[3, 3, 3, 4, 4], [3, 3, 3, 4, 4], [1, 1, 1, 2, 2], [1, 1, 1, 2, 2], [1, 1, 1, 2, 2]])
  }

  private func activity(
    _ id: String, _ effort: Int?, _ effect: Int?, _ status: Activity.Status = .planned, goals: [Goal.ID] = []
  ) -> Activity {
    Activity(id: .init(id), status: status, goals: goals, effort: effort, effect: effect)
  }

  @Test func entriesComeByClusterThenScoresThenId() {
    let network = StakeholderNetwork(activities: [
      activity("none", nil, nil), activity("half", 2, nil), activity("off", 0, 9), activity("b", 2, 5),
      activity("a", 2, 5),
      activity("c", 1, 5), activity("d", 5, 5), activity("e", 1, 1), activity("f", 4, 1),
      activity("over", 1, 5, .ended),
      activity("mid", 3, 4),
    ])
    let priorities = ActivityPriorities(of: network)
    #expect(priorities.entries.map(\.activity) == ["c", "a", "b", "e", "d", "mid", "f", "half", "none", "off"])
    #expect(priorities.entries.map { $0.cluster?.rawValue } == [4, 4, 4, 3, 2, 2, 1, nil, nil, nil])
    #expect(priorities.ended == ["over"])
    #expect(priorities.entries.filter(\.isOnTheLine).map(\.activity) == ["mid"])
    #expect(ActivityPriorities(of: StakeholderNetwork()).entries.isEmpty)
  }

  @Test func smallMeasuresThatAreAllThatServesAGoalBelongTogether() {
    func combinations(_ change: (inout StakeholderNetwork) -> Void) -> [String] {
      var network = StakeholderNetwork(
        activities: [activity("a", 1, 2, goals: ["1.1"]), activity("b", 5, 3, goals: ["1.1"])],
        goals: [Goal(id: "1"), Goal(id: "1.1", parent: "1")])
      change(&network)
      return ActivityPriorities(of: network).combinations.map { "\($0.goal): \($0.activities)" }
    }
    // The goal above says nothing more.
    #expect(combinations { _ in } == ["1.1: [a, b]"])
    // It does where it has a measure of its own.
    #expect(
      combinations { $0.activities.append(activity("c", 2, 1, goals: ["1"])) } == ["1: [a, b, c]", "1.1: [a, b]"])
    // Something large, something without scores, a single measure: nothing is said.
    #expect(combinations { $0.activities.append(activity("c", 2, 4, goals: ["1.1"])) } == [])
    #expect(combinations { $0.activities.append(activity("c", 2, nil, goals: ["1.1"])) } == [])
    #expect(combinations { $0.activities.removeLast() } == [])
    // What is over serves nothing any more.
    #expect(combinations { $0.activities.append(activity("c", 2, 5, .ended, goals: ["1.1"])) } == ["1.1: [a, b]"])
    #expect(combinations { $0.activities[1].status = .ended } == [])
  }
}
