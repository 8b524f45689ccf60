// The network: everything that one file holds.

/// Actors, what they do together, and what it is for.
///
/// The records stand in the order of the file. The value may hold faults (`validate()` finds them all); what reads it
/// must pass over references that lead nowhere.
public struct StakeholderNetwork: Hashable, Sendable {
  /// What the network is called.
  public var title: LocalizedText?
  /// What it covers and what it leaves out.
  public var description: LocalizedText?
  /// The language that the file is written in, as a tag: `sv`, `en`, ….
  public var language: String?
  /// The day that the network is looked at on.
  public var asOf: PartialDate?
  /// The documents that it rests on.
  public var sources: [Source]
  /// The file's own sectors; see `allSectors` for these with the built-in.
  public var ownSectors: [Sector]
  /// The sectors that the work is meant for.
  public var targetGroups: [Sector.ID]
  /// Its organizations and arenas.
  public var actors: [NetworkActor]
  /// Its direct ties.
  public var collaborations: [Collaboration]
  /// What its actors do together.
  public var activities: [Activity]
  /// What it is all for.
  public var goals: [Goal]
  /// What actors have said on goals.
  public var positions: [Position]
  /// The user's own keys.
  public var additional: [Attribute]

  /// A network; everything may be empty.
  public init(
    title: LocalizedText? = nil, description: LocalizedText? = nil, language: String? = nil, asOf: PartialDate? = nil,
    sources: [Source] = [], ownSectors: [Sector] = [], targetGroups: [Sector.ID] = [], actors: [NetworkActor] = [],
    collaborations: [Collaboration] = [], activities: [Activity] = [], goals: [Goal] = [], positions: [Position] = [],
    additional: [Attribute] = []
  ) {
    self.title = title
    self.description = description
    self.language = language
    self.asOf = asOf
    self.sources = sources
    self.ownSectors = ownSectors
    self.targetGroups = targetGroups
    self.actors = actors
    self.collaborations = collaborations
    self.activities = activities
    self.goals = goals
    self.positions = positions
    self.additional = additional
  }

  /// The built-in sectors as the file re-names and re-colors them, then the file's own.
  public var allSectors: [Sector] { Sector.merged(with: ownSectors) }

  /// The sectors that have actors, in the order of `allSectors`, then those that no list knows, by id.
  public var sectorsInUse: [Sector] {
    let used = Set(actors.map(\.sector))
    let known = allSectors
    let knownIDs = Set(known.map(\.id))
    return known.filter { used.contains($0.id) }
      + used.subtracting(knownIDs).sorted().map { Sector(id: $0) }
  }
}

extension Sector {
  /// What one member is called: the label, else the id.
  public func name(in language: Language) -> String { label?.text(in: language) ?? id.text }

  /// What its members are called together: the plural, else the label, else the id.
  public func pluralName(in language: Language) -> String { (plural ?? label)?.text(in: language) ?? id.text }
}
