// An actor: an organization or arena in the network. The type is not called Actor because Swift owns that word.

/// An organization or arena in the network.
public struct NetworkActor: Hashable, Sendable {
  /// The id of an actor.
  public typealias ID = Identifier<NetworkActor>

  /// The id by which ties and activities refer to it.
  public var id: ID
  /// The full name.
  public var name: LocalizedText
  /// A short form of the name, above all for maps.
  public var shortName: LocalizedText?
  /// The sector that it belongs to.
  public var sector: Sector.ID
  /// The actor of which it is a part: a department's university, an office's region.
  public var partOf: ID?
  /// The actors that form it, where it is an alliance of them.
  public var members: [ID]
  /// Whether it can be asked to a meeting; nil where its sector decides.
  public var invitable: Bool?
  /// Further sectors or keywords: a university hospital is healthcare and university.
  public var tags: [String]
  /// The town or address.
  public var place: LocalizedText?
  /// The four-digit code of its municipality, as text: Excel eats the 0 of 0180.
  public var municipality: String?
  /// The registration number of the organization.
  public var orgNumber: String?
  /// A description in words.
  public var description: LocalizedText?
  /// Fields of competence.
  public var competences: [String]
  /// Profile areas of its work.
  public var profileAreas: [String]
  /// Values of the user's own, by name.
  public var attributes: [Attribute]
  /// What the record rests on.
  public var evidence: [Evidence]
  /// The user's own keys.
  public var additional: [Attribute]

  /// An actor; id, name and sector are required.
  public init(
    id: ID, name: LocalizedText, shortName: LocalizedText? = nil, sector: Sector.ID, partOf: ID? = nil,
    members: [ID] = [], invitable: Bool? = nil, tags: [String] = [],
    place: LocalizedText? = nil, municipality: String? = nil, orgNumber: String? = nil,
    description: LocalizedText? = nil, competences: [String] = [], profileAreas: [String] = [],
    attributes: [Attribute] = [], evidence: [Evidence] = [], additional: [Attribute] = []
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.sector = sector
    self.partOf = partOf
    self.members = members
    self.invitable = invitable
    self.tags = tags
    self.place = place
    self.municipality = municipality
    self.orgNumber = orgNumber
    self.description = description
    self.competences = competences
    self.profileAreas = profileAreas
    self.attributes = attributes
    self.evidence = evidence
    self.additional = additional
  }

  /// The short name, or the full one where there is none.
  public func shortestName(in language: Language) -> String { (shortName ?? name).text(in: language) }
}
