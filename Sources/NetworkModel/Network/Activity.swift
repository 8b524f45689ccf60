// An activity: anything that actors do together.

/// Anything done together: a project, a programme, a working group, a forum, a test bed, ….
public struct Activity: Hashable, Sendable {
  /// The id of an activity.
  public typealias ID = Identifier<Activity>

  /// What other records name it by.
  public var id: ID
  /// Its name.
  public var name: LocalizedText?
  /// What it is called for short.
  public var shortName: LocalizedText?
  /// What kind it is, in the user's own words: project, forum, measure, ….
  public var kind: String?
  /// How far it has come; active where the file is silent.
  public var status: Status?
  /// Who answers for it.
  public var owner: NetworkActor.ID?
  /// From when to when it runs.
  public var period: Period
  /// The earlier activity that it carries on.
  public var continues: ID?
  /// Where it takes place.
  public var place: LocalizedText?
  /// What it is.
  public var description: LocalizedText?
  /// The goals that it serves.
  public var goals: [Goal.ID]
  /// Who takes part, and as what.
  public var participants: [Participant]
  /// How hard it is, 1 (easy) to 5 (hard and complex).
  public var effort: Int?
  /// How much it does for its goal, 1 (little) to 5 (much).
  public var effect: Int?
  /// What the record rests on.
  public var evidence: [Evidence]
  /// The user's own keys.
  public var additional: [Attribute]

  /// How far an activity has come.
  public enum Status: String, CaseIterable, Sendable, Hashable {
    /// Somebody has asked for it.
    case proposed
    /// It is decided and not begun.
    case planned
    /// It goes on.
    case active
    /// It is over.
    case ended
  }

  /// What a participant is in an activity.
  public enum Role: String, CaseIterable, Sendable, Hashable {
    /// Leads it.
    case lead
    /// Takes part.
    case partner
    /// Gives it a place.
    case host
    /// Pays for it.
    case funder
    /// Looks on.
    case observer
  }

  /// An actor that takes part.
  public struct Participant: Hashable, Sendable {
    /// Who.
    public var actor: NetworkActor.ID
    /// As what; a partner where the file is silent.
    public var role: Role?
    /// The user's own keys.
    public var additional: [Attribute]

    /// An actor that takes part.
    public init(actor: NetworkActor.ID, role: Role? = nil, additional: [Attribute] = []) {
      self.actor = actor
      self.role = role
      self.additional = additional
    }
  }

  /// An activity; only the id is required.
  public init(
    id: ID, name: LocalizedText? = nil, shortName: LocalizedText? = nil, kind: String? = nil, status: Status? = nil,
    owner: NetworkActor.ID? = nil, period: Period = Period(), continues: ID? = nil, place: LocalizedText? = nil,
    description: LocalizedText? = nil, goals: [Goal.ID] = [], participants: [Participant] = [], effort: Int? = nil,
    effect: Int? = nil, evidence: [Evidence] = [], additional: [Attribute] = []
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.kind = kind
    self.status = status
    self.owner = owner
    self.period = period
    self.continues = continues
    self.place = place
    self.description = description
    self.goals = goals
    self.participants = participants
    self.effort = effort
    self.effect = effect
    self.evidence = evidence
    self.additional = additional
  }

  /// The range of effort and effect.
  public static let scores = 1...5

  /// Whether actors meet in it on `date`, or, without a date, as the file stands.
  ///
  /// What is proposed or planned brings nobody together yet. An activity that is over counts for the days before its
  /// end, where the file gives one, so that two dates of one file can be compared.
  public func isActive(on date: PartialDate?) -> Bool {
    switch status ?? .active {
    case .proposed, .planned: return false
    case .active: return date.map(period.holds(on:)) ?? true
    case .ended:
      guard let date, period.end != nil else { return false }
      return period.holds(on: date)
    }
  }
}
