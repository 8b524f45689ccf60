// The search for bridging actors: scores over all pairs of sectors, then a close look at the first.

import GraphCore
import NetworkModel

/// What the search works on.
struct BridgeSearch {
  let projected: ProjectedNetwork
  let seed: UInt64
  let exactLimit: Double
  let execution: Execution
  let reach: SectorReach
  /// Who belongs together.
  let hierarchy: Hierarchy
  /// The sectors of which somebody can be asked to a meeting.
  private let meetingSectors: Set<Sector.ID>

  /// The most sectors of which the pairs are looked at one by one: those with most actors.
  private static let sectorLimit = 12
  /// Sectors with fewer pairs of actors between them say little about who holds them together.
  private static let leastPairs = 3

  init(_ projected: ProjectedNetwork, seed: UInt64, exactLimit: Double, execution: Execution) {
    (self.projected, self.seed, self.exactLimit, self.execution) = (projected, seed, exactLimit, execution)
    reach = SectorReach(projected.graph, projected.sectors)
    hierarchy = Hierarchy(of: projected.network)
    let network = projected.network
    meetingSectors = Set(network.actors.filter(network.isInvitable).map(\.sector))
  }

  var graph: CompressedGraph { projected.graph }
  var sectors: SectorCategories { projected.sectors }

  func id(_ place: some BinaryInteger) -> NetworkActor.ID { projected.id(at: Int(place)) }

  private var work: Double { Double(graph.vertexCount) * Double(graph.arcCount) }

  /// Whether paths between all actors would take too long.
  var isSampled: Bool { work > exactLimit }

  /// Betweenness over pairs of different sectors, of every actor, and how it was sampled where it is not exact.
  func scores() throws(CancellationError) -> (values: [Double], sampling: BridgingActors.Sampling?) {
    guard isSampled else { return (try graph.betweennessAcross(sectors.ids, execution: execution), nil) }
    return try sampledScores()
  }

  /// The actors with a score: by score, then strength, then id.
  ///
  /// Scores are compared to the millionth, so that rounding in sums does not decide.
  func ranked(_ scores: [Double]) -> [Int] {
    let keys = scores.map { ($0 * 1e6).rounded() }
    let strengths = graph.vertices.map { (graph.strength(of: $0) * 1e6).rounded() }
    return scores.indices.filter { keys[$0] > 0 }.sorted { left, right in
      if keys[left] != keys[right] { return keys[left] > keys[right] }
      if strengths[left] != strengths[right] { return strengths[left] > strengths[right] }
      return id(left) < id(right)
    }
  }

  /// Everything about some actors.
  func closeLook(
    at actors: [Int], _ scores: [Double], _ sampling: BridgingActors.Sampling?
  ) throws(CancellationError) -> [BridgingActors.BridgingActor] {
    guard !actors.isEmpty else { return [] }
    let strongest = isSampled ? try sampledStrongestPairs(of: actors) : try strongestPairs(of: actors)
    let holes = graph.structuralHoles()
    let roles = graph.brokerage(categories: sectors.ids)
    let crossPairs = reach.crossPairs
    let farness = try farness(among: actors.count)
    return try actors.enumerated().map { place, actor throws(CancellationError) in
      let pairs = crossPairs - reach.crossPairs(endingIn: actor)
      let byRole: [BridgingActors.Role: Double] =
        sectors.ids[actor] < 0
        ? [:]
        : [
          .coordinator: roles.coordinator[actor], .consultant: roles.consultant[actor],
          .gatekeeper: roles.gatekeeper[actor] + roles.representative[actor], .liaison: roles.liaison[actor],
        ]
      return BridgingActors.BridgingActor(
        actor: id(actor), place: actor, score: scores[actor],
        share: pairs > 0 ? min(1, scores[actor] / Double(pairs)) : 0,
        shareError: pairs > 0 ? min(1, (sampling?.share ?? 0) * Double(crossPairs) / Double(pairs)) : 0,
        strongest: strongest[place],
        degree: graph.degree(of: Int32(actor)), strength: graph.strength(of: Int32(actor)),
        constraint: holes.constraint[actor], roles: byRole,
        role: Self.mostFrequent(byRole), removal: try removal(of: Int32(actor), farness))
    }
  }

  private static func mostFrequent(_ roles: [BridgingActors.Role: Double]) -> BridgingActors.Role? {
    var best: (role: BridgingActors.Role, count: Double)?
    for role in BridgingActors.Role.allCases.reversed() {
      if let count = roles[role], count > best?.count ?? 0 { best = (role, count) }
    }
    return best?.role
  }

  /// The places of the sectors of which the pairs are looked at.
  var chosenSectors: [Int] {
    let members = sectors.members
    return members.indices.sorted { (-members[$0].count, $0) < (-members[$1].count, $1) }.prefix(Self.sectorLimit)
      .sorted()
  }

  /// For each of the actors the pair of sectors between which it lies on the largest share of shortest paths.
  private func strongestPairs(of actors: [Int]) throws(CancellationError) -> [BridgingActors.SectorPair?] {
    var best = [BridgingActors.SectorPair?](repeating: nil, count: actors.count)
    let chosen = chosenSectors
    var category = [Int32](repeating: -1, count: sectors.members.count)
    for (place, sector) in chosen.enumerated() { category[sector] = Int32(place) }
    let through = try graph.pathsThrough(
      actors.map { Int32($0) }, categories: sectors.ids.map { $0 < 0 ? -1 : category[Int($0)] }, count: chosen.count,
      execution: execution)
    for (place, one) in chosen.enumerated() {
      for (further, other) in chosen.enumerated().dropFirst(place + 1) {
        for (index, actor) in actors.enumerated() {
          choose(
            &best[index], one, other, actor, passing: through[index][place * chosen.count + further], error: 0)
        }
      }
    }
    return best
  }

  /// Keeps a pair of sectors if it tells more of the actor than the best one so far.
  func choose(
    _ best: inout BridgingActors.SectorPair?, _ one: Int, _ other: Int, _ actor: Int, passing: Double, error: Double
  ) {
    guard passing > 0 else { return }
    let pairs = reach.pairs(of: one, and: other, without: actor)
    guard pairs > 0 else { return }
    let pair = BridgingActors.SectorPair(
      first: sectors.sectors[one], second: sectors.sectors[other], share: min(1, passing / Double(pairs)),
      error: min(1, error / Double(pairs)), pairs: pairs)
    if tellsMore(pair, best) { best = pair }
  }

  /// Pairs of sectors that can meet first, then those with enough pairs of actors, then by share, then by pairs.
  private func tellsMore(_ new: BridgingActors.SectorPair, _ old: BridgingActors.SectorPair?) -> Bool {
    guard let old else { return true }
    let (canMeet, couldMeet) = (canMeet(new), canMeet(old))
    if canMeet != couldMeet { return canMeet }
    let (isRich, wasRich) = (new.pairs >= Self.leastPairs, old.pairs >= Self.leastPairs)
    if isRich != wasRich { return isRich }
    let (share, best) = ((new.share * 1e9).rounded(), (old.share * 1e9).rounded())
    return share != best ? share > best : new.pairs > old.pairs
  }

  /// Whether somebody of both sectors can be asked to a meeting: that funders are held together says least.
  private func canMeet(_ pair: BridgingActors.SectorPair) -> Bool {
    meetingSectors.contains(pair.first.id) && meetingSectors.contains(pair.second.id)
  }
}
