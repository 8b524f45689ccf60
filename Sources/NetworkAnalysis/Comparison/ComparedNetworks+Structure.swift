// Brokers, cut actors and the mixing of sectors before and after.
//
// Kept, lost and gained pairs after UCINET's longitudinal honest broker; a pair is open where two partners of the broker do
// not work together.

import GraphCore
import NetworkModel

extension ComparedNetworks {
  // MARK: Brokers

  func brokers() -> [BrokerChange] {
    let shift = BrokerageShift(sharedTies)
    return ids.enumerated().compactMap { place, id in
      let change = shift.change(of: Int32(place), id)
      return change.before + change.after > 0 ? change : nil
    }
  }

  // MARK: Cut actors

  func cutActors() -> [CutActorChange] {
    func found(_ side: ProjectedNetwork) -> Set<NetworkActor.ID> {
      Set(side.graph.cutStructure().cutVertices.map { side.id(at: Int($0)) })
    }
    let was = found(before)
    let now = isSame ? was : found(after)
    var (sharedWas, sharedNow) = (was, now)
    if hasOthers, was != now {
      sharedWas = found(before.restricted(to: shared))
      sharedNow = found(after.restricted(to: shared))
    }
    return was.union(now).sorted().compactMap { id in
      NetworkComparison.Change(before: was.contains(id), after: now.contains(id)).map { change in
        let seen = NetworkComparison.Change(before: sharedWas.contains(id), after: sharedNow.contains(id))
        return CutActorChange(actor: id, change: change, isAmongShared: change == .kept || seen == change)
      }
    }
  }

  // MARK: Sectors

  func mixing() -> [SectorPairChange] {
    struct Key: Hashable {
      let first: Sector.ID
      let second: Sector.ID
    }
    struct Count {
      var all = 0
      var shared = 0
    }
    let order = after.network.sectorsInUse.map(\.id) + before.network.sectorsInUse.map(\.id)
    var ranks: [Sector.ID: Int] = [:]
    for sector in order where ranks[sector] == nil && !Sector.isUnknown(sector) { ranks[sector] = ranks.count }

    func counts(_ side: ProjectedNetwork) -> [Key: Count] {
      let sectors = side.network.actors.map { ranks[$0.sector] ?? -1 }
      let isShared = side.network.actors.map { shared.contains($0.id) }
      let width = ranks.count
      var counts = [Count](repeating: Count(), count: width * width)
      for tie in side.ties {
        let (a, b) = (sectors[tie.source], sectors[tie.target])
        guard a >= 0, b >= 0 else { continue }
        let cell = min(a, b) * width + max(a, b)
        counts[cell].all += 1
        if isShared[tie.source], isShared[tie.target] { counts[cell].shared += 1 }
      }
      let byRank = ranks.keys.sorted { (ranks[$0] ?? 0) < (ranks[$1] ?? 0) }
      return Dictionary(
        uniqueKeysWithValues: counts.indices.filter { counts[$0].all > 0 }.map {
          (Key(first: byRank[$0 / width], second: byRank[$0 % width]), counts[$0])
        })
    }
    func expectation(_ side: ProjectedNetwork) -> Mixing {
      side.graph.mixing(categories: side.sectors.ids, count: side.sectors.sectors.count)
    }
    let was = counts(before)
    let now = isSame ? was : counts(after)
    let mixingBefore = expectation(before)
    let mixingAfter = isSame ? mixingBefore : expectation(after)
    func expected(_ side: ProjectedNetwork, _ mixing: Mixing, _ key: Key) -> Double? {
      let sectors = side.sectors.sectors.map(\.id)
      guard let a = sectors.firstIndex(of: key.first), let b = sectors.firstIndex(of: key.second) else { return nil }
      return mixing.expectedTies(a, b)
    }
    return Set(was.keys).union(now.keys)
      .sorted {
        (ranks[$0.first] ?? 0, ranks[$0.second] ?? 0) < (ranks[$1.first] ?? 0, ranks[$1.second] ?? 0)
      }.map { key in
        SectorPairChange(
          first: key.first, second: key.second, before: was[key]?.all ?? 0, after: now[key]?.all ?? 0,
          sharedBefore: was[key]?.shared ?? 0, sharedAfter: now[key]?.shared ?? 0,
          expectedBefore: expected(before, mixingBefore, key), expectedAfter: expected(after, mixingAfter, key))
      }
  }
}

/// Open pairs of partners in two networks over the same actors, counted by the triangles of both together.
///
/// Each triangle is met once, from its vertex of least rank by degree (Chiba and Nishizeki 1985, doi:10.1137/0214017): O(m^1.5).
private struct BrokerageShift {
  /// For each vertex and each of before, after, both: its ties, and the pairs of partners by these ties that are tied.
  private var degrees: [[Int]]
  private var tiedPairs: [[Int]]
  private var closed: [Int]

  /// - Parameter union: Ties with weight 1 in the earlier network only, 2 in the later only, 3 in both.
  init(_ union: CompressedGraph) {
    let count = union.vertexCount
    degrees = [[Int]](repeating: [Int](repeating: 0, count: count), count: 3)
    tiedPairs = degrees
    closed = [Int](repeating: 0, count: count)
    func mark(_ arc: Int) -> Int { Int(union.weights?[arc] ?? 3) }
    func isLater(_ a: Int32, _ b: Int32) -> Bool { (union.degree(of: a), a) < (union.degree(of: b), b) }
    var markOf = [Int](repeating: 0, count: count)
    for vertex in union.vertices {
      let arcs = union.arcs(of: vertex)
      for arc in arcs {
        let mark = mark(arc)
        if mark & 1 > 0 { degrees[0][Int(vertex)] += 1 }
        if mark & 2 > 0 { degrees[1][Int(vertex)] += 1 }
        if mark == 3 { degrees[2][Int(vertex)] += 1 }
        markOf[Int(union.targets[arc])] = mark
      }
      for arc in arcs where isLater(vertex, union.targets[arc]) {
        let second = union.targets[arc]
        for next in union.arcs(of: second) where isLater(second, union.targets[next]) {
          let third = union.targets[next]
          let across = markOf[Int(third)]
          guard across > 0 else { continue }
          let (one, two) = (mark(arc), mark(next))
          meet(Int(vertex), one, across, opposite: two)
          meet(Int(second), one, two, opposite: across)
          meet(Int(third), across, two, opposite: one)
        }
      }
      for arc in arcs { markOf[Int(union.targets[arc])] = 0 }
    }
  }

  private mutating func meet(_ broker: Int, _ one: Int, _ other: Int, opposite: Int) {
    let both = one & other
    if both & 1 > 0 {
      if opposite & 1 > 0 { tiedPairs[0][broker] += 1 } else { closed[broker] += 1 }
    }
    if both & 2 > 0, opposite & 2 > 0 { tiedPairs[1][broker] += 1 }
    if both == 3 { tiedPairs[2][broker] += 1 }
  }

  func change(of vertex: Int32, _ id: NetworkActor.ID) -> BrokerChange {
    func open(_ which: Int) -> Int {
      let degree = degrees[which][Int(vertex)]
      return degree * (degree - 1) / 2 - tiedPairs[which][Int(vertex)]
    }
    return BrokerChange(actor: id, before: open(0), after: open(1), kept: open(2), closed: closed[Int(vertex)])
  }
}
