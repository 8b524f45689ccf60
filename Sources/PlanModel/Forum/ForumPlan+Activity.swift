// A forum that was held, as an activity of the network: so that next year's gaps and comparisons know of it.
//
// Those who came have met, which is no collaboration: they stand in its attendance and not among its participants.

public import NetworkModel
internal import Spelling

/// A network after a forum, with what became of the plan.
public struct ForumRecord: Hashable, Sendable {
  /// How a planned activity was found that the forum carries out.
  public enum Fulfilment: Hashable, Sendable {
    /// The plan has none, or none of its kind and goals.
    case none
    /// It is asked for, or the only one of its kind and goals.
    case found(Activity.ID)
    /// Several are of its kind and goals; it is not guessed which.
    case ambiguous([Activity.ID])
  }

  /// Where the forum was counted.
  public enum Counting: Hashable, Sendable {
    /// None of its goals has an indicator that counts forums.
    case none
    /// An observation was added to this indicator.
    case counted(goal: Goal.ID, indicator: Indicator.ID, value: Double)
    /// Several count forums; it is not guessed which.
    case ambiguous([Indicator.ID])
  }

  /// What became of the open seats of a sector.
  public struct Seats: Hashable, Sendable {
    /// The sector.
    public let sector: Sector.ID
    /// How many seats were open.
    public let open: Int
    /// How many people of the sector came whose organizations were not invited.
    public let taken: Int
  }

  /// The network after the forum.
  public internal(set) var network: StakeholderNetwork
  /// The activity.
  public internal(set) var activity: Activity
  /// Whether a list says who came; without one those invited are taken to have come.
  public internal(set) var hasList = false
  /// The organizations that the network did not have, in the order of the list.
  public internal(set) var newActors: [NetworkActor] = []
  /// The organizations that were invited and did not come, in the order of the plan.
  public internal(set) var absent: [NetworkActor.ID] = []
  /// The open seats, in the order of the plan.
  public internal(set) var seats: [Seats] = []
  /// How many in the list have no organization that is known.
  public internal(set) var withoutOrganization = 0
  /// Those invited who speak for none of the network's actors, in the order of the plan; where no list says who came.
  public internal(set) var unplaced: [String] = []
  /// The goals that the network does not have.
  public internal(set) var unknownGoals: [String] = []
  /// The planned activity that it carries out.
  public internal(set) var fulfilment = Fulfilment.none
  /// Where it is counted.
  public internal(set) var counting = Counting.none
}

/// Why a forum cannot be written into a network.
public enum ForumRecordError: Error, Hashable, Sendable {
  /// The plan says no time.
  case noTime
  /// The network has an activity of this id.
  case alreadyThere(Activity.ID)
  /// The network has no activity of the id that is to be fulfilled.
  case unknownActivity(Activity.ID, suggestion: String?)
  /// An organization that the network does not have, and no sector for it; the place in the list.
  case unknownOrganization(String, place: Int, suggestion: String?)
  /// An organization that the network does not have, with a sector, that looks like one that it has; the place in the list.
  case misspelledOrganization(String, place: Int, suggestion: String)
}

