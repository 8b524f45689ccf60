// What the search for gaps works on: the network in the order of ids, its graph, its goals and who serves them.

import GraphCore
import NetworkModel

/// What the search for gaps works on.
struct GapSearch {
  /// The network with actors, activities and goals by id, so that the order of records changes nothing.
  let network: StakeholderNetwork
  let date: PartialDate?
  let graph: CompressedGraph
  let seed: UInt64
  let execution: Execution
  let places: [NetworkActor.ID: Int]
  let categories: SectorCategories
  /// For each goal the activities that serve it or a goal below it, by place.
  let serving: [Goal.ID: [Int]]
  /// Who have met.
  let contacts: NetworkContacts
  /// For each goal that nobody leads, who could.
  private(set) var volunteers: [Goal.ID: NetworkActor.ID] = [:]
  private let goalsByID: [Goal.ID: Goal]

  init(_ projected: ProjectedNetwork, _ seed: UInt64, _ execution: Execution) {
    let ordered = projected.ordered
    (network, date, graph, self.seed, self.execution) = (ordered.network, ordered.asOf, ordered.graph, seed, execution)
    (places, categories) = (ordered.places, ordered.sectors)
    goalsByID = Dictionary(network.goals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    serving = network.activitiesByGoal()
    contacts = NetworkContacts(of: network, on: date)
    volunteers = findVolunteers()
  }

  // MARK: Activities

  func state(of activity: Activity) -> Activity.Status { activity.status(on: date) }

  /// The activities of a goal or of a goal below it in some of the states.
  func activities(of goal: Goal.ID, _ states: Set<Activity.Status>) -> [Activity] {
    (serving[goal] ?? []).map { network.activities[$0] }.filter { states.contains(state(of: $0)) }
  }

  /// Who takes part in an activity or owns it, as far as the network knows them, by id.
  func members(of activities: [Activity]) -> [NetworkActor.ID] {
    Set(activities.flatMap { $0.participants.map(\.actor) + ($0.owner.map { [$0] } ?? []) })
      .filter { places[$0] != nil }.sorted()
  }

  // MARK: Goals

  func goal(_ id: Goal.ID) -> Goal? { goalsByID[id] }

  /// A goal and all goals below it.
  func family(of goal: Goal.ID) -> [Goal] {
    network.goals.filter { candidate in
      var next: Goal.ID? = candidate.id
      var seen: Set<Goal.ID> = []
      while let id = next, seen.insert(id).inserted {
        if id == goal { return true }
        next = goalsByID[id]?.parent
      }
      return false
    }
  }

  /// The w of the severity formula.
  func weight(of goal: Goal) -> Double {
    let needs = min(4, goal.needs.sectors.count + goal.needs.competences.count)
    let kind = goal.kind == .area || goal.kind == .strategy ? 0.4 : 1
    return kind * (1 + Double(needs) / 4)
  }

  /// How much goals, and being target groups, ask: 1 − 2^(−Σ w).
  func asked(_ goals: [Goal], more: Double = 0) -> Double { Self.saturated(goals.map(weight).reduce(more, +)) }

  /// 1 − 2^(−sum), for a sum of 0 or more.
  static func saturated(_ sum: Double) -> Double {
    // 2^(−sum) by whole halvings and a short series for the rest, so that it is the same on every machine.
    var rest = 1.0
    let whole = sum.rounded(.down)
    for _ in 0..<min(60, Int(whole)) { rest /= 2 }
    var (term, series) = (1.0, 1.0)
    for step in 1..<16 {
      term *= -(sum - whole) * 0.693_147_180_559_945_3 / Double(step)
      series += term
    }
    return 1 - rest * series
  }

  /// The goals that need a sector.
  func goals(needing sector: Sector.ID) -> [Goal] { network.goals.filter { $0.needs.sectors.contains(sector) } }

  // MARK: Actors

  /// Whether an actor speaks for a sector: its own, or one that its tags name.
  func isOf(_ sector: Sector.ID, _ actor: NetworkActor.ID) -> Bool {
    guard let place = places[actor] else { return false }
    return network.actors[place].sector == sector || network.actors[place].tags.contains(sector.text)
  }

  func degree(_ actor: NetworkActor.ID) -> Int { places[actor].map { graph.degree(of: Int32($0)) } ?? 0 }

  func id(_ place: Int32) -> NetworkActor.ID { network.actors[Int(place)].id }

  /// Actors by their number of ties, most first, then by id.
  func byTies(_ actors: [NetworkActor.ID]) -> [NetworkActor.ID] {
    actors.sorted { (degree($1), $0) < (degree($0), $1) }
  }

  /// The best connected of a sector.
  func best(of sector: Sector.ID, count: Int) -> [NetworkActor.ID] {
    Array(byTies(network.actors.map(\.id).filter { isOf(sector, $0) }).prefix(count))
  }

  // MARK: Making

  /// A gap; its evidence is that of `evidence`, then of the goals and activities that it concerns.
  func gap(
    _ facts: Gap.Facts, asked: Double, extent: Double, evidence: [Evidence] = [], goals: [Goal] = [],
    activities: [Activity] = [], _ proposal: Gap.Proposal = Gap.Proposal(.introduce), meeting: Meeting? = nil
  ) -> Gap {
    var seen: Set<Evidence> = []
    let all = evidence + goals.flatMap(\.evidence) + activities.flatMap(\.evidence)
    return Gap(
      id: facts.id, facts: facts, severity: GapSeverity(facts.kind, asked: asked, extent: extent),
      evidence: all.filter { seen.insert($0).inserted }, proposal: proposal, meeting: meeting)
  }
}
