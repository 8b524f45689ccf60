// Two networks side by side: their actors by one ranking, the ties of both, and who is in both.

public import GraphCore
import NetworkModel

/// An earlier and a later network, ready to be compared.
public struct ComparedNetworks: Sendable {
  /// A pair of actors that works together in either network, by their ranks.
  struct RankedTie {
    let first: Int32
    let second: Int32
    var wasThere = false
    var isThere = false
    var directBefore = 0.0
    var directAfter = 0.0
  }

  /// The earlier network.
  public let before: ProjectedNetwork
  /// The later one.
  public let after: ProjectedNetwork
  /// The actors of either network, by id; a place here is an actor's rank.
  ///
  /// Comparing ids is slow, and done once.
  let ids: [NetworkActor.ID]
  /// The actors of both networks.
  let shared: Set<NetworkActor.ID>
  /// Whether the actor of each rank is in both.
  let isShared: [Bool]
  /// Every tie of either network, by ranks.
  let rankedTies: [RankedTie]
  /// The ties among actors of both, by ranks; weight 1 in the earlier network only, 2 in the later only, 3 in both.
  let sharedTies: CompressedGraph
  /// Whether the two sides are one and the same, so that nothing need be counted twice.
  let isSame: Bool

  /// Ranks the actors and ties of two networks.
  ///
  /// - Parameters:
  ///   - before: The earlier network.
  ///   - after: The later one; the same network with another date for two dates of one file.
  /// - Throws: `GraphError` where the ties of both together pass the limits of a graph.
  /// - Complexity: O((n + m) log(n + m)) for n actors and m ties in all.
  public init(from before: ProjectedNetwork, to after: ProjectedNetwork) throws(GraphError) {
    isSame = before.asOf == after.asOf && before.options == after.options && before.network == after.network
    self.before = before
    self.after = isSame ? before : after
    shared = Set(before.places.keys).intersection(after.places.keys)
    // Two sorted runs, which sorting merges in one pass.
    var ids: [NetworkActor.ID] = []
    for id in (before.order.map(before.id) + after.order.map(after.id)).sorted() where id != ids.last { ids.append(id) }
    self.ids = ids
    isShared = ids.map(shared.contains)
    rankedTies = Self.merged(before, after, ids)
    let amongShared = rankedTies.filter { [isShared] tie in isShared[Int(tie.first)] && isShared[Int(tie.second)] }
    sharedTies = try CompressedGraph(
      vertexCount: ids.count, sources: amongShared.map(\.first), targets: amongShared.map(\.second),
      weights: amongShared.map { ($0.wasThere ? 1 : 0) + ($0.isThere ? 2 : 0) })
  }

  /// Whether some actor is in one network only.
  var hasOthers: Bool { shared.count < before.places.count || shared.count < after.places.count }

  // MARK: Actors and ties

  func actors() -> [NetworkComparison.ActorChange] {
    ids.compactMap { id in
      NetworkComparison.Change(before: before.places[id] != nil, after: after.places[id] != nil)
        .map { NetworkComparison.ActorChange(actor: id, change: $0) }
    }
  }

  func ties() -> [NetworkComparison.TieChange] {
    rankedTies.compactMap { tie in
      NetworkComparison.Change(before: tie.wasThere, after: tie.isThere).map { change in
        NetworkComparison.TieChange(
          first: ids[Int(tie.first)], second: ids[Int(tie.second)], change: change, isAmongShared: isAmongShared(tie),
          directBefore: tie.directBefore, directAfter: tie.directAfter)
      }
    }
  }

  func isAmongShared(_ tie: RankedTie) -> Bool { isShared[Int(tie.first)] && isShared[Int(tie.second)] }

