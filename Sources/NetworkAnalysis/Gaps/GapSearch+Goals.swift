// Gaps of goals: nothing serves it, nobody answers for it, nobody measures it, those it needs are not there, or it is late.

import GraphCore
import NetworkModel

extension GapSearch {
  func goalGaps() -> [Gap] {
    let naming = activitiesNaming()
    return network.goals.flatMap { goal -> [Gap] in
      let late = goal.indicators.compactMap { behind(goal, $0) }
      // What is only to be heeded waits for no work of its own.
      guard !goal.isHeeded else { return late }
      let work = activities(of: goal.id, [.active, .planned])
      var found: [Gap]
      if !work.isEmpty {
        found = served(goal, work)
      } else if let (above, work) = given(above: goal, naming) {
        found = [unspecific(goal, below: above, work)]
      } else {
        found = [uncovered(goal)]
      }
      if family(of: goal.id).allSatisfy(\.indicators.isEmpty) { found.append(unmeasured(goal)) }
      return found + late
    }
  }

  /// Active or planned activities by the goals that they name themselves.
  private func activitiesNaming() -> [Goal.ID: [Activity]] {
    var naming: [Goal.ID: [Activity]] = [:]
    for activity in network.activities where [.active, .planned].contains(state(of: activity)) {
      for goal in Set(activity.goals) { naming[goal, default: []].append(activity) }
    }
    return naming
  }

  /// The nearest goal above that activities are given for as a whole, with these.
  ///
  /// Areas and strategies are frames, and what is given for one says nothing of a goal in it. Nor does an activity that names all
  /// goals of one parent, as a working group for the whole plan does.
  private func given(above goal: Goal, _ naming: [Goal.ID: [Activity]]) -> (Goal, [Activity])? {
    var next = goal.parent.flatMap(self.goal)
    var seen: Set<Goal.ID> = [goal.id]
    while let above = next, seen.insert(above.id).inserted, above.kind != .area, above.kind != .strategy {
      let siblings = Set(network.goals.filter { $0.parent == above.parent && $0.kind == above.kind }.map(\.id))
      let work = (naming[above.id] ?? []).filter { siblings.count < 2 || !siblings.isSubset(of: $0.goals) }
      if !work.isEmpty { return (above, work) }
      next = above.parent.flatMap(self.goal)
    }
    return nil
  }

  /// Extent: all of it, or half where something is proposed.
  private func unspecific(_ goal: Goal, below above: Goal, _ work: [Activity]) -> Gap {
    let proposed = activities(of: goal.id, [.proposed])
    let given = Gap.Work(activities: work.map(\.id), active: work.count { state(of: $0) == .active })
    return gap(
      .goalUnspecific(goal: goal.id, above: above.id, work: given, proposed: proposed.map(\.id)), asked: asked([goal]),
      extent: proposed.isEmpty ? 1 : 0.5, goals: [goal], activities: work + proposed,
      Gap.Proposal(
        proposed.isEmpty ? .specifyGoal : .decideActivity, through: owner(for: goal),
        activities: (proposed.isEmpty ? work : proposed).map(\.id)))
  }

  /// Extent: all of it, or half where something is proposed.
  private func uncovered(_ goal: Goal) -> Gap {
    let proposed = activities(of: goal.id, [.proposed])
    let ended = activities(of: goal.id, [.ended])
    let owner = owner(for: goal)
    let guests = goal.needs.sectors.compactMap { best(of: $0, count: 1).first }
    return gap(
      .goalUncovered(goal: goal.id, proposed: proposed.map(\.id), ended: ended.count), asked: asked([goal]),
      extent: proposed.isEmpty ? 1 : 0.5, goals: [goal], activities: proposed,
      Gap.Proposal(
        proposed.isEmpty ? .startActivity : .decideActivity, actors: guests, through: owner,
        activities: proposed.map(\.id)))
  }

  private func served(_ goal: Goal, _ work: [Activity]) -> [Gap] {
    let circle = members(of: work)
    let served = Gap.Work(activities: work.map(\.id), active: work.count { state(of: $0) == .active })
    var found: [Gap] = []
    // Extent: the share of what serves it without an owner, which is all of it.
    if !work.contains(where: { $0.owner.map { places[$0] != nil } ?? false }) {
      found.append(
        gap(
          .goalUnowned(goal: goal.id, work: served, participants: circle), asked: asked([goal]), extent: 1,
          goals: [goal], activities: work,
          Gap.Proposal(.appointOwner, actors: owner(for: goal).map { [$0] } ?? [], activities: work.map(\.id))))
    }
    // Extent: half for one missing sector, and half of the rest for each more.
    let needed = Set(goal.needs.sectors).filter { !Sector.isUnknown($0) }.sorted()
    // A sector that came to a meeting for the goal is there, though not yet at work.
    let present = circle + attendance(for: goal.id)
    let missing = needed.filter { sector in !present.contains { isOf(sector, $0) } }
    if !missing.isEmpty {
      found.append(
        gap(
          .goalSectorsMissing(goal: goal.id, missing: missing, needed: needed.count, work: served),
          asked: asked([goal]), extent: extent(missing: missing.count), goals: [goal], activities: work,
          invitation(missing, to: work, circle: circle)))
    }
    // Extent: all of it depends on the one.
    if circle.count == 1, let actor = circle.first {
      let partners = places[actor].map { graph.neighbors(of: Int32($0)).map(id) } ?? []
      found.append(
        gap(
          .goalSingleActor(goal: goal.id, actor: actor, work: served), asked: asked([goal]), extent: 1, goals: [goal],
          activities: work,
          Gap.Proposal(
            .invite, actors: Array(byTies(partners).prefix(2)), through: actor, activities: work.map(\.id))))
    }
    return found
  }

  /// Extent: all of it.
  private func unmeasured(_ goal: Goal) -> Gap {
    gap(
      .goalUnmeasured(goal: goal.id), asked: asked([goal]), extent: 1, goals: [goal],
      Gap.Proposal(.setIndicator, actors: owner(for: goal).map { [$0] } ?? []))
  }

  /// Extent: how much is short, as a share of the whole way from baseline to target.
  private func behind(_ goal: Goal, _ indicator: Indicator) -> Gap? {
    let standing = IndicatorStanding(of: indicator, goal: goal.id, on: date)
    guard standing.status == .behind, let line = standing.line, let latest = standing.latest else { return nil }
    let work = activities(of: goal.id, [.active, .planned])
    return gap(
      .goalBehind(
        goal: goal.id, indicator: indicator.id, observed: latest.value, line: line, work: work.map(\.id)),
      asked: asked([goal]), extent: line.short, goals: [goal], activities: work,
      Gap.Proposal(.followUp, actors: owner(for: goal).map { [$0] } ?? []))
  }
}
