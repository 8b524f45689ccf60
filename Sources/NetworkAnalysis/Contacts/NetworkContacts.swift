// Who have met: actors that attended one activity on a day. To have met is not to collaborate, so contacts are no ties.
//
// A contact fades: it counts whole in the first year after the meeting, half in the second, a quarter in the third, and not at
// all after that. Burt found that contacts between groups decay fast when nothing is built on them, nine in ten within a year
// among bankers, and that those who last the first years tend to stay (Burt 2002, "Bridge decay",
// doi:10.1016/S0378-8733(02)00017-5). Here organizations meet and not people, and organizations remember a little longer, so half a
// year's worth is kept; after three years, the length of most action plans, the people have often changed.

public import NetworkModel

/// A pair of actors that have met and what is left of it.
public struct Contact: Sendable, Hashable {
  /// The actor with the smaller id.
  public let first: NetworkActor.ID
  /// The other one.
  public let second: NetworkActor.ID
  /// The meeting at which they met last.
  public let meeting: Activity.ID
  /// The day of that meeting, where it is known.
  public let day: PartialDate?
  /// What is left of the contact: 1, ½ or ¼.
  public let strength: Double
}

/// The meetings that have been held by a day, and who met at them.
public struct NetworkContacts: Sendable, Hashable {
  /// A meeting that is remembered.
  public struct Meeting: Sendable, Hashable {
    /// The activity.
    public let activity: Activity.ID
    /// The day on which it ended, where it is known.
    public let day: PartialDate?
    /// The actors of the network that came, by id.
    public let attendance: [NetworkActor.ID]
    /// What is left of the contacts made there: 1, ½ or ¼.
    public let strength: Double
  }

  /// The meetings that are remembered, the latest first, then by id.
  public let meetings: [Meeting]
  private let places: [NetworkActor.ID: [Int]]

  /// For how many years a contact is remembered.
  public static let years = 3

  /// The contacts of a network.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - date: The day that is looked at; without one every meeting counts whole.
  /// - Complexity: O(a log a) for a actors in attendance.
  public init(of network: StakeholderNetwork, on date: PartialDate?) {
    let known = Set(network.actors.map(\.id))
    meetings = network.activities.compactMap { activity -> Meeting? in
      guard !activity.attendance.isEmpty, [.active, .ended].contains(activity.status(on: date)) else { return nil }
      let day = activity.lastDay(on: date)
      let strength = Self.strength(of: day, on: date)
      guard strength > 0 else { return nil }
      return Meeting(
        activity: activity.id, day: day, attendance: Set(activity.attendance).intersection(known).sorted(),
        strength: strength)
    }.sorted { left, right in
      guard let a = left.day?.lastDay, let b = right.day?.lastDay, a != b else {
        return (left.day != nil) != (right.day != nil) ? left.day != nil : left.activity < right.activity
      }
      return a > b
    }
    var places: [NetworkActor.ID: [Int]] = [:]
    for (place, meeting) in meetings.enumerated() where meeting.attendance.count > 1 {
      for actor in meeting.attendance { places[actor, default: []].append(place) }
    }
    self.places = places
  }

  /// What is left of a contact on a day: it halves with each whole year and is gone after three; 1 where a day is not known.
  public static func strength(of meeting: PartialDate?, on date: PartialDate?) -> Double {
    guard let meeting, let date else { return 1 }
    let (then, now) = (meeting.lastDay, date.lastDay)
    guard then < now else { return 1 }
    let isBeforeAnniversary = (now.month, now.day) < (then.month, then.day)
    let whole = now.year - then.year - (isBeforeAnniversary ? 1 : 0)
    return whole >= years ? 0 : 1 / Double(1 << whole)
  }

  /// Whether an actor has met any other that is remembered.
  public func hasMet(_ actor: NetworkActor.ID) -> Bool { places[actor] != nil }

  /// Whether somebody of one side came to the same meeting as somebody of another.
  func haveMet(
    _ isOfOne: (NetworkActor.ID) -> Bool, _ isOfOther: (NetworkActor.ID) -> Bool
  ) -> Bool {
    meetings.contains { $0.attendance.contains(where: isOfOne) && $0.attendance.contains(where: isOfOther) }
  }

  /// The latest contact of two actors; nil where they have not met, or so long ago that it is forgotten.
  ///
  /// - Complexity: O(meetings of the one and the other).
  public func contact(between one: NetworkActor.ID, and other: NetworkActor.ID) -> Contact? {
    guard one != other, let first = places[one], let second = places[other],
      let place = first.first(where: Set(second).contains)
    else { return nil }
    let meeting = meetings[place]
    return Contact(
      first: min(one, other), second: max(one, other), meeting: meeting.activity, day: meeting.day,
      strength: meeting.strength)
  }
}

extension Activity {
  /// The last day of it up to `date`: that of its end, else of its start; `date` itself while it goes on.
  func lastDay(on date: PartialDate?) -> PartialDate? {
    if let end = period.end { return end }
    return status == .ended ? period.start : date ?? period.start
  }
}
