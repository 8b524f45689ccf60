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

  /// Two actors, the smaller id first.
  struct Pair: Hashable {
    let first: NetworkActor.ID
    let second: NetworkActor.ID

    init(_ one: NetworkActor.ID, _ other: NetworkActor.ID) {
      (first, second) = one < other ? (one, other) : (other, one)
    }
  }

  let before: Side
  let after: Side
  let seed: UInt64
  let execution: Execution
  /// The actors of both networks.
  let shared: Set<NetworkActor.ID>
  /// Whether the two sides are one and the same, so that nothing need be counted twice.
  let isSame: Bool

  init(
    _ before: StakeholderNetwork, _ after: StakeholderNetwork, _ options: NetworkComparison.Options,
    _ execution: Execution
  ) throws {
    self.before = Side(before, options.before)
    self.after = Side(after, options.after)
    (seed, self.execution) = (options.seed, execution)
    shared = Set(self.before.places.keys).intersection(self.after.places.keys)
    isSame = self.before.date == self.after.date && options.before == options.after && before == after
  }

  /// Whether some actor is in one network only.
  var hasOthers: Bool { shared.count < before.places.count || shared.count < after.places.count }

  // MARK: Actors and ties

  func actors() -> [NetworkComparison.ActorChange] {
    Set(before.places.keys).union(after.places.keys).sorted().compactMap { id in
      NetworkComparison.Change(before: before.places[id] != nil, after: after.places[id] != nil)
        .map { NetworkComparison.ActorChange(actor: id, change: $0) }
    }
  }

  func ties() -> [NetworkComparison.TieChange] {
    func byPair(_ side: Side) -> [Pair: ProjectedTie] {
      Dictionary(
        side.ties.map { (Pair(side.id($0.source), side.id($0.target)), $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (was, now) = (byPair(before), byPair(after))
    // Ids are compared by their numbers, which is slow; each is given its rank once.
    let ranks = Dictionary(
      uniqueKeysWithValues: Set(before.places.keys).union(after.places.keys).sorted().enumerated().map { ($1, $0) })
    let pairs = Set(was.keys).union(now.keys).map { ($0, ranks[$0.first] ?? 0, ranks[$0.second] ?? 0) }
      .sorted { ($0.1, $0.2) < ($1.1, $1.2) }
    return pairs.compactMap { pair, _, _ in
      NetworkComparison.Change(before: was[pair] != nil, after: now[pair] != nil).map { change in
        NetworkComparison.TieChange(
          first: pair.first, second: pair.second, change: change,
          isAmongShared: shared.contains(pair.first) && shared.contains(pair.second),
          directBefore: was[pair]?.direct ?? 0, directAfter: now[pair]?.direct ?? 0)
      }
    }
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
    let changes = (now + was.filter { newByID[$0.id] == nil }).map { gap in
      let old = oldByID[gap.id]
      let change: NetworkComparison.Change = newByID[gap.id] == nil ? .lost : old == nil ? .gained : .kept
      let changes = sharedWas.contains(gap.id) != sharedNow.contains(gap.id)
      return GapChange(
        change: change,
        isAmongShared: change == .kept || (changes && sharedNow.contains(gap.id) == (change == .gained)),
        gap: gap, severityBefore: old?.severity.value)
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
