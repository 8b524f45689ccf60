// The planner's answer to a brief: whom to invite and why, who could stand in, what stays open, and the seating.
//
// Format: "samband-plan", version 1, with `invited`; the seating under `seating` is a plan of round tables without its head.
// People are spoken of by id; names are there only where they were asked for.

public import NetworkModel

/// A plan of a forum.
public struct ForumPlan: Hashable, Sendable {
  /// Somebody who is invited.
  public struct Invitation: Hashable, Sendable {
    /// Who.
    public var id: String
    /// The name; only where names were asked for.
    public var name: String?
    /// The actor that the person speaks for.
    public var actor: String?
    /// The person's sector.
    public var sector: String?
    /// What the person does there; no name.
    public var role: String?
    /// Whether the brief says that the person must come.
    public var isRequired = false
    /// How many people across sectors the person meets for the first time.
    public var newContacts = 0
    /// The actors among them.
    public var newActors: [String] = []
    /// The themes that the person carries.
    public var themes: [String] = []
    /// The gaps that the person's coming works on.
    public var gaps: [String] = []
    /// How many points the plan would lose without the person.
    public var contribution = 0
    /// Why, the weightiest first; empty where the person just takes a seat.
    public var reasons: [InvitationReason] = []
    /// Who could come instead with every rule kept, best first.
    public var standIns: [String] = []
    /// Keys of the user's own.
    public var additional: [Attribute] = []

    /// An invitation.
    public init(id: String) { self.id = id }
  }

  /// Seats for people who are yet to be named.
  public struct OpenSeats: Hashable, Sendable {
    /// The sector that they are for.
    public var sector: String
    /// How many.
    public var count: Int
    /// Who is to name them, or why they are open.
    public var note: LocalizedText?

    /// `count` seats for a sector.
    public init(sector: String, count: Int, note: LocalizedText? = nil) {
      self.sector = sector
      self.count = count
      self.note = note
    }

    /// The ids that the seats have at the tables.
    public var ids: [String] { (0..<count).map { Self.id(sector: sector, number: $0 + 1) } }

    /// The id that an open seat of a sector has at the tables, numbered from 1.
    public static func id(sector: String, number: Int) -> String { "open-\(sector)-\(number)" }
  }

  /// A gap that nobody's coming works on.
  public struct MissedGap: Hashable, Sendable {
    /// The gap's id.
    public var id: String
    /// What it is called by; nil in a file from before plans held facts.
    public var topic: GapTopic?
    /// Whether it is about a sector for which seats are open.
    public var isAwaited: Bool

    /// A gap that is missed.
    public init(id: String, topic: GapTopic? = nil, isAwaited: Bool = false) {
      self.id = id
      self.topic = topic
      self.isAwaited = isAwaited
    }
  }

  /// What the file of a plan says in words, for people who open it; programs find the facts beside them.
  public struct Sentences: Hashable, Sendable {
    /// The language; nil in a file from before plans held facts, whose sentences are all there is.
    public var language: Language?
    /// Why each is invited, by id.
    public var reasons: [String: String]
    /// What the missed gaps are called, by id.
    public var gapTitles: [String: String]

    /// Sentences in a language.
    public init(language: Language?, reasons: [String: String], gapTitles: [String: String]) {
      self.language = language
      self.reasons = reasons
      self.gapTitles = gapTitles
    }
  }

  /// A part of the value.
  public struct Part: Hashable, Sendable {
    /// Which: `contacts`, `gaps`, `themes`, `reach`, `bridging`, `invitations`, `conflicts`.
    public var name: String
    /// How many points.
    public var points: Int
    /// How many things they are counted on: pairs, gaps, themes, actors; nil where it says nothing.
    public var count: Int?

    /// A part of the value.
    public init(name: String, points: Int, count: Int? = nil) {
      self.name = name
      self.points = points
      self.count = count
    }
  }

  /// What names the forum for good, as the brief says it: calendars and networks know it again by this.
  public var id: String?
  /// What calendars know it by, through every change; nil for one without a time, and in a file from before plans kept it.
  public var calendar: CalendarRecord?
  /// The file name of the brief that it answers, so that drop-outs can be replaced by its rules.
  public var brief: String?
  /// What the forum is called.
  public var title: LocalizedText?
  /// What sort of meeting it is.
  public var kind: Brief.Kind = .forum
  /// When it takes place.
  public var when: Brief.When?
  /// Where it takes place.
  public var place: LocalizedText?
  /// Who gives it a place.
  public var host: String?
  /// The goals that it is for.
  public var goals: [String] = []
  /// What its themes are called, by their ids; those without a title are called by the id.
  public var themeTitles: [String: LocalizedText] = [:]
  /// Who is invited.
  public var invited: [Invitation] = []
  /// Who could stand in for whoever drops out, the most useful first.
  public var reserves: [String] = []
  /// Whom the reserves speak for, and in what role, for readers who know no ids; never a name.
  public var alternates: [Invitation] = []
  /// Who has said no: not to be asked again.
  public var declined: [String] = []
  /// Seats for people who are yet to be named.
  public var openSeats: [OpenSeats] = []
  /// The themes that too few of those who come carry.
  public var missedThemes: [String] = []
  /// The gaps that nobody's coming works on.
  public var missedGaps: [MissedGap] = []
  /// The value with its bound.
  public var value = PlanFigure(0, bound: nil)
  /// Its parts.
  public var parts: [Part] = []
  /// Why the search ended.
  public var termination: PlanTermination?
  /// The tables; nil where none were asked for.
  public var seating: SeatingPlan?
  /// The sentences of the file that it was read from; nil for a plan that was made.
  public var sentences: Sentences?
  /// Keys of the user's own.
  public var additional: [Attribute] = []

  /// An empty plan.
  public init() {}

  /// Whether it holds names of people.
  package var hasNames: Bool { invited.contains { $0.name != nil } || seating?.names.isEmpty == false }

  /// Writes the names of a list into it, where it has none.
  package mutating func setNames(_ list: PeopleList) {
    for place in invited.indices where invited[place].name == nil {
      invited[place].name = list.name(of: invited[place].id)
    }
    guard let names = seating?.names else { return }
    seating?.setNames(list.namesByID.merging(names) { $1 })
  }

  /// Takes the names of people out of it.
  public mutating func removeNames() {
    for place in invited.indices { invited[place].name = nil }
    seating?.setNames(nil)
  }
}
