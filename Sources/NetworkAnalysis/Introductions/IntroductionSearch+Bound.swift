// An upper bound on the gain of any set of ties of a given size, from bounds on its parts.

extension IntroductionSearch {
  /// A number that the gain of no `count` candidates passes.
  ///
  /// Each part is bounded on its own. What ties bring by themselves, isolated actors and sector pairs: the sum of the `count`
  /// highest (each tie counted as if it closed all of its sector pair). Cut actors: all of them. Distance: no more than `count`
  /// pairs of actors become neighbors, and every other pair stays two steps apart at best; counted over the sources where
  /// they are a sample. The cost of asking one actor often is left out. It is loose where distances are long.
  ///
  /// - Complexity: O(candidates · log candidates + sources · actors).
  func bound(count: Int, singles: [Introduction.Gain]) -> Double {
    guard count > 0, !candidates.isEmpty else { return 0 }
    let alone = candidates.map { pair in
      let own = start.ownGain(of: pair)
      let sectors = facts.sectorPair(pair).map { facts.pairs[$0].worth } ?? 0
      return own.total + sectors + facts.outsideWorth(pair.one) + facts.outsideWorth(pair.other)
    }
    let ties = alone.sorted(by: >).prefix(count).reduce(0) { $0 + max(0, $1) }
    let cuts = facts.cuts.reduce(0) { $0 + $1.gap.severity.value }
    return ties + cuts + start.distanceBound(count: count)
  }
}

extension IntroductionState {
  /// The most that `count` ties can bring in distance.
  func distanceBound(count: Int) -> Double {
    var sum = 0.0
    for place in sources.indices {
      let sector = facts.sectors[Int(sources[place])]
      for actor in facts.sectors.indices where facts.sectors[actor] >= 0 && facts.sectors[actor] != sector {
        let steps = steps(place, actor)
        if steps > 2 { sum += 1 / 2 - (steps == Self.far ? 0 : 1 / Double(steps)) }
      }
    }
    // Two neighbors are one step apart instead of two, met from both ends.
    return sum * scale + Double(count) * scale
  }
}
