// What two actors share, and what one can bring to a goal of the other.

import GraphCore
import NetworkModel

/// Goals and competences of actors, for what introductions bring to goals.
struct IntroductionMatches: Sendable {
  /// What a goal has and lacks.
  private struct Work: Sendable {
    let goal: Goal
    let weight: Double
    /// Who works for it, also through goals below it, by place.
    let circle: Set<Int>
    let missingSectors: [Sector.ID]
    /// By the key of the competence, as the goal writes it.
    let missingCompetences: [String: String]
  }

  /// What two actors have for each other.
  struct Match {
    var sharedGoals: [Goal.ID] = []
    var sharedCompetences: [String] = []
    var sharedProfileAreas: [String] = []
    var wishes: [Introduction.Wish] = []
    var formerly: [Activity.ID] = []
    /// Where nobody works together yet, the goals that need the sectors of both.
    var neededBy: [Goal.ID] = []
    /// Whether both are of one place, of which there are few.
    var areNeighbors = false
    var offers: [Introduction.Offer] = []
    var conflicts: [Goal.ID] = []
    /// The s of the formula.
    var sum = 0.0
  }

  private let actors: [NetworkActor]
  private let work: [Work]
  /// For each actor the goals that its activities name, by place.
  private let goalsOf: [[Int]]
  /// Whether nobody works with anybody.
  private let isTieless: Bool
  private let competencesOf: [[String: String]]
  private let profilesOf: [[String: String]]
  /// For each actor the goals on which it has asked for something or supports, by place.
  private let wantedBy: [Set<Int>]
  /// For each actor the activities that are over in which it took part.
  private let formerOf: [Set<Activity.ID>]
  /// For each actor a number for its place; nil where the file gives none, or many are there.
  private let placeOf: [Int?]
  /// For each goal with two sides: who supports, who opposes.
  private let sides: [(goal: Goal.ID, supporters: Set<Int32>, opponents: Set<Int32>)]
  /// Whether the file says nothing that two could meet about.
  private let isSilent: Bool

  init(_ search: GapSearch) {
    actors = search.network.actors
    isTieless = search.graph.edgeCount == 0
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
        goal: goal, weight: search.weight(of: goal), circle: Set(circle.compactMap { search.places[$0] }),
        missingSectors: Set(goal.needs.sectors).sorted().filter { sector in
          !circle.contains { search.isOf(sector, $0) }
        },
        missingCompetences: Dictionary(
          goal.needs.competences.map { (GapSearch.key($0), $0) }, uniquingKeysWith: { first, _ in first }
        ).filter { !held.contains($0.key) })
    }
    var wantedBy = [Set<Int>](repeating: [], count: actors.count)
    let placeOfGoal = Dictionary(
      search.network.goals.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for position in search.network.positions where position.stance == .asks || position.stance == .supports {
      guard let actor = search.places[position.actor], let goal = placeOfGoal[position.goal] else { continue }
      wantedBy[actor].insert(goal)
    }
    self.wantedBy = wantedBy
    var formerOf = [Set<Activity.ID>](repeating: [], count: actors.count)
    for activity in search.network.activities where search.state(of: activity) == .ended {
      for member in search.members(of: [activity]) {
        search.places[member].map { _ = formerOf[$0].insert(activity.id) }
      }
    }
    self.formerOf = formerOf
    profilesOf = actors.map { actor in
      Dictionary(actor.profileAreas.map { (GapSearch.key($0), $0) }, uniquingKeysWith: { first, _ in first })
    }
    placeOf = Self.places(of: actors)
    let silences = [
      work.isEmpty, formerOf.allSatisfy(\.isEmpty), placeOf.allSatisfy { $0 == nil },
      competencesOf.allSatisfy(\.isEmpty), profilesOf.allSatisfy(\.isEmpty),
    ]
    isSilent = !silences.contains(false)
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

  /// What two have to meet about, 0 or more, as introductions count it: see `IntroductionWeights`.
  func ground(_ pair: TiePair) -> Double { isSilent ? 0 : max(0, gain(pair).total) }

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
    let profiles = profilesOf[one].keys.filter { profilesOf[other][$0] != nil }.sorted()
    match.sharedProfileAreas = profiles.compactMap { profilesOf[one][$0] }
    match.sum += Double(min(2, shared.count + profiles.count)) / 4
    for (worker, asker) in [(one, other), (other, one)] {
      for goal in wantedBy[asker].sorted()
      where work[goal].circle.contains(worker) && !work[goal].circle.contains(asker) {
        match.wishes.append(.init(actor: actors[asker].id, goal: work[goal].goal.id))
        match.sum += work[goal].weight / 4
      }
    }
    if isTieless, actors[one].sector != actors[other].sector {
      for work in work where [one, other].allSatisfy({ work.goal.needs.sectors.contains(actors[$0].sector) }) {
        match.neededBy.append(work.goal.id)
        match.sum += work.weight / 4
      }
    }
    match.formerly = formerOf[one].intersection(formerOf[other]).sorted()
    match.sum += Double(min(2, match.formerly.count)) / 4
    if let place = placeOf[one], place == placeOf[other], actors[one].sector != actors[other].sector {
      match.areNeighbors = true
      match.sum += 1 / 4
    }
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

  /// More actors than this at one place, and it says nothing that they are.
  private static let mostNeighbors = 5

  /// A number for the place of each actor, by its town; nil where the file gives none, or more than a few are there.
  private static func places(of actors: [NetworkActor]) -> [Int?] {
    var numbers: [String: Int] = [:]
    let places = actors.map { actor -> Int? in
      guard let name = actor.place?.text(in: .swedish), !name.isEmpty else { return nil }
      let key = GapSearch.key(name)
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      return number
    }
    var count = [Int](repeating: 0, count: numbers.count)
    for place in places { place.map { count[$0] += 1 } }
    return places.map { place in place.flatMap { count[$0] <= mostNeighbors ? $0 : nil } }
  }

  /// The actors of each goal that has any, by place.
  var circles: [[Int32]] {
    var circles = [[Int32]](repeating: [], count: work.count)
    for (actor, goals) in goalsOf.enumerated() { for goal in goals { circles[goal].append(Int32(actor)) } }
    return circles.filter { !$0.isEmpty }
  }
}
