// An actor: an organization or arena in the network. The type is not called Actor because Swift owns that word.

/// An organization or arena in the network.
public struct NetworkActor: Hashable, Sendable {
  /// The id of an actor.
  public typealias ID = Identifier<NetworkActor>

  /// What ties and activities name it by.
  public var id: ID
  /// Its full name.
  public var name: LocalizedText
  /// What it is called for short, on maps above all.
  public var shortName: LocalizedText?
  /// The part of society that it belongs to.
  public var sector: Sector.ID
  /// Further sectors or words that fit it: a university hospital is healthcare and university.
  public var tags: [String]
  /// Where it is.
  public var place: LocalizedText?
  /// The four-digit code of its municipality, as text: Excel eats the 0 of 0180.
  public var municipality: String?
  /// Its registration number.
  public var orgNumber: String?
  /// What it is.
  public var description: LocalizedText?
  /// What it knows.
  public var competences: [String]
  /// The profile areas that it works in.
  public var profileAreas: [String]
  /// Values of the user's own, by name.
  public var attributes: [Attribute]
  /// What the record rests on.
  public var evidence: [Evidence]
  /// The user's own keys.
  public var additional: [Attribute]

  /// An actor; id, name and sector are required.
  public init(
    id: ID, name: LocalizedText, shortName: LocalizedText? = nil, sector: Sector.ID, tags: [String] = [],
    place: LocalizedText? = nil, municipality: String? = nil, orgNumber: String? = nil,
    description: LocalizedText? = nil, competences: [String] = [], profileAreas: [String] = [],
    attributes: [Attribute] = [], evidence: [Evidence] = [], additional: [Attribute] = []
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.sector = sector
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

  /// What a map or a sentence calls it: the short name, else the full one.
  public func shortestName(in language: Language) -> String { (shortName ?? name).text(in: language) }
}
