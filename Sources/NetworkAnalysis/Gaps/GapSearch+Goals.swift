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
      let partners = places[circle[0]].map { graph.neighbours(of: Int32($0)).map(id) } ?? []
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
  ///
  /// The line is straight from baseline to target, and level after it. The latest observation on or before the date is
  /// held against the line on its own day. Every date counts by its last day, so that yearly figures lie a year apart.
  /// Without a baseline the first observation is one; without dates nothing is said.
  private func behind(_ goal: Goal, _ indicator: Indicator) -> Gap? {
    let seen = indicator.observations.filter { observation in
      guard let day = observation.date?.lastDay else { return false }
      return date.map { day <= $0.lastDay } ?? true
    }.enumerated().sorted { left, right in
      let (a, b) = (Self.time(left.element.date), Self.time(right.element.date))
      return a != b ? a < b : left.offset < right.offset
    }.map(\.element)
    guard let latest = seen.last, let target = indicator.target, target.date != nil,
      let baseline = indicator.baseline ?? seen.first, baseline.date != nil
    else { return nil }
    let (start, end, now) = (Self.time(baseline.date), Self.time(target.date), Self.time(latest.date))
    let way = target.value - baseline.value
    guard way != 0, way.isFinite, end > start, now >= start else { return nil }
    let expected = baseline.value + way * (min(now, end) - start) / (end - start)
    let short = (expected - latest.value) / way
    guard short > 1e-9 else { return nil }
    return gap(
      .goalBehind, id: [goal.id.text, indicator.id.text], asked: asked([goal]), extent: short, goals: [goal],
      activities: activities(of: goal.id, [.active, .planned]),
      figures: [
        ("baseline", baseline.value), ("target", target.value), ("observed", latest.value), ("expected", expected),
        ("short", short),
      ],
      Gap.Proposal(.followUp, actors: owner(for: goal).map { [$0] } ?? []))
  }

  /// The end of a date's last day in years, so that the ends of years lie one apart whether leap years or not.
  private static func time(_ date: PartialDate?) -> Double {
    guard let day = date?.lastDay else { return 0 }
    let isLeap = (day.year % 4 == 0 && day.year % 100 != 0) || day.year % 400 == 0
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][day.month - 1]
    let passed = before + day.day + (isLeap && day.month > 2 ? 1 : 0)
    return Double(day.year) + Double(passed) / (isLeap ? 366 : 365)
  }
}
