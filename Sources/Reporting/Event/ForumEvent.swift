// A forum as an event: those invited under the names of their organizations, seats to be named for, and who could stand in.

import Interchange
public import NetworkModel
public import PlanModel

extension EventContent {
  /// The event of a forum's plan; one without tables has cards alone.
  ///
  /// - Parameters:
  ///   - forum: The plan; it holds names only where they are shown.
  ///   - network: The network, for the names of actors and sectors.
  public init(_ forum: ForumPlan, of network: StakeholderNetwork) {
    let everybody = forum.invited.map(\.id) + forum.openSeats.flatMap(\.ids)
    let seating =
      forum.seating
      ?? SeatingPlan(
        request: nil, rounds: [], people: everybody.map { SeatingPlan.Person(id: $0, met: [], newContacts: 0) })
    var guests = EventGuests(guests: [])
    let known = network.allSectors + Sector.builtIn
    func sector(_ id: String?) -> Int? {
      guard let id else { return nil }
      if let place = guests.sectorValues.firstIndex(of: id) { return place }
      guests.sectorValues.append(id)
      guests.sectors.append(known.first { $0.id.text == id } ?? Sector(id: Sector.ID(id)))
      return guests.sectors.count - 1
    }
    let actors = Dictionary(network.actors.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    // What a seat is for, whoever has been named for it.
    var unnamed = forum
    unnamed.seating?.setNames(nil)
    let labels = Language.allCases.map { ($0.rawValue, Phrasebook($0).tableLabels(for: unnamed, of: network)) }
    func label(_ id: String) -> LocalizedText? {
      LocalizedText(
        translations: Dictionary(
          labels.compactMap { language, labels in
            labels[id].map { (language, $0.prefix(1).uppercased() + $0.dropFirst()) }
          }, uniquingKeysWith: { first, _ in first }))
    }
    /// Somebody of a list of people by name, or whom the person speaks for.
    func guest(_ entry: ForumPlan.Invitation) -> EventGuest {
      var guest = EventGuest(id: entry.id)
      guest.name = entry.name
      let organization = entry.actor.map { actors[$0]?.name ?? LocalizedText($0) }
      guest.organization = organization
      let word = entry.role.map { role in
        Language.allCases.map {
          ($0.rawValue, [organization?.text(in: $0), role].compactMap { $0 }.joined(separator: ", "))
        }
      }
      guest.label =
        label(entry.id)
        ?? word.flatMap { LocalizedText(translations: Dictionary($0, uniquingKeysWith: { first, _ in first })) }
        ?? organization
      guest.sector = sector(entry.sector)
      return guest
    }
    var byID = Dictionary(forum.invited.map { ($0.id, guest($0)) }, uniquingKeysWith: { first, _ in first })
    let seated = Dictionary(seating.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for seats in forum.openSeats {
      for id in seats.ids {
        var open = EventGuest(id: id)
        open.name = seated[id]?.name
        open.organization = seated[id]?.name.flatMap { _ in seated[id]?.fact("organization") }.map { LocalizedText($0) }
        open.label = label(id)
        open.sector = sector(seats.sector)
        byID[id] = open
      }
    }
    guests.guests = (seating.request?.people ?? seating.people.map(\.id)).map { byID[$0] ?? EventGuest(id: $0) }
    let alternates = forum.alternates.map(guest)
    guests.sectorColumn = "sector"
    self.init(plan: seating, guests: guests)
    self.alternates = alternates
    title = forum.title
    times = RoundTimes(in: forum.additional)
    if let times { plan.additional.keep(RoundTimes.key, times.attribute.value) }
    self.forum = ForumPlanWriter.write(forum)
  }
}
