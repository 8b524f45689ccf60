// What drop-outs change in the plan of a forum.

/// What has changed in the plan of a forum, by ids.
public struct ForumChange: Hashable, Sendable {
  /// Those who cannot come.
  public var absent: [String]
  /// Those who are newly invited.
  public var added: [String]
  /// Those who were invited and could come, but can no longer: a rule forces it.
  public var released: [String]
  /// Whether it is proved that no plan within the rules changes less.
  public var isLeast: Bool
  /// Those of the absent who had to come by the brief.
  public var lapsed: [String] = []

  /// A change.
  public init(absent: [String], added: [String], released: [String], isLeast: Bool) {
    self.absent = absent
    self.added = added
    self.released = released
    self.isLeast = isLeast
  }
}
