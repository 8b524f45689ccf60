// Gaps of competences: what goals need and nobody, or one actor alone, is known to have.

import NetworkModel

extension GapSearch {
  /// A competence is the same whatever its case and the spaces around it.
  static func key(_ competence: String) -> String {
    competence.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func competenceGaps() -> [Gap] {
    var holders: [String: [NetworkActor.ID]] = [:]
    var noted: Set<NetworkActor.ID> = []
    for actor in network.actors {
      for key in Set(actor.competences.map(Self.key)) { holders[key, default: []].append(actor.id) }
      if !actor.competences.isEmpty { noted.insert(actor.id) }
    }
    var needing: [String: [Goal]] = [:]
    var spelled: [String: String] = [:]
    for goal in network.goals where !goal.isHeeded {
      for word in goal.needs.competences.sorted() where spelled[Self.key(word)] == nil {
        spelled[Self.key(word)] = word
      }
      for key in Set(goal.needs.competences.map(Self.key)) { needing[key, default: []].append(goal) }
    }
    return needing.keys.sorted().compactMap { key in
      let goals = needing[key] ?? []
      let who = holders[key] ?? []
      let competence = spelled[key] ?? key
      guard who.count < 2 else { return nil }
      let circle = members(of: goals.flatMap { activities(of: $0.id, [.active, .planned]) })
      // Extent: of what is missing all, but nothing where no actor has any competence noted, so that the map itself is silent;
      // of what one has, half.
      let ids = goals.map(\.id)
      let facts =
        who.first.map { holder in
          Gap.Facts.competenceSingle(
            competence: competence, holder: holder, goals: ids, actorsWithCompetences: noted.count)
        } ?? .competenceMissing(competence: competence, goals: ids, actorsWithCompetences: noted.count)
      return gap(
        facts, asked: asked(goals), extent: who.isEmpty ? (noted.isEmpty ? 0 : 1) : 0.5, goals: goals,
        Gap.Proposal(
          .findCompetence, actors: Array(byTies(circle.filter { !who.contains($0) }).prefix(3)),
          through: goals.first.flatMap(owner)))
    }
  }
}
