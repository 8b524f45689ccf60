// What a brief names and nobody has: facts, with their place in the brief.

public import NetworkModel

/// Something that a brief names and that neither its network nor its people have.
public struct UnresolvedReference: Hashable, Sendable {
  /// What is named.
  public enum Kind: String, CaseIterable, Sendable {
    /// A person who could come, or an actor whose people could.
    case invitee
    /// An actor of the network.
    case actor
    /// A goal of the network.
    case goal
    /// A gap of the network.
    case gap
    /// The sector, the actor, or a column of the list of people.
    case attribute
    /// A sector that the network knows.
    case sector
    /// The value of a quota, as people have it.
    case value
  }

  /// What is named.
  public let kind: Kind
  /// The name as the brief has it.
  public let name: String
  /// The name that was probably meant, if one is near.
  public let suggestion: String?
  /// Its place in the brief.
  public let path: DocumentPath

  /// A name that `kind` does not have, at a place in the brief.
  public init(_ kind: Kind, _ name: String, suggestion: String?, at path: DocumentPath) {
    self.kind = kind
    self.name = name
    self.suggestion = suggestion
    self.path = path
  }
}
