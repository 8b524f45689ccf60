// The plan's four clusters: how hard each activity is against how much it does.
//
// Region Stockholm's action plan for a stronger collaboration culture in life science, "Mål, delmål och föreslagna aktiviteter":
// cluster 1 hard and complex with small effect, 2 hard and complex with large effect, 3 easy and manageable with small effect,
// 4 easy and manageable with large effect. 4 is worth striving for, but the whole counts: what is hard may matter in the long
// run, and measures of little importance may matter in combination.

public import NetworkModel

/// The activities of a network by effort and effect.
public struct ActivityPriorities: Sendable, Hashable {
  /// One of the plan's clusters, by its number there.
  public enum Cluster: Int, CaseIterable, Sendable, Hashable {
    /// Hard and complex, with small effect.
    case hardSmall = 1
    /// Hard and complex, with large effect.
    case hardLarge = 2
    /// Easy and manageable, with small effect.
    case easySmall = 3
    /// Easy and manageable, with large effect.
    case easyLarge = 4

    /// The highest effort that is easy; the plan sets no limit.
    package static let easiest = 2
    /// The lowest effect that is large.
    package static let largest = 4

    /// The cluster of two scores.
    ///
    /// An effort of 1–2 is easy and an effect of 4–5 large. The middle, 3, is neither, and counts as hard and as small, so that
    /// no activity is called easy with large effect without a clear score on both.
    package init(effort: Int, effect: Int) {
      switch (effort <= Self.easiest, effect >= Self.largest) {
      case (false, false): self = .hardSmall
      case (false, true): self = .hardLarge
      case (true, false): self = .easySmall
      case (true, true): self = .easyLarge
      }
    }

    /// Whether its activities are called hard.
    package var isHard: Bool { self == .hardSmall || self == .hardLarge }
    /// Whether their effect is called large.
    package var isLarge: Bool { self == .hardLarge || self == .easyLarge }
  }

  /// An activity with its scores.
  public struct Entry: Sendable, Hashable {
    /// The activity.
    public let activity: Activity.ID
    /// Its status on the date.
    public let status: Activity.Status
    /// How hard it is, 1–5; nil where the file is silent or out of range.
    public let effort: Int?
    /// How much it does, 1–5; nil where the file is silent or out of range.
    public let effect: Int?
    /// Its cluster; nil where a score is missing.
    public let cluster: Cluster?

    /// Whether a score is the middle of the scale, so that the cluster could as well be another.
    package var isOnTheLine: Bool { cluster != nil && (effort == 3 || effect == 3) }
  }

  /// Small measures that together are all that serves a goal.
  public struct Combination: Sendable, Hashable {
    /// The goal.
    public let goal: Goal.ID
    /// The measures, by id; two or more, all of small effect.
    public let activities: [Activity.ID]
  }

  /// The date that was looked at, where there is one.
  public let asOf: PartialDate?
  /// What is proposed, planned or active: cluster 4 to 1, then those without scores; in a cluster the largest effect first, then
  /// the least effort, then by id.
  public let entries: [Entry]
  /// What is over on the date, and so no longer to choose between, by id.
  public let ended: [Activity.ID]
  /// Small measures that together serve a goal nothing else serves, by goal.
  ///
  /// Of goals that the same measures serve, those that no other stands below. Where an activity without scores serves the goal
  /// nothing can be said, and nothing is.
  public let combinations: [Combination]

  /// Sorts the activities of a network into the plan's clusters; O(a log a) for a activities.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - date: The date to look at; the file's own without it.
  public init(of network: StakeholderNetwork, on date: PartialDate? = nil) {
    let date = date ?? network.asOf
    asOf = date
    let all = network.activities.map { activity in
      let (effort, effect) = (Self.score(activity.effort), Self.score(activity.effect))
      return Entry(
        activity: activity.id, status: activity.status(on: date), effort: effort, effect: effect,
        cluster: effort.flatMap { effort in effect.map { Cluster(effort: effort, effect: $0) } })
    }
    entries = all.filter { $0.status != .ended }.sorted(by: Self.inOrder)
    ended = all.filter { $0.status == .ended }.map(\.activity).sorted()
    combinations = Self.combinations(network, all)
  }

  /// The entries of a cluster, or with nil those that have no scores.
  package func entries(in cluster: Cluster?) -> [Entry] { entries.filter { $0.cluster == cluster } }

  private static func score(_ value: Int?) -> Int? { value.flatMap { Activity.scores.contains($0) ? $0 : nil } }

  private static func inOrder(_ left: Entry, _ right: Entry) -> Bool {
    let (a, b) = (left.cluster?.rawValue ?? 0, right.cluster?.rawValue ?? 0)
    if a != b { return a > b }
    if left.effect != right.effect { return left.effect ?? 0 > right.effect ?? 0 }
    if left.effort != right.effort { return left.effort ?? 6 < right.effort ?? 6 }
    return left.activity < right.activity
  }

  private static func combinations(_ network: StakeholderNetwork, _ all: [Entry]) -> [Combination] {
    let serving = network.activitiesByGoal().mapValues { $0.filter { all[$0].status != .ended } }
    var found: [Goal.ID: [Int]] = [:]
    for goal in network.goals {
      guard let work = serving[goal.id], work.count > 1,
        work.allSatisfy({ all[$0].cluster.map { !$0.isLarge } ?? false })
      else { continue }
      found[goal.id] = work
    }
    return found.keys.sorted().compactMap { id in
      guard let work = found[id] else { return nil }
      // A goal says nothing more than one below it that the same measures serve.
      let isRepeated = network.goals.contains { $0.parent == id && $0.id != id && found[$0.id] == work }
      return isRepeated ? nil : Combination(goal: id, activities: work.map { all[$0].activity }.sorted())
    }
  }
}
