// Gaps of structure: actors without ties, communities that hardly touch, and what the rest depends on.
//
// Structural holes after Burt 1992, between communities of the whole network (Leiden; Traag, Waltman and van Eck 2019,
// doi:10.1038/s41598-019-41695-z); cut actors and bridge ties after Tarjan 1972, doi:10.1137/0201010.

import GraphCore
import NetworkModel

extension GapSearch {
  /// Communities below this, or below a twentieth of those who work with somebody, are left out: a triangle at the rim is no hole.
  private static let leastCommunity = 4
  /// The visits of vertices and arcs that listing who is cut off may take.
  private static let listingLimit = 200_000_000

  func structureGaps() throws(CancellationError) -> [Gap] { tieGaps() + (try structuralHoles()) }

  /// Those of single actors and ties.
  func tieGaps() -> [Gap] {
    let cuts = graph.cutStructure()
    return isolatedActors() + cutActors(cuts) + bridgeTies(cuts)
  }

  /// One gap for each sector, so that many do not drown the rest.
  ///
  /// Those who have met somebody do not stand outside, for as long as
  /// that is remembered; if nothing comes of it, `contact-idle` says so.
  ///
  /// Extent: the share of the sector's actors.
  private func isolatedActors() -> [Gap] {
    let bySector = Dictionary(grouping: zip(network.actors, categories.ids)) { actor, sector in
      sector < 0 ? Sector.unknown : actor.sector
    }.mapValues { $0.map(\.0) }
    let connected = connectedOrganizations
    return bySector.keys.sorted().compactMap { sector in
      let all = bySector[sector] ?? []
      let goals = goals(needing: sector)
      // Who cannot be asked in is told of where a goal needs the sector; a part whose organization works with others is inside.
      let isolated = all.map(\.id).filter { actor in
        degree(actor) == 0 && !contacts.hasMet(actor) && (!goals.isEmpty || isInvitable(actor))
          && !hierarchy.organizations(of: actor).contains(where: connected.contains)
      }
      guard !isolated.isEmpty else { return nil }
      let outside = Set(isolated)
      let isTarget = network.targetGroups.contains(sector)
      let forum = network.activities.first { activity in
        [.active, .planned].contains(state(of: activity)) && Self.isForum(activity)
          && activity.goals.contains { goal in goals.contains { $0.id == goal } }
      }
      let contact =
        best(of: sector, count: 1).first { degree($0) > 0 }
        ?? bestConnected(Array(graph.vertices), count: 1) { graph.degree(of: $0) > 0 && isInvitable($0) }.first.map(id)
      return gap(
        .isolatedActor(sector: sector, isolated: isolated, size: all.count, goals: goals.map(\.id)),
        asked: asked(goals, more: isTarget ? 1 : 0), extent: Double(isolated.count) / Double(all.count),
        evidence: all.filter { outside.contains($0.id) }.flatMap(\.evidence),
        goals: goals,
        Gap.Proposal(
          .invite, actors: isolated, through: contact,
          sectors: Sector.isUnknown(sector) ? [] : [sector], activities: forum.map { [$0.id] } ?? []))
    }
  }

  /// Extent: twice the share of the network that is cut off, since half is the most that can be.
  private func extent(cutOff: Int) -> Double { 2 * Double(cutOff) / Double(max(1, graph.vertexCount)) }

  private func cutActors(_ cuts: CutStructure) -> [Gap] {
    let ordered = zip(cuts.cutVertices, cuts.partsLeft)
      .map { (actor: $0, parts: $1.count, cutOff: $1.dropFirst().reduce(0, +)) }
      .sorted { ($1.cutOff, $0.actor) < ($0.cutOff, $1.actor) }
    let listed = Self.listingLimit / max(1, graph.vertexCount + graph.arcCount)
    let cutParts = CutParts(graph)
    return ordered.enumerated().compactMap { place, cut in
      let parts = place < listed ? cutParts.parts(without: cut.actor) : []
      let lost = parts.dropFirst().flatMap { $0 }.sorted()
      // An organization's own parts are not cut off by it.
      let cutOff = lost.filter { !areTogether($0, cut.actor) }
      if !lost.isEmpty, cutOff.isEmpty { return nil }
      let count = cut.cutOff - (lost.count - cutOff.count)
      return gap(
        .cutActor(actor: id(cut.actor), cutOff: cutOff.map(id), cutOffCount: count, parts: cut.parts), asked: 0,
        extent: extent(cutOff: count),
        Gap.Proposal(.introduce, through: id(cut.actor)),
        meeting: parts.count > 1
          ? Meeting(parts[0], parts[1], without: [cut.actor], through: cut.actor) : nil)
    }
  }

