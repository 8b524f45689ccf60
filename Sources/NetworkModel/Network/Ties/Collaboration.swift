// A collaboration: a direct tie between two actors.
//
// A network may have millions of ties, of which most have two ends and a strength and no more. What few ties have is kept behind one
// reference, which ties share that are alike in it: a tie takes 48 bytes.

/// A direct tie between two actors.
public struct Collaboration: Sendable {
  /// The actor at the first end.
  public var source: NetworkActor.ID
  /// The actor at the other end.
  public var target: NetworkActor.ID
  /// The strength as it is stored: of an optional one the mark of none would take eight bytes more.
  private var storedStrength: UInt64
  /// What few ties have; nil for a tie that has none of it.
  private var details: Details?

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
    storedStrength = Self.stored(strength)
    details = Details.keeping(
      Details.Values(
        kind: kind, direction: direction, period: period, description: description, evidence: evidence,
        additional: additional))
  }

  /// A tie between other ends and of another strength that is otherwise as one that is there, and shares its memory; with no more than
  /// these where there is none.
  package init(source: NetworkActor.ID, target: NetworkActor.ID, strength: Double?, like tie: Collaboration?) {
    self.source = source
    self.target = target
    storedStrength = Self.stored(strength)
    details = tie?.details
  }

  /// The strength, positive; 1 where the file states none.
  public var strength: Double? {
    get { storedStrength == Self.noStrength ? nil : Double(bitPattern: storedStrength) }
    set { storedStrength = Self.stored(newValue) }
  }

  /// The strength, 1 where the file states none.
  public var weight: Double { strength ?? 1 }

  /// A pattern of bits that no computation makes: a quiet NaN with a payload of its own.
  private static let noStrength = Double(nan: 0x5A3B, signaling: false).bitPattern

  private static func stored(_ strength: Double?) -> UInt64 {
    guard let strength else { return noStrength }
    return strength.isNaN ? Double.nan.bitPattern : strength.bitPattern
  }
}

extension Collaboration {
  /// What kind of tie it is, in the user's own words: partnership, membership, partOf, ….
  public var kind: String? {
    get { details?.values.kind }
    set { values.kind = newValue }
  }

  /// The direction; undirected where the file states none.
  public var direction: Direction? {
    get { details?.values.direction }
    set { values.direction = newValue }
  }

  /// The period in which it holds.
  public var period: Period {
    get { details?.values.period ?? Period() }
    set { values.period = newValue }
  }

  /// A description in words.
  public var description: LocalizedText? {
    get { details?.values.description }
    set { values.description = newValue }
  }

  /// What the record rests on.
  public var evidence: [Evidence] {
    get { details?.values.evidence ?? [] }
    set { values.evidence = newValue }
  }

  /// The part or alliance of the source that the file names, in a network of organizations.
  public internal(set) var sourceThrough: NetworkActor.ID? {
    get { details?.values.sourceThrough }
    set { values.sourceThrough = newValue }
  }

  /// The part or alliance of the target that the file names.
  public internal(set) var targetThrough: NetworkActor.ID? {
    get { details?.values.targetThrough }
    set { values.targetThrough = newValue }
  }

  /// The user's own keys.
  public var additional: [Attribute] {
    get { details?.values.additional ?? [] }
    set { values.additional = newValue }
  }

  /// Whether it has two ends and a strength and no more.
  var isPlain: Bool { details == nil }

  private var values: Details.Values {
    get { details?.values ?? Details.Values() }
    set { details = Details.keeping(newValue) }
  }

  /// What few ties have.
  ///
  /// It never changes once it is made, so that ties may share it on any number of threads.
  private final class Details: Sendable {
    struct Values: Hashable, Sendable {
      var kind: String?
      var direction: Direction?
      var period = Period()
      var description: LocalizedText?
      var evidence: [Evidence] = []
      var sourceThrough: NetworkActor.ID?
      var targetThrough: NetworkActor.ID?
      var additional: [Attribute] = []
    }

    let values: Values

    private init(_ values: Values) { self.values = values }

    /// The details of these values; nil where there are none, so that ties without any are equal.
    static func keeping(_ values: Values) -> Details? { values == Values() ? nil : Details(values) }
  }
}

extension Collaboration: Hashable {
  /// Whether two ties say the same.
  public static func == (left: Collaboration, right: Collaboration) -> Bool {
    left.source == right.source && left.target == right.target && left.strength == right.strength
      && left.isLike(right)
  }

  /// Feeds all that the tie says to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(source)
    hasher.combine(target)
    hasher.combine(strength)
    hasher.combine(details?.values)
  }

  /// Whether a tie says the same, its ends and its strength aside.
  private func isLike(_ tie: Collaboration) -> Bool {
    details === tie.details || details?.values == tie.details?.values
  }
}
