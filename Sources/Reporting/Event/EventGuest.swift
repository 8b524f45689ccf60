// Those who come to an event as its page and its cards show them: from the host's own list, or from what a plan holds.

public import NetworkModel
public import PlanModel

/// Somebody who comes.
public struct EventGuest: Hashable, Sendable {
  /// The id that the plan knows them by.
  public var id: String
  /// The name; nil where names were not asked for, and for a row without one.
  public var name: String?
  /// The last name, where the list has it in a column of its own; a part of the name.
  public var lastName: String?
  /// What stands in place of a name that is not known yet: a seat that somebody is to be named for.
  public var label: LocalizedText?
  /// Whom they come from.
  public var organization: LocalizedText?
  /// Where their sector stands among the sectors; nil for unknown.
  public var sector: Int?

  /// Somebody by id.
  public init(id: String) { self.id = id }

  /// The name as a directory has it, `Ek, Anna`; nil where the last name is not known, or is not a part of the name.
  var listedName: String? {
    guard let name, let lastName, !lastName.isEmpty else { return nil }
    let words = name.split(separator: " ").map(String.init)
    let last = lastName.split(separator: " ").map(String.init)
    guard words.count > last.count else { return nil }
    func isLast(_ part: ArraySlice<String>) -> Bool { part.map(\.foldedName) == last.map(\.foldedName) }
    if isLast(words.suffix(last.count)) {
      return "\(lastName), \(words.dropLast(last.count).joined(separator: " "))"
    }
    return isLast(words.prefix(last.count))
      ? "\(lastName), \(words.dropFirst(last.count).joined(separator: " "))" : nil
  }
}

/// Those who come, and the sectors that they are told apart by.
public struct EventGuests: Hashable, Sendable {
  /// The guests, in the order of the plan's people.
  public var guests: [EventGuest]
  /// The sectors, in the order that they come in.
  public var sectors: [Sector] = []
  /// What each sector is called where it comes from: the word of the list, or the id in a network.
  public var sectorValues: [String] = []
  /// The heading of the column that the sectors come from; nil where they come from none.
  public var sectorColumn: String?
  /// Whether the ids are rows of a list without ids, which mean nothing by themselves.
  public var isNumbered = false

  /// Whether anybody's name is shown.
  public var hasNames: Bool { guests.contains { $0.name != nil } }

  /// Guests without sectors.
  public init(guests: [EventGuest]) { self.guests = guests }

  /// Those of a plan, with what a list says of them; the plan itself speaks where the list is silent.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - list: The host's own list; nil for none.
  ///   - includesNames: Whether names are shown.
  /// - Complexity: O(people · columns).
  public init(of plan: SeatingPlan, list: PeopleList?, includesNames: Bool) {
    guests = []
    let kept = Dictionary(plan.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let organizations = list.flatMap(Self.organizations)
    let lastNames = list?.column("last name")
    let column = list.flatMap { Self.sectors(in: $0, plan.request) }
    let own = Self.sectors(in: plan.request)
    var places: [String: Int] = [:]
    for (place, id) in (plan.request?.people ?? plan.people.map(\.id)).enumerated() {
      var guest = EventGuest(id: id)
      let row = list?.index(of: id)
      let person = kept[id]
      if includesNames {
        guest.name = list?.name(of: id) ?? person?.name
        guest.lastName = row.flatMap { lastNames?.values[$0] } ?? person?.fact("lastName")
      }
      let organization = row.flatMap { organizations?.values[$0] } ?? person?.fact("organization")
      guest.organization = organization.map { LocalizedText($0) }
      let value =
        row.flatMap { column?.values[$0] } ?? own.flatMap { place < $0.values.count ? $0.values[place] : nil }
        ?? person?.fact("sector")
      if let value {
        if places[value] == nil {
          places[value] = sectors.count
          sectors.append(Self.sector(called: value))
          sectorValues.append(value)
        }
        guest.sector = places[value]
      }
      guests.append(guest)
    }
    sectorColumn = column?.name ?? own?.name
  }

  private static func organizations(_ list: PeopleList) -> PeopleList.Column? {
    (["actor"] + PeopleList.organizationWords).lazy.compactMap(list.column).first
  }

  /// The column that people are told apart by: `sector`, else what their meetings are about, else what is spread first.
  private static func sectors(in list: PeopleList, _ request: SeatingRequest?) -> PeopleList.Column? {
    list.column("sector") ?? sectors(in: request).flatMap { list.column($0.name) }
  }

  private static func sectors(in request: SeatingRequest?) -> PeopleList.Column? {
    guard let request else { return nil }
    var wanted = request.balance + request.minimums.map(\.column)
    if case .cross(let name) = request.meeting { wanted.insert(name, at: 0) }
    return wanted.lazy.compactMap { name in request.columns.first { $0.name == name } }.first
  }

  /// A sector by a word of a list: the built-in one that the word means, under the list's own word.
  private static func sector(called word: String) -> Sector {
    Sector(id: SectorNames.builtIn.id(of: word) ?? Sector.ID(word), label: LocalizedText(word))
  }

  /// Writes what is known of the guests into a plan that is to hold names: names, last names, organizations and sectors.
  public func keep(in plan: inout SeatingPlan) {
    let known = Dictionary(guests.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for place in plan.people.indices {
      guard let guest = known[plan.people[place].id] else { continue }
      plan.people[place].name = guest.name
      let sector = guest.sector.map { sectorValues[$0] }
      plan.people[place].additional.keep("lastName", guest.lastName.map { .string($0) })
      plan.people[place].additional.keep("organization", (guest.organization?.text(in: .swedish)).map { .string($0) })
      plan.people[place].additional.keep("sector", sector.map { .string($0) })
    }
  }
}

extension SeatingPlan.Person {
  /// What a plan with names keeps of a person under a key.
  func fact(_ key: String) -> String? {
    guard case .string(let text)? = additional.first(where: { $0.key == key })?.value else { return nil }
    return text
  }
}
