// A forum that was held, as an activity of the network: so that next year's gaps and comparisons know of it.

public import NetworkModel

/// A forum's activity, and what of the plan has no place in it.
public struct ForumRecord: Hashable, Sendable {
  /// The activity.
  public let activity: Activity
  /// Those invited who speak for none of the network's actors, in the order of the plan.
  public let unplaced: [String]
  /// The goals that the network does not have.
  public let unknownGoals: [String]
  /// How many open seats there were, of which nobody knows who took them.
  public let openSeats: Int
}

extension ForumPlan {
  /// The forum as an activity of a network; nil where the plan says no time.
  ///
  /// Its id is the plan's, else its kind and day. The host takes part as host and owns it, the other actors of those invited
  /// take part as partners, each once. It is over where the network's date lies after its day, and active before that.
  ///
  /// - Parameters:
  ///   - network: The network that it belongs to.
  ///   - isStanding: Whether it goes on after its day: then it is active and has no end, and its actors work together.
  public func record(in network: StakeholderNetwork, isStanding: Bool = false) -> ForumRecord? {
    guard let when else { return nil }
    let known = Set(network.actors.map(\.id))
    let host = self.host.map { NetworkActor.ID($0) }
    var participants: [Activity.Participant] = []
    var seen: Set<NetworkActor.ID> = []
    if let host, known.contains(host) {
      participants.append(Activity.Participant(actor: host, role: .host))
      seen.insert(host)
    }
    var unplaced: [String] = []
    for entry in invited {
      guard let actor = entry.actor.map({ NetworkActor.ID($0) }), known.contains(actor) else {
        unplaced.append(entry.id)
        continue
      }
      if seen.insert(actor).inserted { participants.append(Activity.Participant(actor: actor, role: .partner)) }
    }
    let lastDay = when.end?.day ?? when.start.day
    let isOver = network.asOf.map { $0.firstDay > lastDay.lastDay } ?? false
    let goals = Set(network.goals.map(\.id.text))
    let activity = Activity(
      id: Activity.ID(id ?? "\(kind.rawValue)-\(when.start.day)"), name: title, kind: kind.rawValue,
      status: isOver && !isStanding ? .ended : .active, owner: host.flatMap { known.contains($0) ? $0 : nil },
      period: Period(start: when.start.day, end: isStanding ? nil : lastDay), place: place,
      goals: self.goals.filter(goals.contains).map { Goal.ID($0) }, participants: participants)
    return ForumRecord(
      activity: activity, unplaced: unplaced, unknownGoals: self.goals.filter { !goals.contains($0) },
      openSeats: openSeats.reduce(0) { $0 + $1.count })
  }
}
