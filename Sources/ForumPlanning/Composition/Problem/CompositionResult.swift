// The answer: who is chosen, what that is worth part by part, and what no choice can better.

/// What a selection is worth, part by part.
public struct CompositionValue: Hashable, Sendable {
  /// Pairs who meet: new contacts.
  public var contacts = 0
  /// Pairs with an open conflict, usually negative.
  public var conflicts = 0
  /// Themes that enough people carry.
  public var themes = 0
  /// Nodes that somebody reaches.
  public var reach = 0
  /// People who bridge.
  public var bridging = 0
  /// Recent invitations, usually negative.
  public var invitations = 0

  /// Nothing.
  public init() {}

  /// The sum of the parts.
  public var total: Int { contacts + conflicts + themes + reach + bridging + invitations }

  /// The difference, part by part.
  public static func - (left: Self, right: Self) -> Self {
    var value = left
    value.contacts -= right.contacts
    value.conflicts -= right.conflicts
    value.themes -= right.themes
    value.reach -= right.reach
    value.bridging -= right.bridging
    value.invitations -= right.invitations
    return value
  }
}

/// The result of a search for a selection: the people chosen, ascending.
public typealias CompositionResult = SearchResult<[Int], CompositionValue, CompositionClash>
