// Gaps of activities: what ended and was not carried on, and forums without those whom their goals need.

import NetworkModel

extension GapSearch {
  /// The words of an activity's kind that make it a meeting of several parties; letters only, in lower case.
  private static let forumKinds: Set<String> = [
    "forum", "roundtable", "workinggroup", "referencegroup", "council", "learningmeeting", "meetingplace", "network",
    "rundabord", "rundabordssamtal", "arbetsgrupp", "referensgrupp", "råd", "lärandemöte", "mötesplats", "nätverk",
  ]

  static func isForum(_ activity: Activity) -> Bool {
    activity.kind.map { forumKinds.contains(String($0.lowercased().filter(\.isLetter))) } ?? false
  }

  /// 1 − 2^(−missing).
  func extent(missing: Int) -> Double { 1 - 1 / Double(1 << min(60, missing)) }

  func activityGaps() -> [Gap] { lapsed() + forums() }

  /// Over, and nothing that is decided continues it.
  ///
  /// Extent: all of it, or half where a successor is proposed.
  private func lapsed() -> [Gap] {
    let successors = Dictionary(grouping: network.activities.filter { $0.continues != nil }, by: \.continues)
    return network.activities.filter { state(of: $0) == .ended }.compactMap { activity in
      let next = successors[activity.id] ?? []
      guard next.allSatisfy({ state(of: $0) == .proposed }) else { return nil }
      let circle = members(of: [activity])
      let goals = activity.goals.compactMap(goal)
      let owner = activity.owner.flatMap { places[$0] == nil ? nil : $0 } ?? leader(of: circle)
      let sectors = Set(circle.compactMap { places[$0].map { network.actors[$0].sector } })
        .filter { !Sector.isUnknown($0) }.sorted()
      return gap(
        .lapsedActivity(
          activity: activity.id, successors: next.map(\.id), participants: circle, sectors: sectors,
          goals: goals.map(\.id)),
        asked: asked(goals), extent: next.isEmpty ? 1 : 0.5, goals: goals, activities: [activity] + next,
        Gap.Proposal(
          next.isEmpty ? .succeed : .decideActivity, actors: circle, through: owner, activities: next.map(\.id)))
    }
  }

  /// Active or planned; by the needs of the goals that it names itself.
  ///
  /// Extent: half for one missing sector, and half of the rest for each more.
  private func forums() -> [Gap] {
    network.activities.filter { Self.isForum($0) && [.active, .planned].contains(state(of: $0)) }.compactMap { forum in
      let goals = forum.goals.compactMap(goal).filter { !$0.isHeeded && !$0.needs.sectors.isEmpty }
      let needed = Set(goals.flatMap(\.needs.sectors)).filter { !Sector.isUnknown($0) }.sorted()
      let circle = members(of: [forum])
      let missing = needed.filter { sector in !circle.contains { isOf(sector, $0) } }
      guard !missing.isEmpty else { return nil }
      return gap(
        .forumSectorMissing(
          forum: forum.id, isPlanned: state(of: forum) == .planned, missing: missing, needed: needed.count,
          participants: circle, goals: goals.map(\.id)),
        asked: asked(goals), extent: extent(missing: missing.count), goals: goals, activities: [forum],
        invitation(missing, to: [forum], circle: circle))
    }
  }
}
