// Two people by their ids, and how often they have met.

/// Two people by their ids.
///
/// The order means nothing, but is kept as it was written, so that a file reads back as it was.
public struct PersonPair: Hashable, Sendable {
  /// The one.
  public var first: String
  /// The other.
  public var second: String

  /// The pair of `first` and `second`.
  public init(_ first: String, _ second: String) {
    self.first = first
    self.second = second
  }
}

/// Two people who have met before.
public struct PriorContact: Hashable, Sendable {
  /// The two.
  public var pair: PersonPair
  /// How often they have met.
  public var times: Int

  /// A pair that has met `times` times.
  public init(_ pair: PersonPair, times: Int) {
    self.pair = pair
    self.times = times
  }
}
