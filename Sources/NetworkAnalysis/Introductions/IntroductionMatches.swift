// What two actors share, and what one can bring to a goal of the other.

import NetworkModel

/// Goals and competences of actors, for what introductions bring to goals.
struct IntroductionMatches: Sendable {
  /// What a goal has and lacks.
  private struct Work: Sendable {
    let goal: Goal
    let weight: Double
    let missingSectors: [Sector.ID]
    /// By the key of the competence, as the goal writes it.
    let missingCompetences: [String: String]
  }

  /// What two actors have for each other.
  struct Match {
    var sharedGoals: [Goal.ID] = []
    var sharedCompetences: [String] = []
    var offers: [Introduction.Offer] = []
    var conflicts: [Goal.ID] = []
    /// The s of the formula.
    var sum = 0.0
  }

  private let actors: [NetworkActor]
  private let work: [Work]
  /// For each actor the goals that its activities name, by place.
  private let goalsOf: [[Int]]
  private let competencesOf: [[String: String]]
  /// For each goal with two sides: who supports, who opposes.
  private let sides: [(goal: Goal.ID, supporters: Set<Int32>, opponents: Set<Int32>)]

  init(_ search: GapSearch) {
    actors = search.network.actors
    var goalsOf = [Set<Int>](repeating: [], count: actors.count)
    let competencesOf = actors.map { actor in
      Dictionary(actor.competences.map { (GapSearch.key($0), $0) }, uniquingKeysWith: { first, _ in first })
    }
    work = search.network.goals.enumerated().map { place, goal in
      let activities = search.activities(of: goal.id, [.active, .planned])
      for actor in search.members(of: activities.filter { $0.goals.contains(goal.id) }) {
        search.places[actor].map { _ = goalsOf[$0].insert(place) }
      }
      let circle = search.members(of: activities)
      let held = Set(circle.compactMap { search.places[$0] }.flatMap { competencesOf[$0].keys })
      return Work(
        goal: goal, weight: search.weight(of: goal),
        missingSectors: Set(goal.needs.sectors).sorted().filter { sector in
          !circle.contains { search.isOf(sector, $0) }
        },
        missingCompetences: Dictionary(
          goal.needs.competences.map { (GapSearch.key($0), $0) }, uniquingKeysWith: { first, _ in first }
        ).filter { !held.contains($0.key) })
    }
    self.goalsOf = goalsOf.map { $0.sorted() }
    self.competencesOf = competencesOf
    let words = search.latestWords()
    sides = search.network.goals.compactMap { goal in
      let (supporters, opponents) = GapSearch.sides(words[goal.id] ?? [:])
      guard !supporters.isEmpty, !opponents.isEmpty else { return nil }
      func places(_ ids: [NetworkActor.ID]) -> Set<Int32> { Set(ids.compactMap { search.places[$0].map(Int32.init) }) }
      return (goal.id, places(supporters), places(opponents))
    }
  }

  /// What two actors have for each other.
  func match(_ pair: TiePair) -> Match {
    var match = Match()
    let (one, other) = (Int(pair.one), Int(pair.other))
    for goal in goalsOf[one] where goalsOf[other].contains(goal) {
      match.sharedGoals.append(work[goal].goal.id)
      match.sum += work[goal].weight / 2
    }
    for (host, guest) in [(one, other), (other, one)] {
      for goal in goalsOf[host] where !goalsOf[guest].contains(goal) {
        for need in needs(of: work[goal], metBy: guest) {
          match.offers.append(.init(actor: actors[guest].id, goal: work[goal].goal.id, need: need))
          match.sum += work[goal].weight / 2
        }
      }
    }
    let shared = competencesOf[one].keys.filter { competencesOf[other][$0] != nil }.sorted()
    match.sharedCompetences = shared.compactMap { competencesOf[one][$0] }
    match.sum += Double(min(2, shared.count)) / 4
    match.conflicts = sides.filter { side in
      (side.supporters.contains(pair.one) && side.opponents.contains(pair.other))
        || (side.supporters.contains(pair.other) && side.opponents.contains(pair.one))
    }.map(\.goal)
    return match
  }

  private func needs(of work: Work, metBy actor: Int) -> [Introduction.Offer.Need] {
    work.missingSectors.filter { actors[actor].sector == $0 || actors[actor].tags.contains($0.text) }
      .map { .sector($0) }
      + work.missingCompetences.keys.sorted().filter { competencesOf[actor][$0] != nil }
      .compactMap { work.missingCompetences[$0].map { .competence($0) } }
  }

  /// The actors of each goal that has any, by place.
  var circles: [[Int32]] {
    var circles = [[Int32]](repeating: [], count: work.count)
    for (actor, goals) in goalsOf.enumerated() { for goal in goals { circles[goal].append(Int32(actor)) } }
    return circles.filter { !$0.isEmpty }
  }
}
