// How many pairs of actors of given sectors reach each other: what shares of shortest paths are shares of.

import GraphCore

/// The actors of each sector in each part of a network.
struct SectorReach {
  /// The sector of each actor, −1 where it is unknown.
  private let sectors: [Int32]
  /// The part of each actor.
  let parts: Components
  /// How many actors of sector s are in part c, by `c * sectorCount + s`.
  private let counts: [Int]
  private let sectorCount: Int
  /// How many actors of any known sector are in each part.
  private let known: [Int]

  init(_ graph: CompressedGraph, _ categories: SectorCategories) {
    let sectors = categories.ids
    let parts = graph.components()
    let sectorCount = categories.sectors.count
    var counts = [Int](repeating: 0, count: parts.count * sectorCount)
    var known = [Int](repeating: 0, count: parts.count)
    for (actor, sector) in sectors.enumerated() where sector >= 0 {
      counts[Int(parts.ids[actor]) * sectorCount + Int(sector)] += 1
      known[Int(parts.ids[actor])] += 1
    }
    (self.sectors, self.parts, self.counts, self.sectorCount, self.known) = (
      sectors, parts, counts, sectorCount, known
    )
  }

  /// How many actors of `sector` are in the part of `actor`.
  func count(of sector: Int, with actor: Int) -> Int { counts[Int(parts.ids[actor]) * sectorCount + sector] }

  /// The pairs of actors of different sectors that reach each other.
  var crossPairs: Int { sectors.indices.reduce(0) { $0 + crossPairs(endingIn: $1) } / 2 }

  /// Those of the pairs that `actor` is an end of.
  func crossPairs(endingIn actor: Int) -> Int {
    let sector = Int(sectors[actor])
    return sector < 0 ? 0 : known[Int(parts.ids[actor])] - count(of: sector, with: actor)
  }

  /// The pairs of an actor of one sector and one of another that reach each other, without `actor`.
  func pairs(of one: Int, and other: Int, without actor: Int) -> Int {
    var pairs = 0
    for part in 0..<parts.count { pairs += counts[part * sectorCount + one] * counts[part * sectorCount + other] }
    if sectors[actor] == Int32(one) { pairs -= count(of: other, with: actor) }
    if sectors[actor] == Int32(other) { pairs -= count(of: one, with: actor) }
    return pairs
  }
}
