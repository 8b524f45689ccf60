// Gaps of positions: some support a goal and others oppose it.

import NetworkModel

extension GapSearch {
  /// Asks and concerns are not against a goal.
  ///
  /// An actor's latest dated word counts; where some have no date, all its words.
  ///
  /// Extent: how evenly the sides are matched, 1 where they are equally many.
  func positionGaps() -> [Gap] {
    let words = latestWords()
    return network.goals.compactMap { goal in
      let (supporters, opponents) = Self.sides(words[goal.id] ?? [:])
      guard !supporters.isEmpty, !opponents.isEmpty else { return nil }
      let said = (supporters + opponents).flatMap { words[goal.id]?[$0] ?? [] }
      let circle = members(of: activities(of: goal.id, [.active, .planned]))
      let neutral = circle.filter { !supporters.contains($0) && !opponents.contains($0) }
      return gap(
        .positionConflict(goal: goal.id, supporters: supporters, opponents: opponents), asked: asked([goal]),
        extent: 2 * Double(min(supporters.count, opponents.count)) / Double(supporters.count + opponents.count),
        evidence: said.flatMap(\.evidence), goals: [goal],
        Gap.Proposal(
          .roundTable, actors: Array(byTies(supporters).prefix(4) + byTies(opponents).prefix(4)),
          through: leader(of: neutral)))
    }
  }

  /// For each goal what each actor has said on it last; where some have no date, all its words.
  func latestWords() -> [Goal.ID: [NetworkActor.ID: [Position]]] {
    Dictionary(grouping: network.positions.filter(isKnown), by: \.goal).mapValues { positions in
      Dictionary(grouping: positions, by: \.actor).mapValues { words in
        let days = words.compactMap { $0.date?.lastDay }
        guard days.count == words.count, let last = days.max() else { return words }
        return words.filter { $0.date?.lastDay == last }
      }
    }
  }

  /// Who supports a goal and who opposes it, by id; who says both is on neither side.
  static func sides(
    _ words: [NetworkActor.ID: [Position]]
  ) -> (supporters: [NetworkActor.ID], opponents: [NetworkActor.ID]) {
    func side(_ stance: Position.Stance, not other: Position.Stance) -> [NetworkActor.ID] {
      words.filter { _, words in
        words.contains { $0.stance == stance } && !words.contains { $0.stance == other }
      }.keys.sorted()
    }
    return (side(.supports, not: .opposes), side(.opposes, not: .supports))
  }

  private func isKnown(_ position: Position) -> Bool {
    guard places[position.actor] != nil else { return false }
    guard let date, let said = position.date else { return true }
    return said.firstDay <= date.lastDay
  }
}
