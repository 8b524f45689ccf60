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
  /// A sample takes this part of the work that is done exactly.
  private static let sampleShare = 0.1

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

  /// From how many actors paths are followed if not from all.
  private var sampleSize: Int {
    max(256, Int(min(exactLimit * Self.sampleShare / Double(max(1, graph.arcCount)), 1e9)))
  }

  /// The actors of each sector that paths are followed from, where the network is too large for all.
  private var sample: [[Int32]]? {
    guard work > exactLimit else { return nil }
    let size = sampleSize
    return sectors.members.enumerated().map { sector, members in
      let wanted = (size * members.count + graph.vertexCount - 1) / max(1, graph.vertexCount)
      return drawn(members, count: max(1, wanted), stream: sector)
    }
  }

  /// How many that is, if not all.
  var sampledSources: Int? { sample.map { $0.map(\.count).reduce(0, +) } }

  /// Some of the actors, drawn by the seed, ascending.
  private func drawn(_ actors: [Int32], count: Int, stream: Int) -> [Int32] {
    var random = SplitMix64(seed: seed, stream: stream)
    return random.drawn(count, of: actors)
  }

  /// Betweenness over pairs of different sectors, of every actor.
  func scores() throws(CancellationError) -> [Double] {
    guard let sample else { return try graph.betweennessAcross(sectors.ids, execution: execution) }
    var scores = [Double](repeating: 0, count: graph.vertexCount)
    let members = sectors.members
    for (sector, sources) in sample.enumerated() where !sources.isEmpty {
      let others = graph.vertices.filter { sectors.ids[Int($0)] >= 0 && sectors.ids[Int($0)] != Int32(sector) }
      let part = try graph.betweenness(from: sources, to: others, execution: execution)
      // Each pair is met from both of its sectors.
      let scale = Double(members[sector].count) / Double(sources.count) / 2
      for vertex in scores.indices { scores[vertex] += part[vertex] * scale }
    }
    return scores
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
    at actors: [Int], _ scores: [Double]
  ) throws(CancellationError) -> [BridgingActors.BridgingActor] {
    guard !actors.isEmpty else { return [] }
    let strongest = try strongestPairs(of: actors)
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
        share: pairs > 0 ? min(1, scores[actor] / Double(pairs)) : 0, strongest: strongest[place],
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

  /// For each of the actors the pair of sectors between which it lies on the largest share of shortest paths.
  private func strongestPairs(of actors: [Int]) throws(CancellationError) -> [BridgingActors.SectorPair?] {
    var best = [BridgingActors.SectorPair?](repeating: nil, count: actors.count)
    let members = sectors.members
    let chosen = members.indices.sorted { (-members[$0].count, $0) < (-members[$1].count, $1) }.prefix(Self.sectorLimit)
      .sorted()
    // A pair is followed from its smaller sector, so from all but the largest.
    let bySize = chosen.sorted { (members[$0].count, $0) < (members[$1].count, $1) }
    let budget = sourcesForEachSector(bySize.dropLast().map { members[$0].count })
    let sources = bySize.map { drawn(members[$0], count: budget, stream: members.count + $0) }
    var rank = [Int](repeating: -1, count: members.count)
    for (place, sector) in bySize.enumerated() { rank[sector] = place }
    let through = try graph.pathsThrough(
      actors.map { Int32($0) }, from: sources.dropLast().flatMap { $0 },
      categories: sectors.ids.map { $0 < 0 ? -1 : Int32(rank[Int($0)]) }, count: bySize.count, execution: execution)
    for (place, one) in chosen.enumerated() {
      for other in chosen[(place + 1)...] {
        let (small, large) = (min(rank[one], rank[other]), max(rank[one], rank[other]))
        for (index, actor) in actors.enumerated() {
          let passing = through[index][small * bySize.count + large]
          let pairs = reach.pairs(from: sources[small], to: bySize[large], without: actor)
          guard passing > 0, pairs > 0 else { continue }
          let pair = BridgingActors.SectorPair(
            first: sectors.sectors[one], second: sectors.sectors[other], share: min(1, passing / Double(pairs)),
            pairs: pairs)
          if tellsMore(pair, best[index]) { best[index] = pair }
        }
      }
    }
    return best
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

  /// From how many actors of each sector paths are followed: all, or as many as the limit allows.
  private func sourcesForEachSector(_ sizes: [Int]) -> Int {
    let allowed = exactLimit * (work > exactLimit ? Self.sampleShare : 1) / Double(max(1, graph.arcCount))
    if Double(sizes.reduce(0, +)) <= allowed { return .max }
    return max(32, Int(allowed) / max(1, sizes.count))
  }
}
