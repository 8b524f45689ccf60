// Gaps of goals: nothing serves it, nobody answers for it, nobody measures it, those it needs are not there, or it is late.

import GraphCore
import NetworkModel

extension GapSearch {
  func goalGaps() -> [Gap] {
    network.goals.flatMap { goal -> [Gap] in
      let work = activities(of: goal.id, [.active, .planned])
      var found = work.isEmpty ? [uncovered(goal)] : served(goal, work)
      if family(of: goal.id).allSatisfy(\.indicators.isEmpty) { found.append(unmeasured(goal)) }
      return found + goal.indicators.compactMap { behind(goal, $0) }
    }
  }

  /// Extent: all of it, or half where something is proposed.
  private func uncovered(_ goal: Goal) -> Gap {
    let proposed = activities(of: goal.id, [.proposed])
    let ended = activities(of: goal.id, [.ended])
    let owner = owner(for: goal)
    let guests = goal.needs.sectors.compactMap { best(of: $0, count: 1).first }
    return gap(
      .goalUncovered, id: [goal.id.text], asked: asked([goal]), extent: proposed.isEmpty ? 1 : 0.5, goals: [goal],
      activities: proposed,
      figures: [
        ("active", 0), ("planned", 0), ("proposed", Double(proposed.count)), ("ended", Double(ended.count)),
      ],
      Gap.Proposal(
        proposed.isEmpty ? .startActivity : .decideActivity, actors: guests, through: owner,
        activities: proposed.map(\.id)))
  }

  private func served(_ goal: Goal, _ work: [Activity]) -> [Gap] {
    let circle = members(of: work)
    let active = Double(work.count { state(of: $0) == .active })
    let figures = [("active", active), ("planned", Double(work.count) - active)]
    var found: [Gap] = []
    // Extent: the share of what serves it without an owner, which is all of it.
    if !work.contains(where: { $0.owner.map { places[$0] != nil } ?? false }) {
      found.append(
        gap(
          .goalUnowned, id: [goal.id.text], asked: asked([goal]), extent: 1, actors: circle, goals: [goal],
          activities: work, figures: figures,
          Gap.Proposal(.appointOwner, actors: owner(for: goal).map { [$0] } ?? [], activities: work.map(\.id))))
    }
    // Extent: half for one missing sector, and half of the rest for each more.
    let needed = Set(goal.needs.sectors).sorted()
    let missing = needed.filter { sector in !circle.contains { isOf(sector, $0) } }
    if !missing.isEmpty {
      found.append(
        gap(
          .goalSectorsMissing, id: [goal.id.text], asked: asked([goal]),
          extent: extent(missing: missing.count), sectors: missing, goals: [goal], activities: work,
          figures: [("needed", Double(needed.count)), ("missing", Double(missing.count))] + figures,
          invitation(missing, to: work, circle: circle)))
    }
    // Extent: all of it hangs on the one.
    if circle.count == 1 {
      let partners = places[circle[0]].map { graph.neighbors(of: Int32($0)).map(id) } ?? []
      found.append(
        gap(
          .goalSingleActor, id: [goal.id.text], asked: asked([goal]), extent: 1, actors: circle, goals: [goal],
          activities: work, figures: figures,
          Gap.Proposal(
            .invite, actors: Array(byTies(partners).prefix(2)), through: circle[0], activities: work.map(\.id))))
    }
    return found
  }

  /// Extent: all of it.
  private func unmeasured(_ goal: Goal) -> Gap {
    gap(
      .goalUnmeasured, id: [goal.id.text], asked: asked([goal]), extent: 1, goals: [goal], figures: [("indicators", 0)],
      Gap.Proposal(.setIndicator, actors: owner(for: goal).map { [$0] } ?? []))
  }

  /// Extent: how much is short, as a share of the whole way from baseline to target.
  private func behind(_ goal: Goal, _ indicator: Indicator) -> Gap? {
    let standing = IndicatorStanding(of: indicator, goal: goal.id, on: date)
    guard standing.status == .behind, let line = standing.line, let latest = standing.latest else { return nil }
    return gap(
      .goalBehind, id: [goal.id.text, indicator.id.text], asked: asked([goal]), extent: line.short, goals: [goal],
      activities: activities(of: goal.id, [.active, .planned]),
      figures: [
        ("baseline", line.baseline), ("target", line.target), ("observed", latest.value), ("expected", line.expected),
        ("short", line.short),
      ],
      Gap.Proposal(.followUp, actors: owner(for: goal).map { [$0] } ?? []))
  }
}
