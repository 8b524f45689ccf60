// A collaboration: a direct tie between two actors.

/// A direct tie between two actors.
public struct Collaboration: Hashable, Sendable {
  /// The actor at the first end.
  public var source: NetworkActor.ID
  /// The actor at the other end.
  public var target: NetworkActor.ID
  /// What kind of tie it is, in the user's own words: partnership, membership, partOf, ….
  public var kind: String?
  /// The direction; undirected where the file states none.
  public var direction: Direction?
  /// The strength, positive; 1 where the file states none.
  public var strength: Double?
  /// The period in which it holds.
  public var period: Period
  /// A description in words.
  public var description: LocalizedText?
  /// What the record rests on.
  public var evidence: [Evidence]
  /// The part or alliance of the source that the file names, in a network of organizations.
  public internal(set) var sourceThrough: NetworkActor.ID?
  /// The part or alliance of the target that the file names.
  public internal(set) var targetThrough: NetworkActor.ID?
  /// The user's own keys.
  public var additional: [Attribute]

  /// The direction of a tie.
  public enum Direction: String, CaseIterable, Sendable, Hashable {
    /// Without direction.
    case undirected
    /// From source to target.
    case directed
    /// In both directions, each stated separately.
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

  /// The strength, 1 where the file states none.
  public var weight: Double { strength ?? 1 }
}
