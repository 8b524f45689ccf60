// Ties that are made one after the other, of which many are alike: a file has a few kinds and dates, and millions of ties.

/// Makes ties that share in memory what they have in common.
package struct AlikeTies {
  private struct Likeness: Hashable {
    let kind: String?
    let direction: Collaboration.Direction?
    let period: Period
  }

  /// How many kinds, directions and periods together are remembered.
  private static let limit = 4096

  private var ties: [Likeness: Collaboration] = [:]
  private var last: (likeness: Likeness, tie: Collaboration)?

  package init() {}

  /// A tie of these values; O(1).
  package mutating func tie(
    from source: NetworkActor.ID, to target: NetworkActor.ID, kind: String?, direction: Collaboration.Direction?,
    strength: Double?, period: Period
  ) -> Collaboration {
    let likeness = Likeness(kind: kind, direction: direction, period: period)
    if let last, last.likeness == likeness {
      return Collaboration(source: source, target: target, strength: strength, like: last.tie)
    }
    if let alike = ties[likeness] {
      last = (likeness, alike)
      return Collaboration(source: source, target: target, strength: strength, like: alike)
    }
    let tie = Collaboration(
      source: source, target: target, kind: kind, direction: direction, strength: strength, period: period)
    if ties.count < Self.limit { ties[likeness] = tie }
    last = (likeness, tie)
    return tie
  }

  /// The same tie with another direction; O(1).
  package mutating func tie(_ tie: Collaboration, _ direction: Collaboration.Direction) -> Collaboration {
    let plain = self.tie(
      from: tie.source, to: tie.target, kind: tie.kind, direction: direction, strength: tie.strength,
      period: tie.period)
    var directed = tie
    directed.direction = direction
    return plain == directed ? plain : directed
  }
}