  /// The rank of each actor of a side, by its place.
  private static func ranks(_ side: ProjectedNetwork, _ ids: [NetworkActor.ID]) -> [Int32] {
    let ranks = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, Int32($0)) })
    return side.network.actors.map { ranks[$0.id] ?? 0 }
  }

  private static func merged(
    _ before: ProjectedNetwork, _ after: ProjectedNetwork, _ ids: [NetworkActor.ID]
  ) -> [RankedTie] {
    func ranked(_ side: ProjectedNetwork, isLater: Bool) -> [RankedTie] {
      let ranks = ranks(side, ids)
      return side.ties.map { tie in
        let (a, b) = (ranks[tie.source], ranks[tie.target])
        return RankedTie(
          first: min(a, b), second: max(a, b), wasThere: !isLater, isThere: isLater,
          directBefore: isLater ? 0 : tie.direct, directAfter: isLater ? tie.direct : 0)
      }
    }
    let all = (ranked(before, isLater: false) + ranked(after, isLater: true))
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    var merged: [RankedTie] = []
    merged.reserveCapacity(all.count)
    for tie in all {
      guard let last = merged.last, last.first == tie.first, last.second == tie.second else {
        merged.append(tie)
        continue
      }
      let place = merged.count - 1
      merged[place].wasThere = last.wasThere || tie.wasThere
      merged[place].isThere = last.isThere || tie.isThere
      merged[place].directBefore += tie.directBefore
      merged[place].directAfter += tie.directAfter
    }
    return merged
  }

  // MARK: Gaps

  func gaps(seed: UInt64, execution: Execution) throws(CancellationError) -> [GapChange] {
    func found(_ side: ProjectedNetwork) throws(CancellationError) -> [Gap] {
      try NetworkGaps(of: side, seed: seed, execution: execution).gaps
    }
    let was = try found(before)
    let now = isSame ? was : try found(after)
    let holes = HoleMatching(before, was, after, now, shared: shared)
    let newByID = Self.byID(now, \.id)
    // An earlier gap is the later one of its id; a hole is the one that carries it on.
    func laterID(_ gap: Gap) -> String? {
      HoleMatching.hole(gap) == nil ? gap.id : holes.successors[gap.id]
    }
    let oldByID = Dictionary(
      was.compactMap { gap in laterID(gap).map { ($0, gap) } }, uniquingKeysWith: { first, _ in first })
    var (sharedWas, sharedNow) = (Set(was.map(\.id)), Set(newByID.keys))
    var withoutNewcomers = sharedNow
    if hasOthers, sharedWas != sharedNow {
      let newcomers = newcomers
      sharedWas = Set(try found(before.restricted(to: shared)).map(\.id))
      withoutNewcomers = Set(try found(after.restricted(to: shared)).map(\.id))
      sharedNow =
        newcomers.isEmpty
        ? withoutNewcomers : Set(try found(after.restricted(to: shared.union(newcomers))).map(\.id))
    }
    let dissolution = GapDissolution(after, now, withoutNewcomers: withoutNewcomers)
    let lost = was.filter { gap in laterID(gap).map { newByID[$0] == nil } ?? true }
    let changes =
      now.map { gap -> GapChange in
        let old = oldByID[gap.id]
        guard let hole = HoleMatching.hole(gap), old == nil else {
          let isNew = sharedNow.contains(gap.id) && !sharedWas.contains(gap.id)
          return GapChange(
            change: old == nil ? .gained : .kept, isAmongShared: old != nil || isNew, reason: nil, gap: gap,
            severityBefore: old?.severity.value)
        }
        let isAmongShared = (hole.first.members + hole.second.members).allSatisfy(shared.contains)
        return GapChange(
          change: .gained, isAmongShared: isAmongShared, reason: holes.wereJoined(hole) ? nil : .regrouped, gap: gap,
          severityBefore: nil)
      }
      + lost.map { gap -> GapChange in
        let isLost = sharedWas.contains(gap.id) && !sharedNow.contains(gap.id)
        let hole = HoleMatching.hole(gap)
        return GapChange(
          change: .lost, isAmongShared: hole.map { _ in true } ?? isLost,
          reason: hole.map { holes.areJoinedNow($0) ? nil : .regrouped } ?? dissolution.reason(for: gap), gap: gap,
          severityBefore: gap.severity.value)
      }
    // Both lists come ranked; one order for all, by severity, then id.
    return changes.sorted { left, right in
      let (a, b) = (left.gap.severity.value, right.gap.severity.value)
      return a != b ? a > b : naturallyPrecedes(left.gap.id, right.gap.id)
    }
  }

  /// Actors that the earlier network does not have and that came to a meeting held since: they are no matter of who was mapped.
  private var newcomers: Set<NetworkActor.ID> {
    let known = Set(before.network.activities.map(\.id))
    let held = after.network.activities.filter { !known.contains($0.id) && $0.isHeld }
    return Set(held.flatMap(\.attendance)).subtracting(shared)
  }
}
