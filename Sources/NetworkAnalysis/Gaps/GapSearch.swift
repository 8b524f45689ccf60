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
  /// What counts as a tie.
  let options: ProjectionOptions
  /// Who belongs together, so that nothing is missing between them.
  let hierarchy: Hierarchy
  /// By place, whether an actor can be asked to a meeting.
  let invitable: [Bool]
  /// The places in `collaborations` of those that count, by the places of their two actors.
  let directTies: [Pair<Int32>: [Int]]
  /// What is planned and under way, and who could be asked to it.
  private(set) var openWork = OpenWork.none
  /// For each goal the activities that serve it or a goal below it, by place.
  let serving: [Goal.ID: [Int]]
  /// Who have met.
  let contacts: NetworkContacts
  /// For each goal that nobody leads, who could.
  private(set) var volunteers: [Goal.ID: NetworkActor.ID] = [:]
  private let goalsByID: [Goal.ID: Goal]
  /// For each goal those that it is the parent of and those that contribute to it.
  private let goalsUnder: [Goal.ID: [Goal]]

  init(_ projected: ProjectedNetwork, _ seed: UInt64, _ execution: Execution) {
    let ordered = projected.ordered
    (network, date, graph, self.seed, self.execution) = (ordered.network, ordered.asOf, ordered.graph, seed, execution)
    (places, categories, options) = (ordered.places, ordered.sectors, ordered.options)
    hierarchy = Hierarchy(of: network)
    invitable = network.actors.map(network.isInvitable)
    directTies = ordered.directTies
    goalsByID = Dictionary(network.goals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var under: [Goal.ID: [Goal]] = [:]
    for goal in network.goals { for above in goal.serves { under[above, default: []].append(goal) } }
    goalsUnder = under
    serving = network.activitiesByGoal()
    contacts = NetworkContacts(of: network, on: date)
    openWork = OpenWork(self)
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

  // MARK: Organizations

  /// The organizations of which somebody works with somebody.
  var connectedOrganizations: Set<NetworkActor.ID> {
    Set(network.actors.map(\.id).filter { degree($0) > 0 }.map(hierarchy.organization))
  }

  // MARK: Goals

  func goal(_ id: Goal.ID) -> Goal? { goalsByID[id] }

  /// A goal with all goals below it and, unless only its parts are meant, those that contribute to it, by id.
  func family(of goal: Goal.ID, partsOnly: Bool = false) -> [Goal] {
    var found: Set<Goal.ID> = [goal]
    var waiting = [goal]
    while let next = waiting.popLast() {
      for under in goalsUnder[next] ?? [] where !partsOnly || under.parent == next {
        if found.insert(under.id).inserted { waiting.append(under.id) }
      }
    }
    return found.sorted().compactMap { goalsByID[$0] }
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

  /// The goals that need a sector, without those that are only to be heeded.
  func goals(needing sector: Sector.ID) -> [Goal] {
    network.goals.filter { !$0.isHeeded && $0.needs.sectors.contains(sector) }
  }

  // MARK: Actors

  /// Whether an actor speaks for a sector: its own, or one that its tags name.
  func isOf(_ sector: Sector.ID, _ actor: NetworkActor.ID) -> Bool {
    places[actor].map { isOf(sector, Int32($0)) } ?? false
  }

  private func isOf(_ sector: Sector.ID, _ place: Int32) -> Bool {
    network.actors[Int(place)].sector == sector || network.actors[Int(place)].tags.contains(sector.text)
  }

  func degree(_ actor: NetworkActor.ID) -> Int { places[actor].map { graph.degree(of: Int32($0)) } ?? 0 }

  func id(_ place: Int32) -> NetworkActor.ID { network.actors[Int(place)].id }

  /// Whether one actor comes before another where the best connected is asked: by its ties, then by the goals that it works for
  /// or has spoken on, then by id.
  func isBetterConnected(_ one: Int32, _ other: Int32) -> Bool {
    let (ties, otherTies) = (graph.degree(of: one), graph.degree(of: other))
    if ties != otherTies { return ties > otherTies }
    return (openWork.voice(of: other), one) < (openWork.voice(of: one), other)
  }

  /// The actors that the network knows, the best connected first.
  func byTies(_ actors: [NetworkActor.ID]) -> [NetworkActor.ID] {
    actors.compactMap { places[$0].map(Int32.init) }.sorted(by: isBetterConnected).map(id)
  }

  /// The best connected of a sector who can be asked to a meeting.
  func best(of sector: Sector.ID, count: Int) -> [NetworkActor.ID] {
    bestConnected(Array(graph.vertices), count: count) { isInvitable($0) && isOf(sector, $0) }.map(id)
  }

  /// Whether anybody speaks for a sector.
  func isThere(_ sector: Sector.ID) -> Bool { network.hasActor(of: sector) }

  /// Whether a sector has actors of whom none can be asked to a meeting; what is missing of it is told only where goals need it.
  func isOutOfMeetings(_ sector: Sector.ID) -> Bool {
    !zip(network.actors, invitable).contains { $0.sector == sector && $1 }
      && network.actors.contains { $0.sector == sector }
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
