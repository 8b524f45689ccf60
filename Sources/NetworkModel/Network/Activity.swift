// An activity: anything that actors do together.

/// Anything done together: a project, a programme, a working group, a forum, a test bed, ….
public struct Activity: Hashable, Sendable {
  /// The id of an activity.
  public typealias ID = Identifier<Activity>

  /// The id by which other records refer to it.
  public var id: ID
  /// The name.
  public var name: LocalizedText?
  /// A short form of the name.
  public var shortName: LocalizedText?
  /// What kind it is, in the user's own words: project, forum, measure, ….
  public var kind: String?
  /// The stage; active where the file states none.
  public var status: Status?
  /// The actor responsible for it.
  public var owner: NetworkActor.ID?
  /// The period in which it runs.
  public var period: Period
  /// The earlier activity of which it is the continuation.
  public var continues: ID?
  /// The place.
  public var place: LocalizedText?
  /// A description in words.
  public var description: LocalizedText?
  /// The goals that it serves.
  public var goals: [Goal.ID]
  /// The positions that it answers.
  public var answers: [Position.ID]
  /// The planned activity that it carries out: a forum that was held fulfils the one in the plan.
  public var fulfils: ID?
  /// When, how and to whom it has been told of.
  public var communications: [Communication]
  /// The organizations that came, where it was a meeting; to have met is no collaboration.
  public var attendance: [NetworkActor.ID]
  /// The participants with their roles.
  public var participants: [Participant]
  /// The effort it takes, 1 (easy) to 5 (hard and complex).
  public var effort: Int?
  /// Its effect on the goal, 1 (small) to 5 (large).
  public var effect: Int?
  /// What the record rests on.
  public var evidence: [Evidence]
  /// The user's own keys.
  public var additional: [Attribute]

  /// The stage of an activity.
  public enum Status: String, CaseIterable, Sendable, Hashable {
    /// Asked for.
    case proposed
    /// Decided, not begun.
    case planned
    /// Under way.
    case active
    /// Over.
    case ended
  }

  /// The role of a participant.
  public enum Role: String, CaseIterable, Sendable, Hashable {
    /// Leads the activity.
    case lead
    /// Takes part in the work.
    case partner
    /// Provides the venue.
    case host
    /// Pays for the activity.
    case funder
    /// Observes.
    case observer
  }

  /// An actor that takes part.
  public struct Participant: Hashable, Sendable {
    /// The actor that takes part.
    public var actor: NetworkActor.ID
    /// As what; a partner where the file is silent.
    public var role: Role?
    /// The part or alliance through which it takes part, in a network of organizations; the file names that one.
    public internal(set) var through: NetworkActor.ID?
    /// The user's own keys.
    public var additional: [Attribute]

    /// An actor that takes part.
    public init(actor: NetworkActor.ID, role: Role? = nil, additional: [Attribute] = []) {
      self.actor = actor
      self.role = role
      self.additional = additional
    }
  }

  /// One occasion on which an activity was told of.
  public struct Communication: Hashable, Sendable {
    /// The day.
    public var date: PartialDate?
    /// How: a newsletter, a meeting, a web page.
    public var channel: LocalizedText?
    /// To whom.
    public var audience: LocalizedText?
    /// The user's own keys.
    public var additional: [Attribute]

    /// An occasion on which an activity was told of.
    public init(
      date: PartialDate? = nil, channel: LocalizedText? = nil, audience: LocalizedText? = nil,
      additional: [Attribute] = []
    ) {
      self.date = date
      self.channel = channel
      self.audience = audience
      self.additional = additional
    }
  }

  /// An activity; only the id is required.
  public init(
    id: ID, name: LocalizedText? = nil, shortName: LocalizedText? = nil, kind: String? = nil, status: Status? = nil,
    owner: NetworkActor.ID? = nil, period: Period = Period(), continues: ID? = nil, place: LocalizedText? = nil,
    description: LocalizedText? = nil, goals: [Goal.ID] = [], answers: [Position.ID] = [],
    fulfils: ID? = nil, communications: [Communication] = [], attendance: [NetworkActor.ID] = [],
    participants: [Participant] = [], effort: Int? = nil,
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
    self.answers = answers
    self.fulfils = fulfils
    self.communications = communications
    self.attendance = attendance
    self.participants = participants
    self.effort = effort
    self.effect = effect
    self.evidence = evidence
    self.additional = additional
  }

  /// The range of effort and effect.
  public static let scores = 1...5

  /// Whether it is a meeting that was held: its end is noted, and who came or which planned activity it carried out.
  ///
  /// Those who came have met; that is no collaboration, so a held meeting makes no ties, on no day.
  public var isHeld: Bool { status == .ended && (!attendance.isEmpty || fulfils != nil) }

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
  /// The status of the activity on a date, or, without one, as the file stands.
  ///
  /// What is proposed or planned stays so until the file says otherwise. What is active or over is planned before its start,
  /// active from its start to its end, and over after it; without an end, an activity whose status is ended is over.
  public func status(on date: PartialDate?) -> Status {
    if status == .proposed { return .proposed }
    if status == .planned { return .planned }
    if isActive(on: date) { return .active }
    if let date, let start = period.start, start.firstDay > date.lastDay { return .planned }
    return .ended
  }
}
