// Gaps of sectors: a sector is not there, two sectors never meet or meet too little, or all contact runs through one actor.
//
// Expected ties m·2·nₐ·n_b/(n(n−1)) and a permutation p for each two sectors, then q over the pairs (Benjamini and Hochberg 1995,
// doi:10.1111/j.2517-6161.1995.tb02031.x).

import GraphCore
import NetworkModel

extension GapSearch {
  /// A pair of sectors is called thin where q is at most this.
  static let thinLevel = 0.05
  /// And only where chance would give it at least so many ties: below, the numbers are too small to say (Cochran's rule of five).
  static let leastExpected = 5.0
  static let draws = 9_999

  /// The test of sector pairs; nil below two sectors or without ties.
  func sectorPairTest() throws -> MixingSignificance? {
    guard categories.sectors.count > 1, graph.edgeCount > 0 else { return nil }
    return try graph.mixingSignificance(
      categories: categories.ids, count: categories.sectors.count, draws: Self.draws, seed: seed, execution: execution)
  }

  func sectorGaps(_ test: MixingSignificance?) -> [Gap] { emptySectors() + (test.map(pairGaps) ?? []) }

  /// Extent: all of it.
  func emptySectors() -> [Gap] {
    let wanted = Set(network.targetGroups + network.goals.flatMap(\.needs.sectors)).sorted()
    return wanted.filter { best(of: $0, count: 1).isEmpty }.map { sector in
      let goals = goals(needing: sector)
      let isTarget = network.targetGroups.contains(sector)
      let work = goals.flatMap { activities(of: $0.id, [.active, .planned]) }
      return gap(
        .sectorEmpty, id: [sector.text], asked: asked(goals, more: isTarget ? 1 : 0), extent: 1, sectors: [sector],
        goals: goals, figures: [("goals", Double(goals.count)), ("target_group", isTarget ? 1 : 0), ("actors", 0)],
        Gap.Proposal(
          .recruit,
          through: work.compactMap(\.owner).first { places[$0] != nil } ?? goals.first.flatMap(owner)
            ?? leader(of: network.actors.map(\.id)),
          sectors: [sector]))
    }
  }

  private func pairGaps(_ test: MixingSignificance) -> [Gap] {
    let count = categories.sectors.count
    let pairs = (0..<count).flatMap { a in (a + 1..<count).map { (a, $0) } }
    let q = Self.benjaminiHochberg(pairs.map { test.p[$0.0][$0.1] })
    let members = categories.members
    let middle = middlemen()
    return zip(pairs, q).flatMap { pair, q -> [Gap] in
      let (a, b) = pair
      let (first, second) = (categories.sectors[a].id, categories.sectors[b].id)
      let sectors = [first, second].sorted()
      let shared = network.goals.filter { $0.needs.sectors.contains(first) && $0.needs.sectors.contains(second) }
      let areTargets = sectors.allSatisfy(network.targetGroups.contains)
      let asked = asked(shared, more: areTargets ? 0.5 : 0)
      let expected = test.mixing.expectedTies(a, b) ?? 0
      let observed = test.mixing.ties[a][b]
      let figures = [
        ("observed", observed), ("expected", expected), ("ratio", expected > 0 ? observed / expected : 0),
        ("p", test.p[a][b]), ("q", q), ("actors_first", Double(members[first == sectors[0] ? a : b].count)),
        ("actors_second", Double(members[first == sectors[0] ? b : a].count)),
      ]
      var found: [Gap] = []
      // Extent: 1 − observed/expected, weighed down where chance itself would give less than one tie.
      let isThin = expected >= Self.leastExpected && observed < expected && q <= Self.thinLevel
      if observed == 0 || isThin {
        found.append(
          gap(
            observed == 0 ? .sectorPairApart : .sectorPairThin, id: sectors.map(\.text), asked: asked,
            extent: (1 - observed / max(expected, 1e-9)) * min(1, expected), sectors: sectors, goals: shared,
            figures: figures, introduction(members[a], members[b])))
      }
      if let broker = soleBroker(a, b, observed: Int(observed), members, middle) {
        // Extent: all contact runs through it.
        found.append(
          gap(
            .soleBroker, id: sectors.map(\.text) + [id(broker.actor).text], asked: asked, extent: 1,
            actors: [id(broker.actor)], sectors: sectors, goals: shared,
            figures: [("ties", observed), ("contacts", Double(broker.contacts))],
            through(broker.actor, introduction(members[a], members[b], without: [broker.actor]))))
      }
      return found
    }
  }

  private func through(_ actor: Int32, _ proposal: Gap.Proposal) -> Gap.Proposal {
    Gap.Proposal(.introduce, actors: proposal.actors, through: id(actor))
  }

  // MARK: Brokers

  /// For each two sectors (smaller place first) who has partners in both, being of neither: one, or none where several.
  private func middlemen() -> [[Int]: Int32?] {
    var found: [[Int]: Int32?] = [:]
    for actor in graph.vertices {
      let reached = Set(graph.neighbours(of: actor).map { Int(categories.ids[Int($0)]) })
        .filter { $0 >= 0 && $0 != Int(categories.ids[Int(actor)]) }.sorted()
      for (place, a) in reached.enumerated() {
        for b in reached[(place + 1)...] {
          if found[[a, b]] != nil { found[[a, b]] = .some(nil) } else { found[[a, b]] = .some(actor) }
        }
      }
    }
    return found
  }

  /// The one actor that all contact between two sectors runs through.
  ///
  /// Contact is direct ties; where there are none, common partners of other sectors. An actor that is alone in its sector does
  /// not count as the broker of it, since nobody else could be. Of a single tie the end with more ties is the broker.
  private func soleBroker(
    _ a: Int, _ b: Int, observed: Int, _ members: [[Int32]], _ middle: [[Int]: Int32?]
  ) -> (actor: Int32, contacts: Int)? {
    guard members[a].count + members[b].count > 2 else { return nil }
    if observed == 0 {
      guard let only = middle[[a, b]], let actor = only else { return nil }
      let partners = graph.neighbours(of: actor)
      let (left, right) = (
        partners.count { categories.ids[Int($0)] == Int32(a) }, partners.count { categories.ids[Int($0)] == Int32(b) }
      )
      return (actor, left * right)
    }
    var ends: [(Int32, Int)] = []
    for (side, other) in [(a, b), (b, a)] where members[side].count > 1 {
      for actor in members[side] {
        let ties = graph.neighbours(of: actor).count { categories.ids[Int($0)] == Int32(other) }
        if ties == observed { ends.append((actor, ties)) }
      }
    }
    return ends.min { (graph.degree(of: $1.0), $0.0) < (graph.degree(of: $0.0), $1.0) }
  }

  /// Benjamini and Hochberg's q for each p.
  static func benjaminiHochberg(_ p: [Double]) -> [Double] {
    let order = p.indices.sorted { (p[$0], $0) < (p[$1], $1) }
    var q = p
    var least = 1.0
    for (rank, place) in order.enumerated().reversed() {
      least = min(least, p[place] * Double(p.count) / Double(rank + 1))
      q[place] = least
    }
    return q
  }
}
