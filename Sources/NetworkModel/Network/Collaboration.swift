// A collaboration: a direct tie between two actors.

/// A direct tie between two actors.
public struct Collaboration: Hashable, Sendable {
  /// The actor that the tie runs from.
  public var source: NetworkActor.ID
  /// The actor that it runs to.
  public var target: NetworkActor.ID
  /// What kind of tie it is, in the user's own words: partnership, membership, partOf, ….
  public var kind: String?
  /// Which way it runs; undirected where the file is silent.
  public var direction: Direction?
  /// How strong it is, positive; 1 where the file is silent.
  public var strength: Double?
  /// From when to when it holds.
  public var period: Period
  /// What it is.
  public var description: LocalizedText?
  /// What the record rests on.
  public var evidence: [Evidence]
  /// The user's own keys.
  public var additional: [Attribute]

  /// Which way a tie runs.
  public enum Direction: String, CaseIterable, Sendable, Hashable {
    /// Neither way more than the other.
    case undirected
    /// From source to target.
    case directed
    /// Both ways, each said by itself.
    case mutual
  }

  /// A tie; its two ends are required.
  public init(
    source: NetworkActor.ID, target: NetworkActor.ID, kind: String? = nil, direction: Direction? = nil,
    strength: Double? = nil, period: Period = Period(), description: LocalizedText? = nil, evidence: [Evidence] = [],
    additional: [Attribute] = []
  ) {
    self.source = source
    self.target = target
    self.kind = kind
    self.direction = direction
    self.strength = strength
    self.period = period
    self.description = description
    self.evidence = evidence
    self.additional = additional
  }

  /// The strength that counts: 1 where the file is silent.
  public var weight: Double { strength ?? 1 }
}