extension ForumPlan {
  /// The network after this forum was held.
  ///
  /// The forum becomes an activity that is over, with its day. Its id is the plan's, else its kind and day. The host is its owner
  /// and its only participant; those who came are its attendance. An organization that the network does not have becomes a new
  /// actor of its sector. It fulfils the planned activity that is asked for, that has the plan's id, or that alone is of its kind
  /// and serves one of its goals. An indicator of its goals whose unit is forums has a new observation: one more than its last,
  /// or, where the unit is forums per year, those held that year.
  ///
  /// - Parameters:
  ///   - network: The network that it belongs to.
  ///   - attendees: Who came; nil where no list says it, so that everybody invited is taken to have come.
  ///   - fulfils: The planned activity that it carries out, where it is asked for.
  ///   - isStanding: Whether it goes on after its day: then it is active and has no end, and those who came work together.
  /// - Throws: `ForumRecordError`.
  /// - Complexity: O(attendees · actors).
  public func record(
    in network: StakeholderNetwork, attendees: [Attendee]? = nil, fulfils: Activity.ID? = nil, isStanding: Bool = false
  ) throws(ForumRecordError) -> ForumRecord {
    guard let when else { throw .noTime }
    if let fulfils, !network.activities.contains(where: { $0.id == fulfils }) {
      throw .unknownActivity(
        fulfils, suggestion: Suggestion.nearest(to: fulfils.text, among: network.activities.map(\.id.text)))
    }
    let day = when.end?.day ?? when.start.day
    let fulfilment = fulfils.map { .found($0) } ?? fulfilment(in: network)
    var id = Activity.ID(self.id ?? "\(kind.rawValue)-\(when.start.day)")
    // A plan that has the id of what was planned is another record than that.
    if fulfilment == .found(id) { id = Activity.ID("\(id)-\(when.start.day)") }
    if network.activities.contains(where: { $0.id == id }) { throw .alreadyThere(id) }
    let goals = Set(network.goals.map(\.id.text))
    let host = self.host.map { NetworkActor.ID($0) }.flatMap { id in
      network.actors.contains { $0.id == id } ? id : nil
    }
    let activity = Activity(
      id: id, name: title, kind: kind.rawValue, status: isStanding ? .active : .ended, owner: host,
      period: Period(start: when.start.day, end: isStanding ? nil : day), place: place,
      goals: self.goals.filter(goals.contains).map { Goal.ID($0) },
      participants: host.map { [Activity.Participant(actor: $0, role: .host)] } ?? [])
    var record = ForumRecord(network: network, activity: activity)
    record.unknownGoals = self.goals.filter { !goals.contains($0) }
    record.fulfilment = fulfilment
    if case .found(let planned) = fulfilment { record.activity.fulfils = planned }
    if let attendees { try fill(&record, attendees) } else { fill(&record) }
    if isStanding {
      record.activity.participants += record.activity.attendance.filter { $0 != host }
        .map { Activity.Participant(actor: $0, role: .partner) }
    }
    count(&record, on: day)
    record.network.activities.append(record.activity)
    return record
  }

  /// The organizations of those invited that the network has, each once, in the order of the plan.
  private func invitedActors(of network: StakeholderNetwork) -> [NetworkActor.ID] {
    let known = Set(network.actors.map(\.id))
    var seen: Set<NetworkActor.ID> = []
    return invited.compactMap { $0.actor.map { NetworkActor.ID($0) } }
      .filter { known.contains($0) && seen.insert($0).inserted }
  }

  // MARK: Who came

  private func fill(_ record: inout ForumRecord) {
    let known = Set(record.network.actors.map(\.id.text))
    record.activity.attendance = invitedActors(of: record.network)
    record.unplaced = invited.filter { !($0.actor.map(known.contains) ?? false) }.map(\.id)
    record.seats = openSeats.map { ForumRecord.Seats(sector: .init($0.sector), open: $0.count, taken: 0) }
  }

  private func fill(_ record: inout ForumRecord, _ attendees: [Attendee]) throws(ForumRecordError) {
    record.hasList = true
    let asked = Set(invitedActors(of: record.network))
    var byPerson: [String: NetworkActor.ID] = [:]
    for invitation in invited {
      guard let actor = invitation.actor.map({ NetworkActor.ID($0) }), asked.contains(actor) else { continue }
      for key in [invitation.id, invitation.name].compactMap(\.self) { byPerson[key.foldedName] = actor }
    }
    var came: [NetworkActor.ID] = []
    var taken: [Sector.ID: Int] = [:]
    for (place, attendee) in attendees.enumerated() {
      let person = [attendee.person, attendee.organization].compactMap(\.self)
        .compactMap { byPerson[$0.foldedName] }.first
      guard let name = attendee.organization, person == nil || record.network.actor(called: name) != nil else {
        if let person { came.append(person) } else { record.withoutOrganization += 1 }
        continue
      }
      let actor = try actor(name, attendee.sector, place, &record)
      came.append(actor.id)
      if !asked.contains(actor.id) { taken[actor.sector, default: 0] += 1 }
    }
    var seen: Set<NetworkActor.ID> = []
    record.activity.attendance = came.filter { seen.insert($0).inserted }
    record.absent = invitedActors(of: record.network).filter { !seen.contains($0) }
    record.seats = openSeats.map { seats in
      let sector = Sector.ID(seats.sector)
      return ForumRecord.Seats(sector: sector, open: seats.count, taken: min(seats.count, taken[sector] ?? 0))
    }
  }

