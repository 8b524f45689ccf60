// The planner's answer to a series: a plan of a forum for each day, which gap is worked on when, and how the load falls.
//
// Format: "samband-series-plan", version 1; each of its `forums` is a whole "samband-plan" with its `date`, so that one can be
// taken out and handed to the commands that take a plan. People are spoken of by id; names only where they were asked for.

public import NetworkModel

/// A plan of a year of forums.
public struct SeriesPlan: Hashable, Sendable {
  /// One forum of the year.
  public struct Forum: Hashable, Sendable {
    /// The day, and the one that it was moved from.
    public var meeting: MeetingDates.Meeting
    /// What the forum is about.
    public var theme: Brief.Theme?
    /// Whom to invite and why.
    public var plan: ForumPlan

    /// A forum.
    public init(meeting: MeetingDates.Meeting, theme: Brief.Theme?, plan: ForumPlan) {
      self.meeting = meeting
      self.theme = theme
      self.plan = plan
    }
  }

  /// When a gap is worked on.
  public struct Coverage: Hashable, Sendable {
    /// The gap.
    public var gap: String
    /// The forums that work on it, by their places in the year; none where nobody does.
    public var forums: [Int]
    /// The forums that keep open seats for sectors that it is about, so that it waits for those to be nominated, by their places.
    public var awaiting: [Int]

    /// When a gap is worked on.
    public init(gap: String, forums: [Int], awaiting: [Int] = []) {
      self.gap = gap
      self.forums = forums
      self.awaiting = awaiting
    }
  }

  /// How often somebody is invited in the year.
  public struct Load: Hashable, Sendable {
    /// The person or the actor.
    public var id: String
    /// The actor that the person speaks for; nil for an actor.
    public var actor: String?
    /// How many invitations; to different forums for a person, of all its people for an actor.
    public var invitations: Int

    /// A load.
    public init(id: String, actor: String? = nil, invitations: Int) {
      self.id = id
      self.actor = actor
      self.invitations = invitations
    }
  }

  /// What the year is called.
  public var title: LocalizedText?
  /// The year.
  public var year: Int
  /// The forums, in the order of time.
  public var forums: [Forum] = []
  /// The gaps, most severe first.
  public var gaps: [Coverage] = []
  /// Everybody who could come, most invited first, then in the order of the list.
  public var people: [Load] = []
  /// The actors that somebody could come from, most invited first.
  public var actors: [Load] = []
  /// How often a person may be invited at most; nil for no limit.
  public var mostInvitations: Int?
  /// The value of the year with its bound.
  public var value = PlanFigure(0, bound: nil)
  /// What the forums were worth planned one after another.
  public var firstValue = 0
  /// Why the search ended.
  public var termination: PlanTermination?

  /// A year without forums.
  public init(year: Int) { self.year = year }

  /// How many are invited 0, 1, 2 … times.
  public var peopleByInvitations: [Int] {
    var count = Array(repeating: 0, count: (people.map(\.invitations).max() ?? 0) + 1)
    for person in people { count[person.invitations] += 1 }
    return people.isEmpty ? [] : count
  }
}
