// Participants: that they are known, and that none is listed twice in one role.
//
// There may be a million participants, and few actors come twice to one activity: one look-up of each tells both that it is known
// and whether it was seen here before. Only from where one comes again, or is not known, are participants compared as such.

/// Which actors were seen at an activity, by their places.
struct KnownSeats {
  /// The places of the actors.
  let places: [String: Int]
  /// For each actor the activity at which it was seen last.
  private var lastSeen: [Int32]
  private var activity: Int32 = 0

  init(places: [String: Int], actors: Int) {
    self.places = places
    lastSeen = Array(repeating: 0, count: actors)
  }

  /// Goes on to the next activity.
  mutating func goOn() { activity += 1 }

  /// Seats an actor; whether it is known and was not seen at this activity.
  fileprivate mutating func seat(_ actor: Int?) -> Bool {
    guard let actor, lastSeen[actor] != activity else { return false }
    lastSeen[actor] = activity
    return true
  }
}

extension Validator {
  mutating func checkParticipants(
    _ participants: [Activity.Participant], _ seats: inout KnownSeats, at path: DocumentPath
  ) {
    seats.goOn()
    var seen: [Activity.Participant: Int]?
    for (index, participant) in participants.enumerated() {
      let actor = seats.places[participant.actor.text]
      if actor == nil { checkReference(to: .actor, participant.actor.text, at: path[index]["actor"]) }
      if seats.seat(actor), seen == nil { continue }
      if seen == nil {
        seen = Dictionary(
          participants[..<index].enumerated().map { (Self.essence($1), $0) }, uniquingKeysWith: { first, _ in first })
      }
      let essence = Self.essence(participant)
      if let first = seen?[essence] {
        report(.repeatedParticipant(actor: participant.actor.text, first: path[first]), at: path[index]["actor"])
      } else {
        seen?[essence] = index
      }
    }
  }

  /// What makes two participants of an activity one: the actor and the role.
  private static func essence(_ participant: Activity.Participant) -> Activity.Participant {
    Activity.Participant(actor: participant.actor, role: participant.role ?? .partner)
  }
}
