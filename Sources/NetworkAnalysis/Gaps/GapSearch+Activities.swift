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

  func activityGaps() -> [Gap] { lapsed() + forums() + idleContacts() }

  /// Over, and nothing that is decided continues it; a meeting that was held has done what it was for.
  ///
  /// Extent: all of it, or half where a successor is proposed.
  private func lapsed() -> [Gap] {
    let successors = Dictionary(grouping: network.activities.filter { $0.continues != nil }, by: \.continues)
    return network.activities.filter { state(of: $0) == .ended && !$0.isHeld }.compactMap { activity in
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

  /// Forums that are active or planned, by the needs of the goals that they name themselves.
  ///
  /// Whoever came when it was last held counts as there.
  ///
  /// Extent: half for one missing sector, and half of the rest for each more.
  private func forums() -> [Gap] {
    network.activities.filter { Self.isForum($0) && [.active, .planned].contains(state(of: $0)) }.compactMap { forum in
      let goals = forum.goals.compactMap(goal).filter { !$0.isHeeded && !$0.needs.sectors.isEmpty }
      let needed = Set(goals.flatMap(\.needs.sectors)).filter { !Sector.isUnknown($0) }.sorted()
      let circle = members(of: [forum])
      let present = circle + attendance { $0.fulfils == forum.id || $0.continues == forum.id || $0.id == forum.id }
      let missing = needed.filter { sector in !present.contains { isOf(sector, $0) } }
      guard !missing.isEmpty else { return nil }
      return gap(
        .forumSectorMissing(
          forum: forum.id, isPlanned: state(of: forum) == .planned, missing: missing, needed: needed.count,
          participants: circle, goals: goals.map(\.id)),
        asked: asked(goals), extent: extent(missing: missing.count), goals: goals, activities: [forum],
        invitation(missing, to: [forum], circle: circle))
    }
  }

  // MARK: Meetings

  /// Who came to the remembered meetings of these activities; see `NetworkContacts` for how long that is.
  func attendance(at isMeant: (Activity) -> Bool) -> [NetworkActor.ID] {
    let meant = Set(network.activities.filter { !$0.attendance.isEmpty && isMeant($0) }.map(\.id))
    guard !meant.isEmpty else { return [] }
    return contacts.meetings.filter { meant.contains($0.activity) }.flatMap(\.attendance)
  }

  /// Who came to the remembered meetings that served a goal or a goal below it.
  func attendance(for goal: Goal.ID) -> [NetworkActor.ID] {
    let serving = Set((serving[goal] ?? []).map { network.activities[$0].id })
    return attendance { serving.contains($0.id) }
  }

  /// Meetings of a year ago or more since which nothing that two of those who came share has begun, one gap for each.
  ///
  /// Only what has a start after the meeting counts as begun since, and what continues the meeting; so does what is planned
  /// without a start.
  ///
  /// Extent: all of it.
  private func idleContacts() -> [Gap] {
    guard let date else { return [] }
    let byID = Dictionary(network.activities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return contacts.meetings.compactMap { meeting in
      guard meeting.strength < 1, meeting.attendance.count > 1, let day = meeting.day,
        let activity = byID[meeting.activity], !hasFollowed(activity, on: day, Set(meeting.attendance), by: date)
      else { return nil }
      let goals = activity.goals.compactMap(goal)
      let owner = activity.owner.flatMap { places[$0] == nil ? nil : $0 } ?? leader(of: meeting.attendance)
      return gap(
        .contactIdle(
          meeting: activity.id, day: day, participants: meeting.attendance, goals: goals.map(\.id)),
        asked: asked(goals), extent: 1, goals: goals, activities: [activity],
        Gap.Proposal(.succeed, actors: meeting.attendance, through: owner))
    }
  }

  /// Whether something that two of those who came share has begun since the meeting, or is decided.
  private func hasFollowed(
    _ meeting: Activity, on day: PartialDate, _ came: Set<NetworkActor.ID>, by date: PartialDate
  ) -> Bool {
    func isSince(_ start: PartialDate?) -> Bool {
      start.map { $0.firstDay > day.lastDay && $0.firstDay <= date.lastDay } ?? false
    }
    return network.activities.contains { activity in
      let state = state(of: activity)
      guard activity.id != meeting.id, state != .proposed else { return false }
      if activity.continues == meeting.id { return true }
      // To meet again is a new contact, with a gap of its own if nothing comes of that.
      let circle = Set(members(of: [activity])).union(activity.attendance)
      return circle.intersection(came).count > 1
        && (isSince(activity.period.start) || (state == .planned && activity.id != meeting.fulfils))
    }
      || network.collaborations.contains {
        $0.source != $0.target && came.contains($0.source) && came.contains($0.target) && isSince($0.period.start)
      }
  }
}
