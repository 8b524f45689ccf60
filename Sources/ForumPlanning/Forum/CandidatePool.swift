// Who could come: the people of a list, or unnamed representatives that each actor may send.

internal import NetworkModel
internal import PlanModel

/// Who could come to a forum, and what is known of them.
struct CandidatePool {
  /// The sector, the actor, then the other columns of the list.
  let attributes: [String]
  let candidates: [ForumRequest.Candidate]

  init(brief: Brief, network: StakeholderNetwork, people: PeopleList?) {
    if let people {
      let reader = PeopleColumns(people, brief, network)
      attributes = reader.attributes
      candidates = people.ids.indices.map { reader.candidate($0) }
    } else {
      attributes = ["sector", "actor"]
      let parts = Self.partsAlone(brief, network)
      candidates = network.actors.enumerated().flatMap { place, actor in
        ([actor] + (parts[actor.id] ?? [])).flatMap { Self.representatives(of: $0, at: place, brief, network) }
      }
    }
  }

  /// The parts, by their organizations, that alone are of a sector which the brief's goals need: they send somebody of their own.
  private static func partsAlone(_ brief: Brief, _ network: StakeholderNetwork) -> [NetworkActor.ID: [NetworkActor]] {
    let sectors = network.sectorsOfParts
    if sectors.isEmpty { return [:] }
    let needed = Set(network.goals.filter { brief.goals.contains($0.id) }.flatMap(\.needs.sectors))
    let alone = needed.filter { sector in
      !network.actors.contains { $0.sector == sector && network.isInvitable($0) }
    }
    let parts = (network.organizations?.folded ?? []).filter { sectors[$0.id.text] != nil && alone.contains($0.sector) }
    return Dictionary(grouping: parts) { network.organizations(of: $0.id).first ?? $0.id }
  }

  /// Those whom an actor may send, who speak for the one at this place: itself, or what it is a part of.
  private static func representatives(
    of actor: NetworkActor, at place: Int, _ brief: Brief, _ network: StakeholderNetwork
  ) -> [ForumRequest.Candidate] {
    let words = Set((actor.competences + actor.profileAreas + actor.tags).map { $0.lowercased() })
    let themes = brief.themes.indices.filter { theme in
      words.contains(brief.themes[theme].id.lowercased())
        || (brief.themes[theme].title?.wordings ?? []).contains { words.contains($0.lowercased()) }
    }
    let count = brief.perActor ?? 1
    // Whoever the brief names comes; nobody else is asked who is not asked to meetings.
    let comes = network.isInvitable(actor) || brief.invite.contains(actor.id.text)
    return (0..<count).map { number in
      ForumRequest.Candidate(
        id: count == 1 ? actor.id.text : "\(actor.id.text)-\(number + 1)", actor: place,
        values: [actor.sector.text, network.actors[place].id.text], themes: themes, competences: actor.competences,
        isAvailable: comes)
    }
  }
}

/// The columns of a list of people, as a forum reads them.
private struct PeopleColumns {
  let people: PeopleList
  let brief: Brief
  let attributes: [String]
  private let own: [PeopleList.Column]
  private let places: [String: Int]
  private let sectorOfPart: [String: String]
  private let actors: RecordNames
  private let network: StakeholderNetwork
  private let sectors: SectorNames

  init(_ people: PeopleList, _ brief: Brief, _ network: StakeholderNetwork) {
    self.people = people
    self.brief = brief
    self.network = network
    sectors = SectorNames(network.allSectors)
    let known = Set(["sector", "actor"].compactMap { people.column($0)?.name })
    own = people.columns.filter { !known.contains($0.name) }
    attributes = ["sector", "actor"] + own.map(\.name)
    actors = RecordNames(of: network.actorsAndParts)
    places = Dictionary(
      network.actors.enumerated().map { ($1.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    sectorOfPart = network.sectorsOfParts
  }

  private func value(_ name: String, _ person: Int) -> String? {
    guard let column = people.column(name), person < column.values.count else { return nil }
    return column.values[person]
  }

  /// The values of a cell that holds several, parted by bars or semicolons.
  private func list(_ name: String, _ person: Int) -> [String] {
    (value(name, person) ?? "").split(whereSeparator: { $0 == "|" || $0 == ";" }).map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
  }

  func candidate(_ person: Int) -> ForumRequest.Candidate {
    let named = value("actor", person).map { actors.meaning(of: $0) ?? $0 }
    let actor = named.map { network.organizations(of: NetworkActor.ID($0)).first?.text ?? $0 }
    let place = actor.flatMap { places[$0] }
    // A sector of the network is known by any of its names.
    let stated = value("sector", person).map { sectors.id(of: $0)?.text ?? $0 }
    let sector = stated ?? named.flatMap { sectorOfPart[$0] } ?? place.map { network.actors[$0].sector.text }
    let carried = Set(list("themes", person).map { $0.lowercased() })
    let themes = brief.themes.indices.filter { carried.contains(brief.themes[$0].id.lowercased()) }
    let past = value("pastInvitations", person).flatMap { Int($0) } ?? 0
    return ForumRequest.Candidate(
      id: people.ids[person], actor: place, values: [sector, actor] + own.map { $0.values[person] }, themes: themes,
      competences: list("competences", person), pastInvitations: max(0, past),
      isAvailable: comes(person, of: place))
  }

  /// As the list says; where it is silent, as the person's actor can be asked to meetings, or the brief asks for it.
  private func comes(_ person: Int, of place: Int?) -> Bool {
    if let word = value("available", person), !word.isEmpty { return !Self.no.contains(word.lowercased()) }
    guard let place else { return true }
    let actor = network.actors[place]
    return network.isInvitable(actor) || brief.invite.contains(people.ids[person])
      || brief.invite.contains(actor.id.text)
  }

  /// How a list says that somebody cannot come.
  private static let no: Set<String> = ["0", "no", "nej", "false", "falskt", "n"]
}

extension StakeholderNetwork {
  /// The sectors of the parts that count for a whole, by id: whoever sits at a hospital of a region speaks for healthcare.
  ///
  /// An alliance has none of its own here: its person speaks for the first that forms it.
  fileprivate var sectorsOfParts: [String: String] {
    guard let organizations else { return [:] }
    let parts = organizations.folded.filter { part in
      !Sector.isUnknown(part.sector) && organizations.hierarchy.organization(of: part.id) != part.id
    }
    return Dictionary(parts.map { ($0.id.text, $0.sector.text) }, uniquingKeysWith: { first, _ in first })
  }
}
