// Who serves which goal: the goals as a tree, the activities that name them, and those who take part.
//
// The rules are those of `gaps`: an activity serves a goal directly or through a goal below it; what is active or planned
// covers a goal, what is only proposed or over does not.

internal import GraphCore
public import NetworkModel

/// The goals of a network with what serves them.
public struct GoalCoverage: Sendable, Hashable {
  /// How far an activity has come on the date.
  public enum State: String, CaseIterable, Sendable, Hashable {
    /// It goes on.
    case active
    /// It is decided and not begun.
    case planned
    /// Somebody has asked for it.
    case proposed
    /// It is over.
    case ended
  }

  /// A goal in its place in the tree.
  public struct Row: Sendable, Hashable {
    /// The goal.
    public let goal: Goal.ID
    /// How many goals it lies under.
    public let depth: Int
    /// Whether goals lie under it.
    public let isParent: Bool
    /// How many activities of each state serve it or a goal below it.
    public let activities: [State: Int]

    /// Whether an activity that is active or planned serves it.
    public var isCovered: Bool { activities[.active, default: 0] + activities[.planned, default: 0] > 0 }
  }

  /// An activity that names a goal.
  public struct Work: Sendable, Hashable {
    /// The activity.
    public let activity: Activity.ID
    /// How far it has come.
    public let state: State
    /// The goals that it names, by id.
    public let goals: [Goal.ID]
    /// Who takes part in it or owns it, by id.
    public let actors: [NetworkActor.ID]
  }

  /// The goals: each before those below it, goals of one parent by id.
  public let rows: [Row]
  /// The activities that name a goal of the network, by id.
  public let work: [Work]

  /// The goals of a network with what serves them; the order of records does not matter.
  ///
  /// Goals whose parents run in a ring stand last, as if they had none.
  ///
  /// - Complexity: O(a·d + g log g) for a activities and g goals d deep.
  public init(of network: StakeholderNetwork, options: ProjectionOptions = ProjectionOptions()) throws {
    let search = try GapSearch(network, options, 1, Execution(threads: 1))
    let known = Set(search.network.goals.map(\.id))
    work = search.network.activities.compactMap { activity in
      let goals = Set(activity.goals).intersection(known).sorted()
      guard !goals.isEmpty else { return nil }
      return Work(
        activity: activity.id, state: State(search.state(of: activity)), goals: goals,
        actors: search.members(of: [activity]))
    }
    rows = Self.tree(of: search.network.goals).map { goal, depth, isParent in
      var activities: [State: Int] = [:]
      for place in search.serving[goal] ?? [] {
        activities[State(search.state(of: search.network.activities[place])), default: 0] += 1
      }
      return Row(goal: goal, depth: depth, isParent: isParent, activities: activities)
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

extension GoalCoverage.State {
  init(_ state: GapSearch.State) {
    switch state {
    case .active: self = .active
    case .planned: self = .planned
    case .proposed: self = .proposed
    case .ended: self = .ended
    }
  }
}
