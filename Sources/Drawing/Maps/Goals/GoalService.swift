// The lines between actors and goals, with the circles that save most of them.

internal import NetworkAnalysis
internal import NetworkModel

/// Which actor serves which goal, directly or through a circle.
struct GoalService {
  /// Actors that do much together.
  struct Circle {
    let members: Set<NetworkActor.ID>
    /// The activity that names it: an active one before others, then the one with most goals, then by id.
    let name: Activity.ID
    var activities = 0
    /// The goals that it works for, with how much.
    var goals: [Goal.ID: Load] = [:]
  }

  /// A number of activities, and the state of the most advanced.
  struct Load {
    var count = 0
    var state = MapPhrase.WorkState.other

    mutating func add(_ stage: Activity.Status) {
      count += 1
      switch stage {
      case .active: state = .active
      case .planned: if state == .other { state = .planned }
      case .proposed, .ended: break
      }
    }
  }

  /// An activity with the goals that it is drawn for.
  private struct Work {
    let activity: Activity.ID
    let status: Activity.Status
    let goals: [Goal.ID]
    let actors: [NetworkActor.ID]
  }

  struct Pair: Hashable {
    let actor: NetworkActor.ID
    let goal: Goal.ID
  }

  private(set) var circles: [Circle] = []
  /// Lines between actors and goals that no circle replaces.
  private(set) var direct: [Pair: Load] = [:]
  /// Everyone who serves a goal.
  private(set) var serves: Set<NetworkActor.ID> = []
  /// How many activities with goals each has.
  private(set) var activities: [NetworkActor.ID: Int] = [:]

  /// The fewest members of a circle.
  private static let leastMembers = 4
  /// The fewest lines that a circle saves.
  private static let leastSaving = 6
  private static let circleLimit = 6

  /// - Parameters:
  ///   - shown: The goals that are drawn; work for others makes no line.
  ///   - goals: The tree, where work for a goal that is not drawn counts for the one above it that is; empty where not.
  init(_ coverage: GoalCoverage, shown: [Goal.ID], below goals: [Goal] = []) {
    let shown = Set(shown)
    let nearest = Self.nearest(of: goals, shown: shown)
    let work = coverage.work.filter { !$0.actors.isEmpty }.map { work in
      Work(
        activity: work.activity, status: work.status,
        goals: goals.isEmpty ? work.goals : Set(work.goals.map { nearest[$0] ?? $0 }).sorted(), actors: work.actors)
    }
    for work in work {
      serves.formUnion(work.actors)
      for actor in work.actors { activities[actor, default: 0] += 1 }
    }
    let drawn = work.filter { !shown.isDisjoint(with: $0.goals) }
    circles = Self.circles(in: drawn, shown)
    for work in drawn {
      let members = Set(work.actors)
      let goals = work.goals.filter(shown.contains)
      let place = circles.indices.first { circles[$0].members.isSubset(of: members) }
      if let place {
        circles[place].activities += 1
        for goal in goals { circles[place].goals[goal, default: Load()].add(work.status) }
      }
      for actor in work.actors where !(place.map { circles[$0].members.contains(actor) } ?? false) {
        for goal in goals { direct[Pair(actor: actor, goal: goal), default: Load()].add(work.status) }
      }
    }
    circles.removeAll { $0.activities == 0 }
  }

  /// For each goal the nearest one that is shown, itself or one above it.
  static func nearest(of goals: [Goal], shown: Set<Goal.ID>) -> [Goal.ID: Goal.ID] {
    let parents = Dictionary(goals.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
    var nearest: [Goal.ID: Goal.ID] = [:]
    for goal in goals {
      var (place, seen): (Goal.ID?, Set<Goal.ID>) = (goal.id, [])
      while let current = place, !shown.contains(current), seen.insert(current).inserted {
        place = parents[current] ?? nil
      }
      if let place, shown.contains(place) { nearest[goal.id] = place }
    }
    return nearest
  }

  /// The circles that save most lines, the largest first.
  private static func circles(in work: [Work], _ shown: Set<Goal.ID>) -> [Circle] {
    let groups = Dictionary(grouping: work.filter { $0.actors.count >= leastMembers }, by: \.actors)
    let found = groups.compactMap { members, work -> (circle: Circle, saving: Int)? in
      let goals = Set(work.flatMap(\.goals)).intersection(shown).count
      let saving = members.count * goals - members.count - goals
      let named = work.min { left, right in
        let (a, b) = (left.status == .active, right.status == .active)
        if a != b { return a }
        return (right.goals.count, left.activity) < (left.goals.count, right.activity)
      }
      guard saving >= leastSaving, let named else { return nil }
      return (Circle(members: Set(members), name: named.activity), saving)
    }
    let kept = found.sorted {
      $0.saving == $1.saving ? $0.circle.name < $1.circle.name : $0.saving > $1.saving
    }.prefix(circleLimit)
    return kept.map(\.circle).sorted {
      $0.members.count == $1.members.count ? $0.name < $1.name : $0.members.count > $1.members.count
    }
  }
}
