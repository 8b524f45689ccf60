// Values that the model carries without knowing what they mean, so that a user's own keys survive a round trip.

/// A value of any shape, as JSON has them; numbers keep the digits they were written with.
public indirect enum AttributeValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, by its JSON text, so that `1.10` and twenty-digit integers stay what they were.
  case number(String)
  /// A string.
  case string(String)
  /// An array.
  case array([AttributeValue])
  /// Members in the order they were written.
  case object([Attribute])
}

/// A key of the user's own with its value.
public struct Attribute: Hashable, Sendable {
  /// The key.
  public let key: String
  /// The value.
  public let value: AttributeValue

  /// A key with its value.
  public init(_ key: String, _ value: AttributeValue) {
    self.key = key
    self.value = value
  }
}