  /// The actor that a list names; a new one where it says the sector.
  private func actor(
    _ name: String, _ sector: Sector?, _ place: Int, _ record: inout ForumRecord
  ) throws(ForumRecordError) -> NetworkActor {
    if let actor = record.network.actor(called: name) { return actor }
    let names = record.network.actors.flatMap { $0.name.wordings + ($0.shortName?.wordings ?? []) }
    guard let sector else {
      throw .unknownOrganization(name, place: place, suggestion: Suggestion.nearest(to: name, among: names))
    }
    let word = name.foldedWord
    let near = names.first { $0.foldedWord == word } ?? names.first { Suggestion.isSlip(word, of: $0.foldedWord) }
    if let other = near {
      throw .misspelledOrganization(name, place: place, suggestion: other)
    }
    if !record.network.allSectors.contains(where: { $0.id == sector.id }) { record.network.ownSectors.append(sector) }
    let actor = NetworkActor(id: record.network.freeID(for: name), name: LocalizedText(name), sector: sector.id)
    record.network.actors.append(actor)
    record.newActors.append(actor)
    return actor
  }

  // MARK: What it fulfils and where it counts

  /// The planned activity of the plan's id, or the only one of its kind that serves one of its goals.
  private func fulfilment(in network: StakeholderNetwork) -> ForumRecord.Fulfilment {
    // One that was held already is planned only on the day of a file that is older than it.
    let planned = network.activities.filter { $0.status(on: network.asOf) == .planned && !$0.isHeld }
    if let id, let same = planned.first(where: { $0.id.text == id }) { return .found(same.id) }
    let goals = Set(goals)
    let found = planned.filter { activity in
      activity.kind?.foldedWord == kind.rawValue.foldedWord && activity.goals.contains { goals.contains($0.text) }
    }.map(\.id).sorted()
    return found.count == 1 ? .found(found[0]) : found.isEmpty ? .none : .ambiguous(found)
  }

  /// Counts it where a single indicator of its goals counts forums.
  private func count(_ record: inout ForumRecord, on day: PartialDate) {
    let network = record.network
    let counting = network.goals.indices.flatMap { goal in
      network.goals[goal].indicators.indices.map { (goal: goal, indicator: $0) }
    }.filter { place in
      record.activity.goals.contains(network.goals[place.goal].id)
        && network.goals[place.goal].indicators[place.indicator].countsForums
    }
    guard counting.count == 1, let place = counting.first else {
      if !counting.isEmpty {
        record.counting = .ambiguous(counting.map { network.goals[$0.goal].indicators[$0.indicator].id })
      }
      return
    }
    let (goal, indicator) = (network.goals[place.goal], network.goals[place.goal].indicators[place.indicator])
    let value: Double
    if indicator.isPerYear {
      let held = network.activities.count { activity in
        activity.isHeld && activity.kind?.foldedWord == kind.rawValue.foldedWord && activity.goals.contains(goal.id)
          && (activity.period.end ?? activity.period.start)?.year == day.year
      }
      value = Double(held + 1)
    } else {
      let known = ([indicator.baseline].compactMap(\.self) + indicator.observations).filter { observation in
        observation.date.map { $0.firstDay <= day.lastDay } ?? true
      }
      value = (known.max { ($0.date?.lastDay ?? day.firstDay) < ($1.date?.lastDay ?? day.firstDay) }?.value ?? 0) + 1
    }
    record.network.goals[place.goal].indicators[place.indicator].observations
      .append(Indicator.Observation(date: day, value: value))
    record.counting = .counted(goal: goal.id, indicator: indicator.id, value: value)
  }
}

extension Indicator {
  /// Whether its unit is forums.
  fileprivate var countsForums: Bool { unit?.wordings.contains { $0.foldedWord.hasPrefix("forum") } ?? false }

  /// Whether its unit is something per year.
  fileprivate var isPerYear: Bool {
    unit?.wordings.contains { text in
      ["peryear", "perår", "/year", "/år", "ayear", "omåret"].contains(where: text.foldedWord.contains)
    } ?? false
  }
}
