// What comes apart when an actor leaves or a tie ends, and who is cut off.

import GraphCore
import NetworkModel

extension BridgeSearch {
  /// The visits of vertices and arcs that listing who is cut off may take.
  private static let listingLimit = 200_000_000

  /// What happens when `actor` leaves; the mean steps are left out where distances would take too long.
  func removal(of actor: Int32, among actors: Int) throws(CancellationError) -> BridgingActors.RemovalEffect {
    let left = graph.partsLeft(without: actor)
    let sizes = reach.parts.sizes
    let isLargest = reach.parts.ids[Int(actor)] == 0
    let largestOther = isLargest ? (sizes.count > 1 ? sizes[1] : 0) : sizes[0]
    let work = Double(graph.vertexCount) * Double(graph.arcCount) * Double(2 * actors) / 32
    let steps = work > exactLimit ? (nil, nil) : try steps(in: left, without: actor)
    // An actor does not cut off what is of its own organization.
    let parts = left.enumerated().map { place, part in
      place == 0 ? part.map(id) : part.map(id).filter { !hierarchy.areTogether($0, id(actor)) }
    }.filter { !$0.isEmpty }
    return BridgingActors.RemovalEffect(
      partsBefore: sizes.count, partsAfter: sizes.count - 1 + parts.count, largestBefore: sizes[0],
      largestAfter: max(largestOther, left.first?.count ?? 0), parts: parts,
      stepsBefore: steps.0, stepsAfter: steps.1)
  }

  /// The mean steps within the parts that are left, before and after.
  ///
  /// Before, a shortest path between two of one part may run through the actor but not through another part, since it
  /// would pass the actor twice; so each part is looked at together with the actor alone.
  private func steps(
    in parts: [[Int32]], without actor: Int32
  ) throws(CancellationError) -> (Double?, Double?) {
    var (before, after, pairs) = (0, 0, 0)
    let quiet = execution.withoutProgress
    for part in parts where part.count > 1 {
      let joined = try graph.induced(by: part + [actor]).distanceProfile(execution: quiet)
      before += joined.farness.reduce(0, +) - 2 * (joined.farness.last ?? 0)
      let alone = try graph.induced(by: part).distanceProfile(execution: quiet)
      after += alone.farness.reduce(0, +)
      pairs += part.count * (part.count - 1)
    }
    guard pairs > 0 else { return (nil, nil) }
    return (Double(before) / Double(pairs), Double(after) / Double(pairs))
  }

  /// The actors whose removal splits something, most cut off first.
  func cutActors(_ cuts: CutStructure, limit: Int) -> [BridgingActors.CutActor] {
    let listed = max(limit, Self.listingLimit / max(1, graph.vertexCount + graph.arcCount))
    let strengths = graph.vertices.map { (graph.strength(of: $0) * 1e6).rounded() }
    let found = zip(cuts.cutVertices, cuts.partsLeft).map { actor, sizes in
      (actor: Int(actor), sizes: sizes, cutOff: sizes.dropFirst().reduce(0, +))
    }
    let ordered = found.sorted { left, right in
      if left.cutOff != right.cutOff { return left.cutOff > right.cutOff }
      if strengths[left.actor] != strengths[right.actor] { return strengths[left.actor] > strengths[right.actor] }
      return id(left.actor) < id(right.actor)
    }
    return ordered.enumerated().compactMap { place, cut in
      let parts = place < listed ? graph.partsLeft(without: Int32(cut.actor)) : nil
      let lost = parts?.dropFirst().map { part in part.map(id).filter { !hierarchy.areTogether($0, id(cut.actor)) } }
        .filter { !$0.isEmpty }
      if let lost, lost.isEmpty { return nil }
      return BridgingActors.CutActor(
        actor: id(cut.actor), place: cut.actor,
        partSizes: lost.map { cut.sizes.prefix(1) + $0.map(\.count) } ?? cut.sizes,
        cutOff: lost.map { $0.flatMap { $0 } },
        remaining: cut.sizes.first == 1 ? parts?.first?.first.map(id) : nil)
    }
  }

  /// The ties whose loss splits something, most cut off first.
  func bridgeTies(_ cuts: CutStructure) -> [BridgingActors.BridgeTie] {
    var visits = 0
    var found = cuts.bridges.map { bridge in
      let (source, target) = (Int(bridge.source), Int(bridge.target))
      let isTargetFar =
        bridge.sourceSide != bridge.targetSide
        ? bridge.sourceSide > bridge.targetSide : id(source) < id(target)
      let (near, far) = isTargetFar ? (source, target) : (target, source)
      let size = min(bridge.sourceSide, bridge.targetSide)
      visits += size
      let tie = projected.tie(Pair(source, target))
      return BridgingActors.BridgeTie(
        near: id(near), far: id(far), weight: tie?.weight ?? 0, occasions: tie?.occasions ?? 0, cutOffCount: size,
        cutOff: visits > Self.listingLimit / 100 ? nil : side(of: far, without: near))
    }
    found.removeAll { hierarchy.areTogether($0.near, $0.far) }
    found.sort { left, right in
      if left.cutOffCount != right.cutOffCount { return left.cutOffCount > right.cutOffCount }
      if left.weight != right.weight { return left.weight > right.weight }
      return left.near != right.near ? left.near < right.near : left.far < right.far
    }
    return found
  }

  /// The actors that `start` reaches without its tie to `end`, in the order of the file.
  private func side(of start: Int, without end: Int) -> [NetworkActor.ID] {
    var seen: Set<Int32> = [Int32(start)]
    var next = [Int32(start)]
    while let vertex = next.popLast() {
      for neighbor in graph.neighbors(of: vertex) where !(vertex == Int32(start) && neighbor == Int32(end)) {
        if seen.insert(neighbor).inserted { next.append(neighbor) }
      }
    }
    return seen.sorted().map(id)
  }
}
