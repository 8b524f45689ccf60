// Gaps of sectors: a sector is not there, two sectors never meet or meet too little, or all contact runs through one actor.
//
// Expected ties m·2·nₐ·n_b/(n(n−1)) and a permutation p for each two sectors, then q over the pairs (Benjamini and Hochberg 1995,
// doi:10.1111/j.2517-6161.1995.tb02031.x).

import GraphCore
import NetworkModel

extension GapSearch {
  /// A pair of sectors is called thin where q is at most this.
  static let thinLevel = 0.05
  /// The fewest expected ties for that: below, the numbers are too small to say (Cochran's rule of five).
  static let leastExpected = 5.0
  static let draws = 9_999

  /// The test of sector pairs; nil below two sectors or without ties.
  func sectorPairTest() throws(CancellationError) -> MixingSignificance? {
    guard categories.sectors.count > 1, graph.edgeCount > 0 else { return nil }
    return try graph.mixingSignificance(
      categories: categories.ids, count: categories.sectors.count, draws: Self.draws, seed: seed, execution: execution)
  }

  func sectorGaps(_ test: MixingSignificance?) -> [Gap] { emptySectors() + (test.map(pairGaps) ?? []) }

  /// Extent: all of it.
  func emptySectors() -> [Gap] {
    network.sectorsWithoutActors.map { sector, _ in
      let goals = goals(needing: sector)
      let isTarget = network.targetGroups.contains(sector)
      let work = goals.flatMap { activities(of: $0.id, [.active, .planned]) }
      return gap(
        .sectorEmpty(sector: sector, goals: goals.map(\.id), isTargetGroup: isTarget),
        asked: asked(goals, more: isTarget ? 1 : 0), extent: 1, goals: goals,
        Gap.Proposal(
          .recruit,
          through: work.compactMap(\.owner).first(where: isInvitable) ?? goals.first.flatMap(owner)
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
    let rule = SectorPairRule(self)
    return zip(pairs, q).flatMap { pair, q -> [Gap] in
      let (a, b) = pair
      let expected = test.mixing.expectedTies(a, b) ?? 0
      guard rule.allows(a, b, expected: expected) else { return [] }
      let (low, high) = categories.sectors[a].id < categories.sectors[b].id ? (a, b) : (b, a)
      let (first, second) = (categories.sectors[low].id, categories.sectors[high].id)
      let shared = goals(needing: first).filter { $0.needs.sectors.contains(second) }
      let areTargets = network.targetGroups.contains(first) && network.targetGroups.contains(second)
      // Nothing is missing between those who cannot be asked to meet, unless a goal needs both, nor within one organization.
      if shared.isEmpty, isOutOfMeetings(first) || isOutOfMeetings(second) { return [] }
      if areOneOrganization(members[a], members[b]) { return [] }
      let asked = asked(shared, more: areTargets ? 0.5 : 0)
      let observed = Int(test.mixing.ties[a][b])
      var found: [Gap] = []
      // Extent: 1 − observed/expected.
      let isThin = expected >= Self.leastExpected && Double(observed) < expected && q <= Self.thinLevel
      if observed == 0 ? !haveMet(members[a], members[b]) : isThin {
        let sectors = Gap.SectorPair(
          first: first, second: second, firstSize: members[low].count, secondSize: members[high].count,
          observed: observed, expected: expected, p: test.p[a][b], q: q, goals: shared.map(\.id))
        found.append(
          gap(
            observed == 0 ? .sectorPairApart(sectors) : .sectorPairThin(sectors), asked: asked,
            extent: 1 - Double(observed) / expected, goals: shared,
            meeting: Meeting(members[a], members[b])))
      }
      if let broker = soleBroker(a, b, observed: observed, members, middle) {
        // Extent: all contact runs through it.
        let sectors = Gap.Brokered(
          first: first, second: second, ties: observed, contacts: broker.contacts, goals: shared.map(\.id))
        found.append(
          gap(
            .soleBroker(broker: id(broker.actor), between: sectors), asked: asked, extent: 1, goals: shared,
            meeting: Meeting(members[a], members[b], without: [broker.actor], through: broker.actor)))
      }
      return found
    }
  }

  /// Whether each actor of one side belongs together with each of the other.
  private func areOneOrganization(_ one: [Int32], _ other: [Int32]) -> Bool {
    guard !hierarchy.isFlat, let first = one.first, let second = other.first else { return false }
    return areTogether(first, second) && one.allSatisfy { a in other.allSatisfy { areTogether(a, $0) } }
  }

  /// Whether two sectors are not apart, though they have no tie: some of both have met, or one is known from meetings alone.
  private func haveMet(_ first: [Int32], _ second: [Int32]) -> Bool {
    guard !contacts.meetings.isEmpty else { return false }
    func isKnownFromMeetings(_ members: [Int32]) -> Bool {
      members.allSatisfy { graph.degree(of: $0) == 0 && contacts.hasMet(id($0)) }
    }
    let (one, other) = (Set(first.map(id)), Set(second.map(id)))
    return isKnownFromMeetings(first) || isKnownFromMeetings(second)
      || contacts.haveMet(one.contains, other.contains)
  }

  // MARK: Brokers

  /// For each two sectors, by `smaller · sectors + larger`, who has partners in both, being of neither: −1 for nobody, −2 for several.
  private func middlemen() -> [Int32] {
    let count = categories.sectors.count
    var found = [Int32](repeating: -1, count: count * count)
    var reached = [Bool](repeating: false, count: count)
    for actor in graph.vertices {
      for place in reached.indices { reached[place] = false }
      for partner in graph.neighbors(of: actor) where categories.ids[Int(partner)] >= 0 {
        reached[Int(categories.ids[Int(partner)])] = true
      }
      if categories.ids[Int(actor)] >= 0 { reached[Int(categories.ids[Int(actor)])] = false }
      for a in 0..<count where reached[a] {
        for b in (a + 1)..<max(count, a + 1) where reached[b] {
          found[a * count + b] = found[a * count + b] == -1 ? actor : -2
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
    _ a: Int, _ b: Int, observed: Int, _ members: [[Int32]], _ middle: [Int32]
  ) -> (actor: Int32, contacts: Int)? {
    if observed == 0 {
      let actor = middle[a * categories.sectors.count + b]
      guard actor >= 0 else { return nil }
      let partners = graph.neighbors(of: actor)
      let (left, right) = (
        partners.count { categories.ids[Int($0)] == Int32(a) }, partners.count { categories.ids[Int($0)] == Int32(b) }
      )
      return (actor, left * right)
    }
    return carriers(a, b, observed: observed, members)
      .min { (graph.degree(of: $1), $0) < (graph.degree(of: $0), $1) }.map { ($0, observed) }
  }

  /// The actors, not alone in their sector, that all direct ties between two sectors end at.
  func carriers(_ a: Int, _ b: Int, observed: Int, _ members: [[Int32]]) -> [Int32] {
    guard observed > 0 else { return [] }
    // Every tie ends at a carrier, so the ends of any one tie are all that need a look.
    for one in members[a] {
      guard let other = graph.neighbors(of: one).first(where: { categories.ids[Int($0)] == Int32(b) })
      else { continue }
      return [(one, a, b), (other, b, a)].filter { actor, side, far in
        members[side].count > 1
          && graph.neighbors(of: actor).count { categories.ids[Int($0)] == Int32(far) } == observed
      }.map(\.0)
    }
    return []
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