  /// Actors attached by a single tie are reported together, grouped by their only neighbor.
  private func bridgeTies(_ cuts: CutStructure) -> [Gap] {
    var leaves: [Int32: [Int32]] = [:]
    var found: [Gap] = []
    for bridge in cuts.bridges {
      let isTargetFar = bridge.sourceSide >= bridge.targetSide
      let (near, far) = isTargetFar ? (bridge.source, bridge.target) : (bridge.target, bridge.source)
      let cutOff = min(bridge.sourceSide, bridge.targetSide)
      if cutOff == 1 {
        leaves[near, default: []].append(far)
        continue
      }
      if areTogether(near, far) { continue }
      let others = graph.neighbors(of: near).filter { $0 != far }
      found.append(
        gap(
          .bridgeTie(near: id(near), far: [id(far)], cutOffCount: cutOff), asked: 0, extent: extent(cutOff: cutOff),
          meeting: Meeting(others, [far], through: near)))
    }
    for near in leaves.keys.sorted() {
      let far = (leaves[near] ?? []).filter { !areTogether(near, $0) }.sorted()
      if far.isEmpty { continue }
      let others = graph.neighbors(of: near).filter { !far.contains($0) }
      found.append(
        gap(
          .bridgeTie(near: id(near), far: far.map(id), cutOffCount: far.count), asked: 0,
          extent: extent(cutOff: far.count),
          meeting: Meeting(far, Array(others), through: near)))
    }
    return found
  }

  /// Extent: the size of the smaller community as a share of half of those who work with somebody.
  private func structuralHoles() throws(CancellationError) -> [Gap] {
    let communities = try graph.communities(seed: seed, execution: execution)
    let connected = graph.vertices.count { graph.degree(of: $0) > 0 }
    let least = max(Self.leastCommunity, (connected + 19) / 20)
    let large = communities.sizes.prefix { $0 >= least }.count
    var members = [[Int32]](repeating: [], count: large)
    for (actor, community) in communities.ids.enumerated() where Int(community) < large {
      members[Int(community)].append(Int32(actor))
    }
    let ground = MeetingGround(self)
    let sides = members.map(ground.side)
    var ties: [Pair<Int32>: [(Int32, Int32)]] = [:]
    for actor in graph.vertices {
      for other in graph.neighbors(of: actor) where other > actor {
        let pair = Pair(communities.ids[Int(actor)], communities.ids[Int(other)])
        if pair.first != pair.second { ties[pair, default: []].append((actor, other)) }
      }
    }
    var found: [Gap] = []
    for a in 0..<large {
      for b in (a + 1)..<max(large, a + 1)
      where ties[Pair(Int32(a), Int32(b))]?.count ?? 0 < 2 && sides[a].meets(sides[b]) {
        let tie = ties[Pair(Int32(a), Int32(b))]?.first
        let ends = tie.map { Set([$0.0, $0.1]) } ?? []
        let meeting = [
          nearest(members[a], to: members[b], without: ends), nearest(members[b], to: members[a], without: ends),
        ].compactMap { $0 }
        let size = min(members[a].count, members[b].count)
        found.append(
          gap(
            .structuralHole(
              Gap.Hole(
                first: .init(members: members[a].map(id)),
                second: .init(members: members[b].map(id)),
                nearest: sides[a].reaches(sides[b]) ? meeting.map(id) : [],
                tie: tie.map { Gap.Hole.Tie(first: id($0.0), second: id($0.1)) })),
            asked: 0, extent: 2 * Double(size) / Double(connected),
            Gap.Proposal(
              .introduce, actors: meeting.map(id),
              through: tie.map { graph.degree(of: $0.0) >= graph.degree(of: $0.1) ? id($0.0) : id($0.1) })))
      }
    }
    return found
  }

  /// Of one community the actor with the fewest steps to the other, then most ties, then the first id.
  private func nearest(_ side: [Int32], to other: [Int32], without: Set<Int32>) -> Int32? {
    let steps = graph.distances(fromNearestOf: other)
    func key(_ actor: Int32) -> (Int32, Int, Int32) {
      let step = steps[Int(actor)]
      return (step < 0 ? .max : step, -graph.degree(of: actor), actor)
    }
    return side.filter { !without.contains($0) }.min { key($0) < key($1) }
  }
}
