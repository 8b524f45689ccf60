// What comes apart when an actor leaves or a tie ends, and who is cut off.

import GraphCore
import NetworkModel

extension BridgeSearch {
  /// The visits of vertices and arcs that listing who is cut off may take.
  private static let listingLimit = 200_000_000

  /// The summed steps from each actor to those that it reaches; nil where distances would take too long for a look at so many.
  func farness(among actors: Int) throws(CancellationError) -> [Int]? {
    let work = Double(graph.vertexCount) * Double(graph.arcCount) * Double(actors + 1) / 16
    return work > exactLimit ? nil : try graph.distanceProfile(execution: execution.withoutProgress).farness
  }

  /// What happens when `actor` leaves; the mean steps are left out without `farness`.
  func removal(of actor: Int32, _ farness: [Int]?) throws(CancellationError) -> BridgingActors.RemovalEffect {
    let left = graph.partsLeft(without: actor)
    let sizes = reach.parts.sizes
    let isLargest = reach.parts.ids[Int(actor)] == 0
    let largestOther = isLargest ? (sizes.count > 1 ? sizes[1] : 0) : sizes[0]
    var means: (before: Double?, after: Double?)
    if let farness { means = try steps(in: left, without: actor, farness) }
    // An actor does not cut off what is of its own organization.
    let parts = left.enumerated().map { place, part in
      place == 0 ? part.map(id) : part.map(id).filter { !hierarchy.areTogether($0, id(actor)) }
    }.filter { !$0.isEmpty }
    return BridgingActors.RemovalEffect(
      partsBefore: sizes.count, partsAfter: sizes.count - 1 + parts.count, largestBefore: sizes[0],
      largestAfter: max(largestOther, left.first?.count ?? 0), parts: parts,
      stepsBefore: means.before, stepsAfter: means.after)
  }

  /// The mean steps within the parts that are left, before and after.
  ///
  /// Before, a shortest path between two of one part does not run through another part, since it would pass the actor twice, and
  /// one between two parts runs through the actor: so the steps within parts are those of the whole component, less those from and
  /// to the actor and those between parts.
  private func steps(
    in parts: [[Int32]], without actor: Int32, _ farness: [Int]
  ) throws(CancellationError) -> (before: Double?, after: Double?) {
    let distance = graph.distances(from: actor)
    let toActor = parts.map { $0.reduce(0) { $0 + Int(distance[Int($1)]) } }
    let others = parts.reduce(0) { $0 + $1.count }
    var before = parts.reduce(0) { $0 + $1.reduce(0) { $0 + farness[Int($1)] } } - toActor.reduce(0, +)
    var (after, pairs) = (0, 0)
    for (part, steps) in zip(parts, toActor) {
      // To each of another part by way of the actor, counted from both ends.
      before -= 2 * steps * (others - part.count)
      if part.count == 1 { continue }
      after += try graph.induced(by: part).distanceProfile(execution: execution.withoutProgress).farness.reduce(0, +)
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
    let cutParts = CutParts(graph)
    return ordered.enumerated().compactMap { place, cut in
      let parts = place < listed ? cutParts.parts(without: Int32(cut.actor)) : nil
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
