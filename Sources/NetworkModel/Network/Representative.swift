// Representatives: who speaks for an actor. They live in a people file of their own, apart from the network.

/// A person, or an anonymous seat, that speaks for an actor.
///
/// Names are personal data: they stay out of every export unless they are asked for.
public struct Representative: Hashable, Sendable {
  /// The id of a representative.
  public typealias ID = Identifier<Representative>

  /// The id by which plans refer to it.
  public var id: ID
  /// The person's name; an anonymous seat has none.
  public var name: String?
  /// The actor represented.
  public var actor: NetworkActor.ID?
  /// The role in the organization.
  public var role: LocalizedText?
  /// Fields of competence.
  public var competences: [String]
  /// The user's own keys.
  public var additional: [Attribute]

  /// A representative; only the id is required.
  public init(
    id: ID, name: String? = nil, actor: NetworkActor.ID? = nil, role: LocalizedText? = nil,
    competences: [String] = [], additional: [Attribute] = []
  ) {
    self.id = id
    self.name = name
    self.actor = actor
    self.role = role
    self.competences = competences
    self.additional = additional
  }
}
