// Who was meant to meet: what a survey holds side by side is no gap where nothing brings its parts together.

import GraphCore
import NetworkModel

/// What brings actors together: ways between them, goals, needs of goals, activities and being target groups.
struct MeetingGround {
  /// What the actors of one side have.
  struct Side {
    fileprivate var parts: Set<Int32> = []
    fileprivate var activities: Set<Int> = []
    fileprivate var goals: Set<Int> = []
    fileprivate var hasTargetGroup = false

    /// Whether a way leads from one side to the other.
    func reaches(_ other: Side) -> Bool { !parts.isDisjoint(with: other.parts) }

    /// Whether the two were meant to meet: a way leads between them, they share an activity or a goal (one that they work for or
    /// that needs their sectors), or both are target groups.
    func meets(_ other: Side) -> Bool {
      reaches(other) || hasTargetGroup && other.hasTargetGroup || !activities.isDisjoint(with: other.activities)
        || !goals.isDisjoint(with: other.goals)
    }
  }

  private let search: GapSearch
  private let parts: [Int32]
  private var activitiesOf: [[Int]]
  private var goalsOf: [[Int]]
  private var needing: [Sector.ID: [Int]] = [:]

  init(_ search: GapSearch) {
    self.search = search
    let network = search.network
    parts = search.graph.components().ids
    activitiesOf = [[Int]](repeating: [], count: network.actors.count)
    goalsOf = [[Int]](repeating: [], count: network.activities.count)
    for (place, activity) in network.activities.enumerated() {
      for member in search.members(of: [activity]) { search.places[member].map { activitiesOf[$0].append(place) } }
    }
    for (place, goal) in network.goals.enumerated() where !goal.isHeeded {
      for activity in search.serving[goal.id] ?? [] { goalsOf[activity].append(place) }
      for sector in Set(goal.needs.sectors) { needing[sector, default: []].append(place) }
    }
  }

  /// What the actors at some places have.
  func side(_ actors: [Int32]) -> Side {
    var side = Side()
    for actor in actors.map(Int.init) {
      side.parts.insert(parts[actor])
      side.activities.formUnion(activitiesOf[actor])
      let sector = search.network.actors[actor].sector
      side.goals.formUnion(needing[sector] ?? [])
      if search.network.targetGroups.contains(sector) { side.hasTargetGroup = true }
    }
    for activity in side.activities { side.goals.formUnion(goalsOf[activity]) }
    return side
  }
}

/// Which two sectors can have a gap between them.
struct SectorPairRule {
  /// The fewest ties that chance would give two sectors between which a gap is told: from less than one nothing follows.
  private static let leastExpected = 1.0

  private let sides: [MeetingGround.Side]
  private let sizes: [Int]

  init(_ search: GapSearch) {
    let ground = MeetingGround(search)
    let members = search.categories.members
    (sides, sizes) = (members.map(ground.side), members.map(\.count))
  }

  /// Whether the figures and the file carry a gap: chance would give at least one tie, the two are not one actor each, and they
  /// were meant to meet.
  func allows(_ a: Int, _ b: Int, expected: Double) -> Bool {
    expected >= Self.leastExpected && sizes[a] + sizes[b] > 2 && sides[a].meets(sides[b])
  }
}
