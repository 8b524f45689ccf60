// Gaps of positions: some support a goal and others oppose it.

import NetworkModel

extension GapSearch {
  /// Asks and concerns are not against a goal.
  ///
  /// An actor's latest dated word counts; where dates do not tell, all its words.
  ///
  /// Extent: how evenly the sides are matched, 1 where they are equally many.
  func positionGaps() -> [Gap] {
    let byGoal = Dictionary(grouping: network.positions.filter(isKnown), by: \.goal)
    return network.goals.compactMap { goal in
      let latest = Dictionary(grouping: byGoal[goal.id] ?? [], by: \.actor).mapValues { words -> [Position] in
        let days = words.compactMap { $0.date?.lastDay }
        guard days.count == words.count, let last = days.max() else { return words }
        return words.filter { $0.date?.lastDay == last }
      }
      func side(_ stance: Position.Stance, not other: Position.Stance) -> [NetworkActor.ID] {
        latest.filter { _, words in
          words.contains { $0.stance == stance } && !words.contains { $0.stance == other }
        }.keys.sorted()
      }
      let (supporters, opponents) = (side(.supports, not: .opposes), side(.opposes, not: .supports))
      guard !supporters.isEmpty, !opponents.isEmpty else { return nil }
      let words = (supporters + opponents).flatMap { latest[$0] ?? [] }
      let circle = members(of: activities(of: goal.id, [.active, .planned]))
      let neutral = circle.filter { !supporters.contains($0) && !opponents.contains($0) }
      return gap(
        .positionConflict, id: [goal.id.text], asked: asked([goal]),
        extent: 2 * Double(min(supporters.count, opponents.count)) / Double(supporters.count + opponents.count),
        actors: supporters + opponents, goals: [goal], evidence: words.flatMap(\.evidence),
        figures: [("supports", Double(supporters.count)), ("opposes", Double(opponents.count))],
        Gap.Proposal(
          .roundTable, actors: Array(byTies(supporters).prefix(4) + byTies(opponents).prefix(4)),
          through: leader(of: neutral)))
    }
  }

  private func isKnown(_ position: Position) -> Bool {
    guard places[position.actor] != nil else { return false }
    guard let date, let said = position.date else { return true }
    return said.firstDay <= date.lastDay
  }
}
