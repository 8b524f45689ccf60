// Gaps of positions: parties stand against each other, or have asked for something that nothing answers.

import NetworkModel

extension GapSearch {
  func positionGaps() -> [Gap] { conflicts() + unanswered() }

  // MARK: Conflicts

  /// Different parties on one side and the other of a goal, or of one topic within it.
  ///
  /// Asks and concerns are not against a goal.
  ///
  /// Extent: how evenly the sides are matched, 1 where they are equally many.
  private func conflicts() -> [Gap] {
    let subjects = Dictionary(grouping: standingWords()) { position in
      Subject(goal: position.goal, topic: PositionAnswers.key(position.topic))
    }
    return subjects.keys.sorted().compactMap { subject in
      guard let goal = goal(subject.goal), let said = subjects[subject] else { return nil }
      let words = Dictionary(grouping: said, by: \.actor)
      let (supporters, opponents) = Self.sides(words)
      guard !supporters.isEmpty, !opponents.isEmpty else { return nil }
      let topic = (supporters + opponents).lazy.flatMap { words[$0] ?? [] }.compactMap(\.topic).first
      let circle = members(of: activities(of: goal.id, [.active, .planned]))
      let neutral = circle.filter { !supporters.contains($0) && !opponents.contains($0) }
      return gap(
        .positionConflict(goal: goal.id, topic: topic, supporters: supporters, opponents: opponents),
        asked: asked([goal]),
        extent: 2 * Double(min(supporters.count, opponents.count)) / Double(supporters.count + opponents.count),
        evidence: (supporters + opponents).flatMap { words[$0] ?? [] }.flatMap(\.evidence), goals: [goal],
        Gap.Proposal(
          .roundTable, actors: Array(byTies(supporters).prefix(4) + byTies(opponents).prefix(4)),
          through: leader(of: neutral)))
    }
  }

  /// A goal, or a topic within it.
  private struct Subject: Hashable, Comparable {
    let goal: Goal.ID
    let topic: String?

    static func < (left: Subject, right: Subject) -> Bool {
      left.goal != right.goal ? left.goal < right.goal : (left.topic ?? "") < (right.topic ?? "")
    }
  }

  /// The positions that stand, each said by its party: the organization, whichever of its parts has spoken.
  private func standingWords() -> [Position] {
    let hierarchy = Hierarchy(of: network)
    let said = network.positions.compactMap { position -> Position? in
      guard places[position.actor] != nil else { return nil }
      var words = position
      words.actor = hierarchy.organization(of: position.actor)
      return words
    }
    return PositionAnswers.standing(said, on: date)
  }

  /// For each goal what each party has said last on the goal itself, topics within it left out.
  func latestWords() -> [Goal.ID: [NetworkActor.ID: [Position]]] {
    Dictionary(grouping: standingWords().filter { $0.topic == nil }, by: \.goal)
      .mapValues { Dictionary(grouping: $0, by: \.actor) }
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

  // MARK: Answers

  /// Asked for, worried about or objected to, and nothing that is decided answers it.
  ///
  /// Extent: all of it, or half where an answer is proposed.
  private func unanswered() -> [Gap] {
    let words = latestWords()
    let matters = Dictionary(
      grouping: PositionAnswers(of: network, on: date).matters.filter(\.asksForAnswer), by: \.actor)
    return matters.keys.sorted().flatMap { actor -> [Gap] in
      let said = matters[actor] ?? []
      func count(_ stance: Position.Stance) -> Int { said.count { $0.stance == stance } }
      let voiced = Gap.Voiced(asks: count(.asks), concerns: count(.concerned), objections: count(.opposes))
      return said.filter { !$0.isAnswered }.map { matter in
        let goals = matter.goals.compactMap(goal)
        let supported = goals.map(\.id).filter { goal in
          words[goal]?[matter.actor]?.contains { $0.stance == .supports } ?? false
        }
        let proposed = matter.answers.map(\.activity)
        let work = network.activities.filter { proposed.contains($0.id) }
        return gap(
          .positionUnanswered(matter, supported: supported, voiced: voiced), asked: asked(goals),
          extent: work.isEmpty ? 1 : 0.5,
          evidence: matter.evidence, activities: work,
          Gap.Proposal(
            .answer, actors: [matter.actor],
            through: goals.lazy.compactMap { self.answering($0, not: matter.actor) }.first, activities: proposed))
      }
    }
  }

  /// Who could answer for a goal: who owns it or leads the work, or the work above it; never the one that asks.
  private func answering(_ goal: Goal, not asking: NetworkActor.ID) -> NetworkActor.ID? {
    var next: Goal? = goal
    var seen: Set<Goal.ID> = []
    while let current = next, seen.insert(current.id).inserted {
      let circle = members(of: activities(of: current.id, [.active, .planned])).filter { $0 != asking }
      if let leader = leader(of: circle) { return leader }
      next = current.parent.flatMap(self.goal)
    }
    return nil
  }
}
