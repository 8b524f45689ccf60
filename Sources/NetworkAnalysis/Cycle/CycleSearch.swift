// How a goal's row is counted, and what comes next.

import NetworkModel

/// What the rows of a cycle are counted from.
struct CycleSearch {
  let network: StakeholderNetwork
  let date: PartialDate?
  let gaps: [Gap]
  let comparison: NetworkComparison?
  private let serving: [Goal.ID: [Int]]
  private let goals: [Goal.ID: Goal]
  private let children: [Goal.ID: [Goal.ID]]
  private let places: [NetworkActor.ID: Int]

  init(_ network: StakeholderNetwork, date: PartialDate?, gaps: [Gap], comparison: NetworkComparison?) {
    (self.network, self.date, self.gaps, self.comparison) = (network, date, gaps, comparison)
    serving = network.activitiesByGoal()
    goals = Dictionary(network.goals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    places = network.actorPlaces
    var children: [Goal.ID: [Goal.ID]] = [:]
    for goal in goals.values {
      if let parent = goal.parent, parent != goal.id { children[parent, default: []].append(goal.id) }
    }
    self.children = children.mapValues { $0.sorted() }
  }

  // MARK: Rows

  func rows() -> [GoalCycle.Row] {
    var rows: [GoalCycle.Row] = []
    var seen: Set<Goal.ID> = []
    func visit(_ id: Goal.ID, _ depth: Int) {
      guard let goal = goals[id], seen.insert(id).inserted else { return }
      rows.append(row(goal, depth))
      for child in children[id] ?? [] { visit(child, depth + 1) }
    }
    let roots = goals.keys.filter { id in goals[id]?.parent.flatMap { goals[$0] } == nil }.sorted()
    // Strategies that the work only borders on come last, so that the plan's own goals stand first.
    func rank(_ id: Goal.ID) -> Int { children[id] != nil ? 0 : serving[id] != nil ? 1 : 2 }
    for tier in 0...2 { for id in roots where rank(id) == tier { visit(id, 0) } }
    // Goals that go round in a circle have no root.
    for id in goals.keys.sorted() { visit(id, 0) }
    return rows
  }

  private func row(_ goal: Goal, _ depth: Int) -> GoalCycle.Row {
    let work = (serving[goal.id] ?? []).map { network.activities[$0] }
    let statuses = work.map { $0.status(on: date) }
    let family = family(of: goal.id)
    return GoalCycle.Row(
      goal: goal.id, depth: depth, isHeeded: goal.isHeeded,
      found: Dictionary(statuses.map { ($0, 1) }, uniquingKeysWith: +),
      gaps: gaps.filter { $0.goals.contains(goal.id) }.map(\.id),
      facts: GapFact.facts(of: gaps.filter { $0.goals.contains(goal.id) }).map(\.id),
      held: zip(work, statuses).count { $0.isHeld && $1 == .ended },
      communicated: zip(work, statuses).count { isCommunicated($0) && $1 != .proposed },
      documented: zip(work, statuses).count { Self.isDocumented($0.evidence, $0.additional) && $1 != .proposed },
      isGoalDocumented: Self.isDocumented(goal.evidence, goal.additional),
      indicators: family.flatMap { member in
        member.indicators.sorted { $0.id < $1.id }.map { IndicatorStanding(of: $0, goal: member.id, on: date) }
      }, adjustments: adjustments(goal, family, work))
  }

  /// Whether it has been told of by the date.
  private func isCommunicated(_ activity: Activity) -> Bool {
    activity.communications.contains { told in
      guard let date, let day = told.date else { return true }
      return day.firstDay <= date.lastDay
    }
  }

  /// A goal and all below it, by id.
  private func family(of id: Goal.ID) -> [Goal] {
    var found: Set<Goal.ID> = [id]
    var waiting = [id]
    while let next = waiting.popLast() {
      for child in children[next] ?? [] where found.insert(child).inserted { waiting.append(child) }
    }
    return found.sorted().compactMap { goals[$0] }
  }

  /// The keys of a user's own that hold a link.
  private static let linkKeys: Set<String> = [
    "url", "urls", "link", "links", "web", "website", "webbplats", "länk", "länkar", "homepage", "hemsida",
  ]

  private static func isDocumented(_ evidence: [Evidence], _ own: [Attribute]) -> Bool {
    !evidence.isEmpty
      || own.contains { linkKeys.contains($0.key.lowercased()) && $0.value != .null && $0.value != .string("") }
  }

  private func adjustments(_ goal: Goal, _ family: [Goal], _ work: [Activity]) -> GoalCycle.Adjustments? {
    guard let comparison else { return nil }
    let ids = Set(family.map(\.id.text))
    let fields = comparison.records.count { record in
      switch record.kind {
      case .goal: ids.contains(record.id)
      case .indicator:
        family.contains { member in member.indicators.contains { record.id == "\(member.id.text)/\($0.id.text)" } }
          || (record.after.isEmpty && family.contains { record.id.hasPrefix($0.id.text + "/") })
      default: false
      }
    }
    // An observation that is new is follow-up and no adjustment, so standings do not count here.
    let own = Set(work.map(\.id))
    let moved = comparison.activities.map(\.activity).filter(own.contains).sorted()
    let revised = Set(comparison.records.filter { $0.kind == .activity }.map { Activity.ID($0.id) })
      .intersection(own).subtracting(moved).sorted()
    return GoalCycle.Adjustments(
      isNew: comparison.goalsGained.contains(goal.id), goalFields: fields, activities: moved, revised: revised)
  }

  // MARK: Next

  /// Kinds that ask for much the same; one of each family comes next.
  private static let families: [Set<Gap.Kind>] = [
    [.sectorEmpty], [.goalSectorsMissing, .forumSectorMissing], [.goalUncovered, .goalUnspecific], [.isolatedActor],
    [.positionConflict, .positionUnanswered], [.goalBehind], [.sectorPairApart, .sectorPairThin, .soleBroker],
    [.competenceMissing, .competenceSingle], [.lapsedActivity, .contactIdle], [.goalUnowned, .goalSingleActor],
    [.goalUnmeasured],
    [.structuralHole, .cutActor, .bridgeTie],
  ]

  func next(limit: Int) -> [GoalCycle.NextStep] {
    var steps: [GoalCycle.NextStep] = []
    var families: Set<Int> = []
    var asked: [NetworkActor.ID: Int] = [:]
    let others = begin() + undocumented()
    let facts = GapFact.facts(of: gaps)
    // A fact at a time, so that what follows from a step is no step of its own.
    for fact in facts where steps.count < limit - min(others.count, 1) {
      let family = Self.families.firstIndex { $0.contains(fact.kind) } ?? -1
      guard let who = Self.actor(of: fact.lead.proposal), asked[who, default: 0] < 3, families.insert(family).inserted
      else { continue }
      asked[who, default: 0] += 1
      steps.append(.close(fact, alike: facts.count { $0.kind == fact.kind } - 1))
    }
    return steps + others.prefix(limit - steps.count)
  }

  /// Who is to act first by a proposal; nil where it names nobody.
  private static func actor(of proposal: Gap.Proposal) -> NetworkActor.ID? {
    switch proposal.action {
    case .startActivity, .decideActivity, .recruit, .succeed: proposal.through
    case .findCompetence: proposal.actors.first ?? proposal.through
    case .introduce: proposal.actors.count == 2 ? proposal.through ?? proposal.actors.first : nil
    default: proposal.through ?? proposal.actors.first
    }
  }

  /// Decided, easy and of large effect (the plan's cluster 4), and not begun.
  private func begin() -> [GoalCycle.NextStep] {
    let activities = Dictionary(network.activities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return ActivityPriorities(of: network, on: date).entries(in: .easyLarge)
      .filter { $0.status == .planned }
      .compactMap { entry in
        activities[entry.activity].flatMap(responsible).map { .begin(entry.activity, who: $0) }
      }.prefix(1).map { $0 }
  }

  /// Active and nowhere written down; the one that most goals name, then by id.
  private func undocumented() -> [GoalCycle.NextStep] {
    network.activities
      .filter { $0.status(on: date) == .active && !Self.isDocumented($0.evidence, $0.additional) && !$0.goals.isEmpty }
      .sorted { $0.goals.count != $1.goals.count ? $0.goals.count > $1.goals.count : $0.id < $1.id }
      .compactMap { activity in responsible(for: activity).map { .document(activity.id, who: $0) } }
      .prefix(1).map { $0 }
  }

  /// The owner; without one the lead participant, otherwise the participant with the first id.
  private func responsible(for activity: Activity) -> NetworkActor.ID? {
    let known = activity.participants.filter { places[$0.actor] != nil }
    return activity.owner.flatMap { places[$0] == nil ? nil : $0 }
      ?? known.filter { $0.role == .lead }.map(\.actor).min() ?? known.map(\.actor).min()
  }
}
