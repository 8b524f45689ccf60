// The network: everything that one file holds.

/// Actors, what they do together, and what it is for.
///
/// The records stand in the order of the file. A value may be inconsistent (`validate()` reports everything); code that reads
/// it has to skip dangling references.
public struct StakeholderNetwork: Hashable, Sendable {
  /// What the network is called.
  public var title: LocalizedText?
  /// What the network covers and what it leaves out.
  public var description: LocalizedText?
  /// The language that the file is written in, as a tag: `sv`, `en`, ….
  public var language: String?
  /// The date whose state is analyzed, unless another is asked for.
  public var asOf: PartialDate?
  /// The documents that the statements in it rest on.
  public var sources: [Source]
  /// The sectors that the file adds or redefines; `allSectors` merges them with the built-in ones.
  public var ownSectors: [Sector]
  /// The sectors that the work is meant for.
  public var targetGroups: [Sector.ID]
  /// Organizations and arenas.
  public var actors: [NetworkActor]
  /// Direct ties between actors.
  public var collaborations: [Collaboration]
  /// What actors do together.
  public var activities: [Activity]
  /// What the collaboration is for.
  public var goals: [Goal]
  /// What actors have said on goals.
  public var positions: [Position]
  /// What organizations have answered to a survey.
  public var survey: [SurveyAnswer]
  /// Fields of competence with their names, where the ids do not say enough.
  public var competences: [Competence]
  /// What was counted for its whole, in a network of organizations; nil in one as its file has it.
  public internal(set) var organizations: Organizations?
  /// The user's own keys, kept through a round trip.
  public var additional: [Attribute]

  /// A network; everything may be empty.
  public init(
    title: LocalizedText? = nil, description: LocalizedText? = nil, language: String? = nil, asOf: PartialDate? = nil,
    sources: [Source] = [], ownSectors: [Sector] = [], targetGroups: [Sector.ID] = [], actors: [NetworkActor] = [],
    collaborations: [Collaboration] = [], activities: [Activity] = [], goals: [Goal] = [], positions: [Position] = [],
    competences: [Competence] = [], survey: [SurveyAnswer] = [], additional: [Attribute] = []
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
    self.survey = survey
    self.competences = competences
    self.additional = additional
  }

  /// The built-in sectors with the file's redefinitions, then the sectors that the file adds.
  public var allSectors: [Sector] { Sector.merged(with: ownSectors) }

  /// The sectors that have actors: in the order of `allSectors`, then sectors that are defined nowhere, by id.
  public var sectorsInUse: [Sector] {
    let used = Set(actors.map(\.sector))
    let known = allSectors
    let knownIDs = Set(known.map(\.id))
    return known.filter { used.contains($0.id) }
      + used.subtracting(knownIDs).sorted().map { Sector(id: $0) }
  }
}

extension Sector {
  /// The name of one member: the label, or the id where there is none.
  public func name(in language: Language) -> String { label?.text(in: language) ?? id.text }

  /// The name of the members together: the plural, or the label, or the id.
  public func pluralName(in language: Language) -> String { (plural ?? label)?.text(in: language) ?? id.text }
}
