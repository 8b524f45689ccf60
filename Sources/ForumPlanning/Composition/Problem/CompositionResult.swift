// The result: who is chosen, with the score and its bound.

/// The score of a selection, part by part.
public struct CompositionScore: Hashable, Sendable {
  /// The worth of pairs who meet: new contacts.
  public var contacts = 0
  /// The worth of pairs with an open conflict, usually negative.
  public var conflicts = 0
  /// The worth of themes that enough people carry.
  public var themes = 0
  /// The worth of nodes that somebody reaches.
  public var reach = 0
  /// The worth of people for bridging.
  public var bridging = 0
  /// The worth of recent invitations, usually negative.
  public var invitations = 0

  /// A score of 0 in every part.
  package init() {}

  /// The sum of the parts.
  public var total: Int { contacts + conflicts + themes + reach + bridging + invitations }

  /// The difference, part by part.
  package static func - (left: Self, right: Self) -> Self {
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
package typealias CompositionResult = SearchResult<[Int], CompositionScore, CompositionClash>
