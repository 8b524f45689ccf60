// What a comparison works on: the two networks, their ties, and the actors that are in both.

import GraphCore
import NetworkModel

/// What a comparison works on.
struct ComparisonSearch {
  /// One of the networks as it stands on its date.
  struct Side {
    let network: StakeholderNetwork
    let options: ProjectionOptions
    let date: PartialDate?
    let places: [NetworkActor.ID: Int]
    let ties: [ProjectedTie]

    init(_ network: StakeholderNetwork, _ options: ProjectionOptions) {
      (self.network, self.options, date) = (network, options, options.asOf ?? network.asOf)
      places = network.actorPlaces
      ties = network.projectedTies(options)
    }

    func id(_ place: Int) -> NetworkActor.ID { network.actors[place].id }

    func actor(_ id: NetworkActor.ID) -> NetworkActor? { places[id].map { network.actors[$0] } }

    func graph() throws(GraphError) -> CompressedGraph {
      try StakeholderNetwork.graph(of: ties, actors: network.actors.count)
    }

    /// The side without actors that the other lacks; ties, seats and ownership of those left out go with them.
    func restricted(to shared: Set<NetworkActor.ID>) -> Side {
      var network = network
      network.actors.removeAll { !shared.contains($0.id) }
      return Side(network, options)
    }
  }

  /// A pair of actors that works together in either network, by their ranks.
  struct RankedTie {
    let first: Int32
    let second: Int32
    var wasThere = false
    var isThere = false
    var directBefore = 0.0
    var directAfter = 0.0
  }

  let before: Side
  let after: Side
  let seed: UInt64
  let execution: Execution
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
  /// Whether the two sides are one and the same, so that nothing need be counted twice.
  let isSame: Bool

  init(
    _ before: StakeholderNetwork, _ after: StakeholderNetwork, _ options: NetworkComparison.Options,
    _ execution: Execution
  ) throws {
    let earlier = Side(before, options.before)
    isSame =
      (options.before.asOf ?? before.asOf) == (options.after.asOf ?? after.asOf)
      && options.before == options.after && before == after
    self.before = earlier
    self.after = isSame ? earlier : Side(after, options.after)
    (seed, self.execution) = (options.seed, execution)
    shared = Set(self.before.places.keys).intersection(self.after.places.keys)
    ids = Set(self.before.places.keys).union(self.after.places.keys).sorted()
    isShared = ids.map(shared.contains)
    rankedTies = Self.merged(self.before, self.after, ids)
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
  private static func ranks(_ side: Side, _ ids: [NetworkActor.ID]) -> [Int32] {
    let ranks = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, Int32($0)) })
    return side.network.actors.map { ranks[$0.id] ?? 0 }
  }

  private static func merged(_ before: Side, _ after: Side, _ ids: [NetworkActor.ID]) -> [RankedTie] {
    func ranked(_ side: Side, isLater: Bool) -> [RankedTie] {
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

  func gaps() throws -> [GapChange] {
    func found(_ side: Side) throws -> [Gap] {
      try NetworkGaps(of: side.network, options: side.options, seed: seed, execution: execution).gaps
    }
    let was = try found(before)
    let now = isSame ? was : try found(after)
    let (oldByID, newByID) = (Self.byID(was), Self.byID(now))
    var (sharedWas, sharedNow) = (Set(oldByID.keys), Set(newByID.keys))
    if hasOthers, sharedWas != sharedNow {
      sharedWas = Set(try found(before.restricted(to: shared)).map(\.id))
      sharedNow = Set(try found(after.restricted(to: shared)).map(\.id))
    }
    let dissolution = try GapDissolution(after, now)
    let changes = (now + was.filter { newByID[$0.id] == nil }).map { gap in
      let old = oldByID[gap.id]
      let change: NetworkComparison.Change = newByID[gap.id] == nil ? .lost : old == nil ? .gained : .kept
      let changes = sharedWas.contains(gap.id) != sharedNow.contains(gap.id)
      return GapChange(
        change: change,
        isAmongShared: change == .kept || (changes && sharedNow.contains(gap.id) == (change == .gained)),
        isDissolved: change == .lost && dissolution.covers(gap), gap: gap, severityBefore: old?.severity.value)
    }
    // Both lists come ranked; one order for all, by severity, then id.
    return changes.sorted { left, right in
      let (a, b) = (left.gap.severity.value, right.gap.severity.value)
      return a != b ? a > b : naturallyPrecedes(left.gap.id, right.gap.id)
    }
  }

  private static func byID(_ gaps: [Gap]) -> [String: Gap] {
    Dictionary(gaps.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
