// Ties that are made one after the other, of which many are alike: a file has a few kinds and dates, and millions of ties.

/// Makes ties that share in memory what they have in common.
package struct AlikeTies {
  private struct Likeness: Hashable {
    var kind: String?
    var direction: Collaboration.Direction?
    var period = Period()
  }

  /// How many kinds, directions and periods together are remembered.
  private static let limit = 4096

  private var ties: [Likeness: Collaboration] = [:]
  private var last = Likeness()
  private var lastTie: Collaboration?

  package init() {}

  /// A tie of these values; O(1).
  package mutating func tie(
    from source: NetworkActor.ID, to target: NetworkActor.ID, kind: String?, direction: Collaboration.Direction?,
    strength: Double?, period: Period
  ) -> Collaboration {
    // Field by field and where they lie: to compare copies would count references for each tie.
    if last.direction == direction, last.period == period, last.kind == kind {
      return Collaboration(source: source, target: target, strength: strength, like: lastTie)
    }
    last = Likeness(kind: kind, direction: direction, period: period)
    if let alike = ties[last] {
      lastTie = alike
    } else {
      let tie = Collaboration(source: source, target: target, kind: kind, direction: direction, period: period)
      if ties.count < Self.limit { ties[last] = tie }
      lastTie = tie
    }
    return Collaboration(source: source, target: target, strength: strength, like: lastTie)
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
