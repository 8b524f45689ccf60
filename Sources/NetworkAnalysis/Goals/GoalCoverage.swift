// Who serves which goal: the goals as a tree, the activities that name them, and those who take part.
//
// The rules are those of `gaps`: an activity serves a goal directly, through a goal below it or through one that contributes to
// it; what is active or planned covers a goal, what is only proposed or over does not; a goal that is only to be heeded needs none.

public import NetworkModel

/// The goals of a network with what serves them.
public struct GoalCoverage: Sendable, Hashable {
  /// A goal in its place in the tree.
  package struct Row: Sendable, Hashable {
    /// The goal.
    package let goal: Goal.ID
    /// How many goals it lies under.
    package let depth: Int
    /// Whether goals lie under it.
    package let isParent: Bool
    /// Whether it is only to be heeded.
    package let isHeeded: Bool
    /// How many activities of each state serve it, a goal below it or one that contributes to it.
    package let activities: [Activity.Status: Int]

    /// Whether an activity that is active or planned serves it, or none need.
    package var isCovered: Bool {
      isHeeded || activities[.active, default: 0] + activities[.planned, default: 0] > 0
    }
  }

  /// An activity that names a goal.
  package struct Work: Sendable, Hashable {
    /// The activity.
    package let activity: Activity.ID
    /// Its status on the date.
    package let status: Activity.Status
    /// The goals that it names, by id.
    package let goals: [Goal.ID]
    /// Who takes part in it or owns it, by id.
    package let actors: [NetworkActor.ID]
  }

  /// The goals: each before those below it, goals of one parent by id.
  package let rows: [Row]
  /// The activities that name a goal of the network, by id.
  package let work: [Work]

  /// The goals of a network with what serves them; the order of records does not matter.
  ///
  /// Goals whose parents run in a ring stand last, as if they had none.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - date: The date to look at; the file's own without it.
  /// - Complexity: O(a·d + g log g) for a activities and g goals d deep.
  public init(of network: StakeholderNetwork, on date: PartialDate? = nil) {
    let date = date ?? network.asOf
    let goals = network.goals.sorted { $0.id < $1.id }
    let known = Set(goals.map(\.id))
    let actors = Set(network.actors.map(\.id))
    work = network.activities.sorted { $0.id < $1.id }.compactMap { activity in
      let goals = Set(activity.goals).intersection(known).sorted()
      guard !goals.isEmpty else { return nil }
      let members = Set(activity.participants.map(\.actor)).union(activity.owner.map { [$0] } ?? [])
      return Work(
        activity: activity.id, status: activity.status(on: date), goals: goals,
        actors: members.intersection(actors).sorted())
    }
    let serving = network.activitiesByGoal()
    let heeded = Set(goals.filter(\.isHeeded).map(\.id))
    rows = Self.tree(of: goals).map { goal, depth, isParent in
      var activities: [Activity.Status: Int] = [:]
      for place in serving[goal] ?? [] { activities[network.activities[place].status(on: date), default: 0] += 1 }
      return Row(goal: goal, depth: depth, isParent: isParent, isHeeded: heeded.contains(goal), activities: activities)
    }
  }

  /// Goals, which are in the order of their ids, in the order of the tree.
  private static func tree(of goals: [Goal]) -> [(goal: Goal.ID, depth: Int, isParent: Bool)] {
    let known = Set(goals.map(\.id))
    var children: [Goal.ID: [Goal.ID]] = [:]
    var roots: [Goal.ID] = []
    for goal in goals {
      if let parent = goal.parent, known.contains(parent) {
        children[parent, default: []].append(goal.id)
      } else {
        roots.append(goal.id)
      }
    }
    var seen: Set<Goal.ID> = []
    var rows: [(goal: Goal.ID, depth: Int, isParent: Bool)] = []
    // A stack of our own: a tree may be as deep as its file is long.
    func add(from root: Goal.ID) {
      var stack = [(root, 0)]
      while let (goal, depth) = stack.popLast() {
        guard seen.insert(goal).inserted else { continue }
        let below = children[goal] ?? []
        rows.append((goal, depth, !below.isEmpty))
        stack += below.reversed().map { ($0, depth + 1) }
      }
    }
    roots.forEach(add)
    for goal in goals where !seen.contains(goal.id) { add(from: goal.id) }
    return rows
  }
}
