// The planner's answer to a brief of the kind `matching`: who meets whom one to one, slot by slot, and why.
//
// Format: "samband-timetable", version 1. People are spoken of by id; names are there only where they were asked for.

public import NetworkModel

/// A timetable of short meetings.
public struct TimetablePlan: Hashable, Sendable {
  /// Somebody who takes part.
  public struct Participant: Hashable, Sendable {
    /// Who.
    public var id: String
    /// The name; only where names were asked for.
    public var name: String?
    /// The actor that the person speaks for.
    public var actor: String?
    /// The person's sector.
    public var sector: String
    /// How many meetings the person has.
    public var meetings: Int

    /// Somebody who takes part.
    public init(id: String, name: String? = nil, actor: String? = nil, sector: String, meetings: Int) {
      self.id = id
      self.name = name
      self.actor = actor
      self.sector = sector
      self.meetings = meetings
    }
  }

  /// A meeting of two.
  public struct Meeting: Hashable, Sendable {
    /// Who, of the first sector.
    public var first: String
    /// Who, of the second sector.
    public var second: String
    /// What it is worth.
    public var worth: Int
    /// Whether they meet for the first time.
    public var isNew: Bool
    /// The themes that both carry, by id.
    public var themes: [String]
    /// The competences that both have.
    public var competences: [String]
    /// The gaps that their meeting works on.
    public var gaps: [String]

    /// A meeting.
    public init(
      first: String, second: String, worth: Int, isNew: Bool, themes: [String] = [], competences: [String] = [],
      gaps: [String] = []
    ) {
      self.first = first
      self.second = second
      self.worth = worth
      self.isNew = isNew
      self.themes = themes
      self.competences = competences
      self.gaps = gaps
    }
  }

  /// What it is called.
  public var title: LocalizedText?
  /// When it takes place.
  public var when: Brief.When?
  /// Where it takes place.
  public var place: LocalizedText?
  /// What its themes are called, by their ids; those without a title are called by the id.
  public var themeTitles: [String: LocalizedText] = [:]
  /// How many minutes a slot takes.
  public var minutes = 15
  /// Everybody who takes part, the first sector before the second.
  public var participants: [Participant] = []
  /// The meetings of each slot.
  public var slots: [[Meeting]] = []
  /// What all meetings are worth; the bound holds for timetables with as many meetings, as evenly shared.
  public var value = PlanFigure(0, bound: nil)

  /// An empty timetable.
  public init() {}

  /// What both of a meeting have, in a language: themes by their titles, then competences.
  public func shared(_ meeting: Meeting, in language: Language) -> [String] {
    meeting.themes.map { themeTitles[$0]?.text(in: language) ?? $0 } + meeting.competences
  }

  /// When a slot begins, as `09:15`; nil where no start is known, or it would be past midnight.
  public func start(of slot: Int) -> String? {
    guard let start = when?.start, (1...1_440).contains(minutes), slot < 1_440 else { return nil }
    let minute = start.hour * 60 + start.minute + slot * minutes
    guard minute < 1_440 else { return nil }
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return two(minute / 60) + ":" + two(minute % 60)
  }
}
