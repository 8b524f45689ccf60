// The planner's request for a forum: what it is for, who may come, what must hold, and what is worth how much.
//
// Format: "samband-brief", version 1; its JSON Schema is Graphs/brief.schema.json. Paths in it are relative to the brief.

public import NetworkModel

/// A request for a forum.
public struct Brief: Hashable, Sendable {
  /// What sort of meeting it is.
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    /// A forum across sectors.
    case forum
    /// A round table: talks across industries on one question.
    case roundTable
    /// A meeting to learn from each other.
    case learningMeeting
    /// Short meetings one to one, companies with care units.
    case matching
  }

  /// Which gaps the meeting is to work on.
  public enum Gaps: Hashable, Sendable {
    /// These, by their ids.
    case named([String])
    /// The most severe ones, so many.
    case worst(Int)
  }

  /// Something that is to be carried by enough of those who come.
  public struct Theme: Hashable, Sendable {
    /// What people name it by in their `themes`.
    public var id: String
    /// What it is called.
    public var title: LocalizedText?
    /// How many are to carry it.
    public var want: Int

    /// A theme that `want` people are to carry.
    public init(id: String, title: LocalizedText? = nil, want: Int = 2) {
      self.id = id
      self.title = title
      self.want = want
    }
  }

  /// When it takes place.
  public struct When: Hashable, Sendable {
    /// The local time that it begins, as `2027-03-10T09:00`.
    public var start: LocalTime
    /// The local time that it ends.
    public var end: LocalTime?
    /// The time zone by its name: `Europe/Stockholm`.
    public var timeZone: String

    /// A time in a zone.
    public init(start: LocalTime, end: LocalTime? = nil, timeZone: String = "Europe/Stockholm") {
      self.start = start
      self.end = end
      self.timeZone = timeZone
    }
  }

  /// How many with a value of an attribute are to come.
  public struct Quota: Hashable, Sendable {
    /// The attribute: `sector`, `actor`, or a column of the list of people.
    public var attribute: String
    /// The value.
    public var value: String
    /// The fewest.
    public var least: Int?
    /// The most.
    public var most: Int?

    /// Between `least` and `most` of those whose `attribute` is `value`.
    public init(attribute: String, value: String, least: Int? = nil, most: Int? = nil) {
      self.attribute = attribute
      self.value = value
      self.least = least
      self.most = most
    }
  }

  /// Seats for people who are yet to be named.
  public struct OpenSeats: Hashable, Sendable {
    /// The sector that they are for.
    public var sector: Sector.ID
    /// How many.
    public var count: Int
    /// Who is to name them, or why they are open.
    public var note: LocalizedText?

    /// `count` seats for a sector.
    public init(sector: Sector.ID, count: Int, note: LocalizedText? = nil) {
      self.sector = sector
      self.count = count
      self.note = note
    }
  }

  /// How those who come are seated.
  public struct Tables: Hashable, Sendable {
    /// How many tables there are; nil for as many as `seats` asks for.
    public var count: Int?
    /// How many sit at each.
    public var seats: ClosedRange<Int>?
    /// How many rounds there are.
    public var rounds: Int
    /// Who stay at tables 1, 2, 3 and so on.
    public var hosts: [String]
    /// The attributes to spread evenly, most important first.
    public var balance: [String]
    /// How many sectors there are to be at each table.
    public var minSectors: Int?
    /// What a meeting at a table is worth; nil for pairs across sectors, third meetings of a pair being avoided first.
    public var meet: SeatingRequest.Meeting?
    /// The file of the values of pairs, where `meet` takes its values from one; relative paths are from the brief's own folder.
    public var valuesFile: String?

    /// Tables for one round.
    public init(
      count: Int? = nil, seats: ClosedRange<Int>? = nil, rounds: Int = 1, hosts: [String] = [], balance: [String] = [],
      minSectors: Int? = nil, meet: SeatingRequest.Meeting? = nil
    ) {
      self.count = count
      self.seats = seats
      self.rounds = rounds
      self.hosts = hosts
      self.balance = balance
      self.minSectors = minSectors
      self.meet = meet
    }
  }

  /// What each thing is worth, in whole points.
  public struct Worth: Hashable, Sendable {
    /// A pair of different sectors that has neither tie nor contact yet.
    public var newContact = 1
    /// A theme that enough of those who come carry.
    public var theme = 10
    /// An earlier invitation of somebody who comes.
    public var recentInvitation = -3
    /// A pair whose meeting closes a gap of severity 1; less for lesser ones.
    public var gap = 5
    /// An actor of the network that somebody who comes works with, or is.
    public var reach = 1
    /// The foremost bridging actor; less for lesser ones.
    public var bridging = 5
    /// A pair that stands against each other on a goal.
    public var conflict = -5

    /// The usual worths.
    public init() {}
  }

  /// What names the meeting for good, in calendars and networks; nil for one made from title and start.
  public var id: String?
  /// What it is called.
  public var title: LocalizedText?
  /// Where the network lies.
  public var network: String?
  /// Where the list of people lies.
  public var people: String?
  /// Where the list of pairs that have met lies.
  public var contacts: String?
  /// Where earlier plans lie.
  public var history: [String] = []
  /// What sort of meeting it is.
  public var kind: Kind = .forum
  /// The goals that it is for.
  public var goals: [Goal.ID] = []
  /// The gaps that it is to work on; nil for all that concern its goals.
  public var gaps: Gaps?
  /// What is to be carried.
  public var themes: [Theme] = []
  /// When it takes place.
  public var when: When?
  /// Where it takes place.
  public var place: LocalizedText?
  /// Who gives it a place.
  public var host: NetworkActor.ID?
  /// How many are to come, those of open seats among them.
  public var seats: ClosedRange<Int>?
  /// How many each actor may send.
  public var perActor: Int?
  /// How many are to come of what.
  public var quotas: [Quota] = []
  /// Who must be invited: people, or actors.
  public var invite: [String] = []
  /// Who must not be: people, or actors.
  public var exclude: [String] = []
  /// Pairs of whom at most one is invited.
  public var apart: [PersonPair] = []
  /// Pairs of whom both are invited or neither.
  public var together: [PersonPair] = []
  /// Seats for people who are yet to be named.
  public var openSeats: [OpenSeats] = []
  /// How those who come are seated; nil for no seating.
  public var tables: Tables?
  /// The two sectors of a matching; none for companies and healthcare.
  public var sectors: [Sector.ID] = []
  /// How many meetings each may have in a matching; nil for as many as there is time for.
  public var slots: Int?
  /// How many minutes each of them takes.
  public var slotMinutes: Int?
  /// What each thing is worth.
  public var worth = Worth()
  /// How many steps the search may take; nil for its own choice.
  public var steps: Int?
  /// How many seconds it may take; nil for no limit.
  public var seconds: Int?
  /// Where chance begins.
  public var seed = 1
  /// Keys of the user's own.
  public var additional: [Attribute] = []

  /// An empty brief.
  public init() {}

  /// How many minutes a meeting of a matching takes where the brief does not say.
  public static let usualSlotMinutes = 15

  /// The minutes from start to end on the day of the meeting; nil without an end, or where it is on another day.
  public var minutesOfMatching: Int? {
    guard let when, let end = when.end, end.day == when.start.day else { return nil }
    return (end.hour - when.start.hour) * 60 + end.minute - when.start.minute
  }
}
