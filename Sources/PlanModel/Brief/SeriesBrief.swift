// The planner's request for a year of forums: the rules of a brief, the days, the places in turn, and how often one may come.
//
// Format: "samband-series", version 1; its JSON Schema is Graphs/series.schema.json. Paths in it are relative to the file.

public import NetworkModel

/// A request for a year of forums.
public struct SeriesBrief: Hashable, Sendable {
  /// Where forums take place, in turn.
  public struct Place: Hashable, Sendable {
    /// The place.
    public var place: LocalizedText?
    /// Who gives it.
    public var host: NetworkActor.ID?
    /// The people who must come to the forums there.
    public var invite: [String]

    /// A place.
    public init(place: LocalizedText? = nil, host: NetworkActor.ID? = nil, invite: [String] = []) {
      self.place = place
      self.host = host
      self.invite = invite
    }
  }

  /// The time of the day of every forum.
  public struct Clock: Hashable, Sendable {
    /// When it begins, as `09:00`.
    public var start: String
    /// When it ends.
    public var end: String?
    /// The time zone by its name.
    public var timeZone: String

    /// A time of the day.
    public init(start: String, end: String? = nil, timeZone: String = "Europe/Stockholm") {
      self.start = start
      self.end = end
      self.timeZone = timeZone
    }
  }

  /// What all forums have in common: people, rules, worths, the seats of each, the themes that they take in turn.
  public var brief: Brief
  /// The year.
  public var year: Int
  /// The days, in the order of time.
  public var meetings: [MeetingDates.Meeting] = []
  /// Where the forums take place, in turn.
  public var places: [Place] = []
  /// Who gives a place where `places` does not say, in turn.
  public var hosts: [NetworkActor.ID] = []
  /// When on the day they take place.
  public var clock: Clock?
  /// How often a person is invited at most in the year; nil for no limit.
  public var mostInvitations: Int?

  /// A year without forums.
  public init(brief: Brief, year: Int) {
    self.brief = brief
    self.year = year
  }

  /// Where the forum at this place of the year is.
  public func place(of forum: Int) -> Place {
    var place = places.isEmpty ? Place() : places[forum % places.count]
    if place.host == nil, !hosts.isEmpty { place.host = hosts[forum % hosts.count] }
    return place
  }

  /// What the forum at this place of the year is about, by its place in the themes of the brief.
  public func theme(of forum: Int) -> Int? { brief.themes.isEmpty ? nil : forum % brief.themes.count }

  /// When the forum at this place of the year is, where the time of the day is known.
  public func when(of forum: Int) -> Brief.When? {
    guard let clock, let day = meetings[forum].day.date, let start = LocalTime("\(day)T\(clock.start)") else {
      return nil
    }
    return Brief.When(start: start, end: clock.end.flatMap { LocalTime("\(day)T\($0)") }, timeZone: clock.timeZone)
  }
}
